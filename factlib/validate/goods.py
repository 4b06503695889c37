"""Does the source speak of these goods? Words are compared by their forms, synonyms and broader words."""

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import cache

from factlib.validate.claim import Claim
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited
from factlib.validate.words import content_words, forms, lines, table

__all__ = ["Match", "check_goods", "match_words"]

_ANYTHING = "*"


class Match(IntEnum):
    """How well the words of a text bear out a phrase."""

    NONE = 0
    BROADER = 1
    SAME = 2


def check_goods(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    """Look for the words of every item, product or kind of goods in the quote, then around it.

    So are the words of a field of text that your own type of fact has: a post, a cause, a name of something.
    """
    named = [(path, item.name) for path, item in claim.holding("item")]
    if claim.type != "statement":
        named += claim.holding("text")
    for path, phrase in named:
        yield Looked(path.removesuffix(".name"))
        match = max(match_words(phrase, cited.source.document[stretch]) for stretch in cited.stretches)
        if match is Match.NONE:
            missing = ", ".join(
                f"“{word}”" for word in missing_words(phrase, cited.source.document[cited.context])
            )
            message = f"the cited words do not speak of {phrase!r}: they lack {missing}"
            yield Finding.of("goods-absent", path, message, expected=phrase)
        elif match is Match.BROADER:
            message = f"{phrase!r} is a broader word than the source's"
            yield Finding.of("goods-broader", path, message, expected=phrase)


def match_words(phrase: str, text: str) -> Match:
    """Whether `text` has every word of `phrase` that carries meaning, a synonym of it, or a narrower word.

    >>> match_words("UAVs", "the sale of drones"), match_words("weapons", "the sale of drones")
    (<Match.SAME: 2>, <Match.BROADER: 1>)
    """
    there = _keys(text)
    return min((_match(key, there) for key in _each_key(phrase)), default=Match.SAME)


def missing_words(phrase: str, text: str) -> list[str]:
    """The words of `phrase` for which `text` has nothing."""
    there = _keys(text)
    return [word for word, keys in _words_and_keys(phrase) if _match(keys, there) is Match.NONE]


def _match(keys: frozenset[str], there: frozenset[str]) -> Match:
    if not keys.isdisjoint(there):
        return Match.SAME
    narrower = frozenset().union(*(_narrower().get(key, frozenset()) for key in keys))
    if _ANYTHING in narrower or not narrower.isdisjoint(there):
        return Match.BROADER
    return Match.NONE


def _each_key(text: str) -> Iterable[frozenset[str]]:
    return [keys for _, keys in _words_and_keys(text)]


def _keys(text: str) -> frozenset[str]:
    return frozenset().union(*_each_key(text))


def _words_and_keys(text: str) -> list[tuple[str, frozenset[str]]]:
    found = []
    for word in content_words(_several_words().sub(_joined, text.lower())):
        keys = forms(word)
        found.append((word.replace("_", " "), keys.union(*(_groups().get(key, ()) for key in keys))))
    return found


@cache
def _synonyms() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(word.strip() for word in line.split(",")) for line in lines("synonyms.txt"))


@cache
def _groups() -> dict[str, frozenset[str]]:
    """For each word the names of its groups."""
    groups: dict[str, set[str]] = {}
    for name, *others in _synonyms():
        for word in (name, *others):
            groups.setdefault(_join(word), set()).add(f"={name}")
    return {word: frozenset(names) for word, names in groups.items()}


@cache
def _narrower() -> dict[str, frozenset[str]]:
    found = {}
    for broad, narrow in table("broader.txt").items():
        keys = {key for word in narrow for key in (_join(word), f"={word}")}
        found[broad] = found[f"={broad}"] = frozenset(keys)
    return found


@cache
def _several_words() -> re.Pattern[str]:
    """Synonyms of several words, the longest first; each becomes one word before texts are compared."""
    phrases = {word for group in _synonyms() for word in group if " " in word}
    phrases |= {word for narrow in table("broader.txt").values() for word in narrow if " " in word}
    ordered = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(phrase) for phrase in ordered)})(?=s?\b)")


def _joined(found: re.Match[str]) -> str:
    return _join(found.group())


def _join(words: str) -> str:
    return words.replace(" ", "").replace("-", "")
