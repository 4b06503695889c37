"""The slots of a fact, whatever its kind: who, how much, of what, when.

Field paths are those of `Provenance.fields`: "value", "buyers.0", "items.0.quantity".
"""

from collections.abc import Iterable, Iterator
from typing import Any

from factlib.dates import When
from factlib.facts.fact import Fact
from factlib.facts.item import Item
from factlib.names import Party, Place
from factlib.quantities import Quantity

__all__ = ["goods", "main_amount", "parties", "period", "place", "quantities", "slots"]

_NO_SLOTS = {"type", "schema_version", "provenance"}
_QUANTITY_KINDS = {"money", "count", "measure", "percent", "multiple", "number"}
_MAIN_AMOUNT = ("value", "amount", "investment")


def slots(fact: Fact) -> Iterator[tuple[str, Any]]:
    """Each filled slot of a fact with its field path, in the order of the model; lists and items one by one.

    >>> from factlib.facts import Deal
    >>> [path for path, _ in slots(Deal(sellers=["Turkey"], items=[{"name": "drones"}]))]
    ['denied', 'hypothetical', 'kind', 'sellers.0', 'items.0.name']
    """
    values = vars(fact)  # a model's getattr is slow
    for name in type(fact).model_fields:
        value = values[name]
        if isinstance(value, tuple):
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


def parties(fact: Fact) -> Iterator[tuple[str, Party]]:
    """Each party of a fact with its field path.

    >>> from factlib.facts import Deal
    >>> [(path, party.country) for path, party in parties(Deal(sellers=["Turkey"], buyers=["Azerbaijan"]))]
    [('sellers.0', 'TR'), ('buyers.0', 'AZ')]
    """
    return ((path, value) for path, value in slots(fact) if isinstance(value, Party))


def quantities(fact: Fact) -> Iterator[tuple[str, Quantity]]:
    """Each quantity of a fact with its field path."""
    return ((path, value) for path, value in slots(fact) if getattr(value, "kind", None) in _QUANTITY_KINDS)


def main_amount(fact: Fact) -> Quantity | None:
    """The amount that a fact is about: a deal's value, a plant's investment, an export figure."""
    found = (vars(fact).get(name) for name in _MAIN_AMOUNT)
    return next((amount for amount in found if amount is not None), None)


def period(fact: Fact) -> When | None:
    """When it holds: `when`, or the period of an export figure."""
    return vars(fact).get("when") or vars(fact).get("period")


def place(fact: Fact) -> Place | None:
    """Where it is, for kinds that have a place."""
    return vars(fact).get("place")


def goods(fact: Fact) -> tuple[str, ...]:
    """What is dealt in, made or exported, as the document names it.

    >>> from factlib.facts import Factory
    >>> goods(Factory(products=["drones"]))
    ('drones',)
    """
    slots_of_kind = vars(fact)  # a model's getattr is slow for a slot that its kind does not have
    exported = slots_of_kind.get("goods")
    named = tuple(item.name for item in slots_of_kind.get("items", ()))
    return named + tuple(slots_of_kind.get("products", ())) + ((exported,) if exported else ())
