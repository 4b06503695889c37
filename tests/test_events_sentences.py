"""Sentences of our own with the deals, factories and export figures in them, and sentences with none."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.matching import ANCHOR, MISJUDGED, events_in, marks_of, wrong_slots

_FOLDER = Path(__file__).parent / "events"
SENTENCES = [
    row
    for file in sorted(_FOLDER.glob("*.toml"))
    for row in tomllib.loads(file.read_text(encoding="utf-8"))["sentence"]
]
NO_FACTS = [
    line
    for line in (_FOLDER / "no_facts.txt").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]


def _rows() -> list[Any]:
    return [
        pytest.param(
            row,
            id=row["text"][:60],
            marks=[pytest.mark.xfail(reason=row["xfail"])] if "xfail" in row else marks_of(row["text"]),
        )
        for row in SENTENCES
    ]


def differences(row: dict[str, Any]) -> list[str]:
    """What is read otherwise of a sentence than its row says."""
    left = list(events_in(row["text"], row.get("published", ANCHOR)))
    found = []
    for wanted in row["facts"]:
        candidates = sorted(
            (fact for fact in left if fact.type == wanted["type"]),
            key=lambda fact: len(wrong_slots(fact, wanted)),
        )
        wrong = wrong_slots(candidates[0], wanted) if candidates else ["all"]
        if wrong:
            found.append(f"{wrong} of {candidates[:1]}")
        if candidates:
            left.remove(candidates[0])
    return found + [f"no {fact!r}" for fact in left]


@pytest.mark.parametrize("row", _rows())
def test_reads_what_a_reader_finds(row: dict[str, Any]) -> None:
    assert differences(row) == []


@pytest.mark.parametrize("sentence", [pytest.param(text, marks=marks_of(text)) for text in NO_FACTS])
def test_finds_no_event_where_there_is_none(sentence: str) -> None:
    assert events_in(sentence) == []


def test_the_tables_are_as_large_as_they_should_be() -> None:
    texts = [row["text"] for row in SENTENCES]
    assert len(texts) == len(set(texts)) >= 150
    assert len(NO_FACTS) == len(set(NO_FACTS)) >= 60
    assert sum("xfail" in row for row in SENTENCES) <= len(texts) // 10
    assert len(MISJUDGED.read_text(encoding="utf-8").splitlines()) <= (len(texts) + len(NO_FACTS)) // 20
