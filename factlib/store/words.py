"""Names and goods reduced to what can be compared: case, accents, legal forms and synonyms taken away."""

import hashlib
import re
import unicodedata
from collections.abc import Collection
from functools import cache, lru_cache
from importlib.resources import files

__all__ = [
    "content_words",
    "fold",
    "goods_words",
    "key_of",
    "lines",
    "name_words",
    "names_agree",
    "proper_words",
    "weak_words",
]

_WORD = re.compile(r"[^\W_]+")
_INITIALISM = re.compile(r"\(([A-Z][A-Z0-9]{1,9})\)")
_KEY_LENGTH = 60
_ALIKE = 90  # of 100, rapidfuzz's ratio: one slip in ten letters
_SHORT_WORD = 3


def lines(name: str) -> list[str]:
    """The lines of one of the word lists beside this module, without its comments."""
    text = files("factlib.store").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def fold(text: str) -> str:
    """The text in lower case, without accents, with other scripts left as they are.

    >>> fold("Türkiye, ŞIRNAK")
    'turkiye, sirnak'
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("İ", "I")).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@cache
def _legal_forms() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(line.split()) for line in lines("legal_forms.txt"))


@cache
def weak_words() -> frozenset[str]:
    """Words that do not tell one company from another."""
    return frozenset(lines("weak_words.txt"))


@lru_cache(maxsize=50_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without a legal form at its end.

    >>> name_words("Bayraktar Teknoloji Azerbaycan L.L.C.")
    ('bayraktar', 'teknoloji', 'azerbaycan')
    """
    words = _WORD.findall(fold(_INITIALISM.sub("", name)).replace(".", "").replace("'s ", " "))
    for length in (3, 2, 1):
        if len(words) > length and tuple(words[-length:]) in _legal_forms():
            words = words[:-length]
            break
    return tuple(word for word in words if word != "the") or tuple(words)


@lru_cache(maxsize=50_000)
def key_of(name: str) -> str:
    """What names that differ only in case, accents, spacing or legal form have in common; at most 100 characters.

    >>> key_of("ACME Industries, Inc.") == key_of("Acme  Industries")
    True
    """
    key = " ".join(name_words(name)) or fold(name).strip()
    if len(key) > _KEY_LENGTH or "\x00" in key:
        digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        return f"{key[:_KEY_LENGTH]}~{digest}".replace("\x00", "")
    return key


def _initialism(name: str, words: tuple[str, ...]) -> str:
    """The initialism in brackets after a name, else the initials of its words."""
    found = _INITIALISM.search(name)
    return fold(found[1]) if found else "".join(word[0] for word in words)


@lru_cache(maxsize=100_000)
def names_agree(one: str, other: str, *, person: bool = False) -> bool:
    """Whether two names may well be of one party.

    They do where their words are the same or nearly so, where one is the other's initialism or its first word, and
    where what one has more only says what sort of company it is. Persons agree with the same last name and no other
    first one.

    >>> names_agree("Turkish Aerospace Industries (TAI)", "TAI")
    True
    >>> names_agree("Ministry of Defence", "Ministry of Trade")
    False
    """
    from rapidfuzz import fuzz

    ours, theirs = name_words(one), name_words(other)
    if not ours or not theirs:
        return fold(one).strip() == fold(other).strip()
    if person:
        return _persons_agree(ours, theirs)
    if sorted(ours) == sorted(theirs):
        return True
    if fuzz.token_sort_ratio(" ".join(ours), " ".join(theirs)) >= _ALIKE and _same_numbers(ours, theirs):
        return True
    if _is_initialism(theirs, one, ours) or _is_initialism(ours, other, theirs):
        return True
    if ours[0] == theirs[0] and 1 in (len(ours), len(theirs)):
        return len(ours[0]) > _SHORT_WORD and ours[0] not in weak_words()
    fewer, more = sorted((set(ours), set(theirs)), key=len)
    return fewer < more and more - fewer <= weak_words() and not fewer <= weak_words()


def _is_initialism(short: tuple[str, ...], name: str, words: tuple[str, ...]) -> bool:
    return (
        len(short) == 1 < len(words) and len(short[0]) >= _SHORT_WORD and short[0] == _initialism(name, words)
    )


def _same_numbers(ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether the words with digits are the same: Plant 1 is not Plant 2, however alike the names."""
    return {word for word in ours if not word.isalpha()} == {word for word in theirs if not word.isalpha()}


def _persons_agree(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if ours[-1] != theirs[-1]:
        return False
    if len(ours) == 1 or len(theirs) == 1:
        return True
    return ours[0].startswith(theirs[0]) or theirs[0].startswith(ours[0])


@cache
def _synonyms() -> dict[str, str]:
    return {word: line.split()[0] for line in lines("goods.txt") for word in line.split()}


@cache
def _vague() -> frozenset[str]:
    return frozenset(lines("vague_goods.txt"))


def _singular(word: str) -> str:
    """The singular of a plural in -s, roughly: enough for both sides of a comparison to lose the same letters."""
    if len(word) <= _SHORT_WORD or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word[:-1]


@lru_cache(maxsize=50_000)
def content_words(text: str) -> frozenset[str]:
    """The words of a text, folded and in the singular, each with those that say the same; its key if it has none."""
    singular = [_singular(word) for word in _WORD.findall(fold(text))] or [key_of(text)]
    return frozenset(_synonyms().get(word, word)[:_KEY_LENGTH] for word in singular)


@lru_cache(maxsize=50_000)
def goods_words(names: tuple[str, ...]) -> frozenset[str]:
    """What tells these goods from others.

    >>> sorted(goods_words(("new Bayraktar TB2 UAVs", "various weapons")))
    ['bayraktar', 'drone', 'tb2']
    """
    return frozenset().union(*(content_words(name) for name in names)) - _vague()


@lru_cache(maxsize=50_000)
def proper_words(names: tuple[str, ...]) -> frozenset[str]:
    """The words among goods that are names or designations: they begin with a capital or hold a digit.

    >>> sorted(proper_words(("the national Kaan combat aircraft",)))
    ['kaan']
    """
    found: set[str] = set()
    for name in names:
        words = _WORD.findall(name)
        found.update(fold(word) for word in words[1:] or words if word[0].isupper() or _has_digit(word))
    return frozenset(found) & goods_words(names)


def _has_digit(word: str) -> bool:
    return any(letter.isdigit() for letter in word)
