"""A part of a text: a word with its class, or a phrase that a rule has put together."""

from typing import Any


class Part:
    """A stretch of text, its class and what it stands for.

    Attributes:
        kind: The class: of `words.toml`, of digits, or what a rule gives.
        value: What the word stands for; of a phrase, the rule's meaning and its match.
        start: The offset of the first character.
        end: One past the last.
    """

    __slots__ = ("end", "kind", "start", "value")

    def __init__(self, kind: str, value: Any, start: int, end: int) -> None:
        self.kind, self.value, self.start, self.end = kind, value, start, end
