"""A number behind a name: what it counts, where it is a part of the name, and what is counted behind a name."""

from itertools import product

import pytest

from factlib import extract
from factlib.facts import Deal
from factlib.quantities import parse_quantities

GIVING = ["gave", "sold", "sent", "lent", "handed", "offered", "promised", "has awarded", "will supply", "is shipping", "owes"]  # fmt: skip
RECIPIENTS = ["Ukraine", "Peru", "South Korea", "the Netherlands", "Acme", "NATO", "the United Arab Emirates"]
COUNTED = [("12", "boats", "boat"), ("31", "new tanks", "tank"), ("250", "armoured trucks", "truck"), ("1,000", "jets", "jet"), ("24", "people", "people")]  # fmt: skip


def counts(text: str) -> list[tuple[int, str | None]]:
    return [(int(found.value), found.unit) for found in parse_quantities(text)]


@pytest.mark.parametrize(("verb", "recipient"), list(product(GIVING, RECIPIENTS)))
def test_what_a_recipient_is_given_is_counted(verb: str, recipient: str) -> None:
    for number, things, unit in COUNTED:
        found = counts(f"Norland {verb} {recipient} {number} {things}.")
        assert found == [(int(number.replace(",", "")), unit)], (verb, recipient, number, things)


@pytest.mark.parametrize(
    "opening",
    ["In Peru", "At Acme", "Near Lima", "In the Philippines", "But in Norland", "It rained, and in Peru"],
)
@pytest.mark.parametrize(
    "rest", ["12 people died", "30 plants closed", "3 mines were flooded", "18 ships have sunk"]
)
def test_a_place_opens_the_clause(opening: str, rest: str) -> None:
    number, noun, *_ = rest.split()
    assert counts(f"{opening} {rest}.") == [(int(number), noun if noun == "people" else noun[:-1])]


OTHER_PLACES = [
    ("Norland's 31 tanks arrived.", [(31, "tank")]),
    ("Wales’ 14 yards and Peru’s 3,500 dockers.", [(14, "yard"), (3500, "docker")]),
    ("Norland delivered to Chile 31 tanks.", [(31, "tank")]),
    ("Norland has bought from Acme 60 jets.", [(60, "jet")]),
    ("He told Reuters 14 soldiers had been hurt.", [(14, "soldier")]),
    ("Norland gave Ukraine 2 tanks.", [(2, "tank")]),
    ("Norland Gives Ukraine 31 Tanks", [(31, "tank")]),
    ("Norland sent the Philippines 24 155mm howitzers.", [(24, "howitzer"), (155, "millimetre")]),
    ("Acme employs in Peru 450 people.", [(450, "people")]),
    ("Norland sold Acme 12 more ferries.", [(12, "ferry")]),
]


@pytest.mark.parametrize(("text", "expected"), OTHER_PLACES)
def test_what_is_counted_in_other_places(text: str, expected: list[tuple[int, str]]) -> None:
    assert counts(text) == expected


LABELS = [
    "Norland gave Leopard 2 tanks to Peru.",
    "Peru was given Leopard 2 tanks.",
    "Norland operates Mirage 2000 jets.",
    "Norland flies Boeing 737s.",
    "Acme sold Boeing 737 jets.",
    "Falcon 9 rockets carried them.",
    "The fund tracks Nikkei 225 stocks.",
    "The Fortune 500 companies agreed.",
    "Section 427 rules were eased.",
    "Crowds met the K League 1 losers.",
    "He entered Chapter 11 bankruptcy.",
    "Acme's 2019 sales figures were late.",
    "Boeing's 737 jets were grounded.",
    "Channel 4 viewers complained.",
    "It hit Mach 6 speeds.",
    "It was made of Hawk 127 parts.",
    "At Channel Four it rained.",
    "Barges pass the old Three Gorges Dam daily.",
    "He ate at the Five Guys.",
]


@pytest.mark.parametrize("text", LABELS)
def test_a_label_is_no_amount(text: str) -> None:
    assert counts(text) == []


HEADS = [  # a name before a common noun, and words that the dictionary knows as verbs only
    ("73 Tejas jets", "jet", "Tejas jets"),
    ("50 Tejas Mk1A fighter jets", "jet", "Tejas Mk1A fighter jets"),
    ("four Tejas Mk1 Trainers", "trainer", "Tejas Mk1 Trainers"),
    ("10 Atlas Mk-1 trainer aircraft", "aircraft", "Atlas Mk-1 trainer aircraft"),
    ("20 QRPX 1.1 systems", "system", "QRPX 1.1 systems"),
    ("40 Mercedes buses", "bus", "Mercedes buses"),
    ("six Kalvari Class Submarines", "submarine", "Kalvari Class Submarines"),
    ("27,000 Model S and Model X vehicles", "vehicle", "Model S and Model X vehicles"),
    ("20 Boeing and Airbus jets", "jet", "Boeing and Airbus jets"),
    ("12 Americans", "American", "Americans"),
    ("12 F-16s", "F-16", "F-16s"),
    ("22 F-16 jets", "jet", "F-16 jets"),
    ("two picks", "pick", "picks"),
    ("26 saves", "save", "saves"),
    ("eight more picks", "pick", "picks"),
    ("three wins", "win", "wins"),
    ("seven underground mines", "mine", "underground mines"),
    ("2 TDs", "TD", "TDs"),
    ("100,000 Minis", "Mini", "Minis"),
]


@pytest.mark.parametrize(("words", "unit", "noun"), HEADS)
def test_the_head_of_what_is_counted(words: str, unit: str, noun: str) -> None:
    found = parse_quantities(f"They had {words}.")
    assert [(count.kind, count.unit) for count in found] == [("count", unit)]
    assert getattr(found[0], "noun", None) == noun


NOT_TAKEN_IN = [
    ("12 Americans plan attacks", "American"),
    ("12 Americans face charges", "American"),
    ("two Germans visited towns", "german"),
    ("26 equals two times 13", None),
]


@pytest.mark.parametrize(("text", "unit"), NOT_TAKEN_IN)
def test_a_verb_behind_is_not_counted(text: str, unit: str | None) -> None:
    assert parse_quantities(text)[0].unit == unit


AN_ARTICLE = [
    "A $3 billion plant opened.",
    "Norland plans A $3 billion plant.",
    "A $3 billion loan was agreed.",
]


@pytest.mark.parametrize("text", AN_ARTICLE)
def test_an_article_before_a_dollar_is_no_country(text: str) -> None:
    assert [money.unit for money in parse_quantities(text)] == ["USD"]
    assert [money.unit for money in parse_quantities("It cost A$3 billion.")] == ["AUD"]


@pytest.mark.parametrize(
    "bound", ["at least", "no fewer than", "more than", "up to", "some", "a minimum of", "a total of"]
)
def test_an_item_is_named_without_its_bound(bound: str) -> None:
    for text in (
        f"Norland sold {bound} 12 vessels to Chile.",
        f"Norland will sell Chile {bound} 12 vessels.",
    ):
        (deal,) = (fact for fact in extract(text) if isinstance(fact, Deal))
        assert [item.name for item in deal.items] == ["vessels"], text


@pytest.mark.parametrize(
    "money", ["US$4.5 billion", "EUR 2bn", "CHF 300m", "A$95m", "US $5 million", "GBP 2 billion"]
)
def test_a_currency_is_no_party(money: str) -> None:
    (deal,) = (fact for fact in extract(f"Peru bought 12 ships for {money}.") if isinstance(fact, Deal))
    assert [buyer.name for buyer in deal.buyers] == ["Peru"]


YEARS = [  # a number of four digits before what is not counted by it
    ("Its 1986 financial statements were late.", []),
    ("Adler's 1991 balance hides a debt.", []),
    ("Lomax trims 1993 capital expenditures, and has 1,234 staff.", [(1234, "staff")]),
    ("It fell throughout 1987 and across the line.", []),
    ("More than 2000 people died.", [(2000, "people")]),
    ("2000 people of 1,500 families left.", [(2000, "people"), (1500, "family")]),
    ("It has 3862 machines.", [(3862, "machine")]),
    ("It has 2000 machines.", [(2000, "machine")]),
    ("The Kestrel 3K but not the Sea Hawk 60R helicopter.", []),
    ("He has 42K followers.", [(42000, "follower")]),
    ("It bought 10 737-800 planes.", [(10, "plane")]),
    ("It bought two 737 jets.", [(2, "jet")]),
    ("15 foreign and local banks joined.", [(15, "bank")]),
    ("14 of Peru's 86 parishes voted.", [(14, "parish"), (86, "parish")]),
    ("The plate was 7•27 0001.", []),
    ("The Group of Seven met.", []),
    ("The May six meeting was held.", []),
]


@pytest.mark.parametrize(("text", "expected"), YEARS)
def test_years_models_and_parts(text: str, expected: list[tuple[int, str]]) -> None:
    assert counts(text) == expected
