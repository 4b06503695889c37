"""`factlib report` and `factlib export`: facts for people to look at, and for other tools to read."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from factlib.cli.checking import checked_lines, checked_text, documents_read
from factlib.cli.common import (
    STANDARD_STREAM,
    DecodingOption,
    OnBadBytes,
    OutputOption,
    PublishedOption,
    Reader,
    read_bytes,
    shown_name,
    told_plainly,
    write_out,
)
from factlib.cli.deciding import opened_store
from factlib.cli.types import TypesOption

if TYPE_CHECKING:
    from factlib.document import Document
    from factlib.facts import Fact


class ExportFormat(StrEnum):
    """The formats of `factlib.interop`."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    JSONLD = "jsonld"
    REGISTER = "register"


def report(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="[SOURCE]...", help="As for extract; none with --db.")
    ] = None,
    output: OutputOption = None,
    claims: Annotated[
        str | None,
        typer.Option(
            "--claims", metavar="FILE", help="Claims (JSON Lines) to show beside what the sources say."
        ),
    ] = None,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="FILE", help="A text, such as a summary, to show beside its sources."),
    ] = None,
    db: Annotated[
        str | None, typer.Option("--db", metavar="URL", help="Show the facts of a store instead.")
    ] = None,
    title: Annotated[str, typer.Option(help="The headline of the page.")] = "Facts and their sources",
    published: PublishedOption = None,
    errors: DecodingOption = OnBadBytes.STRICT,
    _types: TypesOption = None,
) -> None:
    """Make one HTML page in which facts, claims, or the sentences of a text, stand beside their sources.

    The page holds everything it needs and loads nothing from the network. Each fact found in the sources is
    shown with the verdict of `validate`; with --claims only the claims are, each with what the sources have
    instead; with --text the sentences of a summary, a brief or an answer; with --db the facts of a store, and which of them are corroborated or disputed.

    Examples:
    factlib report articles/ -o page.html

    factlib report article.txt --claims claims.jsonl -o page.html

    factlib report article.txt --text summary.txt -o page.html

    factlib report --db sqlite:///facts.db -o page.html
    """
    from factlib.report import CheckedClaim, render_page

    if (db is None) == (not sources) or sum(one is not None for one in (db, claims, text)) > 1:
        raise typer.BadParameter("give sources, with --claims or --text or neither, or --db, and not both")
    if db is not None:
        write_out(_page_of_store(db, title), output)
        return
    reader = Reader(published=published, errors=errors.value)
    documents = documents_read(sources or [], reader)
    if claims is not None:
        lines = checked_lines(claims, documents, reader)
        checked = [CheckedClaim(line.claim, line.report) for line in lines]
        write_out(render_page([], documents, claims=checked, title=title), output)
    elif text is None:
        write_out(_page_of_facts(documents, title), output)
    elif (told := checked_text(text, documents, reader)) is not None:
        write_out(render_page([], documents, text=told, title=title), output)
    reader.finish()


def _page_of_facts(documents: "list[Document]", title: str) -> str:
    from factlib.extract import extract
    from factlib.report import render_page
    from factlib.validate import validate

    facts = {fact.id: (fact, validate(fact, source)) for source in documents for fact in extract(source)}
    reports = {identity: outcome for identity, (_, outcome) in facts.items()}
    return render_page([fact for fact, _ in facts.values()], documents, reports=reports, title=title)


def _page_of_store(url: str, title: str) -> str:
    from factlib.report import render_page

    with opened_store(url) as store:
        documents = [document for document, _ in store.documents()]
        claims = list(store.claims())
        possible = store.possible()
    facts: list[Fact] = []
    standing: dict[str, list[str]] = {}
    for claim in claims:
        facts += claim.facts
        words = [word for word in ("corroborated", "disputed") if getattr(claim, word)]
        standing.update({fact.id: words for fact in claim.facts})
    return render_page(facts, documents, standing=standing, possible=possible, title=title)


def export(
    facts: Annotated[
        list[str],
        typer.Argument(
            metavar="FACTS",
            help="Files of facts (.jsonl, .parquet, .jsonld), or - for JSON Lines on standard input.",
        ),
    ],
    form: Annotated[
        ExportFormat | None,
        typer.Option("--format", "-f", help="Otherwise told by the ending of the output file."),
    ] = None,
    output: OutputOption = None,
    _types: TypesOption = None,
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
