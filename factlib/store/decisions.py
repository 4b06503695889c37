"""What persons decide: each decision is kept with author, time and reason, and can be undone.

A person who merges or splits claims places all their facts; the automatic run leaves those where they are.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple, get_args

import sqlalchemy as sa

from factlib.errors import ArgumentError
from factlib.store import tables
from factlib.store.models import Decision, Verdict
from factlib.store.rows import claim_row
from factlib.store.sql import append, claims_of, current, decided, held, is_superseded, let_wait
from factlib.store.words import key_of

_TOLD = ("id", "kind", "by", "reason", "at", "learnt", "undone")  # columns that are fields of a Decision
_EXPECTED_REVIEW = (
    "a dict with 'fact' (or two 'claims'), 'verdict' and, where there is one, 'note', 'reviewer' and 'time'"
)
_ON_CLAIMS = ("same", "apart", "unsure")  # verdicts on two claims that may be one


class Author(NamedTuple):
    """Who decides, why and when.

    Attributes:
        by: The name of the person.
        reason: Why.
        at: When, by that person's clock; the store notes its own time too.
    """

    by: str
    reason: str
    at: datetime


class Desk:
    """Where decisions are written, within one transaction of the only writer.

    Attributes:
        touched: The numbers of the claims whose summary has to be computed again.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._now = datetime.now(UTC)
        self.touched: set[int] = set()

    def merge(self, targets: Iterable[str], author: Author) -> str:
        """Put all facts of several claims into the first of them."""
        first, *others = self._claims(targets)
        if not others:
            raise ArgumentError("claims", list(targets), "two different claims or more")
        seq, identity = self._note("merge", author, {"claims": self._names([first, *others])})
        self._put(self._facts([first, *others]), first, seq, author.reason)
        return identity

    def split(self, claim: str, facts: Collection[str], author: Author) -> str:
        """Put some facts of a claim into a new claim."""
        (old,) = self._claims([claim])
        there, leaving = self._facts([old]), {self._fact(fact) for fact in facts}
        if not leaving or not leaving < set(there):
            raise ArgumentError("facts", list(facts), f"some, but not all, of the facts of {claim}")
        claims = tables.claims.c
        (row,) = self._connection.execute(sa.select(claims.id, claims.type).where(claims.seq == old))
        seq, identity = self._note("split", author, {"claim": row.id, "facts": sorted(facts)})
        new_id = "claim:" + identity.removeprefix("decision:")
        new = append(self._connection, tables.claims, [claim_row(new_id, row.type, self._now)])
        self._put(sorted(leaving), new, seq, author.reason)
        self._put([fact for fact in there if fact not in leaving], old, seq, author.reason)
        return identity

    def apart(self, kind: str, one: str, other: str, author: Author) -> str:
        """Note that two claims are two, or that nobody can say whether they are one; the run keeps them apart."""
        claims = self._claims([one, other])
        if len(claims) != 2:
            raise ArgumentError("other", other, "another claim")
        seq, identity = self._note(kind, author, {"claims": self._names(claims)})
        for claim in claims:
            self._put(self._facts([claim]), claim, seq, author.reason)
        return identity

    def _settle(self, one: str, other: str, verdict: str, author: Author) -> bool:
        """Keep what a reviewer says of two claims that may be one ("same", "apart", "unsure"); whether that is news."""
        kind = "merge" if verdict == "same" else verdict
        if self._is_known(decision_id(kind, author, {"claims": [one, other]})):
            return False
        if kind == "merge":
            self.merge([one, other], author)
        else:
            self.apart(kind, one, other, author)
        return True

    def alias(self, name: str, same_as: str, author: Author) -> str:
        """Note that two names are of one party; facts that name it are grouped again, unless a person placed them."""
        for argument, value in (("name", name), ("same_as", same_as)):
            if not isinstance(value, str) or not value.strip():
                raise ArgumentError(argument, value, "the name of a party")
        if key_of(name) == key_of(same_as):
            raise ArgumentError("same_as", same_as, f"another name than {name!r}")
        seq, identity = self._note("alias", author, {"name": name, "same_as": same_as})
        self._release([name, same_as], seq)
        return identity

    def retract(self, fact: str, author: Author) -> str:
        """Note that a fact no longer counts."""
        number = self._fact(fact)
        seq, identity = self._note("retract", author, {"fact": fact})
        self._stand(number, "retract", "retracted", seq)
        return identity

    def review(self, fact: str | tuple[str, str], verdict: str, author: Author) -> bool:
        """Note a reviewer's verdict on a fact, or on two claims, in place of an earlier one; whether that is news."""
        if not isinstance(fact, str):
            return self._settle(*fact, verdict, author)
        number, about = self._fact(fact), {"fact": fact, "verdict": verdict}
        if self._is_known(decision_id("review", author, about)):
            return False
        seq, _ = self._note("review", author, about)
        self._stand(number, "review", verdict, seq)
        return True

    def undo(self, decision: str, author: Author) -> str:
        """Take a decision back: what it changed is as it was before."""
        decisions = tables.decisions
        row = self._connection.execute(sa.select(decisions).where(decisions.c.id == decision)).first()
        if row is None or row.undone is not None or row.kind == "undo":
            raise ArgumentError("decision", decision, "the id of a decision that has not been undone")
        later = self._later(row.seq)
        if later:
            expected = f"a decision that no later one builds on; first undo {later}"
            raise ArgumentError("decision", decision, expected)
        seq, identity = self._note("undo", author, {"decision": decision})
        if row.kind == "alias":
            about = json.loads(row.data)
            self._release([about["name"], about["same_as"]], seq)
        else:
            self._reopen(tables.members, row.seq, seq)
            self._reopen(tables.standings, row.seq, seq)
        note = sa.update(decisions).where(decisions.c.seq == row.seq)
        self._connection.execute(note.values(undone=self._now))
        return identity

    # What the decisions are made of

    def _is_known(self, identity: str) -> bool:
        query = sa.select(tables.decisions.c.seq).where(tables.decisions.c.id == identity)
        return self._connection.execute(query).first() is not None

    def _note(self, kind: str, author: Author, about: Mapping[str, Any]) -> tuple[int, str]:
        """Write a decision; its number and id."""
        identity = decision_id(kind, author, about)
        if self._is_known(identity):
            raise ArgumentError("at", author.at, "another time: the store has this decision of this moment")
        row = {"id": identity, "kind": kind, **author._asdict(), "learnt": self._now}
        row["data"] = json.dumps(about, ensure_ascii=False)
        return append(self._connection, tables.decisions, [row]), identity

    def _stand(self, fact: int, kind: str, verdict: str, decision: int) -> None:
        """Let a verdict hold for a fact, in place of the one of its kind that holds now."""
        standings = tables.standings
        self._end(standings, sa.and_(standings.c.fact == fact, standings.c.kind == kind), decision)
        row = {"fact": fact, "kind": kind, "verdict": verdict, "decision": decision, "since": self._now}
        append(self._connection, standings, [row])
        self.touched.update(claims_of(self._connection, [fact]))

    def _put(self, facts: Collection[int], claim: int, decision: int, reason: str) -> None:
        """Place facts in a claim by a person's decision."""
        self.touched.update(claims_of(self._connection, facts), {claim})
        self._end(tables.members, tables.members.c.fact.in_(facts), decision)
        row = {"claim": claim, "reason": reason, "decision": decision, "since": self._now}
        append(self._connection, tables.members, [{"fact": fact, **row} for fact in facts])

    def _end(self, table: sa.Table, rows: sa.ColumnElement[bool], decision: int) -> None:
        """Let the rows that hold now hold no longer."""
        change = sa.update(table).where(rows, held(table))
        self._connection.execute(change.values(until=self._now, ended_by=decision))

    def _reopen(self, table: sa.Table, undone: int, undo: int) -> None:
        """End the rows that a decision made, and let those hold again that it ended, of facts that still count."""
        made = self._column(sa.select(table.c.fact).where(table.c.decision == undone))
        self.touched.update(claims_of(self._connection, made))
        self._end(table, table.c.decision == undone, undo)
        counts = ~is_superseded(table.c.fact)
        query = sa.select(table).where(table.c.ended_by == undone, counts).order_by(table.c.seq)
        ended = {row["fact"]: row for row in self._connection.execute(query).mappings()}
        again = {"since": self._now, "until": None, "ended_by": None}
        append(self._connection, table, [{**row, **again} for row in ended.values()])
        self.touched.update(claims_of(self._connection, ended))

    def _release(self, names: Collection[str], decision: int) -> None:
        """Take facts that name one of the parties out of the claims the rules put them in, and let them wait."""
        members, facts, parties = tables.members, tables.facts, tables.parties
        known_as = aliases(self._connection)
        keys = {key_of(name) for name in names}
        keys |= {known_as[key] for key in keys & set(known_as)}
        keys |= {key for key, target in known_as.items() if target in keys}
        naming = sa.select(parties.c.fact).where(parties.c.key.in_(keys))
        by_rule = sa.and_(members.c.fact.in_(naming), members.c.decision.is_(None), held(members))
        moved = self._column(sa.select(members.c.fact).where(by_rule))
        self.touched.update(claims_of(self._connection, moved))
        self._end(members, by_rule, decision)
        self._connection.execute(sa.delete(tables.blocks).where(tables.blocks.c.fact.in_(moved)))
        about = sa.or_(tables.possible.c.fact.in_(moved), tables.possible.c.other.in_(moved))
        self._connection.execute(sa.update(tables.possible).where(about).values(until=self._now))
        homes = sa.select(facts.c.document).where(facts.c.seq.in_(moved)).distinct()
        let_wait(self._connection, self._column(homes))

    def _later(self, decision: int) -> str | None:
        """The id of a later decision that changed what this one made."""
        decisions = tables.decisions.c
        for table in (tables.members, tables.standings):
            ended_by = sa.select(table.c.ended_by).where(table.c.decision == decision)
            later = decisions.seq.in_(ended_by), decisions.kind != "undo", decisions.undone.is_(None)
            found: str | None = self._connection.execute(sa.select(decisions.id).where(*later)).scalar()
            if found is not None:
                return found
        return None

    def _claims(self, targets: Iterable[str]) -> list[int]:
        """The numbers of claims, each given by its own id or that of one of its facts; none twice."""
        return list(dict.fromkeys(self._claim(target) for target in targets))

    def _claim(self, target: str) -> int:
        claims, members = tables.claims.c, tables.members.c
        if isinstance(target, str) and target.startswith("fact:"):
            found = claims_of(self._connection, [self._fact(target)])
        else:
            holds = sa.exists().where(members.claim == claims.seq, held(tables.members))
            found = set(self._column(sa.select(claims.seq).where(claims.id == str(target), holds)))
        if not found:
            raise ArgumentError("claim", target, "the id of a claim of this store, or of a fact in one")
        return min(found)

    def _fact(self, identity: str) -> int:
        number = current(self._connection, str(identity))
        if number is None:
            raise ArgumentError("fact", identity, "the id of a fact of this store")
        return number

    def _facts(self, claims: Collection[int]) -> list[int]:
        members = tables.members.c
        query = sa.select(members.fact).where(members.claim.in_(claims), held(tables.members))
        return self._column(query.order_by(members.fact))

    def _names(self, claims: Collection[int]) -> list[str]:
        """The ids of claims, in the order of their numbers here."""
        query = sa.select(tables.claims.c.seq, tables.claims.c.id).where(tables.claims.c.seq.in_(claims))
        ids = dict(self._connection.execute(query).all())
        return [ids[claim] for claim in claims]

    def _column(self, query: sa.Select[Any]) -> list[Any]:
        """The first column of what a query finds."""
        return list(self._connection.execute(query).scalars())


def author_of(by: object, reason: object, at: datetime | None) -> Author:
    """Who decides, why and when; now, if it is not said when.

    Raises:
        ArgumentError: Nobody or nothing is named, or `at` is no datetime.
    """
    for argument, value in (("by", by), ("reason", reason)):
        if not isinstance(value, str) or not value.strip():
            raise ArgumentError(argument, value, "some words")
    if at is not None and not isinstance(at, datetime):
        raise ArgumentError("at", at, "a datetime")
    return Author(str(by), str(reason), at or datetime.now(UTC))


def review_of(decision: Mapping[str, Any], by: str | None) -> tuple[str | tuple[str, str], str, Author]:
    """The fact or the two claims, the verdict and the author of one downloaded decision.

    Args:
        decision: As the page has it.
        by: Who decided, where it does not say so itself.

    Raises:
        ArgumentError: It is not of the form that the page has.
    """
    if not isinstance(decision, Mapping):
        raise ArgumentError("decisions", decision, _EXPECTED_REVIEW)
    about, claims = decision.get("fact"), decision.get("claims")
    if isinstance(claims, list | tuple) and len(claims) == 2:
        about = (str(claims[0]), str(claims[1]))
    if decision.get("verdict") not in (get_args(Verdict) if isinstance(about, str) else _ON_CLAIMS):
        raise ArgumentError("decisions", decision, _EXPECTED_REVIEW)
    reviewer, told = decision.get("reviewer") or by, decision.get("time")
    if not isinstance(reviewer, str) or about is None:
        expected = f"{_EXPECTED_REVIEW}; name the reviewer there or with by=…"
        raise ArgumentError("decisions", decision, expected)
    try:
        at = datetime.fromisoformat(told) if told else datetime.now(UTC)
    except (TypeError, ValueError) as error:
        raise ArgumentError("decisions", decision, "a time in ISO 8601") from error
    return about, decision["verdict"], Author(reviewer, str(decision.get("note") or ""), at)


def decision_id(kind: str, author: Author, about: Mapping[str, Any]) -> str:
    """The id of a decision: the same for the same one, told twice."""
    told = json.dumps([kind, author.by, author.reason, author.at.isoformat(), about], sort_keys=True)
    return "decision:" + hashlib.sha256(told.encode()).hexdigest()[:24]


def aliases(connection: sa.Connection, as_of: datetime | None = None) -> dict[str, str]:
    """For the key of each name that is an alias, now or at a moment, the key that all its aliases share."""
    decisions = tables.decisions.c
    query = sa.select(decisions.data).where(decisions.kind == "alias", decided(as_of))
    group: dict[str, set[str]] = {}
    for data in connection.execute(query.order_by(decisions.seq)).scalars():
        about = json.loads(data)
        keys = {key_of(about["name"]), key_of(about["same_as"])}
        joined = keys.union(*(group.get(key, set()) for key in keys))
        group.update(dict.fromkeys(joined, joined))
    return {key: min(joined) for key, joined in group.items()}


def all_decisions(connection: sa.Connection) -> Iterable[Decision]:
    """All decisions, in the order in which the store was told them."""
    for row in connection.execute(sa.select(tables.decisions).order_by(tables.decisions.c.seq)):
        yield Decision(about=json.loads(row.data), **{name: row._mapping[name] for name in _TOLD})
