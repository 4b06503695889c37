"""Claims that come near to what the source says: what says no more than it, and what says the contrary or of others."""

from typing import Any

import pytest

from factlib import Document, validate

STATEMENTS = [  # what Hurst says, what says the same or not
    ("profit did not reach the target", "profit fell short of the target", True),
    ("profit did not reach the target", "profit exceeded the target", False),
    ("supply cannot meet demand", "supply outstrips demand", False),
    ("it plans to sell the bank. It sold the mill last year", "it has sold the bank", False),
    ("the army took power", "the army gave up power", False),
]


@pytest.mark.parametrize(("said", "content", "same"), STATEMENTS)
def test_statements(said: str, content: str, same: bool) -> None:
    text = f"Hurst said {said}."
    claim = {"type": "statement", "speaker": "Hurst", "content": content, "evidence": text}
    assert validate(claim, Document(text=text)).ok is same


DEALS: list[tuple[str, dict[str, Any], bool]] = [
    (
        "A group of Orvik and Lunda bought Havco Mills from Brod.",
        {"buyers": ["a group of Orvik and Lunda"]},
        True,
    ),
    (
        "A group of Orvik and Lunda bought Havco Mills from Brod.",
        {"buyers": ["a group of Orvik and Brod"]},
        False,
    ),
    ("Unlike rivals like Lunda, Orvik sold 60 carts to Peru.", {"sellers": ["Lunda"]}, False),
    ("Rivals like Lunda sold 60 carts to Peru.", {"sellers": ["Lunda"]}, True),
    ("LIMA, May 5 - The government sold 12 carts to Chile.", {"sellers": ["Peru"]}, True),
    ("LIMA, May 5 - Orvik sold 12 carts to Chile, the government said.", {"sellers": ["Peru"]}, False),
]


@pytest.mark.parametrize(("text", "sides", "told"), DEALS)
def test_sides(text: str, sides: dict[str, Any], told: bool) -> None:
    claim = {"type": "deal", **sides, "evidence": text.split(" - ")[-1]}
    assert validate(claim, Document(text=text)).ok is told


NEAR = [
    ("350,000 tons", "350,000 tonnes"),
    ("1.23 million tonnes", "1.2 million tonnes"),
    ("1,234 carts", "1,200 carts"),
]


@pytest.mark.parametrize(("told", "claimed"), NEAR)
def test_amounts_in_other_units_or_rounded(told: str, claimed: str) -> None:
    text = f"Peru exported {told} in 2019."
    assert validate(
        {"type": "export_figure", "exporter": "Peru", "amount": claimed, "evidence": text},
        Document(text=text),
    ).ok


def test_a_surname_that_somebody_bears_is_no_other_surname_misspelt() -> None:
    text = "Ann Brown met Tom Browne. The mill is safe, Browne said."
    claim = {"type": "statement", "content": "the mill is safe", "evidence": "The mill is safe, Browne said"}
    assert validate({**claim, "speaker": "Tom Browne"}, Document(text=text)).ok
    assert not validate({**claim, "speaker": "Ann Brown"}, Document(text=text)).ok
