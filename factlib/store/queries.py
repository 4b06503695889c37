"""What may be asked of the store, and the SELECT that answers it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, Literal, TypedDict, get_args

import sqlalchemy as sa

from factlib.dates import DateError, When
from factlib.dates.when import ends_of
from factlib.errors import ArgumentError
from factlib.facts import FACT_TYPES, DealKind, DealStage, ExportFigure, FactoryKind, FactoryStatus
from factlib.names.countries import country_code
from factlib.store import tables
from factlib.store.models import Verdict
from factlib.store.rows import unit_key
from factlib.store.sql import held, is_superseded
from factlib.store.words import content_words, key_of

Order = Literal["learnt", "-learnt", "published", "-published", "held", "-held", "amount", "-amount"]


class Filters(TypedDict, total=False):
    """What facts are asked for; all that is given must hold.

    Attributes:
        type: "deal", "factory", "export_figure" or "statement".
        kind: The kind of deal or plant ("sale"), or the measure of a figure ("level").
        status: The stage of a deal ("signed") or the status of a plant ("operational").
        party: A name, an alias of it, or a country; also names that begin with these words.
        country: The country of a party or of the place: its ISO 3166-1 alpha-2 code or its name.
        place: The name of a town or country.
        product: Words that the goods must have, all of them.
        publisher: Who published it.
        document: The id of its document.
        unit: The unit of an amount: a currency ("USD"), "percent", a counted thing ("drone").
        amount_from: The least that some amount (in `unit`, if given) may be.
        amount_to: The most that it may be.
        during: A stretch of calendar that it overlaps: a When, words ("2020", "March 2021") or a day.
        disputed: Whether its claim has a conflict.
        corroborated: Whether its claim has two origins or more.
        denied: Whether the source says that it is not so.
        hypothetical: Whether the source says that it could be or would be so.
        retracted: True for retracted facts only; None for both. Retracted facts are left out where it is not given.
        superseded: True for facts only that a better reader has not read again; None for all. They are left out where
            it is not given.
        verdict: What a reviewer thought: "accepted", "rejected", "unsure".
        as_of: A moment, or the end of a day: what the store knew then.
    """

    type: str
    kind: str
    status: str
    party: str
    country: str
    place: str
    product: str
    publisher: str
    document: str
    unit: str
    amount_from: Decimal | int | float
    amount_to: Decimal | int | float
    during: When | date | str
    disputed: bool
    corroborated: bool
    denied: bool
    hypothetical: bool
    retracted: bool | None
    superseded: bool | None
    verdict: str
    as_of: datetime | date | None


_FILTERS = Filters.__annotations__
_FLAGS = ("disputed", "corroborated")  # filters that claims answer themselves
_Condition = sa.ColumnElement[bool]
_CODE_LENGTH = 2  # of a country
_COLUMNS = ("type", "kind", "status", "denied", "hypothetical")  # filters that are columns of `facts`
_facts = tables.facts.c


def conditions(filters: Mapping[str, Any], known_as: Mapping[str, str]) -> list[_Condition]:
    """The conditions on `facts` that the filters stand for.

    `disputed` and `corroborated` are among them only without `as_of`: the database knows the claims' summary of today.

    Args:
        filters: What is asked.
        known_as: The aliases of names.

    Raises:
        ArgumentError: A filter is unknown, or has a value it cannot have.
    """
    unknown = sorted(set(filters) - set(_FILTERS))
    if unknown:
        expected = f"one of the filters {', '.join(_FILTERS)}"
        raise ArgumentError(unknown[0], filters[unknown[0]], expected)
    as_of = moment(filters.get("as_of"))
    given = {name: _expected(name, value) for name, value in filters.items() if value is not None}
    found = [condition(given[name]) for name, condition in _SIMPLE.items() if name in given]
    if "party" in given:
        found.append(_party(given["party"], known_as))
    found += [_facts[name] == given[name] for name in _COLUMNS if name in given]
    found += _claims(filters) if as_of is None else [_facts.learnt <= as_of]
    found += _amounts(filters)
    found += _standing(filters, as_of)
    return found


def _expected(name: str, value: object) -> Any:
    """The value of a filter, if it is one that facts can have: a slip is told, and does not find nothing."""
    if bool in (_FILTERS[name], *get_args(_FILTERS[name])) and not isinstance(value, bool):
        raise ArgumentError(name, value, "True or False")
    known = FACT_TYPES if name == "type" else _WORDS.get(name)
    if known is not None and value not in known:
        raise ArgumentError(name, value, f"one of {', '.join(known)}")
    if _FILTERS[name] is str and not isinstance(value, str):
        raise ArgumentError(name, value, "a str")
    return value


def _words(*annotations: Any) -> tuple[str, ...]:
    """The words that slots of these types may hold, each once."""
    return tuple(dict.fromkeys(word for annotation in annotations for word in get_args(annotation)))


_WORDS = {
    "kind": _words(DealKind, FactoryKind, ExportFigure.model_fields["measure"].annotation),
    "status": _words(DealStage, FactoryStatus),
    "verdict": _words(Verdict),
}


def flags_of(filters: Mapping[str, Any]) -> dict[str, bool]:
    """The filters that ask for a property of a claim."""
    return {name: filters[name] for name in _FLAGS if filters.get(name) is not None}


def checked_limit(limit: int | None) -> int | None:
    """How many are asked for at most.

    Raises:
        ArgumentError: It is no number from 0, nor None.
    """
    if limit is not None and (not isinstance(limit, int) or isinstance(limit, bool) or limit < 0):
        raise ArgumentError("limit", limit, "a number from 0, or None")
    return limit


def moment(as_of: datetime | date | None) -> datetime | None:
    """The moment that is meant: the end of a day, in UTC, where a day is given.

    >>> moment(date(2024, 5, 1)).isoformat()
    '2024-05-01T23:59:59.999999+00:00'
    """
    if as_of is None:
        return None
    if isinstance(as_of, datetime):
        return as_of if as_of.tzinfo else as_of.replace(tzinfo=UTC)
    if isinstance(as_of, date):
        return datetime.combine(as_of, time.max, UTC)
    raise ArgumentError("as_of", as_of, "a datetime or a date")


def _has(table: sa.Table, *having: _Condition) -> _Condition:
    """That a fact has a row like this in a table of what facts have."""
    return _facts.seq.in_(sa.select(table.c.fact).where(*having))


def _party(name: str, known_as: Mapping[str, str]) -> _Condition:
    parties = tables.parties.c
    code = country_code(name)
    if code is not None:
        named: _Condition = sa.and_(parties.country == code, parties.kind == "country")
    else:
        shared = known_as.get(key_of(name))
        keys = {key_of(name), *(key for key, target in known_as.items() if target == shared)}
        named = sa.or_(*(_begins_with(key) for key in sorted(keys)))
    return _has(tables.parties, named, parties.role != "place")


def _begins_with(key: str) -> _Condition:
    """The key itself, or the key and more words."""
    column = tables.parties.c.key
    return sa.or_(column == key, sa.and_(column > f"{key} ", column < f"{key}!"))


def _place(name: str) -> _Condition:
    parties = tables.parties.c
    code = country_code(name)
    named = parties.country == code if code else _begins_with(key_of(name))
    return _has(tables.parties, named, parties.role == "place")


def _country(country: str) -> _Condition:
    code = country.upper() if len(country) == _CODE_LENGTH else country_code(country)
    if code is None:
        raise ArgumentError("country", country, "the code or the English name of a country, such as 'TR'")
    return _has(tables.parties, tables.parties.c.country == code)


def _product(words: str) -> _Condition:
    products = tables.products
    return sa.and_(*(_has(products, products.c.word == word) for word in sorted(content_words(words))))


def _publisher(name: str) -> _Condition:
    publications = tables.publications.c
    by_it = sa.select(publications.document).where(publications.publisher_key == key_of(name))
    return _facts.document.in_(by_it)


def _document(identity: str) -> _Condition:
    documents = tables.documents.c
    return _facts.document == sa.select(documents.seq).where(documents.id == identity).scalar_subquery()


def _during(period: When | date | str) -> _Condition:
    expected = ArgumentError("during", period, "a When, a date, or words such as 'March 2021'")
    if isinstance(period, str):
        try:
            period = When.parse(period)
        except DateError as error:
            raise expected from error
    if not isinstance(period, When | date):
        raise expected
    start, end = ends_of(period)
    return sa.and_(_facts.held_from <= end, _facts.held_until >= start)


_SIMPLE: dict[str, Callable[[Any], _Condition]] = {
    "country": _country,
    "place": _place,
    "product": _product,
    "publisher": _publisher,
    "document": _document,
    "during": _during,
}


def _amounts(filters: Mapping[str, Any]) -> list[_Condition]:
    """Some amount whose interval meets the range: "at least 77 million" may be 80 million."""
    amounts = tables.amounts.c
    found: list[_Condition] = []
    unit = filters.get("unit")
    if unit is not None:
        code = unit.upper().replace("\0", "")
        found.append(amounts.unit.in_({code, unit_key("", unit)} | content_words(unit)))
    least, most = (_figure(name, filters.get(name)) for name in ("amount_from", "amount_to"))
    if least is not None:
        found.append(sa.or_(amounts.high >= least, amounts.high.is_(None)))
    if most is not None:
        found.append(sa.or_(amounts.low <= most, amounts.low.is_(None)))
    return [_has(tables.amounts, *found)] if found else []


def _figure(name: str, value: Decimal | int | float | None) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, Decimal | int | float) or value != value:
        raise ArgumentError(name, value, "a number")
    return float(value)


def _standing(filters: Mapping[str, Any], as_of: datetime | None) -> list[_Condition]:
    standings = tables.standings
    holds = held(standings, as_of)
    found: list[_Condition] = []
    if (retracted := filters.get("retracted", False)) is not None:
        stands = sa.exists().where(standings.c.fact == _facts.seq, standings.c.kind == "retract", holds)
        found.append(stands if retracted else ~stands)
    if (gone := filters.get("superseded", False)) is not None:
        found.append(is_superseded(_facts.seq, as_of) if gone else ~is_superseded(_facts.seq, as_of))
    if (verdict := filters.get("verdict")) is not None:
        found.append(_has(standings, standings.c.kind == "review", standings.c.verdict == verdict, holds))
    return found


def _claims(filters: Mapping[str, Any]) -> list[_Condition]:
    """Conditions on the claim that a fact is in today, by its summary."""
    claims, members = tables.claims.c, tables.members
    found: list[_Condition] = []
    placed = sa.select(members.c.fact).join(tables.claims, claims.seq == members.c.claim)
    for name, more in (("disputed", claims.conflicts > 0), ("corroborated", claims.origins > 1)):
        if (wanted := filters.get(name)) is not None:
            inside = placed.where(more, held(members))
            found.append(_facts.seq.in_(inside) if wanted else _facts.seq.not_in(inside))
    return found


def order(by: str) -> Iterable[sa.ColumnElement[Any]]:
    """The ORDER BY of facts; what has no such value comes last."""
    if by not in get_args(Order):
        raise ArgumentError("order_by", by, f"one of {', '.join(get_args(Order))}")
    column, down = _order_column(by.removeprefix("-")), by.startswith("-")
    last = _facts.seq.desc() if by == "-learnt" else _facts.seq
    return column.is_(None), column.desc() if down else column, last


def _order_column(name: str) -> sa.ColumnElement[Any]:
    if name == "amount":
        amounts = tables.amounts.c
        most = sa.func.max(sa.func.coalesce(amounts.low, amounts.high))
        return sa.select(most).where(amounts.fact == _facts.seq).scalar_subquery()
    return {"learnt": _facts.seq, "published": _facts.published, "held": _facts.held_from}[name]
