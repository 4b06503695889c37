"""A claim about a text, with the cited words between "[[" and "]]", or the whole of it."""

from typing import Any

from factlib.document import Document
from factlib.validate import validate

Twins = list[tuple[str, dict[str, Any], list[dict[str, Any]]]]
"""Texts, a true claim about each, and the fields that make it wrong."""


def deal(**fields: Any) -> dict[str, Any]:
    return {"type": "deal", **fields}


def plant(**fields: Any) -> dict[str, Any]:
    return {"type": "factory", **fields}


def exports(**fields: Any) -> dict[str, Any]:
    return {"type": "export_figure", **fields}


def is_let_through(text: str, claim: dict[str, Any]) -> bool:
    """Whether a claim is borne out by the words that are marked in a text; a field that is None is left out."""
    before, marked, rest = text.partition("[[")
    quote, _, behind = rest.partition("]]") if marked else (before, "", "")
    told = {field: value for field, value in claim.items() if value is not None}
    source = before + quote + behind if marked else text
    return validate({**told, "evidence": quote}, Document(text=source)).ok
