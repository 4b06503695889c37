"""Claims by kind: denials everywhere and no false ones, names whole, one event of several, contexts that are support."""

from datetime import date
from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import Report, validate

DEAL = {"type": "deal", "sellers": ["Norland"], "buyers": ["Estonia"]}


def report_of(text: str, claim: dict[str, Any], quote: str | None = None) -> Report:
    return validate({**claim, "evidence": quote or text}, Document(text=text, published=date(2024, 5, 14)))


DENIED = [
    "Norland did not sell Estonia 12 vessels.",
    "Norland has not agreed to sell Estonia 12 vessels.",
    "Norland never sold Estonia 12 vessels.",
    "Neither Norland nor Peru sold Estonia 12 vessels.",
    "Norland almost sold Estonia 12 vessels.",
    "Norland was barred from selling Estonia 12 vessels.",
    "Norland refused to sell Estonia 12 vessels.",
    "Norland has yet to sell Estonia 12 vessels.",
    "Norland failed to sell Estonia 12 vessels.",
    "Norland will under no circumstances sell Estonia 12 vessels.",
    "Norland stopped short of selling Estonia 12 vessels.",
    "Norland declined to sell Estonia 12 vessels.",
    "Norland could not sell Estonia 12 vessels.",
    "Norland is no longer selling Estonia 12 vessels.",
    "Norland was prevented from selling Estonia 12 vessels.",
    "Norland denied that it sold Estonia 12 vessels.",
    "Norland has not, so far, sold Estonia 12 vessels.",
    "Reports that Norland sold Estonia 12 vessels were false.",
    "Norland never considered selling Estonia 12 vessels.",
]
ASSERTED = [
    "Norland sold Estonia 12 vessels.",
    "Norland, which denied any wrongdoing, sold Estonia 12 vessels.",
    "Norland sold Estonia 12 vessels, not 14.",
    "Norland sold Estonia 12 vessels that did not leak.",
    "Norland sold Estonia 12 vessels without delay.",
    "Norland, never a large maker, sold Estonia 12 vessels.",
    "Although it had refused at first, Norland sold Estonia 12 vessels.",
    "Norland sold Estonia 12 vessels, and nobody objected.",
    "Norland sold Estonia almost 12 vessels.",
    "Norland did not hesitate and sold Estonia 12 vessels.",
    "No sooner had it signed than Norland sold Estonia 12 vessels.",
    "Norland not only built but sold Estonia 12 vessels.",
    "Norland has sold Estonia 12 vessels, a spokesman said, rejecting criticism.",
    "Norland agreed to sell Estonia 12 vessels after Peru failed to pay.",
    "Norland began selling Estonia vessels.",
    "Norland did not rule out selling Estonia 12 vessels and sold them.",
]


@pytest.mark.parametrize("source", DENIED)
def test_what_the_source_denies_is_contradicted(source: str) -> None:
    assert report_of(source, DEAL).verdict == "contradicted"


@pytest.mark.parametrize("source", ASSERTED)
def test_a_negation_of_something_else_denies_nothing(source: str) -> None:
    assert report_of(source, DEAL).errors == ()


SELLERS = [  # who sold 12 radars in the source, who did in the claim, whether that is the same
    ("North Korea", "South Korea", False),
    ("South Korea", "North Korea", False),
    ("South Sudan", "Sudan", False),
    ("Sudan", "South Sudan", False),
    ("Sputnik 1 Ltd", "Sputnik 2 Ltd", False),
    ("American Airlines", "America", False),
    ("Guinea-Bissau", "Guinea", False),
    ("Equatorial Guinea", "Guinea", False),
    ("Papua New Guinea", "Guinea", False),
    ("Nigeria", "Niger", False),
    ("Dominica", "Dominican Republic", False),
    ("Congo Mining Corp", "Congo", False),
    ("Bank of Torvik", "Bank of Lund", False),
    ("Northern Steel", "Southern Steel", False),
    ("Lunia Air", "Lunia Sea", False),
    ("Norland Radar Works", "Norland Tank Works", False),
    ("Saab", "Saab AB", True),
    ("Saab AB", "Saab", True),
    ("Norland Radar Works", "Norland Radar Works Ltd", True),
    ("the United States", "U.S.", True),
    ("Britain", "United Kingdom", True),
    ("Turkish Aerospace Industries", "Turkish Aerospace", True),
    ("German firms", "Germany", True),
]


@pytest.mark.parametrize(("there", "claimed", "same"), SELLERS)
def test_names_are_whole(there: str, claimed: str, same: bool) -> None:
    report = report_of(f"{there} sold 12 radars to Chile in 2021.", {"type": "deal", "sellers": [claimed]})
    assert report.ok == same, report.feedback()


GOODS = [  # what was sold in the source, what the claim says
    ("12 tank engines", "tanks", False),
    ("12 aircraft tyres", "aircraft", False),
    ("ship models", "ships", False),
    ("Mk2 trainers", "Mk1 trainers", False),
    ("spare parts for jets", "jets", False),
    ("car seats", "cars", False),
    ("radars", "rifles", False),
    ("12 tanks", "tanks", True),
    ("12 battle tanks", "tanks", True),
    ("UAVs", "drones", True),
    ("12 drones", "weapons", True),
    ("ferries", "passenger ferries", True),
    ("seven mines", "7 mines", True),
    ("two mln tonnes of barley", "2 million tonnes of barley", True),
    ("lorries", "trucks", True),
]


@pytest.mark.parametrize(("there", "claimed", "same"), GOODS)
def test_goods_are_the_heads_of_phrases(there: str, claimed: str, same: bool) -> None:
    report = report_of(f"Norland sold {there} to Chile in 2021.", {"type": "deal", "items": [claimed]})
    assert report.ok == same, report.feedback()


LET_THROUGH = [  # source, quote, claim
    ("Norland sold Estonia 29.8% of the yard.", None, {"type": "deal", "stake": "about 30%"}),
    ("Norland sold Estonia 8,234 tonnes of tar.", None, {"type": "deal", "items": ["over 8,000 tonnes of tar"]}),
    ("Norland sold Estonia vessels for $1.97 billion.", None, {"type": "deal", "value": "nearly $2 billion"}),
    ("Norland sold Estonia vessels for 77 mln dlrs.", None, {"type": "deal", "value": "$77 million"}),
    ("The contract with Estonia has a ceiling of $4 million.", None, {"type": "deal", "value": "up to $4 million"}),
    ("Norland won an order from Estonia for 12 vessels.", None, DEAL),
    ("Norland sold Estonia 20 FPU 2.1 systems. The Field Power Unit (FPU) is new.", "Norland sold Estonia 20 FPU 2.1 systems", {"type": "deal", "items": ["20 Field Power Unit (FPU) 2.1 systems"]}),
    ("Norland is in talks with Estonia about 12 vessels.", None, {"type": "deal", "items": ["12 vessels"]}),
    ("Estonia has approached Norland about 12 vessels.", None, {"type": "deal", "items": ["12 vessels"]}),
    ("Norland sold Estonia vessels. The company got $5 million.", "Norland sold Estonia vessels", {**DEAL, "value": "$5 million"}),
    ("Norland Steel opened a mill. The firm will sell tar to Chile.", "The firm will sell tar to Chile", {"type": "deal", "sellers": ["Norland Steel"]}),
    ("Norland's mill will employ 900 people.", None, {"type": "factory", "jobs": "900 jobs"}),
    ("The mill in Torvik has an annual capacity of 500 tonnes.", None, {"type": "factory", "capacity": "500 tonnes per year"}),
    ("Torvik Yard raised its output from 16 to 20 ferries a year.", None, {"type": "factory", "capacity": "20 ferries per year"}),
    ("Norland Mining bought Torvik Copper.", None, {"type": "deal", "kind": "acquisition", "items": ["Torvik Copper"]}),
    ("Norland will deliver ferries from May 2024 to June 2025.", None, {"type": "deal", "when": "May 2024 to June 2025"}),
    ("The ferries were sold in 2020. They went to Estonia.", "They went to Estonia", {"type": "deal", "when": "2020"}),
    ("Norland's exports of tar rose to 9 tonnes in 2023 from 7 tonnes a year earlier.", None, {"type": "export_figure", "amount": "9 tonnes", "period": "2023"}),
    ("Norland's exports of tar rose to 9 tonnes in 2023 from 7 tonnes a year earlier.", None, {"type": "export_figure", "amount": "7 tonnes", "period": "2022"}),
    ("Exports of tar fell in the first half of 2023. They were 9 tonnes, up from 7 tonnes a year earlier.", "9 tonnes, up from 7 tonnes a year earlier", {"type": "export_figure", "amount": "9 tonnes", "period": "first half of 2023"}),
    ("The deal covers 12 vessels. Norland will sell them to Estonia.", "The deal covers 12 vessels.", DEAL),
    ("Norland Yards, a unit of Ostrow Group, plans to build a dock.", None, {"type": "factory", "operator": "Norland Yards"}),
    ("Norland Yards continues to run its dock in Torvik.", None, {"type": "factory", "status": "operational"}),
    ("Norland Yards will employ 650 people, two companies said.", None, {"type": "factory", "jobs": "650"}),
    ("Norland Yards will build a dock in northern Peru.", None, {"type": "factory", "place": "northern Peru"}),
    ("Estonia will get 15 Falke 72-500 from Norland.", None, {**DEAL, "items": ["15 Falke 72-500 aircraft"]}),
    ("Germany sold Estonia 12 vessels.", None, {"type": "deal", "sellers": ["German government"]}),
    ("If Estonia agreed, Norland would sell it 12 vessels.", None, {**DEAL, "hypothetical": True}),
    ("Norland will donate 12 vessels worth $5 million to Estonia.", None, {**DEAL, "kind": "transfer"}),
    ("The London Metal Fund (LMF) was sold. Chile bought the LMF.", "Chile bought the LMF", {"type": "deal", "items": ["London Metal Fund"]}),
]  # fmt: skip


@pytest.mark.parametrize(("source", "quote", "claim"), LET_THROUGH)
def test_what_the_document_tells_of_the_same_is_support(
    source: str, quote: str | None, claim: dict[str, Any]
) -> None:
    report = report_of(source, claim, quote)
    assert report.ok, report.feedback()


REFUSED = [
    ("Norland sold Estonia vessels for $77 million.", None, {"type": "deal", "value": "at least $77 million"}, "value"),
    ("Norland sold Estonia vessels for at least $77 million.", None, {"type": "deal", "value": "$77 million"}, "value"),
    ("Norland, with sales of $9 million, bought Torvik for $2 million.", None, {"type": "deal", "value": "$9 million"}, "value"),
    ("The price of the contract was cut from $9 million to $7 million.", None, {"type": "deal", "value": "$9 million"}, "value"),
    ("The mill in Torvik has an annual capacity of 500 tonnes.", None, {"type": "factory", "capacity": "500 tonnes per month"}, "capacity"),
    ("Norland will sell Estonia vessels.", None, {**DEAL, "stage": "completed"}, "stage"),
    ("Norland plans to complete delivery of the vessels.", None, {"type": "deal", "stage": "delivered"}, "stage"),
    ("Norland signed a contract to sell vessels.", None, {"type": "deal", "stage": "talks"}, "stage"),
    ("Norland was close to signing a contract, but it fell through.", None, {"type": "deal", "stage": "signed"}, "stage"),
    ("Norland is working on the delivery of 12 vessels.", None, {"type": "deal", "stage": "completed"}, "stage"),
    ("Norland has been working towards the sale of 12 vessels.", None, {"type": "deal", "stage": "delivered"}, "stage"),
    ("Talks with Estonia on 12 vessels have been broken off.", None, {"type": "deal", "stage": "talks"}, "stage"),
    ("If Estonia agreed, Norland would sell it 12 vessels.", None, {**DEAL, "hypothetical": False}, "hypothetical"),
    ("Norland might sell Estonia 12 vessels.", None, {**DEAL, "hypothetical": False}, "hypothetical"),
    ("Norland will donate 12 vessels worth $5 million to Estonia.", None, {**DEAL, "kind": "sale"}, "kind"),
    ("The deal covers 12 vessels. Norland will sell them to Estonia.", "The deal covers 12 vessels.", {"type": "deal", "sellers": ["Estonia"]}, "sellers"),
    ("The deal covers 12 vessels. Norland will sell them to Estonia.", "The deal covers 12 vessels.", {"type": "deal", "buyers": ["Norland"]}, "buyers"),
    ("Norland Yards, a unit of Ostrow Group, plans to build a dock.", None, {"type": "factory", "operator": "Ostrow Group"}, "operator"),
    ("Norland Yards, a subsidiary of Canada's Ostrow Group, will open a dock.", None, {"type": "factory", "operator": "Ostrow Group"}, "operator"),
    ("Norland's exports of tar rose to 9 tonnes in 2023 from 7 tonnes a year earlier.", None, {"type": "export_figure", "amount": "9 tonnes", "period": "2022"}, "amount"),
    ("Norland's exports of tar rose to 9 tonnes in 2023 from 7 tonnes a year earlier.", None, {"type": "export_figure", "amount": "7 tonnes", "period": "2023"}, "period"),
    ("Norland sold Estonia 20 FPU 2.1 systems. The Field Power Unit (FPU) is 40 years old.", "Norland sold Estonia 20 FPU 2.1 systems", {"type": "deal", "items": ["40 Field Power Unit (FPU) 2.1 systems"]}, "items"),
    ("Norland is to buy a third of <LND Air Services Group Ltd>. It has 15 pct of Air Kessel Ltd.", "Norland is to buy a third of <LND Air Services Group Ltd>.", {"type": "deal", "items": ["Air Kessel Ltd"]}, "items"),
    ("Norland sold vessels. Sylvania, in another deal, bought tugs.", "Norland sold vessels", {"type": "deal", "sellers": ["Borduria"]}, "sellers"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "quote", "claim", "field"), REFUSED)
def test_what_the_document_tells_otherwise_is_refused(
    source: str, quote: str | None, claim: dict[str, Any], field: str
) -> None:
    assert field in {error.field.split(".")[0] for error in report_of(source, claim, quote).errors}


FIRST = {
    "sellers": ["Norland"],
    "buyers": ["Chile"],
    "items": ["12 tugs"],
    "value": "$5 million",
    "when": "2021",
}
OTHER = {
    "sellers": ["Spain"],
    "buyers": ["Peru"],
    "items": ["30 lorries"],
    "value": "$9 million",
    "when": "2019",
}
TWO = [
    "Norland sold 12 tugs to Chile for $5 million in 2021. Spain sold 30 lorries to Peru for $9 million in 2019.",
    "Norland sold 12 tugs to Chile for $5 million in 2021, and Spain sold 30 lorries to Peru for $9 million in 2019.",
    "In 2021 Norland sold 12 tugs to Chile for $5 million, while Spain sold 30 lorries to Peru for $9 million in 2019.",
    "Spain sold 30 lorries to Peru for $9 million in 2019; Norland sold 12 tugs to Chile for $5 million in 2021.",
]


@pytest.mark.parametrize("text", TWO)
def test_each_of_two_events_is_let_through(text: str) -> None:
    assert report_of(text, {"type": "deal", **FIRST}).ok
    assert report_of(text, {"type": "deal", **OTHER}).ok


@pytest.mark.parametrize("text", TWO)
@pytest.mark.parametrize("field", FIRST)
def test_a_value_of_the_other_event_is_contradicted(text: str, field: str) -> None:
    report = report_of(text, {"type": "deal", **FIRST, field: OTHER[field]})
    assert report.verdict == "contradicted"
    assert field in {error.field.split(".")[0] for error in report.errors}


BY = [  # what stands behind "by" is a change, whatever the verb
    "Tea exports beat those of last year by 20,000 tonnes.",
    "Tea exports missed the target by 20,000 tonnes.",
]


@pytest.mark.parametrize("text", BY)
def test_an_amount_behind_by_is_a_change(text: str) -> None:
    claim = {"type": "export_figure", "goods": "tea", "amount": "20,000 tonnes", "evidence": text}
    assert validate({**claim, "measure": "change"}, text).ok
    assert [one.field for one in validate({**claim, "measure": "level"}, text).errors] == ["measure"]


def test_who_buys_a_named_business_takes_it_over() -> None:
    text = "Lunda ordered the sale of Havco Foods to Orvik."
    claim = {"type": "deal", "kind": "acquisition", "items": ["Havco Foods"], "evidence": text}
    assert not [one for one in validate(claim, text).findings if one.field == "kind"]
