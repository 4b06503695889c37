"""The README and the guide keep their word: their Python runs, their commands run, they name what there is."""

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from typer.testing import CliRunner

import factlib
from factlib.cli import app
from factlib.facts.built_in import DealKind, DealStage, FactoryKind, FactoryStatus
from tests.pages import ADDING, ARCHITECTURE, PAGES, README, ROOT, Block, blocks

EXIT_CODE = re.compile(r"#\s*exit code (\d)")
LINKED = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
MODELS = ["Deal", "Factory", "ExportFigure", "Statement"]


def _name(block: Block) -> str:
    return block.place


@pytest.mark.parametrize("block", blocks("python"), ids=_name)
def test_python_runs(
    block: Block, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _enter(tmp_path, monkeypatch)
    if ">>>" in block.source:
        example = doctest.DocTestParser().get_doctest(block.source, {}, block.place, block.place, 0)
        assert doctest.DocTestRunner(verbose=False).run(example).failed == 0
    else:
        exec(compile(block.source, block.place, "exec"), {"__name__": "page"})
        assert not block.prints or capsys.readouterr().out == block.prints


@pytest.mark.parametrize("block", blocks("console"), ids=_name)
def test_commands_run_and_end_as_they_say(
    block: Block, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One folder for a block: a command may read what the one before it wrote."""
    _enter(tmp_path, monkeypatch)
    commands = [line.removeprefix("$ ") for line in block.source.splitlines() if line.startswith("$ ")]
    assert commands
    for command in commands:
        expected = EXIT_CODE.search(command)
        code, told = _in_a_shell(command) if " | " in command else _in_this_process(command)
        assert code == (int(expected[1]) if expected else 0), f"{command}\n{told}"


def _in_this_process(command: str) -> tuple[int, str]:
    """The exit code and what is printed; much faster than a process for each."""
    name, *arguments = shlex.split(command, comments=True)
    assert name == "factlib"
    ran = CliRunner().invoke(app, arguments)
    return ran.exit_code, ran.output


def _in_a_shell(command: str) -> tuple[int, str]:
    with_python = re.sub(r"(^|\| )factlib\b", rf"\1{shlex.quote(sys.executable)} -m factlib", command)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        with_python, shell=True, capture_output=True, text=True, env=environment, timeout=300, check=False
    )
    return ran.returncode, ran.stderr


def test_the_readme_is_short() -> None:
    lines = README.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 250
    assert [line for line in lines if len(line) > 120] == []


@pytest.mark.parametrize(
    "page", [*PAGES, ARCHITECTURE, ADDING], ids=lambda page: page.relative_to(ROOT).as_posix()
)
def test_every_heading_has_a_text_and_every_link_an_end(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    sections = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    assert all(section.partition("\n")[2].strip() for section in sections)
    linked = [link for link in LINKED.findall(text) if "://" not in link]
    assert [link for link in linked if not (page.parent / link).exists()] == []


def test_the_readme_leads_to_each_page() -> None:
    linked = {(ROOT / link).resolve() for link in LINKED.findall(README.read_text(encoding="utf-8"))}
    assert {page.resolve() for page in (*PAGES, ARCHITECTURE)} - {README} <= linked


@pytest.mark.parametrize("model", MODELS)
def test_the_readme_names_each_field(model: str) -> None:
    text = README.read_text(encoding="utf-8")
    item = next(
        item for item in re.split(r"^- |\n\n", text, flags=re.MULTILINE) if item.startswith(f"`{model}`, ")
    )
    told = set(re.findall(r"`(\w+)`", item)) - {model, "name", "quantity"}
    assert told == set(getattr(factlib, model).model_fields) - set(factlib.Fact.model_fields)


@pytest.mark.parametrize("choice", [DealKind, DealStage, FactoryKind, FactoryStatus])
def test_the_readme_names_each_choice(choice: object) -> None:
    told = set(re.findall(r"\w+", README.read_text(encoding="utf-8").partition("A deal's `kind` is")[2]))
    assert {*get_args(choice)} - told == set()


def _enter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(folder)
