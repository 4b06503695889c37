"""Which sentences of a source does a sentence rest on?

Words, figures and names in common count by how rare they are in the source. A sentence of a summary may be put
together of several of an article: after the likeliest, those are added that have what is still missing.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from math import log
from typing import NamedTuple

from factlib.language import Sentence, Token
from factlib.language.senses import synonyms
from factlib.validate.negations import is_negation
from factlib.validate.source import Source
from factlib.validate.words import EMPTY, forms

_MOST_SENTENCES = 4  # of a source that one sentence may rest on
_LEAST_GAIN = 0.12  # of the weight of a sentence that another one of the source must add
_SYNONYM = 0.5  # of the weight of a word, for one that may stand for it


class Evidence(NamedTuple):
    """The sentences of a source that a sentence rests on.

    Attributes:
        sentences: In the order of the source; empty if nothing is in common.
        share: How much of the sentence they have, by the weight of its words: 0 to 1.
    """

    sentences: tuple[Sentence, ...]
    share: float


class Alignment:
    """The sentences of one source, by their words.

    Attributes:
        source: The readings of the source.
    """

    def __init__(self, source: Source) -> None:
        self.source = source

    @cached_property
    def _sentences(self) -> list[Sentence]:
        return [sentence for sentence in self.source.reading if any(map(str.isalnum, sentence.text))]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The numbers of the sentences that have a word, or an amount."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, sentence in enumerate(self._sentences):
            keys = {key for token in sentence.tokens if is_telling(token) for key in forms(token.lower)}
            for key in keys | _values(self.source, sentence):
                found[key].append(at)
        return dict(found)

    def evidence(self, own: Source, sentence: Sentence) -> Evidence:
        """The sentences that a sentence of another text, read as `own`, rests on."""
        wanted = self._wanted(own, sentence)
        rarest = log(1 + len(self._sentences))
        total = sum(max(places.values(), default=rarest) for places in wanted)
        chosen: list[int] = []
        covered = 0.0
        while wanted and len(chosen) < _MOST_SENTENCES:
            gains: Counter[int] = Counter()
            for places in wanted:
                gains.update(places)
            best, gain = max(gains.items(), key=lambda one: (one[1], -one[0]), default=(0, 0.0))
            if gain <= 0 or (chosen and gain < _LEAST_GAIN * total):
                break
            chosen.append(best)
            covered += gain
            wanted = [places for places in wanted if best not in places]
        sentences = tuple(self._sentences[at] for at in sorted(chosen))
        return Evidence(sentences, covered / total if total else 0.0)

    def nearest(self, own: Source, sentence: Sentence, number: int) -> list[Sentence]:
        """The sentences that have something of a sentence of another text, at most so many, the likest first."""
        gains: Counter[int] = Counter()
        for places in self._wanted(own, sentence):
            gains.update(places)
        return [self._sentences[at] for at, _ in gains.most_common(number)]

    def rarity(self, key: str) -> float:
        """How much it says that a word is in common: the rarer in the source, the more."""
        return log(1 + len(self._sentences) / max(len(self._places.get(key, ())), 1))

    def _wanted(self, own: Source, sentence: Sentence) -> list[dict[int, float]]:
        """For each telling word and amount of a sentence, where the source has it, and how much that says."""
        found = []
        for token in sentence.tokens:
            if is_telling(token):
                places = self._weights(forms(token.lower))
                word = token.lemma.lower()
                others = self._weights(synonyms(word))
                found.append({at: weight * _SYNONYM for at, weight in others.items()} | places)
        return found + [self._weights({value}) for value in _values(own, sentence)]

    def _weights(self, keys: frozenset[str] | set[str]) -> dict[int, float]:
        found: dict[int, float] = {}
        for key in keys:
            weight = self.rarity(key)
            for at in self._places.get(key, ()):
                found[at] = max(found.get(at, 0.0), weight)
        return found


def best_first(
    alignments: Sequence[Alignment], own: Source, sentence: Sentence
) -> list[tuple[Alignment, Evidence]]:
    """The sources that a sentence may rest on, with their sentences; the one that has most of it first."""
    found = [(each, each.evidence(own, sentence)) for each in alignments]
    return sorted((each for each in found if each[1].sentences), key=lambda each: -each[1].share)


def is_telling(token: Token) -> bool:
    """Whether a word carries meaning; a negation has no place of its own."""
    return token.lower not in EMPTY and not is_negation(token) and any(map(str.isalnum, token.text))


def _values(source: Source, sentence: Sentence) -> set[str]:
    """The amounts of a sentence by value, so that "three" is "3"."""
    return {f"#{one.value.normalize()}" for one in source.quantities_in(sentence.span)}
