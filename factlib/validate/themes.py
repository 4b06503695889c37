"""Of what is a word said? "consumption" for "could increase", "prices" for "a decrease in prices".

Used where two wordings have contrary words: they contradict each other for sure only if both are said of one thing.
"""

from collections.abc import Iterator

from factlib.language import Clause, NounPhrase, Sentence, Token
from factlib.language.senses import synonyms
from factlib.validate.structure import clause_of
from factlib.validate.wording import keys_of

_REACHED = frozenset({"at", "from", "into", "in", "with"})
_OF = frozenset({"of", "in", "on", "for", "to"})


def themes_of(token: Token) -> frozenset[str]:
    """The forms of the nouns that a word is said of: what a verb is done to, whose a noun is, what an adjective is beside."""
    return frozenset(
        key
        for noun in _nouns(token)
        if noun.tag != "PRON"
        for key in (*keys_of(noun), *synonyms(noun.lemma.lower()))
    )


def share_theme(one: Token, other: Token) -> bool:
    """Whether two words are said of one thing."""
    return not themes_of(one).isdisjoint(themes_of(other))


def share_actor(one: Token, other: Token) -> bool:
    """Whether two verbs are told of one who acts, by his name or his noun."""
    first, second = _actor(one), _actor(other)
    return first is not None and second is not None and not keys_of(first).isdisjoint(keys_of(second))


def _actor(verb: Token) -> Token | None:
    clause = clause_of(verb)
    while clause is not None and clause.actor is None and clause.parent is not None:
        clause = clause.parent
    return clause.actor.tokens[-1] if clause is not None and clause.actor is not None else None


def _nouns(token: Token) -> Iterator[Token]:
    sentence = token.sentence
    clause = clause_of(token)
    if token.penn == "VBG":  # "excluding cars"
        yield from (one.last for one in sentence.noun_phrases if one.first.index == token.index + 1)
    phrase = next((one for one in sentence.noun_phrases if token in one.tokens), None)
    if clause is not None:
        yield from _of_verb(clause)
    elif phrase is not None and token is phrase.tokens[-1]:
        yield from _of_noun(phrase, sentence)
    elif phrase is not None:
        yield phrase.tokens[-1]
    elif token.penn != "VBG":
        yield from _of_predicate(token)


def _of_verb(clause: Clause) -> Iterator[Token]:
    """What it is done to; of a verb without an object, who does it, and where or in what: "stay at", "withdraw from"."""
    done_to = [phrase for phrase in (*clause.objects, clause.undergoer) if phrase is not None]
    who = [phrase for phrase in (clause.subject or clause.actor,) if phrase is not None]
    reached = [phrase for link, phrase in clause.obliques if link.lower in _REACHED]
    yield from (phrase.tokens[-1] for phrase in done_to or [*who, *reached])


def _of_noun(phrase: NounPhrase, sentence: Sentence) -> Iterator[Token]:
    """What stands before it, "price increase", or behind "of" and "in"."""
    yield from (one for one in phrase.tokens[:-1] if one.tag in ("NOUN", "PROPN"))
    for link in sentence.prepositional_phrases:
        if 0 <= link.start - phrase.end <= 1 and link.preposition.lower in _OF:
            yield link.noun_phrase.tokens[-1]


def _of_predicate(token: Token) -> Iterator[Token]:
    """The subject of the "is" before an adjective, or of the verb before an adverb."""
    before = [one for one in token.sentence.clauses if one.verb.verb.index < token.index]
    if before:
        clause = max(before, key=lambda one: one.verb.verb.index)
        yield from _of_verb(clause)
