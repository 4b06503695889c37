"""Whether two facts are about the same thing, and why: the rules, one for each kind of fact.

Figures play no part, or a figure that two sources give differently would never be seen as a conflict. The one
exception: where the sources name different parties, it takes an equal figure to believe that they mean one deal.
"""

from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from factlib.store.sketch import Name, Sketch
from factlib.store.words import fold, names_agree

__all__ = ["Likeness", "alike"]

_MONTHS = 92  # days between two dates of one deal, as sources that round or lag give them
_YEAR = 366
_TWO_YEARS = 731  # between the publication of reports of one deal without a date
_SAID_AGAIN = 62
_MOSTLY = 0.6  # of the words of the shorter statement
_NEARLY_ALL = 0.8
_SHORT_WORD = 3


class Likeness(NamedTuple):
    """How well two facts fit, higher is better, and what they have in common, in words."""

    score: float
    reason: str


def alike(one: Sketch, other: Sketch) -> Likeness | None:
    """What speaks for two facts being about the same thing; None if they are not, so far as can be told."""
    if one.type != other.type or not _families_fit(one.family, other.family):
        return None
    return _RULES[one.type](one, other)


def _families_fit(one: str, other: str) -> bool:
    return one == other or "other" in (one, other)


def _deals(one: Sketch, other: Sketch) -> Likeness | None:
    goods = one.goods & other.goods
    proper = one.proper & other.proper
    too_late = _days_apart(one, other) > _allowed(one, other, bool(proper))
    if too_late or (one.goods and other.goods and not goods):
        return None
    agreeing, apart = _compared_sides(one, other)
    figures = one.figures & other.figures
    if apart and not (len(apart) == 1 and agreeing and goods and figures):
        return None
    if not (len(agreeing) >= 2 or (agreeing and goods) or proper):
        return None
    score = (
        2.0 * (len(agreeing) - len(apart)) + len(goods) + len(proper) + len(figures) + _closeness(one, other)
    )
    return Likeness(score, _told([*agreeing, *(f"not the same {side}" for side in apart)], goods, figures))


def _factories(one: Sketch, other: Sketch) -> Likeness | None:
    goods = one.goods & other.goods
    if one.goods and other.goods and not goods:
        return None
    agreeing, apart = _compared_sides(one, other)
    if apart:
        return None
    where = _place_agrees(one.place, other.place)
    if where is False or not _enough_of_a_plant(bool(agreeing), where, bool(goods)):
        return None
    named = ["the same place"] if where else []
    return Likeness(2.0 * len(agreeing) + 2.0 * bool(where) + len(goods), _told(agreeing + named, goods, ()))


def _enough_of_a_plant(operator: bool, where: bool | None, goods: bool) -> bool:
    """Two of operator, place and products have to agree."""
    return operator + bool(where) + goods >= 2


def _export_figures(one: Sketch, other: Sketch) -> Likeness | None:
    agreeing, apart = _compared_sides(one, other)
    half_named = any(bool(one.sides[side]) != bool(other.sides[side]) for side in one.sides)
    goods = one.goods & other.goods
    if (
        apart
        or half_named
        or not agreeing
        or bool(one.goods) != bool(other.goods)
        or (one.goods and not goods)
    ):
        return None
    figures = one.figures & other.figures
    period = _periods_agree(one, other)
    if period is False or (period is None and not (figures and _days_apart(one, other) <= _YEAR)):
        return None
    named = ["the same period"] if period else []
    return Likeness(
        2.0 * len(agreeing) + len(goods) + len(figures) + bool(period),
        _told(agreeing + named, goods, figures),
    )


def _statements(one: Sketch, other: Sketch) -> Likeness | None:
    agreeing, apart = _compared_sides(one, other)
    ours, theirs = _telling(one.goods), _telling(other.goods)
    shared = ours & theirs
    if apart or len(shared) < 2:
        return None
    share = len(shared) / min(len(ours), len(theirs))
    figures = one.figures & other.figures
    if share < (_MOSTLY if agreeing else _NEARLY_ALL) or (
        one.figures and other.figures and not figures and share < _NEARLY_ALL
    ):
        return None
    if _days_apart(one, other) > (_YEAR if figures or not one.figures or not other.figures else _SAID_AGAIN):
        return None
    return Likeness(2.0 * len(agreeing) + 3 * share + len(figures), _told(agreeing, shared, figures))


_RULES = {
    "deal": _deals,
    "factory": _factories,
    "export_figure": _export_figures,
    "statement": _statements,
}


def _telling(words: Iterable[str]) -> set[str]:
    return {word for word in words if len(word) > _SHORT_WORD or not word.isalpha()}


def _compared_sides(one: Sketch, other: Sketch) -> tuple[list[str], list[str]]:
    """What agrees, in words, and the sides on which both name somebody and nobody agrees."""
    agreeing: list[str] = []
    apart: list[str] = []
    for side, ours in one.sides.items():
        theirs = other.sides[side]
        if not ours or not theirs:
            continue
        found = next((pair for pair in product(ours, theirs) if parties_agree(*pair)), None)
        if found is None:
            apart.append(side)
        else:
            agreeing.append(f"{side.removesuffix('s')} {found[0].name}")
    return agreeing, apart


def parties_agree(one: Name, other: Name) -> bool:
    """Whether two parties may be one: a country by its code, others by name, unless their countries differ."""
    if "country" in (one.kind, other.kind):
        return one.kind == other.kind and one.country == other.country
    if one.country and other.country and one.country != other.country:
        return False
    return names_agree(one.name, other.name, person="person" in (one.kind, other.kind))


def _place_agrees(one: Name | None, other: Name | None) -> bool | None:
    """Whether two places may be one: the same name, or a town and the country it lies in; None if one is unknown."""
    if one is None or other is None:
        return None
    if one.country and other.country and one.country != other.country:
        return False
    if names_agree(one.name, other.name):
        return True
    return (
        one.country is not None and one.country == other.country and (_is_country(one) or _is_country(other))
    )


def _is_country(place: Name) -> bool:
    from factlib.names.countries import country_name

    return place.country is not None and fold(country_name(place.country) or "") == fold(place.name)


def _periods_agree(one: Sketch, other: Sketch) -> bool | None:
    """Whether two periods are the same but for a tenth of the longer; None if one is unknown."""
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return None
    longer = max(one.end - one.start, other.end - other.start) + 1
    return abs(one.start - other.start) + abs(one.end - other.end) <= longer / 10


def _days_apart(one: Sketch, other: Sketch) -> int:
    """The days between two stretches of time, or between the days of publication; 0 where nothing is known."""
    if not (one.dated and other.dated):
        return 0
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return abs(one.day - other.day)
    return max(0, one.start - other.end, other.start - one.end)


def _allowed(one: Sketch, other: Sketch, proper: bool) -> int:
    """The days that reports of one deal may be apart."""
    if one.start is None or other.start is None:
        return _TWO_YEARS
    return _YEAR if proper else _MONTHS


def _closeness(one: Sketch, other: Sketch) -> float:
    return 1 / (1 + _days_apart(one, other) / 30)


def _told(agreeing: list[str], goods: Iterable[str], figures: Iterable[str]) -> str:
    """What two facts have in common, as people read it."""
    parts = list(agreeing)
    if goods:
        parts.append("the words " + ", ".join(sorted(goods)[:5]))
    if figures:
        parts.append("the figure " + ", ".join(sorted(figures)[:3]))
    return "; ".join(parts)
