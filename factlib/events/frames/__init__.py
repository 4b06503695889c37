"""Frames: which words tell of an event, and which of their arguments plays which role; data beside this module."""

import tomllib
from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from factlib.document import Model

__all__ = ["DealFrame", "Deals", "LightVerb", "deals", "table"]


class DealFrame(Model):
    """A family of words that tell of a deal; `frames/deals.toml` says what each field is for."""

    name: str
    kind: str
    stage: str | None = None
    firms: bool = False
    verbs: tuple[str, ...] = ()
    verb_roles: dict[str, str] = {}
    swaps: str = ""
    turns: dict[str, dict[str, str]] = {}
    nouns: tuple[str, ...] = ()
    noun_roles: dict[str, str] = {}
    weak: bool = False
    common: bool = False
    contract: bool = False
    stake: bool = False
    priced: bool = False
    needs: tuple[str, ...] = ()


class LightVerb(Model):
    """Verbs that need a noun of dealing as their object."""

    verbs: tuple[str, ...]
    stage: str
    roles: dict[str, str]
    stakes: bool = False


class Deals(Model):
    """The frames of deals."""

    frame: tuple[DealFrame, ...]
    light: tuple[LightVerb, ...]
    contents: dict[str, tuple[str, ...]]
    purposes: dict[str, tuple[str, ...]]

    @cached_property
    def by_verb(self) -> dict[str, DealFrame]:
        """The frame of each verb, its particles behind it."""
        return {verb: frame for frame in self.frame for verb in frame.verbs}

    @cached_property
    def by_noun(self) -> dict[str, DealFrame]:
        """The frame of each noun."""
        return {noun: frame for frame in self.frame for noun in frame.nouns}

    @cached_property
    def light_by_verb(self) -> dict[str, tuple[LightVerb, ...]]:
        """The rows that a light verb stands in; the first that fits its noun counts."""
        found: dict[str, tuple[LightVerb, ...]] = {}
        for row in self.light:
            for verb in row.verbs:
                found[verb] = (*found.get(verb, ()), row)
        return found

    @cached_property
    def noun_starts(self) -> frozenset[str]:
        """The words that a noun of dealing begins with: the "letter" of "letter of intent"."""
        return frozenset(noun.split()[0] for noun in self.by_noun)

    @cached_property
    def particles(self) -> frozenset[str]:
        """The verbs of several words."""
        return frozenset(verb for verb in (*self.by_verb, *self.light_by_verb, *self.contents["verbs"]) if " " in verb)


@cache
def table(name: str) -> Mapping[str, Any]:
    """The table `name`.toml of this folder."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """The words under `key` of the table `name`."""
    listed = table(name)[key]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


@cache
def deals() -> Deals:
    """The built-in frames of deals.

    >>> deals().by_verb["sell"].stage
    'completed'
    """
    return Deals.model_validate(table("deals"))
