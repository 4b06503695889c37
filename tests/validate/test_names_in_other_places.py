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
    ("Lorn Mining said its tender offer for Stern Foods was over.", "Lorn Mining", "Stern Foods"),
)

PLANTS = (  # a sentence, who runs it, where, what it makes
    ("Havco opened a battery factory in Valdora on Monday.", "Havco", "Valdora", "battery"),
    ("A steel plant was set up by Havco in Valdora.", "Havco", "Valdora", "steel"),
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


@pytest.mark.parametrize(
    "quote",
    [
        "Havco has agreed to sell 40 trams to Peru, Jan Holub said in Ostrava.",
        "Havco sold steel rails made near Gdansk to Peru, said Jan Holub of Ostrava.",
    ],
)
def test_a_state_that_buys_is_not_sold(quote: str) -> None:
    assert not _deal(quote, items=["Peru"]).ok


CALLED_SO = (  # what is sold, by the name of a person, a town or a state
    ("Havco sold the striker Jan Holub to Lorn AG for $7 million.", "Jan Holub"),
    ("Havco has sold their captain, Jan Holub, to Lorn AG.", "Jan Holub"),
    ("Havco sold 2,000 cases of Bordeaux to Lorn AG.", "Bordeaux"),
    ("Lincoln, a Ford brand, became the property of Lorn AG. Ford gets $900 million.", "Lincoln"),
    ("Jan Brower passes to Lorn AG, its shareholders were told.", "Jan Brower"),
    ("Lorn AG and Jan Brower have agreed on a takeover.", "Jan Brower"),
    ("Havco sold Alaska to Lorn AG.", "Alaska"),
)


@pytest.mark.parametrize(("quote", "name"), CALLED_SO)
def test_what_is_sold_may_be_called_like_somebody(quote: str, name: str) -> None:
    assert _deal(quote, buyers=["Lorn AG"], items=[name]).ok


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


def test_a_firm_that_is_bought_runs_its_plant_and_may_be_a_partner() -> None:
    quote = "Lorn Mining acquired Stern Foods and its mill in Lima."
    assert _plant(quote, operator="Stern Foods", place="Lima").ok
    assert _deal(quote, kind="acquisition", partners=["Lorn Mining", "Stern Foods"]).ok
    assert not _deal(quote, kind="acquisition", buyers=["Stern Foods"]).ok


def test_a_state_runs_plants_and_has_them() -> None:
    assert _plant("Peru is building a cement plant.", operator="Peru", place="Peru").ok


SPEAKERS = ("the Peruvian trade ministry", "the Peruvian army", "the interior ministry of Peru")


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_an_organ_of_a_state_is_no_firm(speaker: str) -> None:
    quote = f"The mill will close in March, {speaker} said."
    claim = {"type": "statement", "content": "the mill will close in March"}
    assert _report(quote, **claim, speaker=speaker).ok
    assert not _report(quote, **claim, speaker="Perlin Shipping").ok


LEADS = (  # a dateline, who speaks, who that is
    ("LIMA, May 3 (Agency) -- ", "The antitrust regulator", "Fair Trade Board"),
    ("OSLO (Agency) - ", "The carmaker", "Havco Motor"),
    ("", "The central bank", "Bank of Norland"),
)


@pytest.mark.parametrize(("dateline", "words", "name"), LEADS)
def test_who_opens_a_document_is_named_next(dateline: str, words: str, name: str) -> None:
    said = f"{words} said Monday the mill will close in March."
    document = Document(text=f"{dateline}{said} {name} will meet in May. Perlin Shipping welcomed it.")
    claim = {"type": "statement", "content": "the mill will close in March", "evidence": said}
    assert validate({**claim, "speaker": name}, document).ok
    assert not validate({**claim, "speaker": "Perlin Shipping"}, document).ok


def test_a_group_is_called_by_what_it_is() -> None:
    who, said = "consortium run by Lorn AG", "The consortium said the mill will close in March."
    document = Document(text=f"A {who} holds 5 percent of Havco. {said}")
    claim = {"type": "statement", "content": "the mill will close in March", "evidence": said}
    assert validate({**claim, "speaker": who}, document).ok


@pytest.mark.parametrize("place", ["shipyards in Oulu, Finland", "a site near Oulu", "Oulu, Finland"])
def test_a_place_is_told_by_what_stands_there(place: str) -> None:
    assert _plant("Havco will build a steel plant at shipyards in Oulu, Finland.", place=place).ok
    assert not _plant("Havco will build a steel plant at shipyards in Lima, Peru.", place=place).ok


def test_a_town_lies_in_the_state_that_the_quote_names() -> None:
    text = "Havco runs a plant in Branbury, New Jersey. It bought the U.S. site for $330 million."
    claim = {"type": "deal", "buyers": ["Havco"], "evidence": text.partition(". ")[2]}
    assert validate({**claim, "place": "Branbury, New Jersey"}, Document(text=text)).ok
    assert not validate({**claim, "place": "Toronto, Ontario"}, Document(text=text)).ok


@pytest.mark.parametrize(
    "quote", ["Orvik Corp bought the assets of Lomax Group.", "Orvik Corp acquired Lomax Group's assets."]
)
def test_whose_assets_are_bought_sells(quote: str) -> None:
    claim = {"kind": "acquisition", "items": ["assets of Lomax Group"]}
    assert _deal(quote, **claim, sellers=["Lomax Group"], buyers=["Orvik Corp"]).ok
    assert not _deal(quote, **claim, sellers=["Orvik Corp"], buyers=["Lomax Group"]).ok


@pytest.mark.parametrize(
    ("quote", "goods"),
    [
        ("Orvik Corp bought Lomax Group motor assets.", "motor assets"),
        ("Orvik Corp completed its buyout of the Lomax Group motor business.", "motor business"),
        ("Orvik Corp will buy new shares of Lomax Group for $5 million.", "new shares"),
        ("Orvik Corp's offer to Lomax Group for Stern Foods was accepted.", "Stern Foods"),
    ],
)
def test_whose_business_or_shares_are_bought_sells(quote: str, goods: str) -> None:
    assert _deal(quote, kind="acquisition", items=[goods], sellers=["Lomax Group"], buyers=["Orvik Corp"]).ok


RISES = (
    ("She forecast at least a 5 percent rise in prices.", "prices will rise at least 5 percent"),
    ("He expects more than a 5 percent increase in prices.", "prices will increase by more than 5 percent"),
    ("He sees up to a 5 percent drop in prices.", "prices will drop by up to 5 percent"),
)


@pytest.mark.parametrize(("quote", "content"), RISES)
def test_a_bound_before_the_noun_is_one_before_the_amount(quote: str, content: str) -> None:
    assert _report(quote, type="statement", speaker="Jan Holub", content=content).ok


def test_a_bare_number_has_the_unit_of_the_words_before() -> None:
    quote = "Exports rose to 7.4 million tonnes from 4.3 million in 1985, an official said."
    claim = {
        "speaker": "an official",
        "content": "Exports rose to 7.4 million tonnes from 4.3 million in 1985",
    }
    for amount, right in (("4.3 million", True), ("4.5 million", False)):
        quantities = ["7.4 million tonnes", amount]
        assert _report(quote, type="statement", **claim, quantities=quantities).ok is right


@pytest.mark.parametrize(("name", "right"), [("Marlows", True), ("Marlow", True), ("Kurmas", False)])
def test_goods_are_called_by_their_name(name: str, right: bool) -> None:
    assert _deal("Chile bought 30 Marlow tanks from Havco.", items=[name]).ok is right
    assert not _deal("Chile bought 30 Marlow engines from Havco.", items=["Marlows"]).ok


@pytest.mark.parametrize(("name", "right"), [("ferry", True), ("ferry Ada Holm", True), ("barge", False)])
def test_a_noun_before_a_name_is_what_is_sold(name: str, right: bool) -> None:
    assert _deal("Havco sold the ferry Ada Holm to Peru.", items=[name]).ok is right


@pytest.mark.parametrize("stage", ["signed", "completed"])
def test_a_licence_is_had_once_it_is_agreed(stage: str) -> None:
    quote = "The balm, licensed to Havco in 2016, has soothed many knees since."
    assert _deal(quote, kind="licence", stage=stage, buyers=["Havco"]).ok
    assert not _deal(quote, kind="licence", stage="cancelled", buyers=["Havco"]).ok
