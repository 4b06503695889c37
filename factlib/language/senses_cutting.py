"""Cuts the table of word senses from Princeton WordNet 3.0: `python -m factlib.language.senses_cutting FOLDER`.

FOLDER has the files `data.*` and `index.*` of WordNet, as the Debian package wordnet-base installs them
(/usr/share/wordnet). Kept are words that WordNet has met in running text or that have more senses than one, their
synonyms, and verbs of two words; of each word the commonest senses, the nearest broader sense that is kept,
opposites and words derived from one another.

The table is gzip of lines of UTF-8, parts divided by tabs, words by spaces:

    n|v|a|r   words of one sense   numbers of the lines of broader senses, the first line being 0
    !         word                 its opposites
    +         word                 words derived from it, or that it is derived from
"""

import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_MOST_SENSES = 5
_LEAST_SENSES = 3
_HIGHEST = 4  # broader senses that are passed over because no word of theirs is kept
_WORD = re.compile(r"[a-z][a-z-]*")
_PAIR = re.compile(r"[a-z]+_[a-z]+")
_POSITION = re.compile(r"\((?:a|p|ip)\)\Z")

Key = tuple[str, int]  # the part of speech and the offset in the data file


class _Sense(NamedTuple):
    words: list[str]
    pointers: list[tuple[str, Key, int, int]]  # symbol, sense, word here, word there; 0 stands for all words


def cut(folder: Path) -> bytes:
    """The table cut from the files in `folder`."""
    senses = {sense: found for part in _PARTS for sense, found in _data(folder, part)}
    kept = _kept(folder)
    numbers = {key: number for number, key in enumerate(key for key in senses if kept.get(key))}
    lines = [
        f"{key[0]}\t{' '.join(kept[key])}\t{' '.join(map(str, sorted(set(_broader(key, senses, numbers)))))}"
        for key in numbers
    ]
    words = {word for members in kept.values() for word in members}
    for symbol in "!+":
        pairs: dict[str, set[str]] = {}
        for key in numbers:
            for one, other in _pairs(key, symbol, senses):
                if one in kept[key] and other in words and one != other:
                    pairs.setdefault(one, set()).add(other)
        lines += [f"{symbol}\t{word}\t{' '.join(sorted(others))}" for word, others in sorted(pairs.items())]
    return gzip.compress("\n".join(lines).encode("utf-8"), 9, mtime=0)


def _data(folder: Path, part: str) -> Iterator[tuple[Key, _Sense]]:
    for line in _lines(folder / f"data.{_PARTS[part]}"):
        fields = line.split(" | ")[0].split()
        size = int(fields[3], 16)
        words = [_POSITION.sub("", fields[4 + 2 * number].lower()) for number in range(size)]
        first = 5 + 2 * size
        pointers = []
        for at in range(first, first + 4 * int(fields[first - 1]), 4):
            symbol, offset, other, ends = fields[at : at + 4]
            key = (other.replace("s", "a"), int(offset))
            pointers.append((symbol, key, int(ends[:2], 16), int(ends[2:], 16)))
        yield (part, int(fields[0])), _Sense(words, pointers)


def _lines(path: Path) -> Iterator[str]:
    """The lines of a file of WordNet without the licence that it opens with."""
    return (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("  "))


def _kept(folder: Path) -> dict[Key, list[str]]:
    """The words of each sense that are kept."""
    kept: dict[Key, list[str]] = {}
    rare: list[tuple[Key, str]] = []
    for part, name in _PARTS.items():
        for line in _lines(folder / f"index.{name}"):
            fields = line.split()
            word, size, pointers = fields[0], int(fields[2]), int(fields[3])
            met = int(fields[5 + pointers])
            single = _WORD.fullmatch(word) is not None
            if (single and (met or size > 1)) or (part == "v" and _PAIR.fullmatch(word)):
                for offset in fields[6 + pointers :][: max(_LEAST_SENSES, min(met, _MOST_SENSES))]:
                    kept.setdefault((part, int(offset)), []).append(word)
            elif single:
                rare.append(((part, int(fields[6 + pointers])), word))
    for key, word in rare:
        if key in kept:  # a synonym of a word that is kept
            kept[key].append(word)
    return kept


def _broader(key: Key, senses: dict[Key, _Sense], numbers: dict[Key, int], height: int = 0) -> Iterator[int]:
    for symbol, other, _, _ in senses[key].pointers:
        if symbol in ("@", "@i"):
            if other in numbers:
                yield numbers[other]
            elif height < _HIGHEST:
                yield from _broader(other, senses, numbers, height + 1)


def _pairs(key: Key, symbol: str, senses: dict[Key, _Sense]) -> Iterator[tuple[str, str]]:
    """The words that a pointer joins, one of this sense and one of another."""
    sense = senses[key]
    for own, other, here, there in sense.pointers:
        if own == symbol:
            for word in sense.words if here == 0 else [sense.words[here - 1]]:
                yield word, senses[other].words[max(there - 1, 0)]


def main() -> None:
    """Write the table beside this module."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    (Path(__file__).parent / "senses.gz").write_bytes(cut(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
