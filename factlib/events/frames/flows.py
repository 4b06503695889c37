"""The words of trade; `flows.toml` says what each list is for."""

from functools import cache, cached_property
from typing import Literal

from factlib.document import Model
from factlib.events.frames import Forms, WordLists, table
from factlib.language import singular


class Flow(Model):
    """A noun or verb for a flow of trade.

    Attributes:
        direction: Whether its owner is the exporter ("out") or the importer ("in").
        weak: It is trade only with words for abroad, or between two countries.
    """

    direction: Literal["out", "in"]
    weak: bool = False


class Flows(WordLists):
    """The words of trade."""

    nouns: dict[str, Flow]
    verbs: dict[str, Flow]

    @cached_property
    def tells(self) -> Forms:
        """For each word, as it is written, whether it is one of trade in some form."""
        return Forms(self.verbs, (*self.nouns, *self.lists["traders"]))

    def noun(self, word: str) -> Flow | None:
        """The flow that a noun names."""
        return self.nouns.get(singular(word.lower()))


@cache
def flows() -> Flows:
    """The built-in words of trade.

    >>> flows().noun("shipments").weak
    True
    """
    data = table("flows")
    found: dict[str, dict[str, Flow]] = {"nouns": {}, "verbs": {}}
    for direction in ("out", "in"):
        for kind, forms in found.items():
            forms |= {word: Flow(direction=direction) for word in data[direction][kind].split()}
            forms |= {
                word: Flow(direction=direction, weak=True) for word in data[direction][f"weak_{kind}"].split()
            }
    return Flows(nouns=found["nouns"], verbs=found["verbs"], words=data["words"])
