"""What is installed is what is here: the wheel has its data files, and importing it loads nothing heavy."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import factlib

ROOT = Path(__file__).parents[1]
IN_CI = os.environ.get("CI") == "true"
HEAVY = [
    "quantulum3",
    "dateparser",
    "sqlalchemy",
    "babel",
    "typer",
    "rich",
    "jinja2",
    "pyarrow",
    "pandas",
    "pint",
    "trafilatura",
    "numpy",
]
ARTICLE = "Turkey sold 20 ferries to Chile for at least $46 million on 3 May 2021."


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the tree."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(ROOT / "factlib", source / "factlib", ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder), str(source)]
    built = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    if built.returncode != 0 and not IN_CI:
        pytest.skip(
            f"pip cannot build the wheel here (it needs setuptools from a registry): {built.stderr[-200:]}"
        )
    assert built.returncode == 0, built.stderr
    return next(folder.glob("factlib-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a fresh virtual environment with the wheel in it; what it depends on is borrowed from here."""
    folder = tmp_path_factory.mktemp("venv")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True, timeout=300)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run(
        [str(python), "-m", "pip", "install", "-q", "--no-deps", str(wheel)], check=True, timeout=300
    )
    own = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    borrowed = [path for path in sys.path if path.endswith("site-packages")]
    (Path(own.stdout.strip()) / "borrowed.pth").write_text("\n".join(borrowed) + "\n")
    return python


def test_the_wheel_has_every_file(wheel: Path) -> None:
    here = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "factlib").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("factlib/")}
    assert packed == here


def test_the_installed_wheel_reads_facts(installed: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    command = installed.with_name("factlib")
    ran = subprocess.run(
        [str(command), "extract", str(article), "--format", "jsonl"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={key: value for key, value in os.environ.items() if key != "PYTHONPATH"},
        timeout=120,
        check=True,
    )
    facts = [factlib.parse_fact(line) for line in ran.stdout.splitlines()]
    assert any(isinstance(fact, factlib.Deal) and fact.value and fact.value.unit == "USD" for fact in facts)


def test_the_installed_package_is_typed(wheel: Path) -> None:
    assert "factlib/py.typed" in zipfile.ZipFile(wheel).namelist()


def test_import_loads_nothing_heavy() -> None:
    loaded = _run(f"import factlib, sys; print(*[name for name in {HEAVY} if name in sys.modules])")
    assert loaded.split() == []


def test_models_load_no_library_that_only_some_texts_need() -> None:
    loaded = _run(
        "import factlib, sys; factlib.Deal, factlib.Document, factlib.parse_fact;"
        f"print(*[name for name in {HEAVY} if name in sys.modules])"
    )
    assert {"quantulum3", "dateparser", "sqlalchemy"}.isdisjoint(loaded.split())


@pytest.mark.parametrize("name", factlib.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(factlib, name).__doc__ or name == "Quantity"


@pytest.mark.parametrize("name", ["extract", "validate"])
def test_a_function_is_not_hidden_by_the_package_of_its_name(name: str) -> None:
    shown = _run(
        f"import factlib, factlib.{name}; from factlib import {name}; print(factlib.{name}.__class__.__name__)"
    )
    assert shown.strip() == "function"


def test_the_packages_that_the_guide_names_are_there() -> None:
    shown = _run(
        "import factlib; print(factlib.language.read('It rained.')[0].text, factlib.testing.mutate.__name__)"
    )
    assert shown.strip() == "It rained. mutate"


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="module 'factlib' has no attribute 'extrakt'"):
        factlib.extrakt  # noqa: B018


def _run(source: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, cwd=ROOT, timeout=60, check=True
    )
    return ran.stdout
