"""Two things compared with each other, told from either side: "oats are dearer than rye", "rye is cheaper than oats"."""

from datetime import date

import pytest

from factlib.document import Document
from factlib.validate import validate

# what the source says, what says the same, what says otherwise
CONTENTS: list[tuple[str, list[str], list[str]]] = [
    ("Farm income rose more than wages last year, the statistics office said.", ["wages rose less than farm income last year", "last year wages grew more slowly than farm income", "farm income outpaced wages last year"], ["wages rose more than farm income last year", "farm income rose less than wages last year"]),
    ("Diesel is cheaper than petrol in Oland, the motorists' club said.", ["petrol is dearer than diesel in Oland", "petrol costs more than diesel in Oland", "diesel costs less than petrol in Oland"], ["diesel is dearer than petrol in Oland", "petrol is cheaper than diesel in Oland", "diesel costs more than petrol in Oland"]),
    ("Ceramics cost more than 40 crowns and glass less than 30, the guild said.", ["glass cost less than 30 crowns and ceramics more than 40 crowns"], []),
    ("Demand for oats is higher than demand for rye, the guild said.", ["demand for oats is higher than demand for rye"], []),
]  # fmt: skip


def is_refused(text: str, content: str) -> bool:
    claim = {"type": "statement", "content": content, "evidence": text}
    return any(
        error.field == "content"
        for error in validate(claim, Document(text=text, published=date(1987, 5, 5))).errors
    )


@pytest.mark.parametrize(("source", "same", "other"), CONTENTS)
def test_comparisons_are_read_from_both_sides(source: str, same: list[str], other: list[str]) -> None:
    assert [content for content in same if is_refused(source, content)] == []
    assert [content for content in other if not is_refused(source, content)] == []
