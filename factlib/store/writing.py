"""Adding documents with their facts: what is there already is left as it is."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

import sqlalchemy as sa

from factlib.document import Document
from factlib.errors import ArgumentError
from factlib.facts import Fact
from factlib.store import tables
from factlib.store.rows import Rows, document_row, expect_unicode, numbered, publication_row, rows_of

_T = TypeVar("_T")
_CHUNK = 500  # values of one IN (…)
_KEPT = 1_000  # dates or moments of one column that are remembered in the driver's form
_EXPECTED_FACT = "a fact with its provenance in this document"


class Added(NamedTuple):
    """How much of what was given is new to the store.

    Attributes:
        documents: New texts.
        publications: New appearances of texts.
        facts: New facts.
        replaced: Facts of an older version of their reader that count no longer.
    """

    documents: int = 0
    publications: int = 0
    facts: int = 0
    replaced: int = 0

    def __add__(self, other: object) -> "Added":
        if not isinstance(other, Added):
            return NotImplemented
        return Added(*(ours + theirs for ours, theirs in zip(self, other, strict=True)))


class Addition(NamedTuple):
    """A document and its facts.

    Attributes:
        document: The document.
        facts: The rows of each fact, by its id.
        readings: What each reader, with its version, has looked for: names of types.
    """

    document: Document
    facts: dict[str, Rows]
    readings: Mapping[str, Collection[str]] = {}


def prepared(
    document: Document, facts: Iterable[Fact], readings: Mapping[str, Iterable[str]] | None = None
) -> Addition:
    """A document and its facts, ready to be written.

    Args:
        document: The document.
        facts: Its facts; the readers that they name have looked for facts of their types.
        readings: What readers have looked for besides.

    Raises:
        ArgumentError: A fact is none, or of another document, or has no provenance; or text holds a lone surrogate.
    """
    if not isinstance(document, Document):
        raise ArgumentError("document", document, "a Document")
    expect_unicode(document)
    today = datetime.now(UTC).date()
    several: dict[str, Fact] = {}  # first all ids, then all rows: in turns both take longer
    for fact in facts:
        if not isinstance(fact, Fact) or fact.provenance is None or fact.provenance.document != document.id:
            raise ArgumentError("facts", fact, _EXPECTED_FACT)
        several.setdefault(fact.id, fact)
    looked_for: dict[str, set[str]] = defaultdict(set)
    for fact in several.values():
        if fact.provenance is not None and fact.provenance.reader is not None:
            looked_for[fact.provenance.reader].add(fact.type)
    for reader, types in (readings or {}).items():
        looked_for[reader].update(types)
    rows = {identity: rows_of(fact, today) for identity, fact in several.items()}
    return Addition(document, rows, looked_for)


def known_documents(connection: sa.Connection, additions: Iterable[Addition]) -> dict[str, int]:
    """The numbers, by their ids, of the documents that the store has already."""
    return seqs(connection, tables.documents, {addition.document.id for addition in additions})


def add(connection: sa.Connection, additions: Sequence[Addition], known: Mapping[str, int]) -> Added:
    """Write what is new of the additions, within the caller's transaction.

    Only documents that the store has are asked about further: what hangs on a new document is new.

    Args:
        connection: To the database.
        additions: What is added.
        known: The numbers of those of its documents that the store has.
    """
    now = datetime.now(UTC)
    documents = {addition.document.id: addition.document for addition in additions}
    new = [document for identity, document in documents.items() if identity not in known]
    numbers = dict(zip((document.id for document in new), _from(connection, tables.documents), strict=False))
    numbers.update(known)
    insert(
        connection, tables.documents, [document_row(document, numbers[document.id], now) for document in new]
    )
    publications = _publications(connection, additions, numbers, set(known), now)
    added, changed = _facts(connection, additions, numbers, set(known), now)
    there = _known(connection, tables.pending.c.document, changed & set(known.values()))
    waiting = ({numbers[document.id] for document in new} | changed) - there
    insert(connection, tables.pending, [{"document": seq} for seq in sorted(waiting)])
    return Added(len(new), publications, added)


def _publications(
    connection: sa.Connection,
    additions: Sequence[Addition],
    numbers: Mapping[str, int],
    known_documents: Collection[str],
    now: datetime,
) -> int:
    """Write the new publications; how many there are."""
    rows = [(document.id, publication_row(document, numbers[document.id], now)) for document, *_ in additions]
    known = _known(
        connection,
        tables.publications.c.id,
        [row["id"] for identity, row in rows if identity in known_documents],
    )
    new = {row["id"]: row for _, row in rows if row["id"] not in known}
    return insert(connection, tables.publications, list(new.values()))


def _facts(
    connection: sa.Connection,
    additions: Sequence[Addition],
    numbers: Mapping[str, int],
    known_documents: Collection[str],
    now: datetime,
) -> tuple[int, set[int]]:
    """Write the new facts; how many there are, and the numbers of their documents."""
    asked = [
        identity for document, facts, _ in additions if document.id in known_documents for identity in facts
    ]
    known = _known(connection, tables.facts.c.id, asked)
    seq = next_seq(connection, tables.facts)
    first, changed = seq, set()
    by_table: dict[sa.Table, list[dict[str, Any]]] = defaultdict(list)
    for document, facts, _ in additions:
        for identity, rows in facts.items():
            if identity in known:
                continue
            known.add(identity)
            changed.add(numbers[document.id])
            for table, row in numbered(rows, seq, numbers[document.id], now):
                by_table[table].append(row)
            seq += 1
    for table, of_table in by_table.items():
        insert(connection, table, of_table)
    return seq - first, changed


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
        connection.exec_driver_sql(
            f"INSERT INTO {quoted.format_table(table)} ({columns}) VALUES ({places})", list(values)
        )
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


def _from(connection: sa.Connection, table: sa.Table) -> Iterable[int]:
    start = next_seq(connection, table)
    return range(start, start + 2**40)


def seqs(connection: sa.Connection, table: sa.Table, ids: Iterable[str]) -> dict[str, int]:
    """The numbers of those of the ids that the table has."""
    found: dict[str, int] = {}
    for chunk in chunks(ids):
        query = sa.select(table.c.id, table.c.seq).where(table.c.id.in_(chunk))
        found.update((row.id, row.seq) for row in connection.execute(query))
    return found


def _known(connection: sa.Connection, column: sa.ColumnElement[_T], values: Iterable[_T]) -> set[_T]:
    """Those of the values that the column has."""
    found: set[_T] = set()
    for chunk in chunks(values):
        found.update(connection.execute(sa.select(column).where(column.in_(chunk))).scalars())
    return found


def chunks(values: Iterable[_T], size: int = _CHUNK) -> Iterator[list[_T]]:
    """The values in lists of at most `size`, which one query can take."""
    iterator = iter(values)
    while chunk := list(islice(iterator, size)):
        yield chunk
