"""Measures from one unit into another, by pint (the extra `units`)."""

from decimal import Context, Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from factlib.errors import ArgumentError, MissingExtraError
from factlib.quantities.adding import plain
from factlib.quantities.tables import table

if TYPE_CHECKING:
    from factlib.quantities.models import Measure


_ROUNDED = Context(prec=15)  # what is left of the exactness of a factor such as 1.609344


@cache
def _registry() -> Any:
    try:
        import pint
    except ImportError:
        raise MissingExtraError("converting measures", "units") from None
    return pint.UnitRegistry(non_int_type=Decimal)


def _refusals() -> tuple[type[Exception], ...]:
    import pint

    return (pint.PintError, ArithmeticError, ValueError, AttributeError, SyntaxError)


def convert(measure: "Measure", unit: str) -> "Measure":
    """`measure` in `unit`; its words and their place stay.

    Raises:
        ArgumentError: pint does not know one of the units, or they measure different things.
        MissingExtraError: pint is not installed.
    """
    registry = _registry()
    source = measure.unit if measure.per is None else f"{measure.unit} / {measure.per}"

    def converted(value: Decimal) -> Decimal:
        magnitude = Decimal(registry.Quantity(value, _called(source)).to(_called(unit)).magnitude)
        return plain(_ROUNDED.plus(magnitude))

    try:
        low = converted(measure.value)
        high = None if measure.upper is None else converted(measure.upper)
    except _refusals() as error:
        raise ArgumentError("unit", unit, f"a unit that {source!r} converts to ({error})") from None
    name, _, per = unit.partition("/")
    return measure.model_copy(
        update={"value": low, "upper": high, "unit": name.strip(), "per": per.strip() or None}
    )


def _called(unit: str) -> str:
    """The unit as pint calls it."""
    names: dict[str, str] = table("units")["pint"]
    parts = [part.strip() for part in unit.split("/")]
    return " / ".join(names.get(part, part) for part in parts)
