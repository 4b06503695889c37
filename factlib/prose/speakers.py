"""Does a sentence give a statement to who made it?

What the sentence reports is looked for among the statements of the source, by its words and how rare they are. Where
one of another speaker has it, and none of the speaker that the sentence names, it was put in the wrong mouth. Left
alone: speakers without a name ("dealers"), a firm for whom it employs and the reverse, a country for its officials.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from factlib.document import Span
from factlib.facts import Statement
from factlib.language import Sentence
from factlib.names import Party
from factlib.names.mentions import Mention
from factlib.validate.alignment import Alignment, is_telling
from factlib.validate.matching import mention_bears_out
from factlib.validate.names_alike import Likeness, folded_words, same_party
from factlib.validate.wording import Difference, Wording, keys_of

_LEAST = 0.4  # of what a sentence reports, by weight, that a statement of the source must have to be the one
_LESS = 0.7  # of that: with less, the speaker whom the sentence names did not say it
_PERSONAL = ("he", "she")
_NAMED = ("person", "organisation", None)  # a country may speak for its officials

Content = frozenset[str]
"""The keys of the words of what is said."""


class _Said(NamedTuple):
    """A statement of the source, by the words of its content."""

    statement: Statement
    content: Content


class Speakers:
    """Who says what in one source.

    Attributes:
        alignment: The sentences of the source by their words.
    """

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.source = alignment.source

    @cached_property
    def _said(self) -> list[_Said]:
        found = ((one, _place(one, "content")) for one in self.source.statements)
        return [_Said(one, _content(_words(self.source.reading, place))) for one, place in found if place]

    def differences(self, claimed: Wording) -> Iterator[Difference]:
        """The statements of a sentence that the source gives to another speaker."""
        sentence = claimed.sentences[0]
        for statement in claimed.source.statements:
            cue, content = _place(statement, "cue"), _place(statement, "content")
            if cue is None or content is None or not sentence.span.holds(cue.start):
                continue
            if statement.speaker is None or (wanted := self._meant(statement.speaker)) is None:
                continue
            words = _words(claimed.sentences, content)
            rival = self._other_speaker(wanted, words)
            if rival is not None and rival.speaker is not None:
                place = _place(rival, "speaker")
                told = rival.speaker.name
                message = f"the text gives this to {statement.speaker.name}, the source to “{told}”"
                own = _place(statement, "speaker") or cue
                yield Difference(message, told, place, own, "speaker-differs")

    def _other_speaker(self, wanted: Party, words: Sequence[Content]) -> Statement | None:
        """The statement that has most of the words, if it is another's and none of the speaker's has nearly as many."""
        shares = [(self._share(words, said.content), said.statement) for said in self._said]
        best, rival = max(shares, key=lambda each: each[0], default=(0.0, None))
        if rival is None or best < _LEAST or not self._is_other(wanted, rival):
            return None
        if any(share >= _LESS * best and not self._is_other(wanted, one) for share, one in shares):
            return None
        others = (each for each in self.source.reading if self._has(each, wanted) and not _is_of(rival, each))
        content = (_content(_words([each], each.span)) for each in others)
        return None if any(self._share(words, each) >= _LESS * best for each in content) else rival

    def _share(self, words: Sequence[Content], content: Content) -> float:
        """How much of some words a content has, by how rare they are in the source."""
        weights = [(max(map(self.alignment.rarity, keys)), not keys.isdisjoint(content)) for keys in words]
        total = sum(weight for weight, _ in weights)
        return sum(weight for weight, has in weights if has) / total if total else 0.0

    def _meant(self, speaker: Party) -> Party | None:
        """Whom of the source a speaker of the text is: a person or a firm with a name."""
        for mention in self.source.names.mentions:
            entity = self.source.names.entity_of(mention)
            if entity is not None and entity.party.kind in _NAMED and self._means(mention, speaker):
                return entity.party
        return None

    def _is_other(self, wanted: Party, statement: Statement) -> bool:
        """Whether a statement is surely of somebody else than a party of the source."""
        if statement.speaker is None or not self._is_sure(statement):
            return False
        speakers = [statement.speaker, *statement.co_speakers, statement.via]
        return all(self._are_apart(wanted, one) for one in speakers if one is not None)

    def _is_sure(self, statement: Statement) -> bool:
        """Whether a statement names who made it, or has "he" or "she" for one person: "it" and "the firm" may be any."""
        place = _place(statement, "speaker")
        if place is None:
            return False
        named = any(mention.words for mention in self.source.mentions_in(place))
        return named or self.source.text[place.slice].lower() in _PERSONAL

    def _are_apart(self, one: Party, other: Party) -> bool:
        """Whether two are surely not the same: both have names, and the source does not speak of both at once.

        Of two persons the names decide alone.
        """
        known = self._meant(other)
        if known is None or not folded_words(other.name) <= folded_words(known.name):
            return False
        if same_party(one, other) or same_party(one, known):
            return False
        if one.kind == known.kind == "person":
            return True
        both = (self._has(each, one) and self._has(each, known) for each in self.source.reading)
        return not any(both)

    def _has(self, sentence: Sentence, party: Party) -> bool:
        return any(self._means(mention, party) for mention in self.source.mentions_in(sentence.span))

    def _means(self, mention: Mention, party: Party) -> bool:
        return mention_bears_out(party, self.source, mention) is Likeness.SAME


def _place(statement: Statement, field: str) -> Span | None:
    return statement.provenance.fields.get(field) if statement.provenance is not None else None


def _is_of(statement: Statement, sentence: Sentence) -> bool:
    """Whether a statement is made in a sentence."""
    cue = _place(statement, "cue")
    return cue is not None and sentence.span.holds(cue.start)


def _content(words: Iterable[Content]) -> Content:
    return frozenset().union(*words)


def _words(sentences: Iterable[Sentence], span: Span) -> list[Content]:
    """The telling words of a stretch, each by its keys."""
    near = (each for each in sentences if each.start < span.end and span.start < each.end)
    tokens = (token for sentence in near for token in sentence.tokens if span.holds(token.start))
    return [keys_of(token) for token in tokens if is_telling(token)]
