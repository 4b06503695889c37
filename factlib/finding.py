"""Where any of many words stand in a text."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

__all__ = ["matches", "without_surrogates"]

_SURROGATE = re.compile("[\ud800-\udfff]")


def without_surrogates(text: str) -> str:
    """`text` with U+FFFD for each lone surrogate, which no UTF-8 can hold; all offsets stay."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def matches(finder: "AhoCorasick", text: str) -> list[tuple[int, int, int]]:
    """(word, start, end) of each match; the finder alone cannot take a lone surrogate."""
    try:
        return finder.find_matches_as_indexes(text)
    except UnicodeEncodeError:
        return finder.find_matches_as_indexes(without_surrogates(text))
