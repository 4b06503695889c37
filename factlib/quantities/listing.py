"""Amounts that stand side by side: what is counted, a trend, or a second bound reaches from one to the other.

"four- and six-cylinder engines", "eight of the 14 killings", "190 points, or 0.6%",
"more than 5 but less than 10 people".
"""

import re

from factlib.quantities.found import Found

__all__ = ["join_bounds", "share_along_list"]

_LONGEST_GAP = 10
_LISTED = re.compile(r"-?,? (?:and|or) |-?, |, (?:and|or) ")
_OUT_OF = frozenset(
    {" of the ", " of its ", " of their ", " of his ", " of her ", " of our ", " of these ", " of those "}
)
_ALSO = frozenset({", or ", " or ", " (", ", "})
_BUT = re.compile(r",? (?:and|but) |, ")


def share_along_list(text: str, before: Found, found: Found) -> None:
    """Let what is counted, or a trend, reach from one of two neighbours to the other."""
    gap = text[before.end : found.start]
    if len(gap) > _LONGEST_GAP:
        return
    if (
        before.kind == "number"
        and found.kind == "count"
        and before.numeral.form in ("words", "digits", "scaled", "grouped")
    ):
        if _LISTED.fullmatch(gap) or (gap in _OUT_OF and before.low < found.low):
            before.kind, before.unit, before.noun = "count", found.unit, found.noun
    elif before.trend and found.trend is None and found.kind == "percent" and gap in _ALSO:
        found.trend = before.trend


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
