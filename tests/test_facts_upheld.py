"""Sentences of our own with the facts read in them, of which each is upheld against the sentence that it was read in."""

from pathlib import Path

import pytest

import factlib


def _rows() -> list[tuple[str, list[str]]]:
    rows: list[tuple[str, list[str]]] = []
    text = (Path(__file__).parent / "events" / "upheld.txt").read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line.startswith(" "):
            rows[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            rows.append((line, []))
    return rows


@pytest.mark.parametrize(("text", "facts"), _rows())
def test_what_is_read_is_upheld(text: str, facts: list[str]) -> None:
    document = factlib.Document(text=text)
    read = [fact for fact in factlib.extract(document) if fact.type != "statement"]
    assert [repr(fact) for fact in read] == facts
    assert [report for fact in read if not (report := factlib.validate(fact, document)).ok] == []
