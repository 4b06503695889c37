"""Numbers, as English news text writes them: "1,234.5", "one and a half million", "35m", "tens of thousands".

A number is read from the point where it starts, as far as it goes. Read: digits with thousands commas or
spaces, scale words and their abbreviations, fractions, number words up to quintillions, and mixtures
("5 hundred thousand"). More than 16 digits without marks, or 27 with them, are left alone: they are identifiers.
"""

import re
from decimal import Decimal

from factlib.quantities.adding import Numeral, plain, quotient
from factlib.quantities.fraction import with_fraction
from factlib.quantities.tables import table
from factlib.quantities.wording import read_scaled, read_words

__all__ = ["SCALES", "Numeral", "read_numeral"]

_MOST_DIGITS = 36  # with their marks
_MOST_UNMARKED = 16  # longer ones are identifiers

_DATA = table("numerals")
_ABBREVIATED: dict[str, int] = _DATA["abbreviated"]
_VULGAR: dict[str, list[int]] = _DATA["vulgar"]
SCALES: dict[str, int] = {**_DATA["scales"], "bn": 10**9}

_DIGITS = re.compile(
    r"""
      [0-9]{1,3} (?:,[0-9]{3}){1,8} (?![0-9]) (?:\.[0-9]+)?                         # 1,234,567.8
    | [0-9]{1,3} ,[ ]000 (?![0-9])                                                 # 80, 000, as tokenised
    | [0-9]{1,3} (?:[ \u00a0\u2009\u202f][0-9]{3}){1,8} (?![0-9]|[,.:/-][0-9])      # 1 234 567
      (?: (?!-?[A-Za-z]) | (?<=000) )                                                # but 24 155mm shells
    | [0-9]{1,2} (?:,[0-9]{2}){1,4},[0-9]{3} (?![0-9]) (?:\.[0-9]+)?                             # 1,23,45,678
    | [0-9]{1,3},[0-9]{1,2} (?![0-9,]|\.[0-9])                                      # 1,3, as in Europe
    | [0-9]+ (?:\.[0-9]+ | [ ]\.[ ][0-9]{1,3}(?=[ ]?(?:%|million|billion)))?        # 46.8; 46 . 8 %, as tokenised
    """,
    re.VERBOSE,
)
_POWER = re.compile(
    r"""
      [eE] ([+-]?[0-9]{1,2}) (?![\w.])
    | [ ]? [x×*] [ ]? 10 \^? ([-−–+⁻]?[0-9⁰¹²³⁴-⁹]{1,2}) (?!\w)
    """,
    re.VERBOSE,
)
_RAISED = re.compile(r"\^([+-]{0,2}[0-9]{1,2})(?![\w.])")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---")
_FRACTION = re.compile(r" ?[/⁄] ?([0-9]{1,4})(?![0-9/⁄]|\.[0-9])")
_MIXED = re.compile(r"(?:[ -]|  )([0-9]{1,2}) ?[/⁄] ?([0-9]{1,3})(?![0-9/⁄])")
_SCALE_WORD = re.compile(
    rf"(?:[ \u00a0-]|  )?({'|'.join(sorted([*_DATA['scales'], 'dozen'], key=len, reverse=True))})s?(?![^\W_])",
    re.I,
)
_SCALE_LETTERS = re.compile(
    rf"([ \u00a0-]?)({'|'.join(sorted(_ABBREVIATED, key=len, reverse=True))})(?![^\W_]|[²³/])"
)
_SCALE_START = frozenset("htmbqkcldTMBKHCLQD")
_LENGTH_AFTER_M = re.compile(
    rf"[ -](?:{'|'.join(_DATA['lengths after m'])})\b| ?\(?[0-9.,]+ ?f(?:t|eet)\b| ?[x×]"
)


def read_numeral(text: str, start: int, *, money: bool = False) -> Numeral | None:
    """Read the number that starts at `start`; None if there is none.

    Args:
        text: The whole text.
        start: A place that `points` found.
        money: Whether a currency sign stands before it: "$2 m" is two million, "2 m" are metres.
    """
    first = text[start]
    if first in _VULGAR:
        over, under = _VULGAR[first]
        return Numeral(quotient(over, under), None, start, start + 1, "fraction")
    if "0" <= first <= "9":
        return _read_digits(text, start, money)
    return read_words(text, start)


def _read_digits(text: str, start: int, money: bool) -> Numeral | None:
    found = _DIGITS.match(text, start)
    if found is None:
        return None
    digits, end = found.group(), found.end()
    if len(digits) > _MOST_DIGITS or (len(digits) > _MOST_UNMARKED and digits.isdecimal()):
        return Numeral(Decimal(0), None, start, end, "none")
    form = "digits"
    if not digits.isdecimal():
        european = digits[-3:-2] == "," or digits[-2:-1] == ","
        digits = digits.replace(",", ".") if european else digits.translate(_NO_SPACES)
        form = "decimal" if "." in digits else "grouped"
    value = Decimal(digits)
    after = text[end : end + 2]
    if not after:
        return Numeral(value, None, start, end, form)
    if after[0] in "/⁄^eE×x*½⅓⅔¼¾⅛⅜⅝⅞" or (after[1:] and after[1] in " /⁄x×*0123456789"):
        special = _special_digits(text, start, end, value)
        if special is not None:
            return special
    if after in (" a", " i", " o"):  # " and a half", " in ten", " out of ten"
        return with_fraction(text, Numeral(value, None, start, end, form))
    if after[0] in _SCALE_START or (
        after[0] in " -\u00a0" and after[1:] and after[1] in _SCALE_START | {" "}
    ):
        return _scaled(text, start, end, value, form, money)
    return Numeral(value, None, start, end, form)


_NO_SPACES = str.maketrans("", "", ", \u00a0\u2009\u202f")


def _special_digits(text: str, start: int, end: int, value: Decimal) -> Numeral | None:
    """What digits may go on with, other than a scale: "1/3", "10 1/2", "5½", "2e6", "2 x 10^6", "10^6"."""
    if text[end] in _VULGAR:
        over, under = _VULGAR[text[end]]
        return Numeral(value + quotient(over, under), None, start, end + 1, "fraction")
    if found := _MIXED.match(text, end):
        over, under = int(found[1]), int(found[2])
        if 0 < over < under:
            return _maybe_scaled(
                text, Numeral(value + quotient(over, under), None, start, found.end(), "fraction")
            )
    if found := _FRACTION.match(text, end):
        under = int(found[1])
        if under in _FRACTION_PARTS and 0 < value < under and value == int(value):
            return Numeral(quotient(value, under), None, start, found.end(), "fraction")
    if found := _POWER.match(text, end):
        exponent = int((found[1] or found[2]).translate(_SUPERSCRIPT))
        return Numeral(
            plain(value.scaleb(exponent)) if exponent < 30 else value, None, start, found.end(), "scaled"
        )
    if found := _RAISED.match(text, end):
        exponent = int(found[1].replace("--", "").replace("+", ""))
        if value and abs(exponent) < 60:
            return Numeral(value**exponent, None, start, found.end(), "scaled")
    return None


_FRACTION_PARTS = frozenset([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 128, 1000])


def _maybe_scaled(text: str, numeral: Numeral) -> Numeral:
    scaled = _scaled(text, numeral.start, numeral.end, numeral.value, numeral.form, False)
    return numeral if scaled.form == numeral.form else scaled


def _scaled(text: str, start: int, end: int, value: Decimal, form: str, money: bool) -> Numeral:
    """Take in the scale after digits: "1.2 million", "35m", "5 hundred thousand", "4 thousand 3 hundred"."""
    if found := _SCALE_WORD.match(text, end):
        return read_scaled(text, start, value, found)
    found = _SCALE_LETTERS.match(text, end)
    if found is None or not _is_scale(text, found, form, money):
        return Numeral(value, None, start, end, form)
    scale = _ABBREVIATED[found[2]]
    return Numeral(plain(value * scale), None, start, found.end(), "scaled", scale, found[2])


def _is_scale(text: str, found: re.Match[str], form: str, money: bool) -> bool:
    gap, letters = found[1], found[2]
    if money:
        return True
    if letters in _WITH_MONEY_ONLY or gap == "-":
        return False
    if letters == "m":
        return not gap and _LENGTH_AFTER_M.match(text, found.end()) is None
    if gap:
        return len(letters) > 1 or (letters in "BM" and _AFTER_SCALE.match(text, found.end()) is not None)
    return not (letters in "TBK" and form == "digits" and not _counts_something(text, found.end()))


_COUNTED = re.compile(r" [a-z]{3,}")
_AFTER_SCALE = re.compile(r" [a-z]{3,}|[.,;!?]|$")
_WITH_MONEY_ONLY = frozenset(_DATA["abbreviated with money only"])


def _counts_something(text: str, end: int) -> bool:
    return _COUNTED.match(text, end) is not None
