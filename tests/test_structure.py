"""Imports point one way, modules stay readable, and data stays beside the code that reads it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "factlib"
MODULES = sorted(PACKAGE.rglob("*.py"))

ORDER = (  # a package imports from those before it
    "version",
    "log",
    "errors",
    "finding",
    "document",
    "invisible",
    "passages",
    "language",
    "quantities",
    "dates",
    "names",
    "sources",
    "article",
    "speech",
    "events",
    "facts",
    "extract",
    "validate",
    "prose",
    "testing",
    "asking",
    "store",
    "report",
    "interop",
    "batch",
    "cli",
)
EXCEPTIONS = {("facts", "validate")}  # a fact validated with a document in its context; inside the function
LONGEST_MODULE = 500


def _package_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(tree: ast.AST) -> Iterator[tuple[str, int, bool]]:
    """Each module imported, its line, and whether that happens inside a function or for type checkers only."""
    inside = {
        child
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or _is_for_types(node)
        for child in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno, node in inside) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno, node in inside


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _read(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def test_the_list_names_every_package() -> None:
    found = {_package_of(path) for path in MODULES} - {"__init__", "__main__"}
    assert found == set(ORDER)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_up(path: Path) -> None:
    package = _package_of(path)
    if package not in ORDER:  # the public names come from everywhere
        return
    for module, line, deferred in _imports(_read(path)):
        top, _, rest = module.partition(".")
        imported = rest.partition(".")[0]
        if top != "factlib" or not imported:
            continue
        allowed = ORDER.index(imported) <= ORDER.index(package) or (
            deferred and (package, imported) in EXCEPTIONS
        )
        assert allowed, (
            f"{path.relative_to(PACKAGE)}:{line}: {package} imports {imported}, which is further down"
        )


def test_the_root_of_the_package_is_not_imported_from_inside() -> None:
    """`from factlib import …` in a module would hide which package it needs."""
    hidden = [
        f"{path.relative_to(PACKAGE)}:{line}"
        for path in MODULES
        for module, line, _ in _imports(_read(path))
        if module == "factlib"
    ]
    assert hidden == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_modules_are_of_a_readable_length(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(_read(path))
