"""Have two words changed places? "growing output and falling demand" where the source has "falling output and growing demand".

Words are aligned with those of the source. Two of them, or two names, are crossed if each stands where the source has
the other, on the two sides of a conjunction, and the words that stand still beside them are not the same on both.
Whole phrases that change places, as in "Lund and Brod" for "Brod and Lund", say the same.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from factlib.language import Token
from factlib.validate.lists import word_set
from factlib.validate.wording import Difference, Wording, dictionary_form, keys_of, tells_something

_LONGEST = 3  # words that change places with others
_MARKS = frozenset(",;")


class _Place(NamedTuple):
    """Words of the claim from `first` up to `last`, and those of the source in their place."""

    first: int
    last: int
    mine: list[Token]
    theirs: list[Token]


def crossed(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Two words of the claim, each where the source has the other: "up in the north, down in the south" turned round."""
    mine = [token for token in claimed.tokens if token.tag != "PUNCT" or token.text in _MARKS]
    theirs = [
        token
        for token in told.tokens
        if told.is_said(token) and (token.tag != "PUNCT" or token.text in _MARKS)
    ]
    places, still = _aligned(mine, theirs)
    for one, other in combinations(places, 2):
        turned = _are_same(one.mine, other.theirs) and _are_same(other.mine, one.theirs)
        if turned and _are_told_apart(mine, one, other, still):
            own, found = one.mine[0], one.theirs[0]
            yield Difference.between(own.text, found.text, found.span, own.span)


def _aligned(mine: Sequence[Token], theirs: Sequence[Token]) -> tuple[list[_Place], set[int]]:
    """Where few words stand in the place of few others, and the numbers of the words that both have there."""
    matcher = SequenceMatcher(None, [*map(_key, mine)], [*map(_key, theirs)], autojunk=False)
    places, still = [], set[int]()
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            still.update(range(first, last))
        elif kind == "replace" and max(last - first, end - start) <= _LONGEST:
            own, there = ([*filter(tells_something, each)] for each in (mine[first:last], theirs[start:end]))
            if own and there:
                places.append(_Place(first, last, own, there))
    return places, still


def _key(token: Token) -> str:
    return dictionary_form(token).lower()


def _are_same(one: Sequence[Token], other: Sequence[Token]) -> bool:
    return len(one) == len(other) and all(
        not keys_of(mine).isdisjoint(keys_of(theirs)) for mine, theirs in zip(one, other, strict=True)
    )


def _are_told_apart(tokens: Sequence[Token], one: _Place, other: _Place, still: set[int]) -> bool:
    """Whether what stands still beside one of two places is not beside the other, with a conjunction between them."""
    if any(token.lower == "than" for token in tokens[one.last : other.first]):
        return True  # "fewer cod than herring"
    cuts = [at for at, token in enumerate(tokens) if _parts(token)]
    between = [at for at in cuts if one.last <= at < other.first]
    if not between:
        return False
    start = max((at for at in cuts if at < one.first), default=-1)
    end = min((at for at in cuts if at >= other.last), default=len(tokens))
    held = {at for at in still if tells_something(tokens[at])}
    first = {_key(tokens[at]) for at in held if start < at < between[0]}
    second = {_key(tokens[at]) for at in held if between[-1] < at < end}
    joined = not any(one.last <= at < other.first for at in held)
    return not joined and bool(first - second) and bool(second - first)


def _parts(token: Token) -> bool:
    return token.text in _MARKS or token.tag == "CCONJ" or token.lower in word_set("stretches", "opened")
