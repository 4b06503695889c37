"""Weights of a linear model: how they are stored, and how they are added up fast.

A model has labels and features; each feature has a weight for each label. All weights of a feature are one
Python integer, a lane of 16 bits for each label, so that the score of every label is a sum of a few integers
and one look at the lanes. Lanes hold weight + 256, which keeps them positive; a feature that is not known adds
nothing to any lane, so the order of the labels is that of the true scores.

The file is gzip. Its first part are lines of UTF-8: the labels, how many rows follow, the words of the dictionary, the
labels of each, one character for each label; then for each row of weights the features that have it. The second part are
these rows, the lanes of each in little-endian order.
"""

import gzip
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from struct import Struct

_FIRST_LABEL = 33  # "!": label 0
LARGEST = 110
_BYTES = 2  # of a lane
_LIFT = 256
_BETWEEN = "\t"  # words, features


def symbol(label: int) -> str:
    """The character that stands for a label."""
    return chr(_FIRST_LABEL + label)


def label_of(character: str) -> int:
    """The label that a character stands for."""
    return ord(character) - _FIRST_LABEL


class Choice:
    """Some of the labels to choose from.

    Args:
        labels: These, in ascending order.
        count: How many labels there are.
    """

    __slots__ = ("labels", "unpack")

    def __init__(self, labels: Sequence[int], count: int) -> None:
        self.labels = labels
        lanes = [f"{_BYTES}x"] * count
        for label in labels:
            lanes[label] = "H"
        self.unpack = Struct("<" + "".join(lanes)).unpack  # the scores of these among those of all


class Weights:
    """The weights of each feature as one integer.

    Args:
        rows: The integer of each feature.
        labels: How many labels there are.
    """

    def __init__(self, rows: Mapping[str, int], labels: int) -> None:
        self.count = labels
        self._row_of = rows.get
        self._size = labels * _BYTES

    def total(self, features: Iterable[str], total: int = 0) -> int:
        """The sum of the weights of `features`, and of `total`."""
        return sum(filter(None, map(self._row_of, features)), total)

    def scores(self, total: int, choice: Choice) -> tuple[int, ...]:
        """The scores of some labels in a total."""
        return choice.unpack(total.to_bytes(self._size, "little"))

    def best(self, total: int, choice: Choice) -> tuple[int, int]:
        """Of two labels or more that with the highest score in a total, of equals the first; and how far ahead it is."""
        scores = self.scores(total, choice)
        if len(scores) == 2:
            ahead = scores[0] - scores[1]
            return (choice.labels[0], ahead) if ahead >= 0 else (choice.labels[1], -ahead)
        ordered = sorted(scores)
        highest = ordered[-1]
        return choice.labels[scores.index(highest)], highest - ordered[-2]


def _lanes(weights: Mapping[int, int], labels: int) -> bytes:
    """A row as it is stored."""
    return b"".join((_LIFT + weights.get(label, 0)).to_bytes(_BYTES, "little") for label in range(labels))


def dump(labels: list[str], dictionary: Mapping[str, str], weights: Mapping[str, Mapping[int, int]]) -> bytes:
    """The content of a weight file; the same arguments give the same bytes."""
    by_row: dict[bytes, list[str]] = {}
    for feature, row in sorted(weights.items()):
        by_row.setdefault(_lanes(row, len(labels)), []).append(feature)
    words = sorted(dictionary)
    tags = map(dictionary.__getitem__, words)
    lines = [" ".join(labels), str(len(by_row)), _BETWEEN.join(words), _BETWEEN.join(tags)]
    lines += (_BETWEEN.join(features) for _, features in sorted(by_row.items()))
    packed = io.BytesIO()
    with gzip.GzipFile("", "wb", 9, packed, mtime=0) as file:
        file.write("".join(f"{line}\n" for line in lines).encode())
        file.write(b"".join(sorted(by_row)))
    return packed.getvalue()


def _dictionary(lines: Iterator[str]) -> tuple[list[str], int, dict[str, str]]:
    """The labels, the number of rows and the dictionary, which are the first lines of a file."""
    labels, rows, words, tags = islice(lines, 4)
    pairs = zip(words.split(_BETWEEN), tags.split(_BETWEEN), strict=True)
    return labels.split(), int(rows), dict(pairs) if words else {}


def load_dictionary(content: bytes) -> tuple[list[str], dict[str, str]]:
    """The labels and the dictionary alone: what comes behind them in the file is not unpacked."""
    with gzip.open(io.BytesIO(content)) as file:
        labels, _, dictionary = _dictionary(line.decode().rstrip("\n") for line in file)
    return labels, dictionary


def load(content: bytes) -> tuple[list[str], dict[str, str], Weights]:
    """The labels, the dictionary and the weights in the content of a weight file."""
    unpacked = gzip.decompress(content)
    head = unpacked[: unpacked.index(b"\n", unpacked.index(b"\n") + 1)].decode().split()
    size = (len(head) - 1) * _BYTES
    lanes = len(unpacked) - int(head[-1]) * size
    lines = iter(unpacked[:lanes].decode().split("\n"))
    labels, count, dictionary = _dictionary(lines)
    rows: dict[str, int] = {}
    for at, line in zip(range(lanes, len(unpacked), size), islice(lines, count), strict=True):
        row = int.from_bytes(unpacked[at : at + size], "little")
        for feature in line.split(_BETWEEN):
            rows[feature] = row
    return labels, dictionary, Weights(rows, len(labels))
