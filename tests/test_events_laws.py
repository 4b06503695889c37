"""What holds for the events of every text, and how a user adds a frame."""

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlib.article import Article
from factlib.document import Document
from factlib.errors import ArgumentError
from factlib.events.forest import Forest
from factlib.events.frames import load
from factlib.extract import extract
from factlib.extract.events import events_of
from factlib.facts import Deal, Fact
from factlib.language import Sentence
from factlib.validate import validate_all
from tests.growth import growth

_PIECES = [
    "Turkey", "sold", "20 drones", "to", "Baku", "for $5m", "in 2021", ",", "and", "the sale of", "signed a contract with",
    "a plant in", "is building", "exports", "rose 5 %", "to $2bn", "which", "(", ")", "“", "”", "has been", "not", "of", "by",
    "worth", "including", "at least", "its", "the company", "both countries", "\n\n", ". ", "stake", "10 per cent of",
]  # fmt: skip


def _events(text: str) -> list[Fact]:
    return events_of(Article(Document(text=text, published=date(2024, 6, 15))))


def _check(document: str, facts: list[Fact]) -> None:
    for fact in facts:
        provenance = fact.provenance
        assert provenance is not None
        assert document[provenance.span.slice] == provenance.quote
        assert provenance.spans[0] == provenance.span
        for span in (*provenance.spans, *provenance.fields.values()):
            assert 0 <= span.start < span.end <= len(document)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(_PIECES), max_size=25).map(" ".join))
def test_any_order_of_words_is_read_with_spans_in_bounds(text: str) -> None:
    _check(text, _events(text))


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=200))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    _check(text, _events(text))


_SENTENCES = [
    entry["text"]
    for entry in tomllib.loads((Path(__file__).parent / "events" / "sentences.toml").read_text("utf-8"))[
        "sentence"
    ]
]


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(_SENTENCES).map(str.split), st.lists(st.integers(0, 40), max_size=4))
def test_what_is_not_read_for_deals_would_have_told_none(words: list[str], dropped: list[int]) -> None:
    text = " ".join(word for place, word in enumerate(words) if place not in dropped)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Forest, "may_tell", lambda *_: True)
        everything = _events(text)
    assert _events(text) == everything


def test_the_same_text_gives_the_same_facts() -> None:
    text = "Norway sold six frigates to Peru for $2 billion. Peru bought the frigates from Norway in 2019."
    assert [fact.id for fact in _events(text)] == [fact.id for fact in _events(text)]


def test_mentions_of_one_event_are_one_fact_with_all_its_words() -> None:
    text = "Norway sold six frigates to Peru. The six frigates were sold to Peru by Norway for $2 billion."
    (fact,) = _events(text)
    assert isinstance(fact, Deal)
    assert fact.provenance is not None
    assert len(fact.provenance.spans) == 2
    assert fact.value is not None
    assert str(fact.value.value) == "2000000000"


def test_different_events_stay_apart() -> None:
    text = "Norway sold six frigates to Peru. Norway sold two frigates to Chile."
    assert [fact.buyers[0].country for fact in _events(text) if isinstance(fact, Deal)] == ["PE", "CL"]


def test_every_slot_has_its_words() -> None:
    text = "Saab sold 12 Gripen jets to Hungary for $800 million in Budapest on 3 May 2021."
    (fact,) = _events(text)
    assert fact.provenance is not None
    words = {path: text[span.slice] for path, span in fact.provenance.fields.items()}
    assert words["sellers.0"] == "Saab"
    assert words["buyers.0"] == "Hungary"
    assert words["items.0"] == "Gripen jets"
    assert words["value"] == "$800 million"
    assert words["when"] == "3 May 2021"


def test_what_readers_write_below_an_article_is_no_fact_of_it() -> None:
    article = "Minister meets the press\n26 April 2023 - 08:56\n\nThe minister spoke to the press on Monday about his plans.\n\n2 comments\n1. Reader says:\nTurkey sold 500 drones to Peru.\n"
    assert _events(article) == []


def test_a_user_adds_a_frame_of_his_own(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[frame]]\nname = "hawk"\nkind = "other"\nstage = "completed"\nverbs = ["hawk"]\n'
        'verb_roles = { subject = "giver", object = "thing", to = "receiver" }\n',
        encoding="utf-8",
    )
    text = "Ghana hawked 40 widgets to Mali."
    assert extract(text) == []
    (fact,) = extract(text, frames=load(own))
    assert isinstance(fact, Deal)
    assert (fact.kind, fact.items[0].name) == ("other", "widgets")
    claim = {"type": "deal", "sellers": ["Mali"], "buyers": ["Ghana"], "evidence": text}
    (report,) = validate_all([claim], text, frames=load(own))
    assert report.verdict == "contradicted"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[[frame]]\nname = 3", "name"),
        ('[[frame]]\nname = "hawk"\nkind = "swap"', "kind"),
        ("[[frame", "TOML"),
    ],
)
def test_a_file_that_is_no_frame_is_refused(tmp_path: Path, content: str, told: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(content, encoding="utf-8")
    with pytest.raises(ArgumentError, match=told):
        load(own)


@pytest.mark.parametrize(
    "text", [", or $5 billion, exports rose.", ", or 5 percent of exports.", "or $5bn exports"]
)
def test_a_text_that_begins_inside_of_a_sentence_is_read(text: str) -> None:
    _check(text, _events(text))


def test_the_work_grows_with_the_text_not_faster() -> None:
    sentence = "Turkey sold 20 drones to Baku for $5 million in 2021, the ministry of the country said on Monday.\n\n"
    assert growth(_events, sentence, 40 * len(sentence), times=6) < 9


def test_events_need_no_tags_of_the_words_as_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names and amounts are nodes, and these are tagged: to tag the words besides would take as long again."""
    tagged: list[str] = []
    monkeypatch.setattr(Sentence, "tag", lambda sentence: tagged.append(sentence.text))
    assert _events(
        "In Kiel, Adler AG sold 12 jets to Peru for $5 million on Monday, and will build a new plant (in Wels)."
    )
    assert tagged == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Its board approved its plan to sell its stores to Peru. ",
        "The company said its unit sold its stores to its parent. ",
        "They said their board sold their unit to their parent. ",
        "The utility bought its unit and its unit bought the utility. ",
        "He sold it to her. ",
    ],
)
def test_references_that_mean_one_another_come_to_an_end(sentence: str) -> None:
    assert growth(_events, sentence, 60 * len(sentence), times=6) < 12


def test_the_verdicts_are_kept_without_the_texts() -> None:
    folder = Path(__file__).parent / "precision"
    verdicts = json.loads((folder / "verdicts.json").read_text(encoding="utf-8"))
    assert all(set(row) <= {"document", "span", "type", "right", "cause"} for row in verdicts)
    deals = [row["right"] for row in verdicts if row["type"] == "deal"]
    assert len(deals) >= 25
    assert sum(deals) >= 0.75 * len(deals)


@pytest.mark.parametrize("word", ["time", "date", "hour", "week", "month", "day", "night", "year"])
@pytest.mark.parametrize("helper", ["should", "may", "will", "could not"])
def test_a_verb_that_is_also_a_word_of_time_ends_no_aside(helper: str, word: str) -> None:
    text = f"Firms {helper} {word} the learning invest rules. Ann {helper} {word} in, Adler bought 12 jets."
    _check(text, _events(text))


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Peru ordered 12 jets from Saab. The contract is worth $5 billion.", 2),
        ("Lomax will build a tyre plant in Kiel. The plant will employ 900 people.", 2),
        ("Lomax will build a tyre plant in Kiel. The plant is due to open in 2027.", 2),
        ("Peru ordered 12 jets from Saab. The contract was praised by the opposition.", 1),
        ("Lomax will build a tyre plant in Kiel. The plant has been criticised.", 1),
    ],
)
def test_what_tells_more_of_a_known_event_is_a_mention_of_it(text: str, mentions: int) -> None:
    (fact,) = _events(text)
    assert fact.provenance is not None
    assert len(fact.provenance.spans) == mentions
