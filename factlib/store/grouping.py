"""The automatic run: documents that wait are linked to their copies, and their facts put into claims.

A fact joins the claim of the fact that it is most like, among the few that share a blocking key with it and are
nearest in time; else it founds a claim. A fact that has its place keeps it: no run moves what an earlier run or a
person has placed.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from factlib.store import tables
from factlib.store.alike import Likeness, alike
from factlib.store.blocking import blocking_keys
from factlib.store.claims import refresh
from factlib.store.decisions import aliases
from factlib.store.origins import RESEMBLING, fingerprint, resemblance, wire_credits
from factlib.store.sketch import Sketch
from factlib.store.writing import chunks, insert, next_seq, seqs

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

__all__ = ["claim_id", "group_some"]

_DOCUMENTS = 200  # of one transaction
_CHUNK = 500
_NEAREST = 8  # facts under one key that are looked at, before and after
_COMPARED = 12  # facts of earlier runs that are compared with one fact, and of this run
_PAIRS = 100  # keys of one query; SQLite takes 500 parts
_LOOKALIKES = 10  # documents whose text is compared with one


class Waiting(NamedTuple):
    """A fact that has no place, and since when: it is placed as of the moment when the store learnt it."""

    seq: int
    id: str
    sketch: Sketch
    since: datetime


class Placed(NamedTuple):
    """A fact that has its place in a claim."""

    seq: int
    id: str
    sketch: Sketch
    claim: int


def group_some(connection: "Connection") -> int:
    """Group the facts of some of the waiting documents, within the caller's transaction.

    Returns:
        How many documents they were; 0 when none waits.
    """
    query = sa.select(tables.pending.c.document).order_by(tables.pending.c.document).limit(_DOCUMENTS)
    waiting = list(connection.execute(query).scalars())
    if not waiting:
        return 0
    _link(connection, waiting)
    refresh(connection, _place(connection, waiting))
    connection.execute(sa.delete(tables.pending).where(tables.pending.c.document.in_(waiting)))
    return len(waiting)


def _link(connection: "Connection", waiting: Sequence[int]) -> None:
    """Note the fingerprints, the credits and the copies of documents that have not been linked yet."""
    texts = _texts(connection, waiting)
    prints = {seq: fingerprint(texts[seq]) for seq in waiting}
    holders = _holders(connection, prints.values())
    new = [seq for seq in waiting if seq not in holders[prints[seq][0]]]
    shingles = [{"hash": number, "document": seq} for seq in new for number in prints[seq]]
    insert(connection, tables.shingles, shingles)
    for row in shingles:
        holders[row["hash"]].append(row["document"])
    credited = [(seq, agency) for seq in new for agency in sorted(wire_credits(texts[seq]))]
    insert(connection, tables.wire_credits, [{"document": seq, "agency": agency} for seq, agency in credited])
    sharing = {seq: _earlier_like(seq, prints[seq], holders) for seq in new}
    texts |= _texts(connection, {other for others in sharing.values() for other in others} - set(texts))
    copies = [
        {"document": seq, "other": other, "similarity": similarity}
        for seq, others in sharing.items()
        for other in others
        if (similarity := resemblance(texts[seq], texts[other])) >= RESEMBLING
    ]
    insert(connection, tables.resemblances, copies)


def _texts(connection: "Connection", documents: Iterable[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for chunk in chunks(documents, _CHUNK):
        query = sa.select(tables.documents.c.seq, tables.documents.c.text).where(
            tables.documents.c.seq.in_(chunk)
        )
        found.update((row.seq, row.text) for row in connection.execute(query))
    return found


def _holders(connection: "Connection", prints: Iterable[Sequence[int]]) -> dict[int, list[int]]:
    """For each hash of some fingerprints the documents that have it in theirs."""
    holders: dict[int, list[int]] = defaultdict(list)
    shingles = tables.shingles.c
    for chunk in chunks({number for numbers in prints for number in numbers}, _CHUNK):
        query = sa.select(shingles.hash, shingles.document).where(shingles.hash.in_(chunk))
        for number, document in connection.execute(query).all():
            holders[number].append(document)
    return holders


def _earlier_like(seq: int, numbers: Sequence[int], holders: Mapping[int, Sequence[int]]) -> list[int]:
    """The earlier documents that share most of a document's fingerprint."""
    shared = Counter(other for number in numbers for other in holders[number] if other < seq)
    return [other for other, _ in shared.most_common(_LOOKALIKES)]


def _place(connection: "Connection", documents: Sequence[int]) -> set[int]:
    """Put each fact of the documents that has no place into a claim; the claims that gained one."""
    known_as = aliases(connection)
    unplaced = _unplaced(connection, documents, known_as)
    keys = {fact.seq: blocking_keys(fact.sketch) for fact in unplaced}
    nearby = _nearby(connection, {(key, fact.sketch.day) for fact in unplaced for key in keys[fact.seq]})
    likely = {seq: _sharing_most(of_fact, nearby) for seq, of_fact in keys.items()}
    placed = _placed(connection, {fact for facts in likely.values() for fact in facts}, known_as)
    register = _Register(connection, [fact.id for fact in unplaced])
    lately: dict[int, list[int]] = defaultdict(list)
    for fact in unplaced:
        candidates = [seq for seq in likely[fact.seq] if seq in placed] + _sharing_most(
            keys[fact.seq], lately
        )
        claim = register.put(fact, _most_alike(fact.sketch, [placed[seq] for seq in candidates]))
        placed[fact.seq] = Placed(fact.seq, fact.id, fact.sketch, claim)
        for key in keys[fact.seq]:
            lately[key].append(fact.seq)
    register.write()
    insert(
        connection,
        tables.blocks,
        [
            {"key": key, "day": fact.sketch.day, "fact": fact.seq}
            for fact in unplaced
            for key in keys[fact.seq]
        ],
    )
    return register.touched


def _unplaced(
    connection: "Connection", documents: Sequence[int], known_as: Mapping[str, str]
) -> list[Waiting]:
    facts, members = tables.facts.c, tables.members.c
    has_place = sa.exists().where(members.fact == facts.seq, members.until.is_(None))
    released = sa.select(sa.func.max(members.until)).where(members.fact == facts.seq).scalar_subquery()
    query = (
        sa.select(facts.seq, facts.id, facts.sketch, sa.func.coalesce(released, facts.learnt).label("since"))
        .where(facts.document.in_(documents), ~has_place)
        .order_by(facts.seq)
    )
    return [
        Waiting(row.seq, row.id, Sketch.loaded(row.sketch, known_as), row.since)
        for row in connection.execute(query)
    ]


def _nearby(connection: "Connection", wanted: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    """The facts under each key, those nearest to the day; every part of the query reads a few rows of the index."""
    found: dict[int, list[int]] = defaultdict(list)
    for chunk in chunks(sorted(wanted), _PAIRS):
        values = {f"k{number}": key for number, (key, _) in enumerate(chunk)}
        values |= {f"d{number}": day for number, (_, day) in enumerate(chunk)}
        for key, fact in connection.execute(_nearest(len(chunk)), values).all():
            found[key].append(fact)
    return found


@cache
def _nearest(pairs: int) -> sa.TextClause:
    """The query for the facts nearest to a day under a key, for so many pairs of key and day."""
    parts = [
        f"SELECT * FROM (SELECT key, fact FROM blocks WHERE key = :k{number} AND day {sign} :d{number}"
        f" ORDER BY day {order}, fact {order} LIMIT {_NEAREST}) AS b{number}{order}"
        for number in range(pairs)
        for sign, order in ((">=", "ASC"), ("<", "DESC"))
    ]
    return sa.text(" UNION ALL ".join(parts))


def _placed(connection: "Connection", facts: Iterable[int], known_as: Mapping[str, str]) -> dict[int, Placed]:
    found: dict[int, Placed] = {}
    members = tables.members.c
    for chunk in chunks(facts, _CHUNK):
        query = (
            sa.select(tables.facts.c.seq, tables.facts.c.id, tables.facts.c.sketch, members.claim)
            .join(tables.members, members.fact == tables.facts.c.seq)
            .where(tables.facts.c.seq.in_(chunk), members.until.is_(None))
        )
        for seq, identity, sketch, claim in connection.execute(query).all():
            found[seq] = Placed(seq, identity, Sketch.loaded(sketch, known_as), claim)
    return found


def _sharing_most(keys: Iterable[int], facts: Mapping[int, Sequence[int]]) -> list[int]:
    """The few facts that are under most of the keys; of those under one key, the last ones are looked at."""
    shared = Counter(fact for key in keys for fact in facts.get(key, ())[-2 * _NEAREST :])
    return [fact for fact, _ in shared.most_common(_COMPARED)]


def _most_alike(sketch: Sketch, candidates: Iterable[Placed]) -> tuple[Placed, Likeness] | None:
    found = [
        (other, likeness) for other in candidates if (likeness := alike(sketch, other.sketch)) is not None
    ]
    return max(found, key=lambda pair: (pair[1].score, -pair[0].seq), default=None)


def claim_id(fact: str) -> str:
    """The id of the claim that a fact founds."""
    return "claim:" + fact.removeprefix("fact:")


class _Register:
    """The rows of claims and memberships that a run writes."""

    def __init__(self, connection: "Connection", facts: Sequence[str]) -> None:
        self._connection = connection
        self._now = datetime.now(UTC)
        self._known = seqs(connection, tables.claims, [claim_id(fact) for fact in facts])
        self._next_claim = next_seq(connection, tables.claims)
        self._next_member = next_seq(connection, tables.members)
        self._claims: list[dict[str, Any]] = []
        self._members: list[dict[str, Any]] = []
        self.touched: set[int] = set()

    def put(self, fact: Waiting, found: tuple[Placed, Likeness] | None) -> int:
        """Put a fact into the claim of the fact that was found for it, else into one of its own."""
        if found is not None:
            other, likeness = found
            claim, reason = other.claim, f"{likeness.reason} (as {other.id})"
        else:
            claim, reason = self._found(claim_id(fact.id), fact.sketch.type), "the first of its claim"
        row = {"seq": self._next_member, "fact": fact.seq, "claim": claim, "reason": reason}
        self._members.append(row | {"since": fact.since})
        self._next_member += 1
        self.touched.add(claim)
        return claim

    def _found(self, identity: str, type_: str) -> int:
        """The number of the claim of that id, which is new unless its first fact lost its place."""
        if identity in self._known:
            return self._known[identity]
        row = {"seq": self._next_claim, "id": identity, "type": type_, "learnt": self._now}
        self._claims.append(row | {"facts": 0, "origins": 0, "conflicts": 0})
        self._next_claim += 1
        return self._next_claim - 1

    def write(self) -> None:
        """Write all rows."""
        insert(self._connection, tables.claims, self._claims)
        insert(self._connection, tables.members, self._members)
