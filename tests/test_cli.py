"""The command line, in process: what is printed, what is written, which exit code."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

import factlib
from factlib.cli import app
from factlib.interop import read_facts

ARTICLE = "Turkey sold 20 ferries to Chile for at least $46 million on 3 May 2021.\n"
NO_FACTS = "It rained.\n"


def _leaves(command: Any, *names: str) -> Iterator[tuple[str, ...]]:
    """The name of each command, that of its group before it."""
    if not getattr(command, "commands", None):
        yield names
        return
    for name, member in command.commands.items():
        yield from _leaves(member, *names, name)


LEAVES = tuple(_leaves(typer.main.get_command(app)))


def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles that can be read, one that is not UTF-8, and a picture."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text(ARTICLE)
    (articles / "b.txt").write_text(NO_FACTS)
    (articles / "c.txt").write_bytes(b"Caf\xe9")
    (articles / "d.png").write_bytes(b"\x89PNG")
    return articles


CLAIM = {"type": "deal", "sellers": ["Turkey"], "buyers": ["Chile"], "evidence": ARTICLE.strip()}


def claims_of(folder: Path, *values: str) -> Path:
    path = folder / "claims.jsonl"
    path.write_text("".join(json.dumps({**CLAIM, "value": value}) + "\n\n" for value in values))
    return path


def facts_of(lines: str) -> list[factlib.Fact]:
    return [factlib.parse_fact(line) for line in lines.splitlines()]


class TestExtract:
    """`factlib extract`."""

    def test_shows_slots_and_words_in_a_table(self, folder: Path) -> None:
        done = run("extract", folder / "a.txt")
        assert done.exit_code == 0
        for shown in (
            "a.txt",
            "deal",
            "sellers: Turkey",
            "at least 46,000,000 USD",
            "2021-05",
            "$46 million",
        ):
            assert shown in done.stdout

    def test_writes_json_lines_that_read_back(self, folder: Path) -> None:
        done = run("extract", folder / "a.txt", "--format", "jsonl")
        assert done.exit_code == 0
        assert facts_of(done.stdout) == factlib.extract(factlib.read(folder / "a.txt"))

    def test_a_file_to_write_to_means_json_lines(self, folder: Path, tmp_path: Path) -> None:
        output = tmp_path / "facts.jsonl"
        done = run("extract", folder / "a.txt", "-o", output)
        assert (done.exit_code, done.stdout) == (0, "")
        assert facts_of(output.read_text())

    def test_one_unreadable_file_does_not_stop_the_rest(self, folder: Path) -> None:
        done = run("extract", folder / "c.txt", folder / "absent.txt", folder / "a.txt", "--format", "jsonl")
        assert done.exit_code == 3
        assert facts_of(done.stdout)
        assert "c.txt: not UTF-8: byte 0xe9 at offset 3" in done.stderr
        assert "absent.txt: no such file or folder" in done.stderr
        assert "Traceback" not in done.stderr

    def test_bytes_can_be_replaced(self, folder: Path) -> None:
        assert run("extract", folder / "c.txt", "--errors", "replace").exit_code == 0

    def test_reads_folders_and_leaves_pictures(self, folder: Path) -> None:
        done = run("extract", folder)
        assert done.exit_code == 3  # c.txt
        assert "a.txt" in done.stdout
        assert "b.txt  no facts found" in done.stdout
        assert "d.png" not in done.stdout + done.stderr

    def test_says_when_a_folder_has_nothing_to_read(self, tmp_path: Path) -> None:
        done = run("extract", tmp_path)
        assert done.exit_code == 3
        assert "no file in it ends in .txt" in done.stderr

    def test_reads_standard_input(self) -> None:
        done = run("extract", "-", "--format", "jsonl", stdin=ARTICLE)
        assert done.exit_code == 0
        assert facts_of(done.stdout) == factlib.extract(ARTICLE)

    def test_reads_html_from_standard_input(self) -> None:
        pytest.importorskip("trafilatura")
        html = (
            f"<!DOCTYPE html><html><body><article><h1>Drones</h1><p>{ARTICLE * 3}</p></article></body></html>"
        )
        done = run("extract", "-", "--format", "jsonl", stdin=html)
        assert done.exit_code == 0
        assert facts_of(done.stdout)

    def test_the_day_given_is_the_anchor(self) -> None:
        text = "Turkey sold 20 ferries to Chile on Monday."
        done = run("extract", "-", "--published", "2020-10-08", "--format", "jsonl", stdin=text)
        published = {fact.provenance.published for fact in facts_of(done.stdout) if fact.provenance}
        assert {day.isoformat() for day in published if day} == {"2020-10-08"}

    @pytest.mark.parametrize("day", ["yesterday", "2020-13-01", "08.10.2020"])
    def test_a_wrong_day_is_wrong_usage(self, day: str) -> None:
        done = run("extract", "-", "--published", day, stdin=ARTICLE)
        assert done.exit_code == 2
        assert "expected a date such as 2020-09-27" in " ".join(done.stderr.split())

    def test_an_output_that_cannot_be_written_is_reported(self, folder: Path, tmp_path: Path) -> None:
        done = run("extract", folder / "a.txt", "-o", tmp_path / "absent" / "facts.jsonl")
        assert done.exit_code == 3
        assert "No such file or directory" in done.stderr
        assert "Traceback" not in done.stderr

    def test_the_text_cannot_command_the_terminal(self) -> None:
        done = run("extract", "-", stdin="Turkey sold 5\x1b[2J ferries to Chile \x07for $3 million.\n")
        assert "\x1b" not in done.stdout
        assert "\x07" not in done.stdout

    @pytest.mark.parametrize(
        "text", ["", "\n\n", "Ankara verkaufte Drohnen im Wert von 77 Millionen Dollar.", "无人机"]
    )
    def test_texts_without_facts_end_well(self, text: str) -> None:
        done = run("extract", "-", stdin=text)
        assert done.exit_code == 0


class TestCheck:
    """`factlib check`."""

    def test_the_examples_are_judged_as_the_readme_says(self) -> None:
        examples = Path(__file__).parents[1] / "examples"
        done = run("check", examples / "claims.jsonl", "--source", examples / "articles", "--format", "jsonl")
        verdicts = [json.loads(line)["verdict"] for line in done.stdout.splitlines()]
        assert verdicts == [
            "supported",
            "contradicted",
            "contradicted",
            "supported",
            "supported",
            "unsupported",
        ]
        messages = [
            str(finding["message"])
            for line in done.stdout.splitlines()
            for finding in json.loads(line)["findings"]
        ]
        readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
        assert any(f"value [amount-differs]: {message}" in readme for message in messages)

    def test_true_claims_pass(self, folder: Path) -> None:
        done = run("check", claims_of(folder, "at least $46 million"), "--source", folder / "a.txt")
        assert done.exit_code == 0
        assert "supported" in done.stdout
        assert "1 of 1 claims are borne out" in done.stdout

    def test_a_wrong_claim_fails_with_its_reason(self, folder: Path) -> None:
        claims = claims_of(folder, "at least $46 million", "$46 billion")
        done = run("check", claims, "--source", folder / "a.txt", "--format", "jsonl")
        assert done.exit_code == 1
        right, wrong = map(json.loads, done.stdout.splitlines())
        assert (right["line"], right["ok"]) == (1, True)
        assert (wrong["line"], wrong["verdict"]) == (3, "contradicted")
        assert {finding["field"] for finding in wrong["findings"] if finding["severity"] == "error"} == {
            "value"
        }
        assert wrong["claim"]["value"] == "$46 billion"

    def test_facts_of_a_folder_are_borne_out_by_it(self, folder: Path) -> None:
        lines = run("extract", folder / "a.txt", "--format", "jsonl").stdout
        done = run("check", "-", "--source", folder / "a.txt", "--source", folder / "b.txt", stdin=lines)
        assert done.exit_code == 0, done.stdout

    def test_lines_that_are_no_claims_are_named_and_the_rest_is_checked(self, folder: Path) -> None:
        lines = f"{{\n[1]\n{json.dumps(CLAIM)}\n{'[' * 100_000}\n"
        done = run("check", "-", "--source", folder / "a.txt", "--format", "jsonl", stdin=lines)
        assert done.exit_code == 3
        assert "standard input, line 1: no JSON" in done.stderr
        assert "standard input, line 2: expected a JSON object" in done.stderr
        assert "standard input, line 4: no JSON" in done.stderr
        assert json.loads(done.stdout)["line"] == 3

    def test_missing_claims_or_sources_are_reported(self, folder: Path) -> None:
        assert run("check", folder / "absent.jsonl", "--source", folder / "a.txt").exit_code == 3
        assert run("check", claims_of(folder, "$1"), "--source", folder / "absent.txt").exit_code == 3
        assert run("check", claims_of(folder, "$1")).exit_code == 2


class TestShare:
    """`factlib report` and `factlib export`."""

    def test_the_page_holds_facts_and_source(self, folder: Path, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        done = run("report", folder / "a.txt", "-o", page, "--title", "Drones & more")
        assert (done.exit_code, done.stdout) == (0, "")
        html = page.read_text(encoding="utf-8")
        assert "Drones &amp; more" in html
        assert "46 million" in html

    def test_the_page_shows_claims(self, folder: Path) -> None:
        claims = claims_of(folder, "$46 billion")
        done = run("report", folder / "a.txt", "--claims", claims)
        assert done.exit_code == 0
        assert "contradicted" in done.stdout

    def test_the_page_shows_a_text(self, folder: Path) -> None:
        text = folder / "summary.md"
        text.write_text("Turkey sold Chile 20 ferries.\r\n\r\nIt was paid <b>$46 billion</b>.")
        done = run("report", folder / "a.txt", "--text", text)
        assert done.exit_code == 0
        assert "2 sentences from 1 source" in done.stdout
        assert "&lt;b&gt;" in done.stdout

    @pytest.mark.parametrize("content", [None, b"Caf\xe9"])
    def test_a_text_that_cannot_be_read_makes_no_page(
        self, folder: Path, tmp_path: Path, content: bytes | None
    ) -> None:
        text, page = tmp_path / "summary.txt", tmp_path / "page.html"
        if content is not None:
            text.write_bytes(content)
        done = run("report", folder / "a.txt", "--text", text, "-o", page)
        assert done.exit_code == 3
        assert "summary.txt" in done.stderr
        assert not page.exists()

    def test_a_text_and_claims_at_once_are_refused(self, folder: Path) -> None:
        done = run(
            "report", folder / "a.txt", "--text", folder / "b.txt", "--claims", claims_of(folder, "$1")
        )
        assert done.exit_code == 2

    @pytest.mark.parametrize("ending", ["jsonl", "parquet", "jsonld"])
    def test_formats_that_read_back(self, folder: Path, tmp_path: Path, ending: str) -> None:
        facts, output = tmp_path / "facts.jsonl", tmp_path / f"out.{ending}"
        run("extract", folder / "a.txt", "-o", facts)
        assert run("export", facts, "-o", output).exit_code == 0
        assert read_facts(output) == read_facts(facts)
        assert run("export", output).stdout == facts.read_text()

    def test_a_register_from_a_pipe(self, folder: Path) -> None:
        lines = run("extract", folder / "a.txt", "--format", "jsonl").stdout
        done = run("export", "-", "--format", "register", stdin=lines)
        assert done.exit_code == 0
        assert "Chile" in done.stdout.splitlines()[1]

    @pytest.mark.parametrize(
        ("lines", "reason"),
        [
            ("no json\n", "standard input: no file of facts"),
            ('{"type": "deal", "seller": 1}\n', "no file of facts"),
        ],
    )
    def test_lines_that_are_no_facts_are_refused(self, lines: str, reason: str) -> None:
        done = run("export", "-", stdin=lines)
        assert done.exit_code == 3
        assert reason in done.stderr
        assert "Traceback" not in done.stderr


class TestRun:
    """`factlib run`."""

    def test_many_documents_become_shards(self, folder: Path, tmp_path: Path) -> None:
        pytest.importorskip("pyarrow")
        done = run("run", folder, "--out", tmp_path / "out", "--workers", 1)
        assert done.exit_code == 0, done.stderr
        assert "3 documents, 1 of them failed (column `error`), " in done.stdout
        exported = run("export", *(tmp_path / "out").glob("*.parquet"), "--format", "jsonl")
        assert exported.exit_code == 0, exported.stderr
        assert f", {len(exported.stdout.splitlines())} facts in " in done.stdout
        assert (tmp_path / "out" / "manifest.json").exists()

    def test_an_input_that_is_not_there_is_reported(self, tmp_path: Path) -> None:
        done = run("run", tmp_path / "absent", "--out", tmp_path / "out")
        assert done.exit_code == 3
        assert "absent" in done.stderr


class TestManner:
    """What holds for every command."""

    def test_the_schema_is_that_of_the_library(self, tmp_path: Path) -> None:
        assert json.loads(run("schema").stdout) == factlib.json_schema()
        assert run("schema", "-o", tmp_path / "schema.json", "--indent", 0).exit_code == 0
        assert json.loads((tmp_path / "schema.json").read_text()) == factlib.json_schema()

    @pytest.mark.parametrize("command", [*LEAVES], ids=" ".join)
    def test_help_has_an_example(self, command: tuple[str, ...]) -> None:
        done = run(*command, "--help")
        assert done.exit_code == 0
        assert done.stdout.count(f"factlib {' '.join(command)}") > 1  # once in the line of usage
        assert "Example" in done.stdout

    def test_help_lists_every_command(self) -> None:
        done = run("--help")
        assert done.exit_code == 0
        assert all(command[0] in done.stdout for command in LEAVES)

    def test_completion_is_offered(self) -> None:
        assert "--install-completion" in run("--help").stdout

    @pytest.mark.parametrize("arguments", [("extract",), ("extrakt",), ("extract", "-", "--format", "xml")])
    def test_wrong_usage_is_code_2(self, arguments: tuple[str, ...]) -> None:
        done = run(*arguments)
        assert done.exit_code == 2
        assert "Traceback" not in done.stderr


class TestCheckOfAText:
    """`factlib check` of a text."""

    @pytest.fixture
    def article(self, tmp_path: Path) -> Path:
        path = tmp_path / "article.txt"
        path.write_text("Ruritania will sell Freedonia 12 helicopters for $77 million.", encoding="utf-8")
        return path

    def test_a_summary_that_holds(self, article: Path, tmp_path: Path) -> None:
        summary = tmp_path / "summary.md"
        summary.write_text("Freedonia will get 12 helicopters from Ruritania.", encoding="utf-8")
        result = run("check", summary, "--source", article)
        assert result.exit_code == 0
        assert "+ supported     Freedonia will get 12 helicopters" in result.stdout

    def test_a_sentence_that_does_not(self, article: Path, tmp_path: Path) -> None:
        summary = tmp_path / "summary.txt"
        summary.write_text("Freedonia will get 13 helicopters.", encoding="utf-8")
        result = run("check", summary, "--source", article)
        assert result.exit_code == 1
        assert "the text says 13 helicopters, the source “12 helicopters”" in result.stdout

    def test_standard_input_as_json_lines(self, article: Path) -> None:
        result = run(
            "check", "-", "--text", "-f", "jsonl", "-s", article, stdin="Freedonia will get 13 helicopters."
        )
        assert result.exit_code == 1
        assert json.loads(result.stdout)["verdict"] == "contradicted"

    def test_a_text_that_cannot_be_read(self, article: Path, tmp_path: Path) -> None:
        result = run("check", tmp_path / "none.txt", "--source", article)
        assert result.exit_code == 3
