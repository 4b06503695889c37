"""What is found when a quote is looked for: a grade, places, and what differs."""

import re
from typing import Literal

from factlib.document import Model, Span

Grade = Literal["exact", "normalised", "altered", "stitched", "elsewhere", "absent"]

# A sign between two digits is part of the number, but for the comma that groups thousands.
_SIGNS = re.compile(r"(?<!\d)[^\w$€£¥%]+|[^\w$€£¥%]+(?!\d)|(?<=\d),(?=\d{3}(?!\d))")


class Difference(Model):
    """Words of a quote that are not those of the document.

    Attributes:
        expected: The words of the quote; empty where the quote leaves words out.
        found: The words of the document; empty where the quote adds words.
        span: Where the document's words stand, or would stand.
    """

    expected: str
    found: str
    span: Span

    @property
    def in_signs_only(self) -> bool:
        """Whether the two differ in punctuation and capitals only; “36.5” and “365” differ in more."""
        return _SIGNS.sub("", self.expected).casefold() == _SIGNS.sub("", self.found).casefold()

    def __str__(self) -> str:
        if not self.found:
            return f"“{self.expected}” added"
        if not self.expected:
            return f"“{self.found}” left out"
        return f"“{self.expected}” for “{self.found}”"


class Passage(Model):
    """Where a quote stands.

    Attributes:
        grade: `exact`: the same characters. `normalised`: the same but for the form of quotation marks, dashes,
            spaces and ligatures, the case of the first letter, and signs around the quote. `altered`: nearly the
            same words, `differences` says which. `stitched`: passages from several places, joined. `elsewhere`:
            in another of the documents. `absent`: nowhere.
        document: The id of the document that holds it; None if absent.
        spans: Every place where it stands, in order; of a stitched quote, the places of its pieces.
        differences: Where the words of quote and document part; none if they part in capitals only.
        elided: The joints of a stitched quote are marked by an ellipsis, and its pieces are in order.

    >>> Passage(grade="absent").span is None
    True
    """

    grade: Grade
    document: str | None = None
    spans: tuple[Span, ...] = ()
    differences: tuple[Difference, ...] = ()
    elided: bool = False

    @property
    def span(self) -> Span | None:
        """The first place; None if the quote is absent."""
        return self.spans[0] if self.spans else None

    @property
    def ambiguous(self) -> bool:
        """Whether the quote stands in several places."""
        return self.grade not in ("stitched", "absent") and len(self.spans) > 1

    @property
    def faithful(self) -> bool:
        """Whether the document has these words in this order, whatever the signs between them."""
        if self.grade == "altered":
            return all(difference.in_signs_only for difference in self.differences)
        return self.grade in ("exact", "normalised") or (self.grade == "stitched" and self.elided)
