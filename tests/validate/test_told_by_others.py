"""Who backs a plan, or says what he expects of a plant, does not run it; where the news is from does nothing."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import validate

OTHERS = (  # the cited sentence, and what stands before it
    (
        "The Ministry of Trade supports his plan to build a paper mill in Lund.",
        "Orvik AG is run by Lars Holm. ",
    ),
    (
        "Havco Power Co said it now expects Unit Two of the Lund paper mill to open in May.",
        "Orvik AG is its main owner. ",
    ),
    ("Orvik AG, wholly-owned by Havco Ltd, is considering building a paper mill in Lund.", "LIMA, Oct 20 - "),
)


def _claim(quote: str, operator: str) -> dict[str, Any]:
    return {
        "type": "factory",
        "operator": operator,
        "products": ["paper"],
        "place": "Lund",
        "evidence": quote,
    }


@pytest.mark.parametrize(("quote", "before"), OTHERS)
def test_the_operator_is_told_elsewhere(quote: str, before: str) -> None:
    report = validate(_claim(quote, "Orvik AG"), Document(text=before + quote))
    assert report.ok, [str(each) for each in report.errors]


ENDED = "Orvik AG shut its tyre plant in Lund in May. The plant made 400,000 tyres last year."
GOING = "Orvik AG makes tyres in Lund. The plant made 400,000 tyres last year. Havco Ltd shut its mill in Kiel in May."


@pytest.mark.parametrize(
    ("text", "status", "ok"),
    [
        (ENDED, "closed", True),
        (ENDED, "operational", True),
        (ENDED, "planned", False),
        (ENDED, "destroyed", False),
        (GOING, "operational", True),
        (GOING, "closed", False),
        (GOING, "idle", False),
    ],
)
def test_what_was_made_is_no_sign_that_it_is_open(text: str, status: str, ok: bool) -> None:
    quote = "The plant made 400,000 tyres last year."
    claim = {"type": "factory", "operator": "Orvik AG", "status": status, "evidence": quote}
    assert validate(claim, Document(text=text)).ok is ok


@pytest.mark.parametrize(
    ("goods", "ok"),
    [("nuclear power", True), ("electricity", True), ("solar power", False), ("steel", False)],
)
def test_power_is_what_a_nuclear_plant_makes(goods: str, ok: bool) -> None:
    quote = "Orvik AG has a 4 billion dlr nuclear plant in Lund"
    claim = {"type": "factory", "operator": "Orvik AG", "products": [goods], "evidence": quote}
    assert validate(claim, Document(text=quote)).ok is ok
