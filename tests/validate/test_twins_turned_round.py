"""True claims and twins that tell the same the other way round: sides, ends, stages, bases, order, who acts and who does not.

A text has "[[" and "]]" around its cited words, or is cited whole.
"""

from typing import Any

import pytest

from tests.validate.twins import Twins, deal, exports, is_let_through, plant


def _said(content: str) -> dict[str, Any]:
    return {"type": "statement", "speaker": "Adler", "content": content, "direct": False}


SIDES: Twins = [
    (
        "Norvik has bought the Lund mill from Adler. [[The mill makes paper bags.]] Norvik said it paid $4 million for the mill.",
        deal(kind="sale", sellers=["Adler"], buyers=["Norvik"], items=["the Lund mill"]),
        [{"sellers": ["Norvik"], "buyers": ["Adler"]}],
    ),
    (
        "Directors of Corso met again on [[the pending takeover offer by Lomax Corp]].",
        deal(kind="acquisition", stage="offered", buyers=["Lomax Corp"]),
        [{"sellers": ["Lomax Corp"], "buyers": None}],
    ),
    (
        "Adler Fields and Corso agreed to merge their bakeries. [[Adler Fields and Corso will close two ovens.]] Lenk Foods brings the flour.",
        deal(kind="cooperation", partners=["Adler Fields", "Corso"]),
        [{"partners": ["Adler Fields", "Lenk Foods"]}],
    ),
]

ENDS: Twins = [
    (
        "British oil exports rose to $751 million in February.",
        exports(exporter="Britain", goods="oil", amount="$751 million", period="February"),
        [{"exporter": None, "importer": "Britain"}],
    ),
    (
        "Peru imported 26,000 tonnes of zinc in 1996.",
        exports(importer="Peru", goods="zinc", amount="26,000 tonnes"),
        [{"importer": None, "exporter": "Peru"}],
    ),
    (
        "Kenya's trade is small. [[Exports rose 4 percent in May.]]",
        exports(exporter="Kenya", amount="4 percent", measure="change"),
        [{"exporter": None, "importer": "Kenya"}],
    ),
    (
        "Tunisia's oil exports rose from 120,000 to 195,000 tonnes.",
        exports(exporter="Tunisia", goods="oil", amount="195,000 tonnes", measure="level"),
        [{"amount": "120,000 tonnes"}],
    ),
    (
        "Exports of Peruvian beef dropped 11 per cent in the first quarter.",
        exports(exporter="Peru", goods="beef", amount="-11%", measure="change"),
        [{"measure": "level"}],
    ),
    (
        "Mexico sent 155,000 tonnes of plums to Peru in May. [[That was an increase of 9,000 tonnes on April.]]",
        exports(exporter="Mexico", goods="plums", amount="9,000 tonnes", measure="change"),
        [{"measure": "level"}],
    ),
    (
        "Kenya's tea exports may reach 250,000 tonnes this season. [[Last season 214,000 tonnes left the country.]]",
        exports(exporter="Kenya", goods="tea", amount="214,000 tonnes", period="last season"),
        [{"period": "this season"}],
    ),
]

STAGES: Twins = [
    (
        "Saab has added Corso Savings to its banks.",
        deal(kind="acquisition", buyers=["Saab"], items=["Corso Savings"]),
        [{"stage": "cancelled"}, {"stage": "talks"}],
    ),
    (
        "Altan has ended talks with the weaver Laird on a common brand.",
        deal(kind="cooperation", stage="cancelled", partners=["Altan", "Laird"], items=["common brand"]),
        [{"stage": "signed"}],
    ),
    (
        "Greece has suspended the delivery of 50 used buses to Kenya.",
        deal(kind="sale", stage="suspended", sellers=["Greece"], buyers=["Kenya"], items=["50 used buses"]),
        [{"stage": "cancelled"}],
    ),
    (
        "There are three breweries of Lomax in Ukraine.",
        plant(operator="Lomax", place="Ukraine", count="3", status="operational"),
        [{"status": "under_construction"}, {"status": "closed"}],
    ),
]

WORDS: Twins = [
    (
        "Adler said the plan is designed to promote the sales of both firms.",
        _said("The agreement is meant to raise the sales of both firms."),
        [_said("The agreement is not meant to raise the sales of both firms.")],
    ),
    (
        "Adler said it plans sharply higher spending of $103 million this year, compared to $43 million last year.",
        _said("Spending will jump to $103 million from $43 million."),
        [_said("Spending will jump to $43 million from $103 million.")],
    ),
    (
        "Adler said it will own less than 50 percent of the venture.",
        _said("It will hold less than half of the venture."),
        [_said("It will hold more than half of the venture.")],
    ),
    (
        "The decision was taken after bilateral talks failed, Adler said.",
        _said("The council acted after talks failed."),
        [_said("The council acted before talks failed.")],
    ),
]

ELSEWHERE: Twins = [
    (
        "[[Norvik has handed over a ferry to Halden Lines.]] The vessel, which cost 310 million kroner, will sail between Aarhus and Oslo.",
        deal(sellers=["Norvik"], buyers=["Halden Lines"], items=["ferry"], value="310m kroner"),
        [{"value": "301m kroner"}],
    ),
    (
        "[[Hamada won an order from Davao for 1,400 water meters.]] Each meter costs $65. The total of $91,000 will be paid in May.",
        deal(sellers=["Hamada"], buyers=["Davao"], items=["1,400 water meters"], value="91,000 dollars"),
        [{"value": "65 dollars"}],
    ),
    (
        "Sweden will give Kenya 40 ambulances and a mobile laboratory.",
        deal(kind="transfer", sellers=["Sweden"], items=["40 ambulances", "1 mobile laboratory"]),
        [{"items": ["40 ambulances", "2 mobile laboratories"]}],
    ),
    (
        "The bicycle maker Gletscher moved to Novi Sad. [[The Serbian factory of Gletscher employs 220 people.]]",
        plant(operator="Gletscher", place="Novi Sad, Serbia", products=["bicycles"], jobs="220"),
        [{"products": ["violins"]}, {"place": "Lund, Sweden"}],
    ),
]

CASES = [*SIDES, *ENDS, *STAGES, *WORDS, *ELSEWHERE]


@pytest.mark.parametrize(("text", "claim", "twins"), CASES, ids=[text for text, _, _ in CASES])
def test_a_true_claim_is_told_from_its_turned_twins(
    text: str, claim: dict[str, Any], twins: list[dict[str, Any]]
) -> None:
    assert is_let_through(text, claim)
    passed = [twin for twin in twins if is_let_through(text, {**claim, **twin})]
    assert passed == []
