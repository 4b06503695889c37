"""May two phrases for goods mean one thing? One has the words of the other, its head, or its initials; a stake is its firm."""

import re
from collections.abc import Callable
from functools import cache

from factlib.events.frames import words
from factlib.language import lemma
from factlib.validate.added_words import OF
from factlib.validate.fillers import is_name
from factlib.validate.lists import lines
from factlib.validate.names_alike import same_name, spelt_alike
from factlib.validate.qualities import ACT
from factlib.validate.reworded import STEM, words_short_for
from factlib.validate.word_match import broader_goods, match_words
from factlib.validate.words import head_of

_LEGAL = frozenset(lines("name_words.txt"))

_JOINED = re.compile(r"(?<=[A-Z])-(?=[A-Z])")


def is_akin(one: str, other: str) -> bool:
    """Whether two phrases may mean one thing: one has the words of the other, or its head; a stake is its firm."""
    one, other = map(without_legal_forms, _as_firms(one, other))
    apart = _JOINED.sub(" ", other)  # "LCA-Falke" is the Falke light combat aircraft
    if any(match_words(*each) for each in ((one, other), (one, apart), (other, one))):
        return True
    short = any(  # "IP" of "intellectual property"
        words_short_for(word, phrase)
        for phrase, shorter in ((one, other), (other, one))
        for word in shorter.split()
    )
    if short or spelt_alike(one, other):
        return True
    if is_name(other) and any(same_name(other, part) for part in OF.split(one) if not part.islower()):
        return True  # "VW" for "stake in Volkswagen"
    return any(
        match_words(head, phrase) or any(map(_opening(head), phrase.lower().split()))
        for head, phrase in ((head_of(one), other), (head_of(other), one))
    )


def without_legal_forms(goods: str) -> str:
    """Goods without the legal forms of firms behind a name: "Adler" of "Adler Ltd"."""
    words = goods.split()
    kept = [
        word
        for at, word in enumerate(words)
        if not (at and word[0].isupper() and word.strip(".,").casefold() in _LEGAL)
    ]
    return " ".join(kept) or goods


def _as_firms(one: str, other: str) -> tuple[str, str]:
    """Two phrases, stakes by the names of their firms where nothing else than a stake or a name is the other."""
    firms = _firm_of_stake(one), _firm_of_stake(other)
    plain = [each for each, firm in zip((one, other), firms, strict=True) if not firm]
    if all(firms) or (any(firms) and not any(map(str.islower, " ".join(plain).split()))):
        return firms[0] or one, firms[1] or other
    return one, other


def _firm_of_stake(goods: str) -> str:
    """The name of the firm that a stake is in: "Adler" of "a stake in Adler", "Adler shares"; of other goods none."""
    rest = [word for word in goods.split() if not (word.islower() and lemma(word) in words("stakes"))]
    names = " ".join(word for word in rest if not (word.islower() or word.strip(".,").casefold() in _LEGAL))
    return names if len(rest) < len(goods.split()) else ""


def _opening(head: str) -> Callable[[str], bool]:
    """Whether a word starts with the stem of a noun: "shipbuilding" for "ships"."""
    stem = lemma(head)
    return lambda word: word.startswith(stem) and (len(stem) >= STEM or word.endswith(ACT))


@cache
def broad_words() -> frozenset[str]:
    """Words that say of goods no more than what sort they are of: "aircraft", "vehicles"."""
    words = {word.removeprefix("=") for word in broader_goods()}
    return frozenset(key for word in words for key in (word, f"{word}s"))
