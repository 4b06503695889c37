"""Whether a stretch of text starts and ends between words, and does not cut a number."""

import re

_NUMBER_BEFORE = re.compile(r"\d[.,]\Z")
_NUMBER_GOES_ON = re.compile(r"[.,]\d")
_CONTRACTION = re.compile(r"['’](?!s\b)[^\W\d_]")  # "can" does not stand in "can't", a name does in "Smith's"


def cuts_before(text: str, at: int) -> bool:
    """Whether a word or a number goes over the offset `at`, its start."""
    if not at or not text[at].isalnum():
        return False
    if text[at].isdigit() and _NUMBER_BEFORE.match(text, max(at - 2, 0), at):
        return True
    return text[at - 1].isalnum()


def cuts_after(text: str, end: int) -> bool:
    """Whether a word or a number goes on after the offset `end`."""
    if end >= len(text) or not text[end - 1].isalnum():
        return False
    if text[end - 1].isdigit() and _NUMBER_GOES_ON.match(text, end):
        return True
    return text[end].isalnum() or _CONTRACTION.match(text, end) is not None
