"""Weights of a linear model: how they are stored, and how they are added up fast.

A model has labels and features; each feature has a weight for each label. All weights of a feature are one
Python integer, a lane of 16 bits for each label, so that the score of every label is a sum of a few integers
and one look at the lanes. Lanes hold weight + 256, which keeps them positive; a feature that is not known adds
nothing to any lane, so the order of the labels is that of the true scores.

The file is gzip over UTF-8: a line of labels, then the dictionary, then the features, each as two lines, key
and value. A value of the dictionary is one character for each label, one of a feature is one for each label and
weight.
"""

import gzip
import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

__all__ = ["LARGEST", "Weights", "dump", "label_of", "load", "load_dictionary", "symbol"]

_FIRST_LABEL = 33  # "!": label 0
_FIRST_WEIGHT = 256  # the character for the smallest weight of label 0
LARGEST = 110
_SPAN = 2 * LARGEST + 1  # weights of a label
_BITS = 16
_LIFT = 256


def symbol(label: int) -> str:
    """The character that stands for a label."""
    return chr(_FIRST_LABEL + label)


def label_of(character: str) -> int:
    """The label that a character stands for."""
    return ord(character) - _FIRST_LABEL


class Weights:
    """A feature's weights as one integer, unpacked when the feature is first met."""

    def __init__(self, packed: Mapping[str, str], labels: int) -> None:
        self._rows: dict[str, str | int] = dict(packed)
        self._lift = sum(_LIFT << _BITS * label for label in range(labels))
        self._size = labels * _BITS // 8
        self._lanes = {
            _weighted(label, weight): weight << _BITS * label
            for label in range(labels)
            for weight in range(-LARGEST, LARGEST + 1)
        }

    def total(self, features: Iterable[str], total: int = 0) -> int:
        """The sum of the weights of `features`, and of `total`."""
        row_of = self._rows.get
        for feature in features:
            row = row_of(feature)
            if row is not None:
                total += self._unpack(feature, row) if isinstance(row, str) else row
        return total

    def scores(self, total: int) -> memoryview:
        """The scores of all labels in a total."""
        return memoryview(total.to_bytes(self._size, "little")).cast("H")

    def best(self, total: int, labels: Sequence[int]) -> tuple[int, int]:
        """The label with the highest score in a total, of equals the first, and how far ahead of the second it is."""
        lanes = memoryview(total.to_bytes(self._size, "little")).cast("H")
        if len(labels) == 2:
            first, second = labels
            ahead = lanes[first] - lanes[second]
            return (first, ahead) if ahead >= 0 else (second, -ahead)
        scores = [lanes[label] for label in labels]
        highest = max(scores)
        best = labels[scores.index(highest)]
        scores.sort()
        return best, highest - scores[-2]

    def _unpack(self, feature: str, packed: str) -> int:
        row = self._rows[feature] = sum(map(self._lanes.__getitem__, packed), self._lift)
        return row


def _weighted(label: int, weight: int) -> str:
    """The character that stands for a label and its weight."""
    return chr(_FIRST_WEIGHT + label * _SPAN + LARGEST + weight)


def dump(labels: list[str], dictionary: Mapping[str, str], weights: Mapping[str, Mapping[int, int]]) -> bytes:
    """The content of a weight file; the same arguments give the same bytes."""
    lines = [" ".join(labels), str(len(dictionary))]
    for word, symbols in sorted(dictionary.items()):
        lines += (word, symbols)
    for feature, row in sorted(weights.items()):
        lines += (feature, "".join(_weighted(label, row[label]) for label in sorted(row)))
    packed = io.BytesIO()
    with gzip.GzipFile("", "wb", 9, packed, mtime=0) as file:
        file.write("\n".join(lines).encode())
    return packed.getvalue()


def load_dictionary(content: bytes) -> tuple[list[str], dict[str, str]]:
    """The labels and the dictionary alone: what comes behind them in the file is not unpacked."""
    with gzip.open(io.BytesIO(content)) as file:
        labels, size = next(file), 2 * int(next(file))
        lines = [line.decode().rstrip("\n") for line in islice(file, size)]
    return labels.decode().split(), dict(zip(lines[::2], lines[1::2], strict=True))


def load(content: bytes) -> tuple[list[str], dict[str, str], Weights]:
    """The labels, the dictionary and the weights in the content of a weight file."""
    lines = gzip.decompress(content).decode().split("\n")
    labels, words = lines[0].split(" "), 2 + 2 * int(lines[1])
    dictionary = dict(zip(lines[2:words:2], lines[3:words:2], strict=True))
    packed = dict(zip(lines[words::2], lines[words + 1 :: 2], strict=True))
    return labels, dictionary, Weights(packed, len(labels))
