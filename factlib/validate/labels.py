"""What a source calls an amount or a party in so many words: "a bonus of $2 million", "12 were injured", "the plaintiff, X".

The words of a field's name that stand beside a value, with nothing between them but words that only join, say that the
value is of that field. So a claim about a type that nobody here knows is held to the roles that its source names.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from pydantic import BaseModel

from factlib.document import Span
from factlib.facts import fields_of
from factlib.facts.fields import Holds
from factlib.language.model import Token
from factlib.validate.lists import lines
from factlib.validate.words import content_words, forms

_COORDINATING = ("and", "or")
_COUNTED = ("amount", "number")


@cache
def named_fields(model: type[BaseModel], holds: Holds) -> dict[str, frozenset[str]]:
    """For each field that holds what one holds, the words that name it and no other, in all their forms.

    >>> from typing import Literal
    >>> from factlib.facts import Fact
    >>> from factlib.quantities import Money
    >>> class Wages(Fact):
    ...     type: Literal["wages"] = "wages"
    ...     base_salary: Money
    ...     yearly_bonus: Money
    >>> sorted(named_fields(Wages, "amount")["yearly_bonus"])
    ['bonus', 'yearly']
    """
    sorts = _COUNTED if holds in _COUNTED else (holds,)
    words = {
        name: content_words(name.replace("_", " "))
        for name, field in fields_of(model).items()
        if field.holds in sorts
    }
    times = Counter(word for several in words.values() for word in set(several))
    return {
        name: frozenset(form for word in several if times[word] == 1 for form in forms(word))
        for name, several in words.items()
    }


def calls(tokens: Sequence[Token], value: Span, fields: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The fields by whose names the source calls a value.

    Args:
        tokens: Those of its sentence.
        value: Where it stands; what an amount counts there names it too: "14 satellites".
        fields: The words that name each field.
    """
    before = [token for token in tokens if token.end <= value.start]
    behind = [token for token in tokens if token.start >= value.end]
    if _describes(before):
        before = []
    counted = [token for token in tokens if value.contains(token.span) and token.tag == "NOUN"]
    beside = [forms(token.lower) for side in (reversed(before), behind) for token in _first(side)]
    beside += [forms(token.lower) for token in counted]
    return frozenset(
        name for name, words in fields.items() if any(not words.isdisjoint(each) for each in beside)
    )


def _describes(before: Sequence[Token]) -> bool:
    """Whether words before a name say what somebody is anyway, not here: "Norway's operator X", "the Dutch operator X"."""
    if len(before) < 2 or before[-1].tag != "NOUN":
        return False
    owner = before[-2]
    return owner.penn == "POS" or (owner.index > 0 and owner.text[:1].isupper())


@cache
def _joining() -> frozenset[str]:
    return frozenset(word for line in lines("joining_words.txt") for word in line.split())


def _first(tokens: Iterable[Token]) -> Iterator[Token]:
    """The first word that does not only join, with the adjectives before it and the words coordinated with it."""
    words = [token for token in tokens if token.lower not in _joining()]
    for number, token in enumerate(words):
        yield token
        coordinated = [each.lower for each in words[number : number + 2]]
        if token.tag != "ADJ" and not any(each in _COORDINATING for each in coordinated[number == 0 :]):
            return
