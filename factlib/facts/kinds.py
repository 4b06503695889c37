"""The four kinds of fact as one type: reading any of them, and their common JSON Schema."""

from functools import cache
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from factlib.document import Document
from factlib.facts.deal import Deal
from factlib.facts.export_figure import ExportFigure
from factlib.facts.fact import Fact
from factlib.facts.factory import Factory
from factlib.facts.statement import Statement

__all__ = ["FACT_TYPES", "AnyFact", "json_schema", "parse_fact"]

AnyFact = Annotated[Deal | Factory | ExportFigure | Statement, Field(discriminator="type")]
FACT_TYPES: dict[str, type[Fact]] = {
    "deal": Deal,
    "factory": Factory,
    "export_figure": ExportFigure,
    "statement": Statement,
}


@cache
def _adapter() -> TypeAdapter[AnyFact]:
    return TypeAdapter(AnyFact)


def parse_fact(data: str | bytes | dict[str, Any], *, document: Document | None = None) -> AnyFact:
    """Read one fact of any kind from JSON or from a dict; `type` says which.

    Args:
        data: A JSON object, or the same as a dict.
        document: The source that `evidence` is anchored in and the slots are checked against.

    Raises:
        pydantic.ValidationError: It is no fact, or the document does not bear it out.

    >>> parse_fact('{"type": "factory", "operator": "ASELSAN", "place": "Baku"}').operator.name
    'ASELSAN'
    """
    context = {"document": document} if document is not None else None
    if isinstance(data, str | bytes):
        return _adapter().validate_json(data, context=context)
    return _adapter().validate_python(data, context=context)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of all facts, discriminated by `type`.

    >>> sorted(json_schema()["discriminator"]["mapping"])
    ['deal', 'export_figure', 'factory', 'statement']
    """
    return _adapter().json_schema(mode="serialization")
