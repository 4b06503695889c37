"""Articles of our own with the factories and export figures in them, told over several sentences, and sentences with none."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from factlib.facts import ExportFigure, Factory
from tests.matching import events_in, marks_of, wrong_slots

_FOLDER = Path(__file__).parent / "articles"
_ARTICLES = tomllib.loads((_FOLDER / "sites.toml").read_text(encoding="utf-8"))["article"]
NO_PLANTS = [
    line
    for line in (_FOLDER / "no_sites.txt").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]
_MISSED = 2  # facts of all the articles that are not found yet


@pytest.fixture(scope="module")
def counts() -> Counter[str]:
    """How many facts and slots of the articles are wanted, found and wrong, and how many facts nobody wanted."""
    counted: Counter[str] = Counter()
    for article in _ARTICLES:
        left = [
            fact
            for fact in events_in(article["text"].strip(), article["published"])
            if isinstance(fact, (Factory, ExportFigure))
        ]
        for wanted in article["facts"]:
            counted["facts"] += 1
            counted["slots"] += len(wanted) - 1
            alike = [fact for fact in left if fact.type == wanted["type"]]
            best = min(alike, key=lambda fact: len(wrong_slots(fact, wanted)), default=None)
            wrong = len(wrong_slots(best, wanted)) if best is not None else 0
            if best is None or wrong > (len(wanted) - 1) // 2:
                counted["missed"] += 1
                continue
            counted["wrong"] += wrong
            left.remove(best)
        counted["unwanted"] += len(left)
    return counted


def test_facts_told_over_several_sentences_are_found(counts: Counter[str]) -> None:
    assert counts["facts"] >= 39
    assert counts["missed"] <= _MISSED, counts


def test_their_slots_are_filled(counts: Counter[str]) -> None:
    assert counts["wrong"] <= counts["slots"] // 20, counts


def test_nothing_else_is_found(counts: Counter[str]) -> None:
    assert counts["unwanted"] <= 2, counts


@pytest.mark.parametrize("sentence", [pytest.param(text, marks=marks_of(text)) for text in NO_PLANTS])
def test_neither_factory_nor_figure_where_there_is_none(sentence: str) -> None:
    assert [fact for fact in events_in(sentence) if isinstance(fact, (Factory, ExportFigure))] == []


def test_the_tables_are_as_large_as_they_should_be() -> None:
    assert len(_ARTICLES) >= 15
    assert len(NO_PLANTS) == len(set(NO_PLANTS)) >= 40
