"""Do this amount and this time belong together, where a sentence has several of both?

"31 locomotives in 2016, up from 19 in 2015": a date that stands right behind an amount belongs to it.
"""

from collections.abc import Iterator

from factlib.dates import When
from factlib.quantities import Quantity
from factlib.validate.claim import Claim
from factlib.validate.report import Finding
from factlib.validate.source import Cited

__all__ = ["check_pairs"]

_LINKS = frozenset({"", "in", "for", "during", "of", "on", "by"})


def check_pairs(claim: Claim, cited: Cited) -> Iterator[Finding]:
    """Compare the amount of an export figure with the amount that stands right before its period."""
    amount, period = claim.values.get("amount"), claim.values.get("period")
    if amount is None or period is None:
        return
    pairs = list(_pairs(cited))
    own = [(one, when) for one, when in pairs if (one.kind, one.unit) == (amount.kind, amount.unit)]
    of_period = [one for one, when in own if (when.start, when.end) == (period.start, period.end)]
    if of_period and all((one.value, one.upper) != (amount.value, amount.upper) for one in of_period):
        words = cited.source.document[of_period[0].span]
        message = f"for this time the source says “{words}”"
        for field in ("amount", "period"):
            yield Finding.of("amount-misplaced", field, message, found=words, span=of_period[0].span)


def _pairs(cited: Cited) -> Iterator[tuple[Quantity, When]]:
    """Each amount of the cited sentences with the date right behind it."""
    dates = cited.source.dates_in(cited.context)
    for amount in cited.source.quantities_in(cited.context):
        for date in dates:
            between = (
                cited.source.text[amount.span.end : date.span.start]
                if date.span.start >= amount.span.end
                else "-"
            )
            if between.strip().lower() in _LINKS:
                yield amount, date
