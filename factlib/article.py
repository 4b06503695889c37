"""The one reading of a document that all extractors share."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar

from factlib.characters import without_surrogates
from factlib.dates import Calendar, When
from factlib.document import Document, Span
from factlib.language import Quotation, Reading, read
from factlib.names import Names, names_of
from factlib.quantities import Quantity, parse_quantities
from factlib.sources import Layout, layout

_Found = TypeVar("_Found", Quantity, When)


class Article:
    """A document and what is read from it, each part on first use and once.

    Attributes:
        document: The document.
        text: Its text; every span points into it.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = without_surrogates(document.text)

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
        """Sentences, tokens, phrases; the names are whole in it."""
        return self.names.reading

    @cached_property
    def names(self) -> Names:
        """Parties and places; nobody refers to those of the dateline."""
        return names_of(read(self.text), self.layout.opening)

    @cached_property
    def quotations(self) -> list[Quotation]:
        """Every quotation, in order."""
        return self.reading.quotations

    @cached_property
    def quantities(self) -> Sequence[Quantity]:
        """Every amount, in order; the number of a name ("3M") is none."""
        return [each for each in parse_quantities(self.text) if not self.names.has_number(each.span)]

    @cached_property
    def calendar(self) -> Calendar:
        """Every calendar expression, also those that no day of publication settles."""
        return Calendar(self.text)

    @cached_property
    def dates(self) -> Sequence[When]:
        """Every calendar expression that has a meaning, in order."""
        return self.calendar.dates(self.anchor)

    def quantities_in(self, span: Span) -> list[Quantity]:
        """The amounts inside `span`, in order."""
        return _inside(self.quantities, self._quantity_starts, span)

    def dates_in(self, span: Span) -> list[When]:
        """The calendar expressions inside `span`, in order."""
        return _inside(self.dates, self._date_starts, span)

    @cached_property
    def _quantity_starts(self) -> list[int]:
        return [_start(quantity) for quantity in self.quantities]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [_start(when) for when in self.dates]


def _inside(found: Sequence[_Found], starts: Sequence[int], span: Span) -> list[_Found]:
    first = bisect_left(starts, span.start)
    last = bisect_left(starts, span.end, first)
    return [each for each in found[first:last] if each.span is not None and each.span.end <= span.end]


def _start(found: Quantity | When) -> int:
    return found.span.start if found.span is not None else -1
