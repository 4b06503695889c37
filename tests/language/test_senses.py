"""Words that stand for one another: of one word, of two, and none that the table does not have."""

import pytest

from factlib.language.senses import derived, opposites, senses_of, synonyms

OPPOSITES = [
    ("add", "take away"), ("majority", "minority"), ("continue", "stop"), ("buy", "sell"), ("open", "close"),
    ("arrive", "leave"), ("increase", "decrease"), ("rise", "fall"), ("lend", "borrow"), ("export", "import"),
]  # fmt: skip
DERIVED = [
    ("add-on", "add on"), ("construct", "construction"), ("buy", "buyer"), ("supply", "supplier"), ("sell", "seller"),
    ("deliver", "delivery"), ("acquire", "acquisition"), ("invest", "investment"), ("build", "builder"),
]  # fmt: skip
PARTS = ["take", "away", "off", "up", "on", "out", "down"]


@pytest.mark.parametrize(("word", "other"), OPPOSITES)
def test_opposites(word: str, other: str) -> None:
    assert other in opposites(word)


@pytest.mark.parametrize(("word", "other"), DERIVED)
def test_derived_words(word: str, other: str) -> None:
    assert other in derived(word)


@pytest.mark.parametrize("part", PARTS)
def test_a_verb_of_two_words_is_no_word_of_its_parts(part: str) -> None:
    assert part not in opposites("add") | derived("add-on") | derived("acceleration") | synonyms(
        "acceleration"
    )


@pytest.mark.parametrize(
    ("word", "part", "met"),
    [
        ("share", "n", True),
        ("take away", "v", True),
        ("frigate", "v", False),
        ("xyzzy", "n", False),
        ("", "n", False),
    ],
)
def test_senses_of_a_part_of_speech(word: str, part: str, met: bool) -> None:
    assert (senses_of(word, part) > 0) is met
