"""Names and goods reduced to what can be compared: case, accents, legal forms and synonyms taken away."""

import hashlib
import re
import unicodedata
from functools import cache, lru_cache

from factlib.datafiles import Folder

_WORD = re.compile(r"[^\W_]+")
_TOKEN = re.compile(r"[0-9][0-9.,]*(?![^\W_])|[^\W_]+(?:[-./][^\W_]*[0-9][^\W_]*)*")
_JOINT = re.compile(r"[-./,]")
_CAPITALISED = re.compile(r"[A-Z][^\W_]+(?:[ -][A-Z][^\W_]+){2,7}")
_POSTMODIFIER = re.compile(r" (?:of|for|to|on|in|from|with|by|at|under|and) |[(,]")
_INITIALISM = re.compile(r"\(([A-Z][A-Z0-9]{1,9})\)")
_KEY_LENGTH = 60
_SHORT_WORD = 3


DATA = Folder("store/data")
"""The data files of this room."""


@cache
def phrases_in(*names: str) -> re.Pattern[str]:
    """A pattern of the phrases in word lists; what stands in a word with hyphens is none."""
    phrases = "|".join(re.escape(line) for name in names for line in DATA.lines(name))
    return re.compile(rf"(?<![\w-])(?:{phrases})(?![\w-])", re.IGNORECASE)


def fold(text: str) -> str:
    """The text in lower case, without accents, with other scripts left as they are.

    >>> fold("Türkiye, ŞIRNAK")
    'turkiye, sirnak'
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("İ", "I")).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def hashed(words: str) -> int:
    """The hash of words as a signed 64-bit number, which a database can hold; the same in every process."""
    digest = hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


@cache
def _legal_forms() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(line.split()) for line in DATA.lines("legal_forms.txt"))


@lru_cache(maxsize=50_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without a legal form at its end.

    >>> name_words("Lunda Marin Teknik L.L.C.")
    ('lunda', 'marin', 'teknik')
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


@cache
def _synonyms() -> dict[str, str]:
    return {word: line.split()[0] for line in DATA.lines("goods.txt") for word in line.split()}


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
def goods_tokens(
    names: tuple[str, ...],
) -> tuple[frozenset[str], frozenset[str], frozenset[str], dict[str, tuple[str, ...]]]:
    """What goods are compared by: words, names and designations, heads, and the words that initials stand for.

    Designations are one word however they are written ("LK-4", "LK4"); legal forms of companies are left out.

    >>> words, named, heads, shorts = goods_tokens(("new Lunda LK-4 UAVs",))
    >>> sorted(words), sorted(named), sorted(heads), shorts
    (['drone', 'lk4', 'lunda', 'new'], ['drone', 'lk4', 'lunda'], ['drone'], {})
    """
    words: set[str] = set()
    named: set[str] = set()
    heads: set[str] = set()
    shorts: dict[str, tuple[str, ...]] = {}
    for name in names:
        for written in _TOKEN.findall(name):
            word, is_name = _token(written)
            if is_name and (word,) in _legal_forms():
                continue
            words.add(word)
            if is_name:
                named.add(word)
        if phrase := _TOKEN.findall(_POSTMODIFIER.split(name, maxsplit=1)[0]):
            heads.add(_token(phrase[-1])[0])
        for run in _CAPITALISED.findall(name):
            parts = _WORD.findall(run)
            short = "".join(part[0] for part in parts).lower()
            shorts[short] = tuple(_token(part)[0] for part in parts)
    return frozenset(words), frozenset(named), frozenset(heads), shorts


@lru_cache(maxsize=100_000)
def _token(written: str) -> tuple[str, bool]:
    """A word of goods as it is compared, and whether it is a name or a designation."""
    has_digit = any(map(str.isdigit, written))
    word = _JOINT.sub("", fold(written)) if has_digit else _singular(fold(written))
    word = word if has_digit else _synonyms().get(word, word)
    return word[:_KEY_LENGTH], has_digit or written[0].isupper()


def initials(name: str) -> str:
    """The initialism of a name of three words or more, its legal form among them; else empty.

    >>> initials("Hindustan Aeronautics Limited")
    'hal'
    """
    found = _INITIALISM.search(name)
    if found:
        return fold(found[1])
    words = [word for word in _WORD.findall(name) if word[0].isupper()]
    return fold("".join(word[0] for word in words)) if len(words) >= _SHORT_WORD else ""
