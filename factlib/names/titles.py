"""Titles that stand beside a name: "harbour expert Anna Berg", "Otto Lang, Adviser to Rojas, said"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factlib.document import Span
from factlib.language import Reading
from factlib.names.mentions import Mention, honorific_gender, is_role, within
from factlib.names.tables import word_classes

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
_WITHIN_TITLES = word_classes("words.toml")["inside titles"]
_NOMINAL = {"ADJ", "NOUN", "PROPN"}


class Titles:
    """The titles beside the mentions of one text.

    Attributes:
        reading: The reading of the text.
        mentions: Its mentions, in order.
        starts: Where each starts, its title with it.
    """

    def __init__(self, reading: Reading, mentions: Sequence[Mention], starts: Sequence[int]) -> None:
        self.reading = reading
        self.mentions = mentions
        self.starts = starts

    def beside(self, mention: Mention) -> Iterator[str]:
        """The titles that stand in lower case before a person's name, or behind a comma after it."""
        address = mention.title is None or all(map(_is_address, mention.title.split()))
        if address and (title := self._before(mention)):
            yield title  # "chief executive Sir Ann Lee"
        whole = self.reading.at(mention.start)
        span = _title_after(self.reading.text, mention.end, whole.end)
        if span is None:
            return
        if not any(other.title and other.words for other in within(self.mentions, self.starts, span)):
            yield self.reading.text[span.slice]

    def _before(self, mention: Mention) -> str | None:
        """The title right before a name, or before the comma there: "the Minister of Trade, Ann Lee, said"."""
        start, text = mention.outer, self.reading.text
        apart = text[max(start - 2, 0) : start] == ", "
        if apart and text[mention.end : mention.end + 1] not in {",", ".", ";", ")", ""}:
            return None  # one of a list
        at = bisect_left(self.starts, start) - 1
        before = self.mentions[at] if apart and at >= 0 else None
        if before is not None and before.end == start - 2:
            return before.title if not before.words else None
        return _title_before(self.reading, start)


def _is_address(word: str) -> bool:
    return honorific_gender(word) is not None and not is_role(word)


def _title_before(reading: Reading, start: int) -> str | None:
    """The words right before a name at `start` that say what he is, from the first adjective or noun."""
    found = _LAST_WORD.search(reading.text, max(0, start - _LONGEST_WORD), start)
    if found is None or not is_role(found[1]):
        return None
    start = found.end(1)
    tokens = [token for token in reading.at(start - 1).tokens if token.end <= start]
    first = len(tokens)
    while first and (tokens[first - 1].tag in _NOMINAL or tokens[first - 1].lower in _WITHIN_TITLES):
        first -= 1
    return reading.text[tokens[first].start : start].strip() if first < len(tokens) else found[1]


def _title_after(text: str, end: int, last: int) -> Span | None:
    """Where the words behind the comma after a name that ends at `end` stand, up to `last`, if they say what he is."""
    found = _APPOSITION.match(text, end, min(last, end + 160))
    if found is None:
        return None
    title = _ENDS_TITLE.split(found[1] + " ")[0].strip()
    if not any(is_role(word) for word in title.split()[:_ROLE_WITHIN]):
        return None
    return Span.of(found.start(1), found.start(1) + len(title))
