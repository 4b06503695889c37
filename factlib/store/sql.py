"""What the queries of the store have in common: rows that hold now or at a moment, many values, many new rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from typing import Any, TypeVar

import sqlalchemy as sa

from factlib.store import tables

_K = TypeVar("_K")
_T = TypeVar("_T")
_CHUNK = 500  # values of one IN (…)
_KEPT = 1_000  # dates or moments of one column that are remembered in the driver's form


def held(table: sa.FromClause, as_of: datetime | None = None) -> sa.ColumnElement[bool]:
    """The condition that a row of a table with `since` and `until` holds, now or at a moment."""
    return _between(table.c.since, table.c.until, as_of)


def decided(as_of: datetime | None) -> sa.ColumnElement[bool]:
    """The condition that a decision holds, now or at a moment."""
    return _between(tables.decisions.c.learnt, tables.decisions.c.undone, as_of)


def _between(
    since: sa.ColumnElement[Any], until: sa.ColumnElement[Any], as_of: datetime | None
) -> sa.ColumnElement[bool]:
    if as_of is None:
        return until.is_(None)
    return sa.and_(since <= as_of, sa.or_(until.is_(None), until > as_of))


def is_superseded(fact: sa.ColumnElement[Any], as_of: datetime | None = None) -> sa.ColumnElement[bool]:
    """The condition that a better reader has not read a fact again, now or at a moment."""
    return sa.exists().where(tables.superseded.c.fact == fact, held(tables.superseded, as_of))


def current(connection: sa.Connection, identity: str) -> int | None:
    """The number of the fact of an id, or of the one that has succeeded it; None if the store does not have it."""
    facts, gone = tables.facts.c, tables.superseded.c
    number: int | None = connection.execute(sa.select(facts.seq).where(facts.id == identity)).scalar()
    follow = sa.select(gone.successor).where(held(tables.superseded), gone.fact == sa.bindparam("number"))
    while number is not None and (successor := connection.execute(follow, {"number": number}).scalar()):
        number = successor
    return number


def claims_of(connection: sa.Connection, facts: Iterable[int], as_of: datetime | None = None) -> set[int]:
    """The numbers of the claims that facts are in, now or at a moment."""
    members = tables.members
    query = sa.select(members.c.claim).where(held(members, as_of)).distinct()
    return {claim for (claim,) in rows_with(connection, query, members.c.fact, facts)}


def end(connection: sa.Connection, table: sa.Table, facts: Iterable[int], now: datetime) -> None:
    """Let what a table holds about facts hold no longer."""
    for chunk in chunks(facts):
        there = sa.update(table).where(table.c.fact.in_(chunk), held(table))
        connection.execute(there.values(until=now))


def let_wait(connection: sa.Connection, documents: Iterable[int]) -> None:
    """Let documents wait for the run; some may wait already."""
    rows = [{"document": seq} for seq in sorted(documents)]
    if rows:
        new = "INSERT INTO pending (document) VALUES (:document) ON CONFLICT DO NOTHING"
        connection.execute(sa.text(new), rows)


def insert(connection: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> int:
    """Insert rows, all with the same columns; how many they are.

    The driver gets tuples, made column by column: for many rows that takes half the time of `sa.insert`.
    """
    if rows:
        names, dialect = list(rows[0]), connection.dialect
        quoted = dialect.identifier_preparer
        columns = ", ".join(quoted.quote(name) for name in names)
        places = ", ".join(["?" if dialect.paramstyle == "qmark" else "%s"] * len(names))
        values = zip(*(_converted(rows, table.c[name], dialect) for name in names), strict=True)
        statement = f"INSERT INTO {quoted.format_table(table)} ({columns}) VALUES ({places})"
        connection.exec_driver_sql(statement, list(values))
    return len(rows)


def _converted(
    rows: Iterable[Mapping[str, Any]], column: sa.Column[Any], dialect: sa.Dialect
) -> Iterable[Any]:
    """The values of one column, as the driver takes them."""
    values = map(itemgetter(column.name), rows)
    convert = column.type.dialect_impl(dialect).bind_processor(dialect)
    if convert is None:
        return values
    if isinstance(column.type, sa.Date | tables.Instant):  # slow to convert, and few of them differ
        convert = lru_cache(maxsize=_KEPT)(convert)
    return map(convert, values)


def next_seq(connection: sa.Connection, table: sa.Table) -> int:
    """The first number that no row of the table has; the caller is the only writer."""
    return (connection.execute(sa.select(sa.func.max(table.c.seq))).scalar() or 0) + 1


def append(connection: sa.Connection, table: sa.Table, rows: Iterable[Mapping[str, Any]]) -> int:
    """Insert rows under the numbers that follow those of the table; the first of these."""
    start = next_seq(connection, table)
    insert(connection, table, [{**row, "seq": seq} for seq, row in enumerate(rows, start)])
    return start


def rows_with(
    connection: sa.Connection, query: sa.Select[Any], column: sa.ColumnElement[Any], values: Iterable[object]
) -> Iterator[Any]:
    """The rows of a query in which a column has one of the values, however many these are."""
    for chunk in chunks(values):
        yield from connection.execute(query.where(column.in_(chunk))).all()


def values_among(connection: sa.Connection, column: sa.ColumnElement[_T], values: Iterable[_T]) -> set[_T]:
    """Those of the values that a column has."""
    return {value for (value,) in rows_with(connection, sa.select(column), column, values)}


def seqs(connection: sa.Connection, table: sa.Table, ids: Iterable[str]) -> dict[str, int]:
    """The numbers of those of the ids that the table has."""
    return dict(rows_with(connection, sa.select(table.c.id, table.c.seq), table.c.id, ids))


def grouped(pairs: Iterable[tuple[_K, _T]]) -> dict[_K, list[_T]]:
    """The second parts of pairs by their first ones, in their order; no list is missing, an unknown one is empty."""
    found: dict[_K, list[_T]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


def chunks(values: Iterable[_T], size: int = _CHUNK) -> Iterator[list[_T]]:
    """The values in lists of at most `size`, which one query can take."""
    iterator = iter(values)
    while chunk := list(islice(iterator, size)):
        yield chunk
