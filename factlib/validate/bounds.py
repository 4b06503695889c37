"""Which bound do words tell for an amount that do not stand right before it?

A ceiling or an estimate is told a few words before: "a ceiling of $4 million". The bound of the first amount of a list
holds for the others: "about 5 dollars for the cup, 7 for the jug". In the content of a statement verbs bound it: "will
top 40", "the limit is 40".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factlib.document import Span
from factlib.language import Token
from factlib.quantities import Quantity
from factlib.quantities.interval import Bound
from factlib.validate.comparing import are_near, same_unit
from factlib.validate.lists import word_set
from factlib.validate.source import Source
from factlib.validate.wording import Wording

_NEAR = 3  # words before an amount in which one bounds it: "pass the mark of 40"
_EXTREMES: dict[str, Bound] = {"most": "at_most", "least": "at_least"}
_BEFORE = 40  # characters before an amount
_LONGEST_GAP = 300  # characters between two amounts of one list
_CEILING = re.compile(
    r"\b(?:ceiling|maximum|limit|limited|capped|cap|not to exceed|no more than|as much as)\b[^.,;]*$"
)
_UP_TO_THE = re.compile(r"\bup to the\s*$")  # "up to the 75 pct level"
_POSSIBLE = re.compile(
    r"\b(?:may|might|could)\b[^.,;]* to\s*$"
)  # "may raise it to 25 percent", not "in May to 9"
_ESTIMATED = re.compile(r"\b(?:an estimated|estimated (?:at|to be)|estimates? of|estimated)\b[^.,;]*$")
# behind which "about" says what is talked of: "approached it about 12 jets"
_TALKED = re.compile(
    r"\b(?:talk(?:s|ed|ing)?|negotiat\w+|approach(?:es|ed|ing)?|[ei]nquir\w+|consult\w+|conversations?)\b[^.,;]*$"
)
_NOT_IN_A_LIST = frozenset({"VERB", "AUX", "ADV", "SCONJ"})
_JOINING = frozenset({",", "and", "or"})
_COMPARING = frozenset({"from", "than", "against", "with", "to"})


def told_bounds(found: Quantity, source: Source) -> Iterator[Bound]:
    """The other bounds that an amount may have in the source: those that words before it tell if it has none of its own."""
    near = source.text[max(found.span.start - _BEFORE, 0) : found.span.start]
    before = near.lower()
    if found.bound == "about" and found.text.lower().startswith("about ") and _TALKED.search(before):
        yield "exact"
    if found.bound != "exact":
        return
    if _CEILING.search(before) or _UP_TO_THE.search(before) or _POSSIBLE.search(near):
        yield "at_most"
    elif _ESTIMATED.search(before):
        yield "about"
    elif (of_list := _bound_of_list(found, source)) is not None:
        yield of_list


def _bound_of_list(found: Quantity, source: Source) -> Bound | None:
    """The bound of the first amount of the list in which an exact one stands; None if that has none, or there is no list."""
    sentence = source.reading.at(found.span.start)
    start = max(sentence.start, found.span.start - _LONGEST_GAP)
    before = source.quantities_in(Span.of(start, found.span.start))
    last = next((one for one in reversed(before) if same_unit(one, found)), None)
    if last is None:
        return None
    tokens = sentence.tokens
    first, end = (
        bisect_left(tokens, at, key=lambda one: one.start) for at in (last.span.end, found.span.start)
    )
    between = tokens[first:end]
    if not _goes_on(between):
        return None
    return last.bound if last.bound != "exact" else _bound_of_list(last, source)


def _goes_on(between: Sequence[Token]) -> bool:
    """Whether a list goes on between two amounts: "for the cup, and"; nothing is done there, and nothing compared."""
    words = {token.lower for token in between}
    verbless = all(token.tag not in _NOT_IN_A_LIST for token in between)
    return verbless and not words.isdisjoint(_JOINING) and words.isdisjoint(_COMPARING)


def are_bounded_alike(wanted: Quantity, found: Quantity, claimed: Wording, told: Wording) -> bool:
    """Whether the words around two amounts bound them alike: "will top 40", "more than 40 are expected"."""
    mine, theirs = bounds_around(wanted, claimed), bounds_around(found, told)
    return any(one == other or are_near(one, other) for one in mine for other in theirs)


def bounds_around(amount: Quantity, wording: Wording) -> frozenset[Bound]:
    """The bounds that the words of an amount, and those around it, can be read as."""
    sentence = wording.source.reading.at(amount.span.start)
    tokens = [token for token in sentence.tokens if not amount.span.contains(token.span)]
    before = [token for token in tokens if token.end <= amount.span.start]
    if amount.bound not in ("exact", "about"):
        return frozenset({amount.bound})
    found = set(_told_before(before))
    words = {token.lemma.lower() for token in tokens} | {token.lower for token in tokens}
    for row, bound in _EXTREMES.items():
        if not words.isdisjoint(word_set("bounds", row)):
            found.add(bound)
    return frozenset(found)


def _told_before(before: list[Token]) -> Iterator[Bound]:
    for token in before[-_NEAR:]:
        words = {token.lemma.lower(), token.lower}
        if not words.isdisjoint(word_set("bounds", "passed")):
            yield "more_than"
        if not words.isdisjoint(word_set("bounds", "unreached")):
            yield "less_than"
