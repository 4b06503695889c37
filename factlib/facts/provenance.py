"""Where a fact comes from: the document, the characters, and who says so.

The quote with its neighbours is a W3C Web Annotation TextQuoteSelector, the span a TextPositionSelector
(https://www.w3.org/TR/annotation-model/#selectors).
"""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import takewhile
from typing import Literal, Self

from pydantic import Field, model_validator

from factlib.document import Document, Model, Span
from factlib.errors import ArgumentError
from factlib.names import Party
from factlib.passages import Difference, locate

CONTEXT_LENGTH = 32  # characters of `prefix` and `suffix`


class Relocation(Model):
    """Where a quote stands in another version of its document.

    Attributes:
        state: `same`: at the same offsets. `moved`: elsewhere in the text. `altered`: in other words, `differences`
            says which. `gone`: nowhere.
        span: Where it stands now; None if gone.
        differences: Where the words part; `expected` is what the quote has, `found` what stands there now.
    """

    state: Literal["same", "moved", "altered", "gone"]
    span: Span | None = None
    differences: tuple[Difference, ...] = ()


class Provenance(Model):
    """The evidence of one fact in one document.

    Attributes:
        document: The id of the document.
        span: The main mention of the fact: offsets into the document's text.
        spans: Every mention of the fact in the document, the main one first.
        quote: The characters of `span`.
        prefix: Up to 32 characters before the quote.
        suffix: Up to 32 characters after it.
        fields: The words that each field was read from: "amount", "buyers.0", "items.0.quantity" to spans.
        attributed_to: Whom the article credits with it; None where the article itself says so.
        method: Which rule, model or person read it.
        reader: The program that read it and its version, "factlib 0.2.0"; None where a person or a model found it. A
            store replaces what an older version of the same reader read.
        url: Where the document was published.
        publisher: Who published it.
        published: The day of publication.

    Raises:
        pydantic.ValidationError: The quote is not as long as its span, or the main mention is not the first of `spans`.

    >>> document = Document(text="Turkey sold drones.")
    >>> Provenance.at(document, Span(start=12, end=18), method="by hand").prefix
    'Turkey sold '
    """

    document: str
    span: Span
    spans: tuple[Span, ...] = ()
    quote: str
    prefix: str = ""
    suffix: str = ""
    fields: dict[str, Span] = Field(default_factory=dict)
    attributed_to: Party | None = None
    method: str | None = None
    reader: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if len(self.quote) != len(self.span):
            expected = f"the {len(self.span)} characters of span"
            raise ValueError(f"quote: expected {expected}, got {len(self.quote)}")
        main = self.spans[0] if self.spans else self.span
        if main is not self.span and main != self.span:
            raise ValueError(f"spans: expected the main mention {self.span!r} first, got {self.spans[0]!r}")
        return self

    @classmethod
    def at(
        cls,
        document: Document,
        span: Span,
        *,
        spans: Sequence[Span] = (),
        fields: Mapping[str, Span] | None = None,
        attributed_to: Party | None = None,
        method: str | None = None,
        reader: str | None = None,
    ) -> "Provenance":
        """The evidence at `span` of `document`; quote, neighbours and publication are taken from the document.

        Raises:
            ArgumentError: `document` is none, or `span` is none of it.
        """
        if not isinstance(document, Document):
            raise ArgumentError("document", document, "a Document")
        if not isinstance(span, Span) or span.end > len(document):
            raise ArgumentError("span", span, f"a Span in a text of {len(document):,} characters")
        prefix, suffix = _neighbours(document, span)
        return cls(
            document=document.id,
            span=span,
            spans=tuple(spans) or (span,),
            quote=document[span],
            prefix=prefix,
            suffix=suffix,
            fields=dict(fields or {}),
            attributed_to=attributed_to,
            method=method,
            reader=reader,
            url=document.url,
            publisher=document.publisher,
            published=document.published,
        )

    def locate(self, document: Document) -> Relocation:
        """Find the quote in `document`, another version of the one it was taken from.

        Of several places, that with the same neighbours is chosen, then the nearest to the old one.

        >>> was = Document(text="Ruritania sold 12 helicopters.")
        >>> evidence = Provenance.at(was, Span(start=15, end=29), method="by hand")
        >>> evidence.locate(Document(text="CORRECTED. Ruritania sold 12 helicopters.")).state
        'moved'
        """
        if not isinstance(document, Document):
            raise ArgumentError("document", document, "a Document")
        if document[self.span] == self.quote:
            return Relocation(state="same", span=self.span)
        passage = locate(self.quote, document)
        if passage.span is None:
            return Relocation(state="gone")
        if passage.grade in ("altered", "stitched"):
            return Relocation(state="altered", span=passage.span, differences=passage.differences)
        nearest = max(passage.spans, key=lambda span: self._likeness(document, span))
        return Relocation(state="moved", span=nearest)

    def _likeness(self, document: Document, span: Span) -> tuple[int, int]:
        """How much of prefix and suffix stands around `span`, and how near that is to the old place."""
        before, after = _neighbours(document, span)
        same = _shared(before[::-1], self.prefix[::-1]) + _shared(after, self.suffix)
        return same, -abs(span.start - self.span.start)


def _neighbours(document: Document, span: Span) -> tuple[str, str]:
    """The characters before a span, and behind it, that are kept with a quote."""
    text = document.text
    return text[max(span.start - CONTEXT_LENGTH, 0) : span.start], text[span.end : span.end + CONTEXT_LENGTH]


def _shared(one: str, other: str) -> int:
    """How many characters two strings start with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
