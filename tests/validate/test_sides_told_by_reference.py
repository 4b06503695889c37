"""Whom "it", "the consortium", "the government" and "firms like" stand for, and whom a deal is made with."""

import pytest

import factlib

TALKS = "Talks with Sukhar Aviation for a possible deal to acquire 24 trainers are still going on, the air force said."
WAREHOUSES = "Negotiations with Greenhill on a deal to sell the 12 warehouses have stalled, Lagerhaus said."
CRUDE = "An agreement with Petrona for the purchase of crude is near, the energy minister of Jordan said."
TUGS = "A direct deal with Brodosplit for acquiring six tugs is under discussion in Athens."
DIRECT = "Peru and Chile met. Talks with Krauss on a direct deal of both states to acquire 90 tugs go on."
FILLING = "A contract with Krauss to supply 40 buses was signed by the city."
DRONES = (
    "Start-ups like Dronix, SkyLoom and Vario Labs have won orders from the Danish navy for small drones."
)
RIFLES = "The ministry has placed orders with makers like Torvald Arms and Bellona for 5,000 rifles."
MOWERS = "Like Kubitz, Havco sold 3,000 mowers to Homebase One."
CEMENT = "Cement was bought from suppliers like Dalmacija and Betonex by the Croatian government."
SYRUP = "The syrup will be made by Canestra in Italy and sold to their joint venture. Canestra and Bolling own it."
DAM = "Investors led by Pinewood Capital want the Astra chain. The consortium would pay 700 million dollars for the chain."
HOTELS = "The money for Astoria, not for Channel Six, is from a hotel consortium. The consortium would pay $9 million for Astoria."
SALE = "VIENNA, March 3 - The sale of all the government's 18.5 pct stake in Austal Steel is due in June."
GLUE = (
    "The likeliest bidder for Corvine is Solvent Royale. Brokers have named Corvine as a target for years. "
    "It sold its glue business to its managers in June."
)
RIGS = "Shares of Palmira lost 2 percent, but Bernfield rose on word that it has completed the purchase of a rig from Drillmar."
RIG = "it has completed the purchase of a rig from Drillmar"

CASES = [
    (TALKS, TALKS, "sellers", "Sukhar Aviation", True),
    (TALKS, TALKS, "buyers", "Sukhar Aviation", False),
    (WAREHOUSES, WAREHOUSES, "buyers", "Greenhill", True),
    (WAREHOUSES, WAREHOUSES, "sellers", "Greenhill", False),
    (CRUDE, CRUDE, "sellers", "Petrona", True),
    (CRUDE, CRUDE, "buyers", "Petrona", False),
    (TUGS, TUGS, "sellers", "Brodosplit", True),
    (TUGS, TUGS, "buyers", "Brodosplit", False),
    (DIRECT, DIRECT.partition(". ")[2], "sellers", "Krauss", True),
    (FILLING, FILLING, "sellers", "Krauss", True),
    (FILLING, FILLING, "buyers", "Krauss", False),
    (DRONES, DRONES, "sellers", "Dronix", True),
    (DRONES, DRONES, "sellers", "Vario Labs", True),
    (DRONES, DRONES, "sellers", "Danish navy", False),
    (RIFLES, RIFLES, "sellers", "Torvald Arms", True),
    (CEMENT, CEMENT, "sellers", "Dalmacija", True),
    (MOWERS, MOWERS, "sellers", "Havco", True),
    (MOWERS, MOWERS, "buyers", "Kubitz", False),
    (SYRUP, SYRUP.partition(". ")[0], "buyers", "joint venture of Canestra and Bolling", True),
    (DAM, DAM.partition(". ")[2], "buyers", "consortium led by Pinewood Capital", True),
    (DAM, DAM.partition(". ")[2], "buyers", "consortium led by Adler Capital", False),
    (HOTELS, HOTELS.partition(". ")[2], "buyers", "hotel consortium", True),
    (HOTELS, HOTELS.partition(". ")[2], "buyers", "hotel union", False),
    (SALE, SALE, "sellers", "Swiss government", False),
    (GLUE, GLUE.rpartition(". ")[2], "sellers", "Corvine", True),
    (RIGS, RIG, "buyers", "Bernfield", True),
    (RIGS, RIG, "buyers", "Palmira", False),
]


@pytest.mark.parametrize(("text", "quote", "field", "name", "ok"), CASES)
def test_side(text: str, quote: str, field: str, name: str, ok: bool) -> None:
    """A side is borne out by whom the words mean, and by nobody else."""
    report = factlib.validate({"type": "deal", field: [name], "evidence": quote}, factlib.Document(text=text))
    errors = [one.message for one in report.findings if one.severity == "error"]
    assert (not errors) is ok, errors


@pytest.mark.parametrize("importers", ["Cuba and Mexico", "Cuba"])
def test_who_exports_is_none_of_those_exported_to(importers: str) -> None:
    """All of several countries behind "to" import, and leave open whose the exports are."""
    text = "Vietnam's trade grew last year. He said exports to Cuba and Mexico doubled to 80 million dollars."
    claim = {
        "type": "export_figure",
        "importer": importers,
        "amount": "80 million dollars",
        "evidence": text.partition(". ")[2],
    }
    assert factlib.validate(claim | {"exporter": "Vietnam"}, factlib.Document(text=text)).ok
    assert not factlib.validate(claim | {"exporter": "Peru"}, factlib.Document(text=text)).ok
