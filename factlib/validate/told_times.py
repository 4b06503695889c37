"""Does the source have the times of a claim? As a place in the calendar, by their words, or told from another time."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factlib.dates import When
from factlib.dates.calendar import DAY_NAMES, MONTH_NAMES
from factlib.language import Token
from factlib.validate.comparing import has_within, parts_told, same_days
from factlib.validate.lists import word_set
from factlib.validate.source import Source
from factlib.validate.wording import Difference, Wording

_SPLIT = re.compile(r"[^\w]+(?:and\W+)?")
_YEAR_OF_NOW = re.compile(r"\b(?:last|this|next|past|current|coming) year\b", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}|['’]\d\d")
_NOW = frozenset({"last", "this", "next"})
_MONTHS = frozenset(name.casefold() for name in MONTH_NAMES)
_ARTICLES = frozenset({"a", "an", "the", "in"})
_CALENDAR = frozenset(name.casefold() for name in (*MONTH_NAMES, *DAY_NAMES))


def _from_now(wording: Wording) -> dict[str, dict[str, Token]]:
    """For each unit of the calendar the words that say which one it is, from now or of the year: "next" of "next year"."""
    found: dict[str, dict[str, Token]] = {}
    for token, unit in pairwise(wording.tokens):
        if token.lower in _NOW | word_set("exclusive", "order") and unit.lower in word_set(
            "exclusive", "time"
        ):
            found.setdefault(unit.lower, {})[token.lower] = token
    return found


def undated(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Next year for this year, where no day of publication says which they are."""
    theirs = _from_now(told) if told.source.published is None else {}
    for unit, words in _from_now(claimed).items():
        there = theirs.get(unit, {})
        for word in words.keys() - there.keys() if there else ():
            other = next(iter(there.values()))
            yield Difference.between(f"{word} {unit}", f"{other.text} {unit}", other.span, words[word].span)


def times(claimed: Wording, told: Wording, *, cited: bool) -> Iterator[Difference]:
    """A time that the source does not have, or has another of."""
    here = told.dates
    for wanted in claimed.source.dates_in(claimed.span):
        same = [one for one in here if has_within(wanted, one) or _have_one_name(wanted, claimed, one, told)]
        beside = _said_instead(wanted, same, claimed, told)
        if beside is not None:
            found = told.source.document[beside.span]
            yield Difference.between(claimed.source.document[wanted.span], found, beside.span, wanted.span)
        if same or beside is not None:
            continue
        words = claimed.source.document[wanted.span]
        parts = _SPLIT.split(words.lower())
        if _is_worded_so(parts, told) or _is_own_time(wanted, told.source):
            continue
        from_now = "next" in parts and told.source.published is not None
        if _is_told_from_another(words) and not (cited and (from_now or _has_kin(words, here, told))):
            continue
        others = [one for one in claimed.dates if one is not wanted and one.precision != "range"]
        rivals = [
            one
            for one in here
            if not any(other.contains(one) for other in others)  # which the claim tells too
            if cited
            or (
                one.precision == wanted.precision
                and not _is_told_from_another(told.source.document[one.span])
            )
        ]
        if rivals and not (cited and _tells_undated(wanted, told)):
            found = told.source.document[rivals[0].span]
            yield Difference.between(words, found, rivals[0].span, wanted.span)
        elif not _is_dated(wanted, words, told.source):
            yield Difference(f"the source names no such time as {words}", own=wanted.span)


def _is_worded_so(parts: Sequence[str], told: Wording) -> bool:
    """Whether the source has the words of a time, in a row, or apart where it names no other month: "this August" and "2022"."""
    if told.has_in_a_row(parts):
        return True
    months = {word for one in told.dates for word in _SPLIT.split(one.text.lower()) if word in _MONTHS}
    return told.has_all(parts) and months <= set(parts) and word_set("exclusive", "order").isdisjoint(parts)


def _said_instead(wanted: When, same: Sequence[When], claimed: Wording, told: Wording) -> When | None:
    """The day that is told in the place of one that only says when it was said: "for April 21" where "Lima, March 3 -" opens."""
    if wanted.precision != "day" or any(told.is_said(one) for one in same):
        return None
    if not (same or _is_own_time(wanted, told.source)):
        return None
    rivals = (one for one in told.dates if told.said and told.is_said(one) and one.precision == "day")
    return next((one for one in rivals if not any(has_within(mine, one) for mine in claimed.dates)), None)


def _have_one_name(wanted: When, claimed: Wording, found: When, told: Wording) -> bool:
    """Whether two days are one of no year, which the text around them may tell otherwise: "January 2", "Jan. 2"."""
    days = wanted.precision == found.precision == "day"
    yearless = not any(
        _YEAR.search(wording.source.document[one.span]) for one, wording in ((wanted, claimed), (found, told))
    )
    named = (wanted.start.month, wanted.start.day) == (found.start.month, found.start.day)
    return days and yearless and named


def _is_told_from_another(words: str) -> bool:
    """Whether a time is told from another one: "a year earlier", "the day before", "the following week"."""
    relative = word_set("times", "from_another")
    return any(word in relative for word in _SPLIT.split(words.lower()))


def tells_a_time(token: Token) -> bool:
    """Whether a word tells a time from another: "a year earlier"."""
    before = token.sentence.tokens[max(token.index - 1, 0) : token.index]
    units = word_set("exclusive", "time")
    return token.lower in word_set("times", "from_another") and any(
        one.lemma.lower() in units for one in before
    )


def _has_kin(words: str, here: Sequence[When], told: Wording) -> bool:
    """Whether the source tells a time from another too, of the same unit or in the same way: "next week" for "next month"."""
    own = frozenset(_SPLIT.split(words.lower())) - _ARTICLES
    texts = [told.source.document[one.span] for one in here]
    return any(
        _is_told_from_another(text) and not own.isdisjoint(_SPLIT.split(text.lower())) for text in texts
    )


def _tells_undated(wanted: When, told: Wording) -> bool:
    """Whether the words speak of "last year" in a text of an unknown day: it may be the year that is claimed."""
    undated = told.source.published is None and wanted.precision == "year"
    return undated and _YEAR_OF_NOW.search(told.source.document[told.span]) is not None


def _is_dated(wanted: When, words: str, source: Source) -> bool:
    """Whether the source has a time anywhere, by its figures and names or by its place in the calendar."""
    if any(same_days(wanted, one) for one in source.dates):
        return True
    names = [word for word in _SPLIT.split(words.casefold()) if word in _CALENDAR]
    told_from_another = wanted.precision == "day" and not word_set("times", "from_another").isdisjoint(
        source.words
    )
    return source.has_figures(words) and (told_from_another or all(name in source.words for name in names))


def _is_own_time(wanted: When, source: Source) -> bool:
    """Whether a day or year is that of the source itself, which the source need not say; not its end."""
    day = source.published
    if parts_told(wanted.text)[0]:
        return False
    return day is not None and wanted.precision in ("day", "year") and wanted.start <= day <= wanted.end
