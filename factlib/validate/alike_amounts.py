"""Which amounts of a text bear out one of a claim? Those in other units, in another bound, or counted in other words."""

import re

from factlib.document import Span
from factlib.language import lemma
from factlib.language.senses import broader, is_kind_of
from factlib.quantities import Count, Number, Quantity
from factlib.quantities.currency import codes_of
from factlib.quantities.models import as_share
from factlib.validate.bounds import told_bounds
from factlib.validate.comparing import (
    OF_OTHER_THINGS,
    Comparison,
    compare,
    same_extent,
    same_number,
    same_unit,
)
from factlib.validate.lists import word_lists
from factlib.validate.prices import is_of_another_rate
from factlib.validate.source import Cited
from factlib.validate.word_match import Match, broader_goods, match_words

_OF_RUPEES = re.compile(r"\b(?:crores?|lakhs?)\b")  # in which other money is not counted
_LARGE = 1_000_000
_UNNAMED = frozenset({"other", "one"})  # which stand for plants named before
_BUILT = frozenset({"structure", "establishment", "building", "workplace"})  # in the table of senses
_BEFORE = 40  # characters before an amount, or behind it, whose words say what it is


def nearest_first(
    path: str, wanted: Quantity, stretch: Span, cited: Cited
) -> list[tuple[Comparison, Quantity]]:
    """The amounts of a stretch as compared with one of the claim; of two as near, the one in its own words goes first."""
    there = [
        (compared(path, counting(path, wanted, found), found, cited), found)
        for one in cited.source.quantities_in(stretch)
        for found in [as_share(one) if path == "stake" else one]
        if not (_counts_other(path, found) or _weighs(path, found, cited))
    ]
    if any(same_number(wanted, found) and same_unit(wanted, found) for _, found in there):
        there = [one for one in there if one[0].code != "amount-rounded"]  # of "over 400", no 384
    if len(there) < 2:
        return there
    return sorted(there, key=lambda one: (one[0].distance, compare(wanted, one[1]).distance))


def told_amounts(path: str, wanted: Quantity, stretch: Span, cited: Cited) -> list[Quantity]:
    """The amounts of a stretch that bear out one of the claim, the nearest first.

    A count's noun need not be that of the goods: "38 units" of them, or "38 more", are "38 tractors".
    """
    return [found for compared, found in nearest_first(path, wanted, stretch, cited) if compared.code is None]


def _weighs(path: str, found: Quantity, cited: Cited) -> bool:
    """Whether pounds are no price: "300,000 pounds of coffee"."""
    measured = path in ("value", "investment") and found.kind == "measure"
    return measured and cited.source.text.startswith(" of ", found.span.end)


def _counts_other(path: str, found: Quantity) -> bool:
    """Whether an amount counts what a field of a plant does not: companies for jobs, communities for branches."""
    things = word_lists("trade.toml")["counted_as"].get(path)
    if things is None or not isinstance(found, Count):
        return False
    noun = found.noun or found.unit
    head = lemma(noun.split()[-1].lower())
    if path == "count" and (head in _UNNAMED or is_kind_of(head, _BUILT)):
        return False  # "six others", "seven bars"
    people = path == "jobs" and found.unit in things
    return not people and all(match_words(word, noun) is Match.NONE for word in things)


def compared(path: str, wanted: Quantity, found: Quantity, cited: Cited) -> Comparison:
    """Compare with an amount of the source, whose bound a word before it may tell: "a ceiling of $4 million"."""
    if _is_short(path, wanted, found, cited):
        return Comparison(1, None)
    if wanted.per and not found.per and is_of_another_rate(wanted, found, cited):
        return max(compare(wanted, found), Comparison(60, "unit-differs"), key=lambda one: one.distance)
    before = cited.source.text[max(found.span.start - _BEFORE, 0) : found.span.start]
    change = found.upper is not None and wanted.upper is None and before.rstrip().endswith("from")
    if change and wanted.kind == found.kind and wanted.value == found.upper:  # "rose from 16 to 20"
        return Comparison(0, None)
    nearest = compare(wanted, found)
    for bound in told_bounds(found, cited.source) if nearest.distance not in (0, *OF_OTHER_THINGS) else ():
        told = compare(wanted, found.model_copy(update={"bound": bound}))
        nearest = min(nearest, told, key=lambda one: one.distance)
    return nearest


def _is_short(path: str, wanted: Quantity, found: Quantity, cited: Cited) -> bool:
    """Whether the source leaves the unit to another amount of the sentence: "to 56,500 from 85,500 tonnes".

    A large number leaves its currency to any sum of the document: "exports rose to 6.93 billion"; so does a rate that a
    statement tells, whose content says what it is of: "1,200".
    """
    if found.kind != "number" or wanted.unit is None or not same_extent(wanted, found):
        return False
    if path.startswith("quantities.") and wanted.per:
        return True
    if wanted.unit in codes_of("rupees") and _OF_RUPEES.search(found.text.lower()):
        return True  # "15000 crores"
    large = wanted.kind == "money" and found.value >= _LARGE
    near = (
        cited.source.quantities
        if large
        else cited.source.quantities_in(cited.source.reading.at(found.span.start).span)
    )
    return any(same_unit(one, wanted) for one in near)


def counting(path: str, wanted: Quantity, found: Quantity) -> Quantity:
    """A number of jobs or goods counted in the words of the source: "3,000 jobs" are jobs for "3,000 people".

    So is what somebody says in a bare number, of which the words before tell the unit: "to 7 million tonnes from 4 million".
    """
    if path.startswith("quantities.") and isinstance(wanted, Number) and same_number(wanted, found):
        return found.model_copy(update={"bound": wanted.bound})
    people = word_lists("trade.toml")["counted_as"]["jobs"]
    counts = isinstance(wanted, Count) and isinstance(found, Count)
    alike = counts and _are_alike(wanted, found)
    if alike and (path.startswith("items.") or path == "capacity"):
        return wanted.model_copy(update={"unit": found.unit, "noun": getattr(found, "noun", "")})
    if path == "jobs" and counts and found.unit in people:
        return wanted.model_copy(update={"unit": found.unit, "noun": getattr(found, "noun", "")})
    return wanted


def _are_alike(wanted: Quantity, found: Quantity) -> bool:
    """Whether the things counted may be the same, whatever else is said of them: "70 orders", "26 more HTT-40s", "two ships".

    What they are called is for the goods to tell; a count of something else is no number of theirs.
    """
    lists = word_lists("trade.toml")["counted"]
    noun = (getattr(found, "noun", "") or found.unit or "").lower()
    head = lemma(noun.split()[-1]) if noun else ""
    words = [word for word in noun.split() if word not in lists["more"]]
    own = (getattr(wanted, "noun", "") or wanted.unit or "").lower()
    heads = {head, lemma(own.split()[-1])}
    if not heads.isdisjoint(lists["generic"]) or head in broader(lemma(own.split()[-1])):
        return True
    if head and match_words(own.split()[-1], head):  # "12 aircraft" for "12 jets"
        return True
    if any(map(str.isdigit, own)) and head in broader_goods():
        return True  # "two ships" for "two Type 054A"
    named = {word.casefold() for word in getattr(found, "noun", "").split() if not word.islower()}
    return bool(words) and (
        all(word.rstrip("s") in own for word in words) or not named.isdisjoint(own.split())
    )
