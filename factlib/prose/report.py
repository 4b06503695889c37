"""What a check of a text tells: sentence by sentence, and of the whole."""

from functools import cached_property

from pydantic import computed_field

from factlib.document import Model, Span, shortened
from factlib.validate.report import Severity, Standing, in_lines

_LONGEST_SHOWN = 200  # characters of a sentence in a line of feedback


class TextFinding(Model):
    """One thing that a check has to say about a sentence.

    Attributes:
        code: What it is, a key of `factlib.validate.CODES`.
        severity: `error`: the sentence does not hold. `warning`: it does, but not by all documents. `info`: a note.
        message: One sentence for people.
        span: The words of the text that are meant; the whole sentence where no word is at fault by itself.
        document: The id of the document that was compared; None where there was none.
        found: What the document says; None where it says nothing.
        found_span: Where it says so.
    """

    code: str
    severity: Severity
    message: str
    span: Span
    document: str | None = None
    found: str | None = None
    found_span: Span | None = None

    def __str__(self) -> str:
        return f"[{self.code}] {self.message}"


class SentenceReport(Model):
    """Whether one sentence of a text holds.

    Attributes:
        span: Where it stands in the text.
        text: Its characters.
        verdict: `contradicted` if a document says otherwise; `unsupported` if none says so; `not checkable` if it
            has nothing to compare; else `supported`.
        findings: What is to be said about it, errors first.
        document: The id of the document that it rests on, None without one.
        passages: The sentences of that document that it was compared with.
    """

    span: Span
    text: str
    verdict: Standing
    findings: tuple[TextFinding, ...] = ()
    document: str | None = None
    passages: tuple[Span, ...] = ()

    @computed_field  # type: ignore[prop-decorator]
    @property
    def ok(self) -> bool:
        """Whether it is supported, or says nothing that could be wrong."""
        return self.verdict in ("supported", "not checkable")

    @property
    def errors(self) -> tuple[TextFinding, ...]:
        """The findings that make it fail."""
        return tuple(finding for finding in self.findings if finding.severity == "error")

    def __bool__(self) -> bool:
        return self.ok

    def __str__(self) -> str:
        return ": ".join([self.verdict, "; ".join(map(str, self.errors))][: 1 + bool(self.errors)])


class TextReport(Model):
    """Whether a text sticks to its sources. It is `ok`, and true, if every sentence is.

    Attributes:
        sentences: The sentences of the text, in order.
    """

    sentences: tuple[SentenceReport, ...] = ()

    @computed_field  # type: ignore[prop-decorator]
    @cached_property
    def ok(self) -> bool:
        """Whether no sentence fails."""
        return all(sentence.ok for sentence in self.sentences)

    @property
    def errors(self) -> tuple[TextFinding, ...]:
        """The findings that make sentences fail."""
        return tuple(error for sentence in self.sentences for error in sentence.errors)

    def __bool__(self) -> bool:
        return self.ok

    def __str__(self) -> str:
        failed = sum(not sentence.ok for sentence in self.sentences)
        return f"{failed} of {len(self.sentences)} sentences do not hold"

    def __repr__(self) -> str:
        return f"TextReport({self})"

    def feedback(self) -> str:
        """What to repair, a line for each error; empty if nothing is wrong. Meant for whoever wrote the text."""
        faults = ((one, error.message) for one in self.sentences for error in one.errors)
        return in_lines([f"- “{shortened(one.text, _LONGEST_SHOWN)}”: {message}." for one, message in faults])
