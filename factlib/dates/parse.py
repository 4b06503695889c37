"""Finding calendar expressions: one scan for words that could matter, then the grammar around them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from factlib.dates import explicit, phrases, relative
from factlib.dates.calendar import Interval
from factlib.dates.edtf import read_edtf
from factlib.dates.grammar import Context, Grammar, resolve
from factlib.dates.tense import tense_at
from factlib.dates.when import DateError, When
from factlib.dates.words import Part, lexicon, split
from factlib.document import Span
from factlib.errors import ArgumentError, expect_text

__all__ = ["dates_of", "parse_dates", "parse_one"]

_MARGIN = 42  # characters before and after a word that matters, where the rest of the expression may stand
_SPACE = re.compile(r"\s")
_DIGITS = re.compile(r"\d(?<!\d\d)(?:\d{3}(?!\d)|0['’]?s\b|\d?[-/.]\d\d?[-/.]\d\d|(?=[QqHh]\b)|\d{7}(?!\d))")
_TRIGGERS = frozenset(
    "MONTH WEAK_MONTH WEEKDAY WEAK_WEEKDAY SEASON WEAK_SEASON TODAY DAY_UNIT WEEK_UNIT WEEKEND_UNIT MONTH_UNIT"
    " QUARTER_UNIT YEAR_UNIT LONG_UNIT CENTURY_UNIT UNITS HOLIDAY DECADE_WORD COMPARABLE YEAR_AGO PERIOD".split()
)
_SIGNS = frozenset("SHORT_MONTH LOWER_MONTH YEAR DATE DECADE QUARTER HALF_YEAR FISCAL_YEAR DAYPART".split())
_WEAK = ("WEAK_MONTH", "WEAK_WEEKDAY")
_LITERALS = ("nineteen", "thousand", "q1", "q2", "q3", "q4", "h1", "h2", "fy", "cy", "next morning", "next afternoon", "next night")


@cache
def _grammar() -> Grammar:
    return Grammar([*explicit.RULES, *relative.RULES, *phrases.RULES], phrases.MACROS, _TRIGGERS | _SIGNS)


@cache
def _finder() -> tuple[Any, list[bool]]:
    """What finds the words that matter, and for each word whether it must be capitalised."""
    from ahocorasick_rs import AhoCorasick, MatchKind

    words, entries = lexicon()
    found = {word: kind in _WEAK for word, (kind, _) in words.items() if kind in _TRIGGERS}
    found |= {phrase: False for each in entries.values() for phrase, kind, _ in each if kind in _TRIGGERS}
    found |= dict.fromkeys(_LITERALS, False)
    return AhoCorasick(list(found), matchkind=MatchKind.LeftmostLongest), list(found.values())


def _points(text: str) -> list[int]:
    """Where words stand that could be part of a calendar expression."""
    lower = text.lower()
    if len(lower) != len(text):  # a letter whose lower case is longer would move all offsets
        lower = "".join([letter.lower() if letter.isascii() else letter for letter in text])
    finder, capitals = _finder()
    points = []
    for word, start, stop in finder.find_matches_as_indexes(lower):
        if lower[start - 1 : start].isalpha() or lower[stop : stop + 1].isalpha():
            continue
        if not capitals[word] or text[start].isupper():
            points.append(start)
    points += [found.start() for found in _DIGITS.finditer(text)]
    points.sort()
    return points


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of text around the points, from a space to a space."""
    begin = stop = -1
    for point in _points(text):
        if stop < 0 or point - _MARGIN >= stop:
            if stop > 0:
                yield begin, stop
            begin = max(0, point - _MARGIN)
            if begin:
                space = _SPACE.search(text, begin, point)
                begin = point if space is None else space.start()
        if point + _MARGIN > stop:
            stop = _space(text, point + _MARGIN)
    if stop > 0:
        yield begin, stop


def _space(text: str, at: int) -> int:
    found = _SPACE.search(text, at)
    return len(text) if found is None else found.start()


_PREPOSITIONS = re.compile(r"(?:on|in|at|by|since|until|till|from|for|of|to|during|before|after|between)\s+", re.IGNORECASE)


def _mentions(text: str, day_first: bool) -> list[Part]:
    grammar = _grammar()
    found: list[Part] = []
    for start, stop in _windows(text):
        for run in grammar.runs(split(text, start, stop, day_first)):
            found += [part for part in grammar.reduce(text, run) if type(part.value) is tuple]
    return found


def parse_dates(text: str, anchor: date | None = None, *, day_first: bool = False) -> list[When]:
    """The calendar expressions of a text, in order.

    Args:
        text: Any text; English is what is read.
        anchor: The day of publication, that "yesterday" and dates without a year are relative to. Without it a
            date without a year takes that of the nearest full date of the text, and what is relative to the
            day of publication is left out.
        day_first: Whether 5/6/2020 is 5 June, as outside the United States, and not May 6.

    Raises:
        ArgumentError: `text` is no str, or `anchor` no date.

    >>> [when.edtf for when in parse_dates("Opened on 3 May 2001, it closed in the third quarter of 2019.")]
    ['2001-05-03', '2019-07/2019-09']
    >>> [when.text for when in parse_dates("Sales fell last month.", anchor=date(2020, 9, 30))]
    ['last month']
    """
    expect_text("text", text)
    day_of_anchor = _expect_date(anchor)
    mentions = _mentions(text, day_first)
    context = Context(day_of_anchor, lambda offset: tense_at(text, offset))
    donors = _years(mentions, context) if day_of_anchor is None else []
    found: list[When] = []
    for mention in mentions:
        at = context
        if donors and mention.kind.startswith("PARTIAL"):
            at = replace(context, year=min(donors, key=lambda donor: abs(donor[0] - mention.start))[1])
        for part, interval in _meanings(mention, at):
            _remember(context, part, interval)
            found.append(_when(text, part, interval))
    return found


def _meanings(part: Part, at: Context) -> Iterator[tuple[Part, Interval]]:
    """A mention and its meaning; where it has none, those of its pieces that have one."""
    interval = resolve(part, at)
    if interval is not None:
        yield part, interval
        return
    for piece in part.value[1].parts:
        if type(piece.value) is tuple:
            yield from _meanings(piece, at)


def _years(mentions: list[Part], context: Context) -> list[tuple[int, int]]:
    """Place and year of the dates that need no anchor."""
    empty = replace(context, anchor=None)
    found = [(part.start, resolve(part, empty)) for part in mentions if part.kind in ("FULL", "YEARLY")]
    return [(start, interval.start.year) for start, interval in found if interval is not None]


def _remember(context: Context, part: Part, interval: Interval) -> None:
    context.last = interval
    if part.kind in ("PARTIAL_QUARTER", "FULL") and interval.precision == "quarter":
        if context.compared is None or context.anchor is None or interval.end < context.anchor:
            context.compared = interval
    elif part.kind == "SPAN":
        context.compared = None


def _when(text: str, part: Part, interval: Interval) -> When:
    start = part.start
    lead = _PREPOSITIONS.match(text, start, part.end)
    if lead is not None:
        start = lead.end()
    return When.of(interval, text[start : part.end], Span.of(start, part.end))


def dates_of(reading: Any, anchor: date | None = None, *, day_first: bool = False) -> list[When]:
    """The calendar expressions of a text that is read already: as `parse_dates`, over a shared reading."""
    return parse_dates(reading.text, anchor, day_first=day_first)


def parse_one(text: str, anchor: date | None) -> When:
    """The whole of a text as one calendar expression: see `When.parse`."""
    stripped = text.strip()
    interval = read_edtf(stripped)
    if interval is not None and interval.start <= interval.end:
        begin = text.index(stripped)
        return When.of(interval, stripped, Span.of(begin, begin + len(stripped)))
    for when in parse_dates(text, anchor):
        before = text[: when.span.start]
        lead = _PREPOSITIONS.match(before.lstrip() + " ")
        if text[when.span.end :].strip() == "" and (not before.strip() or (lead and lead[0].strip() == before.strip())):
            return when
    raise DateError(
        "expected a date such as '27 September 2020', 'May 2020' or '2020-01/2020-09'", text, (0, len(text))
    )


def _expect_date(anchor: object) -> date | None:
    if anchor is not None and not isinstance(anchor, date):
        raise ArgumentError("anchor", anchor, "a date such as datetime.date(2020, 9, 27)")
    return anchor
