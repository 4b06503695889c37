"""What a claim may say in other words than its source: whose period a date is, short names, signs, sorts of goods."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import validate

FLOWS = "LUND, March 16 - Borduria's trade surplus doubled in February 1987, the bank said.\n\nExports totalled 2.41 billion dlrs against 2.08 billion in January. Cocoa earnings fell to 93 mln dlrs from 187 mln in February 1986."
STEEL = "STERN, June 2 - Havco Steel said it would build a ethylene vinyl acetate plant in Lund. Production is to start in 1992. The plant would cost 140 mln dlrs plus several mln dlrs for land."
REFINERY = "Lorn Oil, the biggest refiner of Borduria, runs two refineries. The Port Marlow refinery has a capacity of nine mln tonnes a year. A spokesman of Lorn Oil said both would stay open."
SHIPS = "Borduria signed a contract with Havco Yards for three K-21 corvettes in 2014. The order for two more ships was signed in March 2019."
ORDERS = "Havco won orders in the U.S., Pakistan and Egypt. Its exports rose to a record 6.93 billion from 6.20 billion. Imports were 7.16 billion dollars."
RIVALS = "Havco tried to buy Lorn, but lost out to Falke. The court gives Havco six months to find a buyer for its yard."
FIELD = "Lorn Oil will develop the Stern field to produce 100,000 barrels a day."
SALES = "LUND, March 16 - Borduria sold less abroad in February 1987. Exports slid 28.9 pct but were up 19.7 pct over the 8.35 billion dlrs recorded in February 1986."
MERGER = "Havco will buy a 22.5 pct equity stake in Lorn, owner of the Stern biscuit. Lorn Bakeries has been for sale since 2001."

FIELDS: list[tuple[str, str, dict[str, Any], bool]] = [
    # a date beside the amount that another one is compared with is not of that other one
    (FLOWS, "Exports totalled 2.41 billion dlrs against 2.08 billion in January.",
     {"type": "export_figure", "amount": "$2.41 billion", "period": "February 1987"}, True),
    (FLOWS, "Exports totalled 2.41 billion dlrs against 2.08 billion in January.",
     {"type": "export_figure", "amount": "$2.41 billion", "period": "May 1985"}, False),
    (FLOWS, "Cocoa earnings fell to 93 mln dlrs from 187 mln in February 1986.",
     {"type": "export_figure", "amount": "$93 million", "period": "February 1987"}, True),
    (FLOWS, "Cocoa earnings fell to 93 mln dlrs from 187 mln in February 1986.",
     {"type": "export_figure", "amount": "$93 million", "period": "March 1984"}, False),
    # the day of writing is no rival of another day
    (STEEL, "Havco Steel said it would build a ethylene vinyl acetate plant in Lund.",
     {"type": "factory", "operator": "Havco Steel", "when": "1992"}, True),
    (STEEL, "Havco Steel said it would build a ethylene vinyl acetate plant in Lund.",
     {"type": "factory", "operator": "Havco Steel", "when": "1995"}, False),
    (STEEL, "Production is to start in 1992.", {"type": "factory", "when": "production from 1992"}, True),
    (STEEL, "Production is to start in 1992.", {"type": "factory", "when": "production from 1993"}, False),
    # capitals of words that the document spells out
    (STEEL, "The plant would cost 140 mln dlrs", {"type": "factory", "products": ["EVA"]}, True),
    (STEEL, "The plant would cost 140 mln dlrs", {"type": "factory", "products": ["PVC"]}, False),
    (STEEL, "The plant would cost 140 mln dlrs plus several mln dlrs for land.",
     {"type": "factory", "investment": "$140 million plus some for land"}, True),
    (STEEL, "The plant would cost 140 mln dlrs plus several mln dlrs for land.",
     {"type": "factory", "investment": "$150 million plus some for land"}, False),
    # a name before a plant may be that of its place
    (REFINERY, "The Port Marlow refinery has a capacity of nine mln tonnes a year.",
     {"type": "factory", "operator": "Lorn Oil", "capacity": "9 million tonnes a year"}, True),
    (REFINERY, "The Port Marlow refinery has a capacity of nine mln tonnes a year.",
     {"type": "factory", "operator": "Havco", "capacity": "9 million tonnes a year"}, False),
    # things counted by their sort
    (SHIPS, "The order for two more ships was signed in March 2019.",
     {"type": "deal", "items": ["two more K-21 corvettes"], "when": "March 2019"}, True),
    (SHIPS, "The order for two more ships was signed in March 2019.",
     {"type": "deal", "items": ["four more K-21 corvettes"], "when": "March 2019"}, False),
    # shares are a stake, a short name is the firm
    (MERGER, "Havco will buy a 22.5 pct equity stake in Lorn, owner of the Stern biscuit.",
     {"type": "deal", "buyers": ["Havco"], "items": ["Lorn shares"], "stake": "22.5%"}, True),
    (MERGER, "Havco will buy a 22.5 pct equity stake in Lorn, owner of the Stern biscuit.",
     {"type": "deal", "buyers": ["Havco"], "items": ["Lorn Bakeries"], "stake": "22.5%"}, True),
    (MERGER, "Havco will buy a 22.5 pct equity stake in Lorn, owner of the Stern biscuit.",
     {"type": "deal", "buyers": ["Havco"], "items": ["Falke bonds"], "stake": "22.5%"}, False),
    # several places in one field
    (ORDERS, "Havco won orders in the U.S., Pakistan and Egypt.",
     {"type": "deal", "sellers": ["Havco"], "place": "United States, Pakistan and Egypt"}, True),
    (ORDERS, "Havco won orders in the U.S., Pakistan and Egypt.",
     {"type": "deal", "sellers": ["Havco"], "place": "United States, Pakistan and Chile"}, False),
    # a large number whose currency another sum has
    (ORDERS, "Its exports rose to a record 6.93 billion from 6.20 billion.",
     {"type": "export_figure", "amount": "6.93 billion dollars"}, True),
    (ORDERS, "Its exports rose to a record 6.93 billion from 6.20 billion.",
     {"type": "export_figure", "amount": "6.93 billion yen"}, False),
    # who loses to another buys nothing
    (RIVALS, "Havco tried to buy Lorn, but lost out to Falke.",
     {"type": "deal", "buyers": ["Havco"], "items": ["Lorn"], "stage": "cancelled"}, True),
    (RIVALS, "Havco tried to buy Lorn, but lost out to Falke.",
     {"type": "deal", "buyers": ["Havco"], "items": ["Lorn"], "stage": "signed"}, False),
    # what is done has been announced
    (MERGER, "Havco will buy a 22.5 pct equity stake in Lorn, owner of the Stern biscuit.",
     {"type": "deal", "buyers": ["Havco"], "stake": "22.5%", "stage": "planned"}, True),
    (MERGER, "Havco will buy a 22.5 pct equity stake in Lorn, owner of the Stern biscuit.",
     {"type": "deal", "buyers": ["Havco"], "stake": "22.5%", "stage": "completed"}, False),
    # the date of what another amount is compared with
    (SALES, "Exports slid 28.9 pct but were up 19.7 pct over the 8.35 billion dlrs recorded in February 1986.",
     {"type": "export_figure", "amount": "28.9 percent", "period": "February 1987"}, True),
    (SALES, "Exports slid 28.9 pct but were up 19.7 pct over the 8.35 billion dlrs recorded in February 1986.",
     {"type": "export_figure", "amount": "28.9 percent", "period": "June 1987"}, False),
    # what comes in barrels
    (FIELD, FIELD, {"type": "factory", "operator": "Lorn Oil", "products": ["crude oil"]}, True),
    (FIELD, FIELD, {"type": "factory", "operator": "Lorn Oil", "products": ["copper"]}, False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "claim", "so"), FIELDS)
def test_fields(text: str, quote: str, claim: dict[str, Any], so: bool) -> None:
    report = validate(claim | {"evidence": quote}, Document(text=text))
    assert report.ok == so, report.errors


@pytest.mark.parametrize(
    ("source", "amount", "so"),
    [
        ("Borduria's exports showed a drop of 42 pct in 2019.", "-42%", True),
        ("Borduria's exports showed a rise of 42 pct in 2019.", "-42%", False),
        ("Borduria's exports fell 42 pct in 2019.", "-42%", True),
        ("Borduria's exports rose 42 pct in 2019.", "-42%", False),
        ("Borduria's exports rose 42 pct in 2019.", "42%", True),
        ("Borduria's exports rose 42 pct in 2019.", "-24%", False),
    ],
)
def test_a_sign_is_a_direction(source: str, amount: str, so: bool) -> None:
    claim = {
        "type": "export_figure",
        "exporter": "Borduria",
        "amount": amount,
        "measure": "change",
        "evidence": source,
    }
    assert validate(claim, Document(text=source)).ok == so


def test_who_stands_behind_an_aside_signs_nothing() -> None:
    source = "Havco and Lorn signed a memorandum on radios for Borduria, ensuring that they work with NATO."
    claim = {"type": "deal", "partners": ["Havco", "Lorn"], "evidence": source}
    assert validate(claim, Document(text=source)).ok
    assert not validate(claim | {"partners": ["Havco", "Falke"]}, Document(text=source)).ok
