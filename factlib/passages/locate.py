"""From a quote to the places where it stands.

Finding is linear in the length of the text. What is costly about a text, its normal form, is made once and kept
for the texts used last.
"""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from factlib.document import Document, Span
from factlib.errors import ArgumentError, expect_text
from factlib.passages.align import cuts_after, cuts_before, nearest, word_differences
from factlib.passages.normal import Normalised
from factlib.passages.passage import Grade, Passage
from factlib.passages.stitch import pieces_of

_MAX_PLACES = 64  # more occurrences than this say nothing more
_MAX_TRIES = 4096  # occurrences inside of words, before we give up
_TEXTS_KEPT = 16
_LONGEST_COMPARED = 20_000  # characters of a quote; a longer one is found as it is, or not at all
_SIGNS = re.compile(r"\W+")
_MARKS_AROUND = " \"'-.,;:!?()[]*"


def locate(quote: str, document: Document, others: Iterable[Document] = ()) -> Passage:
    """Find the passage of `document` that `quote` claims to be.

    A quote stands in the document only in whole words and whole numbers: "7 million" is not in "77 million".

    Args:
        quote: The words claimed.
        document: Where they should stand.
        others: Where they are looked for when `document` does not have them.

    Raises:
        ArgumentError: An argument is of another type.

    >>> article = Document(text="The “deal” is worth $77 million. A second deal failed.")
    >>> locate('The "deal" is worth $77 million', article).grade
    'normalised'
    >>> locate("worth $7 million", article).grade
    'altered'
    """
    expect_text("quote", quote)
    if not isinstance(document, Document):
        raise ArgumentError("document", document, "a Document")
    passage = _text(document.text).find(quote, document.id)
    if passage.faithful:
        return passage
    for other in others:
        if other is document:
            continue
        found = _text(other.text).find_whole(quote, other.id)
        if found is not None:
            return found.model_copy(update={"grade": "elsewhere"})
    return passage


def has_words(quote: str, text: str) -> bool:
    """Whether the passage of a text for a quote is faithful; words that are only like it are not looked for."""
    there, normal = _text(text), Normalised(quote).text
    in_a_row = _SIGNS.sub("", normal).casefold() in there.letters
    return (in_a_row or "..." in normal) and there.find(quote, "").faithful


@lru_cache(maxsize=_TEXTS_KEPT)
def _text(text: str) -> "_Text":
    return _Text(text)


class _Text:
    """A text that quotes are looked for in."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def normal(self) -> Normalised:
        return Normalised(self.text)

    @cached_property
    def folded(self) -> str:
        """The normal text in small letters, character for character."""
        text = self.normal.text
        small = text.lower()
        if len(small) == len(text):
            return small
        return "".join(low if len(low := character.lower()) == 1 else character for character in text)

    @cached_property
    def letters(self) -> str:
        """The letters and digits of the normal text, without case."""
        return _SIGNS.sub("", self.normal.text).casefold()

    def find(self, quote: str, identity: str) -> Passage:
        whole = self.find_whole(quote, identity)
        if whole is not None:
            return whole
        if not any(map(str.isalnum, quote)) or len(quote) > _LONGEST_COMPARED:
            return Passage(grade="absent")
        plain = Normalised(quote).text.strip()
        return self._stitched(plain, identity) or self._altered(plain, identity) or Passage(grade="absent")

    def find_whole(self, quote: str, identity: str) -> Passage | None:
        """All of the quote in one place, as it is or in the normal form."""
        if not any(map(str.isalnum, quote)):
            return None
        exact = _places(self.text, quote)
        if exact:
            return _passage("exact", identity, exact)
        places = self._normal_places(Normalised(quote).text)
        found = [self.normal.source(*place) for place in places]
        return _passage("normalised", identity, found) if found else None

    def _normal_places(self, plain: str) -> list[tuple[int, int]]:
        for form in dict.fromkeys((plain.strip(), plain.strip(_MARKS_AROUND))):
            if not form:
                continue
            other_case = form[0].swapcase() + form[1:]
            places = _places(self.normal.text, form) or _places(self.normal.text, other_case)
            if places:
                return places
        return []

    def _stitched(self, plain: str, identity: str) -> Passage | None:
        pieces = pieces_of(plain, self._normal_places)
        if pieces is None:
            return None
        spans = tuple(self._span(place) for place in pieces.places)
        return Passage(grade="stitched", document=identity, spans=spans, elided=pieces.elided)

    def _altered(self, plain: str, identity: str) -> Passage | None:
        place = nearest(plain, self.folded)
        if place is None:
            return None
        differences = tuple(
            difference.model_copy(update={"span": self._span((difference.span.start, difference.span.end))})
            for difference in word_differences(plain, self.normal.text, *place)
        )
        spans = (self._span(place),)
        return Passage(grade="altered", document=identity, spans=spans, differences=differences)

    def _span(self, place: tuple[int, int]) -> Span:
        """Where a stretch of the normal text stands in the text."""
        return Span.of(*self.normal.source(*place))


def _passage(grade: Grade, identity: str, places: list[tuple[int, int]]) -> Passage:
    return Passage(grade=grade, document=identity, spans=tuple(Span.of(*place) for place in places))


def _places(text: str, quote: str) -> list[tuple[int, int]]:
    """Where `quote` stands in `text` in whole words and numbers."""
    if not quote:
        return []
    places: list[tuple[int, int]] = []
    at = text.find(quote)
    for _ in range(_MAX_TRIES):
        if at < 0 or len(places) == _MAX_PLACES:
            break
        end = at + len(quote)
        whole = not cuts_before(text, at) and not cuts_after(text, end)
        if whole:
            places.append((at, end))
        at = text.find(quote, end if whole else at + 1)
    return places
