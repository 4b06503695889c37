"""Base noun phrases and prepositional phrases, from parts of speech.

A base noun phrase is a noun or pronoun with the determiners, adjectives, numbers, compounds and possessives
directly left of it, and the rest of a name right of its first word.
"""

from collections.abc import Sequence

from factlib.language.model import NounPhrase, PrepositionalPhrase, Token

__all__ = ["noun_phrases", "prepositional_phrases"]

_NOMINAL = {"NOUN", "PROPN", "PRON"}
_LEFT = {"DET", "ADJ", "NUM", "NOUN", "PROPN"}


def noun_phrases(tokens: Sequence[Token]) -> list[NounPhrase]:
    """The base noun phrases of a tagged sentence, in order."""
    found: list[NounPhrase] = []
    first: int | None = None
    for index, token in enumerate(tokens):
        if token.tag == "PRON" and token.penn != "PRP$":
            found.append(NounPhrase([token], token))
            first = None
        elif token.tag in _LEFT or token.penn == "PRP$":
            first = index if first is None else first
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            ends = after is None or not (after.tag in _LEFT or after.penn in {"POS", "HYPH"})
            if ends and token.tag in _NOMINAL:
                found.append(NounPhrase(tokens[first : index + 1], token))
                first = None
        elif token.penn not in {"POS", "HYPH"}:
            first = None
    return found


def prepositional_phrases(
    tokens: Sequence[Token], phrases: Sequence[NounPhrase]
) -> list[PrepositionalPhrase]:
    """The prepositions of a sentence with the noun phrase that starts right behind them."""
    found = []
    for phrase in phrases:
        before = phrase.tokens[0].index - 1
        if before >= 0 and tokens[before].tag == "ADP":
            found.append(PrepositionalPhrase((tokens[before], *phrase.tokens), tokens[before], phrase))
    return found
