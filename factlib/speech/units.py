"""Units: sentences, or several that one quotation holds together, with each quotation as one element.

`“We won. We always do,” he said.` is two sentences and one unit of four elements: the quotation, "he", "said" and
the stop. Only the sentences that stand partly outside of quotations are tagged.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from factlib.article import Article
from factlib.datafiles import Folder
from factlib.language import NounPhrase, Quotation, Sentence, Token, VerbGroup, singular
from factlib.language.data import word_list
from factlib.language.lexicon import FINITE
from factlib.names.tables import words
from factlib.speech.cues import cue_of

_TIME_WORDS = Folder("speech").words("time.txt")
_DAYS = word_list("days.txt")
_LONGEST_TAG = 6  # words
_WORD = re.compile(r"[^\W_]")
_LINK = re.compile(r"[\W_]*(?:[(\[*]\w+[)\]*])?[\W_]*")
_ANGLES = {"<": "(", ">": ")"}
_NUMBERS = Folder("speech").word_classes("words.toml")["nouns of number"]
_NOMINAL = {"DET", "ADJ", "NUM", "NOUN", "PROPN"}


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject: elements `first` to `last`, the last left out.

    Attributes:
        first: The index of its first element.
        last: One past the index of its last element.
        head_last: One past the index of the last element of its first base noun phrase.
        relative: It is "who" or "which"; whom it stands for is the phrase before it.
    """

    first: int
    last: int
    head_last: int
    relative: bool = False


class Element:
    """A token outside of quotations; a whole quotation is a `QuotedElement`.

    Attributes:
        token: The token; None for a quotation.
        quotation: None; the quotation in a `QuotedElement`.
        phrase: The base noun phrase that the token is in; None for other tokens and for a quotation.
        start: Where it starts in the text.
        end: One past its end.
        lower: The token in lower case; empty for a quotation. A hyphen inside of a word is no dash: it is "‐".
    """

    __slots__ = ("end", "lower", "phrase", "start", "token")

    token: Token | None
    quotation: Quotation | None = None

    def __init__(self, token: Token, phrase: NounPhrase | None) -> None:
        self.token = token
        self.phrase = phrase
        self.start = token.start
        self.end = token.end
        self.lower = "‐" if token.text == "-" and _is_inside_word(token) else token.lower

    @property
    def tag(self) -> str:
        """The part of speech; "QUOTE" for a quotation."""
        return self.token.tag if self.token else "QUOTE"

    @property
    def penn(self) -> str:
        """The finer tag; "QUOTE" for a quotation."""
        return self.token.penn if self.token else "QUOTE"

    @property
    def finite(self) -> bool:
        """Whether it is a finite verb or auxiliary."""
        token = self.token
        return token is not None and token.penn in FINITE and token.tag in {"VERB", "AUX"}

    @property
    def has_capital(self) -> bool:
        """Whether it is a word with a capital."""
        return self.token is not None and self.token.text[0].isupper()

    @property
    def is_adverb(self) -> bool:
        """Whether it is an adverb, and no name that was taken for one."""
        if self.token is None or self.tag != "ADV":
            return False
        text = self.token.text
        return text[0].islower() or text.endswith("ly") or text in words("function_words.txt")

    @property
    def is_nominal(self) -> bool:
        """Whether it is of what noun phrases are made of, the marks inside of them among it."""
        return self.tag in _NOMINAL or self.penn in {"POS", "HYPH"}

    @property
    def is_time(self) -> bool:
        """Whether it names a stretch of time, as "Tuesday" does."""
        lower = self.lower
        if self.token is None or self.token.text[0].islower() or lower not in _DAYS:
            return lower in _TIME_WORDS and (self.token is None or self.token.text[0].islower())
        return not self._is_family_name

    @property
    def _is_family_name(self) -> bool:
        """Whether it is called like a month, behind a name: "Theresa May"."""
        if self.token is None or self.phrase is None or self.token.text not in words("given_months.txt"):
            return False
        before = self.phrase.text[: self.start - self.phrase.start].split()[-1:]
        return bool(before) and before[0].istitle() and before[0].lower() not in _TIME_WORDS


class QuotedElement(Element):
    """A whole quotation."""

    __slots__ = ("quotation",)

    def __init__(self, quotation: Quotation) -> None:
        self.token = self.phrase = None
        self.quotation = quotation
        self.start, self.end, self.lower = quotation.start, quotation.end, ""


def _is_inside_word(hyphen: Token) -> bool:
    whole = hyphen.sentence.whole
    return whole[hyphen.start - 1 : hyphen.start].isalnum() and whole[hyphen.end : hyphen.end + 1].isalnum()


def _with_brackets(elements: Sequence[Element]) -> list[Element]:
    """The elements with agencies' angle brackets as plain ones: "Adler Corp <ADL> said".

    Those around a firm's whole name ("<Adler Corp> said"), as of one that is not listed, are left out.
    """
    kept: list[Element] = []
    around = False
    for element in elements:
        before = kept[-1].token if kept else None
        if element.lower == "<":
            around = before is None or not before.text[:1].isupper()
        if element.lower not in _ANGLES or not around:
            element.lower = _ANGLES.get(element.lower, element.lower)
            kept.append(element)
        around = around and element.lower != ">"
    return kept


class Unit:
    """One unit of reading.

    Attributes:
        start: Where it starts in the text, behind a dateline.
        end: One past its end.
        elements: Its elements, in order.
        subjects: The subjects found so far, by the first element of their verbs.
    """

    def __init__(self, sentences: Sequence[Sentence], quotations: Sequence[Quotation], start: int) -> None:
        self.sentences = sentences
        self.start, self.end = start, sentences[-1].end
        self.quotations = quotations
        self.subjects: dict[int, Subject | None] = {}
        self._groups: dict[int, VerbGroup | None] = {}

    @cached_property
    def elements(self) -> list[Element]:
        """Tokens and quotations, in order."""
        found: list[Element] = []
        waiting, over = list(reversed(self.quotations)), self.start  # where the last quotation ends
        for sentence in self.sentences:
            if sentence.end <= over:
                continue
            if waiting and waiting[-1].start <= sentence.start and sentence.end <= waiting[-1].end:
                over = waiting[-1].end
                found.append(QuotedElement(waiting.pop()))
                continue
            tokens, phrases = sentence.tokens, _phrases(sentence)
            if over <= sentence.start and not (waiting and waiting[-1].start < sentence.end):
                found += map(Element, tokens, phrases)
                continue
            for token, phrase in zip(tokens, phrases, strict=True):
                while waiting and waiting[-1].start < token.end:
                    over = waiting[-1].end
                    found.append(QuotedElement(waiting.pop()))
                if token.start >= over:
                    found.append(Element(token, phrase))
        found = _with_brackets(found) if any(each.lower == "<" for each in found) else found
        return _unsigned(found) if "@" in self.sentences[-1].text else found

    def group(self, index: int) -> VerbGroup | None:
        """The verb group whose main verb is the element at `index`."""
        token = self.elements[index].token
        if token is None:
            return None
        if index not in self._groups:
            self._groups[index] = token.sentence.verb_group(token)
        return self._groups[index]

    def index_at(self, offset: int) -> int | None:
        """The index of the token that starts at `offset`; None where a quotation holds it."""
        at = bisect_left(self.elements, offset, key=attrgetter("start"))
        known = at < len(self.elements) and self.elements[at].start == offset and self.elements[at].token
        return at if known else None

    def bare_length(self) -> int:
        """How many characters stand outside of its quotations."""
        return self.end - self.start - sum(min(q.end, self.end) - q.start for q in self.quotations)

    def is_link(self) -> bool:
        """Whether it is no more than a word in brackets that links to more: "(Watch)"."""
        return _LINK.fullmatch(self.sentences[0].whole, self.start, self.end) is not None

    def all_quoted(self) -> bool:
        """Whether nothing but quotations stands in it, and at most a word in brackets that links to more: "(Watch)"."""
        whole, at = self.sentences[0].whole, self.start
        for quotation in self.quotations:
            if _WORD.search(whole, at, quotation.start):
                return False
            at = quotation.end
        return bool(self.quotations) and _LINK.fullmatch(whole, at, self.end) is not None


def _phrases(sentence: Sentence) -> list[NounPhrase | None]:
    """The base noun phrase of each token of a sentence."""
    found: list[NounPhrase | None] = [None] * len(sentence.tokens)
    for phrase in sentence.noun_phrases:
        for part in _parts(phrase) if phrase.tokens[0].lower in {"a", "an"} else [phrase]:
            for token in part.tokens:
                found[token.index] = part
    return found


def _parts(phrase: NounPhrase) -> list[NounPhrase]:
    """A noun phrase, or the two side by side that are read as one: "said in a statement | growers", for "a" has no plural."""
    tokens = phrase.tokens
    plural = tokens[-1].tag == "NOUN" and singular(tokens[-1].lower) != tokens[-1].lower
    if not plural or any(token.tag == "NUM" for token in tokens):
        return [phrase]
    nouns = [at for at, token in enumerate(tokens[:-1]) if token.penn == "NN" and token.lower not in _NUMBERS]
    if not nouns:
        return [phrase]
    cut = nouns[-1] + 1
    return [NounPhrase(tokens[:cut], tokens[cut - 1]), NounPhrase(tokens[cut:], phrase.head)]


def _unsigned(elements: list[Element]) -> list[Element]:
    """The elements without the mail address of the reporter behind the last sentence."""
    mails = (at for at, element in enumerate(elements) if at and "@" in element.lower)
    return elements[: next((at for at in mails if elements[at - 1].lower == "."), len(elements))]


def _is_tag(text: str) -> bool:
    """Whether a sentence does nothing but name who spoke: "Ann Lee said."."""
    words = text.rstrip(".").split()
    return 1 < len(words) <= _LONGEST_TAG and cue_of(words[-1]) is not None


class Units:
    """The units of an article, found from an offset.

    Attributes:
        article: The article.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self._quotation_starts = [quotation.start for quotation in article.quotations]
        self._made: dict[int, Unit] = {}
        opening = article.layout.opening
        self._lead = opening.end if opening is not None else 0  # a dateline stands before it

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.article.reading]

    @cached_property
    def bounds(self) -> list[tuple[int, int]]:
        """First and one past the last sentence of each unit, in order."""
        joined = self._joined()
        firsts = [index for index in range(len(self._starts)) if not index or index not in joined]
        return list(pairwise([*firsts, len(self._starts)]))

    def _joined(self) -> set[int]:
        """The sentences that a quotation holds together with the one before them."""
        reading, starts = self.article.reading, self._starts
        joined: set[int] = set()
        for quotation in self.article.quotations:
            first, behind = bisect_right(starts, quotation.start), bisect_left(starts, quotation.end)
            joined.update(range(first, behind))
            if 0 < behind < len(starts) and self._goes_on(quotation, reading[behind - 1], reading[behind]):
                joined.add(behind)
        return joined

    def _goes_on(self, quotation: Quotation, sentence: Sentence, following: Sentence) -> bool:
        """Whether the quotation ends a sentence, and is a question or the like that is followed by who asks."""
        ends = quotation.end == sentence.end and "\n" not in self.text[sentence.end : following.start]
        asked = self.text[quotation.content.end - 1] in "?!,—-" or _is_tag(following.text)
        return ends and asked and self.quotation_at(following.start) is None

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that holds the character at `offset`."""
        at = bisect_right(self._quotation_starts, offset) - 1
        quotation = self.article.quotations[at] if at >= 0 else None
        return quotation if quotation is not None and offset < quotation.end else None

    @cached_property
    def _firsts(self) -> list[int]:
        return [self._starts[first] for first, _ in self.bounds]

    def number_at(self, offset: int) -> int:
        """The number of the unit that holds `offset`."""
        return max(bisect_right(self._firsts, offset) - 1, 0)

    def __len__(self) -> int:
        return len(self.bounds)

    def __getitem__(self, number: int) -> Unit:
        unit = self._made.get(number)
        if unit is None:
            first, last = self.bounds[number]
            sentences = self.article.reading[first:last]
            start, lead = sentences[0].start, self._lead
            start = lead if start < lead < sentences[-1].end else start
            unit = self._made[number] = Unit(sentences, self.quotations_in(start, sentences[-1].end), start)
        return unit

    def quotations_in(self, start: int, end: int) -> list[Quotation]:
        """The quotations that start between the offsets."""
        first = bisect_left(self._quotation_starts, start)
        return self.article.quotations[first : bisect_left(self._quotation_starts, end)]

    def same_paragraph(self, number: int, other: int) -> bool:
        """Whether no line ends between two units."""
        first, last = sorted((self[number], self[other]), key=lambda unit: unit.start)
        return "\n" not in self.text[first.end : last.start]
