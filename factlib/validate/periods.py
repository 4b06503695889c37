"""Does the source say so of this time? Dates are read afresh around the quote and compared as intervals."""

from collections.abc import Iterator

from factlib.dates import When
from factlib.document import Span
from factlib.validate.claim import Claim
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited
from factlib.validate.structure import word_lists

__all__ = ["check_periods"]

_SENTENCES_BEFORE = 2
_BETWEEN = 1  # words between a verb of saying and its date: "said on Monday"


def check_periods(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    """Compare the period of the claim with the dates of the quote, of the sentences around it, of the article."""
    for path, wanted in claim.holding("period"):
        yield Looked(path)
        finding = _check(path, wanted, cited)
        if finding is not None:
            yield finding


def _check(path: str, wanted: When, cited: Cited) -> Finding | None:
    for stretch in cited.stretches:
        there = _dates_of_deeds(cited, stretch)
        if any(_same(wanted, found) for found in there):
            return None
        if there:
            nearest = min(there, key=lambda found: _distance(wanted, found))
            words = cited.source.document[nearest.span]
            return Finding.of(
                "period-differs",
                path,
                f"the claim says {_shown(wanted)}, the source “{words}” ({nearest.edtf})",
                expected=_shown(wanted),
                found=words,
                span=nearest.span,
            )
    return _from_afar(path, wanted, cited)


def _dates_of_deeds(cited: Cited, stretch: Span) -> list[When]:
    """The dates of a stretch, without those of the saying ("said on Monday") where there are others."""
    dates = cited.source.dates_in(stretch)
    sayings = word_lists("speech.toml")["verbs"]
    verbs = [token for token in cited.tokens(stretch) if token.tag == "VERB"]
    deeds = []
    for date in dates:
        before = [verb for verb in verbs if verb.end <= date.span.start]
        close = bool(before) and len(cited.source.text[before[-1].end : date.span.start].split()) <= _BETWEEN
        if not (close and before[-1].lemma in sayings):
            deeds.append(date)
    return deeds or dates


def _from_afar(path: str, wanted: When, cited: Cited) -> Finding:
    """The period is not in the sentences cited: perhaps it stands before them, or the article is of that time."""
    near = [found for found in cited.source.dates_in(cited.before(_SENTENCES_BEFORE)) if _same(wanted, found)]
    if near:
        message = f"{_shown(wanted)} stands before the cited words"
        return Finding.of("period-inferred", path, message, expected=_shown(wanted), span=near[0].span)
    published = cited.source.published
    if published is not None and wanted.contains(published):
        message = f"the cited words name no date; the article is of {published.isoformat()}"
        return Finding.of("period-inferred", path, message, expected=_shown(wanted))
    message = f"the cited words name no such time as {_shown(wanted)}"
    return Finding.of("period-absent", path, message, expected=_shown(wanted))


def _same(wanted: When, found: When) -> bool:
    return (wanted.start, wanted.end) == (found.start, found.end)


def _distance(wanted: When, found: When) -> int:
    return abs((wanted.start - found.start).days) + abs((wanted.end - found.end).days)


def _shown(when: When) -> str:
    return f"“{when.text}”" if when.text and when.text != when.edtf else when.edtf
