"""Is the role of a word filled by another one? Who does it, to what, of what, in what: verb by verb, noun by noun.

A claim that says in words of its own what the source says has the fillers of the source at each verb and noun that
both have. Another noun or name in the place of the source's says something else, wherever it is taken from.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlib.language import Clause, NounPhrase, Sentence, Token
from factlib.language.senses import broader, derived, related, senses_of, synonyms
from factlib.names.mentions import Mention
from factlib.validate.assertions import word_set
from factlib.validate.structure import members
from factlib.validate.told_names import country_of, is_named, is_same_name, tells
from factlib.validate.wording import Difference, Wording, keys_of

_MOST_SENSES = 5  # of a noun that says something of its own
_STEPS = 2  # up to what two nouns are kinds of
_ROLES = {
    "in": "place", "at": "place", "near": "place", "on": "on", "from": "from", "to": "to", "into": "to",
    "of": "of", "for": "for", "with": "with", "against": "against", "between": "with", "among": "with",
}  # fmt: skip
_ACTING = ("actor", "undergoer")


class Filling(NamedTuple):
    """A word that fills a role at another one.

    Attributes:
        governor: The verb or noun that has the role.
        role: "actor", "undergoer", "kind" for a noun before another, or what a preposition says.
        filler: The noun.
    """

    governor: Token
    role: str
    filler: Token


def other_fillers(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A noun or a name in a role in which the source has another one."""
    theirs = list(_fillings(told))
    for mine in _fillings(claimed):
        rivals = [one.filler for one in theirs if one.role == mine.role and _same_governor(mine, one)]
        if not rivals:
            continue
        name = _name_at(mine.filler, claimed)
        against = (
            _other_name(name, rivals, claimed, told)
            if name is not None
            else _other_noun(mine, rivals, claimed, told)
        )
        if against is not None:
            says, found = (f"{one.text} ({mine.governor.text})" for one in (mine.filler, against))
            yield Difference.between(says, found, against.span, mine.filler.span)


def _other_noun(mine: Filling, rivals: Sequence[Token], claimed: Wording, told: Wording) -> Token | None:
    """A noun in place of a noun, where neither text has both, that stands before the same noun or is of the same kind."""
    noun = mine.filler
    if not _is_telling(noun) or claimed.is_value(noun) or told.has(noun):
        return None
    for rival in rivals:
        named = _name_at(rival, told) is not None or told.is_value(rival)
        if named or not _is_telling(rival) or claimed.has(rival):
            return None
    return rivals[0] if mine.role == "kind" else None


def _is_of_kind(one: Token, other: Token) -> bool:
    """Whether two nouns are kinds of one thing, and neither of them a kind of the other: "gold", "copper"."""
    mine, theirs = one.lemma.lower(), other.lemma.lower()
    if mine in broader(theirs) or theirs in broader(mine):
        return False
    return not broader(mine, _STEPS).isdisjoint(broader(theirs, _STEPS))


def _is_telling(noun: Token) -> bool:
    return noun.tag == "NOUN" and senses_of(noun.lemma.lower(), "n") <= _MOST_SENSES


def _other_name(name: Mention, rivals: Sequence[Token], claimed: Wording, told: Wording) -> Token | None:
    """The first name in place of a name, where all who fill the role have names of that kind."""
    if is_named(name, claimed, told):
        return None
    for rival in rivals:
        other = _name_at(rival, told)
        if other is None or not _is_alike(name, other) or is_same_name(name, claimed, other, told.source):
            return None
    return rivals[0]


def _is_alike(one: Mention, other: Mention) -> bool:
    """Whether two names are of one kind, and neither is where the other is from."""
    kinds = {one.kind, other.kind}
    if kinds <= {"country", "place", "demonym"}:
        return country_of(one) != country_of(other) or one.kind == other.kind
    return len(kinds - {None}) <= 1


def _name_at(token: Token, wording: Wording) -> Mention | None:
    for name in wording.names:
        if name.start <= token.start < name.end and tells(name, wording):
            return name
    return None


def _same_governor(mine: Filling, other: Filling) -> bool:
    """Whether two verbs or nouns tell of one thing: the same, synonyms, or one derived from the other."""
    one, two = mine.governor, other.governor
    if not keys_of(one).isdisjoint(keys_of(two)):
        return True
    first, second = one.lemma.lower(), two.lemma.lower()
    if mine.role == "kind":
        return False
    return second in synonyms(first) or (
        one.tag != two.tag and (second in related(first) or first in related(second))
    )


def _fillings(wording: Wording) -> Iterator[Filling]:
    for sentence in wording.sentences:
        for clause in sentence.clauses:
            yield from _at_verb(clause, sentence)
        yield from _at_nouns(sentence)


def _at_verb(clause: Clause, sentence: Sentence) -> Iterator[Filling]:
    """Who or what stands at a verb; of a verb that says little, at its object: "carried out tests"."""
    verb = clause.verb.verb
    if verb.lemma in word_set("tellers", "verbs"):
        return
    little = verb.lemma in word_set("light", "verbs")
    acts = [
        phrase.tokens[-1]
        for phrase in (*clause.objects, clause.predicate)
        if phrase is not None and derived(phrase.tokens[-1].lemma.lower())
    ]
    governors = ([] if little else [verb]) + acts
    for governor in governors:
        for role, phrase in (("actor", clause.actor), ("undergoer", clause.undergoer)):
            for noun in _nouns(phrase, sentence):
                if noun is not governor:
                    yield Filling(governor, role, noun)
        for preposition, other in clause.obliques:
            place = _ROLES.get(preposition.lower)
            if place is not None:
                yield from (Filling(governor, place, noun) for noun in _nouns(other, sentence))


def _at_nouns(sentence: Sentence) -> Iterator[Filling]:
    """What stands before a noun, and behind it with a preposition."""
    for phrase in sentence.noun_phrases:
        last = phrase.tokens[-1]
        if last.tag != "NOUN":
            continue
        for token in phrase.tokens[:-1]:
            if token.tag in ("NOUN", "PROPN"):
                yield Filling(last, "kind", token)
        for link in sentence.prepositional_phrases:
            role = _ROLES.get(link.preposition.lower)
            if role and 0 <= link.start - phrase.end <= 1:
                for noun in _nouns(link.noun_phrase, sentence):
                    yield Filling(last, role, noun)


def _nouns(phrase: NounPhrase | None, sentence: Sentence) -> Iterator[Token]:
    """The nouns that a phrase and those joined to it end with."""
    for member in members(sentence, phrase, backwards=False):
        yield member.tokens[-1]
