"""The day of a feast in a year: fixed days, days by rule, and Easter (Gregorian)."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from factlib.dates.calendar import Stretch, day


def holiday(name: str, year: int) -> Stretch:
    """The day of a feast, by its value in `words.toml`: "12-25", or the name of a rule.

    >>> holiday("thanksgiving", 1999).start
    datetime.date(1999, 11, 25)
    """
    if name in _RULES:
        only = _RULES[name](year)
        return Stretch(only, only, "day")
    month, _, number = name.partition("-")
    return day(year, int(month), int(number))


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
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


_RULES: dict[str, Callable[[int], date]] = {
    "easter": easter,
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "thanksgiving": lambda year: _nth(year, 11, 3, 4),
    "black friday": lambda year: _nth(year, 11, 3, 4) + timedelta(days=1),
    "labor day": lambda year: _nth(year, 9, 0, 1),
    "memorial day": lambda year: _nth(year, 5, 0, -1),
    "election day": lambda year: _nth(year, 11, 0, 1) + timedelta(days=1),
}
