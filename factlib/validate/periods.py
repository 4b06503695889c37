"""Does the source say so of this time? Dates are read afresh around the quote and compared as intervals."""

from collections.abc import Iterator, Sequence

from factlib.dates import When
from factlib.document import Span
from factlib.validate.claim import Claim
from factlib.validate.context import Context
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited
from factlib.validate.structure import word_lists

__all__ = ["check_periods", "dates_of_deeds"]

_BETWEEN = 1  # words between a verb of saying and its date: "said on Monday"


def check_periods(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    """Compare the period of the claim with the dates of the quote, of the sentences around it, of the article."""
    context = Context(claim, cited)
    for path, wanted in claim.holding("period"):
        yield Looked(path)
        saying = claim.type == "statement"
        finding = _check_saying(path, wanted, context) if saying else _check(path, wanted, context)
        if finding is not None:
            yield finding


def _check(path: str, wanted: When, context: Context) -> Finding | None:
    cited = context.cited
    for stretch in cited.stretches:
        there = dates_of_deeds(cited, stretch) or cited.source.dates_in(stretch)
        if any(_same(wanted, found) for found in there) or _is_span_of(wanted, there):
            return None
        if there:
            return _differs(path, wanted, there, cited)
    return _from_afar(path, wanted, context)


def _check_saying(path: str, wanted: When, context: Context) -> Finding | None:
    """The day on which somebody speaks: that beside the cue; where there is none, any of the article's."""
    cited = context.cited
    beside = [
        one.when
        for one in cited.source.statements
        if one.when is not None and one.provenance is not None and one.provenance.span.overlaps(cited.quote)
    ]
    dates = [found for stretch in cited.stretches for found in cited.source.dates_in(stretch)]
    if any(_same(wanted, found) for found in [*beside, *dates]):
        return None
    if beside:
        return _differs(path, wanted, beside, cited)
    return _from_afar(path, wanted, context)


def _differs(path: str, wanted: When, there: Sequence[When], cited: Cited) -> Finding:
    nearest = min(there, key=lambda found: _distance(wanted, found))
    words = cited.source.document[nearest.span]
    message = f"the claim says {_shown(wanted)}, the source “{words}” ({nearest.edtf})"
    return Finding.of(
        "period-differs", path, message, expected=_shown(wanted), found=words, span=nearest.span
    )


def _is_span_of(wanted: When, there: Sequence[When]) -> bool:
    """Whether two dates are the ends of a period: "began in May 2024 and will end in 2028"."""
    starts = any(found.start == wanted.start for found in there)
    return len(there) > 1 and starts and any(found.end == wanted.end for found in there)


def dates_of_deeds(cited: Cited, stretch: Span) -> list[When]:
    """The dates of a stretch, without those of the saying ("said on Monday")."""
    dates = cited.source.dates_in(stretch)
    sayings = word_lists("speech.toml")["verbs"]
    verbs = [token for token in cited.tokens(stretch) if token.tag == "VERB"]
    deeds = []
    for date in dates:
        before = [verb for verb in verbs if verb.end <= date.span.start]
        close = bool(before) and len(cited.source.text[before[-1].end : date.span.start].split()) <= _BETWEEN
        if not (close and before[-1].lemma in sayings):
            deeds.append(date)
    return deeds


def _from_afar(path: str, wanted: When, context: Context) -> Finding:
    """The period is not in the sentences cited: perhaps the document tells it, or the article is of that time."""
    cited = context.cited
    published = cited.source.published
    if published is not None and wanted.contains(published):
        message = f"the cited words name no date; the article is of {published.isoformat()}"
        return Finding.of("period-inferred", path, message, expected=_shown(wanted))
    start = cited.quote.start
    same = [found for found in cited.source.dates if _same(wanted, found) or _names_year(wanted, found)]
    for found in sorted(same, key=lambda one: abs(one.span.start - start)):
        if context.tells_at(found.span):
            message = f"{_shown(wanted)} stands elsewhere in the document"
            return Finding.of("period-inferred", path, message, expected=_shown(wanted), span=found.span)
    message = f"the cited words name no such time as {_shown(wanted)}"
    return Finding.of("period-absent", path, message, expected=_shown(wanted))


def _names_year(wanted: When, found: When) -> bool:
    """Whether a date of the source is of the year that is claimed."""
    return wanted.precision == "year" and wanted.contains(found.start) and wanted.contains(found.end)


def _same(wanted: When, found: When) -> bool:
    return (wanted.start, wanted.end) == (found.start, found.end)


def _distance(wanted: When, found: When) -> int:
    return abs((wanted.start - found.start).days) + abs((wanted.end - found.end).days)


def _shown(when: When) -> str:
    return f"“{when.text}”" if when.text and when.text != when.edtf else when.edtf
