"""Who does it, and to whom? The actor and the object of a verb in both wordings, where both have the verb."""

from collections.abc import Iterator

from factlib.language import NounPhrase, Token, lemma
from factlib.language.senses import related, synonyms
from factlib.validate.assertions import Assertion, word_set
from factlib.validate.structure import word_lists
from factlib.validate.told_names import is_named, tells
from factlib.validate.wording import Difference, Wording, keys_of
from factlib.validate.words import EMPTY


_SLOTS = {"actor": "undergoer", "undergoer": "actor"}


def arguments(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Another actor or object than the source has at the same verb: "bought a mill" where it has "bought a bank"."""
    for mine in claimed.assertions:
        rivals = [one for one in told.assertions if _is_same_verb(mine, one)]
        for slot, beside in _SLOTS.items():
            own = getattr(mine.clause, slot)
            if not rivals or own is None or not _is_telling(own, claimed):
                continue
            there = [getattr(one.clause, slot) for one in rivals]
            if all(
                other is not None
                and _is_telling(other, told)
                and _is_other(own, other, claimed, told)
                and (
                    _names(own, claimed)
                    or (
                        mine.acts == one.acts
                        and _shares(getattr(mine.clause, beside), getattr(one.clause, beside))
                    )
                )
                for one, other in zip(rivals, there)
            ):
                yield Difference.between(own.text, there[0].text, there[0].span, own.span)


def _shares(one: NounPhrase | None, other: NounPhrase | None) -> bool:
    return one is not None and other is not None and not keys_of(_head(one)).isdisjoint(keys_of(_head(other)))


def _is_same_verb(one: Assertion, other: Assertion) -> bool:
    light = word_set("light", "verbs") | word_set("tellers", "verbs")
    mine, theirs = one.acts - light, other.acts - light
    alike = not mine.isdisjoint(theirs) or any(
        not theirs.isdisjoint(synonyms(act) | related(act)) for act in mine
    )
    return one.verb.tag == other.verb.tag == "VERB" and alike


def _head(phrase: NounPhrase) -> Token:
    return phrase.tokens[-1]


def _is_telling(phrase: NounPhrase, wording: Wording) -> bool:
    """Whether a phrase says of itself what it is: no pronoun, no amount, not "the company"."""
    head = _head(phrase)
    lists = word_lists("speech.toml")
    general = {*lists["bodies"], *lists["people"]}
    return (
        head.tag in ("NOUN", "PROPN")
        and not wording.is_value(head)
        and lemma(head.lower, "NOUN") not in general
    )


def _is_other(own: NounPhrase, other: NounPhrase, claimed: Wording, told: Wording) -> bool:
    """Whether two phrases are of other things: neither has a word, a name or a broader word of the other's text."""
    if not {part for token in own.tokens for part in token.lower.split("-")}.isdisjoint(
        part for token in other.tokens for part in token.lower.split("-") if part not in EMPTY
    ):
        return False
    mine, theirs = _names(own, claimed), _names(other, told)
    if bool(mine) != bool(theirs):
        return False
    if mine:
        return not any(is_named(name, claimed, told) for name in mine) and not any(
            is_named(name, told, claimed) for name in theirs
        )
    return not any(told.has(token) for token in own.tokens if token in claimed.content) and not any(
        claimed.has(token) for token in other.tokens if token in told.content
    )


def _names(phrase: NounPhrase, wording: Wording):
    return [
        name for name in wording.names if tells(name, wording) and phrase.start <= name.start < phrase.end
    ]
