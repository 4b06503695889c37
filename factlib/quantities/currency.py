"""The currency before a number ("US$ 5", "EUR5bn", "RM120"), and what follows a sum ("15 dollars 50").

A currency behind a number is a unit: `unit` reads it.
"""

import re
from typing import NamedTuple

from factlib.quantities.found import Found
from factlib.quantities.money import currency_of, signs
from factlib.quantities.numeral import SCALES, read_numeral
from factlib.quantities.tables import currencies, table

_DATA = table("money")
_LOWER: dict[str, str] = _DATA["lower case"]
_WORDS_TOO = frozenset(_DATA["words too"])
SIGNS = frozenset(sign for sign in signs() if len(sign) == 1 and not sign.isalpha())
"""The signs of currencies that are one character and no letter."""

_BEFORE = {sign: meaning for sign, meaning in signs().items() if meaning.before}
_LENGTHS = sorted({len(sign) for sign in _BEFORE}, reverse=True)
_LENGTHS_BY_LAST = {
    last: sorted({len(sign) for sign in _BEFORE if sign[-1] == last}, reverse=True)
    for last in {sign[-1] for sign in _BEFORE}
}
_LETTERS_BEFORE_DOLLAR = frozenset(
    [sign[-2] for sign in _BEFORE if sign.endswith("$") and len(sign) > 1]
    + [lower[-1] for lower in _LOWER]
    + list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
)
_GAPS = " \u00a0\u202f"
_CODE = 3
_MILLIONS = re.compile(r"(?<![\w$&./'’-])(?:M([A-Z]{3})|([A-Z]{3})m)\Z")  # "MSEK 500", "EURm 5"
_OF_MILLIONS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZm")


class Sign(NamedTuple):
    """A currency before a number.

    Attributes:
        start: Where it starts.
        code: Its ISO 4217 code; None for a bare "$".
        sure: Whether it can be nothing else; "ALL 500" and "R5" need a number that looks like a sum.
        letter: The sign, if it is one letter: then the number must look still more like a sum.
        factor: What it multiplies the number by: a million for "MEUR", "EURm".
    """

    start: int
    code: str | None
    sure: bool
    letter: str = ""
    factor: int = 1


def currency_before(text: str, start: int, limit: int = 0) -> Sign | None:
    """The currency right before a number.

    Args:
        text: The whole text.
        start: Where the number starts.
        limit: Where the amount before it ends: a sign there belongs to that one.

    >>> currency_before("worth RD$5 million", 9)
    Sign(start=6, code='DOP', sure=True, letter='', factor=1)
    """
    end = start
    while end > limit and end > start - 2 and text[end - 1] in _GAPS:
        end -= 1
    if end <= limit:
        return None
    last = text[end - 1]
    if (
        last in _OF_MILLIONS
        and text[end - 2 : end - 1].isupper()
        and (millions := _MILLIONS.search(text, max(limit, end - _CODE - 2), end))
    ):
        code = millions[1] or millions[2]
        return Sign(millions.start(), code, True, factor=1_000_000) if code in currencies() else None
    if last == "$":
        return _dollar(text, end, limit)
    if last.isupper() and (code := _code(text, end, limit)):
        return code
    if last == "-" and end == start:
        return _code(text, end - 1, limit)
    return _sign(text, end, limit) if last in _LENGTHS_BY_LAST else None


def _sign(text: str, end: int, limit: int) -> Sign | None:
    """A sign that ends at `end`."""
    for length in _LENGTHS_BY_LAST[text[end - 1]]:
        begin = end - length
        meaning = _BEFORE.get(text[begin:end]) if begin >= limit else None
        if meaning is not None and not _goes_on_before(text, begin):
            usual = meaning.codes[0] if meaning.codes else None
            code = currency_of(text, begin, meaning.codes, usual) if len(meaning.codes) > 1 else usual
            letter = text[begin] if length == 1 and text[begin].isalpha() else ""
            return Sign(begin, code, meaning.sure, letter)
    return None


def _goes_on_before(text: str, begin: int) -> bool:
    """Whether a sign that starts with a letter is the end of something longer: "OR" of "FOR 5"."""
    if not begin or not text[begin].isalpha():
        return False
    before = text[begin - 1]
    return before.isalnum() or before in "$&-./'’"


def _code(text: str, end: int, limit: int) -> Sign | None:
    """An ISO 4217 code that ends at `end`."""
    begin = end - _CODE
    code = text[begin:end]
    if begin < limit or code not in currencies() or _goes_on_before(text, begin):
        return None
    return Sign(begin, code, code not in _WORDS_TOO)


def _dollar(text: str, end: int, limit: int) -> Sign | None:
    """A "$" that ends at `end`, with what says which dollar; None where letters before it say an unknown one."""
    place = end - 1
    whose = place - 1 if place and text[place - 1] in _GAPS else place
    if text[whose - 1 : whose] not in _LETTERS_BEFORE_DOLLAR:
        return None if place and text[place - 1].isupper() else Sign(place, None, True)
    for length in _LENGTHS:
        begin = whose - length + 1
        written = f"{text[max(begin, 0) : whose]}$"
        if begin < limit or len(written) < length or length == 1 or written not in _BEFORE:
            continue
        if not _goes_on_before(text, begin) and not (written == "A$" and whose < place):  # an article
            codes = _BEFORE[written].codes
            return Sign(
                begin, currency_of(text, begin, codes, codes[0]) if len(codes) > 1 else codes[0], True
            )
    if written_out := _code(text, whose, limit):
        return written_out
    for lower, code in _LOWER.items():
        if text.endswith(lower, limit, whose) and not _goes_on_before(text, whose - len(lower)):
            return Sign(whose - len(lower), code, True)
    return None if place and text[place - 1].isupper() else Sign(place, None, True)


_SCALE_AFTER = re.compile(r" (million|billion|trillion|thousand|mln|bn)\b")
_HUNDREDTHS = re.compile(r" (?:and )?([0-9]{2}|[a-z]+(?:[ -][a-z]+)?)(?: cents)?(?= more\b|[.,;!?)]|$)")


def more_money(text: str, found: Found) -> None:
    """Take in a scale behind the currency ("75 USD million") or hundredths ("15 dollars 50")."""
    if scale := _SCALE_AFTER.match(text, found.end):
        found.times(SCALES[scale[1]])
        found.end = scale.end()
        return
    if found.numeral.scale != 1 or found.factor != 1:
        return
    more = _HUNDREDTHS.match(text, found.end)
    if more is None:
        return
    numeral = read_numeral(text, more.start(1))
    if numeral is not None and numeral.end == more.end(1) and numeral.value < 100:
        found.low += numeral.value / 100
        found.end = more.end()
