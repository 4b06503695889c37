"""Reading facts of any type, and their common JSON Schema."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from factlib.document import Document, documents_of
from factlib.errors import ArgumentError, of_fault
from factlib.facts.built_in import Deal, ExportFigure, Factory, Statement
from factlib.facts.fact import FACT_TYPES, Fact
from factlib.facts.fields import fields_of

AnyFact = Annotated[Deal | Factory | ExportFigure | Statement, Field(discriminator="type")]
"""A fact of one of factlib's own four types."""

BUILT_IN_TYPES = (Deal, Factory, ExportFigure, Statement)
"""Factlib's own types, which `extract` reads."""


def several_types(types: Any) -> tuple[Any, ...]:
    """The types that are asked for: several, or one, or factlib's own for None."""
    return BUILT_IN_TYPES if types is None else (types,) if isinstance(types, type | str) else tuple(types)


def fact_types(types: tuple[object, ...]) -> tuple[type[Fact], ...]:
    """The types of fact that are given by class or by name; every known one if none is given.

    Raises:
        ArgumentError: One of them is neither.

    >>> fact_types((Deal, "factory"))
    (<class 'factlib.facts.built_in.Deal'>, <class 'factlib.facts.built_in.Factory'>)
    """
    if not types:
        return tuple(FACT_TYPES.values())
    found = []
    for given in types:
        model = FACT_TYPES.get(given) if isinstance(given, str) else given
        if not (isinstance(model, type) and issubclass(model, Fact) and model in FACT_TYPES.values()):
            known = ", ".join(sorted(FACT_TYPES))
            raise ArgumentError("types", given, f"a type of fact, or the name of one ({known})")
        found.append(model)
    return tuple(found)


_OWN = "one of your own is known once its class is defined, on the command line by --types"
_UNKNOWN_TYPE = {"union_tag_not_found", "union_tag_invalid"}  # as pydantic calls it


def facts_of(given: object) -> list[Fact]:
    """The facts that are given.

    Raises:
        ArgumentError: It is no iterable of facts.
    """
    if isinstance(given, Fact) or not isinstance(given, Iterable):
        raise ArgumentError("facts", given, "several facts, or one in a list")
    several = list(given)
    for each in several:
        if not isinstance(each, Fact):
            raise ArgumentError("facts", each, "facts alone")
    return several


@lru_cache(maxsize=16)
def _adapter(types: tuple[type[Fact], ...]) -> TypeAdapter[Fact]:
    """Reads a fact of any of the types, told apart by `type`."""
    union: Any = types[0]
    for model in types[1:]:
        union = union | model
    told_apart: Any = Annotated[union, Field(discriminator="type")] if len(types) > 1 else union
    return TypeAdapter(told_apart)


def parse_fact(data: str | bytes | dict[str, Any], *, document: Document | str | None = None) -> Fact:
    """Read one fact of any type from JSON or from a dict; `type` says which.

    Args:
        data: A JSON object, or the same as a dict.
        document: The source, or its text, that `evidence` is anchored in and the slots are checked against.

    Raises:
        ArgumentError: It is no fact: no object, of no known type, or with a slot that cannot be read.
        pydantic.ValidationError: There is a document, and it does not bear the fact out; every error is at its field.

    >>> parse_fact('{"type": "factory", "operator": "Adler", "place": "Lima"}').operator.name
    'Adler'
    """
    context = {"document": documents_of(document)[0]} if document is not None else None
    adapter = _adapter(tuple(FACT_TYPES.values()))
    try:
        if isinstance(data, str | bytes):
            return adapter.validate_json(data, context=context)
        return adapter.validate_python(data, context=context)
    except ValidationError as error:
        raise _refusal(data, error, checked=document is not None) from error


def _refusal(data: object, error: ValidationError, checked: bool) -> Exception:
    """What is wrong with a fact, without the union of all types that it was read as."""
    faults: list[Any] = error.errors()
    first = faults[0]
    if not first["loc"]:
        if first["type"] not in _UNKNOWN_TYPE:
            found = f" ({first['msg']})" if first["type"] == "json_invalid" else ""
            return ArgumentError("data", data, f"a fact, as a JSON object or a dict{found}")
        known, given = ", ".join(sorted(FACT_TYPES)), first["input"].get("type")
        return ArgumentError("type", given, f"one of {known} ({_OWN})")
    model = FACT_TYPES[first["loc"][0]]
    for fault in faults:
        fault["loc"] = fault["loc"][1:]
    if checked:
        return ValidationError.from_exception_data(model.__name__, list(map(_line, faults)))
    return of_fault(first, model.__name__, fields_of(model))


def _line(fault: Mapping[str, Any]) -> InitErrorDetails:
    """A fault of a fact as it was raised, at its field."""
    reason = PydanticCustomError(fault["type"], "{message}", {"message": fault["msg"]})
    return InitErrorDetails(type=reason, loc=fault["loc"], input=fault["input"])


def json_schema(*types: type[Fact] | str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of dumped facts, discriminated by `type`.

    Args:
        types: Which types, as classes or by name; all that are defined if none is given.

    Raises:
        ArgumentError: One of them is no type of fact.

    >>> sorted(json_schema(Deal, "statement")["discriminator"]["mapping"])
    ['deal', 'statement']
    """
    return _adapter(fact_types(types)).json_schema(mode="serialization")
