"""Deals: who sells, gives, makes or takes over what, with whom, for how much, and how far it has come."""

from typing import Literal

from factlib.dates import When
from factlib.facts.fact import Fact
from factlib.facts.item import Item
from factlib.names import Party, Place
from factlib.quantities import Money, Percent

DealKind = Literal["sale", "transfer", "joint_production", "cooperation", "licence", "acquisition", "other"]
DealStage = Literal[
    "requested",
    "offered",
    "talks",
    "planned",
    "approved",
    "announced",
    "signed",
    "delivered",
    "completed",
    "suspended",
    "cancelled",
]


class Deal(Fact):
    """A sale, a gift, joint production, a licence, a takeover.

    Attributes:
        kind: What sort of deal; `transfer` is a gift or aid, `acquisition` that of a company or a stake.
        stage: How far it has come.
        sellers: Who sells or gives.
        buyers: Who receives.
        partners: Who acts together, as in joint production.
        items: What is sold or given.
        value: What is paid, or what it is worth.
        stake: The share acquired.
        when: When it was, or is to be, done.
        place: Where it was done.

    >>> deal = Deal(sellers=["Turkey"], buyers=["Azerbaijan"], value="at least $77 million", when="September 2020")
    >>> deal.value.value, deal.value.bound, deal.when.start.isoformat()
    (Decimal('77000000'), 'at_least', '2020-09-01')
    """

    type: Literal["deal"] = "deal"
    kind: DealKind = "sale"
    stage: DealStage | None = None
    sellers: tuple[Party, ...] = ()
    buyers: tuple[Party, ...] = ()
    partners: tuple[Party, ...] = ()
    items: tuple[Item, ...] = ()
    value: Money | None = None
    stake: Percent | None = None
    when: When | None = None
    place: Place | None = None
