"""Speakers: the words beside a cue resolved to parties."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from factlib.article import Article
from factlib.document import Span
from factlib.names import Party
from factlib.names.mentions import is_role
from factlib.speech.saying import Saying
from factlib.speech.subjects import phrase_ending_at
from factlib.speech.units import Element, Subject, Unit, Units

_FIGURES = re.compile(
    r"(?:the\s+|its\s+)?(?:[a-z-]+\s+){0,3}(?:data|figures|statistics|numbers|estimates)\s+"
    r"(?:(?:released|compiled|published|provided|issued)\s+)?(?:from|by|of)\s+",
    re.IGNORECASE,
)
_HE = {"he", "she"}
_THEY = {"they"}


@dataclass(slots=True)
class Who:
    """The parties of one statement.

    Attributes:
        speaker: Who said it.
        others: Who said it with him.
        via: Who relays it.
        fields: The words that they were read from.
    """

    speaker: Party | None = None
    others: list[Party] = field(default_factory=list)
    via: Party | None = None
    fields: dict[str, Span] = field(default_factory=dict)


class Speakers:
    """Resolves the speakers of an article's statements, in order: "he" is often who spoke last."""

    def __init__(self, article: Article, units: Units) -> None:
        self.article = article
        self.units = units
        self._last: Party | None = None
        self._last_end = 0

    def of(self, found: Saying) -> Who:
        """Who says it, and who relays it."""
        who, unit = Who(), self.units[found.unit]
        if found.subject is not None:
            spans = self._conjuncts(unit, found.subject)
            who.fields["speaker"] = Span.of(spans[0].start, spans[-1].end)
            parties = [party for span in spans if (party := self._party(unit, found.subject, span))]
            if parties:
                who.speaker, who.others = parties[0], parties[1:]
                if who.others:
                    who.fields["speaker"] = spans[0]
                    for index, span in enumerate(spans[1:]):
                        who.fields[f"co_speakers.{index}"] = span
                self._last, self._last_end = parties[0], found.cue_span.end
        if found.via is not None:
            span = _span(unit, found.via.first, found.via.last)
            who.via = self._party(unit, found.via, span)
            if who.via is not None:
                who.fields["via"] = span
        return who

    def _conjuncts(self, unit: Unit, subject: Subject) -> list[Span]:
        """The spans of the phrases that "and" joins in a subject; one span for most."""
        if subject.relative:
            return [_span(unit, subject.first, subject.last)]
        elements, spans, first = unit.elements, [], subject.first
        for index in range(subject.first + 1, subject.last - 1):
            apart = elements[index].phrase is None or elements[index].phrase is not elements[index - 1].phrase
            if elements[index].lower == "and" and apart and not _is_one(elements, first, index):
                spans.append(_span(unit, first, index))
                first = index + 1
        return [*spans, _span(unit, first, subject.last)]

    def _party(self, unit: Unit, subject: Subject, span: Span) -> Party | None:
        if subject.relative:
            return self._antecedent(unit, subject)
        names = self.article.names
        if (figures := _FIGURES.match(self.article.text, span.start, span.end)) is not None:
            span = Span.of(figures.end(), span.end)  # "data from the ministry"
        word = self.article.text[span.slice].lower()
        if word in _HE and self._last is not None and self._last.kind in {"person", None}:
            recent = names.person_before(span.start, word)
            since = range(self._last_end + 1, span.start)
            if recent is not None and any(each.opens and each.start in since for each in recent.mentions):
                return recent.party
            return self._last
        if word in _THEY and self._last is not None and _is_several(self._last):
            return self._last
        return names.party_at(span)

    def _antecedent(self, unit: Unit, subject: Subject) -> Party | None:
        """The party named by the phrase before "who"."""
        elements, at = unit.elements, subject.first - 1
        while at >= 0 and elements[at].phrase is None:
            at -= 1
        phrase = phrase_ending_at(elements, at) if at >= 0 else None
        if phrase is None:
            return None
        first, text = elements[phrase.first], self.article.text
        comma = first.start - len(", ")
        named = self.article.names.name_ending_at(comma) if text[comma : first.start] == ", " else None
        described = (
            named is not None and named.kind == "person" and first.lower == text[first.start : first.end]
        )
        if named is not None and (named.title or described):  # "Ann Lee, head of Adler, who said"
            return self.article.names.party_at(Span.of(named.start, named.end))
        return self.article.names.party_at(_span(unit, phrase.first, phrase.last))


def _is_one(elements: Sequence[Element], first: int, joint: int) -> bool:
    """Whether "and" at `joint` joins less than speakers: "the chairman and chief executive", "ministers of Peru and Chile"."""
    last = joint + 1
    if elements[last].tag == "PROPN":
        within = next((at for at in range(first, joint) if elements[at].tag == "ADP"), first)
        return within > first and elements[within - 1].penn == "NNS"
    while last + 1 < len(elements) and elements[last + 1].tag in {"ADJ", "NOUN"}:
        last += 1
    singular = elements[first].lower in {"the", "a", "an"} and is_role(elements[joint - 1].lower)
    return singular and elements[joint + 1].tag in {"ADJ", "NOUN"} and is_role(elements[last].lower)


def _is_several(party: Party) -> bool:
    """Whether one may say "they" of a party: of officials, of a firm, of a committee."""
    return party.kind == "group" or (party.kind is None and party.name.endswith("s"))


def _span(unit: Unit, first: int, last: int) -> Span:
    return Span.of(unit.elements[first].start, unit.elements[last - 1].end)
