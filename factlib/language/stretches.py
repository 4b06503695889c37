"""What stands in a text, read stretch by stretch as it is asked for.

A long text is rarely asked about as a whole. Where what stands in one stretch does not depend on how the others are
read, only the stretches asked about need to be read.
"""

from abc import abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import Generic, Protocol, TypeVar, overload

from factlib.document import Span

__all__ = ["Stretches"]


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


Found = TypeVar("Found", bound=_Placed)


class Stretches(Sequence[Found], Generic[Found]):
    """What is found in a text, in order; each stretch is read on first use and once.

    Args:
        bounds: Where each stretch starts and stops, in order and apart; there is nothing to find outside of them.
    """

    def __init__(self, bounds: Sequence[tuple[int, int]]) -> None:
        self._bounds = bounds
        self._starts = [start for start, _ in bounds]
        self._stops = [stop for _, stop in bounds]
        self._found: dict[int, list[Found]] = {}

    @abstractmethod
    def _read(self, number: int) -> list[Found]:
        """Read the stretch of this number: what is found in it, in order."""

    def of(self, number: int) -> list[Found]:
        """What is found in the stretch of this number."""
        found = self._found.get(number)
        if found is None:
            found = self._found[number] = self._read(number)
        return found

    def within(self, span: Span) -> list[Found]:
        """What lies inside `span`, in order; the rest of the text is left alone."""
        start, end = span.start, span.end
        first = bisect_right(self._stops, start)
        last = bisect_left(self._starts, end, first)
        found: list[Found] = []
        for number in range(first, last):
            for each in self.of(number):
                span = each.span
                if start <= span.start and span.end <= end:
                    found.append(each)
        return found

    @cached_property
    def _all(self) -> list[Found]:
        return [each for number in range(len(self._starts)) for each in self.of(number)]

    @overload
    def __getitem__(self, index: int) -> Found: ...
    @overload
    def __getitem__(self, index: slice) -> list[Found]: ...
    def __getitem__(self, index: int | slice) -> Found | list[Found]:
        return self._all[index]

    def __len__(self) -> int:
        return len(self._all)
