"""What digits mean: a day, a year, a whole date, a decade; or nothing of the calendar."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from factlib.dates.calendar import day

OTHER: tuple[str, Any] = ("OTHER", None)
_NOT_BEFORE_A_YEAR = frozenset(("$", "€", "£", "¥", "#"))
_AFTER_NO_YEAR = frozenset(("%", "°", "$", "€", "£"))
_LONGEST_NUMBER = len("999,999")
_YEARS = range(1000, 2200)
_AHEAD = 20  # years that are told of in two digits before they come


def token_of(found: re.Match[str]) -> str:
    """The characters of a token, without the spaces before it."""
    token: str = found[found.lastgroup or 0]
    return token


def _ordinal(found: re.Match[str], _: bool) -> tuple[str, Any]:
    number = int(token_of(found)[:-2])
    return ("ORDINAL", number) if 1 <= number <= 31 else OTHER


def _decade(found: re.Match[str], _: bool) -> tuple[str, Any]:
    return "DECADE", int("".join(filter(str.isdecimal, token_of(found))))


def _short_year(found: re.Match[str], _: bool) -> tuple[str, Any]:
    return "SHORT_YEAR", int(token_of(found)[-2:])


def _first_digit(kind: str) -> Callable[[re.Match[str], bool], tuple[str, Any]]:
    """Quarters and halves: the digit is the value."""
    return lambda found, _: (kind, int(next(filter(str.isdecimal, token_of(found)))))


def _fiscal_year(found: re.Match[str], _: bool) -> tuple[str, Any]:
    digits = "".join(filter(str.isdecimal, token_of(found)))
    return "FISCAL_YEAR", int(digits) if len(digits) == 4 else full_year(int(digits))


def full_year(two_digits: int, anchor: date | None = None) -> int:
    """The year that its last two digits mean: 1970 to 2069; with a day of publication, none that is far ahead of it.

    >>> full_year(68), full_year(68, date(2024, 5, 15)), full_year(30, date(2024, 5, 15))
    (2068, 1968, 2030)
    """
    if anchor is None:
        return two_digits + (2000 if two_digits < 70 else 1900)
    latest = anchor.year + _AHEAD
    year = latest // 100 * 100 + two_digits
    return year if year <= latest else year - 100


def _number(found: re.Match[str], _: bool) -> tuple[str, Any]:
    """Plain numbers: "16", "1994", "20200927"; not an amount, a share or a decimal."""
    token, text = token_of(found), found.string
    before, after = (
        text[found.start("number") - 1 : found.start("number")],
        text[found.end() : found.end() + 1],
    )
    if not token.isascii() or "." in token or before in _NOT_BEFORE_A_YEAR or after in _AFTER_NO_YEAR:
        return OTHER
    if len(token) == len("20200927") and token[:2] in ("19", "20"):
        return _compact(token)
    if len(token) > _LONGEST_NUMBER:
        return OTHER
    number = int(token.replace(",", ""))
    if len(token) <= 2:
        return ("DAY" if 1 <= number <= 31 else "TWO_DIGITS"), number
    return ("YEAR" if len(token) == 4 and number in _YEARS else "NUMBER"), number


def _compact(token: str) -> tuple[str, Any]:
    try:
        return "DATE", day(int(token[:4]), int(token[4:6]), int(token[6:]))
    except ValueError:
        return OTHER


def _whole_date(found: re.Match[str], day_first: bool) -> tuple[str, Any]:
    """A whole date in digits: the year may come first; a number above 12 is a day; a point means day first."""
    if not token_of(found).isascii():
        return OTHER
    separator = found["s"] or found["t"]
    one, two, three = (int(piece) for piece in token_of(found).split(separator))
    if found["s"]:
        year, orders = one, ((two, three), (three, two))
    else:
        year = three if token_of(found)[-3].isdecimal() else full_year(three)
        orders = ((two, one), (one, two)) if day_first or separator == "." else ((one, two), (two, one))
    for month, number in orders:
        try:
            return "DATE", day(year, month, number)
        except ValueError:
            continue
    return OTHER


DIGITS: dict[str, Callable[[re.Match[str], bool], tuple[str, Any]]] = {
    "clock": lambda _found, _: ("CLOCK", None),
    "date": _whole_date,
    "ordinal": _ordinal,
    "decade": _decade,
    "short_year": _short_year,
    "quarter": _first_digit("QUARTER"),
    "half_year": _first_digit("HALF_YEAR"),
    "first_months": lambda found, _: ("FIRST_MONTHS", int(token_of(found)[:-1])),
    "fiscal_year": _fiscal_year,
    "possessive": lambda _found, _: ("POSSESSIVE", None),
    "number": _number,
}
