"""Learn the tagger from a treebank, and from news that a larger model has tagged.

The shipped weights are the mean of two: one that has learned the treebank alone, one that has learned both (McDonald,
Hall and Mann 2010, "Distributed Training Strategies for the Structured Perceptron", mix parameters so). The mean reads
web text and news better than either.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

from factlib.language.features import FREQUENT, View, context, joined, normal
from factlib.language.learning import Trainer, mean, passes
from factlib.language.tagging import ATTRIBUTIVE, NAME, OPEN, PREPOSITION, Tagger, certain
from factlib.language.treebank import TreebankWord, json_lines
from factlib.language.weights import Weights, dump, label_of, load, symbol

_OFTEN = 8  # a word seen this often has the tags it was seen with
_TWICE = 2  # a word seen less often is unknown
_STRAY = 0.004  # share of a word's places under which a tag is an error of the treebank
_RARE_LABEL = 10
_IN_NEWS = 4  # times that a word has a tag in news
_SHARE_IN_NEWS = 0.03  # and share of its places
_OFTEN_IN_NEWS = 20  # times: it has the tags that it was seen with
_LEAST = 7  # units: a feature with smaller weights only is not stored
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
    return [
        ([word.form for word in words], [label_for(word.tag, word.penn, word.relation) for word in words])
        for words in sentences
    ]


def read(path: Path) -> list[Example]:
    """The words and labels of each sentence in a file of JSON Lines."""
    return [(words, labels) for words, labels in json_lines(path)]


def label_for(tag: str, penn: str, relation: str) -> str:
    """The label of a word with a universal and a Penn tag and a relation to its head.

    >>> label_for("NOUN", "NN", "obj"), label_for("VERB", "VBN", "amod")  # "stolen goods"
    ('NOUN/NN/', 'VERB/VBN/attributive')
    """
    return f"{tag}/{penn}/{_USES.get((tag, relation), '')}"


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
    small = [at > 0 and len(word) <= 3 for at, word in enumerate(words)]
    shown = [word if keep else word[:1].upper() + word[1:] for word, keep in zip(words, small, strict=True)]
    return shown, labels


def _seen(data: Iterable[Example], numbers: Mapping[str, int]) -> dict[str, Counter[str]]:
    """How often each word is seen with each label, as symbols; not words with other letters than ours."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for words, labels in data:
        for word, label, sure in zip(words, labels, certain(words), strict=True):
            key = normal(word)
            seen[key if sure else key.lower()][symbol(numbers[label])] += 1
    return {key: tags for key, tags in seen.items() if key.isascii()}


def tag_dictionary(data: Iterable[Example], numbers: Mapping[str, int]) -> dict[str, str]:
    """The tags of each word seen at least twice, as symbols, the frequent ones marked."""
    found = {}
    for key, tags in _seen(data, numbers).items():
        count = tags.total()
        if count >= _TWICE:
            kept = "".join(sorted(tag for tag, times in tags.items() if times >= _STRAY * count))
            found[key] = kept + (FREQUENT if count >= _OFTEN else "")
    return found


def _widen(dictionary: dict[str, str], news: Iterable[Example], numbers: Mapping[str, int]) -> None:
    """Add the words without figures that news has often, and to words of open classes the tags that they often have there."""
    open_tags = {symbol(number) for label, number in numbers.items() if label in OPEN}
    for key, tags in _seen(news, numbers).items():
        count, known = tags.total(), dictionary.get(key, "")
        often = {tag for tag, times in tags.items() if times >= max(_IN_NEWS, _SHARE_IN_NEWS * count)}
        before = set(known.rstrip(FREQUENT))
        if "0" in key or not before <= open_tags or not (before or count > _IN_NEWS):
            continue
        if kept := "".join(sorted(before | (often & open_tags if before else often))):
            frequent = known.endswith(FREQUENT) or count >= _OFTEN_IN_NEWS
            dictionary[key] = kept + (FREQUENT if frequent else "")


def _nearest(label: str, labels: Sequence[str], same: Mapping[str, str]) -> str:
    """The label that is learned for a label of news; empty if there is none."""
    tag, penn, _ = label.split("/")
    plain = f"{tag}/{penn}/"
    alike = (each for each in labels if each.split("/")[1] == penn)
    return next((each for each in (label, plain) if each in labels), same.get(label) or next(alike, ""))


def train(data: Sequence[Example], count: int, seed: int, news: Sequence[Example] = ()) -> bytes:
    """The weight file of a tagger that has learned `data`, the mean with one that has learned `news` too.

    Args:
        data: What people have tagged: its labels are learned.
        count: How often each sentence is seen.
        seed: What the order of the sentences is drawn with.
        news: What another tagger has tagged.
    """
    labels, same = known_labels(data)
    data = [(words, [same[label] for label in gold]) for words, gold in data]
    numbers = {label: number for number, label in enumerate(labels)}
    nearest = cache(partial(_nearest, labels=labels, same=same))
    further = [(words, [nearest(label) for label in told]) for words, told in news]
    further = [(words, told) for words, told in further if all(told)]
    dictionary = tag_dictionary(data, numbers)
    _widen(dictionary, further, numbers)
    model = Tagger(labels, dictionary, Weights({}, len(labels)))
    parts = [data, [*data, *further]] if further else [data]
    learned = [_learned(part, model, count, seed, numbers) for part in parts]
    return dump(labels, dictionary, mean(learned, _LEAST))


def _learned(
    data: Sequence[Example], model: Tagger, count: int, seed: int, numbers: Mapping[str, int]
) -> dict[str, dict[int, float]]:
    """The weights of a model that has learned `data`."""
    data = [*data, *map(titled, data[::_TITLED])]
    prepared = [
        (_views(words, model), [symbol(numbers[label]) for label in gold]) for words, gold in data if words
    ]
    trainer = Trainer()
    for _, (views, gold) in passes(prepared, count, seed):
        _learn(trainer, views, gold, model.states)
    return trainer.averaged()


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
