"""Whether a number right behind a name counts what follows it ("gave Ukraine 31 tanks") or is part of the name.

In running text such a number is mostly a designation ("Leopard 2 tanks", "Nikkei 225 stocks"). It counts where the
grammar leaves the name complete before it: behind a possessive, as the recipient of a verb of giving, in a phrase of
place that opens a clause, or moved before the object of a verb of giving or taking; and wherever what follows
cannot be labelled. In each case something must be counted, in the plural.
"""

import re
from functools import cache
from typing import NamedTuple

from factlib.language import lemma
from factlib.quantities.context import tags_behind, word_behind
from factlib.quantities.found import Found
from factlib.quantities.noun import Counted, counted
from factlib.quantities.tables import table

_DATA = table("recipients")
_GIVE = frozenset(_DATA["give"])
_GIVE_ALONE = frozenset(_DATA["give without a recipient"])
_TAKE = frozenset(_DATA["take"])
_BE = frozenset(_DATA["forms of be"])
_PLACE = frozenset(_DATA["of a place"])
_BEFORE_CLAUSE = frozenset(_DATA["before a clause"])
_INSIDE_NAMES = frozenset(_DATA["inside of names"])
_PERSONS = frozenset(_DATA["persons"])
_UNLABELLED = frozenset(_DATA["never behind a label"])
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_REACH = 80
_ONE_DIGIT = 10
_WORD = re.compile(r"\S+")
_TO_A_PARTY = re.compile(r" to (?:the |its )?[A-Z]")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")


class _Place(NamedTuple):
    """Where a name stands: `governor` is the word before it, `words` all before that; lower case."""

    governor: str
    words: list[str]
    opens_clause: bool


def counts_behind_name(text: str, found: Found, name: str) -> bool:
    """Whether the number counts what follows.

    Args:
        text: The whole text.
        found: The number, bare.
        name: The last word of the name before it.
    """
    numeral = found.numeral
    if numeral.form in ("grouped", "scaled"):
        return True
    noun = counted(text, numeral.end, one=found.low == 1)
    if noun is None or not (noun.plural or found.low == 1):
        return False
    if without_possessive(name) != name:
        return _YEAR.match(text[numeral.start : numeral.end]) is None
    if noun.noun in _PERSONS or word_behind(text, numeral.end) in _UNLABELLED:
        return True
    place = _place_of_name(text, numeral.start)
    return place is not None and _stands_apart(text, found, noun, place, name)


def without_possessive(name: str) -> str:
    """The name without "'s".

    >>> without_possessive("Peru's"), without_possessive("Wales’")
    ('Peru', 'Wale')
    """
    return _POSSESSIVE.sub("", name)


def _stands_apart(text: str, found: Found, noun: Counted, place: _Place, name: str) -> bool:
    """Whether the grammar leaves the name complete before the number."""
    verb = _verb(place.governor)
    if verb in _GIVE:
        if place.words[-1:] and place.words[-1] in _BE and not place.governor.endswith("ing"):
            return False  # "was given Leopard 2 tanks"
        alone = found.low < _ONE_DIGIT and verb in _GIVE_ALONE and name not in _countries()
        return not alone and _TO_A_PARTY.match(text, noun.end) is None
    if place.governor in _PLACE and place.opens_clause:
        return not tags_behind(text, noun.end).isdisjoint(_FINITE)
    before = _verb(place.words[-1]) if place.words else ""
    moved = (place.governor == "to" and before in _GIVE) or (place.governor == "from" and before in _TAKE)
    return moved and found.low >= _ONE_DIGIT


def _place_of_name(text: str, end: int) -> _Place | None:
    """What stands before the name that ends at `end`; None at the start of the text or behind a mark."""
    begin = max(0, end - _REACH)
    words = [match.group() for match in _WORD.finditer(text, begin, end)]
    if begin and words:
        del words[0]  # cut in its middle
    at = len(words) - 1
    while at >= 0 and _is_of_name(words[at], last=at == len(words) - 1):
        at -= 1
    if at < 0 or words[at][-1] in ".,;:!?":
        return None
    before = words[at - 1] if at else ""
    opens = (at == 0 and begin == 0) or (
        before[-1:] in tuple('.,;:!?"“”—') or before.lower() in _BEFORE_CLAUSE
    )
    return _Place(
        words[at].lower(), [word.lower() for word in words[:at]], opens or _starts_line(text, end, words[at])
    )


def _starts_line(text: str, end: int, word: str) -> bool:
    place = text.rfind(word, 0, end)
    return place > 0 and text[place - 1] == "\n"


def _is_of_name(word: str, *, last: bool) -> bool:
    lower = word.lower()
    if last:
        return True
    if word[0].isupper():
        return word[-1] not in ",;:!?" and lower not in _PLACE and lower != "to" and _verb(lower) not in _GIVE
    return lower in _INSIDE_NAMES


@cache
def _countries() -> frozenset[str]:
    """The last words of the names of countries, which are no models."""
    return frozenset(name.split()[-1] for names in table("tender").values() for name in names)


@cache
def _verb(word: str) -> str:
    """The infinitive of a word."""
    return lemma(word, "VERB")
