"""The tables of the store, in SQLAlchemy Core.

What sources said is only ever added to: documents, publications, facts and what hangs on them. What the store
or a person thinks of it (memberships, standings, what a better reader superseded) is a row with a time from which it holds and, once something
else holds, a time until which it held. Only `pending`, `blocks`, `shingles`, `terms` and the summary in `claims` are
working data, which could be computed again from the rest.

Figures are kept twice: exactly, in a fact's JSON, and as double precision ends in `amounts`, for queries.
Rounding is monotonic, so a query by range never misses a figure that lies in the range.
"""

import re
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table
from sqlalchemy.types import TypeDecorator

_ESCAPED = re.compile("\x1a([0s])")


class AnyText(TypeDecorator[str]):
    """Text with NUL too, which PostgreSQL cannot hold: NUL is stored as SUB "0", SUB as SUB "s"."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002
        """The text as it is stored."""
        if value is None or ("\x00" not in value and "\x1a" not in value):
            return value
        return value.replace("\x1a", "\x1as").replace("\x00", "\x1a0")

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002
        """The text as it was given."""
        if value is None or "\x1a" not in value:
            return value
        return _ESCAPED.sub(lambda found: "\x00" if found[1] == "0" else "\x1a", value)


class Instant(TypeDecorator[datetime]):
    """A moment, in UTC whatever the zone of the session."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """The moment in UTC; SQLite stores it without a zone. A moment without a zone is taken as UTC."""
        if value is None:
            return None
        moment = value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002
        """The moment, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)  # type: ignore[no-any-return]


_Key = sa.BigInteger().with_variant(Integer(), "sqlite")
_WORD_LENGTH = 100
WIDTH = 100
"""Characters of the name of a type, a field or a choice."""
_Word = String(_WORD_LENGTH).with_variant(String(_WORD_LENGTH, collation="C"), "postgresql")
"""A normalised name or word: short, so that an index can hold it, and sorted by code point."""

METADATA = sa.MetaData()


def _numbered(name: str, *parts: Column[Any] | Index) -> Table:
    """A table whose rows are numbered in the order in which the store learnt them."""
    return Table(name, METADATA, Column("seq", _Key, primary_key=True, autoincrement=False), *parts)


def _of_fact(name: str, *parts: Column[Any] | Index) -> Table:
    """A table of what a fact has several of."""
    return Table(name, METADATA, Column("fact", ForeignKey("facts.seq"), primary_key=True), *parts)


def _of_document(name: str, *parts: Column[Any] | Index) -> Table:
    """A table of what a document has, or is in."""
    return Table(name, METADATA, Column("document", ForeignKey("documents.seq"), primary_key=True), *parts)


schema = Table("factlib_schema", METADATA, Column("version", Integer, primary_key=True, autoincrement=False))

documents = _numbered(
    "documents",
    Column("id", String(80), nullable=False, unique=True),
    Column("text", AnyText, nullable=False),
    Column("learnt", Instant, nullable=False),
)

publications = Table(
    "publications",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("document", ForeignKey("documents.seq"), nullable=False, index=True),
    Column("url", AnyText),
    Column("title", AnyText),
    Column("publisher", AnyText),
    Column("publisher_key", _Word, index=True),
    Column("author", AnyText),
    Column("published", sa.Date),
    Column("retrieved", Instant),
    Column("learnt", Instant, nullable=False),
)

facts = _numbered(
    "facts",
    Column("id", String(40), nullable=False, unique=True),
    Column("document", ForeignKey("documents.seq"), nullable=False, index=True),
    Column("type", String(WIDTH), nullable=False),
    Column("kind", String(WIDTH)),
    Column("status", String(WIDTH)),
    Column("denied", sa.Boolean, nullable=False),
    Column("hypothetical", sa.Boolean, nullable=False),
    Column("held_from", sa.Date),
    Column("held_until", sa.Date),
    Column("published", sa.Date),
    Column("data", AnyText, nullable=False),
    Column("sketch", AnyText, nullable=False),
    Column("learnt", Instant, nullable=False),
    Column("reader", AnyText),
    Index("facts_type", "type", "status"),
    Index("facts_held", "held_from"),
)

parties = _of_fact(
    "parties",
    Column("field", String(WIDTH), primary_key=True),
    Column("role", String(WIDTH), nullable=False),
    Column("name", AnyText, nullable=False),
    Column("canonical", AnyText),
    Column("key", _Word, nullable=False),
    Column("kind", String(20)),
    Column("country", String(2)),
    Index("parties_key", "key", "fact"),
    Index("parties_country", "country", "fact"),
)

amounts = _of_fact(
    "amounts",
    Column("field", String(WIDTH), primary_key=True),
    Column("kind", String(10), nullable=False),
    Column("unit", _Word),
    Column("per", _Word),
    Column("bound", String(10), nullable=False),
    Column("low", sa.Float(53)),
    Column("high", sa.Float(53)),
    Index("amounts_unit", "unit", "low", "fact"),
)

products = _of_fact(
    "products", Column("word", _Word, primary_key=True), Index("products_word", "word", "fact")
)

evidence = _of_fact(
    "evidence",
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("field", AnyText, nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
)

pending = _of_document("pending")

shingles = Table(
    "shingles",
    METADATA,
    Column("hash", sa.BigInteger, primary_key=True, autoincrement=False),
    Column("document", ForeignKey("documents.seq"), primary_key=True),
)

wire_credits = _of_document("wire_credits", Column("agency", String(40), primary_key=True))

resemblances = _of_document(
    "resemblances",
    Column("other", ForeignKey("documents.seq"), primary_key=True),
    Column("similarity", sa.Float, nullable=False),
    Index("resemblances_other", "other"),
)


def _history(name: str, *columns: Column[Any]) -> Table:
    """A table of what holds about facts: a row for each time from which on it does, and until when."""
    fact: Column[Any] = Column("fact", ForeignKey("facts.seq"), nullable=False, index=True)
    return _numbered(name, fact, *columns, Column("since", Instant, nullable=False), Column("until", Instant))


_DISPUTED = sa.text("conflicts > 0")
claims = _numbered(
    "claims",
    Column("id", String(40), nullable=False, unique=True),
    Column("type", String(WIDTH), nullable=False),
    Column("facts", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("conflicts", Integer, nullable=False),
    Column("learnt", Instant, nullable=False),
    Index("claims_disputed", "seq", sqlite_where=_DISPUTED, postgresql_where=_DISPUTED),
)

members = _history(
    "members",
    Column("claim", ForeignKey("claims.seq"), nullable=False, index=True),
    Column("reason", AnyText, nullable=False),
    Column("decision", ForeignKey("decisions.seq"), index=True),
    Column("ended_by", ForeignKey("decisions.seq"), index=True),
)

blocks = Table(
    "blocks",
    METADATA,
    Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("fact", ForeignKey("facts.seq"), primary_key=True),
    sqlite_with_rowid=False,
)

terms = Table(
    "terms", METADATA, Column("word", _Word, primary_key=True), Column("claims", Integer, nullable=False)
)

possible = _history(
    "possible",
    Column("other", ForeignKey("facts.seq"), nullable=False, index=True),
    Column("bits", sa.Float, nullable=False),
    Column("evidence", AnyText, nullable=False),
)

decisions = _numbered(
    "decisions",
    Column("id", String(40), nullable=False, unique=True),
    Column("kind", String(20), nullable=False),
    Column("by", AnyText, nullable=False),
    Column("reason", AnyText, nullable=False),
    Column("at", Instant, nullable=False),
    Column("learnt", Instant, nullable=False),
    Column("data", AnyText, nullable=False),
    Column("undone", Instant),
    Index("decisions_kind", "kind"),
)

standings = _history(
    "standings",
    Column("kind", String(10), nullable=False),
    Column("verdict", String(10), nullable=False),
    Column("decision", ForeignKey("decisions.seq"), nullable=False, index=True),
    Column("ended_by", ForeignKey("decisions.seq"), index=True),
)

superseded = _history(
    "superseded",
    Column("successor", ForeignKey("facts.seq"), index=True),
    Column("reader", AnyText, nullable=False),
)
