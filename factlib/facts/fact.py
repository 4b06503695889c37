"""What all facts share: a type, an identity, evidence, and whether they are asserted."""

import hashlib
import json
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar

from pydantic import (
    GetJsonSchemaHandler,
    ValidationError,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    computed_field,
    model_validator,
)
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError

from factlib.document import Document, Model
from factlib.facts.provenance import Provenance

if TYPE_CHECKING:
    from factlib.validate import Finding

__all__ = ["SCHEMA_VERSION", "Fact"]

F = TypeVar("F", bound="Fact")

SCHEMA_VERSION = 1  # of dumped facts; raised when a dump of an older factlib no longer reads
_NOT_SLOTS = {"schema_version", "provenance", "id"}
_ON_FAIL = ("raise", "flag")
_EVIDENCE = {
    "type": "string",
    "description": "the words of the document that say so, copied character for character",
}
_WRITING = {"text", "span"}  # of a quantity or a date: how it was written, not what it is
_NO_MEANING: Any = {
    **dict.fromkeys(_NOT_SLOTS, True),
    **dict.fromkeys(
        ("value", "stake", "count", "capacity", "investment", "jobs", "amount", "when", "period"), _WRITING
    ),
    "items": {"__all__": {"quantity": _WRITING}},
    "quantities": {"__all__": _WRITING},
}
_canonical = json.JSONEncoder(  # made once: `json.dumps` with options makes one for each call
    sort_keys=True, ensure_ascii=False, check_circular=False, separators=(",", ":")
).encode


class Fact(Model):
    """The base of the four kinds of fact.

    Slots accept what people and language models write: "Turkey" for a party, "at least $77 million" for an
    amount, "September 2020" for a period. In place of `provenance`, `evidence` may hold a quote; it is anchored
    in the document given as `model_validate(data, context={"document": document})`, and every slot is then
    checked against the words around it. What the document does not bear out is an error at its field, with the code
    of the finding; with `context={"document": document, "on_fail": "flag"}` the fact is kept and has the `findings`.

    Attributes:
        type: Which kind of fact it is.
        schema_version: The version of the dumped form.
        provenance: The evidence; None for a fact that was built by hand.
        denied: The source says that it is not so.
        hypothetical: The source says that it could be or would be so.
        id: A hash of type, slots, document and span: the same for the same fact read twice; it does not depend
            on the method that read it, the URL or the time.

    Raises:
        pydantic.ValidationError: A slot cannot be read, `id` is not that of the fact, or the evidence given does
            not bear out a slot.
    """

    type: str
    schema_version: int = SCHEMA_VERSION
    provenance: Provenance | None = None
    denied: bool = False
    hypothetical: bool = False

    @computed_field  # type: ignore[prop-decorator]
    @cached_property
    def id(self) -> str:
        """A hash of type, slots, document id and span."""
        place = self.provenance and [
            self.provenance.document,
            self.provenance.span.start,
            self.provenance.span.end,
        ]
        slots = self.model_dump(mode="json", exclude=_NO_MEANING, exclude_none=True)
        canonical = _canonical([slots, place]).encode("utf-8", "surrogatepass")
        return "fact:" + hashlib.sha256(canonical).hexdigest()[:32]

    @cached_property
    def findings(self) -> "tuple[Finding, ...]":
        """What validation had to say when the fact was read with a document; empty without one."""
        return ()

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """As what is dumped; for input, as what people and models write: words for slots, a quote as evidence."""
        schema = handler(core_schema)
        if handler.mode == "validation":
            inner = handler.resolve_ref_schema(schema)
            slots = {
                name: _or_words(slot) for name, slot in inner["properties"].items() if name not in _NOT_SLOTS
            }
            inner["properties"] = {**slots, "evidence": _EVIDENCE}
        return schema

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, data: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Self:
        if not isinstance(data, dict):
            return handler(data)  # type: ignore[no-any-return]
        # a strict client reads JSON into lists, and would then take none for a tuple
        given = {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}
        identity, version = given.pop("id", None), given.get("schema_version", SCHEMA_VERSION)
        if version != SCHEMA_VERSION:
            raise ValueError(f"schema_version: expected {SCHEMA_VERSION}, got {version!r}")
        context = info.context or {}
        evidence = given.pop("evidence", None)
        fact: Self = handler(given)
        if evidence is not None or (fact.provenance is not None and "document" in context):
            fact = _checked(fact, {"type": fact.type, **data}, context)
        if identity is not None and identity != fact.id:
            raise ValueError(f"id: expected {fact.id}, the hash of these slots, got {identity!r}")
        return fact


def _checked(fact: F, data: dict[str, Any], context: dict[str, Any]) -> F:
    """The fact, anchored in the document of the context, if the document bears it out.

    Raises:
        pydantic.ValidationError: It does not; every error is at its field.
    """
    from factlib.validate import validate  # the one import that points down: see Fact

    document, on_fail = context.get("document"), context.get("on_fail", "raise")
    if not isinstance(document, Document):
        raise ValueError("evidence: a quote is anchored in a document: pass context={'document': document}")
    if on_fail not in _ON_FAIL:
        raise ValueError(f"on_fail: expected one of {', '.join(_ON_FAIL)}, got {on_fail!r}")
    report = validate(data if fact.provenance is None else fact, document)
    if report.errors and on_fail == "raise":
        raise ValidationError.from_exception_data(
            type(fact).__name__, [_line(error) for error in report.errors]
        )
    if fact.provenance is None and report.passage is not None and report.passage.span is not None:
        found = Provenance.at(document, report.passage.span, method="quoted")
        fact = fact.model_copy(update={"provenance": found})
    fact.__dict__["findings"] = report.findings
    return fact


def _line(finding: "Finding") -> InitErrorDetails:
    path = tuple(int(part) if part.isdigit() else part for part in finding.field.split("."))
    reason = PydanticCustomError(finding.code, "{message}", {"message": finding.message})
    return InitErrorDetails(type=reason, loc=path, input=finding.expected)


def _or_words(schema: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of a slot that also takes words, if its value is a model."""
    if schema.get("type") == "array":
        return {**schema, "items": _or_words(schema["items"])}
    if "anyOf" in schema:
        members = schema["anyOf"]
        models = any("$ref" in member or "oneOf" in member for member in members)
        return {**schema, "anyOf": [{"type": "string"}, *members]} if models else schema
    return {"anyOf": [{"type": "string"}, schema]} if "$ref" in schema or "oneOf" in schema else schema
