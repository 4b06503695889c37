"""Does the source have the amounts of a claim? In any unit, rounded, in a near bound, or said by other words."""

import itertools
import re
from collections.abc import Iterator

from factlib.document import Span
from factlib.language import lemma
from factlib.language.senses import related
from factlib.quantities import Count, Quantity
from factlib.validate.assertions import word_set
from factlib.validate.comparing import compare, shown
from factlib.validate.wording import Difference, Wording

_CLOCK = re.compile(
    r"""
    \b (?P<hour> [01]?\d | 2[0-4] )
    (?: (?: [:.] (?P<minute> [0-5]\d ) )? [ ]? (?P<half> [ap] ) \.? m \b      # 7:50 a.m., 1 pm
      | [:.]? (?P<minutes> [0-5]\d ) [ ] (?: hours | hrs | GMT | [ECMP][SD]T | IST ) \b )  # 13:05 hours, 1700 GMT
    """,
    re.VERBOSE | re.IGNORECASE,
)
NEAR = 2  # the distance up to which an amount is borne out, as rounded or in a near bound
_LONGEST_PHRASE = 8  # words from a number to what it counts
_SMALL = 20  # a number up to which the words of a source are looked through for it


def figures(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """An amount that the source does not have, or has another of."""
    used: list[Quantity] = []
    for wanted in claimed.quantities:
        there = sorted(
            ((compare(wanted, found), found) for found in told.quantities), key=lambda pair: pair[0].distance
        )
        if there and (
            there[0][0].distance <= NEAR
            or any(
                _agrees_by_words(wanted, found, told) or _is_bounded_by_verb(wanted, found, claimed)
                for _, found in there
            )
        ):
            used.append(there[0][1])
            continue
        if _stands(wanted, told):
            continue
        if there and there[0][0].code != "amount-absent":
            found = there[0][1]
            words = told.source.document[found.span]
            yield Difference.between(shown(wanted), words, found.span, wanted.span)
        elif not told.source.has_figures(wanted.text) and not any(
            compare(wanted, found).code is None for found in told.source.quantities
        ):
            yield Difference(
                "content-differs", f"the source names no such amount as {shown(wanted)}", own=wanted.span
            )


def _is_bounded_by_verb(wanted: Quantity, found: Quantity, claimed: Wording) -> bool:
    """Whether two amounts differ by a bound alone, which the verb of the claim tells: "passed 200 tonnes"."""
    way = {"more_than": "up", "at_least": "up", "less_than": "down", "at_most": "down"}.get(found.bound)
    if way is None or compare(wanted, found.model_copy(update={"bound": "exact"})).distance > NEAR:
        return False
    verbs = word_set("comparisons", way) | word_set("comparisons", f"{way}_to")
    return any(token.lemma.lower() in verbs for token in claimed.tokens)


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


def _agrees_by_words(wanted: Quantity, found: Quantity, told: Wording) -> bool:
    """Whether two amounts are one number of the same things, which one leaves out or both call by other words.

    "from 150,000" for "from 150,000 tonnes", "100 Minis" for "100 Mini models", "40 deaths" for "40 people dead".
    """
    if (wanted.value, wanted.upper, wanted.bound) != (found.value, found.upper, found.bound):
        return False
    if wanted.kind != found.kind and "number" in (wanted.kind, found.kind):
        return True
    if not (isinstance(wanted, Count) and isinstance(found, Count)):
        return False
    mine, theirs = ({word.casefold().rstrip("s") for word in one.noun.split()} for one in (wanted, found))
    kin = related(wanted.noun.split()[-1].lower()) | related(wanted.unit)
    behind = [one for one in told.tokens if one.start >= found.span.start][:_LONGEST_PHRASE]
    forms = {form for one in behind for form in (one.lower, one.lemma.lower(), lemma(one.lower, "VERB"))}
    return not (mine.isdisjoint(theirs) and kin.isdisjoint(forms))


def _stands(wanted: Quantity, told: Wording) -> bool:
    """Whether a small number stands there in so many words: "the two companies"."""
    if wanted.value == 1 and wanted.unit is not None and wanted.bound == "exact":  # "a year later"
        words = [token.lemma.lower() for token in told.tokens]
        if any(pair in (("a", wanted.unit), ("an", wanted.unit)) for pair in itertools.pairwise(words)):
            return True
    if wanted.kind not in ("number", "count") or wanted.value > _SMALL or wanted.upper is not None:
        return False
    digits = {str(wanted.value.normalize()), wanted.text.split()[0].lower() if wanted.text else ""}
    return any(token.lower in digits or token.lower.split("-")[0] in digits for token in told.tokens)
