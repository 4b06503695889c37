"""Of what is a word said? "consumption" for "could increase", "prices" for "a decrease in prices".

Used where two wordings have contrary words: they contradict each other for sure only if both are said of one thing.
"""

from collections.abc import Collection, Iterator, Mapping

from factlib.document import Span
from factlib.language import Clause, NounPhrase, Sentence, Token
from factlib.language.senses import synonyms
from factlib.validate.structure import clause_of
from factlib.validate.wording import Wording, keys_of, may_stand_for, tells_something

_REACHED = frozenset({"at", "from", "into", "in", "on", "with"})
_PERSONS = frozenset({"he", "she", "it", "they"})
_AKIN = 0.5  # of a word, for another that may stand for it
_COMPLEMENT = frozenset({"of", "for"})
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


def themes_shared(one: Token, other: Token) -> int:
    """How many of the nouns that a word is said of another is said of, too: "cheaper steel plates", "dearer steel"."""
    theirs = themes_of(other)
    return sum(not theirs.isdisjoint(keys_of(noun)) for noun in _nouns(one) if noun.tag != "PRON")


def stand_together(token: Token, other: Token, claimed: Wording, told: Wording) -> bool:
    """Whether two words are said of one thing, or stand in stretches that tell of the same: no other tells more of it."""
    if share_theme(token, other):
        return True
    shared = _shared_by(token, other, claimed, told)
    return _at(other, shared) >= max(shared.values(), default=0)


def is_nearer(token: Token, one: Token, other: Token, claimed: Wording, told: Wording) -> bool:
    """Whether the first of two words of a source stands where more of what a word of the claim stands in is told."""
    return _at(one, _shared_by(token, one, claimed, told)) > _at(
        other, _shared_by(token, other, claimed, told)
    )


def _at(token: Token, shared: Mapping[Span, float]) -> float:
    return next((words for span, words in shared.items() if span.holds(token.start)), 0)


def _shared_by(token: Token, other: Token, claimed: Wording, told: Wording) -> dict[Span, float]:
    """How many words of the stretch of a word each stretch of the source has, those two left out."""
    own = [one for one in stretch_with(token, claimed) if one is not token and tells_something(one)]
    return {span: _shared(own, told, span, other) for span in told.stretches}


def stretch_with(token: Token, wording: Wording) -> list[Token]:
    """The words of the stretch of a sentence that a word stands in."""
    span = next((one for one in wording.stretches if one.holds(token.start)), None)
    return [one for one in token.sentence.tokens if span is not None and span.holds(one.start)]


def _shared(own: list[Token], told: Wording, span: Span, but: Token) -> float:
    """How many of some words stand in a stretch; half of one for each that another word may stand for."""
    there = [one for one in told.tokens if span.holds(one.start) and one is not but and tells_something(one)]
    keys = {key for one in there for key in keys_of(one)}
    return sum(
        1.0 if not keys.isdisjoint(keys_of(one)) else _AKIN * any(may_stand_for(one, each) for each in there)
        for one in own
    )


def share_actor(one: Token, other: Token) -> bool:
    """Whether two verbs are told of one who acts, by his name, a part of it, or his noun; a pronoun may mean anybody."""
    first, second = _actor(one), _actor(other)
    if first is None or second is None:
        return False
    if any(phrase.last.tag == "PRON" and phrase.last.lower in _PERSONS for phrase in (first, second)):
        return True
    mine, theirs = _naming(first), _naming(second)
    return any(not keys_of(word).isdisjoint(keys_of(each)) for word in mine for each in theirs)


def _naming(phrase: NounPhrase) -> list[Token]:
    """The noun of a phrase, and the words of names in it."""
    return [one for one in phrase.tokens if one is phrase.last or one.tag == "PROPN"]


def _actor(verb: Token) -> NounPhrase | None:
    """Who acts: the actor of the verb's clause; of "it" or of none, that of the clause above: "Adler said it had"."""
    clause, actor = clause_of(verb), None
    while clause is not None:
        actor = clause.actor or actor
        if actor is not None and actor.last.lower not in _PERSONS:
            return actor
        clause = clause.parent
    return actor


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
        yield phrase.last
        between = phrase.tokens[token.index - phrase.first.index + 1 : -1]
        yield from (one for one in between if one.tag == "NOUN")
        yield from _complements(phrase, sentence, _COMPLEMENT)
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
    yield from _complements(phrase, sentence, _OF)


def _complements(phrase: NounPhrase, sentence: Sentence, linking: Collection[str]) -> Iterator[Token]:
    """The nouns behind "of" and its like, right behind a phrase: "plates" of "prices for plates"."""
    for link in sentence.prepositional_phrases:
        if 0 <= link.start - phrase.end <= 1 and link.preposition.lower in linking:
            yield link.noun_phrase.last


def _of_predicate(token: Token) -> Iterator[Token]:
    """The subject of the "is" before an adjective, or of the verb before an adverb."""
    before = [one for one in token.sentence.clauses if one.verb.verb.index < token.index]
    if before:
        clause = max(before, key=lambda one: one.verb.verb.index)
        yield from _of_verb(clause)
