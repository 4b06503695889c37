"""A claim taken apart: what is claimed, field by field, and the words it cites."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from factlib.facts import Fact, Provenance, fields_of
from factlib.facts.fields import Holds, type_name
from factlib.validate.report import Finding

_KEPT = 100  # lists of fields: the checks ask for those of one claim 80 times


class Claim(NamedTuple):
    """What is claimed, and the words it cites.

    Attributes:
        model: The type of fact that is claimed; None if it is none.
        values: The fields that the claim fills, read.
        unread: Amounts and periods that have no value, such as "Tuesday" where the day of publication is not known,
            as they are written, by path: they are compared by their words.
        quote: The words cited; None if there are none.
        provenance: The whole evidence, where the claim has one.
        findings: What could not be read.
    """

    model: type[Fact] | None
    values: Mapping[str, Any]
    quote: str | None
    provenance: Provenance | None
    findings: tuple[Finding, ...]
    unread: Mapping[str, str]

    @property
    def type(self) -> str | None:
        """The name of its type: "deal", "factory", "export_figure", "statement" or one of your own."""
        return type_name(self.model) if self.model is not None else None

    def holding(self, holds: Holds) -> Iterator[tuple[str, Any]]:
        """The values of all fields that hold this sort of thing, with their paths."""
        for name in _fields_holding(self.model, holds) if self.model is not None else ():
            if name in self.values:
                yield from self.listed(name)

    @property
    def goods(self) -> list[str]:
        """What it deals in, makes or trades, as it calls that; of a type of your own all that is told in words."""
        return [item.name for _, item in self.holding("item")] + [text for _, text in self.holding("text")]

    def listed(self, field: str) -> list[tuple[str, Any]]:
        """The values of a field with their paths: one, or the members of a list."""
        value = self.values.get(field)
        if not isinstance(value, tuple | list):
            return [(field, value)] if value is not None else []
        return [(f"{field}.{number}", member) for number, member in enumerate(value) if member is not None]


@lru_cache(maxsize=_KEPT)
def _fields_holding(model: type[Fact], holds: Holds) -> tuple[str, ...]:
    """The fields of a type of fact that hold a sort of thing."""
    return tuple(name for name, field in fields_of(model).items() if field.holds == holds)
