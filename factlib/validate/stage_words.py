"""What the stages of deals and the statuses of plants have in common: the words beside theirs, and what is ahead."""

from collections.abc import Iterable
from functools import cache
from typing import Literal

from factlib.events.frames.stages import words_for_stages
from factlib.language import Sentence, Token, VerbGroup
from factlib.validate.lists import word_lists
from factlib.validate.words import words_and_lemmas

_MAY_BE = {"may", "might", "could", "would", "should", "can"}


@cache
def cue(name: str) -> frozenset[str]:
    """The words of one row of `data/cues.toml`."""
    return frozenset(word_lists("cues.toml")[name])


def word_before(word: Token) -> str:
    """The word before another, in lower case; empty at the start of its sentence."""
    return word.sentence.tokens[word.index - 1].lower if word.index else ""


def is_ahead(group: VerbGroup) -> bool:
    """Whether a verb tells of what is not done yet: future, modal, infinitive."""
    return group.infinitive or group.tense == "future" or group.modal in _MAY_BE or group.modal == "must"


def is_loose(claimed: str, told: set[str], verbs: set[str]) -> bool:
    """Whether a stretch says otherwise only by its events, so that the sentence around it may settle it."""
    return not verbs and bool(told) and claimed not in told


def say_one_of(of: Literal["deal", "plant"], stages: frozenset[str], sentences: Iterable[Sentence]) -> bool:
    """Whether some sentences have a word that may say one of some stages."""
    wanted = words_for_stages(of, stages)
    return any(not wanted.isdisjoint(words_and_lemmas(each.tokens)) for each in sentences)
