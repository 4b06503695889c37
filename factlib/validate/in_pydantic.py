"""Facts checked as Pydantic reads them, with a document in the context; what is wrong is an error at its field.

The document that bears out a fact is `context["document"]`; `context["on_fail"]` is "raise", or "flag" for a fact that
is kept and has its `findings`.
"""

from typing import Any, TypeVar

from pydantic import ValidationError, ValidatorFunctionWrapHandler
from pydantic_core import InitErrorDetails, PydanticCustomError

from factlib.document import Document
from factlib.errors import ArgumentError
from factlib.facts import Fact, Provenance, fields_of
from factlib.facts.fields import type_name
from factlib.validate.check import read_and_validate, validate
from factlib.validate.report import Finding, Report

F = TypeVar("F", bound=Fact)

_ON_FAIL = ("raise", "flag")
_BESIDE_SLOTS = ("type", "schema_version", "provenance")


def fact_of_claim(
    model: type[F], data: dict[str, Any], handler: ValidatorFunctionWrapHandler, context: dict[str, Any]
) -> F:
    """The fact that a claim with its `evidence` makes, anchored in the document of the context.

    What cannot be read, or has no value, is left out where the context says "flag".

    Raises:
        pydantic.ValidationError: The document does not bear it out; every error is at its field.
    """
    document, on_fail = _document_and_policy(context)
    claim, report, fields = read_and_validate({"type": type_name(model), **data}, document)
    _raise_at_fields(model, report, on_fail)
    given = {name: data[name] for name in _BESIDE_SLOTS if name in data}
    if given.get("provenance") is None and report.passage is not None and report.passage.span is not None:
        given["provenance"] = Provenance.at(document, report.passage.span, fields=fields, method="quoted")
    given |= claim.values
    try:
        fact: F = handler(given)
    except ValidationError:
        if on_fail == "raise":
            raise
        empty = dict.fromkeys(name for name, field in fields_of(model).items() if field.required)
        built: Any = model.model_construct(None, **{**empty, **given})
        fact = built
    fact.__dict__["findings"] = report.findings
    return fact


def checked_fact(fact: F, context: dict[str, Any]) -> F:
    """The fact, with its findings, if the document of the context bears it out.

    Raises:
        pydantic.ValidationError: It does not; every error is at its field.
    """
    document, on_fail = _document_and_policy(context)
    report = validate(fact, document)
    _raise_at_fields(type(fact), report, on_fail)
    fact.__dict__["findings"] = report.findings
    return fact


def _document_and_policy(context: dict[str, Any]) -> tuple[Document, str]:
    document, on_fail = context.get("document"), context.get("on_fail", "raise")
    if isinstance(document, str):
        document = Document(text=document)
    if not isinstance(document, Document):
        raise ArgumentError(
            "document",
            document,
            "the source of the evidence: pass context={'document': document}, or document=document to parse_fact",
        )
    if on_fail not in _ON_FAIL:
        raise ArgumentError("on_fail", on_fail, f"one of {', '.join(_ON_FAIL)}")
    return document, on_fail


def _raise_at_fields(model: type[Fact], report: Report, on_fail: str) -> None:
    if report.errors and on_fail == "raise":
        raise ValidationError.from_exception_data(model.__name__, [_line(error) for error in report.errors])


def _line(finding: Finding) -> InitErrorDetails:
    path = tuple(int(part) if part.isdigit() else part for part in finding.field.split("."))
    reason = PydanticCustomError(finding.code, "{message}", {"message": finding.message})
    return InitErrorDetails(type=reason, loc=path, input=finding.expected)
