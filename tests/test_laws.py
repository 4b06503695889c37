"""What holds for every text: nothing raises, spans are in bounds, the quote is what stands there, the same text gives the same facts."""

import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factlib

EXAMPLES = sorted((Path(__file__).parents[1] / "examples" / "articles").glob("*.txt"))
ANCHOR = date(2024, 3, 14)

WORDS = st.sampled_from(
    [
        "Turkey",
        "Azerbaijan",
        "the",
        "ministry",
        "said",
        "will",
        "sold",
        "bought",
        "12",
        "drones",
        "for",
        "$77",
        "million",
        "to",
        "and",
        "in",
        "March",
        "2024",
        ",",
        ".",
        "“",
        "”",
        '"\n',
        "",
        "",
        "",
        "not",
        "plant",
        "opened",
        "exports",
        "rose",
        "7",
        "per",
        "cent",
        "fell",
        "to",
        "€2.1bn",
        "he",
        "she",
        "it",
        "company's",
        "between",
        "5",
        "first",
        "at",
        "least",
        "on",
        "Monday\n",
        "",
        "",
        "",
        "according",
        "2020-09-27",
        "F-16",
        "(",
        ")",
        "—",
        "-",
        ":",
        ";",
        "'",
        "’",
        "\n",
        "\n\n",
        "\t",
        "said:",
        "Mr.",
        "Dr.",
        "U.S.",
        "1,700",
        "square",
        "miles",
        "a",
        "of",
        "by",
        "was",
        "has",
        "been",
    ]
)
NEWS = st.lists(WORDS, max_size=60).map(" ".join)
ANY_TEXT = st.text(max_size=300) | NEWS | st.lists(NEWS | st.text(max_size=20), max_size=4).map("".join)
THOROUGH = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def spans_of(fact: factlib.Fact) -> Iterator[factlib.Span]:
    assert fact.provenance is not None
    yield fact.provenance.span
    yield from fact.provenance.spans
    yield from fact.provenance.fields.values()


def test_lone_surrogates_are_no_letters() -> None:
    text = "Adler \ud800 sold five ships to Chile\udc00 on 3 May 2020 for $5 million\udfff. “\ud800Yes,” said Bo."
    assert [quantity.value for quantity in factlib.parse_quantities(text)] == [5, 5_000_000]
    assert [when.edtf for when in factlib.parse_dates(text)] == ["2020-05-03"]
    assert all(fact.provenance is not None for fact in factlib.extract(text))


@THOROUGH
@given(ANY_TEXT)
def test_facts_of_any_text_stand_in_it(text: str) -> None:
    document = factlib.Document(text=text, published=ANCHOR)
    for fact in factlib.extract(document):
        assert fact.provenance is not None
        assert fact.provenance.document == document.id
        assert document[fact.provenance.span] == fact.provenance.quote
        assert fact.provenance.quote
        for span in spans_of(fact):
            assert 0 <= span.start < span.end <= len(text)


@THOROUGH
@given(ANY_TEXT)
def test_the_same_text_gives_the_same_facts(text: str) -> None:
    first, second = factlib.extract(text), factlib.extract(text)
    assert first == second
    assert [fact.id for fact in first] == [fact.id for fact in second]
    assert len({fact.id for fact in first}) == len(first)


@THOROUGH
@given(NEWS)
def test_facts_read_back_from_json_and_pickle(text: str) -> None:
    for fact in factlib.extract(text):
        assert factlib.parse_fact(fact.model_dump_json()) == fact
        assert pickle.loads(pickle.dumps(fact)) == fact


@THOROUGH
@given(ANY_TEXT)
def test_quantities_and_dates_of_any_text_stand_in_it(text: str) -> None:
    for mention in [*factlib.parse_quantities(text), *factlib.parse_dates(text, anchor=ANCHOR)]:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert text[mention.span.slice] == mention.text


@pytest.mark.parametrize(
    ("function", "argument"),
    [(factlib.extract, "document"), (factlib.parse_quantities, "text"), (factlib.parse_dates, "text")],
)
@pytest.mark.parametrize("value", [None, 7, b"bytes", 2.5])
def test_what_is_no_text_is_named(function: Callable[[object], object], argument: str, value: object) -> None:
    with pytest.raises(factlib.ArgumentError, match=rf"{argument}.*: expected .*got") as caught:
        function(value)
    assert caught.value.value == value


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\ufeff", "\x00" * 50])
def test_empty_text_has_no_facts(text: str) -> None:
    assert factlib.extract(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Türkei verkaufte Aserbaidschan im September Drohnen im Wert von 77 Millionen Dollar.",
        "Турция продала Азербайджану беспилотники на 77 миллионов долларов.",
        "土耳其向阿塞拜疆出售了价值7700万美元的无人机。",
        "باعت تركيا طائرات مسيرة بقيمة 77 مليون دولار.",
    ],
)
def test_other_languages_do_no_harm(text: str) -> None:
    assert len(factlib.extract(text)) <= 1


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_have_facts_of_the_article_only(path: Path) -> None:
    document = factlib.read(path)
    facts = factlib.extract(document)
    assert {fact.type for fact in facts} >= {"deal", "factory", "export_figure", "statement"}
    body_end = document.text.find("\n2 comments")
    if body_end >= 0:
        assert all(span.end <= body_end for fact in facts for span in spans_of(fact))


def test_threads_agree() -> None:
    documents = [factlib.read(path) for path in EXAMPLES]
    alone = [factlib.extract(document) for document in documents]
    with ThreadPoolExecutor(max_workers=6) as pool:
        together = list(pool.map(factlib.extract, documents * 4))
    assert together == alone * 4


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: factlib.Span(start=5, end=2), "end 2 is before start 5"),
        (lambda: factlib.Money(value=1, unit="XYZ"), "'XYZ' is no ISO 4217 currency code"),
        (lambda: factlib.Count(value=-3, unit="drone", noun="drones"), "value"),
        (lambda: factlib.Deal(value="plenty of money"), "value"),
        (lambda: factlib.Deal(seller=["Turkey"]), "seller\n"),
        (lambda: factlib.Deal(sellers=[""]), "sellers.0"),
        (lambda: factlib.Deal(stage="sold"), "stage"),
        (lambda: factlib.Party(name="Turkey", country="XX"), "expected an ISO 3166-1 alpha-2 code"),
        (lambda: factlib.Place(name="Ankara", country=["TR"]), "expected an ISO 3166-1 alpha-2 code"),
        (lambda: factlib.Document(text=7), "text"),
        (lambda: factlib.read("absent.txt"), "absent.txt: no such file"),
        (lambda: factlib.parse_quantities("$5", dollar="ABC"), "dollar: expected"),
        (lambda: factlib.parse_dates("today", anchor="2020"), "anchor: expected"),
    ],
)
def test_bad_input_is_named(build: Callable[[], object], message: str) -> None:
    with pytest.raises((ValueError, factlib.FactlibError)) as caught:
        build()
    assert message in str(caught.value)
