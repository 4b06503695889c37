"""Does a text stick to its sources? `validate_text` says so, sentence by sentence."""

from factlib.prose.check import validate_text
from factlib.prose.report import SentenceReport, TextFinding, TextReport

__all__ = ["SentenceReport", "TextFinding", "TextReport", "validate_text"]
