"""What a word can be, without its sentence."""

import pytest

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
