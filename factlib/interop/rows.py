"""A fact as one flat row: the columns that spreadsheets, frames and databases ask for.

The fields of your own types of fact have columns of their own behind those, "hiring.person" and its like.
A row is for looking and querying; what it leaves out (further quantities, further spans) is in its last
column, `fact`, which holds the whole fact as JSON.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from factlib.facts import BUILT_IN_TYPES, Fact, FactField, fields_of
from factlib.facts.fields import type_name
from factlib.facts.slots import STATES, goods, main_amount, parties, period, place, quantities
from factlib.facts.wording import in_words

PARTY_COLUMNS = ("sellers", "buyers", "partners", "operator", "exporter", "importer", "speaker")
COLUMNS: dict[str, str] = {  # `state` is a deal's stage, a plant's status, whether a figure is a level or a change
    "id": "text", "type": "text", "kind": "text", "state": "text", "denied": "flag",
    "hypothetical": "flag", **dict.fromkeys(PARTY_COLUMNS, "texts"), "countries": "texts",
    "goods": "texts", "place": "text", "amount_kind": "text", "amount_low": "figure",
    "amount_high": "figure", "amount_unit": "text", "amount_per": "text", "amount_bound": "text",
    "amounts": "texts", "start": "day", "end": "day", "content": "text", "attributed_to": "text",
    "document": "text", "url": "text", "publisher": "text", "published": "day", "span_start": "offset",
    "span_end": "offset", "quote": "text", "method": "text", "fact": "text",
}  # fmt: skip


def columns_of(facts: Iterable[Fact]) -> dict[str, str]:
    """The columns of a table of facts and what sort of value each holds; those of other types than factlib's too.

    >>> list(columns_of([]))[-1]
    'fact'
    """
    columns = {name: sort for name, sort in COLUMNS.items() if name != "fact"}
    for model in dict.fromkeys(type(fact) for fact in facts):
        if not issubclass(model, BUILT_IN_TYPES):
            columns |= {name: "texts" if field.several else "text" for name, field in _own_fields(model)}
    return {**columns, "fact": "text"}


def _own_fields(model: type[Fact]) -> Iterator[tuple[str, FactField]]:
    """The fields of a type, each with the name of its column."""
    for field in fields_of(model).values():
        if field.name not in ("denied", "hypothetical"):
            yield f"{type_name(model)}.{field.name}", field


def _own_values(fact: Fact) -> dict[str, Any]:
    if isinstance(fact, BUILT_IN_TYPES):
        return {}
    values = ((name, field.several, getattr(fact, field.name)) for name, field in _own_fields(type(fact)))
    return {
        name: None if value is None else [in_words(each) for each in value] if several else in_words(value)
        for name, several, value in values
    }


def row(fact: Fact) -> dict[str, Any]:
    """One fact by column; a column that does not apply is None, or empty where it lists.

    >>> from factlib.facts import ExportFigure
    >>> flat = row(ExportFigure(exporter="Norway", amount="at least $38 million"))
    >>> flat["exporter"], flat["amount_low"], flat["amount_unit"], flat["amount_bound"]
    (['Norway'], Decimal('38000000'), 'USD', 'at_least')
    """
    filled = {
        "id": fact.id,
        "type": fact.type,
        "kind": getattr(fact, "kind", None),
        "state": next((state for name in STATES if (state := getattr(fact, name, None))), None),
        "denied": fact.denied,
        "hypothetical": fact.hypothetical,
        "goods": list(goods(fact)),
        "content": getattr(fact, "content", None),
        "fact": fact.model_dump_json(exclude_none=True),
    }
    parts = (_who, _how_much, _where_and_when, _evidence, _own_values)
    return dict.fromkeys(COLUMNS) | filled | dict(chain.from_iterable(part(fact).items() for part in parts))


def _who(fact: Fact) -> dict[str, Any]:
    who: dict[str, list[str]] = {column: [] for column in PARTY_COLUMNS}
    countries: dict[str, None] = {}
    for path, party in parties(fact):
        column = path.partition(".")[0]
        if column in who:
            who[column].append(party.name)
        if party.country:
            countries[party.country] = None
    return {**who, "countries": list(countries)}


def _how_much(fact: Fact) -> dict[str, Any]:
    words = {"amounts": [f"{path}: {quantity}" for path, quantity in quantities(fact)]}
    amount = main_amount(fact)
    if amount is None:
        return words
    return words | {
        "amount_kind": amount.kind,
        "amount_low": amount.value,
        "amount_high": amount.upper,
        "amount_unit": amount.unit,
        "amount_per": amount.per,
        "amount_bound": str(amount.bound),
    }


def _where_and_when(fact: Fact) -> dict[str, Any]:
    where, when = place(fact), period(fact)
    return ({"place": where.name} if where else {}) | ({"start": when.start, "end": when.end} if when else {})


def _evidence(fact: Fact) -> dict[str, Any]:
    source = fact.provenance
    if source is None:
        return {}
    names = ("document", "url", "publisher", "published", "quote", "method")
    return {name: getattr(source, name) for name in names} | {
        "attributed_to": source.attributed_to.name if source.attributed_to else None,
        "span_start": source.span.start,
        "span_end": source.span.end,
    }
