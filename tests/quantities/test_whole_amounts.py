"""Amounts that are easily cut or made up: read whole, with what they count, or left alone; beside each its neighbours."""

import pytest

from factlib.quantities import parse_quantities
from tests.quantities.amounts import read

WHOLE = [
    # two numbers with scales of their own
    ("between 3.25 billion and four billion dollars", ["3250000000..4000000000 USD"]),
    ("between $3.5 billion and four billion", ["3500000000..4000000000 USD"]),
    ("one million and two million", ["1000000 None", "2000000 None"]),
    ("two million and twenty five million", ["2000000 None", "25000000 None"]),
    ("5 million and two billion dollars", ["5000000 USD", "2000000000 USD"]),
    ("one hundred and twenty-five million", ["125000000 None"]),
    ("two billion and three million people", ["2003000000 people"]),
    # ranges with a dash
    ("a fee of €10m-15m", ["10000000..15000000 EUR"]),
    ("a fee of $1.5-2bn", ["1500000000..2000000000 USD"]),
    ("a force of 10-12,000 troops", ["10000..12000 troops"]),
    ("a force of 900-12,000 troops", ["900..12000 troops"]),
    ("a force of 10,000-12,000 troops", ["10000..12000 troops"]),
    # an exchange value behind one end of a range
    (
        "valued at between 90 billion won ($62 million) and 120 billion won.",
        ["90000000000..120000000000 KRW"],
    ),
    (
        "It costs 4 million euros ($4.5 million) to 6 million euros ($6.8 million).",
        ["4000000..6000000 EUR", "6800000 USD"],
    ),
    ("a road of between 2 km (about 1.2 miles) and 5 km", ["2..5 kilometre"]),
    (
        "It costs 4 million euros ($4.5 million) or 6 million euros.",
        ["4000000 EUR", "4500000 USD", "6000000 EUR"],
    ),
    (
        "It rose from 4 million euros ($4.5 million) to 6 million euros.",
        ["4000000 EUR", "4500000 USD", "6000000 EUR"],
    ),
    (
        "Sales of 4 million euros ($4.5 million) and 6 million euros",
        ["4000000 EUR", "4500000 USD", "6000000 EUR"],
    ),
    # figures or remarks in brackets
    ("up to twelve (12) ferries", ["12 ferry"]),
    ("six (6) new tugs", ["6 tug"]),
    ("worth $5 [sic] million", ["5000000 USD"]),
    # parts behind a unit
    ("two years and a half ago", ["2.5 year"]),
    ("over the past hour and a quarter.", ["1.25 hour"]),
    ("It has 4 x 700 MW.", ["4 None", "700 megawatt"]),
    ("It measures 4 x 7 m.", ["4 metre", "7 metre"]),
    ("three hours and a quarter.", ["3.25 hour"]),
    ("six years and a quarter of the herd", ["6 year", "0.25 None"]),
    ("a year and a half ago", ["1.5 year"]),
    # what is counted
    ("The truck bears 12 racks of 70mm rockets.", ["12 rack", "70 millimetre"]),
    ("Peru stored 85 shells of 105 mm artillery.", ["85 shell", "105 millimetre"]),
    ("It ordered 24 new 155mm howitzers.", ["24 howitzer", "155 millimetre"]),
    ("Guards took 3,260 fake or spoiled parcels.", ["3260 parcel"]),
    ("Halden shares lost 2-3/8 points.", ["2.375 point"]),
    ("The stock rose 0.37 point.", ["0.37 point"]),
    ("In March 200 planes flew.", ["200 plane"]),
    ("They bought 20 Vestby 737s.", ["20 Vestby 737"]),
    ("A score of jets flew.", ["20 None"]),
    # a single figure behind a country
    ("Norland sold Chile 5 ferries.", ["5 ferry"]),
    ("Norland leased South Korea 4 tugs.", ["4 tug"]),
    ("Norland supplied the Philippines 3 patrol boats.", ["3 boat"]),
    ("Norland sold Leopard 2 tanks.", []),
    # money in millions by its code, and rarer signs
    ("It cost $2 billion and six ferries.", ["2000000000 USD", "6 ferry"]),
    ("It has 5 thousand and six ferries.", ["5000 ferry", "6 ferry"]),
    ("Sales were MEUR 5.", ["5000000 EUR"]),
    ("Sales were EURm 5.4.", ["5400000 EUR"]),
    ("Sales were MSEK 500.", ["500000000 SEK"]),
    ("a fee of CFA Fr5 billion", ["5000000000 XOF"]),
    ("a fee of B/.5m", ["5000000 PAB"]),
    ("a fee of S/.5m", ["5000000 PEN"]),
    ("a fee of $.50", ["0.5 USD"]),
    ("a fee of $3.50/gal", ["3.5 USD"]),
]


@pytest.mark.parametrize(("text", "amounts"), WHOLE)
def test_an_amount_is_whole(text: str, amounts: list[str]) -> None:
    assert read(text) == amounts


NO_AMOUNTS = [
    ("He had a score of 85 in the test.", ["85 None"]),
    ("They met at 9 Main Street, Washington, D.C. 20036.", []),
    ("Envoys from the Group of 20 dined.", []),
    ("The Group of 7 leaders met.", []),
    ("Type 054A frigates sailed.", []),
    ("The 737 Max was grounded.", []),
    ("The 12 Americans were hurt.", ["12 American"]),
    ("Oil is in the $50s.", []),
    ("They pay $100,000s a year.", []),
    ("The Six-Day War ended.", []),
    ("a six-day strike", ["6 day"]),
    ("It opened on June 3 or 4, 2021.", []),
    ("It opened on June 3 and 4 people spoke.", ["4 people"]),
    ("The MUSEUM 5 hall opened.", []),
]


@pytest.mark.parametrize(("text", "amounts"), NO_AMOUNTS)
def test_what_only_looks_like_an_amount(text: str, amounts: list[str]) -> None:
    assert read(text) == amounts


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("heat sold under 20-year contracts", "exact"),
        ("works under two agreements", "exact"),
        ("with under 20 years left", "less_than"),
        ("with under two hectares", "less_than"),
    ],
)
def test_a_contract_that_rules_sets_no_bound(text: str, bound: str) -> None:
    assert [amount.bound for amount in parse_quantities(text)] == [bound]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It paid about $40 million plus other adjustments.", "about"),
        ("It paid 40 million crowns plus interest.", "exact"),
        ("It ordered 20 ferries plus spare parts.", "exact"),
        ("Prices grew 5 percent plus inflation.", "exact"),
        ("It won a $40 million plus contract.", "at_least"),
        ("It has a 200 km plus range.", "at_least"),
        ("It is worth $40 million plus.", "at_least"),
        ("He has 20 years plus of service.", "at_least"),
        ("It has 40 plus ferries.", "at_least"),
    ],
)
def test_what_comes_on_top_is_no_bound(text: str, bound: str) -> None:
    assert [amount.bound for amount in parse_quantities(text)] == [bound]
