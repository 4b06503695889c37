"""Facts put together by how they compare, each group as a whole: no chains.

Two groups become one if their facts compare well on average, and no two of them badly (average linkage with a veto).
The two that fit best come together first.
"""

from collections.abc import Callable, Hashable, Sequence
from itertools import combinations, product
from typing import TypeVar

from factlib.store.matching import SURE, VETO

_Member = TypeVar("_Member", bound=Hashable)
_Bits = Callable[[_Member, _Member], float]
"""How well two members compare, in bits of evidence; minus infinity where nothing can be compared."""


def fit(ours: Sequence[_Member], theirs: Sequence[_Member], bits: _Bits[_Member]) -> tuple[float, float]:
    """How well two groups fit: the average over all pairs of their members, and the least."""
    found = [bits(*pair) for pair in product(ours, theirs)]
    return sum(found) / len(found), min(found)


def clusters(members: Sequence[_Member], bits: _Bits[_Member]) -> list[list[_Member]]:
    """The members in groups of which each is of one event, in the order of their first members."""
    groups: dict[int, list[_Member]] = {number: [member] for number, member in enumerate(members)}
    fits: dict[tuple[int, int], tuple[float, float]] = {}
    new = list(combinations(groups, 2))
    while True:
        for one, other in new:
            average, least = fit(groups[one], groups[other], bits)
            if average >= SURE and least >= VETO:
                fits[one, other] = average, least
        if not fits:
            return list(groups.values())
        kept, gone = max(fits, key=lambda pair: fits[pair])
        groups[kept] += groups.pop(gone)
        fits = {pair: found for pair, found in fits.items() if not {kept, gone} & set(pair)}
        new = [(min(kept, other), max(kept, other)) for other in groups if other != kept]
