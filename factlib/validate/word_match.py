"""Do the words of a text bear out a phrase? Compared by their forms, synonyms and broader words.

The groups of synonyms and the broader words are data of this package; a country is one with its people and its
short forms, and two words may be written as one.
"""

import itertools
import re
from collections.abc import Collection, Sequence
from enum import IntEnum
from functools import cache, lru_cache

from factlib.characters import any_of
from factlib.dates.calendar import is_month
from factlib.language import lemma
from factlib.language.lexicon import PREFIXES
from factlib.language.senses import broader, derived, is_mostly, senses_of
from factlib.names.countries import country_phrases
from factlib.validate.lists import lines, table, word_lists
from factlib.validate.words import EMPTY, content_words, forms

_ANYTHING = "*"
_BETWEEN = re.compile(r"[\s-]+")
_ACRONYM = re.compile(r"\b([A-Z]{3,})s?\b")
_PARTS = 2  # of a word with a hyphen
_WORDS = re.compile(r"[^\W_]+")
_MARK = ("mark", "mk")
# A model with its make or mark, its number and its version: "Su-30 MKI".
_MODEL = re.compile(r"\b([A-Z][A-Za-z]{0,9})[ -]?(\d{1,4})(?:[ -]?([A-Z][A-Z\d]{0,3})(?![a-z]))?\b")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_COUNTRY = "country:"  # opens the key of a country's names
_MOST_SENSES = 1  # of a noun whose broader words say what it is
_THINGS = frozenset({"artifact", "substance", "organism", "food"})
_REACH = 4  # words from "built" to where
_TEXTS_KEPT = 2_000  # of which the words are remembered: the sentences of a document are asked for often
_PAIRS_KEPT = 10_000  # of a phrase and a text: of seven that are compared, six were compared before


class Match(IntEnum):
    """How well the words of a text bear out a phrase; NONE is false."""

    NONE = 0
    BROADER = 1
    SAME = 2


@lru_cache(maxsize=_PAIRS_KEPT)
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
    found = [(word, _match(keys, there, text)) for word, keys in words]
    for at, (word, match) in enumerate(found):
        if match is Match.NONE:
            beside = [f"{words[at - 1][0]}{word}"] if at else []
            beside += [f"{word}{words[at + 1][0]}"] if at + 1 < len(words) else []
            if not there.isdisjoint(beside) or word in _pairs(text):
                found[at] = (word, Match.SAME)
    if any(match is Match.NONE for _, match in found):
        short = shortened(phrase, text) | _by_compounds(words, text)
        for at, (word, match) in enumerate(found):
            if short.issuperset(word.split()) or (match is Match.NONE and _is_put_together(words, at, text)):
                found[at] = (word, Match.SAME)
    if any(match is Match.NONE and any(map(str.isdigit, word)) for word, match in found):
        models = _models_shared(phrase, text)
        found = [(word, Match.SAME if word in models else match) for word, match in found]
    return found


def _models_shared(phrase: str, text: str) -> frozenset[str]:
    """The words of the models in a phrase that a text has too, in whatever spelling: "Su-30MKI" and "Sukhoi-30 MKI"."""
    there = [model.groups("") for model in _MODEL.finditer(text) if not is_month(model[1])]
    shared = (
        each for each in _MODEL.finditer(phrase) if any(_is_model(each.groups(""), one) for one in there)
    )
    return frozenset(word for model in shared for word in content_words(model.group()))


def _is_model(wanted: Sequence[str], told: Sequence[str]) -> bool:
    """Whether two models are one: "F 16" and "F-16C", "Su-30" and "Sukhoi-30", "Mk2" and "Mark 2"."""
    (make, number, version), (other, another, its) = (list(map(str.lower, each)) for each in (wanted, told))
    short, whole = sorted((make, other), key=len)
    alike = make == other or {make, other} <= set(_MARK) or (len(short) > 1 and whole.startswith(short))
    return alike and number == another and its.startswith(version)


def _is_put_together(words: Sequence[tuple[str, frozenset[str]]], at: int, text: str) -> bool:
    """Whether a text writes a word of a phrase apart, or has its number in other figures: "built in Sweden", "Mark 4"."""
    word, before = words[at][0], words[at - 1][0] if at else ""
    if (number := _figures().get(word)) is not None:
        called = _MARK if before in _MARK else (before,)
        return any(f"{one}{number}" in _pairs(text) for one in called)
    parts = _parts(word)
    if not parts:
        return word in _inside_phrases(text)
    first, last = map(_keys, parts)
    there = _plain_words(text)
    for place, one in enumerate(there):
        if last.isdisjoint(_keys(one)):
            continue
        behind = there[place + 1 : place + _REACH]
        whose = behind[1:] if behind and behind[0] in word_lists("trade.toml")["about"]["makers"] else ()
        shared = first & _keys(there[place - 1]) if place else frozenset()
        if any(not key.startswith(_COUNTRY) for key in shared):  # "Serbia made" tells of nothing Serbian
            return True
        if any(not first.isdisjoint(_keys(other)) for other in whose):
            return True
    return False


def _by_compounds(words: Sequence[tuple[str, frozenset[str]]], text: str) -> frozenset[str]:
    """The words of a phrase that stand in one word with a hyphen in a text: "trams built in Sweden" in "Swedish-built"."""
    found: set[str] = set()
    for parts in _compounds(text):
        here = [
            [word for word, keys in words if not keys.isdisjoint(_keys(part))]
            or ([""] if part in EMPTY else [])
            for part in parts
        ]
        if all(here):
            found.update(word for each in here for word in each)
    return frozenset(found)


@lru_cache(maxsize=_TEXTS_KEPT)
def _compounds(text: str) -> tuple[list[str], ...]:
    """The parts of the words of a text that have a hyphen."""
    return tuple(parts for word in content_words(text) if (parts := _parts(word)))


@lru_cache(maxsize=_TEXTS_KEPT)
def _inside_phrases(text: str) -> frozenset[str]:
    """The forms of the words that synonyms of several words in a text have: "power" of "power plant"."""
    parts = (part for word, _ in _words_and_keys(text) if " " in word for part in word.split())
    return frozenset[str]().union(*map(forms, parts))


@lru_cache(maxsize=_TEXTS_KEPT)
def _plain_words(text: str) -> list[str]:
    """All words of a text in small letters, those with a hyphen taken apart."""
    return _WORDS.findall(text.lower())


@cache
def _figures() -> dict[str, str]:
    """How else a number behind a name is written: "iv" for "4"."""
    pairs = [(str(number), roman) for number, roman in enumerate(_ROMAN, start=1)]
    return dict(pairs) | {roman: number for number, roman in pairs}


def _parts(word: str) -> list[str]:
    """The two parts of a word with a hyphen; none where they do not add up: "anti-ship", "sugar-free", "air-to-air"."""
    parts = word.split("-")
    adds_up = len(parts) == _PARTS and all(map(str.isalpha, parts)) and not lacks(word)
    return parts if adds_up and parts[0] not in PREFIXES else []


def lacks(word: str) -> bool:
    """Whether a word says that there is none of something: "sugar-free", "boneless", "non-alcoholic"."""
    return word.startswith("non") or word.endswith(_lacking())


@cache
def _lacking() -> tuple[str, ...]:
    """The endings of such words."""
    return tuple(word_lists("trade.toml")["about"]["lacking"])


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


def _match(keys: frozenset[str], there: frozenset[str], text: str) -> Match:
    """How well a text, by the keys of all its words, bears out a word."""
    if not keys.isdisjoint(there):
        return Match.SAME
    narrower = frozenset().union(*(broader_goods().get(key, frozenset()) for key in keys))
    if _ANYTHING in narrower or not (narrower.isdisjoint(there) and keys.isdisjoint(_broader_words(text))):
        return Match.BROADER
    return Match.NONE


@lru_cache(maxsize=_TEXTS_KEPT)
def keys_of_text(text: str) -> frozenset[str]:
    """What all words of a text may be compared by."""
    return frozenset[str]().union(*(keys for _, keys in _words_and_keys(text)))


@lru_cache(maxsize=_TEXTS_KEPT)
def _broader_words(text: str) -> frozenset[str]:
    """The broader words for the things that a text has: "grain" for "barley"."""
    plain = set(_WORDS.findall(text))  # as they stand: names have capitals
    nouns = {lemma(word, "NOUN") for word in content_words(text) if word in plain}
    told = (one for one in nouns if senses_of(one, "n") <= _MOST_SENSES and is_mostly(one, _THINGS))
    return frozenset[str]().union(*map(broader, told))


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
        groups.setdefault(join(name), set()).add(f"{_COUNTRY}{code}")
    return {word: frozenset(names) for word, names in groups.items()}


@cache
def broader_goods() -> dict[str, frozenset[str]]:
    """The broader words for goods, each with the keys of those that it is true of."""
    rows, found = table("broader.txt"), dict[str, frozenset[str]]()
    for broad, narrow in rows.items():
        below = set(narrow)
        while further := {word for one in below for word in rows.get(one, ())} - below:
            below |= further
        found[broad] = found[f"={broad}"] = frozenset(
            key for word in below for key in (join(word), f"={word}")
        )
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


def is_among(word: str, words: Collection[str], text: str) -> bool:
    """Whether a text has a word, given its words without case: in any form, derived from it, written as one or apart."""
    alike = _alike(word)
    return not alike.isdisjoint(words) or join(word) in keys_of_text(text) or _stands_apart(word, text)


def _stands_apart(word: str, text: str) -> bool:
    """Whether a text has the two parts of a word side by side: "PCB contamination" for "PCB-contaminated"."""
    parts = _parts(word)
    if not parts:
        return False
    first, last = map(_alike, parts)
    return any(one in first and other in last for one, other in itertools.pairwise(_plain_words(text)))


def _alike(word: str) -> frozenset[str]:
    """The forms of a word, and the words of another part of speech for the same."""
    return forms(word) | derived(lemma(word)) | derived(lemma(word, "VERB")) | {word}
