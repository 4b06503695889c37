"""What a number is made of: the numeral that is read, and the sum of its words."""

from decimal import Context, Decimal
from typing import NamedTuple

from factlib.quantities.interval import Trend
from factlib.quantities.tables import table

EXACT = Context(prec=60)
"""The arithmetic of the parser: no number that it reads has more digits."""

_DATA = table("numerals")
UNITS: dict[str, int] = _DATA["units"]
TENS: dict[str, int] = _DATA["tens"]
SMALL: dict[str, int] = {**UNITS, **TENS}
SCALES: dict[str, int] = _DATA["scales"]
GROUPS: dict[str, int] = _DATA["groups"]
_PLURALS: dict[str, str] = _DATA["plurals"]
WORDS = frozenset([*SMALL, *SCALES, *GROUPS, *_PLURALS])
"""The words that a sum can be made of."""

_LARGEST = 10**18
_HUNDRED = 100
_TEN = 10
_SHARE_DIGITS = Context(prec=28)


class Numeral(NamedTuple):
    """A number in the text.

    Attributes:
        value: Its value; the low end of a vague number.
        start: Where it starts.
        end: Where it ends.
        form: "digits" (bare), "grouped" (with thousands marks), "decimal", "words", "scaled" (with a scale
            word), "vague", "fraction", "multiple"; "none" for digits that are no number.
        scale: What the last scale word stands for; 1 without.
        letter: The abbreviation of the scale, as "m", if one was read.
        trend: "up" for "doubled", "down" for "halved".
        upper: The high end ("thousands": 10,000), else None.
        open: Whether it has no high end although it is vague ("dozens").
    """

    value: Decimal
    start: int
    end: int
    form: str
    scale: int = 1
    letter: str = ""
    trend: Trend | None = None
    upper: Decimal | None = None
    open: bool = False


def quotient(over: Decimal | int, under: int) -> Decimal:
    """A share, to 28 digits."""
    return _SHARE_DIGITS.divide(Decimal(over), Decimal(under))


def plain(value: Decimal) -> Decimal:
    """The same number, a whole one without exponent or decimals: 77000000 for 7.70E+7."""
    whole = int(value)
    return Decimal(whole) if value == whole else value


class Sum:
    """What the words read so far add up to: `total`, and the `group` below the next scale word."""

    __slots__ = ("group", "in_digits", "last", "scale", "total")

    def __init__(self, group: Decimal | None = None) -> None:
        self.total = Decimal(0)
        self.group = group
        self.scale = 0  # the smallest scale of the total, 0 before any
        self.in_digits = group is not None
        self.last = "digits" if self.in_digits else ""

    @property
    def value(self) -> Decimal:
        """The number so far."""
        return plain(self.total + (self.group or 0))

    def take(self, word: str, linked: bool) -> bool:
        """Add one more word; False, and nothing changed, if it does not go on with the number."""
        word = _PLURALS.get(word, word)
        if word in SCALES:
            return not linked and self._take_scale(SCALES[word])
        if word in GROUPS:
            return self._take_dozen(GROUPS[word], linked)
        if linked and self.last == "scale" and word.isdecimal():
            return False  # "$5 million and 30 buses"
        number = SMALL.get(word)
        if number is None:
            if not (word.isdecimal() and self.last in ("scale", "hundred")):
                return False
            number = int(word)
        return self._take_small(number, linked)

    def _take_small(self, number: int, linked: bool) -> bool:
        if self.group is None:
            if self.last == "scale" and not 0 < number < self.scale:
                return False
            self.group = Decimal(number)
        elif number and (self.last == "hundred" or (self.last == "tens" and number < _TEN and not linked)):
            self.group += number
        else:
            return False
        self.last = "tens" if number in TENS.values() else "unit"
        return True

    def _take_scale(self, scale: int) -> bool:
        if scale == _HUNDRED:
            return self._take_hundred()
        if self.group is None:
            if self.last == "scale":  # "three lakh crore"
                if self.total > _LARGEST:
                    return False
                self.total = self.total * scale
            elif self.last:
                return False
            else:
                self.total = Decimal(scale)
        elif self.scale and scale >= self.scale:
            return False
        else:
            self.total = self.total + self.group * scale
        self.group, self.scale, self.last = None, scale, "scale"
        return True

    def _take_hundred(self) -> bool:
        if self.group is None:
            if self.last:
                return False
            self.group = Decimal(_HUNDRED)
        elif self.group < _HUNDRED and self.last in ("unit", "digits", "tens"):
            self.group *= _HUNDRED
        else:
            return False
        self.last = "hundred"
        return True

    def _take_dozen(self, size: int, linked: bool) -> bool:
        if linked or self.scale or self.last == "dozen":
            return False
        hundreds, rest = divmod(self.group or Decimal(1), _HUNDRED)
        self.group = hundreds * _HUNDRED + rest * size if rest else hundreds * _HUNDRED * size
        self.last = "dozen"
        return True
