"""Speakers: the words beside a cue resolved to parties."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from factlib.article import Article
from factlib.characters import any_of
from factlib.datafiles import Folder
from factlib.document import Span
from factlib.names import Party
from factlib.names.mentions import Mention, is_office, is_role
from factlib.names.names import head_of
from factlib.names.relations import stands_for
from factlib.speech.saying import Saying
from factlib.speech.subjects import phrase_ending_at, subject_of_clause
from factlib.speech.units import Element, Subject, Unit, Units

_WORDS = Folder("speech").word_classes("words.toml")
_FIGURES = re.compile(
    rf"(?:the\s+|its\s+)?(?:[a-z-]+\s+){{0,3}}(?:{any_of(_WORDS['figures'])})\s+"
    rf"(?:(?:{any_of(_WORDS['released'])})\s+)?(?:from|by|of)\s+",
    re.IGNORECASE,
)
_HE = {"he", "she"}
_IT, _THEY = {"it"}, {"they"}
_SEVERAL = {"NNS", "NNPS"}


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
        self._spoken: list[tuple[Who, int]] = []  # with where each statement ends
        self._persons: set[str] = set()  # the names of those called "he" or "she"

    def of(self, found: Saying) -> Who:
        """Who says it, and who relays it."""
        who, unit = Who(), self.units[found.unit]
        if found.subject is not None:
            spans = self._conjuncts(unit, found.subject)
            who.fields["speaker"] = Span.of(spans[0].start, spans[-1].end)
            parties = self._meant(found, unit, spans[0]) if len(spans) == 1 else []
            each = (self._party(unit, found.subject, span) for span in spans)
            parties = parties or [party for party in each if party is not None]
            if parties:
                who.speaker, who.others = parties[0], parties[1:]
                if len(spans) > 1 and who.others:
                    who.fields["speaker"] = spans[0]
                    for index, span in enumerate(spans[1:]):
                        who.fields[f"co_speakers.{index}"] = span
                self._last, self._last_end = parties[0], found.cue_span.end
                end = max([found.cue_span.end, *(piece.end for piece in found.pieces)])
                self._spoken.append((who, end))
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
            whole = elements[index].lower == "and" and self._is_named(elements[index])
            if elements[index].lower == "and" and apart and not (whole or _is_one(elements, first, index)):
                spans.append(_span(unit, first, index))
                first = index + 1
        return [*spans, _span(unit, first, subject.last)]

    def _is_named(self, joint: Element) -> bool:
        """Whether "and" stands inside of a name: "Halden Savings and Loan Association"."""
        near = self.article.names.name_around(joint.start)
        whole = near is not None and (near.kind == "organisation" or near.title is not None)
        return whole and near is not None and near.end > joint.end

    def _party(self, unit: Unit, subject: Subject, span: Span) -> Party | None:
        if subject.relative:
            return self._antecedent(unit, subject)
        names = self.article.names
        if (figures := _FIGURES.match(self.article.text, span.start, span.end)) is not None:
            span = Span.of(figures.end(), span.end)  # "data from the ministry"
        word = self.article.text[span.slice].lower()
        if word in _HE and self._last is not None and self._last.kind in {"person", None}:
            self._persons.add(self._last.name)
            recent = names.person_before(span.start, word)
            since = range(self._last_end + 1, span.start)
            if recent is not None and any(self._opens(each, since) for each in recent.mentions):
                return recent.party
            return self._last
        return names.party_at(span)

    def _opens(self, mention: Mention, since: range) -> bool:
        """Whether a mention opens a sentence in a stretch of the text: no abbreviation in brackets."""
        text = self.article.text
        short = text[mention.start - 1 : mention.start] == "(" and text.startswith(")", mention.end)
        return mention.opens and mention.start in since and not short

    def _meant(self, found: Saying, unit: Unit, span: Span) -> list[Party]:
        """Who is meant by "it", "they", "the company" or "the ministry" at `span`: the subject before, or who spoke before."""
        phrase = self.article.text[span.slice].lower()
        start = min([span.start, *(piece.start for piece in found.pieces)])
        if phrase in _IT | _THEY and start == span.start and (parties := self._before(unit, found, phrase)):
            return parties
        for who, end in reversed(self._spoken):
            party = who.speaker
            if party is not None and party.name not in self._persons and _may_mean(phrase, who):
                told = self.article.names.openers_in(Span.of(min(end, start), start))
                others = {each.name for each in told} - self._persons - {party.name}
                return [] if others and phrase not in _THEY else [party, *who.others]
        return self._of_one_head(phrase)

    def _before(self, unit: Unit, found: Saying, phrase: str) -> list[Party]:
        """The subject of the clause before "it" or "they", in its sentence: "the paper printed what it said was a letter"."""
        subject = subject_of_clause(unit, found.subject.first) if found.subject is not None else None
        if subject is None or subject.relative or unit.elements[subject.first].tag == "PRON":
            return []
        if self._spoken and unit.elements[subject.first].start < self._spoken[-1][1]:
            return []
        parties = [self._party(unit, subject, span) for span in self._conjuncts(unit, subject)]
        who = Who(parties[0], [party for party in parties[1:] if party is not None])
        named = phrase in _THEY or self.article.names.entity_at(_span(unit, subject.first, subject.head_last))
        if not named or who.speaker is None or not _may_mean(phrase, who):
            return []
        return [who.speaker, *who.others]

    def _of_one_head(self, phrase: str) -> list[Party]:
        """Who spoke before and is called by the noun of `phrase`, with more words: "the Tea Board" for "the board"."""
        article, _, noun = phrase.partition(" ")
        for who, _ in reversed(self._spoken) if article == "the" and not is_role(noun) else ():
            if who.speaker is not None and " " in who.speaker.name and head_of(who.speaker.name) == noun:
                return [who.speaker]
        return []

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
    title = elements[joint - 1]
    if is_role(title.lower) and title.penn not in _SEVERAL and _is_title_of_one(elements, first, joint):
        return True
    if elements[last].tag == "PROPN":
        within = next((at for at in range(first, joint) if elements[at].tag == "ADP"), first)
        while last + 1 < len(elements) and elements[last + 1].tag == "PROPN":
            last += 1
        return within > first and (elements[within - 1].penn == "NNS" or elements[last].penn == "NNPS")
    while last + 1 < len(elements) and elements[last + 1].tag in {"ADJ", "NOUN"}:
        last += 1
    fields = elements[joint + 1].tag in {"ADJ", "NOUN"} and is_office(elements[joint - 1].lower.capitalize())
    if fields and last > joint + 1 and is_role(elements[last].lower):
        return True  # "the trade and industry minister"
    named = last + 1 < len(elements) and elements[last + 1].tag == "PROPN"  # "chief executive Ann Lee"
    singular = (named or elements[first].lower in {"the", "a", "an"}) and is_role(elements[joint - 1].lower)
    return singular and elements[joint + 1].tag in {"ADJ", "NOUN"} and is_role(elements[last].lower)


def _is_title_of_one(elements: Sequence[Element], first: int, joint: int) -> bool:
    """Whether a title without an article is one more of whom "and" at `joint` brings: "Oil Minister and party president Ann Lee"."""
    behind = joint + 1
    while behind < len(elements) and elements[behind].tag in {"ADJ", "NOUN", "PROPN"}:
        behind += 1
    before_names = (at for at in range(joint + 1, behind - 1) if elements[at + 1].tag == "PROPN")
    titled = any(is_role(elements[at].lower) for at in before_names)
    return titled and elements[first].tag != "DET" and elements[first].penn != "PRP$"


def _may_mean(phrase: str, who: Who) -> bool:
    """Whether "it", "they" or a common noun with its article, in lower case, may mean one who spoke."""
    party = who.speaker
    if party is None:
        return False
    several = bool(who.others) or party.kind == "group" or (party.kind is None and party.name.endswith("s"))
    if phrase in _THEY or phrase in _IT:
        return several == (phrase in _THEY) and party.kind != "person" and not party.title
    article, _, noun = phrase.partition(" ")
    if article != "the" or who.others:
        return False
    named = party.name[:1].isupper() and not party.title
    return named and stands_for(noun, party.kind, party.name)


def _span(unit: Unit, first: int, last: int) -> Span:
    return Span.of(unit.elements[first].start, unit.elements[last - 1].end)
