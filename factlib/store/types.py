"""What the store knows of types of fact that the types of their fields do not tell: `data/types.toml`."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from factlib.events.frames.stages import families
from factlib.facts import Fact
from factlib.store.words import DATA


class TypeNotes(NamedTuple):
    """Notes on a type of fact.

    Attributes:
        state: The field whose choice moves on with time, such as a deal's stage.
        later: For each family of states, those that it may become.
        families: The family of each state; a state without one is its own.
        either_side: Fields whose parties may stand in any other field of parties elsewhere.
        revised: States in which amounts are still bargained over, so that another is no contradiction.
        partial: Families of states in which an amount may be a part of what was agreed.
        happened: Families of states that have come about, on a day that no later report can change.
        whole: Fields that stand for all there is where they are empty.
        alike: For a field with a choice, the choices that one event may be called by, as one word each.
    """

    state: str = ""
    later: Mapping[str, tuple[str, ...]] = {}
    families: Mapping[str, str] = {}
    either_side: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    revised: tuple[str, ...] = ()
    partial: tuple[str, ...] = ()
    happened: tuple[str, ...] = ()
    alike: Mapping[str, Mapping[str, str]] = {}

    def family(self, state: str) -> str:
        """The family of a state."""
        return self.families.get(state, state)


@cache
def notes_of(type_: str) -> TypeNotes:
    """The notes on a type; empty ones for a type that the file does not have."""
    notes = TypeNotes(**DATA.toml("types.toml").get(type_, {}))
    return notes._replace(families=families()) if notes.state == "stage" else notes


def state_of(fact: Fact) -> str | None:
    """The stage of a deal, the status of a plant; None for types that have no state."""
    found: str | None = vars(fact).get(notes_of(fact.type).state)
    return found
