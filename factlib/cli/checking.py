"""`factlib check`: claims against their sources."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factlib.cli.common import (
    CLAIM_FAILED,
    DecodingOption,
    FormatOption,
    OnBadBytes,
    OutputOption,
    PublishedOption,
    Reader,
    TableOrLines,
    read_bytes,
    shown_name,
    write_out,
)
from factlib.cli.types import TypesOption
from factlib.errors import SourceError

if TYPE_CHECKING:
    from factlib.document import Document
    from factlib.validate import Report


ClaimsArgument = Annotated[
    str,
    typer.Argument(
        metavar="CLAIMS",
        help="Claims as JSON Lines, one object a line, or a text (.txt, .md); - for standard input.",
        show_default=False,
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
            "--source",
            "-s",
            metavar="SOURCE",
            help="File or folder that the claims cite; may be repeated.",
            show_default=False,
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
    from factlib.cli.texts import check_text, is_text, text_as_json, text_in_lines

    form = form or (TableOrLines.TABLE if output is None else TableOrLines.JSONL)
    reader = Reader(published=published, errors=errors.value)
    if text or is_text(claims):
        report = check_text(claims, read_sources(sources, reader), reader)
        if report is not None:
            write_out(text_as_json(report) if form is TableOrLines.JSONL else text_in_lines(report), output)
        reader.finish()
        if not report:
            raise typer.Exit(CLAIM_FAILED)
        return
    checked = list(checked_lines(claims, read_sources(sources, reader), reader))
    write_out(
        b"".join(map(_as_json, checked)) if form is TableOrLines.JSONL else checks_in_table(checked), output
    )
    reader.finish()
    if not all(line.report.ok for line in checked):
        raise typer.Exit(CLAIM_FAILED)


def read_sources(sources: Sequence[str], reader: Reader) -> "list[Document]":
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

    name = shown_name(claims)
    try:
        lines = read_bytes(claims).decode("utf-8-sig").splitlines()
    except (SourceError, UnicodeDecodeError) as error:
        reader.report(
            error if isinstance(error, SourceError) else SourceError(name, f"not UTF-8: {error.reason}")
        )
        return
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


def _as_json(line: CheckedLine) -> bytes:
    report = line.report.model_dump(mode="json", exclude_none=True)
    shown = json.dumps({"line": line.number, "claim": line.claim, **report}, ensure_ascii=False) + "\n"
    return shown.encode("utf-8", "replace")
