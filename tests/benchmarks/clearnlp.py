"""Trees with the labels of ClearNLP, as spaCy draws them, as the English EWT treebank would draw them.

Universal Dependencies hang a preposition on its noun, a conjunction on the conjunct behind it and every conjunct on the
first (de Marneffe and others 2021, "Universal Dependencies"); ClearNLP does none of it (Choi and Palmer 2012, "Guidelines
for the Clear Style Constituent to Dependency Conversion"). A copula stays the head of its predicate: so has the parser it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_BE = {"be", "'s", "is", "are", "was", "were", "been", "being", "'re", "'m", "am", "s"}
_VERBAL = {"VERB", "AUX"}
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "SYM", "DET"}
_PREPOSITIONS = {"prep", "agent", "dative"}
_OF_PREPOSITIONS = {"IN", "TO", "VBG", "VBN", "RB", "RP", "JJ", "CC", "RBR", "JJR"}
_INNER = "inner"  # the object of a preposition that another preposition governs
_JOINED = {"conj", "appos", "acl:relcl", "acl", "advcl", "parataxis", "nmod", "obl", "advmod", "list"}
_MARKS = {",", ";", "--", "—", "–", ":", "-"}
_LABELS = {
    "nsubjpass": "nsubj", "csubjpass": "csubj", "dobj": "obj", "dative": "iobj", "relcl": "acl:relcl", "poss": "nmod:poss",
    "auxpass": "aux", "neg": "advmod", "quantmod": "advmod", "preconj": "advmod", "predet": "det", "prt": "compound:prt",
    "intj": "discourse", "meta": "parataxis", "pcomp": "ccomp", "oprd": "xcomp",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a tree: its form, lemma, universal and Penn tag."""

    form: str
    lemma: str
    tag: str
    penn: str


class Converted:
    """A tree on its way from one scheme to the other.

    Attributes:
        words: The words.
        heads: The head of each, -1 for the root.
        labels: The relation of each to its head.
    """

    def __init__(self, words: Sequence[Word], heads: Sequence[int], labels: Sequence[str]) -> None:
        self.words = words
        self.heads = [-1 if label == "ROOT" else head for head, label in zip(heads, labels, strict=True)]
        self.labels = list(labels)
        self._drawn = list(labels)
        self._is_be = [
            (word.lemma == "be" or word.form.lower() in _BE)
            and label not in {"aux", "auxpass"}
            and word.penn[:1] in {"V", "M"}
            for word, label in zip(words, labels, strict=True)
        ]
        self._keep_one_root()
        self._turn_prepositions()
        self._rename()
        self._find_predicates()
        self._mend_clauses()
        self._turn_speaking_verbs()
        self._join_conjuncts()
        self._place_marks()

    def is_tree(self) -> bool:
        """Whether every word leads to the root."""
        return all(self.depth(at) <= len(self.words) for at in range(len(self.words)))

    def _under(self, head: int, *labels: str) -> Iterator[int]:
        """The words that hang on a word, by one of some labels if any is given."""
        return (
            at for at, of in enumerate(self.heads) if of == head and (not labels or self.labels[at] in labels)
        )

    def _has(self, head: int, *labels: str) -> bool:
        return any(True for _ in self._under(head, *labels))

    def depth(self, at: int) -> int:
        """How far a word is from the root."""
        steps = 0
        while self.heads[at] >= 0 and steps <= len(self.words):
            at, steps = self.heads[at], steps + 1
        return steps

    def _is(self, at: int, tags: Iterable[str]) -> bool:
        return at >= 0 and self.words[at].tag in tags

    def _keep_one_root(self) -> None:
        first, *others = (at for at, head in enumerate(self.heads) if head < 0)
        for root in others:
            self.heads[root], self.labels[root] = first, "parataxis"
        self._drawn = self.labels.copy()

    def _turn_prepositions(self) -> None:
        """Hang what a preposition governs where the preposition hung, and the preposition on it, the innermost first."""
        drawn = self.heads.copy()
        for at in sorted(range(len(self.words)), key=self.depth, reverse=True):
            if self._drawn[at] not in _PREPOSITIONS:
                continue
            governed = next(self._under(at, "pobj", "pcomp", _INNER), None)
            if self.words[at].penn in _OF_PREPOSITIONS and governed is not None:
                self._turn(at, governed, drawn[at])
            elif self._drawn[at] == "prep":
                self.labels[at] = "advmod" if self.words[at].penn in {"RB", "IN", "RP"} else "obl"
        for at in range(len(self.words)):
            if self.labels[at] == "conj" and self.words[at].penn in {"IN", "TO"}:
                self._turn_conjoined(at)
        for at, label in enumerate(self.labels):
            if label in {_INNER, "pobj"}:
                self.labels[at] = "obl" if self._is(self.heads[at], _VERBAL) else "nmod"

    def _turn(self, preposition: int, governed: int, drawn_head: int) -> None:
        head = self.heads[preposition]
        nominal = self._is(head, _NOMINAL) or (head >= 0 and self.words[head].penn in {"CD", "$"})
        clausal = self.labels[governed] == "pcomp"
        label = ("acl" if nominal else "advcl") if clausal else ("nmod" if nominal else "obl")
        if (
            drawn_head >= 0
            and self._drawn[drawn_head] in {"prep", "agent"}
            and self.heads[drawn_head] != governed
        ):
            label = _INNER
        if self._drawn[preposition] == "dative":
            label = "obl"
        verbal = self.words[governed].penn.startswith("VB") or self._is(governed, _VERBAL)
        self.labels[preposition] = "mark" if clausal and verbal else "case"
        self.heads[governed], self.labels[governed] = head, label
        self.heads[preposition] = governed
        for other in list(self._under(preposition)):
            self.heads[other] = governed
            if self.labels[other] in {"pobj", _INNER}:
                self.labels[other] = "nmod"

    def _turn_conjoined(self, preposition: int) -> None:
        """Join what the second of two prepositions governs to what the first does: "in Kiel and in Lima"."""
        governed = next(self._under(preposition, "pobj", "obl", "nmod", "pcomp"), None)
        if governed is not None:
            self.heads[governed], self.labels[governed] = self.heads[preposition], "conj"
            self.heads[preposition], self.labels[preposition] = governed, "case"

    def _rename(self) -> None:
        """Give the labels of the treebank to the relations that differ in their names alone."""
        for at, label in enumerate(self.labels):
            head = self.heads[at]
            if head < 0:
                self.labels[at] = "root"
            elif label in {"attr", "acomp"}:
                there = label == "attr" and self._has(head, "expl")
                self.labels[at] = ("nsubj" if there else "predicate") if self._is_be[head] else "xcomp"
            elif label == "npadvmod":
                self.labels[at] = "obl:npmod" if self._is(head, {*_VERBAL, "ADJ", "ADV"}) else "nmod"
            else:
                self.labels[at] = _LABELS.get(label, label)

    def _find_predicates(self) -> None:
        """Take the first phrase behind "be" for its predicate if it has no other: "is in Berlin"."""
        for at, is_be in enumerate(self._is_be):
            if is_be and not self._has(at, "predicate", "expl", "ccomp", "xcomp"):
                phrase = next((below for below in self._under(at, "obl") if below > at), None)
                if phrase is not None:
                    self.labels[phrase] = "predicate"

    def _mend_clauses(self) -> None:
        """Tell participles from relative clauses, and objects with an infinitive from clauses."""
        for at, word in enumerate(self.words):
            if self.labels[at] == "acl:relcl" and not self._has(at, "nsubj", "csubj"):
                participle = word.penn in {"VBG", "VBN"} and not self._has(at, "aux")
                if participle or any(self.words[below].penn == "TO" for below in self._under(at)):
                    self.labels[at] = "acl"
            if (
                self.labels[at] == "obj"
                and self.heads[at] >= 0
                and self.words[self.heads[at]].lemma == "tell"
            ):
                self.labels[at] = "iobj"
        for at in range(len(self.words)):
            if self.labels[at] == "ccomp" and self._is_infinitive(at):
                self._raise_subject(at)

    def _is_infinitive(self, at: int) -> bool:
        """Whether a clause behind its verb has no finite form, nor a comma before it: "wants Peru to buy"."""
        head = self.heads[at]
        plain = not any(self.words[below].penn == "MD" for below in self._under(at)) and not self._has(
            at, "mark"
        )
        participle = self.words[at].penn in {"VBN", "VBG"} and not self._has(at, "aux", "mark")
        return (
            0 <= head < at
            and ((self.words[at].penn == "VB" and plain) or participle)
            and not any(word.form in {",", '"', "“"} for word in self.words[head:at])
        )

    def _raise_subject(self, at: int) -> None:
        head = self.heads[at]
        subject = next((below for below in self._under(at, "nsubj") if head < below < at), None)
        marked = any(self.words[below].form.lower() == "for" for below in self._under(at, "mark"))
        if subject is not None and not self._has(head, "obj") and not marked:
            self.heads[subject], self.labels[subject] = head, "obj"
            self.labels[at] = "xcomp"

    def _turn_speaking_verbs(self) -> None:
        """Hang a verb of saying on what is said before it: '"…", he said'."""
        for at in range(len(self.words)):
            said = list(self._under(at, "ccomp")) if self._is(at, _VERBAL) else []
            if said and said[-1] < at:
                first = said[0]
                self.heads[first], self.labels[first] = self.heads[at], self.labels[at]
                self.heads[at], self.labels[at] = first, "parataxis"

    def _join_conjuncts(self) -> None:
        """Hang every conjunct on the first, and a conjunction on the conjunct behind it."""
        for at in range(len(self.words)):
            steps = 0
            while (
                self.labels[at] == "conj"
                and self.labels[self.heads[at]] == "conj"
                and steps < len(self.words)
            ):
                self.heads[at], steps = self.heads[self.heads[at]], steps + 1
        for at in range(len(self.words)):
            if self.labels[at] == "cc" and self.heads[at] >= 0:
                self._join_conjunction(at)

    def _join_conjunction(self, at: int) -> None:
        firsts = {self.heads[at], self._first(self.heads[at])}
        behind = range(at + 1, len(self.words))
        conjunct = next((to for to in behind if self.labels[to] == "conj" and self.heads[to] in firsts), None)
        if conjunct is not None:
            self.heads[at] = conjunct
        head = self.heads[at]
        predicate = next(self._under(head, "predicate"), None) if self._is_be[head] else None
        if predicate is not None and predicate > at:
            self.heads[at] = predicate

    def _first(self, at: int) -> int:
        steps = 0
        while self.labels[at] == "conj" and self.heads[at] >= 0 and steps < len(self.words):
            at, steps = self.heads[at], steps + 1
        return at

    def _place_marks(self) -> None:
        """Hang a comma on the part that it opens, and the last mark on the root."""
        opens = [self._leftmost(at) for at in range(len(self.words))]
        for at, word in enumerate(self.words):
            if self.labels[at] == "punct" and word.form in _MARKS:
                parts = (
                    part
                    for part in range(at + 1, len(self.words))
                    if opens[part] in {at, at + 1}
                    and 0 <= self.heads[part] < at
                    and self.labels[part] in _JOINED
                )
                self.heads[at] = next(parts, self.heads[at])
        last = len(self.words) - 1
        if self.labels[last] == "punct" and self.words[last].form in {".", "!", "?"}:
            self.heads[last] = next(at for at, head in enumerate(self.heads) if head < 0)

    def _leftmost(self, at: int) -> int:
        """Where the part that hangs on a word begins."""
        inside, todo = {at}, [at]
        while todo:
            below = [word for word in self._under(todo.pop()) if word not in inside]
            inside.update(below)
            todo += below
        return min(inside)
