"""`factlib extract` and `factlib schema`."""

import json
from typing import Annotated

import typer

from factlib.cli.common import (
    DecodingOption,
    FormatOption,
    OnBadBytes,
    OutputOption,
    PublishedOption,
    Reader,
    SourcesArgument,
    is_table,
    models_in_lines,
    write_out,
)
from factlib.cli.types import TypesOption


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

    table = is_table(form, output)
    reader = Reader(published=published, errors=errors.value)
    pieces = []
    for name, document in reader.documents(sources, "reading facts"):
        facts = facts_of(document)
        pieces.append(facts_in_table(name, document, facts) if table else models_in_lines(facts))
        if output is None:
            write_out(pieces.pop(), None)  # as they are read
    if output is not None:
        write_out(b"".join(piece.encode() if isinstance(piece, str) else piece for piece in pieces), output)
    reader.finish()


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
