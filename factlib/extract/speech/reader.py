"""Statements in one unit: each cue with its speaker and the pieces of what was said."""

from collections.abc import Iterable

from factlib.document import Span
from factlib.extract.speech.after import After, after_cue
from factlib.extract.speech.cues import Cue, cue_of
from factlib.extract.speech.found import Found
from factlib.extract.speech.subjects import (
    Subject,
    phrase_end,
    subject_after,
    subject_before,
    subject_of_clause,
)
from factlib.extract.speech.units import Element, Unit
from factlib.language import VerbGroup

__all__ = ["read_unit"]

_SURE = {
    "said",
    "says",
    "told",
    "tells",
    "added",
    "asked",
    "wrote",
    "saying",
}  # verbs however they are tagged
_PAUSES = {",", "—", "–", "-", "--"}
_JOINING = {"and", "but", "while", "although", "though", "whereas", "or"}
_TAKES = {"quote": "q", "colon": "q", "that": "tc", "clause": "c", "inf": "i", "np": "na", "for": "f"}
_NOT_SAID = {"decline", "refuse", "fail", "stop", "hesitate"}
_ASSERTED = {"go", "continue", "take", "use", "come", "seem", "appear", "step", "stand", "begin", "hasten"}
_SUBORDINATING = {"when", "while", "after", "although", "though", "since", "because", "if", "before", "until"}
_TEMPORAL = {"after", "before", "while", "when", "since", "as", "until"}
_INTRODUCTION = 4  # elements without a verb that are no content by themselves
_ENDS = {".", "?", "!", ";", ",", ":"}


def read_unit(unit: Unit, number: int, offsets: Iterable[int]) -> list[Found]:
    """The statements of `unit`, whose words that may be cues stand at `offsets`, in order."""
    reader = _Reader(unit, number, list(offsets))
    for index in reader.indices:
        reader.take(index)
    return reader.found


class _Reader:
    def __init__(self, unit: Unit, number: int, offsets: list[int]) -> None:
        self.unit = unit
        self.number = number
        self.elements = unit.elements
        self.indices = [index for offset in offsets if (index := unit.index_at(offset)) is not None]
        self.found: list[Found] = []

    # ------------------------------------------------------------ one cue

    def take(self, index: int) -> None:
        """Read the cue at `index`, unless it is no verb, or stands inside what another says."""
        element = self.elements[index]
        if self._nested(element.start):
            return
        if element.lower == "according":
            self._according(index)
        elif element.lower == ":":
            self._colon(index)
        else:
            self._verb(index)

    def _verb(self, index: int) -> None:
        element = self.elements[index]
        cue = self._cue(index)
        if cue is None:
            return
        group = self.unit.groups.get(element.start)
        first = self._group_first(index, group)
        if group is not None and group.infinitive:
            self._infinitive(index, first, cue)
        elif group is not None and group.passive:
            self._passive(index, first, cue, group)
        elif element.penn == "VBG" and (group is None or group.participle):
            self._participle(index, first, cue)
        else:
            self._finite(index, first, cue, group)

    def _nested(self, offset: int) -> bool:
        return any(piece.start <= offset < piece.end for found in self.found for piece in found.pieces)

    def _cue(self, index: int) -> Cue | None:
        """The cue at `index`, if the word there is a verb."""
        following = self.elements[index + 1].lower if index + 1 < len(self.elements) else ""
        cue = cue_of(self.elements[index].lower, following)
        return cue if cue is not None and self._is_verb(index, cue, following) else None

    def _is_verb(self, index: int, cue: Cue, following: str) -> bool:
        element = self.elements[index]
        if cue.particle is not None:
            return True
        if cue.lemma == "call":
            return element.tag == "VERB" and following in {"for", "on", "upon"}
        mistaken = element.tag in {"NOUN", "PROPN"} and (
            element.lower.endswith("ed") or (element.lower.endswith("s") and following == "that")
        )
        return element.tag == "VERB" or element.lower in _SURE or mistaken

    def _group_first(self, index: int, group: VerbGroup | None) -> int:
        """The first element of the verb group whose verb is at `index`."""
        start = group.start if group is not None else self.elements[index].start
        first = index
        while first and self.elements[first - 1].start >= start:
            first -= 1
        return first

    # ------------------------------------------------------------ constructions

    def _finite(self, index: int, first: int, cue: Cue, group: VerbGroup | None) -> None:
        subject, inverted = self._subject(index, first)
        end = subject.last if inverted and subject else index + 1 + (cue.particle is not None)
        after = after_cue(self.elements, end - 1, cue)
        if cue.kind == "relay" and not inverted:
            self._relayed(index, first, cue, subject)
            return
        boundary = first - 1 if inverted else (subject.first - 1 if subject else first - 1)
        compared = not inverted and boundary >= 0 and self.elements[boundary].lower == "as"
        boundary -= compared  # "…, as he put it"
        before = self._content_before(boundary, short=after.kind == "pause")
        found = Found(self.number, cue, self._cue_span(first, index), subject)
        self._mark(found, cue, group, subject)
        if before is not None and self._is_parenthetical(before, boundary, after):
            found.rule = "inverted" if inverted else "after content"
            found.pieces = [before, *self._going_on(after, end)]
        elif (
            subject is not None
            and not inverted
            and (self._takes(cue, after) or (compared and after.kind == "pause"))
        ) or (inverted and after.kind == "colon"):
            self._fronted(found, after)
        elif inverted and boundary == 0 and after.kind == "stop":
            found.rule, found.above = "below content", True
        elif subject is not None and self._is_inserted(subject, index):
            found.rule, found.pieces = "in a relative clause", self._around(subject, index)
        if found.pieces or found.open_ended or found.above:
            self.found.append(found)

    def _relayed(self, index: int, first: int, cue: Cue, subject: Subject | None) -> None:
        """Read "“…,” the agency quoted officials": who is quoted is the speaker."""
        speaker = subject_after(self.unit, index + 1)
        before = self._content_before(subject.first - 1) if subject is not None else None
        if speaker is None or before is None or self.elements[index + 1].quotation is not None:
            return
        found = Found(self.number, cue, self._cue_span(first, index), speaker, [before], "relayed", subject)
        following = self.elements[speaker.last].lower if speaker.last < len(self.elements) else ""
        if following != "as":
            self.found.append(found)

    def _is_inserted(self, subject: Subject, index: int) -> bool:
        """Whether "which they say" stands before the verb of the relative clause."""
        following = index + 1
        return (
            subject.first > 0
            and self.elements[subject.first - 1].penn in {"WDT", "WP"}
            and following < len(self.elements)
            and self.elements[following].finite
        )

    def _around(self, subject: Subject, index: int) -> list[Span]:
        """The relative pronoun, and the clause from its verb to the next comma."""
        commas = [at for at in range(index, len(self.elements)) if self.elements[at].lower == ","]
        end = commas[0] if commas else len(self.elements)
        pieces = [self._piece(subject.first - 1, subject.first), self._piece(index + 1, end)]
        return [piece for piece in pieces if piece is not None]

    def _subject(self, index: int, first: int) -> tuple[Subject | None, bool]:
        """The subject of the finite cue at `index`, and whether it stands behind the cue."""
        at = first - 1
        if (
            at >= 0
            and self.elements[at].lower in _PAUSES
            and at
            and self.elements[at - 1].quotation is not None
        ):
            at -= 1
        before = self.elements[at] if at >= 0 else None
        quoted = before is not None and before.quotation is not None
        opens = before is None or (at == 0 and before.lower in _PAUSES)
        if before is None or quoted or before.lower in _PAUSES:
            subject = subject_after(self.unit, index + 1)
            if subject is not None and (
                quoted or opens or (self._closes(subject.last) and (at < 0 or self._says_something(at)))
            ):
                return subject, True
        return subject_before(self.unit, first), False

    def _says_something(self, boundary: int) -> bool:
        """Whether a clause stands before the element `boundary`."""
        return any(element.finite or element.quotation is not None for element in self.elements[:boundary])

    def _closes(self, last: int) -> bool:
        """Whether an inverted subject that ends at `last` is followed by a mark, not by a verb of its own."""
        return last >= len(self.elements) or self.elements[last].lower in _ENDS | {"who", ")", "("}

    def _participle(self, index: int, first: int, cue: Cue) -> None:
        """Read "…, saying that X": said by the subject of the clause before, or of the cue before."""
        after = after_cue(self.elements, index + (cue.particle is not None), cue)
        previous = self.elements[first - 1].lower if first else ""
        if not self._takes(cue, after):
            return
        found = Found(self.number, cue, self._cue_span(first, index), None, rule="participle")
        if previous == "as" and first > 1:
            found.subject = self._quoted_as(first - 1)
        elif (
            previous in _PAUSES | {"while", "and", "by"}
            or first == 0
            or self.elements[first - 1].tag in {"NOUN", "ADV"}
        ):
            found.subject = (self.found[-1].subject if self.found else None) or subject_of_clause(
                self.unit, first
            )
            if found.subject is None and first == 0:
                found.subject = self._main_subject(index)
        if found.subject is not None:
            self._fronted(found, after)
            if found.pieces or found.open_ended:
                self.found.append(found)

    def _quoted_as(self, index: int) -> Subject | None:
        """Whom "quoted as saying" is about, where "as" is at `index`: the subject of a passive, else the object."""
        for at in range(index - 1, -1, -1):
            group = self.unit.groups.get(self.elements[at].start)
            if group is not None:
                if group.passive:
                    return subject_before(self.unit, self._group_first(at, group))
                return subject_after(self.unit, at + 1)
        return None

    def _main_subject(self, index: int) -> Subject | None:
        """The subject of the first finite verb behind `index`."""
        for at in range(index + 1, len(self.elements)):
            if self.elements[at].finite:
                return subject_before(self.unit, at)
        return None

    def _passive(self, index: int, first: int, cue: Cue, group: VerbGroup) -> None:
        """Read "it was reported that X": nobody is named as the speaker."""
        after = after_cue(self.elements, index, cue)
        subject = subject_before(self.unit, first)
        impersonal = subject is not None and self.elements[subject.first].lower == "it"
        if impersonal and after.kind == "that":
            found = Found(self.number, cue, self._cue_span(first, index), None, rule="passive")
            self._mark(found, cue, group, None)
            self._fronted(found, after)
            if found.pieces:
                self.found.append(found)

    def _infinitive(self, index: int, first: int, cue: Cue) -> None:
        """Read "declined to say whether X", "went on to say that X", "is reported to have said X"."""
        after = after_cue(self.elements, index, cue)
        governor = next((at for at in range(first - 1, -1, -1) if self.elements[at].tag == "VERB"), None)
        if governor is None or not self._takes(cue, after) or after.kind in {"np", "inf"}:
            return
        group = self.unit.groups.get(self.elements[governor].start)
        token = self.elements[governor].token
        lemma = token.lemma if token is not None else ""
        reported = group is not None and group.passive and self._cue(governor) is not None
        if not (lemma in _NOT_SAID | _ASSERTED or reported):
            return
        subject = subject_before(self.unit, self._group_first(governor, group))
        if subject is None:
            return
        found = Found(self.number, cue, self._cue_span(first, index), subject, rule="infinitive")
        found.denied = lemma in _NOT_SAID or cue.kind == "deny"
        self._fronted(found, after)
        if found.pieces or found.open_ended:
            self.found.append(found)

    def _colon(self, index: int) -> None:
        """Read "Ann Lee: “…”": a name alone, at the start or behind a dash, and a quotation."""
        elements = self.elements
        if index + 1 >= len(elements) or elements[index + 1].quotation is None or not index:
            return
        subject = subject_before(self.unit, index)
        if subject is None or elements[subject.first].tag != "PROPN":
            return
        before = elements[subject.first - 1].lower if subject.first else "-"
        piece = self._piece(index + 1, self._content_end(index + 1))
        if before in _PAUSES | {"from"} and piece is not None:
            span = Span.of(elements[index].start, elements[index].end)
            self.found.append(Found(self.number, None, span, subject, [piece], "colon"))

    def _according(self, index: int) -> None:
        """Read "according to X, Y": X says it, or relays it where somebody else says it."""
        elements = self.elements
        if index + 2 >= len(elements) or elements[index + 1].lower != "to":
            return
        subject = self._source(index + 2)
        if subject is None:
            return
        found = Found(
            self.number,
            None,
            Span.of(elements[index].start, elements[index + 1].end),
            subject,
            rule="according",
        )
        boundary = index - 1
        before = self._content_before(boundary)
        if self.found and self.found[-1].pieces:
            last = self.found[-1]
            if boundary >= 0 and elements[boundary].lower in _PAUSES and last.via is None:
                last.via = subject
                return
        if before is not None:
            following = elements[subject.last].lower if subject.last < len(elements) else "."
            pieces = [before]
            if (
                following == ","
                and subject.last + 1 < len(elements)
                and elements[subject.last + 1].lower not in _JOINING
            ):
                rest = self._piece(subject.last + 1, self._content_end(subject.last + 1))
                pieces += [rest] if rest is not None and not self._is_apposition(subject.last + 1) else []
            found.pieces = pieces
        else:
            start = self._content_after_source(subject.last)
            if start is None:
                return
            inner = self._inner_cue(start)
            if inner is not None:
                before_count = len(self.found)
                self.take(inner)
                for each in self.found[before_count:]:
                    each.via = subject
                if len(self.found) > before_count:
                    return
            piece = self._piece(start, self._content_end(start))
            found.pieces = [piece] if piece is not None else []
        if found.pieces:
            self.found.append(found)

    def _source(self, index: int) -> Subject | None:
        """The noun phrase behind "according to", without "the words of"."""
        subject = subject_after(self.unit, index)
        elements = self.elements
        while (
            index < len(elements)
            and elements[index].phrase is None
            and subject is None
            and elements[index].lower not in _ENDS
        ):
            index += 1
            subject = subject_after(self.unit, index)
        end = phrase_end(elements, index)
        if (
            end + 1 < len(elements)
            and elements[end].lower == "of"
            and elements[end - 1].lower in {"words", "word"}
        ):
            return subject_after(self.unit, end + 1)
        if subject is None and end > index:
            return Subject(index, end, end)
        return subject

    def _is_apposition(self, index: int) -> bool:
        """Whether no finite verb follows: the stretch says who the source is."""
        return not any(element.finite or element.quotation for element in self.elements[index:])

    def _content_after_source(self, index: int) -> int | None:
        """Where the content starts behind "According to X, a maker of Y,"."""
        elements = self.elements
        commas = [at for at in range(index, len(elements)) if elements[at].lower == ","]
        for at, comma in enumerate(commas):
            stop = commas[at + 1] if at + 1 < len(commas) else len(elements)
            segment = elements[comma + 1 : stop]
            if not segment:
                continue
            relative = segment[0].lower in {"who", "which", "whose", "that", "where"}
            if segment[0].quotation is not None or (
                not relative and any(element.finite for element in segment)
            ):
                return comma + 1
        return commas[0] + 1 if commas and commas[0] + 1 < len(elements) else None

    def _inner_cue(self, start: int) -> int | None:
        """A cue of somebody else's in what a source is credited with: "According to AP, officials say …"."""
        for index in self.indices:
            if index <= start:
                continue
            first = self._group_first(index, self.unit.groups.get(self.elements[index].start))
            subject = subject_before(self.unit, first) if self._cue(index) else None
            if (
                subject is not None
                and subject.first <= start + 1
                and not subject.relative
                and self.elements[index].finite
            ):
                return index
            return None
        return None

    # ------------------------------------------------------------ contents

    def _content_before(self, boundary: int, *, short: bool = False) -> Span | None:
        """What stands before the element `boundary`, a pause or a quotation, back to the start of the statement.

        A few words without a verb are taken only if they may be `short`: "The answer, he said, is no".
        """
        if boundary < 0:
            return None
        elements = self.elements
        element = elements[boundary]
        if element.quotation is None and element.lower not in _PAUSES | {"?", "!"}:
            return None
        start = 0
        for found in self.found:
            latest = max([piece.end for piece in found.pieces] + [found.cue_span.end])
            while start < boundary and elements[start].start < latest:
                start += 1
        for index in range(boundary - 1, start - 1, -1):
            if elements[index].lower == ";":
                start = index + 1
                break
        while start < boundary and (elements[start].tag in {"CCONJ", "PUNCT"}):
            start += 1
        if start > boundary or (start == boundary and element.quotation is None):
            return None
        has_words = any(each.quotation is not None or each.finite for each in elements[start : boundary + 1])
        if not (has_words or short or boundary - start > _INTRODUCTION):
            return None
        return self._piece(start, boundary + (element.quotation is not None))

    def _is_parenthetical(self, before: Span, boundary: int, after: After) -> bool:
        """Whether what was said stands before the cue, and at most goes on behind it."""
        if self.elements[boundary].quotation is not None:
            return True
        opening = self._element_at(before.start)
        introduces = opening.tag in {"SCONJ", "ADP", "VERB"} or opening.penn in {"WRB", "TO", "VBG"}
        has_verb = any(
            e.finite or e.quotation is not None for e in self.elements if before.start <= e.start < before.end
        )
        if after.kind == "stop":
            return has_verb
        if after.kind == "pause":
            return not self._is_cue_next(after.index)
        if after.kind == "quote" and self.elements[after.index - 1].lower in _PAUSES:
            return has_verb and (not introduces or self._starts_lower(after.index))
        return False

    def _is_cue_next(self, index: int) -> bool:
        return (
            index < len(self.elements) and self.elements[index].penn == "VBG" and self._cue(index) is not None
        )

    def _starts_lower(self, index: int) -> bool:
        quotation = self.elements[index].quotation
        text = self.unit.sentences[0].whole
        return quotation is not None and text[quotation.content.start : quotation.content.start + 1].islower()

    def _element_at(self, offset: int) -> Element:
        return next(element for element in self.elements if element.end > offset)

    def _going_on(self, after: After, index: int) -> list[Span]:
        """The piece of a split content that follows the cue."""
        elements = self.elements
        if after.kind == "pause" and not self._opens_quoted_only(after.index):
            if self._is_cue_next(after.index) or elements[after.index - 1].lower not in _PAUSES:
                return []
            if after.index < len(elements) and elements[after.index].lower not in _JOINING | {
                "who",
                "which",
                "whose",
                "as",
            }:
                if self._before_is_quoted(index):
                    return self._next_quotation(index)
                piece = self._piece(after.index, self._content_end(after.index))
                return [piece] if piece is not None else []
        return self._next_quotation(index)

    def _before_is_quoted(self, index: int) -> bool:
        return any(element.quotation is not None for element in self.elements[:index])

    def _opens_quoted_only(self, index: int) -> bool:
        return index < len(self.elements) and self.elements[index].quotation is not None

    def _next_quotation(self, index: int) -> list[Span]:
        """From the next quotation behind a mark to the end of the content."""
        elements = self.elements
        for at in range(index, len(elements)):
            if at > index and at in self.indices and elements[at].tag == "VERB":
                return []
            if elements[at].quotation is not None and elements[at - 1].lower in _PAUSES | {":", "."}:
                piece = self._piece(at, self._content_end(at))
                return [piece] if piece is not None else []
        return []

    def _takes(self, cue: Cue, after: After) -> bool:
        return any(letter in cue.takes for letter in _TAKES.get(after.kind, ""))

    def _fronted(self, found: Found, after: After) -> None:
        """Content behind the cue: to the end of the unit, or to the next cue beside this one."""
        found.rule = found.rule or "before content"
        if after.kind == "colon" and after.index >= len(self.elements):
            found.open_ended = True
            return
        subject = found.subject
        opener = self.elements[subject.first - 1] if subject is not None and subject.first else None
        bounded = subject is not None and subject.relative
        if opener is not None and opener.lower in _SUBORDINATING and found.rule == "before content":
            bounded = True
        end = self._content_end(after.index, bounded=bounded, phrase=after.kind in {"np", "inf", "for"})
        piece = self._piece(after.index, end)
        if piece is not None:
            found.pieces = [piece]
        found.open_ended = bool(self.elements) and self.elements[-1].lower == ":"

    def _content_end(self, start: int, *, bounded: bool = False, phrase: bool = False) -> int:
        """One past the last element of a content that starts at `start`.

        Args:
            start: Its first element.
            bounded: The statement is in a clause of another sentence, which goes on behind a comma.
            phrase: The content is no clause; a conjunction of time ends it.
        """
        elements = self.elements
        for index in range(start, len(elements)):
            if elements[index].lower == ";" or (
                index > start and self._closes_content(index, bounded, phrase)
            ):
                return index
            if index in self.indices and index > start:
                end = self._sibling_start(index, start)
                if end is not None:
                    return end
        return len(elements)

    def _closes_content(self, index: int, bounded: bool, phrase: bool) -> bool:
        """Whether the element at `index` is the first that belongs to the sentence around a content."""
        element = self.elements[index]
        following = self.elements[index + 1] if index + 1 < len(self.elements) else None
        if phrase and (element.lower in _TEMPORAL or (element.lower in _PAUSES and element.lower != ",")):
            return True
        if following is None or element.lower not in _PAUSES:
            return False
        if following.lower == "but" or (phrase and following.tag == "CCONJ"):
            return True
        return bounded and (following.finite or following.phrase is not None)

    def _sibling_start(self, index: int, start: int) -> int | None:
        """Where the clause of a cue at `index` starts that stands beside this statement, not inside of it."""
        elements = self.elements
        if elements[index].lower == "according":
            return index - 1 if elements[index - 1].lower in _PAUSES else index
        if self._cue(index) is None:
            return None
        group = self.unit.groups.get(elements[index].start)
        first = self._group_first(index, group)
        while first > start and elements[first - 1].tag == "ADV":
            first -= 1
        previous = elements[first - 1].lower
        if elements[index].penn == "VBG" and (group is None or group.participle):
            if self._ends_with_comma(first - 1):
                return first
            beside = self.found and self.found[-1].rule == "participle" and previous == "and"
            return first - 1 if previous in _PAUSES or beside else None
        if not elements[index].finite and not (group is not None and group.tense):
            return None
        if previous in {"and", "but"}:
            return first - 2 if elements[first - 2].lower == "," else first - 1
        subject = subject_before(self.unit, first)
        if subject is None or subject.first <= start + 1 or subject.relative:
            return None
        joint = subject.first - 1
        if elements[joint].lower in _JOINING and elements[joint - 1].lower in _PAUSES:
            return joint - 1
        return None

    def _ends_with_comma(self, index: int) -> bool:
        """Whether the element at `index` is a quotation with a comma as its last mark."""
        quotation = self.elements[index].quotation
        whole = self.unit.sentences[0].whole
        return quotation is not None and whole[quotation.content.end - 1] == ","

    def _piece(self, first: int, end: int) -> Span | None:
        """The span of the elements from `first` to `end`, without marks at its edges."""
        elements = self.elements
        while first < end and elements[first].lower in _ENDS | _PAUSES:
            first += 1
        while end > first and elements[end - 1].lower in _ENDS | _PAUSES:
            end -= 1
        return Span.of(elements[first].start, elements[end - 1].end) if first < end else None

    def _cue_span(self, first: int, index: int) -> Span:
        return Span.of(self.elements[first].start, self.elements[index].end)

    def _mark(self, found: Found, cue: Cue, group: VerbGroup | None, subject: Subject | None) -> None:
        """Mark denials and what may or will be said."""
        found.denied = cue.kind == "deny" or (group is not None and group.negated)
        conditional = (
            subject is not None
            and subject.first > 0
            and self.elements[subject.first - 1].lower in {"if", "unless"}
        )
        found.hypothetical = conditional or (
            group is not None and (group.modal is not None or group.tense == "future")
        )
