"""Dates: what a stretch of calendar is (`When`), and where a text speaks of one (`parse_dates`)."""

from factlib.dates.parse import Calendar, is_calendar, parse_dates
from factlib.dates.when import DateError, When

__all__ = ["Calendar", "DateError", "When", "is_calendar", "parse_dates"]
