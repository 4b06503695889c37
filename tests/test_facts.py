"""Facts: string forms, identity, JSON, the schema, evidence in context."""

import json
import pickle
from datetime import date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from factlib.document import Document, Span
from factlib.errors import ArgumentError
from factlib.facts import (
    Deal,
    ExportFigure,
    Fact,
    Factory,
    Item,
    Provenance,
    Statement,
    json_schema,
    parse_fact,
)
from factlib.validate import validate

ARTICLE = Document(
    text="Ruritania sold Freedonia 12 ferries for $77 million in May 2021. The ferries are old, Otto Lang said."
)
QUOTE = "sold Freedonia 12 ferries for $77 million in May 2021"
TYPES: tuple[type[Fact], ...] = (Deal, ExportFigure, Factory, Statement)
FACTS: list[Fact] = [
    Deal(
        sellers=["Norway"], buyers=["Chile"], value="at least $46 million", when="March 2021", stage="signed"
    ),
    Deal(
        kind="acquisition",
        stake="60 percent",
        items=["12 ferries", Item(name="tugs")],
        place="Lund",
        denied=True,
    ),
    Factory(
        operator="Alder Marine", place="Lund", products=["ferries"], jobs="900 workers", investment="€1.2bn"
    ),
    ExportFigure(exporter="Vietnam", goods="coffee", amount="1.4 million tonnes", period="2019-01/2019-10"),
    ExportFigure(exporter="Norway", amount="fivefold", measure="change"),
    Statement(speaker="Otto Lang", content="The ferries are old", cue="said", quantities=["12 ferries"]),
]


@pytest.mark.parametrize("fact", FACTS)
def test_json_goes_there_and_back(fact: Fact) -> None:
    assert parse_fact(fact.model_dump_json()) == fact
    assert parse_fact(fact.model_dump(mode="json")).id == fact.id
    assert json.loads(fact.model_dump_json())["schema_version"] == 1


@pytest.mark.parametrize("fact", FACTS)
def test_pickles_and_hashes(fact: Fact) -> None:
    assert pickle.loads(pickle.dumps(fact)) == fact
    assert len({fact, fact.model_copy()}) == 1


def test_items_are_read_from_words() -> None:
    (item,) = Deal(items=["12 ferries"]).items
    assert (item.name, item.quantity and item.quantity.value) == ("ferries", 12)
    assert Deal(items=["K2 tanks"]).items[0].quantity is None


@pytest.mark.parametrize(
    ("words", "name", "count"),
    [
        ("40 Field Power Unit (FPU) 2.1 systems", "Field Power Unit (FPU) 2.1 systems", 40),
        ("3 unmanned aircraft (UAVs)", "unmanned aircraft (UAVs)", 3),
        ("12 (twelve) ferries", "ferries", 12),
        ("12 jets 2 ships", "12 jets 2 ships", None),
        ("Mark 48 torpedoes", "Mark 48 torpedoes", None),
    ],
)
def test_a_name_in_short_and_the_number_of_a_model_are_no_count(
    words: str, name: str, count: int | None
) -> None:
    (item,) = Deal(items=[words]).items
    assert (item.name, item.quantity.value if item.quantity else None) == (name, count)


def test_the_id_is_of_what_is_said_and_where() -> None:
    one = Deal(sellers=["Turkey"], value="$77 million")
    assert one.id == Deal(sellers=["Turkey"], value="77 million dollars").id
    assert one.id != Deal(sellers=["Turkey"], value="$78 million").id
    here = Provenance.at(ARTICLE, Span(start=0, end=9), method="one")
    other_method = Provenance.at(ARTICLE, Span(start=0, end=9), method="two")
    assert Deal(provenance=here).id == Deal(provenance=other_method).id
    assert Deal(provenance=here).id != Deal().id


REFUSED: list[tuple[type[Fact], dict[str, Any], tuple[str | int, ...]]] = [
    (Deal, {"colour": "red"}, ("colour",)),
    (Deal, {"value": "much"}, ("value",)),
    (Deal, {"value": float("nan")}, ("value",)),
    (Deal, {"stage": "eaten"}, ("stage",)),
    (Deal, {"when": "0000-01-01"}, ("when",)),
    (ExportFigure, {}, ("amount",)),
    (Statement, {"content": 7}, ("content",)),
    (Factory, {"place": {"name": "X", "country": "XX"}}, ("place",)),
]


@pytest.mark.parametrize(("model", "data", "place"), REFUSED)
def test_refuses_at_the_field(model: type[Fact], data: dict[str, Any], place: tuple[str | int, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    assert caught.value.errors()[0]["loc"][: len(place)] == place


def test_refuses_a_foreign_id_and_an_unknown_version() -> None:
    with pytest.raises(ValidationError, match="the hash of these slots"):
        Deal.model_validate({"id": "fact:0"})
    with pytest.raises(ValidationError, match="schema_version: expected 1, got 9"):
        Deal.model_validate({"schema_version": 9})


NO_FACTS: list[tuple[Any, str]] = [
    (
        "[1,",
        "data: expected a fact, as a JSON object or a dict (Invalid JSON: EOF while parsing a value at line 1",
    ),
    ({}, "type: expected one of "),
    ({"type": "brawl"}, "type: expected one of "),
    (
        {"type": "deal", "value": "lots", "stage": "signed"},
        "value: expected money such as '$1.5 million', got 'lots'",
    ),
    ({"type": "deal", "stage": "eaten"}, "stage: expected 'requested', "),
    ({"type": "deal", "seller": "Turkey"}, "Deal: expected one of the fields denied, hypothetical, kind, "),
    ({"type": "deal", "items": [{"name": 7}]}, "items.0.name: expected a str, got 7"),
    ({"type": "statement"}, "content: expected a value, which may not be left out, got None"),
    ({"type": "deal", "schema_version": 9}, "schema_version: expected 1, got 9"),
    (
        {"type": "deal", "evidence": "Turkey sold"},
        "document: expected the source of the evidence: pass context=",
    ),
]


@pytest.mark.parametrize(("data", "message"), NO_FACTS)
def test_what_is_no_fact_is_told_in_one_line(data: Any, message: str) -> None:
    for given in (data, data if isinstance(data, str) else json.dumps(data)):
        with pytest.raises(ArgumentError) as caught:
            parse_fact(given)
        assert str(caught.value).startswith(message)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [None, 7, [], "[]"])
def test_what_is_no_object_is_no_fact(data: Any) -> None:
    with pytest.raises(ArgumentError, match="data: expected a fact, as a JSON object or a dict, got "):
        parse_fact(data)


def test_what_a_document_does_not_bear_out_is_told_of_the_type_alone() -> None:
    with pytest.raises(ValidationError) as caught:
        parse_fact({"type": "deal", "value": "$78 million", "evidence": QUOTE}, document=ARTICLE)
    assert str(caught.value).startswith("1 validation error for Deal\nvalue\n")
    with pytest.raises(ArgumentError, match="document: expected a Document or its text"):
        parse_fact({"type": "deal", "value": "$78 million"}, document=7)  # type: ignore[arg-type]


DOCUMENTS: list[tuple[dict[str, Any], str]] = [
    ({"text": "a", "published": "tomorrow"}, "published: expected a date such as 2020-09-27, got 'tomorrow'"),
    ({"text": "a", "published": 20200927}, "published: expected a date such as 2020-09-27, got 20200927"),
    ({"text": "a", "published": ""}, "published: expected a date such as 2020-09-27, got ''"),
    ({"text": b"a"}, "text: expected a str, got b'a'"),
    ({}, "text: expected a value, which may not be left out, got None"),
    ({"text": "a", "day": "2020-09-27"}, "Document: expected one of the fields text, id, url, "),
    ({"text": "a", "id": "sha256:0"}, "id: expected the hash of the text, sha256:"),
]


@pytest.mark.parametrize(("fields", "message"), DOCUMENTS)
def test_what_is_no_document_is_told_in_one_line(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        Document(**fields)
    assert str(caught.value).startswith(message)
    assert pickle.loads(pickle.dumps(caught.value)).args == caught.value.args
    with pytest.raises(ValidationError):
        Document.model_validate(fields)


@pytest.mark.parametrize(
    "published",
    [
        date(2020, 9, 27),
        datetime(2020, 9, 27, 23),
        "2020-09-27",
        "20200927",
        "2020-09-27T23:30:00Z",
        " 2020-09-27 08:15",
    ],
)
def test_a_document_is_of_a_day(published: Any) -> None:
    assert Document(text="a", published=published).published == date(2020, 9, 27)
    assert Document.model_validate({"text": "a", "published": published}).published == date(2020, 9, 27)


def test_evidence_is_of_a_document_and_a_span_of_it() -> None:
    with pytest.raises(ArgumentError, match="document: expected a Document, got 'Ruritania sold"):
        Provenance.at(ARTICLE.text, Span(start=0, end=9))  # type: ignore[arg-type]
    for span in ((0, 9), Span(start=0, end=9_000)):
        with pytest.raises(ArgumentError, match="span: expected a Span in a text of 101 characters, got "):
            Provenance.at(ARTICLE, span)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="document: expected a Document"):
        Provenance.at(ARTICLE, Span(start=0, end=9)).locate(ARTICLE.text)  # type: ignore[arg-type]


def test_the_schema_of_dumps_is_discriminated_by_type() -> None:
    schema = json_schema(*TYPES)
    assert set(schema["discriminator"]["mapping"]) == {"deal", "export_figure", "factory", "statement"}


@pytest.mark.parametrize("model", TYPES)
def test_the_schema_for_input_takes_words_and_a_quote(model: type[Fact]) -> None:
    properties = model.model_json_schema()["properties"]
    assert properties["evidence"]["type"] == "string"
    assert "provenance" not in properties
    assert "provenance" in model.model_json_schema(mode="serialization")["properties"]
    slot = next(
        properties[name] for name in ("value", "amount", "investment", "speaker") if name in properties
    )
    assert {"type": "string"} in slot["anyOf"]


def test_evidence_is_anchored_in_the_document_of_the_context() -> None:
    fact = Deal.model_validate({"value": "$77 million", "evidence": QUOTE}, context={"document": ARTICLE})
    assert fact.provenance is not None
    assert fact.provenance.quote == QUOTE
    assert fact.provenance.document == ARTICLE.id
    assert fact.findings == ()


def test_what_is_not_borne_out_is_an_error_at_its_field() -> None:
    data = {"type": "deal", "value": "$78 million", "items": [{"name": "tanks"}], "evidence": QUOTE}
    with pytest.raises(ValidationError) as caught:
        parse_fact(data, document=ARTICLE)
    errors = {error["loc"]: error["type"] for error in caught.value.errors()}
    assert errors == {("value",): "amount-differs", ("items", 0): "goods-absent"}


def test_a_bad_quote_is_an_error_at_evidence() -> None:
    with pytest.raises(ValidationError) as caught:
        Deal.model_validate(
            {"evidence": "sold Freedonia 13 ferries for $77 million"}, context={"document": ARTICLE}
        )
    (error,) = caught.value.errors()
    assert (error["loc"], error["type"]) == (("evidence",), "quote-altered")


def test_flagged_facts_keep_their_findings() -> None:
    context = {"document": ARTICLE, "on_fail": "flag"}
    fact = Deal.model_validate({"value": "$78 million", "evidence": QUOTE}, context=context)
    assert fact.value is not None
    assert fact.value.value == 78_000_000
    assert [finding.code for finding in fact.findings] == ["amount-differs"]
    assert fact == parse_fact(fact.model_dump_json())  # what was found is not part of the fact
    assert pickle.loads(pickle.dumps(fact)).findings == fact.findings


def test_a_dumped_fact_is_checked_against_the_document_again() -> None:
    fact = Deal.model_validate({"value": "$77 million", "evidence": QUOTE}, context={"document": ARTICLE})
    dumped = fact.model_dump_json()
    assert Deal.model_validate_json(dumped, context={"document": ARTICLE}) == fact
    with pytest.raises(ValidationError, match="do not stand in the document"):
        Deal.model_validate_json(
            dumped, context={"document": Document(text="Another story, of other things.")}
        )


@pytest.mark.parametrize(
    "context", [None, {}, {"document": b"bytes"}, {"document": ARTICLE, "on_fail": "shrug"}]
)
def test_evidence_needs_a_document(context: dict[str, Any] | None) -> None:
    with pytest.raises(ValidationError, match=r"pass context|on_fail: expected one of raise, flag"):
        Deal.model_validate({"evidence": QUOTE}, context=context)


MOVES = [  # a changed version of the article, what became of the quote, the words there now
    (ARTICLE.text, "same", QUOTE),
    (f"CORRECTED. {ARTICLE.text}", "moved", QUOTE),
    (ARTICLE.text.replace("$77", "$79"), "altered", QUOTE.replace("$77", "$79")),
    ("Ruritania went on holiday.", "gone", None),
]


@pytest.mark.parametrize(("text", "state", "words"), MOVES)
def test_finds_the_quote_in_a_changed_article(text: str, state: str, words: str | None) -> None:
    start = ARTICLE.text.index(QUOTE)
    evidence = Provenance.at(ARTICLE, Span(start=start, end=start + len(QUOTE)), method="by hand")
    now = Document(text=text)
    found = evidence.locate(now)
    assert found.state == state
    assert (now[found.span] if found.span else None) == words
    assert bool(found.differences) == (state == "altered")


def test_of_several_places_that_with_the_same_neighbours_is_chosen() -> None:
    was = Document(text="First the mill sold ferries. Then the mill sold tugs.")
    start = was.text.rindex("the mill sold")
    evidence = Provenance.at(was, Span(start=start, end=start + 13), method="by hand")
    now = Document(text="The mill sold nothing. At first the mill sold ferries. Then the mill sold tugs.")
    found = evidence.locate(now)
    assert found.span is not None
    assert found.span.start == now.text.rindex("the mill sold")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            Deal(
                value="$77 million",
                stake="7%",
                when="May 2020",
                items=[{"name": "x", "quantity": "12 boats"}],
            ),
            Deal(
                value="77m dollars",
                stake="7 per cent",
                when="2020-05",
                items=[{"name": "x", "quantity": "twelve boats"}],
            ),
        ),
        (
            Factory(count="two plants", capacity="12 cars", investment="$1m", jobs="20 people", when="2020"),
            Factory(
                count="2 plants",
                capacity="twelve cars",
                investment="$1 million",
                jobs="twenty people",
                when="in 2020",
            ),
        ),
        (
            ExportFigure(amount="$1bn", period="2020"),
            ExportFigure(amount="1 billion dollars", period="in 2020"),
        ),
        (
            Statement(content="x", quantities=["$1bn"]),
            Statement(content="x", quantities=["1 billion dollars"]),
        ),
    ],
    ids=lambda fact: fact.type,
)
def test_the_id_does_not_depend_on_how_amounts_and_dates_are_written(one: Fact, other: Fact) -> None:
    assert one != other
    assert one.id == other.id


UNREADABLE: list[tuple[type[Fact], dict[str, Any], str]] = [
    (Deal, {"value": "two apples"}, "value"),
    (Deal, {"when": "0000-01-01"}, "when"),
    (Deal, {"stage": "eaten"}, "stage"),
    (Deal, {"colour": "red"}, "colour"),
    (Deal, {"sellers": [7]}, "sellers.0"),
    (ExportFigure, {"amount": "plenty"}, "amount"),
    (ExportFigure, {}, "amount"),
    (Statement, {"content": 7}, "content"),
]


@pytest.mark.parametrize(("model", "claim", "field"), UNREADABLE)
def test_flagging_never_raises(model: type[Fact], claim: dict[str, Any], field: str) -> None:
    given = {**claim, "evidence": QUOTE}
    fact = model.model_validate(given, context={"document": ARTICLE, "on_fail": "flag"})
    assert field in {finding.field for finding in fact.findings if finding.severity == "error"}
    assert fact.provenance is not None
    with pytest.raises(ValidationError):
        model.model_validate(given, context={"document": ARTICLE})


def test_null_in_a_claim_is_left_out() -> None:
    claim = {"kind": None, "sellers": None, "value": "$77 million", "exporter": None, "evidence": QUOTE}
    deal = Deal.model_validate(claim, context={"document": ARTICLE})
    assert (deal.kind, deal.sellers, deal.findings) == ("sale", (), ())


def test_what_has_no_value_is_left_out_and_told() -> None:
    document = Document(text="Ruritania sold 12 ferries on Tuesday.")
    claim = {"items": ["12 ferries"], "when": "Tuesday", "evidence": "sold 12 ferries on Tuesday"}
    deal = Deal.model_validate(claim, context={"document": document})
    assert deal.when is None
    assert [(finding.code, finding.field) for finding in deal.findings] == [("by-words", "when")]
    dated = Document(text=document.text, published="2021-05-06")
    when = Deal.model_validate(claim, context={"document": dated}).when
    assert when is not None
    assert when.edtf == "2021-05-04"


CHOICES = [  # type, field, as somebody may write it, what is held
    (Factory, "status", "Under construction", "under_construction"),
    (Factory, "kind", "Center", "centre"),
    (Deal, "kind", "joint-production", "joint_production"),
    (Deal, "kind", "Takeover", "acquisition"),
    (Deal, "kind", "donation", "transfer"),
    (Deal, "stage", "terminated", "cancelled"),
    (Deal, "stage", "announced", "announced"),
    (Factory, "status", "announced", "planned"),
    (Factory, "status", "in operation", "operational"),
    (Deal, "kind", "License", "licence"),
    (Deal, "stage", " SIGNED ", "signed"),
]


@pytest.mark.parametrize(("kind", "field", "written", "held"), CHOICES)
def test_a_choice_may_be_written_in_its_words(kind: type[Fact], field: str, written: str, held: str) -> None:
    assert getattr(kind.model_validate({field: written}), field) == held
    assert not [
        each
        for each in validate({"type": kind.__name__.lower(), field: written}, "No words.").findings
        if each.code == "invalid"
    ]


def test_another_word_is_no_choice() -> None:
    with pytest.raises(ValidationError, match="under_construction"):
        Factory.model_validate({"status": "being constructed"})
