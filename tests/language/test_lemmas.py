"""Dictionary forms and singulars."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlib.language import lemma, singular

SINGULARS = [
    ("weapons", "weapon"), ("companies", "company"), ("servicemen", "serviceman"), ("women", "woman"),
    ("aircraft", "aircraft"), ("series", "series"), ("headquarters", "headquarters"), ("people", "people"),
    ("boxes", "box"), ("losses", "loss"), ("buses", "bus"), ("houses", "house"), ("prices", "price"),
    ("knives", "knife"), ("crises", "crisis"), ("criteria", "criterion"), ("children", "child"),
    ("vehicles", "vehicle"), ("batches", "batch"), ("axes", "axis"), ("potatoes", "potato"), ("shoes", "shoe"),
    ("glass", "glass"), ("virus", "virus"), ("chassis", "chassis"), ("mothers-in-law", "mothers-in-law"),
    ("UAVs", "UAV"), ("Boxes", "Box"), ("SHIPS", "SHIP"), ("1990s", "1990s"), ("air-strikes", "air-strike"),
    ("politics", "politics"), ("republics", "republic"), ("s", "s"), ("", ""),
]  # fmt: skip
VERBS = [
    ("sold", "sell"), ("supplies", "supply"), ("planning", "plan"), ("agreed", "agree"), ("making", "make"),
    ("produced", "produce"), ("building", "build"), ("offered", "offer"), ("cancelled", "cancel"),
    ("visited", "visit"), ("tested", "test"), ("closed", "close"), ("launches", "launch"), ("was", "be"),
    ("has", "have"), ("signing", "sign"), ("lying", "lie"), ("died", "die"), ("withdrew", "withdraw"),
    ("passed", "pass"), ("controlled", "control"), ("rising", "rise"), ("buys", "buy"), ("goes", "go"),
    ("exported", "export"), ("doubled", "double"), ("merged", "merge"), ("freed", "free"), ("need", "need"),
    ("bring", "bring"), ("would", "would"), ("'ve", "have"), ("won", "win"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "expected"), SINGULARS)
def test_singular(word: str, expected: str) -> None:
    assert singular(word) == expected


@pytest.mark.parametrize(("word", "expected"), VERBS)
def test_lemma_of_a_verb(word: str, expected: str) -> None:
    assert lemma(word, "VERB") == expected


@pytest.mark.parametrize(("word", "expected"), [("better", "good"), ("worst", "bad"), ("large", "large")])
def test_lemma_of_an_adjective(word: str, expected: str) -> None:
    assert lemma(word, "ADJ") == expected


@given(st.text(max_size=30))
def test_every_string_has_a_singular_and_a_lemma(word: str) -> None:
    assert isinstance(singular(word), str)
    assert all(isinstance(lemma(word, tag), str) for tag in ("NOUN", "VERB", "ADJ", "PROPN", "X"))
