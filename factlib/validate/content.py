"""Is this what was said? Content against the cited words: verbatim where it is called so, else by what it says."""

import re
from collections.abc import Iterator
from itertools import chain

from factlib.document import Document, Span
from factlib.language import lemma
from factlib.passages import has_words, locate
from factlib.validate.claimed import ClaimedValue
from factlib.validate.context import Context
from factlib.validate.contexts import bindings_of
from factlib.validate.degrees import degrees
from factlib.validate.negations import is_negation
from factlib.validate.paraphrase import differences
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited, Source
from factlib.validate.told_figures import figures
from factlib.validate.truth import denials, left_open, regardless
from factlib.validate.wording import Difference, Wording
from factlib.validate.words import saying_verbs

_CODE = re.compile(r" ?<[A-Z][\w.]*>")
_CONTENTS_KEPT, _LONGEST_KEPT = 32, 2_000  # of one passage; characters
_MARKS = '"“”'
_INNER = re.compile(rf"^[^{_MARKS}]*(?:(?:^|[ (])[{_MARKS}][^ {_MARKS}][^{_MARKS}]*[{_MARKS}][^{_MARKS}]*)+$")
_CLOSED = re.compile(rf"[,.!?]?[{_MARKS}]")
_BLOCK = re.compile(r"^([^\n]+)\n\s*[-–—][ ]?([a-z]+)\b", re.MULTILINE)


def check_content(context: Context) -> Iterator[Finding | Looked]:
    """Look for the content of a statement in the cited sentences; then whether it is quoted verbatim."""
    claim, cited = context.claim, context.cited
    content = claim.values.get("content")
    if claim.type != "statement" or not isinstance(content, str):
        return
    yield Looked("content")
    claimed = ClaimedValue("content", content, context)
    if not any(map(str.isalnum, content)):
        yield claimed.finding("content-absent", "the claim says nothing")
        return
    quoted, direct = _is_quoted(content, cited), claim.values.get("direct")
    verbatim = claimed._replace(path="direct")
    if direct is not None:
        yield Looked("direct")
    if quoted and not direct:
        message = "in quotation marks in the source, and not called a verbatim quotation"
        yield verbatim.finding("verbatim", message)
    finding = said_otherwise("content", content, cited, denied=claim.values.get("denied") is True)
    if finding is not None:
        yield finding
    if direct and not quoted:
        message = "called a verbatim quotation, and the source does not put it in quotation marks"
        yield verbatim.finding("not-verbatim", message)


def said_otherwise(path: str, content: str, cited: Cited, *, denied: bool = False) -> Finding | None:
    """The first thing that the claim says otherwise; None where it says the same, in whatever words.

    Args:
        path: The field that holds the content.
        content: Sentences, or parts of them.
        cited: The words that they are to render.
        denied: Whether they are what the speaker denies.
    """
    found = _difference(cited, content, denied=denied)
    if found is None:
        return None
    return Finding.of(found.code, path, found.message, expected=content, found=found.found, span=found.span)


def _difference(cited: Cited, content: str, *, denied: bool) -> Difference | None:
    """The first thing that a content says otherwise; the last contents are kept with the words that they were compared with."""
    kept, key = cited.once(_contents), (content, denied)
    if key in kept:
        return kept[key]
    found = _compare(cited, content, denied=denied)
    if len(content) <= _LONGEST_KEPT:
        if len(kept) >= _CONTENTS_KEPT:
            kept.clear()
        kept[key] = found
    return found


def _contents(_: Cited) -> dict[tuple[str, bool], Difference | None]:
    return {}


def _compare(cited: Cited, content: str, *, denied: bool) -> Difference | None:
    claimed = Source(Document(text=content, published=cited.source.published))
    wording = Wording(claimed, list(claimed.reading))
    here = [
        (one, place.fields["content"])
        for one in cited.source.statements
        if (place := one.provenance) and place.fields["content"].overlaps(cited.quote)
    ]
    told = _wording_of(cited, tuple(content for _, content in here))
    if not has_words(content, cited.source.document[cited.context]):
        return next(_compared(wording, told, cited, denied=denied), None)
    extent = chain(
        figures(wording, told), degrees(wording, told, cited=True), _behind_negation(content, cited)
    )
    is_denied = denied or any(one.denied for one, _ in here)  # of which another check tells
    asserted = (
        ()
        if is_denied
        else chain(denials(wording, told), left_open(wording, told), regardless(wording, told))
    )
    return next(chain(extent, asserted), None)  # a copy may begin behind "almost"


def _behind_negation(content: str, cited: Cited) -> Iterator[Difference]:
    """Copied words right before which the source has a negation: "enough was done" of "not enough was done"."""
    here = cited.source.document[cited.context]
    for span in locate(content, Document(text=here)).spans:
        start = cited.context.start + span.start
        before = next((one for one in reversed(cited.tokens(cited.context)) if one.end <= start), None)
        if before is not None and is_negation(before):
            yield Difference(f"the source has “{before.text}” before it", before.text, before.span)


def _wording_of(cited: Cited, said: tuple[Span, ...]) -> Wording:
    """The words of the cited sentences, with what of them somebody says; kept for other claims that cite them."""
    key = "wording", tuple(sentence.start for sentence in cited.sentences), said
    return cited.source.once(key, lambda: Wording(cited.source, cited.sentences, said))


def _compared(wording: Wording, told: Wording, cited: Cited, *, denied: bool) -> Iterator[Difference]:
    yield from differences(wording, told, quote=cited.quote, denied=denied)
    around = bindings_of(cited.source.document)
    for sentence in wording.sentences:
        own = Wording(wording.source, [sentence]) if len(wording.sentences) > 1 else wording
        yield from around.exchanged_figures(own, cited.sentences)
        yield from around.exchanged_names(own, cited.sentences)


def _is_quoted(content: str, cited: Cited) -> bool:
    """Whether the source has a content in quotation marks, be it with a firm's code or with marks inside: "a "white knight"".

    What stands between the marks of a quotation inside would else be no part of it.
    """
    words = _quoted_words(cited)
    if any(has_words(content, text) for text in {words, _CODE.sub("", words)} if text):
        return True
    here = cited.source.document[cited.context]
    spans = locate(content, Document(text=here)).spans if _INNER.search(content) else ()
    opened = (span for span in spans if span.start and here[span.start - 1] in _MARKS)
    return any(_CLOSED.match(here, span.end) for span in opened)


def _quoted_words(cited: Cited) -> str:
    """What the cited sentences quote: between marks, or in a paragraph of its own with "- said X" below it."""
    near = [
        one
        for one in cited.source.quotations
        if one.start < cited.context.end and cited.context.start < one.end
    ]
    quoted = [cited.source.document[one.content] for one in near]
    blocks = _BLOCK.finditer(cited.source.document[cited.context])
    quoted += [block[1] for block in blocks if lemma(block[2], "VERB") in saying_verbs()]
    return " ".join(quoted)
