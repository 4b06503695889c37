"""Rules for dates relative to the anchor or to the last date mentioned: "last Sunday", "a year earlier", "that year".

A fraction measures a period too ("half a decade ago"): what is away some fraction of a year is a month, of a decade or a
century a year. Fractions of shorter units name no period of the calendar.
"""

from datetime import date

from factlib.dates import calendar, surroundings
from factlib.dates.calendar import Stretch
from factlib.dates.explicit import yearly
from factlib.dates.grammar import Context, Match, alternatives

UNITS = alternatives("UNIT")
_COUNTS = alternatives("COUNT")
_STEPS = ("LAST", "PRECEDING", "NEXT", "FOLLOWING")
COMPARABLE = ("month", "quarter", "half", "season", "range")


def unit_of(match: Match) -> str:
    """The unit among the parts, singular or plural; "" if there is none."""
    found: str = match.get(*UNITS, "UNITS") or ""
    return found


def count_of(match: Match) -> int:
    """The number among the parts; "a" is one."""
    found: int = match.get(*_COUNTS)
    return found


def mentioned(at: Context) -> date:
    """The start of the last date mentioned, else the anchor."""
    return at.today if at.last is None else at.last.start


def from_today(match: Match, at: Context) -> Stretch:
    """Days by name: "yesterday"."""
    return calendar.shift("day", at.today, match.get("TODAY"))


def beside_today(match: Match, at: Context) -> Stretch:
    """Days beside them: "the day before yesterday", "two days after tomorrow"."""
    count = 1 if match.has("DAY_UNIT") and not match.has("CARDINAL", "DAY") else count_of(match)
    named = at.today + match.get("TODAY") * calendar.DAY
    found = calendar.move(unit_of(match), named, count * (match.get("BEFORE") or 1))
    return Stretch(found, found, "day")


def part_of_day(match: Match, at: Context) -> Stretch:
    """Parts of the day of the anchor, or of the day before: "this morning", "last night"."""
    return calendar.shift("day", at.today, match.get("LAST", "THIS"))


def this_unit(match: Match, at: Context) -> Stretch:
    """Periods that hold the anchor: "this week", "the current year"."""
    return calendar.containing(unit_of(match), at.today)


def next_unit(match: Match, at: Context) -> Stretch:
    """Periods beside that of the anchor: "last week", "next month", "the past year".

    "The past decade" runs up to the anchor; "last decade" is one of the calendar.
    """
    if unit_of(match) in ("decade", "century") and surroundings.is_running(at.text, match.start):
        return past_units(match, at)
    return calendar.shift(unit_of(match), at.today, match.get("LAST", "NEXT"))


def unit_beside_mentioned(match: Match, at: Context) -> Stretch:
    """Periods beside that of the last date mentioned: "the following year", "the previous month", "the next day"."""
    step = match.get("FOLLOWING", "PRECEDING", "NEXT")
    return _beside(unit_of(match) or "day", at.last, mentioned(at), step)


def _beside(unit: str, last: Stretch | None, start: date, step: int) -> Stretch:
    """The period beside that which holds `start`; beside a year to June, another year to June."""
    if last is None or unit != "year" or last.start.month == 1:
        return calendar.shift(unit, start, step)
    whole = calendar.move("year", last.start, 1) == last.end + calendar.DAY
    return calendar.shift_years(last, step) if whole else calendar.shift(unit, start, step)


def unit_of_mentioned(match: Match, at: Context) -> Stretch | None:
    """Periods that hold the last date mentioned: "that year", "the same month"."""
    unit = unit_of(match)
    if at.last is None or not unit:
        return None
    if unit == "quarter" and at.compared is not None:
        return at.compared
    return calendar.containing(unit, at.last.start)


def after_next(match: Match, at: Context) -> Stretch:
    """Periods two away: "the week after next", "the year before last"."""
    return calendar.shift(unit_of(match), at.today, 2 * match.get("LAST", "NEXT"))


def weekday_beside(match: Match, at: Context) -> Stretch:
    """Weekdays before or after the anchor: "last Sunday", "next Monday", "this Friday"."""
    number = match.get("WEEKDAY", "WEAK_WEEKDAY")
    beside = match.get("FOLLOWING", "PRECEDING")
    start, step = (mentioned(at), beside) if beside else (at.today, match.get("LAST", "NEXT", "THIS"))
    if step == 0:
        monday = start - start.weekday() * calendar.DAY
        return calendar.shift("day", monday, number)
    if step < 0:
        return calendar.weekday(number, start - calendar.DAY, "past")
    return calendar.weekday(number, start + calendar.DAY, "future")


def weekday_of_week(match: Match, at: Context) -> Stretch:
    """Weekdays of a week: "Friday last week", "next week Wednesday"."""
    monday = calendar.shift(
        "week", at.today, match.get("LAST", "NEXT", "THIS", "FOLLOWING", "PRECEDING")
    ).start
    return calendar.shift("day", monday, match.get("WEEKDAY", "WEAK_WEEKDAY"))


def days_of_month_beside(match: Match, at: Context) -> Stretch:
    """Days of the month of the anchor, or beside it: "between 4 and 22 this month"."""
    whole = calendar.shift("month", at.today, match.get("LAST", "NEXT", "THIS"))
    first, last = (whole.start.replace(day=part.value) for part in match.all("DAY", "ORDINAL", "CARDINAL"))
    return Stretch(first, last, "range")


def one_of_year_beside(match: Match, at: Context) -> Stretch:
    """Months, seasons, feasts before or after the anchor: "last May", "this spring"; with "this" alone, in its year."""
    of = yearly(match)
    found, step = of(at.today.year), match.get(*_STEPS) or 0
    before, after = step < 0 and found.end >= at.today, step > 0 and found.start <= at.today
    return of(at.today.year + after - before) if before or after else found


def away(match: Match, at: Context) -> Stretch:
    """Periods some units before or after the anchor: "two years ago", "three days from now"; of a year, at the precision compared."""
    return _away(match, at, at.today, match.get("AGO", "HENCE"))


def earlier(match: Match, at: Context) -> Stretch:
    """Periods some units before the last date mentioned: "a year earlier", "three months later".

    What a figure is compared with ("against $4 billion a year earlier") is the same stretch of the other year.
    """
    step, last = match.get("EARLIER", "LATER"), at.last
    one_year = unit_of(match) == "year" and count_of(match) == 1
    if one_year and at.compared is None and last is not None and last.precision in COMPARABLE:
        compared = surroundings.is_compared(at.text, match.start)
        return calendar.shift_years(last, step) if compared else calendar.shift("year", last.start, step)
    return _away(match, at, mentioned(at), step)


def days_away(match: Match, at: Context) -> Stretch:
    """Days that more than one unit counts: "2 years 1 month 21 days ago"."""
    found = at.today if match.has("AGO") else mentioned(at)
    sign = match.get("AGO", "EARLIER", "LATER")
    counts = [part.value for part in match.all(*_COUNTS)]
    for count, unit in zip(counts, match.all(*UNITS, "UNITS"), strict=True):
        found = calendar.move(unit.value, found, sign * count)
    return Stretch(found, found, "day")


def in_units(match: Match, at: Context) -> Stretch | None:
    """Periods ahead: "in two weeks", in the future tense alone; else it is how long something takes."""
    return _away(match, at, at.today, 1) if at.tense(match.start) == "future" else None


def the_unit_before(match: Match, at: Context) -> Stretch | None:
    """Periods beside that of the last date mentioned: "the year before", "the day after"."""
    if at.last is None:
        return None
    return _beside(unit_of(match), at.last, at.last.start, match.get("BEFORE", "EARLIER", "AFTER"))


def _away(match: Match, at: Context, start: date, sign: int) -> Stretch:
    unit, count = unit_of(match), count_of(match)
    if unit == "year" and count == 1 and at.compared is not None:
        return calendar.shift_years(at.compared, sign)
    return calendar.shift(unit, start, sign * count)


def year_before(_: Match, at: Context) -> Stretch:
    """What figures are compared with: "the year-ago quarter", "year-earlier" profit."""
    if at.compared is not None:
        return calendar.shift_years(at.compared, -1)
    return calendar.shift("year", at.today, -1)


def latest_quarter(_: Match, at: Context) -> Stretch:
    """The quarter that is spoken of: "the quarter", "the latest period"; else the one before the anchor."""
    if at.compared is not None and at.compared.precision == "quarter":
        return at.compared
    return calendar.shift("quarter", at.today, -1)


def compared_period(match: Match, at: Context) -> Stretch | None:
    """The same period of a named year: "the 1988 period"."""
    if at.compared is None:
        return calendar.containing("year", date(match.get("YEAR"), 1, 1))
    return calendar.shift_years(at.compared, match.get("YEAR") - at.compared.start.year)


def the_year(match: Match, at: Context) -> Stretch:
    """The year, or fiscal year, of the anchor: "the year", "year-end"; what follows is compared with it."""
    at.compared = None
    return calendar.containing(unit_of(match), at.today)


def ended(match: Match, at: Context) -> Stretch | None:
    """Stretches with their end after them: "the three months" in "the three months ended June 30"."""
    if at.ends is None:
        return None
    unit, last = unit_of(match), at.ends.end
    count = count_of(match) or 1
    if unit not in ("day", "week", "fortnight") and (last + calendar.DAY).day == 1:
        start = calendar.move(unit, last + calendar.DAY, -count)
    else:
        start = calendar.move(unit, last, -count) + calendar.DAY
    return Stretch(start, last, "range").named()


def nothing(_: Match, at: Context) -> None:
    """Durations: "the nine months"; what follows is not compared with a quarter any more."""
    at.compared = None


def the_weekend(_: Match, at: Context) -> Stretch:
    """The weekend that is just over, or under way: "the weekend"."""
    return calendar.shift(
        "weekend", at.today, 0 if at.today.weekday() >= 5 or at.tense(_.start) == "future" else -1
    )


def past_units(match: Match, at: Context) -> Stretch:
    """Stretches up to the anchor, or from it: "the past two weeks", "the next three years"."""
    unit, count = unit_of(match), count_of(match) or 1
    step = match.get(*_STEPS)
    runs = unit in ("decade", "century") and surroundings.is_running(at.text, match.start)
    if unit in ("quarter", "decade", "century") and not runs:
        first, last = sorted(calendar.shift(unit, at.today, step * far) for far in (1, count))
        return Stretch(first.start, last.end, "range")
    return _between(at.today, calendar.move(unit, at.today, step * count))


def months_of(match: Match) -> int:
    """How many months a fraction measures.

    Raises:
        ValueError: It measures no whole months.
    """
    quarters = (4 * count_of(match) if match.has("AND") else 0) + (1 if match.has("QUARTER_UNIT") else 2)
    units = [part.value for part in match.all("YEAR_UNIT", "LONG_UNIT", "CENTURY_UNIT", "UNITS")]
    months, rest = divmod(calendar.MONTHS_IN.get(units[0] if units else unit_of(match), 0) * quarters, 4)
    if not months or rest:
        raise ValueError("no whole months")
    return months


def fraction_away(match: Match, at: Context) -> Stretch:
    """Periods a fraction away: "half a decade ago", "a year and a half later", "half a century from now"."""
    start = mentioned(at) if match.has("EARLIER", "LATER") else at.today
    months = match.get("AGO", "HENCE", "EARLIER", "LATER") * months_of(match)
    unit, count = ("month", months) if months % 12 else ("year", months // 12)
    return calendar.shift(unit, start, count)


def _between(one: date, other: date) -> Stretch:
    return Stretch(min(one, other), max(one, other), "range")


def running(match: Match, at: Context) -> Stretch:
    """Up to the anchor, or from it: "the past half century"."""
    step = match.get(*_STEPS)
    return _between(at.today, calendar.move("month", at.today, step * months_of(match)))
