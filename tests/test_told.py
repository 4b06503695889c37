"""What has to be told of a deal or a plant, whatever its weights say, and how weights add up."""

import pytest

from factlib import extract
from factlib.datafiles import Folder
from factlib.extract.weighing import evidence, weights

FILES = [f"{name}_weights.tsv" for name in ("deal", "plant", "side", "kind", "stage", "status")]

TOO_LITTLE = [
    ("deal", "Adler raised its bid."),
    ("deal", "Procurement of software takes time."),
    ("deal", "The firm paid $5 million."),
    ("factory", "Building a new factory costs money."),
    ("factory", "The army opened a new storage facility."),
]
ENOUGH = [
    ("deal", "Adler raised its bid for Lomax."),
    ("deal", "Adler bought 12 trams."),
    ("deal", "The sale of Lomax was approved on Monday."),
    ("factory", "Adler is building a factory in Kiel."),
    ("factory", "A new battery factory in Kiel will employ 900 people."),
]


@pytest.mark.parametrize(("kind", "sentence"), TOO_LITTLE)
def test_what_tells_too_little_is_no_fact(kind: str, sentence: str) -> None:
    assert [fact for fact in extract(sentence) if fact.type == kind] == []


@pytest.mark.parametrize(("kind", "sentence"), ENOUGH)
def test_what_tells_enough_is_one(kind: str, sentence: str) -> None:
    assert [fact.type for fact in extract(sentence) if fact.type == kind] == [kind]


@pytest.mark.parametrize("name", FILES)
def test_each_feature_has_one_weight_that_is_not_nothing(name: str) -> None:
    features = [feature for feature, _ in Folder("extract").rows(name)]
    assert len(features) == len(set(features)) == len(weights(name)) > 50
    assert all(weights(name).values())


@pytest.mark.parametrize("name", FILES)
def test_a_feature_counts_once_and_an_unknown_one_not_at_all(name: str) -> None:
    for feature, weight in weights(name).items():
        assert evidence([feature, feature, "no such feature"], name) == weight
