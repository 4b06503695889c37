"""Documents read again: which facts give way to those of a better reader, and what persons decided follows.

A fact that a program read names it with its version (`Provenance.reader`). What an older version of a reader read of a
document and a newer one does not is superseded: it stays in the store as what was known until then, and counts no
longer. What persons decided about it holds for its successor, which is the new fact that shares words of the document
with it and differs in nothing that both tell. A fact that persons decided about and that has no successor stays as it
is; so does what persons or models found, which names no reader.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain
from typing import Any, NamedTuple

import sqlalchemy as sa

from factlib.facts import Fact, fields_of, parse_fact
from factlib.store import tables
from factlib.store.claims import refresh
from factlib.store.decisions import aliases
from factlib.store.grouping import make_found
from factlib.store.sketch import Sketch
from factlib.store.sql import append, chunks, claims_of, end, grouped, held, let_wait, rows_with, seqs
from factlib.store.writing import Addition

_EXACT = ("choice", "flag", "number")  # what fields hold that says the same only if it is equal
_RELEASE = re.compile(r"(.*?)\s*\bv?([0-9]+(?:\.[0-9]+)*)\S*")


class _Known(NamedTuple):
    """A fact of a document that is added again.

    Attributes:
        seq: Its number.
        id: Its id.
        type: Its type.
        reader: Who read it; None where a person or a model found it.
        gone: The number of the row by which it is superseded, if it is.
        by: The reader that superseded it.
    """

    seq: int
    id: str
    type: str
    reader: str | None
    gone: int | None
    by: str | None


def version_of(reader: str) -> tuple[str, tuple[int, ...]]:
    """The name of a reader and its version; one without a version is the oldest.

    >>> version_of("factlib 0.10.1") > version_of("factlib 0.9")
    True
    """
    found = _RELEASE.fullmatch(reader)
    if found is None:
        return reader, ()
    numbers = [int(number) for number in found[2].split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return found[1], tuple(numbers)


def replace(connection: sa.Connection, additions: Iterable[Addition]) -> int:
    """Let the facts that a newer version of their reader has not read again be superseded.

    Args:
        connection: To the database, in the transaction in which the additions were written.
        additions: Documents that the store had before.

    Returns:
        How many facts are superseded.
    """
    of_document = grouped((addition.document.id, addition) for addition in additions)
    numbers = seqs(connection, tables.documents, of_document)
    known = _known(connection, numbers.values())
    run = _Run(connection)
    for identity, several in of_document.items():
        run.settle(numbers[identity], known[numbers[identity]], several)
    return run.write()


def _known(connection: sa.Connection, documents: Collection[int]) -> dict[int, list[_Known]]:
    """The facts of each document."""
    facts, gone = tables.facts.c, tables.superseded.c
    query = (
        sa.select(facts.document, facts.seq, facts.id, facts.type, facts.reader)
        .add_columns(gone.seq.label("gone"), gone.reader.label("by"))
        .outerjoin(tables.superseded, sa.and_(gone.fact == facts.seq, held(tables.superseded)))
        .order_by(facts.seq)
    )
    rows = rows_with(connection, query, facts.document, documents)
    return grouped((document, _Known(*row)) for document, *row in rows)


class _Run:
    """What changes with some documents, first settled and then written."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._now = datetime.now(UTC)
        self._readers: dict[int, str | None] = {}
        self._back: dict[int, int] = {}  # facts that are read again, and the rows that superseded them
        self._waiting: set[int] = set()  # documents whose facts have come back, for the run
        self._gone: dict[int, str] = {}  # facts that are superseded, by which reader
        self._rivals: dict[int, list[int]] = {}  # and the facts that may succeed them

    def settle(self, document: int, known: Sequence[_Known], additions: Sequence[Addition]) -> None:
        """Which facts of a document stay, come back or go."""
        told: dict[str, set[str | None]] = defaultdict(set)
        for addition in additions:
            for identity, ((_, row), *_) in addition.facts.items():
                told[identity].add(row["reader"])
        now = [self._told_again(fact, told[fact.id]) if fact.id in told else fact for fact in known]
        if any(fact.gone is None and was.gone is not None for fact, was in zip(now, known, strict=True)):
            self._waiting.add(document)
        newest = _newest(now, additions)
        staying: dict[tuple[str, str], list[int]] = defaultdict(list)
        going: dict[tuple[str, str], list[int]] = defaultdict(list)
        for fact in now:
            if fact.gone is not None or fact.reader is None:
                continue
            name, version = version_of(fact.reader)
            best = newest[fact.type, name]
            if version_of(best)[1] > version:
                self._gone[fact.seq] = best
                going[fact.type, name].append(fact.seq)
            else:
                staying[fact.type, name].append(fact.seq)
        self._rivals.update((fact, staying[key]) for key, several in going.items() for fact in several)

    def _told_again(self, fact: _Known, readers: Collection[str | None]) -> _Known:
        """A fact as it stands once readers, or a person, have told it again."""
        reader, gone = fact.reader, fact.gone
        for told in readers:
            if told is None or fact.by is None or version_of(told) >= version_of(fact.by):
                gone = None
            if reader is not None and (told is None or version_of(told) > version_of(reader)):
                reader = told
        if reader != fact.reader:
            self._readers[fact.seq] = reader
        if gone is None and fact.gone is not None:
            self._back[fact.seq] = fact.gone
        return fact._replace(reader=reader, gone=gone)

    def write(self) -> int:
        """Write what was settled; how many facts are superseded."""
        self._write_readers()
        end = sa.update(tables.superseded).where(tables.superseded.c.seq.in_(self._back.values()))
        self._connection.execute(end.values(until=self._now))
        successors = _successors(self._connection, self._rivals)
        for fact in _decided(self._connection, self._gone) - set(successors):
            del self._gone[fact]
        touched = self._follow(successors) | self._leave()
        rows = [
            {"fact": fact, "successor": successors.get(fact), "reader": reader, "since": self._now}
            for fact, reader in self._gone.items()
        ]
        append(self._connection, tables.superseded, rows)
        let_wait(self._connection, self._waiting)
        refresh(self._connection, touched)
        return len(rows)

    def _write_readers(self) -> None:
        facts = tables.facts
        change = sa.update(facts).where(facts.c.seq == sa.bindparam("number"))
        for fact, reader in self._readers.items():
            self._connection.execute(change.values(reader=reader), {"number": fact})

    def _leave(self) -> set[int]:
        """Take what is superseded out of its claims, and out of the run's sight; the claims."""
        left = claims_of(self._connection, self._gone)
        end(self._connection, tables.members, self._gone, self._now)
        for chunk in chunks(self._gone):
            self._connection.execute(sa.delete(tables.blocks).where(tables.blocks.c.fact.in_(chunk)))
        return left

    def _follow(self, successors: Mapping[int, int]) -> set[int]:
        """Let what persons decided hold for the successors too; the claims that these are in by that."""
        placed = self._copy(tables.members, successors)
        self._copy(tables.standings, successors)
        known_as, facts = aliases(self._connection), tables.facts.c
        query = sa.select(facts.seq, facts.sketch).where(facts.seq.in_({row["fact"] for row in placed}))
        sketches = {seq: Sketch.loaded(data, known_as) for seq, data in self._connection.execute(query)}
        make_found(self._connection, sketches)
        return {row["claim"] for row in placed}

    def _copy(self, table: sa.Table, successors: Mapping[int, int]) -> list[dict[str, Any]]:
        """Copy what was decided about facts to their successors; the rows that hold."""
        ours = _rows_of(self._connection, table, successors.keys())
        theirs = _rows_of(self._connection, table, set(successors.values()))
        standing = (row for row in chain(*theirs.values()) if row["until"] is None)
        holds = {(row["fact"], row.get("kind")) for row in standing if row["decision"] is not None}
        copies = []
        for row in chain(*ours.values()):
            if row["decision"] is None and row["ended_by"] is None:
                continue  # by the rules, which look at the successor themselves
            key = successors[row["fact"]], row.get("kind")
            ended = row["until"] is not None or key in holds
            if not ended:
                holds.add(key)
            until = self._now if ended else None
            copies.append({**row, "fact": key[0], "since": self._now, "until": until})
        placed = [row for row in copies if row["until"] is None]
        if table is tables.members:
            end(self._connection, table, [row["fact"] for row in placed], self._now)
        append(self._connection, table, copies)
        return placed


def _newest(known: Iterable[_Known], additions: Iterable[Addition]) -> dict[tuple[str, str], str]:
    """The newest version of each reader that has looked for facts of a type, by type and name of the reader."""
    seen = [(fact.type, reader) for fact in known for reader in (fact.reader, fact.by) if reader is not None]
    readings = chain.from_iterable(addition.readings.items() for addition in additions)
    seen += [(type_, reader) for reader, types in readings for type_ in types]
    newest: dict[tuple[str, str], str] = {}
    for type_, reader in seen:
        key = type_, version_of(reader)[0]
        newest[key] = max(newest.get(key, reader), reader, key=version_of)
    return newest


def _successors(connection: sa.Connection, rivals: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """The successor of each fact that has one among its rivals: of several, the one that overlaps it most."""
    facts = _read(connection, {*rivals, *(rival for several in rivals.values() for rival in several)})
    found: dict[int, int] = {}
    for fact, several in rivals.items():
        likely = [rival for rival in several if _is_same(facts[fact], facts[rival])]
        if likely:
            found[fact] = max(likely, key=lambda rival: _overlap(facts[fact], facts[rival]))
    return found


def _read(connection: sa.Connection, numbers: Collection[int]) -> dict[int, Fact]:
    facts = tables.facts.c
    rows = rows_with(connection, sa.select(facts.seq, facts.data), facts.seq, numbers)
    return {seq: parse_fact(data) for seq, data in rows}


def _is_same(one: Fact, other: Fact) -> bool:
    """Whether one fact is recognisably the other, read better: in its place, different in nothing that both tell."""
    from factlib.validate.same_event import same_event  # compares words by tables that a store seldom needs

    chosen = [field.name for field in fields_of(type(one)).values() if field.holds in _EXACT]
    return same_event(one, other) and all(
        getattr(one, name) is None or getattr(other, name) in (None, getattr(one, name)) for name in chosen
    )


def _overlap(one: Fact, other: Fact) -> int:
    """How many characters the main mentions of two facts share."""
    ours, theirs = one.provenance, other.provenance
    if ours is None or theirs is None:
        return 0
    return max(0, min(ours.span.end, theirs.span.end) - max(ours.span.start, theirs.span.start))


def _decided(connection: sa.Connection, facts: Iterable[int]) -> set[int]:
    """Those of the facts that persons decided about: placed, accepted, rejected or retracted."""
    members, standings = tables.members.c, tables.standings.c
    several = list(facts)
    placed = sa.select(members.fact).where(held(tables.members), members.decision.is_not(None))
    judged = sa.select(standings.fact).where(held(tables.standings))
    found = [*rows_with(connection, placed, members.fact, several)]
    found += rows_with(connection, judged, standings.fact, several)
    return {fact for (fact,) in found}


def _rows_of(
    connection: sa.Connection, table: sa.Table, facts: Collection[int]
) -> dict[int, list[dict[str, Any]]]:
    """The rows of a table of what holds about each fact, ended or not, in their order."""
    rows = rows_with(connection, sa.select(table).order_by(table.c.seq), table.c.fact, facts)
    return grouped((row.fact, dict(row._mapping)) for row in rows)
