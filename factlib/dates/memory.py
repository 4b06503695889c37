"""What dates leave behind for those that are relative to them: "that year", "a year earlier"."""

from datetime import date
from typing import NamedTuple

from factlib.dates.calendar import Interval
from factlib.dates.parts import Part

__all__ = ["Memory", "Spoken"]

_REACH = 1500  # characters after the last quarter: figures further on are not compared with it


class Spoken(NamedTuple):
    """What has been spoken of up to a place in the text.

    Attributes:
        last: The last date mentioned.
        compared: The last quarter that is over, whose figures may be compared with "a year earlier".
        compared_at: Where a quarter was last mentioned.
    """

    last: Interval | None = None
    compared: Interval | None = None
    compared_at: int = 0

    def at(self, offset: int) -> "Spoken":
        """What of it is of use for a date at an offset behind it."""
        return self if offset - self.compared_at <= _REACH else self._replace(compared=None)


class Memory:
    """The dates of a stretch of text read so far.

    Attributes:
        place: Where the date stands that is being read.

    Args:
        anchor: The day of publication.
    """

    __slots__ = ("_anchor", "_read", "place")

    def __init__(self, anchor: date | None = None) -> None:
        self.place = 0
        self._anchor = anchor
        self._read: list[tuple[int, Part, Interval] | None] = []

    def keep(self, part: Part, interval: Interval) -> None:
        """Take in a date that has been read."""
        self._read.append((self.place, part, interval))

    def forget(self) -> None:
        """Let what follows be compared with no quarter so far; without an anchor all quarters are dated, and stay."""
        if self._anchor is not None:
            self._read.append(None)

    def after(self, spoken: Spoken) -> Spoken:
        """What has been spoken of before the date that is being read; `spoken` is what was before the stretch."""
        for read in self._read:
            spoken = spoken._replace(compared=None) if read is None else self._after(spoken, *read)
        return spoken.at(self.place)

    def _after(self, spoken: Spoken, place: int, part: Part, interval: Interval) -> Spoken:
        compared = None if part.kind == "SPAN" else spoken.at(place).compared
        if interval.precision != "quarter":
            return Spoken(interval, compared, spoken.compared_at)
        over = compared is None or self._anchor is None or interval.end < self._anchor
        if over and part.kind in ("PARTIAL_QUARTER", "FULL"):
            compared = interval
        return Spoken(interval, compared, part.start)
