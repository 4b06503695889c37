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
    said = claimed.words(found.span)
    if _was_before(claimed, found):
        return claimed.told("amount-misplaced", f"“{said}” is what it was before", found.span)
    if _is_whole(claimed, found):
        message = f"“{said}” is the whole, of which a part is told there"
        return claimed.told("amount-misplaced", message, found.span)
    return None


def _was_before(claimed: ClaimedValue[Quantity], found: Quantity) -> bool:
    """Whether a level is claimed, and the amount is where it started: "from 120 to 195 tonnes"."""
    text, level = claimed.source.text, claimed.context.claim.values.get("measure") != "change"
    return level and text.endswith("from ", 0, found.span.start) and bool(_TO.match(text, found.span.end))


def _is_whole(claimed: ClaimedValue[Quantity], found: Quantity) -> bool:
    """Whether a part of an amount goes to the importer of a claim; not in "sales to Chile were $40 million, including"."""
    source = claimed.source
    part = _OF_WHICH.match(source.text, found.span.end)
    if part is None:
        return False
    sentence = source.reading.at(found.span.start)
    before, behind = Span.of(sentence.start, found.span.start), max(sentence.end, part.end())
    importers = [party for _, party in claimed.context.claim.listed("importer")]
    if any(names_of(one, source, before) for one in importers):
        return False
    named = [span for one in importers for span in names_of(one, source, Span.of(part.end(), behind))]
    return bool(named) and bool(source.quantities_in(Span.of(part.end(), named[0].start)))
