"""Is an amount the most, or the least, that there is? By the words around it: "will top 40", "the limit is 40"."""

from collections.abc import Iterator

from factlib.language import Token
from factlib.quantities import Quantity
from factlib.quantities.interval import Bound
from factlib.validate.comparing import are_near
from factlib.validate.lists import word_set
from factlib.validate.negations import is_negation
from factlib.validate.wording import Wording

_BEFORE = 3  # words before an amount in which one bounds it: "pass the mark of 40"
_DENIED = 4  # words before such a word in which it is denied: "is not expected to exceed 40"
_DENIES: dict[Bound, Bound] = {
    "more_than": "at_most",
    "at_least": "less_than",
    "less_than": "at_least",
    "at_most": "more_than",
}


_EXTREMES: dict[str, Bound] = {"most": "at_most", "least": "at_least"}


def are_bounded_alike(wanted: Quantity, found: Quantity, claimed: Wording, told: Wording) -> bool:
    """Whether the words around two amounts bound them alike: "will top 40", "more than 40 are expected"."""
    mine, theirs = bounds_of(wanted, claimed), bounds_of(found, told)
    return any(one == other or are_near(one, other) for one in mine for other in theirs)


def bounds_of(amount: Quantity, wording: Wording) -> frozenset[Bound]:
    """The bounds that the words of an amount, and those around it, can be read as."""
    sentence = wording.source.reading.at(amount.span.start)
    tokens = [token for token in sentence.tokens if not amount.span.contains(token.span)]
    before = [token for token in tokens if token.end <= amount.span.start]
    own = amount.bound not in ("exact", "about")
    found: set[Bound] = {amount.bound} if own else set(_told_before(before))
    if any(map(_denies, before[-_DENIED:])):
        found = {_DENIES[one] for one in found}
    if own:
        return frozenset(found)
    words = {token.lemma.lower() for token in tokens} | {token.lower for token in tokens}
    for row, bound in _EXTREMES.items():
        if not words.isdisjoint(word_set("bounds", row)):
            found.add(bound)
    return frozenset(found)


def _told_before(before: list[Token]) -> Iterator[Bound]:
    for token in before[-_BEFORE:]:
        words = {token.lemma.lower(), token.lower}
        if not words.isdisjoint(word_set("bounds", "passed")):
            yield "more_than"
        if not words.isdisjoint(word_set("bounds", "unreached")):
            yield "less_than"


def _denies(token: Token) -> bool:
    negated = is_negation(token) and token.lower != "unless"
    return negated or token.lower in word_set("bounds", "denying")
