"""The databases that the suite runs on: files of SQLite, and a real PostgreSQL server.

The server is that of FACTLIB_TEST_POSTGRESQL, else a private one that is started here. Where neither is to be had,
the tests on it are skipped; in CI that is a failure.
"""

import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from factlib.store import FactStore

_SERVER = "FACTLIB_TEST_POSTGRESQL"


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL of a database whose user may create others."""
    if url := os.environ.get(_SERVER):
        yield url
        return
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not programs or shutil.which("su") is None:
        reason = f"no PostgreSQL: {_SERVER} is not set, and none is installed"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with tempfile.TemporaryDirectory(prefix="factlib-pg-", ignore_cleanup_errors=True) as folder:
        yield from _private_server(programs[-1].parent, Path(folder))


def _private_server(programs: Path, folder: Path) -> Iterator[str]:
    """A server of our own, without a port: it listens on a socket in its folder."""
    run_as = ["su", "postgres", "-c"] if os.getuid() == 0 else ["sh", "-c"]
    if os.getuid() == 0:
        shutil.chown(folder, "postgres")
    data, user = folder / "data", "factlib_test"

    def run(command: str) -> None:
        subprocess.run([*run_as, command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    run(f"{programs}/initdb -D {data} -U {user} -A trust -E UTF8 --locale=C.UTF-8 --no-sync")
    run(
        f"{programs}/pg_ctl -D {data} -w -o \"-k {folder} -c listen_addresses='' -c fsync=off\" -l {folder}/log start"
    )
    try:
        yield f"postgresql://{user}@/postgres?host={folder}"
    finally:
        run(f"{programs}/pg_ctl -D {data} -m immediate stop")


@pytest.fixture
def postgresql_url(postgresql_server: str) -> Iterator[str]:
    """The URL of a new, empty database on the server."""
    server = sa.make_url(postgresql_server).set(drivername="postgresql+psycopg")
    name = f"factlib_{uuid.uuid4().hex}"
    admin = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    try:
        yield server.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    finally:
        with admin.connect() as connection:
            connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
        admin.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a new database, on each backend in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'facts.db'}"
    found: str = request.getfixturevalue("postgresql_url")
    return found


@pytest.fixture
def store(url: str) -> Iterator[FactStore]:
    """A new store, on each backend in turn."""
    with FactStore(url) as opened:
        yield opened
