"""Adding documents with their facts: what is there already is left as it is."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

import sqlalchemy as sa

from factlib.document import Document
from factlib.errors import ArgumentError
from factlib.facts import Fact
from factlib.store import tables
from factlib.store.rows import Rows, document_row, expect_unicode, numbered, publication_row, rows_of
from factlib.store.sql import insert, let_wait, next_seq, seqs, values_among

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
    if isinstance(facts, Fact):
        raise ArgumentError("facts", facts, "several facts, or one in a list")
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
    start = next_seq(connection, tables.documents)
    numbers = {**known, **{document.id: seq for seq, document in enumerate(new, start)}}
    rows = [document_row(document, numbers[document.id], now) for document in new]
    insert(connection, tables.documents, rows)
    publications = _publications(connection, additions, numbers, set(known), now)
    added, changed = _facts(connection, additions, numbers, set(known), now)
    let_wait(connection, {numbers[document.id] for document in new} | changed)
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
    asked = [row["id"] for identity, row in rows if identity in known_documents]
    known = values_among(connection, tables.publications.c.id, asked)
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
    asked = [fact for document, facts, _ in additions if document.id in known_documents for fact in facts]
    known = values_among(connection, tables.facts.c.id, asked)
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
