"""Is a number what its parts come to, which the source counts one by one? "Two from Peru, two from Chile and one from Spain"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factlib.document import Span
from factlib.language import Token
from factlib.quantities import Quantity
from factlib.validate.reckoned import value_of
from factlib.validate.source import Cited

_LONGEST_PART = 6  # words from the number of a part to the next
_FEWEST = 2  # parts


def is_sum_of_parts(wanted: Quantity, stretch: Span, cited: Cited) -> bool:
    """Whether a stretch has a list of bare numbers, each with who or where its part is, that come to what is wanted."""
    if wanted.bound != "exact" or wanted.upper is not None:
        return False
    tokens = cited.tokens(stretch)
    return any(len(parts) >= _FEWEST and sum(parts) == wanted.value for parts in _lists(tokens))


def _lists(tokens: Sequence[Token]) -> Iterator[list[Decimal]]:
    """The numbers of each list of parts, from its first to its last."""
    parts, last = list[Decimal](), 0
    for at, token in enumerate(tokens):
        number = _number(token)
        if number is None or not _opens_part(tokens[at : at + _LONGEST_PART]):
            continue
        between = tokens[last + 1 : at]
        if parts and not _is_next(between):
            yield parts
            parts = []
        parts, last = [*parts, number], at
    yield parts


def _number(token: Token) -> Decimal | None:
    """The number that a word or figures are; None for any other word."""
    return value_of(token.lower) if token.tag == "NUM" or token.lower == "one" else None


def _opens_part(tokens: Sequence[Token]) -> bool:
    """Whether behind a number stands at once who or where its part is: "two from Peru"; no "two mills in Peru"."""
    return len(tokens) > 1 and tokens[1].tag == "ADP"


def _is_next(between: Sequence[Token]) -> bool:
    """Whether no more than the rest of a part stands between two numbers: "from Peru,", "from Peru and"."""
    joined = bool(between) and between[-1].lower in (",", "and", ";")
    return joined and len(between) <= _LONGEST_PART and not any(one.tag in ("VERB", "AUX") for one in between)
