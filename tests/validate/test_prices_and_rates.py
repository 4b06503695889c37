"""What a deal is worth, and for what time a figure is told: parts and totals, each and all, what a firm has."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import validate

PRICES: list[tuple[str, str, dict[str, Any], bool]] = [  # a text, the words cited, a claim, whether it is so
    ("Havco took bookings of some 900 tractors at Rs. 6.2 lakhs each.", "Havco took bookings of some 900 tractors at Rs. 6.2 lakhs each.", {"value": "Rs 6.2 lakh each"}, True),
    ("Havco will give 20 euros worth of seeds to each of two million gardeners.", "Havco will give 20 euros worth of seeds to each of two million gardeners.", {"value": "20 euros per gardener"}, True),
    ("Havco will give 20 euros worth of seeds to two million gardeners.", "Havco will give 20 euros worth of seeds to two million gardeners.", {"value": "20 euros per gardener"}, False),
    ("The harvesters to be ordered from Havco will be 26 units in all. They cost $9 million per unit.", "The harvesters to be ordered from Havco will be 26 units in all.", {"value": "$9 million per unit"}, True),
    ("The harvesters to be ordered from Havco will be 26 units in all. They cost $9 million per unit.", "The harvesters to be ordered from Havco will be 26 units in all.", {"value": "$8 million per unit"}, False),
    ("LORN, May 2 - Havco is to sell its glue arm to Marlo SpA, a member of the Dorn Group, for more than $6bn.\n\nThe sale is to be closed by May.", "The sale is to be closed by May.", {"sellers": ["Havco"], "buyers": ["Marlo SpA"], "value": "more than $6bn"}, True),
    (
        "Lorn AG was sold to help settle a $31bn (£23bn) bill for old spills. It was bought for $8bn by Havco.",
        "Lorn AG was sold to help settle a $31bn (£23bn) bill for old spills.",
        {"value": "$31bn"},
        False,
    ),
    (
        "Lorn AG was sold to help settle a $31bn (£23bn) bill for old spills. It was bought for $8bn by Havco.",
        "Lorn AG was sold to help settle a $31bn (£23bn) bill for old spills.",
        {"value": "$7bn"},
        False,
    ),
    (
        "Lorn AG was sold to help settle a $31bn (£23bn) bill for old spills.",
        "Lorn AG was sold to help settle a $31bn (£23bn) bill for old spills.",
        {"value": "£23bn"},
        False,
    ),
    (
        "Havco bought Lorn AG last week. It has annual sales of $90 million. The price was $40 million.",
        "Havco bought Lorn AG last week.",
        {"value": "$40 million"},
        True,
    ),
    (
        "Havco, with assets of $2 billion, bought Lorn AG. The price was $40 million.",
        "Havco, with assets of $2 billion, bought Lorn AG.",
        {"value": "$2 billion"},
        False,
    ),
    (
        "Havco agreed to pay $12 a share for Lorn AG, valuing the firm at $40 million.",
        "Havco agreed to pay $12 a share for Lorn AG",
        {"value": "$40 million"},
        True,
    ),
    (
        "Havco agreed to pay $12 a share for Lorn AG. The deal is worth $40 million in all.",
        "Havco agreed to pay $12 a share for Lorn AG.",
        {"value": "$12 per share"},
        True,
    ),
    (
        "Havco agreed to pay $12 a share for Lorn AG. The deal is worth $40 million in all.",
        "Havco agreed to pay $12 a share for Lorn AG.",
        {"value": "$12 million"},
        False,
    ),
    (
        "Havco will pay 30 million euros ($33 million) for Lorn AG.",
        "Havco will pay 30 million euros ($33 million) for Lorn AG.",
        {"value": "$33 million"},
        True,
    ),
    (
        "Havco will pay 30 million euros ($33 million) for Lorn AG.",
        "Havco will pay 30 million euros ($33 million) for Lorn AG.",
        {"value": "30 million euros ($33 million)"},
        True,
    ),
    (
        "Havco will pay 30 million euros ($33 million) for Lorn AG.",
        "Havco will pay 30 million euros ($33 million) for Lorn AG.",
        {"value": "€30m"},
        True,
    ),
    (
        "Havco will pay 30 million euros ($33 million) for Lorn AG.",
        "Havco will pay 30 million euros ($33 million) for Lorn AG.",
        {"value": "€33m"},
        False,
    ),
    (
        "Havco's 40-million-dollar purchase of Lorn AG was approved.",
        "Havco's 40-million-dollar purchase of Lorn AG was approved.",
        {"value": "$40 million"},
        True,
    ),
    (
        "Havco signed a multi-million-dollar deal with Lorn AG.",
        "Havco signed a multi-million-dollar deal with Lorn AG.",
        {"value": "$40 million"},
        False,
    ),
    (
        "Havco sold Lorn AG for half a billion dollars.",
        "Havco sold Lorn AG for half a billion dollars.",
        {"value": "$500 million"},
        True,
    ),
    (
        "Havco sold Lorn AG for 1.2 bln dlrs in cash and stock.",
        "Havco sold Lorn AG for 1.2 bln dlrs in cash and stock.",
        {"value": "1.2 billion US dollars"},
        True,
    ),
    (
        "Havco sold Lorn AG for 30 mln dlrs in cash and 10 mln dlrs in notes.",
        "Havco sold Lorn AG for 30 mln dlrs in cash and 10 mln dlrs in notes.",
        {"value": "$30 million in cash plus $10 million in notes"},
        True,
    ),
    (
        "Havco sold Lorn AG for 30 mln dlrs in cash and 10 mln dlrs in notes.",
        "Havco sold Lorn AG for 30 mln dlrs in cash and 10 mln dlrs in notes.",
        {"value": "$45 million"},
        False,
    ),
    (
        "Havco sold Lorn AG for 40 mln dlrs, of which 10 mln dlrs is in notes.",
        "Havco sold Lorn AG for 40 mln dlrs, of which 10 mln dlrs is in notes.",
        {"value": "$40 million"},
        True,
    ),
    (
        "Havco sold Lorn AG for an undisclosed sum.",
        "Havco sold Lorn AG for an undisclosed sum.",
        {"value": "$40 million"},
        False,
    ),
    (
        "Havco's bid of 40 mln dlrs for Lorn AG beat one of 35 mln dlrs by Stern.",
        "Havco's bid of 40 mln dlrs for Lorn AG beat one of 35 mln dlrs by Stern.",
        {"buyers": ["Havco"], "value": "$40 million"},
        True,
    ),
    (
        "The deal, signed in May, is worth 40 crore rupees.",
        "The deal, signed in May, is worth 40 crore rupees.",
        {"value": "400 million rupees"},
        True,
    ),
    (
        "Havco raised its offer for Lorn AG to 45 mln dlrs from 40 mln dlrs.",
        "Havco raised its offer for Lorn AG to 45 mln dlrs from 40 mln dlrs.",
        {"value": "$45 million"},
        True,
    ),
    (
        "Havco raised its offer for Lorn AG to 45 mln dlrs from 40 mln dlrs.",
        "Havco raised its offer for Lorn AG to 45 mln dlrs from 40 mln dlrs.",
        {"value": "$40 million"},
        False,
    ),
    (
        "Havco will pay as much as 45 mln dlrs for Lorn AG.",
        "Havco will pay as much as 45 mln dlrs for Lorn AG.",
        {"value": "up to $45 million"},
        True,
    ),
    (
        "Havco will pay some 45 mln dlrs for Lorn AG.",
        "Havco will pay some 45 mln dlrs for Lorn AG.",
        {"value": "approximately $45 million"},
        True,
    ),
    (
        "Havco will pay just over 45 mln dlrs for Lorn AG.",
        "Havco will pay just over 45 mln dlrs for Lorn AG.",
        {"value": "more than $45 million"},
        True,
    ),
    (
        "Havco will pay 45 mln dlrs or more for Lorn AG.",
        "Havco will pay 45 mln dlrs or more for Lorn AG.",
        {"value": "at least $45 million"},
        True,
    ),
    (
        "Havco will buy 20 trams at 2 mln dlrs each.",
        "Havco will buy 20 trams at 2 mln dlrs each.",
        {"items": ["20 trams"], "value": "$2 million each"},
        True,
    ),
]  # fmt: skip
RATES = [  # a sentence, a capacity, whether it is so
    ("Havco plans to keep a rate of 21 planes per year at its Lund plant.", "21 planes per year", True),
    ("Havco plans to keep a rate of 21 planes per year at its Lund plant.", "21 planes per month", False),
    ("The Lund plant has an annual capacity of 17,000 vans.", "17,000 vans a year", True),
    ("The Lund plant has an annual capacity of 17,000 vans.", "17,000 vans a month", False),
    ("The Lund plant has an annual capacity of 17,000 vans.", "17,000 vans annually", True),
    ("The Lund plant can make 30,000 cars.", "30,000 cars a year", True),
    ("The Lund plant can make 300 cars a day.", "300 cars/day", True),
    ("The Lund plant can make 300 cars a day.", "300 cars per week", False),
    ("The Lund plant can make 300 cars every day.", "300 cars each day", True),
    ("The Lund plant turns out 300 cars daily.", "300 cars per day", True),
    ("The Lund plant has a capacity of 5,000 tonnes per year.", "5,000 tonnes per year", True),
    ("The Lund plant has a capacity of 5,000 tonnes per year.", "5,000 tonnes per month", False),
    ("The Lund plant has a capacity of 5,000 tonnes a month.", "5,000 tonnes monthly", True),
]


@pytest.mark.parametrize(("text", "quote", "claim", "so"), PRICES)
def test_prices(text: str, quote: str, claim: dict[str, Any], so: bool) -> None:
    assert validate({"type": "deal", "evidence": quote} | claim, Document(text=text)).ok == so


@pytest.mark.parametrize(
    ("amount", "so"),
    [("1.7 million barrels a day", True), ("1.7 million barrels", False), ("-2.3%", True), ("+2.3%", False)],
)
def test_rates_and_signs_of_exports(amount: str, so: bool) -> None:
    source = "Exports of crude were 1.7 million barrels a day in April, and exports of coal fell 2.3%."
    claim = {"type": "export_figure", "amount": amount, "evidence": source}
    assert validate(claim, Document(text=source)).ok == so


@pytest.mark.parametrize(("source", "capacity", "so"), RATES)
def test_rates(source: str, capacity: str, so: bool) -> None:
    claim = {"type": "factory", "capacity": capacity, "evidence": source}
    assert validate(claim, Document(text=source)).ok == so


@pytest.mark.parametrize(("investment", "so"), [("$2.1 billion", True), ("$180 million", False)])
def test_what_the_state_adds_is_not_what_a_plant_costs(investment: str, so: bool) -> None:
    quote = "Lomax will build a plant in Leeds."
    source = f"{quote} The plant will cost $2.1 billion. The state is contributing $180 million in grants."
    claim = {"type": "factory", "operator": "Lomax", "investment": investment, "evidence": quote}
    assert validate(claim, Document(text=source)).ok == so
