"""Parts of a time, organs of a state, spellings of a name, small sums of pounds: which are one, and which are others."""

import datetime
from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import validate

TIMES: list[tuple[str, str, bool]] = [  # the time of the source, that of the claim, whether it is so
    ("in early 2024", "early 2024", True),
    ("in early 2024", "start of 2024", True),
    ("in early 2024", "2024", True),
    ("in 2024", "early 2024", True),
    ("in early 2024", "late 2024", False),
    ("early in 2024", "end of 2024", False),
    ("towards the end of 2024", "late 2024", True),
    ("by the end of 2024", "start of 2024", False),
    ("in mid-2024", "middle of 2024", True),
    ("in mid-2024", "late 2024", False),
    ("in late March 2024", "late March 2024", True),
    ("in late March 2024", "early March 2024", False),
    ("in the early 1990s", "late 1990s", False),
    ("late last year", "late 2025", True),
    ("late last year", "early last year", False),
    ("later this year", "later this year", True),
    ("later this year", "earlier this year", False),
    ("in early December 2023", "late 2023", True),
    ("at the end of January 2024", "early 2024", True),
    ("at the end of the first quarter of 2023", "early 2023", True),
    ("early next year", "early 2027", True),
    ("early next year", "late 2027", False),
]
BUYERS: list[tuple[str, str, bool]] = [
    ("navy of Peru", "Peruvian Navy", True),
    ("navy of Peru", "Peru", True),
    ("navy of Peru", "Peruvian Army", False),
    ("air force of Chile", "Chilean Air Force", True),
    ("air force of Chile", "Chilean Navy", False),
    ("military of Peru", "Peruvian armed forces", True),
    ("parliament of Peru", "Congress of Peru", True),
    ("ministry of defence of Peru", "Peruvian Ministry of Defense", True),
    ("ministry of defence of Peru", "Peruvian Ministry of Health", False),
    ("Peruvian defence ministry", "Peruvian ministry of defense", True),
    ("Labour Centre", "Labor Center", True),
    ("Harbour Organisation", "Harbor Organization", True),
    ("Harbour Organisation", "Labor Organization", False),
]
PRICES: list[tuple[str, str, bool]] = [
    ("£300,000", "300,000 pounds", True),
    ("300,000 pounds", "300,000 pounds", True),
    ("300,000 pounds", "£300,000", True),
    ("£300,000", "30,000 pounds", False),
    ("$300,000", "300,000 pounds", False),
    ("300,000 pounds of coffee", "300,000 pounds", False),
]


def _holds(text: str, claim: dict[str, Any]) -> bool:
    document = Document(text=text, published=datetime.date(2026, 5, 7))
    sold = {"type": "deal", "kind": "sale", "items": ["Kolmar ferry"], "evidence": text}
    return validate({**sold, **claim}, document).ok


@pytest.mark.parametrize(("told", "claimed", "so"), TIMES)
def test_one_part_of_a_time_is_not_another(told: str, claimed: str, so: bool) -> None:
    text = f"Vickerson Group sold the Kolmar ferry to Orland Mining {told}."
    assert _holds(text, {"when": claimed}) is so


@pytest.mark.parametrize(("told", "claimed", "so"), BUYERS)
def test_one_organ_of_a_state_is_not_another_however_it_is_spelt(told: str, claimed: str, so: bool) -> None:
    text = f"Vickerson Group sold the Kolmar ferry to the {told} on Monday."
    assert _holds(text, {"buyers": [claimed]}) is so


@pytest.mark.parametrize(("told", "claimed", "so"), PRICES)
def test_pounds_that_are_paid_are_sterling(told: str, claimed: str, so: bool) -> None:
    text = f"Vickerson Group sold the Kolmar ferry to Orland Mining for {told}."
    assert _holds(text, {"value": claimed}) is so


@pytest.mark.parametrize(
    ("published", "claimed", "so"),
    [
        (datetime.date(2024, 2, 12), "early 2024", True),
        (datetime.date(2024, 2, 12), "late 2024", False),
        (datetime.date(2024, 12, 20), "late 2024", True),
        (datetime.date(2024, 12, 20), "end of 2024", True),
        (datetime.date(2024, 12, 20), "early 2024", False),
    ],
)
def test_an_article_is_of_the_part_of_a_time_in_which_its_day_is(
    published: datetime.date, claimed: str, so: bool
) -> None:
    text = "Vickerson Group sold the Kolmar ferry to Orland Mining."
    claim = {"type": "deal", "kind": "sale", "items": ["Kolmar ferry"], "when": claimed, "evidence": text}
    assert validate(claim, Document(text=text, published=published)).ok is so
