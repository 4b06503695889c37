"""What one sentence tells of one event, before mentions of the same event are put together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from factlib.document import Span
from factlib.events.event import Event, Filler
from factlib.names.tables import words


@dataclass(slots=True)
class Draft:
    """A mention of an event.

    Attributes:
        type: "deal", "factory" or "export_figure".
        start: Where the words that state it start.
        end: Where they end.
        trigger: The offset of the word that told of it.
        method: The frame: "deal: sell".
        slots: Slot values by the names of the fact's fields; lists for parties, items and products.
        fields: The words of each slot value: "buyers.0" to its span.
        nominal: Only a noun tells of it ("the sale of …").
        sentence: Where the sentence starts that tells of a deal or names a site: two sites of one sentence are two.
        vague: Too little is told for it to stand alone.
        refers: It speaks of a contract or a site told of before ("the contract", "the plant").
        denied: It is said not to be so.
        hypothetical: It is said to be possible only.
        likely: Who probably plays a side of which no mention tells, by slot.
        weighed: Of the kind, the stage, the status: what the frame gives, and what is clearly likelier.
        enders: Who is said to have ended a deal told of before, whichever its side.
    """

    type: str
    start: int
    end: int
    trigger: int
    method: str
    slots: dict[str, Any] = field(default_factory=dict)
    fields: dict[str, Span] = field(default_factory=dict)
    nominal: bool = False
    sentence: int | None = None
    vague: bool = False
    refers: bool = False
    denied: bool = False
    hypothetical: bool = False
    enders: list[Any] = field(default_factory=list)
    likely: dict[str, Filler] = field(default_factory=dict)
    weighed: dict[str, tuple[str | None, str]] = field(default_factory=dict)

    def put(self, slot: str, value: Any, span: Span) -> None:
        """Fill a slot that holds one value, unless it is filled."""
        if value is not None and self.slots.get(slot) is None:
            self.slots[slot] = value
            self.fields[slot] = span

    def fill(self, event: Event, slots: Mapping[str, str]) -> None:
        """Fill slots with the first fillers of the roles of an event, by role."""
        for role, slot in slots.items():
            if (filler := event.first(role)) is not None:
                self.put(slot, filler.value, filler.span)

    def add(self, slot: str, value: Any, span: Span) -> None:
        """Add to a slot that holds several values, unless it is there."""
        values = self.slots.setdefault(slot, [])
        if not any(same(value, other) for other in values):
            self.fields[f"{slot}.{len(values)}"] = span
            values.append(value)


def same(one: Any, other: Any) -> bool:
    """Whether two values of a slot are the same party or thing."""
    return naming(one) == naming(other)


def naming(value: Any) -> str:
    """What tells a party or a thing from others: the canonical name, or the name without its legal form."""
    return getattr(value, "canonical", None) or bare_name(getattr(value, "name", None) or str(value))


def bare_name(name: str) -> str:
    """The words of a name by which it is the same without its legal form, in small letters: "The Adler Inc" is "adler"."""
    told = [word for word in name.split() if word.rstrip(",") not in words("legal_forms.txt")]
    return (" ".join(told).rstrip(",") or name).casefold().removeprefix("the ")
