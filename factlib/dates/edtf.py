"""Stretches of calendar as EDTF level 1 (ISO 8601-2:2019), written and read.

Written: "2020-09-27", "2020-09", "2020", "199X" (a decade), "19XX" (a century), "2019-22" (a season;
21 is spring, 24 winter, which ends in the next year) and intervals of them, "2020-01/2020-09". EDTF level 1
has no sign for weeks, quarters and halves, so they are intervals. Read: the same, and the ISO 8601 week
"2020-W33". Left alone: open ends, "?", "~" and "%", which say what an interval of days cannot hold.
"""

import re
from datetime import date

from factlib.dates.calendar import DAY, Stretch, century_of, day, decade_of, month, season, week, year

_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
_SEASON_NAMES = {code: name for name, code in _SEASONS.items()}
_SINGLE = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?:W(?P<week>[0-9]{2})|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?"
    r"|(?P<decade>[0-9]{3})X|(?P<century>[0-9]{2})XX"
)


def write_edtf(interval: Stretch) -> str:
    """The shortest EDTF level 1 form of an interval.

    >>> write_edtf(Stretch(date(2020, 1, 1), date(2020, 9, 30), "range"))
    '2020-01/2020-09'
    """
    start, end, precision = interval
    if start == end:
        return start.isoformat()
    if precision == "decade" and start.year == end.year - 9:
        return f"{start.year // 10:03}X"
    if precision == "century" and start.year == end.year - 99:
        return f"{start.year // 100:02}XX"
    if precision == "season":
        for name, code in _SEASONS.items():
            if season(start.year, name) == interval:
                return f"{start.year:04}-{code}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return _pair(f"{start.year:04}", f"{end.year:04}")
    if start.day == 1 and (end == date.max or (end + DAY).day == 1):
        return _pair(f"{start.year:04}-{start.month:02}", f"{end.year:04}-{end.month:02}")
    return _pair(start.isoformat(), end.isoformat())


def _pair(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"


def read_edtf(text: str) -> Stretch | None:
    """The interval that an EDTF form stands for; None if the text is none, or names no days of the calendar.

    >>> read_edtf("199X").end
    datetime.date(1999, 12, 31)
    """
    first, slash, last = text.partition("/")
    start = _read_single(first)
    if not slash or start is None:
        return start
    end = _read_single(last)
    return None if end is None or end.end < start.start else Stretch(start.start, end.end, "range").named()


def _read_single(text: str) -> Stretch | None:
    found = _SINGLE.fullmatch(text)
    if found is None:
        return None
    try:
        return _read_parts({name: int(digits) for name, digits in found.groupdict().items() if digits})
    except (ValueError, OverflowError):  # 30 February, year 0
        return None


def _read_parts(parts: dict[str, int]) -> Stretch:
    if "decade" in parts:
        return decade_of(parts["decade"] * 10)
    if "century" in parts:
        return century_of(parts["century"] * 100)
    number = parts["year"]
    if "week" in parts:
        return week(date.fromisocalendar(number, parts["week"], 1))
    if "day" in parts:
        return day(number, parts["month"], parts["day"])
    if parts.get("month") in _SEASON_NAMES:
        return season(number, _SEASON_NAMES[parts["month"]])
    return month(number, parts["month"]) if "month" in parts else year(number)
