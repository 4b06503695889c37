"""What a claim may say in other words than its source: whose period a date is, short names, signs, sorts of goods."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import validate

FLOWS = "LUND, March 16 - Borduria's trade surplus doubled in February 1987, the bank said.\n\nExports totalled 1.53 billion dlrs against 1.26 billion in January. Coffee earnings fell to 110 mln dlrs from 295 mln in February 1986."
STEEL = "STERN, June 2 - Havco Steel said it would build a vinyl chloride monomer plant in Lund. Production is to start in 1991. The plant would cost 125 mln dlrs plus several mln dlrs for land."
REFINERY = "Lorn Oil, the biggest refiner of Borduria, runs two refineries. The Port Marlow refinery has a capacity of seven mln tonnes a year. A spokesman of Lorn Oil said both would stay open."
SHIPS = "Borduria signed a contract with Havco Yards for two K-21 frigates in 2017. A deal for two more ships was signed in June 2018."
MERGER = "Havco will buy a 17.5 pct equity stake in Lorn, maker of the Stern lager. Lorn Breweries has been for sale since 2001."

FIELDS: list[tuple[str, str, dict[str, Any], bool]] = [
    # a date beside the amount that another one is compared with is not of that other one
    (FLOWS, "Exports totalled 1.53 billion dlrs against 1.26 billion in January.",
     {"type": "export_figure", "amount": "$1.53 billion", "period": "February 1987"}, True),
    (FLOWS, "Exports totalled 1.53 billion dlrs against 1.26 billion in January.",
     {"type": "export_figure", "amount": "$1.53 billion", "period": "May 1985"}, False),
    (FLOWS, "Coffee earnings fell to 110 mln dlrs from 295 mln in February 1986.",
     {"type": "export_figure", "amount": "$110 million", "period": "February 1987"}, True),
    (FLOWS, "Coffee earnings fell to 110 mln dlrs from 295 mln in February 1986.",
     {"type": "export_figure", "amount": "$110 million", "period": "March 1984"}, False),
    # the day of writing is no rival of another day
    (STEEL, "Havco Steel said it would build a vinyl chloride monomer plant in Lund.",
     {"type": "factory", "operator": "Havco Steel", "when": "1991"}, True),
    (STEEL, "Havco Steel said it would build a vinyl chloride monomer plant in Lund.",
     {"type": "factory", "operator": "Havco Steel", "when": "1995"}, False),
    (STEEL, "Production is to start in 1991.", {"type": "factory", "when": "production from 1991"}, True),
    (STEEL, "Production is to start in 1991.", {"type": "factory", "when": "production from 1993"}, False),
    # capitals of words that the document spells out
    (STEEL, "The plant would cost 125 mln dlrs", {"type": "factory", "products": ["VCM"]}, True),
    (STEEL, "The plant would cost 125 mln dlrs", {"type": "factory", "products": ["PVC"]}, False),
    (STEEL, "The plant would cost 125 mln dlrs plus several mln dlrs for land.",
     {"type": "factory", "investment": "$125 million plus some for land"}, True),
    (STEEL, "The plant would cost 125 mln dlrs plus several mln dlrs for land.",
     {"type": "factory", "investment": "$135 million plus some for land"}, False),
    # a name before a plant may be that of its place
    (REFINERY, "The Port Marlow refinery has a capacity of seven mln tonnes a year.",
     {"type": "factory", "operator": "Lorn Oil", "capacity": "7 million tonnes a year"}, True),
    (REFINERY, "The Port Marlow refinery has a capacity of seven mln tonnes a year.",
     {"type": "factory", "operator": "Havco", "capacity": "7 million tonnes a year"}, False),
    # things counted by their sort
    (SHIPS, "A deal for two more ships was signed in June 2018.",
     {"type": "deal", "items": ["two more K-21 frigates"], "when": "June 2018"}, True),
    (SHIPS, "A deal for two more ships was signed in June 2018.",
     {"type": "deal", "items": ["four more K-21 frigates"], "when": "June 2018"}, False),
    # shares are a stake, a short name is the firm
    (MERGER, "Havco will buy a 17.5 pct equity stake in Lorn, maker of the Stern lager.",
     {"type": "deal", "buyers": ["Havco"], "items": ["Lorn shares"], "stake": "17.5%"}, True),
    (MERGER, "Havco will buy a 17.5 pct equity stake in Lorn, maker of the Stern lager.",
     {"type": "deal", "buyers": ["Havco"], "items": ["Lorn Breweries"], "stake": "17.5%"}, True),
    (MERGER, "Havco will buy a 17.5 pct equity stake in Lorn, maker of the Stern lager.",
     {"type": "deal", "buyers": ["Havco"], "items": ["Falke bonds"], "stake": "17.5%"}, False),
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
