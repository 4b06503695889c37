"""A text with some of its stretches replaced, with the way back to the characters of its source."""

from bisect import bisect_right
from collections.abc import Iterable


class Replaced:
    r"""A text in which stretches are replaced.

    Attributes:
        text: The text with the replacements.

    >>> replaced = Replaced("F-\n16 jets", [(2, 3, "")])
    >>> replaced.text, replaced.back(2), replaced.forth(3)
    ('F-16 jets', (3, 4), 2)
    """

    __slots__ = ("_ends", "_source_ends", "_source_starts", "_starts", "text")

    def __init__(self, source: str, cuts: Iterable[tuple[int, int, str]]) -> None:
        """Replace stretches of a text.

        Args:
            source: The text.
            cuts: Start, end and replacement of each stretch, in order; one that overlaps the one before is left out.
        """
        self._starts: list[int] = []  # of each replacement, in the new text
        self._ends: list[int] = []
        self._source_starts: list[int] = []
        self._source_ends: list[int] = []
        pieces: list[str] = []
        done = length = 0
        for start, end, put in cuts:
            if start < done:
                continue
            pieces += (source[done:start], put)
            length += start - done
            self._starts.append(length)
            length += len(put)
            self._ends.append(length)
            self._source_starts.append(start)
            self._source_ends.append(end)
            done = end
        pieces.append(source[done:])
        self.text = "".join(pieces)

    def back(self, at: int) -> tuple[int, int]:
        """Start and end, in the source, of what the character `at` of the text stands for."""
        change = bisect_right(self._starts, at) - 1
        if change < 0:
            return at, at + 1
        if at < self._ends[change]:
            return self._source_starts[change], self._source_ends[change]
        plain = self._source_ends[change] + at - self._ends[change]
        return plain, plain + 1

    def back_span(self, start: int, end: int) -> tuple[int, int]:
        """The source's offsets of a stretch of the text."""
        first = self.back(start)[0]
        return first, self.back(end - 1)[1] if end > start else first

    def forth(self, at: int) -> int:
        """Where the source's character `at` stands in the text; the next one if it is left out."""
        change = bisect_right(self._source_starts, at) - 1
        if change < 0:
            return at
        if at < self._source_ends[change]:
            return self._starts[change] if at == self._source_starts[change] else self._ends[change]
        return self._ends[change] + at - self._source_ends[change]
