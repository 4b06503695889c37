"""Ages, as such: "a 68-year-old", "aged 35", "under the age of 5", "Renee Gold, 83, of Sarasota"."""

import re

from factlib.characters import Before
from factlib.quantities.found import Found
from factlib.quantities.tables import table

_UNITS = frozenset(table("units")["ages"])
_OLDEST = 115
_AGED = frozenset(table("units")["aged by a limit"])
_LIMITS = frozenset({"less_than", "more_than", "at_least", "at_most"})
_OLD = re.compile(r"(?:[ -]old|-olds|olds| of age)(?![^\W_])")
_LIMITED_NEXT = re.compile(r" (?:or|and) (?:over|above|under|below)\b")
_OLDER_NEXT = re.compile(r" (?:or|and) (?:older|younger)\b")
_REACHED = Before(
    24,
    r"\b(?:s?he(?: is| was|['’]s| will be)|(?:s?he|who)(?: will)? turn(?:s|ed)?) (?:only |just |now )?",
    re.I,
)
_BEFORE_AGE = frozenset(table("idioms")["before an age"])
_NOTHING_COUNTED = re.compile(
    r"[.,;!?)]|$| (?:and|but|by|when|in|on|at|as|this|last|next|now|who|while|are|were|is|was|be|being|have|has|had|will|would|can|could|may|must|should|said|or|to|from|of|across|under|over|with|without|within|after|before|during|since|until|through|throughout|because|if|not|also|nationwide)\b"
)
_APPOSED = Before(24, r"(?<![^\W_])[A-Z][\w'’.-]+, ")


def read_age(text: str, found: Found) -> None:
    """Give the number the unit "year of age", or another "of age", if the words tell an age."""
    if found.kind == "measure" and found.unit in _UNITS:
        if old := _OLD.match(text, found.end):
            found.unit, found.end = f"{found.unit} of age", old.end()
        elif _told_before(found):
            found.unit = f"{found.unit} of age"
    elif found.is_bare and found.kind == "number" and _is_age(text, found):
        found.kind, found.unit, found.unit_after = "measure", "year of age", True


def _is_age(text: str, found: Found) -> bool:
    """Whether a number without a unit tells an age."""
    told = _told_before(found) or _OLDER_NEXT.match(text, found.end) is not None
    return told or _is_apposed(text, found) or _is_reached(text, found) or _is_limit(text, found)


def _told_before(found: Found) -> bool:
    return (found.leader if found.before == "of" else found.before) in ("aged", "age", "ages")


def _is_limit(text: str, found: Found) -> bool:
    """Whether persons are told of by a limit of their age: "patients under 19", "adults over 65"; nothing is counted."""
    if found.before not in _AGED or found.low > _OLDEST:
        return False
    if _LIMITED_NEXT.match(text, found.end):
        return True  # "a person 14 or over"
    limited = found.bound in _LIMITS and found.numeral.form in ("digits", "words")
    return limited and _NOTHING_COUNTED.match(text, found.end) is not None


def _is_reached(text: str, found: Found) -> bool:
    """Whether somebody is or becomes so old: "he is 35", "she will turn 40"; not "he is one", "42 of 50"."""
    if found.before not in _BEFORE_AGE or found.numeral.form not in ("digits", "words"):
        return False
    written_one = found.low == 1 and found.numeral.form == "words"
    if written_one or not 1 <= found.low <= _OLDEST:
        return False
    if text.startswith((" of ", " to ", " with "), found.end):
        return False
    told = _REACHED(text, found.start) is not None
    return told and _NOTHING_COUNTED.match(text, found.end) is not None


def _is_apposed(text: str, found: Found) -> bool:
    """Whether the number stands between commas behind a name."""
    figures = found.numeral.form == "digits" and text.startswith(",", found.end)
    return figures and 1 <= found.low <= _OLDEST and _APPOSED(text, found.start) is not None
