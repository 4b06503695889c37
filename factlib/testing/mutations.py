"""One field of a true claim made wrong, in one of seventeen ways, and how much of that a validator notices."""

import random
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from factlib.document import Document, Model, documents_of
from factlib.errors import ArgumentError
from factlib.facts import Fact
from factlib.testing import figures, others
from factlib.testing.figures import Given
from factlib.testing.plain import claim_of

_MAKERS = {
    maker.__name__.replace("_", " "): maker
    for maker in (
        figures.digit, figures.scale, figures.currency, figures.bound, figures.unit, figures.year,
        figures.month, others.negation, others.role, others.party, others.place, others.status,
        others.speaker, others.quote, others.other_amount, others.other_time, others.word,
    )
}  # fmt: skip
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
    document: Document | str | None = None,
    *,
    kinds: Sequence[str] = KINDS,
    seed: int = 0,
) -> list[Mutation]:
    """Make wrong claims of a true one, at most one of each kind; a kind that has nothing to change is left out.

    The same arguments give the same mutations.

    Args:
        fact: A fact, or a claim as people and language models write it.
        document: Its source, or its text; what replaces a name or a noun is then sure not to stand in it.
        kinds: The kinds wanted.
        seed: Another seed makes other mutations.

    Raises:
        ArgumentError: There is no such kind.
    """
    for kind in kinds:
        if kind not in _MAKERS:
            raise ArgumentError("kinds", kind, f"some of {', '.join(KINDS)}")
    claim = claim_of(fact)
    text = str(claim.get("evidence") or "") if document is None else documents_of(document)[0].text
    found = []
    for kind in kinds:
        chance = random.Random(zlib.crc32(f"{seed} {kind} {claim!r}".encode("utf-8", "replace")))
        change = _MAKERS[kind](Given(claim, text, chance))
        if change is not None:
            field, now = change
            wrong = {**claim, **now}
            found.append(
                Mutation(kind=kind, field=field, claim=wrong, was=claim.get(field), now=wrong.get(field))
            )
    return found


class Score(NamedTuple):
    """So many claims, and how many of them were refused."""

    claims: int
    refused: int

    @property
    def rate(self) -> float:
        """The share refused; 0 of none is 0."""
        return self.refused / self.claims if self.claims else 0.0


def detection(
    facts: Iterable[tuple[Fact | Mapping[str, Any], Document]],
    refuses: Callable[[Mapping[str, Any], Document], bool],
    *,
    seed: int = 0,
) -> dict[str, Score]:
    """Measure a validator on true facts and on their mutations.

    Args:
        facts: True facts, or claims, each with its source.
        refuses: Your validator: whether it refuses a claim about a document.
        seed: For the mutations.

    Returns:
        The score of each kind of mutation; "true" counts the true facts that were refused, the false alarms.

    >>> article = Document(text="Ruritania sold drones for $77 million.")
    >>> claim = {"type": "deal", "value": "$77 million", "evidence": "sold drones for $77 million"}
    >>> scores = detection([(claim, article)], lambda claim, source: claim["evidence"] not in source.text)
    >>> scores["quote"], scores["digit"], scores["true"]
    (Score(claims=1, refused=1), Score(claims=1, refused=0), Score(claims=1, refused=0))
    """
    verdicts: dict[str, list[bool]] = defaultdict(list)
    for fact, document in facts:
        verdicts["true"].append(refuses(claim_of(fact), document))
        for wrong in mutate(fact, document, seed=seed):
            verdicts[wrong.kind].append(refuses(wrong.claim, document))
    return {kind: Score(len(of_kind), sum(of_kind)) for kind, of_kind in verdicts.items()}
