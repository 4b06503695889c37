"""Capitals that only open a sentence: of a common word, or of several that hyphens join."""

from factlib.language import lemma
from factlib.language.senses import senses_of
from factlib.names.countries import country_code, is_demonym
from factlib.names.mentions import Mention
from factlib.validate.words import EMPTY

_SURE = frozenset({"country", "demonym", "place", "person"})


def is_word(word: str) -> bool:
    """Whether a dictionary has a word in small letters, in any form: "stricter", "failures"."""
    known = {word, *(lemma(word, part) for part in ("NOUN", "VERB", "ADJ", "ADV"))}
    known |= {word.removesuffix(ending) for ending in ("er", "r", "est", "st")}
    return word in EMPTY or any(senses_of(form, part) for form in known for part in "nvar")


def only_opens(name: Mention) -> bool:
    """Whether one common word, or several that hyphens join, only opens a sentence: "Insurance", "First-half"."""
    if not name.opens or name.kind in _SURE or len(name.words) != 1:
        return False
    word = name.words[0]
    parts = word.lower().split("-")
    nations = any(country_code(part.capitalize()) or is_demonym(part.capitalize()) for part in parts)
    return word[1:].islower() and not nations and all(map(is_word, parts))
