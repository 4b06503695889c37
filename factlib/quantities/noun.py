"""The noun phrase that a number counts: "more than 95,000 [export companies]", "65 [snaps of man coverage]"."""

import re
from typing import NamedTuple

from factlib.language import singular

__all__ = ["Counted", "counted"]


class Counted(NamedTuple):
    """What is counted.

    Attributes:
        unit: The head noun in the singular.
        noun: The phrase as it stands.
        end: Where it ends.
    """

    unit: str
    noun: str
    end: int


_NEXT = re.compile(r"[ \u00a0-]([^\W\d_](?:[\w&]|['’.-](?=\w))*)")
_STOP = frozenset(
    ["a", "an", "the", "of", "for", "in", "on", "at", "to", "from", "by", "with", "and", "or", "but", "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "not", "no", "than", "as", "that", "which", "who", "when", "while", "where", "if", "because", "since", "until", "after", "before", "between", "among", "against", "during", "through", "into", "over", "under", "about", "its", "his", "her", "their", "our", "your", "my", "this", "these", "those", "it", "he", "she", "they", "we", "i", "you", "each", "per", "all", "both", "there", "here", "then", "so", "such", "more", "less", "other", "another", "only", "just", "also", "even", "ago", "old", "later", "earlier", "last", "next", "out", "up", "down", "off", "away"]
)
_PLURALS = frozenset(["people", "men", "women", "children", "police", "cattle", "staff", "personnel", "troops", "aircraft", "series", "species", "feet", "teeth", "mice", "geese"])
_MOST = 7


def counted(text: str, end: int) -> Counted | None:
    """The noun phrase after a number that ends at `end`, or None."""
    words, place = [], end
    while len(words) < _MOST:
        found = _NEXT.match(text, place)
        if found is None or found[1].lower() in _STOP:
            break
        words.append(found)
        place = found.end()
        if _is_plural(found[1].lower()):
            return Counted(singular(found[1]).lower(), text[words[0].start(1) : place], place)
    return None


def _is_plural(word: str) -> bool:
    return word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2)
