"""Amounts that stand side by side: what is counted, a trend, or a second bound reaches from one to the other.

"four- and six-cylinder engines", "eight of the 14 killings", "190 points, or 0.6%",
"more than 5 but less than 10 people".
"""

import re

from factlib.language.lexicon import possible_tags
from factlib.quantities.found import Found
from factlib.quantities.interval import Trend

_LONGEST_GAP = 20
_LISTED = re.compile(r"-?,? (?:and|or) |-?, |, (?:and|or) ")
_DESCRIBED = re.compile(r" ([A-Za-z]+),? (?:and|or) ")  # "20 Indian and four Chinese soldiers"
_DESCRIBING = frozenset({"JJ", "VBG", "VBN"})
_OUT_OF = re.compile(
    r" of (?:(?:the|its|their|his|her|our|these|those|(?:the )?[\w ]*\w['’]s?) )?"
)  # "20 of Peru's 192 districts"
_SHARES_BACK = 2
_LONGEST_PARALLEL = 60
_PARALLEL = re.compile(r"^(?:[^.;:()]|\.(?=[0-9]))*\b(?:and|but)(?: by)? $")
_PERIOD_NEXT = re.compile(r" (?:in|during|over|from|year|last|this|on)\b")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WORD = re.compile(r"[a-z]+")
_ALSO = frozenset({", or ", " or ", " (", ", "})
_BUT = re.compile(r",? (?:and|but) |, ")


def share_along_list(text: str, amounts: list[Found], found: Found) -> None:
    """Let what is counted reach back along a list, and a trend on to the neighbour.

    Args:
        text: The whole text.
        amounts: The amounts before it; those that count what it counts are filled in.
        found: The amount, complete.
    """
    right = found
    for before in reversed(amounts):
        gap = text[before.end : right.start]
        if not _share(before, right, gap):
            break
        right = before
    if found.trend is None and found.kind == "percent":
        found.trend = _trend_of_list(text, amounts, found)


def _trend_of_list(text: str, amounts: list[Found], found: Found) -> Trend | None:
    """The trend of a share that stands beside another, or in parallel: "rose 5 % in May and 3 % in June"."""
    if amounts and amounts[-1].trend and text[amounts[-1].end : found.start] in _ALSO:
        return amounts[-1].trend
    for before in amounts[: -_SHARES_BACK - 1 : -1]:
        gap = text[before.end : found.start]
        if before.kind == "percent" and before.trend:
            return before.trend if _is_parallel(gap) and _PERIOD_NEXT.match(text, found.end) else None
    return None


def _is_parallel(gap: str) -> bool:
    """Whether the words between two shares say that the same happened: "and", and no verb."""
    if len(gap) > _LONGEST_PARALLEL or _PARALLEL.search(gap) is None:
        return False
    return all(possible_tags(word).isdisjoint(_FINITE) for word in _WORD.findall(gap))


def _share(before: Found, found: Found, gap: str) -> bool:
    """Let what the second of two neighbours counts reach the first; False if it does not."""
    if len(gap) > _LONGEST_GAP or before.kind != "number" or found.kind != "count" or before.low < 0:
        return False
    if before.numeral.form not in ("words", "digits", "scaled", "grouped"):
        return False
    described = _DESCRIBED.fullmatch(gap)
    listed = _LISTED.fullmatch(gap) is not None or (
        described is not None and not _DESCRIBING.isdisjoint(possible_tags(described[1]))
    )
    listed = listed or (gap == " to " and before.before == "from")
    if not (listed or (_OUT_OF.fullmatch(gap) and before.low < found.low)):
        return False
    noun = (found.noun or "").split(" ")[-1] if described else found.noun
    before.kind, before.unit, before.noun = "count", found.unit, noun
    return True


def join_bounds(text: str, low: Found, high: Found) -> bool:
    """Put two bounds on one thing together: "more than 5 but less than 10 people"; False if they are not that."""
    if low.bound not in ("at_least", "more_than") or high.bound not in ("at_most", "less_than"):
        return False
    if low.high is not None or high.high is not None or not low.low < high.low:
        return False
    if low.kind != "number" and (low.kind, low.unit, low.per) != (high.kind, high.unit, high.per):
        return False
    if _BUT.fullmatch(text[low.end : high.start]) is None:
        return False
    low.kind, low.unit, low.per, low.noun, low.factor = high.kind, high.unit, high.per, high.noun, high.factor
    low.high, low.bound, low.end = high.low, "exact", high.end
    return True
