"""Sentences of our own with the facts read in them, of which each is upheld against the sentence that it was read in."""

from pathlib import Path
from typing import Any

import pytest

import factlib

_MARKS = {
    "refused: ": "a plant of which the words say nothing, at which something is planned, is taken for planned",
    "not read: ": "the weights judge otherwise",
}
"""What stands before a sentence that is not read, or of which the check of claims says otherwise, and why."""


def _rows() -> list[Any]:
    rows: list[tuple[str, list[str]]] = []
    text = (Path(__file__).parent / "events" / "upheld.txt").read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line.startswith(" "):
            rows[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            rows.append((line, []))
    return [_marked(*row) for row in rows]


def _marked(text: str, facts: list[str]) -> Any:
    """A row with the reason for which it fails, if it has one."""
    for before, reason in _MARKS.items():
        if text.startswith(before):
            return pytest.param(
                text.removeprefix(before), facts, marks=pytest.mark.xfail(reason=reason, strict=True)
            )
    return pytest.param(text, facts)


@pytest.mark.parametrize(("text", "facts"), _rows())
def test_what_is_read_is_upheld(text: str, facts: list[str]) -> None:
    document = factlib.Document(text=text)
    read = [fact for fact in factlib.extract(document) if fact.type != "statement"]
    assert [repr(fact) for fact in read] == facts
    assert [report for fact in read if not (report := factlib.validate(fact, document)).ok] == []
