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
# what opens words that no dictionary lists, and changes no more than what it opens
_TOGETHER_OR_AGAIN = ("co-", "re-", "re")


class _Table(NamedTuple):
    """The table as its file has it, words of two words with "_"; a line is taken apart when it is asked for.

    All that it holds are strings, in tables that Python's garbage collector need not look through, as it does lists.
    """

    lines: tuple[str, ...]
    lines_of: dict[str, str]  # the numbers of the lines of each word, parted by spaces
    opposites: dict[str, str]
    derived: dict[str, str]

    def numbers(self, word: str) -> list[int]:
        """The numbers of the senses of a word."""
        return list(map(int, self.lines_of.get(word.replace(" ", "_"), "").split()))

    def part(self, sense: int) -> str:
        """The part of speech of a sense, "n", "v", "a" or "r"."""
        return self.lines[sense][0]

    def words(self, sense: int) -> list[str]:
        """The words of a sense."""
        return _apart(self.lines[sense].split("\t")[1])

    def broader(self, sense: int) -> list[int]:
        """The numbers of the broader senses of a sense."""
        return list(map(int, self.lines[sense].split("\t")[2].split()))


@cache
def _table() -> _Table:
    table = _Table(tuple(gzip.decompress(read_bytes("senses.gz")).decode("utf-8").split("\n")), {}, {}, {})
    pairs = {"!": table.opposites, "+": table.derived}
    of = table.lines_of
    for number, line in enumerate(table.lines):
        part, first, rest = line.split("\t")
        if part in pairs:
            pairs[part][first] = rest
            continue
        for word in first.split():
            of[word] = f"{of[word]} {number}" if word in of else str(number)
    return table


def _apart(listed: str) -> list[str]:
    """The words of a field: "speed_up quicken" are two."""
    return [word.replace("_", " ") for word in listed.split()]


@lru_cache(maxsize=_WORDS_KEPT)
def synonyms(word: str) -> frozenset[str]:
    """The words that share a sense with `word`, itself among them.

    >>> "purchaser" in synonyms("buyer"), "seller" in synonyms("buyer")
    (True, False)
    """
    table = _table()
    return frozenset([word, *(one for at in table.numbers(word) for one in table.words(at))])


@lru_cache(maxsize=_WORDS_KEPT)
def broader(word: str) -> frozenset[str]:
    """The words that say less than `word` of the same thing, a few steps up: "vehicle" for "truck"."""
    table = _table()
    found: set[str] = set()
    senses = set(table.numbers(word))
    for _ in range(_HEIGHT):
        senses = {above for at in senses for above in table.broader(at)}
        found.update(one for at in senses for one in table.words(at))
    return frozenset(found - {word})


@lru_cache(maxsize=_WORDS_KEPT)
def is_kind_of(word: str, kinds: frozenset[str]) -> bool:
    """Whether a commoner sense of a noun is a kind of one of `kinds`, however far up.

    >>> is_kind_of("truck", frozenset({"artifact"})), is_kind_of("advice", frozenset({"artifact"}))
    (True, False)
    """
    table = _table()
    return any(_is_below(at, kinds) for at in table.numbers(word) if table.part(at) == "n")


def _is_below(sense: int, kinds: frozenset[str]) -> bool:
    """Whether a sense is one of a word of `kinds`, or below one."""
    table = _table()
    todo, seen = [sense], set[int]()
    while todo:
        at = todo.pop()
        if not kinds.isdisjoint(table.words(at)):
            return True
        if at not in seen:
            seen.add(at)
            todo += table.broader(at)
    return False


@lru_cache(maxsize=_WORDS_KEPT)
def is_mostly(word: str, kinds: frozenset[str]) -> bool:
    """Whether more than half of the senses of a noun are kinds of one of `kinds`, however far up.

    >>> is_mostly("lawyer", frozenset({"person"})), is_mostly("reserve", frozenset({"person"}))
    (True, False)
    """
    table = _table()
    senses = [at for at in table.numbers(word) if table.part(at) == "n"]
    return 2 * sum(_is_below(at, kinds) for at in senses) > len(senses)


@lru_cache(maxsize=_WORDS_KEPT)
def senses_of(word: str, part: str) -> int:
    """How many senses a word has as a noun ("n"), verb ("v"), adjective ("a") or adverb ("r"): many say little.

    >>> senses_of("typhoon", "n") < senses_of("share", "n")
    True
    """
    table = _table()
    return sum(table.part(at) == part for at in table.numbers(word))


@lru_cache(maxsize=_WORDS_KEPT)
def opposites(word: str) -> frozenset[str]:
    """The words that say the contrary of `word`: "minority" for "majority", "stop" for "continue"."""
    told = _apart(_table().opposites.get(word.replace(" ", "_"), ""))
    return frozenset(other for one in told for other in synonyms(one))


@lru_cache(maxsize=_WORDS_KEPT)
def derived(word: str) -> frozenset[str]:
    """The words of another part of speech for the same: "construction" for "construct", "co-develop" for "co-development"."""
    if told := _table().derived.get(word.replace(" ", "_")):
        return frozenset(_apart(told))
    prefix = next((each for each in _TOGETHER_OR_AGAIN if word.startswith(each)), "")
    listed = _table().derived.get(word.removeprefix(prefix), "") if prefix else ""
    return frozenset(f"{prefix}{one}" for one in _apart(listed))


@lru_cache(maxsize=_WORDS_KEPT)
def related(word: str) -> frozenset[str]:
    """All that may stand for `word` in another wording: synonyms, what is derived from them, and synonyms of that."""
    own = synonyms(word)
    others = {other for one in own for other in derived(one)}
    own_derived = {other for one in derived(word) for other in synonyms(one)}
    return own | others | own_derived
