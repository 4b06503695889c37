"""Blocking keys: what two facts must share one of before they are compared at all.

A key is a word that is rare enough to say something alone (the name of a firm), or two words that say something
together (a country and its goods). Facts under one key are sorted by day, and only the nearest few in time are looked
at, so that the cost of grouping a fact does not grow with the store.
"""

from itertools import combinations

from factlib.store.sketch import Sketch, identifying_of, period_word
from factlib.store.terms import in_news
from factlib.store.words import hashed

_SINGLE = 4  # words that are keys by themselves
_PAIRED = 4  # words of which every two are a key
_RARE = 0.02  # the share of news that a word alone may stand in


def blocking_keys(sketch: Sketch) -> dict[int, int]:
    """The keys of a fact, as signed 64-bit numbers, each with what it says: a rare word twice as much as a pair.

    Its rarest words count, those of parties, places and goods in turns, so that no long list of one crowds out another.
    """
    words = _telling(sketch)
    single = [word for word in words if in_news(word) <= _RARE and not word[0].isdigit()][:_SINGLE]
    paired = ["|".join(sorted(pair)) for pair in combinations(words[:_PAIRED], 2)]
    says = {**dict.fromkeys(paired, 1), **dict.fromkeys(single, 2)}
    return {hashed(f"{sketch.type}|{key}"): weight for key, weight in says.items()}


def _telling(sketch: Sketch) -> list[str]:
    """The words of a fact, those of each field from the rarest on, one of each field after the other."""
    named = [name for several in (sketch.parties, sketch.places) for name in several.values()]
    fields = [[word for name in names for word in (*name.words, name.short) if word] for names in named]
    identify = identifying_of(sketch.type)
    fields += [[period_word(days)] for field, days in sketch.times.items() if field in identify]
    fields += [[*goods.words, *goods.shorts] for goods in sketch.goods.values()]
    ranked = [sorted(dict.fromkeys(words), key=lambda word: (in_news(word), word)) for words in fields]
    longest = max(map(len, ranked), default=0)
    return list(dict.fromkeys(words[at] for at in range(longest) for words in ranked if at < len(words)))
