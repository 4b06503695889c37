"""Do this amount and this time belong together, where a sentence has several of both?

"31 locomotives in 2016, up from 19 in 2015": a date that stands right behind an amount belongs to it.
"""

from collections.abc import Iterator

from factlib.dates import When
from factlib.quantities import Quantity
from factlib.validate.binding import stretches_of
from factlib.validate.claim import Claim
from factlib.validate.periods import is_base
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
    own = [(one, when) for one, when in pairs if _alike(one, amount) or _is_short(one, amount)]
    of_period = [one for one, when in own if _is_of(period, when, cited)]
    claimed = [(one, when) for one, when in own if (one.value, one.upper) == (amount.value, amount.upper)]
    if any(one in of_period for one, _ in claimed):
        return
    beside = [one for one in of_period if claimed or _shares_stretch(one, amount, cited)]
    if beside:
        words = cited.source.document[beside[0].span]
        message = f"for this time the source says “{words}”"
        for field in ("amount", "period"):
            yield Finding.of("amount-misplaced", field, message, found=words, span=beside[0].span)
        return
    for _, when in claimed:
        if is_base(when, cited):
            words = cited.source.document[when.span]
            message = f"the source tells this amount of “{words}”"
            yield Finding.of("amount-misplaced", "period", message, found=words, span=when.span)
            return


def _alike(one: Quantity, other: Quantity) -> bool:
    return (one.kind, one.unit) == (other.kind, other.unit)


def _is_short(one: Quantity, amount: Quantity) -> bool:
    """Whether the source leaves out the unit that another amount has: "to 5 tonnes from 4 a year earlier"."""
    return one.kind == "number" and (one.value, one.upper) == (amount.value, amount.upper)


def _is_of(period: When, when: When, cited: Cited) -> bool:
    if (when.start, when.end) == (period.start, period.end):
        return True
    return is_base(when, cited) and when.contains(period.start) and when.contains(period.end)


def _shares_stretch(one: Quantity, amount: Quantity, cited: Cited) -> bool:
    """Whether the amount that is claimed, if the source has it, stands where `one` does, and tells of the same goods."""
    stretches = [span for span in stretches_of(cited, cited.context) if span.contains(one.span)]
    around = stretches or [cited.context]
    same = [
        found
        for found in cited.source.quantities_in(cited.context)
        if _alike(found, amount) and (found.value, found.upper) == (amount.value, amount.upper)
    ]
    return not same or any(span.contains(found.span) for span in around for found in same)


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
