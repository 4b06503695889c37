"""Cutting a long text at paragraphs, with overlap, so that what stands at a cut is read whole once."""

import re
from collections.abc import Iterator

from factlib.document import Span
from factlib.language import read

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*\n*")


def pieces(text: str, longest: int, overlap: int) -> list[Span]:
    r"""The stretches of a text that are asked about, in order; together they are the whole text.

    Args:
        text: The whole text.
        longest: How many characters a piece has at most.
        overlap: How many characters of whole paragraphs, or sentences, are repeated from the piece before, at most.

    >>> [span.slice for span in pieces("One is here.\n\nTwo is here.\n\nThree is here.\n", 30, 16)]
    [slice(0, 28, None), slice(14, 43, None)]
    """
    units = list(_units(text, longest))
    found: list[Span] = []
    first = 0
    while first < len(units):
        last = first
        while last + 1 < len(units) and units[last + 1].end - units[first].start <= longest:
            last += 1
        found.append(Span.of(units[first].start, units[last].end))
        if last + 1 == len(units):
            break
        again = last + 1
        while again - 1 > first and units[last].end - units[again - 1].start <= overlap:
            again -= 1
        first = again
    return found


def _units(text: str, longest: int) -> Iterator[Span]:
    """The paragraphs of a text; of one that is too long its sentences, or parts of them."""
    for paragraph in _PARAGRAPH.finditer(text):
        if len(paragraph.group()) <= longest:
            yield Span.of(*paragraph.span())
            continue
        start = paragraph.start()
        for sentence in read(paragraph.group()):
            end = paragraph.start() + sentence.end
            while end - start > longest:
                yield Span.of(start, start + longest)
                start += longest
            if end > start:
                yield Span.of(start, end)
            start = max(start, end)
        if start < paragraph.end():
            yield Span.of(start, paragraph.end())
