"""What a language model is asked for: one compact JSON Schema of claims.

A claim is one flat object of plain words: names for parties, amounts and periods as the text writes them, and the words
that say so as `evidence`. `validate` reads it, and `parse_fact` makes a fact of it. The schema keeps to what the strict
structured outputs of the usual providers take: an object at the root, every property required and nullable, no further
properties, no references.
"""

import inspect
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from factlib.errors import ArgumentError
from factlib.facts.fact import Fact
from factlib.facts.fields import FIELD_TYPES, FactField, fields_of, type_name
from factlib.facts.kinds import fact_types

_CLAIMS = (
    "Every fact of these types that the text tells, and no other. Names in full; amounts and dates as written, with unit "
    "and any 'at least' or 'about'; null for what the text does not say."
)
_EVIDENCE = "The words of the text that say so, copied character for character."
_SHARED = {
    "denied": "The text says that it is not so.",
    "hypothetical": "The text says that it could be or would be so.",
}
_SECTION = re.compile(r"^Attributes:\n((?:[ ]{4}.*\n?|\n)+)", re.MULTILINE)
_ENTRY = re.compile(r"^[ ]{4}(\w+): (.*(?:\n[ ]{8}.*)*)", re.MULTILINE)


def claim_schema(*types: type[Fact] | str) -> dict[str, Any]:
    """The JSON Schema of an answer: an object with the list `claims`.

    The description of a field is that of its pydantic `Field`, or what the docstring of the class says of it under
    "Attributes:".

    Args:
        types: Which types of fact, as classes or by name; all that are defined if none is given.

    Raises:
        ArgumentError: One of them is no type of fact, or has a field of which factlib does not know what it holds.

    >>> from factlib.facts import Deal
    >>> claim = claim_schema(Deal)["properties"]["claims"]["items"]
    >>> claim["properties"]["value"]
    {'type': ['string', 'null'], 'description': 'What is paid, or what it is worth.'}
    >>> claim["properties"]["sellers"]["type"], claim["additionalProperties"]
    (['array', 'null'], False)
    """
    models = fact_types(types)
    named: dict[str, list[tuple[type[Fact], FactField]]] = {}
    for model in models:
        for field in fields_of(model).values():
            if field.holds == "other":
                annotation = model.model_fields[field.name].annotation
                raise ArgumentError(f"{model.__name__}.{field.name}", annotation, f"one of {FIELD_TYPES}")
            named.setdefault(field.name, []).append((model, field))
    properties: dict[str, Any] = {
        "type": {"type": "string", "enum": [type_name(model) for model in models]},
        "evidence": {"type": "string", "description": _EVIDENCE},
        **{name: _property(name, uses, alone=len(models) == 1) for name, uses in named.items()},
    }
    claim = _object(properties)
    return _object({"claims": {"type": "array", "description": _CLAIMS, "items": claim}})


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    closed = {"required": list(properties), "additionalProperties": False}
    return {"type": "object", "properties": properties, **closed}


def _property(name: str, uses: list[tuple[type[Fact], FactField]], *, alone: bool) -> dict[str, Any]:
    """A property for a field that one type has, or several; each may hold something else there.

    Args:
        name: The name of the field.
        uses: The types that have it, each with its field.
        alone: Whether only one type is asked for: else each description says of which type it is.
    """
    shapes: dict[str, Any] = {}
    for _, field in uses:
        shapes.setdefault(_json_type(field), {}).update(dict.fromkeys(field.choices))
    forms = [_form(of, list(choices)) for of, choices in shapes.items()]
    form = forms[0] if len(forms) == 1 else {"anyOf": forms}
    texts = dict.fromkeys(_said_of(model, name, alone=alone) for model, _ in uses)
    return {**form, "description": " ".join(texts)} if any(texts) else form


def _said_of(model: type[Fact], name: str, *, alone: bool) -> str:
    text = descriptions(model).get(name, "")
    return text if alone or name in _SHARED or not text else f"{type_name(model)}: {text}"


def _form(of: str, choices: list[str]) -> dict[str, Any]:
    if of.startswith("array"):
        return {"type": ["array", "null"], "items": {"type": of.partition(" ")[2]}}
    if choices:
        return {"type": [of, "null"], "enum": [*choices, None]}
    return {"type": [of, "null"]}


def _json_type(field: FactField) -> str:
    of = {"flag": "boolean", "number": "number"}.get(field.holds, "string")
    return f"array {of}" if field.several else of


@cache
def descriptions(model: type[Fact]) -> dict[str, str]:
    """What each field of a type of fact is, in words.

    >>> from factlib.facts import ExportFigure
    >>> descriptions(ExportFigure)["exporter"]
    'Whose exports.'
    """
    return _SHARED | dict(_from_docstring(model)) | dict(_from_fields(model))


def _from_docstring(model: type[Fact]) -> Iterator[tuple[str, str]]:
    section = _SECTION.search(f"{inspect.cleandoc(model.__doc__ or '')}\n")
    for name, text in _ENTRY.findall(section[1] if section else ""):
        yield name, " ".join(text.replace("`", "'").replace("None", "null").split())


def _from_fields(model: type[Fact]) -> Iterator[tuple[str, str]]:
    for name, field in model.model_fields.items():
        if field.description:
            yield name, field.description
