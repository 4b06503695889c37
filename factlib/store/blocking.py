"""Blocking keys: what two facts must share one of before they are compared at all.

A key joins two things that say much together: seller and buyer, party and goods, operator and country, speaker
and figure. Facts under one key are sorted by day, and only the nearest few in time are looked at, so that
the cost of grouping a fact does not grow with the store.
"""

import hashlib
from collections.abc import Sequence
from itertools import combinations, product

from factlib.store.sketch import Name, Sketch
from factlib.store.words import name_words, weak_words

__all__ = ["blocking_keys"]

_MOST_KEYS = 16
_MOST_WORDS = 4
_NAME_WORDS = 2


def blocking_keys(sketch: Sketch) -> list[int]:
    """The keys of a fact, as signed 64-bit numbers; at most 16."""
    found = dict.fromkeys("|".join((sketch.type, *key)) for key in _KEYS[sketch.type](sketch))
    return [_number(key) for key in list(found)[:_MOST_KEYS]]


def _number(key: str) -> int:
    return int.from_bytes(
        hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=8).digest(), signed=True
    )


def _deal(sketch: Sketch) -> Sequence[tuple[str, ...]]:
    handles = [_handles(name) for name in sketch.everyone]
    pairs = [pair for one, other in combinations(handles, 2) for pair in product(one, other)]
    everyone = [handle for several in handles for handle in several]
    goods = sorted(sketch.goods)[:_MOST_WORDS]
    return [
        *(("with", *sorted(pair)) for pair in pairs),
        *(("named", word) for word in sorted(sketch.proper)[:_MOST_WORDS]),
        *(("of", handle, word) for handle, word in product(everyone, goods)),
    ]


def _factory(sketch: Sketch) -> Sequence[tuple[str, ...]]:
    operator = [handle for name in sketch.sides["operator"] for handle in _handles(name)]
    places = [sketch.place.country or ""] if sketch.place else []
    places += name_words(sketch.place.name)[:_NAME_WORDS] if sketch.place else []
    goods = sorted(sketch.goods)[:_MOST_WORDS]
    return [
        *(("in", *pair) for pair in product(operator, places) if pair[1]),
        *(("of", *pair) for pair in product(operator, goods)),
        *(("makes", *pair) for pair in product(places, goods) if pair[0]),
    ]


def _export_figure(sketch: Sketch) -> Sequence[tuple[str, ...]]:
    exporter, importer = (
        [handle for name in sketch.sides[side] for handle in _handles(name)] or ["-"]
        for side in ("exporter", "importer")
    )
    return [(sketch.family, *pair) for pair in product(exporter, importer)]


def _statement(sketch: Sketch) -> Sequence[tuple[str, ...]]:
    speaker = sketch.sides["speaker"]
    words = name_words(speaker[0].name) if speaker else ()
    told = (
        sorted(sketch.figures)[:_MOST_WORDS]
        + sorted(sketch.goods, key=lambda word: (-len(word), word))[:_MOST_WORDS]
    )
    return [(words[-1] if words else "", word) for word in told] + [("", word) for word in told[:_NAME_WORDS]]


_KEYS = {
    "deal": _deal,
    "factory": _factory,
    "export_figure": _export_figure,
    "statement": _statement,
}


def _handles(name: Name) -> list[str]:
    """What a party may be found by: its country's code if it is a country, else the telling words of its name."""
    if name.kind == "country" and name.country:
        return [name.country]
    words = name_words(name.name)
    telling = [word for word in words if word not in weak_words()] or list(words)
    return telling[:_NAME_WORDS]
