"""What asking a language model gives: the facts that hold, the claims that do not, and what went wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any, Generic, TypeVar

from factlib.errors import FactlibError
from factlib.facts import Fact
from factlib.validate import Report

F = TypeVar("F", bound=Fact)


class ModelError(FactlibError):
    """A language model gave no answer that could be used, to any question.

    Attributes:
        reason: What it gave instead, or which exception the function raised that asks it.

    >>> raise ModelError("the answer is no JSON: 'Sorry, I cannot help with that.'")
    Traceback (most recent call last):
    factlib.asking.result.ModelError: the answer is no JSON: 'Sorry, I cannot help with that.'
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Refused:
    """A claim of a model that did not become a fact.

    Attributes:
        claim: As the model last wrote it.
        reason: Why it is refused, a line for each field.
        report: What `validate` says of it; None where it could not even be read.
    """

    claim: Any
    reason: str
    report: Report | None = None


@dataclass(frozen=True, slots=True)
class Asked(Generic[F]):
    """The outcome of `ask`.

    Attributes:
        facts: What holds, in the order of the text; `provenance.method` says who found each.
        refused: What the model claims and the text does not bear out, or what is no claim at all.
        failures: What went wrong with parts of the text, in words; they were not read by the model.
        reports: What `validate` says of each fact that the model found, by the id of the fact.
    """

    facts: list[F] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    reports: Mapping[str, Report] = field(default_factory=dict)

    def __str__(self) -> str:
        told = f"facts: {len(self.facts)}, claims refused: {len(self.refused)}"
        return f"{told}, failures: {len(self.failures)}" if self.failures else told

    def _repr_html_(self) -> str:
        """The facts as tables and the refused claims with their reasons, for notebooks."""
        said = (f"{each.claim}: {each.reason}" for each in self.refused)
        refused = "".join(f"<li>{escape(words)}</li>" for words in said)
        return "".join(fact._repr_html_() for fact in self.facts) + f"<ul>{refused}</ul>"
