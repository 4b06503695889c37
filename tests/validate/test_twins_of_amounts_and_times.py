"""Amounts, times and descriptions that a claim tells in other words or from another sentence, and their wrong twins.

A text has ">>" before its cited words and "||" behind them; each twin of a true claim has one field wrong.
"""

import re
from typing import Any

import pytest

from factlib import Document, validate
from tests.validate.twins import Twins, deal, plant


def _is_let_through(text: str, claim: dict[str, Any]) -> bool:
    quote = text.rpartition(">>")[2].partition("||")[0].strip()
    return validate({**claim, "evidence": quote}, Document(text=re.sub(r">>|\|\|", "", text))).ok


_PHONES = "Falke will ask about 2.3 million won ($1,600) for its small kiln, 2.7 million won for the Plus, and 3.1 million won for the Twin."

BOUNDS: Twins = [
    (_PHONES, deal(items=["Plus"], value="about 2.7 million won"), [{"value": "more than 2.7 million won"}, {"value": "about 2.9 million won"}]),
    (
        "Norland bought tanks for up to $5 million, guns for $3 million and boots for $1 million.",
        deal(buyers=["Norland"], items=["guns"], value="up to $3 million"),
        [{"value": "up to $4 million"}, {"value": "more than $3 million"}],
    ),
    (
        "Adler sold its mill for about $5 million, and Falke paid $3 million for a yard.",
        deal(buyers=["Falke"], items=["yard"], value="$3 million"),
        [{"value": "about $3 million"}],
    ),
    (
        "Halden sold ferries for about $9 million, down from $8 million, the firm said.",
        deal(sellers=["Halden"], items=["ferries"], value="about $9 million"),
        [{"value": "about $8 million"}],
    ),
    (
        "Lenk would in turn buy Havco for about 26 mln dlrs and other adjustments.",
        deal(buyers=["Lenk"], items=["Havco"], value="about $26 million plus other adjustments"),
        [{"value": "about $29 million plus other adjustments"}, {"value": "at least $26 million"}],
    ),
    (
        "Lenk may have to pay between 35 billion won ($25 million) and 48 billion won for Havco.",
        deal(value="an expected 35 billion to 48 billion won"),
        [{"value": "35 billion to 58 billion won"}, {"value": "35 billion won"}],
    ),
]  # fmt: skip

_CAKES = "Under the scheme, Lenk will give 7,000 won worth of cakes to each of 90,000 clients.|| The scheme is worth more than 600 million won."
_PRICES = "Falke has priced its small kiln at $640, the Plus at $880, and the Twin at $1,120."

OF_EACH: Twins = [
    ("Falke sold 20 trucks to Norland for $4 million.", deal(value="$4 million"), [{"value": "$4 million each"}]),
    ("Falke priced 40 jets at $9 million.", deal(items=["jets"], value="$9 million"), [{"value": "$9 million each"}]),
    ("The Norland order for the jets was priced at $40 million.", deal(value="$40 million"), [{"value": "$40 million each"}]),
    ("Falke priced its offering of notes at $9 million.", deal(items=["notes"], value="$9 million"), [{"value": "$9 million each"}]),
]  # fmt: skip

PARTS: Twins = [
    (
        "The owners of the mills in Havland - two from Peru, two from Chile, one from Spain and one from Norland - left.",
        plant(place="Havland", count="6"),
        [{"count": "5"}, {"count": "7"}],
    ),
    (
        "Adler closed mills: three in Lund, two in Brunn and one in Oslo.",
        plant(operator="Adler", status="closed", count="6 mills"),
        [{"count": "5 mills"}, {"count": "7 mills"}],
    ),
    (
        "Falke opened plants last year, 4 in Peru and 3 in Chile.",
        plant(operator="Falke", status="operational", count="7 plants"),
        [{"count": "8 plants"}, {"count": "at least 7 plants"}],
    ),
    (
        "Halden runs two mills in Lund, and in Oslo four yards and one dock.",
        plant(operator="Halden", place="Lund", count="two mills"),
        [{"count": "six mills"}, {"count": "seven mills"}],
    ),
]  # fmt: skip

_STAKE = "Norland goes into partnership with Adler Metals, investing $30 million in copper shafts."

STAKES: Twins = [
    (
        f"{_STAKE}|| This investment makes Norland a shareholder with 12% of Adler Metals.",
        deal(kind="acquisition", buyers=["Norland"], items=["stake in Adler Metals"], stake="12%"),
        [{"stake": "15%"}],
    ),
    (
        f"{_STAKE}|| The deal gives Norland 12% of Adler Metals and warrants for an additional 20%.",
        deal(kind="acquisition", buyers=["Norland"], items=["stake in Adler Metals"], stake="12%"),
        [{"stake": "20%"}],
    ),
    (
        f"{_STAKE}|| Norland also holds 12% of Falke.",
        deal(kind="acquisition", buyers=["Norland"], items=["stake in Adler Metals"], value="$30 million"),
        [{"stake": "12%"}],
    ),
    (
        "The step leaves Norland a 14% shareholder in Adler Metals and comes with warrants to buy an additional 6.5% of the firm.",
        deal(kind="acquisition", items=["further shares of Adler Metals under warrants"], stake="an additional 6.5%"),
        [{"stake": "an additional 8.5%"}],
    ),
]  # fmt: skip

TIMES: Twins = [
    (
        "Havco's ferry arm is to be sold prior to the completion of the canal.",
        deal(items=["Havco's ferry arm"], when="before the canal is completed"),
        [{"when": "after the canal is completed"}, {"when": "before the canal is started"}],
    ),
    (
        "Lenk wants to buy Havco following the approval of the merger.",
        deal(buyers=["Lenk"], items=["Havco"], when="after the merger is approved"),
        [{"when": "before the merger is approved"}, {"when": "after the merger is rejected"}],
    ),
    (
        "Lenk will open a mill in Brunn once the road is finished.",
        plant(operator="Lenk", place="Brunn", when="after the completion of the road"),
        [{"when": "before the completion of the road"}, {"when": "after the completion of the dam"}],
    ),
    (
        "Falke will ship 20 trucks to Peru ahead of the opening of the mine.",
        deal(sellers=["Falke"], items=["trucks"], when="before the mine opens"),
        [{"when": "after the mine opens"}, {"when": "before the mine closes"}],
    ),
    (
        "The mill employs 90. Next month Lenk will begin full-scale operations at the mill in Brunn.",
        plant(operator="Lenk", place="Brunn", when="full-scale operations start next month"),
        [{"when": "full-scale operations start next year"}],
    ),
    (
        "Under its Vision 2030 programme, Norland bought 20 trucks from Falke.",
        deal(buyers=["Norland"], items=["trucks"]),
        [{"when": "2030"}],
    ),
    (
        "LUND, April 3 - Norland has revised its aims for 1987. >>Ann Lee of Falke yesterday said demand had fallen.|| It rose in 1987.",
        {"type": "statement", "speaker": "Ann Lee", "content": "demand had fallen", "when": "April 2, 1987"},
        [{"when": "April 3, 1987"}, {"when": "April 2, 1986"}],
    ),
    (
        "LUND, May 17 - Norland has revised its aims. >>The Lund Post today reported that demand had fallen.",
        {"type": "statement", "speaker": "The Lund Post", "content": "demand had fallen", "when": "May 17"},
        [{"when": "May 16"}, {"when": "June 17"}],
    ),
    (
        "Norwing told of 2016. >>Bus sales brought it 37 mln francs, compared with a mere 12 mln francs in 2015.",
        deal(items=["buses"], value="37 million francs", when="2016"),
        [{"when": "2015"}, {"when": "2014"}],
    ),
    (
        "Falke entered Norland in 1986. >>In its debut year there its small car sold more than 90,000 units; it passed 98,000 units the following year.",
        {"type": "export_figure", "exporter": "Falke", "goods": "cars", "amount": "more than 90,000 units", "period": "1986"},
        [{"period": "1990"}],
    ),
]  # fmt: skip

DESCRIBED: Twins = [
    (
        "In May Marlow agreed to sell WXT-TV in Camden, N.J., to Lenk Corp for 45 mln dlrs.|| The station has 90 staff.",
        deal(sellers=["Marlow"], items=["WXT-TV, a station in Camden, New Jersey"], value="45 million dollars"),
        [{"items": ["WXT-TV, a station in Camden, New York"]}, {"items": ["WXT-TV, a newspaper in Camden, New Jersey"]}],
    ),
    (
        "Adler Foods sold its dairy in Fresno, Calif., to Lenk.",
        deal(sellers=["Adler Foods"], items=["dairy in Fresno, California"]),
        [{"items": ["dairy in Fresno, Colorado"]}],
    ),
    (
        "A judge may stop the auction of Norlos's main bottling arm. >>Norland is due to sell Tarvit on 8 October to settle a water bill sent to Norlos.",
        deal(items=["Tarvit, the main bottling arm of Norlos"], when="8 October"),
        [{"items": ["Tarvit, the main trading arm of Norlos"]}],
    ),
    (
        "Falke agreed to buy Tarvit for $6 billion.|| Lenk wants an oil arm. Adler is the gas giant of Norland.",
        deal(buyers=["Falke"], items=["Tarvit"]),
        [{"items": ["Tarvit, the gas giant of Norland"]}],
    ),
]  # fmt: skip

OF_ANOTHER: Twins = [
    (
        "Norwing bought nine Orkan 7 buses valued at $4 million and signed leases for more trams valued at $5 million.",
        deal(buyers=["Norwing"], items=["nine Orkan 7 buses"], value="$4 million"),
        [{"value": "$5 million"}],
    ),
    (
        "Adler put at 70 mln dlrs the gain from its dairy business, which it sold to Lenk for 90 mln dlrs in cash.",
        deal(sellers=["Adler"], items=["Adler's dairy business"], value="$90 million"),
        [{"value": "$70 million"}],
    ),
    (
        "The value of the cable supply contract with Lenk was reduced from 9 million crowns ($1 million) to just 2 million crowns.",
        deal(buyers=["Lenk"], items=["cable"], value="2 million crowns"),
        [{"value": "9 million crowns"}],
    ),
]  # fmt: skip

TWINS = [*BOUNDS, *OF_EACH, *OF_ANOTHER, *PARTS, *STAKES, *TIMES, *DESCRIBED]


@pytest.mark.parametrize(("text", "true", "wrong"), TWINS)
def test_a_true_claim_is_told_from_its_twins(
    text: str, true: dict[str, Any], wrong: list[dict[str, Any]]
) -> None:
    quote = text.rpartition(">>")[2].partition("||")[0].strip()
    report = validate({**true, "evidence": quote}, Document(text=re.sub(r">>|\|\|", "", text)))
    assert report.ok, report.errors
    assert [twin for twin in wrong if _is_let_through(text, {**true, **twin})] == []


def test_a_message_shows_what_an_amount_is_claimed_for() -> None:
    text = "Falke sold 20 trucks to Norland for $4 million."
    report = validate(deal(items=["trucks"], value="$4 million each", evidence=text), text)
    assert [error.message for error in report.errors] == [
        "the claim says $4 million each, the source “$4 million”"
    ]
