"""`factlib check`: claims, or the sentences of a text, against their sources."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factlib.cli.common import (
    CLAIM_FAILED,
    STANDARD_STREAM,
    DecodingOption,
    FormatOption,
    OnBadBytes,
    OutputOption,
    PublishedOption,
    Reader,
    is_table,
    shown_name,
    values_in_lines,
    write_out,
)
from factlib.cli.types import TypesOption
from factlib.errors import SourceError

if TYPE_CHECKING:
    from factlib.document import Document
    from factlib.prose import TextReport
    from factlib.validate import Report

_EXTENSIONS = (".txt", ".md")
_MARKS = {"supported": "+", "contradicted": "x", "unsupported": "?", "not checkable": " "}

ClaimsArgument = Annotated[
    str,
    typer.Argument(
        metavar="CLAIMS",
        help="Claims as JSON Lines, one object a line, or a text (.txt, .md); - for standard input.",
    ),
]


@dataclass(frozen=True)
class CheckedLine:
    """One claim of a file and what `validate` says of it.

    Attributes:
        number: Its line, from 1.
        claim: As it is written.
        report: The outcome.
    """

    number: int
    claim: dict[str, Any]
    report: "Report"


def check(
    claims: ClaimsArgument,
    sources: Annotated[
        list[str],
        typer.Option(
            "--source", "-s", metavar="SOURCE", help="File or folder that the claims cite; may be repeated."
        ),
    ],
    published: PublishedOption = None,
    form: FormatOption = None,
    output: OutputOption = None,
    errors: DecodingOption = OnBadBytes.STRICT,
    _types: TypesOption = None,
    text: Annotated[
        bool, typer.Option("--text", help="What is checked is a text, whatever its name.")
    ] = False,
) -> None:
    """Say of each claim, or of each sentence of a text, whether its source bears it out, and if not, what is wrong.

    A claim is a fact as JSON, with "evidence": "<quote>" or with the provenance that factlib writes.
    The exit code is 1 when a claim or a sentence is not borne out, 3 when something could not be read.

    Examples:
    factlib check claims.jsonl --source article.txt

    factlib extract articles/ -f jsonl | factlib check - --source articles/ --format jsonl

    factlib check claims.jsonl --source articles/ --types my_facts.py:Appointment

    factlib check summary.txt --source article.txt
    """
    from factlib.cli.tables import checks_in_table

    table = is_table(form, output)
    reader = Reader(published=published, errors=errors.value)
    if text or _is_text(claims):
        report = checked_text(claims, documents_read(sources, reader), reader)
        if report is not None:
            sentences = (each.model_dump(mode="json", exclude_none=True) for each in report.sentences)
            write_out(_text_in_lines(report) if table else values_in_lines(sentences), output)
        reader.finish()
        if not report:
            raise typer.Exit(CLAIM_FAILED)
        return
    checked = list(checked_lines(claims, documents_read(sources, reader), reader))
    write_out(checks_in_table(checked) if table else values_in_lines(map(_as_json, checked)), output)
    reader.finish()
    if not all(line.report.ok for line in checked):
        raise typer.Exit(CLAIM_FAILED)


def documents_read(sources: Sequence[str], reader: Reader) -> "list[Document]":
    """The documents that claims are checked against.

    Raises:
        typer.Exit: None could be read.
    """
    documents = [document for _, document in reader.documents(sources, "reading sources")]
    if not documents:
        reader.finish()
    return documents


def checked_lines(claims: str, documents: "Sequence[Document]", reader: Reader) -> Iterator[CheckedLine]:
    """Validate each line of a file of claims; a line that is no JSON object is reported, and the rest is checked."""
    from factlib.validate import validate

    text, name = reader.text(claims), shown_name(claims)
    if text is None:
        return
    lines = text.splitlines()
    if not any(line.strip() for line in lines):
        reader.report(SourceError(name, "no claims in it; expected one JSON object a line"))
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            claim = json.loads(line)
        except (ValueError, RecursionError) as error:
            reader.report(SourceError(f"{name}, line {number}", f"no JSON: {error}"))
            continue
        if not isinstance(claim, dict):
            reader.report(SourceError(f"{name}, line {number}", "expected a JSON object"))
            continue
        yield CheckedLine(number, claim, validate(claim, documents))


def _as_json(line: CheckedLine) -> dict[str, Any]:
    report = line.report.model_dump(mode="json", exclude_none=True)
    return {"line": line.number, "claim": line.claim, **report}


def _is_text(name: str) -> bool:
    """Whether a file is a text by its name, and no claims."""
    return name != STANDARD_STREAM and Path(name).suffix.lower() in _EXTENSIONS


def checked_text(name: str, documents: "Sequence[Document]", reader: Reader) -> "TextReport | None":
    """The text of a file against its sources; None, after a message, if it cannot be read."""
    from factlib.prose import validate_text

    text = reader.text(name)
    return None if text is None else validate_text(text.replace("\r\n", "\n"), documents)


def _text_in_lines(report: "TextReport") -> str:
    """Each sentence with a mark and its verdict, below it what is to be said about it."""
    lines = []
    for sentence in report.sentences:
        told: list[tuple[str, str, str]] = [(_MARKS[sentence.verdict], sentence.verdict, sentence.text)]
        told += [(" ", finding.severity, finding.message) for finding in sentence.findings]
        lines += [f"{mark} {what:13s} {' '.join(words.split())}\n" for mark, what, words in told]
    return "".join(lines) + f"{report}\n"
