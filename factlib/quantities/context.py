"""The words to the left of a number, as its bound and its trend need them."""

import re

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
