"""Words that belong together: a verb and its clause, a noun phrase and those joined to it."""

import itertools

from factlib.document import Span
from factlib.language import Clause, NounPhrase, Sentence, Token

_JOINTS = frozenset({",", "and", "or", "&", "as", "well", "both", "/"})
_NAMING = ("of", "for")
_MOST_MEMBERS = 12


def clause_of(verb: Token) -> Clause | None:
    """The clause whose verb a token is; None if it is none."""
    return next((one for one in verb.sentence.clauses if one.verb.verb is verb), None)


def whole(sentence: Sentence, phrase: NounPhrase) -> Span:
    """A noun phrase with what names it behind: "the Republic of X", "the Minister of Defence of X"."""
    end = phrase.end
    for link in sentence.prepositional_phrases:
        if 0 <= link.start - end <= 1 and link.preposition.lower in _NAMING:
            end = link.end
    return Span.of(phrase.start, end)


def _governed(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase hangs on the verb or preposition right before it: "bought ships, and Y sold them"."""
    before = phrase.tokens[0].index - 1
    return before >= 0 and sentence.tokens[before].tag in ("VERB", "ADP")


def _joined(sentence: Sentence, one: NounPhrase, other: NounPhrase) -> bool:
    between = sentence.tokens[one.tokens[-1].index + 1 : other.tokens[0].index]
    return bool(between) and all(token.lower in _JOINTS for token in between)


def members(sentence: Sentence, phrase: NounPhrase | None, backwards: bool = True) -> list[NounPhrase]:
    """The phrase and those that are joined to it: "Serbia, Britain and the UAE"."""
    if phrase is None:
        return []
    phrases = sentence.noun_phrases
    at = next((index for index, one in enumerate(phrases) if one.start == phrase.start), None)
    if at is None:
        return [phrase]
    pairs = itertools.pairwise(phrases[at : at + _MOST_MEMBERS + 1])
    behind = [other for _, other in itertools.takewhile(lambda pair: _joined(sentence, *pair), pairs)]
    around = phrases[max(at - _MOST_MEMBERS, 0) : at + 1] if backwards else ()
    pairs = itertools.pairwise(reversed(around))
    before = [one for _, one in itertools.takewhile(lambda pair: _goes_on(sentence, pair[1], pair[0]), pairs)]
    return [*reversed(before), phrases[at], *behind]


def _goes_on(sentence: Sentence, one: NounPhrase, other: NounPhrase) -> bool:
    """Whether a list that a phrase is in goes on with the phrase before it."""
    return _joined(sentence, one, other) and not _governed(sentence, one)
