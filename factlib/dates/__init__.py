"""Dates: what a stretch of calendar is (`When`), and where a text speaks of one (`parse_dates`)."""

from factlib.dates.parse import dates_of, parse_dates
from factlib.dates.when import DateError, When

__all__ = ["DateError", "When", "dates_of", "parse_dates"]
