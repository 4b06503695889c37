"""What changed from report to report, and what should be looked at again."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from operator import attrgetter

from factlib.facts import Fact
from factlib.facts.slots import main_amount
from factlib.store.compare import Contradiction, contradictions_between, in_own_words
from factlib.store.models import Conflict, Event, Proposal, Record
from factlib.store.rows import publisher_key
from factlib.store.types import notes_of, state_of

_MOST_COMPARED = 60  # facts of one claim
_NOT_SAID = {"id", "provenance"}


def contradictions(
    records: Sequence[Record], origin_of: Mapping[str, int]
) -> tuple[tuple[Conflict, ...], tuple[Proposal, ...]]:
    """Where the facts of a claim contradict each other, and which of them may have to be retracted.

    A publisher that gives another figure later has revised its own: that is no conflict, but a proposal to retract
    the earlier fact; but what has happened has not happened on another day since. So is a fact of one origin that two others or more contradict.

    Args:
        records: The facts of the claim.
        origin_of: The number of the origin of each document.
    """
    conflicts: list[Conflict] = []
    proposals: list[Proposal] = []
    said = {record.fact.id: record.fact.model_dump_json(exclude=_NOT_SAID) for record in records}
    for first, then in combinations(_latest(records), 2):
        if said[first.fact.id] == said[then.fact.id] or _document(first.fact) == _document(then.fact):
            continue  # an article that gives two figures tells of two things, or explains the one by the other
        found = list(contradictions_between(first.fact, then.fact, (first.reported, then.reported)))
        is_revision = _is_revision(first, then)
        revised = [each for each in found if is_revision and _may_be_revised(each, then.fact)]
        if revised:
            change = f"{revised[0].said[0]} became {revised[0].said[1]}"
            reason = f"the same source gave another {revised[0].field} on {then.reported}: {change}"
            proposals.append(Proposal(fact=first.fact.id, because_of=then.fact.id, reason=reason))
        facts = first.fact.id, then.fact.id
        conflicts += [Conflict(facts=facts, **each._asdict()) for each in found if each not in revised]
    return tuple(conflicts), (*proposals, *_outvoted(conflicts, records, origin_of))


def _latest(records: Sequence[Record]) -> list[Record]:
    """The facts that count, by the day of the report; of very many, those reported last."""
    counting = filter(attrgetter("counts"), records)
    return sorted(counting, key=attrgetter("reported"))[-_MOST_COMPARED:]


def _is_revision(first: Record, then: Record) -> bool:
    """Whether the publisher of the first gave the second, on a later day."""
    ours, theirs = (record.fact.provenance for record in (first, then))
    if ours is None or theirs is None or first.reported >= then.reported:
        return False
    publisher = publisher_key(ours.publisher, ours.url)
    return publisher is not None and publisher == publisher_key(theirs.publisher, theirs.url)


def _may_be_revised(difference: Contradiction, fact: Fact) -> bool:
    """Whether a source that said one thing may say another later, and both were so: not when something happened."""
    notes, state = notes_of(fact.type), state_of(fact)
    return difference.kind != "date" or state is None or notes.family(state) not in notes.happened


def _document(fact: Fact) -> str:
    return fact.provenance.document if fact.provenance else ""


def _outvoted(
    conflicts: Sequence[Conflict], records: Sequence[Record], origin_of: Mapping[str, int]
) -> Iterator[Proposal]:
    """A proposal for each fact that two other origins contradict while none but its own supports it."""
    origin = {record.fact.id: origin_of.get(_document(record.fact), -1) for record in records}
    against: dict[str, dict[int, str]] = {}
    for conflict in conflicts:
        for fact, other in (conflict.facts, conflict.facts[::-1]):
            if origin[fact] != origin[other]:
                against.setdefault(fact, {}).setdefault(origin[other], other)
    everyone = set(origin.values())
    for fact, others in against.items():
        if len(others) >= 2 and everyone == {origin[fact], *others}:
            reason = f"{len(others)} independent sources contradict it, and none but its own bears it out"
            yield Proposal(fact=fact, because_of=next(iter(others.values())), reason=reason)


def history_of(records: Sequence[Record]) -> tuple[Event, ...]:
    """What each report changed, the earliest first, with the retractions among them."""
    known: dict[str, str] = {}
    reports = sorted(records, key=attrgetter("reported", "learnt"))
    found = [_event(record, record.reported, _change(record, known)) for record in reports]
    gone = ((record, record.retracted) for record in records)
    found += [_event(one, why.at.date(), f"retracted by {why.by}: {why.reason}") for one, why in gone if why]
    return tuple(sorted(found, key=attrgetter("day")))


def _event(record: Record, day: date, change: str) -> Event:
    return Event(day=day, learnt=record.learnt, fact=record.fact.id, change=change)


def _change(record: Record, known: dict[str, str]) -> str:
    """What a report says that is new, given what is known; which it is added to."""
    said: list[str] = []
    for field, value in _told(record.fact):
        if field not in known:
            said.append(f"{field}: {value}")
        elif known[field] != value:
            said.append(f"{field}: {known[field]} → {value}")
        known[field] = value
    return "; ".join(said) or "reported again"


def _told(fact: Fact) -> Iterator[tuple[str, str]]:
    state, amount = state_of(fact), main_amount(fact)
    if fact.denied:
        yield "denied", "yes"
    if state is not None:
        yield notes_of(fact.type).state, state
    if amount is not None:
        yield "amount", in_own_words(amount)
    for item in getattr(fact, "items", ()):
        if item.quantity is not None:
            yield item.name, in_own_words(item.quantity)
