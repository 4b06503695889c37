"""Which kind of deal the words tell, at which stage, and how a plant stands: weighed, where more speaks for another than its frame gives.

A frame says what its word says in most sentences; what stands around it says the rest. Each kind, stage and status has
weights of its own, learned from what readers of news say (`tests/benchmarks/choice_weights.py`).
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from math import fsum
from typing import get_args

from factlib.events.event import Event
from factlib.events.frames.stages import stages_in
from factlib.events.readings import JOINT
from factlib.extract.draft import Draft
from factlib.extract.weighing import weights
from factlib.facts import DealKind, DealStage, FactoryStatus

CHOICES = {
    "kind": tuple(kind for kind in get_args(DealKind) if kind not in JOINT),
    "stage": get_args(DealStage),
    "status": get_args(FactoryStatus),
}
"""The slots that are weighed, and what may be chosen for each: no kind of which the sides are other ones."""

CHOSEN = {"deal": ("kind", "stage"), "factory": ("status",)}
"""Those of each type of fact."""

_STAND = JOINT | {"transfer"}  # kinds that the words say outright: with partners, "for free"
_LIKELY = 0.5  # log odds: five to three
_CLEAR = 2.0  # by how much the log odds of another value are higher than of the one read
_TELLING = {"VERB", "NOUN", "AUX", "ADJ", "ADV", "PART", "SCONJ"}  # what words say when, and of what


def weighed(event: Event, draft: Draft, shown: Iterable[str]) -> dict[str, tuple[str | None, str]]:
    """By slot, what the frame of an event gives, and what is clearly likelier, if anything is.

    Args:
        event: What is told.
        draft: The slots that its frame gives.
        shown: What speaks for its being told, or against it.
    """
    if draft.denied:
        return {}  # what is not so has the stage that its words give
    features = set(seen(event, draft, shown))
    chosen = {}
    for slot in CHOSEN[draft.type]:
        read = draft.slots.get(slot)
        value = clearer(_odds(slot, features), read) if _has_weights(event.frame, slot, features) else None
        if value is not None:
            chosen[slot] = read, value
    return chosen


def _has_weights(frame: str, slot: str, features: set[str]) -> bool:
    """Whether a weight speaks of a frame: what a frame says that somebody has added stands."""
    return any(each in _weights(slot) for each in features if f"frame {frame}" in each)


def _odds(slot: str, features: set[str]) -> dict[str, float]:
    """How much more speaks for each value of a slot than against it."""
    table = [_weights(slot).get(each, {}) for each in features]
    return {value: fsum(each.get(value, 0.0) for each in table) for value in CHOICES[slot]}


@cache
def _weights(slot: str) -> dict[str, dict[str, float]]:
    """What each feature weighs for each value of a slot."""
    table: dict[str, dict[str, float]] = {}
    for name, weight in weights(f"{slot}_weights.tsv").items():
        value, _, feature = name.partition(": ")
        table.setdefault(feature, {})[value] = weight
    return table


def clearer(odds: Mapping[str, float], read: str | None) -> str | None:
    """The value that is clearly likelier than the one that was read; None if that one stands, or none is likely.

    What is only planned is never done by weights: "pledged" is not "gave".
    """
    barred = stages_in("done") if read in stages_in("open") else ()
    best = max((value for value in odds if value not in barred), key=odds.__getitem__)
    clear = read is None or odds[best] > odds.get(read, 0.0) + _CLEAR
    return best if clear and odds[best] > _LIKELY and read not in _STAND else None


def seen(event: Event, draft: Draft, shown: Iterable[str]) -> Iterator[str]:
    """What speaks for a value of a slot: what speaks for its being told, the words of the sentence, what the frame gives."""
    yield from shown
    yield from (f"says {token.lemma.lower()}" for token in event.tree.tokens if token.tag in _TELLING)
    form = "nominal" if event.nominal else "verbal"
    own, time = f"own {event.stage}", f"time {event.status.time}"
    yield from (own, f"{own} {time} {form}")
    around = (form, own, time, f"frame {event.frame}", f"word {event.trigger.lemma.lower()}")
    for slot in CHOSEN[draft.type]:
        yield from (f"{slot} {draft.slots.get(slot)} {each}" for each in around)
