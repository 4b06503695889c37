"""Claims read from the database: their facts, witnesses and conflicts."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from factlib.facts import parse_fact
from factlib.store import tables
from factlib.store.history import contradictions
from factlib.store.models import (
    Claim,
    Membership,
    Origin,
    PossibleMatch,
    Publication,
    Record,
    Retraction,
    Superseded,
)
from factlib.store.origins import origins
from factlib.store.proposals import kept_apart, possible_matches
from factlib.store.sql import chunks, current, grouped, held, rows_with

_COUNTED = ("facts", "origins", "conflicts")  # columns of `claims`: how many a claim has


def records_of(
    connection: sa.Connection, rows: Iterable[sa.Row[Any]], as_of: datetime | None
) -> list[Record]:
    """The records of rows with `seq`, `id`, `data` and `learnt` of facts."""
    several = list(rows)
    standings = _standings(connection, [row.seq for row in several], as_of)
    found = []
    for row in several:
        fact = parse_fact(row.data)
        fact.__dict__["id"] = row.id  # a cached property, which need not be computed again
        found.append(Record(fact=fact, learnt=row.learnt, **standings.get(row.seq, {})))
    return found


def _standings(
    connection: sa.Connection, facts: Iterable[int], as_of: datetime | None
) -> dict[int, dict[str, Any]]:
    """What persons decided about facts, and what superseded them, as fields of a Record."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    standings, decisions, gone = tables.standings.c, tables.decisions.c, tables.superseded.c
    several = list(facts)
    judged = (
        sa.select(standings.fact, standings.kind, standings.verdict)
        .add_columns(decisions.id, decisions.by, decisions.reason, decisions.at)
        .join(tables.decisions, decisions.seq == standings.decision)
        .where(held(tables.standings, as_of))
        .order_by(standings.seq)
    )
    for row in rows_with(connection, judged, standings.fact, several):
        if row.kind == "retract":
            retraction = Retraction(by=row.by, reason=row.reason, at=row.at, decision=row.id)
            found[row.fact]["retracted"] = retraction
        else:
            found[row.fact]["verdict"] = row.verdict
    superseded = (
        sa.select(gone.fact, gone.reader, gone.since, tables.facts.c.id)
        .outerjoin(tables.facts, tables.facts.c.seq == gone.successor)
        .where(held(tables.superseded, as_of))
    )
    for row in rows_with(connection, superseded, gone.fact, several):
        found[row.fact]["superseded"] = Superseded(reader=row.reader, at=row.since, successor=row.id)
    return found


def load_claims(
    connection: sa.Connection,
    numbers: Collection[int],
    as_of: datetime | None = None,
    *,
    related: bool = True,
) -> list[Claim]:
    """The claims of these numbers, in their order, as the store knew them at a moment.

    Args:
        connection: To the database.
        numbers: Of the claims.
        as_of: The moment.
        related: Whether to tell which other claims they may be one with.
    """
    claims = tables.claims.c
    query = sa.select(tables.claims).where(claims.seq.in_(numbers))
    rows = {row.seq: row for row in connection.execute(query)}
    members = grouped((row.claim, row) for row in _members(connection, numbers, as_of))
    everyone = [row for several in members.values() for row in several]
    records = dict(zip((row.seq for row in everyone), records_of(connection, everyone, as_of), strict=True))
    context = _Context(connection, {row.document for row in everyone}, as_of)
    others = _related(connection, [row.seq for row in everyone], as_of) if related else ({}, {})
    there = [number for number in numbers if number in rows and members[number]]
    return [_claim(rows[number], members[number], records, context, others) for number in there]


def claim_number(connection: sa.Connection, identity: str, as_of: datetime | None) -> int | None:
    """The number of the claim of an id, or that the fact of an id, or its successor, is in; None if there is none."""
    claims, members, facts = tables.claims.c, tables.members, tables.facts.c
    if not identity.startswith("fact:"):
        query = sa.select(claims.seq).where(claims.id == identity)
    else:
        fact: Any = sa.select(facts.seq).where(facts.id == identity).scalar_subquery()
        if as_of is None:
            fact = current(connection, identity)
        query = sa.select(members.c.claim).where(members.c.fact == fact, held(members, as_of))
    return connection.execute(query).scalar()


def _members(
    connection: sa.Connection, claims: Collection[int], as_of: datetime | None
) -> sa.CursorResult[Any]:
    facts, members, decisions = tables.facts.c, tables.members.c, tables.decisions.c
    query = (
        sa.select(facts.seq, facts.id, facts.document, facts.data, facts.learnt)
        .add_columns(members.claim, members.reason, members.since, decisions.by)
        .join(tables.members, members.fact == facts.seq)
        .outerjoin(tables.decisions, decisions.seq == members.decision)
        .where(members.claim.in_(claims), held(tables.members, as_of))
        .order_by(facts.seq)
    )
    return connection.execute(query)


def _claim(
    row: sa.Row[Any],
    members: Iterable[sa.Row[Any]],
    records: Mapping[int, Record],
    context: "_Context",
    others: "_Related",
) -> Claim:
    its_records = tuple(records[member.seq] for member in members)
    witnesses = context.origins(its_records)
    origin_of = {source.document: number for number, one in enumerate(witnesses) for source in one.sources}
    conflicts, proposals = contradictions(its_records, origin_of)
    return Claim(
        id=row.id,
        type=row.type,
        records=its_records,
        memberships=tuple(
            Membership(fact=member.id, reason=member.reason, by=member.by, since=member.since)
            for member in members
        ),
        origins=witnesses,
        conflicts=conflicts,
        proposals=proposals,
        unsure=tuple(sorted(others[0].get(row.id, ()))),
        possible=tuple(others[1].get(row.id, ())),
    )


class _Context:
    """What is known of some documents: where they were published, whom they credit, what they resemble."""

    def __init__(self, connection: sa.Connection, documents: Collection[int], as_of: datetime | None) -> None:
        one, other = tables.documents.alias(), tables.documents.alias()
        credited = sa.select(one.c.id, tables.wire_credits.c.agency).join_from(one, tables.wire_credits)
        resemblances = (
            sa.select(one.c.id, other.c.id)
            .join(tables.resemblances, tables.resemblances.c.document == one.c.seq)
            .join(other, tables.resemblances.c.other == other.c.seq)
        )
        self._publications = publications_of(connection, documents, as_of)
        self._credits = grouped(rows_with(connection, credited, one.c.seq, documents))
        self._resembling = grouped(rows_with(connection, resemblances, one.c.seq, documents))

    def origins(self, records: Iterable[Record]) -> tuple[Origin, ...]:
        """The independent witnesses for facts; those who deny it count only where nobody asserts it."""
        counting = [record.fact for record in records if record.counts and not record.fact.hypothetical]
        facts = [fact for fact in counting if not fact.denied] or counting
        documents = {fact.provenance.document for fact in facts if fact.provenance}
        pairs = [(one, other) for one in documents for other in self._resembling[one] if other in documents]
        publications = {document: self._publications[document] for document in sorted(documents)}
        return origins(publications, facts, self._credits, pairs)


def publications_of(
    connection: sa.Connection, documents: Iterable[int], as_of: datetime | None = None
) -> dict[str, list[Publication]]:
    """The publications of documents by the documents' ids, in the order in which the store learnt them."""
    publications = tables.publications.c
    columns = [column for column in publications if column.name not in ("id", "document", "publisher_key")]
    query = (
        sa.select(tables.documents.c.id.label("document"), *columns)
        .join(tables.documents, tables.documents.c.seq == publications.document)
        .order_by(publications.learnt, publications.document, publications.id)
    )
    if as_of is not None:
        query = query.where(publications.learnt <= as_of)
    rows = rows_with(connection, query, publications.document, documents)
    return grouped((row.document, Publication(**row._mapping)) for row in rows)


_Related = tuple[Mapping[str, Collection[str]], Mapping[str, Collection[PossibleMatch]]]


def _related(connection: sa.Connection, facts: Iterable[int], as_of: datetime | None) -> _Related:
    """For each claim those of which a person could not say whether they are the same, and those that may be."""
    unsure: dict[str, set[str]] = defaultdict(set)
    for one, other in kept_apart(connection, "unsure", as_of):
        unsure[one].add(other)
        unsure[other].add(one)
    possible = possible_matches(connection, facts, as_of)
    return unsure, grouped((claim, found) for found in possible for claim in found.claims)


def refresh(connection: sa.Connection, claims: Collection[int]) -> None:
    """Compute the summary of claims again: how many facts, origins and conflicts they have."""
    table = tables.claims
    change = sa.update(table).where(table.c.seq == sa.bindparam("number"))
    change = change.values({name: sa.bindparam(f"new_{name}") for name in _COUNTED})
    for chunk in chunks(sorted(claims)):
        known = {claim.id: claim for claim in load_claims(connection, chunk, related=False)}
        rows = connection.execute(sa.select(table.c.seq, table.c.id).where(table.c.seq.in_(chunk))).all()
        values = []
        for row in rows:
            claim = known.get(row.id)  # None of one that has lost its last fact
            counts = {f"new_{name}": len(getattr(claim, name, ())) for name in _COUNTED}
            values.append({"number": row.seq, **counts})
        if values:
            connection.execute(change, values)
