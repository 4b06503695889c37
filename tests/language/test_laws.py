"""What holds for the reading of any text, and how long it takes."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlib.language import read
from tests.growth import growth

WORDS = st.sampled_from(
    [
        *[
            "The",
            "a",
            "Turkey's",
            "ships,",
            "sold",
            "has",
            "been",
            "to",
            "by",
            "and",
            "which",
            "not",
            "said",
            "77",
            "Gen.",
            "U.S.",
        ],
        *"“”\"'$%…—\n",
        "\n\n",
    ]
)
TEXTS = st.text(max_size=200) | st.lists(WORDS, max_size=40).map(" ".join)


@given(TEXTS)
def test_sentences_and_tokens_cover_the_text_in_order(text: str) -> None:
    end = 0
    for sentence in read(text):
        assert end <= sentence.start < sentence.end <= len(text)
        assert not text[end : sentence.start].strip(), "only white space lies between sentences"
        for token in sentence.tokens:
            assert not text[end : token.start].strip(), "only white space lies between tokens"
            assert end <= token.start < token.end <= sentence.end
            assert text[token.start : token.end] == token.text == text[token.span.slice]
            end = token.end
        assert not text[end : sentence.end].strip()
    assert not text[end:].strip()


@given(TEXTS)
@settings(deadline=None)
def test_phrases_lie_in_their_sentence(text: str) -> None:
    for sentence in read(text):
        end = sentence.start
        for phrase in sentence.noun_phrases:
            assert end <= phrase.start < phrase.end <= sentence.end, "noun phrases never overlap"
            assert phrase.head in phrase.tokens
            end = phrase.end
        for group in sentence.verb_groups:
            assert group.verb in group.tokens
            assert sentence.start <= group.start < group.end <= sentence.end


@given(TEXTS)
@settings(deadline=None)
def test_each_verb_group_has_one_clause(text: str) -> None:
    for sentence in read(text):
        phrases = set(map(id, sentence.noun_phrases))
        assert [clause.verb for clause in sentence.clauses] == sorted(
            sentence.verb_groups, key=lambda group: group.verb.start
        )
        for clause in sentence.clauses:
            found = [clause.subject, clause.predicate, clause.actor, clause.undergoer, *clause.objects]
            assert all(id(phrase) in phrases for phrase in found if phrase)


@given(TEXTS, st.integers(0, 200))
def test_an_offset_is_in_the_sentence_at_it(text: str, offset: int) -> None:
    reading = read(text)
    if offset < len(text) and not text[offset].isspace():
        assert reading.at(offset).start <= offset < reading.at(offset).end


def test_a_reading_pickles() -> None:
    reading = read("Norway sold the ferry. It sank.")
    assert reading[0].clauses
    again = pickle.loads(pickle.dumps(reading))
    assert [token.tag for token in again[1].tokens] == [token.tag for token in reading[1].tokens]


MONOTONOUS = {
    "one word": "a",
    "capitals with stops": "A.",
    "line ends": "\n",
    "quotation marks": '"',
    "curly marks": "“",
    "stops": ".",
    "apostrophes": "n't'",
    "hyphens": "a-",
    "digits": "1,",
    "adjectives": "good ",
    "nouns": "ship ",
    "auxiliaries": "has ",
    "commas": "a, ",
    "at signs": "a@",
    "web": "www.",
}


@pytest.mark.parametrize("piece", MONOTONOUS.values(), ids=MONOTONOUS)
def test_the_work_is_linear(piece: str) -> None:
    def clauses(text: str) -> None:
        for sentence in read(text):
            sentence.clauses  # noqa: B018

    assert growth(clauses, piece, 2_000, times=8) < 12
