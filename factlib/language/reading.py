"""A text read sentence by sentence, each layer on first use."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import overload

from factlib.document import Span
from factlib.errors import expect_text
from factlib.language import phrases, sentences, tagging, verbs
from factlib.language.clauses import Structure
from factlib.language.model import (
    Clause,
    NounPhrase,
    Placed,
    PrepositionalPhrase,
    Quotation,
    Token,
    VerbGroup,
)
from factlib.language.quotations import quotations
from factlib.language.second_look import second_look
from factlib.language.tokens import tokens

_LEAST_LOWER = 0.3  # of the characters of a sentence that is not in capitals


class Sentence(Placed):
    """One sentence; every layer is read on first use and kept.

    Attributes:
        reading: The reading it belongs to.
        whole: The whole text that was read.
        start: Where the sentence starts in it.
        end: One past its last character; white space around it is left out.
    """

    def __init__(self, reading: "Reading", start: int, end: int) -> None:
        self.reading = reading
        self.whole = reading.text
        self.start = start
        self.end = end

    @property
    def text(self) -> str:
        """Its characters."""
        return self.whole[self.start : self.end]

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words, numbers and marks."""
        return tokens(self)

    @cached_property
    def names(self) -> list[Sequence[Token]]:
        """The tokens of each name that was laid over the text (`Reading.lay`), in order; none in a text in capitals."""
        spans = self.reading.names_in(self)
        if not spans or sum(map(str.islower, self.text)) < _LEAST_LOWER * len(self.text):
            return []
        found = (
            [token for token in self.tokens if start <= token.start and token.end <= end]
            for start, end in ((span.start, span.end) for span in spans)
        )
        return [name for name in found if name]

    def tag(self) -> None:
        """Give every token its part of speech; done by itself when one is asked for."""
        tagging.tag(self.tokens, self.names)
        for token in self.tokens:
            token.__class__ = Token
        second_look(self.tokens)
        tagging.keep_names(self.tokens, self.names)

    @cached_property
    def noun_phrases(self) -> list[NounPhrase]:
        """Its base noun phrases, in order; they never overlap."""
        return phrases.noun_phrases(self.tokens, self.names)

    @cached_property
    def verb_groups(self) -> list[VerbGroup]:
        """Its verb groups, in order of their main verbs."""
        return verbs.verb_groups(self.tokens)

    def verb_group(self, verb: Token) -> VerbGroup | None:
        """The verb group whose main verb is the token `verb`, None if there is none."""
        if verb.tag == "VERB":
            return verbs.verb_group_of(self.tokens, verb)
        if verb.tag != "AUX":
            return None
        return next((group for group in self.verb_groups if group.verb is verb), None)

    @cached_property
    def prepositional_phrases(self) -> list[PrepositionalPhrase]:
        """Its prepositions with the noun phrase behind them."""
        return phrases.prepositional_phrases(self.tokens, self.noun_phrases)

    @cached_property
    def structure(self) -> Structure:
        """What hangs on what in it."""
        return Structure(self.tokens, self.noun_phrases, self.verb_groups)

    @cached_property
    def clauses(self) -> list[Clause]:
        """One clause for each verb group, with its subject, objects and prepositional complements."""
        return self.structure.clauses()

    @cached_property
    def appositions(self) -> list[tuple[NounPhrase, NounPhrase]]:
        """Pairs of noun phrases of which the second says what the first is."""
        return self.structure.appositions()

    def conjuncts(self, phrase: NounPhrase) -> list[NounPhrase]:
        """The noun phrases coordinated with `phrase`, itself among them: all three of "A, B and C"."""
        return self.structure.conjuncts(phrase)

    def complements(self, phrase: NounPhrase) -> list[tuple[Token, NounPhrase]]:
        """The prepositional phrases that belong to a noun phrase: "of drones", "to Baku" for "the sale"."""
        pairs = self.structure.phrases_under(phrase, "nmod", "oblique")
        return [(preposition, found) for preposition, found in pairs if preposition]

    @cached_property
    def quotations(self) -> list[Quotation]:
        """The quotations that it shares a character with; one may start before it or end behind it."""
        found = self.reading.quotations
        first = bisect_right(found, self.start, key=lambda quotation: quotation.end)
        last = bisect_left(found, self.end, key=lambda quotation: quotation.start)
        return found[first:last]

    def forget(self) -> None:
        """Let go of every layer: what is asked for again is read anew; the old tokens are of no more use."""
        self.__dict__ = vars(Sentence(self.reading, self.start, self.end))

    def __repr__(self) -> str:
        return f"<Sentence {self.text[:40]!r} {self.start}:{self.end}>"


class Reading(Sequence[Sentence]):
    """The sentences of a text, in order; nothing is read before it is asked for.

    Attributes:
        text: The whole text; every span points into it.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._find_names: Callable[[], Sequence[Span]] | None = None

    @cached_property
    def _sentences(self) -> list[Sentence]:
        return [Sentence(self, start, end) for start, end in sentences.spans(self.text)]

    @cached_property
    def quotations(self) -> list[Quotation]:
        """The stretches between quotation marks, in order; one may run over several sentences and paragraphs."""
        return quotations(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self._sentences]

    def lay(self, names: Callable[[], Sequence[Span]]) -> None:
        """Lay names over the text: the words of each are proper nouns, and stand in one noun phrase.

        To be called before any sentence is read.

        Args:
            names: Finds the names, in order and without overlaps; asked once, when the first word is tagged.
        """
        self._find_names = names

    @cached_property
    def _names(self) -> tuple[Sequence[Span], list[int]]:
        found = self._find_names() if self._find_names is not None else ()
        return found, [span.start for span in found]

    def names_in(self, sentence: Sentence) -> Sequence[Span]:
        """The names laid over the text that stand in a sentence."""
        names, starts = self._names
        return names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]

    @overload
    def __getitem__(self, index: int) -> Sentence: ...
    @overload
    def __getitem__(self, index: slice) -> list[Sentence]: ...
    def __getitem__(self, index: int | slice) -> Sentence | list[Sentence]:
        return self._sentences[index]

    def __len__(self) -> int:
        return len(self._sentences)

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self._sentences)

    def at(self, offset: int) -> Sentence:
        """The sentence that holds the character at `offset`; the one before it for white space between.

        Raises:
            IndexError: The text has no sentence, or `offset` is outside of the text.
        """
        if not 0 <= offset <= len(self.text) or not self._sentences:
            raise IndexError(f"no sentence at {offset} in a text of {len(self.text)} characters")
        return self._sentences[max(bisect_right(self._starts, offset) - 1, 0)]

    def before(self, offset: int) -> Iterator[Sentence]:
        """The sentences that start before `offset`, the nearest first."""
        return (self._sentences[at] for at in range(bisect_left(self._starts, offset) - 1, -1, -1))

    def behind(self, offset: int) -> Iterator[Sentence]:
        """The sentences that start at `offset` or behind it, the nearest first."""
        return (self._sentences[at] for at in range(bisect_left(self._starts, offset), len(self)))

    def forget(self) -> None:
        """Let go of the sentences and of all that was read in them, for one who is done with the text.

        Sentences, tokens and phrases that somebody still holds are of no more use; the reading reads anew.

        Tokens know their sentence, and sentences their tokens and the reading: unless somebody breaks these
        circles, their memory stays taken until Python's garbage collector comes to search for it.
        """
        for sentence in vars(self).pop("_sentences", ()):
            sentence.forget()


def read(text: str) -> Reading:
    """Read `text`: sentences, tokens, parts of speech, phrases, verb groups, clauses.

    Lazy: a caller that wants tokens does not pay for clauses, and one that reads a single sentence does not
    pay for the article.

    Raises:
        ArgumentError: `text` is no str.

    >>> sentence = read("Turkey has not sold two new drones to Azerbaijan.")[0]
    >>> [(token.text, token.tag) for token in sentence.tokens[:4]]
    [('Turkey', 'PROPN'), ('has', 'AUX'), ('not', 'PART'), ('sold', 'VERB')]
    >>> sentence.noun_phrases
    [<NounPhrase 'Turkey' 0:6>, <NounPhrase 'two new drones' 20:34>, <NounPhrase 'Azerbaijan' 38:48>]
    >>> sold = sentence.verb_groups[0]
    >>> sold.text, sold.negated, sold.perfect, sold.verb.lemma
    ('has not sold', True, True, 'sell')
    """
    return Reading(expect_text("text", text))
