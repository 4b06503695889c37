"""Small things that a first hour with the library meets: how things print, compare, and take what is given."""

from pathlib import Path

import pytest

import factlib
from factlib import Deal, Document, Factory, Money, Party, Place, Statement, When
from factlib.quantities import Count, Measure, Number, Percent

TEXT = "Ruritania sold 12 ferries to Freedonia for $77 million in May 2021. “They float,” Otto Lang said."
PRINTED: list[tuple[object, str]] = [
    (Party.model_validate("Turkey"), "Party(Turkey, TR)"),
    (Party(name="Otto Lang", title="minister"), "Party(Otto Lang, minister)"),
    (Place.model_validate("Baku"), "Place(Baku)"),
    (Money.parse("at least $77 million"), "Money(at least 77,000,000 USD)"),
    (Money.parse("$8 to $9 a barrel"), "Money(8 to 9 USD per barrel)"),
    (Count.parse("12 ferries"), "Count(12 ferries)"),
    (Percent.parse("19 per cent"), "Percent(19 percent)"),
    (Number.parse("532"), "Number(532)"),
    (When.parse("September 2020"), "When(2020-09)"),
    (Deal(sellers=["Saab"], buyers=["Brazil"], items=["36 jets"], value="$4.5bn", when="2014", stage="signed"), "Deal(Saab -> Brazil, 36 jets, 4,500,000,000 USD, 2014, signed)"),
    (Deal(buyers=["Brazil"], items=["jets"], denied=True), "Deal(not so: -> Brazil, jets)"),
    (Factory(operator="ASELSAN", place="Baku", jobs="900 people", hypothetical=True), "Factory(perhaps: ASELSAN, Baku, 900 people)"),
    (Factory(operator="ASELSAN", jobs="900 people", investment="€2m"), "Factory(ASELSAN, investment 2,000,000 EUR, jobs 900 people)"),
    (Statement(speaker="Otto Lang", content="They float", cue="said"), "Statement(Otto Lang: They float)"),
    (Statement(content="They\nfloat"), "Statement(somebody: They float)"),
    (Document(text=TEXT), "Document(Ruritania sold 12 ferries to Freedonia for $77 million in…, 97 characters)"),
    (Document(text=f"{TEXT}\n" * 50, title="Ferries sold", publisher="The Post", published="2021-05-04", url="https://post.example/1"),
     "Document(Ferries sold, 4,900 characters, The Post, 2021-05-04, https://post.example/1)"),
    (Document(text=""), "Document(0 characters)"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "shown"), PRINTED)
def test_prints_in_one_line(value: object, shown: str) -> None:
    assert repr(value) == shown
    assert f"{type(value).__name__}({value})" == shown or isinstance(value, Party)


def test_a_long_fact_is_cut() -> None:
    assert len(str(Statement(content="so" * 100))) == 110


def test_facts_and_reports_are_tables_in_notebooks() -> None:
    deal = Deal(sellers=["<b>Saab</b>"], value="$5")
    assert "&lt;b&gt;Saab" in deal._repr_html_()
    report = factlib.validate({"type": "deal", "value": "$78 million", "evidence": "for $77 million"}, TEXT)
    assert "the claim says $78 million" in report._repr_html_()
    assert repr(report).startswith("Report(contradicted: value [amount-differs]: the claim says")


BELOW: list[tuple[factlib.Quantity, factlib.Quantity]] = [
    (Money.parse("$77 million"), Money.parse("$78 million")),
    (Money.parse("$77 million"), Money.parse("more than $77 million")),
    (Count.parse("fewer than 12 ferries"), Count.parse("12 ferries")),
    (Count.parse("5 to 7 ferries"), Count.parse("8 to 9 ferries")),
    (Number.parse("7"), Count.parse("8 ferries")),
    (Measure.parse("900 metres"), Measure.parse("1 km")),
]


@pytest.mark.parametrize(("lower", "higher"), BELOW)
def test_like_amounts_compare(lower: factlib.Quantity, higher: factlib.Quantity) -> None:
    pytest.importorskip("pint")
    assert lower < higher
    assert lower <= higher
    assert higher > lower
    assert not higher <= lower
    assert sorted([higher, lower]) == [lower, higher]


def test_the_same_amount_is_neither_above_nor_below() -> None:
    one, other = Money.parse("$77 million"), Money.parse("77 million dollars")
    assert one <= other
    assert one >= other
    assert not one < other


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        (Money.parse("$77"), Money.parse("€77"), "in the unit of 77 USD, got Money"),
        (Money.parse("$77"), Count.parse("77 ferries"), "in the unit of 77 USD"),
        (Money.parse("at least $77"), Money.parse("$80"), "surely above or below at least 77 USD"),
        (Count.parse("5 to 7 ferries"), Count.parse("6 ferries"), "surely above or below"),
        (Money.parse("$77"), 77, "a quantity to compare 77 USD with"),
    ],
)
def test_what_does_not_compare_is_said(one: factlib.Quantity, other: factlib.Quantity, message: str) -> None:
    with pytest.raises(factlib.ArgumentError, match=message):
        assert one < other


def test_the_version_has_one_source() -> None:
    assert factlib.__version__
    assert 'version = { attr = "factlib.version.__version__" }' in (
        Path(__file__).parents[1] / "pyproject.toml"
    ).read_text(encoding="utf-8")


def test_errors_are_at_the_top() -> None:
    for name in ("QuantityError", "DateError", "StoreError", "SourceError", "TextError", "ArgumentError"):
        assert issubclass(getattr(factlib, name), factlib.FactlibError)


def test_extract_reads_several_and_only_the_types_wanted() -> None:
    both = factlib.extract([TEXT, Document(text=TEXT)])
    assert [fact.type for fact in both] == ["deal", "statement"] * 2
    (deal,) = factlib.extract(TEXT, types=Deal)
    assert deal.sellers[0].name == "Ruritania"
    assert [fact.type for fact in factlib.extract(TEXT, [Deal, Factory])] == ["deal"]
    with pytest.raises(factlib.ArgumentError, match="classes Deal, Factory, ExportFigure, Statement"):
        factlib.extract(TEXT, types=factlib.Fact)
    with pytest.raises(factlib.ArgumentError, match="got 'deal'"):
        factlib.extract(TEXT, types="deal")  # type: ignore[arg-type]
    with pytest.raises(factlib.ArgumentError, match="a Document or its text"):
        factlib.extract([3])  # type: ignore[list-item]


def test_many_claims_find_their_documents() -> None:
    again = Document(text="Borduria sold 40 tractors.", url="https://example.org/tractors")
    claims = [
        {"type": "deal", "items": ["40 tractors"], "evidence": "sold 40 tractors"},
        {"type": "deal", "items": ["12 ferries"], "evidence": "sold 12 ferries"},
        {"type": "deal", "items": ["12 ferries"], "document": again.url, "evidence": "sold 12 ferries"},
        {"type": "deal", "items": ["40 tractors"], "document": again.id, "evidence": "sold 40 tractors"},
    ]
    reports = factlib.validate_all(claims, [TEXT, again])
    assert [report.ok for report in reports] == [True, True, False, True]
    assert factlib.validate_all([], TEXT) == []


def test_a_report_is_true_if_it_is_ok() -> None:
    assert factlib.validate({"type": "deal", "items": ["12 ferries"], "evidence": "12 ferries"}, TEXT)
    assert not factlib.validate({"type": "deal", "items": ["13 ferries"], "evidence": "12 ferries"}, TEXT)


def test_an_address_is_not_fetched() -> None:
    with pytest.raises(factlib.SourceError, match=r"^https://example.org: nothing is fetched"):
        factlib.read("https://example.org")


def test_there_is_one_logger(caplog: pytest.LogCaptureFixture) -> None:
    def complete(messages: object, schema: object) -> str:
        raise TimeoutError("slow")

    with pytest.raises(factlib.ModelError):
        factlib.ask(TEXT, complete)
    assert [record.name for record in caplog.records] == ["factlib"]
    assert "piece 1 of 1: TimeoutError: slow" in caplog.text
