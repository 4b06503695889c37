"""What the words of an amount claim, as an interval of numbers."""

from decimal import Decimal
from typing import Literal

from factlib.document import Model

Bound = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than"]
Trend = Literal["up", "down"]


class Interval(Model):
    """The numbers between two ends.

    Attributes:
        low: The lower end; None if there is none.
        high: The upper end; None if there is none.
        low_closed: Whether `low` itself belongs to it.
        high_closed: Whether `high` itself belongs to it.

    >>> str(Interval(low=Decimal(5), high=None, low_closed=False))
    '(5, ∞)'
    """

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = True

    def __contains__(self, number: Decimal | int) -> bool:
        return self.meets(Interval(low=Decimal(number), high=Decimal(number)))

    def __str__(self) -> str:
        left = "(-∞" if self.low is None else f"{'[' if self.low_closed else '('}{self.low}"
        right = "∞)" if self.high is None else f"{self.high}{']' if self.high_closed else ')'}"
        return f"{left}, {right}"

    def meets(self, other: "Interval") -> bool:
        """Whether the two have a number in common.

        >>> Interval(low=None, high=Decimal(5), high_closed=False).meets(Interval(low=Decimal(5), high=None))
        False
        """
        return not self.below(other) and not other.below(self)

    def below(self, other: "Interval") -> bool:
        """Whether all of this interval is below all of `other`."""
        if self.high is None or other.low is None:
            return False
        touching = self.high == other.low and not (self.high_closed and other.low_closed)
        return touching or self.high < other.low


def claimed(value: Decimal, upper: Decimal | None, bound: Bound) -> Interval:
    """The numbers that `value` (to `upper`) with this bound claims; "about" is read as rounding."""
    high = value if upper is None else upper
    if bound == "about":
        return Interval(low=value - _half_unit(value), high=high + _half_unit(high))
    if bound in ("at_least", "more_than"):
        return Interval(low=value, high=None, low_closed=bound == "at_least")
    if bound in ("at_most", "less_than"):
        return Interval(low=None, high=high, high_closed=bound == "at_most")
    return Interval(low=value, high=high)


def _half_unit(number: Decimal) -> Decimal:
    """Half a unit of the last digit that is not a rounding zero: 50 for 1,700; 0.05 for 2.3."""
    digits, exponent = number.as_tuple().digits, number.as_tuple().exponent
    if not isinstance(exponent, int):
        raise TypeError(f"{number} has no digits")
    while len(digits) > 1 and exponent >= 0 and digits[-1] == 0:
        digits, exponent = digits[:-1], exponent + 1
    return Decimal(5).scaleb(exponent - 1)
