"""The version of the schema: a new database gets the newest, an old one is upgraded, any other is refused."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

from factlib.errors import StoreError
from factlib.facts import parse_fact
from factlib.store.sketch import sketch_of
from factlib.store.tables import METADATA, facts, schema

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

__all__ = ["VERSION", "is_current", "prepare"]

VERSION = 2


def is_current(connection: "Connection") -> bool:
    """Whether the database has the schema of this factlib, so that nothing is to be prepared."""
    return _version(connection) == VERSION


def prepare(connection: "Connection") -> None:
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
    else:
        for old in range(version, VERSION):
            _UPGRADES[old](connection)
        connection.execute(sa.update(schema).values(version=VERSION))


def _version(connection: "Connection") -> int | None:
    """The version of the schema; None if there is none."""
    if not sa.inspect(connection).has_table(schema.name):
        return None
    version: int = connection.execute(sa.select(schema.c.version)).scalar_one()
    return version


def _create(connection: "Connection") -> None:
    ours = sorted(set(sa.inspect(connection).get_table_names()) & set(METADATA.tables))
    if ours:
        reason = f"it has tables named {', '.join(ours)} that are not factlib's: give the store a database of its own"
        raise _refused(connection, reason)
    METADATA.create_all(connection, checkfirst=False)
    connection.execute(sa.insert(schema).values(version=VERSION))


def _sketch_anew(connection: "Connection") -> None:
    """From 1 to 2: a sketch tells whether its fact is dated."""
    rows = connection.execute(sa.select(facts.c.seq, facts.c.data, facts.c.learnt)).all()
    change = sa.update(facts).where(facts.c.seq == sa.bindparam("number")).values(sketch=sa.bindparam("new"))
    for row in rows:
        fact = parse_fact(row.data)
        sketch = sketch_of(fact, row.learnt.toordinal()).dumped()
        connection.execute(change, {"number": row.seq, "new": sketch})


_UPGRADES = {1: _sketch_anew}
"""What brings a database from each version to the next."""


def _refused(connection: "Connection", reason: str) -> StoreError:
    return StoreError(connection.engine.url.render_as_string(hide_password=True), reason)
