"""Who backs a plan, or says what he expects of a plant, does not run it; where the news is from does nothing."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import validate

OTHERS = (  # the cited sentence, and what stands before it
    ("The Board of Works backs his plan to build a paper mill in Lund.", "Orvik AG is run by Lars Holm. "),
    (
        "Havco Power Co said it now expects Unit Two of the Lund paper mill to open in May.",
        "Orvik AG is its main owner. ",
    ),
    ("Orvik AG, wholly-owned by Havco Ltd, is thinking of building a paper mill in Lund.", "LIMA, May 3 - "),
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


AT_WORK = (  # what stands behind a plant that is opened or at work, and the state that it does not tell
    ("Shares closed at $5.", "closed"),
    ("Markets were closed.", "closed"),
    ("A road was closed.", "closed"),
    ("The deal was closed.", "closed"),
    ("Schools were shut.", "closed"),
    ("The talks were suspended.", "idle"),
    ("It stopped selling jets.", "idle"),
    ("Orvik AG shut its office.", "closed"),
    ("Havco Ltd shut its mill in Kiel in May.", "closed"),
    ("Havco Ltd shut its mill in Kiel in May.", "idle"),
)


@pytest.mark.parametrize(("behind", "status"), AT_WORK)
@pytest.mark.parametrize(
    "quote", ["Orvik AG opened a tyre plant in Lund.", "Orvik AG makes tyres at a plant in Lund."]
)
def test_what_else_ends_does_not_end_a_plant(quote: str, behind: str, status: str) -> None:
    claim = {"type": "factory", "operator": "Orvik AG", "evidence": quote}
    document = Document(text=f"{quote} {behind}")
    assert validate(claim | {"status": "operational"}, document).ok
    assert not validate(claim | {"status": status}, document).ok


@pytest.mark.parametrize(
    ("goods", "ok"),
    [("nuclear power", True), ("electricity", True), ("solar power", False), ("steel", False)],
)
def test_power_is_what_a_nuclear_plant_makes(goods: str, ok: bool) -> None:
    quote = "Orvik AG has a 4 billion dlr nuclear plant in Lund"
    claim = {"type": "factory", "operator": "Orvik AG", "products": [goods], "evidence": quote}
    assert validate(claim, Document(text=quote)).ok is ok
