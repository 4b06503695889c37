"""The word lists of this room: data files beside it, each read once; contraries by what they are about."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factlib.datafiles import Folder

_DATA = Folder("validate/data")

lines = _DATA.lines
"""The lines of a data file, by its name."""

word_lists = _DATA.toml
"""A TOML data file, by its name."""

_RANK = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)")

EFFECT = "effect"
"""What the words at the poles of all rows with an effect are about."""


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """A data file of lines "key: word, word"."""
    rows = (line.partition(":") for line in lines(name))
    return {
        key.strip(): tuple(word.strip() for word in rest.split(",") if word.strip()) for key, _, rest in rows
    }


@cache
def speech_words(row: str) -> frozenset[str]:
    """The words of one row of `data/speech.toml`."""
    return frozenset(word_lists("speech.toml")[row])


@cache
def dealing_nouns() -> frozenset[str]:
    """The nouns that tell of dealing in something, or of what goes with it: "sale", "order", "market"."""
    lists = word_lists("trade.toml")
    kinds = [lists["nouns"][kind] for kind in ("give", "receive", "meet", "orders")]
    return frozenset().union(*kinds, lists["about"]["nouns"])


@cache
def word_set(name: str, row: str) -> frozenset[str]:
    """The words of one row of a table of `data/assertions.toml`."""
    return frozenset(word_lists("assertions.toml")[name][row])


@cache
def _phrases(name: str, row: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of one row of a table of `data/assertions.toml` by their first words, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(map(str.split, word_set(name, row)), key=lambda words: (-len(words), words)):
        found.setdefault(phrase[0], []).append(tuple(phrase))
    return {first: tuple(rows) for first, rows in found.items()}


def phrases_in(words: Sequence[str], name: str, row: str) -> Iterator[tuple[int, int]]:
    """Where phrases of one row of a table of `data/assertions.toml` start and end in words; of two at one place the longer first."""
    phrases = _phrases(name, row)
    for at, word in enumerate(words):
        for phrase in phrases.get(word, ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                yield at, at + len(phrase)


def ways_of(word: str) -> frozenset[str]:
    """Which ways something goes of which a word tells: "up" for "growth", "down" for "fall", none for "stay"."""
    return _ways().get(word, frozenset())


@cache
def _ways() -> dict[str, frozenset[str]]:
    """The ways of each word that tells of one."""
    rows = {way: word_set("directions", way) for way in ("up", "down")}
    both = rows["up"] | rows["down"]
    return {word: frozenset(way for way, row in rows.items() if word in row) for word in both}


def rank_in_words(rank: str) -> str:
    """The word for a rank up to the tenth that is in figures, "fourth" for "4th"; any other word as it is."""
    found, words = _RANK.fullmatch(rank), word_lists("assertions.toml")["exclusive"]["order"]
    number = int(found[1]) if found is not None else 0
    return str(words[number - 1]) if 0 < number <= len(words) else rank


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
    mine, theirs = pole_words().get(one, ()), pole_words().get(other, ())
    return any(place in theirs and place[0] != EFFECT for place in mine) if theirs else False
