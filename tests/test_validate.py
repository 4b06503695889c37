"""Claims about short articles: what is borne out, what is not, and at which field."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factlib.document import Document
from factlib.errors import ArgumentError
from factlib.facts import Deal, Fact, Provenance
from factlib.testing import mutate
from factlib.validate import CODES, validate, validate_all

ARTICLE = Document(
    text=(
        "Ruritania sells ferries\n\n"
        "PORT ALDER, May 12 - Ruritania has agreed to sell Freedonia twelve ferries for at least $77 million, the two governments said. "
        "The first ships will be delivered in March 2022.\n\n"
        "The yard at Port Alder, which Alder Marine runs, has about 900 workers. Alder Marine is building a second yard in Freedonia. "
        "Its mill in Lund was closed last year.\n\n"
        "“We did not haggle,” said Otto Lang, the chairman of Alder Marine. Lang denied that the ferries were old. "
        "He added that exports of ferries rose by 14 percent to €310 million in 2020.\n\n"
        "Borduria never bought ferries from Ruritania. Sylvania has suspended the purchase of two tugs from Alder Marine.\n"
    ),
    published=date(2021, 5, 12),
)
SALE = "Ruritania has agreed to sell Freedonia twelve ferries for at least $77 million"
ROWS: list[tuple[dict[str, Any], str | None]] = [  # a claim, the field at fault
    ({"type": "deal", "sellers": ["Ruritania"], "buyers": ["Freedonia"], "evidence": SALE}, None),
    ({"type": "deal", "sellers": ["Freedonia"], "buyers": ["Sylvania"], "evidence": SALE}, "buyers"),
    ({"type": "deal", "stage": "announced", "evidence": SALE}, None),
    ({"type": "deal", "stage": "signed", "evidence": SALE}, None),
    ({"type": "deal", "stage": "delivered", "evidence": SALE}, "stage"),
    ({"type": "deal", "value": "at least 77 million dollars", "evidence": SALE}, None),
    ({"type": "deal", "value": "$77 million", "evidence": SALE}, "value"),
    ({"type": "deal", "value": "at least $77 billion", "evidence": SALE}, "value"),
    ({"type": "deal", "value": "at least €77 million", "evidence": SALE}, "value"),
    ({"type": "deal", "value": "12 million dollars", "evidence": SALE}, "value"),
    ({"type": "deal", "items": ["a dozen ships"], "evidence": SALE}, None),
    ({"type": "deal", "items": ["submarines"], "evidence": SALE}, "items"),
    ({"type": "deal", "items": [{"name": "ferries", "quantity": "13 ferries"}], "evidence": SALE}, "items"),
    ({"type": "deal", "denied": True, "evidence": SALE}, "denied"),
    ({"type": "deal", "denied": True, "buyers": ["Borduria"], "evidence": "Borduria never bought ferries from Ruritania"}, None),
    ({"type": "deal", "buyers": ["Borduria"], "evidence": "Borduria never bought ferries from Ruritania"}, "denied"),
    ({"type": "deal", "stage": "suspended", "buyers": ["Sylvania"], "evidence": "Sylvania has suspended the purchase of two tugs"}, None),
    ({"type": "deal", "sellers": ["Alder Marine"], "evidence": "Sylvania has suspended the purchase of two tugs"}, None),
    ({"type": "deal", "when": "2022-03", "evidence": "The first ships will be delivered in March 2022"}, None),
    ({"type": "deal", "when": "2022", "evidence": "The first ships will be delivered in March 2022"}, None),
    ({"type": "deal", "when": "2021", "evidence": "The first ships will be delivered in March 2022"}, "when"),
    ({"type": "deal", "stage": "planned", "evidence": "The first ships will be delivered"}, None),
    ({"type": "factory", "operator": "Alder Marine", "jobs": "about 900 workers", "evidence": "The yard at Port Alder, which Alder Marine runs, has about 900 workers"}, None),
    ({"type": "factory", "operator": "Alder Marine", "place": "Freedonia", "status": "under_construction", "evidence": "Alder Marine is building a second yard in Freedonia"}, None),
    ({"type": "factory", "operator": "Otto Lang", "evidence": "Alder Marine is building a second yard in Freedonia"}, "operator"),
    ({"type": "factory", "place": "Lund", "status": "closed", "when": "2020", "evidence": "Its mill in Lund was closed last year"}, None),
    ({"type": "factory", "place": "Malmö", "evidence": "Its mill in Lund was closed last year"}, "place"),
    ({"type": "factory", "status": "idle", "evidence": "Its mill in Lund was closed last year"}, "status"),
    ({"type": "statement", "speaker": "Otto Lang", "direct": True, "content": "We did not haggle", "evidence": "We did not haggle"}, None),
    ({"type": "statement", "speaker": "Otto Lang", "content": "We did haggle", "evidence": "We did not haggle"}, "content"),
    ({"type": "statement", "content": "Ruritania never bought ferries from Borduria", "evidence": "Borduria never bought ferries from Ruritania"}, "content"),
    ({"type": "statement", "speaker": "Alder", "direct": True, "denied": True, "content": "the ferries were old", "evidence": "Lang denied that the ferries were old"}, "speaker"),
    ({"type": "statement", "speaker": "Lang", "direct": True, "denied": True, "content": "the ferries were old", "evidence": "Lang denied that the ferries were old"}, "direct"),
    ({"type": "export_figure", "goods": "ferries", "amount": "€310 million", "period": "2020", "evidence": "exports of ferries rose by 14 percent to €310 million in 2020"}, None),
    ({"type": "export_figure", "amount": "14%", "measure": "change", "evidence": "exports of ferries rose by 14 percent"}, None),
    ({"type": "export_figure", "amount": "14 million euros", "evidence": "exports of ferries rose by 14 percent to €310 million"}, "amount"),
    ({"type": "deal", "sellers": ["Ruritania"], "evidence": "Ruritania sold Freedonia 12 ferries for a dollar"}, "evidence"),
    ({"type": "deal", "sellers": ["Ruritania"], "evidence": "Ruritania has agreed to sell Freedonia 21 ferries"}, "evidence"),
    ({"type": "deal", "sellers": ["Ruritania"], "evidence": "Ruritania has agreed. Its mill in Lund was closed last year"}, "evidence"),
    ({"type": "deal", "sellers": ["Ruritania"]}, "evidence"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "field"), ROWS)
def test_finds_the_field_at_fault(claim: dict[str, Any], field: str | None) -> None:
    report = validate(claim, ARTICLE)
    at_fault = {error.field.split(".")[0] for error in report.errors}
    assert report.ok == (field is None), [str(error) for error in report.errors]
    if field is not None:
        assert field in at_fault
        assert len(at_fault) <= 2


def _own_claims() -> list[tuple[dict[str, Any], Document]]:
    data = tomllib.loads((Path(__file__).parent / "claims" / "claims.toml").read_text(encoding="utf-8"))
    return [
        (claim, Document(text=article["text"], published=article.get("published")))
        for article in data["article"]
        for claim in article["claim"]
    ]


@pytest.mark.parametrize(("claim", "document"), _own_claims())
def test_bears_out_claims_in_other_words(claim: dict[str, Any], document: Document) -> None:
    assert [str(error) for error in validate(claim, document).errors] == []


def test_catches_what_the_kit_makes_wrong() -> None:
    wrong = [(each, document) for claim, document in _own_claims() for each in mutate(claim, document)]
    caught = [validate(each.claim, document).ok for each, document in wrong].count(False)
    assert len(wrong) > 500
    assert caught / len(wrong) >= 0.95


def test_a_report_says_how_every_field_stands() -> None:
    claim = {
        "type": "deal",
        "sellers": ["Ruritania"],
        "buyers": ["Sylvania"],
        "value": "$5",
        "evidence": SALE,
    }
    report = validate(claim, ARTICLE)
    assert report.verdict == "contradicted"
    assert report.fields["sellers.0"] == "supported"
    assert report.fields["value"] == "contradicted"
    assert report.document == ARTICLE.id
    assert report.passage is not None
    assert report.passage.grade == "exact"
    assert {finding.code for finding in report.findings} <= set(CODES)


def test_the_fields_of_a_fact_stand_in_the_order_of_its_type() -> None:
    claim = {
        "value": "at least $77 million",
        "buyers": ["Freedonia"],
        "sellers": ["Ruritania"],
        "evidence": SALE,
    }
    fact = Deal.model_validate(claim, context={"document": ARTICLE})
    told = [path.partition(".")[0] for path in validate(fact, ARTICLE).fields]
    assert told == sorted(told, key=list(Deal.model_fields).index)


def test_a_quote_that_is_not_there_leaves_the_fields_open() -> None:
    report = validate(
        {"type": "deal", "sellers": ["Ruritania"], "evidence": "no such words at all here"}, ARTICLE
    )
    assert report.verdict == "unsupported"
    assert report.fields == {"sellers.0": "not checkable"}


def test_feedback_is_a_line_a_field_and_empty_when_all_is_well() -> None:
    wrong = validate({"type": "deal", "value": "$78 million", "evidence": SALE}, ARTICLE)
    assert wrong.feedback() == "- value: the claim says $78 million, the source “at least $77 million”."
    assert validate({"type": "deal", "evidence": SALE}, ARTICLE).feedback() == ""


def test_a_quote_that_stands_twice_is_read_where_the_fields_agree() -> None:
    text = "In 2019 the mill sold 40 engines. It was a bad year. In 2020 the mill sold 70 engines."
    claim = {"type": "export_figure", "amount": "70 engines", "evidence": "the mill sold"}
    report = validate(claim, Document(text=text))
    assert report.ok
    assert report.passage is not None
    assert report.passage.span is not None
    assert report.passage.span.start > 40
    lost = validate({**claim, "amount": "90 engines"}, Document(text=text))
    assert "quote-ambiguous" in {finding.code for finding in lost.findings}


def test_the_quote_of_another_document_is_elsewhere() -> None:
    other = Document(text="Another story altogether, of Otto Lang.")
    fact = Deal.model_validate({"sellers": ["Ruritania"], "evidence": SALE}, context={"document": ARTICLE})
    assert validate(fact, [other, ARTICLE]).ok  # its provenance names the document
    assert fact.provenance is not None
    moved = fact.model_copy(update={"provenance": fact.provenance.model_copy(update={"document": other.id})})
    assert {error.code for error in validate(moved, [other, ARTICLE]).errors} == {"quote-elsewhere"}
    assert validate({"type": "deal", "sellers": ["Ruritania"], "evidence": SALE}, [other, ARTICLE]).ok


PLAIN: list[tuple[dict[str, Any], str]] = [
    ({"type": "deal", "sellers": ["Turkey"], "buyers": ["Türkiye"]}, "same-party"),
    ({"type": "deal", "value": {"kind": "money", "value": "-5", "unit": "USD"}}, "negative-value"),
    ({"type": "deal", "value": "$10", "items": [{"name": "a", "quantity": "$3"}, {"name": "b", "quantity": "$4"}]}, "sum-differs"),
    ({"type": "deal", "value": {"kind": "money", "value": "5", "unit": "XQX"}}, "invalid"),
    ({"type": "deal", "sellers": [{"name": "Utopia", "country": "XX"}]}, "invalid"),
    ({"type": "deal", "when": {"start": "2021-02-01", "end": "2020-02-01", "precision": "range"}}, "invalid"),
    ({"type": "statement", "speaker": "X"}, "missing-field"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "code"), PLAIN)
def test_checks_without_a_source(claim: dict[str, Any], code: str) -> None:
    report = validate(claim)
    assert code in {finding.code for finding in report.findings}
    assert not report.ok


def test_a_planned_plant_opens_after_the_article() -> None:
    claim = {
        "type": "factory",
        "status": "under_construction",
        "when": "2019",
        "evidence": "Alder Marine is building a second yard",
    }
    codes = {finding.code for finding in validate(claim, ARTICLE).findings}
    assert "opening-in-the-past" in codes


def _nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


HOSTILE: list[dict[str, Any]] = [
    {"type": "deal", "evidence": "(.*)+$^[a-z]{1,99}\\"},
    {"type": "deal", "evidence": "x" * 1_000_000},
    {"type": "deal", "evidence": "ferries " * 100_000},
    {"type": "deal", "evidence": ""},
    {"type": "deal", "evidence": "…"},
    {"type": "deal", "evidence": 7},
    {"type": "deal", "evidence": SALE, "colour": "red", 3: 4},
    {"type": "deal", "evidence": SALE, "value": float("nan")},
    {"type": "deal", "evidence": SALE, "value": {"kind": "money", "value": "NaN", "unit": "USD"}},
    {"type": "deal", "evidence": SALE, "value": "$1e999999"},
    {"type": "deal", "evidence": SALE, "value": {"kind": "money", "value": "1E+999999999", "unit": "USD"}},
    {"type": "deal", "evidence": SALE, "value": _nested(5000)},
    {"type": "deal", "evidence": SALE, "when": "0000-01-01"},
    {"type": "deal", "evidence": SALE, "when": {"start": "0000-01-01", "end": "0000-01-02"}},
    {"type": "deal", "evidence": SALE, "sellers": 7},
    {"type": "deal", "evidence": SALE, "sellers": [None, {}, [], ""]},
    {"type": "deal", "evidence": SALE, "items": {"goods": "ferries"}},
    {"type": "deal", "evidence": SALE, "stage": ["signed"]},
    {"type": "deal", "evidence": SALE, "sellers": ["\ud800"]},
    {"type": "statement", "evidence": SALE, "content": ""},
    {"type": "statement", "evidence": SALE, "content": "a" * 100_000, "quantities": ["x", None]},
    {"type": "novel"},
    {"type": None},
    {},
    {"type": "deal", "provenance": {"document": "?", "span": [1]}},
    {"type": "deal", "provenance": {"document": "?", "span": {"start": 9**9, "end": 9**9}, "quote": ""}},
]


@pytest.mark.parametrize("claim", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_claims_are_findings(claim: dict[str, Any]) -> None:
    report = validate(claim, ARTICLE)
    assert not report.ok
    assert report.model_dump_json()


@pytest.mark.parametrize(
    ("claim", "documents"), [("a string", ARTICLE), (None, ARTICLE), ({}, b"bytes"), ({}, [1])]
)
def test_refuses_what_is_no_claim_or_no_document(claim: object, documents: object) -> None:
    with pytest.raises(ArgumentError):
        validate(claim, documents)  # type: ignore[arg-type]


def test_facts_are_claims_too() -> None:
    span = ARTICLE.text.index(SALE)
    from factlib.document import Span

    evidence = Provenance.at(ARTICLE, Span(start=span, end=span + len(SALE)), method="by hand")
    fact: Fact = Deal(sellers=["Ruritania"], value="at least $78 million", provenance=evidence)
    assert {error.field for error in validate(fact, ARTICLE).errors} == {"value"}


def test_a_paragraph_with_its_speaker_below_is_quoted_verbatim() -> None:
    said = "We will open the bridge in May. It is safe."
    document = Document(
        text=f"The mayor met the press.\n\n{said}\n\n- said Mayor Lind.\n\nNobody asked more."
    )
    claim = {
        "type": "statement",
        "speaker": "Lind",
        "direct": True,
        "evidence": f"{said}\n\n- said Mayor Lind",
    }
    assert validate({**claim, "content": said}, document).ok
    assert not validate({**claim, "content": said.replace("will", "will not")}, document).ok


UNREAD_ARTICLE = Document(
    text=(
        "Ruritania signed the contract on Tuesday, Nov. 7. It pays 5.6 trillion won ($4 billion) over fiscal years "
        "2024-2026 for one third of Alder Marine. Deliveries run from February 2024 to 2028. The price was undisclosed."
    )
)
UNREAD: list[tuple[dict[str, Any], str | None]] = [
    ({"when": "Tuesday", "evidence": "Ruritania signed the contract on Tuesday"}, None),
    ({"when": "Tues.", "evidence": "Ruritania signed the contract on Tuesday"}, None),
    ({"when": "November 7", "evidence": "Ruritania signed the contract on Tuesday"}, None),
    ({"when": "Tuesday, November 7", "evidence": "Ruritania signed the contract"}, None),
    ({"when": "Wednesday", "evidence": "Ruritania signed the contract on Tuesday"}, "when"),
    ({"when": "November 8", "evidence": "Ruritania signed the contract on Tuesday"}, "when"),
    ({"when": "last week", "evidence": "Ruritania signed the contract on Tuesday"}, "when"),
    ({"when": "fiscal years 2024-2026", "evidence": "It pays 5.6 trillion won"}, None),
    ({"when": "fiscal years 2023-2026", "evidence": "It pays 5.6 trillion won"}, "when"),
    ({"when": "February 2024 to 2028", "evidence": "Deliveries run from February 2024 to 2028"}, None),
    ({"value": "5.6 trillion won ($4 billion)", "evidence": "It pays 5.6 trillion won"}, None),
    ({"value": "6.5 trillion won ($4 billion)", "evidence": "It pays 5.6 trillion won"}, "value"),
    ({"stake": "one third", "evidence": "for one third of Alder Marine"}, None),
    ({"stake": "a third", "evidence": "for one third of Alder Marine"}, None),
    ({"stake": "two thirds", "evidence": "for one third of Alder Marine"}, "stake"),
    ({"value": "undisclosed", "evidence": "The price was undisclosed"}, None),
    ({"value": "a fortune", "evidence": "The price was undisclosed"}, "value"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "field"), UNREAD)
def test_what_has_no_value_is_compared_by_its_words(claim: dict[str, Any], field: str | None) -> None:
    report = validate({"type": "deal", **claim}, UNREAD_ARTICLE)
    assert [error.field for error in report.errors] == ([] if field is None else [field])
    assert "invalid" not in {finding.code for finding in report.findings}


def test_null_and_empty_fields_of_other_types_are_left_out() -> None:
    claim = {"type": "deal", "exporter": None, "products": [], "stage": None, "items": None, "evidence": SALE}
    assert validate({**claim, "sellers": ["Ruritania"]}, ARTICLE).ok
    assert not validate({**claim, "exporter": "Ruritania"}, ARTICLE).ok


def test_no_document_bears_nothing_out() -> None:
    claim = {"type": "deal", "sellers": ["Ruritania"], "evidence": "Ruritania sold"}
    assert validate(claim).ok  # what needs no source is right
    for report in (validate(claim, []), *validate_all([claim], [])):
        assert (report.ok, report.verdict) == (False, "unsupported")
        assert report.feedback() == "- evidence: no document was given to check it against."


def test_one_claim_is_no_list_and_a_path_no_frames() -> None:
    claim = {"type": "deal", "sellers": ["Ruritania"], "evidence": SALE}
    with pytest.raises(
        ArgumentError, match=r"claims: expected several claims, or one in a list, got \{'type'"
    ):
        validate_all(claim, ARTICLE)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="frames: expected DealFrames, as"):
        validate(claim, ARTICLE, frames="own.toml")  # type: ignore[arg-type]


def test_what_cannot_be_read_is_told_in_words_of_ours() -> None:
    claim = {"type": "deal", "sellers": [""], "items": [{"goods": "ferries"}], "stage": 7, "evidence": SALE}
    told = validate(claim, ARTICLE).feedback().splitlines()
    assert told[:3] == [
        "- sellers.0: '' cannot be read: expected at least 1 character.",
        "- items.0: {'goods': 'ferries'} cannot be read: 'name' is missing.",
        "- items.0: ferries cannot be read: there is no field 'goods'.",
    ]
    assert told[3].startswith("- stage: 7 cannot be read: expected 'requested', ")


@pytest.mark.parametrize(
    ("field", "given", "reason"),
    [
        ("value", 77_000_000, "expected money such as '$1.5 million', found a number"),
        ("value", "77 million", "expected money such as '$1.5 million', found a number"),
        ("stake", 25, "expected a share such as '19 per cent', found a number"),
        ("when", 20, "expected a date such as '27 September 2020', 'May 2020' or '2020-01/2020-09'"),
    ],
)
def test_says_what_was_expected_of_a_plain_number(field: str, given: object, reason: str) -> None:
    (error,) = [each for each in validate({"type": "deal", field: given}).errors if each.field == field]
    assert error.message.endswith(f"cannot be read: {reason}")
