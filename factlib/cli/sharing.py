"""`factlib report` and `factlib export`: facts for people to look at, and for other tools to read."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from factlib.cli.checking import checked_lines
from factlib.cli.common import (
    STANDARD_STREAM,
    DecodingOption,
    OnBadBytes,
    OutputOption,
    PublishedOption,
    Reader,
    SourcesArgument,
    read_bytes,
    shown_name,
    told_plainly,
    write_out,
)

if TYPE_CHECKING:
    from factlib.document import Document
    from factlib.facts import Fact

__all__ = ["export", "report"]


class ExportFormat(StrEnum):
    """The formats of `factlib.interop`."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    JSONLD = "jsonld"
    REGISTER = "register"


def report(
    sources: SourcesArgument,
    output: OutputOption = None,
    claims: Annotated[
        str | None,
        typer.Option(
            "--claims",
            metavar="FILE",
            help="Claims (JSON Lines) to show beside what the sources say.",
            show_default=False,
        ),
    ] = None,
    title: Annotated[str, typer.Option(help="The headline of the page.")] = "Facts and their sources",
    published: PublishedOption = None,
    errors: DecodingOption = OnBadBytes.STRICT,
) -> None:
    """Make one HTML page in which facts, or claims, stand beside their sources.

    The page holds everything it needs and loads nothing from the network. Each fact found in the sources is
    shown; with --claims only the claims are, each with what the sources have instead.

    Examples:
    factlib report articles/ -o page.html

    factlib report article.txt --claims claims.jsonl -o page.html
    """
    from factlib.extract import extract
    from factlib.report import CheckedClaim, render_page

    reader = Reader(published=published, errors=errors.value)
    documents: list[Document] = []
    facts: list[Fact] = []
    for _, document in reader.documents(sources, "reading facts"):
        documents.append(document)
        facts += extract(document) if claims is None else ()
    lines = checked_lines(claims, documents, reader) if claims is not None and documents else ()
    checked = [CheckedClaim(line.claim, line.report) for line in lines]
    if documents:
        write_out(render_page(facts, documents, claims=checked, title=title), output)
    reader.finish()


def export(
    facts: Annotated[
        list[str],
        typer.Argument(
            metavar="FACTS",
            help="Files of facts (.jsonl, .parquet, .jsonld), or - for JSON Lines on standard input.",
            show_default=False,
        ),
    ],
    form: Annotated[
        ExportFormat | None,
        typer.Option(
            "--format", "-f", help="Otherwise told by the ending of the output file.", show_default=False
        ),
    ] = None,
    output: OutputOption = None,
) -> None:
    """Write facts in the formats that other tools read.

    jsonl, parquet and jsonld (W3C Web Annotations) read back without loss; csv has one row a fact, register one
    row an item of a deal.

    Examples:
    factlib export facts.jsonl -o facts.parquet

    factlib extract articles/ -f jsonl | factlib export - --format register -o register.csv
    """
    from factlib.interop import FORMATS, load_facts, read_facts, write_facts

    with told_plainly():
        found: list[Fact] = []
        for source in facts:
            if source == STANDARD_STREAM:
                found += load_facts(read_bytes(source), "jsonl", name=shown_name(source))
            else:
                found += read_facts(source)
        if output is not None:
            write_facts(found, output, form and form.value)
        else:
            write_out(FORMATS[(form or ExportFormat.JSONL).value].dump(found), None)
