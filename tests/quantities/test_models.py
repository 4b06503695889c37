"""The six kinds of quantity: what they accept, refuse, claim and agree with."""

import pickle
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from factlib.errors import ArgumentError
from factlib.quantities import Amount, Count, Measure, Money, Number, Percent, Quantity, parse_quantity


class Deal(BaseModel):
    """A model of a caller, with quantities in its fields."""

    value: Money
    items: list[Quantity] = []


def test_a_field_takes_the_words() -> None:
    deal = Deal(value="at least $77 million", items=["800 new weapons", "19 per cent"])  # type: ignore[arg-type, list-item]
    assert (deal.value.value, deal.value.bound, deal.value.text) == (
        77_000_000,
        "at_least",
        "at least $77 million",
    )
    assert [item.kind for item in deal.items] == ["count", "percent"]


def test_json_round_trip() -> None:
    deal = Deal(value="$0.10", items=["2 to 3 km"])  # type: ignore[arg-type, list-item]
    assert Deal.model_validate_json(deal.model_dump_json()) == deal
    assert '"0.10"' in deal.model_dump_json()


def test_made_by_hand() -> None:
    money = Money(value=Decimal(5), unit="EUR")
    assert (money.kind, money.bound, money.text, len(money.span)) == ("money", "exact", "", 0)


REFUSED: list[tuple[type[Amount], dict[str, Any], str]] = [
    (Count, {"value": -1, "unit": "ship"}, "never negative, got -1"),
    (Money, {"value": 1, "unit": "XYZ"}, "'XYZ' is no ISO 4217"),
    (Number, {"value": "NaN"}, "finite"),
    (Number, {"value": 5, "upper": 4}, "upper 4 is below value 5"),
    (Percent, {"value": 5, "unit": "ship"}, "percent"),
    (Measure, {"value": 5, "unit": ""}, "at least 1 character"),
    (Number, {"value": 5, "colour": "red"}, "Extra inputs"),
    (Number, {"value": 5, "bound": "roughly"}, "at_least"),
]


@pytest.mark.parametrize(("kind", "fields", "message"), REFUSED)
def test_refuses(kind: type[Amount], fields: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        kind(**fields)


def test_words_that_are_no_quantity_are_underlined() -> None:
    with pytest.raises(ValidationError, match="left over behind") as caught:
        Deal(value="$5 gazillion")  # type: ignore[arg-type]
    assert "^^^^^^" in str(caught.value)


def test_quantities_are_frozen_hashable_and_pickle() -> None:
    quantity = parse_quantity("800 new weapons")
    assert {quantity: 1}[pickle.loads(pickle.dumps(quantity))] == 1
    with pytest.raises(ValidationError, match="frozen"):
        quantity.value = Decimal(1)  # type: ignore[misc]


INTERVALS = [
    ("5 km", "[5, 5]"),
    ("5 to 7 km", "[5, 7]"),
    ("at least 5 km", "[5, ∞)"),
    ("more than 5 km", "(5, ∞)"),
    ("at most 5 km", "(-∞, 5]"),
    ("less than 5 km", "(-∞, 5)"),
    ("about 1,700 km", "[1650, 1750]"),
    ("about 2.3 km", "[2.25, 2.35]"),
]


@pytest.mark.parametrize(("words", "interval"), INTERVALS)
def test_intervals(words: str, interval: str) -> None:
    assert str(parse_quantity(words).interval) == interval


AGREEMENT = [
    ("at least $77 million", "$80m", True),
    ("at least $77 million", "$76m", False),
    ("more than 5 ships", "5 ships", False),
    ("about 1,700 ships", "1,720 ships", True),
    ("5 to 7 ships", "6 ships", True),
    ("$5", "€5", False),
    ("$5 a share", "$5", False),
    ("532", "532 soldiers", True),
    ("up 5%", "down 5%", False),
    ("5%", "down 5%", True),
    ("2 km", "2,000 metres", True),
    ("60 mph", "96.56064 km/h", True),
    ("2 km", "2 kg", False),
    ("800 weapons", "800 ships", False),
]


@pytest.mark.parametrize(("one", "other", "agree"), AGREEMENT)
def test_agreement(one: str, other: str, agree: bool) -> None:
    left, right = parse_quantity(one), parse_quantity(other)
    assert left.agrees_with(right) is agree
    assert right.agrees_with(left) is agree


def test_agreement_is_between_quantities() -> None:
    with pytest.raises(ArgumentError, match="other: expected a quantity, got 5"):
        parse_quantity("5 km").agrees_with(5)  # type: ignore[arg-type]


def test_conversion() -> None:
    metres = Measure.parse("2 to 3 km").to("metre")
    assert (metres.value, metres.upper, metres.unit, metres.text) == (2000, 3000, "metre", "2 to 3 km")
    assert Measure.parse("40 compensated gross tons").to("compensated gross ton").value == 40
    with pytest.raises(ArgumentError, match="unit: expected a unit that 'kilometre' converts to"):
        Measure.parse("2 km").to("kilogram")
