"""What a reading of a sentence is made of: tokens, phrases, verb groups, clauses.

All are light objects with `__slots__`, made by the million; none is a Pydantic model. Every offset is a
code point offset into the whole text that was read, half open. Tags are universal parts of speech
(universaldependencies.org/u/pos), `Token.penn` is the finer tag of the Penn Treebank.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factlib.document import Span
from factlib.language.data import rows
from factlib.language.lemmas import lemma_of, singular

if TYPE_CHECKING:
    from factlib.language.reading import Sentence


_FORMS = {row[0]: row[1] for row in rows("forms.tsv", "tag, form")}
_TAGGED = {"tag", "penn", "use"}


class Placed:
    """What stands between two offsets of the text, `start` and `end`."""

    __slots__ = ()

    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span.of(self.start, self.end)


class Token(Placed):
    """One word, number or mark of a sentence.

    Attributes:
        text: The characters as they stand; a run of the same mark ("...") is one token.
        start: Where it starts in the text.
        end: One past its last character.
        index: Its place in the sentence, from 0.
        sentence: The sentence it belongs to.
        lower: Its text in lower case.
        tag: Its universal part of speech.
        penn: Its Penn Treebank tag, as "VBN".
        use: For a verb "attributive" within a noun phrase ("stolen goods"), "preposition" where it serves as one
            ("including Israel"); for a proper noun "name" where it goes on a name ("Bush" in "George Bush");
            else "".
    """

    __slots__ = ("end", "index", "lower", "penn", "sentence", "start", "tag", "text", "use")

    tag: str
    penn: str
    use: str

    def __init__(self, text: str, start: int, end: int, index: int, sentence: "Sentence") -> None:
        self.text = text
        self.lower = text.lower()
        self.start = start
        self.end = end
        self.index = index
        self.sentence = sentence

    @property
    def form(self) -> str | None:
        """The form of a verb or noun, None for other words.

        One of "base", "present", "third" (sells), "past" (sold), "participle" (has sold, was sold),
        "gerund" (selling), "modal" (will); "singular", "plural".
        """
        return _FORMS.get(self.penn)

    @property
    def lemma(self) -> str:
        """Its dictionary form: "sell" for "sold", "company" for "companies"."""
        return lemma_of(self.text, self.tag, self.penn)

    def __repr__(self) -> str:
        return f"<Token {self.text!r} {self.start}:{self.end}>"


class UntaggedToken(Token):
    """A token of a sentence that nobody has asked for a part of speech; the first who does has the sentence tagged.

    Then it becomes a plain `Token`: Python reads the attributes of a class with `__getattr__` five times as slowly.
    """

    __slots__ = ()

    def __getattr__(self, name: str) -> str:
        if name not in _TAGGED:  # an unset slot is a tag not read yet; anything else is a mistake
            raise AttributeError(f"{Token.__name__!r} object has no attribute {name!r}")
        self.sentence.tag()
        try:
            return str(object.__getattribute__(self, name))
        except AttributeError:
            raise AttributeError(
                f"{self!r} is of a reading that was forgotten: ask its sentence for tokens anew"
            ) from None


def _edge() -> Token:
    edge = Token.__new__(Token)
    edge.text = edge.lower = edge.tag = edge.penn = edge.use = ""
    edge.start = edge.end = edge.index = -1
    return edge


EDGE = _edge()
"""What stands before the first and behind the last token of a sentence: no word, of no part of speech."""


def token_at(tokens: Sequence[Token], at: int) -> Token:
    """The token at a place in a sentence; `EDGE` where the sentence has none."""
    return tokens[at] if 0 <= at < len(tokens) else EDGE


class Phrase(Placed):
    """Neighbouring tokens of one sentence.

    Attributes:
        tokens: The tokens, in order; at least one.
        first: The first of them.
        last: The last of them: of a noun phrase, the noun.
        start: Where the first starts in the text.
        end: Where the last ends.
    """

    __slots__ = ("end", "first", "last", "start", "tokens")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tuple(tokens)
        self.first, self.last = tokens[0], tokens[-1]
        self.start = self.first.start
        self.end = self.last.end

    @property
    def text(self) -> str:
        """Its characters."""
        return self.tokens[0].sentence.whole[self.start : self.end]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.text!r} {self.start}:{self.end}>"


class NounPhrase(Phrase):
    """A base noun phrase: a noun or pronoun with what stands before it, as "Turkey's two new drones".

    Attributes:
        head: The noun, the pronoun, or the first word of a name ("Anna" in "President Anna Rojas").
    """

    __slots__ = ("head",)

    def __init__(self, tokens: Sequence[Token], head: Token) -> None:
        super().__init__(tokens)
        self.head = head

    @property
    def noun(self) -> str:
        """Its last word as a singular in small letters: "drone" of "Turkey's two new drones"."""
        return singular(self.tokens[-1].lower)


class PrepositionalPhrase(Phrase):
    """A preposition and its noun phrase, as "to Azerbaijan".

    Attributes:
        preposition: The preposition.
        noun_phrase: The noun phrase behind it.
    """

    __slots__ = ("noun_phrase", "preposition")

    def __init__(self, tokens: Sequence[Token], preposition: Token, noun_phrase: NounPhrase) -> None:
        super().__init__(tokens)
        self.preposition = preposition
        self.noun_phrase = noun_phrase


class VerbGroup(Phrase):
    """A verb with its auxiliaries and negation, as "has not been sold"; copular "be" is one by itself.

    Attributes:
        verb: The main verb.
        passive: "was sold", "being sold".
        negated: "did not sell", "never sold".
        perfect: "has sold".
        progressive: "is selling".
        tense: "past", "present", "future" (will, shall), or None where the words do not say.
        modal: The modal verb other than will and shall, as "may"; None without one.
        infinitive: "to sell".
        participle: Neither finite nor infinitive: "selling", "sold" without auxiliary.
    """

    __slots__ = (
        "infinitive", "modal", "negated", "participle", "passive", "perfect", "progressive", "tense", "verb",
    )  # fmt: skip

    verb: Token
    passive: bool
    negated: bool
    perfect: bool
    progressive: bool
    tense: str | None
    modal: str | None
    infinitive: bool
    participle: bool

    @property
    def past(self) -> bool:
        """Whether it tells of what was, or has been: "sold", "has sold"."""
        return self.perfect or self.tense == "past"


@dataclass(slots=True, eq=False, repr=False)
class Quotation(Placed):
    """Words between quotation marks; it may run over several sentences and paragraphs.

    Attributes:
        start: Where the opening mark stands in the text.
        end: One past the closing mark, or past the last character where that is missing.
        content: Where the quoted words stand, without the marks.
        closed: Whether the closing mark is there.
    """

    start: int
    end: int
    content: Span
    closed: bool

    def __repr__(self) -> str:
        return f"<Quotation {self.start}:{self.end}>"


@dataclass(slots=True, eq=False, repr=False)
class Clause:
    """A verb group and what belongs to it.

    Attributes:
        verb: The verb group.
        kind: "main", "relative" ("drones that Turkey sold"), "reduced" ("drones sold by Turkey"), "complement"
            ("said that …", "agreed to sell"), "adverbial" ("while …", "…, selling drones"), "coordinate" (joined
            by "and", "or", "but" or a comma to the clause `parent`).
        parent: The clause that this one belongs to, None for a main clause and within a noun phrase.
        marker: The word that opens it: "that", "if", "while", "to"; None without one.
        subject: The subject as it stands at this verb, of a passive too; "which" in a relative clause.
        objects: Direct and indirect objects, in order.
        predicate: What "be" says the subject is ("the largest buyer"); None for other verbs.
        obliques: Each prepositional complement as its preposition and the noun phrase.
        antecedent: What a relative or reduced clause is about: "drones".
        actor: Who does it, whatever the grammar: the subject of an active verb, the "by" phrase of a passive, the
            antecedent behind "that", the subject shared with a coordinate or governing verb.
        undergoer: To what it is done: the object, the subject of a passive, the antecedent.
    """

    verb: VerbGroup
    kind: str = "main"
    parent: "Clause | None" = None
    marker: Token | None = None
    subject: NounPhrase | None = None
    objects: list[NounPhrase] = field(default_factory=list)
    obliques: list[tuple[Token, NounPhrase]] = field(default_factory=list)
    predicate: NounPhrase | None = None
    antecedent: NounPhrase | None = None
    actor: NounPhrase | None = None
    undergoer: NounPhrase | None = None

    @property
    def passive(self) -> bool:
        """Whether the subject in sense is that to which it is done: "was sold", "drones sold by Turkey"."""
        return self.verb.passive or (self.verb.participle and self.verb.verb.penn == "VBN")

    @property
    def subjunctive(self) -> bool:
        """Whether the base form stands behind a subject that is one only: "demanded that the firm sell"."""
        group, subject = self.verb, self.subject
        bare = group.modal is None and group.tense != "future" and not (group.infinitive or group.participle)
        last = subject.tokens[-1] if subject is not None else None
        single = last is not None and (last.penn in {"NN", "NNP"} or last.lower in {"he", "she", "it"})
        return bare and single and group.tokens[0].lower == group.tokens[0].lemma

    def __repr__(self) -> str:
        return f"<Clause {self.kind} {self.verb.text!r}>"
