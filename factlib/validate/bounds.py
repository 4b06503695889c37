"""Which bound does the source tell for an amount by words that do not stand right before it?

A ceiling or an estimate is told a few words before: "a ceiling of $4 million". The bound of the first amount of a list
holds for the others: "about 5 dollars for the cup, 7 for the jug".
"""

import re
from collections.abc import Iterator

from factlib.document import Span
from factlib.language import Token
from factlib.quantities import Quantity
from factlib.quantities.interval import Bound
from factlib.validate.comparing import same_unit
from factlib.validate.source import Source

_BEFORE = 40  # characters before an amount
_CEILING = re.compile(
    r"\b(?:ceiling|maximum|limit|limited|capped|cap|not to exceed|no more than|as much as)\b[^.,;]*$"
)
_ESTIMATED = re.compile(r"\b(?:an estimated|estimated (?:at|to be)|estimates? of|estimated)\b[^.,;]*$")
_NOT_IN_A_LIST = frozenset({"VERB", "AUX", "ADV", "SCONJ"})
_JOINING = frozenset({",", "and", "or"})
_COMPARING = frozenset({"from", "than", "against", "with", "to"})


def bounds_of(found: Quantity, source: Source) -> Iterator[Bound]:
    """The bounds that an amount may have in the source: its own, and if it has none, those that other words tell."""
    yield found.bound
    if found.bound != "exact":
        return
    before = source.text[max(found.span.start - _BEFORE, 0) : found.span.start].lower()
    if _CEILING.search(before):
        yield "at_most"
    elif _ESTIMATED.search(before):
        yield "about"
    elif (of_list := _bound_of_list(found, source)) is not None:
        yield of_list


def _bound_of_list(found: Quantity, source: Source) -> Bound | None:
    """The bound of the first amount of the list in which an exact one stands; None if that has none, or there is no list."""
    sentence = source.reading.at(found.span.start)
    before = source.quantities_in(Span.of(sentence.start, found.span.start))
    last = next((one for one in reversed(before) if same_unit(one, found)), None)
    if last is None:
        return None
    between = [token for token in sentence.tokens if last.span.end <= token.start < found.span.start]
    if not _goes_on(between):
        return None
    return last.bound if last.bound != "exact" else _bound_of_list(last, source)


def _goes_on(between: list[Token]) -> bool:
    """Whether a list goes on between two amounts: "for the cup, and"; nothing is done there, and nothing compared."""
    words = {token.lower for token in between}
    verbless = all(token.tag not in _NOT_IN_A_LIST for token in between)
    return verbless and not words.isdisjoint(_JOINING) and words.isdisjoint(_COMPARING)
