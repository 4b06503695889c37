"""Short ways to write documents and facts down for the tests of the store."""

from datetime import date
from typing import Any

from factlib import Deal, Document, ExportFigure, Factory, Provenance, Span, Statement
from factlib.facts import Fact

FACTS: dict[str, type[Fact]] = {
    "deal": Deal,
    "factory": Factory,
    "figure": ExportFigure,
    "statement": Statement,
}


def article(
    text: str, publisher: str | None = None, published: str | None = None, url: str | None = None
) -> Document:
    """An article of that text."""
    day = date.fromisoformat(published) if published else None
    return Document(text=text, publisher=publisher, published=day, url=url)


def said(
    document: Document, sort: str, quote: str | None = None, reader: str | None = None, **slots: Any
) -> Any:
    """A fact of that sort whose evidence is the quote, or the whole text; a reader found it, if one is named."""
    words = document.text if quote is None else quote
    start = document.text.index(words)
    span = Span(start=start, end=start + len(words))
    provenance = Provenance.at(document, span, method="deal: sell" if reader else "by hand", reader=reader)
    return FACTS[sort](provenance=provenance, **slots)


def report(
    sort: str, text: str, publisher: str | None = None, published: str | None = None, **slots: Any
) -> tuple[Document, list[Any]]:
    """An article that says one thing."""
    document = article(text, publisher, published)
    return document, [said(document, sort, **slots)]


DRONES: dict[str, Any] = {"sellers": ["Turkey"], "buyers": ["Azerbaijan"], "items": [{"name": "drones"}]}
"""The slots of a deal that several articles may tell of."""


def drones(
    publisher: str, published: str, value: str | None = None, text: str | None = None, **more: Any
) -> tuple[Document, list[Any]]:
    """An article about one sale of drones, worded in its publisher's own way."""
    amount = f" for {value}" if value else ""
    words = text or f"{publisher} has learnt on {published} that Turkey sold drones to Azerbaijan{amount}."
    return report("deal", words, publisher, published, **{**DRONES, "value": value, **more})
