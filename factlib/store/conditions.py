"""Conditions that rows hold, now or at a moment."""

from datetime import datetime

import sqlalchemy as sa

from factlib.store import tables

__all__ = ["decided", "held"]


def held(table: sa.FromClause, as_of: datetime | None) -> "sa.ColumnElement[bool]":
    """The condition that a row of a table with `since` and `until` holds, now or at a moment."""
    if as_of is None:
        return table.c.until.is_(None)
    return sa.and_(table.c.since <= as_of, sa.or_(table.c.until.is_(None), table.c.until > as_of))


def decided(as_of: datetime | None) -> "sa.ColumnElement[bool]":
    """The condition that a decision holds, now or at a moment."""
    decisions = tables.decisions.c
    if as_of is None:
        return decisions.undone.is_(None)
    return sa.and_(decisions.learnt <= as_of, sa.or_(decisions.undone.is_(None), decisions.undone > as_of))
