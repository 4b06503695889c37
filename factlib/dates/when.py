"""What a stretch of calendar is: its first and last day, its precision, the words it was read from."""

from datetime import date, datetime
from typing import Any, Self

from pydantic import Field, ValidationInfo, model_validator

from factlib.dates.calendar import Precision, Stretch
from factlib.dates.edtf import write_edtf
from factlib.document import Model, Span, unchecked
from factlib.errors import ArgumentError, TextError, expect_text
from factlib.hooks import hook


class DateError(TextError):
    """A text is not one calendar expression."""


class When(Model):
    """A stretch of calendar: "16 December 2005", "the first nine months of 2020", "last Sunday".

    A plain string where a When is expected is read as `When.parse` reads it.

    Attributes:
        start: The first day.
        end: The last day, which belongs to the stretch; never before `start`.
        precision: What the words name: a "day", "weekend", "week", "month", "quarter", "half", "season", "year",
            "decade" or "century"; "range" for other stretches ("May to July 2019", "the first nine months").
            Where it is not given, it is that of the period from `start` to `end`.
        text: The words it was read from, without a preposition before them; empty if it was built from dates.
        span: Where the words stand: half-open offsets into the text.
        edtf: The stretch in EDTF level 1 (ISO 8601-2); derived, and checked where it is given.

    Raises:
        pydantic.ValidationError: `end` is before `start`, `edtf` is not that of `start` and `end`, or a string is
            not one calendar expression.

    >>> When.parse("first nine months of 2020").edtf
    '2020-01/2020-09'
    >>> When.parse("2020-01-01/2020-09-30").contains(date(2020, 9, 27))
    True
    """

    start: date
    end: date
    precision: Precision = "range"
    text: str = ""
    span: Span = Field(default_factory=lambda: Span.of(0, 0))
    edtf: str = ""

    @model_validator(mode="before")
    @classmethod
    def _from_words(cls, data: Any, info: ValidationInfo) -> Any:
        if isinstance(data, date | int) and not isinstance(data, bool | datetime):
            data = str(data)  # a day, or a year
        if isinstance(data, str):
            found = cls.parse(data, getattr((info.context or {}).get("document"), "published", None))
            return {name: getattr(found, name) for name in cls.model_fields}
        return data

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"end {self.end} is before start {self.start}: expected start <= end")
        if "precision" not in self.model_fields_set:
            self.__dict__["precision"] = self.interval.named().precision
        derived = write_edtf(self.interval)
        if not self.edtf:
            self.__dict__["edtf"] = derived
        elif self.edtf != derived:
            raise ValueError(f"edtf: expected {derived!r} for {self.start} to {self.end}, got {self.edtf!r}")
        return self

    @property
    def interval(self) -> Stretch:
        """Start, end and precision alone."""
        return Stretch(self.start, self.end, self.precision)

    @classmethod
    def of(cls, interval: Stretch, text: str, span: Span) -> "When":
        """A When of an interval that is known to be in order (not checked)."""
        start, end, precision = interval
        edtf = write_edtf(interval)
        return unchecked(
            cls,
            {"start": start, "end": end, "precision": precision, "text": text, "span": span, "edtf": edtf},
        )

    @classmethod
    def parse(cls, text: str, anchor: date | None = None, *, day_first: bool = False) -> "When":
        """Read the whole of `text` as one calendar expression, or as the EDTF form that factlib writes.

        Args:
            text: The words ("27 September 2020", "since last Sunday", "2020-01/2020-09").
            anchor: The day that "yesterday", or a date without a year, is relative to.
            day_first: Whether 5/6/2020 is 5 June, and not May 6.

        Raises:
            DateError: It is none, it names a day that does not exist, a word is left over, or it is relative and
                there is no anchor.
            ArgumentError: `text` is no str.

        >>> When.parse("last Sunday", anchor=date(2020, 9, 30)).start
        datetime.date(2020, 9, 27)
        >>> When.parse("30 February 2020")
        Traceback (most recent call last):
        factlib.dates.when.DateError: expected a date such as '27 September 2020', 'May 2020' or '2020-01/2020-09'
            30 February 2020
            ^^^^^^^^^^^^^^^^
        """
        when: When = hook("read_when")(expect_text("text", text), anchor, day_first=day_first)
        return when

    def contains(self, other: "When | date") -> bool:
        """Whether every day of `other` is a day of this stretch; a stretch contains itself."""
        start, end = ends_of(other)
        return self.start <= start and end <= self.end

    def overlaps(self, other: "When | date") -> bool:
        """Whether the two share a day."""
        start, end = ends_of(other)
        return self.start <= end and start <= self.end

    def precedes(self, other: "When | date") -> bool:
        """Whether this stretch ends before `other` starts."""
        return self.end < ends_of(other)[0]

    def __str__(self) -> str:
        return self.edtf

    def __repr__(self) -> str:
        return f"When({self.edtf})"


def ends_of(other: "When | date") -> tuple[date, date]:
    """The first and the last day of a stretch of calendar, or of a day.

    Raises:
        ArgumentError: It is neither.
    """
    if not isinstance(other, When | date):
        raise ArgumentError("other", other, "a When or a date; When.parse reads words")
    return (other.start, other.end) if isinstance(other, When) else (other, other)
