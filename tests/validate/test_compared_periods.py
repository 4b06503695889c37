"""The time that a figure is compared with is not that of the figure; and what stands around a time in a claim is no part of it."""

import pytest

import factlib

QUOTE = (
    "Tea exports fell 11.6 percent to 10.6 billion crowns from 12 billion in January but were 54 percent above "
    "February 2026's 6.9 billion."
)
TEXT = f"Norland told its trade in February 2027 on Monday. {QUOTE}"
FIGURES = [  # amount, period, whether the source says so
    ("10.6 billion crowns", "February 2027", True),
    ("10.6 billion crowns", "February 2026", False),
    ("10.6 billion crowns", "January 2027", False),
    ("6.9 billion crowns", "February 2026", True),
]
TIMES = [
    ("operation as late as the beginning of 2028", True),
    ("the beginning of 2028", True),
    ("the end of 2028", False),
]


@pytest.mark.parametrize(("amount", "period", "so"), FIGURES)
def test_a_figure_has_its_own_period(amount: str, period: str, so: bool) -> None:
    claim = {
        "type": "export_figure",
        "exporter": "Norland",
        "goods": "tea",
        "amount": amount,
        "period": period,
        "evidence": QUOTE,
    }
    fields = [error.field for error in factlib.validate(claim, factlib.Document(text=TEXT)).errors]
    assert ("period" not in fields) is so


@pytest.mark.parametrize(("when", "so"), TIMES)
def test_words_around_a_time_are_no_part_of_it(when: str, so: bool) -> None:
    text = "Havco put off operation of its Lund mill to as late as the beginning of 2028."
    claim = {"type": "factory", "operator": "Havco", "place": "Lund", "when": when, "evidence": text}
    assert factlib.validate(claim, factlib.Document(text=text)).ok is so


@pytest.mark.parametrize(("claimed", "so"), [("more than 400,000", True), ("up to 400,000", False)])
def test_an_amount_that_stands_there_is_not_rounded_from_another(claimed: str, so: bool) -> None:
    text = "Havco said that output will rise to over 400,000 cars from 384,000."
    claim = {
        "type": "statement",
        "speaker": "Havco",
        "content": "output will rise",
        "quantities": [claimed],
        "evidence": text,
    }
    assert factlib.validate(claim, factlib.Document(text=text)).ok is so
