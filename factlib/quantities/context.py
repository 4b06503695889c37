"""The words beside a number: those before it, as its bound and its trend need them, and the next one behind it."""

import re

from factlib.language.lexicon import possible_tags

_REACH = 48
_STOPS = frozenset(",.;:)")
_TOKEN = re.compile(  # of a word that is not all letters
    r"([a-z]++(?![^\s,.])|[^\W\d_]++(?:['’][^\W\d_]++)?|[~≈∼><≥≤]=?|[^\s\w]|\d++)"
)


def words_before(text: str, end: int, start: int = 0) -> list[str]:
    """The last words before `end`, nearest last, in lower case, none from before `start`; a mark is a word."""
    begin = max(start, end - _REACH)
    words: list[str] = []
    for word in text[begin:end].lower().split():
        if word.isalpha():
            words.append(word)
        elif word[-1] in _STOPS and word[:-1].isalpha():
            words += (word[:-1], word[-1])
        else:
            words += _TOKEN.findall(word)
    if begin > start and words and text[begin - 1].isalnum() and text[begin].isalnum():
        del words[0]
    return words


_WORD_BEHIND = re.compile(r" ([a-z]+)(?!\w)")


def word_behind(text: str, end: int) -> str:
    """The word of small letters behind a space at `end`; "" if there is none."""
    found = _WORD_BEHIND.match(text, end)
    return found[1] if found else ""


def tags_behind(text: str, end: int) -> frozenset[str]:
    """What the word of small letters behind a space at `end` can be (Penn Treebank); empty if there is none."""
    word = word_behind(text, end)
    return possible_tags(word) if word else frozenset()
