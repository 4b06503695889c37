"""What goods are like: of one thing the source does not tell the contrary of what a claim says."""

import itertools
from collections.abc import Sequence
from functools import cache

from factlib.language import Token
from factlib.language.senses import opposites
from factlib.validate.lists import word_lists
from factlib.validate.source import Cited
from factlib.validate.word_match import match_words
from factlib.validate.words import head_of

_NAMING = frozenset({"NOUN", "PROPN"})
_BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "NUM"})


def contrary_of(wanted: str, cited: Cited) -> str | None:
    """The contrary of a word of goods that stands before their noun in the quote: "used jets" for "new jets"."""
    words = wanted.lower().split()
    head, there = head_of(wanted), cited.tokens(cited.quote)
    of_head = [at for at, token in enumerate(there) if token.tag in _NAMING and match_words(head, token.text)]
    before = [token for at in of_head for token in _qualities(there, at)]
    for word in words[: words.index(head)] if head in words else ():
        against = {other for row in _contraries() if word in row for other in row} | opposites(word)
        if not any(token.lower == word for token in before):
            found = next((token for token in before if token.lower in against), None)
            if found is not None:
                return f"{found.text} {head}"
    return None


def _qualities(tokens: Sequence[Token], at: int) -> list[Token]:
    """The words of a phrase before its noun."""
    return list(itertools.takewhile(lambda one: one.tag in _BEFORE_NOUN, reversed(tokens[:at])))


@cache
def _contraries() -> tuple[frozenset[str], ...]:
    return tuple(map(frozenset, word_lists("trade.toml")["contrary"].values()))
