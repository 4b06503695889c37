"""Opening: new files, old files, files of others, and URLs that are none."""

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from factlib import ArgumentError, FactStore
from factlib.errors import StoreError
from factlib.store import tables
from tests.store.makers import drones

SCHEMA_1 = Path(__file__).with_name("schema_1.sql")


def test_a_file_of_version_1_is_upgraded_and_keeps_all(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with sqlite3.connect(path) as old:
        old.executescript(SCHEMA_1.read_text(encoding="utf-8"))
    old.close()
    for _ in range(2):  # the second time there is nothing to do
        with FactStore(f"sqlite:///{path}") as store:
            assert [fact.type for fact in store.facts(retracted=None)] == ["deal", "deal", "factory"]
            assert [claim.disputed for claim in store.claims()] == [True, False]
            assert [record.retracted.by for record in store.records(retracted=True) if record.retracted] == [
                "Ana"
            ]
    with FactStore(f"sqlite:///{path}") as store:
        store.add(*drones("Daily D", "2020-10-03", "$77 million"))
        assert [len(claim.origins) for claim in store.claims(type="deal")] == [3]


def test_a_newer_database_is_refused_and_left_alone(url: str) -> None:
    with FactStore(url) as store, store._database.writing() as connection:
        connection.execute(sa.update(tables.schema).values(version=99))
    with pytest.raises(
        StoreError, match=r"its schema is version 99, this factlib reads up to \d+: upgrade factlib"
    ):
        FactStore(url)


def test_tables_of_somebody_else_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "others.db"
    with sqlite3.connect(path) as others:
        others.execute("CREATE TABLE documents (name TEXT)")
    others.close()
    with pytest.raises(StoreError, match=r"others.db: it has tables named documents that are not factlib's"):
        FactStore(f"sqlite:///{path}")


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Buy milk. " * 500)
    with pytest.raises(StoreError, match=r"notes.txt: file is not a database"):
        FactStore(f"sqlite:///{path}")
    with pytest.raises(StoreError, match="unable to open database file"):
        FactStore(f"sqlite:///{tmp_path}/no/such/folder/facts.db")


@pytest.mark.parametrize("url", ["facts.db", "mysql://host/facts", "", 7, "postgres//x"])
def test_a_bad_url_is_refused(url: object) -> None:
    with pytest.raises(ArgumentError, match=r"url: expected a database URL such as 'sqlite:///facts\.db'"):
        FactStore(url)  # type: ignore[arg-type]


def test_a_password_is_in_no_message() -> None:
    with pytest.raises(StoreError) as caught:
        FactStore("postgresql://user:hunter2@127.0.0.1:1/nothing")
    assert "hunter2" not in str(caught.value)


def test_a_private_store_is_gone_when_closed() -> None:
    store = FactStore("sqlite://")
    path = Path(store._database.url.database or "")
    assert path.exists()
    store.close()
    assert not path.exists()


def test_the_store_is_loaded_on_first_use_only() -> None:
    import subprocess
    import sys

    code = "import sys, factlib, factlib.cli; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
