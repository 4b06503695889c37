"""Titles that stand beside a name: "military expert Heydar Mirza", "Ali Velayati, Advisor to Khamenei, said"."""

import re

from factlib.document import Span
from factlib.language import Reading
from factlib.names.mentions import is_role

__all__ = ["title_after", "title_before"]

_LAST_WORD = re.compile(r"([^\W\d_][\w-]*+),? $")
_APPOSITION = re.compile(
    r", (?!and |or |while |but )(?:\d+, )?(?:(?:a|an|the|one of|his|her|its|their|now|then|currently) ){0,2}"
    r"((?:[^\s,.;:“”\"()—–]+(?:\.[ ])?[ ]?){1,10})"
)
_ENDS_TITLE = re.compile(
    r" (?:who|which|whose|that|when|where|and|but|as|said|says|told|has|had|was|is|were) "
)
_ROLE_WITHIN = 6  # words of an apposition
_LONGEST_WORD = 24
_NOMINAL = {"ADJ", "NOUN", "PROPN"}


def title_before(reading: Reading, start: int) -> str | None:
    """The words right before a name at `start` that say what he is, from the first adjective or noun."""
    found = _LAST_WORD.search(reading.text, max(0, start - _LONGEST_WORD), start)
    if found is None or not is_role(found[1]):
        return None
    start = found.end(1)
    tokens = [token for token in reading.at(start - 1).tokens if token.end <= start]
    first = len(tokens)
    while first and (tokens[first - 1].tag in _NOMINAL or tokens[first - 1].text == "-"):
        first -= 1
    return reading.text[tokens[first].start : start].strip() if first < len(tokens) else found[1]


def title_after(text: str, end: int) -> Span | None:
    """Where the words behind the comma after a name that ends at `end` stand, if they say what he is."""
    found = _APPOSITION.match(text, end, min(len(text), end + 160))
    if found is None:
        return None
    title = _ENDS_TITLE.split(found[1] + " ")[0].strip()
    if not any(is_role(word) for word in title.split()[:_ROLE_WITHIN]):
        return None
    return Span.of(found.start(1), found.start(1) + len(title))
