"""What is a figure of something that changes: the change itself, the level that is reached, or what it was before?

"Fell by 5", "5 lower" and "a drop of 5" tell a change, "fell to 5" and "stood at 5" a level, "from 5" a base. A figure
cannot be a change in a claim and a level in its source.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from factlib.language import Token
from factlib.quantities import Quantity
from factlib.quantities.scan import TIME_UNITS
from factlib.validate.comparing import shown
from factlib.validate.lists import ways_of, word_set
from factlib.validate.wording import Difference, Wording

Part = Literal["change", "level", "base"]

_BEFORE: dict[str, Part] = {
    "by": "change",
    "up": "change",
    "down": "change",
    "to": "level",
    "at": "level",
    "from": "base",
}
_CHANGED = ("percent", "money")  # kinds that a verb of moving has right behind it: "rose 5 percent"
_LOOKED_BACK = 4  # words


def other_parts(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A change for a level, or the reverse: "fell by 5 tonnes" for "fell to 5 tonnes"; a base for a level."""
    yield from _level_for_base(claimed, told)
    yield from _turned(claimed, told)
    for wanted in claimed.quantities:
        part = part_of(wanted, claimed)
        there = [found for found in told.quantities if _may_be(wanted, found)] if part else []
        others = {part_of(found, told): found for found in there}
        if others and None not in others and part not in others:
            found = next(iter(others.values()))
            mine, theirs = _word_before(wanted, claimed), _word_before(found, told)
            if "change" in {part, *others} or {mine, theirs} == {"from", "to"}:
                words = told.source.document[found.span]
                says, finds = f"{mine} {shown(wanted)}", f"{theirs} {words}"
                yield Difference.between(says, finds, found.span, wanted.span)


def _turned(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A rise by an amount for a fall by it: "a 2 percent gain" for "a decline of two percent"."""
    for wanted in claimed.quantities:
        mine = _move_by(wanted, claimed)
        there = [found for found in told.quantities if mine is not None and _may_be(wanted, found)]
        moves = [_move_by(found, told) for found in there]
        theirs = [move for move in moves if move is not None]
        if mine is None or not theirs or len(theirs) < len(moves):
            continue
        if all(ways_of(mine.lemma.lower()).isdisjoint(ways_of(move.lemma.lower())) for move in theirs):
            yield Difference.between(mine.text, theirs[0].text, theirs[0].span, mine.span)


def _move_by(amount: Quantity, wording: Wording) -> Token | None:
    """The word that says which way something moved by an amount: "decline" of "a decline of 5" and "a 5 percent decline", "rose" of "rose 5"."""
    behind = next(iter(_behind(amount, wording)), None)
    if behind is not None and behind.tag == "NOUN" and _moves(behind):
        return behind
    *_, above, last = (None, None, *_before(amount, wording))
    if last is None or wording.negations:
        return None
    if last.lower in ("of", "by") and above is not None:
        return above if _moves(above) else None
    return last if last.tag == "VERB" and _moves(last) and amount.kind == "percent" else None


def _level_for_base(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """What is reached for what it was before, and the reverse: "from 8 to 5 tonnes" for "8 tonnes, against 5"."""
    pairs = list(_bases_and_levels(told))
    for base, level in _bases_and_levels(claimed):
        if any(_may_be(base, before) and _may_be(level, now) for before, now in pairs):
            continue
        for before, now in pairs:
            if _may_be(level, before) and _may_be(base, now) and base.value != level.value:
                words, mine = told.source.document[now.span], claimed.source.document[level.span]
                yield Difference.between(f"that it came to {mine}", f"{words}", now.span, level.span)
                return


def _bases_and_levels(wording: Wording) -> Iterator[tuple[Quantity, Quantity]]:
    """What something was before, and what it is now, where two amounts stand side by side and words tell one of them."""
    for one, other in pairwise(wording.quantities):
        was = [_is_base(each, wording) for each in (one, other)]
        if sum(was) == 1 and (one.kind == other.kind or "number" in (one.kind, other.kind)):
            yield (one, other) if was[0] else (other, one)


def _is_base(amount: Quantity, wording: Wording) -> bool:
    """Whether something is said to have been so much: "from 5", "against 5", "compared to 5"."""
    words = [token.lower.rstrip(".") for token in _before(amount, wording)]
    return words[-1:] == ["from"] or " ".join(words[-2:]).endswith(tuple(word_set("figures", "against")))


def part_of(amount: Quantity, wording: Wording) -> Part | None:
    """What an amount is of something that changes; None if nothing tells."""
    counts_more = not word_set("figures", "more").isdisjoint(amount.text.lower().split())
    if amount.kind == "multiple" or getattr(amount, "unit", None) in TIME_UNITS or counts_more:
        return None
    behind, before = _behind(amount, wording), _before(amount, wording)
    if any(_compares(token) for token in behind[:1]):
        return "change"
    return _part_behind(before, amount) if before else None


def _part_behind(before: Sequence[Token], amount: Quantity) -> Part | None:
    """What the words before an amount say that it is."""
    *_, last = before
    above = before[-2] if len(before) > 1 else None
    moving = any(map(_moves, before))
    if last.lower == "of":
        return "change" if above is not None and _moves(above) else None
    if last.lower == "for":
        return "level" if above is not None and above.lemma == "account" else None
    if last.lower in ("up", "down") and above is not None and above.tag == "VERB" and not _is(above):
        return None  # "make up 5 percent"
    if last.tag == "VERB" and _moves(last):
        return "change" if amount.kind in _CHANGED and amount.bound == "exact" else None
    if above is not None and last.lower in ("to", "with") and above.lower == "compared":
        return "base"  # "9 tonnes, compared to 5"
    part = "level" if _is(last) else _BEFORE.get(last.lower)
    return None if last.lower == "at" and moving else part


def _may_be(wanted: Quantity, found: Quantity) -> bool:
    """Whether two amounts are one number of one kind, or of none."""
    return found.value == wanted.value and (
        found.kind == wanted.kind or "number" in (found.kind, wanted.kind)
    )


def _word_before(amount: Quantity, wording: Wording) -> str:
    return "".join(token.lower for token in _before(amount, wording)[-1:])


def _before(amount: Quantity, wording: Wording) -> list[Token]:
    """The words before an amount in its sentence, the last ones, without what only hedges it."""
    tokens = wording.source.reading.at(amount.span.start).tokens
    before = [one for one in tokens if one.start < amount.span.start]
    while before and before[-1].lower in word_set("figures", "hedges"):
        before.pop()
    return before[-_LOOKED_BACK:]


def _behind(amount: Quantity, wording: Wording) -> list[Token]:
    tokens = wording.source.reading.at(amount.span.start).tokens
    return [one for one in tokens if one.start >= amount.span.end]


def _moves(token: Token) -> bool:
    """Whether a word tells that something becomes more, or less."""
    return bool(ways_of(token.lemma.lower()))


def _compares(token: Token) -> bool:
    """Whether an amount before a word is how much more or less something is: "5 above", "5 lower", "a 5 percent rise"."""
    comparative = token.penn in ("JJR", "RBR")
    return comparative or token.lower in word_set("figures", "compared") or _moves(token)


def _is(token: Token) -> bool:
    """Whether a verb says what something amounts to: "was", "totaled"."""
    return token.lemma in word_set("figures", "amounting")
