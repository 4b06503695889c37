"""The words of some sentences, as they are compared with those of others, and the stretches of them that tell of the same."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from factlib.dates import When
from factlib.document import Span
from factlib.language import Sentence, Token, lemma
from factlib.language.senses import broader, opposites, related
from factlib.names.mentions import Mention
from factlib.quantities import Quantity
from factlib.validate.assertions import Assertion, asserted_in
from factlib.validate.lists import share_pole, word_set
from factlib.validate.negations import is_in_idiom, is_negation
from factlib.validate.openers import only_opens
from factlib.validate.source import Kept, Source
from factlib.validate.word_match import match_words
from factlib.validate.words import EMPTY, forms

_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "X")
_BETWEEN = frozenset({"the", "of", "and"})  # that do not part the words of a date
_NO_WORD = re.compile(r"\W+")
_STEM = 5  # letters that a word and one derived from it share at least


class Difference(NamedTuple):
    """Where a claim says something else.

    Attributes:
        message: What the claim says and what the source says.
        found: The words of the source.
        span: Where they stand.
        own: Where the words of the claim stand that are meant; None where no word is at fault by itself.
        code: What it is, a key of `factlib.validate.CODES`.
    """

    message: str
    found: str | None = None
    span: Span | None = None
    own: Span | None = None
    code: str = "content-differs"

    @classmethod
    def between(cls, says: str, found: str, span: Span, own: Span) -> "Difference":
        """That the claim says one thing and the source another: its words and place, and the place of the claim's."""
        return cls(f"the claim says {says}, the source “{found}”", found, span, own)


class Wording(Kept):
    """The words of some sentences of a text, as they are compared.

    Attributes:
        source: The readings of the text.
        sentences: The sentences.
        said: The stretches of them that somebody says, without who says it; none if nobody is known to say them.
    """

    def __init__(self, source: Source, sentences: Sequence[Sentence], said: Sequence[Span] = ()) -> None:
        super().__init__()
        self.source = source
        self.sentences = list(sentences)
        self.said = list(said)

    @cached_property
    def span(self) -> Span:
        """From the first sentence to the last."""
        return Span.of(self.sentences[0].start, self.sentences[-1].end)

    @cached_property
    def tokens(self) -> list[Token]:
        """All tokens."""
        return [token for sentence in self.sentences for token in sentence.tokens]

    @cached_property
    def parts(self) -> list[tuple[str, Token]]:
        """The dictionary form of each token and the words that a hyphen joins in it, in small letters, with the token."""
        return [
            (part, token) for token in self.tokens for part in (token.lemma.lower(), *token.lower.split("-"))
        ]

    @cached_property
    def content(self) -> list[Token]:
        """The tokens that carry meaning, and are no part of an amount, a date or a name."""
        return [
            token
            for token in self.tokens
            if token.tag in _CONTENT
            and token.lower not in EMPTY
            and not self.is_value(token)
            and not self.is_named(token)
        ]

    @cached_property
    def values(self) -> list[Span]:
        """Where numbers and dates stand."""
        quantities = [_number_span(one, self.source.text) for one in self.quantities]
        return quantities + [one.span for one in self.source.dates_in(self.span)]

    def is_value(self, token: Token) -> bool:
        """Whether a token is part of a number or a date."""
        return token.start in self._in_values

    def is_named(self, token: Token) -> bool:
        """Whether a token is part of a name."""
        return token.start in self._in_names

    @cached_property
    def _in_values(self) -> frozenset[int]:
        return _starts_in(self.values, self.tokens)

    @cached_property
    def _in_names(self) -> frozenset[int]:
        return _starts_in([name.span for name in self.names if not only_opens(name)], self.tokens)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """The amounts."""
        return [one for sentence in self.sentences for one in self.source.quantities_in(sentence.span)]

    @cached_property
    def dates(self) -> list[When]:
        """The dates."""
        return [one for sentence in self.sentences for one in self.source.dates_in(sentence.span)]

    @cached_property
    def _running(self) -> str:
        return _in_a_row(part for token in self.tokens for part in _NO_WORD.split(token.lower))

    def has_all(self, words: Iterable[str]) -> bool:
        """Whether words in lower case stand here, wherever."""
        return set(self._running.split(" ")).issuperset(word for word in words if word not in _BETWEEN)

    def has_in_a_row(self, words: Iterable[str]) -> bool:
        """Whether words in lower case stand here side by side, whatever small words are between."""
        return _in_a_row(words) in self._running

    @cached_property
    def names(self) -> list[Mention]:
        """The names."""
        return [one for sentence in self.sentences for one in self.source.mentions_in(sentence.span)]

    @cached_property
    def stretches(self) -> list[Span]:
        """The sentences, cut at marks and conjunctions into stretches that each have a finite verb."""
        return [span for sentence in self.sentences for span in _stretches(sentence)]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The forms of all words."""
        return frozenset(key for token in self.tokens if token.tag != "PUNCT" for key in keys_of(token))

    @cached_property
    def telling(self) -> list[tuple[Token, str, frozenset[str]]]:
        """The words that say something by themselves, each with its dictionary form and what it may be compared by."""
        told = filter(tells_something, self.tokens)
        return [(token, token.lemma.lower(), keys_of(token)) for token in told]

    @cached_property
    def assertions(self) -> list[Assertion]:
        """What is asserted."""
        return [one for sentence in self.sentences for one in asserted_in(self.source, sentence)]

    def asserted_in(self, quote: Span) -> list[Assertion]:
        """What some of the words assert, no condition; of what somebody says, not who says it."""
        return [
            one
            for one in self.assertions
            if quote.contains(one.verb.span) and self.is_said(one.verb) and not one.is_condition
        ]

    def is_said(self, words: Token | Mention | When) -> bool:
        """Whether some words belong to what somebody says, or nobody is known to say any of them."""
        return not self.said or any(one.holds(words.span.start) for one in self.said)

    @cached_property
    def negations(self) -> int:
        """How often something is turned into its contrary, by a negation or a verb such as "refuse"."""
        return self.negations_in([self.span])

    def negations_in(self, stretches: Sequence[Span]) -> int:
        """How often something is turned into its contrary in some stretches."""
        return sum(stands_in(one, stretches) for one in self._turning)

    def negations_but_conditions(self, stretches: Sequence[Span] = ()) -> int:
        """How often something is turned into its contrary, in some stretches if they are given, but for "unless"."""
        within = stretches or [self.span]
        conditions = sum(one.lower == "unless" and stands_in(one, within) for one in self.tokens)
        return self.negations_in(within) - conditions

    @cached_property
    def _turning(self) -> list[Token]:
        """What turns something into its contrary: verbs such as "refuse", verbs beside which an idiom stands, negations."""
        refusing = word_set("governors", "negative")
        refused = [one.verb for one in self.assertions if one.governs and one.verb.lemma in refusing]
        idioms = [one.verb for one in self.assertions if is_in_idiom(one.clause.verb)]
        return refused + idioms + [one for one in self.tokens if is_negation(one) and not self.is_value(one)]

    def denies(self, *, but: Token | None = None, within: Sequence[Span] = ()) -> bool:
        """Whether some word, other than one, and in some stretches if they are given, denies something without a negation: "refuse", "undisclosed", "excluding"."""
        stretches = within or [self.span]
        return any(token is not but and stands_in(token, stretches) for token in self._denying)

    @cached_property
    def _denying(self) -> list[Token]:
        """The words that deny something without a negation."""
        rows = (("governors", "negative"), ("nouns", "negative"), ("negations", "excluding"))
        negative = frozenset[str]().union(*(word_set(*row) for row in rows))
        plain = negative - word_set("negations", "falling")
        words = [token for token in self.tokens if token.lemma.lower() in plain]
        refused = (one for one in self.assertions if not negative.isdisjoint(one.acts))
        return words + [
            one.verb for one in refused if one.governs or one.verb.lemma in plain or one.clause.objects
        ]

    def has(self, token: Token) -> bool:
        """Whether a word of another text stands here, in some form, or one that may stand for it."""
        if not self.keys.isdisjoint(keys_of(token)) or any(may_stand_for(token, own) for own in self.content):
            return True
        return bool(match_words(token.lower, self.source.document[self.span]))


def stands_in(token: Token, stretches: Sequence[Span]) -> bool:
    """Whether a word stands in one of some stretches."""
    return any(span.holds(token.start) for span in stretches)


def _in_a_row(words: Iterable[str]) -> str:
    return f" {' '.join(word for word in words if word and word not in _BETWEEN)} "


def _number_span(quantity: Quantity, text: str) -> Span:
    """The number of an amount, without the things counted."""
    words = text[quantity.span.slice]
    noun = getattr(quantity, "noun", None)
    end = quantity.span.end - len(noun) if noun and words.endswith(noun) else quantity.span.end
    return Span.of(quantity.span.start, max(end, quantity.span.start))


def keys_of(token: Token) -> frozenset[str]:
    """What a word may be compared by: its forms and its lemma."""
    return forms(token.lower) | {token.lemma.lower()}


def may_stand_for(one: Token, other: Token) -> bool:
    """Whether two words tell of the same: synonyms, one derived from the other, one broader than the other."""
    return _may_stand_for(one.lemma.lower(), one.lower, other.lemma.lower(), other.lower)


def are_akin(one: Token, other: Token) -> bool:
    """Whether two words are forms of one, or may stand for each other."""
    return not keys_of(one).isdisjoint(keys_of(other)) or may_stand_for(one, other)


@lru_cache(maxsize=50_000)
def _may_stand_for(first: str, form: str, second: str, other_form: str) -> bool:
    if first[:_STEM] == second[:_STEM] and min(len(first), len(second)) >= _STEM:
        return second not in opposites(first)
    if second in opposites(first) or first in opposites(second):
        return False
    if share_pole(first, second):
        return True
    return (
        second in related(first)
        or second in related(form)
        or first in related(second)
        or first in related(other_form)
        or first in broader(second)
    )


def _starts_in(spans: Iterable[Span], tokens: Sequence[Token]) -> frozenset[int]:
    """Where tokens start that stand in some spans."""
    starts = [token.start for token in tokens]
    return frozenset(
        at for span in spans for at in starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    )


def dictionary_form(token: Token) -> str:
    """The dictionary form of a word, whatever its case."""
    return lemma(token.lower, token.tag)


_MARKS = frozenset(",;:—–")
_LEAST_SHARED = 2  # words of the claim that a stretch has for the others to be about something else


def stretches_about(told: Wording, claimed: Wording) -> list[Span]:
    """The stretches of a source that have a word of a claim; all of them if none has two.

    Args:
        told: The words of the source.
        claimed: The words of the claim.
    """
    found = told.stretches
    shared = [_shared(told.once(_telling_in, span), claimed) for span in found if len(found) > 1]
    if max(shared, default=0) < _LEAST_SHARED:
        return found
    return [span for span, words in zip(found, shared, strict=True) if words]


def _telling_in(wording: Wording, span: Span) -> tuple[frozenset[str], set[tuple[str, str]]]:
    """What the words of a stretch that say something may be compared by, and the dictionary form of each with its own."""
    there = [one for one in wording.telling if span.start <= one[0].start and one[0].end <= span.end]
    known = frozenset[str]().union(*(keys for _, _, keys in there))
    return known, {(form, token.lower) for token, form, _ in there}


def _shared(told: tuple[frozenset[str], set[tuple[str, str]]], claimed: Wording) -> int:
    """How many words of a claim a stretch has, as `_telling_in` tells it, in some form, or by a word that may stand for it."""
    known, words = told
    return sum(
        not known.isdisjoint(keys) or any(_may_stand_for(form, token.lower, *word) for word in words)
        for token, form, keys in claimed.telling
    )


def tells_something(token: Token) -> bool:
    """Whether a word says something by itself: no mark, no small word, no negation."""
    return token.tag != "PUNCT" and token.lower not in EMPTY and not is_negation(token)


def _stretches(sentence: Sentence) -> Iterator[Span]:
    """A sentence cut at marks and conjunctions, each stretch with a finite verb of its own if the sentence has one."""
    finite = {
        group.verb.index for group in sentence.verb_groups if not (group.infinitive or group.participle)
    }
    finite |= {
        one.verb.verb.index
        for one in sentence.clauses
        if one.kind == "coordinate" and one.parent is not None and one.parent.verb.verb.index in finite
    }
    tokens = sentence.tokens
    cuts = [0, *(at for at, token in enumerate(tokens) if at and opens_stretch(token)), len(tokens)]
    start, told = 0, False
    for at, end in itertools.pairwise(cuts):
        tells = any(index in finite for index in range(at, end))
        if told and tells:
            yield Span.of(tokens[start].start, tokens[at].start)
            start = at
        told = told or tells
    if tokens:
        yield Span.of(tokens[start].start, tokens[-1].end)


def opens_stretch(token: Token) -> bool:
    """Whether a mark or a word may part a sentence into stretches: a comma, "and", "while"."""
    return token.text in _MARKS or token.lower in word_set("stretches", "opened")
