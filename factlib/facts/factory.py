"""Factories: which plant is planned, built, run or closed, where, by whom."""

from typing import Literal

from factlib.dates import When
from factlib.facts.fact import Fact
from factlib.names import Party, Place
from factlib.quantities import Count, Money, Quantity

FactoryKind = Literal["plant", "line", "yard", "branch", "centre", "other"]
FactoryStatus = Literal[
    "planned", "under_construction", "operational", "expanding", "idle", "closed", "destroyed"
]


class Factory(Fact):
    """A place where something is made, and its state.

    Attributes:
        kind: What sort of place.
        operator: Who runs or builds it.
        place: Where it stands.
        products: What is made there.
        status: Its state.
        count: How many, if several ("two more factories").
        capacity: How much it can make in which time.
        investment: What it costs to build.
        jobs: How many work there or will.
        when: When it opens or opened, closes or closed.

    >>> Factory(operator="ROKETSAN", place="Baku", status="under_construction").place.name
    'Baku'
    """

    type: Literal["factory"] = "factory"
    kind: FactoryKind = "plant"
    operator: Party | None = None
    place: Place | None = None
    products: tuple[str, ...] = ()
    status: FactoryStatus | None = None
    count: Count | None = None
    capacity: Quantity | None = None
    investment: Money | None = None
    jobs: Quantity | None = None
    when: When | None = None
