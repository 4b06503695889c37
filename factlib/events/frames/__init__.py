"""Frames: which words tell of an event, and which of their arguments plays which role; data beside this module."""

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from factlib.datafiles import Folder
from factlib.document import Model
from factlib.errors import ArgumentError
from factlib.events.deal_terms import DealKind, DealRole, DealStage
from factlib.language import Token, lemma, singular
from factlib.speech.cues import cue_of, cue_verbs

__all__ = [
    "DealFrame",
    "DealFrames",
    "Forms",
    "LightVerb",
    "Met",
    "Phrasal",
    "WordLists",
    "deals",
    "load",
    "lower_words",
    "saying_verbs",
    "table",
    "words",
]


_KNOWN_WORDS = 20_000  # that are remembered
_LONGEST_DESCRIBED = 8  # tokens of "a wholly owned Danish subsidiary of"
_PARTICLE_WITHIN = 8  # words: "handed the ship over"


class DealFrame(Model):
    """A family of words that tell of a deal; `frames/deals.toml` says what each field is for."""

    name: str
    kind: DealKind
    stage: DealStage | None = None
    firms: bool = False
    verbs: tuple[str, ...] = ()
    verb_roles: dict[str, DealRole] = Field(default_factory=dict)
    swaps: str = ""
    states: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    turns: dict[str, dict[str, DealRole]] = Field(default_factory=dict)
    nouns: tuple[str, ...] = ()
    noun_roles: dict[str, DealRole] = Field(default_factory=dict)
    weak: bool = False
    common: bool = False
    contract: bool = False
    stake: bool = False
    priced: bool = False
    needs: tuple[str, ...] = ()

    def roles_of_noun(self, positions: Collection[str]) -> dict[str, DealRole]:
        """Who plays what beside a noun of the frame, with arguments at some positions: "Adler's acquisition by Krauss"."""
        roles = dict(self.noun_roles)
        for position, turned in self.turns.items():
            if position in positions:
                roles |= {place: role for place, role in turned.items() if place in {*positions, "owner"}}
        return roles


class LightVerb(Model):
    """Verbs that need a noun of dealing as their object."""

    verbs: tuple[str, ...]
    stage: DealStage
    roles: dict[str, DealRole]
    stakes: bool = False
    settles: bool = False
    buys: bool = False


class DealFrames(Model):
    """The frames of deals, and the verbs that go with their nouns."""

    frame: tuple[DealFrame, ...]
    light: tuple[LightVerb, ...]
    contents: dict[str, tuple[str, ...]]
    purposes: dict[str, tuple[str, ...]]
    idioms: dict[str, tuple[str, ...]]

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
    def verbs(self) -> frozenset[str]:
        """The verbs of the frames and those that go with their nouns."""
        return frozenset((*self.by_verb, *self.light_by_verb))

    @cached_property
    def main_verbs(self) -> frozenset[str]:
        """The words of the verbs of the frames: one of them is the main verb of what a frame tells."""
        return frozenset(word for verb in self.by_verb for word in verb.split())

    @cached_property
    def tells(self) -> "Forms":
        """The words of the frames in all their forms."""
        return Forms(self.by_verb, self.by_noun)

    @cached_property
    def noun_starts(self) -> frozenset[str]:
        """The words that a noun of dealing begins with: the "letter" of "letter of intent"."""
        return frozenset(noun.split()[0] for noun in self.by_noun)

    @cached_property
    def longest_noun(self) -> int:
        """How many words the longest noun of dealing has."""
        return max(len(noun.split()) for noun in self.by_noun)

    @cached_property
    def phrasal(self) -> "Phrasal":
        """The verbs of several words."""
        return Phrasal((*self.verbs, *self.contents["verbs"], *self.idioms["verbs"]))


class Phrasal:
    """Verbs of several words: "hand over", "come on stream", "jointly produce".

    Attributes:
        whole: The verbs.
        firsts: Their first words.
    """

    def __init__(self, verbs: Iterable[str]) -> None:
        self.whole = frozenset(verb for verb in verbs if " " in verb)
        self.firsts = frozenset(verb.split()[0] for verb in self.whole)
        self._longest = max((verb.count(" ") for verb in self.whole), default=0)

    def read(self, first: str, behind: Sequence[Token]) -> tuple[str, int]:
        """The longest of them that begins with a lemma, and how many of the words behind it are in it; else the lemma, 0."""
        if first not in self.firsts:
            return first, 0
        near = behind[: self._longest]
        found = self._longest_of(first, [(token.lower, at) for at, token in enumerate(near, 1)])
        return found if found[1] else self._longest_of(first, list(_undescribed(behind)))

    def _longest_of(self, first: str, words: Sequence[tuple[str, int]]) -> tuple[str, int]:
        """The longest verb that a lemma begins with some words, each with how many there are up to it."""
        for upto in range(min(len(words), self._longest), 0, -1):
            whole = " ".join([first, *(word for word, _ in words[:upto])])
            if whole in self.whole:
                return whole, words[upto - 1][1]
        return first, 0


def _undescribed(tokens: Sequence[Token]) -> Iterator[tuple[str, int]]:
    """The words of "a wholly owned subsidiary of" without those that describe the noun, each with how many there are up to it."""
    if tokens and tokens[0].lower in ("a", "an"):
        for at, token in enumerate(tokens[:_LONGEST_DESCRIBED], 1):
            if token.tag not in ("ADJ", "ADV") and token.penn not in ("HYPH", "VBN"):
                yield token.lower, at


class WordLists(Model):
    """A table with lists of words that break ties."""

    words: dict[str, str]

    @cached_property
    def lists(self) -> dict[str, frozenset[str]]:
        """The words of each list."""
        return {key: frozenset(listed.split()) for key, listed in self.words.items()}


class Met:
    """The words of a sentence, and what each may be a form of.

    Attributes:
        words: The words, as they are written.
        nouns: They in small letters, and the singulars of them.
        verbs: They in small letters, and the infinitives of them.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        lowers, nouns, verbs = zip(*map(_bases, words), strict=True) if words else ((), (), ())
        self.nouns = frozenset(lowers + nouns)
        self.verbs = frozenset(lowers + verbs)


@lru_cache(maxsize=_KNOWN_WORDS)  # asked for each word of a text
def _bases(word: str) -> tuple[str, str, str]:
    """A word in small letters, its singular, and the infinitive if it is a verb."""
    lower = word.lower()
    return lower, singular(lower), lemma(lower, "VERB")


class Forms:
    """Some verbs and nouns, which are known in any form.

    Attributes:
        behind: For the first word of a verb of several words, the words that stand behind it: "over" for "hand".
    """

    def __init__(self, verbs: Iterable[str], nouns: Collection[str], endings: tuple[str, ...] = ()) -> None:
        self.behind: dict[str, set[str]] = {}
        joined = (noun.replace("-", " ") for noun in nouns if "-" in noun)  # "tie-up"
        for verb in (*verbs, *joined):
            first, _, rest = verb.partition(" ")
            self.behind.setdefault(first, set()).add(rest.partition(" ")[0])
        self._verbs = frozenset(verb for verb, behind in self.behind.items() if "" in behind)
        self._begun = frozenset(self.behind)
        self._nouns = frozenset(noun.split()[-1] for noun in nouns)
        self._endings = endings

    def among(self, met: Met) -> bool:
        """Whether one of neighbouring words is one of these, or begins a verb whose next word follows soon."""
        if not (self._nouns.isdisjoint(met.nouns) and self._verbs.isdisjoint(met.verbs)):
            return True
        if self._endings and any(noun.endswith(self._endings) for noun in met.nouns):
            return True
        begun = not self._begun.isdisjoint(met.verbs)
        return begun and any(self._goes_on(met.words, at) for at in range(len(met.words)))

    def _goes_on(self, words: Sequence[str], at: int) -> bool:
        """Whether the word at `at` begins a verb of several words, and the next of these follows soon."""
        lower, _, verb = _bases(words[at])
        behind = self.behind.get(lower) or self.behind.get(verb)
        if not behind:
            return False
        following = map(_bases, words[at + 1 : at + 1 + _PARTICLE_WITHIN])
        return any(word in behind or verb in behind for word, _, verb in following)


@cache
def table(name: str) -> Mapping[str, Any]:
    """The table `name`.toml of this folder."""
    return Folder("events/frames").toml(f"{name}.toml")


@cache
def words(key: str) -> frozenset[str]:
    """The words under `key` of `words.toml`."""
    listed = table("words")[key]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


@cache
def saying_verbs() -> frozenset[str]:
    """The verbs of who only tells of trade: those of `words.toml`, and the cues behind which a clause with "that" stands."""
    told = {verb for verb in cue_verbs() if (cue := cue_of(verb, "that")) and cue.takes_clause}
    return words("saying") | told


@cache
def lower_words(key: str) -> frozenset[str]:
    """The words under `key` of `words.toml`, in small letters."""
    return frozenset(word.lower() for word in words(key))


@cache
def deals() -> DealFrames:
    """The built-in frames of deals.

    >>> deals().by_verb["sell"].stage
    'completed'
    """
    return DealFrames.model_validate(table("deals"))


def load(path: str | Path) -> DealFrames:
    r"""The built-in frames of deals with those of the TOML file at `path` before them.

    The file has rows as `deals.toml` of this folder has them: `[[frame]]` for verbs and nouns, `[[light]]` for verbs that
    need such a noun as their object. A word that stands in both is told by the file.

    Raises:
        ArgumentError: The file cannot be read, is no TOML, or has a row that is no frame.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
    ...     _ = file.write('[[frame]]\nname = "hawk"\nkind = "other"\nstage = "completed"\nverbs = ["hawk"]\n')
    ...     _ = file.write('verb_roles = { subject = "giver", object = "thing", to = "receiver" }')
    ...     file.flush()
    ...     load(file.name).by_verb["hawk"].kind
    'other'
    """
    try:
        own = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ArgumentError("path", str(path), f"a TOML file of frames ({error})") from error
    built_in = table("deals")
    rows = {key: [*built_in[key], *own.pop(key, ())] for key in ("frame", "light")}
    try:
        return DealFrames.model_validate({**built_in, **rows, **own})
    except ValidationError as error:
        first = error.errors()[0]
        key, *place = first["loc"]
        row = rows[str(key)][int(place.pop(0))] if key in rows and place else {}
        named = f" {row['name']!r}" if "name" in row else ""
        where = " ".join([f"{key}{named}", *map(str, place)])
        raise ArgumentError(
            "path", str(path), f"a file of frames; of {first['input']!r} at {where}: {first['msg']}"
        ) from error
