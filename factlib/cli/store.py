"""`factlib store`: facts kept over time, who says so, what agrees, what changed, what persons decided."""

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factlib.cli.common import (
    DecodingOption,
    FormatOption,
    OnBadBytes,
    OutputOption,
    PublishedOption,
    Reader,
    SourcesArgument,
    a_day,
    is_table,
    models_in_lines,
    values_in_lines,
    write_out,
)
from factlib.cli.deciding import DATABASE, DECISIONS, ClaimArgument, DatabaseOption, opened_store
from factlib.cli.types import TypesOption
from factlib.errors import ArgumentError, SourceError

if TYPE_CHECKING:
    from factlib.document import Document
    from factlib.facts import Fact
    from factlib.store import Added, Claim, FactStore


store = typer.Typer(name="store", no_args_is_help=True)


TypeOption = Annotated[str | None, typer.Option("--type", help='"deal", "factory", … or one of your own.')]
PartyOption = Annotated[str | None, typer.Option("--party", help="A party's name, alias or country.")]
CountryOption = Annotated[
    str | None, typer.Option("--country", metavar="CODE", help="Of a party or the place.")
]
PlaceOption = Annotated[str | None, typer.Option("--place", help="A town or country.")]
ProductOption = Annotated[str | None, typer.Option("--product", help="Words of the goods.")]
StatusOption = Annotated[str | None, typer.Option("--status", help="A deal's stage or a plant's status.")]
PublisherOption = Annotated[str | None, typer.Option("--publisher")]
DuringOption = Annotated[
    str | None, typer.Option("--during", metavar="PERIOD", help='When it held: "2020", "March 2021".')
]
AsOfOption = Annotated[
    date | None,
    typer.Option(
        "--as-of", parser=a_day, metavar="YYYY-MM-DD", help="What the store knew at the end of that day."
    ),
]
LimitOption = Annotated[int | None, typer.Option("--limit", min=0)]


@store.callback()
def _with_types(_types: TypesOption = None) -> None:
    """Keep facts over time: who says so, what agrees, what changed. Nothing is ever deleted."""


def _given(**filters: Any) -> dict[str, Any]:
    """The filters that were given."""
    return {name: value for name, value in filters.items() if value is not None}


@store.command()
def add(
    sources: SourcesArgument,
    db: DatabaseOption = DATABASE,
    publisher: Annotated[str | None, typer.Option("--publisher", help="Who published them.")] = None,
    published: PublishedOption = None,
    errors: DecodingOption = OnBadBytes.STRICT,
    claims: Annotated[
        str | None,
        typer.Option(
            "--claims",
            metavar="FILE",
            help="Claims about the sources (JSON Lines): those that are borne out are kept too.",
        ),
    ] = None,
) -> None:
    """Read sources and keep their facts. Adding a source twice changes nothing, but with a newer factlib.

    Examples:
    factlib store add articles/ --db sqlite:///facts.db

    factlib store --types my_facts.py:Appointment add articles/ --claims claims.jsonl

    factlib store add article.txt --publisher "The Example" --published 2024-05-02
    """
    reader = Reader(published=published, errors=errors.value)
    update = {} if publisher is None else {"publisher": publisher}
    found = reader.documents(sources, "adding")
    named = [(name, document.model_copy(update=update)) for name, document in found]
    claimed = _borne_out(claims, [document for _, document in named], reader) if claims and named else {}
    with opened_store(db, new=True) as opened:
        for name, document in named:
            added = opened.read(document)
            if document.id in claimed:
                added += opened.add(document, claimed[document.id])
            typer.echo(f"{name}: {_in_words(added)}", err=True)
        opened.group()
    reader.finish()


def _in_words(added: "Added") -> str:
    """How much is new."""
    if not any(added):
        return "known already"
    replaced = f", {added.replaced} replaced" if added.replaced else ""
    return f"{added.facts} new facts{replaced}"


@store.command()
def reread(db: DatabaseOption = DATABASE) -> None:
    """Read all documents of the store again: what to do when a newer factlib is installed.

    What was read by an older version gives way to what this one reads. What you decided stays, and what you added.

    Example:
    factlib store reread
    """
    with opened_store(db) as opened:
        typer.echo(_in_words(opened.reread()), err=True)
        opened.group()


def _borne_out(claims: str, documents: "list[Document]", reader: Reader) -> "dict[str, list[Fact]]":
    """The facts of the claims that the sources bear out, by document; the others are reported."""
    from factlib.cli.checking import checked_lines
    from factlib.facts import parse_fact

    by_id = {document.id: document for document in documents}
    found: dict[str, list[Fact]] = defaultdict(list)
    for line in checked_lines(claims, documents, reader):
        if line.report.ok and line.report.document is not None:
            fact = parse_fact(line.claim, document=by_id[line.report.document])
            found[line.report.document].append(fact)
        else:
            reader.report(SourceError(f"{claims}, line {line.number}", str(line.report)))
    return found


@store.command("list")
def list_(
    db: DatabaseOption = DATABASE,
    type_: TypeOption = None,
    party: PartyOption = None,
    country: CountryOption = None,
    place: PlaceOption = None,
    product: ProductOption = None,
    status: StatusOption = None,
    publisher: PublisherOption = None,
    during: DuringOption = None,
    disputed: Annotated[bool | None, typer.Option("--disputed/--undisputed", help="With a conflict.")] = None,
    corroborated: Annotated[
        bool | None, typer.Option("--corroborated/--single", help="With two origins or more.")
    ] = None,
    as_of: AsOfOption = None,
    limit: LimitOption = None,
    form: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """List what is claimed: each claim with its witnesses and conflicts.

    Examples:
    factlib store list --party Turkey --product drones

    factlib store list --disputed --format jsonl
    """
    from factlib.cli.claims import claims_in_table

    filters = _given(
        type=type_, party=party, country=country, place=place, product=product, status=status,
        publisher=publisher, during=during, disputed=disputed, corroborated=corroborated, as_of=as_of,
    )  # fmt: skip
    with opened_store(db) as opened:
        found = opened.claims(limit=limit, **filters)
        write_out(claims_in_table(found) if is_table(form, output) else models_in_lines(found), output)


@store.command()
def show(
    claim: ClaimArgument, db: DatabaseOption = DATABASE, as_of: AsOfOption = None, form: FormatOption = None
) -> None:
    """Show one claim: its facts with their sources, why they are together, and what speaks against what.

    Example:
    factlib store show claim:4f2c
    """
    from factlib.cli.claims import claim_in_full

    with opened_store(db) as opened:
        found = _claim(opened, claim, as_of)
        write_out(claim_in_full(found) if is_table(form, None) else models_in_lines([found]), None)


@store.command()
def conflicts(
    db: DatabaseOption = DATABASE,
    type_: TypeOption = None,
    party: PartyOption = None,
    country: CountryOption = None,
    product: ProductOption = None,
    limit: LimitOption = None,
    form: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """List what contradicts what.

    Example:
    factlib store conflicts --party Turkey
    """
    from factlib.cli.claims import conflicts_in_table

    filters = _given(type=type_, party=party, country=country, product=product)
    with opened_store(db) as opened:
        found = list(opened.claims(limit=limit, disputed=True, **filters))
        lines = ({"claim": claim.id, **each.model_dump()} for claim in found for each in claim.conflicts)
        write_out(conflicts_in_table(found) if is_table(form, output) else values_in_lines(lines), output)


@store.command()
def proposals(
    db: DatabaseOption = DATABASE,
    as_of: AsOfOption = None,
    form: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """List which claims may be one, with what speaks for it and against it; `merge`, `apart` or `unsure` decides.

    Example:
    factlib store proposals
    """
    from factlib.cli.claims import proposals_in_table

    with opened_store(db) as opened:
        found = opened.possible(as_of=as_of)
        table = is_table(form, output)
        write_out(proposals_in_table(opened, found) if table else models_in_lines(found), output)


@store.command()
def history(claim: ClaimArgument, db: DatabaseOption = DATABASE, form: FormatOption = None) -> None:
    """Tell what was reported when, and what each report changed.

    Example:
    factlib store history claim:4f2c
    """
    from factlib.cli.claims import history_in_table

    with opened_store(db) as opened:
        events = _claim(opened, claim, None).history()
        write_out(history_in_table(events) if is_table(form, None) else models_in_lines(events), None)


@store.command()
def export(
    db: DatabaseOption = DATABASE,
    type_: TypeOption = None,
    party: PartyOption = None,
    country: CountryOption = None,
    publisher: PublisherOption = None,
    as_of: AsOfOption = None,
    output: OutputOption = None,
) -> None:
    """Write the facts in a format that other tools read, told by the ending of the output file.

    Examples:
    factlib store export --type deal -o deals.csv

    factlib store export --party Turkey | factlib export - --format register
    """
    from factlib.interop import FORMATS, write_facts

    filters = _given(type=type_, party=party, country=country, publisher=publisher, as_of=as_of)
    with opened_store(db) as opened:
        found = opened.facts(**filters)
        if output is not None:
            write_facts(found, output)
        else:
            write_out(FORMATS["jsonl"].dump(found), None)


def _claim(opened: "FactStore", identity: str, as_of: date | None) -> "Claim":
    found = opened.claim(identity, as_of=as_of)
    if found is None:
        raise ArgumentError("ID", identity, "the id of a claim of this store, or of a fact in one")
    return found


for decision in DECISIONS:
    store.command()(decision)
