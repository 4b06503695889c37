"""Units put together with signs ("kg·m²", "N*m", "m/s^2"), which quantulum3 reads.

They are rare in news, and loading quantulum3 takes a second, so it is loaded when the first one is met, and
sees only that unit.
"""

import re
import warnings
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, NamedTuple


class Unit(NamedTuple):
    """What a number is so much of.

    Attributes:
        kind: "money", "percent", "measure" or "count".
        name: The unit of the quantity; None for the currency that "$" stands for.
        per: The rate's denominator, else None.
        factor: What the number is multiplied by ("bcm": 10**9); 0.01 for cents.
        end: Where the words of the unit end; 0 in the tables.
    """

    kind: str
    name: str | None
    per: str | None = None
    factor: Decimal = Decimal(1)
    end: int = 0


COMPOUND = re.compile(
    r"[A-Za-zµμΩ°]{1,4}(?:/[A-Za-zµμΩ°]{1,4})?(?:[·⋅*][A-Za-zµμΩ°]{1,4}[²³]?|[²³]/[A-Za-zµμΩ°]{1,4}|\^-?[1-4])"
    r"(?:[·⋅*/][A-Za-zµμΩ°]{1,4}[²³]?)?(?![\w·⋅*^/²³])"
)
"""A unit whose parts are multiplied, or raised by "^"."""

_NO_UNITS = frozenset({"dimensionless", "currency"})


def read_compound(found: re.Match[str]) -> Unit | None:
    """The unit that quantulum3 makes of the signs in `found`, or None."""
    name = _read(found.group())
    if name is None:
        return None
    unit, per, denominator = name.partition(" per ")
    return Unit("measure", unit, denominator if per else None, end=found.end())


@lru_cache(maxsize=1000)
def _read(written: str) -> str | None:
    """The name of the unit if quantulum3 makes one of all of `written`."""
    found = _parser().parse(f"1 {written}")
    if len(found) != 1 or found[0].surface != f"1 {written}" or found[0].unit.entity.name in _NO_UNITS:
        return None
    return str(found[0].unit.name)


@cache
def _parser() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that its classifier is not installed: it is not needed
        from quantulum3 import parser
    return parser
