"""Types that an editor completes: a type checker reads what a user writes, the examples of README and guide among it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages import ROOT, blocks

USER_CODE = Path(__file__).parent / "user_code.py"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "MYPYPATH": str(ROOT)}


def _run(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command], capture_output=True, encoding="utf-8", cwd=cwd, env=ENVIRONMENT, timeout=600, check=False
    )  # fmt: skip


def _as_module(source: str) -> str:
    """The code of an example, without prompts and what it prints."""
    if ">>>" not in source:
        return source
    return "\n".join(line[4:] for line in source.splitlines() if line.startswith((">>> ", "... ", "...")))


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The examples of README and guide as files."""
    folder = tmp_path_factory.mktemp("pages")
    files = []
    for number, block in enumerate(blocks("python")):
        files.append(folder / f"example_{number}.py")
        files[-1].write_text(_as_module(block.source) + "\n", encoding="utf-8")
    return files


def test_the_user_code_runs() -> None:
    ran = _run(str(USER_CODE))
    assert ran.returncode == 0, ran.stderr


def test_mypy_reads_it_strictly(examples: list[Path], tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    checked = _run("-m", "mypy", "--strict", "--config-file=", str(USER_CODE))
    assert checked.returncode == 0, checked.stdout
    (tmp_path / "mypy.ini").write_text(
        "[mypy]\nplugins = pydantic.mypy\nignore_missing_imports = True\n"
    )  # which takes words for a party
    checked = _run("-m", "mypy", "--strict", f"--config-file={tmp_path / 'mypy.ini'}", *map(str, examples))
    assert checked.returncode == 0, checked.stdout


def test_pyright_reads_it_strictly(tmp_path: Path) -> None:
    pytest.importorskip("basedpyright")
    settings = {
        "typeCheckingMode": "strict",
        "include": [str(USER_CODE)],
        "extraPaths": [str(ROOT)],
        "pythonVersion": "3.11",
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    checked = _run("-m", "basedpyright", "-p", str(tmp_path), "--pythonpath", sys.executable)
    assert checked.returncode == 0, checked.stdout
