"""One unit as it is read: its elements, its cues, and what was found in it so far."""

from collections.abc import Container, Iterable

from factlib.datafiles import Folder
from factlib.document import Span
from factlib.language import VerbGroup
from factlib.language.lexicon import is_known
from factlib.speech.cues import Cue, cue_of
from factlib.speech.saying import Saying
from factlib.speech.units import Unit

PAUSES = frozenset({",", "—", "–", "-", "--"})
ENDS = frozenset({".", "?", "!", ";", ",", ":"})
_WORDS = Folder("speech").word_classes("words.toml")
_SURE = _WORDS["sure cues"]
_DETERMINING = _WORDS["articles and possessives"]


class Scene:
    """A unit, with its cues by element.

    Attributes:
        unit: The unit.
        number: Its number.
        elements: Its elements.
        indices: The elements that may be cues, in order.
        found: The statements found so far.
    """

    def __init__(self, unit: Unit, number: int, offsets: Iterable[int]) -> None:
        self.unit = unit
        self.number = number
        self.elements = unit.elements
        self.indices = [index for offset in offsets if (index := unit.index_at(offset)) is not None]
        self.found: list[Saying] = []

    def word(self, index: int) -> str:
        """The token at `index` in lower case; empty for a quotation and outside of the unit."""
        return self.elements[index].lower if 0 <= index < len(self.elements) else ""

    def is_quotation(self, index: int) -> bool:
        """Whether a quotation stands at `index`."""
        return 0 <= index < len(self.elements) and self.elements[index].quotation is not None

    def is_finite(self, index: int) -> bool:
        """Whether a finite verb or auxiliary stands at `index`."""
        return 0 <= index < len(self.elements) and self.elements[index].finite

    def cue(self, index: int) -> Cue | None:
        """The cue at `index`, if the word there is a verb."""
        cue = cue_of(self.word(index), self.word(index + 1))
        return cue if cue is not None and self._is_verb(index, cue) else None

    def _is_verb(self, index: int, cue: Cue) -> bool:
        element, word, following = self.elements[index], self.word(index), self.word(index + 1)
        before = self.elements[index - 1].tag if index else ""
        if self._names(index):
            return False
        if cue.particle is not None or word in _SURE:
            return not (element.tag == "NOUN" and before == "ADJ")  # "a greater say in it"
        if self._describes(index):
            return False
        telling = following in {"that", "to"} and before in {"PROPN", "PRON", "CCONJ"}
        named = not is_known(word) and self._is_beside_name(index)  # "the firm grows, Ann Lee opines"
        unknown = element.tag == "NOUN" and not word.endswith("s") and not is_known(word)
        base = unknown and before in {"NOUN", "PROPN", "PRON"}  # "analysts reckon"
        inflected = word.endswith("ed") or (word.endswith("s") and (telling or named))
        mistaken = element.tag in {"NOUN", "PROPN", "X"} and (inflected or base)
        if before == "NUM" and index + 1 < len(self.elements) and self.elements[index + 1].tag == "NOUN":
            return False  # "300 pledged delegates"
        loose = element.tag == "ADJ" and word.endswith("ed") and element.phrase is None
        return element.tag == "VERB" or mistaken or (loose and following in ENDS | {"", "that"})

    def _describes(self, index: int) -> bool:
        """Whether a verb at `index` stands in front of a noun: "her party's reported losses", "the newly announced sale"."""
        before = index - 1
        while before > 0 and self.elements[before].is_adverb:
            before -= 1
        if before < 0:
            return False
        element = self.elements[before]
        determined = before < index - 1 and self.word(before) in _DETERMINING
        return element.penn == "POS" or determined

    def _names(self, index: int) -> bool:
        """Whether a word at `index` is a part of a name, with a capital behind "for" or "of": "the Fund for Promised Roads"."""
        before, word = self.elements[max(index - 1, 0)], self.elements[index]
        return before.tag == "ADP" and not before.has_capital and word.has_capital

    def _is_beside_name(self, index: int) -> bool:
        around = self.elements[max(index - 1, 0) : index + 2]
        return any(element.tag in {"PROPN", "PRON"} for element in around)

    def group(self, index: int) -> VerbGroup | None:
        """The verb group whose verb is at `index`."""
        return self.unit.group(index)

    def group_first(self, index: int) -> int:
        """The first element of the verb group whose verb is at `index`."""
        group = self.group(index)
        first = index
        while group is not None and first and self.elements[first - 1].start >= group.start:
            first -= 1
        return first

    def is_form_of(self, index: int, verbs: Container[str]) -> bool:
        """Whether the element at `index` is a form of one of the `verbs`."""
        token = self.elements[index].token if index >= 0 else None
        return token is not None and token.tag == "VERB" and token.lemma in verbs

    def is_participle(self, index: int) -> bool:
        """Whether the verb at `index` is an "-ing" form without an auxiliary."""
        group = self.group(index)
        element = self.elements[index]
        gerund = element.penn == "VBG" or (element.lower in _SURE and element.lower.endswith("ing"))
        return gerund and (group is None or group.participle)

    def span(self, first: int, index: int, cue: Cue) -> Span:
        """The words of the cue whose group starts at `first` and whose verb is at `index`."""
        return Span.of(self.elements[first].start, self.elements[index + (cue.particle is not None)].end)

    def piece(self, first: int, end: int) -> Span | None:
        """The span of the elements from `first` to `end`, without marks at its edges; None for marks alone."""
        elements = self.elements
        while first < end and elements[first].lower in ENDS | PAUSES:
            first += 1
        while end > first and elements[end - 1].lower in ENDS | PAUSES:
            end -= 1
        return Span.of(elements[first].start, elements[end - 1].end) if first < end else None

    def pieces(self, first: int, end: int) -> list[Span]:
        """The piece from `first` to `end` as the whole of a content, which marks alone are none of."""
        piece = self.piece(first, end)
        return [piece] if piece is not None else []

    def ends_with_comma(self, index: int) -> bool:
        """Whether the element at `index` is a quotation with a comma as its last mark."""
        quotation = self.elements[index].quotation if index >= 0 else None
        whole = self.unit.sentences[0].whole
        return quotation is not None and whole[quotation.content.end - 1] == ","

    def add(self, found: Saying) -> bool:
        """Keep a statement, if it has any content or may get one from its neighbours."""
        kept = bool(found.pieces) or found.open_ended or found.above
        if kept:
            self.found.append(found)
        return kept

    def is_nested(self, index: int) -> bool:
        """Whether the element at `index` stands inside of what somebody says."""
        offset = self.elements[index].start
        return any(piece.start <= offset < piece.end for found in self.found for piece in found.pieces)
