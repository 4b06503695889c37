"""What the store gives back: records, claims with their origins, conflicts and history, decisions."""

from datetime import date, datetime
from functools import cached_property
from typing import Any, Literal

from pydantic import SerializeAsAny

from factlib.document import Model
from factlib.facts import Fact
from factlib.hooks import hook

ConflictKind = Literal["amount", "date", "status", "party", "place", "choice", "denial"]
DecisionKind = Literal["merge", "split", "apart", "unsure", "alias", "retract", "review", "undo"]
Verdict = Literal["accepted", "rejected", "unsure"]


class Publication(Model):
    """One appearance of a text: where, by whom, when.

    Attributes:
        document: The id of the text.
        url: Its address.
        title: Its headline there.
        publisher: Who published it.
        author: Who is named as its author.
        published: The day.
        retrieved: When it was fetched.
        learnt: When the store learnt of it.
    """

    document: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    retrieved: datetime | None = None
    learnt: datetime


class Retraction(Model):
    """A person's decision that a fact no longer counts.

    Attributes:
        by: Who decided.
        reason: Why.
        at: When.
        decision: The id by which it can be undone.
    """

    by: str
    reason: str
    at: datetime
    decision: str


class Superseded(Model):
    """That a better reader of the document has not read a fact again.

    Attributes:
        reader: Which reader, with its version.
        at: Since when.
        successor: The id of the fact that is in its place, if there is one.
    """

    reader: str
    at: datetime
    successor: str | None = None


class Record(Model):
    """A fact as the store holds it.

    Attributes:
        fact: What the source said.
        learnt: When the store learnt it; when it held in the world is the fact's own `when` or `period`.
        retracted: By whom and why it was retracted, if it was.
        verdict: What a reviewer thought of it, if one looked.
        superseded: By which better reader it was superseded, if it was.
    """

    fact: SerializeAsAny[Fact]
    learnt: datetime
    retracted: Retraction | None = None
    verdict: Verdict | None = None
    superseded: Superseded | None = None

    @property
    def counts(self) -> bool:
        """Whether it supports or disputes anything: not retracted, not rejected, not superseded."""
        return self.retracted is None and self.verdict != "rejected" and self.superseded is None

    @property
    def reported(self) -> date:
        """The day of publication, else the day on which the store learnt it."""
        provenance = self.fact.provenance
        return (provenance.published if provenance else None) or self.learnt.date()


class Membership(Model):
    """Why a fact is part of a claim.

    Attributes:
        fact: The id of the fact.
        reason: What it has in common with the facts of the claim, or a person's reason.
        by: The person who put it there; None where the rules did.
        since: From when.
    """

    fact: str
    reason: str
    by: str | None = None
    since: datetime


class Source(Model):
    """One publication that makes a claim.

    Attributes:
        document: The id of its text.
        publisher: Who published it.
        url: Where.
        published: When.
        echo: Why it is no witness of its own ("the same text", "credits Reuters"); None for the first of its origin.
    """

    document: str
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    echo: str | None = None


class Origin(Model):
    """One independent witness, and those who repeat it.

    Attributes:
        sources: All publications that go back to it, the earliest first; the others are echoes.
    """

    sources: tuple[Source, ...]

    @property
    def echoes(self) -> tuple[Source, ...]:
        """The publications that add no witness."""
        return tuple(source for source in self.sources if source.echo)


class Conflict(Model):
    """Two facts of one claim that cannot both be true.

    Attributes:
        kind: "amount" where intervals do not meet, "date" where days are apart, "status" where one state cannot
            have become the other, "party", "place" and "choice" where others are told, "denial" where one says that it is not so.
        field: The slot.
        facts: The ids of the two, the earlier report first.
        said: What they say.
    """

    kind: ConflictKind
    field: str
    facts: tuple[str, str]
    said: tuple[str, str]

    def __str__(self) -> str:
        return f"{self.field} [{self.kind}]: {self.said[0]} / {self.said[1]}"


class Proposal(Model):
    """A fact that may have to be retracted. The store never does so of itself.

    Attributes:
        fact: The id of the fact.
        because_of: The id of the fact that speaks against it.
        reason: Why, in words.
    """

    fact: str
    because_of: str
    reason: str


class PossibleMatch(Model):
    """Two claims that may be one: for a person to decide; it counts nowhere.

    Attributes:
        claims: The ids of the two.
        facts: The ids of the facts, one of each, that compare best.
        bits: How sure it is, in bits of evidence; four and more would be sure.
        speaks_for: What speaks for it, in words, the weightiest first.
        speaks_against: What speaks against it.
    """

    claims: tuple[str, str]
    facts: tuple[str, str]
    bits: float
    speaks_for: tuple[str, ...] = ()
    speaks_against: tuple[str, ...] = ()

    def __str__(self) -> str:
        against = f"; but {'; '.join(self.speaks_against)}" if self.speaks_against else ""
        return f"{self.claims[0]} and {self.claims[1]} may be one: {'; '.join(self.speaks_for)}{against}"


class Event(Model):
    """One step in what is known of a claim.

    Attributes:
        day: When it was reported.
        learnt: When the store learnt it.
        fact: The id of the fact.
        change: What it changed, in words ("status: planned → operational").
    """

    day: date
    learnt: datetime
    fact: str
    change: str


class Claim(Model):
    """Facts about the same thing, from one source or many.

    Attributes:
        id: The name of the claim, which stays.
        type: The kind of its facts.
        records: Its facts as the store holds them, in the order in which it learnt them; retracted ones too.
        memberships: Why each of them is here.
        origins: The independent witnesses.
        conflicts: Where its facts contradict each other.
        proposals: Facts that may have to be retracted, for a person to decide.
        unsure: The ids of claims of which a person could not say whether they are the same.
        possible: Claims that may be the same, for a person to decide.
    """

    id: str
    type: str
    records: tuple[Record, ...]
    memberships: tuple[Membership, ...]
    origins: tuple[Origin, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    unsure: tuple[str, ...] = ()
    possible: tuple[PossibleMatch, ...] = ()

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that count: neither retracted nor rejected."""
        return tuple(record.fact for record in self.records if record.counts)

    @property
    def corroborated(self) -> bool:
        """Whether two independent origins or more make it."""
        return len(self.origins) > 1

    @property
    def disputed(self) -> bool:
        """Whether there is a conflict."""
        return bool(self.conflicts)

    @property
    def echoes(self) -> tuple[Source, ...]:
        """The publications that repeat another."""
        return tuple(echo for origin in self.origins for echo in origin.echoes)

    def history(self) -> tuple[Event, ...]:
        """What was reported when, and what each report changed: a plant's status, a figure revised."""
        steps: tuple[Event, ...] = hook("history_of")(self.records)
        return steps


class Decision(Model):
    """What a person decided.

    Attributes:
        id: The name by which it can be undone.
        kind: What sort of decision.
        by: Who.
        reason: Why.
        at: When, by that person's clock.
        learnt: When the store was told.
        about: What it is about: ids of facts and claims, names, a verdict.
        undone: When it was undone, if it was.
    """

    id: str
    kind: DecisionKind
    by: str
    reason: str
    at: datetime
    learnt: datetime
    about: dict[str, Any]
    undone: datetime | None = None
