"""What a word can be, by itself and with a prefix."""

import pytest

from factlib.language import read
from factlib.language.data import read_bytes
from factlib.language.lexicon import possible_tags
from factlib.language.weights import load, load_dictionary


def test_the_dictionary_alone_is_that_of_the_whole_file() -> None:
    content = read_bytes("tagger.gz")
    labels, dictionary, _ = load(content)
    assert load_dictionary(content) == (labels, dictionary)


@pytest.mark.parametrize(
    ("word", "tag"), [("weapons", "NNS"), ("sank", "VBD"), ("drones", "NNS"), ("Zorkia", "NNP")]
)
def test_tags(word: str, tag: str) -> None:
    assert tag in possible_tags(word)


PREFIXED = [  # a sentence, the word with a prefix, its Penn tag
    ("Adler re-exports six jets to Peru.", "re-exports", "VBZ"),
    ("Adler re-exported six jets to Peru.", "re-exported", "VBD"),
    ("Adler co-produces six jets.", "co-produces", "VBZ"),
    ("Adler Steel re-opens two mills.", "re-opens", "VBZ"),
    ("Adler pre-sells flats.", "pre-sells", "VBZ"),
    ("Adler over-produces steel.", "over-produces", "VBZ"),
    ("Adler and Kestrel co-develop a drone.", "co-develop", "VBP"),
    ("Adler and Kestrel co-own the mine.", "co-own", "VBP"),
    ("Adler co-owner Lang left.", "co-owner", "NN"),
    ("Adler's re-exports rose.", "re-exports", "NNS"),
    ("Adler non-nuclear submarines sell.", "non-nuclear", "JJ"),
    ("Mr Lang, an Adler ex-chairman, left.", "ex-chairman", "NN"),
    ("The firm re-exports jets.", "re-exports", "VBZ"),
    ("She co-founds a firm.", "co-founds", "VBZ"),
    ("Adler Co-Op sells milk.", "Co-Op", "NNP"),
]


@pytest.mark.parametrize(("text", "word", "tag"), PREFIXED)
def test_a_word_with_a_prefix_is_what_stands_behind_its_hyphen(text: str, word: str, tag: str) -> None:
    (token,) = [token for token in read(text)[0].tokens if token.text == word]
    assert token.penn == tag
