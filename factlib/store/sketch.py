"""What of a fact is compared when facts are grouped: a light form, stored beside the fact.

Which field holds what is told by its type (see `factlib.facts.fields`), so that a type of fact that a user defines is
compared like those of factlib. What types cannot tell (that a deal's stage is a state which moves on, that a figure
without an importer is of the whole world) is in `types.toml`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, NamedTuple

from pydantic_core import from_json, to_json

from factlib.dates import When
from factlib.dates.when import ends_of
from factlib.facts import FACT_TYPES, Fact, Provenance, fields_of
from factlib.facts.fields import identifying_fields
from factlib.names import Party, Place
from factlib.names.countries import country_name, country_of_demonym, government_code
from factlib.quantities import Amount
from factlib.quantities.digits import significant_digits
from factlib.store.beside import further, owner_of
from factlib.store.items import amount_and_goods
from factlib.store.types import notes_of, state_of
from factlib.store.words import fold, goods_tokens, initials, key_of, name_words

_DEMONYMS_LOOKED_FOR = 3  # words at the start of a name
_LONGEST_WORD = 60
_HAS_CAPITAL = re.compile(r"[^\W\d_a-z]")


class Name(NamedTuple):
    """A party or a place as it is compared.

    Attributes:
        words: Those of its name without legal form, folded; of a country its code.
        short: The name that its initials make, where it has three words or more; else empty.
        country: ISO 3166-1 alpha-2; of an organisation also where its name says so ("Indian Navy").
        is_country: Whether it is the country itself, or its government.
        is_person: Whether it is known to be a person.
        name: As people read it.
        owner: The words of the name of the firm whose unit it is said to be.
    """

    words: tuple[str, ...]
    short: str
    country: str | None
    is_country: bool
    is_person: bool
    name: str
    owner: tuple[str, ...] = ()


class Goods(NamedTuple):
    """Goods, products, a post, what is said: words that are compared.

    Attributes:
        words: Folded, in the singular, without those that only join others.
        named: Those of them that are names or designations.
        heads: The nouns that they are: of "ships for Peru" the ships.
        shorts: For each initialism that its names make ("tedbf"), the words that it stands for.
        further: Whether they are said to come on top of others ("three more ships").
    """

    words: frozenset[str]
    named: frozenset[str]
    heads: frozenset[str]
    shorts: Mapping[str, tuple[str, ...]]
    further: bool = False


class Figure(NamedTuple):
    """An amount as it is compared.

    Attributes:
        unit: Kind, unit and rate, of which only equal ones are compared; a bare number counts anything.
        low: The least that the words claim; None where there is no limit.
        high: The most.
        digits: How many digits the number has before its last zeros: how little chance explains two equal ones.
    """

    unit: str
    low: float | None
    high: float | None
    digits: int


class Sketch(NamedTuple):
    """What of a fact is compared; each mapping is by field.

    Attributes:
        type: That of the fact.
        state: The stage of a deal, the status of a plant; None where the type has no such field, or it is empty.
        choices: The words chosen from a few ("sale", "level"), without the state.
        parties: The parties that are named; descriptions ("the shareholders") are none.
        goods: The goods, products and identifying words.
        figures: The amounts.
        places: The places.
        times: First and last day, as ordinals.
        published: The day of publication, as an ordinal.
        day: The day that it is sorted by: the middle of its time, else that of publication or of arrival.
        document: The id of its document.
        words: All words of its parties, places and goods, and one for each identifying period.
    """

    type: str
    state: str | None
    choices: Mapping[str, str]
    parties: Mapping[str, tuple[Name, ...]]
    goods: Mapping[str, Goods]
    figures: Mapping[str, tuple[Figure, ...]]
    places: Mapping[str, tuple[Name, ...]]
    times: Mapping[str, tuple[int, int]]
    published: int | None
    day: int
    document: str
    words: frozenset[str]

    def dumped(self) -> str:
        """As JSON."""
        goods = {field: [*map(sorted, each[:3]), *each[3:]] for field, each in self.goods.items()}
        return to_json([*self[:4], goods, *self[5:11]]).decode()

    @classmethod
    def loaded(cls, data: str, aliases: Mapping[str, str]) -> "Sketch":
        """From JSON, with each name replaced by the one that it is an alias of."""
        type_, state, choices, parties, goods, figures, places, times, *rest = from_json(data)
        named = {field: tuple([_named(name, aliases) for name in names]) for field, names in parties.items()}
        told = {
            field: Goods(frozenset(words), frozenset(names), frozenset(heads), *others)
            for field, (words, names, heads, *others) in goods.items()
        }
        where = {field: tuple([_named(name, {}) for name in names]) for field, names in places.items()}
        much = {field: tuple([Figure(*each) for each in several]) for field, several in figures.items()}
        words = _words(type_, named, where, told, times)
        published, day, document = rest
        return cls(type_, state, choices, named, told, much, where, times, published, day, document, words)


def _words(
    type_: str,
    parties: Mapping[str, tuple[Name, ...]],
    places: Mapping[str, tuple[Name, ...]],
    goods: Mapping[str, Goods],
    times: Mapping[str, Sequence[int]],
) -> frozenset[str]:
    """All words of a fact, and a word for each period that identifies it."""
    names = [name.words for several in (*parties.values(), *places.values()) for name in several]
    periods = [period_word(times[field]) for field in times if field in identifying_of(type_)]
    return frozenset(periods).union(*names, *[each.words for each in goods.values()])


def period_word(days: Sequence[int]) -> str:
    """A period as a word that equal periods have."""
    return f"{days[0]}-{days[1]}"


def _named(data: list[Any], aliases: Mapping[str, str]) -> Name:
    words, short, country, is_country, is_person, name, *owner = data
    if aliases and (known_as := aliases.get(key_of(name))) is not None:
        return Name(tuple(known_as.split()), "", None, False, is_person, name)
    return Name(tuple(words), short, country, is_country, is_person, name, *map(tuple, owner))


def identifying_of(type_: str) -> tuple[str, ...]:
    """The identifying fields of the type of that name."""
    model = FACT_TYPES.get(type_)
    return identifying_fields(model) if model is not None else ()


def periods_of(type_: str) -> tuple[str, ...]:
    """The identifying fields of the type of that name that hold a period."""
    model = FACT_TYPES.get(type_)
    return _periods(model) if model is not None else ()


@cache
def _periods(model: type[Fact]) -> tuple[str, ...]:
    return tuple(name for name in identifying_fields(model) if fields_of(model)[name].holds == "period")


def sketch_of(fact: Fact, today: int) -> Sketch:
    """The sketch of a fact.

    Args:
        fact: Any fact.
        today: The ordinal of the day it arrives, for a fact without any date.
    """
    provenance = fact.provenance
    published = provenance.published.toordinal() if provenance and provenance.published else None
    filled, notes = _filled(fact), notes_of(fact.type)
    times = {field: _days(members[0]) for field, members in filled.get("period", ())}
    span = next(iter(times.values()), None)
    named, where = _names(filled.get("party", ()), provenance), _names(filled.get("place", ()))
    told = _goods(filled, identifying_fields(type(fact)), fact.provenance)
    return Sketch(
        type=fact.type,
        state=state_of(fact),
        choices={
            field: str(getattr(members[0], "value", members[0]))
            for field, members in filled.get("choice", ())
            if field != notes.state
        },
        parties=named,
        goods=told,
        figures=_figures(filled),
        places=where,
        times=times,
        published=published,
        day=sum(span) // 2 if span else published or today,
        document=provenance.document if provenance else "",
        words=_words(fact.type, named, where, told, times),
    )


_Members = tuple[str, tuple[Any, ...]]
"""A field and what it holds."""


def _filled(fact: Fact) -> dict[str, list[_Members]]:
    """The fields that are filled, by what they hold."""
    values = vars(fact)  # a model's getattr is slow
    found: dict[str, list[_Members]] = {}
    for name, field in fields_of(type(fact)).items():
        value = values[name]
        if value is not None and (members := tuple(value) if field.several else (value,)):
            found.setdefault(field.holds, []).append((name, members))
    return found


def _names(filled: Iterable[_Members], provenance: Provenance | None = None) -> dict[str, tuple[Name, ...]]:
    found = ((field, names_in(field, members, provenance)) for field, members in filled)
    return {field: names for field, names in found if names}


def names_in(
    field: str, members: Iterable[Party | Place], provenance: Provenance | None = None
) -> tuple[Name, ...]:
    """The names of the parties or places of a field; with a provenance, each with its owner."""
    names = [(number, name) for number, member in enumerate(members) if (name := name_of(member)) is not None]
    owners = (owner_of(provenance, f"{field}.{number}") or owner_of(provenance, field) for number, _ in names)
    return tuple([name._replace(owner=owner) for (_, name), owner in zip(names, owners, strict=True)])


def name_of(named: Party | Place) -> Name | None:
    """A party or a place as it is compared; None if it is only described ("a little-known company")."""
    if type(named) is Party:
        return _name(named.canonical or named.name, named.country, named.kind == "person")
    return _name(named.name, named.country, False)


@lru_cache(maxsize=50_000)
def _name(known_as: str, country: str | None, is_person: bool) -> Name | None:
    if country is not None and fold(country_name(country) or "") == fold(known_as):
        return Name((country,), "", country, True, False, known_as)
    if (governed := government_code(known_as)) is not None:
        return Name((governed,), "", governed, True, False, known_as)
    words = tuple(word[:_LONGEST_WORD] for word in name_words(known_as))
    if not _HAS_CAPITAL.search(known_as) and known_as.isascii():
        return None
    if country is None and not is_person:
        found = (country_of_demonym(word.title()) for word in words[:_DEMONYMS_LOOKED_FOR])
        country = next((code for code in found if code), None)
    return Name(words, initials(known_as), country, False, is_person, known_as)


def _goods(
    filled: Mapping[str, Iterable[_Members]], identify: Sequence[str], provenance: Provenance | None
) -> dict[str, Goods]:
    items = filled.get("item", ())
    named = [(field, tuple([amount_and_goods(each)[1] for each in members])) for field, members in items]
    named += [(field, members) for field, members in filled.get("text", ()) if field in identify]
    found = ((field, Goods(*goods_tokens(names), further(provenance, field))) for field, names in named)
    return {field: goods for field, goods in found if goods.words}


def _figures(filled: Mapping[str, Iterable[_Members]]) -> dict[str, tuple[Figure, ...]]:
    found: dict[str, tuple[Figure, ...]] = {}
    for field, members in filled.get("number", ()):
        numbers = [
            Figure("number", float(each), float(each), significant_digits(Decimal(each))) for each in members
        ]
        found[field] = tuple(numbers)
    for field, members in filled.get("amount", ()):
        found[field] = tuple([_figure(amount) for amount in members])
    for field, members in filled.get("item", ()):
        amounts = [amount for member in members if (amount := amount_and_goods(member)[0]) is not None]
        if amounts:
            found[field] = tuple([_figure(amount) for amount in amounts])
    return found


def _figure(amount: Amount) -> Figure:
    per = amount.per or ""
    unit = "number" if amount.kind in ("count", "number") else f"{amount.kind} {amount.unit} {per}"
    ends: tuple[Decimal | None, Decimal | None]
    if amount.bound == "exact":  # most are; an interval is slow to make
        ends = amount.value, amount.value if amount.upper is None else amount.upper
    else:
        ends = amount.interval.low, amount.interval.high
    low, high = (None if end is None else float(end) for end in ends)
    return Figure(unit, low, high, significant_digits(amount.value))


def _days(period: When | date) -> tuple[int, int]:
    start, end = ends_of(period)
    return start.toordinal(), end.toordinal()
