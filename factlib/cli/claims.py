"""Claims of a store as tables for people."""

from collections.abc import Iterable, Iterator, Sequence

from rich.table import Column, Table
from rich.text import Text

from factlib.cli.tables import printable, rendered, slots_in_words, table_of
from factlib.facts import Statement
from factlib.store import Claim, Event, FactStore, Origin, PossibleMatch, Record

_LONGEST = 240


def claims_in_table(claims: Iterable[Claim]) -> str:
    """One row a claim."""
    table = _table("Claim", "What", "Origins", "Echoes", "Conflicts")
    for claim in claims:
        what = _what(claim.records[-1])
        conflicts = "\n".join(printable(str(conflict)) for conflict in claim.conflicts)
        table.add_row(claim.id, what, str(len(claim.origins)), str(len(claim.echoes)), Text(conflicts, "red"))
    return _rendered(table, "no claims")


def claim_in_full(claim: Claim) -> str:
    """All that is known of one claim."""
    heading = Text(f"{claim.id}  {claim.type.replace('_', ' ')}", "bold")
    table = _table("Fact", "What it says", "The words it came from", "Why it is here")
    for record, membership in zip(claim.records, claim.memberships, strict=True):
        why = f"{membership.by}: {membership.reason}" if membership.by else membership.reason
        table.add_row(record.fact.id, _what(record), _quote(record), Text(printable(why)))
    return rendered([heading, table, *(Text(printable(line)) for line in _remarks(claim))])


def _remarks(claim: Claim) -> Iterator[str]:
    yield f"{len(claim.origins)} independent origins"
    for origin in claim.origins:
        yield from _witnesses(origin)
    for conflict in claim.conflicts:
        yield f"conflict: {conflict}"
    for proposal in claim.proposals:
        yield f"perhaps to be retracted: {proposal.fact}, since {proposal.reason}"
    for other in claim.unsure:
        yield f"perhaps the same: {other}"
    for match in claim.possible:
        yield f"{match} (for a person to decide)"


def _witnesses(origin: Origin) -> Iterator[str]:
    for source in origin.sources:
        name = source.publisher or source.url or source.document[:15]
        day = f", {source.published}" if source.published else ""
        yield f"  {name}{day}" if source.echo is None else f"    {name}{day}: an echo ({source.echo})"


def conflicts_in_table(claims: Iterable[Claim]) -> str:
    """One row a conflict."""
    table = _table("Claim", "What", "Field", "One says", "Another says")
    for claim in claims:
        for conflict in claim.conflicts:
            said = (Text(printable(words)) for words in conflict.said)
            table.add_row(claim.id, _what(claim.records[0]), f"{conflict.field} ({conflict.kind})", *said)
    return _rendered(table, "no conflicts")


def proposals_in_table(store: FactStore, found: Iterable[PossibleMatch]) -> str:
    """One row for two claims that may be one."""
    table = _table("Claims", "What they say", "The words", "For", "Against")
    for match in found:
        records = [record for fact in match.facts if (record := store.fact(fact)) is not None]
        says = Text("\n\n").join(_what(record) for record in records)
        words = Text("\n\n").join(map(_quote, records))
        reasons = (Text(printable("\n".join(why))) for why in (match.speaks_for, match.speaks_against))
        table.add_row("\n\n".join(match.claims), says, words, *reasons)
    return _rendered(table, "no proposals")


def history_in_table(events: Sequence[Event]) -> str:
    """One row a report."""
    table = _table("Reported", "What it changed", "Fact", "Learnt")
    for event in events:
        learnt = event.learnt.strftime("%Y-%m-%d %H:%M")
        table.add_row(str(event.day), Text(printable(event.change)), event.fact, learnt)
    return rendered([table])


def _table(*columns: str) -> Table:
    return table_of(*(Column(name, overflow="fold") for name in columns))


def _rendered(table: Table, where_empty: str) -> str:
    return rendered([table] if table.row_count else [Text(where_empty, "dim")])


def _quote(record: Record) -> Text:
    source = record.fact.provenance
    return Text(printable(source.quote, _LONGEST) if source else "")


def _what(record: Record) -> Text:
    fact = record.fact
    lines = slots_in_words(fact)
    if isinstance(fact, Statement):
        lines.append(f"“{printable(fact.content, _LONGEST)}”")
    if record.retracted:
        lines.append(printable(f"retracted by {record.retracted.by}: {record.retracted.reason}"))
    if record.verdict:
        lines.append(record.verdict)
    return Text("\n".join(lines), "strike" if not record.counts else "")
