"""Learn the tagger from a treebank."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factlib.language.features import FREQUENT, View, context, joined, normal
from factlib.language.learning import Trainer
from factlib.language.tagging import ATTRIBUTIVE, NAME, PREPOSITION, Tagger, certain
from factlib.language.treebank import TreebankWord
from factlib.language.weights import Weights, dump, label_of, load, symbol

_OFTEN = 8  # a word seen this often has the tags it was seen with
_TWICE = 2  # a word seen less often is unknown
_STRAY = 0.004  # share of a word's places under which a tag is an error of the treebank
_RARE_LABEL = 10
_LEAST = 3  # units: a feature with smaller weights only is not stored
_TITLED = 12  # one sentence in so many is learned once more as a headline

_USES = {
    ("VERB", "amod"): ATTRIBUTIVE,
    ("VERB", "compound"): ATTRIBUTIVE,
    ("VERB", "case"): PREPOSITION,
    ("VERB", "mark"): PREPOSITION,
    ("PROPN", "flat"): NAME,
}

Example = tuple[Sequence[str], Sequence[str]]


def examples(sentences: Iterable[Sequence[TreebankWord]]) -> list[Example]:
    """The words and labels of each sentence of a treebank."""
    return [([word.form for word in words], [_label(word) for word in words]) for words in sentences]


def _label(word: TreebankWord) -> str:
    """The label of a word: "NOUN/NN/", "VERB/VBN/attributive" for "stolen" in "stolen goods"."""
    return f"{word.tag}/{word.penn}/{_USES.get((word.tag, word.relation), '')}"


def known_labels(data: Iterable[Example]) -> tuple[list[str], dict[str, str]]:
    """The labels that are learned, and for each label of the treebank that which is learned for it."""
    seen = Counter(label for _, labels in data for label in labels)
    kept = sorted(label for label, count in seen.items() if count >= _RARE_LABEL and "/GW/" not in label)
    best: dict[str, str] = {}
    for label in sorted(kept, key=lambda name: (-seen[name], name)):
        best.setdefault(label.split("/", 1)[0], label)
    same = {label: label if label in kept else best.get(label.split("/", 1)[0], kept[0]) for label in seen}
    return kept, same


def titled(example: Example) -> Example:
    """The sentence as a headline in Title Case."""
    words, labels = example
    shown = [not at or len(word) > 3 for at, word in enumerate(words)]
    return [
        word[:1].upper() + word[1:] if up else word for word, up in zip(words, shown, strict=True)
    ], labels


def tag_dictionary(data: Iterable[Example], numbers: dict[str, int]) -> dict[str, str]:
    """The tags of each word seen at least twice, as symbols, the frequent ones marked."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for words, labels in data:
        for word, label, sure in zip(words, labels, certain(words), strict=True):
            key = normal(word)
            seen[key if sure else key.lower()][symbol(numbers[label])] += 1
    found = {}
    for key, tags in seen.items():
        count = tags.total()
        if count >= _TWICE and key.isascii():
            kept = "".join(sorted(tag for tag, times in tags.items() if times >= _STRAY * count))
            found[key] = kept + (FREQUENT if count >= _OFTEN else "")
    return found


def train(data: Sequence[Example], passes: int, seed: int) -> bytes:
    """The weight file of a tagger that has learned `data`."""
    labels, same = known_labels(data)
    data = [(words, [same[label] for label in gold]) for words, gold in data]
    numbers = {label: number for number, label in enumerate(labels)}
    dictionary = tag_dictionary(data, numbers)
    model = Tagger(labels, dictionary, Weights({}, len(labels)))
    data = [*data, *map(titled, data[::_TITLED])]
    prepared = [
        (_views(words, model), [symbol(numbers[label]) for label in gold]) for words, gold in data if words
    ]
    trainer, order = Trainer(), random.Random(seed)
    for _ in range(passes):
        order.shuffle(prepared)
        for views, gold in prepared:
            _learn(trainer, views, gold, model.states)
    return dump(labels, dictionary, trainer.averaged(_LEAST))


def _views(words: Sequence[str], model: Tagger) -> list[View]:
    seen = [model.view(word, sure) for word, sure in zip(words, certain(words), strict=True)]
    edge = View("", True, {}, model.name, model.name)
    return [edge, edge, *seen, edge, edge]


def _learn(trainer: Trainer, views: Sequence[View], gold: Sequence[str], states: Mapping[str, str]) -> None:
    first = second = state = " "
    for at, right in enumerate(gold, 2):
        this = views[at]
        guess = this.tags
        if len(guess) > 1:
            before, behind, far = views[at - 1], views[at + 1], views[at + 2]
            features = (
                *this.own, *before.before, *behind.behind, *views[at - 2].far_before, *far.far_behind,
                *context(second, first + second, state),
                *joined(before, this, behind, far, second, first + second, state),
            )  # fmt: skip
            best = trainer.best(features, [label_of(tag) for tag in this.tags])
            if right in this.tags:
                trainer.learn(features, label_of(right), best)
            guess = symbol(best)
        first, second = second, guess
        state = states.get(guess, state)


def accuracy(content: bytes, data: Iterable[Example]) -> tuple[float, float]:
    """The shares of universal and of Penn tags that the tagger with weight file `content` gets right."""
    model, count, coarse, fine = Tagger(*load(content)), 0, 0, 0
    for words, gold in data:
        for label, right in zip(model.read(words), gold, strict=True):
            tag, penn, _ = model.labels[label]
            gold_tag, gold_penn, _ = right.split("/")
            count += 1
            coarse += tag == gold_tag
            fine += penn == gold_penn
    return coarse / max(count, 1), fine / max(count, 1)
