"""Does an amount stand with the other words of its claim, or do these stand with another amount of the quote?

"634,000 tonnes of wheat and 472,000 tonnes of barley": of barley there are 472,000. What an amount was before, or is
compared with, is of the same as the amount beside it.
"""

import re
from collections.abc import Iterator

from factlib.quantities import Quantity
from factlib.validate.amounts import amounts
from factlib.validate.claim import Claim
from factlib.validate.comparing import shown
from factlib.validate.contexts import FIGURE_OF_WORDS, bindings_of, goes_in_turn
from factlib.validate.goods import goods_of
from factlib.validate.report import Finding
from factlib.validate.source import Cited
from factlib.validate.words import content_words, forms

_FIELDS = {
    "stake": ("items", "sellers", "buyers"),
    "investment": ("products", "operator", "place"),
    "capacity": ("products", "operator", "place"),
    "jobs": ("products", "operator", "place"),
    "amount": ("goods",),
}
"""What says of which thing an amount is, for each field that holds one."""

_SAME_THING = re.compile(
    r"\b(?:from|to|against|compared|versus|than|per)\s+\S{0,3}$|\bof which\b|\btotal", re.I
)


def check_beside(claim: Claim, cited: Cited) -> Iterator[Finding]:
    """Find the amounts that stand with other words in the quote than another amount that the claim's words stand with."""
    bindings = bindings_of(cited.source.document)
    for path, wanted in amounts(claim):
        words = {word for field in _FIELDS.get(path, ()) for word in _words(claim, field)}
        fits = bindings.fits_of_words(frozenset().union(*map(forms, words)), wanted, cited.sentences)
        fits = [fit for fit in fits if cited.quote.contains(fit.found.span)]
        rival = max(fits, key=lambda fit: fit.likeness * (not fit.same), default=None)
        same = [fit for fit in fits if fit.same and fit.likeness]
        if rival is None or rival.same or not same or goes_in_turn(rival.sentence):
            continue
        if rival.likeness <= FIGURE_OF_WORDS * max(fit.likeness for fit in same):
            continue
        if not any(_are_of_one_thing(fit.found, rival.found, cited) for fit in same):
            found = cited.source.document[rival.found.span]
            message = f"the source has {shown(wanted)} of something else, and here “{found}”"
            yield Finding.of(
                "amount-misplaced", path, message, expected=shown(wanted), found=found, span=rival.found.span
            )


def _words(claim: Claim, field: str) -> Iterator[str]:
    """The telling words of a field."""
    for _, value in claim.listed(field):
        yield from content_words(goods_of(value if isinstance(value, str) else value.name))


def _are_of_one_thing(one: Quantity, other: Quantity, cited: Cited) -> bool:
    """Whether an amount is what another one was, or is compared with, or a part of it: "from 40 to 52", "40, of which 30"."""
    first, last = sorted((one, other), key=lambda amount: amount.span.start)
    between = cited.source.text[first.span.end : last.span.start]
    return _SAME_THING.search(between) is not None
