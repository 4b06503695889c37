"""What words tell of a deal, a factory or an export figure: frames, as data.

The built-in frames are the four TOML files of this folder, `README.md` beside them shows them as a table. `load`
reads a file of your own on top of them: tables `[deals.…]`, `[factories.…]`, `[exports.…]` and `[goods]`, laid out
as the built-in files are, each entry new or in place of the built-in one.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from factlib.document import Model
from factlib.errors import ArgumentError
from factlib.facts import DealKind, DealStage, FactoryKind, FactoryStatus

__all__ = [
    "DealFrame",
    "Deals",
    "Exports",
    "Factories",
    "Flow",
    "Frames",
    "Goods",
    "LightVerb",
    "Site",
    "States",
    "built_in",
    "load",
]

Slot = Literal["sellers", "buyers", "partners", "items", "party", "contract", ""]


class DealFrame(Model):
    """What one verb or noun tells of a deal.

    Attributes:
        pattern: Which of the patterns maps its arguments to slots.
        kind: The sort of deal.
        stage: The stage when it has happened; None where the word does not say.
        alternative: A second pattern, used where an argument fits only that ("lease from" beside "lease to").
        vague: Beside goods only; what else is given, asked for or received is no deal.
        contract: A noun that may be signed, won or placed, and that a verb of dealing may go into.
    """

    pattern: str
    kind: DealKind
    stage: DealStage | None = None
    alternative: str | None = None
    vague: bool = False
    contract: bool = False


class VerbsWith(Model):
    """Verbs that tell of a deal only beside a certain word ("jointly produce")."""

    verbs: frozenset[str]
    pattern: str
    kind: DealKind
    stage: DealStage | None = None


class LightVerb(Model):
    """A verb whose object is a noun of dealing: "signed a contract".

    Attributes:
        stage: How far the deal has come when it is done.
        subject: The slot of the agent.
        receiver: The slot of the first of two objects.
        to: The slot of the phrase with this preposition; so `from_` ("from" in the data) and `with_` ("with").
    """

    stage: DealStage
    subject: Slot
    receiver: Slot = ""
    to: Slot = ""
    from_: Slot = Field("", alias="from")
    with_: Slot = Field("", alias="with")


class Deals(Model):
    """The frames of deals."""

    patterns: dict[str, dict[str, Slot]]
    verbs: dict[str, DealFrame]
    verbs_with: dict[str, VerbsWith]
    nouns: dict[str, DealFrame]
    light_verbs: dict[str, LightVerb]
    making: frozenset[str]
    contents: frozenset[str]
    takeovers: frozenset[str]
    other_agreements: frozenset[str]
    stages: dict[str, frozenset[str]]


class Site(Model):
    """A noun for a place where something is made; `vague` where other words must say so too."""

    kind: FactoryKind
    vague: bool = False


class States(Model):
    """What a verb or noun says of the state of a site.

    Attributes:
        done: The status when it has happened.
        going: The status while it happens.
        planned: The status when it is still to come.
        operator: The slot of the subject; "" for an outsider.
        object: The slot of the object, for a verb whose subject is the site.
    """

    done: FactoryStatus
    going: FactoryStatus | None = None
    planned: FactoryStatus
    operator: Literal["operator", ""] = "operator"
    object: Literal["products", ""] = ""


class Factories(Model):
    """The frames of factories."""

    sites: dict[str, Site]
    words: dict[str, frozenset[str]]
    verbs: dict[str, States]
    site_verbs: dict[str, States]
    site_in: dict[str, States]
    site_at: dict[str, States]
    capacity_verbs: dict[str, States]
    adjectives: dict[str, States]
    founding: frozenset[str]
    nouns: dict[str, States]


class Flow(Model):
    """A noun or verb of trade.

    Attributes:
        direction: Whose goods go "out", or come "in".
        vague: Other words must say so too.
        carried: With goods alone it goes on with the figure told before.
    """

    direction: Literal["out", "in"]
    vague: bool = False
    carried: bool = False


class Exports(Model):
    """The frames of export figures."""

    blocs: frozenset[str]
    nouns: dict[str, Flow]
    flows: dict[str, Flow]
    figures: dict[str, frozenset[str]]


class Goods(Model):
    """Words for what is dealt in, for what never is, and for who deals."""

    goods: frozenset[str]
    never: frozenset[str]
    bodies: frozenset[str]
    makers: frozenset[str]
    businesses: frozenset[str]
    firms: frozenset[str]
    containers: frozenset[str]
    endings: frozenset[str]


class Frames(Model):
    """All frames; `load` and `built_in` make them."""

    deals: Deals
    factories: Factories
    exports: Exports
    goods: Goods

    def __hash__(self) -> int:
        return id(self)  # loaded once and used for long; two that are equal only cost a second look-up

    @cached_property
    def particles(self) -> frozenset[str]:
        """The verbs of several words: "hand over", "come on stream"."""
        sites = self.factories
        tables = (self.deals.verbs, self.deals.light_verbs, sites.verbs, sites.site_verbs, sites.site_in)
        return frozenset(lemma for table in tables for lemma in table if " " in lemma)

    @cached_property
    def particle_verbs(self) -> frozenset[str]:
        """The verbs that go with a particle: the "hand" of "hand over"."""
        return frozenset(words.split()[0] for words in self.particles)

    @cached_property
    def dealing(self) -> frozenset[str]:
        """The nouns that may stand before what is dealt: "contract", the "letter" of "letter of intent"."""
        return frozenset(lemma.partition(" of ")[0] for lemma in self.deals.nouns)

    @cached_property
    def dealing_words(self) -> frozenset[str]:
        """The words that a noun of dealing begins or ends with."""
        return frozenset(words[at] for words in map(str.split, self.deals.nouns) for at in (0, -1))

    @cached_property
    def verbs_of_sites(self) -> frozenset[str]:
        """The verbs that say something of the state of a site, in any role."""
        sites = self.factories
        tables = (sites.verbs, sites.site_verbs, sites.site_in, sites.site_at, sites.capacity_verbs)
        return frozenset(verb for table in tables for verb in table)

    @cached_property
    def verbs_beside(self) -> frozenset[str]:
        """The verbs that tell of a deal only beside a certain word: "produce jointly"."""
        return frozenset(verb for special in self.deals.verbs_with.values() for verb in special.verbs)


@cache
def built_in() -> Frames:
    """The frames of this folder.

    >>> built_in().deals.verbs["sell"].stage
    'completed'
    """
    return Frames.model_validate(_built_in())


def load(path: str | Path) -> Frames:
    r"""The built-in frames with those of the TOML file at `path` on top.

    Raises:
        ArgumentError: The file cannot be read, is no TOML, or has an entry that is no frame.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
    ...     _ = file.write('[deals.verbs]\nhawk = { pattern = "give", kind = "other", stage = "completed" }')
    ...     file.flush()
    ...     load(file.name).deals.verbs["hawk"].kind
    'other'
    """
    try:
        own = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        return Frames.model_validate(_over(_built_in(), _words(own)))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ArgumentError("path", str(path), f"a TOML file of frames ({error})") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ArgumentError("path", str(path), f"a frame at {place} ({first['msg']})") from error


@cache
def _built_in() -> Mapping[str, Any]:
    folder = files(__name__)
    return _words(
        {
            name: tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
            for name in ("deals", "factories", "exports", "goods")
        }
    )


def _words(data: Mapping[str, Any]) -> dict[str, Any]:
    """The data with the word lists of `goods` split, so that two of them can be joined."""
    goods = {name: _listed(value) for name, value in data.get("goods", {}).items()}
    return {**data, **({"goods": goods} if goods else {})}


def _listed(value: str | Iterable[str]) -> list[str]:
    return (value.lower() if isinstance(value, str) else " ".join(value).lower()).split()


def _over(base: Any, own: Any) -> Any:
    """`own` laid over `base`: tables entry by entry, lists joined, anything else replaced."""
    if isinstance(base, dict) and isinstance(own, dict):
        return {**base, **{key: _over(base.get(key), value) for key, value in own.items()}}
    if isinstance(base, list) and isinstance(own, list):
        return [*base, *own]
    return own
