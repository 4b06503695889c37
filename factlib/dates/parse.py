"""Finding calendar expressions: one scan for words that could matter, then the grammar around them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import Any

from factlib.characters import Before
from factlib.dates import explicit, phrases, relative, surroundings
from factlib.dates.calendar import Stretch
from factlib.dates.edtf import read_edtf
from factlib.dates.fallback import read_odd
from factlib.dates.grammar import Context, Grammar, Rule, resolve
from factlib.dates.scan import anchoring_classes, windows
from factlib.dates.tables import toml
from factlib.dates.tense import sure_tense_at, tense_at
from factlib.dates.when import DateError, When
from factlib.dates.words import Part, split
from factlib.dates.years import told_years
from factlib.document import Span
from factlib.errors import ArgumentError, expect_text
from factlib.language.running import running_text, with_spans

_PREPOSITION = re.compile(
    r"(?:on|in|at|by|since|until|till|from|for|of|to|during|before|after|between)\s+", re.IGNORECASE
)
_RANGE = re.compile(r"\w\s*(?:[-–—]|\bto\b|\buntil\b|\bthrough\b)\s*\w")
_REACH = 1500  # characters after the last quarter: figures further on are not compared with it
_LINK = re.compile(r"(?:\s*,)?\s*(?:and|or|&)?\s*")
_LONGEST_LINK = 8
_OTHER_DAY = re.compile(r" or \d{1,2},? ((?:1[4-9]|20|21)\d{2})(?![\d,])")  # "June 3 or 4, 2021"
_REMEMBERED = 4_000  # short phrases looked up last, for speed alone
_LONGEST_END = len(" to the end of the ")
_ENDED = Before(_LONGEST_LINK, r"\bended\s")
_SOME_DAY = date(2000, 6, 15)
_RELATIVE = "relative to a day that is not known: expected an anchor, or a year"
_EXPECTED = "expected a date such as '27 September 2020', 'May 2020' or '2020-01/2020-09'"


_MODULES = {m.__name__.split(".")[-1]: m for m in (explicit, phrases, relative, surroundings)}


@cache
def _grammar() -> Grammar:
    return Grammar(rules(), anchoring_classes())


def rules() -> list[Rule]:
    """The rules of `grammar.toml`, which names what they mean, and what may refuse them, by module and function."""

    def called(name: str) -> Callable[..., Any]:
        module, _, function = name.partition(".")
        return getattr(_MODULES[module], function)  # type: ignore[no-any-return]

    return [
        Rule(level, kind, pattern, called(meaning), called(f"surroundings.{guard[0]}") if guard else None)
        for level, kind, pattern, meaning, *guard in toml("grammar.toml")["rules"]
    ]


def _mentions(text: str, day_first: bool) -> list[Part]:
    grammar = _grammar()
    found: list[Part] = []
    for start, stop in windows(text):
        for run in grammar.runs(split(text, start, stop, day_first)):
            found += [part for part in grammar.reduce(text, run) if type(part.value) is tuple]
    return found


class Calendar:
    """The calendar expressions of one text, found once; which days they mean depends on the day of publication.

    Args:
        text: Any text; English is what is read.
        day_first: Whether 5/6/2020 is 5 June, as outside the United States, and not May 6.

    >>> calendar = Calendar("It opened in March and closed on 3 May 2001.")
    >>> [calendar.text[span.slice] for span in calendar.spans]
    ['March', '3 May 2001']
    >>> [when.text for when in calendar.dates()]
    ['3 May 2001']
    """

    def __init__(self, text: str, *, day_first: bool = False) -> None:
        self._running = running_text(expect_text("text", text))
        self._mentions = _mentions(self._running.text, day_first)

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self._running.source

    @cached_property
    def spans(self) -> list[Span]:
        """Where the calendar is spoken of, in order; also where nothing settles which days are meant."""
        return [self._running.in_source(_span(self._running.text, part)) for part in self._mentions]

    def dates(self, anchor: date | None = None) -> list[When]:
        """The expressions that have a meaning, in order: see `parse_dates`."""
        running, found = self._running, _dates(self._running.text, self._mentions, _expect_date(anchor))
        return (
            found if running.is_source else [with_spans(when, running.in_source, self.text) for when in found]
        )


def parse_dates(text: str, anchor: date | None = None, *, day_first: bool = False) -> list[When]:
    """The calendar expressions of a text, in order.

    Args:
        text: Any text; English is what is read.
        anchor: The day of publication, that "yesterday" and dates without a year are relative to. Without it a
            date without a year is read where its clause, or the one before, gives the year, and what is relative
            to the day of publication is left out.
        day_first: Whether 5/6/2020 is 5 June, as outside the United States, and not May 6.

    Raises:
        ArgumentError: `text` is no str, or `anchor` no date.

    >>> [when.edtf for when in parse_dates("Opened on 3 May 2001, it closed in the third quarter of 2019.")]
    ['2001-05-03', '2019-07/2019-09']
    >>> [when.text for when in parse_dates("Sales fell last month.", anchor=date(2020, 9, 30))]
    ['last month']
    """
    return Calendar(text, day_first=day_first).dates(anchor)


@lru_cache(maxsize=_REMEMBERED)
def is_calendar(words: str) -> bool:
    """Whether words alone are a calendar expression, and so no name of anybody or of any place.

    >>> is_calendar("Q3"), is_calendar("Easter Monday"), is_calendar("Quito")
    (True, True, False)
    """
    return any(part.end - part.start == len(words) for part in _mentions(words, day_first=False))


def _dates(text: str, mentions: list[Part], anchor: date | None) -> list[When]:
    context = Context(
        text, anchor, lambda offset: tense_at(text, offset), lambda offset: sure_tense_at(text, offset)
    )
    shared = told_years(text, mentions, context)
    shared |= _shared_years(text, mentions, context)
    shared |= _years_that_ended(text, mentions, context)
    ends = _ends(mentions, shared, context)
    closing = {last.start for stretch, last in pairwise(mentions) if stretch.start in ends}
    found: list[When] = []
    for mention in mentions:
        at = context
        if mention.start in shared:
            at = replace(context, year=shared[mention.start])
        elif mention.start in ends:
            at = replace(context, ends=ends[mention.start])
        if mention.start - context.compared_at > _REACH:
            context.compared = None
        for part, interval in _meanings(mention, at):
            if mention.start not in closing:  # "the six months to June, ... a year earlier"
                _remember(context, part, interval)
            found.append(_when(text, part, interval))
    return found


def _meanings(part: Part, at: Context) -> Iterator[tuple[Part, Stretch]]:
    """A mention and its meaning; where it has none, those of its pieces that have one."""
    interval = resolve(part, at)
    if interval is not None:
        yield part, interval
        return
    for piece in part.value[1].parts:
        if type(piece.value) is tuple:
            yield from _meanings(piece, at)


def _shared_years(text: str, mentions: list[Part], context: Context) -> dict[int, int]:
    """The years of partial dates that share that of a full date after them: "in May, June and July 2020"."""
    partial = (part for part in mentions if part.kind == "PARTIAL")
    told = ((part.start, _OTHER_DAY.match(text, part.end)) for part in partial)
    years = {start: int(other[1]) for start, other in told if other}
    for part, following in zip(mentions[-2::-1], mentions[:0:-1], strict=True):
        if not part.kind.startswith("PARTIAL") or following.start - part.end > _LONGEST_LINK:
            continue
        if _LINK.fullmatch(text, part.end, following.start) is None:
            continue
        year = years.get(following.start)
        if year is None and following.kind == "FULL":
            interval = resolve(following, context)
            year = None if interval is None else interval.start.year
        if year is not None:
            years[part.start] = year
    return years


def _years_that_ended(text: str, mentions: list[Part], context: Context) -> dict[int, int]:
    """The years of partial dates on which something ended, which are over: "the quarter ended Dec. 31" in May."""
    years: dict[int, int] = {}
    for part in mentions:
        if part.kind == "PARTIAL" and _ENDED(text, part.start):
            interval = resolve(part, context)
            if interval is not None and context.anchor is not None and interval.start > context.anchor:
                years[part.start] = interval.start.year - 1
    return years


def _ends(mentions: list[Part], years: dict[int, int], context: Context) -> dict[int, Stretch]:
    """The dates that stretches end on, by the place of the stretch: "June 30" for "the year ended June 30"."""
    ends: dict[int, Stretch] = {}
    for part, following in pairwise(mentions):
        if part.kind == "ENDED" and following.start - part.end <= _LONGEST_END:
            end = resolve(following, replace(context, year=years.get(following.start)))
            if end is not None:
                ends[part.start] = end
    return ends


def _remember(context: Context, part: Part, interval: Stretch) -> None:
    """Keep what later dates may be relative to: the last date, and the last quarter that is over.

    What a figure is compared with is no such date: "fell to 7 from 9 a year earlier; tea fell to 5 from 6 a year earlier".
    """
    if part.kind == "RELATIVE" and surroundings.is_compared(context.text, part.start):
        return
    context.last = interval
    if part.kind == "SPAN":
        context.compared = None
    if interval.precision != "quarter":
        return
    context.compared_at = part.start
    over = context.compared is None or context.anchor is None or interval.end < context.anchor
    if over and part.kind in ("PARTIAL_QUARTER", "FULL"):
        context.compared = interval


def _when(text: str, part: Part, interval: Stretch) -> When:
    span = _span(text, part)
    return When.of(interval, text[span.slice], span)


def _span(text: str, part: Part) -> Span:
    """The place of an expression, without a preposition before it."""
    lead = _PREPOSITION.match(text, part.start, part.end) if part.kind == "SPAN" else None
    return Span.of(part.start if lead is None else lead.end(), part.end)


def read_when(text: str, anchor: date | None, *, day_first: bool = False) -> When:
    """The whole of a text as one calendar expression: see `When.parse`."""
    running = running_text(text)
    found = _read_whole(running.text, anchor, day_first)
    return found if running.is_source else with_spans(found, running.in_source, text)


def _read_whole(text: str, anchor: date | None, day_first: bool) -> When:
    words = text.strip()
    begin = text.find(words)
    whole = Span.of(begin, begin + len(words))
    interval = read_edtf(words)
    if interval is not None:
        return When.of(interval, words, whole)
    when = _covering(text, whole, parse_dates(text, anchor, day_first=day_first))
    if when is not None:
        return when
    interval = read_odd(words) or _from_to(words, anchor, day_first)
    if interval is not None:
        return When.of(interval, words, whole)
    relative = anchor is None and _covering(text, whole, parse_dates(text, _SOME_DAY, day_first=day_first))
    raise DateError(_RELATIVE if relative else _EXPECTED, text, (whole.start, whole.end))


def _from_to(words: str, anchor: date | None, day_first: bool) -> Stretch | None:
    """A range whose ends differ in precision, which a running text has behind "from": "February 2024 to 2028"."""
    told = f"from {words}"
    ranges = parse_dates(told, anchor, day_first=day_first)
    when = _covering(told, Span.of(0, len(told)), ranges) if _RANGE.search(words) else None
    return when.interval if when is not None else None


def _covering(text: str, whole: Span, mentions: list[When]) -> When | None:
    """The mention that is all of the text but for a preposition before it."""
    lead = _PREPOSITION.match(text, whole.start)
    starts = (whole.start, whole.start if lead is None else lead.end())
    return next((each for each in mentions if each.span.end == whole.end and each.span.start in starts), None)


def _expect_date(anchor: object) -> date | None:
    if isinstance(anchor, datetime):
        return anchor.date()
    if anchor is not None and not isinstance(anchor, date):
        raise ArgumentError("anchor", anchor, "a date such as datetime.date(2020, 9, 27)")
    return anchor
