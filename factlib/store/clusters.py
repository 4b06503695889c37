"""Facts put together by how they compare, each group as a whole: no chains.

Two groups become one if their facts compare well on average, and no two of them badly (average linkage with a veto).
The two that fit best come together first.
"""

from collections.abc import Callable, Hashable, Sequence
from itertools import combinations, product
from typing import TypeVar

from factlib.store.matching import SURE, VETO

_Member = TypeVar("_Member", bound=Hashable)
_Bits = Callable[[_Member, _Member], float | None]


def fit(ours: Sequence[_Member], theirs: Sequence[_Member], bits: _Bits[_Member]) -> tuple[float, float]:
    """How well two groups fit: the average over all pairs of their members, and the least.

    Args:
        ours: The members of the one.
        theirs: And of the other.
        bits: How two members compare; None where nothing can be compared.
    """
    found = [bits(*pair) for pair in product(ours, theirs)]
    known = [each if each is not None else float("-inf") for each in found]
    return sum(known) / len(known), min(known)


def clusters(members: Sequence[_Member], bits: _Bits[_Member]) -> list[list[_Member]]:
    """The members in groups of which each is of one event, in the order of their first members."""
    groups: dict[int, list[_Member]] = {number: [member] for number, member in enumerate(members)}
    fits = {
        pair: found
        for pair in combinations(groups, 2)
        if (found := fit(groups[pair[0]], groups[pair[1]], bits))[1] >= VETO
    }
    while True:
        best = max(
            (pair for pair in fits if fits[pair][0] >= SURE), key=lambda pair: fits[pair], default=None
        )
        if best is None:
            return list(groups.values())
        kept, gone = best
        groups[kept] += groups.pop(gone)
        fits = {pair: found for pair, found in fits.items() if not {kept, gone} & set(pair)}
        for other in groups.keys() - {kept}:
            pair = (min(kept, other), max(kept, other))
            found = fit(groups[kept], groups[other], bits)
            if found[1] >= VETO:
                fits[pair] = found
