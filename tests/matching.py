"""Whether the facts of a text are those that a table of sentences lists."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factlib import Document, extract
from factlib.dates import When
from factlib.facts import Fact
from factlib.quantities import parse_quantity

__all__ = ["ANCHOR", "MISJUDGED", "events_in", "marks_of", "wrong_slots"]

MISJUDGED = Path(__file__).parent / "events" / "misjudged.txt"
"""Sentences of the tables of deals and plants that the learned weights judge otherwise, as `benchmarks/told_weights.py` lists them."""

ANCHOR = date(2024, 6, 15)
_PARTY_LISTS = {"sellers", "buyers", "partners"}
_PARTIES = {"exporter", "importer", "operator", "place"}
_QUANTITIES = {"amount", "value", "stake", "investment", "capacity", "count", "jobs"}


_LISTED = frozenset(MISJUDGED.read_text(encoding="utf-8").splitlines())


def marks_of(text: str) -> Sequence[pytest.MarkDecorator]:
    """The marks of a sentence of these tables: it may fail if the weights judge it otherwise."""
    return [pytest.mark.xfail(reason="the weights judge otherwise")] if text in _LISTED else []


def events_in(text: str, published: date | None = ANCHOR) -> list[Fact]:
    """The deals, factories and export figures of a text."""
    return [
        fact for fact in extract(Document(text=text, published=published or None)) if fact.type != "statement"
    ]


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").replace("’", "'")


def _is_party(party: Any, accepted: str) -> bool:
    own = {_plain(name) for name in (party.name, getattr(party, "canonical", None), party.country) if name}
    return any(_plain(name) in own for name in accepted.split("|"))


def _is_item(item: Any, wanted: str) -> bool:
    name, _, number = wanted.partition("*")
    text = getattr(item, "name", item).casefold()
    counted = getattr(item, "quantity", None)
    if number == "-":
        return name.casefold() in text and counted is None
    return all(word in text for word in name.casefold().split()) and (
        not number or (counted is not None and counted.value == int(number))
    )


def _is_quantity(quantity: Any, wanted: str) -> bool:
    right = parse_quantity(wanted)
    return quantity is not None and (quantity.value, quantity.upper, quantity.unit, quantity.bound) == (
        right.value,
        right.upper,
        right.unit,
        right.bound,
    )


def _is_period(when: Any, wanted: str) -> bool:
    right = When.parse(wanted)
    return when is not None and (when.start, when.end) == (right.start, right.end)


def wrong_slots(fact: Fact, wanted: dict[str, Any]) -> list[str]:
    """The slots of `wanted` that the fact has otherwise."""
    return [slot for slot, value in wanted.items() if not _has(getattr(fact, slot, None), slot, value)]


def _has(got: Any, slot: str, wanted: Any) -> bool:
    if wanted == "None":
        return got is None
    if slot in _PARTY_LISTS:
        return len(got) == len(wanted) and all(
            any(_is_party(party, each) for party in got) for each in wanted
        )
    if slot in _PARTIES:
        return got is not None and _is_party(got, wanted)
    if slot in {"items", "products"}:
        return bool(wanted or not got) and all(any(_is_item(item, each) for item in got) for each in wanted)
    if slot == "goods":
        return got is not None and _is_item(got, wanted)
    if slot in _QUANTITIES:
        return _is_quantity(got, wanted)
    if slot in {"when", "period"}:
        return _is_period(got, wanted)
    return str(got) in str(wanted).split("|")
