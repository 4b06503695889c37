"""Who sells and who buys: by the place in the clause, not by standing near."""

import pytest

import factlib
from factlib.document import Document
from factlib.validate import Report, validate

SIDES = (  # a sentence, who sells, who buys
    ("Havco sold its paint unit to Lorn AG.", "Havco", "Lorn AG"),
    ("Havco agreed to sell its paint unit to Lorn AG for 40 mln dlrs.", "Havco", "Lorn AG"),
    ("Lorn AG bought Havco's paint unit.", "Havco", "Lorn AG"),
    ("Lorn AG has agreed to buy the paint unit of Havco.", "Havco", "Lorn AG"),
    ("Lorn AG completed its acquisition of Havco's Stern mill.", "Havco", "Lorn AG"),
    ("The sale of Havco's paint unit to Lorn AG was completed.", "Havco", "Lorn AG"),
    ("The purchase of Havco's paint unit by Lorn AG was completed.", "Havco", "Lorn AG"),
    ("Havco's paint unit was sold to Lorn AG.", "Havco", "Lorn AG"),
    ("Havco's paint unit was bought by Lorn AG.", "Havco", "Lorn AG"),
    ("Lorn AG paid Havco 40 mln dlrs for its paint unit.", "Havco", "Lorn AG"),
    ("Lorn AG will pay 40 mln dlrs to Havco for the paint unit.", "Havco", "Lorn AG"),
    ("Havco accepted an offer from Lorn AG for its paint unit.", "Havco", "Lorn AG"),
    ("Havco said Lorn AG has offered to buy its paint unit.", "Havco", "Lorn AG"),
    ("Havco said it is in talks to sell its paint unit to Lorn AG.", "Havco", "Lorn AG"),
    ("Lorn AG is negotiating with Havco to buy its paint unit.", "Havco", "Lorn AG"),
    ("Havco won an order for 20 trams from Lorn AG.", "Havco", "Lorn AG"),
    ("Havco won a contract to supply 20 trams to Lorn AG.", "Havco", "Lorn AG"),
    ("Havco was the lowest bidder to supply 20 trams to Lorn AG.", "Havco", "Lorn AG"),
    ("Havco was chosen as the lowest bidder to supply 20 trams to Lorn AG.", "Havco", "Lorn AG"),
    ("Havco emerged as the lowest bidder to supply 20 trams to Lorn AG.", "Havco", "Lorn AG"),
    ("Havco was the preferred bidder to supply 20 trams to Lorn AG.", "Havco", "Lorn AG"),
    ("Lorn AG was the preferred bidder to buy 20 trams from Havco.", "Havco", "Lorn AG"),
    ("Lorn AG awarded Havco a contract for 20 trams.", "Havco", "Lorn AG"),
    ("Havco was awarded a contract for 20 trams by Lorn AG.", "Havco", "Lorn AG"),
    ("Lorn AG placed an order for 20 trams with Havco.", "Havco", "Lorn AG"),
    ("Lorn AG ordered 20 trams from Havco.", "Havco", "Lorn AG"),
    ("Havco signed a contract with Lorn AG to supply 20 trams.", "Havco", "Lorn AG"),
    ("Havco will build 20 trams for Lorn AG.", "Havco", "Lorn AG"),
    ("Havco is to make trams for Lorn AG under a 40 mln dlr agreement.", "Havco", "Lorn AG"),
    ("Havco has signed a 40 mln dlr agreement to produce paint for Lorn AG.", "Havco", "Lorn AG"),
    ("Havco delivered the first of 20 trams to Lorn AG.", "Havco", "Lorn AG"),
    ("Lorn AG took delivery of 20 trams from Havco.", "Havco", "Lorn AG"),
    ("Lorn AG received 20 trams from Havco.", "Havco", "Lorn AG"),
    ("Havco handed over 20 trams to Lorn AG.", "Havco", "Lorn AG"),
    ("Havco provided Lorn AG with 20 trams.", "Havco", "Lorn AG"),
    ("Havco exported 20 trams to Lorn AG.", "Havco", "Lorn AG"),
    ("Havco secured a 40 mln dlr order from Lorn AG.", "Havco", "Lorn AG"),
    ("Havco landed a deal with Lorn AG for 20 trams.", "Havco", "Lorn AG"),
    ("Havco delivered four tugs to the Peruvian army.", "Havco", "Peru"),
    ("Lorn AG selected Havco's trams.", "Havco", "Lorn AG"),
    ("Lorn AG exercised an option for 20 more trams from Havco.", "Havco", "Lorn AG"),
    ("Lorn AG bought 5 pct of Stern Steel from Havco.", "Havco", "Lorn AG"),
    ("Lorn AG acquired a 5 pct stake in Stern Steel held by Havco.", "Havco", "Lorn AG"),
    ("Havco disposed of its 5 pct stake in Stern Steel to Lorn AG.", "Havco", "Lorn AG"),
    ("Lorn AG bought out Havco's stake in Stern Steel.", "Havco", "Lorn AG"),
    ("Lorn AG, which bought the mill from Havco in 1999, makes paint.", "Havco", "Lorn AG"),
    ("The mill, which Havco sold to Lorn AG in 1999, makes paint.", "Havco", "Lorn AG"),
    ("The mill, bought from Havco by Lorn AG in 1999, makes paint.", "Havco", "Lorn AG"),
    ("Havco divested its paint unit, with Lorn AG as the buyer.", "Havco", "Lorn AG"),
    ("Havco gave Lorn AG an option to buy its paint unit.", "Havco", "Lorn AG"),
    ("Lorn AG has an option to buy Havco's paint unit.", "Havco", "Lorn AG"),
    ("Havco bought back the shares that Lorn AG held.", "Lorn AG", "Havco"),
    ("Havco bought Lorn AG's trams and sold its buses to Stern.", "Lorn AG", "Havco"),
    (
        "Havco put its smelter up for sale after would-be buyer Lorn AG failed to raise the money.",
        "Havco",
        "Lorn AG",
    ),
    ("Borduria will buy 20 jets from Ruritania.", "Ruritania", "Borduria"),
    ("Ruritania's Havco will sell Borduria 20 jets.", "Havco", "Borduria"),
    ("Borduria's purchase of 20 jets from Ruritania was approved.", "Ruritania", "Borduria"),
    ("Ruritania approved the sale of 20 jets to Borduria.", "Ruritania", "Borduria"),
    ("Lorn AG agreed with a group led by Havco to buy its paint unit.", "Havco", "Lorn AG"),
)
PLACES = (  # a sentence, where its plant is
    ("Havco opened a paper mill in Lund.", "Lund"),
    ("The day before, an actress had cut the ribbon of a new paper mill in Lund.", "Lund"),
    ("Havco arrived in May with the completion of its Lund plant.", "Lund"),
    ("The paper mill that Havco built in Lund has begun production.", "Lund"),
    ("Havco will build a paper mill near Lund for $9 million.", "Lund"),
    ("Havco is closing its Lund mill.", "Lund"),
)
ELSEWHERE = "Havco also has mills in Ystad and at Malmo."


def _report(source: str, claim: dict[str, object]) -> Report:
    return validate(claim | {"evidence": source}, Document(text=f"{source} {ELSEWHERE}"))


def _wrong(report: Report, *fields: str) -> bool:
    return any(error.field.startswith(fields) for error in report.errors)


@pytest.mark.parametrize(("source", "seller", "buyer"), SIDES)
def test_sides(source: str, seller: str, buyer: str) -> None:
    claim: dict[str, object] = {"type": "deal", "sellers": [seller], "buyers": [buyer]}
    assert not _wrong(_report(source, claim), "sellers", "buyers")
    assert _wrong(_report(source, claim | {"sellers": [buyer], "buyers": [seller]}), "sellers", "buyers")
    assert _wrong(_report(source, claim | {"sellers": ["Falke"]}), "sellers")


@pytest.mark.parametrize(("source", "place"), PLACES)
def test_places(source: str, place: str) -> None:
    assert not _wrong(_report(source, {"type": "factory", "place": place}), "place")
    assert _wrong(_report(source, {"type": "factory", "place": "Ystad"}), "place")


def test_a_place_that_is_not_told_in_the_quote_may_stand_beside_it() -> None:
    assert not _wrong(_report("Havco opened a paper mill.", {"type": "factory", "place": "Ystad"}), "place")


@pytest.mark.parametrize(
    "source",
    [
        "Hallen took over Zembra for $5 million.",
        "Zembra was taken over by Hallen.",
        "Hallen bought Zembra from Veldt.",
        "Hallen raised its stake in Zembra to 20 percent.",
        "Hallen has agreed to acquire Zembra.",
    ],
)
def test_the_firm_that_is_bought_does_not_buy(source: str) -> None:
    document = factlib.Document(text=f"{source} The weather in Port Alder was fine.")
    claim = {
        "type": "deal",
        "kind": "acquisition",
        "buyers": ["Hallen"],
        "items": ["Zembra"],
        "evidence": source,
    }
    assert factlib.validate(claim, document).ok
    exchanged = factlib.validate({**claim, "buyers": ["Zembra"], "items": ["Hallen"]}, document)
    assert "buyers.0" in {error.field for error in exchanged.errors}


@pytest.mark.parametrize(("buyer", "ok"), [("Adler", True), ("Lomax", False)])
def test_a_firm_that_is_bought_does_not_buy(buyer: str, ok: bool) -> None:
    text = "Adler took over Lomax."
    claim = {"type": "deal", "kind": "acquisition", "buyers": [buyer], "evidence": text}
    assert validate(claim, Document(text=text)).ok is ok


@pytest.mark.parametrize(
    ("parties", "ok"),
    [
        ("Havco Medical and Lorn University", True),
        ("Lorn University and Havco Medical (joint venture)", True),
        ("Havco Medical and Stern University", False),
    ],
)
def test_two_parties_in_one_name(parties: str, ok: bool) -> None:
    quote = "Havco Medical and Lorn University signed an accord to create a clinic in Ruritania."
    claim = {"type": "factory", "status": "planned", "operator": parties, "evidence": quote}
    assert validate(claim, Document(text=quote)).ok is ok


@pytest.mark.parametrize("buyer", ["Peru", "Ministry of Defence", "Peruvian government"])
def test_a_government_may_be_told_by_its_state(buyer: str) -> None:
    quote = "The Peruvian government had considered buying 36 Lorn Condor jets."
    claim = {"type": "deal", "buyers": [buyer], "evidence": quote}
    text = f"{quote} The Ministry of Defence of Peru wants jets. Lorn makes jets."
    assert validate(claim, Document(text=text)).ok


def test_one_name_of_two_words_joined_by_and() -> None:
    quote = "The Ministry of Trade and Fisheries bought 20 trams from Havco."
    claim = {"type": "deal", "buyers": ["Ministry of Trade and Fisheries"], "evidence": quote}
    assert validate(claim, Document(text=quote)).ok


@pytest.mark.parametrize(("seller", "buyer"), [("Havco", "Lorn AG"), ("Lorn AG", "Havco")])
def test_whoever_cancels_a_contract_may_be_either_side(seller: str, buyer: str) -> None:
    quote = (
        "Havco cancelled the contract that it signed with Lorn AG. Havco cancelled its contract with Lorn AG."
    )
    claim = {"type": "deal", "sellers": [seller], "buyers": [buyer], "stage": "cancelled"}
    assert validate(
        claim | {"evidence": "Havco cancelled its contract with Lorn AG."}, Document(text=quote)
    ).ok


@pytest.mark.parametrize(
    ("buyer", "target", "ok"), [("Havco", "Lorn Paints", True), ("Lorn Paints", "Havco", False)]
)
@pytest.mark.parametrize(
    "quote",
    [
        "Lorn Paints rejected the bid from Havco.",
        "Havco's offer for Lorn Paints was raised in May.",
        "Lorn Paints has received an offer from Havco.",
    ],
)
def test_what_is_bought_does_not_buy(quote: str, buyer: str, target: str, ok: bool) -> None:
    claim = {"type": "deal", "kind": "acquisition", "buyers": [buyer], "items": [target], "evidence": quote}
    assert validate(claim, Document(text=quote)).ok is ok
