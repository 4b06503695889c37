"""Claims that may be one: what the run noted between facts, as far as nothing has settled it since."""

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from factlib.store import tables
from factlib.store.models import PossibleMatch
from factlib.store.sql import decided, held, rows_with


def possible_matches(
    connection: sa.Connection, facts: Iterable[int] | None, as_of: datetime | None
) -> list[PossibleMatch]:
    """The claims that may be one, the surest first; of two claims what compares best.

    Args:
        connection: To the database.
        facts: The numbers of facts, one of which each match must be about; None for all.
        as_of: A moment: what was proposed then.
    """
    settled = {
        frozenset(pair) for kind in ("apart", "unsure") for pair in kept_apart(connection, kind, as_of)
    }
    found: dict[frozenset[str], PossibleMatch] = {}
    for row in sorted(_rows(connection, facts, as_of), key=lambda row: -row.bits):
        pair = frozenset((row.claim, row.other_claim))
        if pair not in found and pair not in settled:
            speaks = json.loads(row.evidence)
            found[pair] = PossibleMatch(
                claims=(row.other_claim, row.claim),
                facts=(row.other_id, row.id),
                bits=round(row.bits, 1),
                speaks_for=tuple(speaks["for"]),
                speaks_against=tuple(speaks["against"]),
            )
    return list(found.values())


def _rows(
    connection: sa.Connection, facts: Iterable[int] | None, as_of: datetime | None
) -> Iterator[sa.Row[Any]]:
    """What was noted between facts that are in two claims."""
    query = _query(as_of)
    if facts is None:
        yield from connection.execute(query)
        return
    several = list(facts)
    for column in (tables.possible.c.fact, tables.possible.c.other):
        yield from rows_with(connection, query, column, several)


def _query(as_of: datetime | None) -> sa.Select[Any]:
    ours, theirs = tables.members.alias(), tables.members.alias()
    one, other = tables.facts.alias(), tables.facts.alias()
    claim, another = tables.claims.alias(), tables.claims.alias()
    about = tables.possible.c
    return (
        sa.select(about.bits, about.evidence, one.c.id, other.c.id.label("other_id"))
        .add_columns(claim.c.id.label("claim"), another.c.id.label("other_claim"))
        .join(one, one.c.seq == about.fact)
        .join(other, other.c.seq == about.other)
        .join(ours, sa.and_(ours.c.fact == about.fact, held(ours, as_of)))
        .join(theirs, sa.and_(theirs.c.fact == about.other, held(theirs, as_of)))
        .join(claim, claim.c.seq == ours.c.claim)
        .join(another, another.c.seq == theirs.c.claim)
        .where(held(tables.possible, as_of), ours.c.claim != theirs.c.claim)
    )


def kept_apart(connection: sa.Connection, kind: str, as_of: datetime | None) -> Collection[tuple[str, str]]:
    """The pairs of claims that a person keeps apart ("apart"), or cannot say about ("unsure")."""
    decisions = tables.decisions.c
    query = sa.select(decisions.data).where(decisions.kind == kind, decided(as_of))
    pairs = (json.loads(data)["claims"] for data in connection.execute(query).scalars())
    return [(one, other) for one, other in pairs]
