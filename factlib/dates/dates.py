"""The dates of one text: one scan for words that could matter, then the grammar around those that are asked for."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache, cached_property, partial
from itertools import pairwise

from factlib.dates import explicit, phrases, relative
from factlib.dates.calendar import Interval
from factlib.dates.grammar import Context, Grammar, resolve
from factlib.dates.memory import Memory, Spoken
from factlib.dates.parts import Part
from factlib.dates.scan import anchoring_classes, windows
from factlib.dates.tense import tense_at
from factlib.dates.when import When
from factlib.dates.words import split
from factlib.document import Span
from factlib.language.stretches import Stretches

__all__ = ["LEAD", "Dates"]

LEAD = re.compile(
    r"(?:on|in|at|by|since|until|till|from|for|of|to|during|before|after|between)\s+", re.IGNORECASE
)
"""The preposition before a date."""

_LINK = re.compile(r"(?:\s*,)?\s*(?:and|or|&)?\s*")
_LONGEST_LINK = 8
_LONGEST_END = len(" to the end of the ")  # dates farther apart have to do with each other by memory alone
_ENDED = re.compile(r"\bended\s\Z")


@cache
def _grammar() -> Grammar:
    return Grammar([*explicit.RULES, *relative.RULES, *phrases.RULES], phrases.MACROS, anchoring_classes())


class Dates(Stretches[When]):
    """The calendar expressions of a text, in order, read as they are asked for.

    A stretch is read by itself, but for a date that is relative to one mentioned before ("that year"): then all
    that stands before it is read too. Without an anchor, all of the text is looked at for the nearest full date.

    Args:
        text: Any text; English is what is read.
        anchor: The day of publication.
        day_first: Whether 5/6/2020 is 5 June.

    >>> dates = Dates("Sold in May 2019. Delivered on 3 June 2020.")
    >>> [when.text for when in dates.within(Span(start=18, end=43))]
    ['3 June 2020']
    >>> len(dates)
    2
    """

    def __init__(self, text: str, anchor: date | None = None, *, day_first: bool = False) -> None:
        super().__init__(_stretches(text))
        self._day_first = day_first
        self._context = Context(text, anchor, partial(tense_at, text))
        self._parts: dict[int, list[Part]] = {}
        self._memories: dict[int, Memory] = {}
        self._spoken = [Spoken()]  # before each of the first stretches

    def _read(self, number: int) -> list[When]:
        mentions, plain = self._mentions(number), self._context
        memory = self._memories[number] = Memory(plain.anchor)
        context = replace(plain, memory=memory, before=partial(self._before, number))
        shared = _shared_years(mentions, plain) | _years_that_ended(mentions, plain)
        ends = _ends(mentions, shared, plain)
        found: list[When] = []
        for mention in mentions:
            memory.place = mention.start
            at = context
            if mention.start in shared:
                at = replace(context, year=shared[mention.start])
            elif mention.start in ends:
                at = replace(context, ends=ends[mention.start])
            elif self._years:
                at = replace(context, year=_nearest_year(self._years, mention.start))
            for part, interval in _meanings(mention, at):
                memory.keep(part, interval)
                found.append(_when(plain.text, part, interval))
        return found

    def _mentions(self, number: int) -> list[Part]:
        """What the grammar makes of the words of a stretch."""
        found = self._parts.get(number)
        if found is None:
            text, grammar = self._context.text, _grammar()
            parts = split(text, *self._bounds[number], self._day_first)
            found = self._parts[number] = [
                part
                for run in grammar.runs(parts)
                for part in grammar.reduce(text, run)
                if type(part.value) is tuple
            ]
        return found

    def _before(self, number: int) -> Spoken:
        """What has been spoken of before a stretch."""
        spoken = self._spoken
        for earlier in range(len(spoken) - 1, number):
            self.of(earlier)
            spoken.append(self._memories[earlier].after(spoken[earlier]))
        return spoken[number]

    @cached_property
    def _years(self) -> list[tuple[int, int]]:
        """Place and year of the dates that need no anchor; without an anchor, others take theirs."""
        if self._context.anchor is not None:
            return []
        mentions = [mention for number in range(len(self._bounds)) for mention in self._mentions(number)]
        found = [
            (part.start, resolve(part, self._context)) for part in mentions if part.kind in ("FULL", "YEARLY")
        ]
        return [(start, interval.start.year) for start, interval in found if interval is not None]


def _stretches(text: str) -> list[tuple[int, int]]:
    """The windows of the text, those together of which a date could have to do with the next."""
    found: list[tuple[int, int]] = []
    for start, stop in windows(text):
        if found and start - found[-1][1] <= _LONGEST_END:
            found[-1] = (found[-1][0], stop)
        else:
            found.append((start, stop))
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


def _shared_years(mentions: list[Part], context: Context) -> dict[int, int]:
    """The years of partial dates that share that of a full date after them: "in May, June and July 2020"."""
    years: dict[int, int] = {}
    for part, following in zip(mentions[-2::-1], mentions[:0:-1], strict=True):
        if not part.kind.startswith("PARTIAL") or following.start - part.end > _LONGEST_LINK:
            continue
        if _LINK.fullmatch(context.text, part.end, following.start) is None:
            continue
        year = years.get(following.start)
        if year is None and following.kind == "FULL":
            interval = resolve(following, context)
            year = None if interval is None else interval.start.year
        if year is not None:
            years[part.start] = year
    return years


def _years_that_ended(mentions: list[Part], context: Context) -> dict[int, int]:
    """The years of partial dates on which something ended, which are over: "the quarter ended Dec. 31" in May."""
    years: dict[int, int] = {}
    for part in mentions:
        if part.kind == "PARTIAL" and _ENDED.search(
            context.text, max(0, part.start - _LONGEST_LINK), part.start
        ):
            interval = resolve(part, context)
            if interval is not None and context.anchor is not None and interval.start > context.anchor:
                years[part.start] = interval.start.year - 1
    return years


def _ends(mentions: list[Part], years: dict[int, int], context: Context) -> dict[int, Interval]:
    """The dates that stretches end on, by the place of the stretch: "June 30" for "the year ended June 30"."""
    ends: dict[int, Interval] = {}
    for part, following in pairwise(mentions):
        if part.kind == "ENDED" and following.start - part.end <= _LONGEST_END:
            end = resolve(following, replace(context, year=years.get(following.start)))
            if end is not None:
                ends[part.start] = end
    return ends


def _nearest_year(donors: list[tuple[int, int]], offset: int) -> int:
    """The year of the full date that is nearest to an offset."""
    after = bisect_left(donors, (offset, 0))
    around = donors[max(0, after - 1) : after + 1]
    return min(around, key=lambda donor: abs(donor[0] - offset))[1]


def _when(text: str, part: Part, interval: Interval) -> When:
    lead = LEAD.match(text, part.start, part.end) if part.kind == "SPAN" else None
    start = part.start if lead is None else lead.end()
    return When.of(interval, text[start : part.end], Span.of(start, part.end))
