"""Do the words of a text bear out a phrase? Compared by their forms, synonyms and broader words.

The groups of synonyms and the broader words are data of this package; a country is one with its people and its
short forms, and two words may be written as one.
"""

import itertools
import re
from enum import IntEnum
from functools import cache, lru_cache

from factlib.characters import any_of
from factlib.language.data import word_list
from factlib.names.countries import country_phrases
from factlib.validate.lists import lines, table, word_lists
from factlib.validate.words import EMPTY, content_words, forms

_ANYTHING = "*"
_BETWEEN = re.compile(r"[\s-]+")
_ACRONYM = re.compile(r"\b([A-Z]{3,})s?\b")
_PARTS = 2
_PREFIXES = frozenset(word_list("prefixes.txt"))
_TEXTS_KEPT = 2_000  # of which the words are remembered: the sentences of a document are asked for often


class Match(IntEnum):
    """How well the words of a text bear out a phrase; NONE is false."""

    NONE = 0
    BROADER = 1
    SAME = 2


def match_words(phrase: str, text: str) -> Match:
    """Whether `text` has every word of `phrase` that carries meaning, a synonym of it, or a narrower word.

    >>> match_words("UAVs", "the sale of drones"), match_words("weapons", "the sale of drones")
    (<Match.SAME: 2>, <Match.BROADER: 1>)
    """
    return min((match for _, match in _matches(phrase, text)), default=Match.SAME)


def missing_words(phrase: str, text: str) -> list[str]:
    """The words of `phrase` for which `text` has nothing."""
    return [word for word, match in _matches(phrase, text) if match is Match.NONE]


def _matches(phrase: str, text: str) -> list[tuple[str, Match]]:
    """Each word of `phrase`, and how well `text` bears it out; two words may be one there: "fish oil", "fishoil"."""
    words, there = _words_and_keys(phrase), keys_of_text(text)
    found = [(word, _match(keys, there)) for word, keys in words]
    for at, (word, match) in enumerate(found):
        if match is Match.NONE:
            beside = [f"{words[at - 1][0]}{word}"] if at else []
            beside += [f"{word}{words[at + 1][0]}"] if at + 1 < len(words) else []
            if not there.isdisjoint(beside) or word in _pairs(text):
                found[at] = (word, Match.SAME)
    if any(match is Match.NONE for _, match in found):
        short, parts = shortened(phrase, text), there | _parts_in(text)
        found = [
            (word, Match.SAME if short.issuperset(word.split()) or _by_parts(word, parts) else match)
            for word, match in found
        ]
    return found


def _by_parts(word: str, there: frozenset[str]) -> bool:
    """Whether keys have a word, or its two parts: "Swedish-built" for what is "built in Sweden"."""
    parts = [part for part in _parts(word) or [word] if part not in EMPTY]
    return not any(_keys(part).isdisjoint(there) for part in parts)


@lru_cache(maxsize=_TEXTS_KEPT)
def _parts_in(text: str) -> frozenset[str]:
    """What the parts of words with a hyphen and of synonyms of several words may be compared by: "power" of "power plant"."""
    apart = [part for word, _ in _words_and_keys(text) if " " in word for part in word.split()]
    return frozenset[str]().union(
        *(_keys(part) for part in [*apart, *(part for word in content_words(text) for part in _parts(word))])
    )


def _parts(word: str) -> list[str]:
    """The two parts of a word with a hyphen; none where they do not add up: "anti-ship", "sugar-free", "air-to-air"."""
    parts = word.split("-")
    adds_up = len(parts) == _PARTS and all(map(str.isalpha, parts)) and parts[1] not in _lacking()
    return parts if adds_up and parts[0] not in _PREFIXES else []


@cache
def _lacking() -> frozenset[str]:
    """What says behind a hyphen that there is none of what stands before it: "sugar-free"."""
    return frozenset(word_lists("trade.toml")["about"]["lacking"])


def shortened(phrase: str, text: str) -> frozenset[str]:
    """The words of `phrase` for which `text` has their initials: "small modular reactors" for "SMRs"."""
    acronyms = set(_ACRONYM.findall(text))
    if not acronyms:
        return frozenset()
    words = [word for word in _BETWEEN.split(phrase) if word]
    letters = "".join(word[0] for word in words).casefold()
    found: set[str] = set()
    for short in acronyms:
        at = letters.find(short.casefold())
        if at >= 0:
            found.update(content_words(" ".join(words[at : at + len(short)])))
    joined = {word for word in content_words(phrase) if "-" in word}
    return frozenset(found | {word for word in joined if found.issuperset(word.split("-"))})


@lru_cache(maxsize=_TEXTS_KEPT)
def _pairs(text: str) -> frozenset[str]:
    """The neighbouring words of a text, each two as one."""
    return frozenset(f"{one}{other}" for one, other in itertools.pairwise(content_words(text)))


def _match(keys: frozenset[str], there: frozenset[str]) -> Match:
    if not keys.isdisjoint(there):
        return Match.SAME
    narrower = frozenset().union(*(broader_goods().get(key, frozenset()) for key in keys))
    if _ANYTHING in narrower or not narrower.isdisjoint(there):
        return Match.BROADER
    return Match.NONE


@lru_cache(maxsize=_TEXTS_KEPT)
def keys_of_text(text: str) -> frozenset[str]:
    """What all words of a text may be compared by."""
    return frozenset[str]().union(*(keys for _, keys in _words_and_keys(text)))


@lru_cache(maxsize=_TEXTS_KEPT)
def _words_and_keys(text: str) -> list[tuple[str, frozenset[str]]]:
    """Each word of a text that carries meaning, and what it may be compared by."""
    words = content_words(_several_words().sub(_joined, text.lower()))
    return [(_apart(word), _keys(word)) for word in words]


def _keys(word: str) -> frozenset[str]:
    """What a word may be compared by: its forms, and the groups of synonyms that they are of."""
    keys = forms(word)
    return keys.union(*(_groups().get(key, ()) for key in keys))


def _apart(word: str) -> str:
    """A word as it stands: synonyms of several words are joined while texts are compared."""
    single = word.removesuffix("s")
    return _phrases().get(word) or (f"{_phrases()[single]}s" if single in _phrases() else word)


@cache
def _phrases() -> dict[str, str]:
    """The synonyms of several words, by these joined."""
    return {join(phrase): phrase for group in _synonyms() for phrase in group if " " in phrase}


@cache
def _synonyms() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(word.strip() for word in line.split(",")) for line in lines("synonyms.txt"))


@cache
def _groups() -> dict[str, frozenset[str]]:
    """For each word the names of its groups."""
    groups: dict[str, set[str]] = {}
    for name, *others in _synonyms():
        for word in (name, *others):
            groups.setdefault(join(word), set()).add(f"={name}")
    for name, code in country_phrases().items():
        groups.setdefault(join(name), set()).add(f"country:{code}")
    return {word: frozenset(names) for word, names in groups.items()}


@cache
def broader_goods() -> dict[str, frozenset[str]]:
    """The broader words for goods, each with the keys of those that it is true of."""
    found = {}
    for broad, narrow in table("broader.txt").items():
        keys = {key for word in narrow for key in (join(word), f"={word}")}
        found[broad] = found[f"={broad}"] = frozenset(keys)
    return found


@cache
def _several_words() -> re.Pattern[str]:
    """Synonyms of several words, the longest first; each becomes one word before texts are compared."""
    phrases = {word for group in _synonyms() for word in group if " " in word}
    phrases |= {word for narrow in table("broader.txt").values() for word in narrow if " " in word}
    phrases |= country_phrases().keys()
    return re.compile(rf"\b(?:{any_of(phrases)})(?=s?\b)")


def _joined(found: re.Match[str]) -> str:
    return join(found.group())


def join(words: str) -> str:
    """Words written as one: "fish oil" as "fishoil"."""
    return words.replace(" ", "").replace("-", "")
