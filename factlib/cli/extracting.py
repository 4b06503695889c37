"""`factlib extract` and `factlib schema`."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from factlib.cli.common import (
    DecodingOption,
    FormatOption,
    OnBadBytes,
    OutputOption,
    PublishedOption,
    Reader,
    SourcesArgument,
    TableOrLines,
    write_out,
)
from factlib.cli.types import TypesOption

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlib.facts import Fact


def extract(
    sources: SourcesArgument,
    published: PublishedOption = None,
    form: FormatOption = None,
    output: OutputOption = None,
    errors: DecodingOption = OnBadBytes.STRICT,
) -> None:
    """Read the facts of articles: deals, factories, export figures, statements.

    A source that cannot be read is reported on standard error, and the rest is read (exit code 3).

    Examples:
    factlib extract article.txt

    factlib extract articles/ --format jsonl -o facts.jsonl

    curl -s https://news.example/article.html | factlib extract - --published 2024-05-03
    """
    from factlib.cli.tables import facts_in_table
    from factlib.extract import extract as facts_of

    form = form or (TableOrLines.TABLE if output is None else TableOrLines.JSONL)
    reader = Reader(published=published, errors=errors.value)
    pieces = []
    for name, document in reader.documents(sources, "reading facts"):
        facts = facts_of(document)
        pieces.append(_lines(facts) if form is TableOrLines.JSONL else facts_in_table(name, document, facts))
        if output is None:
            write_out(pieces.pop(), None)  # as they are read
    if output is not None:
        write_out(b"".join(piece.encode() if isinstance(piece, str) else piece for piece in pieces), output)
    reader.finish()


def _lines(facts: "Iterable[Fact]") -> bytes:
    return b"".join(fact.model_dump_json(exclude_none=True).encode() + b"\n" for fact in facts)


def schema(
    output: OutputOption = None,
    indent: Annotated[int, typer.Option(help="Spaces a level.", min=0)] = 2,
    claims: Annotated[
        bool, typer.Option("--claims", help="The schema that a language model is asked to answer in.")
    ] = False,
    _types: TypesOption = None,
) -> None:
    """Print the JSON Schema (draft 2020-12) of all facts, discriminated by `type`.

    Examples:
    factlib schema -o facts.schema.json

    factlib schema --claims --indent 0
    """
    from factlib.facts import claim_schema, json_schema

    schema = claim_schema() if claims else json_schema()
    write_out(json.dumps(schema, indent=indent or None, ensure_ascii=False).encode() + b"\n", output)
