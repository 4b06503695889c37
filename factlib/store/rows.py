"""Documents and facts as rows of the tables, and back."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import sqlalchemy as sa
from pydantic_core import PydanticSerializationError

from factlib.document import Document
from factlib.errors import ArgumentError
from factlib.facts import Fact
from factlib.facts.slots import goods, period, slots
from factlib.names import Party, Place
from factlib.quantities import Count, Measure, Money, Multiple, Number, Percent, Quantity
from factlib.store import tables
from factlib.store.sketch import sketch_of
from factlib.store.types import state_of
from factlib.store.words import content_words, key_of

Rows = list[tuple[sa.Table, dict[str, Any]]]
"""Rows to insert, each with its table."""

_AMOUNTS = frozenset({Money, Count, Measure, Percent, Multiple, Number})
_NAMES = frozenset({Party, Place})  # looked up by class: isinstance of a model is slow
_LONGEST_HOST = 100


def document_row(document: Document, seq: int, learnt: datetime) -> dict[str, Any]:
    """The row of a document."""
    return {"seq": seq, "id": document.id, "text": document.text, "learnt": learnt}


def expect_unicode(document: Document) -> None:
    """Refuse what no database can hold.

    Raises:
        ArgumentError: The text or what is known about it holds a lone surrogate.
    """
    for field in ("text", "url", "title", "publisher", "author"):
        text = getattr(document, field) or ""
        try:
            text.encode()
        except UnicodeEncodeError as error:
            shown = text[max(error.start - 10, 0) : error.end + 10]
            where = f"there is one at {error.start}"
            expected = f"text without lone surrogates ({where}); decode the source again"
            raise ArgumentError(f"document.{field}", shown, expected) from error


def publisher_key(publisher: str | None, url: str | None) -> str | None:
    """What publications of one publisher have in common: the name, else the host of the address.

    >>> publisher_key(None, "https://www.example.org/news/1")
    'example.org'
    """
    return key_of(publisher) if publisher else host_of(url)


@lru_cache(maxsize=10_000)
def host_of(url: str | None) -> str | None:
    """The host of an address, without "www."; None if there is none."""
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    return host.removeprefix("www.")[:_LONGEST_HOST] if host else None


def publication_row(document: Document, seq: int, learnt: datetime) -> dict[str, Any]:
    """The row of one publication; the same address, publisher and day are the same publication."""
    published = document.published
    told = [document.id, document.url, document.publisher, published.isoformat() if published else None]
    return {
        **document.model_dump(exclude={"id", "text"}),
        "id": hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32],
        "document": seq,
        "publisher_key": publisher_key(document.publisher, document.url),
        "learnt": learnt,
    }


def claim_row(identity: str, type_: str, learnt: datetime) -> dict[str, Any]:
    """The row of a claim that is new, and empty: its summary is computed when it has members."""
    return {"id": identity, "type": type_, "learnt": learnt, "facts": 0, "origins": 0, "conflicts": 0}


def rows_of(fact: Fact, today: date) -> Rows:
    """The rows of a fact: its own, and those of its parties, amounts, goods and evidence.

    What only the database knows (its number, that of its document, the moment) is filled in by `numbered`.

    Raises:
        ArgumentError: A slot holds a lone surrogate, which no database can hold.
    """
    held = period(fact)
    provenance = fact.provenance
    try:
        data = fact.model_dump_json(exclude={"id"}, exclude_none=True)
    except PydanticSerializationError as error:
        raise ArgumentError("fact", fact, "text without lone surrogates; decode the source again") from error
    filled, names = list(slots(fact)), goods(fact)
    amounts = [(field, value) for field, value in filled if type(value) in _AMOUNTS]
    row = {
        "id": fact.id,
        "type": fact.type,
        "kind": vars(fact).get("kind") or vars(fact).get("measure"),
        "status": state_of(fact),
        "denied": fact.denied,
        "hypothetical": fact.hypothetical,
        "held_from": held.start if held else None,
        "held_until": held.end if held else None,
        "published": provenance.published if provenance else None,
        "data": data,
        "sketch": sketch_of(fact, today.toordinal()).dumped(),
        "reader": provenance.reader if provenance else None,
    }
    words = {word for name in names for word in content_words(name)}
    return [
        (tables.facts, row),
        *[(tables.parties, _name_row(field, name)) for field, name in filled if type(name) in _NAMES],
        *[(tables.amounts, _amount_row(field, amount)) for field, amount in amounts],
        *[(tables.products, {"word": word}) for word in sorted(words)],
        *[(tables.evidence, row) for row in _evidence(fact)],
    ]


def numbered(rows: Rows, fact: int, document: int, learnt: datetime) -> Rows:
    """The rows of a fact with what only the database knows."""
    (_, first), *others = rows
    first.update(seq=fact, document=document, learnt=learnt)
    for _, row in others:
        row["fact"] = fact
    return rows


def _amount_row(field: str, amount: Quantity) -> dict[str, Any]:
    interval = amount.interval
    return {
        "field": field,
        "kind": amount.kind,
        "unit": unit_key(amount.kind, amount.unit),
        "per": key_of(amount.per) if amount.per else None,
        "bound": amount.bound,
        "low": None if interval.low is None else float(interval.low),
        "high": None if interval.high is None else float(interval.high),
    }


def unit_key(kind: str, unit: str | None) -> str | None:
    """The unit as it is looked up: a currency's code as it is, the name of another unit reduced."""
    return unit if unit is None or kind == "money" else key_of(unit)


def _evidence(fact: Fact) -> Iterator[dict[str, Any]]:
    """The places of a fact: every mention under "", then each field's own words."""
    provenance = fact.provenance
    if provenance is None:
        return
    mentions = [("", span) for span in provenance.spans or (provenance.span,)]
    for number, (field, span) in enumerate([*mentions, *provenance.fields.items()]):
        yield {"number": number, "field": field, "start": span.start, "stop": span.end}


def _name_row(field: str, name: Party | Place) -> dict[str, Any]:
    """The row of a party, or of a place under the role "place"."""
    canonical = name.canonical if isinstance(name, Party) else None
    return {
        "field": field,
        "role": field.partition(".")[0],
        "name": name.name,
        "canonical": canonical,
        "key": key_of(canonical or name.name),
        "kind": name.kind if isinstance(name, Party) else None,
        "country": name.country,
    }
