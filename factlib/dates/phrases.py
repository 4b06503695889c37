"""Rules that put dates together: "October last year", "the first nine months of 2020", "early March", "May to July 2019"."""

from factlib.dates.calendar import DAY, Stretch, containing, half_of_period, move, shift, shift_years, weekday
from factlib.dates.grammar import Context, Match, alternatives, resolve
from factlib.dates.relative import COMPARABLE, count_of, unit_of
from factlib.dates.words import Part

DATES = alternatives("ANY")


def _dates(match: Match) -> list[Part]:
    return match.all(*DATES)


def with_year(match: Match, at: Context) -> Stretch | None:
    """A date and its year: "October last year", "this year's third quarter"."""
    partial, yearly = sorted(_dates(match), key=lambda part: part.kind in ("RELYEAR", "YEARLY"))
    year = resolve(yearly, at)
    return None if year is None else resolve(partial, at.within(year))


def same_of_year(match: Match, at: Context) -> Stretch | None:
    """The stretch spoken of, in another year: "the same period last year", "the same 2022 quarter"."""
    year = resolve(_dates(match)[-1], at)
    spoken_of = at.compared or at.last
    if year is None or spoken_of is None or spoken_of.precision not in COMPARABLE:
        return year
    return shift_years(spoken_of, year.start.year - spoken_of.start.year)


def half_of(match: Match, at: Context) -> Stretch | None:
    """Halves: "the first half of this year", "the second half of May"; of decades the whole, as for "early"."""
    whole, number = _whole(match, at), match.get("ORDINAL", "LAST")
    if whole is None or number not in (1, 2, -1):
        return None
    if whole.precision in ("decade", "century"):
        return whole
    return half_of_period(whole, 1 if number == 1 else 2)


def first_units(match: Match, at: Context) -> Stretch | None:
    """The beginning or end of a period: "the first nine months of 2020", "the last two weeks of May"."""
    whole, unit = _whole(match, at), unit_of(match)
    count = match.get("CARDINAL", "DAY")
    if whole is None or (not _dates(match) and unit not in ("month", "quarter")):
        return None
    if match.has("LAST"):
        found = Stretch(shift(unit, whole.end, 1 - count).start, whole.end, "range")
    else:
        found = Stretch(whole.start, shift(unit, whole.start, count - 1).end, "range")
    inside = whole.start <= found.start and found.end <= whole.end
    return found.named() if inside else None


def nth_unit(match: Match, at: Context) -> Stretch | None:
    """One unit of a period: "the second week of 2015", "the 20th of next month", "the last day of May"."""
    whole, unit = _whole(match, at), unit_of(match) or "day"
    if whole is None:
        return None
    if unit == "week":
        return _nth_week(whole, match)
    if match.has("LAST"):
        return containing(unit, whole.end)
    found = shift(unit, whole.start, match.get("ORDINAL") - 1)
    return found if found.start <= whole.end else None


def _nth_week(whole: Stretch, match: Match) -> Stretch:
    """Weeks of a period are the ISO weeks whose Thursday is in it."""
    if match.has("LAST"):
        return containing("week", shift("day", whole.end, -3).start)
    return containing("week", shift("day", whole.start, 3 + 7 * (match.get("ORDINAL") - 1)).start)


def _whole(match: Match, at: Context) -> Stretch | None:
    found = _dates(match)
    return resolve(found[0], at) if found else containing("year", at.today)


def nth_weekday(match: Match, at: Context) -> Stretch | None:
    """A weekday of a period: "the first Sunday of May"."""
    whole = _whole(match, at)
    if whole is None:
        return None
    number = match.get("WEEKDAY")
    if match.has("LAST"):
        return shift("day", whole.end, -((whole.end.weekday() - number) % 7))
    first = (number - whole.start.weekday()) % 7 + 7 * (match.get("ORDINAL") - 1)
    found = shift("day", whole.start, first)
    return found if found.end <= whole.end else None


def week_of(match: Match, at: Context) -> Stretch | None:
    """The week that holds a day: "the week of March 6"."""
    found = _whole(match, at)
    return None if found is None else containing("week", found.start)


def units_from(match: Match, at: Context) -> Stretch | None:
    """A day counted from a date: "two weeks before Christmas", "3 days after January 12th"; "for two weeks from May 3" lasts."""
    base = _whole(match, at)
    if base is None:
        return None
    sign = match.get("BEFORE") or 1
    if base.precision != "day":
        return shift(unit_of(match), base.start, sign * (count_of(match) or 1))
    found = move(unit_of(match), base.start, sign * (count_of(match) or 1))
    if match.has("FROM") and at.text.endswith("for ", 0, match.start):
        return Stretch(base.start, found - DAY, "range")
    return Stretch(found, found, "day")


def part_of(match: Match, at: Context) -> Stretch | None:
    """A part of a period counts as the whole: "early March", "the end of 2023", "Friday morning"."""
    return _whole(match, at)


def end_of(match: Match, at: Context) -> Stretch | None:
    """The end of this month or week: "the end of the month"."""
    return containing(unit_of(match), at.today)


def between(match: Match, at: Context) -> Stretch | None:
    """From one date to another: "from May to July 2019", "between 2014 and 2018"."""
    if match.has("NOW"):
        return _up_to_now(match, at)
    first, last = _dates(match)
    at = at.in_one(match.start)
    end = resolve(last, at)
    if end is None:
        return None
    start = resolve(first, at)
    if first.kind.startswith("PARTIAL") and last.kind == "FULL" and _is_dated(first):
        start = resolve(first, at.within(end))
        if start is not None and start.start > end.end:
            start = resolve(first, at.within(shift("year", end.start, -1)))
    elif start is not None and last.kind.startswith("PARTIAL") and start.start > end.start:
        if _is_dated(first) and _is_dated(last) and end.end <= at.today and at.tense(match.start) != "future":
            start = resolve(first, at.within(end))  # "between January and November", told in December
        else:
            end = _after(last, start, at) or end
    return None if start is None or start.start > end.end else Stretch(start.start, end.end, "range").named()


def _after(part: Part, start: Stretch, at: Context) -> Stretch | None:
    """A partial date as the end of a range: the weekday after its start, or the date in the same year."""
    named = part.value[1].get("WEEKDAY")
    if named is not None and not _is_dated(part):
        return weekday(named, start.start, "future")
    return resolve(part, at.within(start))


def _up_to_now(match: Match, at: Context) -> Stretch | None:
    other = _whole(match, at)
    if other is None:
        return None
    first, last = sorted((other.start, at.today))
    return Stretch(first, other.end if last == other.start else last, "range")


def same_kind(match: Match, at: Context) -> Stretch | None:
    """Two dates of one precision side by side: "May to July 2019", "2014-2018", "June 3 - June 7"."""
    first, last = _dates(match)
    at = at.in_one(match.start)
    start, end = resolve(first, at), resolve(last, at)
    if start is None and end is not None and first.kind.startswith("PARTIAL") and last.kind == "FULL":
        start = resolve(first, at.within(end))  # the year of the end is that of the start
    if start is None or end is None or start.precision != end.precision:
        return None
    compared = first.kind == last.kind == "RELATIVE" and start.precision != "day"  # "last year to this year"
    return None if compared else between(match, at)


def _is_dated(part: Part) -> bool:
    """Whether a partial date takes a year: not so a weekday."""
    match: Match = part.value[1]
    return match.has(
        "MONTH", "SHORT_MONTH", "WEAK_MONTH", "ORDINAL", "SEASON", "QUARTER", "HALF_YEAR", "HOLIDAY"
    )
