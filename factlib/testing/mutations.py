"""One field of a true claim made wrong, in one of seventeen ways."""

import random
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlib.document import Document, Model
from factlib.errors import ArgumentError
from factlib.facts import Fact
from factlib.testing import figures, others, swaps
from factlib.testing.figures import Given
from factlib.testing.plain import claim_of

_MAKERS = {
    "digit": figures.digit,
    "scale": figures.scale,
    "currency": figures.currency,
    "bound": figures.bound,
    "unit": figures.unit,
    "year": figures.year,
    "month": figures.month,
    "negation": others.negation,
    "role": others.role,
    "party": others.party,
    "place": others.place,
    "status": others.status,
    "speaker": others.speaker,
    "quote": others.quote,
    "other amount": swaps.other_amount,
    "other time": swaps.other_time,
    "word": swaps.word,
}
KINDS: tuple[str, ...] = tuple(_MAKERS)
"""The ways in which a claim is made wrong."""


class Mutation(Model):
    """A wrong claim.

    Attributes:
        kind: In which way it is wrong, one of `KINDS`.
        field: The field that is wrong.
        claim: The whole claim.
        was: The field before.
        now: The field after.
    """

    kind: str
    field: str
    claim: dict[str, Any]
    was: Any
    now: Any


def mutate(
    fact: Fact | Mapping[str, Any],
    document: Document | None = None,
    *,
    kinds: Sequence[str] = KINDS,
    seed: int = 0,
) -> list[Mutation]:
    """Make wrong claims of a true one, at most one of each kind; a kind that has nothing to change is left out.

    The same arguments give the same mutations.

    Args:
        fact: A fact, or a claim as people and language models write it.
        document: Its source; what replaces a name or a noun is then sure not to stand in it.
        kinds: The kinds wanted.
        seed: Another seed makes other mutations.

    Raises:
        ArgumentError: There is no such kind.
    """
    for kind in kinds:
        if kind not in _MAKERS:
            raise ArgumentError("kinds", kind, f"some of {', '.join(KINDS)}")
    claim = claim_of(fact)
    text = document.text if document is not None else str(claim.get("evidence") or "")
    return list(_mutations(claim, text, kinds, seed))


def _mutations(claim: dict[str, Any], text: str, kinds: Sequence[str], seed: int) -> Iterator[Mutation]:
    for kind in kinds:
        chance = random.Random(zlib.crc32(f"{seed} {kind} {claim!r}".encode("utf-8", "replace")))
        change = _MAKERS[kind](Given(claim, text, chance))
        if change is not None:
            field, now = change
            wrong = {**claim, **now}
            yield Mutation(kind=kind, field=field, claim=wrong, was=claim.get(field), now=wrong.get(field))
