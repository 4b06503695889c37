"""Does the source have the amounts of a claim? In any unit, rounded, in a near bound, or said by other words."""

import re
from collections.abc import Iterator
from decimal import Decimal

from factlib.document import Span
from factlib.language import Token, lemma
from factlib.language.senses import related
from factlib.quantities import Count, Quantity
from factlib.validate.comparing import NEAR, compare, same_extent, shown, way_of
from factlib.validate.lists import word_set
from factlib.validate.wording import Difference, Wording
from factlib.validate.words import RATES

_CLOCK = re.compile(
    r"""
    \b (?P<hour> [01]?\d | 2[0-4] )
    (?: (?: [:.] (?P<minute> [0-5]\d ) )? [ ]? (?P<half> [ap] ) \.? m \b      # 7:50 a.m., 1 pm
      | [:.]? (?P<minutes> [0-5]\d ) [ ] (?: hours | hrs | GMT | [ECMP][SD]T | IST ) \b )  # 13:05 hours, 1700 GMT
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_PHRASE = 8  # words from a number to what it counts
_ROUNDED = Decimal("0.005")  # of a whole, by which a share may be rounded


def figures(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """An amount that the source does not have, or has another of."""
    used: list[Quantity] = []
    for wanted in claimed.quantities:
        there = sorted(
            ((compare(wanted, found), found) for found in told.quantities), key=lambda pair: pair[0].distance
        )
        if there and (
            there[0][0].distance <= NEAR
            or _is_fall_to(wanted, there[0][1])
            or any(_agrees_by_words(wanted, found, claimed, told) for _, found in there)
        ):
            used.append(there[0][1])
            if (rate := _other_rate(wanted, there[0][1], told)) is not None:
                yield Difference.between(shown(wanted), rate.text, rate.span, wanted.span)
            continue
        if there and there[0][0].code != "amount-absent":
            comparison, found = there[0]
            words = told.source.document[found.span]
            mine, theirs = (way_of(amount, comparison) for amount in (wanted, found))
            message = f"the claim says {shown(wanted)}{mine}, the source “{words}”{theirs}"
            yield Difference(message, words, found.span, wanted.span)
        elif not told.source.has_figures(wanted.text) and not any(
            compare(wanted, found).code is None for found in told.source.quantities
        ):
            yield Difference(f"the source names no such amount as {shown(wanted)}", own=wanted.span)


def _other_rate(wanted: Quantity, found: Quantity, told: Wording) -> Token | None:
    """The word of the source that tells for what time an amount is, if the claim says another: "annually" for "a quarter"."""
    if wanted.per not in RATES or found.per:
        return None
    tokens = told.source.reading.at(found.span.start).tokens
    said = {each: token for token in tokens for each, words in RATES.items() if token.lower in words}
    return None if wanted.per in said else next(iter(said.values()), None)


def clock_times(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A time of day where the source has only others: "9:50 a.m." for "7:50 a.m."."""
    mine, theirs = _times_of_day(claimed), _times_of_day(told)
    for time, span in mine.items():
        if theirs and time not in theirs:
            found = next(iter(theirs.values()))
            words = told.source.document[found]
            yield Difference.between(claimed.source.document[span], words, found, span)


def _times_of_day(wording: Wording) -> dict[int, Span]:
    """The times of day, in minutes, and where they stand."""
    found = {}
    for time in _CLOCK.finditer(wording.source.text, wording.span.start, wording.span.end):
        hour = int(time["hour"])
        if time["half"]:
            hour = hour % 12 + (12 if time["half"].lower() == "p" else 0)
        found[hour * 60 + int(time["minute"] or time["minutes"] or 0)] = Span.of(*time.span())
    return found


def _agrees_by_words(wanted: Quantity, found: Quantity, claimed: Wording, told: Wording) -> bool:
    """Whether two amounts are the same by what stands around them."""
    return (
        _is_told_bare(wanted, found)
        or _counts_alike(wanted, found)
        or _counts_by_word(wanted, found, told)
        or _is_bounded_by_words(wanted, found, claimed, told)
        or _is_share(wanted, found, told)
        or _is_multiplied(wanted, found)
    )


def _is_share(wanted: Quantity, found: Quantity, told: Wording) -> bool:
    """Whether a share is what one amount of the source is of another: "a quarter" for "300 of 1,200 jobs"."""
    share = wanted.value / 100 if wanted.kind == "percent" else wanted.value
    if wanted.kind not in ("percent", "number") or not 0 < share < 1 or wanted.upper is not None:
        return False
    wholes = [
        one for one in told.quantities if one.value > found.value > 0 and one.kind in (found.kind, "count")
    ]
    return any(abs(found.value / whole.value - share) <= _ROUNDED for whole in wholes)


def _is_multiplied(wanted: Quantity, found: Quantity) -> bool:
    """Whether a rise in percent is what a multiple comes to, or the reverse: "doubled" for "rose by 100 percent"."""
    multiple, percent = (found, wanted) if found.kind == "multiple" else (wanted, found)
    kinds = (multiple.kind, percent.kind) == ("multiple", "percent")
    return kinds and percent.trend == "up" and (multiple.value - 1) * 100 == percent.value


def _is_fall_to(wanted: Quantity, found: Quantity) -> bool:
    """Whether one says by a sign what the other says by a word: "fell 2 %", "a change of -2 %"."""
    signed, worded = (found, wanted) if found.value < 0 else (wanted, found)
    return (
        signed.value < 0
        and signed.value == -worded.value
        and worded.trend == "down"
        and signed.unit == worded.unit
    )


def _is_told_bare(wanted: Quantity, found: Quantity) -> bool:
    """Whether one leaves out what the number is of: "from 150,000" for "from 150,000 tonnes"."""
    return same_extent(wanted, found) and wanted.kind != found.kind and "number" in (wanted.kind, found.kind)


def _counts_alike(wanted: Quantity, found: Quantity) -> bool:
    """Whether both count the same things by one of the words for them: "100 Minis" for "100 Mini models"."""
    if not (isinstance(wanted, Count) and isinstance(found, Count)):
        return False
    words = [{word.casefold().rstrip("s") for word in one.noun.split()} for one in (wanted, found)]
    return same_extent(wanted, found) and not words[0].isdisjoint(words[1])


def _counts_by_word(wanted: Quantity, found: Quantity, told: Wording) -> bool:
    """Whether the things of one are what the other says of its things: "40 deaths" for "40 people dead"."""
    if not (same_extent(wanted, found) and isinstance(wanted, Count) and found.kind in ("count", "number")):
        return False
    kin = related(wanted.noun.split()[-1].lower()) | related(wanted.unit or "")
    sentence = told.source.reading.at(found.span.start)
    near = [token for token in sentence.tokens if token.start >= found.span.start][:_LONGEST_PHRASE]
    return any(
        not kin.isdisjoint((token.lower, token.lemma.lower(), lemma(token.lower, "VERB"))) for token in near
    )


def _is_bounded_by_words(wanted: Quantity, found: Quantity, claimed: Wording, told: Wording) -> bool:
    """Whether two amounts differ by a bound alone, which another word tells: "could face 9 years", "up to 9 years"."""
    if compare(wanted.model_copy(update={"bound": found.bound}), found).distance > NEAR:
        return False
    if wanted.bound == "about":  # "an estimated 9 euros", "10 dollars (9 euros)"
        before = told.source.text[max(found.span.start - 1, 0) : found.span.start]
        return "estimated" in wanted.text.lower().split() or (found.kind == "money" and before in ("(", "["))
    if wanted.bound == "at_most":
        sentence = told.source.reading.at(found.span.start)
        before_it = (token.lower for token in sentence.tokens if token.end <= found.span.start)
        return not word_set("modals", "possible").isdisjoint(before_it)
    way = {"more_than": "up", "at_least": "up", "less_than": "down", "at_most": "down"}.get(found.bound)
    if way is None or wanted.bound != "exact":
        return False
    verbs = word_set("comparisons", way) | word_set("comparisons", f"{way}_to")  # "passed 200 tonnes"
    return any(token.lemma.lower() in verbs for token in claimed.tokens)
