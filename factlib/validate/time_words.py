"""Is a time told in other words? By what comes before or after it, or by the day of a date line.

"Before the mill is completed" is "prior to completion of the mill"; "yesterday" in news of April 3 is April 2,
though nobody says of which year.
"""

import re
from collections import Counter
from datetime import date, timedelta

from factlib.dates import When, parse_dates
from factlib.dates.calendar import SHORT_MONTHS, SHORT_NAMES
from factlib.language import lemma
from factlib.language.senses import related
from factlib.validate.lists import word_set
from factlib.validate.source import Cited, Source
from factlib.validate.words import content_words, forms

_SIDES = ("before_it", "after_it")
_LONGEST = 14  # words of what comes before or after
_DAYS = {"today": 0, "yesterday": 1, "tomorrow": -1}
_ANY_YEAR = 2000
_MONTHS = {"last": -1, "previous": -1, "past": -1, "this": 0, "next": 1}
_A_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)}) month\b")
_BARE_MONTH = re.compile(r"(?:(?:in|early|late|mid) )*([A-Z][a-z]+)\.?")
_A_YEAR = re.compile(r"(?<![\w.,$-])(?:19|20)\d\d(?![\w-]|[.,]\d)")


def is_told_by_what_happens(words: str, cited: Cited) -> bool:
    """Whether the cited words tell what is to come before a time, or after it, by other words of the same meaning."""
    told = words.lower().split()
    side = next((row for row in _SIDES if told and told[0] in word_set("times", row)), None)
    wanted = [word for word in content_words(" ".join(told[1:])) if word not in word_set("times", "joining")]
    if side is None or not wanted:
        return False
    for token in cited.tokens(cited.context):
        if token.lower in word_set("times", side):
            behind = token.sentence.tokens[token.index + 1 :][:_LONGEST]
            there = frozenset[str]().union(*(forms(one.lower) | {one.lemma.lower()} for one in behind))
            if all(not _kin(word).isdisjoint(there) for word in wanted):
                return True
    return False


def _kin(word: str) -> frozenset[str]:
    """What may stand for a word: its forms, its synonyms, and the verb or noun for the same."""
    verb = lemma(word, "VERB")
    return forms(word) | related(word) | related(verb) | {verb}


def is_day_of_news(wanted: When, cited: Cited) -> bool:
    """Whether a day is that of a date line without a year, or that of "yesterday" told from it.

    If the claim names a year, it must be the one that the document speaks of most.
    """
    source = cited.source
    if source.published is not None or wanted.precision != "day" or source.names.opening is None:
        return False
    quoted = {token.lower for token in cited.tokens(cited.quote)}
    days = [ago for word, ago in _DAYS.items() if word in quoted] or [0]
    opening = source.document[source.names.opening]
    told = parse_dates(opening, anchor=wanted.start)
    ends = {one.start - timedelta(days=ago) for one in told if one.precision == "day" for ago in days}
    return wanted.start in ends and _is_year_of(wanted, source)


def is_month_of_news(month: int, cited: Cited) -> bool:
    """Whether a month is told from that of a date line: "last month" in news of June 18 is May."""
    source = cited.source
    if source.published is not None or source.names.opening is None:
        return False
    told = _A_MONTH.search(source.document[cited.quote].lower())
    if told is None:
        return False
    opening = parse_dates(source.document[source.names.opening], anchor=date(_ANY_YEAR, 1, 1))
    months = (one.start.month for one in opening if one.precision == "day")
    return any((month - at - _MONTHS[told[1]]) % 12 == 0 for at in months)


def month_named(words: str) -> int | None:
    """The month of a time that names nothing but a month, perhaps a part of it: "May", "early June"; else None."""
    named = _BARE_MONTH.fullmatch(words.strip())
    return month_of(named[1]) if named is not None else None


def month_of(word: str) -> int | None:
    """The month that a word names, whole or in short: 9 for "September" and "Sept."; else None."""
    short = SHORT_NAMES.get(word.lower().rstrip("."))
    return SHORT_MONTHS.index(short) + 1 if short in SHORT_MONTHS else None


def _is_year_of(wanted: When, source: Source) -> bool:
    """Whether a day names no year, or the one that a document speaks of most."""
    if str(wanted.start.year) not in wanted.text:
        return True
    years = Counter(_A_YEAR.findall(source.text)).most_common(1)
    return [year for year, _ in years] == [str(wanted.start.year)]


def undated_day(words: str) -> When | None:
    """The day that some words name, in whatever year: "April 2"; None if they are no day."""
    found = parse_dates(words, anchor=date(2000, 7, 1))  # a leap year
    return next((one for one in found if one.precision == "day" and one.text == words), None)
