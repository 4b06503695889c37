"""What goods are like, and by which words: of one thing the source does not tell the contrary of what a claim says."""

import itertools
from collections.abc import Sequence
from functools import cache

from factlib.events.frames import words
from factlib.language import NounPhrase, Token, lemma
from factlib.language.senses import opposites
from factlib.validate.lists import dealing_nouns, speech_words, word_lists
from factlib.validate.reworded import words_by_half
from factlib.validate.source import Cited
from factlib.validate.word_match import match_words, shortened
from factlib.validate.words import head_of

_NAMING = frozenset({"NOUN", "PROPN"})
_MOST_BEFORE = 12  # words before a noun that may say what it is like
_BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "NUM"})
ACT = "ing"
"""The ending of what names an act: "manufacturing"."""

_JOINING = frozenset({"and", "or", ","})
_LONGEST_PHRASE = 5  # words between "parts for" and the goods
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


def only_describes(wanted: str, cited: Cited) -> bool:
    """Whether the source has the goods only in front of another noun: "tank engines" for "tanks"."""
    head = head_of(wanted)
    if head.endswith(ACT) or head in shortened(wanted, cited.source.document[cited.quote]):
        return False  # who has a manufacturing contract manufactures; "SMRs" are reactors
    found = False
    for sentence in cited.sentences:
        for at, token in enumerate(sentence.tokens):
            if not is_word(token, head):
                continue
            found = True
            if _is_of_part(sentence.tokens, at, wanted):
                continue
            behind = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
            if behind is not None and behind.lower in speech_words("times"):
                return False  # "announced the plan Monday"
            if behind is not None and any(phrase.first is behind for phrase in sentence.noun_phrases):
                return False  # "the contract Havco signed"
            if behind is not None and token.tag == "NOUN" and behind.tag == "PROPN":
                return False  # "the frigate Marlow"
            if behind is None or behind.tag not in ("NOUN", "PROPN") or _is_about(behind, wanted):
                return False
            parts = word_lists("trade.toml")["about"]["parts"]
            called = wanted in (token.text, f"{token.text}s") or _is_name_up_to(token, wanted)
            if token.tag == "PROPN" and called and behind.lemma.lower() not in parts:
                return False  # "Marlow tanks" are Marlows
    return found


def _is_name_up_to(token: Token, wanted: str) -> bool:
    """Whether a name of several words ends in a word: "Weston" in "the Smith and Weston handgun business"."""
    words = wanted.split()
    first = token.index - len(words) + 1
    there = [one.text for one in token.sentence.tokens[max(first, 0) : token.index + 1]]
    return len(words) > 1 and words == there and words[0][0].isupper()


def _is_of_part(tokens: Sequence[Token], at: int, wanted: str) -> bool:
    """Whether goods stand behind a part or a service for them: "spare parts for jets"."""
    for before in range(at - 1, max(at - _LONGEST_PHRASE, 0), -1):
        if tokens[before].lower in ("for", "of"):
            part = tokens[before - 1].lemma.lower()
            return part in word_lists("trade.toml")["about"]["parts"] and part not in wanted.casefold()
        if tokens[before].tag not in ("ADJ", "NOUN", "PROPN", "NUM", "DET"):
            return False
    return False


def is_word(token: Token, head: str) -> bool:
    """Whether a word is one of goods, in any form."""
    naming = token.tag in ("NOUN", "PROPN", "ADJ", "VERB", "NUM", "X")
    return naming and bool(match_words(head, token.text))


def _is_about(noun: Token, wanted: str) -> bool:
    """Whether a noun behind the goods tells of dealing in them or making them, or is a part of their name."""
    lists = word_lists("trade.toml")
    about = dealing_nouns() | set(lists["plant"]["nouns"])
    word = lemma(noun.lower)
    known = word in about or (
        noun.lower.endswith(ACT) and noun.tag == "NOUN" and word not in lists["about"]["parts"]
    )
    if noun.tag == "PROPN" and wanted.islower() and not known:
        return False  # "helicopters" are not what the Helicopter Project Office deals in
    known = known or word in lists["counted"]["generic"]  # "drone systems" are drones
    named = known or noun.tag == "PROPN" or noun.lower in wanted.casefold()
    return named or bool(match_words(noun.text, wanted))
