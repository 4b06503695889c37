"""`factlib store`: what is printed, what is kept, which exit code."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from factlib import FactStore
from factlib.cli import app
from factlib.interop import read_facts
from tests.store.makers import drones


@pytest.fixture
def db(tmp_path: Path) -> str:
    """The URL of a store with two reports that contradict each other, and a copy."""
    url = f"sqlite:///{tmp_path / 'facts.db'}"
    with FactStore(url) as store:
        store.add_many(
            [
                drones("Daily A", "2020-10-01", "$77 million"),
                drones("Daily B", "2020-10-02", "$78 million"),
                drones("Daily A", "2020-10-04", "$77 million", "The paper repeats that drones were sold."),
            ]
        )
    return url


def run(db: str, *arguments: object, stdin: str | None = None) -> Result:
    command = ["store", *(str(argument) for argument in arguments), "--db", db]
    return CliRunner().invoke(app, command, input=stdin)


def lines(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_add_reads_files_once(tmp_path: Path) -> None:
    path, url = tmp_path / "news.txt", f"sqlite:///{tmp_path / 'new.db'}"
    path.write_text("Turkey sold 20 ferries to Chile for at least $46 million on 3 May 2021.\n")
    first = run(url, "add", path, tmp_path / "missing.txt", "--publisher", "The Example")
    assert first.exit_code == 3
    assert "news.txt: 1 new facts" in first.stderr
    assert "missing.txt" in first.stderr
    again = run(url, "add", path, "--publisher", "The Example")
    assert (again.exit_code, "known already" in again.stderr) == (0, True)
    (claim,) = lines(run(url, "list", "--format", "jsonl"))
    assert claim["origins"] == [
        {"sources": [{"document": claim["origins"][0]["sources"][0]["document"], "publisher": "The Example"}]}
    ]  # type: ignore[index]


def test_list_shows_and_filters(db: str) -> None:
    table = run(db, "list", "--party", "Turkey")
    assert table.exit_code == 0
    assert "claim:" in table.stdout
    assert "$78 million" in table.stdout
    assert run(db, "list", "--type", "factory").stdout == "no claims\n"
    assert len(lines(run(db, "list", "--disputed", "--corroborated", "--format", "jsonl"))) == 1
    assert lines(run(db, "list", "--as-of", "2001-01-01", "--format", "jsonl")) == []


def test_conflicts_and_history(db: str) -> None:
    found = lines(run(db, "conflicts", "--format", "jsonl"))
    assert {tuple(each["said"]) for each in found} == {
        ("$77 million", "$78 million"),
        ("$78 million", "$77 million"),
    }  # type: ignore[arg-type]
    assert "value (amount)" in run(db, "conflicts").stdout
    assert "no conflicts" in run(db, "conflicts", "--country", "PL").stdout
    history = run(db, "history", found[0]["claim"])
    assert "amount: $77 million → $78 million" in " ".join(history.stdout.split())


def test_show_tells_of_witnesses_and_echoes(db: str) -> None:
    (claim,) = lines(run(db, "list", "--format", "jsonl"))
    shown = run(db, "show", claim["id"]).stdout
    assert "2 independent origins" in shown
    assert "Daily A, 2020-10-04: an echo (the same publisher)" in shown
    assert "conflict: value [amount]" in shown
    assert lines(run(db, "show", claim["id"], "--format", "jsonl")) == [claim]


def test_decisions_by_command(db: str) -> None:
    (claim,) = lines(run(db, "list", "--format", "jsonl"))
    fact = claim["memberships"][1]["fact"]  # type: ignore[index]
    by = ("--by", "Ana", "--reason", "as I know")
    split = run(db, "split", claim["id"], fact, *by).stdout.strip()
    assert split.startswith("decision:")
    assert len(lines(run(db, "list", "--format", "jsonl"))) == 2
    assert run(db, "unsure", claim["id"], fact, *by).exit_code == 0
    merged = run(db, "merge", claim["id"], fact, *by)
    assert merged.exit_code == 0
    assert len(lines(run(db, "list", "--format", "jsonl"))) == 1
    assert run(db, "alias", "Turkey", "Republic of Turkiye", *by).exit_code == 0
    retracted = run(db, "retract", fact, *by).stdout.strip()
    assert "retracted by Ana: as I know" in " ".join(run(db, "show", claim["id"]).stdout.split())
    assert run(db, "undo", retracted, *by).exit_code == 0
    assert lines(run(db, "list", "--disputed", "--format", "jsonl"))


def test_decide_takes_what_the_page_downloads(db: str, tmp_path: Path) -> None:
    (claim,) = lines(run(db, "list", "--format", "jsonl"))
    fact = claim["memberships"][1]["fact"]  # type: ignore[index]
    download = {
        "reviewer": "Ana",
        "decisions": [{"fact": fact, "verdict": "rejected", "note": "", "time": "2024-05-01T10:00:00Z"}],
    }
    path = tmp_path / "decisions.json"
    path.write_text(json.dumps(download))
    assert run(db, "decide", path).stdout == "1 new verdicts\n"
    assert run(db, "decide", "-", stdin=json.dumps(download)).stdout == "0 new verdicts\n"
    assert run(db, "conflicts").stdout == "no conflicts\n"


def test_export_writes_facts(db: str, tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    assert run(db, "export", "--party", "Turkey", "-o", path).exit_code == 0
    assert len(read_facts(path)) == 3
    assert run(db, "export", "--publisher", "Daily B").stdout.count("\n") == 1


REFUSED = [
    (("show", "claim:0"), "expected the id of a claim of this store"),
    (("undo", "decision:0", "--reason", "no"), "the id of a decision that has not been undone"),
    (("decide", "-"), "expected a file of JSON"),
]


@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_refuses_in_one_line(db: str, arguments: tuple[str, ...], message: str) -> None:
    result = run(db, *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.output


def test_a_bad_database_is_told_plainly() -> None:
    result = run("mysql://host/facts", "list")
    assert (result.exit_code, "url: expected a database URL" in result.stderr) == (2, True)


def test_a_file_that_is_not_there_is_refused_and_not_made(tmp_path: Path) -> None:
    path = tmp_path / "slip.db"
    result = CliRunner().invoke(app, ["store", "list", "--db", f"sqlite:///{path}"])
    assert result.exit_code != 0
    assert "no such file" in result.output
    assert not path.exists()
