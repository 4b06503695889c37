"""Clauses, coordination, apposition and attachment, from the arcs between chunks.

A `Structure` holds the arcs of a sentence and answers what hangs on what. Beside what stands at each verb it says
who does it and to what it is done, whatever the grammar: the subject shared by coordinate verbs, that of an
infinitive behind "agreed", what a relative clause is about, the "by" phrase of a passive.
"""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from factlib.language.chunks import Chunk, chunks
from factlib.language.data import rows, word_list
from factlib.language.model import Clause, NounPhrase, Token, VerbGroup
from factlib.language.parsing import arcs

_KINDS = {row[0]: row[1] for row in rows("clauses.tsv", "label, kind")}
_ABOUT_A_NOUN = {"relative", "reduced"}
_OBJECTS = {"object", "indirect"}
_DEEPEST = 8  # verbs to climb for a subject
_RELATIVE = {"WDT", "WP"}
_JOINED = {"conj", "advcl"}
_OPENING = word_list("clause_openers.txt")
_GAPS = {"that", "which", "who", "whom"}


class Structure:
    """The arcs of one sentence.

    Attributes:
        chunks: The chunks of the sentence.
        heads: The head of each, the number of chunks for the root.
        labels: The label of each arc.
    """

    def __init__(
        self, tokens: Sequence[Token], phrases: Sequence[NounPhrase], groups: Sequence[VerbGroup]
    ) -> None:
        self.chunks: list[Chunk] = chunks(tokens, phrases, groups)
        self.heads, self.labels = _arcs_around_asides(self.chunks)
        self._give_subjects()
        self._keep_to_colons()
        self._raise_objects()
        self._set_apart()
        self._under: list[list[int]] = [[] for _ in range(len(self.chunks) + 1)]
        for number, head in enumerate(self.heads):
            self._under[head].append(number)
        numbered = enumerate(self.chunks)
        self._numbers = {chunk.phrase.start: number for number, chunk in numbered if chunk.phrase}

    def _give_subjects(self) -> None:
        """Give a finite verb without a subject the phrase right before it: "to X and Y sold", "denied it was selling"."""
        having = {head for head, label in zip(self.heads, self.labels, strict=True) if label == "subject"}
        for number in range(2, len(self.chunks)):
            if number not in having and self._is_told(number):
                self.heads[number], self.labels[number] = number - 2, "ccomp"
                self.heads[number - 1], self.labels[number - 1] = number, "subject"
                having.add(number)
        for number, label in enumerate(self.labels):
            if label == "root" and number not in having and self._is_behind_adverb(number):
                self.heads[number - 3], self.labels[number - 3] = number, "subject"
            if label in _JOINED and number not in having and self._begins_clause(number):
                self.heads[number - 1], self.labels[number - 1] = number, "subject"
                if self.chunks[number - 2].kind == "C":
                    self.labels[number] = "conj"
            elif label in _JOINED and number not in having and (subject := self._opening_phrase(number)):
                self.heads[subject], self.labels[subject] = number, "subject"
            elif label == "ccomp" and number not in having and self._is_behind_there(number):
                self.heads[number - 1] = number

    def _opening_phrase(self, number: int) -> int:
        """The phrase that opens the clause of a verb behind a conjunction, with others behind prepositions between: "and a mill in Lund makes".

        The place or time that stands before it is passed over: ", while in Lund, a mill of Adler makes". 0 if there is none.
        """
        verb, at = self.chunks[number].phrase, number - 1
        while at > 1 and (self.chunks[at].kind == "P" or self._is_to_do(at - 1)):
            at -= 1 if self.chunks[at].kind == "P" else 2  # "and a deal to supply Peru with jets was signed"
        if at < 2 or at == number - 1 or not self._is_plain(at):
            return 0
        before = at - 1
        while before > 1 and self.chunks[before].head.text == "," and self.chunks[before - 1].kind == "P":
            before -= 2
        opener = self.chunks[before]
        joined = opener.kind == "C" and before > 0 and self.chunks[before - 1].head.text in {",", ";"}
        opened = before > 0 and (joined or opener.kind == "M" or opener.head.text == ";")
        if not (opened and isinstance(verb, VerbGroup) and _is_finite(self.chunks[number])):
            return 0
        return at if _agree(self.chunks[at], verb) else 0

    def _is_to_do(self, number: int) -> bool:
        """Whether a chunk is an infinitive."""
        verb = self.chunks[number].phrase
        return isinstance(verb, VerbGroup) and verb.infinitive

    def _keep_to_colons(self) -> None:
        """Take for the subject of a verb what stands behind the colon before it: "Ferries (FBs): Lund (LDL) will build"."""
        for number, label in enumerate(self.labels):
            verb = self.heads[number]
            if label != "subject" or not number < verb < len(self.chunks):
                continue
            colons = [at for at in range(number, verb) if self.chunks[at].head.text == ":"]
            inside = (at for at in range(colons[-1] + 1, verb) if self._is_plain(at)) if colons else ()
            subject = next(iter(inside), None)
            if subject is not None and self._stand_together(subject, verb):
                self.heads[subject], self.labels[subject] = verb, "subject"
                self.labels[number] = "other"

    def _stand_together(self, subject: int, verb: int) -> bool:
        """Whether at most brackets stand between two chunks."""
        between = [chunk.head.text for chunk in self.chunks[subject + 1 : verb]]
        return not between or (between[0], between[-1]) == ("(", ")")

    def _is_plain(self, number: int) -> bool:
        """Whether a chunk is a noun phrase without a preposition."""
        return self.chunks[number].kind == "N" and isinstance(self.chunks[number].phrase, NounPhrase)

    def _is_behind_adverb(self, number: int) -> bool:
        """Whether only an adverb between commas parts a finite verb from the phrase that opens its clause: "The firm, too, sells"."""
        if number < 3 or not self._is_plain(number - 3) or not _is_finite(self.chunks[number]):
            return False
        marks = [self.chunks[at].head.text for at in (number - 2, number - 1)]
        opens = number == 3 or self.chunks[number - 4].kind in {"C", "M", ","}
        verb = self.chunks[number].phrase
        return (
            marks == [",", ","]
            and opens
            and isinstance(verb, VerbGroup)
            and _agree(self.chunks[number - 3], verb)
        )

    def _raise_objects(self) -> None:
        """Take the subject of an infinitive for the object of the verb before it: "expects an order to be signed"."""
        for number, label in enumerate(self.labels):
            verb = self.heads[number]
            if label == "subject" and self._is_raised(number, verb):
                self.heads[number], self.labels[number] = self.heads[verb], "object"
                self.labels[verb] = "xcomp"

    def _is_behind_there(self, number: int) -> bool:
        """Whether a finite verb stands right behind the subject of "there is": "there is some hope prices will fall"."""
        verb = self.heads[number - 1]
        behind = self.labels[number - 1] == "subject" and verb < number - 1
        return behind and "expletive" in self.labels[:verb] and _is_finite(self.chunks[number])

    def _is_raised(self, number: int, verb: int) -> bool:
        """Whether a chunk is the subject of an infinitive that follows it and its verb."""
        group = self.chunks[verb].phrase if verb < len(self.chunks) else None
        raised = isinstance(group, VerbGroup) and group.infinitive and self.labels[verb] == "ccomp"
        return raised and self.heads[verb] < number and not self.chunks[number].case

    def _set_apart(self) -> None:
        """Take clauses with a subject of their own for none about a noun: "its yard, sources say", "a plant, while Saab builds"."""
        for number, label in enumerate(self.labels):
            if label != "subject" or not number or (verb := self.heads[number]) == len(self.labels):
                continue
            before, subject = self.chunks[number - 1].head, self.chunks[number].head
            if self.labels[verb] == "relative" and before.text == "," and subject.penn not in _RELATIVE:
                self.labels[verb] = "parataxis"
            elif self.labels[verb] == "reduced" and _is_finite(self.chunks[verb]):
                self.labels[verb], self.heads[verb] = "advcl", self._verb_above(verb)

    def _verb_above(self, number: int) -> int:
        """The verb that a chunk hangs on, over nouns; the root if there is none."""
        for _ in self.heads:
            number = self.heads[number]
            if number == len(self.heads) or isinstance(self.chunks[number].phrase, VerbGroup):
                break
        return number

    def _is_told(self, number: int) -> bool:
        """Whether a finite verb stands behind a verb and "it", which is its subject then."""
        verb, it, before = (self.chunks[at].phrase for at in (number, number - 1, number - 2))
        if not (isinstance(verb, VerbGroup) and isinstance(before, VerbGroup) and isinstance(it, NounPhrase)):
            return False
        alone = it.text.lower() == "it" and self.chunks[number - 1].preposition is None
        governed = self.labels[number - 1] in _OBJECTS and self.heads[number - 1] == number - 2
        return alone and governed and _is_finite(self.chunks[number])

    def _begins_clause(self, number: int) -> bool:
        """Whether a verb and the phrase before it begin a clause behind "and" or "after", and no verb shares it."""
        head, before = self.heads[number], self.chunks[max(number - 2, 0)]
        subject, verb = self.chunks[number - 1], self.chunks[number].phrase
        if head + 2 > number or self.labels[head] in _ABOUT_A_NOUN or not isinstance(verb, VerbGroup):
            return False
        opened = subject.case in _OPENING if subject.case else before.kind in {"C", "M"}
        begun = any(chunk.kind == "M" for chunk in self.chunks[head + 1 : number - 2])
        return opened and not begun and _agree(subject, verb)

    def under(self, number: int, *labels: str) -> list[int]:
        """The chunks that hang on a chunk, by one of the labels if any is given."""
        return [chunk for chunk in self._under[number] if not labels or self.labels[chunk] in labels]

    def phrases_under(
        self, phrase: NounPhrase | VerbGroup, *labels: str
    ) -> list[tuple[Token | None, NounPhrase]]:
        """The noun phrases that hang on a phrase by one of the labels, each behind its preposition."""
        number = self._numbers.get(phrase.start)
        below = self.under(number, *labels) if number is not None else []
        return [(self.chunks[at].preposition, found) for at in below if (found := self.noun_phrase(at))]

    def noun_phrase(self, number: int) -> NounPhrase | None:
        """The noun phrase of a chunk, None if it is something else."""
        phrase = self.chunks[number].phrase if number < len(self.chunks) else None
        return phrase if isinstance(phrase, NounPhrase) else None

    def clauses(self) -> list[Clause]:
        """The clauses, in the order of their verbs."""
        said = enumerate(chunk.phrase for chunk in self.chunks)
        found = {number: self._clause(number, verb) for number, verb in said if isinstance(verb, VerbGroup)}
        for number, clause in found.items():
            clause.parent = self._parent(number, found)
            if clause.kind in _ABOUT_A_NOUN:
                clause.antecedent = self.noun_phrase(self.heads[number])
        self._join_relatives(list(found.values()))
        self._go_on_behind_relatives(list(found.values()))
        for clause in found.values():
            clause.actor = _actor(clause)
            clause.undergoer = _undergoer(clause)
        return list(found.values())

    def _clause(self, number: int, group: VerbGroup) -> Clause:
        """The clause of a verb with what hangs on the verb itself."""
        clause = Clause(group)
        clause.kind = _KINDS.get(self.labels[number], "main")
        for chunk in self._under[number]:
            label, phrase = self.labels[chunk], self.noun_phrase(chunk)
            preposition = self.chunks[chunk].preposition
            if phrase is None:
                if clause.marker is None and (label == "mark" or self.chunks[chunk].kind == "M"):
                    clause.marker = self.chunks[chunk].head
            elif label == "subject":
                clause.subject = phrase
                if preposition and preposition.lower in _OPENING:
                    clause.marker = preposition  # "after talks with Peru failed"
            elif label in _OBJECTS:
                clause.objects.append(phrase)
            elif label == "predicate":
                clause.predicate = phrase
            elif label == "oblique" and preposition:
                clause.obliques.append((preposition, phrase))
        return clause

    def _parent(self, number: int, clauses: Mapping[int, Clause]) -> Clause | None:
        """The clause that a verb hangs in, directly or through noun phrases."""
        for _ in range(_DEEPEST):
            number = self.heads[number]
            if number >= len(self.heads) or number in clauses:
                break
        return clauses.get(number)

    def _join_relatives(self, clauses: Sequence[Clause]) -> None:
        """Join "which" to the noun phrase before it, and the verb behind the relative clause to that too."""
        before: Clause | None = None
        for clause in clauses:
            gaps = [each for each in (clause.subject, *clause.objects) if each and each.head.lower in _GAPS]
            if clause.antecedent and clause.antecedent.head.lower in _GAPS:
                gaps, clause.antecedent = [clause.antecedent], None
            about = self._before(gaps[0]) if gaps and gaps[0].head.penn in _RELATIVE else None
            if about and clause.antecedent is None:
                clause.antecedent, clause.kind = about, "relative"
            finite = clause.verb.tense is not None or clause.verb.modal is not None
            if finite and not clause.subject and before and not self._is_coordinate(clause):
                clause.subject = before.antecedent
            if clause.kind != "relative" or clause.antecedent is None:
                before = None
            elif before is None or clause.antecedent.start < before.verb.start:
                before = clause  # "X which owns Y which makes Z sold": the first of those in one another

    def _go_on_behind_relatives(self, clauses: Sequence[Clause]) -> None:
        """Give a verb behind a relative clause between commas the noun that this is about: "Adler, which owns Lund, has sold it"."""
        acting = {id(clause.subject) for clause in clauses}
        for at, clause in enumerate(clauses):
            about = clause.antecedent
            if (
                clause.kind != "relative"
                or about is None
                or id(about) in acting
                or not self._is_parted(about)
            ):
                continue
            behind = takewhile(
                lambda each: each.subject is None or each.parent is not None, clauses[at + 1 :]
            )
            bare = [
                each
                for each in behind
                if each.subject is None and each.verb.tense and self._is_parted_verb(each)
            ]
            if bare:
                bare[-1].subject, bare[-1].kind, bare[-1].parent = about, "main", None

    def _is_parted(self, phrase: NounPhrase) -> bool:
        """Whether a comma stands behind a phrase."""
        number = self._numbers.get(phrase.start, len(self.chunks)) + 1
        return number < len(self.chunks) and self.chunks[number].head.text == ","

    def _is_parted_verb(self, clause: Clause) -> bool:
        """Whether a comma stands right before the verb of a clause."""
        number = next(n for n, chunk in enumerate(self.chunks) if chunk.phrase is clause.verb) - 1
        return number >= 0 and self.chunks[number].head.text == ","

    def _is_coordinate(self, clause: Clause) -> bool:
        """Whether "and" or a comma before a verb joins it to another."""
        number = next(n for n, chunk in enumerate(self.chunks) if chunk.phrase is clause.verb) - 1
        return clause.kind == "coordinate" and number >= 0 and self.chunks[number].kind in {"C", ","}

    def _before(self, phrase: NounPhrase) -> NounPhrase | None:
        """The noun phrase directly before another, or before a comma between them."""
        number = self._numbers[phrase.start] - 1
        if number > 0 and self.chunks[number].head.text == ",":
            number -= 1
        return self.noun_phrase(number) if number >= 0 else None

    def conjuncts(self, phrase: NounPhrase) -> list[NounPhrase]:
        """The noun phrases coordinated with one, itself among them, in order."""
        number = self._numbers.get(phrase.start)
        if number is None:
            return [phrase]
        while self.labels[number] == "conj" and self.noun_phrase(self.heads[number]):
            number = self.heads[number]
        group, todo = [], [number]
        while todo:
            at = todo.pop()
            group.append(at)
            todo += (chunk for chunk in self.under(at, "conj") if self.noun_phrase(chunk))
        return [found for at in sorted(group) if (found := self.noun_phrase(at))]

    def appositions(self) -> list[tuple[NounPhrase, NounPhrase]]:
        """Pairs of noun phrases of which the second says what the first is."""
        apposed = [number for number, label in enumerate(self.labels) if label == "apposition"]
        pairs = [(self.noun_phrase(self.heads[number]), self.noun_phrase(number)) for number in apposed]
        return [(first, second) for first, second in pairs if first and second]


def _arcs_around_asides(found: Sequence[Chunk]) -> tuple[list[int], list[str]]:
    """The head and the label of each chunk; what stands aside in a verb group is read by itself, and hangs on its verb."""
    heads, labels = [len(found)] * len(found), ["root"] * len(found)
    for numbers, outer in _strands(found):
        for number, (head, label) in zip(numbers, arcs([found[number] for number in numbers]), strict=True):
            inside = head < len(numbers)
            heads[number] = numbers[head] if inside else len(found) if outer is None else outer
            labels[number] = label if inside or outer is None else _label_of_aside(found[number])
    return heads, labels


def _strands(found: Sequence[Chunk]) -> list[tuple[list[int], int | None]]:
    """The chunks that are read together: the sentence without asides, and each aside with the verb that it is beside."""
    beside: list[int | None] = [None] * len(found)
    for verb, chunk in enumerate(found):
        if isinstance(chunk.phrase, VerbGroup) and len(chunk.phrase.tokens) > 1:
            inside = {token.index for token in chunk.phrase.tokens}
            first = min(inside)
            for number in range(verb - 1, -1, -1):
                at = found[number].head.index
                if at < first:
                    break
                if at not in inside and beside[number] is None:
                    beside[number] = verb
    strands: dict[int | None, list[int]] = {None: []}
    for number, verb_beside in enumerate(beside):
        strands.setdefault(verb_beside, []).append(number)
    return [(numbers, outer) for outer, numbers in strands.items()]


def _label_of_aside(chunk: Chunk) -> str:
    """How what stands aside in a verb group hangs on its verb."""
    if chunk.kind == ",":
        return "punct"
    return {"P": "oblique", "N": "time", "V": "parataxis"}.get(chunk.kind, "other")


def _agree(subject: Chunk, verb: VerbGroup) -> bool:
    """Whether a noun, other than one of time, may be the subject of a verb: "Chile are" is none of its own."""
    if not isinstance(subject.phrase, NounPhrase) or verb.infinitive or verb.participle:
        return False
    last = subject.phrase.tokens[-1]
    plural = verb.tokens[0].penn != "VBP" or last.penn in {"NNS", "NNPS"}
    return plural and last.tag in {"NOUN", "PROPN"} and last.lower not in word_list("times.txt")


def _actor(clause: Clause) -> NounPhrase | None:
    """Who does what the verb says."""
    if clause.passive:
        return next((phrase for preposition, phrase in clause.obliques if preposition.lower == "by"), None)
    return _subject(clause)


def _undergoer(clause: Clause) -> NounPhrase | None:
    """To what it is done."""
    if clause.passive:
        return _subject(clause)
    if clause.objects:
        last = clause.objects[-1]
        return clause.antecedent if clause.antecedent and last.head.lower in _GAPS else last
    if clause.kind == "relative" and clause.marker is None and clause.subject:
        return None if clause.subject.head.lower in _GAPS else clause.antecedent
    if clause.kind == "coordinate" and clause.parent and clause.parent.objects:
        shared = clause.parent.objects[-1]
        return shared if shared.start > clause.verb.start else None
    return None


def _is_finite(chunk: Chunk) -> bool:
    verb = chunk.phrase
    return isinstance(verb, VerbGroup) and not (verb.infinitive or verb.participle) and verb.tense is not None


def _subject(clause: Clause) -> NounPhrase | None:
    """The subject in sense: found at another verb where this one has none."""
    for _ in range(_DEEPEST):
        if clause.subject:
            relative = clause.antecedent and clause.subject.head.lower in _GAPS
            return clause.antecedent if relative else clause.subject
        if clause.antecedent and not clause.verb.infinitive:
            return clause.antecedent
        if clause.parent is None or clause.kind == "main":
            return None
        if clause.kind == "complement" and clause.parent.objects:
            return clause.parent.objects[-1]
        clause = clause.parent
    return None
