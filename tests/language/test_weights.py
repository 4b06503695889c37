"""Weights are stored and added up without loss."""

import pytest

from factlib.language.weights import LARGEST, Choice, dump, load, symbol

LABELS = ["A", "B", "C"]
ALL = Choice(range(len(LABELS)), len(LABELS))
DICTIONARY = {"ship": symbol(0) + symbol(2), "“": symbol(1)}
WEIGHTS = {
    "word ship": {0: 5, 2: -7},
    "ending ip": {0: 5, 2: -7},  # the same row as another feature
    "tag \x01": {1: LARGEST},
    "–": {1: -LARGEST, 2: 1},
}


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        (["word ship"], [5, 0, -7]),
        (["word ship", "ending ip"], [10, 0, -14]),
        (["tag \x01", "–"], [0, 0, 1]),
        (["never seen", "word ship"], [5, 0, -7]),
        (["never seen"], [0, 0, 0]),
        (["–"] * 20, [0, -20 * LARGEST, 20]),
    ],
)
def test_weights_come_back_and_add_up(features: list[str], expected: list[int]) -> None:
    labels, dictionary, weights = load(dump(LABELS, DICTIONARY, WEIGHTS))
    assert (labels, dictionary) == (LABELS, DICTIONARY)
    known = sum(feature in WEIGHTS for feature in features)
    assert [score - 256 * known for score in weights.scores(weights.total(features), ALL)] == expected


@pytest.mark.parametrize(
    ("labels", "best", "ahead"), [((0, 1), 0, 5), ((0, 2), 0, 12), ((0, 1, 2), 0, 5), ((1, 2), 1, 7)]
)
def test_the_best_label_and_how_far_it_is_ahead(labels: tuple[int, ...], best: int, ahead: int) -> None:
    weights = load(dump(LABELS, DICTIONARY, WEIGHTS))[2]
    assert weights.best(weights.total(["word ship"]), Choice(labels, len(LABELS))) == (best, ahead)


def test_the_order_of_what_is_stored_does_not_matter() -> None:
    backwards = dict(reversed(WEIGHTS.items())), dict(reversed(DICTIONARY.items()))
    assert dump(LABELS, DICTIONARY, WEIGHTS) == dump(LABELS, backwards[1], backwards[0])
