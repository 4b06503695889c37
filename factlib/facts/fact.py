"""What all facts share: a type, an identity, evidence, and whether they are asserted."""

import hashlib
import json
from functools import cached_property
from typing import Any, Self

from pydantic import ValidationInfo, ValidatorFunctionWrapHandler, computed_field, model_validator

from factlib.document import Document, Model, Span
from factlib.facts.provenance import Provenance

__all__ = ["SCHEMA_VERSION", "Fact"]

SCHEMA_VERSION = 1  # of dumped facts; raised when a dump of an older factlib no longer reads
_NOT_SLOTS = {"schema_version", "provenance", "id"}
_READING_DETAILS = {"text", "span"}  # of a quantity or a date: how it was written, not what it is


class Fact(Model):
    """The base of the four kinds of fact.

    Slots accept what people and language models write: "Turkey" for a party, "at least $77 million" for an
    amount, "September 2020" for a period. In place of `provenance`, `evidence` may hold a quote; it is anchored
    in the document given as `model_validate(data, context={"document": document})`, and every slot is then
    checked against the words around it.

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
        place = self.provenance and [self.provenance.document, self.provenance.span.start, self.provenance.span.end]
        slots = _meaning(self.model_dump(mode="json", exclude=_NOT_SLOTS, exclude_none=True))
        canonical = json.dumps([slots, place], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return "fact:" + hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def __hash__(self) -> int:
        return hash(self.id)

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, data: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Self:
        if not isinstance(data, dict):
            return handler(data)  # type: ignore[no-any-return]
        given = dict(data)
        identity, version = given.pop("id", None), given.get("schema_version", SCHEMA_VERSION)
        if version != SCHEMA_VERSION:
            raise ValueError(f"schema_version: expected {SCHEMA_VERSION}, got {version!r}")
        context = info.context or {}
        evidence = given.pop("evidence", None)
        if evidence is not None:
            given["provenance"] = _anchored(evidence, context.get("document"))
        fact: Self = handler(given)
        if identity is not None and identity != fact.id:
            raise ValueError(f"id: expected {fact.id}, the hash of these slots, got {identity!r}")
        return fact


def _anchored(quote: object, document: object) -> Provenance:
    """The provenance of a quote that stands in `document` as it is."""
    if not isinstance(document, Document):
        raise ValueError("evidence: a quote is anchored in a document: pass context={'document': document}")
    at = document.text.find(quote) if isinstance(quote, str) and quote else -1
    if not isinstance(quote, str) or at < 0:
        raise ValueError(f"evidence: expected words of the document, got {quote!r}")
    return Provenance.at(document, Span(start=at, end=at + len(quote)), method="quoted")


def _meaning(value: Any) -> Any:
    """A dumped slot without the details of how it was written."""
    if isinstance(value, dict):
        return {key: _meaning(part) for key, part in value.items() if key not in _READING_DETAILS}
    if isinstance(value, list):
        return [_meaning(part) for part in value]
    return value
