"""Words compared by what they mean, in a small way: inflection, spelling, names of countries, synonyms."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from factlib.language import Token, lemma
from factlib.names.countries import country_code, country_of_demonym
from factlib.speech.cues import cue_verbs
from factlib.validate.lists import lines, speech_words

_WORD = re.compile(r"[^\W_]+(?:[.'’\-][^\W_]+)*")
# and the plural of a number of a model, "the 737s", of no decade
_POSSESSIVE = re.compile(r"['’]s?\Z|(?<=(?<!\d)\d{3})s\Z|(?<=\b\d)s\Z")
_POINTED = re.compile(r"(?:[a-z]\.)+[a-z]\.?")  # "u.s."
_NOT_HEADS = re.compile(r"\b(?:of|for|in|at|from|with|on|to|by|about|under|over)\b|,")
_RATE = re.compile(r"\b(?:a|an|per)\b")
_PARTS = ("NOUN", "VERB", "ADJ")


RATES = {
    "year": ("annual", "annually", "yearly"),
    "quarter": ("quarterly",),
    "month": ("monthly",),
    "week": ("weekly",),
    "day": ("daily",),
}
"""The words that say without an article for what time an amount is."""


@cache
def saying_verbs() -> frozenset[str]:
    """The lemmas of the verbs that tell of saying or thinking."""
    return cue_verbs() | speech_words("verbs")


EMPTY = frozenset(lines("function_words.txt"))
"""Words that say nothing about what is dealt in or said."""


def content_words(phrase: str) -> list[str]:
    """The words of a phrase that carry its meaning, in lower case, without possessive endings.

    >>> content_words("the new drones of Turkey's army")
    ['new', 'drones', 'turkey', 'army']
    """
    words = (_POSSESSIVE.sub("", word.group()).lower() for word in _WORD.finditer(phrase))
    return [word for word in words if word and word not in EMPTY]


def words_and_lemmas(tokens: Iterable[Token]) -> set[str]:
    """Some words as they stand, in lower case, and as a dictionary has them."""
    return {form for token in tokens for form in (token.lower, token.lemma.lower())}


@lru_cache(maxsize=20_000)
def forms(word: str) -> frozenset[str]:
    """What a word may be compared by: itself, its dictionary forms, its country, its spelling without hyphens."""
    word = _POSSESSIVE.sub("", word.lower())
    found = {word, word.replace("-", ""), *(lemma(word, part) for part in _PARTS)}
    found |= set() if word.isascii() else {_without_accents(word)}
    found |= {american(form) for form in found}
    word = word.replace(".", "") if _POINTED.fullmatch(word) else word
    name = word.capitalize()
    code = country_code(name) or country_of_demonym(name) or country_code(word.upper())
    return frozenset(found | {f"country:{code}"} if code else found)


def nations_in(words: Iterable[str]) -> set[str]:
    """The countries that some words name, or whose people they name, as forms that are compared."""
    return {form for word in words for form in forms(word) if form.startswith("country:")}


def _without_accents(word: str) -> str:
    """A word in plain letters: "generale" for "générale"."""
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))


def same_word(one: str, other: str) -> bool:
    """Whether two words are forms of one.

    >>> same_word("sold", "selling"), same_word("Turkish", "Turkey"), same_word("defence", "defense")
    (True, True, True)
    """
    return not forms(one).isdisjoint(forms(other))


_SPELLINGS = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("our", "or"),
    ("ence", "ense"),
    ("tre", "ter"),
    ("ogue", "og"),
    ("mme", "m"),
)


def american(word: str) -> str:
    """The spelling of the word in the United States, as far as its ending tells."""
    for british, here in _SPELLINGS:
        if word.endswith(british) and len(word) > len(british) + 2:
            return word[: -len(british)] + here
    return word


def head_of(goods: str) -> str:
    """The noun that says what goods are.

    >>> head_of("tank engines for Chile")
    'engines'
    """
    first = _NOT_HEADS.split(goods, maxsplit=1)[0].split() or goods.split()
    return first[-1].casefold()


def heads_of(goods: str) -> list[str]:
    """The last word of each part of a phrase that prepositions make.

    >>> heads_of("24 tonnes of coffee beans a year")
    ['tonnes', 'beans', 'year']
    """
    parts = [part for each in _NOT_HEADS.split(goods) for part in _RATE.split(each)]
    return [words[-1] for part in parts if (words := part.split())]
