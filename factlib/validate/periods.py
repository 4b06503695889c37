"""Does the source say so of this time? Dates are read afresh around the quote and compared as intervals."""

import datetime
import re
from collections.abc import Iterator, Sequence

from factlib.dates import When
from factlib.dates.calendar import MONTH_NAMES, SHORT_NAMES
from factlib.document import Span
from factlib.quantities import Quantity
from factlib.validate.claimed import ClaimedValue, look_up
from factlib.validate.comparing import has_within, parts_told, same_days, same_number
from factlib.validate.context import Context
from factlib.validate.lists import word_set
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited
from factlib.validate.time_words import is_day_of_news
from factlib.validate.words import saying_verbs

_BETWEEN = 1  # words between a verb of saying and its date: "said on Monday"
_EARLIER = frozenset({"earlier", "before", "ago", "previous"})
_LETTERS = re.compile(r"[^\W\d_]+")
_NUMBERS = re.compile(r"\d+")
_A_YEAR_AGO = re.compile(r"\b(?:last|this|the) year\b")
_NAMED_PART = re.compile(rf"(?:first|second|third|fourth)[ -]quarter|{'|'.join(MONTH_NAMES)}")
_LINKS = frozenset({"", "in", "for", "during", "of"})  # between an amount and its time
_THIS_YEAR = frozenset({"year", "annual", "annually", "today", "yearly"})
_SMALL = frozenset({"to", "and", "or", "of", "in", "the", "from", "through", "until"})
_YEAR = 4  # digits
_MIDDLE = 0.5  # of a period, between its early part and its late one
# between two amounts that are compared: "9 tonnes against 5 in May"
_AGAINST = frozenset({"against", "over", "from", "with", "versus", "to", "than"})
_BEFORE_AMOUNTS = frozenset({"a", "an", "the", "mere", "just", "only", "about", "around", "some", "nearly"})
_FROM = frozenset({"from", "than", "over", "on"})  # "up 9 pct from last May"
_OF_A_TIME = frozenset({"in", "for", "the", "of", "during", "on", "up", "down", "higher", "lower"})
_THAN = re.compile(
    r"\b(?:compared (?:with|to)|versus|against|(?<!later )(?<!earlier )(?<!sooner )than|(?:up|down|higher|lower) (?:from|on))"
    r"(?: (?:in|during|for|that|those|of|the|same|level|figure|period|months?|quarter)){0,6} $"
)
_ABOVE = re.compile(r"\b(?:above|below|over|under|from|than|against) $")
_COMPARING = frozenset({"from", "than", "with", "to", "over", "on", "against", "versus", "of"})


def check_periods(context: Context) -> Iterator[Finding | Looked]:
    """Compare the period of the claim with the dates of the quote, of the sentences around it, of the article."""
    claim = context.claim
    periods = (ClaimedValue(path, one, context) for path, one in claim.holding("period"))
    return look_up(periods, _check_saying if claim.type == "statement" else _check)


def _check(claimed: ClaimedValue[When]) -> Finding | None:
    wanted, cited = claimed.value, claimed.cited
    for stretch in cited.stretches:
        there = dates_of_deeds(cited, stretch) or cited.source.dates_in(stretch)
        bases = [found for found in there if is_base(found, cited)]
        same = [found for found in there if _same(wanted, found)]
        if same or _is_span_of(wanted, there):
            if same and all(one in bases and _is_of_other_amount(one, claimed) for one in same):
                message = f"{claimed.shown} is the time of another amount"
                return claimed.told("period-differs", message, same[0].span)
            return None
        if any(found.contains(wanted) for found in bases):
            return None  # "a year earlier" than a half year is half of that year
        rivals = [
            found for found in there if not (found in bases or cited.source.is_in_dateline(found.span.start))
        ]
        if claimed.context.claim.type != "export_figure" and (broader := _broader(claimed, rivals)):
            return broader
        if rivals and (place := _bare(wanted, stretch, cited)) is not None:
            message = f"{claimed.shown} stands there without a year"
            return claimed.finding("period-inferred", message, place)
        if rivals:
            others = all(_is_time_of_other_amount(found, claimed) for found in rivals)
            if others and any(_same(wanted, found) for found in cited.source.dates):
                return _from_afar(claimed)
            within = all(has_within(found, wanted) and found.precision != "range" for found in rivals)
            exactly = _from_afar(claimed) if within else None
            told = exactly is not None and exactly.severity != "error"
            return exactly if told else _differs(claimed, rivals)
    return _from_afar(claimed)


def _bare(wanted: When, stretch: Span, cited: Cited) -> Span | None:
    """Where a month or quarter is named without a year, beside that of another year: "in December, against 5 tonnes in December, 2030".

    So it can be only where no day of publication tells the year.
    """
    source, named = cited.source, _NAMED_PART.search(wanted.text)
    if source.published is not None or named is None:  # from the day of the news a time has its year
        return None
    valued = [one.span for one in source.dates_in(stretch)]
    name = re.sub("[ -]", "[ -]", named[0])
    for found in re.finditer(rf"\b{name}\b", source.text[stretch.slice]):
        span = Span.of(stretch.start + found.start(), stretch.start + found.end())
        if not any(map(span.overlaps, valued)):
            return span
    return None


def _is_of_other_amount(base: When, claimed: ClaimedValue[When]) -> bool:
    """Whether a time that a figure is compared with is not that of the amount claimed: of "to 5 from 7 in May" it is of 7."""
    values, source = claimed.context.claim.values, claimed.source
    amount: Quantity | None = values.get("amount", values.get("value"))
    if amount is None:
        return False
    there = source.quantities_in(source.reading.at(base.span.start).span)
    own = min(there, key=lambda one: _gap(one.span, base.span), default=None)
    return own is not None and not same_number(own, amount) and any(same_number(one, amount) for one in there)


def _is_time_of_other_amount(date: When, claimed: ClaimedValue[When]) -> bool:
    """Whether a time stands right behind another amount than the one claimed, of which something else is told: "sold 90 at first and made 98 the next year"."""
    amount: Quantity | None = claimed.context.claim.values.get("amount")
    if amount is None:
        return False
    source = claimed.source
    there = source.quantities_in(source.reading.at(date.span.start).span)
    before = [one for one in there if one.span.end <= date.span.start]
    if not before or source.text[before[-1].span.end : date.span.start].strip() not in _LINKS:
        return False
    own = [one for one in before[:-1] if same_number(one, amount)]
    return bool(own) and not same_number(before[-1], amount) and _has_verb(own[-1], before[-1], claimed.cited)


def _has_verb(one: Quantity, other: Quantity, cited: Cited) -> bool:
    """Whether something else is done between two amounts."""
    between = cited.tokens(Span.of(one.span.end, other.span.end))  # "and exceeded 98 units"
    return any(token.tag == "VERB" for token in between)


def _gap(one: Span, other: Span) -> int:
    """How many characters stand between two stretches."""
    return max(other.start - one.end, one.start - other.end)


def _check_saying(claimed: ClaimedValue[When]) -> Finding | None:
    """The day on which somebody speaks: that beside the cue; where there is none, any of the article's."""
    wanted, cited = claimed.value, claimed.cited
    beside = [
        one.when
        for one in cited.source.statements
        if one.when is not None and one.provenance is not None and one.provenance.span.overlaps(cited.quote)
    ]
    dates = [found for stretch in cited.stretches for found in cited.source.dates_in(stretch)]
    if any(_same(wanted, found) for found in beside or dates):
        if beside or only_base(wanted, cited) is None:
            return None
        return _differs(claimed, [one for one in dates if not is_base(one, cited)])
    if broader := _broader(claimed, beside or dates):
        return broader
    return _differs(claimed, beside) if beside else _from_afar(claimed)


def _differs(claimed: ClaimedValue[When], there: Sequence[When]) -> Finding:
    nearest = min(there, key=lambda found: _distance(claimed.value, found))
    return claimed.differs("period-differs", nearest.span, f" ({nearest.edtf})")


def _broader(claimed: ClaimedValue[When], there: Sequence[When]) -> Finding | None:
    """What was done on a day was done in its month and year. A range has ends that somebody has to tell."""
    within = [
        found for found in there if claimed.value.precision != "range" and has_within(claimed.value, found)
    ]
    if not within:
        return None
    message = f"the source is more exact: “{claimed.words(within[0].span)}” ({within[0].edtf})"
    return claimed.told("period-broader", message, within[0].span)


def _is_span_of(wanted: When, there: Sequence[When]) -> bool:
    """Whether two dates are the ends of a period: "began in May 2024 and will end in 2028"."""
    starts = any(found.start == wanted.start for found in there)
    return len(there) > 1 and starts and any(found.end == wanted.end for found in there)


def dates_of_deeds(cited: Cited, stretch: Span) -> list[When]:
    """The dates of a stretch, without those of the saying ("said on Monday") and that of the news."""
    dates = [
        date for date in cited.source.dates_in(stretch) if not cited.source.is_in_dateline(date.span.start)
    ]
    verbs = [token for token in cited.tokens(stretch) if token.tag == "VERB"]
    deeds = []
    for date in dates:
        before = [verb for verb in verbs if verb.end <= date.span.start]
        close = bool(before) and len(cited.source.text[before[-1].end : date.span.start].split()) <= _BETWEEN
        if not (close and before[-1].lemma in saying_verbs()):
            deeds.append(date)
    return deeds


def is_base(date: When, cited: Cited) -> bool:
    """Whether a date is that of what something is compared with: "up from 5 tonnes a year earlier", "against 5 in May"."""
    source = cited.source
    before = source.text[source.reading.at(date.span.start).start : date.span.start]
    if _EARLIER.isdisjoint(date.text.lower().split()):
        owned = source.text[date.span.end : date.span.end + 3].replace("’", "'") == "'s "
        if owned and _ABOVE.search(before) is not None:  # "54 percent above last May's $5 million"
            return True
        return _is_compared_with(date, cited) or _THAN.search(before.lower()) is not None
    words = before.lower().split()
    behind_amount = any(
        one.span.end <= date.span.start and not source.text[one.span.end : date.span.start].strip(" ,(")
        for one in source.quantities_in(cited.context)
    )
    return behind_amount or (bool(words) and words[-1] in _COMPARING)


def only_base(wanted: When, cited: Cited) -> When | None:
    """Where a time is only what another is compared with: "in 2024 5 tonnes, up 9 % from 2023"; in the document if not here."""
    for dates in (cited.source.dates_in(cited.context), cited.source.dates):
        same = [found for found in dates if same_days(found, wanted)]
        if same:
            bases = [found for found in dates if is_base(found, cited)]
            return same[0] if all(one in bases for one in same) and len(bases) < len(dates) else None
    return None


def _is_compared_with(date: When, cited: Cited) -> bool:
    """Whether a date is of the amount that another is compared with: "against 5 tonnes in May", "9 pct from last May"."""
    source, sentence = cited.source, cited.source.reading.at(date.span.start)
    earlier = [
        one for one in source.quantities_in(Span.of(sentence.start, date.span.start)) if one.kind != "count"
    ]
    if not earlier:
        return False
    last = earlier[-1]
    between = source.text[last.span.end : date.span.start].lower().split()
    between = [word for word in between if not word.endswith("ed")]  # "the 5 tonnes recorded in May"
    words = source.text[sentence.start : last.span.start].lower().split()
    before = [word for word in words if word not in _BEFORE_AMOUNTS][-1:]
    reached = before == ["to"] and words[-2:-1] != ["compared"]  # "fell 12 percent to 3 tonnes in May"
    if len(earlier) > 1 and not reached and set(before) <= _AGAINST and set(between) <= _OF_A_TIME:
        return bool(before)
    return bool(between) and between[-1] in _FROM and set(between[:-1]) <= _OF_A_TIME


def _from_afar(claimed: ClaimedValue[When]) -> Finding:
    """The period is not in the sentences cited: perhaps the document tells it, or the article is of that time."""
    wanted, context, published = claimed.value, claimed.context, claimed.source.published
    of_news = published is not None and wanted.contains(published) and _is_part_of(wanted, published)
    if published is not None and of_news and not (context.claim.type == "deal" and wanted.precision == "day"):
        message = f"the cited words name no date; the article is of {published.isoformat()}"
        return claimed.finding("period-inferred", message)
    same = (found.span for found in claimed.source.dates if _same(wanted, found))
    told = (span for span in claimed.cited.nearest_first(same) if _is_told_of_it(span, context))
    if (place := next(told, None)) is not None:
        return claimed.finding("period-inferred", f"{claimed.shown} stands elsewhere in the document", place)
    if is_day_of_news(wanted, claimed.cited):
        return claimed.finding("period-inferred", f"{claimed.shown} is told from the day of the news")
    if published is None and (base := _base_of(wanted, claimed.cited)) is not None:
        message = f"{claimed.shown} is the year behind the one that is compared with"
        return claimed.finding("period-inferred", message, base)
    place = None if published is not None else _in_words(wanted, context)
    if place is not None:
        message = f"{claimed.shown} stands in the document without a year"
        return claimed.finding("period-inferred", message, place)
    only = ", which is only the day of publication" if of_news else ""
    return claimed.finding("period-absent", f"the cited words name no such time as {claimed.shown}{only}")


def _base_of(wanted: When, cited: Cited) -> Span | None:
    """Where the quote compares with the year before a time, and tells no other year: "last year, from 10 in 1985" of 1986.

    A month of that year stands there without one: "in February against 7 in February, 1986" of February 1987.
    """
    there = cited.source.dates_in(cited.context)
    dated = [one for one in there if _has_year(one.text)]
    bases = [one for one in dated if one.end.year == wanted.start.year - 1 and is_base(one, cited)]
    text = cited.source.text[cited.context.slice].lower()
    names = _names_in(wanted)
    told = _stand_in(names, text) if names else _A_YEAR_AGO.search(text) is not None
    told = told and all(_stand_in(names, one.text.lower()) for one in bases)
    return bases[0].span if told and bases and len(bases) == len(dated) else None


def _is_part_of(wanted: When, day: datetime.date) -> bool:
    """Whether a day of a period is in the part that its words name: February of "early 2024"."""
    parts = parts_told(wanted.text)[0]
    place = (day - wanted.start).days / max((wanted.end - wanted.start).days, 1)
    return not ((parts == {"early"} and place > _MIDDLE) or (parts == {"late"} and place < _MIDDLE))


def _is_told_of_it(span: Span, context: Context) -> bool:
    """Whether a time elsewhere is that of what is claimed; that of a statement stands beside it, which has none itself."""
    if context.claim.type != "statement":
        return context.tells_time_at(span)
    return context.is_beside(span) and not context.source.dates_in(context.cited.quote)


def _is_undated(wanted: When, cited: Cited) -> bool:
    """Whether the cited words name a period as it is claimed, but for the year, of which they say nothing."""
    text = cited.source.text[cited.context.slice].lower()
    if _has_year(text):
        return False
    if words := _names_in(wanted):
        return _stand_in(words, text)
    later = all(
        int(word) < wanted.start.year for word in cited.source.words if len(word) == _YEAR and word.isdigit()
    )
    return wanted.precision == "year" and later and not _THIS_YEAR.isdisjoint(_LETTERS.findall(text))


def _has_year(text: str) -> bool:
    return any(len(number) == _YEAR for number in _NUMBERS.findall(text))


def _names_in(wanted: When) -> list[str]:
    """The words of a period, without its year: "january", "november"."""
    return [word for word in _letters(wanted.text.lower()) if word not in _SMALL]


def _letters(text: str) -> list[str]:
    """The words of a text, those of the calendar shortened."""
    return [SHORT_NAMES.get(word, word) for word in _LETTERS.findall(text)]


def _stand_in(words: Sequence[str], text: str) -> bool:
    """Whether a text has the words of a period: of a range both ends, but for a January before "through November"."""
    there = _letters(text)
    ends = [there[at + 1] for at, word in enumerate(there[:-1]) if word in ("through", "until", "to")]
    if len(words) == 1:
        return words[0] in there and words[0] not in ends
    return set(there).issuperset(words) or (words[0] == "jan" and set(ends).issuperset(words[1:]))


def _in_words(wanted: When, context: Context) -> Span | None:
    """Where a document of an unknown day has the words of a period without its year: as cited, or where no month is."""
    if _is_undated(wanted, context.cited):
        return context.cited.context
    words, there = _names_in(wanted), context.cited.source.text[context.cited.quote.slice].lower()
    if not words or not word_set("exclusive", "month").isdisjoint(_LETTERS.findall(there)):
        return None
    for sentence in context.source.reading:
        text = sentence.text.lower()
        if not _has_year(text) and _stand_in(words, text) and context.tells_time_at(sentence.span):
            place: Span = sentence.span
            return place
    return None


def _same(wanted: When, found: When) -> bool:
    """Whether two dates are one, or are told in the same words: "Tuesday" of a claim is that of the article."""
    told, own = (one.text.casefold().removeprefix("the ") for one in (found, wanted))
    return told == own or same_days(wanted, found)


def _distance(wanted: When, found: When) -> int:
    return abs((wanted.start - found.start).days) + abs((wanted.end - found.end).days)
