"""Dates: what a stretch of calendar is (`When`), and where a text speaks of one (`parse_dates`, `Dates`)."""

from factlib.dates.dates import Dates
from factlib.dates.parse import dates_of, parse_dates
from factlib.dates.when import DateError, When

__all__ = ["DateError", "Dates", "When", "dates_of", "parse_dates"]
