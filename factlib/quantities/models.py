"""What an amount of a news text is: six kinds, told apart by `kind`.

Values are exact `Decimal`s with scale words multiplied out. Nothing is rounded, and no currency or unit
becomes another. Currency codes are ISO 4217; scale words are short scale, a billion is 10**9.

Measures are converted by pint (the extra `units`).
"""

from decimal import Context, Decimal
from functools import cache
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, field_validator, model_validator

from factlib.document import Model, Span, unchecked
from factlib.errors import ArgumentError, MissingExtraError, expect_text, of_extra
from factlib.hooks import hook
from factlib.quantities.adding import plain
from factlib.quantities.interval import Bound, Interval, Trend, claimed
from factlib.quantities.tables import currencies, table


class Amount(Model):
    """What the six kinds of quantity share.

    A field of such a type also takes the words, and reads them. Two quantities of the same unit compare by what
    they may be: "more than 800" is above 700. Where that does not tell, as for "more than 800" and 900, or where the
    units differ, comparing raises an ArgumentError.

    >>> Money.parse("$77 million") < Money.parse("at least $80m"), str(Money.parse("at least $80m"))
    (True, 'at least 80,000,000 USD')

    Attributes:
        kind: Which of the six kinds it is.
        value: The number; the low end of a range. Exact, in whole units of `unit`: 77000000 for "$77 million".
        upper: The high end of a range ("20 to 25"), else None.
        bound: How the words limit the number: "exact", "about", "at_least", "more_than", "at_most", "less_than".
        trend: "up" or "down" where the words tell of a change by this amount ("rose 7 %"), else None.
        unit: What there is so much of; its form depends on the kind.
        per: The rate's denominator in the singular ("barrel", "year"), else None.
        text: The words, as they stand in the source.
        span: Where they stand: half-open code point offsets into the source.

    Raises:
        pydantic.ValidationError: `value` is not finite, `upper` is below `value`, or `unit` is none of the kind's.
    """

    kind: str
    value: Decimal = Field(allow_inf_nan=False)
    upper: Decimal | None = Field(default=None, allow_inf_nan=False)
    bound: Bound = "exact"
    trend: Trend | None = None
    unit: str | None
    per: str | None = Field(default=None, min_length=1)
    text: str = ""
    span: Span = Span.of(0, 0)

    @model_validator(mode="before")
    @classmethod
    def _read_words(cls, data: Any) -> Any:
        return dict(cls.parse(words)) if isinstance(words := _in_words(data), str) else data

    @model_validator(mode="after")
    def _ends_in_order(self) -> Self:
        if self.upper is not None and self.upper < self.value:
            raise ValueError(f"upper {self.upper} is below value {self.value}: expected the low end first")
        return self

    @classmethod
    def parse(cls, text: str, *, dollar: str = "USD") -> Self:
        """Read the whole of `text` as one quantity of this kind.

        Args:
            text: The words, with no space around them.
            dollar: The ISO 4217 code that a bare "$" stands for.

        Raises:
            QuantityError: There is no such quantity, or words are left over.
            ArgumentError: `text` is no str, or `dollar` no currency.

        >>> Money.parse("at least $77 million").value
        Decimal('77000000')
        """
        quantity: Self = hook("read_quantity")(cls, expect_text("text", text), dollar)
        return quantity

    @classmethod
    def of(cls, fields: dict[str, Any]) -> Self:
        """A quantity of fields that are known to be right: none is checked, and all must be there."""
        return unchecked(cls, fields)

    @property
    def interval(self) -> Interval:
        """What the words claim, as an interval of numbers.

        "about" is read as rounding: half a unit of the last digit that is not a rounding zero, to either side.

        >>> str(Count.parse("more than 800 weapons").interval)
        '(800, ∞)'
        >>> str(Measure.parse("about 1,700 square miles").interval)
        '[1650, 1750]'
        """
        return claimed(self.value, self.upper, self.bound)

    def agrees_with(self, other: "Amount") -> bool:
        """Whether both can be true of one thing: the same unit and rate, no opposite trend, a number in common.

        A bare number agrees with a count of anything. Units of measure are converted if pint is installed.

        >>> Money.parse("at least $77 million").agrees_with(Money.parse("$80m"))
        True
        >>> Money.parse("$77 million").agrees_with(Money.parse("$78 million"))
        False
        """
        if not isinstance(other, Amount):
            raise ArgumentError("other", other, "a quantity")
        if {self.trend, other.trend} == {"up", "down"}:
            return False
        return self._same_unit(other) and self.interval.meets(other.interval)

    def __lt__(self, other: "Amount") -> bool:
        return self._ordered(other) < 0

    def __le__(self, other: "Amount") -> bool:
        return self._ordered(other) <= 0

    def __gt__(self, other: "Amount") -> bool:
        return self._ordered(other) > 0

    def __ge__(self, other: "Amount") -> bool:
        return self._ordered(other) >= 0

    def _ordered(self, other: "Amount") -> int:
        """Below zero if all that this amount may be is below `other`, zero for the same number, above zero if above.

        Raises:
            ArgumentError: `other` is no quantity or in another unit, or the two may be either way round.
        """
        if not isinstance(other, Amount):
            raise ArgumentError("other", other, f"a quantity to compare {self} with")
        like = self._in_unit_of_mine(other)
        if like is None:
            raise ArgumentError("other", other, f"a quantity in the unit of {self}")
        ours, theirs = self.interval, like.interval
        if ours == theirs and ours.low == ours.high:
            return 0
        if ours.meets(theirs):
            raise ArgumentError("other", other, f"a quantity that is surely above or below {self}")
        return -1 if ours.below(theirs) else 1

    def _in_unit_of_mine(self, other: "Amount") -> "Amount | None":
        """`other` in the unit of this quantity; None if it has another."""
        return other if self._same_unit(other) else None

    def __str__(self) -> str:
        bound = "" if self.bound == "exact" else self.bound.replace("_", " ")
        upper = "" if self.upper is None else f"to {_in_digits(self.upper)}"
        per = "" if self.per is None else f"per {self.per}"
        return " ".join(part for part in (bound, _in_digits(self.value), upper, self._of_what, per) if part)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self})"

    @property
    def _of_what(self) -> str:
        return self.unit or ""

    def _same_unit(self, other: "Amount") -> bool:
        if {self.kind, other.kind} == {"number", "count"}:
            return True
        return (self.kind, self.unit, self.per) == (other.kind, other.unit, other.per)


class Money(Amount):
    """A sum of money: "at least $77 million", "10 million Turkish lira".

    Attributes:
        unit: An ISO 4217 code.

    >>> Money.parse("10 million Turkish lira").unit
    'TRY'
    """

    kind: Literal["money"] = "money"
    unit: str

    @field_validator("unit")
    @classmethod
    def _known_currency(cls, unit: str) -> str:
        if unit not in currencies():
            raise ValueError(
                f"{unit!r} is no ISO 4217 currency code; expected one such as 'USD', 'EUR' or 'TRY'"
            )
        return unit


class Count(Amount):
    """So many of something: "800 new weapons", "36,000 staff".

    Attributes:
        unit: The head of the counted phrase, in the singular ("weapon"; "people" stays "people").
        noun: The counted phrase as it stands ("new weapons"); empty for an abbreviation ("5,000 TEU").

    >>> count = Count.parse("more than 95,000 export companies")
    >>> count.unit, count.noun, count.bound
    ('company', 'export companies', 'more_than')
    """

    kind: Literal["count"] = "count"
    unit: str = Field(min_length=1)
    noun: str = ""

    @field_validator("value")
    @classmethod
    def _not_negative(cls, value: Decimal) -> Decimal:
        if value < 0:
            raise ValueError(f"a count is never negative, got {value}")
        return value

    @property
    def _of_what(self) -> str:
        return self.noun or self.unit


class Measure(Amount):
    """So much in a unit of measurement: "1,700 square miles", "60 mph", "a 68-year-old".

    Attributes:
        unit: The unit's name in the singular ("square mile", "percentage point", "degree Celsius"); an age is
            in "year of age" and its like. A unit that is a rate is taken apart: "mph" is "mile" per "hour".

    >>> speed = Measure.parse("60 mph")
    >>> speed.unit, speed.per
    ('mile', 'hour')
    """

    kind: Literal["measure"] = "measure"
    unit: str = Field(min_length=1)

    def to(self, unit: str) -> "Measure":
        """The same measure in another unit, by pint.

        Args:
            unit: A unit that pint knows ("km", "kilometre / hour").

        Raises:
            ArgumentError: pint knows no such unit, or it measures something else.
            MissingExtraError: pint is not installed.

        >>> Measure.parse("2 km").to("metre").value
        Decimal('2000')
        """
        return convert(self, unit)

    def agrees_with(self, other: Amount) -> bool:
        """As for all quantities; a measure in another unit of the same dimension is converted first."""
        like = self._in_unit_of_mine(other) if isinstance(other, Measure) else other
        return like is not None and super().agrees_with(like)

    def _in_unit_of_mine(self, other: Amount) -> Amount | None:
        """A measure in another unit of the same dimension is converted."""
        if self._same_unit(other) or not isinstance(other, Measure):
            return super()._in_unit_of_mine(other)
        try:
            converted = other.to(f"{self.unit} / {self.per}" if self.per else self.unit)
        except (ArgumentError, MissingExtraError):
            return None
        return converted.model_copy(update={"unit": self.unit, "per": self.per})


class Percent(Amount):
    """A share in hundredths: "19 per cent" is 19.

    >>> Percent.parse("19 per cent").value
    Decimal('19')
    """

    kind: Literal["percent"] = "percent"
    unit: Literal["percent"] = "percent"


class Multiple(Amount):
    """A factor: "sixfold" and "six times" are 6, "doubled" is 2.

    >>> Multiple.parse("sixfold").value
    Decimal('6')
    """

    kind: Literal["multiple"] = "multiple"
    unit: None = None

    @property
    def _of_what(self) -> str:
        return "times"


class Number(Amount):
    """A number for which the words name no unit: "rose to 532", "a third of the vote".

    >>> Number.parse("minus 260").value
    Decimal('-260')
    """

    kind: Literal["number"] = "number"
    unit: None = None


def _in_digits(value: Decimal) -> str:
    """A value with its thousands set off; of a third no more than four places."""
    endless = -int(value.as_tuple().exponent) > _MOST_PLACES
    return f"{round(value, _SHOWN_PLACES) if endless else value:,f}"


def _from_words(data: Any) -> Any:
    return hook("parse_quantity")(words) if isinstance(words := _in_words(data), str) else data


def _in_words(data: Any) -> Any:
    """A plain number in digits, as it would be written; anything else as it is."""
    plain = isinstance(data, int | float | Decimal) and not isinstance(data, bool)
    return f"{Decimal(str(data)):f}" if plain else data


Quantity = Annotated[
    Annotated[Money | Count | Measure | Percent | Multiple | Number, Field(discriminator="kind")],
    BeforeValidator(_from_words),
]
"""Any of the six kinds, told apart by `kind`; a field of this type also takes the words."""


def is_fraction(amount: Quantity) -> bool:
    """Whether an amount is a bare part of a whole: "a quarter"."""
    return amount.kind == "number" and 0 < amount.value < 1


def as_share(amount: Quantity) -> Quantity:
    """A fraction as a share of a hundred; any other amount as it is.

    >>> as_share(Number.parse("a quarter")).value
    Decimal('25.00')
    """
    if not is_fraction(amount):
        return amount
    share = amount.value * 100
    return Percent(value=share, bound=amount.bound, trend=amount.trend, text=amount.text, span=amount.span)


_MOST_PLACES, _SHOWN_PLACES = 6, 4  # behind the point: an endless fraction is shown shorter
_ROUNDED = Context(prec=15)  # what is left of the exactness of a factor such as 1.609344


@cache
def _registry() -> Any:
    with of_extra("converting measures", "units"):
        import pint
    return pint.UnitRegistry(non_int_type=Decimal)


def convert(measure: Measure, unit: str) -> Measure:
    """`measure` in `unit`; its words and their place stay.

    Raises:
        ArgumentError: pint does not know one of the units, or they measure different things.
        MissingExtraError: pint is not installed.
    """
    registry = _registry()
    from pint import PintError

    source = measure.unit if measure.per is None else f"{measure.unit} / {measure.per}"
    if unit == source:
        return measure

    def converted(value: Decimal) -> Decimal:
        magnitude = Decimal(registry.Quantity(value, _called(source)).to(_called(unit)).magnitude)
        return plain(_ROUNDED.plus(magnitude))

    try:
        low = converted(measure.value)
        high = None if measure.upper is None else converted(measure.upper)
    except (PintError, ArithmeticError, ValueError, AttributeError, SyntaxError) as error:
        raise ArgumentError("unit", unit, f"a unit that {source!r} converts to ({error})") from None
    name, _, per = unit.partition("/")
    update = {"value": low, "upper": high, "unit": name.strip(), "per": per.strip() or None}
    return measure.model_copy(update=update)


def _called(unit: str) -> str:
    """The unit as pint calls it."""
    names: dict[str, str] = table("units")["pint"]
    parts = [part.strip() for part in unit.split("/")]
    return " / ".join(names.get(part, part) for part in parts)
