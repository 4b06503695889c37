"""Is a claim borne out by the source it cites? `validate` says so, field by field."""

from factlib.validate.check import validate, validate_all
from factlib.validate.report import CODES, Finding, Report, Verdict

__all__ = ["CODES", "Finding", "Report", "Verdict", "validate", "validate_all"]
