"""Pairs of contraries by what they are about, of `data/poles.toml`: "support" and "oppose" a plan."""

from functools import cache

from factlib.validate.lists import word_lists

EFFECT = "effect"
"""What the words at the poles of all rows with an effect are about."""


@cache
def pole_words() -> dict[str, tuple[tuple[str, bool], ...]]:
    """For each word what it is about, and whether it is at the first pole."""
    found: dict[str, set[tuple[str, bool]]] = {}
    for about, row in word_lists("poles.toml").items():
        for pole in ("one", "other"):
            for word in row[pole]:
                places = found.setdefault(word, set())
                places.add((about, pole == "one"))
                if row.get("effect"):
                    places.add((EFFECT, pole == "one"))
    for places in found.values():
        if {(EFFECT, True), (EFFECT, False)} <= places:
            places -= {(EFFECT, True), (EFFECT, False)}
    return {word: tuple(sorted(places)) for word, places in found.items()}


def share_pole(one: str, other: str) -> bool:
    """Whether two words say the same of something, as far as the contraries tell: "endorse", "back"."""
    places = pole_words()
    shared = set(places.get(one, ())).intersection(places.get(other, ()))
    return any(about != EFFECT for about, _ in shared)
