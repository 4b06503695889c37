"""Sentences of our own with the deals, factories and export figures in them, and sentences with none."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factlib import Document, extract
from factlib.dates import When
from factlib.facts import Fact
from factlib.quantities import parse_quantity

_FOLDER = Path(__file__).parent / "events"
_SENTENCES = tomllib.loads((_FOLDER / "sentences.toml").read_text(encoding="utf-8"))["sentence"]
_NO_FACTS = [
    line
    for line in (_FOLDER / "no_facts.txt").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]
_ANCHOR = date(2024, 6, 15)
_PARTY_LISTS = {"sellers", "buyers", "partners"}
_PARTIES = {"exporter", "importer", "operator", "place"}
_QUANTITIES = {"amount", "value", "stake", "investment", "capacity", "count", "jobs"}


def _events(text: str, published: date = _ANCHOR) -> list[Fact]:
    return [fact for fact in extract(Document(text=text, published=published)) if fact.type != "statement"]


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").replace("’", "'")


def _is_party(party: Any, accepted: str) -> bool:
    own = {_plain(name) for name in (party.name, getattr(party, "canonical", None), party.country) if name}
    return any(_plain(name) in own for name in accepted.split("|"))


def _is_item(item: Any, wanted: str) -> bool:
    name, _, number = wanted.partition("*")
    text = getattr(item, "name", item).casefold()
    counted = getattr(item, "quantity", None)
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


def _wrong(fact: Fact, wanted: dict[str, Any]) -> list[str]:
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
        return all(any(_is_item(item, each) for item in got) for each in wanted)
    if slot == "goods":
        return got is not None and _is_item(got, wanted)
    if slot in _QUANTITIES:
        return _is_quantity(got, wanted)
    if slot in {"when", "period"}:
        return _is_period(got, wanted)
    return str(got) in str(wanted).split("|")


def _rows() -> list[Any]:
    return [
        pytest.param(
            row, id=row["text"][:60], marks=[pytest.mark.xfail(reason=row["xfail"])] if "xfail" in row else []
        )
        for row in _SENTENCES
    ]


@pytest.mark.parametrize("row", _rows())
def test_reads_what_a_reader_finds(row: dict[str, Any]) -> None:
    facts = _events(row["text"], row.get("published", _ANCHOR))
    left = list(facts)
    for wanted in row["facts"]:
        candidates = sorted(
            (fact for fact in left if fact.type == wanted["type"]), key=lambda fact: len(_wrong(fact, wanted))
        )
        assert candidates, f"no {wanted['type']} among {facts}"
        assert not _wrong(candidates[0], wanted), f"{_wrong(candidates[0], wanted)} of {candidates[0]}"
        left.remove(candidates[0])
    assert not left


@pytest.mark.parametrize("sentence", _NO_FACTS)
def test_finds_no_event_where_there_is_none(sentence: str) -> None:
    assert _events(sentence) == []


def test_the_tables_are_as_large_as_they_should_be() -> None:
    texts = [row["text"] for row in _SENTENCES]
    assert len(texts) == len(set(texts)) >= 150
    assert len(_NO_FACTS) == len(set(_NO_FACTS)) >= 60
    assert sum("xfail" in row for row in _SENTENCES) <= len(texts) // 10
