"""What goods are like, and by which words: of one thing the source does not tell the contrary of what a claim says."""

import itertools
from collections.abc import Sequence
from functools import cache

from factlib.events.frames import words
from factlib.language import NounPhrase, Token, lemma
from factlib.language.senses import opposites
from factlib.validate.lists import dealing_nouns, word_lists
from factlib.validate.reworded import words_by_half
from factlib.validate.source import Cited
from factlib.validate.word_match import match_words
from factlib.validate.words import head_of

_NAMING = frozenset({"NOUN", "PROPN"})
_MOST_BEFORE = 12  # words before a noun that may say what it is like
_BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "NUM"})
_JOINING = frozenset({"and", "or", ","})
_JOINED = frozenset({"ADJ", "VERB", "PUNCT"})  # "new, used, and rebuilt"


def contrary_of(wanted: str, cited: Cited) -> str | None:
    """The contrary of a word of goods that stands before their noun in the quote: "used jets" for "new jets"."""
    own = wanted.lower().split()
    head, there = head_of(wanted), cited.tokens(cited.quote)
    of_head = [at for at, token in enumerate(there) if token.tag in _NAMING and match_words(head, token.text)]
    before = [token for at in of_head for token in _qualities(there, at)]
    shares = [one for token in before for one in cited.source.quantities_in_or_across(token.span)]
    for word in own[: own.index(head)] if head in own else ():
        if word in words_by_half(shares, other=True):
            return f"{shares[0].text} {head}"
        against = {other for row in _contraries() if word in row for other in row} | opposites(word)
        if not any(token.lower == word for token in before):
            found = next((token for token in before if token.lower in against), None)
            if found is not None:
                return f"{found.text} {head}"
    return None


def _qualities(tokens: Sequence[Token], at: int) -> list[Token]:
    """The words of a phrase before its noun, and those that they are joined to: "new" of "new and used cars"."""
    found: list[Token] = []
    while at and len(found) < _MOST_BEFORE and _goes_on(tokens, at - 1):
        at -= 1
        found.append(tokens[at])
    return found


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word before a noun says what it is like, or joins two that do."""
    joins = at > 0 and tokens[at].lower in _JOINING and tokens[at - 1].tag in _JOINED
    return joins or tokens[at].tag in _BEFORE_NOUN


@cache
def _contraries() -> tuple[frozenset[str], ...]:
    return tuple(map(frozenset, word_lists("trade.toml")["contrary"].values()))


def is_of_amount(token: Token, cited: Cited) -> bool:
    """Whether a word is a number or its unit, and says nothing of what is counted: "20" of "20 diesel trucks"."""
    amounts = cited.source.quantities_in_or_across(token.span)
    return any(token.text not in (getattr(one, "noun", None) or "").split() for one in amounts)


def words_of_goods(phrase: NounPhrase) -> Sequence[Token]:
    """The words of a phrase, without what ends it and tells of dealing, and without who holds the stake that it is about.

    So it is "power" of "power sales contracts", "46 percent stake" of "Adler's 46 percent stake".
    """
    owned = [at for at, token in enumerate(phrase.tokens) if token.penn == "POS"]
    held = lemma(phrase.last.lower) in words("stakes")
    tokens = phrase.tokens[owned[-1] + 1 :] if owned and held else phrase.tokens
    dealing = list(itertools.takewhile(lambda one: one.lemma.lower() in dealing_nouns(), reversed(tokens)))
    return tokens[: len(tokens) - len(dealing)]


def is_word(token: Token, head: str) -> bool:
    """Whether a word is one of goods, in any form."""
    naming = token.tag in ("NOUN", "PROPN", "ADJ", "VERB", "NUM", "X")
    return naming and bool(match_words(head, token.text))
