"""How much a validator notices."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from factlib.document import Document
from factlib.facts import Fact
from factlib.testing.mutations import mutate


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
    from factlib.testing.plain import claim_of

    counts: dict[str, list[int]] = {}
    for fact, document in facts:
        _count(counts, "true", refuses(claim_of(fact), document))
        for wrong in mutate(fact, document, seed=seed):
            _count(counts, wrong.kind, refuses(wrong.claim, document))
    return {kind: Score(*count) for kind, count in counts.items()}


def _count(counts: dict[str, list[int]], kind: str, refused: bool) -> None:
    count = counts.setdefault(kind, [0, 0])
    count[0] += 1
    count[1] += refused
