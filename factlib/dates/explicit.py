"""Rules for dates that name a day, a month, a year: "16 December 2005", "Sept. 27", "May 2020", "the 1990s"."""

from collections.abc import Callable
from datetime import date
from typing import Any

from factlib.dates import calendar
from factlib.dates.calendar import Stretch
from factlib.dates.grammar import Context, Match, alternatives
from factlib.dates.words import MONTHS, full_year

DAYS = alternatives("DN")
_SHORT_RANGE = 15  # years: "2012-13" is a range, "2015-32" is none


def year_of(match: Match, at: Context) -> int | None:
    """The year that stands among the parts."""
    short: int | None = match.get("SHORT_YEAR")
    found: int | None = match.get("YEAR", "FISCAL_YEAR")
    return found if short is None else full_year(short, at.anchor)


def numeric(match: Match, _: Context) -> Stretch | None:
    """Whole dates in digits: "2020-09-27", "Friday, 9/27/2020"."""
    found: Stretch | None = match.get("DATE")
    return found


def day_of_month(match: Match, at: Context) -> Stretch:
    """Days: "16 December 2005", "Sept. 27"; without a year, that of the words around, else by the tense."""
    number, of_month = match.get(*DAYS), match.get(*MONTHS)
    named = year_of(match, at) or at.year
    if named is not None:
        return calendar.day(named, of_month, number)
    return calendar.nearest_day(number, of_month, at.today, at.tense(match.start), at.sure(match.start))


def day_and_short_year(match: Match, at: Context) -> Stretch:
    """Days with a year of two digits: "27-Sep-20", "27 Sep 20"."""
    number, short = (part.value for part in match.all("DAY", "ORDINAL", "TWO_DIGITS"))
    return calendar.day(full_year(short, at.anchor), match.get(*MONTHS), number)


def month_and_short_year(match: Match, at: Context) -> Stretch:
    """Months with a year of two digits: "Jan 99"."""
    return calendar.month(full_year(match.get("TWO_DIGITS"), at.anchor), match.get(*MONTHS))


def days_of_month(match: Match, at: Context) -> Stretch:
    """Ranges within a month: "1-5 October", "October 1 to 5, 2020"."""
    start, last = day_of_month(match, at).start, match.all(*DAYS)[1].value
    return Stretch(start, calendar.day(start.year, match.get(*MONTHS), last).end, "range")


_YEARLY: tuple[tuple[tuple[str, ...], Callable[[int, Any], Stretch]], ...] = (
    (MONTHS, calendar.month),
    (("SEASON", "WEAK_SEASON"), calendar.season),
    (("HOLIDAY",), calendar.holiday),
)


def yearly(match: Match) -> Callable[[int], Stretch]:
    """The month, season or feast among the parts, which every year has, by the year."""
    kinds, of_year = next(row for row in _YEARLY if match.has(*row[0]))
    value = match.get(*kinds)
    return lambda year: of_year(year, value)


def one_of_year(match: Match, at: Context) -> Stretch:
    """Months, seasons, feasts: "May 2020", "the winter", "Thanksgiving Day 2019"; without a year, by the tense."""
    return _of_a_year(match, at, yearly(match), near=not match.has("SEASON", "WEAK_SEASON"))


def months(match: Match, at: Context) -> Stretch:
    """Ranges of months: "January/December 1986", "Nov-Feb 2020", which ends in 2020; without a year, by the tense."""
    first, last = (part.value for part in match.all(*MONTHS))

    def ending(year: int) -> Stretch:
        start = calendar.month(year - (first > last), first).start
        return Stretch(start, calendar.month(year, last).end, "range").named()

    return _of_a_year(match, at, ending)


def _of_a_year(
    match: Match, at: Context, of: Callable[[int], Stretch], *, near: bool = False, tense: str | None = None
) -> Stretch:
    """What every year has, in the year that is told beside it or around it, else the one of three that the tense asks for.

    Args:
        match: The parts matched.
        at: Where they stand.
        of: What is meant, in a year.
        near: Whether a tense that is not sure matters only where the nearest is far.
        tense: That tense; None for that of the verb.
    """
    named = year_of(match, at) or at.year
    if named is not None:
        return of(named)
    candidates = [of(at.today.year + step) for step in (-1, 0, 1)]
    if tense is None:
        tense = at.tense(match.start)
    if near:
        return calendar.nearest(candidates, at.today, tense, at.sure(match.start))
    return calendar.recurring(candidates, at.today, tense)


def month_in_digits(match: Match, _: Context) -> Stretch:
    """Months in digits: "2015-12", "11/2016"."""
    return calendar.month(match.get("YEAR"), match.get("DAY"))


def one_year(match: Match, at: Context) -> Stretch | None:
    """Years: "1994", "fiscal 2016", "FY2021"; a fiscal year counts as the calendar year of its name."""
    named = year_of(match, at)
    return None if named is None else calendar.year(named)


def years(match: Match, at: Context) -> Stretch | None:
    """Ranges of years: "2012-13", "1987/88", "2014-2018"; "2015-12" is a month."""
    first, last = (part.value for part in match.all("YEAR", "FISCAL_YEAR", "DAY", "TWO_DIGITS"))
    if last < 100:
        last += first // 100 * 100 + (100 if last == 0 else 0)
    if first < last and (last - first <= _SHORT_RANGE or len(match.all("YEAR")) == 2):
        return Stretch(calendar.year(first).start, calendar.year(last).end, "range")
    return month_in_digits(match, at) if match.has("YEAR") and match.has("DAY") else None


def decade(match: Match, at: Context) -> Stretch:
    """Decades: "the 1990s", "'90s"; two digits are of the latest century that has them begun."""
    number: int = match.get("DECADE", "DECADE_WORD")
    if number < 100:
        latest = 2029 if at.anchor is None else at.anchor.year
        number += latest // 100 * 100
        number -= 100 if number > latest else 0
    return calendar.decade_of(number)


def century(match: Match, _: Context) -> Stretch:
    """Centuries: "the 19th century"."""
    return calendar.century_of(match.get("ORDINAL") * 100 - 100)


def centuries(match: Match, _: Context) -> Stretch:
    """Several centuries: "the 18th and 19th centuries"."""
    first, last = (calendar.century_of(part.value * 100 - 100) for part in match.all("ORDINAL"))
    return Stretch(first.start, last.end, "range")


def year_of_era(match: Match, _: Context) -> Stretch:
    """Years after Christ: "AD 79"."""
    return calendar.year(match.get("NUMBER", "DAY", "TWO_DIGITS", "YEAR"))


def before_christ(_match: Match, _context: Context) -> None:
    """Years before Christ, which no date can hold: "the 3rd century BC", "from 300 to 200 BC"."""


def split_year(_match: Match, _context: Context) -> None:
    """Parts of a year that is a part of two: where "Q3 FY 2023-24", "the first ten months of 2022-23" starts is not told."""


def bare_weekday(match: Match, at: Context) -> Stretch:
    """Weekdays: "Friday", by the tense."""
    return calendar.weekday(match.get("WEEKDAY", "WEAK_WEEKDAY"), at.today, at.tense(match.start))


def one_quarter(match: Match, at: Context) -> Stretch:
    """Quarters: "Q3 2021", "the third quarter"; without a year, by a plain tense, else the nearest."""
    number = match.get("QUARTER", "ORDINAL")
    if number == -1 or number > 4:
        raise ValueError("a year has four quarters")
    near, tense = (False, "past") if match.has("FISCAL") else (True, "")
    return _of_a_year(match, at, lambda year: calendar.quarter(year, number), near=near, tense=tense)


def quarter_and_short_year(match: Match, at: Context) -> Stretch:
    """Quarters and halves with a year of two digits: "Q4 23", "H1 24"."""
    named, number = full_year(match.get("DAY", "TWO_DIGITS"), at.anchor), match.get("QUARTER", "HALF_YEAR")
    return calendar.quarter(named, number) if match.has("QUARTER") else calendar.half(named, number)


def quarters(match: Match, at: Context) -> Stretch:
    """The quarters of a year up to one of them: "1-3Q23"."""
    named = year_of(match, at) or 0  # no year of the calendar: a ValueError
    first, last = calendar.quarter(named, match.get("DAY")), calendar.quarter(named, match.get("QUARTER"))
    return Stretch(first.start, last.end, "range").named()


def first_months(match: Match, at: Context) -> Stretch:
    """The first months of a year, as analysts write them: "9M23", "9M 2023"."""
    named = year_of(match, at) or 0  # no year of the calendar: a ValueError
    last = calendar.month(named, match.get("FIRST_MONTHS"))
    return Stretch(calendar.year(named).start, last.end, "range").named()


def one_half(match: Match, at: Context) -> Stretch:
    """Halves: "H1 2021", "the last half of 1989"; without a year, by a plain tense, else the nearest."""
    told = match.get("HALF_YEAR", "ORDINAL", "LAST")
    number = 2 if told == -1 else told
    return _of_a_year(match, at, lambda year: calendar.half(year, number), near=True, tense="")


def unsettled(_match: Match, _context: Context) -> None:
    """Feasts by the moon: "Ramadan", "during Eid al-Fitr": of the calendar, but on days that are not computed."""


def weekday_and_number(match: Match, at: Context) -> Stretch | None:
    """A weekday and its day of the month: "Thursday the 21st", the nearest there is."""
    number, of_month = match.get("ORDINAL"), calendar.containing("month", at.today).start
    found = []
    for step in range(-6, 7):
        whole = calendar.shift("month", of_month, step)
        if number <= whole.end.day and whole.start.replace(day=number).weekday() == match.get("WEEKDAY"):
            found.append(calendar.day(whole.start.year, whole.start.month, number))
    return min(found, key=lambda each: abs(each.start - at.today), default=None)


def numbered_week(match: Match, at: Context) -> Stretch:
    """ISO weeks: "week 31", "week 3 of 2027"."""
    named = year_of(match, at) or at.year or at.today.year
    return calendar.week(date.fromisocalendar(named, match.get("DAY", "CARDINAL", "TWO_DIGITS"), 1))
