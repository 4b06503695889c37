"""Facts as W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/).

One annotation a fact: the target is the document with a TextPositionSelector (code points, as the standard
counts them) and a TextQuoteSelector for every mention; the body is the whole fact as JSON, so that annotations
read back without loss.
"""

from collections.abc import Iterable
from typing import Any

from factlib.errors import ArgumentError
from factlib.facts import Fact, parse_fact
from factlib.facts.kinds import facts_of

ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def to_annotations(facts: Iterable[Fact]) -> dict[str, Any]:
    """An AnnotationPage of the facts, in their order; a fact without provenance has no target and is refused.

    Raises:
        ArgumentError: A fact has no provenance.

    >>> from factlib import Deal, Document, Provenance, Span
    >>> evidence = Provenance.at(Document(text="Turkey sold drones."), Span(start=0, end=18))
    >>> page = to_annotations([Deal(sellers=["Turkey"], provenance=evidence)])
    >>> page["items"][0]["target"][0]["selector"][1]["exact"]
    'Turkey sold drones'
    """
    items = [_annotation(fact) for fact in facts_of(facts)]
    return {"@context": ANNOTATION_CONTEXT, "type": "AnnotationPage", "items": items}


def from_annotations(page: dict[str, Any]) -> list[Fact]:
    """The facts of an AnnotationPage that `to_annotations` made.

    Raises:
        ArgumentError: It is no AnnotationPage, or a body holds no fact.
    """
    if not isinstance(page, dict) or not isinstance(page.get("items"), list):
        raise ArgumentError("page", page, "an AnnotationPage with a list of items")
    return [parse_fact(_body_text(annotation)) for annotation in page["items"]]


def _annotation(fact: Fact) -> dict[str, Any]:
    source = fact.provenance
    if source is None:
        raise ArgumentError("facts", fact, "facts with provenance: an annotation needs a target")
    return {
        "id": f"urn:factlib:{fact.id}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": {
            "type": "TextualBody",
            "purpose": "classifying",
            "format": "application/json",
            "value": fact.model_dump_json(),
        },
        "target": [_target(fact, number) for number in range(len(source.spans) or 1)],
    }


def _target(fact: Fact, number: int) -> dict[str, Any]:
    """The place of one mention; only the main one, the first, has its words beside it."""
    source = fact.provenance
    assert source is not None
    span = source.spans[number] if source.spans else source.span
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    words = {"exact": source.quote, "prefix": source.prefix, "suffix": source.suffix}
    quote = {"type": "TextQuoteSelector", **words}
    return {
        "type": "SpecificResource",
        "source": source.url or f"urn:{source.document}",
        "selector": [position, quote] if number == 0 else [position],
    }


def _body_text(annotation: Any) -> str:
    body = annotation.get("body") if isinstance(annotation, dict) else None
    text = body.get("value") if isinstance(body, dict) else None
    if not isinstance(text, str):
        raise ArgumentError("page", annotation, "annotations whose body holds a fact as JSON")
    return text
