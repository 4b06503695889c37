"""Numbers that are no amounts: dates, years, clock times, ordinals, scores, labels, model names, idioms."""

import re

from factlib.quantities.tables import table
from factlib.quantities.wording import Numeral

__all__ = ["is_glued_after", "is_glued_before", "is_label", "is_year"]

_DATA = table("idioms")
_MONTHS = frozenset(_DATA["months"])
_LABELS = frozenset(_DATA["before a label"])
_SMALL_LABELS = _LABELS - frozenset(_DATA["small words before a label"])
_NO_NAMES = frozenset(_DATA["no names"])
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))

_RIGHT = re.compile(
    rf"""
      [:/.'’_-]?[0-9] | [^\W\d_] | ['’]s?(?!\w)                 # 17:22, 4th, 777F, 1990's
    | [ ]?(?:[ap]\.?m\b | o['’]clock | [A-Z]{{2,3}}T\b | (?:GMT|UTC|BST|hours\ (?:GMT|local))\b)
    | [ ](?:of[ ])?(?i:{_MONTH})\b(?!\ (?:be|have|not|also))       # 26 April
    | [-/–][0-9A-Z]
    | [)](?=[ ][A-Z])
    """,
    re.VERBOSE,
)
def is_glued_before(text: str, start: int) -> bool:
    """Whether what stands right before a number makes it a part of something longer: "F-16", "08:56"."""
    before = text[start - 1] if start else " "
    if before.isalnum() or before in "_#/.:@\\^=&'’":
        return True
    if before in "-–" and start > 1:
        return text[start - 2].isalnum() and _PREFIX.search(text, max(0, start - 9), start) is None
    return before == "," and text[start - 2 : start - 1].isdigit()


_PREFIX = re.compile(r"(?<![^\W_])(?:sub|minus|over|under|plus|near|roughly|about|mid|post|pre|non)-\Z", re.I)


def is_glued_after(text: str, end: int) -> bool:
    """Whether what follows a bare number makes it a part of something longer: "4th", "2-2", "26 April"."""
    return _RIGHT.match(text, end) is not None


_NAME = re.compile(r"([^\W\d_][\w.&'’-]*) ?\Z")
_STARTS_SENTENCE = frozenset(".!?:;\n\"“”—–(|")


def is_label(text: str, start: int, words: list[str]) -> bool:
    """Whether the word before makes the number its label: "Section 427", "iPhone 14", "April 26", "No. 1"."""
    place = -1
    if words and words[-1] == "." and len(words) > 1:
        place = -2
    word = words[place] if len(words) >= -place else ""
    if word in _MONTHS:
        return True
    if place == -2:
        return word in ("no", "nos", "nr", "vol", "fig", "p", "pp", "sec", "art")
    if word in _SMALL_LABELS:
        return True
    found = _NAME.search(text, max(0, start - 24), start)
    if found is None or not found[1][0].isupper():
        return False
    if found[1].lower() in _LABELS:
        return True
    if found[1].lower() in _NO_NAMES:
        return False
    first = found.start()
    return not (first == 0 or text[max(first - 2, 0) : first].strip(" ")[-1:] in _STARTS_SENTENCE)


_YEAR_WORDS = frozenset(
    ["in", "since", "by", "of", "from", "until", "till", "to", "during", "before", "after", "between", "and", "through", "early", "late", "mid", "around", "the", "for", "fiscal", "year", "summer", "winter", "spring", "autumn", "fall"]
)
_PLURAL_AHEAD = re.compile(r" [a-z]+s\b")


def is_year(text: str, numeral: Numeral, words: list[str]) -> bool:
    """Whether a bare number is a year."""
    if numeral.form != "digits" or numeral.end - numeral.start != 4:
        return False
    if not 1000 <= numeral.value <= 2100:
        return False
    if words and words[-1] in _YEAR_WORDS:
        return True
    if not numeral.value >= 1400:
        return False
    return _PLURAL_AHEAD.match(text, numeral.end) is None and not text.startswith(" people", numeral.end)
