"""The ladder of stages: how far a deal has come, how a plant stands, and the words that say so (`stages.toml`).

What hangs on a word is read by `stage_of_governor` and `stage_before`; what words of a text tell by themselves, as they
are read where a claim is checked, by `stages_said`.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

from factlib.events.frames import Forms, deals, table
from factlib.language import NounPhrase

OFF = frozenset({"suspended", "cancelled"})
"""The stages of a deal that does not come about."""

_BOTH = {"governing", "telling"}  # the uses that the words under "verbs" have


@cache
def families() -> dict[str, str]:
    """The family of each stage: open, agreed, done or off; the lowest rung first."""
    return {stage: family for family, stages in table("stages")["families"].items() for stage in stages}


def families_of(stages: Iterable[str]) -> set[str]:
    """The families of some stages."""
    return {families()[stage] for stage in stages}


@cache
def stages_in(*names: str) -> frozenset[str]:
    """The stages of some families."""
    return frozenset(stage for stage, family in families().items() if family in names)


@cache
def below(rung: str) -> frozenset[str]:
    """The stages on the rungs of the ladder below another: "talks", which is below "approved"."""
    rungs = [*families()]
    return frozenset(rungs[: rungs.index(rung)])


def _words(of: str, use: str) -> Iterator[tuple[str, str]]:
    """The words of one use, each with a stage that it says."""
    for stage, row in table("stages")[of].items():
        for word in (*row.get(use, ()), *(row.get("verbs", ()) if use in _BOTH else ())):
            yield word, stage


@cache
def _stages_by_word(of: str, use: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, stage in _words(of, use):
        found[word] = found.get(word, frozenset()) | {stage}
    return found


def stages_said(
    of: Literal["deal", "plant"], use: Literal["telling", "governing", "naming", "going_on"], word: str
) -> frozenset[str]:
    """The stages of a deal, or of a plant, that a word may stand for in one of its uses.

    >>> sorted(stages_said("deal", "telling", "accept"))
    ['announced', 'approved']
    """
    return _stages_by_word(of, use).get(word, frozenset())


@cache
def words_for_stages(of: Literal["deal", "plant"], stages: frozenset[str]) -> frozenset[str]:
    """The words that say one of some stages in any use; of several words, the first that is no "be"."""
    rows = (row for stage, row in table("stages")[of].items() if stage in stages)
    said = (phrase.removeprefix("be ") for row in rows for words in row.values() for phrase in words)
    return frozenset(phrase.split()[0] for phrase in said)


@cache
def stage_of_governor() -> dict[str, str]:
    """The stage that each word sets for what hangs on it; "going", "denied" and "enabled" are none of a deal."""
    return dict(_words("deal", "governing"))


@cache
def stage_before() -> dict[str, str]:
    """The stage that each adjective sets for the noun behind it."""
    return dict(_words("deal", "before"))


@cache
def governing() -> frozenset[str]:
    """The words that govern what somebody does: "plan", "decision", "contract"."""
    return frozenset(stage_of_governor()) | deals().noun_starts


def governs(phrase: NounPhrase) -> bool:
    """Whether a phrase ends in what governs what somebody does: "plan", "green light", "go-ahead"."""
    tokens = [token.lower for token in phrase.tokens]
    return not governing().isdisjoint((phrase.noun, " ".join(tokens[-2:]), "".join(tokens[-3:])))


@cache
def endings() -> Forms:
    """The words for the end of what was planned: "scrap", "fall through"."""
    return Forms([word for word, stage in stage_of_governor().items() if stage in OFF], ())
