"""What is extracted is accepted by `validate`, and the same sentence bears out nothing that it does not say."""

from typing import Any

import pytest

from factlib import Deal, Document, Factory, extract, validate

_ACCEPTED = [
    "Adler Inc said it is acquiring Krauss Co for $18 million.",
    "Adler Inc had acquired Krauss Co in 1985, the company said.",
    "Adler Inc has agreed to buy Krauss Co for $40 million.",
    "Adler Inc is interested in buying Krauss Co for $40 million.",
    "Adler Inc said its oil unit had bought Krauss Co for $12 million.",
    "Adler Inc said a unit has agreed to acquire Krauss Co.",
    "Brenner Co bought 20 lorries from Adler, a unit of Krauss.",
    "Brenner Co bought the plant from Adler, a unit of Krauss, for $3 million.",
    "Adler Inc and Krauss Co said they will merge next year.",
    "Adler Inc said it plans to merge with Krauss Co.",
    "Brenner Co bought privately held Adler Inc for $7 million.",
    "Ruritania has begun supplying 12 helicopters to Borduria.",
    "Ruritania said it would buy 12 helicopters from Borduria.",
    "Ruritania refused to sell 12 helicopters to Borduria.",
    "Brenner Co is to spend 40 million euros on buying Krauss Co.",
    "Brenner Co has taken options on four more Falcon trucks.",
    "The director, Ann Lee, said she had sold the Adler Hotel to Krauss Co.",
    "Adler Inc said its Krauss subsidiary sold the Kiel refinery to Brenner Co for $9 million.",
    "Brenner Co bought three cider labels from Adler in 2019.",
    "Adler Inc has completed the $64 million purchase of the timber interests of Krauss Co.",
    "Ruritania has placed orders for 34 dredging barges with Adler Inc.",
    "Brenner Co completed construction of a cable plant in Kiel last year.",
    "Brenner Co announced a $75 million investment to widen its cable plant in Kiel.",
    "Brenner Co plans to build a cable plant in Kiel.",
    "Brenner Co announced a $14 million acquisition of a Kiel candles manufacturing facility.",
    "Tarvo Capital Corp is looking for buyers for its Krauss unit. Tarvo chairman Jan Holub spoke on Monday. "
    "“We are considering selling the Krauss unit by spring,” Holub said.",
    "Brenner Co announced a new $300 million paper yarn manufacturing campus in Kiel.",
]

_REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("Adler Inc is acquiring Krauss Co for $18 million.", {"stage": "cancelled"}),
    ("Adler Inc had acquired Krauss Co in 1985.", {"stage": "planned"}),
    ("Adler Inc had acquired Krauss Co in 1985.", {"stage": "talks"}),
    ("Adler Inc has agreed to buy Krauss Co for $40 million.", {"stage": "talks"}),
    ("Adler Inc is interested in buying Krauss Co for $40 million.", {"stage": "completed"}),
    ("Adler Inc plans to buy Krauss Co.", {"stage": "completed"}),
    ("Adler Inc said its oil unit had bought Krauss Co for $12 million.", {"stage": "planned"}),
    ("If Adler Inc buys Krauss Co, it will close the plant.", {"stage": "completed"}),
    ("Brenner Co bought 20 lorries from Adler, a unit of Krauss.", {"sellers": ["Krauss"]}),
    ("Brenner Co bought 20 lorries from Adler, a unit of Krauss.", {"kind": "transfer"}),
    ("Adler Inc and Krauss Co said they will merge next year.", {"stage": "completed"}),
    ("Ruritania has begun supplying 12 helicopters to Borduria.", {"stage": "cancelled"}),
    ("Ruritania said it would buy 12 helicopters from Borduria.", {"stage": "delivered"}),
    ("Ruritania refused to sell 12 helicopters to Borduria.", {"denied": False, "stage": "completed"}),
    ("Ruritania sold 12 helicopters to Borduria.", {"denied": True, "stage": "completed"}),
    ("Ruritania bought Bordurian helicopters for $9 million.", {"sellers": ["Syldavia"]}),
    ("Brenner Co plans to build a cable plant in Kiel.", {"type": "factory", "status": "operational"}),
    ("Brenner Co opened a cable plant in Kiel.", {"type": "factory", "status": "planned"}),
    ("“We are selling the Krauss unit,” said Tarvo chairman Jan Holub.", {"sellers": ["Brenner Co"]}),
    ("Brenner Co opened a cable plant in Kiel.", {"type": "factory", "products": ["glass"]}),
    ("Brenner Co is building a cable plant in Kiel.", {"type": "factory", "status": "closed"}),
]


@pytest.mark.parametrize("text", _ACCEPTED)
def test_what_is_extracted_is_borne_out(text: str) -> None:
    facts = extract(text, types=(Deal, Factory))
    assert facts
    for fact in facts:
        report = validate(fact, Document(text=text))
        assert report.ok, [str(error) for error in report.errors]


@pytest.mark.parametrize(("text", "said"), _REFUSED)
def test_what_the_sentence_does_not_say_stays_refused(text: str, said: dict[str, Any]) -> None:
    report = validate({"type": "deal", "evidence": text, **said}, Document(text=text))
    assert not report.ok


@pytest.mark.parametrize(
    "text",
    [
        "Adler Inc will be bought by Krauss Co. It makes lorries.",
        "Krauss Co has offered $52 a share for Adler Inc. Adler Inc said it had rejected the offer for Adler Inc.",
        "Adler Inc and Krauss Co announced an agreement for Adler to acquire Krauss for $5 million.",
    ],
)
def test_nobody_buys_himself(text: str) -> None:
    for fact in extract(text, types=Deal):
        bought = {item.name.split()[0] for item in fact.items}
        assert bought.isdisjoint(party.name.split()[0] for party in fact.buyers)
