"""Quotes that join passages from several places."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

_ELLIPSIS = re.compile(r"(?:(?<!\s)\s+)?[\[(]?\s?\.{3}\s?[\])]?\s*")
_WORD_END = re.compile(r"\w(?!\w)")
_MOST_PIECES = 5
_LEAST_WORDS = 3  # of a piece; fewer words stand in any text
_LEAST_GAP = 40  # characters between two pieces; a smaller gap is words left out, an alteration


class Pieces(NamedTuple):
    """The places of the pieces, in the order of the quote, and whether an ellipsis marks every joint."""

    places: list[tuple[int, int]]
    elided: bool


def pieces_of(quote: str, places_of: Callable[[str], list[tuple[int, int]]]) -> Pieces | None:
    """Take a quote apart into passages that stand in the text; None if it is no such thing.

    Args:
        quote: Words in normal form.
        places_of: Gives the places of a string in the text.
    """
    marked = [piece for piece in _ELLIPSIS.split(quote) if piece.strip()]
    if 1 < len(marked) <= _MOST_PIECES:
        places = _one_after_the_other([places_of(piece) for piece in marked])
        if places:
            return Pieces(places, elided=all(a[1] <= b[0] for a, b in pairwise(places)))
    places = _greedily(quote, places_of)
    return Pieces(places, elided=False) if places else None


def _one_after_the_other(found: list[list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """One place for each piece, after the piece before it where that is possible; none if one is missing."""
    chosen: list[tuple[int, int]] = []
    for places in found:
        if not places:
            return []
        after = chosen[-1][1] if chosen else 0
        chosen.append(next((place for place in places if place[0] >= after), places[0]))
    return chosen


def _greedily(quote: str, places_of: Callable[[str], list[tuple[int, int]]]) -> list[tuple[int, int]]:
    chosen: list[list[tuple[int, int]]] = []
    rest = quote
    while rest:
        ends = [match.end() for match in _WORD_END.finditer(rest)]
        if len(ends) < _LEAST_WORDS or len(chosen) == _MOST_PIECES:
            return []
        size, places = _longest_start(rest, ends, places_of)
        if size == 0:
            return []
        chosen.append(places)
        rest = rest[size:].lstrip(" .,;:-\"'")
    places = _one_after_the_other(chosen)
    gaps = [b[0] - a[1] for a, b in pairwise(places)]
    return places if gaps and all(gap < 0 or gap >= _LEAST_GAP for gap in gaps) else []


def _longest_start(
    rest: str, ends: list[int], places_of: Callable[[str], list[tuple[int, int]]]
) -> tuple[int, list[tuple[int, int]]]:
    """The longest start of `rest`, in whole words, that stands in the text: its length and places."""
    low, high, best = _LEAST_WORDS, len(ends), (0, list[tuple[int, int]]())
    while low <= high:
        middle = (low + high) // 2
        places = places_of(rest[: ends[middle - 1]])
        if places:
            best, low = (ends[middle - 1], places), middle + 1
        else:
            high = middle - 1
    return best
