"""The one reading of a document that all extractors share."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from factlib.dates import Dates, When
from factlib.document import Document, Span
from factlib.language import Quotation, Reading, Sentence, read
from factlib.names import Names, names_of
from factlib.quantities import Quantities, Quantity
from factlib.sources import Layout, layout

__all__ = ["Article"]


class Article:
    """A document and what is read from it, each part on first use and once.

    Attributes:
        document: The document.
        text: Its text; every span points into it.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text

    @cached_property
    def layout(self) -> Layout:
        """Title, date line and body told from what stands around them."""
        return layout(self.text)

    @cached_property
    def anchor(self) -> date | None:
        """The day that "yesterday" is told from: of the document, else of its date line."""
        return self.document.published or self.layout.published

    @cached_property
    def reading(self) -> Reading:
        """Sentences, tokens, phrases."""
        return read(self.text)

    @cached_property
    def names(self) -> Names:
        """Parties and places."""
        return names_of(self.reading)

    @cached_property
    def quotations(self) -> list[Quotation]:
        """Every quotation, in order."""
        return self.reading.quotations

    @cached_property
    def quantities(self) -> Quantities:
        """Every amount, in order."""
        return Quantities(self.text)

    @cached_property
    def dates(self) -> Dates:
        """Every calendar expression, in order."""
        return Dates(self.text, self.anchor)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.reading]

    def sentences_in(self, span: Span) -> Sequence[Sentence]:
        """The sentences that share a character with `span`, in order."""
        first = max(bisect_right(self._sentence_starts, span.start) - 1, 0)
        last = bisect_left(self._sentence_starts, span.end)
        return [sentence for sentence in self.reading[first:last] if sentence.end > span.start]

    def quantities_in(self, span: Span) -> list[Quantity]:
        """The amounts inside `span`, in order."""
        return self.quantities.within(span)

    def dates_in(self, span: Span) -> list[When]:
        """The calendar expressions inside `span`, in order."""
        return self.dates.within(span)
