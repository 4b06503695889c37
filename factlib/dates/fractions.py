"""Rules for periods that a fraction measures: "half a decade ago", "two and a half years later", "the past quarter century".

What is away some fraction of a year is a month, of a decade or a century a year. Fractions of shorter units name no
period of the calendar.
"""

from datetime import date
from fractions import Fraction

from factlib.dates.calendar import Stretch, move, shift
from factlib.dates.grammar import Context, Match
from factlib.dates.relative import count_of, mentioned, unit_of

_MONTHS_IN = {"year": 12, "decade": 120, "century": 1200}


def months_of(match: Match) -> int:
    """How many months a fraction measures.

    Raises:
        ValueError: It measures no whole months.
    """
    share = Fraction(1, 4) if match.has("QUARTER_UNIT") else Fraction(1, 2)
    whole = count_of(match) if match.has("AND") else 0
    units = [part.value for part in match.all("YEAR_UNIT", "LONG_UNIT", "CENTURY_UNIT", "UNITS")]
    months = _MONTHS_IN.get(units[0] if units else unit_of(match), 0) * (whole + share)
    if not months or months.denominator != 1:
        raise ValueError("no whole months")
    return int(months)


def _away(match: Match, start: date, sign: int) -> Stretch:
    months = months_of(match)
    return shift("month", start, sign * months) if months % 12 else shift("year", start, sign * months // 12)


def ago(match: Match, at: Context) -> Stretch:
    """Before the anchor: "half a decade ago"."""
    return _away(match, at.today, -1)


def earlier(match: Match, at: Context) -> Stretch:
    """Before or after the last date mentioned: "a year and a half later"."""
    return _away(match, mentioned(at), match.get("EARLIER", "LATER"))


def hence(match: Match, at: Context) -> Stretch:
    """After the anchor: "half a century from now"."""
    return _away(match, at.today, 1)


def running(match: Match, at: Context) -> Stretch:
    """Up to the anchor, or from it: "the past half century"."""
    step = match.get("LAST", "PRECEDING", "NEXT", "FOLLOWING")
    first, last = sorted((at.today, move("month", at.today, step * months_of(match))))
    return Stretch(first, last, "range")
