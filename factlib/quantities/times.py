"""Numbers that tell when, and are no amounts: lists of days ("May 22 to 24"), hours of the day ("0900 to 1700 hours").

A single date or time is told by what stands beside it (see `refuse`); here are those whose second figure stands
alone. An amount behind the same words stays one: "on May 5 and 12 people", "worked 1700 hours".
"""

import re

from factlib.characters import Before
from factlib.quantities.noun import counts_several
from factlib.quantities.tables import table
from factlib.quantities.unit import read_unit

_DATA = table("idioms")
_MONTHS = "|".join(sorted((month.capitalize() for month in _DATA["months"]), key=len, reverse=True))
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_DAYS = re.compile(
    rf"{_DAY}(?:, {_DAY})*,?(?: (?:and|or|to|through|till|until|&) (?:{_DAY}, )*{_DAY})(?![\w%/:-]|[.,][0-9]|['’])"
)
_LINKS_OF_DAYS = frozenset((", ", " a", " o", " t", " &", " u", "st", "nd", "rd", "th", ",a", ",o", ",t"))
_MONTH_BEFORE = Before(12, rf"(?<![^\W_])(?:{_MONTHS})\.? ")
_MONTH_BEHIND = re.compile(rf",? (?:of )?(?:{_MONTHS})\b")
_SCALE = re.compile(rf"[ -]?(?:{'|'.join(table('numerals')['scales'])})\b")

_HOUR = r"(?:[01][0-9]|2[0-4])[0-5][0-9](?![\w.,]?[0-9]|[^\W\d_])"
_HOURS = re.compile(
    rf"(?P<first>{_HOUR})(?P<then>(?: to | and | or | ?[-–] ?){_HOUR})?(?P<named>[ -](?:hours?|hrs?)\b)?(?P<zone> (?:[A-Z]{{2,3}}T|GMT|UTC|local time)\b)?"
)
_AT = Before(8, rf"(?<![^\W_])(?:{'|'.join(_DATA['before an hour of the day'])}) ", re.I)


def time_end(text: str, start: int, digits: int) -> int:
    """Where the days or hours end whose first figure stands at `start` and has so many digits; 0 if there are none.

    >>> time_end("From May 22 to 24 they met.", 9, 2)
    17
    """
    if digits == len("0900"):
        return _hours_end(text, start)
    listed = digits <= len("22") and text[start + digits : start + digits + 2] in _LINKS_OF_DAYS
    return _days_end(text, start) if listed else 0


def _days_end(text: str, start: int) -> int:
    found = _DAYS.match(text, start)
    if found is None:
        return 0
    if behind := _MONTH_BEHIND.match(text, found.end()):
        return behind.end()
    if _MONTH_BEFORE(text, start) is None:
        return 0
    end = found.end()
    is_amount = _SCALE.match(text, end) or counts_several(text, end) or read_unit(text, end) is not None
    return 0 if is_amount else end


def _hours_end(text: str, start: int) -> int:
    found = _HOURS.match(text, start)
    if found is None:
        return 0
    then = found["then"] or ""
    written_as_hour = text[start] == "0" or then.lstrip(" -–andort")[:1] == "0" or found["zone"] is not None
    told = found["named"] is not None and _AT(text, start) is not None
    return found.end() if written_as_hour or told else 0
