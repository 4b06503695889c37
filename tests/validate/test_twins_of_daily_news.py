"""Claims as models write them about plain news: the true one is let through, and each wrong one is refused."""

from typing import Any

import pytest

from tests.validate.twins import Twins, deal, exports, is_let_through, plant


def saying(speaker: str, content: str, **fields: Any) -> dict[str, Any]:
    return {"type": "statement", "speaker": speaker, "content": content, **fields}


GOODS: Twins = [
    (
        "The Torvian navy ordered rescue, survey and patrol boat systems from Halden.",
        deal(buyers=["Torvian navy"], sellers=["Halden"], items=["patrol boats"]),
        [{"items": ["patrol jets"]}],
    ),
    (
        "Lund and Norvik signed a pact to co-design a wheel loader.",
        deal(kind="cooperation", partners=["Lund", "Norvik"], items=["co-design of a wheel loader"]),
        [{"items": ["co-design of a crane"]}],
    ),
    (
        "Ski maker Velmar has moved to Brod. [[The plant there employs 90 people.]]",
        plant(operator="Velmar", place="Brod", products=["skis"], jobs="90"),
        [{"products": ["boots"]}],
    ),
    (
        "Corso plans to sell its Hart and Weller saddle business and its Lindt looms.",
        deal(sellers=["Corso"], items=["Hart and Weller"]),
        [{"items": ["Hart and Moller"]}],
    ),
    (
        "Half of BoV went to Adler last year. The Bank of Velonia, BoV, had been in trouble.",
        deal(buyers=["Adler"], items=["Bank of Velonia"]),
        [{"items": ["Bank of Torvia"]}],
    ),
]
SIDES: Twins = [
    (
        "Quillon will buy Tavor Optics, a maker of lenses, for 41 million crowns.",
        deal(sellers=["Tavor Optics shareholders"], buyers=["Quillon"], items=["Tavor Optics"]),
        [{"sellers": ["Marlow shareholders"]}],
    ),
    (
        "Holders of Adler are cross about its Norvik bid.",
        deal(stage="offered", buyers=["Adler"], items=["Norvik"]),
        [{"items": ["Corso"]}],
    ),
    (
        "Velonia asked Torvia to permit the purchase of 30 tugs built by Halden.",
        deal(stage="requested", sellers=["Halden"], buyers=["Velonia"], items=["30 tugs"]),
        [{"buyers": ["Torvia"]}],
    ),
    (
        "In May imports of Velonia grew 9 percent to 4 billion crowns, while its exports grew 3 percent.",
        exports(importer="Velonia", amount="9%", measure="change", period="May"),
        [{"amount": "3%"}],
    ),
    (
        "European exports of glass to Velonia shrank by 40 percent in two years.",
        exports(exporter="Europe", importer="Velonia", goods="glass", amount="40%", measure="change"),
        [{"exporter": "Africa"}],
    ),
]
STAGES: Twins = [
    (
        "The Velonian army had planned to order 20 vans, but the plan could not take off for want of money.",
        deal(stage="cancelled", buyers=["Velonian army"], items=["20 vans"]),
        [{"stage": "signed"}],
    ),
    (
        "Velonia may have bought 20,000 tonnes of Ruritanian rye, brokers said.",
        deal(stage="signed", sellers=["Ruritania"], buyers=["Velonia"], hypothetical=True),
        [{"hypothetical": None}, {"sellers": ["Norland"]}],
    ),
    (
        "The sale of two ferries to Halden, set for last week, did not occur.",
        deal(stage="cancelled", buyers=["Halden"], items=["two ferries"]),
        [{"stage": "completed"}],
    ),
]
AMOUNTS: Twins = [
    (
        "[[Velonia will buy 40 buses from Brod.]] Each costs 2 million crowns, bringing the total price to 80 million crowns.",
        deal(sellers=["Brod"], buyers=["Velonia"], items=["40 buses"], value="80 million crowns"),
        [{"value": "2 million crowns"}],
    ),
    (
        "Velonia's tea exports to Torvia earn about 25 million crowns a year.",
        exports(
            exporter="Velonia",
            importer="Torvia",
            goods="tea",
            amount="about 25 million crowns",
            period="per year",
        ),
        [{"period": "per month"}, {"amount": "about 29 million crowns"}],
    ),
    (
        "Halden will supply Velonia with four pumps at $5 million each, $20 million in all.",
        deal(sellers=["Halden"], buyers=["Velonia"], items=["four pumps"], value="$20 million"),
        [{"value": "$5 million"}],
    ),
    (
        "Velonia's fig exports to Torvia brought $7 million in 2031 and $9 million in 2032.",
        exports(exporter="Velonia", importer="Torvia", goods="figs", amount="$9 million", period="2032"),
        [{"period": "2031"}, {"amount": "$7 million"}],
    ),
    (
        "Corso sold its 24.9 percent stake in Lund Leben, its 71.5 percent in Brod Bank and six percent of Torvik Hypo.",
        deal(sellers=["Corso"], items=["Torvik Hypo"], stake="6%"),
        [{"stake": "71.5%"}],
    ),
    (
        "The offer for Brod, at 50 francs per ordinary share, was turned down.",
        deal(items=["Brod"], value="50 francs per share"),
        [{"value": "50 francs"}],
    ),
    (
        "[[Lund Bank was sold on Thursday to Pannon.]] Pannon, the owner of banks in Velonia and Torvia, is paying 26 million crowns.",
        deal(buyers=["Pannon"], items=["Lund Bank"], value="26 million crowns"),
        [{"value": "36 million crowns"}],
    ),
]
TIMES: Twins = [
    (
        "Velonia exported tulips for 50 million crowns in the six months to June.",
        exports(exporter="Velonia", goods="tulips", amount="50 million crowns", period="January-June"),
        [{"period": "January-July"}],
    ),
    (
        "Velonia exported roses for 61 million crowns in the nine months to September.",
        exports(exporter="Velonia", goods="roses", amount="61 million crowns", period="January-September"),
        [{"period": "January-October"}],
    ),
    (
        "Velonia's rye exports came to 11 million crowns last year, from 10 million in 1985.",
        exports(exporter="Velonia", goods="rye", amount="11 million crowns", period="1986"),
        [{"period": "1984"}, {"period": "1985"}],
    ),
]
SAID: Twins = [
    (
        "Weller demanded that the bridge be rebuilt.",
        saying("Weller", "The bridge must be rebuilt."),
        [{"content": "The bridge was rebuilt."}],
    ),
    (
        "Some growers want a new road. Others said it would flood the lower fields.",
        saying("other growers", "A new road would flood the lower fields."),
        [{"speaker": "city planners"}],
    ),
    (
        "Halden complained that the pact broke the law by allowing Norvik to set fares.",
        saying("Halden", "The pact broke the law by letting Norvik set fares."),
        [{"content": "The pact broke the law by letting Halden set fares."}],
    ),
    (
        "Weller told the council that no fares would be set before he had asked the drivers.",
        saying("Weller", "Fares will have to wait until the drivers have been asked."),
        [{"content": "Fares will be set before the drivers have been asked."}],
    ),
    (
        "Halden asked the court to enjoin Norvik from opening more shops.",
        saying("Halden", "Halden asked the court to bar Norvik from opening more shops."),
        [{"content": "Halden asked the court to let Norvik open more shops."}],
    ),
    (
        "LUND, March 3, 2031 - Halden said it is calling its members to a meeting on April 21, 2031, about a new name.",
        saying("Halden", "It is calling its members to a meeting on April 21, 2031."),
        [{"content": "It is calling its members to a meeting on March 3, 2031."}],
    ),
    (
        "Many of the 7,000 building jobs added in May were on the coast, Weller said.",
        saying("Weller", "Many of the 7,000 building jobs added in May were on the coast."),
        [{"content": "Many of the 7,000 farming jobs added in May were on the coast."}],
    ),
    (
        "Halden expects sales to grow by a tenth after a decline of two percent last year.",
        saying("Halden", "Sales should grow by a tenth after a 2 percent drop last year."),
        [{"content": "Sales should grow by a tenth after a 2 percent gain last year."}],
    ),
    (
        "Weller said the fare was entirely up to the towns.",
        saying("Weller", "The fare was a matter for the towns alone."),
        [{"content": "The fare was no matter for the towns."}],
    ),
    (
        "Halden claims that a first hull will be fabricated in Lund.",
        saying("Halden", "A first hull will be built in Lund."),
        [{"content": "A first hull will be built in Brod."}],
    ),
]
ALL = [*GOODS, *SIDES, *STAGES, *AMOUNTS, *TIMES, *SAID]


@pytest.mark.parametrize(
    ("text", "claim", "wrong"), ALL, ids=lambda one: one[:40] if isinstance(one, str) else ""
)
def test_true_claims_are_told_from_wrong_ones(
    text: str, claim: dict[str, Any], wrong: list[dict[str, Any]]
) -> None:
    assert is_let_through(text, claim)
    for fields in wrong:
        assert not is_let_through(text, claim | fields), fields
