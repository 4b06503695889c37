"""Types of fact of your own on the command line: `--types module:Class` defines them before anything is read."""

import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer


def _defined(names: list[str] | None) -> list[str] | None:
    """Import each module that is named, and with it the types of fact in it."""
    for name in names or ():
        module_name, _, class_name = name.rpartition(":") if ":" in name else (name, "", "")
        module = _module(module_name)
        if class_name:
            _expect_fact(module, class_name)
    return names


def _module(name: str) -> ModuleType:
    """A module by its name, from the working folder too, or the file of one."""
    try:
        if name.endswith(".py"):
            return _file(Path(name))
        sys.path.insert(0, str(Path.cwd()))
        try:
            return import_module(name)
        finally:
            sys.path.pop(0)
    except (ImportError, OSError, ValueError) as error:
        raise typer.BadParameter(f"{name}: {error}") from None


def _file(path: Path) -> ModuleType:
    spec = spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise typer.BadParameter(f"{path}: no Python module")
    if not path.is_file():
        raise typer.BadParameter(f"{path}: no such file")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # pydantic looks up annotations there
    spec.loader.exec_module(module)
    return module


def _expect_fact(module: ModuleType, name: str) -> None:
    from factlib.facts import FACT_TYPES

    if getattr(module, name, None) not in FACT_TYPES.values():
        raise typer.BadParameter(f"{module.__name__} has no type of fact of the name {name!r}")


TypesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--types",
        metavar="MODULE:CLASS",
        callback=_defined,
        help="Types of fact of your own: a module or a .py file, and a class in it; may be repeated.",
    ),
]
