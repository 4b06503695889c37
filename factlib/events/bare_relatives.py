"""Relative clauses that no word opens: "the contract Adler signed with Peru is worth $5m".

The name of who acts stands right behind the noun, as a name does that says who somebody is ("the brewer Adler"); the
verb without an object behind it, and the verb that goes on with the noun, tell them apart.
"""

from collections.abc import Iterator, Sequence

from factlib.events.first import first_of
from factlib.events.frames import deals
from factlib.events.frames.sites import sites
from factlib.language import NounPhrase, Token, singular
from factlib.language.lexicon import FINITE
from factlib.language.phrases import noun_phrases

_OPENING_OBJECT = {"DET", "NOUN", "PROPN", "NUM", "PRON", "ADJ", "PUNCT"}


def phrases_of(tokens: Sequence[Token]) -> Iterator[NounPhrase]:
    """The noun phrases of a sentence, who acts parted from what he acts on: "the contract" and "Adler"."""
    for phrase in noun_phrases(tokens):
        at = len(phrase.tokens) - 1
        while at and phrase.tokens[at - 1].tag == "PROPN":
            at -= 1
        if at and _is_acted_on(phrase.tokens[:at]) and _acts(tokens, phrase.last.index + 1):
            yield NounPhrase(phrase.tokens[:at], phrase.tokens[at - 1])
            yield NounPhrase(phrase.tokens[at:], phrase.last)
        else:
            yield phrase


def _is_acted_on(tokens: Sequence[Token]) -> bool:
    """Whether words name what nobody is: a contract, a plant."""
    noun, kind = singular(tokens[-1].lower), sites().kind(tokens[-1].lower)
    thing = noun in deals().by_noun or (kind is not None and noun not in sites().vague)
    return tokens[-1].tag == "NOUN" and tokens[0].penn == "DT" and thing


def _acts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of dealing or building at `at` has no object, and another goes on with the noun behind it."""
    verb = tokens[at] if at + 1 < len(tokens) else None
    if verb is None or verb.penn != "VBD" or tokens[at + 1].tag in _OPENING_OBJECT:
        return False
    told = {*deals().by_verb, *deals().light_by_verb, *sites().by_verb}
    behind = first_of(
        token for token in tokens[at + 1 :] if token.tag in {"PUNCT", "CCONJ"} or token.penn in FINITE
    )
    return verb.lemma in told and behind is not None and behind.penn in FINITE
