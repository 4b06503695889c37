"""The words of a stretch of text as parts of the grammar: each with its class, its value and its place.

The classes and their words are in `words.toml`; digits are a day, a year, a whole date, a decade, or nothing of the
calendar. What is no part of a
calendar expression has the class OTHER, which no rule names.
"""

import re
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from factlib.dates.calendar import day
from factlib.dates.tables import toml

OTHER: tuple[str, Any] = ("OTHER", None)
_NOT_BEFORE_A_YEAR = frozenset(("$", "€", "£", "¥", "#"))
_AFTER_NO_YEAR = frozenset(("%", "°", "$", "€", "£"))
_LONGEST_NUMBER = len("999,999")
_AHEAD = 20  # years that are told of in two digits before they come


def token_of(found: re.Match[str]) -> str:
    """The characters of a token, without the spaces before it."""
    token: str = found[found.lastgroup or 0]
    return token


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


def _number(found: re.Match[str]) -> tuple[str, Any]:
    """Plain numbers: "16", "1994", "20200927"; not an amount, a share or a decimal."""
    token, text = token_of(found), found.string
    start, after = found.start("number"), text[found.end() : found.end() + 1]
    before = text[start - 1 : start]
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


def _of_digits(found: re.Match[str], day_first: bool) -> tuple[str, Any]:
    """The class and the value of a token with digits; those that are no number have that of their name."""
    name = found.lastgroup or ""
    if name == "date":
        return _whole_date(found, day_first)
    if name == "number":
        return _number(found)
    if name in ("clock", "possessive"):
        return name.upper(), None
    value = int("".join(filter(str.isdecimal, token_of(found))))
    if name == "ordinal" and not 1 <= value <= 31:
        return OTHER
    return name.upper(), full_year(value) if name == "fiscal_year" and value < 100 else value


class Part:
    """A stretch of text, its class and what it stands for.

    Attributes:
        kind: The class: of `words.toml`, of digits, or what a rule gives.
        value: What the word stands for; of a phrase, the rule's meaning and its match.
        start: The offset of the first character.
        end: One past the last.
    """

    __slots__ = ("end", "kind", "start", "value")

    def __init__(self, kind: str, value: Any, start: int, end: int) -> None:
        self.kind, self.value, self.start, self.end = kind, value, start, end


_EDGE = Part("", None, -1, -1)


def part_at(parts: list[Part], at: int) -> Part:
    """The part at a place; one of no class where there is none."""
    return parts[at] if 0 <= at < len(parts) else _EDGE


_CENTURIES = range(11, 22)  # "eleven forty" to "twenty-one twelve"
_YEARS = range(1000, 2200)


def _join_numerals(parts: list[Part]) -> list[Part]:
    """The parts, with number words that stand together as one: a YEAR, an ORDINAL or a CARDINAL."""
    joined: list[Part] = []
    at = 0
    while at < len(parts):
        if parts[at].kind != "CARDINAL":
            joined.append(parts[at])
            at += 1
            continue
        kind, value, stop = _numeral(parts, at)
        joined.append(Part(kind, value, parts[at].start, parts[stop - 1].end))
        at = stop
    return joined


def _numeral(parts: list[Part], at: int) -> tuple[str, int, int]:
    """The number words at a place: class, value, and where they stop."""
    value, stop, ordinal = _below_hundred(parts, at)
    if ordinal:
        return "ORDINAL", value, stop
    following, after, _ = _below_hundred(parts, stop)
    if value in _CENTURIES and following >= 10:
        return "YEAR", value * 100 + following, after
    total = 0
    for scale in (1000, 100):
        scaled = part_at(parts, stop)
        if scaled.kind == "CARDINAL" and scaled.value == scale:
            total += (value or 1) * scale
            value, stop = _rest(parts, stop + 1)
    kind = "YEAR" if total and total + value in _YEARS else "CARDINAL"
    return kind, total + value, stop


def _rest(parts: list[Part], at: int) -> tuple[int, int]:
    """What follows "hundred" or "thousand", with or without "and": value or 0, and where it stops."""
    linked = part_at(parts, at).kind == "AND"
    value, stop, _ = _below_hundred(parts, at + linked)
    return (value, stop) if value else (0, at)


def _below_hundred(parts: list[Part], at: int) -> tuple[int, int, bool]:
    """A number word below a hundred ("ninety-six"): value or 0, where it stops, whether it is an ordinal."""
    if not _is_small(parts, at):
        return 0, at, False
    value = int(parts[at].value)
    if parts[at].kind == "ORDINAL":
        return value, at + 1, True
    unit = at + 1 + (part_at(parts, at + 1).kind == "HYPHEN")
    if value >= 20 and value % 10 == 0 and _is_small(parts, unit) and parts[unit].value < 10:
        return value + int(parts[unit].value), unit + 1, parts[unit].kind == "ORDINAL"
    return value, at + 1, False


def _is_small(parts: list[Part], at: int) -> bool:
    part = part_at(parts, at)
    return part.kind in ("CARDINAL", "ORDINAL") and part.value < 100


MONTHS = ("MONTH", "SHORT_MONTH", "WEAK_MONTH", "LOWER_MONTH")

_SIGNS = [
    "OTHER", "SHORT_MONTH", "LOWER_MONTH", "DATE", "CLOCK", "DAY", "TWO_DIGITS", "YEAR", "SHORT_YEAR",
    "NUMBER", "DECADE", "QUARTER", "HALF_YEAR", "FIRST_MONTHS", "FISCAL_YEAR", "POSSESSIVE",
]  # fmt: skip
_ABBREVIATED = frozenset(("MONTH", "WEAK_MONTH", "WEEKDAY", "WEAK_WEEKDAY"))
_PERIODS = frozenset(("QUARTER", "HALF_YEAR", "FIRST_MONTHS"))
_SHORT_NAMES = frozenset(("march", "april", "may", "june", "july"))
_LONGEST_ABBREVIATION = 5

_TOKEN = re.compile(  # spaces are taken first: each would be tried for every kind of token
    r"""
    [ ]*+ (?:
    (?P<word> [^\W\d_]++ (?!\d) )
  | (?P<date> (?<![\d.,/$€£¥]) (?<!\d-) \d{4} (?P<s>[-/.]) \d{1,2} (?P=s) \d{1,2} (?: (?=T\d) | (?! [\w/] | [-.,]\d ) )
        | (?<![\w.,/$€£¥-]) \d{1,2} (?P<t>[-/.]) \d{1,2} (?P=t) (?:\d{4}|\d{2}) (?! [\w/] | [-.,]\d ) )
  | (?P<clock> \d{1,2} : \d\d (?: :\d\d )? (?!\d) )
  | (?P<ordinal> \d{1,2} (?:st|nd|rd|th|ST|ND|RD|TH) \b )
  | (?P<decade> (?<![\w.,]) (?:1\d|20)? \d0 ['’]? s \b | ['’‘`] \d0 s \b )
  | (?P<short_year> ['’‘`] \d\d \b )
  | (?P<quarter> (?: (?<!\w) | (?<=\b[12]\d{3}) ) (?: [Qq] [1-4] | [1-4] [Qq] ) (?! \w )
        | \b (?: [1-4] Q (?= (?:\d\d|\d{4}) \b ) | (?: [1-4] Q | Q [1-4] ) (?= [FC]Y\d ) ) )
  | (?P<half_year> (?: (?<!\w) | (?<=\b[12]\d{3}) ) (?: [Hh] [12] | [12] [Hh] ) (?! \w )
        | \b (?: [12] H (?= (?:\d\d|\d{4}) \b ) | (?: [12] H | H [12] ) (?= [FC]Y\d ) ) )
  | (?P<first_months> (?<![$€£¥]) \b (?: [369] | 12 ) M (?= (?:\d\d|\d{4}) \b | [ ]? (?: [FC]Y[ ]?\d | (?:19|20)\d\d \b | ['’]\d\d \b ) ) )
  | (?P<fiscal_year> (?: \b | (?<=[QqHhM1-4]) ) (?:FY|CY|fy|cy) ['’]? (?: \d{4} | \d\d ) [EF]? \b )
  | (?P<possessive> ['’] s \b )
  | (?P<number> \d+ (?: ,\d{3} (?!\d) )* (?: \.\d+ )? (?!\d) )
  | (?P<letters> [^\W\d_]+ )
  | (?P<gap> \n \s* \n )
  | (?P<mark> \S ) )
    """,
    re.VERBOSE,
)

_POINT_AND_DAY = re.compile(
    r"\. ?(?:\d{1,2}(?:,? \d{4})?(?!\d| ?[A-Za-z]|[.,]\d)|(?:19|20)\d{2}(?![\d,]))"
)  # "May. 5", "May. 5, 2020"


class Lexicon(NamedTuple):
    """Single words, and phrases by their first word, longest first."""

    words: dict[str, tuple[str, Any]]
    phrases: dict[str, list[tuple[str, str, Any]]]


def classes() -> list[str]:
    """The names of all classes."""
    return [*_SIGNS, *toml("words.toml")]


@cache
def lexicon() -> Lexicon:
    """The words of `words.toml`."""
    words: dict[str, tuple[str, Any]] = {}
    phrases: dict[str, list[tuple[str, str, Any]]] = {}
    for kind, table in toml("words.toml").items():
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
    """The parts of `text[start:end]`; words of no class that stand together are one.

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
        name = found.lastgroup or ""
        at, stop = found.span(name)
        if at < done:  # inside a phrase
            continue
        kind, value = OTHER
        if name == "word" or name == "letters":
            lower = found[name].lower()
            if lower in words or lower in phrases:
                kind, value, stop = _word(text, at, stop, lower)
                numerals = numerals or kind == "CARDINAL"
        elif name == "mark":
            kind, value = words.get(found[name], OTHER)
        elif name == "number" and text[at - 1 : at].isalnum():
            kind, value = _glued(found, parts)
        elif name != "gap":
            kind, value = _of_digits(found, day_first)
        if kind == "OTHER" and parts and parts[-1].kind == "OTHER":
            parts[-1].end = stop
        else:
            parts.append(Part(kind, value, at, stop))
        done = stop
    return _join_numerals(parts) if numerals else parts


def _word(text: str, at: int, stop: int, lower: str) -> tuple[str, Any, int]:
    """A word, or the phrase that it begins: class, value, and where it stops; `lower` is the word in lower case."""
    words, phrases = lexicon()
    kind, value = words.get(lower, OTHER)
    if lower in phrases:
        for phrase, phrase_kind, phrase_value in phrases[lower]:
            end = at + len(phrase)
            if text[at:end].lower().replace("’", "'") == phrase and not text[end : end + 1].isalnum():
                return phrase_kind, phrase_value, end
    if kind in _ABBREVIATED:
        kind, stop = _name(text, at, stop, kind)
    return kind, value, stop


def _name(text: str, at: int, stop: int, kind: str) -> tuple[str, int]:
    """The class of a month or weekday by its spelling, and where it stops: after the point of an abbreviation."""
    token = text[at:stop]
    if kind == "WEAK_MONTH" and token.islower():
        return "LOWER_MONTH", stop
    if kind == "WEAK_WEEKDAY" and token.islower():
        return "OTHER", stop
    if len(token) > _LONGEST_ABBREVIATION or token.lower() in _SHORT_NAMES:
        return kind, stop + 1 if _POINT_AND_DAY.match(text, stop) else stop
    if text.startswith(".", stop):
        return kind, stop + 1
    return ("SHORT_MONTH" if kind == "MONTH" else kind), stop


def _glued(found: re.Match[str], parts: list[Part]) -> tuple[str, Any]:
    """What digits right behind a letter or digit mean: the year of a quarter ("1Q23"), a day or year ("Dec31", "29Mar22")."""
    before = parts[-1] if parts and parts[-1].end == found.start("number") else None
    if before is None or not found["number"].isdecimal():
        return OTHER
    if before.kind in _PERIODS:
        return "YEAR" if len(found["number"]) == 4 else "SHORT_YEAR", int(found["number"])
    if before.kind not in MONTHS:
        return OTHER
    return _number(found)
