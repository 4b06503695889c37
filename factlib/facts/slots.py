"""The slots of a fact, whatever its kind: who, how much, of what, when.

Field paths are those of `Provenance.fields`: "value", "buyers.0", "items.0.quantity".
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from factlib.dates import When
from factlib.facts.fields import Holds, fields_of
from factlib.facts.item import Item
from factlib.names import Party, Place
from factlib.quantities import Amount, Quantity

if TYPE_CHECKING:
    from factlib.facts.fact import Fact


_NO_SLOTS = {"type", "schema_version", "provenance"}
STATES = ("stage", "status", "measure")
"""The fields that say how far a deal has come, how a plant stands, what a figure is of."""
_MAIN_AMOUNT = {"deal": "value", "export_figure": "amount", "factory": "investment"}  # of a statement, none


def slots(fact: "Fact") -> Iterator[tuple[str, Any]]:
    """Each filled slot of a fact with its field path, in the order of the model; lists and items one by one.

    >>> from factlib.facts import Deal
    >>> [path for path, _ in slots(Deal(sellers=["Turkey"], items=[{"name": "drones"}]))]
    ['denied', 'hypothetical', 'kind', 'sellers.0', 'items.0.name']
    """
    values = vars(fact)  # a model's getattr is slow
    for name in type(fact).model_fields:
        value = values[name]
        if isinstance(value, tuple | list):
            for number, member in enumerate(value):
                yield from _of_member(f"{name}.{number}", member)
        elif value is not None and name not in _NO_SLOTS:
            yield name, value


def _of_member(path: str, member: Any) -> Iterable[tuple[str, Any]]:
    """The slot that a member of a list is, or the two of an item."""
    if type(member) is not Item:
        return ((path, member),)
    name = (f"{path}.name", member.name)
    return (name,) if member.quantity is None else (name, (f"{path}.quantity", member.quantity))


def parties(fact: "Fact") -> Iterator[tuple[str, Party]]:
    """Each party of a fact with its field path.

    >>> from factlib.facts import Deal
    >>> [(path, party.country) for path, party in parties(Deal(sellers=["Norway"], buyers=["Chile"]))]
    [('sellers.0', 'NO'), ('buyers.0', 'CL')]
    """
    return ((path, value) for path, value in slots(fact) if isinstance(value, Party))


def quantities(fact: "Fact") -> Iterator[tuple[str, Amount]]:
    """Each quantity of a fact with its field path."""
    return ((path, value) for path, value in slots(fact) if isinstance(value, Amount))


def main_amount(fact: "Fact") -> Quantity | None:
    """The amount that a fact is about: a deal's value, a plant's investment, an export figure, else the first."""
    if fact.type == "statement":
        return None
    named = _MAIN_AMOUNT.get(fact.type)
    return vars(fact)[named] if named else next(_held(fact, "amount"), None)


def period(fact: "Fact") -> When | None:
    """When it holds: `when`, the period of an export figure, the first that your own type has."""
    return next(_held(fact, "period"), None)


def place(fact: "Fact") -> Place | None:
    """Where it is, for types that have a place."""
    return next(_held(fact, "place"), None)


def _held(fact: "Fact", holds: Holds) -> Iterator[Any]:
    """The values of the fields that hold this sort of thing, those of lists one by one."""
    values = vars(fact)  # a model's getattr is slow
    for name in _names(type(fact), holds):
        value = values[name]
        yield from value if isinstance(value, tuple | list) else () if value is None else (value,)


@cache
def _names(model: "type[Fact]", holds: Holds) -> tuple[str, ...]:
    return tuple(name for name, field in fields_of(model).items() if field.holds == holds)


def goods(fact: "Fact") -> tuple[str, ...]:
    """What is dealt in, made or exported, as the document names it; of your own types, what their words name.

    >>> from factlib.facts import Factory
    >>> goods(Factory(products=["drones"]))
    ('drones',)
    """
    if fact.type == "statement":
        return ()
    return (*(item.name for item in _held(fact, "item")), *_held(fact, "text"))
