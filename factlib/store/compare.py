"""Where two facts about one thing cannot both be true.

Amounts whose intervals meet agree: "more than 800" and 812 are no conflict. This is looser than validation, on
purpose, since two sources are compared and not a claim with its quote. Nor do these conflict: amounts in units
that cannot be compared, what was ordered and what was delivered, a part and the total, and a status that the
earlier one can have become by the time of the later report.
"""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any, NamedTuple

from factlib.errors import ArgumentError, MissingExtraError
from factlib.facts import Deal, ExportFigure, Fact, Statement
from factlib.facts.slots import period
from factlib.quantities import Measure, Quantity
from factlib.store.alike import parties_agree
from factlib.store.models import ConflictKind
from factlib.store.rows import status_of
from factlib.store.sketch import SIDES, names_of
from factlib.store.words import content_words, goods_words, lines

__all__ = ["Difference", "differences", "shown"]


_NEAR = 40  # characters beside an amount in which a word may say that it is a part


class Difference(NamedTuple):
    """One slot in which two facts contradict each other, and what each says."""

    kind: ConflictKind
    field: str
    said: tuple[str, str]


def differences(one: Fact, other: Fact, reported: tuple[date, date]) -> Iterator[Difference]:
    """Each way in which `one` and the later reported `other` contradict each other.

    Args:
        one: The fact that was reported first.
        other: The fact that was reported later, or on the same day.
        reported: The days of the two reports.
    """
    if one.hypothetical or other.hypothetical:
        return
    if one.denied != other.denied:
        if status_of(one) == status_of(other):
            said = tuple("not so" if fact.denied else "so" for fact in (one, other))
            yield Difference("denial", "denied", (said[0], said[1]))
        return
    yield from _sides(one, other)
    yield from _status(one, other, reported)
    yield from _dates(one, other)
    yield from _amounts(one, other)


def _sides(one: Fact, other: Fact) -> Iterator[Difference]:
    for side in SIDES[type(one)]:
        ours, theirs = names_of(getattr(one, side)), names_of(getattr(other, side))
        if ours and theirs and not any(parties_agree(*pair) for pair in product(ours, theirs)):
            said = (", ".join(name.name for name in ours), ", ".join(name.name for name in theirs))
            yield Difference("party", side, said)


@cache
def _progress() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("factlib.store").joinpath("data", "progress.toml").read_text(encoding="utf-8"))


def _status(one: Fact, other: Fact, reported: tuple[date, date]) -> Iterator[Difference]:
    first, then = status_of(one), status_of(other)
    if first is None or then is None:
        return
    was, became = _family(one, first), _family(other, then)
    later = _progress()[one.type]
    if was == became or (reported[0] < reported[1] and became in later[was]):
        return
    if one.type == "deal" and not _contradict(was, became, same_day=reported[0] == reported[1]):
        return
    yield Difference("status", "stage" if one.type == "deal" else "status", (first, then))


def _family(fact: Fact, status: str) -> str:
    return _progress()["families"][status] if isinstance(fact, Deal) else status


def _contradict(was: str, became: str, *, same_day: bool) -> bool:
    """Whether two families of stages exclude each other: a later report may tell of an earlier stage.

    What is done is not off; and on one day nothing is both done and not done yet.
    """
    return {was, became} == {"done", "off"} or (same_day and {was, became} == {"open", "done"})


def _dates(one: Fact, other: Fact) -> Iterator[Difference]:
    if isinstance(one, Statement) or status_of(one) != status_of(other):
        return
    ours, theirs = period(one), period(other)
    if ours and theirs and not ours.overlaps(theirs):
        yield Difference(
            "date", "period" if isinstance(one, ExportFigure) else "when", (str(ours), str(theirs))
        )


def _amounts(one: Fact, other: Fact) -> Iterator[Difference]:
    if not _same_stage(one, other):
        return
    for field, ours, theirs in _paired(one, other):
        pairs = [pair for pair in product(ours, theirs) if _comparable(*pair)]
        if not pairs or any(mine.agrees_with(yours) for mine, yours in pairs):
            continue
        mine, yours = pairs[0]
        if not (
            _is_part(one, mine, yours) or _is_part(other, yours, mine) or _is_within(one, other, mine, yours)
        ):
            yield Difference("amount", field, (shown(mine), shown(yours)))


def _same_stage(one: Fact, other: Fact) -> bool:
    """Whether amounts can be compared: what was ordered and what was delivered are two things."""
    if not isinstance(one, Deal) or not isinstance(other, Deal) or one.stage is None or other.stage is None:
        return True
    return _family(one, one.stage) == _family(other, other.stage)


def _paired(one: Fact, other: Fact) -> Iterator[tuple[str, list[Quantity], list[Quantity]]]:
    """The amounts of the two facts that tell of the same thing, by field."""
    if isinstance(one, Statement) and isinstance(other, Statement):
        yield "quantities", list(one.quantities), list(other.quantities)
        return
    for field in ("value", "stake", "count", "capacity", "investment", "jobs", "amount"):
        ours, theirs = getattr(one, field, None), getattr(other, field, None)
        if ours is not None and theirs is not None:
            yield field, [ours], [theirs]
    if isinstance(one, Deal) and isinstance(other, Deal):
        for mine, yours in product(one.items, other.items):
            if mine.quantity and yours.quantity and _same_goods(mine.name, yours.name):
                yield "items", [mine.quantity], [yours.quantity]


def _same_goods(one: str, other: str) -> bool:
    ours, theirs = goods_words((one,)), goods_words((other,))
    return ours == theirs if ours and theirs else content_words(one) == content_words(other)


def _comparable(one: Quantity, other: Quantity) -> bool:
    if {one.kind, other.kind} == {"number", "count"}:
        return True
    if (
        isinstance(one, Measure)
        and isinstance(other, Measure)
        and (one.unit, one.per) != (other.unit, other.per)
    ):
        try:
            other.to(f"{one.unit} / {one.per}" if one.per else one.unit)
        except (ArgumentError, MissingExtraError):
            return False
        return True
    return (one.kind, one.unit, one.per) == (other.kind, other.unit, other.per)


@cache
def _partial() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, lines('partial.txt')))})\b", re.IGNORECASE)


def _is_part(fact: Fact, part: Quantity, whole: Quantity) -> bool:
    """Whether the words around the smaller of two amounts say that it is a part of something."""
    if part.value >= whole.value or fact.provenance is None:
        return False
    quote = fact.provenance.quote
    at = quote.find(part.text) if part.text else -1
    around = quote if at < 0 else quote[max(at - _NEAR, 0) : at + len(part.text) + _NEAR]
    return _partial().search(around) is not None


def _is_within(one: Fact, other: Fact, ours: Quantity, theirs: Quantity) -> bool:
    """Whether one period lies in the other, and holds less: a month's figure beside the year's."""
    first, second = period(one), period(other)
    if first is None or second is None or (first.start, first.end) == (second.start, second.end):
        return False
    if first.contains(second):
        return theirs.value < ours.value
    return second.contains(first) and ours.value < theirs.value


def shown(amount: Quantity) -> str:
    """An amount in its own words, else in ours."""
    return amount.text or str(amount)
