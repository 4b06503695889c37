"""A text against its sources, sentence by sentence.

Each sentence is put beside the sentences of a source that it rests on, and held to what claims are held to: figures
with their units and bounds, dates, names, negation, how sure it is, rise and fall, roles, quoted words.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

from factlib.characters import without_surrogates
from factlib.document import Document, Documents, Span, documents_of
from factlib.errors import ArgumentError
from factlib.language import Sentence
from factlib.language.running import RunningText, running_text
from factlib.passages import locate
from factlib.prose.report import SentenceReport, TextFinding, TextReport
from factlib.prose.speakers import Speakers
from factlib.validate.alignment import Evidence, best_first
from factlib.validate.contexts import bindings_of
from factlib.validate.paraphrase import differences
from factlib.validate.report import CODES, verdict_of
from factlib.validate.source import Source
from factlib.validate.wording import Difference, Wording

_MOST_DOCUMENTS = 3  # that one sentence is compared with
_LEAST_WORDS = 3  # that carry meaning, of a sentence without figures and names that says something to check
_LEAST_QUOTED = 2  # words of a quotation that is held to be verbatim
_AS_MUCH = 0.6  # of what the best document has of a sentence, for another to be about the same


def validate_text(text: str, documents: Documents | None = None) -> TextReport:
    """Say of each sentence of a text whether the sources bear it out.

    Wording is free, facts are not: a sentence may be put together of several of a source, and say less than they do.
    A sentence that says nothing to check is "not checkable", and ok.

    Args:
        text: A summary, a brief, an answer: what somebody wrote from the sources.
        documents: The sources, or their texts; a sentence may rest on any of them.

    Returns:
        A report with every sentence, its offsets into `text`, and what is wrong with it.

    Raises:
        ArgumentError: `text` is no str, or `documents` holds something else.

    >>> article = "Ruritania will sell Freedonia 12 helicopters for $77 million, the minister said in May 2021."
    >>> report = validate_text("Freedonia will get 12 helicopters. Ruritania has paid $78 million for them.", article)
    >>> [(sentence.verdict, sentence.text) for sentence in report.sentences]
    [('supported', 'Freedonia will get 12 helicopters.'), ('contradicted', 'Ruritania has paid $78 million for them.')]
    """
    if not isinstance(text, str):
        raise ArgumentError("text", text, "a str")
    given = [] if documents is None else documents_of(documents, "documents")
    sources = [_Compared(document) for document in given]
    running = running_text(without_surrogates(text))
    own = Source(Document(text=running.text, published=_anchor(sources)))
    told = (sentence for sentence in own.reading if sentence.text.strip())
    reports = (_SentenceCheck(own, sentence, running).report(sources) for sentence in told)
    return TextReport(sentences=tuple(reports))


class _Compared:
    """A document that a text is compared with.

    Attributes:
        document: As it stands.
        running: Its text as it is read.
        alignment: Its sentences by their words.
        bindings: What its figures and names stand with.
        speakers: Who says what in it.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.running = running_text(document.text)
        text = self.running.text
        as_read = document if self.running.is_source else document.model_copy(update={"text": text})
        self.bindings = bindings_of(as_read)
        self.alignment = self.bindings.alignment
        self.speakers = Speakers(self.alignment)

    def placed(self, span: Span | None) -> Span | None:
        """Where a span of the text as it is read stands in the document."""
        return None if span is None else self.running.in_source(span)


def _anchor(sources: Sequence[_Compared]) -> date | None:
    """The day that "yesterday" of the text is told from: that of the first source that has one."""
    return next((day for each in sources if (day := each.alignment.source.published)), None)


class _SentenceCheck:
    """One sentence of a text, as it is compared.

    Attributes:
        own: The readings of the text.
        sentence: The sentence.
        running: The text as it is read, with the way back.
    """

    def __init__(self, own: Source, sentence: Sentence, running: RunningText) -> None:
        self.own = own
        self.sentence = sentence
        self.running = running
        self.wording = Wording(own, [sentence])

    @property
    def span(self) -> Span:
        """Where the sentence stands in the text."""
        return self.running.in_source(self.sentence.span)

    def report(self, sources: Sequence[_Compared]) -> SentenceReport:
        """What the sources say of it."""
        span = self.span
        text = self.running.source[span.slice]
        if not self._says_something():
            return SentenceReport(span=span, text=text, verdict="not checkable")
        if not sources:
            finding = self._finding("quote-missing", "no document was given to check it against", None)
            return SentenceReport(span=span, text=text, verdict="unsupported", findings=(finding,))
        by_alignment = {id(source.alignment): source for source in sources}
        ranked = best_first([source.alignment for source in sources], self.own, self.sentence)
        near = (each for each in ranked[:_MOST_DOCUMENTS] if each[1].share >= _AS_MUCH * ranked[0][1].share)
        likely = ((by_alignment[id(alignment)], evidence) for alignment, evidence in near)
        compared = [(*each, tuple(self._findings(*each))) for each in likely]
        if not compared:
            finding = self._finding("content-absent", "no document has anything of this", None)
            return SentenceReport(span=span, text=text, verdict="unsupported", findings=(finding,))
        best = min(compared, key=lambda each: len(each[2]))
        source, evidence, findings = best
        if not findings:
            findings = tuple(self._disagreeing(each for each in compared if each is not best))
        return SentenceReport(
            span=span,
            text=text,
            verdict=verdict_of(finding.code for finding in findings if finding.severity == "error"),
            findings=findings,
            document=source.document.id,
            passages=tuple(source.running.in_source(one.span) for one in evidence.sentences),
        )

    def _says_something(self) -> bool:
        wording = self.wording
        if wording.values or wording.names or self.sentence.quotations:
            return True
        return len(wording.content) >= _LEAST_WORDS

    def _findings(self, source: _Compared, evidence: Evidence) -> Iterator[TextFinding]:
        sentences = {*evidence.sentences, *source.bindings.best_figures(self.wording)}
        told = Wording(source.alignment.source, sorted(sentences, key=lambda one: one.start))
        yield from self._misquoted(source)
        seen: set[str] = set()
        for one in chain(
            differences(self.wording, told, cited=False),
            source.bindings.differences(self.wording),
            source.speakers.differences(self.wording),
        ):
            if one.message not in seen:
                seen.add(one.message)
                message = one.message.replace("the claim", "the text")
                message = message.replace("the cited words", "the sources")
                yield self._finding(one.code, message, source, one)

    def _misquoted(self, source: _Compared) -> Iterator[TextFinding]:
        """The quotations of the sentence that the source does not have word for word."""
        for quotation in self.sentence.quotations:
            words = self.own.text[quotation.content.start : quotation.content.end].strip(" ,.;")
            if len(words.split()) < _LEAST_QUOTED:
                continue
            passage = locate(words, source.alignment.source.document)
            if not passage.faithful and not passage.elided:
                where = passage.spans[0] if passage.spans and passage.grade == "altered" else None
                found = source.alignment.source.document[where] if where else None
                said = f"the source has “{found}”" if found else "the source does not have these words"
                code, message = (
                    "quote-altered" if found else "quote-absent",
                    f"“{words}” is quoted, and {said}",
                )
                difference = Difference(message, found, where, quotation.content, code)
                yield self._finding(code, message, source, difference)

    def _disagreeing(
        self, others: Iterator[tuple[_Compared, Evidence, tuple[TextFinding, ...]]]
    ) -> Iterator[TextFinding]:
        """What another document says otherwise, of a sentence that one bears out."""
        for _, _, findings in others:
            for one in findings:
                if CODES[one.code].contradicts:
                    yield one.model_copy(update={"code": "sources-differ", "severity": "warning"})

    def _finding(
        self, code: str, message: str, source: _Compared | None, difference: Difference | None = None
    ) -> TextFinding:
        own = difference.own if difference is not None and difference.own is not None else self.sentence.span
        return TextFinding(
            code=code,
            severity=CODES[code].severity,
            message=without_surrogates(message),
            span=self.running.in_source(own),
            document=source.document.id if source else None,
            found=without_surrogates(difference.found) if difference and difference.found else None,
            found_span=source.placed(difference.span) if source and difference else None,
        )
