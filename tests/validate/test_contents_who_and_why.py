"""Contents in other words: who does what to whom, and why. Each source with what says the same and what does not."""

import pytest

from factlib.document import Document
from factlib.validate import validate

TRANSFERS = [  # what the source says, what says the same, what has the sides exchanged
    (
        "Harlow Marine will supply Borduria with 12 patrol boats, its manager Tom Brill said.",
        "Borduria will receive 12 patrol boats from Harlow Marine",
        "Borduria will supply Harlow Marine with 12 patrol boats",
    ),
    (
        "Tessin Foods said it agreed to sell its Alder mill to a pension fund for about $9 million.",
        "A pension fund has agreed to buy the Alder mill from Tessin Foods",
        "Tessin Foods has agreed to buy the Alder mill from a pension fund",
    ),
    (
        "Orvik Steel now buys its coke from Dorna Carbon, plant manager Ida Lund said.",
        "Dorna Carbon supplies coke to Orvik Steel",
        "Orvik Steel supplies coke to Dorna Carbon",
    ),
    (
        "Lunia will lend Torvia 40 million crowns, finance minister Per Holt said.",
        "Torvia will borrow 40 million crowns from Lunia",
        "Torvia will lend Lunia 40 million crowns",
    ),
    (
        "Brill Optics had ordered the lenses from Sorel Glass, its director Ada Venn said.",
        "The lenses had been ordered from Sorel Glass",
        "Sorel Glass had ordered the lenses from Brill Optics",
    ),
]

SIDES = [  # what the source says, what says the same, what has another who acts
    (
        "The board of Havel Mills rejected an offer from Norden Partners as too low, its chairman said.",
        "The offer from Norden Partners was rejected as too low",
        "Norden Partners rejected an offer from Havel Mills as too low",
    ),
    (
        "The governor instructed the harbour master to close the port, an aide said.",
        "The harbour master was instructed by the governor to close the port",
        "The harbour master instructed the governor to close the port",
    ),
    (
        "The council's plan to close the pool is dead until spring, the mayor said.",
        "The council's plan to close the pool is off until spring",
        "The union's plan to close the pool is dead until spring",
    ),
]

RULED_OUT = [  # what the source says, what says the same, what tells as so that which it rules out
    (
        "The delay was caused not by the storm but by a shortage of pilots, spokesman Jon Reed said.",
        "Too few pilots, rather than the storm, caused the delay",
        "The storm caused the delay",
    ),
    (
        "The tariffs were lifted because the mills had modernised, not because of the threat of a boycott, the minister said.",
        "The tariffs were lifted because the mills had modernised",
        "The threat of a boycott was the reason for lifting the tariffs",
    ),
    (
        "Nurses will be allowed to prescribe vitamins, but not sedatives, the health ministry said.",
        "Sedatives may not be prescribed by nurses",
        "Nurses will be allowed to prescribe sedatives",
    ),
    (
        "The barge was damaged by a crane and not, as was reported, by a mine, the owner said.",
        "It was a crane that damaged the barge",
        "The barge was damaged by a mine",
    ),
    (
        "The samples were mixed up by a courier, not by the clinic, its head Vera Stahl said.",
        "A courier mixed up the samples",
        "The samples were mixed up by the clinic",
    ),
    (
        "The fund will build canals rather than dams, its director Kofi Brand said.",
        "Canals, not dams, will be built by the fund",
        "The fund will build dams",
    ),
    (
        "The subsidy on flour was abolished, but not that on rice, the aide said.",
        "The subsidy on rice remains in place",
        "The subsidy on rice was abolished",
    ),
]

CAUSES = [  # what the source says, what says the same, what has another cause
    (
        "Exports fell because the harbour was closed for a month, the guild said.",
        "The closure of the harbour was the reason for the fall in exports",
        "Exports fell because of a shortage of containers",
    ),
    (
        "Low water in the reservoirs forced smelters to shut furnaces, the producers' association said.",
        "Smelters had to shut furnaces because reservoirs were low on water",
        "A strike by dockers forced smelters to shut furnaces",
    ),
    (
        "The patrols were shorter because of a lack of trained crews, the admiral said.",
        "A lack of trained crews was the reason for the shorter patrols",
        "A lack of fuel was the reason for the shorter patrols",
    ),
    (
        "The wage freeze triggered strikes in three towns, the labour minister said.",
        "Strikes in three towns were triggered by the wage freeze",
        "Strikes in three towns triggered the wage freeze",
    ),
    (
        "Engineers could not reach the village because helicopters were grounded, the utility said.",
        "Engineers could not reach the village because the helicopters did not fly",
        "Engineers could not reach the village because bridges were flooded",
    ),
]

TABLE = [*TRANSFERS, *SIDES, *RULED_OUT, *CAUSES]

LET_THROUGH = [  # what the source says, what says the same though it looks like another side or cause
    ("The judge said the 900 workers were entitled to full pay because the firm gave no notice.", "Full pay is due to the 900 workers"),
    ("The new ferry is due to open the route in May, Norden Lines said.", "Norden Lines' new ferry is due to start in May"),
    ("Lunia will pay 60 million crowns and get fewer jets in return, the minister said.", "Lunia is to get fewer jets in exchange for 60 million crowns"),
    ("The fund serves not only farmers but also fishermen, its head Olga Prem said.", "Farmers and fishermen are served by the fund"),
    ("The monitors will protect observers rather than villagers, whose safety is the army's task, the envoy said.", "The safety of villagers is up to the army"),
]  # fmt: skip


def errors_of(source: str, content: str) -> list[str]:
    report = validate({"type": "statement", "evidence": source, "content": content}, Document(text=source))
    return [str(error) for error in report.errors if error.field == "content"]


@pytest.mark.parametrize(("source", "content"), [(row[0], row[1]) for row in TABLE])
def test_the_same_is_let_through(source: str, content: str) -> None:
    assert errors_of(source, content) == []


@pytest.mark.parametrize(("source", "content"), [(row[0], row[2]) for row in TABLE])
def test_another_side_or_cause_is_found(source: str, content: str) -> None:
    assert errors_of(source, content) != []


@pytest.mark.parametrize(("source", "content"), LET_THROUGH)
def test_what_only_looks_like_another_is_let_through(source: str, content: str) -> None:
    assert errors_of(source, content) == []
