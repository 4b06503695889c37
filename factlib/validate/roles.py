"""Who plays which role in the events that the cited sentences tell of."""

from collections.abc import Iterator
from typing import NamedTuple

from factlib.document import Span
from factlib.events.event import Event, Filler
from factlib.names import Party
from factlib.validate.matching import Likeness, likeness
from factlib.validate.source import Cited

__all__ = ["Played", "played"]

_ROLES = {
    "sellers": "giver",
    "buyers": "receiver",
    "operator": "operator",
    "exporter": "flow_from",
    "importer": "flow_to",
}
_SURE = ("syntax", "inherited")


class Played(NamedTuple):
    """Who has a role in the cited sentences.

    Attributes:
        is_wanted: Whether the party that is asked for has it, by its name or by reference.
        others: Where others are named in it.
    """

    is_wanted: bool
    others: tuple[Span, ...]


def played(field: str, wanted: Party, cited: Cited) -> Played:
    """Who plays the role that a field of a claim asks for, in the events of the quote."""
    fillers = [
        filler
        for event in _events(cited)
        for filler in event.of(_ROLES.get(field, ""))
        if isinstance(filler.value, Party)
    ]
    is_wanted = any(likeness(wanted, filler.value) is not Likeness.NONE for filler in fillers)
    return Played(is_wanted, tuple(filler.span for filler in fillers if _is_named(filler)))


def _is_named(filler: Filler) -> bool:
    known = filler.value.kind in ("organisation", "country", "person")
    return filler.how in _SURE and filler.named and known


def _events(cited: Cited) -> Iterator[Event]:
    for sentence in cited.sentences:
        for event in cited.source.events_in(sentence):
            if cited.quote.start <= event.trigger.start < cited.quote.end and not event.weak:
                yield event
