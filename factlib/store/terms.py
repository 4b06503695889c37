"""How much it says that two facts share a word: the rarer it is, the more.

The frequency of a word is that among the claims of the store, together with that in news text at large
(`data/frequencies.tsv`), which counts as much as `_PRIOR` claims: in a small store nothing is rare by chance, and in
a store that is all about one country its name says little.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache

from factlib.store.words import DATA

_PRIOR = 200  # claims
_UNKNOWN = 0.002  # the frequency in news of a word that the file does not have
_DESIGNATION = 0.0005  # and of one with digits in it


@cache
def news_frequencies() -> dict[str, float]:
    """The share of news texts that have each of the frequent words."""
    return {word: float(share) for word, share in DATA.rows("frequencies.tsv", "word, share: number")}


class Terms:
    """The frequencies of words.

    Attributes:
        bits: Gives the information in a word: the binary logarithm of one over its frequency.

    Args:
        counts: How many claims of the store have each word; of words that matter in the caller's comparisons.
        claims: How many claims the store has.
    """

    def __init__(self, counts: Mapping[str, int] | None = None, claims: int = 0) -> None:
        self._counts, self._claims = counts or {}, claims
        self.bits: Callable[[str], float] = cache(self._bits)

    def _bits(self, word: str) -> float:
        share = (self._counts.get(word, 0) + _PRIOR * in_news(word)) / (self._claims + _PRIOR)
        return -math.log2(share)

    def together(self, words: Iterable[str]) -> float:
        """The information in words that stand together: each further one adds half of the one before."""
        total, part = 0.0, 1.0
        for bits in sorted(map(self.bits, words), reverse=True):
            total += bits * part
            part /= 2
        return total


@lru_cache(maxsize=50_000)
def in_news(word: str) -> float:
    """The share of news texts that have a word, or name a country by its code."""
    found = news_frequencies().get(word)
    if found is not None:
        return found
    return _UNKNOWN if word.isalpha() else _DESIGNATION
