"""Dictionary forms of English words: rules for the regular, a table for the rest.

`lemma` takes a word and its part of speech, `singular` a noun. Words that the rules do not touch come back in
lower case, names as they are.
"""

from functools import cache, lru_cache
from itertools import takewhile

from factlib.language.data import irregular_forms, word_list

_VOWELS = frozenset("aeiouy")
_ENDS_OF_PLURALS = frozenset("sn")
_ENDS_OF_VERB_FORMS = frozenset("sdg")
_SHORT = 5
_WORDS_KEPT = 20_000  # half of it and less loses one in seven of what news ask for
_BEFORE_E = ("dg", "rg", "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl")  # no infinitive ends like that
_BEFORE_ER = ("rg", "dg", "c", "v", "s", "saf", "wid", "rat", "lat", "fin", "sur", "rar", "pl", "bl", "ut")


def lemma(word: str, tag: str = "NOUN") -> str:
    """The dictionary form of `word` as the part of speech `tag` (universal: NOUN, VERB, ADJ, …).

    >>> lemma("sold", "VERB"), lemma("supplies", "VERB"), lemma("planning", "VERB")
    ('sell', 'supply', 'plan')
    >>> lemma("factories"), lemma("better", "ADJ")
    ('factory', 'good')
    """
    return lemma_of(word, tag, "")


@lru_cache(maxsize=_WORDS_KEPT)
def singular(word: str) -> str:
    """The singular of a noun, in the case it came in; a singular stays as it is.

    >>> [singular(word) for word in ("companies", "servicemen", "aircraft", "series", "Boxes", "people")]
    ['company', 'serviceman', 'aircraft', 'series', 'Box', 'people']
    """
    lower = word.lower()
    base = _singular(lower)
    if word == lower:
        return base
    if word.isupper() and len(word) > 1:
        return base.upper() if not word.endswith("s") else word[: len(base)]
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(lower, base, strict=False))))
    return word[:same] + base[same:]


@lru_cache(maxsize=_WORDS_KEPT)
def lemma_of(text: str, tag: str, penn: str) -> str:
    """The lemma of a tagged word; `penn` tells a participle from a past tense, "" where it is not known."""
    word = text.lower().replace("’", "'")
    if tag == "NOUN":
        return word if penn == "NN" else _singular(word)
    if tag == "PROPN":
        return singular(text) if penn == "NNPS" else text
    if tag in {"VERB", "AUX"}:
        return word if penn == "VB" else _verb(word)
    if tag in {"ADJ", "ADV"}:
        return _positive(word, penn)
    return _table("other").get(word, word)


@cache
def _table(kind: str) -> dict[str, str]:
    return {form: base for form, base, of in irregular_forms() if of == kind}


def _singular(word: str) -> str:
    """The singular of a noun in lower case."""
    irregular = _table("noun").get(word)
    if irregular:
        return irregular
    if word[-1:] not in _ENDS_OF_PLURALS and "-" not in word:
        return word
    if word in word_list("invariable.txt") or len(word) < 3:
        return word
    if word.endswith("men") and len(word) > _SHORT:
        return word[:-2] + "an"
    head, hyphen, last = word.rpartition("-")
    if hyphen and last:
        return head + hyphen + _singular(last)
    return _without_s(word)


def _without_s(word: str) -> str:
    if not word.endswith("s") or word.endswith(("ss", "us", "is", "'s")) or word[0].isdigit():
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def _verb(word: str) -> str:
    """The infinitive of a verb in lower case."""
    irregular = _table("verb").get(word)
    if irregular:
        return irregular
    if word[-1:] not in _ENDS_OF_VERB_FORMS:
        return word
    if word.endswith("s"):
        return _without_s(word) or word
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("eed"):
        return word
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and any(c in _VOWELS for c in stem):
            return _stem(stem)
    return word


def _stem(stem: str) -> str:
    """The infinitive, from what is left of "-ed" or "-ing": "plann" to "plan", "produc" to "produce"."""
    known = word_list("verbs.txt")
    if stem in known:
        return stem
    if stem + "e" in known:
        return stem + "e"
    last, before = stem[-1], stem[-2]
    if last == before and last not in "sfz":
        return stem if last == "l" and stem[-3:-2] in "aeiou" and len(stem) < _SHORT else stem[:-1]
    if last in "cuvz" or (last == "s" and before != "s") or stem.endswith(_BEFORE_E):
        return stem + "e"
    return stem + "e" if _needs_e(stem) else stem


def _needs_e(stem: str) -> bool:
    """Whether a stem such as "creat" or "rewir" is no word without an "e": one consonant behind one vowel."""
    if len(stem) < _SHORT - 2:
        return True
    if stem.endswith(("at", "ir", "ur", "ut", "iz", "is")) and stem[-3] not in _VOWELS:
        return True
    vowels = sum(character in _VOWELS for character in stem)
    return vowels == 1 and stem[-2] in _VOWELS and stem[-1] not in "wxy"


def _positive(word: str, penn: str) -> str:
    """The positive of an adjective or adverb in lower case: "large" for "larger"."""
    irregular = _table("degree").get(word)
    if irregular:
        return irregular
    ending = {"JJR": "er", "RBR": "er", "JJS": "est", "RBS": "est"}.get(penn)
    if ending is None or not word.endswith(ending) or len(word) < len(ending) + 3:
        return word
    stem = word.removesuffix(ending)
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] not in "ls":
        return stem[:-1]
    return stem + "e" if stem.endswith(_BEFORE_ER) else stem
