"""Statements that tell of a cause: another one in its place, one of another kind, what it led to told as the cause."""

from datetime import date

import pytest

from factlib.document import Document
from factlib.validate import validate

# what the source says, what says the same, what says otherwise
CONTENTS: list[tuple[str, list[str], list[str]]] = [
    ("Rain caused the delay of the harvest in Brannia, the growers' union said.", ["the harvest was late because of rain", "the delay of the harvest was due to rainy weather"], ["the delay of the harvest was caused by frost", "the rain was caused by the delay of the harvest"]),
    ("Profit fell because of weaker demand for copper tubing, finance chief Ines Holt said.", ["weaker demand for copper tubing pushed profit down", "the drop in profit was due to lower copper tubing demand", "softer copper tubing demand was behind the decline in earnings"], ["profit fell because of a strike", "profit fell owing to warm weather", "weaker demand for copper tubing was caused by the fall in profit"]),
    ("Exports rose 6 percent, led by ceramics, glassware and timber, the Trade Bureau said.", ["exports climbed 6 percent, driven by ceramics, glassware and timber", "ceramics, glass products and timber led a 6 percent rise in exports"], ["exports rose 6 percent, led by fertilizer", "exports rose 6 percent thanks to a weak currency"]),
    ("The crop shrank because of hail damage to the orchards, the co-op said.", ["the crop was smaller due to damage by hail to the orchards", "hail damage made the crop smaller"], ["the crop shrank because of frost damage to the orchards", "the crop was smaller owing to flood damage"]),
    ("The line is shut as a result of a dispute over pay, the union said.", ["the line is shut due to a pay dispute", "because of a dispute over pay the line is shut"], ["the line is shut because of a fire", "the dispute over pay is a result of the fire"]),
    ("The mill blamed the loss on dear pulp, and costs rose because of new taxes.", ["costs rose because of new taxes"], []),
]  # fmt: skip


def is_refused(text: str, content: str) -> bool:
    claim = {"type": "statement", "content": content, "evidence": text}
    return any(
        error.field == "content"
        for error in validate(claim, Document(text=text, published=date(1987, 5, 5))).errors
    )


@pytest.mark.parametrize(("source", "same", "other"), CONTENTS)
def test_causes_are_compared(source: str, same: list[str], other: list[str]) -> None:
    assert [content for content in same if is_refused(source, content)] == []
    assert [content for content in other if not is_refused(source, content)] == []
