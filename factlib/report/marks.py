"""Texts cut for display: where marks begin or end, and where two of them differ.

Overlapping marks need no nesting: each piece knows the marks that cover it. Pieces are made here, in code points; the
page never counts characters, so emoji and other astral characters cannot shift a highlight.
"""

import difflib
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factlib.document import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a document that a fact, or one of its fields, rests on.

    Attributes:
        card: The number of the card.
        field: The number of the field on that card; None for the evidence as a whole.
        span: The words.
    """

    card: int
    field: int | None
    span: Span

    @property
    def name(self) -> str:
        """The mark's name in the page: "12" for the evidence of card 12, "12.3" for its field 3."""
        return str(self.card) if self.field is None else f"{self.card}.{self.field}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under one set of marks.

    Attributes:
        text: The characters.
        marks: Names of the marks that cover them.
        cards: How many different cards these belong to.
    """

    text: str
    marks: tuple[str, ...]
    cards: int


def pieces(text: str, marks: Iterable[Mark]) -> Iterator[Piece]:
    """The whole text in order, cut at every end of a mark; marks outside the text are cut to it.

    >>> evidence, amount = Mark(0, None, Span(start=0, end=10)), Mark(0, 1, Span(start=5, end=7))
    >>> [(piece.text, piece.marks) for piece in pieces("paid $9 up front", [evidence, amount])]
    [('paid ', ('0',)), ('$9', ('0', '0.1')), (' up', ('0',)), (' front', ())]
    """
    starts: dict[int, list[Mark]] = {}
    ends: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.span.start < min(mark.span.end, len(text)):
            starts.setdefault(mark.span.start, []).append(mark)
            ends.setdefault(min(mark.span.end, len(text)), []).append(mark)
    cuts = sorted({0, len(text), *starts, *ends})
    covering: dict[Mark, None] = {}
    for start, end in itertools.pairwise(cuts):
        for mark in ends.get(start, ()):
            covering.pop(mark, None)
        covering.update(dict.fromkeys(starts.get(start, ())))
        cards = {mark.card for mark in covering}
        yield Piece(text[start:end], tuple(mark.name for mark in covering), len(cards))


_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words that both have, or only one.

    Attributes:
        how: "same", "claimed" (only the claim has it) or "found" (only the source has it).
        text: The words, with their spaces.
    """

    how: str
    text: str


def changes(claimed: str, found: str) -> list[Change]:
    """The words of both, in order, each with where it stands; texts without a common word are kept whole.

    >>> [(change.how, change.text) for change in changes("$77 billion", "$77 million")]
    [('same', '$77 '), ('claimed', 'billion'), ('found', 'million')]
    """
    ours, theirs = _WORDS.findall(claimed), _WORDS.findall(found)
    if not {*claimed.split()} & {*found.split()}:
        ours, theirs = [claimed] * bool(claimed), [found] * bool(found)
    out = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            out.append(Change("same", "".join(ours[a:b])))
            continue
        if b > a:
            out.append(Change("claimed", "".join(ours[a:b])))
        if d > c:
            out.append(Change("found", "".join(theirs[c:d])))
    return out
