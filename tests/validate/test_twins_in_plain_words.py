"""True claims in plain words that the source bears out in other ones, and their twins with one field wrong.

A text has "[[" and "]]" around its cited words, or is cited whole.
"""

from typing import Any

import pytest

from tests.validate.twins import is_let_through

Twins = list[tuple[str, dict[str, Any], list[dict[str, Any]]]]


def _deal(**fields: Any) -> dict[str, Any]:
    return {"type": "deal", **fields}


def _plant(**fields: Any) -> dict[str, Any]:
    return {"type": "factory", **fields}


def _exports(**fields: Any) -> dict[str, Any]:
    return {"type": "export_figure", **fields}


def _said(**fields: Any) -> dict[str, Any]:
    return {"type": "statement", **fields}


STAGES: Twins = [
    (
        "Norvik Corp said it would terminate its agreement to merge with Adler Inc.",
        _deal(kind="acquisition", stage="cancelled", partners=["Norvik", "Adler"]),
        [{"stage": "completed"}],
    ),
    (
        "Norvik Corp said it has ended talks on being acquired by Adler Inc.",
        _deal(kind="acquisition", stage="cancelled", buyers=["Adler"], items=["Norvik"]),
        [{"stage": "completed"}],
    ),
    (
        "The Norvik board rejected the offer by Adler two weeks ago as inadequate.",
        _deal(kind="acquisition", stage="offered", buyers=["Adler"], items=["Norvik"]),
        [{"stage": "completed"}, {"stage": "signed"}],
    ),
    (
        "In 2016 the Peruvian government decided to grant $1 million to Lima High School.",
        _deal(kind="transfer", stage="approved", sellers=["Peruvian government"], value="$1 million"),
        [{"stage": "delivered"}],
    ),
    (
        "The company Pixar Sat is eager to provide its technology to the Indian defence sector.",
        _deal(kind="sale", stage="offered", sellers=["Pixar Sat"], items=["technology"]),
        [{"stage": "signed"}],
    ),
    (
        "The ministry said that Kestrel Relief Services can import 730 pigs from Peru.",
        _deal(kind="sale", stage="approved", buyers=["Kestrel Relief Services"], items=["730 pigs"]),
        [{"stage": "delivered"}],
    ),
    (
        "The car maker Dahatu plans to export production facilities to Poland's state-owned car maker FSO.",
        _deal(kind="sale", stage="planned", sellers=["Dahatu"], buyers=["FSO"]),
        [{"stage": "signed"}],
    ),
    (
        "There is a possibility the company will sell the smelter, which employs 320 people.",
        _deal(kind="acquisition", stage="planned", items=["smelter"]),
        [{"stage": "signed"}],
    ),
    (
        "The delivery of the Orkan missiles to Peru is expected to be completed by December 2031.",
        _deal(kind="sale", stage="signed", buyers=["Peru"], items=["Orkan missiles"]),
        [{"stage": "completed"}],
    ),
    (
        "Norvik said it may raise its stake in Adler Inc to 25 percent, but has not made any purchases so far.",
        _deal(kind="acquisition", stage="planned", buyers=["Norvik"], items=["Adler Inc"], stake="25%"),
        [{"stage": "completed"}, {"stake": "35%"}],
    ),
    (
        "Norvik said it intends to resume mill operations at Turku as soon as possible.",
        _plant(operator="Norvik", status="idle", place="Turku"),
        [{"status": "closed"}],
    ),
    (
        "Norvik is setting up an aircraft plant at Turku by 2031.",
        _plant(operator="Norvik", status="planned", place="Turku", products=["aircraft"]),
        [{"status": "operational"}],
    ),
    (
        "Norvik's store count in Peru stands at around 3,400.",
        _plant(kind="branch", operator="Norvik", status="operational", count="about 3,400"),
        [{"count": "about 4,300"}],
    ),
]  # fmt: skip

AMOUNTS: Twins = [
    (
        "Norvik agreed to acquire all of the outstanding shares of Adler Inc.",
        _deal(kind="acquisition", stage="announced", buyers=["Norvik"], items=["Adler Inc"], stake="100%"),
        [{"stake": "60%"}],
    ),
    (
        "Norvik entered an agreement to buy a majority stake in Adler Inc for cash.",
        _deal(kind="acquisition", stage="signed", buyers=["Norvik"], items=["Adler Inc"]),
        [{"stake": "100%"}],
    ),
    (
        "Norvik has sold over 7,000 drones at $4,500 each.",
        _deal(kind="sale", sellers=["Norvik"], items=["more than 7,000 drones"], value="$4,500 per drone"),
        [{"value": "$4,500"}, {"value": "$5,400 per drone"}],
    ),
    (
        "Peru is looking to procure 30 Condor drones from Norvik at $100 million per unit.",
        _deal(stage="planned", sellers=["Norvik"], buyers=["Peru"], value="$100 million per drone"),
        [{"value": "$100 million"}],
    ),
    (
        "The carmaker Norvik delivered 65 million won to each organization, Adler Aid and Borvik Aid.",
        _deal(kind="transfer", sellers=["Norvik"], buyers=["Adler Aid"], value="65 million won"),
        [{"value": "56 million won"}],
    ),
    (
        "Norvik will get 0.8 share of Adler for each Borvik share.",
        _deal(kind="acquisition", stage="planned", items=["Borvik"], value="0.8 Adler share for each Borvik share"),
        [{"value": "0.6 Adler share for each Borvik share"}],
    ),
    (
        "Norvik will receive a fee equal to three percent of the construction costs of the mill.",
        _deal(kind="other", stage="planned", sellers=["Norvik"], value="3% of the construction costs of the mill"),
        [{"value": "4% of the construction costs of the mill"}],
    ),
    (
        "[[Norvik sold its Peruvian mills to Adler.]] Terms were not disclosed.",
        _deal(sellers=["Norvik"], buyers=["Adler"], items=["Peruvian mills"], value="undisclosed"),
        [{"buyers": ["Borvik"]}],
    ),
    (
        "Norvik said it may raise its stake in Adler Inc to 25 percent.",
        _deal(kind="acquisition", buyers=["Norvik"], items=["Adler Inc"], stake="25%"),
        [{"stake": "at least 25%"}],
    ),
    (
        "Several mills were being built by Norvik in Peru.",
        _plant(operator="Norvik", status="under_construction", place="Peru", count="several"),
        [{"count": "12"}],
    ),
    (
        "Norvik will build a cement plant in Lima.",
        _plant(operator="Norvik", status="planned", place="Lima", count="1"),
        [{"count": "2"}],
    ),
    (
        "Citara bought 50 branches, bringing its presence to 143 branches in 101 communities.",
        _plant(kind="branch", operator="Citara", count="143"),
        [{"count": "101"}],
    ),
    (
        "The short-term leases will run up to eight months, Norvik said.",
        _said(speaker="Norvik", content="The short-term leases will run up to eight months."),
        [{"content": "The short-term leases will run up to eight years."}],
    ),
    (
        "Norvik said chemicals accounted for 52 pct of its sales in 2031, down from 70 pct in 2026.",
        _said(speaker="Norvik", content="Chemicals made up 52 percent of sales in 2031, against 70 percent in 2026."),
        [{"content": "Chemicals made up 70 percent of sales in 2031, against 52 percent in 2026."}],
    ),
    (
        "Holub said the company plans higher spending this year of 103 mln dlrs, compared to 43 mln dlrs last year.",
        _said(speaker="Holub", content="Spending will rise to $103 million this year from $43 million last year."),
        [{"content": "Spending will rise to $130 million this year from $43 million last year."}],
    ),
    (
        "The army operates 11 Marlow jets, and 10 were ordered in a 24000 crore deal.",
        _deal(stage="signed", buyers=["army"], items=["10 Marlow jets"], value="24,000 crore"),
        [{"value": "42,000 crore"}],
    ),
]  # fmt: skip

TRADE: Twins = [
    (
        "British exports rose to a record 6.93 billion stg last month from 6.20 billion in January.",
        _exports(exporter="Britain", amount="£6.93 billion", measure="level", period="last month"),
        [{"period": "January"}, {"measure": "change"}],
    ),
    (
        "Silver exports of Peru totaled 1,549 ounces in December, vs 2,346 in November and 1,504 in December, 2030.",
        _exports(exporter="Peru", goods="silver", amount="1,549 ounces", measure="level", period="December 2031"),
        [{"period": "March 2031"}],
    ),
    (
        "Italian exports totaled 23 billion lire in the fourth quarter, down 4.1 pct from the comparable 2030 quarter.",
        _exports(exporter="Italy", amount="23 billion lire", measure="level", period="fourth quarter of 2031"),
        [{"period": "third quarter of 2031"}],
    ),
    (
        "Swiss exports rose by a real 4.6 pct in February 2031 from February 2030.",
        _exports(exporter="Switzerland", amount="4.6%", measure="change", period="February 2031 against February 2030"),
        [{"period": "March 2031 against March 2030"}],
    ),
    (
        "Frolov said Peru exported 500 million dollars worth of goods to the United States in 2031 and imported 1.5 billion.",
        _exports(exporter="Peru", importer="United States", amount="$500 million", measure="level"),
        [{"amount": "$1.5 billion"}],
    ),
]  # fmt: skip

PARTIES: Twins = [
    (
        "Arvo Aeronautics Limited will deliver 70 trainers. [[AAL's milestone paves the way for series production.]]",
        _deal(stage="planned", sellers=["Arvo Aeronautics"]),
        [{"sellers": ["Borvik Aeronautics"]}],
    ),
    (
        "SK Telekom met makers. [[To develop the model, SKT partnered with professors from Kiel University.]]",
        _deal(kind="cooperation", partners=["SK Telekom"]),
        [{"partners": ["Borvik Telekom"]}],
    ),
    (
        "Taipan Oil Corp will build a plant in Kaohsiung. [[The plant will go into operation in 2031, Borvik said.]]",
        _plant(operator="Taipan Oil", status="planned"),
        [{"status": "operational"}],
    ),
    (
        "Peru is to invite bids for two telephone licences.",
        _deal(kind="licence", stage="planned", sellers=["Peru (Ministry of Trade)"], items=["two telephone licences"]),
        [{"sellers": ["Chile (Ministry of Trade)"]}],
    ),
    (
        "Norvik runs a mill. [[Most of the ore of the Kimby mine is processed at the Troil smelter.]] Norvik owns the smelter.",
        _plant(operator="Norvik", place="Troil"),
        [{"place": "Lund"}],
    ),
    (
        "The bank will sign an agreement to grant 100 million marks in credits to venalum.",
        _deal(kind="other", stage="planned", buyers=["Venalum"], value="100 million marks"),
        [{"buyers": ["Borvik"]}],
    ),
    (
        "The move by Citara to buy 50 branches was approved by the Reserve Board today.",
        _deal(kind="acquisition", buyers=["Citara"], items=["50 branches"]),
        [{"buyers": ["Reserve Board"]}],
    ),
    (
        "Accountants were chosen to audit the Banque Generale du Sud ahead of the share sale.",
        _deal(kind="other", items=["audit of Banque Générale du Sud"]),
        [{"items": ["audit of Banque Nouvelle du Nord"]}],
    ),
    (
        "Daily Herald: “Crime dropped sharply in the biggest cities in 2031.”",
        _said(speaker="Daily Herald", content="Crime dropped sharply in the biggest cities in 2031.", direct=True),
        [{"speaker": "Evening Post"}],
    ),
    (
        "The tank has been planned for mid-2031 and work is progressing, claimed Norvik officials to the Herald.",
        _said(speaker="Norvik officials", content="Work on the tank is going on."),
        [{"speaker": "Borvik officials"}],
    ),
]  # fmt: skip

CONTENTS: Twins = [
    (
        "The service has had almost 900,000 orders, Softel said.",
        _said(speaker="Softel", content="The service has drawn nearly 900,000 orders."),
        [{"content": "The service has drawn nearly 90,000 orders."}],
    ),
    (
        "The company said the patent covers the treatment of stored blood prior to transfusion.",
        _said(speaker="The company", content="The patent covers the treatment of stored blood before transfusion."),
        [{"content": "The patent covers the treatment of stored blood after transfusion."}],
    ),
    (
        "The union said foreign ships could be authorized to carry exports.",
        _said(speaker="The union", content="Foreign ships might be allowed to carry exports."),
        [{"content": "Foreign ships might be barred from carrying exports."}],
    ),
    (
        "Norvik said its market would fall, with markets tougher in the past eighteen months than it had expected.",
        _said(speaker="Norvik", content="Markets were tougher than expected in the last year and a half."),
        [{"content": "Markets were easier than expected in the last year and a half."}],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "true", "wrong"),
    [*STAGES, *AMOUNTS, *TRADE, *PARTIES, *CONTENTS],
    ids=lambda value: value[:60] if isinstance(value, str) else "",
)
def test_true_claims_are_told_from_their_twins(
    text: str, true: dict[str, Any], wrong: list[dict[str, Any]]
) -> None:
    assert is_let_through(text, true)
    assert [twin for twin in wrong if is_let_through(text, {**true, **twin})] == []
