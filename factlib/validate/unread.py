"""Amounts and periods that have no value, compared by their words.

"Tuesday" has no value where the day of publication is not known, "fiscal 2024" none where the calendar of the firm is
not. A claim that says so is borne out if the source has these words; nothing is said where it means the same in others.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice, pairwise, takewhile

from factlib.dates import When, parse_dates
from factlib.dates.calendar import SHORT_NAMES
from factlib.document import Span
from factlib.facts import fields_of
from factlib.language import Token
from factlib.quantities import Quantity, parse_quantities
from factlib.validate.amounts import check_amount
from factlib.validate.claimed import ClaimedValue
from factlib.validate.comparing import compare, same_days, same_number
from factlib.validate.context import Context
from factlib.validate.lists import word_lists, word_set
from factlib.validate.names_alike import folded_words
from factlib.validate.report import Finding, Looked
from factlib.validate.reworded import is_meant
from factlib.validate.source import Cited, Source
from factlib.validate.time_words import (
    is_day_of_news,
    is_month_of_news,
    is_told_by_what_happens,
    month_named,
    month_of,
    undated_day,
)
from factlib.validate.words import EMPTY, forms

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_TURN = re.compile(
    r"\b(?P<way>last|past|previous|this|current|next|coming) (?P<unit>year|season|quarter|month|week|summer|winter|spring|autumn|fall)\b",
    re.IGNORECASE,
)
_SAME_WAY = {"past": "last", "previous": "last", "current": "this", "coming": "next"}
# beside these a month is not when it was
_SEEN_FROM = frozenset({"month", "quarter", "half", "later", "after", "datum"})
_SENTENCES_BEFORE = 2
_OF_MONTHS = ("range", "half", "quarter")  # precisions of stretches that several months may name
_ANY_DAY = date(2000, 12, 31)  # from which months of no year are read alike
_SUM = re.compile(r"^(?:an?|the|terms|price|value) | (?:sum|amount|price|value|terms)$")
_LEAST_COMPARED = 2  # amounts
_COMPARING = frozenset({"from", "against", "with", "versus", "vs"})
_LONGEST = 200  # characters of several amounts: "$15 billion in shares and a $1 billion dividend"


def check_unread(context: Context) -> Iterator[Finding | Looked]:
    """Look for the words of what has no value in the cited sentences, then before them and where the same is told."""
    claim = context.claim
    if not claim.unread:
        return
    named = [*claim.goods, *(party.name for _, party in claim.holding("party"))]
    names = frozenset[str]().union(*map(folded_words, named))
    for path, words in claim.unread.items():
        yield Looked(path)
        holds = fields_of(claim.model)[path.split(".")[0]].holds if claim.model is not None else "period"
        claimed = ClaimedValue(path, words, context)
        if holds == "period":
            yield _of_period(claimed, names)
        else:
            yield from _of_amount(claimed)


def _of_period(claimed: ClaimedValue[str], names: frozenset[str]) -> Finding:
    """What is to be said of a time; `names` are the words of those whom the claim names."""
    words, cited = claimed.value, claimed.cited
    sought = _of_time(words)
    if (other := _of_base(sought, claimed)) is not None:
        return claimed.told("period-differs", f"“{words}” is the time of another amount", other)
    if _stand_in(sought, cited, cited.context, names):
        return claimed.finding("by-words", f"“{words}” stands there; which value it has is not told")
    other = _other_turn(sought, cited)
    if other is None and claimed.context.claim.type != "statement":
        other = _other_month(sought, cited)
    if other is not None:
        return claimed.differs("period-differs", other)
    if _stand_in(sought, cited, cited.before(_SENTENCES_BEFORE)):
        return claimed.finding("period-inferred", f"“{words}” stands before the cited words")
    if is_told_by_what_happens(words, cited):
        return claimed.finding("period-inferred", f"“{words}” is told in other words")
    if (day := undated_day(words)) is not None and is_day_of_news(day, cited):
        return claimed.finding("period-inferred", f"“{words}” is told from the day of the news")
    if (month := month_named(words)) is not None and is_month_of_news(month, cited):
        return claimed.finding("period-inferred", f"“{words}” is told from the month of the news")
    if _are_all_told(words, cited):
        return claimed.finding("by-words", f"the source has each time of “{words}”")
    if _is_the_same_stretch(sought, cited):
        return claimed.finding("period-inferred", f"“{words}” is told in other words")
    if (place := _told_elsewhere(sought, claimed.context)) is not None:
        return claimed.finding("period-inferred", f"“{words}” stands elsewhere in the document", place)
    return claimed.finding("period-absent", f"the cited words do not say “{words}”")


def _is_the_same_stretch(words: str, cited: Cited) -> bool:
    """Whether the quote tells the same months of a year in other words: "the nine months to September", "January-September"."""
    wanted = [one for one in parse_dates(words, anchor=_ANY_DAY) if one.precision in _OF_MONTHS]
    there = parse_dates(cited.source.document[cited.quote], anchor=_ANY_DAY) if wanted else []
    return not {_days_of_a_year(one) for one in wanted}.isdisjoint(map(_days_of_a_year, there))


def _days_of_a_year(stretch: When) -> tuple[int, ...]:
    """The first and the last day of a stretch in whatever year, and over how many years it goes."""
    start, end = stretch.start, stretch.end
    return start.month, start.day, end.month, end.day, end.year - start.year


def _other_turn(words: str, cited: Cited) -> Span | None:
    """Where the quote tells of another year, season or month, seen from the same day: "this season" for "last season"."""
    if (turn := _TURN.search(words)) is None:
        return None
    found = _TURN.finditer(cited.source.text, cited.quote.start, cited.quote.end)
    there = [one for one in found if one["unit"].lower() == turn["unit"].lower()]
    differ = there and all(_way(one) != _way(turn) for one in there)
    return Span.of(*there[0].span()) if differ else None


def _other_month(words: str, cited: Cited) -> Span | None:
    """Where the quote tells of other months than a time without a year: "on 2 November" for "17 June"; not beside "last month"."""
    if any(token.lemma.lower() in _SEEN_FROM for token in cited.tokens(cited.quote)):
        return None
    wanted = {month_of(word) for word in words.split() if word[:1].isupper()} - {None}
    named = [token for token in cited.tokens(cited.quote) if token.text[:1].isupper()]
    there = [(month, token.span) for token in named if (month := month_of(token.text)) is not None]
    if not wanted or not there or any(month in wanted for month, _ in there):
        return None
    return there[0][1]


def _way(turn: re.Match[str]) -> str:
    said = turn["way"].lower()
    return _SAME_WAY.get(said, said)


def _of_amount(claimed: ClaimedValue[str]) -> Iterator[Finding]:
    """What is to be said of an amount; one that is "undisclosed" is as good as left out, but where the quote has a price."""
    path, words, cited = claimed.path, claimed.value, claimed.cited
    if claimed.context.claim.type != "export_figure" and _is_untold(words):
        quote = cited.source.document[cited.quote].lower()
        said = any(word in quote for word in _priced("untold"))
        told = cited.source.quantities_in(cited.quote) if path == "value" and not said else ()
        priced = (claimed.differs("amount-differs", one.span) for one in told if one.kind == "money")
        yield from islice(priced, 1)
    elif _stand_in(words, cited, cited.context):
        yield claimed.finding("by-words", f"“{words}” stands there; which value it has is not told")
    elif several := _amounts_in(words):
        claims = (ClaimedValue(path, one, claimed.context) for one in several)
        wrong = [one for one in map(check_amount, claims) if one and one.severity == "error"]
        yield from wrong[:1] or [claimed.finding("by-words", f"the source has what “{words}” comes to")]
    else:
        yield claimed.finding("amount-absent", f"the cited words do not say “{words}”")


def _is_untold(words: str) -> bool:
    """Whether a claim says that an amount is not told: "undisclosed", "an undisclosed sum"."""
    return _SUM.sub("", words.strip(" .").lower()) in _priced("untold") | _priced("left_out")


def _priced(row: str) -> frozenset[str]:
    """A row of the words that tell of a price, or that there is none."""
    return frozenset(word_lists("trade.toml")["priced"][row])


def _of_base(words: str, claimed: ClaimedValue[str]) -> Span | None:
    """Where a month is only that of what an amount is compared with: January of "to 9 from 7 in January"; else None."""
    claim, source = claimed.context.claim, claimed.source
    amount, month = claim.values.get("amount"), month_named(words)
    if amount is None or month is None:
        return None
    names = [token for token in claimed.cited.tokens(claimed.cited.quote) if month_named(token.text) == month]
    bases = [_base_before(token, amount, source) for token in names]
    return names[0].span if names and all(bases) else None


def _base_before(month: Token, amount: Quantity, source: Source) -> bool:
    """Whether right before a month stands an amount that another one, which is claimed, is compared with."""
    there = source.quantities_in(Span.of(month.sentence.start, month.start))
    if len(there) < _LEAST_COMPARED or source.text[there[-1].span.end : month.start].strip() != "in":
        return False
    before = source.text[there[-2].span.end : there[-1].span.start].split()[-1:]
    own = any(same_number(one, amount) for one in there[:-1])
    return own and not same_number(there[-1], amount) and not _COMPARING.isdisjoint(before)


def _are_all_told(words: str, cited: Cited) -> bool:
    """Whether the cited words have every one of several times: "ordered in 2016, to come by 2028"."""
    there = cited.source.dates_in(cited.context)
    several = parse_dates(words, anchor=cited.source.published) if len(words) <= _LONGEST else []
    return len(several) > 1 and all(any(same_days(one, found) for found in there) for one in several)


def _told_elsewhere(words: str, context: Context) -> Span | None:
    """Where the document has the words of a time and tells of the same, if the quote has no other time."""
    cited = context.cited
    times = (token for token in cited.tokens(cited.quote) if _is_of_time(token) and not _is_duration(token))
    if cited.source.dates_in(cited.quote) or any(times):
        return None
    places = (sentence.span for sentence in cited.source.reading if _stand_in(words, cited, sentence.span))
    return next((place for place in cited.nearest_first(places) if context.tells_time_at(place)), None)


def _is_of_time(token: Token) -> bool:
    """Whether a word is one of the calendar: "month", "Tuesday"; not "May" in a longer name, nor "may"."""
    around = token.sentence.tokens[max(token.index - 1, 0) : token.index + 2]
    in_name = sum(one.tag == "PROPN" for one in around) > 1
    named = token.text[0].isupper() and token.lower in SHORT_NAMES and not in_name
    return named or token.lemma.lower() in word_set("exclusive", "time")


def _is_duration(unit: Token) -> bool:
    """Whether a unit of time only says how long something is: "three months"; no "three months ago"."""
    before, behind = (unit.sentence.tokens[max(unit.index + step, 0) :][:1] for step in (-1, 1))
    counted = unit.index > 0 and before[0].tag == "NUM"
    return counted and not any(one.lower in _FROM_NOW for one in behind)


def _stand_in(words: str, cited: Cited, stretch: Span, known: frozenset[str] = frozenset()) -> bool:
    """Whether a stretch has some words, or means by others whom they name; those known need not stand there."""
    there = set().union(*map(_forms, _words(cited.source.document[stretch])))
    wanted = [word for word in _words(words) or words.lower().split() if word not in known]
    if wanted and all(not _forms(word).isdisjoint(there) or is_meant(word, cited) for word in wanted):
        return True
    several, told = _several_in(words), cited.source.quantities_in(stretch)
    return bool(several) and all(any(compare(one, found).code is None for found in told) for one in several)


def _several_in(words: str) -> list[Quantity]:
    """The amounts of words that have several, or are one; none of "the 12 months to harvest"."""
    found = _amounts_in(words)
    return found if len(found) > 1 or (found and found[0].text == words.strip()) else []


def _amounts_in(words: str) -> list[Quantity]:
    """The amounts of some words: "40 dollars for each, more than 9 million dollars in all"."""
    return parse_quantities(words) if len(words) <= _LONGEST else []


_PARTS = frozenset({"start", "end", "close"})  # verbs too: "when sales start next month"
_FROM_NOW = frozenset({"ago", "earlier", "later"})
_WITH_FIGURE = re.compile(r"\d")
_BRACKETS = re.compile(r"\s*\([^()]*\)")


def _of_time(words: str) -> str:
    """A time from its first word of the calendar on, without what happens then: "this year" of "to be finished this year"."""
    known, parts = word_set("times", "calendar"), words.split()
    lower = [part.lower().strip(",.") for part in parts]
    opening = takewhile(
        lambda pair: (
            not (pair[0] in known or pair[0] in SHORT_NAMES or _WITH_FIGURE.search(pair[0]))
            or (pair[0] in _PARTS and pair[1] in known)
        ),
        pairwise([*lower, ""]),
    )
    return " ".join(parts[len(list(opening)) :]) or words


def _words(text: str) -> list[str]:
    """The words of a time that carry meaning, none in brackets; "May" is one, and "may" is none."""
    words = _WORD.findall(_BRACKETS.sub("", text))
    named = {word.lower() for word in words if word[0].isupper() and word.lower() in SHORT_NAMES}
    telling = named | {"this"}  # "this month" is not "last month"
    return [word.lower() for word in words if word.lower() in telling or word.lower() not in EMPTY]


def _forms(word: str) -> frozenset[str]:
    return frozenset({SHORT_NAMES[word]}) if word in SHORT_NAMES else forms(word)
