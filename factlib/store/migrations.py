"""The version of the schema: a new database gets the newest, an old one is upgraded, any other is refused."""

from datetime import UTC, datetime

import sqlalchemy as sa
from pydantic_core import from_json

from factlib.errors import StoreError
from factlib.facts import parse_fact
from factlib.store import tables
from factlib.store.sketch import sketch_of
from factlib.store.sql import held, let_wait

VERSION = 4
_COMPARED_ANEW = 3  # facts of earlier versions are put into claims anew
_AT_ONCE = 1_000  # rows


def is_current(connection: sa.Connection) -> bool:
    """Whether the database has the schema of this factlib, so that nothing is to be prepared."""
    return _version(connection) == VERSION


def prepare(connection: sa.Connection) -> None:
    """Bring the database to the version of this factlib, within the caller's writing transaction.

    Raises:
        StoreError: It was written by a newer factlib, or it holds tables of somebody else under our names.
    """
    version = _version(connection)
    if version is None:
        _create(connection)
    elif version > VERSION:
        reason = f"its schema is version {version}, this factlib reads up to {VERSION}: upgrade factlib"
        raise _refused(connection, reason)
    elif version < VERSION:  # else another process was quicker
        if version < _COMPARED_ANEW:
            _group_anew(connection)
        _note_readers(connection)
        connection.execute(sa.update(tables.schema).values(version=VERSION))


def _version(connection: sa.Connection) -> int | None:
    """The version of the schema; None if there is none."""
    if not sa.inspect(connection).has_table(tables.schema.name):
        return None
    version: int = connection.execute(sa.select(tables.schema.c.version)).scalar_one()
    return version


def _create(connection: sa.Connection) -> None:
    ours = sorted(set(sa.inspect(connection).get_table_names()) & set(tables.METADATA.tables))
    if ours:
        reason = f"it has tables named {', '.join(ours)} that are not factlib's: give the store a database of its own"
        raise _refused(connection, reason)
    tables.METADATA.create_all(connection, checkfirst=False)
    connection.execute(sa.insert(tables.schema).values(version=VERSION))


def _group_anew(connection: sa.Connection) -> None:
    """From 1 or 2 to 3: facts are compared by other sketches, and put into claims anew, but for those a person placed.

    Their earlier places are kept, as of then.
    """
    connection.execute(sa.text("DELETE FROM blocks"))
    for table in (tables.terms, tables.possible):
        table.create(connection, checkfirst=True)
    if connection.dialect.name == "postgresql":
        for name, columns in _WIDENED.items():
            for column in columns.split():
                widened = f"ALTER TABLE {name} ALTER COLUMN {column} TYPE VARCHAR({tables.WIDTH})"
                connection.execute(sa.text(widened))
    facts = tables.facts
    for row in connection.execute(sa.select(facts.c.seq, facts.c.data, facts.c.learnt)).all():
        sketch = sketch_of(parse_fact(row.data), row.learnt.toordinal())
        connection.execute(sa.update(facts).where(facts.c.seq == row.seq).values(sketch=sketch.dumped()))
    by_rule = sa.and_(tables.members.c.decision.is_(None), held(tables.members))
    placed = facts.c.seq.in_(sa.select(tables.members.c.fact).where(by_rule))
    homes = sa.select(facts.c.document).where(placed).distinct()
    let_wait(connection, connection.execute(homes).scalars())
    connection.execute(sa.update(tables.members).where(by_rule).values(until=datetime.now(UTC)))
    claims, members = tables.claims, tables.members.c
    has_members = sa.exists().where(members.claim == claims.c.seq, held(tables.members))
    connection.execute(sa.update(claims).values(facts=0, origins=0, conflicts=0).where(~has_members))


def _note_readers(connection: sa.Connection) -> None:
    """From 3 to 4: facts name their readers; those that a frame or a rule of ours read were read by an older factlib."""
    tables.superseded.create(connection, checkfirst=True)
    facts = tables.facts
    connection.execute(sa.text(f"ALTER TABLE {facts.name} ADD COLUMN {facts.c.reader.name} TEXT"))
    change = sa.update(facts).where(facts.c.seq == sa.bindparam("number")).values(reader=_OLD_READER)
    query = sa.select(facts.c.seq, facts.c.type, facts.c.data).order_by(facts.c.seq)
    last = 0
    while rows := connection.execute(query.where(facts.c.seq > last).limit(_AT_ONCE)).all():
        last = rows[-1].seq
        read = [{"number": row.seq} for row in rows if _is_read(row.type, row.data)]
        if read:
            connection.execute(change, read)


def _is_read(type_: str, data: str) -> bool:
    """Whether a fact was read by a frame or a rule ("deal: sell"), and by no model too ("deal: sell, model")."""
    method = (from_json(data).get("provenance") or {}).get("method") or ""
    return method.startswith(f"{type_}: ") and ", " not in method


_OLD_READER = "factlib"
"""The reader of facts that do not say which version it was: older than any that does."""

_WIDENED = {"facts": "type kind status", "claims": "type", "parties": "field role", "amounts": "field"}
"""Columns that hold names of types and fields, which users may choose."""


def _refused(connection: sa.Connection, reason: str) -> StoreError:
    return StoreError(connection.engine.url.render_as_string(hide_password=True), reason)
