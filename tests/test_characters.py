"""Characters that do not show change nothing that is read, and every place found is a place in the whole text."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlib import Deal, Document, Money, Span, When, extract, parse_dates, parse_quantities, validate
from factlib.characters import strings_as_seen, without_invisible
from factlib.language.running import RunningText

HIDDEN = ["\u00ad", "\u200b", "\u2060", "\ufeff", "\u200e", "\u200d", "\u202a"]
SENTENCES = [
    "Norland sold Chile twelve patrol ferries for at least $77 million in September 2021.",
    "“The radar works in any weather,” said Anna Berg, Norland's minister of defence, on 3 May 2024.",
    "Chile's exports of copper rose 8 percent to 20 billion euros in the third quarter of 2020.",
    "Nordwerk will open a plant for 1,700 forklifts in Lima, with 300 jobs, early in 2025.",
    "The ministry of trade bought 31 new tanks from Ruritania, about £2.5m worth of them.",
]


def hide(text: str, seed: int, share: float = 0.1) -> str:
    """`text` with characters that do not show strewn over it."""
    chance = random.Random(seed)
    return "".join(letter + chance.choice(HIDDEN) if chance.random() < share else letter for letter in text)


KEPT = [
    "plain",
    "café",
    "1\u00a0234",  # spaces show
    "👩\u200d🚀",  # a joiner that is seen
    "می\u200cخواهم",
    "e\u0301",
    "",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_shows_stays(text: str) -> None:
    assert without_invisible(text) == text
    assert RunningText(text).is_source


@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_does_not_show_goes(hidden: str) -> None:
    assert without_invisible(f"{hidden}ves{hidden}{hidden}sels{hidden}") == "vessels"


@given(
    text=st.text(st.sampled_from([*HIDDEN, *"abc é7"]), max_size=30),
    ends=st.tuples(st.integers(0, 30), st.integers(0, 30)),
)
def test_a_place_leads_to_the_same_characters_and_back(text: str, ends: tuple[int, int]) -> None:
    seen = RunningText(text)
    start, end = sorted(min(end, len(seen.text)) for end in ends)
    place = seen.in_source(Span(start=start, end=end))
    assert without_invisible(text[place.slice]) == seen.text[start:end]
    assert seen.in_running(place) == Span(start=start, end=end)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("sentence", SENTENCES)
def test_amounts_and_dates_are_read_through(sentence: str, seed: int) -> None:
    text = hide(sentence, seed)
    amounts, plain = parse_quantities(text), parse_quantities(sentence)
    assert [(a.kind, a.value, a.unit, a.bound) for a in amounts] == [
        (a.kind, a.value, a.unit, a.bound) for a in plain
    ]
    assert [a.text for a in amounts] == [text[a.span.slice] for a in amounts]
    assert [without_invisible(a.text) for a in amounts] == [a.text for a in plain]
    dates = parse_dates(text)
    assert [when.edtf for when in dates] == [when.edtf for when in parse_dates(sentence)]
    assert [when.text for when in dates] == [text[when.span.slice] for when in dates]


@pytest.mark.parametrize("seed", range(4))
def test_facts_are_read_through(seed: int) -> None:
    plain = " ".join(SENTENCES)
    document = Document(text=hide(plain, seed))
    facts, expected = extract(document), extract(plain)
    assert len(facts) == len(expected) > 4
    for fact, wanted in zip(facts, expected, strict=True):
        assert fact.provenance is not None
        assert wanted.provenance is not None
        assert fact.provenance.document == document.id
        assert fact.provenance.quote == document[fact.provenance.span]
        assert without_invisible(fact.provenance.quote) == wanted.provenance.quote
        fields = {name: without_invisible(document[span]) for name, span in fact.provenance.fields.items()}
        assert fields == {name: plain[span.slice] for name, span in wanted.provenance.fields.items()}
        assert type(fact).model_validate_json(fact.model_dump_json()) == fact


@pytest.mark.parametrize("seed", range(4))
def test_facts_are_validated_through(seed: int) -> None:
    plain = Document(text=" ".join(SENTENCES))
    document = Document(text=hide(plain.text, seed))
    for fact, shown in zip(extract(document), extract(plain), strict=True):
        codes = [finding.code for finding in validate(fact, document).findings]
        assert codes == [finding.code for finding in validate(shown, plain).findings]


@pytest.mark.parametrize(
    ("price", "verdict"), [("$77 million", "supported"), ("$78 million", "contradicted")]
)
@pytest.mark.parametrize("seed", range(4))
def test_claims_are_held_to_what_is_seen(price: str, verdict: str, seed: int) -> None:
    document = Document(
        text=hide("Norland sold Chile twelve ferries for $77 million in 2021. It rained.", seed)
    )
    claim = {
        "type": "deal", "sellers": ["Nor\u00adland"], "buyers": ["Chile"], "items": ["12 ferries"], "value": price,
        "evidence": hide("sold Chile twelve ferries for $77 million", seed + 1),
    }  # fmt: skip
    report = validate(claim, document)
    assert report.verdict == verdict
    assert report.passage is not None
    assert report.passage.span is not None
    assert without_invisible(document[report.passage.span]) == "sold Chile twelve ferries for $77 million"
    if report.errors:
        assert report.errors[0].span is not None
        assert without_invisible(document[report.errors[0].span]) == "$77 million"


def test_a_claim_as_a_model_is_anchored_in_the_whole_text() -> None:
    document = Document(text="Nor\u00adland sold Chile twelve fer\u00adries.")
    data = {
        "sellers": ["Norland"],
        "buyers": ["Chile"],
        "items": ["12 ferries"],
        "evidence": "sold Chile twelve ferries",
    }
    deal = Deal.model_validate(data, context={"document": document})
    assert deal.provenance is not None
    assert deal.provenance.quote == "sold Chile twelve fer\u00adries"
    assert validate(deal, document).ok


def test_single_values_are_read_through() -> None:
    assert Money.parse("$77 mil\u00adlion\u200b").value == 77_000_000
    assert When.parse("Sep\u00adtember 2021\u200b").edtf == "2021-09"
    assert When.parse("2021\u200b-09").edtf == "2021-09"


def test_strings_of_a_claim() -> None:
    claim = {"a": ["x\u00ady", 5], "b": {"c": ("z\u200b",)}}
    assert strings_as_seen(claim) == {"a": ["xy", 5], "b": {"c": ("z",)}}


@settings(max_examples=50)
@given(text=st.text(st.sampled_from([*HIDDEN, *"$7 1m"]), max_size=20))
def test_any_text_is_read(text: str) -> None:
    for amount in parse_quantities(text):
        assert amount.text == text[amount.span.slice]
    for when in parse_dates(text):
        assert when.text == text[when.span.slice]
    extract(text)
