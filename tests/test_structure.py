"""Imports point one way and never in a circle, modules stay readable, and each says what it is."""

import ast
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

import pytest

import factlib

PACKAGE = Path(__file__).parents[1] / "factlib"
MODULES = sorted(PACKAGE.rglob("*.py"))

ORDER = (  # a package imports from those before it
    "version",
    "hooks",
    "log",
    "errors",
    "characters",
    "datafiles",
    "document",
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
    "__main__",
)
LONGEST_MODULE = 500


def _name_of(path: Path) -> str:
    """The module's full name; that of a package for its `__init__`."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {_name_of(path): path for path in MODULES}


def _room_of(module: str) -> str:
    """The room that a module stands in; "" for the package itself."""
    return module.partition(".")[2].partition(".")[0]


def _imports(tree: ast.AST, known: Mapping[str, object] = NAMES) -> Iterator[tuple[str, int]]:
    """Each module of ours that is imported, inside of functions too, with its line; not what only type checkers read."""
    for_types = {
        inside
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for statement in node.body
        for inside in ast.walk(statement)
    }
    for node in ast.walk(tree):
        if node in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import"
            for alias in node.names:
                of_package = f"{node.module}.{alias.name}"
                module = of_package if of_package in known else str(node.module)
                if module in known:
                    yield module, node.lineno


def _read(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _circles(imported: Mapping[str, set[str]]) -> list[set[str]]:
    """The sets of modules that import one another in a circle."""
    reached: dict[str, set[str]] = {}
    for module in imported:
        seen, open_ = set(), [module]
        while open_:
            new = imported[open_.pop()] - seen
            seen |= new
            open_ += new
        reached[module] = seen
    found = {
        frozenset(other for other in seen if module in reached[other])
        for module, seen in reached.items()
        if module in seen
    }
    return [set(circle) for circle in found]


def test_the_list_names_every_room() -> None:
    assert {_room_of(name) for name in NAMES} - {""} == set(ORDER)


@pytest.mark.parametrize("name", NAMES)
def test_imports_point_up(name: str) -> None:
    if not (room := _room_of(name)):  # the public names come from everywhere
        return
    down = [
        f"line {line}: {module}"
        for module, line in _imports(_read(NAMES[name]))
        if not _room_of(module) or ORDER.index(_room_of(module)) > ORDER.index(room)
    ]
    assert down == []


@pytest.mark.parametrize("name", NAMES)
def test_a_name_with_an_underscore_stays_at_home(name: str) -> None:
    """What a module has for others is what its names say; `__all__` is for packages, which hand on names of others."""
    imported = [node for node in ast.walk(_read(NAMES[name])) if isinstance(node, ast.ImportFrom)]
    own = [
        f"line {node.lineno}: {alias.name}"
        for node in imported
        for alias in node.names
        if str(node.module).startswith("factlib") and alias.name.startswith("_") and alias.name[1] != "_"
    ]
    assert own == []


def test_no_import_comes_back() -> None:
    """Also none inside of a function: where a lower room needs a higher one, it asks for a hook."""
    imported = {name: {module for module, _ in _imports(_read(path))} for name, path in NAMES.items()}
    assert _circles(imported) == []


@pytest.mark.parametrize(
    ("sources", "circles"),
    [
        ({"p.a": "import p.b", "p.b": "import json"}, []),
        ({"p.a": "import p.b", "p.b": "from p import a"}, [{"p.a", "p.b"}]),
        ({"p.a": "import p.b", "p.b": "def f():\n  from p.a import x"}, [{"p.a", "p.b"}]),
        ({"p.a": "import p.b", "p.b": "if TYPE_CHECKING:\n  from p.a import x"}, []),
        ({"p.a": "import p.b", "p.b": "if TYPE_CHECKING:\n  pass\nelse:\n  import p.a"}, [{"p.a", "p.b"}]),
        ({"p.a": "import p.b", "p.b": "import p.c", "p.c": "import p.a"}, [{"p.a", "p.b", "p.c"}]),
        ({"p": "import p.a", "p.a": "from p import x"}, [{"p", "p.a"}]),
    ],
)
def test_circles_are_found(sources: dict[str, str], circles: list[set[str]]) -> None:
    imported = {
        name: {module for module, _ in _imports(ast.parse(source), sources)}
        for name, source in sources.items()
    }
    assert _circles(imported) == circles


@pytest.mark.parametrize(("name", "home"), factlib._HOOKS.items())
def test_what_a_room_may_ask_for_is_there(name: str, home: str) -> None:
    assert callable(getattr(import_module(home), name))


@pytest.mark.parametrize("name", NAMES)
def test_modules_are_of_a_readable_length(name: str) -> None:
    assert len(NAMES[name].read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("name", NAMES)
def test_every_module_says_what_it_is(name: str) -> None:
    assert ast.get_docstring(_read(NAMES[name]))
