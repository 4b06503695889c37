r"""Characters that take care: those that do not show, and halves of characters, which no UTF-8 can hold.

A reader does not see soft hyphens, characters without width and marks of the direction of writing, so no reading stops
at them: see `factlib.language.running`. A joiner (U+200C, U+200D) is one of them where it stands beside Latin letters,
digits and punctuation; in other scripts and in emoji it changes what is seen.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


_DEEPEST = 8  # a claim is a mapping of lists of mappings

_LATIN = "\x00-\u024f\u2000-\u206f"
UNSEEN = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
"""The characters that may not show, as in a class of a regular expression."""

INVISIBLE = re.compile(rf"[{UNSEEN}](?:(?<![\u200c\u200d])|(?<![^{_LATIN}].)|(?![^{_LATIN}]))", re.DOTALL)

_OF_WIRES = re.compile(r"\s?<[A-Z][A-Z. ]*>|[<>]")


def unmarked(words: str) -> str:
    """Words with single spaces between them, without the codes and brackets that wires put at names of firms.

    >>> unmarked("<Adler AG>'s Krauss <KRS.L> unit")
    "Adler AG's Krauss unit"
    """
    return " ".join(_OF_WIRES.sub("", words).split())


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of some words, of which the longest that stands there is meant.

    >>> any_of(["m", "min", "m²"])
    'min|m²|m'
    """
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


class Before:
    r"""A pattern of what stands right before a place in a text.

    Args:
        reach: How many characters before the place are looked at, so that a long text is read in linear time.
        pattern: The regular expression; it has to match up to the place.
        flags: Its flags.

    >>> Before(8, r"\bat ")("It landed at 9.", 13).start()
    10
    """

    __slots__ = ("_reach", "_search")

    def __init__(self, reach: int, pattern: str, flags: re.RegexFlag | int = 0) -> None:
        self._reach = reach
        self._search = re.compile(rf"(?:{pattern})\Z", flags).search

    def __call__(self, text: str, end: int) -> re.Match[str] | None:
        """The match that ends at `end`, or None."""
        return self._search(text, max(0, end - self._reach), end)


_SURROGATE = re.compile("[\ud800-\udfff]")


def without_invisible(text: str) -> str:
    r"""`text` without what does not show.

    >>> without_invisible("patrol ves\u00adsels")
    'patrol vessels'
    """
    return text if text.isascii() else INVISIBLE.sub("", text)


def strings_as_seen(value: Any, depth: int = _DEEPEST) -> Any:
    """Strings, lists and mappings of them without what does not show; anything else as it is.

    Args:
        value: What is to be changed; it stays as it is, a changed copy is given back.
        depth: How many lists and mappings may hold one another; what lies deeper is as it was.
    """
    if isinstance(value, str):
        return without_invisible(value)
    if depth and isinstance(value, tuple | list):
        return type(value)(strings_as_seen(each, depth - 1) for each in value)
    if depth and isinstance(value, Mapping):
        return {key: strings_as_seen(each, depth - 1) for key, each in value.items()}
    return value


def without_surrogates(text: str) -> str:
    """`text` with U+FFFD for each lone surrogate; all offsets stay."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


_ASCII_LOWER = {capital: capital + 32 for capital in range(ord("A"), ord("Z") + 1)}


def lower_case(text: str) -> str:
    """`text` in lower case, at the same offsets: if a letter of it is two in lower case, only that of ASCII is changed."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_ASCII_LOWER)


def word_finder(words: Sequence[str]) -> "AhoCorasick":
    """What finds many words in one scan of a text, of which the longest that stands at a place is meant: see `matches`."""
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)


def matches(finder: "AhoCorasick", text: str) -> list[tuple[int, int, int]]:
    """(word, start, end) of each match of many words in a text, which may have lone surrogates."""
    try:
        return finder.find_matches_as_indexes(text)
    except UnicodeEncodeError:
        return finder.find_matches_as_indexes(without_surrogates(text))
