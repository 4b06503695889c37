"""Whole dates with a time, or in a form that the grammar has no rule for: dateparser reads those.

dateparser takes 0.3 to 6 ms a call and its import 0.2 s, so it is loaded on first use and its results are kept.
It is asked in strict settings: English, and only for text that has a day, a month and a year.
"""

import re
from functools import cache, lru_cache
from typing import Any

from factlib.dates.calendar import Stretch, day

_LONGEST = 60
_WHOLE_DATE = re.compile(
    r"(?=.*[0-9]{4})(?=.*(?:[A-Za-z]{3}|[0-9][-/.][0-9]))(?=.*\b[0-9]{1,2}(?:\D|\Z))", re.DOTALL
)


@lru_cache(maxsize=4096)
def read_odd(words: str) -> Stretch | None:
    """The day that words with a day, a month and a year mean; None if dateparser cannot tell either.

    >>> read_odd("Wed, 26 Oct 2016 15:50:06 GMT").start
    datetime.date(2016, 10, 26)
    """
    if len(words) > _LONGEST or _WHOLE_DATE.match(words) is None:
        return None
    try:
        found = _parser().get_date_data(words).date_obj
    except (ValueError, OverflowError, TypeError, AttributeError, LookupError):  # dateparser on odd input
        return None
    return None if found is None else day(found.year, found.month, found.day)


@cache
def _parser() -> Any:
    from dateparser.date import DateDataParser

    settings = {
        "REQUIRE_PARTS": ["day", "month", "year"],
        "STRICT_PARSING": True,
        "PARSERS": ["absolute-time"],
    }
    return DateDataParser(languages=["en"], settings=settings)
