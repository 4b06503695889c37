"""Words that belong together: a verb and its clause, a noun phrase and those joined to it."""

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
    first = last = at
    while (
        last + 1 < len(phrases)
        and last - at < _MOST_MEMBERS
        and _joined(sentence, phrases[last], phrases[last + 1])
    ):
        last += 1
    while (
        backwards
        and first > 0
        and at - first < _MOST_MEMBERS
        and _joined(sentence, phrases[first - 1], phrases[first])
        and not _governed(sentence, phrases[first - 1])
    ):
        first -= 1
    return list(phrases[first : last + 1])
