"""Two flows of trade in one article: a value of the other one, or of who only says so, is no support."""

from datetime import date
from typing import Any

import pytest

from factlib import ExportFigure, extract
from factlib.document import Document
from factlib.quantities import parse_quantity
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


PARTS = (  # a total without goods, and how a part of it is told
    ("Kenya's exports totalled $6 billion in 2023, of which $2 billion was tea.", "tea", "$2 billion"),
    ("Kenya's exports totalled $6 billion in 2023, of which tea made up $2 billion.", "tea", "$2 billion"),
    ("Kenya's exports totalled $6 billion in 2023, of which tea was $2 billion.", "tea", "$2 billion"),
    ("Kenya's exports totalled $6 billion in 2023, with tea accounting for $2 billion.", "tea", "$2 billion"),
    ("Kenya exported 90,000 tonnes in 2023, comprising 50,000 tonnes of tea and 40,000 of beans.", "tea", "50,000 tonnes"),
    ("Kenya exported 90,000 tonnes in 2023, of which 50,000 were tea and the rest beans.", "tea", "50,000 tonnes"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "goods", "amount"), PARTS)
def test_a_part_has_goods_that_the_whole_has_not(text: str, goods: str, amount: str) -> None:
    whole = next(one for one in ("$6 billion", "90,000 tonnes") if one in text)
    document = Document(text=text)
    claim = {
        "type": "export_figure",
        "exporter": "Kenya",
        "period": "2023",
        "measure": "level",
        "evidence": text,
    }
    assert validate(claim | {"goods": goods, "amount": amount}, document).ok
    assert validate(claim | {"amount": whole}, document).ok
    assert not validate(claim | {"goods": goods, "amount": whole}, document).ok
    read = {(fact.goods, fact.amount.value) for fact in extract(document, types=[ExportFigure])}
    assert read >= {(None, parse_quantity(whole).value), (goods, parse_quantity(amount).value)}


@pytest.mark.parametrize(("period", "ok"), [("2023", True), ("2022", False)])
def test_a_level_is_not_of_the_time_it_is_compared_with(period: str, ok: bool) -> None:
    text = "In 2023, Kenya's exports to Peru totalled $6 billion, up 4.5 percent from 2022."
    claim = {"type": "export_figure", "exporter": "Kenya", "amount": "$6 billion", "measure": "level"}
    assert validate(claim | {"period": period, "evidence": text}, Document(text=text)).ok is ok


SPOKEN = "Lorn's economy grew 5.3 percent in 2023, up from 4.1 percent in 2022, minister Ouko Adan said."
DATED = "In February 2024 Governor Ada Lund signed an order that opens the bay.\n\nThe ports were closed in April 2023."


@pytest.mark.parametrize(
    ("text", "when", "ok"),
    [
        (SPOKEN, "2023", True),
        (SPOKEN, "2022", False),
        (DATED, "February 2024", True),
        (DATED, "April 2023", False),
    ],
)
def test_a_statement_is_not_of_the_time_of_something_else(text: str, when: str, ok: bool) -> None:
    quote = text.partition("\n")[0]
    speaker, content = (
        ("Ouko Adan", "Lorn's economy grew 5.3 percent")
        if text is SPOKEN
        else ("Ada Lund", "an order opens the bay")
    )
    claim = {"type": "statement", "speaker": speaker, "content": content, "when": when, "evidence": quote}
    assert validate(claim, Document(text=text)).ok is ok


LEFT_OUT = (  # a verb that is not told again, the amount of Kenya's exports of May, and that of what stands beside them
    ("Kenya's exports rose 4 percent and imports 9 percent in May.", "4 percent", "9 percent"),
    ("Kenya's imports rose 4 percent and its exports 9 percent in May.", "9 percent", "4 percent"),
    ("Kenyan exports fell 3.1 pct in May, imports 22.6 pct.", "3.1 percent", "22.6 percent"),
    ("In May, exports of Kenya were 325,000 tonnes and output 410,000 tonnes.", "325,000 tonnes", "410,000 tonnes"),
    ("Exports of Kenya rose in May to 90 tonnes from 70 tonnes and consumption to 40 tonnes.", "90 tonnes", "40 tonnes"),
    ("Exports from Kenya reached $4.7 billion in May, and total imports $6.1 billion.", "$4.7 billion", "$6.1 billion"),
)  # fmt: skip


def is_of_kenya(text: str, amount: str) -> bool:
    claim = {"type": "export_figure", "exporter": "Kenya", "amount": amount, "period": "May"}
    return validate({**claim, "evidence": text}, Document(text=text)).ok


@pytest.mark.parametrize(("text", "amount"), [row[:2] for row in LEFT_OUT])
def test_what_is_told_without_its_verb_is_borne_out(text: str, amount: str) -> None:
    assert is_of_kenya(text, amount)


@pytest.mark.parametrize(("text", "amount"), [row[::2] for row in LEFT_OUT])
def test_what_is_told_of_no_exports_without_its_verb_is_not(text: str, amount: str) -> None:
    assert not is_of_kenya(text, amount)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's exports, 9 tonnes, rose in May.",
        "Kenya's exports and sales reached 9 tonnes in May.",
        "Exports of Kenya rose in May to 9 tonnes, a record.",
        "Output rose 4 percent in May and Kenya's exports to 9 tonnes.",
    ],
)
def test_amounts_of_exports_stand_behind_a_joint_too(text: str) -> None:
    assert is_of_kenya(text, "9 tonnes")
