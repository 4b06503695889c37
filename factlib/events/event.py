"""What a text tells to have happened: an `Event` with its trigger, its fillers by role and its status."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from factlib.document import Span
from factlib.events.first import first_of
from factlib.names import Party
from factlib.quantities import Quantity
from factlib.quantities.models import as_share, is_fraction

if TYPE_CHECKING:
    from factlib.events.tree import Tree
    from factlib.language import Token


How = Literal["syntax", "beside", "inherited", "reference", "weighed"]

SUREST: tuple[How, ...] = ("syntax", "inherited", "beside", "reference", "weighed")
"""The ways in which fillers are found, the surest first."""


_NUMBER = ("value", "upper", "bound", "text", "span")


def as_many(counted: Quantity, number: Quantity) -> Quantity:
    """A number of what another amount counts or measures: the 2,000 tonnes of "900 tonnes to Peru and 2,000 to Chile"."""
    return counted.model_copy(update={name: getattr(number, name) for name in _NUMBER})


class Thing(NamedTuple):
    """What is dealt in, made or traded.

    Attributes:
        name: The words that name it, without articles and numbers.
        quantity: How many or how much of it.
        quantity_span: The words of that.
        firm: It is a firm, a part of one, a plant or a stake.
        goods: A list says that it is what industry makes or grows; False where no list knows it.
        origin: The country that a word before it names: "Russian wheat".
        owner: Whose it is: "BSkyB's stake".
        share: What part of it: "a 4.76% holding in".
        shares: The shares in it that are dealt in, as a thing of their own: "two million common shares".
    """

    name: str
    quantity: Quantity | None = None
    quantity_span: Span | None = None
    firm: bool = False
    goods: bool = False
    origin: "Filler | None" = None
    owner: "Filler | None" = None
    share: Quantity | None = None
    shares: "Filler | None" = None

    def of(self, quantity: Quantity | None) -> "Thing":
        """So much of it: a fraction of a firm is a share."""
        if quantity is None:
            return self._replace(quantity=None, quantity_span=None)
        if self.firm and is_fraction(quantity):
            return self._replace(share=as_share(quantity))
        return self._replace(quantity=quantity, quantity_span=quantity.span)


class Filler(NamedTuple):
    """One argument of an event.

    Attributes:
        value: A Party, a Thing, a Quantity, a When or a Place.
        span: Its words.
        how: How it was found: by its place at the trigger ("syntax"), standing near ("beside"), at the verb that
            governs the trigger or shares its subject ("inherited"), as what a pronoun or "the company" means, or as the
            likeliest of those around ("weighed").
        named: For a party: it is somebody in particular.
    """

    value: Any
    span: Span
    how: How = "syntax"
    named: bool = True

    def as_firm(self) -> "Filler":
        """A party as the firm that is dealt in."""
        return Filler(Thing(self.value.name, firm=True), self.span)


class Status(NamedTuple):
    """How real an event is.

    Attributes:
        stage: The stage that a governing word sets ("approved"), or None.
        time: "done", "going" or "planned"; None for a noun that nothing governs.
        denied: It is said not to be so.
        hypothetical: It is said to be possible, or to depend on something.
        governors: The words that say so, from the inside out.
    """

    stage: str | None = None
    time: str | None = None
    denied: bool = False
    hypothetical: bool = False
    governors: "tuple[Token, ...]" = ()


@dataclass(slots=True)
class Event:
    """An event as one place of a text tells it.

    Attributes:
        frame: The name of its frame ("sell").
        trigger: The word that tells of it.
        tree: The tree that the trigger stands in.
        status: How real it is.
        start: Where the words that tell it start.
        end: Where they end.
        kind: The kind of deal, or of site, that the frame tells of.
        stage: The stage of the thing done.
        fillers: What plays each role.
        nominal: A noun tells of it.
        definite: It is spoken of as known: "the contract".
        refers: What is dealt in is told of before: "will deliver them".
        many: How many of what is told of before: "and ordered 18 more".
        weak: The words tell of much else too.
        common: They are everyday words.
        agreed: A contract is told of beside it: "in a deal signed".
        void: What is dealt in is nothing that deals are made of.
        verb: The verb that tells of it, of a light verb too; None if only a noun does.
        undated: Its time is told, but nothing settles the year: "in January".
    """

    frame: str
    trigger: "Token"
    tree: "Tree"
    status: Status
    start: int
    end: int
    kind: str = ""
    stage: str | None = None
    fillers: dict[str, list[Filler]] = field(default_factory=dict)
    nominal: bool = False
    definite: bool = False
    refers: bool = False
    many: Quantity | None = None
    weak: bool = False
    common: bool = False
    agreed: bool = False
    void: bool = False
    verb: "Token | None" = None
    undated: bool = False

    def add(self, role: str, filler: Filler) -> None:
        """Let `filler` play `role`, unless the same words or the same party do so already."""
        held = self.fillers.setdefault(role, [])
        if not any(_same(filler, other) for other in held):
            held.append(filler)

    def of(self, role: str) -> list[Filler]:
        """Who or what plays `role`."""
        return self.fillers.get(role, [])

    def first(self, role: str) -> Filler | None:
        """The first that plays `role`."""
        return first_of(self.of(role))

    def parties(self) -> Iterator[Filler]:
        """Every filler that is a party."""
        return (
            filler for held in self.fillers.values() for filler in held if isinstance(filler.value, Party)
        )

    def turn(self) -> None:
        """Let who gives receive, and the reverse."""
        turned = {"giver": "receiver", "receiver": "giver"}
        self.fillers = {turned.get(role, role): held for role, held in self.fillers.items()}

    def reach(self, start: int, end: int) -> None:
        """Take the words between two offsets into those that tell it."""
        self.start, self.end = min(self.start, start), max(self.end, end)


def _same(one: Filler, other: Filler) -> bool:
    if isinstance(one.value, Party) and isinstance(other.value, Party):
        return one.value.name == other.value.name or (
            one.value.kind == other.value.kind == "country" and one.value.country == other.value.country
        )
    return one.span == other.span or bool(one.value == other.value)
