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
    shown, found = _short(quote), None
    if passage.grade == "absent":
        code, message = "quote-absent", f"the words {shown} do not stand in the document"
    elif passage.grade == "elsewhere":
        code, message = "quote-elsewhere", f"the words {shown} stand in another document, {passage.document}"
    elif passage.grade == "stitched":
        code = "quote-elided" if passage.elided else "quote-stitched"
        pieces = " and ".join(_short(document[span]) for span in passage.spans)
        message = f"the words stand in several places: {pieces}"
    elif passage.grade == "altered":
        code = "quote-typography" if passage.faithful else "quote-altered"
        message = f"the quote is not as the document has it: {_altered(passage)}"
        found = document[passage.span or Span.of(0, 0)]
    else:
        return []
    return [Finding.of(code, FIELD, message, expected=quote, found=found, span=passage.span)]


def _altered(passage: Passage) -> str:
    """In what a quote is otherwise than the document: what tells most, and how much more there is."""
    shown = [
        str(difference)
        for difference in passage.differences
        if passage.faithful or not difference.in_signs_only
    ]
    more = f" and {len(shown) - _MOST_DIFFERENCES} more" if len(shown) > _MOST_DIFFERENCES else ""
    return f"{', '.join(shown[:_MOST_DIFFERENCES]) or 'other capitals'}{more}"


def _short(words: str) -> str:
    plain = " ".join(words[: 2 * _SHOWN].split())
    return f"“{plain if len(plain) <= _SHOWN else plain[:_SHOWN] + '…'}”"
