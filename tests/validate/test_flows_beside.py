"""Two flows of trade in one article: a value of the other one, or of who only says so, is no support."""

from datetime import date
from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import validate

FLOWS = (  # sentences about Turkey's exports of tea, and the amount that they tell
    ("Turkish tea exports reached $4.7 billion in 2021", "$4.7 billion"),
    ("Turkey exported $4.7 billion worth of tea in 2021", "$4.7 billion"),
    ("Exports of tea from Turkey totalled 45,000 tonnes in 2021", "45,000 tonnes"),
    ("In 2021, Turkey exported tea worth $4.7 billion", "$4.7 billion"),
    ("Turkey's exports of tea amounted to 45,000 tonnes in 2021", "45,000 tonnes"),
    ("Tea exports by Turkey stood at $4.7 billion in 2021", "$4.7 billion"),
    ("Turkish tea exports rose 8 percent to $4.7 billion in 2021", "$4.7 billion"),
)
BESIDE = (  # what goes on behind it about another country, other goods, another amount
    ", and Kenya exported $320 million worth of coffee.",
    " while those of Kenyan coffee reached $320 million.",
    ". Kenyan coffee exports were $320 million.",
    ". Kenya exported $320 million of coffee in 2021.",
)
TALES = [
    (f"{flow}{beside}", amount)
    for flow, amount in FLOWS
    for beside in BESIDE
    if "those" not in beside or "exports" in flow.lower()
]


def claim_of(text: str, **fields: Any) -> dict[str, Any]:
    quote = text.split(". ")[0].rstrip(".")
    return {
        "type": "export_figure",
        "exporter": "Turkey",
        "goods": "tea",
        "period": "2021",
        "measure": "level",
        "evidence": quote,
        **fields,
    }


@pytest.mark.parametrize(("text", "amount"), TALES)
def test_what_is_told_of_the_flow_is_borne_out(text: str, amount: str) -> None:
    report = validate(claim_of(text, amount=amount), Document(text=text, published=date(2022, 2, 1)))
    assert report.ok, [str(each) for each in report.errors]


@pytest.mark.parametrize(("text", "amount"), TALES)
@pytest.mark.parametrize(("field", "other"), [("exporter", "Kenya"), ("amount", "$320 million")])
def test_what_is_told_of_the_other_flow_is_not(text: str, amount: str, field: str, other: str) -> None:
    claim = {**claim_of(text, amount=amount), field: other}
    assert not validate(claim, Document(text=text, published=date(2022, 2, 1))).ok


IMPORTED = (
    "Peru imported 45,000 tonnes of tea from Turkey in 2021, and Kenya exported $320 million worth of coffee.",
    "Turkey shipped 45,000 tonnes of tea to Peru in 2021, and Kenya exported $320 million worth of coffee.",
)


@pytest.mark.parametrize("text", IMPORTED)
def test_what_one_imports_from_another_is_exported(text: str) -> None:
    claim = claim_of(text, amount="45,000 tonnes", importer="Peru")
    report = validate(claim, Document(text=text, published=date(2022, 2, 1)))
    assert report.ok, [str(each) for each in report.errors]
    assert not validate({**claim, "exporter": "Kenya"}, Document(text=text, published=date(2022, 2, 1))).ok


SHIPPED = "Turkey's tea exports fell in 2021. Shipments to Peru fell to 45,000 tonnes and those to Chile to 30,000 tonnes."


@pytest.mark.parametrize(("importer", "amount"), [("Peru", "45,000 tonnes"), ("Chile", "30,000 tonnes")])
def test_where_exports_go_leaves_open_whose_they_are(importer: str, amount: str) -> None:
    quote = SHIPPED.split(". ", 1)[1]
    claim = {**claim_of(SHIPPED, amount=amount), "importer": importer, "evidence": quote}
    assert validate(claim, Document(text=SHIPPED, published=date(2022, 2, 1))).ok
    assert not validate({**claim, "exporter": "Chile"}, Document(text=SHIPPED)).ok
