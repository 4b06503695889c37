"""Weights of features in log odds: a logistic model adds up what speaks for something and against it.

The files beside this module were learned from annotated news and sentences of our own
(`tests/benchmarks/told_weights.py` and the scripts beside it); a feature that is not in them weighs nothing.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from math import fsum

from factlib.datafiles import Folder
from factlib.events.event import Event


@cache
def weights(name: str) -> dict[str, float]:
    """The weights in a file: "deal_weights.tsv"."""
    return {
        feature: float(weight) for feature, weight in Folder("extract").rows(name, "feature, weight: number")
    }


def evidence(features: Iterable[str], name: str) -> float:
    """How much more speaks for something than against it, in log odds; a feature that is given twice counts once.

    >>> evidence([], "deal_weights.tsv")
    0.0
    """
    weight = weights(name)
    return fsum(weight.get(feature, 0.0) for feature in set(features))  # in whatever order, the same


def standing_of(event: Event) -> Iterator[str]:
    """Features of any event: what governs it, its time, and in which clause its trigger stands."""
    status = event.status
    yield from (f"governed {status.stage}", f"time {status.time}")
    for governor in status.governors[:1]:
        yield from (f"governor {governor.tag}", f"governor {governor.lemma.lower()}")
    clause = event.tree.clause_of.get(event.trigger.index)
    yield from (f"clause {clause.kind if clause is not None else 'none'}", f"tree {event.tree.kind}")
