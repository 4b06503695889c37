"""True claims in plain words that the source bears out in other ones, and their twins with one field wrong.

A text has "[[" and "]]" around its cited words, or is cited whole.
"""

from typing import Any

import pytest

from tests.validate.twins import Twins, deal, exports, is_let_through, plant


def _said(**fields: Any) -> dict[str, Any]:
    return {"type": "statement", **fields}


STAGES: Twins = [
    (
        "On Friday Norvik told shareholders that its merger agreement with Adler would be terminated.",
        deal(kind="acquisition", stage="cancelled", partners=["Norvik", "Adler"]),
        [{"stage": "completed"}],
    ),
    (
        "Norvik has ended talks about a takeover by Adler, people at both firms said.",
        deal(kind="acquisition", stage="cancelled", buyers=["Adler"], items=["Norvik"]),
        [{"stage": "completed"}],
    ),
    (
        "Directors of Norvik rejected an offer from Adler, which they called too low.",
        deal(kind="acquisition", stage="offered", buyers=["Adler"], items=["Norvik"]),
        [{"stage": "completed"}, {"stage": "signed"}],
    ),
    (
        "Last spring the Peruvian government decided to give $1 million to a school in Lima.",
        deal(kind="transfer", stage="approved", sellers=["Peruvian government"], value="$1 million"),
        [{"stage": "delivered"}],
    ),
    (
        "Orbel is eager to supply its radios to the armed forces of Peru.",
        deal(kind="sale", stage="offered", sellers=["Orbel"], items=["radios"]),
        [{"stage": "signed"}],
    ),
    (
        "Kestrel Farms can import 730 pigs from Peru under a new rule.",
        deal(kind="sale", stage="approved", buyers=["Kestrel Farms"], items=["730 pigs"]),
        [{"stage": "delivered"}],
    ),
    (
        "Halder plans to export a line of presses to the Polish tractor maker Wolna.",
        deal(kind="sale", stage="planned", sellers=["Halder"], buyers=["Wolna"]),
        [{"stage": "signed"}],
    ),
    (
        "Staff see a possibility that Lomax will sell the ferry.",
        deal(kind="acquisition", stage="planned", items=["ferry"]),
        [{"stage": "signed"}],
    ),
    (
        "Delivery of all the Orkan trams to Peru is expected to be completed by May 2031.",
        deal(kind="sale", stage="signed", buyers=["Peru"], items=["Orkan trams"]),
        [{"stage": "completed"}],
    ),
    (
        "Norvik may lift its stake in Adler to 25 percent; it has not bought any of the shares so far.",
        deal(kind="acquisition", stage="planned", buyers=["Norvik"], items=["Adler"], stake="25%"),
        [{"stage": "completed"}, {"stake": "35%"}],
    ),
    (
        "Norvik hopes to resume work at its Turku mill when the strike is over.",
        plant(operator="Norvik", status="idle", place="Turku"),
        [{"status": "closed"}],
    ),
    (
        "By 2031, Norvik is setting up a plant for aircraft in Turku.",
        plant(operator="Norvik", status="planned", place="Turku", products=["aircraft"]),
        [{"status": "operational"}],
    ),
    (
        "In Peru the number of Norvik stores stands at around 2,150.",
        plant(kind="branch", operator="Norvik", status="operational", count="about 2,150"),
        [{"count": "about 1,250"}],
    ),
]  # fmt: skip

AMOUNTS: Twins = [
    (
        "Under the pact Norvik will buy all of the shares in Adler.",
        deal(kind="acquisition", buyers=["Norvik"], items=["Adler"], stake="100%"),
        [{"stake": "60%"}],
    ),
    (
        "Norvik entered an agreement to buy a majority stake in Adler Inc for cash.",
        deal(kind="acquisition", stage="signed", buyers=["Norvik"], items=["Adler Inc"]),
        [{"stake": "100%"}],
    ),
    (
        "Norvik has sold over 900 tractors at $6,200 each.",
        deal(kind="sale", sellers=["Norvik"], items=["more than 900 tractors"], value="$6,200 per tractor"),
        [{"value": "$6,200"}, {"value": "$2,600 per tractor"}],
    ),
    (
        "Peru is seeking to procure 26 Condor gliders from Norvik at $2 million per unit.",
        deal(stage="planned", sellers=["Norvik"], buyers=["Peru"], value="$2 million per glider"),
        [{"value": "$2 million"}],
    ),
    (
        "Norvik gave 65 million won to each of two charities, Adler Aid and Borvik Aid.",
        deal(kind="transfer", sellers=["Norvik"], buyers=["Adler Aid"], value="65 million won"),
        [{"value": "56 million won"}],
    ),
    (
        "Norvik is to get 0.3 share of Adler in return for each Borvik share.",
        deal(kind="acquisition", stage="planned", items=["Borvik"], value="0.3 Adler share for each Borvik share"),
        [{"value": "0.6 Adler share for each Borvik share"}],
    ),
    (
        "For its help Norvik will get three percent of what the mill costs.",
        deal(kind="other", stage="planned", sellers=["Norvik"], value="3% of the costs of the mill"),
        [{"value": "4% of the costs of the mill"}],
    ),
    (
        "[[Norvik sold its Peruvian mills to Adler.]] Terms were not disclosed.",
        deal(sellers=["Norvik"], buyers=["Adler"], items=["Peruvian mills"], value="undisclosed"),
        [{"buyers": ["Borvik"]}],
    ),
    (
        "Norvik might raise its stake in Adler to 25 percent, its chairman hinted.",
        deal(kind="acquisition", buyers=["Norvik"], items=["Adler"], stake="25%"),
        [{"stake": "at least 25%"}],
    ),
    (
        "Several mills were being built by Norvik in Peru.",
        plant(operator="Norvik", status="under_construction", place="Peru", count="several"),
        [{"count": "12"}],
    ),
    (
        "Norvik will build a cement plant in Lima.",
        plant(operator="Norvik", status="planned", place="Lima", count="1"),
        [{"count": "2"}],
    ),
    (
        "With the 30 offices it took over, Citara runs 88 branches in 61 communities.",
        plant(kind="branch", operator="Citara", count="88"),
        [{"count": "61"}],
    ),
    (
        "Norvik said tenants may stay for up to eight months.",
        _said(speaker="Norvik", content="Tenants may stay up to eight months."),
        [{"content": "Tenants may stay up to eight years."}],
    ),
    (
        "Norvik said paints accounted for 38 pct of what it earned in 2031, down from 61 pct in 2029.",
        _said(speaker="Norvik", content="Paints made up 38 percent of what it earned in 2031, against 61 percent in 2029."),
        [{"content": "Paints made up 61 percent of what it earned in 2031, against 38 percent in 2029."}],
    ),
    (
        "Holub said Norvik would spend 64 mln dlrs on ships this year, compared to 27 mln dlrs last year.",
        _said(speaker="Holub", content="Spending will rise to $64 million this year from $27 million last year."),
        [{"content": "Spending will rise to $46 million this year from $27 million last year."}],
    ),
    (
        "Of the army's 21 Marlow jets, 10 come from a deal that was signed for 24000 crore.",
        deal(stage="signed", buyers=["army"], items=["10 Marlow jets"], value="24,000 crore"),
        [{"value": "42,000 crore"}],
    ),
]  # fmt: skip

TRADE: Twins = [
    (
        "Peru sold more abroad: its exports grew to 4.37 billion soles last month from 4.05 billion in April.",
        exports(exporter="Peru", amount="4.37 billion soles", measure="level", period="last month"),
        [{"period": "April"}, {"measure": "change"}],
    ),
    (
        "Peru's exports of tin came to 1,218 tonnes in December, against 1,940 in November and 1,175 in December, 2030.",
        exports(exporter="Peru", goods="tin", amount="1,218 tonnes", measure="level", period="December 2031"),
        [{"period": "March 2031"}],
    ),
    (
        "Italian exports in the fourth quarter came to 23 billion lire, 4.1 pct below those of the 2030 quarter.",
        exports(exporter="Italy", amount="23 billion lire", measure="level", period="fourth quarter of 2031"),
        [{"period": "third quarter of 2031"}],
    ),
    (
        "In August 2031 Swiss exports were up 3.8 pct from August 2030.",
        exports(exporter="Switzerland", amount="3.8%", measure="change", period="August 2031 against August 2030"),
        [{"period": "September 2031 against September 2030"}],
    ),
    (
        "In 2031 Peru exported goods for 320 million dollars to Spain and imported 1.1 billion, Marek noted.",
        exports(exporter="Peru", importer="Spain", amount="$320 million", measure="level"),
        [{"amount": "$1.1 billion"}],
    ),
]  # fmt: skip

PARTIES: Twins = [
    (
        "Arvo Aeronautics Limited will deliver 70 trainers. [[AAL's test flight is a step on the way to series production.]]",
        deal(stage="planned", sellers=["Arvo Aeronautics"]),
        [{"sellers": ["Borvik Aeronautics"]}],
    ),
    (
        "BR Telekom met makers. [[BRT has teamed up with researchers at a university in Kiel.]]",
        deal(kind="cooperation", partners=["BR Telekom"]),
        [{"partners": ["Borvik Telekom"]}],
    ),
    (
        "Halder Oil Corp is to build a plant in Lund. [[It will be at work by 2031, Borvik said.]]",
        plant(operator="Halder Oil", status="planned"),
        [{"status": "operational"}],
    ),
    (
        "Bids for two radio licences are to be invited by Peru in May.",
        deal(kind="licence", stage="planned", sellers=["Peru (Ministry of Trade)"], items=["two radio licences"]),
        [{"sellers": ["Chile (Ministry of Trade)"]}],
    ),
    (
        "Norvik runs a mill. [[Its zinc goes to the Troil smelter from the Kimby mine.]] Norvik owns the smelter.",
        plant(operator="Norvik", place="Troil"),
        [{"place": "Lund"}],
    ),
    (
        "A pact by which the bank is to lend 100 million marks to aluvenor will be signed in May.",
        deal(kind="other", stage="planned", buyers=["Aluvenor"], value="100 million marks"),
        [{"buyers": ["Borvik"]}],
    ),
    (
        "Citara is to buy 50 branches, a step approved by the Reserve Board.",
        deal(kind="acquisition", buyers=["Citara"], items=["50 branches"]),
        [{"buyers": ["Reserve Board"]}],
    ),
    (
        "Two firms will audit the Banque Generale du Sud before it is sold.",
        deal(kind="other", items=["audit of Banque Générale du Sud"]),
        [{"items": ["audit of Banque Nouvelle du Nord"]}],
    ),
    (
        "Daily Herald: “Bicycle thefts fell steeply in the port towns in 2031.”",
        _said(speaker="Daily Herald", content="Bicycle thefts fell steeply in the port towns in 2031.", direct=True),
        [{"speaker": "Evening Post"}],
    ),
    (
        "Work on the tank is on schedule, claimed Norvik officials in the Herald.",
        _said(speaker="Norvik officials", content="Work on the tank is going on."),
        [{"speaker": "Borvik officials"}],
    ),
]  # fmt: skip

CONTENTS: Twins = [
    (
        "Almost 900,000 orders came in for the phone, Softel said.",
        _said(speaker="Softel", content="The phone has drawn nearly 900,000 orders."),
        [{"content": "The phone has drawn nearly 90,000 orders."}],
    ),
    (
        "Norvik said its filter cleans the water prior to use.",
        _said(speaker="Norvik", content="The filter cleans the water before use."),
        [{"content": "The filter cleans the water after use."}],
    ),
    (
        "The union said ships from abroad could be authorized to take the ore.",
        _said(speaker="The union", content="Foreign ships might be allowed to carry ore."),
        [{"content": "Foreign ships might be barred from carrying ore."}],
    ),
    (
        "Norvik said its herds would shrink, with winters tougher in the past eighteen months than it had expected.",
        _said(speaker="Norvik", content="Winters were tougher than expected in the last year and a half."),
        [{"content": "Winters were easier than expected in the last year and a half."}],
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
