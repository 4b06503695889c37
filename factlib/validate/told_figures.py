"""Does the source have the amounts of a claim? In any unit, rounded, in a near bound, or said by other words."""

import re
from collections.abc import Iterator
from decimal import Decimal

from factlib.language import Token
from factlib.quantities import Count, Quantity
from factlib.quantities.models import as_share, is_fraction
from factlib.validate.bounds import are_bounded_alike
from factlib.validate.comparing import NEAR, compare, same_extent, shown, way_of
from factlib.validate.lists import word_set
from factlib.validate.reckoned import bare_values, follows, has_no_unit
from factlib.validate.wording import Difference, Wording
from factlib.validate.words import RATES, same_word

_UNDER, _OVER = frozenset({"less_than", "at_most"}), frozenset({"more_than", "at_least"})


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
            or follows(wanted, claimed, told)
        ):
            used.append(there[0][1])
            if (rate := _other_rate(wanted, there[0][1], told)) is not None:
                yield Difference.between(shown(wanted), rate.text, rate.span, wanted.span)
            continue
        if (found := _opposite_share(wanted, told)) is not None:
            words = told.source.document[found.span]
            yield Difference.between(shown(wanted), words, found.span, wanted.span)
            continue
        if _is_plain(wanted) and (wanted.value in bare_values(told) or _is_pair_named(wanted, claimed)):
            continue
        if not there and follows(wanted, claimed, told):
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


def _opposite_share(wanted: Quantity, told: Wording) -> Quantity | None:
    """The share of the source that is a fraction of a claim, but on its other side: "more than half" for "less than 50 pct"."""
    if not is_fraction(wanted) or wanted.bound not in _UNDER | _OVER:
        return None
    across = _OVER if wanted.bound in _UNDER else _UNDER
    share = as_share(wanted).value
    return next(
        (
            one
            for one in told.quantities
            if one.kind == "percent" and one.value == share and one.bound in across
        ),
        None,
    )


def _other_rate(wanted: Quantity, found: Quantity, told: Wording) -> Token | None:
    """The word of the source that tells for what time an amount is, if the claim says another: "annually" for "a quarter"."""
    if wanted.per not in RATES or found.per:
        return None
    tokens = told.source.reading.at(found.span.start).tokens
    said = {each: token for token in tokens for each, words in RATES.items() if token.lower in words}
    return None if wanted.per in said else next(iter(said.values()), None)


def _agrees_by_words(wanted: Quantity, found: Quantity, claimed: Wording, told: Wording) -> bool:
    """Whether two amounts are the same by what stands around them."""
    return (
        _is_told_bare(wanted, found)
        or _counts_alike(wanted, found)
        or _is_bounded_by_words(wanted, found, claimed, told)
        or _counts_same(wanted, found, told)
        or _is_end_of_range(wanted, found, claimed, told)
    )


def _is_plain(wanted: Quantity) -> bool:
    """Whether an amount is a plain number of things: "two mines"."""
    return wanted.kind in ("number", "count") and wanted.bound == "exact" and wanted.upper is None


def _is_pair_named(wanted: Quantity, claimed: Wording) -> bool:
    """Whether a claim only speaks of those that are known: "the two firms"."""
    before = claimed.source.text[: wanted.span.start].lower().split()[-1:]
    return before == ["the"] and wanted.value == 2


def _counts_same(wanted: Quantity, found: Quantity, told: Wording) -> bool:
    """Whether both count so many things, by other words for them: "31 shops", "31 outlets"; not if the source counts shops too."""
    if not (isinstance(wanted, Count) and found.kind in ("count", "number") and same_extent(wanted, found)):
        return False
    if " of " in wanted.text:  # "two of the mines", of which the source may have another count
        return True
    others = [one for one in told.quantities if isinstance(one, Count) and one.value != wanted.value]
    return not any(same_word(_head_of(wanted), _head_of(one)) for one in others)


def _head_of(count: Count) -> str:
    """The last word for the things that are counted: "mines" of "copper mines"."""
    return (count.noun.split(" of ")[0].split()[-1:] or [count.unit])[0]


def _is_end_of_range(wanted: Quantity, found: Quantity, claimed: Wording, told: Wording) -> bool:
    """Whether an amount is one of two: "to 72 weeks" of "from 30 to 72 weeks", "by $6 to $8" for "six to eight dollars"."""
    if found.upper is None or wanted.upper is not None or wanted.value not in (found.value, found.upper):
        return False
    before = told.source.text[: found.span.start].split()[-1:]
    others = [one.value for one in claimed.quantities if one is not wanted]
    opened = re.search(r"\b(\d+) to $", claimed.source.text[: wanted.span.start])
    return (
        before == ["from"]
        or found.value in others
        or found.upper in others
        or (opened is not None and Decimal(opened[1]) == found.value)
    )


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
    bare = any(one.kind == "number" or has_no_unit(one) for one in (wanted, found))
    return same_extent(wanted, found) and wanted.kind != found.kind and bare


def _counts_alike(wanted: Quantity, found: Quantity) -> bool:
    """Whether both count the same things by one of the words for them: "100 Minis" for "100 Mini models"."""
    if not (isinstance(wanted, Count) and isinstance(found, Count)):
        return False
    words = [{word.casefold().rstrip("s") for word in one.noun.split()} for one in (wanted, found)]
    return same_extent(wanted, found) and not words[0].isdisjoint(words[1])


def _is_bounded_by_words(wanted: Quantity, found: Quantity, claimed: Wording, told: Wording) -> bool:
    """Whether two amounts differ by a bound alone, which another word tells: "could face 9 years", "up to 9 years"."""
    if compare(wanted.model_copy(update={"bound": found.bound}), found).distance > NEAR and not (
        _is_told_bare(wanted.model_copy(update={"bound": found.bound}), found)
        or _counts_same(wanted.model_copy(update={"bound": found.bound}), found, told)
    ):
        return False
    if are_bounded_alike(wanted, found, claimed, told):
        return True
    if wanted.bound == "about" and found.bound == "exact":
        return True
    if wanted.bound == "exact" and found.bound == "about":
        return not _lemmas(claimed).isdisjoint(word_set("bounds", "estimated"))
    if wanted.bound == "at_most" and found.bound in ("exact", "about"):
        sentence = told.source.reading.at(found.span.start)
        before_it = (token.lower for token in sentence.tokens if token.end <= found.span.start)
        return not word_set("modals", "possible").isdisjoint(before_it)
    way = {"more_than": "up", "at_least": "up", "less_than": "down", "at_most": "down"}.get(found.bound)
    if way is None or wanted.bound != "exact":
        return False
    verbs = word_set("comparisons", way) | word_set("comparisons", f"{way}_to")  # "passed 200 tonnes"
    return any(token.lemma.lower() in verbs for token in claimed.tokens)


def _lemmas(wording: Wording) -> frozenset[str]:
    return frozenset(token.lemma.lower() for token in wording.tokens)
