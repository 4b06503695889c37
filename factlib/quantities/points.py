"""Where a number may start: at digits, at the sign of a fraction, at a word that numbers start with.

The figures are found by a regular expression that starts with one class of characters, the words by an
Aho-Corasick automaton over the text in lower case; both pass over ordinary text several times faster than one
pattern for all of it.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from factlib.characters import lower_case, matches, word_finder
from factlib.quantities.adding import SMALL
from factlib.quantities.tables import table

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


_DATA = table("numerals")
_FIGURES = re.compile(rf"[0-9{''.join(_DATA['vulgar'])}](?:(?<=[0-9])[0-9]*)?")
_AFTER_ARTICLE = frozenset([*_DATA["after an article"], "few"])
_STARTS = ("vague", "multiples", "times as much", "starts")
_ALONE = frozenset([*SMALL, *(f"{word}fold" for word in SMALL)]).union(*(_DATA[key] for key in _STARTS))
_WORDS = sorted(_ALONE | _AFTER_ARTICLE)


def points(text: str) -> list[int]:
    """The places where a number may start, in order.

    >>> points("Half of the 20 houses, a third of the money")
    [0, 12, 23]
    """
    lower = lower_case(text)
    starts = [found.start() for found in _FIGURES.finditer(text)]
    figures = len(starts)
    for number, start, end in matches(_finder(), lower):
        if lower[end : end + 1].isalnum() or (start and _is_of_a_word(lower[start - 1])):
            continue
        word = _WORDS[number]
        if word in _AFTER_ARTICLE and _has_article(lower, start):
            starts.append(start - 2)
        elif word in _ALONE:
            starts.append(start)
    if 0 < figures < len(starts):
        starts.sort()
    return starts


def _has_article(lower: str, start: int) -> bool:
    return lower[max(start - 2, 0) : start] == "a " and (start == 2 or not _is_of_a_word(lower[start - 3]))


def _is_of_a_word(character: str) -> bool:
    return character.isalnum() or character == "_"


@cache
def _finder() -> "AhoCorasick":
    return word_finder(_WORDS)
