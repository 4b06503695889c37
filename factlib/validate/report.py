"""What a validation tells: findings with their codes, and the verdict that follows from them."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from html import escape
from typing import Literal, NamedTuple, cast

from pydantic import Field, computed_field

from factlib.datafiles import Folder
from factlib.document import Model, Span, shortened
from factlib.passages import Passage

Severity = Literal["error", "warning", "info"]
Verdict = Literal["supported", "contradicted", "unsupported"]
Standing = Literal["supported", "contradicted", "unsupported", "not checkable"]

_LONGEST_SHOWN = 2000  # characters of a message, or of what is claimed
_FEEDBACK_LINES = 12  # a retry needs the worst of it, not all


class Code(NamedTuple):
    """What a code stands for."""

    severity: Severity
    contradicts: bool
    meaning: str


def _code(says: str, meaning: str) -> Code:
    severity = "error" if says in ("contradicted", "unsupported") else says
    return Code(cast("Severity", severity), says == "contradicted", meaning)


CODES = {code: _code(*notes) for code, *notes in Folder("validate/data").rows("codes.tsv")}
"""Every code, as `data/codes.tsv` has it."""


class Finding(Model):
    """One thing that a check has to say about one field.

    Attributes:
        code: What it is, a key of `factlib.validate.CODES`; stable, for programs.
        severity: `error`: the claim is not borne out. `warning`: it is, but not in all. `info`: what was not
            checked, or is borne out by way of a reference.
        field: The field, as "amount", "buyers.0", "items.0.quantity"; a bad quote is at "evidence".
        message: One sentence for people.
        expected: What the claim says.
        found: What the source says; None where it says nothing.
        span: Where the source says so.

    >>> print(Finding.of("amount-differs", "value", "the claim says $78 million, the source $77 million"))
    value [amount-differs]: the claim says $78 million, the source $77 million
    """

    code: str
    severity: Severity
    field: str
    message: str
    expected: str | None = None
    found: str | None = None
    span: Span | None = None

    @classmethod
    def of(
        cls,
        code: str,
        field: str,
        message: str,
        *,
        expected: str | None = None,
        found: str | None = None,
        span: Span | None = None,
    ) -> "Finding":
        """A finding with the severity that its code has."""
        return cls(
            code=code,
            severity=CODES[code].severity,
            field=field,
            message=_printable(message),
            expected=None if expected is None else _printable(expected),
            found=None if found is None else _printable(found),
            span=span,
        )

    def __str__(self) -> str:
        return f"{self.field} [{self.code}]: {self.message}"


class Looked(NamedTuple):
    """A check has compared a field with the source: without a finding against it, the field is supported.

    Attributes:
        field: The field, as in `Finding`.
    """

    field: str


class Report(Model):
    """Whether a source bears a claim out, field by field.

    The verdict follows from the errors alone: `supported` without any; `contradicted` if the source says
    otherwise at a place that the claim cites; `unsupported` if it does not say so. A report is `ok`, and true, if
    there is no error; warnings and notes do not count.

    Attributes:
        findings: All that is to be said, errors first.
        document: The id of the document that was read; None where there was none to read.
        passage: Where the cited words were found.
        fields: How each field of the claim stands: "supported", "contradicted", "unsupported", "not checkable".
    """

    findings: tuple[Finding, ...] = ()
    document: str | None = None
    passage: Passage | None = None
    fields: Mapping[str, Standing] = Field(default_factory=dict)

    @computed_field  # type: ignore[prop-decorator]
    @cached_property
    def ok(self) -> bool:
        """Whether there is no error."""
        return not self.errors

    @computed_field  # type: ignore[prop-decorator]
    @cached_property
    def verdict(self) -> Verdict:
        """`supported`, `contradicted` or `unsupported`."""
        return verdict_of(error.code for error in self.errors)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that make the claim fail."""
        return tuple(finding for finding in self.findings if finding.severity == "error")

    def __bool__(self) -> bool:
        return self.ok

    def __str__(self) -> str:
        """The verdict, and what is wrong, in one line."""
        return ": ".join([self.verdict, "; ".join(map(str, self.errors))][: 1 + bool(self.errors)])

    def __repr__(self) -> str:
        return f"Report({self})"

    def _repr_html_(self) -> str:
        """Verdict, fields and findings as a table, for notebooks."""
        said = {finding.field: finding.message for finding in reversed(self.findings)}
        rows = [
            f"<tr><th>{escape(field)}</th><td>{escape(self.fields.get(field, ''))}</td>"
            f"<td>{escape(said.get(field, ''))}</td></tr>"
            for field in dict.fromkeys([*self.fields, *(finding.field for finding in self.findings)])
        ]
        return f"<table><caption>{self.verdict}</caption>{''.join(rows)}</table>"

    def feedback(self) -> str:
        """What to repair, a line for each error; empty if nothing is wrong. Meant for whoever made the claim."""
        return in_lines([f"- {error.field}: {error.message}." for error in self.errors])


def verdict_of(errors: Iterable[str]) -> Verdict:
    """The verdict that the codes of errors lead to."""
    contradicts = [CODES[code].contradicts for code in errors]
    return "contradicted" if any(contradicts) else "unsupported" if contradicts else "supported"


def in_lines(faults: Sequence[str]) -> str:
    """What to repair: the first of the faults, each on a line, and how many more there are."""
    more = len(faults) - _FEEDBACK_LINES
    return "\n".join([*faults[:_FEEDBACK_LINES], *([f"- and {more} more"] if more > 0 else [])])


def _printable(words: str) -> str:
    """The words, with what UTF-8 cannot hold written as an escape, and cut where they go on for ever."""
    return shortened(words, _LONGEST_SHOWN).encode("utf-8", "backslashreplace").decode("utf-8")
