"""Figures that a sentence tells in turn, and those that stand behind one of two contraries."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import validate

# The source, the party that the claim names as the seller, and the value that it has of that party.
IN_TURN = [
    ("The fund and the bank sold $4 million and $5 million worth of shares, respectively.", "fund", "$4 million"),
    ("The fund and the bank sold $4 million and $5 million worth of shares, respectively.", "bank", "$5 million"),
    ("Foreign and local investors sold $4 million and $5 million of shares respectively.", "local investors", "$5 million"),
    ("The fund, the bank and the mint sold shares for $4 million, $5 million and $6 million, respectively.", "mint", "$6 million"),
    ("In Lund, the fund and the bank paid Norland $4 million and $5 million for shares respectively.", "fund", "$4 million"),
    ("The fund and the bank sold shares for $4 million and $5 million respectively; in May the fund sold shares for $5 million.", "fund", "$5 million"),
    ("” and the bank sold shares for $4 million and $5 million respectively.", "bank", "$5 million"),
]  # fmt: skip
CROSSED = [
    ("The fund and the bank sold $4 million and $5 million worth of shares, respectively.", "fund", "$5 million"),
    ("The fund and the bank sold $4 million and $5 million worth of shares, respectively.", "bank", "$4 million"),
    ("Foreign and local investors sold $4 million and $5 million of shares respectively.", "local investors", "$4 million"),
    ("The fund, the bank and the mint sold shares for $4 million, $5 million and $6 million, respectively.", "mint", "$5 million"),
]  # fmt: skip

RESULT = "Adler said it made a loss of $3 million in May after a profit of $2 million in April."
TOLD = [
    "Its loss was $3 million, against a profit of $2 million",
    "It had a profit of $2 million in April",
    "It swung from a $2 million profit in April to a $3 million net loss in May",
]
TURNED = [
    "It had a profit of $3 million, against a loss of $2 million",
    "It made a profit of $3 million in May",
    "It swung from a $2 million net loss in April to a $3 million profit in May",
]


def _codes(claim: dict[str, Any], source: str) -> list[str]:
    report = validate({**claim, "evidence": source}, Document(text=source))
    return [finding.code for finding in report.errors]


def _sale(source: str, seller: str, value: str) -> list[str]:
    return _codes({"type": "deal", "kind": "sale", "sellers": [seller], "items": ["shares"], "value": value}, source)  # fmt: skip


@pytest.mark.parametrize(("source", "seller", "value"), IN_TURN)
def test_the_amount_of_the_same_place_in_the_row_is_let_through(source: str, seller: str, value: str) -> None:
    assert _sale(source, seller, value) == []


@pytest.mark.parametrize(("source", "seller", "value"), CROSSED)
def test_the_amount_of_another_in_the_row_is_not(source: str, seller: str, value: str) -> None:
    assert "amount-misplaced" in _sale(source, seller, value)


@pytest.mark.parametrize("content", TOLD)
def test_loss_and_profit_with_their_own_amounts_are_let_through(content: str) -> None:
    assert _codes({"type": "statement", "speaker": "Adler", "content": content}, RESULT) == []


@pytest.mark.parametrize("content", TURNED)
def test_loss_and_profit_with_the_amounts_exchanged_are_not(content: str) -> None:
    assert _codes({"type": "statement", "speaker": "Adler", "content": content}, RESULT) == [
        "content-differs"
    ]
