"""What the fields of a fact hold, told by their types.

Whoever reads, checks, groups, compares or shows facts asks here, and not for names of fields: so a type of fact that
somebody else defines is treated as those of factlib.

| a field of type | holds |
| --- | --- |
| `Party` | "party" |
| `Place` | "place" |
| `Quantity`, `Money`, `Count`, … | "amount" |
| `When` | "period" |
| `Item` | "item" |
| `str` | "text" |
| `Literal["a", "b"]`, an enumeration of strings | "choice" |
| `bool` | "flag" |
| `int`, `Decimal` | "number" |
| anything else | "other" |

Any of them may be optional, or a member of a tuple or list.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from factlib.datafiles import Folder
from factlib.dates import When
from factlib.facts.item import Item
from factlib.names import Party, Place
from factlib.quantities import Amount

Holds = Literal["party", "place", "amount", "period", "item", "text", "choice", "flag", "number", "other"]

FIELD_TYPES = "Party, Place, Quantity (or one of its kinds), When, Item, str, Literal, bool, int, Decimal"
"""The types that factlib knows what to do with, in words."""

_CLASSES: tuple[tuple[type, Holds], ...] = (  # the first that fits: a bool is an int, a choice may be a str
    (Party, "party"),
    (Place, "place"),
    (Amount, "amount"),
    (When, "period"),
    (Item, "item"),
    (Enum, "choice"),
    (str, "text"),
    (bool, "flag"),
    (int, "number"),
    (Decimal, "number"),
)
_IDENTIFYING = ("party", "place", "item", "text")
_LISTS = (tuple, list)
_SHARED = ("type", "schema_version", "provenance")


class FactField(NamedTuple):
    """One field of a type of fact.

    Attributes:
        name: Its name.
        holds: What sort of thing it, or each of its members, is.
        collection: `tuple` or `list` where it holds several; None where it holds one.
        required: Whether a fact needs it.
        choices: The words that it may be, of a choice.
    """

    name: str
    holds: Holds
    collection: type | None = None
    required: bool = False
    choices: tuple[str, ...] = ()

    @property
    def several(self) -> bool:
        """Whether it is a list."""
        return self.collection is not None

    def taken(self, value: Any) -> Any:
        """A value as the field takes it: one member stands for a list of one, and a list for a tuple.

        A strict client reads JSON into lists, and would then take none for a tuple. A choice may be written in its
        words, "under construction", "Joint-production", "license", or in others for it: "takeover", "donation".
        """
        if self.collection is None:
            return self._choice(value)
        members = [self._choice(value)] if isinstance(value, str | dict) else value
        return self.collection(map(self._choice, members)) if isinstance(members, list | tuple) else members

    def _choice(self, value: Any) -> Any:
        if not (self.choices and isinstance(value, str)) or value in self.choices:
            return value
        spelt, own = _spelt(value), {_spelt(choice): choice for choice in self.choices}
        meant = spelt if spelt in own else _choice_words().get((self.name, spelt), "")
        return own.get(meant, value)


@cache
def _choice_words() -> dict[tuple[str, str], str]:
    """The choices that other words mean, by field and word."""
    rows = Folder("facts").rows("choice_words.tsv", "field, choice, …other words for it")
    return {(field, _spelt(word)): _spelt(choice) for field, choice, *words in rows for word in words}


@cache
def fields_of(model: type[BaseModel]) -> dict[str, FactField]:
    """The fields of a type of fact by name, without those that say what and where it is.

    >>> from factlib.facts import Deal
    >>> fields_of(Deal)["buyers"]
    FactField(name='buyers', holds='party', collection=<class 'tuple'>, required=False, choices=())
    >>> fields_of(Deal)["kind"].holds, fields_of(Deal)["items"].holds
    ('choice', 'item')
    """
    own = ((name, field) for name, field in model.model_fields.items() if name not in _SHARED)
    return {name: _field(name, field.annotation, field.is_required()) for name, field in own}


@cache
def type_name(model: type[BaseModel]) -> str:
    """The name of a type of fact: what its facts have as `type`."""
    name: str = model.model_fields["type"].default
    return name


@cache
def identifying_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields that tell whether two facts of a type are about the same thing.

    They are those that the class declares as `identified_by`, else all that hold parties, places, goods or words.
    Figures and times are not among them, or a figure that two sources give differently would never be seen.

    >>> from factlib.facts import ExportFigure
    >>> identifying_fields(ExportFigure)
    ('exporter', 'importer', 'goods', 'measure', 'period')
    """
    declared: tuple[str, ...] = getattr(model, "identified_by", ())
    derived = (field.name for field in fields_of(model).values() if field.holds in _IDENTIFYING)
    return declared or tuple(derived)


def _field(name: str, annotation: Any, required: bool) -> FactField:
    members, collection = _members(annotation)
    held = {_holds(member) for member in members}
    holds: Holds = held.pop() if len(held) == 1 else "other"
    choices = tuple(choice for member in members for choice in _choices(member)) if holds == "choice" else ()
    return FactField(name, holds, collection, required, choices)


def _spelt(choice: str) -> str:
    """A choice whatever its case, the marks between its words, and which English it is spelt in."""
    words = re.sub(r"[\s_-]+", " ", choice.strip().casefold())
    return words.replace("licens", "licenc").replace("center", "centre")


def _members(annotation: Any) -> tuple[list[Any], type | None]:
    """The types that a field may hold, without None, and `tuple` or `list` if it holds several of them."""
    types = list(_alternatives(annotation))
    if len(types) == 1 and get_origin(types[0]) in _LISTS:
        inside = [member for member in get_args(types[0]) if member is not Ellipsis]
        return [member for each in inside for member in _alternatives(each)], get_origin(types[0])
    return types, None


def _alternatives(annotation: Any) -> Iterator[Any]:
    if hasattr(annotation, "__value__"):  # type X = …
        yield from _alternatives(annotation.__value__)
    elif get_origin(annotation) is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, UnionType):
        for member in get_args(annotation):
            yield from _alternatives(member)
    elif annotation is not NoneType:
        yield annotation


def _holds(annotation: Any) -> Holds:
    if get_origin(annotation) is Literal:
        return "choice" if all(isinstance(choice, str) for choice in get_args(annotation)) else "other"
    if not isinstance(annotation, type):
        return "other"
    return next((holds for known, holds in _CLASSES if issubclass(annotation, known)), "other")


def _choices(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        yield from (str(choice.value) for choice in annotation)
