"""A document as the checks read it: once, each layer on first use, kept for the documents used last."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any, TypeVar

from factlib.article import Article
from factlib.document import Document, Span
from factlib.events.dealing import DealReader
from factlib.events.event import Event
from factlib.events.fillers import Fillers
from factlib.events.flows import FlowReader
from factlib.events.forest import Forest
from factlib.events.frames import DealFrames
from factlib.events.frames import deals as deal_frames
from factlib.events.links import joined
from factlib.events.mentions import Mentions
from factlib.events.sites import SiteReader
from factlib.events.times import fill_dates
from factlib.extract.statements import statements_of
from factlib.facts import Statement
from factlib.language import NounPhrase, Quotation, Sentence, Token
from factlib.names.mentions import Mention
from factlib.quantities import Quantity

Read = TypeVar("Read")

_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_WORD = re.compile(r"[^\W_]+(?:[-.'’&][^\W_]+)*")
_DOCUMENTS_KEPT = 16
_PASSAGES_KEPT = 64  # of one document
_LONGEST_CONTEXT = 12  # sentences of a long quote that are read


class Source(Article):
    """One document as the checks read it: an article, the events of its sentences, what stands at a place of it.

    Args:
        document: The document.
        frames: What words tell of deals; the built-in frames if None.
    """

    def __init__(self, document: Document, frames: DealFrames | None = None) -> None:
        super().__init__(document)
        self._frames = frames or deal_frames()
        self._kept: dict[Hashable, Any] = {}
        self._cited: dict[tuple[Span, ...], Cited] = {}

    @property
    def published(self) -> date | None:
        """The day of publication, from the document or its own date line."""
        return self.anchor

    @cached_property
    def statements(self) -> list[Statement]:
        """Who says what in it."""
        return statements_of(self)

    def events_in(self, sentence: Sentence) -> list[Event]:
        """The deals, plants and flows of trade that a sentence tells of."""
        return self.once(("events", sentence.start), lambda: self._read_events(sentence))

    def deals_in(self, sentence: Sentence) -> list[Event]:
        """The deals that a sentence tells of."""
        return self.once(("deals", sentence.start), lambda: self._read_deals(sentence))

    def sites_in(self, sentence: Sentence) -> list[Event]:
        """The plants that a sentence tells of."""
        return self.once(("sites", sentence.start), lambda: self._read_sites(sentence))

    def once(self, key: Hashable, read: Callable[[], Read]) -> Read:
        """What is read of the document under a key, read once and kept with it."""
        if key not in self._kept:
            self._kept[key] = read()
        found: Read = self._kept[key]
        return found

    def _read_events(self, sentence: Sentence) -> list[Event]:
        flows = FlowReader(self._fillers).events(self._fillers.forest.trees(sentence))
        return [*self.deals_in(sentence), *self.sites_in(sentence), *flows]

    def _read_deals(self, sentence: Sentence) -> list[Event]:
        deals = DealReader(self._fillers, self._frames)
        read = [event for tree in self._fillers.forest.trees(sentence) for event in deals.events(tree)]
        found = joined(sorted(read, key=lambda event: event.trigger.start))
        fill_dates(found, self._fillers)
        return found

    def _read_sites(self, sentence: Sentence) -> list[Event]:
        return list(SiteReader(self._fillers).events(self._fillers.forest.trees(sentence)))

    @cached_property
    def _fillers(self) -> Fillers:
        return Fillers(
            Forest(Mentions(self.reading, self.names, self.quantities, self.dates, self.calendar.spans))
        )

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, without case."""
        return frozenset(_WORD.findall(self.text.casefold()))

    @cached_property
    def figures(self) -> frozenset[str]:
        """Its numbers in figures, as they stand but without marks between thousands."""
        return frozenset(_FIGURE.findall(self.text.replace(",", "")))

    def has_figures(self, words: str) -> bool:
        """Whether the figures of an amount or a date stand somewhere, whatever they are read as.

        An amount in words ("a dozen", "twice") may be told in so many ways that it is never said to be absent.
        """
        return all(figure in self.figures for figure in _FIGURE.findall(words.replace(",", "")))

    def quotations_near(self, offset: int) -> list[Quotation]:
        """The quotation that could hold the character at `offset`."""
        at = bisect_right(self.quotations, offset, key=lambda one: one.start)
        return self.quotations[max(at - 1, 0) : at]

    def quantities_in_or_across(self, span: Span) -> list[Quantity]:
        """The amounts that share a character with `span`."""
        at = bisect_left(self.quantities, span.start, key=lambda one: one.span.end)
        found = []
        for quantity in self.quantities[at:]:
            if quantity.span.start >= span.end:
                break
            found.append(quantity)
        return found

    def is_in_dateline(self, offset: int) -> bool:
        """Whether what stands at `offset` says where and when the news is from."""
        opening = self.names.opening
        return opening is not None and opening.holds(offset)

    def kind_of(self, mention: Mention) -> str | None:
        """Of what sort is who is named, by all that the document tells of him; None if it does not tell."""
        entity = self.names.entity_of(mention)
        return entity.kind if entity is not None and not entity.is_open else None

    def mentions_in(self, span: Span) -> list[Mention]:
        """The names that stand in `span`, demonyms and titles too."""
        return self.names.within(span)

    def cited(self, spans: Sequence[Span]) -> "Cited":
        """The words at `spans` and the sentences that hold them; those cited last are kept."""
        key = tuple(spans)
        found = self._cited.get(key)
        if found is None:
            found = self._read_cited(key)
            if len(self._cited) >= _PASSAGES_KEPT:
                self._cited.clear()
            self._cited[key] = found
        return found

    def _read_cited(self, spans: tuple[Span, ...]) -> "Cited":
        quote = Span.of(min(span.start for span in spans), max(span.end for span in spans))
        sentences: list[Sentence] = []
        for span in spans:
            at = span.start
            while at < max(span.end, span.start + 1) and len(sentences) < _LONGEST_CONTEXT:
                sentence = self.reading.at(min(at, len(self.text) - 1))
                if sentence not in sentences:
                    sentences.append(sentence)
                if sentence.end <= at:  # white space between two sentences
                    at += 1
                    continue
                at = sentence.end
        start = min([quote.start, *(sentence.start for sentence in sentences)])
        context = Span.of(start, max([quote.end, *(sentence.end for sentence in sentences)]))
        return Cited(self, spans, quote, tuple(sentences), context)


class Kept:
    """Words of which each thing is read once, and kept with them: what is asked of them must not come from claims, of which there is no end."""

    def __init__(self) -> None:
        self._read: dict[object, Any] = {}

    def once(self, read: Callable[..., Read], *args: Hashable) -> Read:
        """What a function reads of this, given it and some arguments."""
        key = read, args
        if key not in self._read:
            self._read[key] = read(self, *args)
        found: Read = self._read[key]
        return found


class Cited(Kept):
    """The words that a claim cites, and the sentences around them; what is read of them is kept for other claims.

    Attributes:
        source: The document.
        spans: The words cited; several where passages were joined.
        quote: From the first of them to the last.
        sentences: The sentences that hold them.
        context: From the first of these to the last, and all of the quote.
    """

    def __init__(
        self,
        source: Source,
        spans: tuple[Span, ...],
        quote: Span,
        sentences: tuple[Sentence, ...],
        context: Span,
    ) -> None:
        super().__init__()
        self.source = source
        self.spans = spans
        self.quote = quote
        self.sentences = sentences
        self.context = context

    @cached_property
    def stretches(self) -> tuple[Span, ...]:
        """The quote, then the sentences around it: where a value is looked for, in this order."""
        return (self.quote, self.context) if self.context != self.quote else (self.quote,)

    def tokens(self, span: Span) -> Sequence[Token]:
        """The tokens of the sentences that stand in `span`."""
        return self.once(_tokens_between, span.start, span.end)

    def events(self, span: Span) -> Sequence[Event]:
        """The deals, plants and flows of trade of the sentences whose trigger stands in `span`."""
        return self.once(_triggered, Source.events_in, span.start, span.end)

    def deals(self, span: Span) -> Sequence[Event]:
        """The deals of the sentences whose trigger stands in `span`."""
        return self.once(_triggered, Source.deals_in, span.start, span.end)

    def sites(self, span: Span) -> Sequence[Event]:
        """The plants of the sentences whose trigger stands in `span`."""
        return self.once(_triggered, Source.sites_in, span.start, span.end)

    def noun_phrases(self, span: Span) -> list[NounPhrase]:
        """The noun phrases that stand in `span`, or reach into it."""
        return [
            phrase
            for sentence in self.sentences
            for phrase in sentence.noun_phrases
            if phrase.start < span.end and span.start < phrase.end
        ]

    def sentences_before(self, number: int) -> list[Sentence]:
        """So many sentences before the quote, in the same document."""
        return [*islice(self.source.reading.before(self.context.start), number)][::-1]

    def nearest_first(self, spans: Iterable[Span]) -> list[Span]:
        """Places of the document, the nearest to the quote first."""
        return sorted(spans, key=lambda span: abs(span.start - self.quote.start))

    def before(self, sentences: int) -> Span:
        """The stretch of so many sentences before the quote."""
        found = self.sentences_before(sentences)
        return Span.of(found[0].start if found else self.context.start, self.context.start)


def _triggered(
    cited: Cited, events_in: Callable[[Source, Sentence], list[Event]], start: int, end: int
) -> Sequence[Event]:
    found = (events_in(cited.source, sentence) for sentence in cited.sentences)
    return tuple(event for events in found for event in events if start <= event.trigger.start < end)


def _tokens_between(cited: Cited, start: int, end: int) -> tuple[Token, ...]:
    return tuple(
        token
        for sentence in cited.sentences
        if sentence.end > start and sentence.start < end
        for token in sentence.tokens
        if token.start >= start and token.end <= end
    )


def source_of(document: Document, frames: DealFrames | None = None) -> Source:
    """The readings of `document`, shared by the claims about it; with frames of one's own it is read anew."""
    return _shared(document) if frames is None else Source(document, frames)


@lru_cache(maxsize=_DOCUMENTS_KEPT)
def _shared(document: Document) -> Source:
    return Source(document)
