"""True claims and twins that have something the source tells of something else, negates, or has not so far.

A text has "[[" and "]]" around its cited words, or is cited whole.
"""

from datetime import date
from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import validate
from tests.validate.twins import Twins, deal, is_let_through, plant

_EXCHANGED = {"sellers": ["Torvia"], "buyers": ["Velmar"]}
Sayings = list[tuple[str, str, list[str]]]
"""What Kolb says in the source, the same in other words, and contents that are wrong."""

CHANGED_PLACES: Sayings = [
    (
        "exports will fall because of falling output and rising local demand.",
        "Exports will fall because of falling output and rising local demand",
        ["Exports will fall because of rising output and falling local demand"],
    ),
    (
        "it is cheaper to rent; renting costs less than buying.",
        "it is cheaper to rent; renting costs less than buying",
        ["it is cheaper to rent; buying costs less than renting"],
    ),
    (
        "prices went up in the north and down in the south.",
        "Prices went up in the north and down in the south",
        ["Prices went down in the north and up in the south"],
    ),
    (
        "the banks gained from the reform while the farmers suffered.",
        "the banks gained from the reform while the farmers suffered",
        ["the farmers gained from the reform while the banks suffered"],
    ),
    (
        "imports from Brod fell and imports from Torvia rose.",
        "Imports from Torvia rose and imports from Brod fell",
        ["Imports from Torvia fell and those from Brod rose"],
    ),
]

CONDITIONS_AND_ENDS: Sayings = [
    (
        "fishermen caught fewer cod than herring in May.",
        "In May fishermen caught fewer cod than herring",
        ["In May fishermen caught fewer herring than cod"],
    ),
    (
        "rates will not be raised unless prices climb.",
        "Rates will not be raised unless prices rise",
        ["Rates will not be raised if prices rise"],
    ),
    ("the pact runs until 2034.", "The pact runs until 2034", ["The pact runs from 2034"]),
]

OF_ONE_SORT: Sayings = [
    (
        "no decision had been made on a wheat subsidy.",
        "No decision has been taken on a subsidy for wheat",
        ["No decision has been taken on a corn subsidy"],
    ),
    (
        "Torvia will buy more gas from Brod.",
        "Torvia will buy more gas from Brod",
        ["Torvia will purchase more oil from Brod"],
    ),
    (
        "Velmar will seek listings in New York and Toronto.]] Its shares are traded in London.",
        "The company will seek listings in New York and Toronto",
        ["The company will seek listings in New York and London"],
    ),
]

TIMES: Sayings = [
    (
        "the fourth quarter brought a pre-tax loss of 4 million crowns.",
        "The pre-tax loss in the fourth quarter was 4 million crowns",
        [
            "The after-tax loss in the fourth quarter was 4 million crowns",
            "In the full year there was a pre-tax loss of 4 million crowns",
        ],
    )
]

NEGATED: Sayings = [
    (
        "no negotiations are going on with Brod.",
        "No talks are under way with Brod",
        ["Talks are under way with Brod"],
    ),
    ("the promise could not be enforced.", "The promise is not enforceable", ["The promise is enforceable"]),
    (
        "there appeared no fundamental barriers to the pact.",
        "Nothing bars the pact",
        ["Serious obstacles stand before the pact"],
    ),
    ("no decisions would be made before May.", "Decisions will have to wait until May", []),
    ('"Not enough work has been done."', "Not enough work has been done", ["Enough work has been done"]),
]

SOUGHT: Sayings = [
    (
        "he had asked the bank for a loan.",
        "He requested a loan from the bank",
        ["He received a loan from the bank"],
    ),
    ("Velmar has applied for a licence.", "Velmar wants a licence", ["Velmar got a licence"]),
    (
        "the panel was considering a tax on sugar.",
        "A tax on sugar is being considered",
        ["The panel has imposed a tax on sugar"],
    ),
    ("the rise could be a sign of growth.", "The rise may signal growth", ["The rise proves growth"]),
]


SPARED: Sayings = [
    ("planes could not land because of fog.", "Fog kept aircraft from landing", []),
    (
        "profit for the year ended in May was 4 million crowns; the last quarter brought a loss.",
        "Profit for the full year was 4 million crowns",
        [],
    ),
    ("lorries from Brod would need a permit.", "Trucks from Brod will need a permit", []),
    ("he had asked the bank for a loan and got it.", "He received a loan from the bank", []),
    ("it was doubtful that the tax would pass.", "It is unlikely that the tax will pass", []),
]


@pytest.mark.parametrize(
    ("said", "true", "wrong"),
    [*CHANGED_PLACES, *CONDITIONS_AND_ENDS, *OF_ONE_SORT, *TIMES, *NEGATED, *SOUGHT, *SPARED],
    ids=lambda one: str(one)[:40],
)
def test_contents(said: str, true: str, wrong: list[str]) -> None:
    text = f"[[Kolb said {said}" if "]]" in said else f"Kolb said {said}"
    claim: dict[str, Any] = {"type": "statement", "speaker": "Kolb", "content": true}
    assert is_let_through(text, claim), true
    let_through = [content for content in wrong if is_let_through(text, {**claim, "content": content})]
    assert not let_through


SPEAKERS: Twins = [
    (
        f"Fenlo, {described} Dorvik Group, said sales doubled.",
        {"type": "statement", "speaker": "Fenlo", "content": "Sales doubled"},
        [{"speaker": "Dorvik Group"}],
    )
    for described in ("a unit of", "a fashion company under", "the shoe arm of")
]

AMOUNTS: Twins = [
    (
        "Brod Shipyards has reached 76 percent of its $9.8 billion annual order target after landing contracts for nine tankers.",
        deal(kind="sale", stage="signed", sellers=["Brod Shipyards"], items=["nine tankers"]),
        [{"value": "$9.8 billion"}],
    ),
    (
        "Torvia awarded Brod Systems a contract for 40 radars worth $322 million with a ceiling of $400 million.",
        deal(
            kind="sale",
            sellers=["Brod Systems"],
            buyers=["Torvia"],
            items=["40 radars"],
            value="$322 million",
        ),
        [{"value": "$400 million"}],
    ),
    (
        "[[Torvia donated 12 ferries to Brod in March.]] Torvia exported $4 billion worth of fish in 2029.",
        deal(kind="transfer", sellers=["Torvia"], buyers=["Brod"], items=["12 ferries"]),
        [{"value": "$4 billion"}],
    ),
    (
        "Torvia bought 12 ferries from Brod, whose annual revenue is $120 million.",
        deal(kind="sale", sellers=["Brod"], buyers=["Torvia"], items=["12 ferries"]),
        [{"value": "$120 million"}],
    ),
    (
        "Velmar Coal completed its purchase of the mines of Brod Gas for 15 percent of Velmar Coal's stock.",
        deal(kind="acquisition", buyers=["Velmar Coal"], sellers=["Brod Gas"], items=["mines"]),
        [{"stake": "15 percent"}],
    ),
    (
        "Last year Velmar Cars made 110,000 cars at its Grenda plant, and it hopes that a deal could double the number.",
        plant(operator="Velmar Cars", place="Grenda", products=["cars"], status="operational"),
        [{"capacity": "110,000 cars a year"}],
    ),
    *(
        (
            text,
            plant(kind="plant", operator="Velmar Air", place="Grenda", capacity="20 jets a year"),
            [{"capacity": "16 jets a year"}],
        )
        for text in (
            "Velmar Air has raised the overhaul capacity of its Grenda plant from 16 to 20 jets a year.",
            "Velmar Air will expand its Grenda plant from 16 jets a year to 20 jets a year.",
            "Velmar Air has increased the capacity of its Grenda plant to 20 jets a year from 16.",
        )
    ),
]

PLACES: Twins = [
    (
        "LIMA, May 3 - [[Velmar Air is building a plant to make propellers in Grenda.]]",
        plant(kind="plant", operator="Velmar Air", products=["propellers"], place="Grenda"),
        [{"place": "Lima"}],
    ),
    (
        "[[LIMA, May 3 - Velmar Air is building a plant to make propellers, it said.]]",
        plant(kind="plant", operator="Velmar Air", products=["propellers"]),
        [{"place": "Lima"}],
    ),
    (
        "[[GRENDA, May 3 - Velmar Air is building a plant to make propellers here, it said.]]",
        plant(kind="plant", operator="Velmar Air", products=["propellers"], place="Grenda"),
        [],
    ),
]

SIDES: Twins = [
    (
        "Velmar Foods has agreed to acquire the business and assets of Dorvik Inc for $14 million.",
        deal(kind="acquisition", buyers=["Velmar Foods"], items=["business and assets of Dorvik Inc"]),
        [{"buyers": ["Dorvik Inc"]}],
    ),
    (
        "Velmar Foods bought Dorvik stock for $3 million.",
        deal(kind="acquisition", buyers=["Velmar Foods"], items=["Dorvik stock"]),
        [{"buyers": ["Dorvik"]}],
    ),
    (
        "Dorvik said it will repurchase up to 5 percent of its common stock.",
        deal(kind="acquisition", stage="planned", buyers=["Dorvik"], items=["Dorvik common stock"]),
        [],
    ),
    (
        "Ostren Capital criticised the $2 billion bid for Brod Foods.",
        deal(kind="acquisition", items=["Brod Foods"], value="$2 billion"),
        [{"buyers": ["Ostren Capital"]}],
    ),
]

KINDS: Twins = [
    (
        "Velmar Drugs announced a $3 billion agreement with Brod Bio to produce vaccines at its Grenda plant.",
        deal(kind="other", partners=["Velmar Drugs", "Brod Bio"], value="$3 billion"),
        [{"kind": "acquisition"}],
    ),
    (
        "Velmar Drugs will give the vaccine to Torvian patients at no cost under the agreement.",
        deal(
            kind="transfer",
            stage="planned",
            sellers=["Velmar Drugs"],
            buyers=["Torvian patients"],
            items=["vaccine"],
        ),
        [{"kind": "sale"}],
    ),
    (
        "Recent purchases of Brod corn by Torvia have raised prices.",
        deal(kind="sale", buyers=["Torvia"], items=["Brod corn"]),
        [{"kind": "transfer"}],
    ),
    (
        "Velmar Marine has secured an order for its Spotter drone from the Torvian Navy.",
        deal(kind="sale", stage="signed", sellers=["Velmar Marine"], items=["Spotter drone"]),
        [{"kind": "joint_production"}],
    ),
]


NAMESAKES: Twins = [
    (
        "[[Adler, the brewer, has agreed to buy the winery Chalk for $26 million.]] "
        "Adler said that Adler Estates would run it.",
        deal(kind="acquisition", buyers=["Adler"], items=["Chalk"], value="$26 million"),
        [{"buyers": ["Adler Estates"]}],
    ),
    (
        "[[Velmar Rail has sold 12 trams to Brod.]] Velmar holds a third of Velmar Rail. Velmar plans no sale.",
        deal(kind="sale", sellers=["Velmar Rail"], buyers=["Brod"], items=["trams"]),
        [{"sellers": ["Velmar"]}],
    ),
    (
        "[[Peru has ordered 12 trucks.]] Peru said the Peruvian Army needs more.",
        deal(kind="sale", buyers=["Peruvian Army"], items=["12 trucks"]),
        [{"buyers": ["Lenk"]}],
    ),
    (
        "[[Adler Group has agreed to buy the winery Chalk.]] The owner said Adler would keep the staff.",
        deal(kind="acquisition", buyers=["Adler"], items=["Chalk"]),
        [{"buyers": ["Chalk"]}],
    ),
]

WHOSE_GOODS: Twins = [
    (text, deal(kind="sale", sellers=["Velmar"], buyers=["Torvia"], items=["12 trucks"]), [_EXCHANGED])
    for text in (
        "Velmar's 12 trucks are on offer to Torvia.",
        "Velmar pitched its 12 trucks to Torvia.",
        "Torvia is evaluating Velmar's 12 trucks.",
        "Velmar's 12 trucks may go to Torvia.",
        "Velmar is marketing its 12 trucks to Torvia.",
    )
]

NAMED_LATER: Twins = [
    (
        "Kolb Foods will list its shares. [[The company first sold shares in private.]] It did not name the price. Trade was thin. Most bonds rose. "
        "Rain fell in the north. Rates were flat. The recovery of giants such as Brod Systems helped.",
        deal(kind="sale", sellers=["Kolb Foods"], items=["shares"]),
        [{"buyers": ["Brod Systems"]}],
    )
]


@pytest.mark.parametrize(
    ("text", "claim", "changes"),
    [*SPEAKERS, *AMOUNTS, *PLACES, *SIDES, *KINDS, *NAMESAKES, *WHOSE_GOODS, *NAMED_LATER],
    ids=lambda one: str(one)[:40],
)
def test_twins(text: str, claim: dict[str, Any], changes: list[dict[str, Any]]) -> None:
    assert is_let_through(text, claim)
    let_through = [change for change in changes if is_let_through(text, {**claim, **change})]
    assert not let_through


def test_the_day_of_the_news_is_no_day_of_a_deal() -> None:
    article = Document(
        text="Torvia has awarded Brod Systems a contract for 40 radars.", published=date(2031, 8, 24)
    )
    claim = {"type": "deal", "sellers": ["Brod Systems"], "items": ["40 radars"], "evidence": article.text}
    assert validate({**claim, "when": "2031"}, article).ok
    (error,) = validate({**claim, "when": "2031-08-24"}, article).errors
    assert error.field == "when"
    assert "day of publication" in error.message
    today = article.model_copy(update={"text": article.text.replace("radars", "radars today")})
    assert validate({**claim, "when": "2031-08-24", "evidence": today.text}, today).ok


def test_a_lost_sign_parts_no_bound_from_its_amount() -> None:
    text = "Projects worth more than ? 5,800 crore will be opened, an official statement said."
    claim = {"type": "statement", "content": "Projects will be opened"}
    assert is_let_through(text, {**claim, "quantities": ["more than 5,800 crore rupees"]})
    assert not is_let_through(text, {**claim, "quantities": ["5,800 crore rupees"]})
