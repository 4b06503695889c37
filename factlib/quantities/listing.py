"""Amounts that stand side by side: what is counted, a trend, or a second bound reaches from one to the other.

"four- and six-cylinder engines", "eight of the 14 killings", "190 points, or 0.6%",
"more than 5 but less than 10 people".
"""

import re

from factlib.language.lexicon import possible_tags
from factlib.quantities.found import Found

__all__ = ["join_bounds", "share_along_list"]

_LONGEST_GAP = 20
_LISTED = re.compile(r"-?,? (?:and|or) |-?, |, (?:and|or) ")
_DESCRIBED = re.compile(r" ([A-Za-z]+),? (?:and|or) ")  # "20 Indian and four Chinese soldiers"
_OUT_OF = frozenset(
    {" of the ", " of its ", " of their ", " of his ", " of her ", " of our ", " of these ", " of those "}
)
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
    if amounts and (before := amounts[-1]).trend and found.trend is None and found.kind == "percent":
        found.trend = before.trend if text[before.end : found.start] in _ALSO else None


def _share(before: Found, found: Found, gap: str) -> bool:
    """Let what the second of two neighbours counts reach the first; False if it does not."""
    if len(gap) > _LONGEST_GAP or before.kind != "number" or found.kind != "count":
        return False
    if before.numeral.form not in ("words", "digits", "scaled", "grouped"):
        return False
    described = _DESCRIBED.fullmatch(gap)
    listed = _LISTED.fullmatch(gap) is not None or (
        described is not None and "JJ" in possible_tags(described[1])
    )
    if not (listed or (gap in _OUT_OF and before.low < found.low)):
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
