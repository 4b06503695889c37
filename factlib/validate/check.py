"""A claim against its source: every check, one report."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from factlib.characters import strings_as_seen
from factlib.document import Document, Documents, Model, Span, documents_of
from factlib.errors import ArgumentError
from factlib.events.frames import DealFrames
from factlib.facts import Deal, ExportFigure, Fact, Factory, Statement
from factlib.language.running import RunningText, running_text, with_spans
from factlib.language.wrapping import broken_words
from factlib.passages import Passage
from factlib.validate.amounts import check_amounts
from factlib.validate.claim import Claim
from factlib.validate.content import check_content
from factlib.validate.context import Context
from factlib.validate.denial import check_denial
from factlib.validate.evidence import find_quote
from factlib.validate.goods import check_goods
from factlib.validate.kinds import check_kinds
from factlib.validate.onlookers import check_onlookers
from factlib.validate.other_events import check_other_events
from factlib.validate.own import check_own
from factlib.validate.pairs import check_beside, check_in_turn, check_pairs
from factlib.validate.parties import check_parties
from factlib.validate.periods import check_periods
from factlib.validate.places import check_place
from factlib.validate.placing import places_of
from factlib.validate.plain import check_plain, check_sides
from factlib.validate.reading import is_bare_count, read_claim
from factlib.validate.report import CODES, Finding, Looked, Report, Standing
from factlib.validate.source import Cited, Source, source_of
from factlib.validate.speech import check_speaker
from factlib.validate.stages import check_stage
from factlib.validate.statuses import check_status
from factlib.validate.unread import check_unread

# what they find in error is not looked for in other events, whose findings stand between theirs
_CHECKS_BEFORE = (
    check_parties,
    check_onlookers,
    check_goods,
    check_amounts,
    check_periods,
    check_pairs,
    check_in_turn,
    check_beside,
)
_CHECKS_BEHIND = (
    check_place,
    check_stage,
    check_status,
    check_denial,
    check_kinds,
    check_speaker,
    check_content,
    check_unread,
)
_CHECKED = (
    Deal,
    Factory,
    ExportFigure,
    Statement,
)  # by these; a field of another type by what sort of value it has
_MOST_PLACES = 6  # occurrences of a quote that are tried
_DEEPEST = 8  # mappings and lists of a claim that hold one another
_RANK = {"error": 0, "warning": 1, "info": 2}


def validate(
    claim: Fact | Mapping[str, Any], documents: Documents | None = None, *, frames: DealFrames | None = None
) -> Report:
    """Say whether the source bears out a claim, field by field.

    The cited words are read afresh; no extracted fact is looked for. A quote that stands several times is read
    where the fields agree best.

    Args:
        claim: A fact, or a dict as people and language models write it: strings for parties, amounts and
            periods, the cited words as `evidence`.
        documents: The source that is cited, or its text; of several, the one that the claim's provenance, or its
            `document`, names by id or address, or else the one that has the quote. If None, only what needs no
            source is checked; a claim that is to be checked against an empty list is not supported.
        frames: What words tell of deals, as for extraction; the built-in frames if None.

    Raises:
        ArgumentError: `claim` is neither a fact nor a mapping, or `documents` holds something else.

    >>> article = Document(text="Ruritania sold Freedonia 12 helicopters for $77 million in May 2021.")
    >>> claim = {"type": "deal", "sellers": ["Ruritania"], "value": "$78 million", "evidence": "sold Freedonia 12 helicopters for $77 million"}
    >>> report = validate(claim, article)
    >>> report.verdict, [str(error) for error in report.errors]
    ('contradicted', ['value [amount-differs]: the claim says $78 million, the source “$77 million”'])
    """
    if not isinstance(frames, DealFrames | None):
        raise ArgumentError("frames", frames, "DealFrames, as factlib.events.frames.load reads them")
    given = [] if documents is None else documents_of(documents, "documents")
    running = {
        document.id: text for document in given if not (text := _running_text(document, claim)).is_source
    }
    if running:
        return _validate_as_read(claim, given, running, frames)
    report = _validate(claim, given, frames)
    return report if given or documents is None else _unchecked(report)


def _unchecked(report: Report) -> Report:
    """The report on a claim that was to be checked against documents, of which there are none."""
    finding = Finding.of("nothing-checked", "evidence", "no document was given to check it against")
    return Report(
        findings=(*report.errors, finding, *report.findings[len(report.errors) :]), fields=report.fields
    )


def _validate(
    claim: Fact | Mapping[str, Any], given: Sequence[Document], frames: DealFrames | None
) -> Report:
    """Validate against documents whose text is running text."""
    claim = claim if isinstance(claim, Fact) else strings_as_seen(claim)
    cited_first = _cited_document(claim, given)
    read = read_claim(claim, source_of(cited_first).published if cited_first else None)
    if cited_first is None:
        return _report(
            read, [*read.findings, *check_plain(read, None), *check_sides(read)], set(), None, None
        )
    document, passage, evidence = _evidence(read, cited_first, given)
    source = source_of(document, frames)
    findings = [*read.findings, *evidence, *check_plain(read, source.published)]
    looked: set[str] = set()
    if passage is not None and passage.grade not in ("absent", "elsewhere"):
        found, looked, passage = _best_reading(read, source, passage)
        findings += found
    if _fields_in_error(findings).isdisjoint(("sellers", "buyers", "exporter", "importer")):
        findings += check_sides(read, source.text)
    return _report(read, findings, looked, document, passage)


def _running_text(document: Document, claim: Fact | Mapping[str, Any]) -> RunningText:
    """The document as it is read. Where a line ends in a word, the claim's words tell if that has a hyphen."""
    broken = broken_words(document.text)
    whole = {word for word in broken if _says(claim, word)} if broken else ()
    return running_text(document.text, frozenset(whole))


def _says(claim: Any, word: str, depth: int = _DEEPEST) -> bool:
    """Whether a string of the claim has the word."""
    if isinstance(claim, str):
        return word in claim
    values: Iterable[Any] = ()
    if isinstance(claim, Model):
        values = (value for _, value in claim)
    elif isinstance(claim, Mapping):
        values = claim.values()
    elif isinstance(claim, list | tuple):
        values = claim
    return depth > 0 and any(_says(value, word, depth - 1) for value in values)


def _validate_as_read(
    claim: Fact | Mapping[str, Any],
    documents: Sequence[Document],
    running: Mapping[str, RunningText],
    frames: DealFrames | None,
) -> Report:
    """Validate against documents as they are read, whatever their layout; the places are in the texts as they stand.

    Args:
        claim: The claim.
        documents: The documents as they stand.
        running: The running text of those that are read otherwise than they stand, by their ids.
        frames: What words tell of deals.
    """
    as_read = [
        document.model_copy(update={"text": running[document.id].text})
        if document.id in running
        else document
        for document in documents
    ]
    cited = _cited_document(claim, documents)
    text = running.get(cited.id) if cited else None
    if isinstance(claim, Fact) and claim.provenance is not None and text is not None:
        claim = _as_read(claim, text)
    report = _validate(claim, as_read, frames)
    elsewhere = report.passage.document if report.passage and report.passage.grade == "elsewhere" else None
    found_in = running.get(elsewhere or report.document or "")
    return report if found_in is None else with_spans(report, found_in.in_source)


def _as_read(claim: Fact, running: RunningText) -> Fact:
    """A fact about a text as it stands as one about its running text."""
    evidence = claim.provenance
    if evidence is None or evidence.quote != running.source[evidence.span.slice]:
        return claim
    return with_spans(claim, running.in_running, running.text)


def read_and_validate(claim: Mapping[str, Any], document: Document) -> tuple[Claim, Report, dict[str, Span]]:
    """A claim about a document as it is read, typed values and all; the report on it; the span of each field."""
    report = validate(claim, document)
    running = _running_text(document, claim)
    as_read = document if running.is_source else document.model_copy(update={"text": running.text})
    source = source_of(as_read)
    read = read_claim(strings_as_seen(claim), source.published)
    if report.passage is None or not report.passage.spans or report.document != document.id:
        return read, report, {}
    spans = [span if running.is_source else running.in_running(span) for span in report.passage.spans]
    places = places_of(read, source.cited(spans))
    read = read._replace(values=dict(_counted(read, source, places)))
    if not running.is_source:
        places = {path: running.in_source(span) for path, span in places.items()}
    return read, report, places


def _counted(claim: Claim, source: Source, places: Mapping[str, Span]) -> Iterator[tuple[str, Any]]:
    """The values of a claim; a bare number of a count with what the source counts there, or left out."""
    for name, value in claim.values.items():
        if claim.model is None or not is_bare_count(claim.model, name, value):
            yield name, value
            continue
        there = source.quantities_in(places[name]) if name in places else []
        for amount in there:
            if amount.kind == "count":
                claimed = {"value": value.value, "upper": value.upper, "bound": value.bound}
                yield name, amount.model_copy(update=claimed)


def validate_all(
    claims: Iterable[Fact | Mapping[str, Any]], documents: Documents, *, frames: DealFrames | None = None
) -> list[Report]:
    """Validate many claims, each against the document that it names, or else the one that has its quote.

    Claims about one document are checked together, so that each document is read once.

    Args:
        claims: As for `validate`; a dict may name its source as `document`, by id or address.
        documents: The sources, or their texts.
        frames: As for `validate`.

    Returns:
        A report for each claim, in the order of the claims.

    Raises:
        ArgumentError: As for `validate`.

    >>> articles = ["Ruritania sold 12 helicopters.", "Borduria sold 40 tractors."]
    >>> claims = [{"type": "deal", "items": [goods], "evidence": goods} for goods in ("40 tractors", "12 helicopters")]
    >>> [report.ok for report in validate_all(claims, articles)]
    [True, True]
    """
    if isinstance(claims, Fact | Mapping | str):
        raise ArgumentError("claims", claims, "several claims, or one in a list")
    sources = documents_of(documents, "documents")
    several = list(claims)
    cited = [_sources_of(claim, sources) for claim in several]
    reports = {
        at: validate(several[at], cited[at], frames=frames)
        for at in sorted(range(len(several)), key=lambda at: [document.id for document in cited[at][:1]])
    }
    return [reports[at] for at in range(len(several))]


def _sources_of(claim: Fact | Mapping[str, Any], documents: Sequence[Document]) -> Sequence[Document]:
    """The documents that a claim names, else those that have its quote word for word, else all."""
    if named := _named_documents(claim, documents):
        return named
    quote = claim.get("evidence") if isinstance(claim, Mapping) else None
    return [each for each in documents if isinstance(quote, str) and quote in each.text] or documents


def _cited_document(claim: Fact | Mapping[str, Any], documents: Sequence[Document]) -> Document | None:
    """The document that the claim names by its id or address; else the first."""
    return next(iter([*_named_documents(claim, documents), *documents]), None)


def _named_documents(claim: Fact | Mapping[str, Any], documents: Sequence[Document]) -> list[Document]:
    named: set[object] = set()
    if isinstance(claim, Fact) and claim.provenance is not None:
        named = {claim.provenance.document, claim.provenance.url}
    elif isinstance(claim, Mapping):
        provenance = claim.get("provenance")
        beside = provenance if isinstance(provenance, Mapping) else {}
        given = (claim.get("document"), beside.get("document"), beside.get("url"))
        named = {name for name in given if isinstance(name, str)}
    return [document for document in documents if {document.id, document.url} & (named - {None})]


def _evidence(
    claim: Claim, document: Document, documents: Sequence[Document]
) -> tuple[Document, Passage | None, list[Finding]]:
    """Find the quote. A claim that names no document cites whichever has the quote."""
    if claim.provenance is None and claim.quote and len(documents) > 1:
        for candidate in documents:
            passage, findings = find_quote(claim, candidate, ())
            if passage is not None and passage.faithful:
                return candidate, passage, findings
    passage, findings = find_quote(claim, document, documents)
    return document, passage, findings


def _best_reading(claim: Claim, source: Source, passage: Passage) -> tuple[list[Finding], set[str], Passage]:
    """Read the claim at every place of its quote; keep the place with the fewest errors, as the first."""
    if not passage.ambiguous:
        return *_check(claim, source.cited(passage.spans)), passage
    readings = [(*_check(claim, source.cited([span])), span) for span in passage.spans[:_MOST_PLACES]]
    fewest = min(_errors(findings) for findings, _, _ in readings)
    best = [reading for reading in readings if _errors(reading[0]) == fewest]
    findings, looked, chosen = best[0]
    if len(best) > 1 and fewest:
        message = f"the words stand {len(passage.spans)} times, and the claim fits none of the places"
        findings = [*findings, Finding.of("quote-ambiguous", "evidence", message, span=chosen)]
    others = (span for span in passage.spans if span != chosen)
    return findings, looked, passage.model_copy(update={"spans": (chosen, *others)})


def _errors(findings: Iterable[Finding]) -> int:
    return sum(finding.severity == "error" for finding in findings)


def _fields_in_error(findings: Iterable[Finding]) -> set[str]:
    return {finding.field.split(".")[0] for finding in findings if finding.severity == "error"}


def _check(claim: Claim, cited: Cited) -> tuple[list[Finding], set[str]]:
    """What all checks have to say, and the fields that they compared with the source."""
    context = Context(claim, cited)
    known = claim.model is not None and issubclass(claim.model, _CHECKED)
    checks = (_CHECKS_BEFORE, _CHECKS_BEHIND) if known else ((check_own,), (check_unread,))
    before, behind = ([each for check in row for each in check(context)] for row in checks)
    wrong = _fields_in_error(each for each in (*before, *behind) if isinstance(each, Finding))
    said = [*before, *check_other_events(context, wrong), *behind]
    findings = [each for each in said if isinstance(each, Finding)]
    return findings, {each.field for each in said if isinstance(each, Looked)}


def _report(
    claim: Claim,
    findings: Sequence[Finding],
    looked: Collection[str],
    document: Document | None,
    passage: Passage | None,
) -> Report:
    ordered = sorted(findings, key=lambda finding: _RANK[finding.severity])
    standing = {path: _standing(path, ordered, looked) for path in _paths(claim)}
    nothing = all(each == "not checkable" for each in standing.values())
    if passage is not None and standing and nothing and not _errors(ordered):
        ordered.insert(
            0, Finding.of("nothing-checked", "evidence", "no field could be compared with the source")
        )
    return Report(
        findings=tuple(ordered), document=document.id if document else None, passage=passage, fields=standing
    )


def _paths(claim: Claim) -> Iterator[str]:
    for field in claim.values:
        yield from (path for path, _ in claim.listed(field))
    yield from claim.unread


def _standing(path: str, findings: Iterable[Finding], looked: Collection[str]) -> Standing:
    """How a field stands; what no check has looked at is not checkable, and never supported."""
    about = [finding for finding in findings if finding.field == path or finding.field.startswith(f"{path}.")]
    if any(CODES[finding.code].contradicts for finding in about):
        return "contradicted"
    if any(finding.severity == "error" for finding in about):
        return "unsupported"
    return "supported" if path in looked else "not checkable"
