"""What an amount is told for: a time, or each of several things: "annual capacity of", "9 cents each"."""

import re
from collections.abc import Sequence

from factlib.document import Span
from factlib.language import Token
from factlib.quantities import Quantity
from factlib.validate.source import Cited
from factlib.validate.words import RATES

_RATES = {  # words that say for what an amount is told
    **{time: (time, *words) for time, words in RATES.items()},
    "year": ("year", "annum", *RATES["year"]),
    "share": ("share", "each", "apiece"),
    "unit": ("unit", "each", "apiece", "per"),
}
_EACH = frozenset({"a", "an", "per", "each", "every", "one", "/"})  # what stands before the unit of a rate
_LONGEST_RATE = 6  # words from "each" to what it is of
_FOR_EACH = re.compile(r"\s+(?:(?:each|apiece|per)\b|(?:[a-z-]+ ){0,6}(?:to|for) (?:each|every)\b)")

TIMES = ("year", "month", "week", "day")
"""The times for which amounts are told most."""


def is_of_another_rate(wanted: Quantity, found: Quantity, cited: Cited) -> bool:
    """Whether an amount without a rate is not told for what is claimed; a number of things may be for any time but another."""
    per = wanted.per or ""
    if _is_rate(per, found, cited):
        return False
    others = [one for one in TIMES if one != per]
    return wanted.kind != "count" or per not in TIMES or any(_is_rate(one, found, cited) for one in others)


def _is_rate(per: str, found: Quantity, cited: Cited) -> bool:
    """Whether the sentence of an amount says what it is for: "annual capacity of", "9 cents each"."""
    tokens = cited.source.reading.at(found.span.start).tokens
    there = {
        form
        for at, token in enumerate(tokens)
        for form in (token.lower, token.lemma.lower())
        # "last year" is no rate, nor is "a share for $2" one of what stands behind it
        if form != per or (_is_behind_each(tokens, at) and not _is_of_amount_between(token, found, cited))
    }
    return not there.isdisjoint(_RATES.get(per, (per,)))


def _is_behind_each(tokens: Sequence[Token], at: int) -> bool:
    """Whether "each" stands before a noun, or a little before it: "a year", "to each of the 40 million customers"."""
    while at > 1 and tokens[at - 1].tag == "ADJ":  # "one common share"
        at -= 1
    around = tokens[max(at - _LONGEST_RATE, 0) : at]
    return bool(at) and (
        tokens[at - 1].lower in _EACH or any(one.lower in ("each", "every") for one in around)
    )


def _is_of_amount_between(token: Token, found: Quantity, cited: Cited) -> bool:
    """Whether between what stands behind "each" and an amount stands another of its kind: "a share for $2 and a mill for $9"."""
    return token.end < found.span.start and any(
        one.kind == found.kind for one in cited.source.quantities_in(Span.of(token.end, found.span.start))
    )


def is_for_each(found: Quantity, cited: Cited) -> bool:
    """Whether an amount is the price of one of several: "2 dollars a share", "at 2 million dollars each"."""
    return bool(found.per) or _FOR_EACH.match(cited.source.text, found.span.end) is not None
