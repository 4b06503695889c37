"""What changed from report to report, and what should be looked at again."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from factlib.facts import Fact
from factlib.facts.slots import main_amount
from factlib.store.compare import Difference, differences, shown
from factlib.store.models import Conflict, Event, Proposal, Record, Retraction
from factlib.store.rows import status_of

__all__ = ["contradictions", "events"]

_MOST_COMPARED = 60  # facts of one claim that say different things, the latest


def contradictions(
    records: Sequence[Record], origin_of: Mapping[str, int]
) -> tuple[tuple[Conflict, ...], tuple[Proposal, ...]]:
    """Where the facts of a claim contradict each other, and which of them may have to be retracted.

    A publisher that gives another figure later has revised its own: that is no conflict, but a proposal to retract
    the earlier fact. So is a fact of one origin that two others or more contradict.

    Args:
        records: The facts of the claim.
        origin_of: The number of the origin of each document.
    """
    conflicts: list[Conflict] = []
    proposals: list[Proposal] = []
    for first, then in combinations(_distinct(records), 2):
        found = list(differences(first.fact, then.fact, (first.reported, then.reported)))
        if found and _is_revision(first, then, origin_of):
            said = f"{found[0].said[0]} became {found[0].said[1]}"
            reason = f"the same source gave another {found[0].field} on {then.reported}: {said}"
            proposals.append(Proposal(fact=first.fact.id, because_of=then.fact.id, reason=reason))
        else:
            conflicts += [_conflict(difference, first.fact, then.fact) for difference in found]
    return tuple(conflicts), (*proposals, *_outvoted(conflicts, records, origin_of))


def _distinct(records: Sequence[Record]) -> list[Record]:
    """The facts that count, by the day of the report; of those that say the same in one document, one."""
    found: dict[str, Record] = {record.fact.id: record for record in records if record.counts}
    return sorted(found.values(), key=lambda record: record.reported)[-_MOST_COMPARED:]


def _is_revision(first: Record, then: Record, origin_of: Mapping[str, int]) -> bool:
    ours, theirs = _document(first.fact), _document(then.fact)
    return ours != theirs and first.reported < then.reported and origin_of.get(ours) == origin_of.get(theirs)


def _document(fact: Fact) -> str:
    return fact.provenance.document if fact.provenance else ""


def _conflict(difference: Difference, first: Fact, then: Fact) -> Conflict:
    return Conflict(
        kind=difference.kind, field=difference.field, facts=(first.id, then.id), said=difference.said
    )


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


def events(records: Sequence[Record]) -> tuple[Event, ...]:
    """What each report changed, the earliest first, with the retractions among them."""
    known: dict[str, str] = {}
    reports = sorted(records, key=lambda record: (record.reported, record.learnt))
    found = [_event(record, record.reported, _change(record, known)) for record in reports]
    found += [_retraction(record, record.retracted) for record in records if record.retracted]
    return tuple(sorted(found, key=lambda event: event.day))


def _retraction(record: Record, retracted: Retraction) -> Event:
    return _event(record, retracted.at.date(), f"retracted by {retracted.by}: {retracted.reason}")


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
    status, amount = status_of(fact), main_amount(fact)
    if fact.denied:
        yield "denied", "yes"
    if status is not None:
        yield "stage" if fact.type == "deal" else "status", status
    if amount is not None:
        yield "amount", shown(amount)
    for item in getattr(fact, "items", ()):
        if item.quantity is not None:
            yield item.name, shown(item.quantity)
