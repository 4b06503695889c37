"""Any text in, no exception out: every public reader takes every text, and a claim of any shape has a report."""

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factlib
from factlib import Document, SourceError, extract, parse_dates, parse_quantities, read, validate
from tests.growth import steps

PIECES = [
    "Norland", "sold", "Chile", "12", "ferries", "for", "$77 million", "A$95m", "€1.5bn", "5 to 7", "percent", "in", "March", "2021",
    "29Mar22", "9M23", "44 BC", "AD 79", "half a decade ago", "last week", "said", "“", "”", "the company", "he", "it", "who", "to", "will",
    "not", ",", ".", ";", "(", ")", "-", "—", "'s", "Dr.", "plant", "opened", "exports", "rose", "a", "the", "of", "and", "by", "\n", "\n\n",
    "\u00ad", "\u200b", "\u202f", "İ", "７", "½", "e\u0301", "\ud800", "\x00", "9" * 30, "<b>", "&#0;", "<sup>3</sup>", "ministry", "Ltd",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
)
DAYS = st.none() | st.dates()
unhurried = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(PIECES)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
FIELDS = [
    "type", "evidence", "sellers", "buyers", "partners", "items", "value", "stake", "when", "place", "kind", "stage", "denied", "operator",
    "products", "status", "count", "capacity", "exporter", "importer", "goods", "amount", "measure", "period", "speaker", "content", "cue",
    "provenance", "hypothetical", "schema_version", "id", "investment", "jobs", "via", "direct", "co_speakers", "quantities",
]  # fmt: skip
CLAIMS = st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=6)


@unhurried
@given(text=TEXTS, day=DAYS)
def test_any_text_is_read_for_its_facts(text: str, day: date | None) -> None:
    document = Document(text=text, published=day)
    for fact in extract(document):
        assert fact.provenance is not None
        assert fact.provenance.quote == document[fact.provenance.span]


@unhurried
@given(text=TEXTS, day=DAYS)
def test_any_text_is_read_for_amounts_and_dates(text: str, day: date | None) -> None:
    assert all(amount.text == text[amount.span.slice] for amount in parse_quantities(text))
    assert all(
        when.text == text[when.span.slice] and when.start <= when.end for when in parse_dates(text, day)
    )


@unhurried
@given(
    data=st.binary(max_size=60) | TEXTS.map(lambda text: text.encode("utf-8", "replace")), html=st.booleans()
)
def test_any_bytes_are_read_or_refused(data: bytes, html: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / ("page.html" if html else "news.txt")
        file.write_bytes(data)
        try:
            assert isinstance(read(file).text, str)
        except SourceError:
            return


@unhurried
@given(page=TEXTS | TEXTS.map(lambda text: f"<html><body><h1>{text}</h1><p>{text}</p></body></html>"))
def test_any_markup_is_read_or_refused(page: str) -> None:
    try:
        document = Document.from_html(page)
    except SourceError:
        return
    assert document.text


@unhurried
@given(claim=CLAIMS, text=TEXTS, kind=st.sampled_from(["deal", "factory", "export_figure", "statement", "x"]))
def test_any_claim_has_a_report(claim: dict[str, Any], text: str, kind: str) -> None:
    report = validate({"type": kind, **claim}, Document(text=text))
    assert report.verdict in ("supported", "contradicted", "unsupported")


STORY = (
    "The yard sold 12 ferries to Chile for $5 million in May. “We will open a plant in Peru,” said Ann Lee."
)
ODD = [
    "",
    " ",
    "!?.",
    "’s",
    "—",
    "\ud800",
    "\x00",
    "nan",
    float("nan"),
    float("inf"),
    10**5000,
    -1,
    "9" * 5000,
    [[["x"]]],
    {"name": {"name": ""}},
]
ODD += [{"start": 0, "end": 10**25}, {"document": "x", "span": {"start": 0, "end": 10**25}, "quote": "x"}]  # fmt: skip


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("kind", ["deal", "factory", "export_figure", "statement"])
def test_odd_values_in_every_field_have_a_report(kind: str, odd: object) -> None:
    for name in ["type", "evidence", "provenance", "schema_version", *FIELDS]:
        for value in (odd, [odd], {"name": odd, "value": odd, "span": odd}):
            report = validate({"type": kind, "evidence": STORY, name: value}, STORY)
            assert report.verdict in ("supported", "contradicted", "unsupported")
    assert validate({"type": kind, "evidence": STORY, 10**5000: odd}, STORY).errors


@pytest.mark.parametrize("blank", ["", " ", "!?.", "—", "’"])
def test_goods_without_a_word_are_borne_out_by_nothing(blank: str) -> None:
    for claim in ({"type": "export_figure", "goods": blank}, {"type": "factory", "products": [blank]}):
        codes = [error.code for error in validate({**claim, "evidence": STORY}, STORY).errors]
        assert "goods-absent" in codes


@pytest.mark.parametrize("role", ["sellers", "buyers", "partners"])
def test_the_work_grows_with_the_number_of_parties_not_with_its_square(role: str) -> None:
    def check(number: int) -> None:
        parties = [f"Firm{one}" for one in range(number)]
        validate({"type": "deal", role: parties, "items": ["12 ferries"], "evidence": STORY}, STORY)

    check(1)
    assert steps(lambda: check(200)) < 6 * steps(lambda: check(50))


@pytest.mark.parametrize(
    "piece",
    ["said ", "to sell to buy to ", "(Norland sold) ", "May 5, 2020 ", "from May to June ", "Ann said that ", "sold", ", ", " "],
)  # fmt: skip
def test_what_is_too_long_for_a_sentence_has_a_report(piece: str) -> None:
    for times in (1500 // len(piece) - 20, 2000 // len(piece)):
        text = f"Norland sold {piece * times}12 ferries to Chile."
        extract(text)
        claim = {
            "type": "deal",
            "sellers": ["Norland"],
            "buyers": ["Chile"],
            "items": ["12 ferries"],
            "evidence": text,
        }
        assert validate(claim, text).verdict in ("supported", "contradicted", "unsupported")


@unhurried
@given(text=TEXTS, other=TEXTS)
def test_any_fact_is_held_to_any_text(text: str, other: str) -> None:
    for fact in extract(text):
        validate(fact, Document(text=other))
        validate(fact.model_dump(mode="json"), Document(text=text))


@pytest.mark.parametrize(
    "text",
    [
        "The yard sold them for A$95m.",
        "“It works,” the-company said.",
        "The company, said the. The army of, the firm for A$95m said.",
        "For A$95m, the group.",
        "$",
        "the of the of",
        "The Federal mar\ud800ket told the Turk\ud800ish company “no”.",
        "\n\n\n",
    ],
)
def test_phrases_of_odd_words(text: str) -> None:
    document = Document(text=text)
    facts = extract(document)
    assert all(validate(fact, document) is not None for fact in facts)
    claim = {
        "type": "deal",
        "sellers": ["the company"],
        "items": ["ships"],
        "value": "A$95m",
        "evidence": text,
    }
    assert isinstance(validate(claim, document), factlib.Report)
