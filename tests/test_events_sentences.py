"""Sentences of our own with the deals, factories and export figures in them, and sentences with none."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.matching import ANCHOR, events_in, wrong_slots

_FOLDER = Path(__file__).parent / "events"
_SENTENCES = [
    row
    for file in sorted(_FOLDER.glob("*.toml"))
    for row in tomllib.loads(file.read_text(encoding="utf-8"))["sentence"]
]
_NO_FACTS = [
    line
    for line in (_FOLDER / "no_facts.txt").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]


def _rows() -> list[Any]:
    return [
        pytest.param(
            row, id=row["text"][:60], marks=[pytest.mark.xfail(reason=row["xfail"])] if "xfail" in row else []
        )
        for row in _SENTENCES
    ]


@pytest.mark.parametrize("row", _rows())
def test_reads_what_a_reader_finds(row: dict[str, Any]) -> None:
    facts = events_in(row["text"], row.get("published", ANCHOR))
    left = list(facts)
    for wanted in row["facts"]:
        candidates = sorted(
            (fact for fact in left if fact.type == wanted["type"]),
            key=lambda fact: len(wrong_slots(fact, wanted)),
        )
        assert candidates, f"no {wanted['type']} among {facts}"
        assert not wrong_slots(candidates[0], wanted), (
            f"{wrong_slots(candidates[0], wanted)} of {candidates[0]}"
        )
        left.remove(candidates[0])
    assert not left


@pytest.mark.parametrize("sentence", _NO_FACTS)
def test_finds_no_event_where_there_is_none(sentence: str) -> None:
    assert events_in(sentence) == []


def test_the_tables_are_as_large_as_they_should_be() -> None:
    texts = [row["text"] for row in _SENTENCES]
    assert len(texts) == len(set(texts)) >= 150
    assert len(_NO_FACTS) == len(set(_NO_FACTS)) >= 60
    assert sum("xfail" in row for row in _SENTENCES) <= len(texts) // 10
