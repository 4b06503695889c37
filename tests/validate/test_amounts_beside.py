"""Which amount of a sentence is meant: the one that stands with the other words of the claim."""

import pytest

from factlib.document import Document
from factlib.validate import validate

GRAIN = "Zubria's exports to Lorn comprise 630,000 tonnes of wheat and 410,000 tonnes of barley."
OIL = "Of Zubria's exports of 2.3 million barrels a day, 910,000 bpd were crude oil and 1,390,000 bpd refined products."
FOOD = "Zubria sold Lorn 12,000 tonnes of rice, 9,000 tonnes of maize and 4,000 tonnes of beans last year."
CARS = "Exports of cars rose 4 percent and those of ships 11 percent, while steel exports fell 2 percent."
STEEL = "Steel exports rose to 5 million tonnes from 4 million tonnes a year earlier."
LAW = "Exports of tea and coffee came to 12,000 tonnes and 18,000 tonnes respectively."
PLANTS = "Norvik means to spend $6 billion in Zubria by 2040 after opening a new $2 billion Lund plant."
MILLS = "The Lund mill can make 40,000 tonnes of paper and the Brod mill 60,000 tonnes of board a year."
JOBS = "Norvik employs 300 people in Lund and 1,200 in Brod."
STAKE = "Norvik bought a 38.4 percent stake in Corso from Marlow, lifting its total holding to 57.2 percent."
PROFIT = "Total deposits rose 3.1 percent and net profit rose 7.6 percent to $18.3 million, the bank said."

CASES = [
    (GRAIN, {"goods": "barley", "amount": "410,000 tonnes"}, "630,000 tonnes"),
    (GRAIN, {"goods": "wheat", "amount": "630,000 tonnes"}, "410,000 tonnes"),
    (OIL, {"goods": "refined products", "amount": "1,390,000 barrels a day"}, "910,000 barrels a day"),
    (OIL, {"goods": "crude oil", "amount": "910,000 barrels a day"}, "1,390,000 barrels a day"),
    (FOOD, {"goods": "rice", "amount": "12,000 tonnes"}, "9,000 tonnes"),
    (FOOD, {"goods": "maize", "amount": "9,000 tonnes"}, "4,000 tonnes"),
    (FOOD, {"goods": "beans", "amount": "4,000 tonnes"}, "12,000 tonnes"),
    (CARS, {"goods": "ships", "measure": "change", "amount": "11 percent"}, "4 percent"),
    (CARS, {"goods": "steel", "measure": "change", "amount": "2 percent"}, "11 percent"),
    (STEEL, {"goods": "steel", "amount": "5 million tonnes"}, "6 million tonnes"),
    (LAW, {"goods": "coffee", "amount": "18,000 tonnes"}, "14,000 tonnes"),
    (PLANTS, {"place": "Lund", "investment": "$2 billion"}, "$6 billion"),
    (
        MILLS,
        {"place": "Brod", "products": ["board"], "capacity": "60,000 tonnes a year"},
        "40,000 tonnes a year",
    ),
    (JOBS, {"place": "Lund", "jobs": "300 people"}, "1,200 people"),
    (STAKE, {"items": ["Corso"], "buyers": ["Norvik"], "stake": "38.4 percent"}, "57.2 percent"),
]
_TYPES = {"goods": "export_figure", "place": "factory", "items": "deal"}


@pytest.mark.parametrize(("source", "fields", "other"), CASES)
def test_amounts_stand_with_their_things(source: str, fields: dict[str, object], other: str) -> None:
    """An amount of the sentence that is told of something else is refused."""
    name = list(fields)[-1]
    claim = {"type": _TYPES[next(iter(fields))], "evidence": source, **fields}
    assert validate(claim, Document(text=source)).ok
    assert not validate(claim | {name: other}, Document(text=source)).ok


@pytest.mark.parametrize(("percent", "ok"), [("7.6", True), ("3.1", False)])
def test_what_is_said_has_its_own_figure(percent: str, ok: bool) -> None:
    content = f"Its net profit rose {percent} percent to $18.3 million"
    claim = {"type": "statement", "speaker": "the bank", "content": content, "evidence": PROFIT}
    assert validate(claim, Document(text=PROFIT)).ok is ok


FERRIES = (
    "Peru delivered two ferries to Zubria in May. "
    "Zubria had closed a $3 billion deal with Peru in 2027 for nine tankers. "
    "The ferries cost $400 million. Zubria expects a loss of $44 million this year."
)


@pytest.mark.parametrize(
    ("value", "ok"), [("$400 million", True), ("$3 billion", False), ("$44 million", False)]
)
def test_a_price_told_elsewhere_is_of_the_same_goods(value: str, ok: bool) -> None:
    claim = {
        "type": "deal", "sellers": ["Peru"], "buyers": ["Zubria"], "items": ["two ferries"], "value": value,
        "evidence": "Peru delivered two ferries to Zubria in May.",
    }  # fmt: skip
    assert validate(claim, Document(text=FERRIES)).ok is ok


@pytest.mark.parametrize(
    ("amount", "ok"),
    [("more than $50 billion", True), ("less than $50 billion", False), ("more than $60 billion", False)],
)
def test_a_mark_that_is_crossed_is_left_behind(amount: str, ok: bool) -> None:
    text = "In 2031 Norland's exports crossed the $50 billion mark."
    claim = {
        "type": "export_figure",
        "exporter": "Norland",
        "amount": amount,
        "period": "2031",
        "evidence": text,
    }
    assert validate(claim, Document(text=text)).ok is ok
