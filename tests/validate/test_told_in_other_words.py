"""What a claim may say in other words than its source: whose period a date is, short names, signs, sorts of goods."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import validate

FLOWS = "LUND, June 12 - Borduria's trade surplus grew in May 2021, the bank said.\n\nExports came to 1.87 billion dlrs against 1.64 billion in April. Timber earnings sank to 52 mln dlrs from 71 mln in May 2020."
STEEL = "STERN, June 2 - Havco Steel said it would build a methyl vinyl ketone plant in Lund. Production is to start in 2034. The plant would cost 85 mln dlrs plus several mln dlrs for roads."
REFINERY = "Lorn Oil, the biggest refiner of Borduria, runs two refineries. The Port Marlow refinery has a capacity of nine mln tonnes a year. A spokesman of Lorn Oil said both would stay open."
SHIPS = "Borduria signed a contract with Havco Yards for three K-21 corvettes in 2023. An order for two more ships was placed in March 2027."
ORDERS = "Havco won orders in the U.S., Kenya and Oman. Its exports climbed to 3.48 billion from 3.05 billion. Imports were 4.27 billion dollars."
RIVALS = "Havco had tried to buy Lorn but then lost out to Falke. The court gives Havco six months to find a buyer for its yard."
FIELD = "Lorn Oil will open up the Stern field to produce 45,000 barrels a day."
SALES = "LUND, June 12 - Borduria sold less abroad in May 2021. Exports dropped 13.4 pct, yet were up 6.2 pct over the 2.71 billion dlrs of May 2020."
MERGER = "Havco is to buy a 31.5 pct equity stake in Lorn, owner of the Stern biscuit. Lorn Bakeries has been for sale since 2001."

FIELDS: list[tuple[str, str, dict[str, Any], bool]] = [
    # a date beside the amount that another one is compared with is not of that other one
    (FLOWS, "Exports came to 1.87 billion dlrs against 1.64 billion in April.",
     {"type": "export_figure", "amount": "$1.87 billion", "period": "May 2021"}, True),
    (FLOWS, "Exports came to 1.87 billion dlrs against 1.64 billion in April.",
     {"type": "export_figure", "amount": "$1.87 billion", "period": "July 2019"}, False),
    (FLOWS, "Timber earnings sank to 52 mln dlrs from 71 mln in May 2020.",
     {"type": "export_figure", "amount": "$52 million", "period": "May 2021"}, True),
    (FLOWS, "Timber earnings sank to 52 mln dlrs from 71 mln in May 2020.",
     {"type": "export_figure", "amount": "$52 million", "period": "March 2018"}, False),
    # the day of writing is no rival of another day
    (STEEL, "Havco Steel said it would build a methyl vinyl ketone plant in Lund.",
     {"type": "factory", "operator": "Havco Steel", "when": "2034"}, True),
    (STEEL, "Havco Steel said it would build a methyl vinyl ketone plant in Lund.",
     {"type": "factory", "operator": "Havco Steel", "when": "2037"}, False),
    (STEEL, "Production is to start in 2034.", {"type": "factory", "when": "production from 2034"}, True),
    (STEEL, "Production is to start in 2034.", {"type": "factory", "when": "production from 2035"}, False),
    # capitals of words that the document spells out
    (STEEL, "The plant would cost 85 mln dlrs", {"type": "factory", "products": ["MVK"]}, True),
    (STEEL, "The plant would cost 85 mln dlrs", {"type": "factory", "products": ["PVC"]}, False),
    (STEEL, "The plant would cost 85 mln dlrs plus several mln dlrs for roads.",
     {"type": "factory", "investment": "$85 million plus some for roads"}, True),
    (STEEL, "The plant would cost 85 mln dlrs plus several mln dlrs for roads.",
     {"type": "factory", "investment": "$95 million plus some for roads"}, False),
    # a name before a plant may be that of its place
    (REFINERY, "The Port Marlow refinery has a capacity of nine mln tonnes a year.",
     {"type": "factory", "operator": "Lorn Oil", "capacity": "9 million tonnes a year"}, True),
    (REFINERY, "The Port Marlow refinery has a capacity of nine mln tonnes a year.",
     {"type": "factory", "operator": "Havco", "capacity": "9 million tonnes a year"}, False),
    # things counted by their sort
    (SHIPS, "An order for two more ships was placed in March 2027.",
     {"type": "deal", "items": ["two more K-21 corvettes"], "when": "March 2027"}, True),
    (SHIPS, "An order for two more ships was placed in March 2027.",
     {"type": "deal", "items": ["four more K-21 corvettes"], "when": "March 2027"}, False),
    # shares are a stake, a short name is the firm
    (MERGER, "Havco is to buy a 31.5 pct equity stake in Lorn, owner of the Stern biscuit.",
     {"type": "deal", "buyers": ["Havco"], "items": ["Lorn shares"], "stake": "31.5%"}, True),
    (MERGER, "Havco is to buy a 31.5 pct equity stake in Lorn, owner of the Stern biscuit.",
     {"type": "deal", "buyers": ["Havco"], "items": ["Lorn Bakeries"], "stake": "31.5%"}, True),
    (MERGER, "Havco is to buy a 31.5 pct equity stake in Lorn, owner of the Stern biscuit.",
     {"type": "deal", "buyers": ["Havco"], "items": ["Falke bonds"], "stake": "31.5%"}, False),
    # several places in one field
    (ORDERS, "Havco won orders in the U.S., Kenya and Oman.",
     {"type": "deal", "sellers": ["Havco"], "place": "United States, Kenya and Oman"}, True),
    (ORDERS, "Havco won orders in the U.S., Kenya and Oman.",
     {"type": "deal", "sellers": ["Havco"], "place": "United States, Kenya and Chile"}, False),
    # a large number whose currency another sum has
    (ORDERS, "Its exports climbed to 3.48 billion from 3.05 billion.",
     {"type": "export_figure", "amount": "3.48 billion dollars"}, True),
    (ORDERS, "Its exports climbed to 3.48 billion from 3.05 billion.",
     {"type": "export_figure", "amount": "3.48 billion yen"}, False),
    # who loses to another buys nothing
    (RIVALS, "Havco had tried to buy Lorn but then lost out to Falke.",
     {"type": "deal", "buyers": ["Havco"], "items": ["Lorn"], "stage": "cancelled"}, True),
    (RIVALS, "Havco had tried to buy Lorn but then lost out to Falke.",
     {"type": "deal", "buyers": ["Havco"], "items": ["Lorn"], "stage": "signed"}, False),
    # what is done has been announced
    (MERGER, "Havco is to buy a 31.5 pct equity stake in Lorn, owner of the Stern biscuit.",
     {"type": "deal", "buyers": ["Havco"], "stake": "31.5%", "stage": "planned"}, True),
    (MERGER, "Havco is to buy a 31.5 pct equity stake in Lorn, owner of the Stern biscuit.",
     {"type": "deal", "buyers": ["Havco"], "stake": "31.5%", "stage": "completed"}, False),
    # the date of what another amount is compared with
    (SALES, "Exports dropped 13.4 pct, yet were up 6.2 pct over the 2.71 billion dlrs of May 2020.",
     {"type": "export_figure", "amount": "13.4 percent", "period": "May 2021"}, True),
    (SALES, "Exports dropped 13.4 pct, yet were up 6.2 pct over the 2.71 billion dlrs of May 2020.",
     {"type": "export_figure", "amount": "13.4 percent", "period": "September 2021"}, False),
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
