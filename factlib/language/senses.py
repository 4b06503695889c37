"""Which words may stand for one another: synonyms, opposites, broader words, words derived from one another.

Looked up in a table cut from Princeton WordNet 3.0 (see `senses_cutting`; the licence is in `senses_licence.txt`).
Words are dictionary forms in lower case, verbs of two words as "step up". Which sense of a word is meant is not
told: two words are related if any of their commoner senses are.
"""

import gzip
from functools import cache, lru_cache
from typing import NamedTuple

from factlib.language.data import read_bytes

_HEIGHT = 3  # how many steps a broader word may be away; above, everything is an entity
_WORDS_KEPT = 20_000


class _Table(NamedTuple):
    senses: list[tuple[list[str], list[int]]]  # the words of each, and the numbers of the broader senses
    parts: list[str]  # the part of speech of each, "n", "v", "a" or "r"
    senses_of: dict[str, list[int]]
    opposites: dict[str, list[str]]
    derived: dict[str, list[str]]


@cache
def _table() -> _Table:
    table = _Table([], [], {}, {}, {})
    for line in gzip.decompress(read_bytes("senses.gz")).decode("utf-8").split("\n"):
        part, first, rest = line.split("\t")
        if part == "!" or part == "+":
            pairs = table.opposites if part == "!" else table.derived
            pairs[first.replace("_", " ")] = rest.replace("_", " ").split()
            continue
        words = [word.replace("_", " ") for word in first.split()]
        for word in words:
            table.senses_of.setdefault(word, []).append(len(table.senses))
        table.parts.append(part)
        table.senses.append((words, [int(number) for number in rest.split()]))
    return table


@lru_cache(maxsize=_WORDS_KEPT)
def synonyms(word: str) -> frozenset[str]:
    """The words that share a sense with `word`, itself among them.

    >>> "purchaser" in synonyms("buyer"), "seller" in synonyms("buyer")
    (True, False)
    """
    table = _table()
    return frozenset([word, *(one for at in table.senses_of.get(word, ()) for one in table.senses[at][0])])


@lru_cache(maxsize=_WORDS_KEPT)
def broader(word: str, steps: int = _HEIGHT) -> frozenset[str]:
    """The words that say less than `word` of the same thing, at most so many steps up: "vehicle" for "truck"."""
    table = _table()
    found: set[str] = set()
    senses = set(table.senses_of.get(word, ()))
    for _ in range(steps):
        senses = {above for at in senses for above in table.senses[at][1]}
        found.update(one for at in senses for one in table.senses[at][0])
    return frozenset(found - {word})


@lru_cache(maxsize=_WORDS_KEPT)
def is_kind_of(word: str, kinds: frozenset[str]) -> bool:
    """Whether a commoner sense of a noun is a kind of one of `kinds`, however far up.

    >>> is_kind_of("truck", frozenset({"artifact"})), is_kind_of("advice", frozenset({"artifact"}))
    (True, False)
    """
    table = _table()
    todo = [at for at in table.senses_of.get(word, ()) if table.parts[at] == "n"]
    seen: set[int] = set()
    while todo:
        at = todo.pop()
        if not kinds.isdisjoint(table.senses[at][0]):
            return True
        if at not in seen:
            seen.add(at)
            todo += table.senses[at][1]
    return False


def senses_of(word: str, part: str) -> int:
    """How many senses a word has as a noun ("n"), verb ("v"), adjective ("a") or adverb ("r"): many say little.

    >>> senses_of("typhoon", "n") < senses_of("share", "n")
    True
    """
    table = _table()
    return sum(table.parts[at] == part for at in table.senses_of.get(word, ()))


@lru_cache(maxsize=_WORDS_KEPT)
def opposites(word: str) -> frozenset[str]:
    """The words that say the contrary of `word`: "minority" for "majority", "stop" for "continue"."""
    return frozenset(other for one in _table().opposites.get(word, ()) for other in synonyms(one))


@lru_cache(maxsize=_WORDS_KEPT)
def derived(word: str) -> frozenset[str]:
    """The words of another part of speech for the same: "construction" for "construct"."""
    return frozenset(_table().derived.get(word, ()))


@lru_cache(maxsize=_WORDS_KEPT)
def related(word: str) -> frozenset[str]:
    """All that may stand for `word` in another wording: synonyms, what is derived from them, and synonyms of that."""
    own = synonyms(word)
    others = {other for one in own for other in derived(one)}
    own_derived = {other for one in derived(word) for other in synonyms(one)}
    return own | others | own_derived
