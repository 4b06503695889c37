"""What of a fact is compared when facts are grouped: a light form, stored beside the fact."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from pydantic_core import from_json, to_json

from factlib.dates import When
from factlib.facts import Deal, ExportFigure, Fact, Factory, Statement
from factlib.facts.slots import goods, period, place, quantities
from factlib.names import Party
from factlib.quantities import Quantity
from factlib.store.words import content_words, goods_words, key_of, proper_words

__all__ = ["FAMILIES", "SIDES", "Name", "Sketch", "names_of", "sketch_of", "sketched"]

FAMILIES = {
    "sale": "supply",
    "transfer": "supply",
    "joint_production": "work",
    "cooperation": "work",
    "licence": "work",
    "acquisition": "acquisition",
    "other": "other",
}
"""Kinds of deal that one deal may be called by."""

SIDES: dict[type[Fact], tuple[str, ...]] = {
    Deal: ("sellers", "buyers", "partners"),
    Factory: ("operator",),
    ExportFigure: ("exporter", "importer"),
    Statement: ("speaker",),
}
"""The slots that say whom a fact is about, by its class."""

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


class Name(NamedTuple):
    """A party or a place as it is compared.

    Attributes:
        name: The canonical name where there is one.
        kind: That of the party.
        country: ISO 3166-1 alpha-2.
    """

    name: str
    kind: str | None
    country: str | None


class Sketch(NamedTuple):
    """What of a fact is compared.

    Attributes:
        type: That of the fact.
        family: What sort of deal, plant or figure it is, so far as two of different sorts are never one.
        sides: Whom it is about, by slot.
        goods: What tells its goods from others; for a statement, the words of its content.
        proper: Those of the goods that are names or designations.
        place: Where it is.
        start: The first day in the world, as an ordinal; None where it is not said.
        end: The last day.
        day: The day that it is sorted by: the middle of start and end, else that of publication or of arrival.
        dated: Whether `day` is more than the day of arrival.
        figures: Its amounts, as text that is equal for equal amounts.
    """

    type: str
    family: str
    sides: Mapping[str, tuple[Name, ...]]
    goods: frozenset[str]
    proper: frozenset[str]
    place: Name | None
    start: int | None
    end: int | None
    day: int
    dated: bool
    figures: frozenset[str]

    def dumped(self) -> str:
        """As JSON."""
        lists: list[Any] = [
            self.type,
            self.family,
            self.sides,
            sorted(self.goods),
            sorted(self.proper),
            self.place,
            self.start,
            self.end,
            self.day,
            self.dated,
            sorted(self.figures),
        ]
        return to_json(lists).decode()

    @classmethod
    def loaded(cls, data: str, aliases: Mapping[str, str]) -> "Sketch":
        """From JSON, with each name replaced by the one that it is an alias of."""
        type_, family, sides, goods, proper, place, start, end, day, dated, figures = from_json(data)
        return cls(
            type_,
            family,
            {side: tuple([_named(name, aliases) for name in names]) for side, names in sides.items()},
            frozenset(goods),
            frozenset(proper),
            Name(*place) if place else None,
            start,
            end,
            day,
            dated,
            frozenset(figures),
        )

    @property
    def everyone(self) -> tuple[Name, ...]:
        """The parties of all sides."""
        return tuple(name for names in self.sides.values() for name in names)


def _named(name: list[Any], aliases: Mapping[str, str]) -> Name:
    known_as = aliases.get(key_of(name[0])) if aliases else None
    return Name(known_as or name[0], name[1], name[2])


def sketch_of(fact: Fact, today: int) -> Sketch:
    """The sketch of a fact.

    Args:
        fact: Any fact.
        today: The ordinal of the day it arrives, for a fact without any date.
    """
    return sketched(fact, period(fact), goods(fact), (amount for _, amount in quantities(fact)), today)


def sketched(
    fact: Fact, held: When | None, names: tuple[str, ...], amounts: Iterable[Quantity], today: int
) -> Sketch:
    """As `sketch_of`, for a caller who has looked at some slots already."""
    start, end = (held.start.toordinal(), held.end.toordinal()) if held else (None, None)
    published = fact.provenance.published if fact.provenance else None
    where = place(fact)
    return Sketch(
        type=fact.type,
        family=_family(fact),
        sides={side: names_of(getattr(fact, side)) for side in SIDES[type(fact)]},
        goods=content_words(fact.content) if type(fact) is Statement else goods_words(names),
        proper=proper_words(names),
        place=Name(where.name, None, where.country) if where else None,
        start=start,
        end=end,
        day=(start + end) // 2 if start and end else published.toordinal() if published else today,
        dated=held is not None or published is not None,
        figures=_figures(fact, amounts),
    )


def names_of(parties: Party | tuple[Party, ...] | None) -> tuple[Name, ...]:
    """The parties of one slot, as they are compared."""
    if parties is None:
        return ()
    several = parties if isinstance(parties, tuple) else (parties,)
    return tuple([Name(party.canonical or party.name, party.kind, party.country) for party in several])


def _family(fact: Fact) -> str:  # asks for the class itself: isinstance of a model is slow
    if type(fact) is Deal:
        return FAMILIES[fact.kind]
    if type(fact) is Factory:
        return "several" if fact.count and fact.count.value > 1 else "one"
    if type(fact) is ExportFigure:
        amount = fact.amount
        unit = "" if amount.kind in ("count", "number") else amount.unit
        return f"{fact.measure} {amount.kind} {unit}"
    return ""


def _figures(fact: Fact, amounts: Iterable[Quantity]) -> frozenset[str]:
    if type(fact) is Statement:
        return frozenset(number.replace(",", "") for number in _NUMBER.findall(fact.content))
    return frozenset(f"{amount.kind} {amount.value.normalize()} {amount.unit}" for amount in amounts)
