"""Have two words changed places? "growing output and falling demand" where the source has "falling output and growing demand".

Words are aligned with those of the source. Two of them, or two names, are crossed if each stands where the source has
the other, on the two sides of a conjunction, and the words that stand still beside them are not the same on both.
Whole phrases that change places, as in "Lund and Brod" for "Brod and Lund", say the same.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from factlib.language import Token
from factlib.validate.swaps import Stretch, in_place
from factlib.validate.wording import (
    Difference,
    Wording,
    dictionary_form,
    keys_of,
    opens_stretch,
    tells_something,
)


def crossed(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Two words of the claim, each where the source has the other: "up in the north, down in the south" turned round."""
    aligned = claimed.once(in_place, told)
    still = [token for one in aligned if one.equal for token in one.mine if tells_something(token)]
    changed = [
        Stretch([*filter(tells_something, one.mine)], [*filter(tells_something, one.theirs)], equal=False)
        for one in aligned
        if not one.equal
    ]
    for one, other in combinations((each for each in changed if each.mine and each.theirs), 2):
        turned = _are_same(one.mine, other.theirs) and _are_same(other.mine, one.theirs)
        if turned and _are_told_apart(claimed.tokens, one.mine, other.mine, still):
            own, found = one.mine[0], one.theirs[0]
            yield Difference.between(own.text, found.text, found.span, own.span)


def _are_same(one: Sequence[Token], other: Sequence[Token]) -> bool:
    return len(one) == len(other) and all(
        not keys_of(mine).isdisjoint(keys_of(theirs)) for mine, theirs in zip(one, other, strict=True)
    )


def _are_told_apart(
    tokens: Sequence[Token], one: Sequence[Token], other: Sequence[Token], still: Sequence[Token]
) -> bool:
    """Whether what stands still beside one of two places is not beside the other, with a conjunction between them."""
    start, end = one[-1].end, other[0].start
    cuts = [token.start for token in tokens if opens_stretch(token)]
    between = [at for at in cuts if start <= at < end]
    if not between or not any(start <= token.start < end for token in still):
        return False
    opened = max((at for at in cuts if at < one[0].start), default=-1)
    closed = min((at for at in cuts if at >= other[-1].end), default=tokens[-1].end)
    first = {dictionary_form(each).lower() for each in still if opened < each.start < between[0]}
    second = {dictionary_form(each).lower() for each in still if between[-1] < each.start < closed}
    return bool(first - second) and bool(second - first)
