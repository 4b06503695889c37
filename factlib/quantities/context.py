"""The words to the left of a number, as its bound and its trend need them."""

import re

__all__ = ["words_before"]

_REACH = 48
_TOKEN = re.compile(  # plain words first: nearly all are
    r"\s*+([a-z]++(?![^\s,.])|[^\W\d_]++(?:['’][^\W\d_]++)?|[~≈∼><≥≤]=?|[^\s\w]|\d++)"
)


def words_before(text: str, end: int, start: int = 0) -> list[str]:
    """The last words before `end`, nearest last, in lower case, none from before `start`; a mark is a word."""
    begin = max(start, end - _REACH)
    words = _TOKEN.findall(text[begin:end].lower())
    if begin > start and words and text[begin - 1].isalnum() and text[begin].isalnum():
        del words[0]
    return words
