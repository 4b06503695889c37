"""The time that a figure is compared with is not that of the figure; and what stands around a time in a claim is no part of it."""

import pytest

import factlib

QUOTE = (
    "Tea exports dipped 8.3 percent to 4.4 billion crowns from 4.8 billion in May but were 22 percent above "
    "June 2026's 3.6 billion."
)
TEXT = f"Norland told its trade in June 2027 on Monday. {QUOTE}"
FIGURES = [  # amount, period, whether the source says so
    ("4.4 billion crowns", "June 2027", True),
    ("4.4 billion crowns", "June 2026", False),
    ("4.4 billion crowns", "May 2027", False),
    ("3.6 billion crowns", "June 2026", True),
]
TIMES = [
    ("operation as late as the end of 2034", True),
    ("the end of 2034", True),
    ("the beginning of 2034", False),
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
    text = "Havco put off operation of its Lund mill to as late as the end of 2034."
    claim = {"type": "factory", "operator": "Havco", "place": "Lund", "when": when, "evidence": text}
    assert factlib.validate(claim, factlib.Document(text=text)).ok is so


@pytest.mark.parametrize(("claimed", "so"), [("more than 60,000", True), ("up to 60,000", False)])
def test_an_amount_that_stands_there_is_not_rounded_from_another(claimed: str, so: bool) -> None:
    text = "Havco said that output will rise to over 60,000 bicycles from 57,500."
    claim = {
        "type": "statement",
        "speaker": "Havco",
        "content": "output will rise",
        "quantities": [claimed],
        "evidence": text,
    }
    assert factlib.validate(claim, factlib.Document(text=text)).ok is so
