"""The automatic run: documents that wait are linked to their copies, and their facts put into claims.

Each fact is compared with the few that share a blocking key with it and are nearest in time, and with the latest
facts of their claims. `assembly` says where it belongs; claims that no person decided about may be put together anew.
"""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import chain
from typing import Any

import sqlalchemy as sa

from factlib.store import tables
from factlib.store.assembly import Assembly, Member
from factlib.store.blocking import blocking_keys
from factlib.store.claims import refresh
from factlib.store.decisions import aliases
from factlib.store.matching import in_words, speaks_for
from factlib.store.origins import RESEMBLING, fingerprint, resemblance, wire_credits
from factlib.store.rows import claim_row
from factlib.store.sketch import Sketch
from factlib.store.sql import (
    append,
    chunks,
    claims_of,
    end,
    grouped,
    held,
    insert,
    is_superseded,
    next_seq,
    rows_with,
    seqs,
)
from factlib.store.terms import Terms

_DOCUMENTS = 200  # of one transaction
_NEAREST = 8  # facts under one key that are looked at, before and after
_SHARED = 2  # what the keys that two facts share must say together
_LIKELY = 0.2  # of what the keys shared with the likeliest fact say
_COMPARED = 12  # facts that are compared with one fact
_PAIRS = 100  # keys of one query; SQLite takes 500 parts
_LOOKALIKES = 10  # documents whose text is compared with one


def group_some(connection: sa.Connection) -> int:
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


def _link(connection: sa.Connection, waiting: Sequence[int]) -> None:
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


def _texts(connection: sa.Connection, documents: Iterable[int]) -> dict[int, str]:
    table = tables.documents.c
    return dict(rows_with(connection, sa.select(table.seq, table.text), table.seq, documents))


def _holders(connection: sa.Connection, prints: Iterable[Sequence[int]]) -> dict[int, list[int]]:
    """For each hash of some fingerprints the documents that have it in theirs."""
    shingles = tables.shingles.c
    query = sa.select(shingles.hash, shingles.document)
    return grouped(rows_with(connection, query, shingles.hash, set(chain.from_iterable(prints))))


def _earlier_like(seq: int, numbers: Sequence[int], holders: Mapping[int, Sequence[int]]) -> list[int]:
    """The earlier documents that share most of a document's fingerprint."""
    shared = Counter(other for number in numbers for other in holders[number] if other < seq)
    return [other for other, _ in shared.most_common(_LOOKALIKES)]


def _place(connection: sa.Connection, documents: Sequence[int]) -> set[int]:
    """Put each fact of the documents that has no place into a claim; the claims that changed."""
    known_as = aliases(connection)
    waiting = _unplaced(connection, documents, known_as)
    unplaced = [fact for fact, _ in waiting]
    keys = {fact.seq: blocking_keys(fact.sketch) for fact in unplaced}
    nearby = _nearby(connection, {(key, fact.sketch.day) for fact in unplaced for key in keys[fact.seq]})
    likely = {seq: _most(_shared(of_fact, nearby)) for seq, of_fact in keys.items()}
    claims, decided = _claims(connection, {fact for facts in likely.values() for fact in facts}, known_as)
    sketches = [fact.sketch for fact in unplaced]
    sketches += [member.sketch for several in claims.values() for member in several]
    assembly = Assembly(_terms(connection, sketches), claims, decided)
    before = dict(assembly.claim_of)
    lately: dict[int, list[int]] = defaultdict(list)
    for fact in unplaced:
        near = {seq: says for seq, says in likely[fact.seq].items() if seq in assembly.claim_of}
        near |= _shared(keys[fact.seq], lately)
        assembly.place(fact, _most(near))
        for key in keys[fact.seq]:
            lately[key].append(fact.seq)
    touched = _write(connection, assembly, before, {fact.seq: since for fact, since in waiting})
    _propose(connection, assembly)
    make_found(connection, {fact.seq: fact.sketch for fact in unplaced})
    return touched


def make_found(connection: sa.Connection, facts: Mapping[int, Sketch]) -> None:
    """Let facts that have got their place be found by the run when others like them come.

    Args:
        connection: To the database.
        facts: What is compared of each, by its number.
    """
    found = ((key, sketch.day, seq) for seq, sketch in facts.items() for key in blocking_keys(sketch))
    rows = [{"key": key, "day": day, "fact": seq} for key, day, seq in found]
    insert(connection, tables.blocks, rows)


def _unplaced(
    connection: sa.Connection, documents: Sequence[int], known_as: Mapping[str, str]
) -> list[tuple[Member, datetime]]:
    """The facts that have no place, each with the moment when it was learnt, or lost its place."""
    facts, members = tables.facts.c, tables.members.c
    has_place = sa.exists().where(members.fact == facts.seq, held(tables.members))
    released = sa.select(sa.func.max(members.until)).where(members.fact == facts.seq).scalar_subquery()
    query = (
        sa.select(facts.seq, facts.id, facts.sketch, facts.learnt, released.label("released"))
        .where(facts.document.in_(documents), ~has_place, ~is_superseded(facts.seq))
        .order_by(facts.seq)
    )
    return [
        (Member(row.seq, row.id, Sketch.loaded(row.sketch, known_as)), row.released or row.learnt)
        for row in connection.execute(query)
    ]


def _nearby(connection: sa.Connection, wanted: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
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


def _claims(
    connection: sa.Connection, facts: Iterable[int], known_as: Mapping[str, str]
) -> tuple[dict[int, list[Member]], set[int]]:
    """The claims that facts are in, with their latest members, and those in which a person placed a fact."""
    claims: dict[int, list[Member]] = defaultdict(list)
    decided: set[int] = set()
    for chunk in chunks(sorted(claims_of(connection, facts)), _PAIRS):
        values = {f"c{number}": claim for number, claim in enumerate(chunk)}
        for claim, decision, seq, identity, sketch in connection.execute(_latest(len(chunk)), values).all():
            claims[claim].append(Member(seq, identity, Sketch.loaded(sketch, known_as)))
            if decision is not None:
                decided.add(claim)
    return claims, decided


@cache
def _latest(claims: int) -> sa.TextClause:
    """The query for the latest members of so many claims."""
    parts = [
        "SELECT * FROM (SELECT m.claim, m.decision, f.seq, f.id, f.sketch FROM members AS m"
        f" JOIN facts AS f ON f.seq = m.fact WHERE m.claim = :c{number} AND m.until IS NULL"
        f" ORDER BY m.seq DESC LIMIT {_COMPARED}) AS c{number}"
        for number in range(claims)
    ]
    return sa.text(" UNION ALL ".join(parts))


def _count_words(connection: sa.Connection, sketches: Sequence[Sketch]) -> None:
    """Count the words of facts that found claims: what one event repeats is no more frequent for that."""
    counts = Counter(word for sketch in sketches for word in sketch.words)
    if counts:
        more = sa.text(
            "INSERT INTO terms (word, claims) VALUES (:word, :claims)"
            " ON CONFLICT (word) DO UPDATE SET claims = terms.claims + excluded.claims"
        )
        connection.execute(more, [{"word": word, "claims": n} for word, n in sorted(counts.items())])


def _terms(connection: sa.Connection, sketches: Iterable[Sketch]) -> Terms:
    """How frequent the words of facts are."""
    words, table = sorted({word for sketch in sketches for word in sketch.words}), tables.terms.c
    counts = dict(rows_with(connection, sa.select(table.word, table.claims), table.word, words))
    return Terms(counts, next_seq(connection, tables.claims) - 1)


def _shared(keys: Mapping[int, int], facts: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """What the keys say together that facts share; of the facts under one key, the last ones are looked at."""
    shared: defaultdict[int, int] = defaultdict(int)
    for key, says in keys.items():
        for fact in facts.get(key, ())[-2 * _NEAREST :]:
            shared[fact] += says
    return shared


def _most(shared: Mapping[int, int]) -> dict[int, int]:
    """The few facts whose shared keys say most, the likeliest first."""
    if not shared:
        return {}
    least = max(_SHARED, _LIKELY * max(shared.values()))
    likely = sorted([(-says, fact) for fact, says in shared.items() if says >= least])
    return {fact: -says for says, fact in likely[:_COMPARED]}


def claim_id(fact: str) -> str:
    """The id of the claim that a fact founds."""
    return "claim:" + fact.removeprefix("fact:")


def _write(
    connection: sa.Connection, assembly: Assembly, before: Mapping[int, int], since: Mapping[int, datetime]
) -> set[int]:
    """Write the memberships that the run made.

    Args:
        connection: To the database.
        assembly: The claims as the run left them.
        before: The claim that each fact was in before the run.
        since: From when each new fact is in its claim.

    Returns:
        The numbers of the claims that changed.
    """
    now = datetime.now(UTC)
    moved = [fact for fact, claim in before.items() if assembly.claim_of[fact] != claim]
    changed = [*sorted(moved), *since]
    numbers = _found(connection, assembly, {assembly.claim_of[fact] for fact in changed}, now)
    end(connection, tables.members, moved, now)
    claims = {fact: numbers[assembly.claim_of[fact]] for fact in changed}
    rows = [
        {"fact": fact, "claim": claim, "reason": _reason(assembly, fact), "since": since.get(fact, now)}
        for fact, claim in claims.items()
    ]
    append(connection, tables.members, rows)
    return {before[fact] for fact in moved} | set(claims.values())


def _reason(assembly: Assembly, fact: int) -> str:
    """Why a fact is in its claim, in words."""
    if (found := assembly.best_of_claim(fact)) is None:
        return "the first of its claim"
    other, seen = found
    return f"{'; '.join(speaks_for(seen))} (as {other.id})"


def _found(
    connection: sa.Connection, assembly: Assembly, claims: Iterable[int], now: datetime
) -> dict[int, int]:
    """The numbers in the database of claims, of which new ones have got negative numbers in the run.

    A new claim has the id that its first fact founds, or that of the claim in which one of its facts has succeeded
    another; that claim may have been there before, and be empty now.
    """
    new = sorted((claim for claim in claims if claim < 0), reverse=True)
    inherited = _inherited(connection, [fact for claim in new for fact in assembly.members[claim]])
    ids = {}
    for claim in new:
        facts = assembly.members[claim]
        founded = (claim_id(assembly.fact(fact).id) for fact in facts)
        ids[claim] = [*(inherited[fact] for fact in facts if fact in inherited), *founded]
    known = seqs(connection, tables.claims, chain.from_iterable(ids.values()))
    full = _with_members(connection, known.values()) | set(assembly.members)
    start = next_seq(connection, tables.claims)
    rows: list[dict[str, Any]] = []
    sketches: list[Sketch] = []
    numbers = {claim: claim for claim in claims if claim > 0}
    for claim in new:
        free = (each for each in ids[claim] if known.get(each) not in full)
        made_up = hashlib.sha256(f"{assembly.members[claim][0]} {now}".encode()).hexdigest()[:32]
        identity = next(free, claim_id(made_up))
        if identity in known:
            numbers[claim] = known[identity]
            continue
        numbers[claim] = start + len(rows)
        sketches.append(assembly.fact(assembly.members[claim][0]).sketch)
        rows.append({"seq": numbers[claim], **claim_row(identity, sketches[-1].type, now)})
    insert(connection, tables.claims, rows)
    _count_words(connection, sketches)
    return numbers


def _inherited(connection: sa.Connection, facts: Iterable[int]) -> dict[int, str]:
    """The ids of the claims in which those were that facts have succeeded."""
    gone, members, claims = tables.superseded.c, tables.members.c, tables.claims.c
    query = (
        sa.select(gone.successor, claims.id)
        .join(tables.members, members.fact == gone.fact)
        .join(tables.claims, claims.seq == members.claim)
        .where(held(tables.superseded), members.until == gone.since)
        .order_by(members.seq)
    )
    return dict(rows_with(connection, query, gone.successor, facts))  # of several, the last


def _with_members(connection: sa.Connection, claims: Iterable[int]) -> set[int]:
    """Those of the claims that hold a fact."""
    members = tables.members.c
    query = sa.select(members.claim).where(held(tables.members)).distinct()
    return {claim for (claim,) in rows_with(connection, query, members.claim, claims)}


def _propose(connection: sa.Connection, assembly: Assembly) -> None:
    """Write which facts may be of one event."""
    now, rows = datetime.now(UTC), []
    for each in assembly.possible():
        speaks = dict(zip(("for", "against"), in_words(each.match), strict=True))
        row = {"fact": each.fact, "other": each.other, "bits": each.match.bits}
        rows.append(row | {"evidence": json.dumps(speaks, ensure_ascii=False), "since": now})
    append(connection, tables.possible, rows)
