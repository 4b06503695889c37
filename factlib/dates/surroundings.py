"""What the words beside a match say: whether "March" is a month there, "2000" a year, and in which tense."""

import re

from factlib.dates.words import Part

__all__ = ["is_bare_month", "is_bare_season", "is_bare_year", "is_day_of_month", "tense_at"]

_BEFORE_A_DATE = frozenset(
    ["IN", "FROM", "TO", "BETWEEN", "AND", "OF", "LAST", "NEXT", "THIS", "THAT", "PRECEDING", "FOLLOWING", "EARLY", "PART", "CURRENT", "THEIR", "BEFORE", "AFTER", "HYPHEN"]
)
_NUMBERS = frozenset(("DAY", "YEAR", "NUMBER", "TWO_DIGITS", "ORDINAL", "CARDINAL"))
_COUNTED = re.compile(r"[ \n](?!(?:was|is|has|its|this|as|us|thus|plus|towards|perhaps|always|sees|and)\b)[a-z]{2,}(?<!s)s\b|[ \n](?:people|men|women|square|percent|per cent|million|billion|feet|dollars)\b")
_CAPITALISED = re.compile(r"(?:^|[^.!?\"'”’`\s,;:)_-]\s+|[a-z,]\s+)[A-Z][\w&.'’-]*[ \n]\Z")


def is_day_of_month(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether a number after a month is its day: not in "in March 10 people were hurt"."""
    before = parts[begin - 1] if begin else None
    if before is None or before.kind != "IN" or text[before.start : before.end].lower() != "in":
        return True
    return not re.match(r"[ \n][a-z]", text[parts[stop - 1].end :][:2])


def is_bare_month(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether "May" or "March" alone is a month: after a word that goes before dates."""
    part = parts[begin]
    if part.kind == "MONTH":
        return text[part.start].isupper() or len(text[part.start : part.end]) > 4
    before = parts[begin - 1] if begin else None
    return before is not None and before.kind in _BEFORE_A_DATE and before.kind not in ("AND", "THAT", "TO", "THEIR")


def is_bare_season(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether a season without a year is one: "the fall of the wall" is not."""
    after = parts[stop] if stop < len(parts) else None
    return after is None or after.kind != "OF"


def is_bare_year(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether four digits alone are a year: not in "2020 units", "Boeing 1900", "1,500 to 2000"."""
    part = parts[begin]
    if not 1400 <= part.value < 2150:
        return False
    before = parts[begin - 1] if begin else None
    end = part.end
    if before is not None and before.kind in _BEFORE_A_DATE:
        return not (before.kind in ("TO", "AND", "OF", "FROM") and _COUNTED.match(text, end))
    if _COUNTED.match(text, end) and before is not None and before.kind not in ("THE", "FISCAL", "POSSESSIVE"):
        return False
    return _CAPITALISED.search(text, max(0, part.start - 30), part.start) is None


_FUTURE = re.compile(
    r"\b(?:will|'ll|shall|won't|would|to be|scheduled|expected|expects?|plans?|planned|planning|due|slated|set to|going to|next|upcoming|takes? (?:effect|place)|payable|until|begins|starts|hopes?|intends?|likely|could|can|may|might|must)\b"
    r"|\b(?:is|are|was|were) to\b|’ll\b"
)
_BREAK = re.compile(r"[.!?;][\"'”’)]*\s+(?=[A-Z\"'“‘`(])|\n\s*\n")
_REACH = 160


def tense_at(text: str, offset: int) -> str:
    """The tense around an offset, by cheap cues of its sentence: "future", else "past"."""
    begin, end = max(0, offset - _REACH), min(len(text), offset + _REACH)
    for found in _BREAK.finditer(text, begin, end):
        if found.end() <= offset:
            begin = found.end()
        else:
            end = found.start()
            break
    return "future" if _FUTURE.search(text, begin, end) else "past"
