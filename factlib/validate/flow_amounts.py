"""Which amount of a sentence on trade is that of a claim? Not what was traded before, nor the whole of which somebody has a part."""

import re

from factlib.document import Span
from factlib.quantities import Quantity
from factlib.validate.claimed import ClaimedValue
from factlib.validate.matching import names_of
from factlib.validate.report import Finding

_TO = re.compile(r" to (?=\D{0,3}\d)")
_OF_WHICH = re.compile(r",? (?:of which|including)\b")


def of_other_flow(claimed: ClaimedValue[Quantity], found: Quantity) -> Finding | None:
    """An amount of trade that was so before, or is the whole of which the importer has a part: "from 120 to 195 tonnes", "of which"."""
    context, text = claimed.context, claimed.source.text
    said, claim = claimed.words(found.span), context.claim
    level = claim.values.get("measure") != "change"
    was = level and text.endswith("from ", 0, found.span.start)
    if was and _TO.match(text, found.span.end):
        return claimed.told("amount-misplaced", f"“{said}” is what it was before", found.span)
    importers = [party for _, party in claim.listed("importer")]
    part = _OF_WHICH.match(text, found.span.end)
    sentence = context.source.reading.at(found.span.start)
    behind = Span.of(part.end(), max(sentence.end, part.end())) if part else None
    named = [span for one in importers for span in names_of(one, context.source, behind)] if behind else []
    before = Span.of(sentence.start, found.span.start)
    if any(names_of(one, context.source, before) for one in importers):
        return None  # "sales to Chile were $40 million, including"
    parts = context.source.quantities_in(Span.of(behind.start, named[0].start)) if behind and named else ()
    if parts:
        return claimed.told(
            "amount-misplaced", f"“{said}” is the whole, of which a part is told there", found.span
        )
    return None
