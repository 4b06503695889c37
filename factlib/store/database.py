"""One database, opened: connections, transactions that wait for each other, and the version of the schema.

Both backends work alike: there is one writer at a time, and readers never wait. SQLite is put into WAL mode and
written to under BEGIN IMMEDIATE; PostgreSQL writers take an advisory lock. Whoever waits for another writer waits
for up to two minutes, and then gets a `StoreError` that says so.
"""

import random
import shutil
import tempfile
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from factlib.errors import ArgumentError, StoreError, of_extra
from factlib.store.migrations import is_current, prepare

_PATIENCE = 120.0  # seconds that a writer waits for the others
_BUSY_MILLISECONDS = 5_000  # that SQLite itself waits before it is asked again
_LONGEST_PAUSE = 0.25
_WRITERS_LOCK = 0x666163746C6962  # "factlib": the advisory lock of all writers of a PostgreSQL database
_EXPECTED_URL = "a database URL such as 'sqlite:///facts.db' or 'postgresql://user@host/database'"
_MEMORY = ("", ":memory:", "file::memory:")


class Database:
    """An engine whose transactions are either reading or writing.

    Args:
        url: "sqlite:///facts.db", "postgresql://…", or "sqlite://" for a private file that is gone when closed.

    Raises:
        ArgumentError: `url` is no URL of SQLite or PostgreSQL.
        MissingExtraError: PostgreSQL's driver is not installed.
        StoreError: The database cannot be opened, is no store, or is of a newer factlib.
    """

    def __init__(self, url: str) -> None:
        self.url, temporary = _checked(url)
        self._cleaner = None
        if temporary is not None:
            self._cleaner = weakref.finalize(self, shutil.rmtree, temporary, ignore_errors=True)
        self.engine = _engine(self.url)
        try:
            with self.reading() as connection:
                ready = is_current(connection)
            if not ready:
                with self.writing() as connection:
                    prepare(connection)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close all connections; a private file is removed."""
        self.engine.dispose()
        if self._cleaner is not None:
            self._cleaner()

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A transaction that sees one state of the database."""
        with _translated(self.url), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction that is the only writer: all of it is kept, or nothing."""
        with _translated(self.url), self.engine.connect() as plain:
            connection = plain.execution_options(writing=True)
            with _begun(connection):
                if self.engine.dialect.name == "postgresql":
                    connection.execute(sa.text(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})"))
                yield connection


@contextmanager
def _begun(connection: sa.Connection) -> Iterator[None]:
    """A transaction that has begun; others that hold the database are waited for."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            transaction = connection.begin()
            break
        except OperationalError as error:
            if not _is_busy(error) or time.monotonic() > deadline:
                raise
            time.sleep(random.uniform(0, _LONGEST_PAUSE))
    with transaction:
        yield


def _is_busy(error: DBAPIError) -> bool:
    return "locked" in str(error.orig) or "busy" in str(error.orig)


@contextmanager
def _translated(url: sa.URL) -> Iterator[None]:
    """What the database says, as an error of factlib that names the database, without its password."""
    try:
        yield
    except SQLAlchemyError as error:
        reason = str(error.orig).strip() if isinstance(error, DBAPIError) else str(error)
        if isinstance(error, DBAPIError) and _is_busy(error):
            reason = f"other processes have been writing for {_PATIENCE:.0f} seconds; try again later"
        raise StoreError(url.render_as_string(hide_password=True), reason) from error


def _checked(url: str) -> tuple[sa.URL, str | None]:
    """The URL with the driver to use, and the folder of a private file if it names none."""
    if not isinstance(url, str):
        raise ArgumentError("url", url, _EXPECTED_URL)
    try:
        parsed = sa.make_url(url)
        backend = parsed.get_backend_name()
    except (SQLAlchemyError, ValueError) as error:
        raise ArgumentError("url", url, _EXPECTED_URL) from error
    if backend == "postgresql" or parsed.drivername == "postgres":
        return parsed.set(drivername="postgresql+psycopg"), None
    if backend != "sqlite":
        raise ArgumentError("url", url, _EXPECTED_URL)
    if (parsed.database or "") not in _MEMORY:
        return parsed, None
    folder = tempfile.mkdtemp(prefix="factlib-")
    return parsed.set(database=str(Path(folder) / "facts.db")), folder


def _engine(url: sa.URL) -> sa.Engine:
    if url.get_backend_name() == "postgresql":
        with of_extra("a store in PostgreSQL", "postgresql"):
            return sa.create_engine(url, isolation_level="READ COMMITTED", pool_pre_ping=True)
    waiting = _BUSY_MILLISECONDS / 1000
    engine = sa.create_engine(url, connect_args={"timeout": waiting, "check_same_thread": False})
    sa.event.listen(engine, "connect", _set_up_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    for _ in range(int(_PATIENCE / _LONGEST_PAUSE)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except Exception as error:
            if "locked" not in str(error):
                raise
            time.sleep(random.uniform(0, _LONGEST_PAUSE))
    connection.execute("PRAGMA synchronous = NORMAL")  # safe with WAL; a power cut may undo the last commits
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cache_size = -65536")  # 64 MiB


def _begin_sqlite(connection: sa.Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
