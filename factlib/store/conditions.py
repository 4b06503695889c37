"""Conditions that rows hold, now or at a moment, and which fact is meant now by an id."""

from datetime import datetime

import sqlalchemy as sa

from factlib.store import tables


def held(table: sa.FromClause, as_of: datetime | None) -> sa.ColumnElement[bool]:
    """The condition that a row of a table with `since` and `until` holds, now or at a moment."""
    if as_of is None:
        return table.c.until.is_(None)
    return sa.and_(table.c.since <= as_of, sa.or_(table.c.until.is_(None), table.c.until > as_of))


def decided(as_of: datetime | None) -> sa.ColumnElement[bool]:
    """The condition that a decision holds, now or at a moment."""
    decisions = tables.decisions.c
    if as_of is None:
        return decisions.undone.is_(None)
    return sa.and_(decisions.learnt <= as_of, sa.or_(decisions.undone.is_(None), decisions.undone > as_of))


def current(connection: sa.Connection, identity: str) -> int | None:
    """The number of the fact of an id, or of the one that has succeeded it; None if the store does not have it."""
    facts, gone = tables.facts.c, tables.superseded.c
    number: int | None = connection.execute(sa.select(facts.seq).where(facts.id == identity)).scalar()
    follow = sa.select(gone.successor).where(gone.until.is_(None), gone.fact == sa.bindparam("number"))
    while number is not None and (successor := connection.execute(follow, {"number": number}).scalar()):
        number = successor
    return number
