"""Does the quote stand where it is said to stand?"""

from collections.abc import Sequence

from factlib.document import Document, Span
from factlib.facts import Provenance
from factlib.passages import Passage, locate
from factlib.validate.claim import Claim
from factlib.validate.report import Finding

FIELD = "evidence"
_SHOWN = 90
_MOST_DIFFERENCES = 3


def find_quote(
    claim: Claim, document: Document, others: Sequence[Document]
) -> tuple[Passage | None, list[Finding]]:
    """Find the cited words, and say what is wrong with them."""
    if not claim.quote or not any(map(str.isalnum, claim.quote)):
        return None, [Finding.of("quote-missing", FIELD, "the claim cites no words of the document")]
    if claim.provenance is not None and (passage := _in_place(claim.provenance, document)):
        return passage, []
    passage = locate(claim.quote, document, others)
    return passage, _findings(claim.quote, passage, document)


def _in_place(provenance: Provenance, document: Document) -> Passage | None:
    """The passage at the offsets that the evidence names, if the words stand there."""
    if provenance.document != document.id or document[provenance.span] != provenance.quote:
        return None
    return Passage(grade="exact", document=document.id, spans=(provenance.span,))


def _findings(quote: str, passage: Passage, document: Document) -> list[Finding]:
    shown = _short(quote)
    if passage.grade == "absent":
        return [
            Finding.of(
                "quote-absent", FIELD, f"the words {shown} do not stand in the document", expected=quote
            )
        ]
    if passage.grade == "elsewhere":
        message = f"the words {shown} stand in another document, {passage.document}"
        return [Finding.of("quote-elsewhere", FIELD, message, expected=quote, span=passage.span)]
    if passage.grade == "stitched":
        code = "quote-elided" if passage.elided else "quote-stitched"
        pieces = " and ".join(_short(document[span]) for span in passage.spans)
        message = f"the words stand in several places: {pieces}"
        return [Finding.of(code, FIELD, message, expected=quote, span=passage.span)]
    if passage.grade == "altered":
        return [_altered(quote, passage, document)]
    return []


def _altered(quote: str, passage: Passage, document: Document) -> Finding:
    code = "quote-typography" if passage.faithful else "quote-altered"
    shown = [
        str(difference)
        for difference in passage.differences
        if passage.faithful or not difference.in_signs_only
    ]
    more = f" and {len(shown) - _MOST_DIFFERENCES} more" if len(shown) > _MOST_DIFFERENCES else ""
    span = passage.span or Span.of(0, 0)
    return Finding.of(
        code,
        FIELD,
        f"the quote is not as the document has it: {', '.join(shown[:_MOST_DIFFERENCES]) or 'other capitals'}{more}",
        expected=quote,
        found=document[span],
        span=span,
    )


def _short(words: str) -> str:
    plain = " ".join(words[: 2 * _SHOWN].split())
    return f"“{plain if len(plain) <= _SHOWN else plain[:_SHOWN] + '…'}”"
