"""The figures of a number: which marks group its thousands, and which one starts its decimals.

A run of figures is read whole or not at all. Read: 1,234.5 and 1.234,5; 1 234 567 (with any space); 1'234.20; the
Indian 12,34,567; 1,3 and 0,125 as in Europe; 3·5. One point with three digits behind it starts decimals, unless the
text itself groups by points ("1.234.567" or "1.234,50" stands in it). Left alone: what fits no convention (3.4.1,
1,2345, four groups of an internet address), more than 16 digits without marks, or 36 characters with them.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factlib.characters import any_of
from factlib.quantities.tables import table


class Digits(NamedTuple):
    """A run of figures.

    Attributes:
        value: The number; None for a run that is no number.
        end: Where the run ends.
        form: "digits" (bare), "grouped" (with thousands marks), "decimal"; "none" for a run that is no number.
    """

    value: Decimal | None
    end: int
    form: str


_NUMERALS = table("numerals")
_SCALES = sorted({*_NUMERALS["scales"], *_NUMERALS["abbreviated"]} - {"m", "mm"})
_MOST_CHARACTERS = 36
_MOST_UNMARKED = 16  # longer ones are identifiers

_GROUPS = r"""
    (?!0[ \u00a0]) [0-9]{1,3} (?:[ \u00a0][0-9]{3}){1,8} (?![0-9])
    (?: [.,][0-9]{1,2} (?! [.,]?[0-9] ) | (?! [,.:/-][0-9]) )
    (?! [ \u00a0][0-9] )
"""
_SPACED_MONEY = re.compile(_GROUPS, re.VERBOSE)
_SPACED = re.compile(
    rf"""
    {_GROUPS}
    (?: (?! -?[A-Za-z] ) | (?<=000) | (?<=[.,][0-9])(?=m\b) | (?<=[.,][0-9]{{2}})(?=m\b) | (?= -?(?:{any_of(_SCALES)})\b ) )      # but 24 155mm shells
    |
    (?!0\u00a0) [0-9]{{1,3}} (?:\u00a0[0-9]{{3}}){{1,8}} (?![0-9])
    (?: [.,][0-9]{{1,2}} (?! [.,]?[0-9] ) | (?! [,.:/-][0-9]) )
    (?! [ \u00a0][0-9] )
    """,
    re.VERBOSE,
)
_RUN = re.compile(r"[0-9]++ (?: [.,·][0-9]++ | ['’][0-9]{3} (?![0-9]) )*+", re.VERBOSE)
_TOKENISED = re.compile(
    r"""
      [0-9]{1,3} ,[ ]000 (?![0-9])                                    # 80, 000
    | [0-9]+ [ ]\.[ ] [0-9]{1,3} (?= [ ]? (?: %|million|billion ) )   # 46 . 8 %
    """,
    re.VERBOSE,
)
_CONVENTION = re.compile(
    r"""
      (?P<commas> [1-9][0-9]{0,2} (?:,[0-9]{3}){1,8} (?:\.[0-9]+)?          # 1,234,567.8
                | [0-9]{1,2} (?:,[0-9]{2}){1,4},[0-9]{3} (?:\.[0-9]+)? )    # 1,23,45,678
    | (?P<points> [1-9][0-9]{0,2} (?:\.[0-9]{3}){2,8} (?:,[0-9]+)?          # 1.234.567,8
                | [1-9][0-9]{0,2} \.[0-9]{3} ,[0-9]{1,2} )                  # 1.234,50
    | (?P<quotes> [1-9][0-9]{0,2} (?:['’][0-9]{3}){1,8} (?:\.[0-9]+|,[0-9]{1,2})? )   # 1'234.20
    | (?P<decimal> [0-9]{1,3},[0-9]{1,2} | 0,[0-9]+ | [0-9]+·[0-9]+ )       # 1,3, as in Europe
    """,
    re.VERBOSE,
)
_ADDRESS = re.compile(r"(?:(?:1[0-9]{2}|2[0-4][0-9]|25[0-5])(?:\.|\Z)){4}")
_GROUPED_BY_POINTS = re.compile(
    r"[1-9] (?<![0-9.,].) [0-9]{0,2} (?: (?:\.[0-9]{3}){2,8} (?![0-9]|\.[0-9]) | \.[0-9]{3},[0-9]{1,2} (?![0-9]) )",
    re.VERBOSE,
)
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_MARKS = str.maketrans("", "", ",.'’· \u00a0")


def read_digits(text: str, start: int, *, money: bool = False) -> Digits:
    """Read the run of figures that starts at `start`, where there is one.

    Args:
        text: The whole text.
        start: Where the first figure stands.
        money: Whether a currency stands before it: then groups with spaces between are one number, whatever follows.
    """
    run = _RUN.match(text, start)
    if run is None:
        return Digits(None, start + 1, "none")
    written, end = run.group(), run.end()
    after = text[end : end + 2]
    if (after[1:].isdigit() and after[0] in " \u00a0") or after in (", ", " ."):
        found = (_SPACED_MONEY if money else _SPACED).match(text, start) or _TOKENISED.match(text, start)
        if found is not None:
            return _numbered(found.group().rstrip(), found.end())
    unmarked = written.isdecimal()
    if len(written) > (_MOST_UNMARKED if unmarked else _MOST_CHARACTERS):
        return Digits(None, end, "none")
    if unmarked:
        return Digits(Decimal(written), end, "digits")
    if written.replace(".", "", 1).isdecimal():
        if written[-4:-3] == "." and _THOUSANDS.fullmatch(written) and _groups_by_points(text):
            return Digits(Decimal(written.replace(".", "")), end, "grouped")
        return Digits(Decimal(written), end, "decimal")
    return _conventional(written, end)


def _conventional(written: str, end: int) -> Digits:
    found = _CONVENTION.fullmatch(written)
    if found is None or _ADDRESS.fullmatch(written):
        return Digits(None, end, "none")
    if found["decimal"]:
        return Digits(Decimal(written.replace(",", ".").replace("·", ".")), end, "decimal")
    return _numbered(written, end, found.lastgroup == "points")


def _numbered(written: str, end: int, by_points: bool = False) -> Digits:
    """A number whose last mark starts its decimals, unless it groups as the marks before it do."""
    whole, mark, decimals = written, "", ""
    if " . " in written:
        whole, mark, decimals = written.partition(" . ")
    elif by_points:
        whole, mark, decimals = written.partition(",")
    elif "." in written:
        whole, mark, decimals = written.partition(".")
    elif len(written) > 2 and "," in written[-3:]:
        whole, mark, decimals = written.rpartition(",")
    digits = whole.translate(_MARKS)
    if not mark:
        return Digits(Decimal(digits), end, "grouped")
    return Digits(Decimal(f"{digits}.{decimals}"), end, "decimal")


@lru_cache(maxsize=4)  # asked for each "2.345" of a text; without it, time would be quadratic
def _groups_by_points(text: str) -> bool:
    return _GROUPED_BY_POINTS.search(text) is not None


def significant_digits(number: Decimal) -> int:
    """How many digits a number has that are not only zeros at its end."""
    return len(number.normalize().as_tuple().digits)
