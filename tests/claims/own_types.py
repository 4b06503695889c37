"""Four types of fact of different shape, as a user would define them."""

from typing import Literal

from factlib import Count, Fact, Item, Measure, Money, Number, Party, Place, When

__all__ = ["Appointment", "Casualties", "Launch", "Ruling"]


class Appointment(Fact):
    """Who takes up or gives up a post."""

    type: Literal["appointment"] = "appointment"
    person: Party
    post: str
    employer: Party | None = None
    change: Literal["appointed", "left"] | None = None
    predecessor: Party | None = None
    salary: Money | None = None
    starts: When | None = None


class Casualties(Fact):
    """How many people an event has killed or hurt, and who says so."""

    type: Literal["casualties"] = "casualties"
    event: str
    place: Place | None = None
    killed: Count | Number | None = None
    injured: Count | Number | None = None
    missing: Count | Number | None = None
    when: When | None = None
    source: Party | None = None


class Ruling(Fact):
    """What a court or an authority decided about somebody."""

    type: Literal["ruling"] = "ruling"
    defendant: Party
    court: Party | None = None
    charge: str | None = None
    outcome: Literal["convicted", "acquitted"] | None = None
    fine: Money | None = None
    sentence: Measure | None = None
    ruled: When | None = None


class Launch(Fact):
    """A rocket that flew, failed, or is to fly."""

    type: Literal["launch"] = "launch"
    operator: Party
    vehicle: str
    site: Place | None = None
    payloads: tuple[Item, ...] = ()
    cost: Money | None = None
    outcome: Literal["success", "failure", "planned"] | None = None
    when: When | None = None
