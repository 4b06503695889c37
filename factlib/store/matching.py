"""How sure it is that two facts are of one event: the weights of what speaks for it and against it, added up."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from factlib.store.evidence import Observation, circumstances, identity, shown
from factlib.store.sketch import Sketch
from factlib.store.terms import Terms
from factlib.store.words import DATA

SURE = 4.3
"""Bits from which two facts are of one event, without anybody looking."""

MAYBE = 1.75
"""Bits from which they may be, for a person to decide."""

VETO = 1.25
"""Bits that a fact needs with every fact of a claim to be a part of it, however well it fits the others."""

_LEAST = min(MAYBE, VETO)  # bits of a match that anybody asks for
_TELLING = 8.0  # bits: the information in the words of both that two facts need to be compared at all
_RARITY = 0.2  # of a bit for each bit of information that shared words have more than is usual for the level
_BOTH_SIDES = 2  # fields of parties
_KINDS = frozenset({"goods.kind", "goods.kind_within"})
_NAMING = 13.0  # bits: the information in words that are as good as a name
_TIMELY = frozenset({"published.day", "published.week"})
_DETAILS = frozenset(
    {"place.same", "figure.equal", "figure.round", "figure.near", "time.same", "period.same"}
)
_MOST_OF_A_FIGURE = 4.5  # bits
_MOST_OF_ALL_ELSE = 7.0  # bits: time, choice, state and publication all the same
_USUAL = 8.0  # bits of information in shared words, where no pairs tell


class Weight(NamedTuple):
    """What a level weighs.

    Attributes:
        bits: How much it speaks for one event, or against it.
        usual: The information in what is shared, in bits, at which it weighs so much.
    """

    bits: float
    usual: float = _USUAL


class Level(NamedTuple):
    """What a comparison of two facts may fall into.

    Attributes:
        bits: What we hold it to weigh before any pair is seen.
        says: What it says, in words.
        bars: Whether it keeps two facts apart, whatever speaks for them, until a person decides.
    """

    bits: float
    says: str
    bars: bool = False


class Match(NamedTuple):
    """How two facts compare.

    Attributes:
        bits: How sure it is that they are of one event; against it where below nought.
        barred: Whether only a person can say that they are one: another party in the same role, another time, nobody
            and nothing that both name.
        seen: What was compared, each with what it weighs.
    """

    bits: float
    barred: bool
    seen: tuple[tuple[Observation, float], ...]


@cache
def levels() -> Mapping[str, Level]:
    """All levels by name, such as "party.same"."""
    tables = DATA.toml("levels.toml")
    return {
        f"{sort}.{level}": Level(**each) for sort, table in tables.items() for level, each in table.items()
    }


@cache
def weights() -> Mapping[str, Weight]:
    """The weight of each level, as the annotated pairs have it."""
    return {level: Weight(*each) for level, each in DATA.toml("weights.toml").items()}


def match(one: Sketch, other: Sketch, terms: Terms) -> Match | None:
    """How two facts compare; None if they are of two types, share nothing that tells, or cannot be of one event."""
    if one.type != other.type or sum(map(terms.bits, one.words & other.words)) < _TELLING:
        return None
    subject = identity(one, other, terms)
    figures = len(one.figures.keys() & other.figures.keys())
    most = figures * _MOST_OF_A_FIGURE + _MOST_OF_ALL_ELSE  # that the circumstances can speak for one event
    if sum([_bits(each, weights()) for each in subject]) + most < _LEAST:
        return None
    return weighed([*subject, *circumstances(one, other)], weights())


def weighed(found: Iterable[Observation], known: Mapping[str, Weight]) -> Match:
    """The observations with what each weighs."""
    seen = tuple([(each, _bits(each, known)) for each in found])
    barred = any(levels()[each.level].bars for each, _ in seen) or not _share_a_subject(seen)
    return Match(sum([bits for _, bits in seen]), barred, seen)


def _bits(found: Observation, known: Mapping[str, Weight]) -> float:
    """What an observation weighs: that of its level, and more where what is shared is rarer than usual."""
    weight = known[found.level]
    return weight.bits + (0.0 if found.bits is None else _RARITY * (found.bits - weight.usual))


def _share_a_subject(seen: Sequence[tuple[Observation, float]]) -> bool:
    """Whether the same party or the same goods are told: a town has many plants, and a day many deals.

    Goods that have no name and say little ("crude oil") need more: both sides, a detail that both tell, or articles of
    one week. Without any party, they need a detail, or words that say as much as a name.
    """
    agreed = [each for each, bits in seen if bits > 0]
    parties = sum([each.level.startswith("party.") for each in agreed])
    goods = [each for each in agreed if each.level.startswith("goods.")]
    detailed = any(each.level in (_DETAILS | _TIMELY if parties else _DETAILS) for each in agreed)
    plain = [each.bits or 0.0 for each in goods if each.level in _KINDS]
    if detailed or parties >= _BOTH_SIDES or not goods or len(plain) < len(goods):
        return parties > 0 or bool(goods)
    return max(plain) >= (_TELLING if parties else _NAMING)


def together(found: Match | None) -> float:
    """The bits for two facts to be in one claim without a person's word; less than any claim bears if they are barred."""
    if found is None:
        return float("-inf")
    return min(found.bits, VETO - 1) if found.barred else found.bits


def in_words(found: Match) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What speaks for one event and what against, the weightiest first."""
    return speaks_for(found), _said([each for each in found.seen if each[1] < 0])


def speaks_for(found: Match) -> tuple[str, ...]:
    """What speaks for one event, in words, the weightiest first."""
    return _said([each for each in found.seen if each[1] > 0])


def _said(seen: Iterable[tuple[Observation, float]]) -> tuple[str, ...]:
    ordered = sorted(seen, key=lambda each: -abs(each[1]))
    return tuple([_sentence(each) for each, _ in ordered])


def _sentence(found: Observation) -> str:
    says = levels()[found.level].says
    return says.format(field=found.field, ours=shown(found.ours), theirs=shown(found.theirs))
