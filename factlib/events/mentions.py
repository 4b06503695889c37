"""The names, amounts and dates of a document, by their places.

Each is one node of a sentence's tree (`tree`): "Procter & Gamble", "at least $77 million" and "the first nine months of
2020" have a place in a clause as any noun has.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

from factlib.characters import unmarked
from factlib.dates import When
from factlib.document import Span
from factlib.language import Reading, Token
from factlib.names import Names
from factlib.names.mentions import Mention as Name
from factlib.quantities import Quantity

_NEAR = 30  # characters that hold an amount of which a word is part
_Found = TypeVar("_Found", Quantity, When)


class Mentions:
    """What is named, counted and dated in one document.

    Attributes:
        reading: The reading that all spans point into.
        text: Its text.
        names: The parties and places.
        quantities: The amounts, in order.
        dates: The calendar expressions that have a meaning, in order.
        calendar: Where every calendar expression stands, also those that no day of publication settles, in order.
    """

    def __init__(
        self,
        reading: Reading,
        names: Names,
        quantities: Sequence[Quantity],
        dates: Sequence[When],
        calendar: Sequence[Span] = (),
    ) -> None:
        self.reading = reading
        self.text = reading.text
        self.names = names
        self.quantities = quantities
        self.dates = dates
        self.calendar = calendar or [when.span for when in dates]

    def names_in(self, start: int, end: int) -> list[Name]:
        """The names that lie between two offsets."""
        return self.names.within(Span.of(start, end))

    def quantities_in(self, start: int, end: int) -> list[Quantity]:
        """The amounts that lie between two offsets."""
        return _inside(self.quantities, self._quantity_starts, start, end)

    def dates_in(self, start: int, end: int) -> list[When]:
        """The calendar expressions that lie between two offsets."""
        return _inside(self.dates, self._date_starts, start, end)

    def plain(self, span: Span) -> str:
        """The words at `span` with single spaces between them, without the marks of a wire."""
        return unmarked(self.text[span.slice])

    def before(self, span: Span, reach: int) -> list[str]:
        """The words that lie within `reach` characters before `span`, in small letters."""
        return self.text[max(0, span.start - reach) : span.start].lower().split()

    def behind(self, span: Span, reach: int) -> list[str]:
        """The words that lie within `reach` characters behind `span`, in small letters."""
        return self.text[span.end : span.end + reach].lower().split()

    def counts(self, token: Token) -> bool:
        """Whether a word is part of an amount, and not the noun that is counted."""
        near = self.quantities_in(max(0, token.start - _NEAR), token.end + _NEAR)
        ends = ((each, each.span.end - len(getattr(each, "noun", "") or "")) for each in near)
        return any(each.span.start <= token.start < end for each, end in ends)

    def calendar_in(self, start: int, end: int) -> list[Span]:
        """The calendar expressions that share a character with the words between two offsets, whatever they mean."""
        first = bisect_right(self._calendar_ends, start)
        last = bisect_left(self._calendar_starts, end)
        return list(self.calendar[first:last])

    @cached_property
    def _calendar_starts(self) -> list[int]:
        return [span.start for span in self.calendar]

    @cached_property
    def _calendar_ends(self) -> list[int]:
        return [span.end for span in self.calendar]

    @cached_property
    def _quantity_starts(self) -> list[int]:
        return [quantity.span.start for quantity in self.quantities]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [when.span.start if when.span is not None else -1 for when in self.dates]


def _inside(found: Sequence[_Found], starts: Sequence[int], start: int, end: int) -> list[_Found]:
    first = bisect_left(starts, start)
    last = bisect_left(starts, end, first)
    return [each for each in found[first:last] if each.span is not None and each.span.end <= end]
