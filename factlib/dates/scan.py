"""One cheap scan for the places in a text where a calendar expression may stand.

What is looked for is in `scan.toml`: words by an Aho-Corasick automaton, digits by a regular expression. A text
without any of them costs almost nothing.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from factlib.characters import lower_case, matches, word_finder
from factlib.dates.tables import toml
from factlib.dates.words import lexicon

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


_MARGIN = 42  # characters before and after a word that matters, where the rest of the expression may stand
_SPACE = re.compile(r"\s")
# beside digits ("3rd", "Q1", "FY20") there are two letters at most
_WORD = re.compile(r"(?<!\d)[^\W\d_]{3,}")
_DIGITS = re.compile(
    r"[0-9](?<!\d\d)(?:\d{3}(?!\d)|0['’]?s\b|\d?[-/.]\d\d?[-/.]\d\d|(?=[QqHh](?:\b|\d\d|[FC]Y))|\d?M['’ \dFC]|\d{7}(?!\d)|\d{0,3} (?:AD|CE)\b|(?<=\bAD \d))"
)


_TABLES: dict[str, list[str]] = toml("scan.toml")


def anchoring_classes() -> list[str]:
    """The classes one of which every calendar expression has."""
    return [*_TABLES["words"], *_TABLES["signs"]]


@cache
def _finder() -> tuple["AhoCorasick", list[bool]]:
    """What finds the words that matter, and for each word whether it must be capitalised."""
    kinds, capitalised = _TABLES["words"], _TABLES["capitalised"]
    words, phrases = lexicon()
    found = {word: kind in capitalised for word, (kind, _) in words.items() if kind in kinds}
    found |= {phrase: False for each in phrases.values() for phrase, kind, _ in each if kind in kinds}
    found |= dict.fromkeys(_TABLES["literals"], False)
    return word_finder(list(found)), list(found.values())


def _points(text: str) -> list[int]:
    """Where words and digits stand that could be part of a calendar expression."""
    lower = lower_case(text)
    finder, capitals = _finder()
    points = []
    for word, start, stop in matches(finder, lower):
        if lower[start - 1 : start].isalpha() or lower[stop : stop + 1].isalpha():
            continue
        if not capitals[word] or text[start].isupper():
            points.append(start)
    points += [found.start() for found in _DIGITS.finditer(text)]
    points.sort()
    return points


@cache
def _known() -> frozenset[str]:
    """The words that can stand in a calendar expression."""
    words, phrases = lexicon()
    longer = [phrase for each in phrases.values() for phrase, _, _ in each]
    entries = [*words, *longer, *_TABLES["literals"]]
    return frozenset(word for entry in entries for word in _WORD.findall(entry))


def windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of text around the points, in order and apart, each with one word that is in no date on either side."""
    begin = stop = -1
    for point in _points(text):
        first = _first(text, point) if point >= stop else begin
        if first > stop:
            if stop > 0:
                yield begin, stop
            begin = first
        if point + _MARGIN > stop:
            stop = _stop(text, point)
    if stop > 0:
        yield begin, stop


def _first(text: str, point: int) -> int:
    """Where to begin before a point: at the last word that is in no date, or the first space within the margin."""
    margin = max(0, point - _MARGIN)
    known = _known()
    for word in reversed(list(_WORD.finditer(text, margin, point))):
        if word[0].lower() not in known:
            return word.start()
    space = _SPACE.search(text, margin, point) if margin else None
    return space.start() if space else point if margin else 0


def _stop(text: str, point: int) -> int:
    """Where to stop behind a point: after the first word that is in no date, or at the first space behind the margin."""
    margin = point + _MARGIN
    known = _known()
    for word in _WORD.finditer(text, point, margin):
        if word[0].lower() not in known and word.end() < margin:
            return word.end()
    space = _SPACE.search(text, margin)
    return len(text) if space is None else space.start()
