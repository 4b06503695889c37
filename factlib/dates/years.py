"""The year that the words before a date without one give it: "in 2018 from February to December".

A year is given by an adverbial of the date's own clause, or of the clause before; or by another date of the same
month, if the text tells of that month in one year only ("since Sept. 27", where it has "on September 27, 2020"). Left
alone: years that belong to something else, as an aside ("the yard, founded in 1998, ..."), another verb ("the plant announced in 2018 opened in
March") or a noun ("the 2018 contract"), and years that open or end a stretch ("since 2018", "by 2030"). With a day of
publication only the own clause counts, since without it the date is one near that day.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from factlib.dates.calendar import Stretch
from factlib.dates.grammar import Context, resolve
from factlib.dates.tense import SENTENCE_END, has_verb, tense_at
from factlib.dates.words import MONTHS, Part

_REACH = 160  # characters from a year to the date that takes it
_DONORS_TRIED = 3
_GIVING = ("FULL", "YEARLY", "RELYEAR")
_TAKING = ("PARTIAL", "PARTIAL_QUARTER", "PARTIAL_HALF", "SPAN", "RELATIVE", "FULL")
_DATED = (
    "MONTH", "SHORT_MONTH", "WEAK_MONTH", "LOWER_MONTH", "SEASON", "WEAK_SEASON", "QUARTER", "HALF_YEAR", "HOLIDAY", "QUARTER_UNIT", "HALF",
)  # fmt: skip

_ADVERBIAL = re.compile(
    r"(?:\b(?:in|on|during|throughout|within|of)\s+(?:(?:early|late|mid)[ -])?|\A|[.!?][\"”’']?\s+|\n\s*)\Z",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:\A|[.!?;:][\"”’']?\s|\n|[\"“]|,|\b(?:and|but|that))\s*(?:(?:later|early|late|also|only|then)\s+)?(?P<by>(?:in|on|during|throughout)\s+)?\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*(?:[,;.:()!?—–\d-]|\n|\Z|(?:and|but|or|from|to|between|through|until|when|while|with|after|before|as|in|on|at|by|for|under|during|mostly|only|then)\b)"
)
_PRONOUN_NEXT = re.compile(r"\s(?:it|he|she|they|we|the|its|his|her|their|our)\b")
_INNER = re.compile(
    r"[,;:()—–]|\s-\s|\b(?:and|but)\s+(?:the|a|an|its|his|her|their|it|he|she|they|[A-Z]\w*)\s"
)
_CLAUSE_NEXT = re.compile(
    r"\s*(?:[,;—–]\s*(?:(?:and|but|then)\s+)?|(?:and|but|then)\s+)"
    r"(?=(?:it|he|she|they|then|again|in|on|from|between|before|after|until|during|mostly|only|and|but|early|late|was|were)\b)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*(?:[,;—–]\s*(?:(?:and|but|then)\s+)?|(?:and|but|then)\s+)", re.IGNORECASE)
_SENTENCE_NEXT = re.compile(r"[\"”’']?[.!?][\"”’']?(?:[ ]+|[ ]*\n[ ]*)(?=(?:It|He|She|They)\s)")
_ASIDE_OPENS = re.compile(r"(?:,|\(|—|–|\s-)\s+(?!and\b|but\b)(?!(?:in|on|during)\s)[^,()—–]*\Z")
_CLOSES = re.compile(r"\s*[,)—–](?!\s*(?:and|but|or)\b)|\s-\s")


class _Donor(NamedTuple):
    """A date with a year of its own."""

    start: int
    end: int
    year: int


def told_years(text: str, mentions: list[Part], context: Context) -> dict[int, int]:
    """The years of dates that leave theirs out, by the place of the date.

    Args:
        text: The whole text.
        mentions: The dates of the text, in order.
        context: The day of publication, if it is known.
    """
    years: dict[int, int] = {}
    donors: list[_Donor] = []
    whole: list[tuple[Part, _Donor]] = []
    lacking: list[Part] = []
    anchored = context.anchor is not None
    unanchored = replace(context, anchor=None)
    for part in mentions:
        interval = _meaning(part, context, unanchored) if part.kind in _GIVING else None
        year: int | None
        if interval is not None and interval.start.year == interval.end.year:
            donors.append(_Donor(part.start, part.end, interval.start.year))
            whole.append((part, donors[-1]))
        elif part.kind == "SPAN" and (year := _year_inside(part, context, unanchored)) is not None:
            years[part.start] = year
        elif part.kind in _TAKING and _is_dated(part) and resolve(part, unanchored) is None:
            year = _year_before(text, donors, part, anchored=anchored)
            if year is None:
                lacking.append(part)
            else:
                years[part.start] = year
                donors.append(_Donor(part.start, part.end, year))
    return years if anchored else years | _years_elsewhere(text, whole, lacking)


def _years_elsewhere(text: str, whole: list[tuple[Part, _Donor]], lacking: list[Part]) -> dict[int, int]:
    """The years of the dates `lacking` one whose months the text tells of in one year only."""
    of_months: dict[int, list[_Donor]] = {}
    for part, donor in whole:
        if _is_adverbial(text, donor):
            for month in _months(part):
                of_months.setdefault(month, []).append(donor)
    years: dict[int, int] = {}
    for part in lacking:
        told = [donor for month in _months(part) for donor in of_months.get(month, ())]
        compared = any(_is_compared(text, part, donor) for donor in told)
        if len({donor.year for donor in told}) == 1 and not compared:
            years[part.start] = told[0].year
    return years


def _is_compared(text: str, part: Part, donor: _Donor) -> bool:
    """Whether a bare month is told beside that of another year: "February sales rose from $5m in February 1986"."""
    between = text[min(part.end, donor.end) : max(part.start, donor.start)]
    day = any(map(str.isdigit, text[part.start : part.end]))
    return not day and SENTENCE_END.search(between) is None


def _year_before(text: str, donors: list[_Donor], part: Part, *, anchored: bool) -> int | None:
    """The year that one of the last dates before a date gives it."""
    for donor in reversed(donors[-_DONORS_TRIED:]):
        if part.start - donor.end > _REACH:
            return None
        if _gives(text, donor, part.start, anchored=anchored):
            return donor.year
    return None


def _months(part: Part) -> set[int]:
    """The months that a date names."""
    if type(part.value) is not tuple:
        return {part.value} if part.kind in MONTHS else set()
    return set().union(*(_months(piece) for piece in part.value[1].parts))


def _year_inside(part: Part, context: Context, unanchored: Context) -> int | None:
    """The year that opens a stretch without a meaning as a whole: 2015 of "2015 until early March"."""
    first = next((piece for piece in part.value[1].parts if type(piece.value) is tuple), None)
    if first is None or first.kind not in _GIVING or resolve(part, unanchored) is not None:
        return None
    interval = _meaning(first, context, unanchored)
    return None if interval is None or interval.start.year != interval.end.year else interval.start.year


def _meaning(part: Part, context: Context, unanchored: Context) -> Stretch | None:
    """What a date means that has a year; "last year" has one where the day of publication is known."""
    return resolve(part, context if part.kind == "RELYEAR" else unanchored)


def _is_dated(part: Part) -> bool:
    """Whether a date names something that every year has: a month, a quarter, a feast."""
    if type(part.value) is not tuple:
        return part.kind in _DATED
    return any(_is_dated(piece) for piece in part.value[1].parts)


def _gives(text: str, donor: _Donor, at: int, *, anchored: bool) -> bool:
    """Whether the year of a date is that of the date at `at` behind it."""
    between = text[donor.end : at]
    opening = _OPENS.search(_clause_up_to(text, donor.start))
    fronted = opening is not None and (opening["by"] is not None or _is_no_modifier(between))
    if not fronted and not _is_adverbial(text, donor):
        return False
    if {"past", "future"} <= {tense_at(text, donor.start), tense_at(text, at)}:
        return False
    if _is_own_clause(between, fronted=fronted):
        return True
    return not anchored and _is_clause_before(between)


def _clause_up_to(text: str, offset: int) -> str:
    """The words of the sentence up to an offset."""
    before = text[max(0, offset - _REACH) : offset]
    start = 0
    for found in SENTENCE_END.finditer(before):
        start = found.end()
    return before[start:]


def _is_adverbial(text: str, donor: _Donor) -> bool:
    """Whether a date says when something happened, and that in no aside: not so "the 2018 contract"."""
    behind = text[donor.end : donor.end + _REACH]
    if _GOES_ON.match(behind) is None:
        return False
    before = _clause_up_to(text, donor.start)
    return _ADVERBIAL.search(before) is not None and not _is_aside(before, behind)


def _is_no_modifier(behind: str) -> bool:
    """Whether no noun follows a date: not so in "2018 budget talks"."""
    goes_on = _GOES_ON.match(behind) or _PRONOUN_NEXT.match(behind)
    return goes_on is not None or has_verb(" ".join(behind.split()[:1]))


def _is_aside(before: str, between: str) -> bool:
    """Whether a date stands in an aside, as "founded in 1998" between two commas."""
    return _ASIDE_OPENS.search(before) is not None and _CLOSES.match(between) is not None


def _is_own_clause(between: str, *, fronted: bool) -> bool:
    """Whether a date belongs to the verb of the date before it, with which it shares a clause."""
    if SENTENCE_END.search(between):
        return False
    rest = between.lstrip(" ,(:")
    if _INNER.search(rest):
        return False
    return fronted or not has_verb(rest)


def _is_clause_before(between: str) -> bool:
    """Whether a date ends the clause, or the sentence, before that of another date."""
    following = _SENTENCE_NEXT.match(between) or _CLAUSE_NEXT.match(between)
    if following is None:
        joint = _JOINT.match(between)
        following = joint if joint is not None and has_verb(between[joint.end() :].split(" ")[0]) else None
    if following is None:
        return False
    rest = between[following.end() :]
    return _INNER.search(rest) is None and SENTENCE_END.search(rest) is None
