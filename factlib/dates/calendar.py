"""Periods of the calendar and the days of feasts, and which one a word such as "Friday" or "last March" means.

An `Stretch` is closed: it holds its first and its last day. Weeks are ISO weeks, winter is December to
February and belongs to the year of its December, a decade is ten whole years from a year that ends in 0,
a century a hundred from a year that ends in 00. Whatever lies outside the years 1 to 9999 raises
ValueError or OverflowError, as `datetime.date` does.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal, NamedTuple, cast

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""The English names of the months, whatever the locale."""
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""The English names of the days of the week, whatever the locale."""
SHORT_NAMES = {
    name[:length].lower(): name[:3].lower()
    for name in (*MONTH_NAMES, *DAY_NAMES)
    for length in range(3, len(name) + 1)
}
"""The names of months and days, however shortened, by their first letters: "Sept" and "September" are one."""
SHORT_MONTHS = tuple(name[:3].lower() for name in MONTH_NAMES)
"""The first letters of the names of the months, in order."""


def is_month(word: str) -> bool:
    """Whether a word with a capital names a month, however shortened, or a stretch of two.

    >>> is_month("Sept"), is_month("Jan-Feb"), is_month("may"), is_month("Friday")
    (True, True, False, False)
    """
    names = word.lower().rstrip(".").split("-")
    return word[:1].isupper() and all(SHORT_NAMES.get(name) in SHORT_MONTHS for name in names)


Precision = Literal[
    "day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "century", "range"
]

DAY = timedelta(days=1)
_SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_DAYS_IN = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


class Stretch(NamedTuple):
    """The days from `start` to `end`, both included, and what they are: a "month", a "quarter", a "range"…"""

    start: date
    end: date
    precision: Precision

    def named(self) -> "Stretch":
        """The same days, with the name of the period they are, if they are one.

        >>> Stretch(date(2020, 7, 1), date(2020, 9, 30), "range").named().precision
        'quarter'
        """
        for unit in _NAMED:
            try:
                period = containing(unit, self.start)
            except OverflowError:  # the last week of the year 9999
                continue
            if period[:2] == self[:2]:
                return period
        return self


def day(year: int, month: int, number: int) -> Stretch:
    """One day."""
    only = date(year, month, number)
    return Stretch(only, only, "day")


def month(year: int, number: int) -> Stretch:
    """One month, 1 to 12."""
    return containing("month", date(year, number, 1))


def quarter(year: int, number: int) -> Stretch:
    """One quarter of a calendar year, 1 to 4."""
    return containing("quarter", date(year, 3 * number - 2, 1))


def half(year: int, number: int) -> Stretch:
    """One half of a calendar year, 1 or 2."""
    return containing("half", date(year, 6 * number - 5, 1))


def half_of_period(period: Stretch, number: int) -> Stretch | None:
    """The first or the second half of a period; None for one that has no halves in whole days.

    >>> half_of_period(month(2020, 5), 2).start
    datetime.date(2020, 5, 16)
    """
    days = (period.end - period.start).days + 1
    if period.precision == "year":
        return half(period.start.year, number)
    if days < _SHORTEST_HALVED or period.precision == "week":
        return None
    middle = period.start + days // 2 * DAY
    first, second = (period.start, middle - DAY), (middle, period.end)
    return Stretch(*(first if number == 1 else second), "range").named()


_SHORTEST_HALVED = 14


def season(year: int, name: str) -> Stretch:
    """Spring, summer, autumn or the winter that begins in this year.

    >>> season(2019, "winter").end
    datetime.date(2020, 2, 29)
    """
    first = date(year, _SEASON_MONTHS[name], 1)
    return Stretch(first, shift("month", first, 2).end, "season")


def year(number: int) -> Stretch:
    """One calendar year, 1 to 9999."""
    return containing("year", date(number, 1, 1))


def decade_of(number: int) -> Stretch:
    """The ten years that hold this year, from one that ends in 0."""
    return _of_months("decade", number, 1)


def century_of(number: int) -> Stretch:
    """The hundred years that hold this year, from one that ends in 00."""
    return _of_months("century", number, 1)


def week(of: date) -> Stretch:
    """The ISO week, Monday to Sunday, that holds a day."""
    monday = of - of.weekday() * DAY
    return Stretch(monday, monday + 6 * DAY, "week")


def weekend(of: date) -> Stretch:
    """The Saturday and Sunday of the ISO week that holds a day."""
    saturday = of + (5 - of.weekday()) * DAY
    return Stretch(saturday, saturday + DAY, "weekend")


def containing(unit: str, of: date) -> Stretch:
    """The period of a unit that holds a day.

    >>> containing("quarter", date(1989, 11, 2)).start
    datetime.date(1989, 10, 1)
    """
    return _of_months(unit, of.year, of.month) if unit in MONTHS_IN else _OF_DAYS[unit](of)


def _of_months(unit: str, year: int, month: int) -> Stretch:
    """The period of so many whole months that holds a month; no decade and no century begins before the year 1."""
    count = MONTHS_IN[unit]
    first = (12 * year + month - 1) // count * count
    last = first + count - 1
    begins = max(first // 12, 1) if count > MONTHS_IN["year"] else first // 12
    ends = date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])
    return Stretch(date(begins, first % 12 + 1, 1), ends, cast("Precision", unit))


_OF_DAYS: dict[str, Callable[[date], Stretch]] = {
    "day": lambda of: Stretch(of, of, "day"),
    "weekend": weekend,
    "week": week,
    "fortnight": week,
}
_FAR = timedelta(days=92)
_NAMED = ("day", "week", "month", "quarter", "half", "year")


def shift(unit: str, of: date, count: int) -> Stretch:
    """The period `count` units after (before, if negative) the one that holds a day.

    >>> shift("month", date(2020, 1, 31), 1).end
    datetime.date(2020, 2, 29)
    """
    if unit == "fortnight":
        return shift("week", of, 2 * count)
    if unit in MONTHS_IN:
        months = of.year * 12 + of.month - 1 + count * MONTHS_IN[unit]
        return containing(unit, date(months // 12, months % 12 + 1, 1))
    return containing(unit, of + count * _DAYS_IN[unit] * DAY)


def move(unit: str, of: date, count: int) -> date:
    """The day `count` units away, on the same day of the month, or its last.

    >>> move("month", date(2020, 1, 31), 1)
    datetime.date(2020, 2, 29)
    """
    if unit in _DAYS_IN:
        return of + count * _DAYS_IN[unit] * DAY
    target = shift("month", of, count * MONTHS_IN[unit])
    return target.start.replace(day=min(of.day, target.end.day))


def shift_years(interval: Stretch, count: int) -> Stretch:
    """The same stretch of another year: the quarter of the year before, the month of the year after.

    >>> shift_years(quarter(1989, 3), -1).start
    datetime.date(1988, 7, 1)
    """
    if interval.precision in MONTHS_IN:
        return containing(interval.precision, move("year", interval.start, count))
    return Stretch(move("year", interval.start, count), move("year", interval.end, count), interval.precision)


def weekday(number: int, anchor: date, tense: str) -> Stretch:
    """The day that a bare weekday means (Monday is 0).

    The latest one up to and including the anchor; in the future tense the first one after it.

    >>> weekday(4, date(2024, 5, 15), "past").start  # "on Friday", written on a Wednesday
    datetime.date(2024, 5, 10)
    >>> weekday(4, date(2024, 5, 15), "future").start
    datetime.date(2024, 5, 17)
    """
    back = (anchor.weekday() - number) % 7
    only = anchor - back * DAY if tense != "future" or back == 0 else anchor + (7 - back) * DAY
    return Stretch(only, only, "day")


def nearest_day(number: int, of_month: int, anchor: date, tense: str = "", sure: str = "") -> Stretch:
    """The occurrence of a day of a month that is nearest to the anchor, by the rule of `nearest`.

    >>> nearest_day(14, 1, date(1999, 12, 20)).start
    datetime.date(2000, 1, 14)
    """
    # there may be no 29 February
    years = range(max(1, anchor.year - 8), min(date.max.year, anchor.year + 8) + 1)
    found = [day(each, of_month, number) for each in years if number <= monthrange(each, of_month)[1]]
    found = found or [day(anchor.year, of_month, number)]  # no year has it: it says so
    return nearest(found, anchor, tense, sure)


def nearest(candidates: list[Stretch], anchor: date, tense: str, sure: str = "") -> Stretch:
    """Of the same period in successive years, the nearest; a tense that is sure wins, any other where that is far.

    Far is more than a quarter of a year.

    >>> nearest([day(year, 10, 23) for year in (1998, 1999)], date(1999, 5, 5), "past").start
    datetime.date(1998, 10, 23)
    >>> nearest([month(year, 5) for year in (2023, 2024)], date(2024, 3, 14), "past", sure="past").start
    datetime.date(2023, 5, 1)
    """
    if sure:
        return recurring(candidates, anchor, sure)
    found = recurring(candidates, anchor, "")
    against = (tense == "past" and found.start > anchor) or (tense == "future" and found.end < anchor)
    if against and max(found.start - anchor, anchor - found.end) > _FAR:
        return recurring(candidates, anchor, tense)
    return found


def recurring(candidates: list[Stretch], anchor: date, tense: str) -> Stretch:
    """Of the same period in successive years, in order, the one that the tense asks for.

    "past" takes the latest that has begun, "future" the first that has not ended, anything else the nearest.

    >>> recurring([season(y, "summer") for y in (2022, 2023, 2024)], date(2024, 5, 1), "past").start
    datetime.date(2023, 6, 1)
    """
    if tense == "past":
        return max((each for each in candidates if each.start <= anchor), default=candidates[0])
    if tense == "future":
        return min((each for each in candidates if each.end >= anchor), default=candidates[-1])
    return min(candidates, key=lambda each: max(each.start - anchor, anchor - each.end))


_FEAST = re.compile(
    r"(?:easter|(?P<month>\d+)-(?P<day>\d+)|(?P<of>\d+)/(?P<weekday>\d)/(?P<nth>-?\d))(?P<after>[+-]\d)?"
)


def holiday(year: int, rule: str) -> Stretch:
    """The day of a feast.

    Args:
        year: The year.
        rule: Its value in `words.toml`: "12-25" is a day, "11/3/4" the fourth Thursday (Monday is 0) of November, "9/0/-1"
            the last Monday of September; "easter-2" is two days before Easter.

    >>> holiday(1999, "11/3/4").start
    datetime.date(1999, 11, 25)
    """
    found = _FEAST.fullmatch(rule)
    if found is None:
        raise ValueError(f"{rule!r} is no rule of a feast")
    if found["month"]:
        only = date(year, int(found["month"]), int(found["day"]))
    elif found["of"]:
        only = _nth(year, int(found["of"]), int(found["weekday"]), int(found["nth"]))
    else:
        only = easter(year)
    return shift("day", only, int(found["after"] or 0))


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian method.

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    golden, century, rest = year % 19, year // 100, year % 100
    correction = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, number = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, number + 1)


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday of a month (Monday is 0); -1 is the last."""
    whole = containing("month", date(year, month, 1))
    if nth < 0:
        return whole.end - (whole.end.weekday() - weekday) % 7 * DAY
    return whole.start + ((weekday - whole.start.weekday()) % 7 + 7 * (nth - 1)) * DAY
