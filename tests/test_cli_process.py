"""The command line as a process: pipes, terminals, start-up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import factlib

ROOT = Path(__file__).parents[1]
ARTICLE = "Turkey sold 20 ferries to Chile for at least $46 million on 3 May 2021.\n"
COMMAND = [sys.executable, "-m", "factlib"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env=ENVIRONMENT,
        timeout=120,
        check=False,
    )


def test_a_pipe_gets_facts_and_nothing_else() -> None:
    done = run("extract", "-", "--format", "jsonl", stdin=ARTICLE)
    assert (done.returncode, done.stderr) == (0, "")
    assert [factlib.parse_fact(line) for line in done.stdout.splitlines()] == factlib.extract(ARTICLE)


def test_a_pipe_gets_a_table_without_colours() -> None:
    done = run("extract", "-", stdin=ARTICLE)
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "46,000,000 USD" in done.stdout


def test_a_reader_that_stops_reading_is_no_error_to_show() -> None:
    shell = f"{sys.executable} -m factlib schema | head -c 10"
    done = subprocess.run(
        shell, shell=True, capture_output=True, encoding="utf-8", env=ENVIRONMENT, timeout=120, check=False
    )
    assert done.stdout == '{\n  "$defs'
    assert done.stderr == ""


def test_a_terminal_that_knows_only_ascii_gets_what_it_can_show() -> None:
    done = subprocess.run(
        [*COMMAND, "extract", "-"],
        input=ARTICLE.replace("Turkey", "Türkiye").encode(),
        capture_output=True,
        env={**ENVIRONMENT, "PYTHONIOENCODING": "ascii"},
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"T?rkiye" in done.stdout
    lines = subprocess.run(
        [*COMMAND, "extract", "-", "--format", "jsonl"],
        input=ARTICLE.replace("Turkey", "Türkiye").encode(),
        capture_output=True,
        env={**ENVIRONMENT, "PYTHONIOENCODING": "ascii"},
        timeout=120,
        check=False,
    )
    assert "Türkiye" in lines.stdout.decode()


def test_a_file_name_that_is_no_text_is_read(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(name)).write_text(ARTICLE)
    except OSError:
        pytest.skip("this file system takes no such name")
    done = run("extract", str(tmp_path), os.fsdecode(name) + ".absent")
    assert done.returncode == 3
    assert "caf?.txt" in done.stdout
    assert "caf?.txt.absent: no such file" in done.stderr
    assert "Traceback" not in done.stderr


def test_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"factlib {factlib.__version__}\n")


def test_a_file_without_claims_is_told(tmp_path: Path) -> None:
    claims, article = tmp_path / "claims.jsonl", tmp_path / "article.txt"
    claims.write_text("\n")
    article.write_text(ARTICLE)
    done = run("check", str(claims), "--source", str(article))
    assert (done.returncode, done.stdout) == (3, "")
    assert "claims.jsonl: no claims in it; expected one JSON object a line" in done.stderr


def test_a_terminal_gets_a_progress_bar_for_many_files(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(ARTICLE)
    output = tmp_path / "facts.jsonl"
    ours, theirs = pty.openpty()
    ran = subprocess.Popen(
        [*COMMAND, "extract", str(tmp_path), "-o", str(output)],
        stderr=theirs,
        env={**ENVIRONMENT, "TERM": "xterm", "COLUMNS": "80"},
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # how Linux ends it
            break
        if not piece:
            break
        shown += piece
    assert ran.wait(timeout=120) == 0
    assert b"reading facts" in shown
    assert len(output.read_text().splitlines()) == 6 * len(factlib.extract(ARTICLE))
