"""Numbers beside numbers: ranges, results and ratios ("5-to-10 years", "a 65 to 15 vote"), units shared ("45/60/75km")."""

import re

from factlib.characters import Before
from factlib.quantities.adding import SMALL
from factlib.quantities.found import Found
from factlib.quantities.tables import table
from factlib.quantities.unit import read_unit

_ALTERNATIVES = re.compile(r"[0-9]{1,4}(?:/[0-9]{1,4}){1,5}[ -]?(?![/0-9 ])")
_MORE_BEFORE = Before(30, r"(?<![\w/.])(?:[0-9]{1,4}/){1,5}")
_FEWEST_SLASHES = 2
_STRETCHES = frozenset(table("ellipsis")["not taken over"])  # "4/3/87 week"


def is_alternative(text: str, found: Found) -> bool:
    """Whether it is one of three numbers or more that share the unit behind the last: "45/60/75km"."""
    if found.numeral.form != "digits":
        return False
    behind = _ALTERNATIVES.match(text, found.start)
    before = _MORE_BEFORE(text, found.start)
    slashes = (behind.group().count("/") if behind else 0) + (before.group().count("/") if before else 0)
    if slashes < _FEWEST_SLASHES or (before is None and behind is None):
        return False
    unit = read_unit(text, behind.end() if behind else found.numeral.end)
    return unit is not None and unit.kind == "measure" and unit.name not in _STRETCHES


_LONGEST_NUMBER_TO = 24
_SMALL_NUMBER = rf"(?:[0-9]+(?:[.,][0-9]+)*|nil|{'|'.join(SMALL)})"
_TO_NUMBER = re.compile(rf"-to-{_SMALL_NUMBER}(?![^\W_])", re.I)
_NUMBER_TO = Before(_LONGEST_NUMBER_TO, rf"(?<![^\W_]){_SMALL_NUMBER}%?-to-", re.I)
_PAIR = (
    rf"(?<![^\W_])(?P<first>{_SMALL_NUMBER})(?P<link> to |[-–]| [-–] )(?P<second>{_SMALL_NUMBER})(?![\w%])"
)
_PAIR_AHEAD, _PAIR_UP_TO = re.compile(_PAIR, re.I), re.compile(rf"{_PAIR}\Z", re.I)
_NAMES = "|".join(table("idioms")["scores"])
_SCORE_BEHIND = re.compile(rf"[ -](?:{_NAMES})\b")  # "a 65 to 15 vote"
_SCORE_BEFORE = Before(_LONGEST_NUMBER_TO, rf"\b(?:{_NAMES}) (?:of|was|is) ")
_WINNING = Before(_LONGEST_NUMBER_TO, r"\b(?:by|won|a|voted|lost) ", re.I)
_NOTHING_BEHIND = re.compile(r"[.,;:)](?![0-9])|$| (?:in|on|for|against|after|to)\b")
_DASHES = frozenset("-–")
_OF_SCORES = frozenset({"digits", "words"})


def is_joined_by_to(text: str, found: Found) -> bool:
    """Whether "-to-" joins it to another number: "5-to-10 years" is a range, "10-to-1" none."""
    if not (text.startswith("-to-", found.numeral.end) or text.endswith("-to-", 0, found.start)):
        return False
    return _TO_NUMBER.match(text, found.numeral.end) is not None or (
        _NUMBER_TO(text, found.start) is not None
    )


def is_score(text: str, found: Found) -> bool:
    """Whether it is a side of a vote, a result or a ratio: "a 65 to 15 vote", "a vote of 65 to 15", "won 3 to nil".

    What is no range either has its higher side first, or is told to be a score behind it.
    """
    after, before = text[found.end : found.end + 4], text[max(found.start - 4, 0) : found.start]
    if found.numeral.form not in _OF_SCORES:
        return False
    if after == " to " or not _DASHES.isdisjoint(after[:2]):
        pair = _PAIR_AHEAD.match(text, found.start)
    elif before == " to " or not _DASHES.isdisjoint(before[-2:]):
        pair = _PAIR_UP_TO.search(text, max(0, found.start - _LONGEST_NUMBER_TO), found.end)
    else:
        return False
    if pair is None or _SCORE_BEHIND.match(text, pair.end()):
        return pair is not None
    first, second = _side(pair["first"]), _side(pair["second"])
    if pair["link"] != " to " or first <= second:
        return False
    if _SCORE_BEFORE(text, pair.start()):
        return True
    nil = not second and pair["first"].isdecimal() and _NOTHING_BEHIND.match(text, pair.end())
    return bool(nil) and _WINNING(text, pair.start()) is not None


def _side(written: str) -> int:
    lower = written.lower()
    return SMALL.get(lower, 0) if lower.isalpha() else int(lower.replace(",", "").partition(".")[0])
