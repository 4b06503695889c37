"""What the page shows of one fact, claim or sentence: a headline, badges, fields with their words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from factlib.document import Span, shortened
from factlib.facts import Fact
from factlib.facts.slots import STATES, main_amount, parties, period, slots
from factlib.facts.wording import GIVING, LONGEST_HEADLINE, RECEIVING, headline, in_words
from factlib.language import singular
from factlib.names import Party, Place
from factlib.prose import SentenceReport, TextFinding
from factlib.report.marks import Change, Mark, Piece, changes, pieces
from factlib.validate import CODES, Finding, Report

SENTENCE = "sentence"  # the type of the card of a sentence of a text

_AS_CLAIMED = re.compile(r"^the claim (?:says (?!that\b)|tells it as )")  # how messages begin
_UNSHOWN = {"denied", "hypothetical", "type", "evidence", "schema_version", "id", "provenance"}


@dataclass(frozen=True, slots=True)
class Field:
    """One slot: what is claimed, and what the source has instead.

    Attributes:
        path: As in `Provenance.fields`.
        words: The value in words.
        span: The words of the source that it was read from.
        severity: "error", "warning" or "info" where validation found something, else "".
        message: What validation found, for a person.
        difference: Claimed against found, word by word, where they differ.
    """

    path: str
    words: str
    span: Span | None = None
    severity: str = ""
    message: str = ""
    difference: tuple[Change, ...] = ()

    @property
    def label(self) -> str:
        """The slot's name for people."""
        return _label(self.path)


def _label(path: str) -> str:
    """A slot's name for people: "buyers.0" is "buyer", no slot "fact"."""
    name, _, rest = path.partition(".")
    single = singular(name) if rest else name or "fact"
    words = f"{single} {rest.partition('.')[2]}" if "." in rest else single
    return words.replace("_", " ").replace(" name", "")


@dataclass(frozen=True, slots=True)
class Card:
    """One fact, claim or sentence, ready for the page.

    Attributes:
        id: The fact's id; a claim and a sentence have their number.
        type: The kind of fact, or "sentence".
        headline: The fact in one line, or the sentence.
        faults: The words of the headline that are at fault.
        state: Stage, status or measure, in words.
        verdict: "supported", "contradicted", "unsupported", "not checkable", or "" where nobody checked.
        reason: Why it does not hold, in words; "" where it does.
        badges: Further words about it: denied, hypothetical, attributed to somebody, corroborated, disputed.
        fields: The slots.
        findings: What validation found that belongs to no slot shown.
        document: The id of the document, "" where it has none.
        spans: Every mention, the main one first.
        quote: The evidence in words.
        parties: Names, for the filter.
        day: The first day of what it is about, for filter and timeline.
        amount: Its main amount and unit, for the timeline; money only.
    """

    id: str
    type: str
    headline: str
    state: str = ""
    verdict: str = ""
    reason: str = ""
    badges: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    findings: tuple[Field, ...] = ()
    document: str = ""
    spans: tuple[Span, ...] = ()
    quote: str = ""
    parties: tuple[str, ...] = ()
    day: date | None = None
    amount: tuple[Decimal, str] | None = None
    faults: tuple[Span, ...] = ()

    @property
    def headline_pieces(self) -> tuple[Piece, ...]:
        """The headline cut at the words that are at fault; those have marks."""
        return tuple(pieces(self.headline, [Mark(0, None, span) for span in self.faults]))


@dataclass(slots=True)
class _Findings:
    """The findings of a report by field, each to be shown once."""

    by_field: dict[str, Finding] = field(default_factory=dict)

    @classmethod
    def of(cls, report: Report | None) -> "_Findings":
        found: dict[str, Finding] = {}
        findings = () if report is None else report.findings
        for finding in sorted(findings, key=lambda one: ("error", "warning", "info").index(one.severity)):
            found.setdefault(finding.field or "", finding)
        return cls(found)

    def take(self, path: str) -> Finding | None:
        """The finding at a field; one at the list it belongs to goes to the first member."""
        for key in (path, path.removesuffix(".name"), path.partition(".")[0]):
            if key in self.by_field:
                return self.by_field.pop(key)
        return None


def card_of_fact(fact: Fact, report: Report | None = None, standing: Iterable[str] = ()) -> Card:
    """The card of a fact.

    Args:
        fact: The fact.
        report: What `validate` says of it.
        standing: What a store says of it: "corroborated", "disputed".
    """
    source = fact.provenance
    places: Mapping[str, Span] = source.fields if source else {}
    findings = _Findings.of(_as_read(report) if report is not None else None)
    fields = tuple(
        _field(path, _in_words(value), _place_of(path, places), findings.take(path))
        for path, value in slots(fact)
        if path not in _UNSHOWN and value is not False
    )
    when, amount = period(fact), main_amount(fact)
    credited = source.attributed_to.name if source and source.attributed_to else None
    badges = [word for word in ("denied", "hypothetical") if getattr(fact, word)]
    badges += [f"according to {credited}"] if credited else []
    return Card(
        id=fact.id,
        type=fact.type,
        headline=headline(fact),
        state=_state(fact),
        verdict=report.verdict if report is not None else "",
        reason=_reason("Read, but not borne out when it was checked", report) if report is not None else "",
        badges=(*badges, *standing),
        fields=fields,
        findings=_leftover(findings),
        document=source.document if source else "",
        spans=(source.spans or (source.span,)) if source else (),
        quote=source.quote if source else "",
        parties=tuple(dict.fromkeys(party.name for _, party in parties(fact))),
        day=when.start if when else (source.published if source else None),
        amount=(amount.value, amount.unit or "") if amount is not None and amount.kind == "money" else None,
    )


def card_of_claim(claim: Mapping[str, Any], report: Report, *, number: int) -> Card:
    """The card of a claim as somebody wrote it, with what the source says instead."""
    findings = _Findings.of(report)
    evidence = claim.get("evidence")
    written = [each for each in _written(claim) if each[0].partition(".")[0] not in _UNSHOWN]
    fields = tuple(_field(path, words, None, findings.take(path)) for path, words in written)
    words = "; ".join(part.words for part in fields[:4]) or str(claim.get("type", "claim"))
    return Card(
        id=str(claim.get("id") or f"claim {number}"),
        type=str(claim.get("type", "claim")),
        headline=shortened(" ".join(words.split()), LONGEST_HEADLINE),
        state=next((str(claim[name]) for name in STATES if claim.get(name)), ""),
        verdict=report.verdict,
        reason=_reason("Not borne out", report),
        fields=fields,
        findings=_leftover(findings),
        document=report.document or "",
        spans=report.passage.spans if report.passage else (),
        quote=evidence if isinstance(evidence, str) else "",
        parties=tuple(part.words for part in fields if part.path.partition(".")[0] in (*GIVING, *RECEIVING)),
    )


def card_of_sentence(sentence: SentenceReport, *, number: int) -> Card:
    """The card of a sentence of a text, with what the source that it rests on says instead."""
    faults = [_within(sentence, finding.span) for finding in sentence.errors if finding.span != sentence.span]
    return Card(
        id=f"sentence {number}",
        type=SENTENCE,
        headline=sentence.text,
        verdict=sentence.verdict,
        fields=tuple(_field_of_text(finding, sentence) for finding in sentence.findings),
        document=sentence.document or "",
        spans=sentence.passages,
        faults=tuple(faults),
    )


def _within(sentence: SentenceReport, span: Span) -> Span:
    """A span of the text as one of the sentence."""
    return Span.of(span.start - sentence.span.start, span.end - sentence.span.start)


def _field_of_text(finding: TextFinding, sentence: SentenceReport) -> Field:
    """What is to be said of words of a sentence; placed, where the document that it rests on says otherwise."""
    whole = finding.span == sentence.span
    words = "" if whole else sentence.text[_within(sentence, finding.span).slice]
    here = finding.found_span if finding.document == sentence.document else None
    found = finding.found if words and finding.found and words != finding.found else None
    differing = tuple(changes(words, found)) if found else ()
    return Field(finding.code.replace("-", " "), words, here, finding.severity, finding.message, differing)


def _as_read(report: Report) -> Report:
    """What validation says of a fact that was read: nobody claims anything."""
    findings = []
    for finding in report.findings:
        message = _AS_CLAIMED.sub("this was read as ", finding.message).replace("the claim", "the fact")
        findings.append(finding.model_copy(update={"message": message}))
    return report.model_copy(update={"findings": tuple(findings)})


def _field(path: str, words: str, span: Span | None, finding: Finding | None) -> Field:
    if finding is None:
        return Field(path, words, span)
    differing = tuple(changes(words, finding.found)) if finding.found not in (None, words) else ()
    return Field(path, words, finding.span or span, finding.severity, finding.message, differing)


def _reason(opening: str, report: Report) -> str:
    """What is wrong, field by field, in the words of the codes; "" if nothing is."""
    if report.ok:
        return ""
    says = "says otherwise" if report.verdict == "contradicted" else "does not say this"
    wrong = dict.fromkeys(f"{_label(error.field)}: {CODES[error.code].meaning}" for error in report.errors)
    return f"{opening}: the source {says} ({'; '.join(wrong)})."


def _leftover(findings: _Findings) -> tuple[Field, ...]:
    return tuple(_field(path, "", None, finding) for path, finding in findings.by_field.items())


def _place_of(path: str, places: Mapping[str, Span]) -> Span | None:
    """Where a slot was read: an item's name may be kept under the item."""
    return places.get(path) or places.get(path.removesuffix(".name"))


def _state(fact: Fact) -> str:
    states = (getattr(fact, name, None) for name in STATES)
    return next((str(state).replace("_", " ") for state in states if state), "")


def _in_words(value: Any) -> str:
    """A value in words, with the title of a person and the country of a party or place."""
    if isinstance(value, Party | Place):
        title = getattr(value, "title", None)
        known = f"{title} {value.name}" if title else value.name
        return f"{known} ({value.country})" if value.country else known
    return in_words(value)


def _written(claim: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """The slots of a claim as they were written."""
    for name, value in claim.items():
        members = value if isinstance(value, list | tuple) else [value]
        for number, member in enumerate(members):
            path = f"{name}.{number}" if members is value else str(name)
            if member is not None:
                yield path, _claimed_words(member)


def _claimed_words(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(_claimed_words(part) for part in value.values() if part is not None)
    return str(value)
