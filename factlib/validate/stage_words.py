"""The words that stand for stages and statuses, and what deals and plants have in common of them."""

from functools import cache

from factlib.language import Token, VerbGroup
from factlib.validate.lists import word_lists

_MAY_BE = {"may", "might", "could", "would", "should", "can"}


@cache
def stages_by_word(*path: str) -> dict[str, frozenset[str]]:
    """For each word of a table of `stages.toml` the stages that it may stand for."""
    rows: dict[str, list[str]] = word_lists("stages.toml")
    for key in path:
        rows = rows[key]  # type: ignore[assignment]
    found: dict[str, set[str]] = {}
    for stage, words in rows.items():
        for word in words:
            found.setdefault(word, set()).add(stage)
    return {word: frozenset(stages) for word, stages in found.items()}


def word_before(word: Token) -> str:
    """The word before another, in lower case; empty at the start of its sentence."""
    return word.sentence.tokens[word.index - 1].lower if word.index else ""


def is_ahead(group: VerbGroup) -> bool:
    """Whether a verb tells of what is not done yet: future, modal, infinitive."""
    return group.infinitive or group.tense == "future" or group.modal in _MAY_BE or group.modal == "must"


def is_loose(claimed: str, told: set[str], verbs: set[str]) -> bool:
    """Whether a stretch says otherwise only by its events, so that the sentence around it may settle it."""
    return not verbs and bool(told) and claimed not in told
