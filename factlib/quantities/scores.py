"""Numbers beside numbers: ranges, results and ratios ("5-to-10 years", "a 65 to 15 vote"), units shared ("45/60/75km")."""

import re
from decimal import Decimal

from factlib.quantities.adding import SMALL
from factlib.quantities.found import Found
from factlib.quantities.tables import table
from factlib.quantities.unit import read_unit

_ALTERNATIVES = re.compile(r"[0-9]{1,4}(?:/[0-9]{1,4}){1,5}[ -]?(?![/0-9 ])")
_MORE_BEFORE = re.compile(r"(?<![\w/.])(?:[0-9]{1,4}/){1,5}\Z")
_LONGEST_ALTERNATIVES = 30
_FEWEST_SLASHES = 2
_STRETCHES = frozenset(table("ellipsis")["not taken over"])  # "4/3/87 week"


def is_alternative(text: str, found: Found) -> bool:
    """Whether it is one of three numbers or more that share the unit behind the last: "45/60/75km"."""
    if found.numeral.form != "digits":
        return False
    behind = _ALTERNATIVES.match(text, found.start)
    before = _MORE_BEFORE.search(text, max(0, found.start - _LONGEST_ALTERNATIVES), found.start)
    slashes = (behind.group().count("/") if behind else 0) + (before.group().count("/") if before else 0)
    if slashes < _FEWEST_SLASHES or (before is None and behind is None):
        return False
    unit = read_unit(text, behind.end() if behind else found.numeral.end)
    return unit is not None and unit.kind == "measure" and unit.name not in _STRETCHES


_SMALL_NUMBER = rf"(?:[0-9][0-9.,]*|{'|'.join(SMALL)})"
_TO_NUMBER = re.compile(rf"-to-{_SMALL_NUMBER}(?![^\W_])", re.I)
_NUMBER_TO = re.compile(rf"(?<![^\W_]){_SMALL_NUMBER}%?-to-\Z", re.I)
_LONGEST_NUMBER_TO = 24
_SCORED = rf"[ -](?:{'|'.join(table('idioms')['scores'])})\b"
_SCORE = re.compile(rf"(?: to |[-–]| [-–] ){_SMALL_NUMBER}{_SCORED}")
_SCORE_TOLD = re.compile(
    rf"\b(?:{'|'.join(table('idioms')['scores'])}) (?:of|was|is) (?:(?P<won>{_SMALL_NUMBER}) to )?\Z"
)
_TO_SCORE = re.compile(rf" to (?P<lost>{_SMALL_NUMBER})(?![\w%])")
_LONGEST_TOLD = 40
_SCORED_NEXT = re.compile(_SCORED)
_SCORE_BEFORE = re.compile(rf"(?<![^\W_]){_SMALL_NUMBER}(?: to |[-–]| [-–] )\Z", re.I)
_DASHES = frozenset("-–")
_TO_NIL = re.compile(
    r" to (?:0|nil|zero)(?=[.,;:)](?![0-9])|$| (?:in|on|for|against|after|to)\b)"
)  # "by 99 to 0"
_NIL_BEFORE = re.compile(r"\b(?:by|won|a|voted|lost) [0-9]{1,3} to \Z", re.I)
_LONGEST_NIL = 16
_BEFORE_SCORE = ("by ", "won ", "a ", "voted ", "lost ")
_OF_SCORES = frozenset({"digits", "words"})


def is_joined_by_to(text: str, found: Found) -> bool:
    """Whether "-to-" joins it to another number: "5-to-10 years" is a range, "10-to-1" none."""
    if not (text.startswith("-to-", found.numeral.end) or text.endswith("-to-", 0, found.start)):
        return False
    return _TO_NUMBER.match(text, found.numeral.end) is not None or (
        _NUMBER_TO.search(text, max(0, found.start - _LONGEST_NUMBER_TO), found.start) is not None
    )


def _is_to_nil(text: str, found: Found, after: str) -> bool:
    """Whether it is a side of "by 99 to 0" or "won 3 to nil"."""
    if after == " to " and _TO_NIL.match(text, found.end):
        return text[max(found.start - 5, 0) : found.start].lower().endswith(_BEFORE_SCORE)
    if found.low or not _NIL_BEFORE.search(text, max(0, found.start - _LONGEST_NIL), found.start):
        return False
    return _TO_NIL.match(text, found.start - len(" to ")) is not None


def _is_of_score_told(text: str, found: Found) -> bool:
    """Whether it is a side of a score whose higher side goes first, as no range does: "a vote of 65 to 15"."""
    told = _SCORE_TOLD.search(text, max(0, found.start - _LONGEST_TOLD), found.start)
    lost = _TO_SCORE.match(text, found.end) if told and not told["won"] else None
    if told is None or (lost is None and not told["won"]):
        return False
    return found.low > _side(lost["lost"]) if lost else found.low < _side(told["won"])


def _side(written: str) -> Decimal:
    return Decimal(SMALL[written] if written in SMALL else written.replace(",", "").partition(".")[0])


def is_score(text: str, found: Found) -> bool:
    """Whether it is one side of a vote, a result or a ratio: "a 65 to 15 vote", "by a two-to-one margin"."""
    if found.numeral.form not in _OF_SCORES:
        return False
    after, before = text[found.end : found.end + 4], text[max(found.start - 4, 0) : found.start]
    if found.numeral.form == "digits" and _is_to_nil(text, found, after):
        return True
    if (after == " to " or after[:1] in _DASHES or after[1:2] in _DASHES) and _SCORE.match(text, found.end):
        return True
    if (after == " to ") != (before == " to ") and _is_of_score_told(text, found):
        return True
    if before != " to " and not (before and before.rstrip(" ")[-1:] in _DASHES):
        return False
    begin = max(0, found.start - _LONGEST_NUMBER_TO)
    return _SCORED_NEXT.match(text, found.end) is not None and (
        _SCORE_BEFORE.search(text, begin, found.start) is not None
    )
