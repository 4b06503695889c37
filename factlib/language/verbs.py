"""Verb groups: a verb with its auxiliaries and negation, and what they say."""

from collections.abc import Sequence

from factlib.language.model import Token, VerbGroup

__all__ = ["verb_groups"]

_NEGATIONS = {"not", "n't", "n’t", "never"}
_FUTURE = {"will", "shall"}
_BETWEEN = {"ADV", "PART", "PRON"}


def verb_groups(tokens: Sequence[Token]) -> list[VerbGroup]:
    """The verb groups of a tagged sentence, in the order of their main verbs."""
    found: list[VerbGroup] = []
    chain: list[Token] = []  # auxiliaries waiting for their verb
    inside: list[Token] = []
    for token in tokens:
        if token.tag == "VERB":
            found.append(_group([*inside, token], [*chain, token]))
            chain, inside = [], []
        elif token.tag == "AUX" or token.penn == "TO":
            chain.append(token)
            inside.append(token)
        elif chain and token.tag in _BETWEEN:
            inside.append(token)
        else:
            if chain and chain[-1].lemma == "be":
                found.append(_group(inside, chain))
            chain, inside = [], []
    if chain and chain[-1].lemma == "be":
        found.append(_group(inside, chain))
    return found


def _group(inside: Sequence[Token], chain: Sequence[Token]) -> VerbGroup:
    group = VerbGroup(inside)
    verb = chain[-1]
    helpers = [token for token in chain[:-1] if token.tag == "AUX"]
    lemmas = {token.lemma for token in helpers}
    modal = next((token for token in helpers if token.penn == "MD"), None)
    finite = (helpers or [verb])[0]
    group.verb = verb
    group.infinitive = chain[0].penn == "TO"
    group.negated = any(token.lower in _NEGATIONS for token in inside)
    group.perfect = "have" in lemmas
    group.progressive = verb.penn == "VBG" and "be" in lemmas
    group.passive = verb.penn == "VBN" and bool(helpers) and helpers[-1].lemma in {"be", "get"}
    group.participle = not helpers and verb.penn in {"VBG", "VBN"}
    group.modal = None
    group.tense = None
    if modal:
        group.modal = None if modal.lemma in _FUTURE else modal.lemma
        group.tense = "future" if modal.lemma in _FUTURE else None
    elif finite.penn == "VBD":
        group.tense = "past"
    elif finite.penn in {"VBZ", "VBP"}:
        group.tense = "present"
    return group
