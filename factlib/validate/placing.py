"""Where the words of a claim's fields stand, once the claim holds: the spans that a fact made of it keeps."""

from collections.abc import Iterator
from typing import Any

from factlib.dates import When
from factlib.document import Span
from factlib.facts import Item, fields_of
from factlib.names import Party, Place
from factlib.validate.alike_amounts import told_amounts
from factlib.validate.claim import Claim
from factlib.validate.comparing import same_days
from factlib.validate.matching import mention_bears_out
from factlib.validate.names_alike import Likeness
from factlib.validate.source import Cited


def places_of(claim: Claim, cited: Cited) -> dict[str, Span]:
    """The span of each field whose words stand in the cited sentences, by path, in the form of `Provenance.fields`.

    The quote goes before the sentences around it; a field that is only meant there, or told elsewhere, has none.
    """
    found: dict[str, Span] = {}
    for path, value in _values(claim):
        places = (place for stretch in cited.stretches for place in _places(path, value, cited, stretch))
        if (place := next(places, None)) is not None:
            found[path] = place
    return found


def _values(claim: Claim) -> Iterator[tuple[str, Any]]:
    """The values of a claim by path, goods and their number apart."""
    for name in fields_of(claim.model) if claim.model is not None else ():
        for path, value in claim.listed(name):
            if not isinstance(value, Item):
                yield path, value
                continue
            yield f"{path}.name", value.name
            if value.quantity is not None:
                yield f"{path}.quantity", value.quantity


def _places(path: str, value: Any, cited: Cited, stretch: Span) -> Iterator[Span]:
    source = cited.source
    if isinstance(value, Party | Place):
        party = value if isinstance(value, Party) else Party(name=value.name)
        for mention in source.mentions_in(stretch):
            if mention_bears_out(party, source, mention) is Likeness.SAME:
                yield mention.span
        yield from _literal(value.name, cited, stretch)
    elif isinstance(value, str):
        yield from _literal(value, cited, stretch)
    elif hasattr(value, "bound"):
        for amount in told_amounts(path, value, stretch, cited):
            yield amount.span
    elif isinstance(value, When):
        for when in source.dates_in(stretch):
            if same_days(when, value):
                yield when.span


def _literal(words: str, cited: Cited, stretch: Span) -> Iterator[Span]:
    """Where the words stand letter by letter, whatever their capitals."""
    text = cited.source.text[stretch.slice]
    at = text.lower().find(words.lower()) if len(text.lower()) == len(text) else text.find(words)
    if words and at >= 0:
        yield Span.of(stretch.start + at, stretch.start + at + len(words))
