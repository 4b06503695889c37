"""Finding calendar expressions: in a text (`parse_dates`), or a text that is one (`parse_one`)."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from factlib.dates.dates import LEAD, Dates
from factlib.dates.edtf import read_edtf
from factlib.dates.fallback import read_odd
from factlib.dates.when import DateError, When
from factlib.document import Span
from factlib.errors import ArgumentError, expect_text

if TYPE_CHECKING:
    from factlib.language import Reading

__all__ = ["dates_of", "parse_dates", "parse_one"]

_SOME_DAY = date(2000, 6, 15)
_RELATIVE = "relative to a day that is not known: expected an anchor, or a year"
_EXPECTED = "expected a date such as '27 September 2020', 'May 2020' or '2020-01/2020-09'"


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
    return list(Dates(expect_text("text", text), _expect_date(anchor), day_first=day_first))


def dates_of(reading: "Reading", anchor: date | None = None, *, day_first: bool = False) -> list[When]:
    """The calendar expressions of a text that is read already: as `parse_dates`, over a shared reading."""
    return parse_dates(reading.text, anchor, day_first=day_first)


def parse_one(text: str, anchor: date | None, *, day_first: bool = False) -> When:
    """The whole of a text as one calendar expression: see `When.parse`."""
    words = text.strip()
    begin = text.find(words)
    whole = Span.of(begin, begin + len(words))
    interval = read_edtf(words)
    if interval is not None:
        return When.of(interval, words, whole)
    when = _covering(text, whole, parse_dates(text, anchor, day_first=day_first))
    if when is not None:
        return when
    interval = read_odd(words)
    if interval is not None:
        return When.of(interval, words, whole)
    relative = anchor is None and _covering(text, whole, parse_dates(text, _SOME_DAY, day_first=day_first))
    raise DateError(_RELATIVE if relative else _EXPECTED, text, (whole.start, whole.end))


def _covering(text: str, whole: Span, mentions: list[When]) -> When | None:
    """The mention that is all of the text but for a preposition before it."""
    lead = LEAD.match(text, whole.start)
    starts = (whole.start, whole.start if lead is None else lead.end())
    return next((each for each in mentions if each.span.end == whole.end and each.span.start in starts), None)


def _expect_date(anchor: object) -> date | None:
    if isinstance(anchor, datetime):
        return anchor.date()
    if anchor is not None and not isinstance(anchor, date):
        raise ArgumentError("anchor", anchor, "a date such as datetime.date(2020, 9, 27)")
    return anchor
