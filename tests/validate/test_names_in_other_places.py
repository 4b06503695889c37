"""A name of the quote in a field that is not its own: who buys as what is bought, who runs a plant as where it stands."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import Report, validate

BEFORE = "Perlin Shipping cut its rates in Ostrava on Friday, its chairman, Jan Holub, said. "

DEALS = (  # a sentence, who sells, who buys, what
    ("Havco sold 12 trams to Peru.", "Havco", "Peru", "12 trams"),
    ("Havco gave Peru 12 trams.", "Havco", "Peru", "12 trams"),
    ("Peru ordered steel rails from Havco.", "Havco", "Peru", "steel rails"),
    ("40 ploughs were delivered to Peru by Havco in May.", "Havco", "Peru", "40 ploughs"),
    ("Havco will deliver signal equipment to Peru, its spokesman said.", "Havco", "Peru", "signal equipment"),
    ("Peru is to be supplied with 40 ploughs by Havco.", "Havco", "Peru", "40 ploughs"),
    ("Peru paid Havco $7 million for 12 trams.", "Havco", "Peru", "12 trams"),
    ("Havco leased signal equipment to Peru.", "Havco", "Peru", "signal equipment"),
    ("Peru signed an agreement with Havco to buy 12 trams.", "Havco", "Peru", "12 trams"),
    ("The sale of 40 ploughs by Havco to Peru was approved.", "Havco", "Peru", "40 ploughs"),
)

TAKEOVERS = (  # a sentence, who buys, what firm
    ("Lorn Mining raised its bid for Stern Foods to $20 a share.", "Lorn Mining", "Stern Foods"),
    ("Stern Foods has accepted an offer from Lorn Mining.", "Lorn Mining", "Stern Foods"),
    ("Lorn Mining said its tender offer for all shares of Stern Foods ended.", "Lorn Mining", "Stern Foods"),
)

PLANTS = (  # a sentence, who runs it, where, what it makes
    ("Havco opened a battery factory in Valdora on Monday.", "Havco", "Valdora", "battery"),
    ("A steel plant is being built by Havco in Valdora.", "Havco", "Valdora", "steel"),
    ("Havco's cement plant in Valdora was opened.", "Havco", "Valdora", "cement"),
    ("Havco closed its steel factory in Valdora.", "Havco", "Valdora", "steel"),
    ("The cement plant that Havco runs in Valdora was shut.", "Havco", "Valdora", "cement"),
)


def _report(quote: str, **claim: Any) -> Report:
    document = Document(text=f"{BEFORE}{quote} Quill Shipping hired 200 sailors in Gdansk.")
    return validate({**claim, "evidence": quote}, document)


def _deal(quote: str, **claim: Any) -> Report:
    return _report(quote, type="deal", **claim)


def _plant(quote: str, **claim: Any) -> Report:
    return _report(quote, type="factory", **claim)


@pytest.mark.parametrize(("quote", "seller", "buyer", "goods"), DEALS)
def test_sides_and_goods_of_a_deal(quote: str, seller: str, buyer: str, goods: str) -> None:
    assert _deal(quote, sellers=[seller], buyers=[buyer], items=[goods]).ok
    wrong = [
        {"sellers": [goods], "buyers": [buyer]},
        {"sellers": [seller], "buyers": [goods]},
        {"sellers": [seller], "items": [buyer]},
        {"buyers": [buyer], "items": [seller]},
    ]
    assert [claim for claim in wrong if _deal(quote, **claim).ok] == []


@pytest.mark.parametrize(("quote", "buyer", "firm"), TAKEOVERS)
def test_who_bids_is_no_seller(quote: str, buyer: str, firm: str) -> None:
    assert _deal(quote, kind="acquisition", buyers=[buyer], items=[firm]).ok
    assert not _deal(quote, kind="acquisition", sellers=[buyer], items=[firm]).ok


@pytest.mark.parametrize("name", ["Jan Holub", "Ostrava", "Gdansk", "Peru"])
@pytest.mark.parametrize(
    "quote",
    [
        "It has agreed to sell the firm to Peru, Jan Holub said in Ostrava.",
        "Havco sold the works near Gdansk to Peru, said Jan Holub of Ostrava.",
    ],
)
def test_nobody_and_no_town_is_sold(quote: str, name: str) -> None:
    assert not _deal(quote, items=[name]).ok


def test_a_player_may_be_sold() -> None:
    text = "Jan Holub has played well. Havco sold the striker to Lorn AG for $7 million."
    claim = {"type": "deal", "items": ["Jan Holub"], "evidence": text.partition(". ")[2]}
    assert validate(claim, Document(text=text)).ok


@pytest.mark.parametrize(("quote", "operator", "place", "product"), PLANTS)
def test_who_runs_a_plant_and_where(quote: str, operator: str, place: str, product: str) -> None:
    assert _plant(quote, operator=operator, place=place, products=[product]).ok
    wrong = [
        {"place": operator, "products": [product]},
        {"place": product, "operator": operator},
        {"operator": operator, "products": [place]},
        {"place": place, "products": [operator]},
        {"operator": operator, "place": place, "products": ["Quill Shipping"]},
    ]
    assert [claim for claim in wrong if _plant(quote, **claim).ok] == []


def test_a_state_runs_plants_and_has_them() -> None:
    assert _plant("Peru is building a cement plant.", operator="Peru", place="Peru").ok


SPEAKERS = ("the Peruvian trade ministry", "the Peruvian army", "the interior ministry of Peru")


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_an_organ_of_a_state_is_no_firm(speaker: str) -> None:
    quote = f"The mill will close in March, {speaker} said."
    claim = {"type": "statement", "content": "the mill will close in March"}
    assert _report(quote, **claim, speaker=speaker).ok
    assert not _report(quote, **claim, speaker="Perlin Shipping").ok
