"""Where two facts of one event cannot both be true.

A field is compared if both tell it, of the same stage and of the same time. Amounts whose intervals meet agree: "more
than 800" and 812 are no conflict, nor are a figure and the same one rounded, amounts in units that cannot be compared,
a part and its total, or a state that the earlier report's can have become by the day of the later one. This is looser
than validation, on purpose, since two sources are compared and not a claim with its quote.

Which fields may conflict follows from what they hold (amounts, numbers, periods, choices, parties and places), unless
the class of the facts declares it.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import product
from typing import Any, NamedTuple

from factlib.dates import When
from factlib.dates.when import ends_of
from factlib.errors import ArgumentError, MissingExtraError
from factlib.facts import Fact, FactField, fields_of
from factlib.facts.fields import identifying_fields, type_name
from factlib.quantities import Amount, Measure, Quantity
from factlib.store.items import amount_and_goods
from factlib.store.models import ConflictKind
from factlib.store.relations import names_relation, place_relation
from factlib.store.sketch import names_in
from factlib.store.types import notes_of, state_of
from factlib.store.words import goods_tokens, phrases_in

_NEAR = 40  # characters beside an amount in which a word may say that it is a part
_ABOUT = Decimal("1.25")  # times: what differs more is not "about" the same
_ROUNDED = Decimal("1.05")  # times: a figure that is rounded differs no more
_LONGEST = 31  # days of a time that is told exactly enough to contradict another
_MORE = re.compile(r"(?<=\d) more\b(?! than)")
_CONFLICTING = frozenset({"amount", "number", "period", "choice", "party", "place", "item"})


class _Slot(NamedTuple):
    """A field of a fact, and what it holds."""

    fact: Fact
    members: tuple[Any, ...]


class Contradiction(NamedTuple):
    """One field in which two facts contradict each other, and what each says."""

    kind: ConflictKind
    field: str
    said: tuple[str, str]


@cache
def _may_conflict(model: type[Fact]) -> tuple[FactField, ...]:
    """The fields of a type that may conflict: as the class declares, else by what they hold."""
    declared, state = model.may_conflict, notes_of(type_name(model)).state
    fields = [field for field in fields_of(model).values() if field.name != state]
    if declared:
        return tuple(field for field in fields if field.name in declared)
    return tuple(field for field in fields if field.holds in _CONFLICTING)


def contradictions_between(one: Fact, other: Fact, reported: tuple[date, date]) -> Iterator[Contradiction]:
    """Each way in which `one` and the later reported `other` contradict each other.

    Args:
        one: The fact that was reported first.
        other: The fact that was reported later, or on the same day.
        reported: The days of the two reports.
    """
    if one.hypothetical or other.hypothetical:
        return
    if one.denied != other.denied:
        if state_of(one) == state_of(other):
            said = tuple("not so" if fact.denied else "so" for fact in (one, other))
            yield Contradiction("denial", "denied", (said[0], said[1]))
        return
    yield from _states(one, other, reported)
    family = notes_of(one.type).family
    first, then = (state and family(state) for state in map(state_of, (one, other)))
    if first != then:
        return  # what was ordered and what was delivered are two things
    apart = _times_apart(one, other)
    for field in _may_conflict(type(one)):
        ours, theirs = vars(one)[field.name], vars(other)[field.name]
        if ours in (None, ()) or theirs in (None, ()):
            continue
        if field.holds == "period":
            if apart and state_of(one) == state_of(other):
                yield Contradiction("date", field.name, (str(ours), str(theirs)))
        elif not apart and not (field.holds == "amount" and state_of(one) in notes_of(one.type).revised):
            mine, yours = (tuple(value) if field.several else (value,) for value in (ours, theirs))
            yield from _COMPARED[field.holds](field, _Slot(one, mine), _Slot(other, yours))


# States and times


def _states(one: Fact, other: Fact, reported: tuple[date, date]) -> Iterator[Contradiction]:
    notes = notes_of(one.type)
    first, then = state_of(one), state_of(other)
    if first is None or then is None:
        return
    was, became = notes.family(first), notes.family(then)
    if was == became or (reported[0] < reported[1] and became in notes.later[was]):
        return
    if not notes.families or _exclude(was, became, same_day=reported[0] == reported[1]):
        yield Contradiction("status", notes.state, (first, then))


def _exclude(was: str, became: str, *, same_day: bool) -> bool:
    """Whether two families of states exclude each other: a later report may tell of an earlier stage.

    What is done is not off; and on one day nothing is both done and not done yet.
    """
    return {was, became} == {"done", "off"} or (same_day and {was, became} == {"open", "done"})


def _times_apart(one: Fact, other: Fact) -> bool:
    """Whether both say when, exactly enough, and not the same time."""
    for ours, theirs in _periods(one, other):
        (start, end), (begin, stop) = ends_of(ours), ends_of(theirs)
        if (end < begin or stop < start) and max((end - start).days, (stop - begin).days) < _LONGEST:
            return True
    return False


def _periods(one: Fact, other: Fact) -> Iterator[tuple[When | date, When | date]]:
    """What both facts say of a time, field by field."""
    for field in fields_of(type(one)).values():
        ours, theirs = vars(one)[field.name], vars(other)[field.name]
        if field.holds == "period" and not field.several and ours is not None and theirs is not None:
            yield ours, theirs


# What a field holds, and when two of them contradict each other


def _names(field: FactField, one: _Slot, other: _Slot) -> Iterator[Contradiction]:
    mine, yours = (names_in(field.name, slot.members, slot.fact.provenance) for slot in (one, other))
    kind: ConflictKind = "party" if field.holds == "party" else "place"
    relation, apart = (names_relation, "other") if kind == "party" else (place_relation, "apart")
    if mine and yours and all(relation(*pair)[0] == apart for pair in product(mine, yours)):
        said = (", ".join(name.name for name in mine), ", ".join(name.name for name in yours))
        yield Contradiction(kind, field.name, said)


def _choices(field: FactField, one: _Slot, other: _Slot) -> Iterator[Contradiction]:
    if field.name in identifying_fields(type(one.fact)) or notes_of(one.fact.type).state:
        return  # another kind is another event, or the same one by another name
    said = [{str(getattr(member, "value", member)) for member in slot.members} for slot in (one, other)]
    if not said[0] & said[1]:
        yield Contradiction("choice", field.name, (", ".join(sorted(said[0])), ", ".join(sorted(said[1]))))


def _numbers(field: FactField, one: _Slot, other: _Slot) -> Iterator[Contradiction]:
    if not set(one.members) & set(other.members):
        ours, theirs = (", ".join(map(str, slot.members)) for slot in (one, other))
        yield Contradiction("amount", field.name, (ours, theirs))


def _amounts(field: FactField, one: _Slot, other: _Slot) -> Iterator[Contradiction]:
    pairs = [pair for pair in product(one.members, other.members) if _comparable(*pair)]
    if not pairs or any(_agree(*pair) for pair in pairs):
        return
    ours, theirs = pairs[0]
    if not (_is_part(one.fact, ours, other.fact, theirs) or _is_within(one.fact, other.fact, ours, theirs)):
        yield Contradiction("amount", field.name, (in_own_words(ours), in_own_words(theirs)))


def _items(field: FactField, one: _Slot, other: _Slot) -> Iterator[Contradiction]:
    for mine, yours in product(*(map(amount_and_goods, slot.members) for slot in (one, other))):
        if mine[0] is not None and yours[0] is not None and _same_goods(mine[1], yours[1]):
            yield from _amounts(field, _Slot(one.fact, (mine[0],)), _Slot(other.fact, (yours[0],)))


_COMPARED: dict[str, Callable[[FactField, _Slot, _Slot], Iterator[Contradiction]]] = {
    "party": _names,
    "place": _names,
    "choice": _choices,
    "number": _numbers,
    "amount": _amounts,
    "item": _items,
}


def _same_goods(one: str, other: str) -> bool:
    """Whether two phrases name the same goods: the same words, or the same names and designations."""
    (ours, our_names, our_heads, shorts), (theirs, their_names, their_heads, others) = (
        goods_tokens((name,)) for name in (one, other)
    )
    if ours == theirs or set(shorts) & theirs or set(others) & ours:
        return True
    if our_names or their_names:
        return bool(our_names & their_names) and not (our_names - theirs and their_names - ours)
    return bool(our_heads & their_heads)


def _comparable(one: Quantity, other: Quantity) -> bool:
    if one.kind != other.kind:
        return {one.kind, other.kind} == {"number", "count"}
    if one.kind == "count" or (one.unit, one.per) == (other.unit, other.per):
        return True
    if not isinstance(one, Measure) or not isinstance(other, Measure):
        return False
    try:
        other.to(f"{one.unit} / {one.per}" if one.per else one.unit)
    except (ArgumentError, MissingExtraError):
        return False
    return True


def _agree(one: Amount, other: Amount) -> bool:
    """Whether both can be true of one thing, one of them rounded perhaps."""
    counted = {one.kind, other.kind} <= {"count", "number"} and one.interval.meets(other.interval)
    if counted or one.agrees_with(other):
        return not _far_from_about(one, other)
    return _rounds_to(one, other) or _rounds_to(other, one)


def _far_from_about(one: Amount, other: Amount) -> bool:
    """Whether one is said to be about so much, and the other is so far from it that nobody would say so."""
    if "about" not in (one.bound, other.bound) or not {one.bound, other.bound} <= {"about", "exact"}:
        return False
    smaller, larger = sorted((abs(one.value), abs(other.value)))
    return (one.upper, other.upper) == (None, None) and larger > smaller * _ABOUT


def _rounds_to(one: Amount, other: Amount) -> bool:
    """Whether the other is the one with fewer digits."""
    if (one.unit, one.upper, other.upper) != (other.unit, None, None) or one.value == other.value:
        return False
    if not other.value or not {one.bound, other.bound} <= {"exact", "about"}:
        return False
    smaller, larger = sorted((abs(one.value), abs(other.value)))
    if larger > smaller * _ROUNDED:
        return False
    last = other.value.normalize().as_tuple().exponent
    return isinstance(last, int) and one.value.quantize(Decimal(1).scaleb(last)) == other.value


def _is_part(one: Fact, ours: Amount, other: Fact, theirs: Amount) -> bool:
    """Whether the words around the smaller of two amounts say that it is a part of something, and no others do."""
    part, whole = sorted(((one, ours), (other, theirs)), key=lambda each: each[1].value)
    return _called_part(*part) and not _called_part(*whole)


def _called_part(fact: Fact, part: Amount) -> bool:
    """Whether the words around an amount say that it is a part of something, or comes on top of it."""
    if fact.provenance is None:
        return False
    quote = fact.provenance.quote
    at = quote.find(part.text) if part.text else -1
    around = quote if at < 0 else quote[max(at - _NEAR, 0) : at + len(part.text) + _NEAR]
    found = phrases_in("partial.txt", "further.txt").search(around) or _MORE.search(around)
    return found is not None


def _is_within(one: Fact, other: Fact, ours: Amount, theirs: Amount) -> bool:
    """Whether one period lies in the other, and holds less: a month's figure beside the year's."""
    for first, second in _periods(one, other):
        if not isinstance(first, When) or not isinstance(second, When) or ends_of(first) == ends_of(second):
            continue
        if first.contains(second):
            return theirs.value < ours.value
        if second.contains(first):
            return ours.value < theirs.value
    return False


def in_own_words(amount: Quantity) -> str:
    """An amount in its own words, else in ours."""
    return amount.text or str(amount)
