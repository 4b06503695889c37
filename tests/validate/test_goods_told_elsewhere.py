"""Goods that the quote does not name: those of the document, unless the quote deals in goods of its own."""

import pytest

from factlib.document import Document
from factlib.validate import validate


def errors_of(before: str, quote: str, items: list[str]) -> list[str]:
    document = Document(text=f"{before} {quote} The weather in Port Alder was fine.")
    claim = {"type": "deal", "kind": "sale", "items": items, "evidence": quote}
    return [error.field for error in validate(claim, document).errors]


@pytest.mark.parametrize(
    ("before", "quote", "item"),
    [
        ("Norland builds ferries in Kiel.", "It will supply Peru with the first two in May.", "ferries"),
        ("Peru wants new patrol boats.", "Norland won the order from Peru on Monday.", "patrol boats"),
        ("Kenya needs trucks.", "It signed a contract with Adler worth $5 million.", "trucks"),
        ("Adler makes gas turbines.", "Peru ordered 12 from Adler for $40 million.", "gas turbines"),
        ("Peru tendered for wheat in May.", "Adler sold Peru 20,000 tonnes at $93 a tonne.", "wheat"),
        ("Lomax makes tractors.", "Chile bought ten more from Lomax last year.", "tractors"),
    ],
)
def test_goods_of_the_document_are_let_through_where_the_quote_names_none(
    before: str, quote: str, item: str
) -> None:
    assert errors_of(before, quote, [item]) == []


@pytest.mark.parametrize(
    ("before", "quote", "item"),
    [
        ("Norland builds ferries in Kiel.", "It will supply Peru with the first two in May.", "tugboats"),
        ("Norland builds ferries in Kiel.", "It will supply Peru with 12 cranes in May.", "ferries"),
        ("Kenya needs trucks.", "It signed a contract with Adler for 12 buses.", "trucks"),
        ("Peru tendered for wheat in May.", "Adler sold Peru 20,000 tonnes of barley.", "wheat"),
        ("Adler makes gas turbines.", "Peru ordered 12 pumps from Adler.", "gas turbines"),
        ("Lomax makes tractors.", "Chile bought ten ploughs from Lomax last year.", "tractors"),
    ],
)
def test_goods_of_another_deal_or_of_none_are_refused(before: str, quote: str, item: str) -> None:
    assert errors_of(before, quote, [item]) == ["items.0"]


MILL = (
    "The kiln, Marlow, was sold in June. A brick kiln is dear. Corso said it would look again at a new sale."
)
HEARD = (
    "The Marlow brick kiln was sold in June. Corso told the Heide Post that it would bid at a second sale."
)
BID = "Marlow bid for Norvik's Danish rye business. Norvik International rejected it. The bid went up to $310 million."
LAUNCHERS = (
    "Corso will supply Marlow fire pumps to Peru. It comes after two older deals made in 2027 and 2029."
)


@pytest.mark.parametrize(
    ("text", "quote", "items", "ok"),
    [
        (MILL, "Corso said it would look again at a new sale.", "Marlow brick kiln", True),
        (MILL, "Corso said it would look again at a new sale.", "Marlow brick quarry", False),
        (HEARD, "Corso told the Heide Post that it would bid at a second sale", "Marlow brick kiln", True),
        (HEARD, "Corso told the Heide Post that it would bid at a second sale", "Marlow brick quarry", False),
        (LAUNCHERS, "two older deals made in 2027 and 2029", "Marlow fire pump system", True),
        (LAUNCHERS, "two older deals made in 2027 and 2029", "Marlow tram system", False),
        (BID, "The bid went up to $310 million", "Norvik International's Danish rye business", True),
        (BID, "The bid went up to $310 million", "part of Norvik's Danish rye business", True),
        (BID, "The bid went up to $310 million", "Norvik's Danish coal business", False),
    ],
)
def test_the_deal_that_is_told_elsewhere(text: str, quote: str, items: str, ok: bool) -> None:
    """A quote that speaks of a sale or a deal alone means goods that the document names in other sentences."""
    claim = {"type": "deal", "sellers": ["Norvik International"], "items": [items], "evidence": quote}
    report = validate(claim if text is BID else claim | {"sellers": []}, Document(text=text))
    assert report.ok is ok, report.findings


BANK = "Norvik bought Tarvo Bancorp. Dorn Bancorp is a rival. The costs of the acquisition of Tarvo cut earnings."


@pytest.mark.parametrize(("items", "ok"), [("Tarvo Bancorp", True), ("Tarvo Steel", False)])
def test_a_firm_by_the_first_word_of_its_name(items: str, ok: bool) -> None:
    """A firm that the document names in full may be called by its first word, if no other firm begins with it."""
    claim = {"type": "deal", "items": [items], "evidence": "the acquisition of Tarvo cut earnings"}
    assert validate(claim, Document(text=BANK)).ok is ok


TORMA = "Three firms were offered the contract to develop the Torma field."
BARLEY = "Millers in Lima took 12,000 tonnes of Romanian barley for July."
BOLTS = "Kestrel Air ordered 14 Bolt 9 turboprops from Aerovia."
KITE = "Norvik is looking to offer its Kite-3 trainer abroad."
BOND = "By way of Marden Brothers, Veltra issued a $25 million convertible bond due 2044."
TRACTS = "Halden leased 45 tracts off the coast to six oil firms."
MILLS = "Lomax sold two paper mills and one saw mill to Halden."
SHARES = "The Lumo family sold its 12 percent stake in Corso Mining."
PATROL = "The navy plans to buy 30 Heron R4 patrol boats from Adler."


@pytest.mark.parametrize(
    ("quote", "items", "ok"),
    [
        (TORMA, "contract for the Torma field", True),
        (TORMA, "contract for the Velna field", False),
        (BARLEY, "Ukrainian barley", False),
        (BARLEY, "12,000 tonnes of U.S. barley", False),
        (BARLEY, "barley from Romania", True),
        (BARLEY, "feed barley", True),
        (BOLTS, "14 Bolt 7 turboprops", False),
        (BOLTS, "14 Bolt 9 planes", True),
        (BOLTS, "14 turboprop aircraft", True),
        (KITE, "Kite-5X fighter", False),
        (KITE, "Kite-3 trainer aircraft", True),
        (BOND, "$25 million convertible bond due 2037", False),
        (BOND, "$90 million bond", False),
        (BOND, "convertible bond due 2044", True),
        (TRACTS, "leases on 512 tracts off the coast", False),
        (TRACTS, "leases on 45 tracts off the coast", True),
        (MILLS, "portfolio of 14 mills", False),
        (SHARES, "stake in Belmont Steel", False),
        (SHARES, "12 percent of Belmont Steel", False),
        (SHARES, "stake in Corso", True),
        (SHARES, "Corso shares", True),
        (SHARES, "interest in Corso Mining", True),
        (PATROL, "30 Orca-31UP boats", False),
        (PATROL, "30 Heron boats", True),
    ],
)
def test_a_thing_of_another_name(quote: str, items: str, ok: bool) -> None:
    """What the document names so elsewhere is not what the quote names, counts or says to be otherwise in that place."""
    elsewhere = (
        "Norvik won a contract for the Velna field. Ukrainian barley was dear, as was U.S. barley. "
        "Old Bolt 7 turboprops fly in Chile. The Kite-5X fighter will follow. A bond due 2037 was of $90 million. "
        "A court halted leases on 512 tracts. Dorn has 14 mills. Belmont Steel has shares. Peru has ten Orca-31UP boats."
    )
    claim = {"type": "deal", "items": [items], "evidence": quote}
    report = validate(claim, Document(text=f"{quote} {elsewhere}"))
    assert report.ok is ok, report.findings


BIDS = "Norvik bought Gorvalen for $600 million in 1985. It said Elsbor agreed to be acquired. It said Elsbor agreed to a takeover by Norvik. Tarvo runs a dairy. Elsbor makes radios."


@pytest.mark.parametrize(
    ("quote", "items", "ok"),
    [
        ("Norvik bought Gorvalen for $600 million in 1985.", "Gorvalen", True),
        ("Norvik bought Gorvalen for $600 million in 1985.", "Gorvallen", True),
        ("Norvik bought Gorvalen for $600 million in 1985.", "Elsbor", False),
        ("Norvik bought Gorvalen for $600 million in 1985.", "Norvik", False),
        ("It said Elsbor agreed to be acquired.", "Elsbor", True),
        ("It said Elsbor agreed to a takeover by Norvik.", "Elsbor", True),
        ("It said Elsbor agreed to a takeover by Norvik.", "Gorvalen", False),
    ],
)
def test_the_firm_that_is_bought_is_the_one_named_there(quote: str, items: str, ok: bool) -> None:
    claim = {"type": "deal", "kind": "acquisition", "items": [items], "evidence": quote}
    assert validate(claim, Document(text=BIDS)).ok is ok


TOYS = (
    "Norvik looks at makers of garden tools. Lima-based Elsbor is the one it likes best. Tarvo sells beds in Chile. "
    "Gulf Dorn at last won a 38 percent stake in Elsbor. Norvik and Dorn agreed to merge. Norvik wants the merger. "
    "Norvik has 40-year power supply agreements with Peru. Norvik has invested in the Peruvian cheese trade. Wine sells well. "
    "Norvik welcomed the wish of Chile to join. The Adunas nations hope so. "
    "Norvik bid for Dravik on Monday. Cuba insures ships."
)


@pytest.mark.parametrize(
    ("quote", "items", "ok"),
    [
        ("Lima-based Elsbor is the one it likes best.", "Elsbor, a garden tool maker of Lima", True),
        ("Lima-based Elsbor is the one it likes best.", "Elsbor, a maker of beds", False),
        ("Lima-based Elsbor is the one it likes best.", "Elsbor, Lima's largest maker of shoes", False),
        ("Lima-based Elsbor is the one it likes best.", "Elsbor, a bank of Lima", False),
        ("Lima-based Elsbor is the one it likes best.", "Elsbor, a group of Lima", True),
        ("Norvik bid for Dravik on Monday.", "Dravik, a Cuban ship insurer", False),
        ("Norvik wants the merger.", "merger of the two companies", True),
        ("Norvik wants the merger.", "refinancing of the two companies", False),
        ("Gulf Dorn at last won a 38 percent stake in Elsbor.", "minority stake in Elsbor", True),
        (
            "Norvik has 40-year power supply agreements with Peru.",
            "electric power under 40-year contracts",
            True,
        ),
        ("Norvik has 40-year power supply agreements with Peru.", "power under 15-year contracts", False),
        ("invested in the Peruvian cheese trade", "investments in the Peruvian cheese trade", True),
        ("invested in the Peruvian cheese trade", "investments in the Peruvian wine trade", False),
        ("the wish of Chile to join", "accession of Chile to Adunas", True),
        ("the wish of Chile to join", "exit of Chile from Adunas", False),
    ],
)
def test_what_is_said_of_goods_besides(quote: str, items: str, ok: bool) -> None:
    """An apposition must be told of that firm; who the companies are, how small a share is, a noun for a verb need not."""
    parties = ["Norvik", "Adunas", "Chile", "Peru", "Gulf Dorn"]
    claim = {"type": "deal", "items": [items], "evidence": quote}
    found = validate({**claim, "partners": parties}, Document(text=TOYS)).errors
    assert any(error.field.startswith("items") for error in found) is not ok
