"""The stretches of a source that tell something by themselves, and which of them a claim is about."""

from collections.abc import Iterator

from factlib.document import Span
from factlib.language import Sentence, Token
from factlib.validate.lists import word_set
from factlib.validate.negations import is_negation
from factlib.validate.wording import Wording, keys_of, may_stand_for
from factlib.validate.words import EMPTY

_MARKS = frozenset(",;:—–")
_LEAST_SHARED = 2  # words of the claim that a stretch has for the others to be about something else


def stretches_about(told: Wording, claimed: Wording) -> list[Span]:
    """The stretches of a source that have a word of a claim; all of them if none has two.

    Args:
        told: The words of the source.
        claimed: The words of the claim.
    """
    found = [span for sentence in told.sentences for span in _stretches(sentence)]
    shared = [_shared(told, span, claimed) for span in found]
    if max(shared, default=0) < _LEAST_SHARED:
        return found
    return [span for span, words in zip(found, shared, strict=True) if words]


def _shared(told: Wording, span: Span, claimed: Wording) -> int:
    """How many words of a claim stand in a stretch, in some form, or by a word that may stand for it."""
    there = [token for token in told.tokens if span.contains(token.span) and _tells(token)]
    keys = {key for token in there for key in keys_of(token)}
    return sum(
        not keys.isdisjoint(keys_of(token)) or any(may_stand_for(token, one) for one in there)
        for token in claimed.tokens
        if _tells(token)
    )


def _tells(token: Token) -> bool:
    return token.tag != "PUNCT" and token.lower not in EMPTY and not is_negation(token)


def _stretches(sentence: Sentence) -> Iterator[Span]:
    """A sentence cut at marks and conjunctions, each stretch with a finite verb."""
    finite = {
        group.verb.index for group in sentence.verb_groups if not (group.infinitive or group.participle)
    }
    tokens = sentence.tokens
    start, told = 0, False
    for at, token in enumerate(tokens):
        if told and _parts(token) and any(index > at for index in finite):
            yield Span.of(tokens[start].start, token.start)
            start, told = at, False
        told = told or at in finite
    if tokens:
        yield Span.of(tokens[start].start, tokens[-1].end)


def _parts(token: Token) -> bool:
    return token.text in _MARKS or token.lower in word_set("stretches", "opened")
