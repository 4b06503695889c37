"""Two deals in one article: a value of the other one is no support."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import validate

DEALS = (
    "Orvik sold 12 trams to Peru for $77 million in May 2021",
    "Orvik has sold Peru 12 trams for $77 million in May 2021",
    "In May 2021, Peru bought 12 trams from Orvik for $77 million",
    "Peru ordered 12 trams worth $77 million from Orvik in May 2021",
    "Orvik delivered 12 trams to Peru in May 2021 for $77 million",
)
BESIDE = (
    ", and Sandel sold 40 tugs to Chile for $9 million in June 2023.",
    ". Sandel sold 40 tugs to Chile for $9 million in June 2023.",
    ", while Chile bought 40 tugs from Sandel for $9 million in June 2023.",
)
OTHERS = {
    "sellers": ["Sandel"],
    "buyers": ["Chile"],
    "items": ["40 tugs"],
    "value": "$9 million",
    "when": "June 2023",
}
CLAIM = {
    "type": "deal",
    "sellers": ["Orvik"],
    "buyers": ["Peru"],
    "items": ["12 trams"],
    "value": "$77 million",
    "when": "May 2021",
}


def is_borne_out(text: str, **fields: Any) -> bool:
    return validate({**CLAIM, "evidence": text, **fields}, Document(text=text)).ok


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("deal", DEALS)
def test_what_is_told_of_the_deal_is_borne_out(deal: str, beside: str) -> None:
    assert is_borne_out(deal + beside)


@pytest.mark.parametrize("field", OTHERS)
@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("deal", DEALS)
def test_what_is_told_of_the_other_deal_is_not(deal: str, beside: str, field: str) -> None:
    assert not is_borne_out(deal + beside, **{field: OTHERS[field]})


REFERRING = (  # what is told of the same things in other words
    ("Mills, goalkeeper of Orvik FC, made a $4 million bid for his club after buying Sandel's share of it.",
     {"buyers": ["Mills"], "sellers": [], "items": ["Orvik FC"], "value": "$4 million", "when": None, "kind": "acquisition"}),
    ("Orvik bought a 5 percent stake in Sandel for $9 million.",
     {"buyers": ["Orvik"], "sellers": [], "items": ["stake in Sandel"], "value": "$9 million", "when": None, "kind": "acquisition"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "fields"), REFERRING)
def test_what_only_refers_is_no_other(text: str, fields: dict[str, Any]) -> None:
    report = validate({**CLAIM, "evidence": text, **fields}, Document(text=text))
    assert "other-event" not in {each.code for each in report.findings}


def test_sides_are_those_of_the_deal_of_the_price() -> None:
    text = "Orvik sold its tram unit to Sandel for $77 million and bought Sandel's tug brands for $9 million."
    claim = {"type": "deal", "items": ["tram unit"], "value": "$77 million", "evidence": text}
    assert validate({**claim, "sellers": ["Orvik"], "buyers": ["Sandel"]}, Document(text=text)).ok
    assert not validate({**claim, "sellers": ["Sandel"], "buyers": ["Orvik"]}, Document(text=text)).ok


@pytest.mark.parametrize(
    ("text", "bought", "held"),
    [
        ("Orvik bought a 5 percent stake in Sandel, raising its holding to 21 percent.", "5%", "21%"),
        ("Orvik bought Peru's 33 percent stake in Sandel, lifting its total ownership to 58 pct.", "33%", "58%"),
        ("Orvik bought another 5 percent of Sandel, which brings its stake to 21 percent.", "5%", "21%"),
        ("Orvik bought 5 percent of Sandel, taking its interest in the firm to about 21 percent.", "5%", "about 21%"),
        ("Orvik bought 5 percent of Sandel, giving it a total of 21 percent.", "5%", "21%"),
        ("Orvik raised its stake in Sandel to 21 percent from 16 percent.", "21%", None),
        ("Orvik has an option to raise its holding in Sandel to 21 percent.", "21%", None),
    ],
)  # fmt: skip
def test_what_is_held_after_it_is_no_stake_that_is_dealt_in(text: str, bought: str, held: str | None) -> None:
    claim = {
        "type": "deal",
        "kind": "acquisition",
        "buyers": ["Orvik"],
        "items": ["stake in Sandel"],
        "evidence": text,
    }
    assert validate({**claim, "stake": bought}, Document(text=text)).ok
    assert held is None or not validate({**claim, "stake": held}, Document(text=text)).ok
