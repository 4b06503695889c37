"""Train the tagger: `python -m factlib.language.training TREEBANK_FOLDER [--passes N]`.

Reads `ewt-train.conllu` of the folder, reports on `ewt-dev.conllu`, and writes the weight file beside this
module. The same treebank gives the same file, byte for byte.
"""

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from factlib.language import treebank
from factlib.language.features import FREQUENT, View, joined, normal
from factlib.language.tagging import ATTRIBUTIVE, NAME, PREPOSITION, Model, headline
from factlib.language.weights import LARGEST, Weights, dump, load, symbol

__all__ = ["main", "train"]

SEED = 7
PASSES = 8
_OFTEN = 8  # a word seen this often has the tags it was seen with
_TWICE = 2  # a word seen less often is unknown
_STRAY = 0.004  # share of a word's places under which a tag is an error of the treebank
_RARE_LABEL = 10
_TITLED = 12  # one sentence in so many is learned once more as a headline
_SCALE = 6  # units of the stored weights to one of the learned

_USES = {
    ("VERB", "amod"): ATTRIBUTIVE,
    ("VERB", "compound"): ATTRIBUTIVE,
    ("VERB", "case"): PREPOSITION,
    ("VERB", "mark"): PREPOSITION,
    ("PROPN", "flat"): NAME,
}

Example = tuple[Sequence[str], Sequence[str]]


def examples(path: Path) -> list[Example]:
    """The words and labels of each sentence of a treebank."""
    return [
        ([word.form for word in words], [_label(word) for word in words])
        for _, words in treebank.sentences(path)
    ]


def _label(word: treebank.Word) -> str:
    """The label of a word: "NOUN/NN/", "VERB/VBN/attributive" for "stolen" in "stolen goods"."""
    use = _USES.get((word.tag, word.relation), "")
    return f"{word.tag}/{word.penn}/{use}"


def known_labels(data: Iterable[Example]) -> tuple[list[str], dict[str, str]]:
    """The labels that are learned, and for each label of the treebank that which is learned for it."""
    seen = Counter(label for _, labels in data for label in labels)
    kept = sorted(label for label, count in seen.items() if count >= _RARE_LABEL and "/GW/" not in label)
    best: dict[str, str] = {}
    for label in sorted(kept, key=lambda name: (-seen[name], name)):
        best.setdefault(label.split("/", 1)[0], label)
    return kept, {
        label: label if label in kept else best.get(label.split("/", 1)[0], kept[0]) for label in seen
    }


def titled(example: Example) -> Example:
    """The sentence as a headline in Title Case."""
    words, labels = example
    return [
        word[:1].upper() + word[1:] if len(word) > 3 or at == 0 else word for at, word in enumerate(words)
    ], labels


def tag_dictionary(data: Iterable[Example], numbers: dict[str, int]) -> dict[str, str]:
    """The tags of each word seen at least twice, as symbols, the frequent ones marked."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for words, labels in data:
        sure = not headline(words)
        for at, (word, label) in enumerate(zip(words, labels, strict=True)):
            key = normal(word)
            seen[key if sure and at else key.lower()][symbol(numbers[label])] += 1
    found = {}
    for key, tags in seen.items():
        count = tags.total()
        if count >= _TWICE and all(ord(c) < 256 for c in key):
            kept = "".join(sorted(tag for tag, times in tags.items() if times >= _STRAY * count))
            found[key] = kept + (FREQUENT if count >= _OFTEN else "")
    return found


class Trainer:
    """An averaged perceptron in the making."""

    def __init__(self) -> None:
        self.weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
        self.totals: defaultdict[tuple[str, str], float] = defaultdict(float)
        self.stamps: dict[tuple[str, str], int] = {}
        self.step = 0

    def best(self, features: Sequence[str], tags: str) -> str:
        """The tag with the highest score."""
        scores = dict.fromkeys(tags, 0.0)
        for feature in features:
            row = self.weights.get(feature)
            if row:
                for tag, weight in row.items():
                    if tag in scores:
                        scores[tag] += weight
        return max(tags, key=lambda tag: (scores[tag], tag))

    def learn(self, features: Sequence[str], right: str, wrong: str) -> None:
        """Move the weights towards `right`, away from `wrong`."""
        self.step += 1
        if right == wrong:
            return
        for feature in features:
            self._add(feature, right, 1.0)
            self._add(feature, wrong, -1.0)

    def _add(self, feature: str, tag: str, by: float) -> None:
        row, key = self.weights[feature], (feature, tag)
        old = row.get(tag, 0.0)
        self.totals[key] += (self.step - self.stamps.get(key, 0)) * old
        self.stamps[key] = self.step
        row[tag] = old + by

    def averaged(self) -> dict[str, dict[int, int]]:
        """The mean of the weights over all steps, in whole units; what rounds to nothing is left out."""
        found: dict[str, dict[int, int]] = {}
        for feature, row in self.weights.items():
            rounded = {}
            for tag, weight in row.items():
                key = feature, tag
                mean = (self.totals[key] + (self.step - self.stamps[key]) * weight) / max(self.step, 1)
                if units := max(-LARGEST, min(LARGEST, round(mean * _SCALE))):
                    rounded[ord(tag) - ord(symbol(0))] = units
            if rounded and all(ord(c) < 256 for c in feature):
                found[feature] = rounded
        return found


def train(data: Sequence[Example], passes: int = PASSES) -> bytes:
    """The weight file of a tagger that has learned `data`."""
    labels, same = known_labels(data)
    data = [(words, [same[label] for label in gold]) for words, gold in data]
    numbers = {label: number for number, label in enumerate(labels)}
    dictionary = tag_dictionary(data, numbers)
    model = Model(labels, dictionary, Weights({}, len(labels)))
    data = [*data, *map(titled, data[::_TITLED])]
    prepared = [
        (_views(words, model), [symbol(numbers[label]) for label in gold]) for words, gold in data if words
    ]
    trainer, order = Trainer(), random.Random(SEED)
    for _ in range(passes):
        order.shuffle(prepared)
        for views, gold in prepared:
            _learn(trainer, views, gold)
    return dump(labels, dictionary, trainer.averaged())


def _views(words: Sequence[str], model: Model) -> list[View]:
    sure = not headline(words)
    seen = [model.word(word, sure and at > 0).view for at, word in enumerate(words)]
    edge = model.edge.view
    return [edge, edge, *seen, edge, edge]


def _learn(trainer: Trainer, views: Sequence[View], gold: Sequence[str]) -> None:
    first = second = " "
    for at, right in enumerate(gold, 2):
        this = views[at]
        guess = this.tags
        if len(guess) > 1:
            before, behind, far = views[at - 1], views[at + 1], views[at + 2]
            features = (
                *this.own, *before.before, *behind.behind, *views[at - 2].far_before, *far.far_behind,
                *joined(before, this, behind, far, second, first + second),
            )  # fmt: skip
            guess = trainer.best(features, this.tags)
            if right in this.tags:
                trainer.learn(features, right, guess)
        first, second = second, guess


def accuracy(content: bytes, data: Iterable[Example]) -> tuple[float, float]:
    """The shares of universal and of Penn tags that the tagger with weight file `content` gets right."""
    model, count, coarse, fine = Model(*load(content)), 0, 0, 0
    for words, gold in data:
        for label, right in zip(model.read(words), gold, strict=True):
            tag, penn, _ = model.labels[label]
            gold_tag, gold_penn, _ = right.split("/")
            count += 1
            coarse += tag == gold_tag
            fine += penn == gold_penn
    return coarse / max(count, 1), fine / max(count, 1)


def main(arguments: Sequence[str] | None = None) -> None:
    """Train, report, write."""
    parser = argparse.ArgumentParser(description="Train the part-of-speech tagger.")
    parser.add_argument("folder", type=Path, help="where ewt-train.conllu and ewt-dev.conllu are")
    parser.add_argument("--passes", type=int, default=PASSES)
    options = parser.parse_args(arguments)
    content = train(examples(options.folder / "ewt-train.conllu"), options.passes)
    coarse, fine = accuracy(content, examples(options.folder / "ewt-dev.conllu"))
    sys.stdout.write(f"{len(content)} bytes; dev: universal tags {coarse:.2%}, Penn tags {fine:.2%}\n")
    Path(__file__).with_name("tagger.gz").write_bytes(content)


if __name__ == "__main__":
    main()
