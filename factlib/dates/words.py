"""The words of a stretch of text as parts of the grammar: each with its class, its value and its place.

The classes and their words are in `words.toml`. Number words are put together here ("nineteen ninety-six",
"twenty-first"), and what digits mean alone is decided here: a day, a year, a whole date. What is no part of
a calendar expression has the class OTHER, which no rule of the grammar names.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from factlib.dates.calendar import day

__all__ = ["Part", "classes", "lexicon", "split"]

MARKS = ("OTHER", "DATE", "DECADE", "SHORT_YEAR", "QUARTER", "HALF_YEAR", "FISCAL_YEAR", "NUMBER", "TWO_DIGITS", "DAY", "YEAR", "POSSESSIVE", "SHORT_MONTH", "LOWER_MONTH")

_TOKEN = re.compile(
    r"""
    (?P<word> [^\W\d_]++ (?!\d) )
  | (?P<date> (?<![\d.,/$€£¥]) (?<!\d-) \d{4} (?P<s>[-/.]) \d{1,2} (?P=s) \d{1,2} (?! [\w/] | [-.,]\d )
        | (?<![\w.,/$€£¥-]) \d{1,2} (?P<t>[-/.]) \d{1,2} (?P=t) (?:\d{4}|\d{2}) (?! [\w/] | [-.,]\d ) )
  | (?P<ordinal> \d{1,2} (?:st|nd|rd|th|ST|ND|RD|TH) \b )
  | (?P<decade> (?<![\w.,]) (?:1\d|20)? \d0 ['’]? s \b | ['’‘`] \d0 s \b )
  | (?P<short_year> ['’‘`] \d\d \b )
  | (?P<quarter> (?<!\w) (?: [Qq] [1-4] | [1-4] [Qq] ) (?!\w) )
  | (?P<half_year> (?<!\w) (?: [Hh] [12] | [12] [Hh] ) (?!\w) )
  | (?P<fiscal_year> \b (?:FY|CY|fy|cy) ['’]? (?: \d{4} | \d\d ) \b )
  | (?P<possessive> ['’] s \b )
  | (?P<number> \d+ (?: ,\d{3} (?!\d) )* (?: \.\d+ )? (?!\d) )
  | (?P<letters> [^\W\d_]+ )
  | (?P<gap> \n \s* \n )
  | (?P<mark> \S )
    """,
    re.VERBOSE,
)
_NOT_BEFORE_A_YEAR = frozenset("$€£¥#")
_AFTER_NO_YEAR = frozenset("%°$€£")
_LETTERS_BEFORE = re.compile(r"(?<!\w)[A-Za-z]{3,9}\Z")
_CLOCK = re.compile(r":\d")
_WEAK = {"WEAK_MONTH", "WEAK_WEEKDAY"}
_ABBREVIATED = {"MONTH", "WEAK_MONTH", "WEEKDAY", "WEAK_WEEKDAY"}


class Part:
    """A word, or a phrase that a rule has put together: its class, its value, its place in the text."""

    __slots__ = ("end", "kind", "start", "value")

    def __init__(self, kind: str, value: Any, start: int, end: int) -> None:
        self.kind, self.value, self.start, self.end = kind, value, start, end


class Lexicon(NamedTuple):
    """Single words, and phrases by their first word, longest first."""

    words: dict[str, tuple[str, Any]]
    phrases: dict[str, list[tuple[str, str, Any]]]


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))


def classes() -> list[str]:
    """The names of all classes."""
    return [*MARKS, *_tables()]


@cache
def lexicon() -> Lexicon:
    """The words of `words.toml`."""
    words: dict[str, tuple[str, Any]] = {}
    phrases: dict[str, list[tuple[str, str, Any]]] = {}
    for kind, table in _tables().items():
        for key, value in table.items():
            first = re.match(r"\w+|\S", key)
            if first is None or first[0] == key:
                words[key] = (kind, value)
            else:
                phrases.setdefault(first[0], []).append((key, kind, value))
    for entries in phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return Lexicon(words, phrases)


def split(text: str, start: int, end: int, day_first: bool) -> list[Part]:
    """The parts of `text[start:end]`.

    Args:
        text: The whole text.
        start: Where to begin: between two words.
        end: Where to stop: between two words.
        day_first: Whether 5/6/2020 is in June.
    """
    words, phrases = lexicon()
    parts: list[Part] = []
    done = start
    numerals = False
    for found in _TOKEN.finditer(text, start, end):
        at, stop = found.span()
        if at < done:
            continue
        name = found.lastgroup
        if name == "word" or name == "letters":
            lower = found[0].lower()
            kind, value = words.get(lower, _OTHER)
            if lower in phrases:
                kind, value, stop = _phrase(text, at, stop, phrases[lower], (kind, value))
            if kind in _ABBREVIATED:
                kind, stop = _abbreviated(text, at, stop, kind)
            numerals = numerals or kind == "CARDINAL"
        elif name == "mark":
            kind, value = words.get(found[0], _OTHER)
        elif name == "gap":
            kind, value = _OTHER
        else:
            kind, value = _DIGITS[name or ""](found, day_first)
        if kind == "OTHER" and parts and parts[-1].kind == "OTHER":
            parts[-1].end = stop
        else:
            parts.append(Part(kind, value, at, stop))
        done = stop
    return _join_numbers(parts) if numerals else parts


def _abbreviated(text: str, at: int, stop: int, kind: str) -> tuple[str, int]:
    """The class of a month or weekday, and where it stops, which is after the point of an abbreviation."""
    token = text[at:stop]
    if kind in _WEAK and token.islower():
        return ("OTHER" if kind == "WEAK_WEEKDAY" else "LOWER_MONTH"), stop
    if len(token) > _LONGEST_ABBREVIATION or token.lower() in _FULL_NAMES:
        return kind, stop
    if text.startswith(".", stop):
        return kind, stop + 1
    return ("SHORT_MONTH" if kind == "MONTH" and len(token) <= _LONGEST_ABBREVIATION - 1 else kind), stop


_OTHER: tuple[str, Any] = ("OTHER", None)
_LONGEST_ABBREVIATION = 5
_FULL_NAMES = {"march", "april", "may", "june", "july"}


def _phrase(
    text: str, at: int, stop: int, entries: list[tuple[str, str, Any]], single: tuple[str, Any]
) -> tuple[str, Any, int]:
    for phrase, kind, value in entries:
        end = at + len(phrase)
        if text[at:end].lower().replace("’", "'").replace("\n", " ") == phrase and not text[end : end + 1].isalnum():
            return kind, value, end
    return (*single, stop)


def _ordinal(found: re.Match[str], _: bool) -> tuple[str, Any]:
    number = int(found[0][:-2])
    return ("ORDINAL", number) if 1 <= number <= 31 else _OTHER


def _decade(found: re.Match[str], _: bool) -> tuple[str, Any]:
    return "DECADE", int("".join(filter(str.isdecimal, found[0])))


def _short_year(found: re.Match[str], _: bool) -> tuple[str, Any]:
    return "SHORT_YEAR", int(found[0][1:])


def _first_digit(kind: str) -> Any:
    return lambda found, _: (kind, int(next(filter(str.isdecimal, found[0]))))


def _fiscal_year(found: re.Match[str], _: bool) -> tuple[str, Any]:
    digits = "".join(filter(str.isdecimal, found[0]))
    return "FISCAL_YEAR", int(digits) if len(digits) == 4 else full_year(int(digits))


def full_year(two_digits: int) -> int:
    """The year that its last two digits mean: 1970 to 2069."""
    return two_digits + (2000 if two_digits < 70 else 1900)


def _number(found: re.Match[str], _: bool) -> tuple[str, Any]:
    token, text, at, stop = found[0], found.string, found.start(), found.end()
    before, after = text[at - 1 : at], text[stop : stop + 1]
    if "." in token or before in _NOT_BEFORE_A_YEAR or (before.isalnum() and not _is_month(text, at)) or after in _AFTER_NO_YEAR:
        return _OTHER
    if _CLOCK.match(text, stop):
        return _OTHER
    if len(token) == 8 and token.isascii() and token[:2] in ("19", "20"):
        return _compact(token)
    if not token.isascii() or len(token) > 7:
        return _OTHER
    number = int(token.replace(",", ""))
    if len(token) <= 2:
        return ("DAY" if 1 <= number <= 31 else "TWO_DIGITS"), number
    if len(token) == 4 and 1000 <= number < 2200:
        return "YEAR", number
    return "NUMBER", number


def _is_month(text: str, at: int) -> bool:
    """Whether the letters right before a place are a month: "Dec31"."""
    found = _LETTERS_BEFORE.search(text, max(0, at - 10), at)
    return found is not None and lexicon().words.get(found[0].lower(), _OTHER)[0] in _ABBREVIATED


def _compact(token: str) -> tuple[str, Any]:
    try:
        return "DATE", day(int(token[:4]), int(token[4:6]), int(token[6:]))
    except ValueError:
        return _OTHER


def _date(found: re.Match[str], day_first: bool) -> tuple[str, Any]:
    """A whole date in digits: the year may come first; a number above 12 is a day; a point means day first."""
    if not found[0].isascii():
        return _OTHER
    separator = found["s"] or found["t"]
    one, two, three = (int(piece) for piece in found[0].split(separator))
    if found["s"]:
        year, orders = one, ((two, three), (three, two))
    else:
        year = three if found[0][-3].isdecimal() else full_year(three)
        orders = ((two, one), (one, two)) if day_first or separator == "." else ((one, two), (two, one))
    for month, number in orders:
        try:
            return "DATE", day(year, month, number)
        except ValueError:
            continue
    return _OTHER


_DIGITS = {
    "date": _date,
    "ordinal": _ordinal,
    "decade": _decade,
    "short_year": _short_year,
    "quarter": _first_digit("QUARTER"),
    "half_year": _first_digit("HALF_YEAR"),
    "fiscal_year": _fiscal_year,
    "possessive": lambda _found, _: ("POSSESSIVE", None),
    "number": _number,
}


def _join_numbers(parts: list[Part]) -> list[Part]:
    """Number words that stand together as one part: a year, an ordinal, a cardinal."""
    joined: list[Part] = []
    at = 0
    while at < len(parts):
        if parts[at].kind != "CARDINAL":
            joined.append(parts[at])
            at += 1
            continue
        kind, value, stop = _read_number(parts, at)
        joined.append(Part(kind, value, parts[at].start, parts[stop - 1].end))
        at = stop
    return joined


def _read_number(parts: list[Part], at: int) -> tuple[str, int, int]:
    """The number words at a place: class, value, and where they stop."""
    value, stop, ordinal = _below_hundred(parts, at)
    if ordinal:
        return "ORDINAL", value, stop
    following, after, _ = _below_hundred(parts, stop)
    if 11 <= value <= 21 and 10 <= following <= 99:
        return "YEAR", value * 100 + following, after
    large = False
    for scale in (1000, 100):
        if stop < len(parts) and parts[stop].kind == "CARDINAL" and parts[stop].value == scale:
            large, stop = True, stop + 1
            value = (value // 1000 * 1000) + (value % 1000 or 1) * scale
            rest = stop + (stop < len(parts) and parts[stop].kind == "AND")
            more, after, _ = _below_hundred(parts, rest)
            if more:
                value, stop = value + more, after
                if after < len(parts) and parts[after].kind == "CARDINAL" and parts[after].value == 100 > value % 1000:
                    value, stop = value - more + more * 100, after + 1
                    more, after, _ = _below_hundred(parts, stop + (stop < len(parts) and parts[stop].kind == "AND"))
                    value, stop = (value + more, after) if more else (value, stop)
                break
    if large and 1000 <= value < 2200:
        return "YEAR", value, stop
    return "CARDINAL", value, stop


def _below_hundred(parts: list[Part], at: int) -> tuple[int, int, bool]:
    """A number word below a hundred at a place ("ninety-six"): value or 0, where it stops, whether it is an ordinal."""
    if at >= len(parts) or parts[at].kind not in ("CARDINAL", "ORDINAL") or parts[at].value >= 100:
        return 0, at, False
    value = int(parts[at].value)
    if parts[at].kind == "ORDINAL":
        return value, at + 1, True
    second = at + 1
    if second < len(parts) and parts[second].kind == "HYPHEN":
        second += 1
    if value % 10 == 0 and value >= 20 and second < len(parts) and parts[second].kind in ("CARDINAL", "ORDINAL"):
        unit = int(parts[second].value)
        if unit < 10:
            return value + unit, second + 1, parts[second].kind == "ORDINAL"
    return value, at + 1, False
