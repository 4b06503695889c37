"""The README keeps its word: its Python runs, its commands run, its tables name what there is."""

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import factlib

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = [
    (kind, body) for kind, body in re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
]
PYTHON = [body for kind, body in BLOCKS if kind == "python"]
CONSOLE = [body for kind, body in BLOCKS if kind == "console"]
EXIT_CODE = re.compile(r"#\s*exit code (\d)")


@pytest.mark.parametrize("source", PYTHON)
def test_python_runs(source: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _enter(tmp_path, monkeypatch)
    if ">>>" not in source:
        exec(compile(source, "README.md", "exec"), {"__name__": "readme"})
        return
    example = doctest.DocTestParser().get_doctest(source, {}, "README.md", "README.md", 0)
    assert doctest.DocTestRunner(verbose=False).run(example).failed == 0


@pytest.mark.parametrize("session", CONSOLE)
def test_commands_run_and_end_as_they_say(
    session: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One folder for a block: a command may read what the one before it wrote."""
    _enter(tmp_path, monkeypatch)
    commands = [line.removeprefix("$ ") for line in session.splitlines() if line.startswith("$ ")]
    assert commands
    factlib_command = f"{shlex.quote(sys.executable)} -m factlib.cli"
    for command in commands:
        expected = EXIT_CODE.search(command)
        ran = subprocess.run(
            re.sub(r"(^|\| )factlib\b", rf"\1{factlib_command}", command),
            shell=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            timeout=300,
            check=False,
        )
        assert ran.returncode == (int(expected[1]) if expected else 0), f"{command}\n{ran.stderr}"


def test_every_heading_has_a_text() -> None:
    sections = re.split(r"^## ", README, flags=re.MULTILINE)[1:]
    assert all(section.partition("\n")[2].strip() for section in sections)


@pytest.mark.parametrize("model", ["Deal", "Factory", "ExportFigure", "Statement"])
def test_the_table_of_models_has_each_field(model: str) -> None:
    row = next(line for line in README.splitlines() if line.startswith(f"| `{model}`"))
    fields = set(getattr(factlib, model).model_fields) - {"type", "provenance", "denied", "hypothetical"}
    assert fields - {"schema_version"} == set(re.findall(r"`(\w+)`", row.split("|")[3])) - {
        "name",
        "quantity",
    }


def _enter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(folder)
