"""What contradicts a claim and what does not: contrary words, references, offers of others, values from elsewhere."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import Report, validate


def _report(claim: dict[str, Any], text: str) -> Report:
    return validate(claim, Document(text=text))


def _statement(source: str, content: str) -> Report:
    claim = {"type": "statement", "speaker": "Otto Lenk", "content": content, "evidence": source}
    return _report(claim, f"{source}\n")


CONTENTS = [  # what is told, what is claimed, whether it is so
    (
        "Otto Lenk said the cut in fees could increase output to 900 tonnes.",
        "Lower fees could raise output",
        True,
    ),
    (
        "Otto Lenk said the cut in fees could increase output to 900 tonnes.",
        "The cut in fees could lower output",
        False,
    ),
    ("Otto Lenk said the plan would not be a disaster but could lower wages.", "It could raise wages", False),
    ("Otto Lenk said the new rules kept fees and asked for no cuts.", "The new rules reduced fees", False),
    ("Otto Lenk said the club voted down the offer.", "The club accepted the offer", False),
    ("Otto Lenk said the club voted down the offer.", "The club turned the offer down", True),
    (
        "Otto Lenk said the yard called off a planned sale of boats.",
        "The yard completed a sale of boats",
        False,
    ),
    # what is denied beside the claim, not of it
    ("Otto Lenk said sales had not fallen and the yard got a bid.", "The yard has received no bid", False),
    ("Otto Lenk said the yard got a bid while profits have not risen.", "The yard got a bid", True),
    ("Otto Lenk said the date has been fixed, although no strike is planned.", "No date is fixed", False),
    ("Otto Lenk said no date had been set, although a strike is planned.", "No date is fixed", True),
    ("Otto Lenk said the mine is far from safe.", "The mine is safe", False),
    ("Otto Lenk said the mine is far from safe.", "The mine is not safe", True),
    ("Otto Lenk said the search is likely to be prolonged.", "The search is likely to be quick", False),
    (
        "Otto Lenk said the end of the toll will cut delays.",
        "The removal of the toll will reduce delays",
        True,
    ),
    (
        "Otto Lenk said the removal of the toll will cut delays.",
        "The introduction of the toll will cut delays",
        False,
    ),
    ("Otto Lenk said it was an excellent step by the bank.", "It was a poor step by the bank", False),
    ("Otto Lenk said tension is expected to intensify.", "Tension is expected to ease", False),
    ("Otto Lenk called for a broader use of robots.", "There should be less use of robots", False),
    ("Otto Lenk said the offer undervalues Havco.", "The offer overvalues Havco", False),
    (
        "Otto Lenk said they were not allowed to fish in the dock.",
        "They were barred from fishing in the dock",
        True,
    ),
    (
        "Otto Lenk said the yard is a risk because of its ties with Peru.",
        "The yard poses a risk owing to links to Peru",
        True,
    ),
    ("Otto Lenk said more than enough berths are free.", "There are more than enough berths", True),
    ("Otto Lenk urged wider use of artificial intelligence.", "AI should be used more widely", True),
    (
        "Otto Lenk said the money from the sale will go into new docks.",
        "The proceeds will be put into new docks",
        True,
    ),
    (
        "Otto Lenk said the stake in Havco should be cut to 40 percent.",
        "The holding in Havco should be cut to 40 percent",
        True,
    ),
    (
        "Otto Lenk said Norland should not waver in its efforts to clean its rivers.",
        "Norland should keep cleaning its rivers",
        True,
    ),
    (
        "Otto Lenk said the yard did not have enough berths to take the ship.",
        "The yard was too small to take the ship",
        True,
    ),
    ("Otto Lenk said exports fell because of hail.", "Exports fell because of frost", False),
]


@pytest.mark.parametrize(("source", "content", "so"), CONTENTS)
def test_contrary_words_count_where_they_are_said_of_the_same(source: str, content: str, so: bool) -> None:
    report = _statement(source, content)
    assert report.ok == so, report.feedback()


def test_a_contrary_word_beside_the_quote_contradicts_nothing() -> None:
    text = "The agency cancelled contracts worth millions and opened an inquiry into a plan to keep funds from audits."
    quote = "opened an inquiry into a plan to keep funds from audits"
    claim = {
        "type": "statement",
        "content": "It opened an inquiry into a plan to keep funds from audits",
        "evidence": quote,
    }
    assert _report(claim, text).ok


SPEAKERS = [  # the text, the quote, the speaker of a claim, whether he is one
    ("“It works,” said Treasury Under Secretary Ann Moore.", "It works", "Ann Moore", True),
    (
        "Havco shares rose. The US cards and travel giant said fees will fall. Havco said no more.",
        "fees will fall",
        "Havco",
        True,
    ),
    (
        "Ben Ray runs Havco. He said fees fell and added that boats would be sold.",
        "added that boats would be sold",
        "Ben Ray",
        True,
    ),
    (
        "Some observers said it was late. Havco did not comment.",
        "Some observers said it was late",
        "Havco",
        False,
    ),
    (
        "Strikers at Havco Ltd rejected the offer, a union leader said.",
        "rejected the offer",
        "Havco Ltd",
        False,
    ),
    ("Lund, a firm under Havco Group, said sales rose.", "sales rose", "Havco Group", False),
    ("Ann Moore teaches at Torvik College. “It is odd,” she said.", "It is odd", "Torvik College", False),
    (
        "Minister Ann Moore on Radio Torvik\n\nOn tolls: “They will fall.”",
        "They will fall.",
        "Ann Moore",
        True,
    ),
    (
        "Minister Ann Moore on Radio Torvik\n\nOn tolls: “They will fall.”",
        "They will fall.",
        "Ben Ray",
        False,
    ),
]


@pytest.mark.parametrize(("text", "quote", "speaker", "speaks"), SPEAKERS)
def test_speakers_by_name_by_description_and_above_the_words(
    text: str, quote: str, speaker: str, speaks: bool
) -> None:
    report = _report({"type": "statement", "speaker": speaker, "content": quote, "evidence": quote}, text)
    assert report.ok == speaks, report.feedback()


TRADE = (
    "Sylvanian imports of fuels grew to 5,200 tonnes in 2021 from 4,900 in 2020, the guild said.\n"
    "In 2021 shale oil imports shrank to 600 tonnes from 900, and exports to 200 from 250 tonnes.\n"
    "Lampoil exports rose to 500 from 450 tonnes."
)
SHALE = "In 2021 shale oil imports shrank to 600 tonnes from 900, and exports to 200 from 250 tonnes."
LAMPS = "Lampoil exports rose to 500 from 450 tonnes."
FIGURES = [
    (SHALE, {"goods": "shale oil", "amount": "200 tonnes", "period": "2021"}, True),
    (SHALE, {"goods": "shale oil", "amount": "600 tonnes", "period": "2021"}, False),
    (SHALE, {"goods": "shale oil", "amount": "250 tonnes", "period": "2021"}, False),
    (LAMPS, {"goods": "lamp oil", "amount": "500 tonnes"}, True),
    (LAMPS, {"goods": "lamp oil", "amount": "900 tonnes"}, False),
    (LAMPS, {"goods": "corn oil", "amount": "500 tonnes"}, False),
]


@pytest.mark.parametrize(("quote", "fields", "so"), FIGURES)
def test_exports_beside_imports(quote: str, fields: dict[str, Any], so: bool) -> None:
    claim = {
        "type": "export_figure",
        "exporter": "Ruritania",
        "measure": "level",
        **fields,
        "evidence": quote,
    }
    text = TRADE.replace("Sylvanian", "Dutch")
    report = _report({**claim, "exporter": "Netherlands"}, text)
    assert report.ok == so, report.feedback()


BIDS = (
    "Norland phone firm Havco planned a $3bn deal in Peru.\n"
    "In spring Lund accepted an $860m buyout from Havco, rejecting a dearer offer from Baltica.\n"
    "Torbank sold its Marlow & Lund pawn unit to Stern Life for $90m.\n"
    "Baltica said it would wait. Its lawyers met in Torvik."
)
DEALS = [
    (
        "Lund accepted an $860m buyout from Havco",
        {"buyers": ["Havco"], "items": ["Lund"], "stage": "announced"},
        True,
    ),
    (
        "Lund accepted an $860m buyout from Havco",
        {"buyers": ["Havco"], "items": ["Lund"], "denied": True},
        False,
    ),
    (
        "accepted an $860m buyout from Havco, rejecting a dearer offer from Baltica",
        {"buyers": ["Havco"], "stage": "announced"},
        True,
    ),
    (
        "accepted an $860m buyout from Havco, rejecting a dearer offer from Baltica",
        {"buyers": ["Havco"], "value": "$90m"},
        False,
    ),
    ("Torbank sold its Marlow & Lund pawn unit", {"sellers": ["Torbank"], "items": ["Marlow & Lund"]}, True),
    (
        "Torbank sold its Marlow & Lund pawn unit",
        {"sellers": ["Stern Life"], "items": ["Marlow & Lund"]},
        False,
    ),
]


@pytest.mark.parametrize(("quote", "fields", "so"), DEALS)
def test_an_offer_of_somebody_else_says_nothing_of_a_deal(
    quote: str, fields: dict[str, Any], so: bool
) -> None:
    report = _report({"type": "deal", "kind": "acquisition", **fields, "evidence": quote}, BIDS)
    assert report.ok == so, report.feedback()


GOODS = [  # the quote, the goods of a claim, whether they are these
    ("Peru will buy wheat from the United States.", "U.S. wheat", True),
    ("Peru will buy American wheat.", "United States wheat", True),
    ("Peru will buy South Korean boats.", "boats from South Korea", True),
    ("Peru will buy South Korean boats.", "boats from North Korea", False),
    ("Peru will buy equities of Havco.", "Havco shares", True),
    ("Peru will buy the Falke-75 from Havco.", "Falke-75 fighter jets", True),
    ("Peru will buy Falke-75 trucks from Havco.", "Falke-75 fighter jets", False),
    ("Peru will buy fishoil.", "fish oil", True),
    ("Peru will buy fish oil.", "fishoil", True),
    ("Peru will buy fish oil.", "corn oil", False),
]


@pytest.mark.parametrize(("quote", "goods", "so"), GOODS)
def test_goods_of_a_country_of_a_name_and_in_one_word(quote: str, goods: str, so: bool) -> None:
    report = _report({"type": "deal", "buyers": ["Peru"], "items": [goods], "evidence": quote}, quote)
    assert report.ok == so, report.feedback()


FAR = (
    "Havco sells patrol boats to Peru\n\n"
    "Havco has signed a contract to sell boats to Peru, it said on Monday. The boats will be built in Torvik.\n\n"
    "The weather was fine on that day. Many people came to see it.\n\n"
    "Others were there as well, and stayed until the evening came.\n\n"
    "Nobody knows how many will come next year, and few care much about it.\n\n"
    "Baltica runs ferries to Riga. It was founded in 1950."
)


@pytest.mark.parametrize(("seller", "so"), [("Havco", True), ("Baltica", False)])
def test_a_party_from_elsewhere_is_told_of_the_same(seller: str, so: bool) -> None:
    claim = {
        "type": "deal",
        "sellers": [seller],
        "items": ["boats"],
        "evidence": "The boats will be built in Torvik",
    }
    assert _report(claim, FAR).ok == so


PRICES = "Havco sold boats to Peru on Monday.\n\nThe deal is worth $60 million. Baltica sold boats to Chile for $90 million.\n"


@pytest.mark.parametrize(("value", "so"), [("$60 million", True), ("$90 million", False)])
def test_a_price_from_elsewhere_is_that_of_the_same_deal(value: str, so: bool) -> None:
    claim = {
        "type": "deal",
        "sellers": ["Havco"],
        "buyers": ["Peru"],
        "value": value,
        "evidence": "Havco sold boats to Peru",
    }
    assert _report(claim, PRICES).ok == so


LATER = [  # what is told, what is claimed, whether it is so
    (
        "Otto Lenk said the yards were considering imports of steel.",
        "The yards have agreed to import steel",
        False,
    ),
    ("Otto Lenk said they would not liberalize taxis, whoever complains.", "They will open up taxis", False),
    ("Otto Lenk said the assets were illegally seized.", "The assets were legally seized", False),
    ("Otto Lenk said the yard might by and by acquire more docks.", "The yard might sell docks", False),
    (
        "Otto Lenk said the drought would not mean a calamity for Peru.",
        "The drought would be a calamity for Peru",
        False,
    ),
    (
        "Otto Lenk said the drought would not mean a calamity for Peru.",
        "The drought would be no calamity for Peru",
        True,
    ),
    (
        "Otto Lenk said three Lunian locals of dockers rejected the offer.",
        "Two locals of dockers rejected the offer",
        False,
    ),
    (
        "Otto Lenk said the bank is looking at other ways to pay.",
        "The bank has ruled out other ways to pay",
        False,
    ),
]


@pytest.mark.parametrize(("source", "content", "so"), LATER)
def test_what_is_denied_likely_and_undone(source: str, content: str, so: bool) -> None:
    report = _statement(source, content)
    assert report.ok == so, report.feedback()


PLANTS = [  # the quote, the status of a claim, whether it is so
    ("The Lund dam was drawn up for 90 MW, and is being built on the Orm.", "under_construction", True),
    ("The Lund dam was drawn up for 90 MW, and is being built on the Orm.", "operational", False),
    ("The mayor came to a ceremony to open the Lund factory.", "operational", True),
    ("At the Lund factory 35 new jobs for welders are to be created.", "expanding", True),
    ("At the Lund factory 35 new jobs for welders are to be created.", "closed", False),
    ("Pupils are soon to visit the production line in Lund.", "operational", True),
    ("Output at the Lund factory has been shut down since the river rose.", "idle", True),
    ("The Lund factory will be built in May.", "operational", False),
]


@pytest.mark.parametrize(("quote", "status", "so"), PLANTS)
def test_how_far_a_plant_is(quote: str, status: str, so: bool) -> None:
    report = _report({"type": "factory", "status": status, "evidence": quote}, quote)
    assert report.ok == so, report.feedback()


SALES = [  # the quote, fields of a claim, whether they are so
    ("Havco sold 90 shares at 11.75 dollars a share to Lund.", {"value": "$11.75 per share"}, True),
    ("Havco sold 90 shares at 11.75 dollars a share to Lund.", {"value": "$11.75"}, False),
    (
        "Peru began talks to buy boats in an estimated deal of forty million pesos.",
        {"value": "about 40 million pesos"},
        True,
    ),
    (
        "Peru began talks to buy boats in an estimated deal of forty million pesos.",
        {"value": "about 90 million pesos"},
        False,
    ),
    ("Havco sold boats to a U.S. subsidiary of Lund Plc.", {"buyers": ["a US subsidiary of Lund"]}, True),
    ("Havco sold boats to a U.S. subsidiary of Lund Plc.", {"buyers": ["a US subsidiary of Baltica"]}, False),
    ("Peru bought four cargoes of brown sugar from Chile.", {"items": ["brown sugar"]}, True),
    ("Peru bought four cargoes of brown sugar from Chile.", {"items": ["coffee"]}, False),
]


@pytest.mark.parametrize(("quote", "fields", "so"), SALES)
def test_prices_units_and_what_goods_come_in(quote: str, fields: dict[str, Any], so: bool) -> None:
    report = _report({"type": "deal", "kind": "sale", **fields, "evidence": quote}, quote)
    assert report.ok == so, report.feedback()
