"""The schema of claims: compact, strict, and what language models write fits it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from pydantic import Field

from factlib import ArgumentError, Deal, ExportFigure, Fact, Factory, Party, Quantity, Statement, claim_schema

TYPES = (Deal, Factory, ExportFigure, Statement)
NATURAL = Path(__file__).parents[2] / "shared" / "gold" / "natural-look.json"
MOST_CHARACTERS = 5_000


class Verdict(Fact):
    """What a court decided.

    Attributes:
        court: Which court.
        value: The fine.
    """

    type: Literal["verdict"] = "verdict"
    court: Party
    defendants: list[Party] = Field(default_factory=list, description="Who was tried.")
    value: Quantity | None = None
    outcome: Literal["acquitted", "convicted"] | None = None
    years: int | None = None
    goods: tuple[str, ...] = ()


def _objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for value in schema.values():
            yield from _objects(value)


@pytest.mark.parametrize("types", [TYPES, (Deal,), (Verdict,), (*TYPES, Verdict)])
def test_is_strict(types: tuple[type[Fact], ...]) -> None:
    schema = claim_schema(*types)
    claim = schema["properties"]["claims"]["items"]
    for each in _objects(schema):
        assert each["required"] == list(each["properties"])
        assert each["additionalProperties"] is False
    for name, of in claim["properties"].items():
        nullable = "null" in of.get("type", ()) or "anyOf" in of
        assert nullable != (name in ("type", "evidence"))
        assert None in of.get("enum", [None]) or name == "type"
    assert "$ref" not in json.dumps(schema)
    assert claim["properties"]["type"]["enum"] == [model.model_fields["type"].default for model in types]


def test_is_compact() -> None:
    assert len(json.dumps(claim_schema(*TYPES))) < MOST_CHARACTERS


def test_says_what_fields_are() -> None:
    own = claim_schema(Verdict)["properties"]["claims"]["items"]["properties"]
    assert own["court"] == {"type": ["string", "null"], "description": "Which court."}
    assert own["defendants"]["description"] == "Who was tried."
    assert own["years"] == {"type": ["number", "null"]}
    both = claim_schema("deal", Verdict)["properties"]["claims"]["items"]["properties"]
    assert both["value"]["description"] == "deal: What is paid, or what it is worth. verdict: The fine."
    assert both["sellers"]["description"] == "deal: Who sells or gives."


def test_a_field_that_two_types_write_differently_takes_both() -> None:
    goods = claim_schema(ExportFigure, Verdict)["properties"]["claims"]["items"]["properties"]["goods"]
    listed = {"type": ["array", "null"], "items": {"type": "string"}}
    assert goods["anyOf"] == [{"type": ["string", "null"]}, listed]


def test_refuses_what_it_cannot_ask_for() -> None:
    with pytest.raises(ArgumentError, match="types: expected a type of fact, or the name of one"):
        claim_schema("novel")
    with pytest.raises(ArgumentError, match="types"):
        claim_schema(Fact)

    class Notebook(Fact):
        type: Literal["notebook"] = "notebook"
        pages: dict[str, str] | None = None

    with pytest.raises(ArgumentError, match=r"Notebook.pages: expected one of Party, Place, Quantity"):
        claim_schema(Notebook)


@pytest.mark.skipif(not NATURAL.exists(), reason="the claims that language models wrote are not here")
def test_accepts_claims_as_language_models_write_them() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = claim_schema(*TYPES)
    validator = jsonschema.Draft202012Validator(schema)
    empty = dict.fromkeys(schema["properties"]["claims"]["items"]["properties"])
    claims = [{**empty, **each["claim"]} for each in json.loads(NATURAL.read_text(encoding="utf-8"))]
    assert [error.message for error in validator.iter_errors({"claims": claims})] == []
