"""Which of two values a field of one's own type means: what the source calls them decides."""

from typing import Any, Literal

import pytest

from factlib import Count, Fact, Measure, Money, Party, validate


class Pay(Fact):
    """What somebody earns."""

    type: Literal["pay"] = "pay"
    person: Party
    salary: Money | None = None
    bonus: Money | None = None
    shares_value: Money | None = None


class Accident(Fact):
    """Whom an accident has hurt."""

    type: Literal["accident"] = "accident"
    what: str
    killed: Count | None = None
    injured: Count | None = None
    rescued: int | None = None


class Suit(Fact):
    """Who takes whom to court."""

    type: Literal["suit"] = "suit"
    plaintiff: Party
    defendant: Party | None = None
    damages: Money | None = None
    costs: Money | None = None


PAID = [  # what the source says, the salary and the bonus in it
    ("Ann Lee was paid a salary of $2 million and a bonus of $3 million.", "$2 million", "$3 million"),
    ("Ann Lee gets $2 million in salary and $3 million in bonus.", "$2 million", "$3 million"),
    ("The bonus of Ann Lee: a bonus of $3 million, beside a salary of $2 million.", "$2 million", "$3 million"),
    ("Ann Lee has a basic salary of about €90,000 and a yearly bonus of €20,000.", "about €90,000", "€20,000"),
    ("Ann Lee's salary is £400,000, and her bonus was £1.1 million.", "£400,000", "£1.1 million"),
    ("Ann Lee earned $2 million, with a bonus of $3 million.", "$2 million", "$3 million"),
    ("Besides her salary, $2 million, Ann Lee received a special bonus of $3 million.", "$2 million", "$3 million"),
]  # fmt: skip
HURT = [  # what the source says, the killed and the injured in it
    ("The fire killed 12 people and injured 30 people.", "12 people", "30 people"),
    ("In the fire 12 people were killed and 30 people injured.", "12 people", "30 people"),
    ("Nine miners died in the fire and 25 miners were injured.", "nine miners", "25 miners"),
    ("The fire injured at least 30 people, 12 people were killed.", "12 people", "at least 30 people"),
    ("There were 30 people injured and 12 people killed in the fire.", "12 people", "30 people"),
]
SUED = [  # what the source says, the plaintiff and the defendant in it
    ("The plaintiff, Bexley Motors, wants $9 million from the defendant, Corin Glass.", "Bexley Motors", "Corin Glass"),
    ("The court heard plaintiff Bexley Motors and defendant Corin Glass.", "Bexley Motors", "Corin Glass"),
    ("Corin Glass is the defendant, and Bexley Motors the plaintiff, the court said.", "Bexley Motors", "Corin Glass"),
]  # fmt: skip


def holds(text: str, **claim: Any) -> bool:
    """Whether the source bears out a claim whose evidence is the whole text."""
    return validate({"evidence": text, **claim}, text).ok


@pytest.mark.parametrize(("text", "salary", "bonus"), PAID)
def test_pay(text: str, salary: str, bonus: str) -> None:
    claim = {"type": "pay", "person": "Ann Lee"}
    assert holds(text, **claim, salary=salary)
    assert holds(text, **claim, bonus=bonus)
    assert holds(text, **claim, salary=salary, bonus=bonus)
    assert not holds(text, **claim, salary=bonus)
    assert not holds(text, **claim, salary=bonus, bonus=salary)


@pytest.mark.parametrize(("text", "killed", "injured"), HURT)
def test_casualties(text: str, killed: str, injured: str) -> None:
    claim = {"type": "accident", "what": "fire"}
    assert holds(text, **claim, killed=killed, injured=injured)
    assert holds(text, **claim, killed=killed)
    assert holds(text, **claim, injured=injured)
    assert not holds(text, **claim, killed=injured)
    assert not holds(text, **claim, killed=injured, injured=killed)


@pytest.mark.parametrize(("text", "plaintiff", "defendant"), SUED)
def test_parties(text: str, plaintiff: str, defendant: str) -> None:
    claim = {"type": "suit", "plaintiff": plaintiff, "defendant": defendant}
    assert holds(text, **claim)
    assert not holds(text, type="suit", plaintiff=defendant, defendant=plaintiff)


NEIGHBOURS = [  # claims about values that the source calls nothing, or as well by the field's own name
    ("Ann Lee will get $2 million, against $3 million for Ben Ray.", {"salary": "$2 million"}),
    ("Ann Lee's salary rose from $2 million to $3 million.", {"salary": "$3 million"}),
    ("Ann Lee gets $2 million a year.", {"bonus": "$2 million"}),
    ("Ann Lee has a salary and bonus of $2 million.", {"salary": "$2 million"}),
    ("A bonus of $2 million and a salary of $2 million went to Ann Lee.", {"salary": "$2 million"}),
]


@pytest.mark.parametrize(("text", "slots"), NEIGHBOURS)
def test_what_is_called_nothing_else_is_let_through(text: str, slots: dict[str, str]) -> None:
    assert holds(text, type="pay", person="Ann Lee", **slots)


def test_numbers_are_held_to_their_names_too() -> None:
    text = "The fire killed 12 and injured 30, and 41 were rescued."
    assert holds(text, type="accident", what="fire", rescued=41)
    assert not holds(text, type="accident", what="fire", rescued=30)


class RocketLaunch(Fact):
    """Who launches what for whom."""

    type: Literal["rocket_launch"] = "rocket_launch"
    operator: Party | None = None
    customer: Party | None = None
    crew: int | None = None
    satellites: Count | None = None
    payload: Measure | None = None


COUNTED = [  # a number, what counts it, and whether it is the crew's
    ("Aurora launched a rocket with 14 satellites.", 14, False),
    ("Aurora launched a rocket with a crew of 14.", 14, True),
    ("Aurora launched a rocket with 14 people.", 14, True),
    ("Aurora launched a rocket with 14 crew and 3 satellites.", 14, True),
    ("Aurora launched a rocket with 14 crew and 3 satellites.", 3, False),
]
CALLED = [  # whether Aurora may be the operator and Nordlink the customer
    ("Aurora launched it for the Norwegian operator Nordlink.", True),
    ("Aurora launched it for Norway's operator Nordlink.", True),
    ("The operator, Aurora, launched it for the customer, Nordlink.", True),
    ("The operator, Nordlink, launched it for the customer, Aurora.", False),
    ("The operator Nordlink ordered a launch from Aurora.", False),
]


@pytest.mark.parametrize(("text", "crew", "right"), COUNTED)
def test_what_a_number_counts_is_its_name(text: str, crew: int, right: bool) -> None:
    assert holds(text, type="rocket_launch", crew=crew) is right


@pytest.mark.parametrize(("text", "right"), CALLED)
def test_what_somebody_is_anyway_is_no_part_of_his(text: str, right: bool) -> None:
    assert holds(text, type="rocket_launch", operator="Aurora", customer="Nordlink") is right


@pytest.mark.parametrize(
    ("payload", "code"),
    [("5.2 tonnes", "bound-differs"), ("at least 5.2 tonnes", None), ("6 tonnes", "amount-absent")],
)
def test_a_bound_told_in_the_sentence_beside_it(payload: str, code: str | None) -> None:
    text = "Aurora launched a rocket on Monday. It carried a payload of at least 5.2 tonnes."
    quote = "Aurora launched a rocket on Monday."
    report = validate(
        {"type": "rocket_launch", "operator": "Aurora", "payload": payload, "evidence": quote}, text
    )
    assert [error.code for error in report.errors] == ([code] if code else [])
