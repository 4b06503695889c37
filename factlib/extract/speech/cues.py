"""Cues: the verbs and phrases that tell of saying, and one cheap scan for them."""

from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from factlib.extract.speech.lists import rows

__all__ = ["Cue", "cue_of", "scan"]

_VOWELS = "aeiou"
ACCORDING = "according to"


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying.

    Attributes:
        lemma: Its dictionary form.
        kind: Its class: say, reply, claim, admit, deny, predict, warn, promise, complain, shout, ask, order, relay.
        takes: What may be said with it, as letters: see `cues.tsv`.
    """

    lemma: str
    kind: str
    takes: str


@cache
def _forms() -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for lemma, kind, takes, *irregular in rows("cues.tsv"):
        cue = Cue(lemma, kind, takes)
        for form in _inflect(lemma, irregular):
            found.setdefault(form, cue)
    return found


def _inflect(lemma: str, irregular: list[str]) -> list[str]:
    """All forms of a verb: base, third person, gerund, past and participle."""
    doubled = lemma + lemma[-1] if irregular and irregular[0].startswith(lemma + lemma[-1]) else lemma
    stem = lemma[:-1] if lemma.endswith("e") else doubled
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
        past = lemma + ("d" if lemma.endswith("e") else "ed")
    return [
        lemma,
        third,
        stem + "ing",
        *(irregular or [past]),
        *(["signalled", "signalling"] if lemma == "signal" else []),
    ]


def cue_of(word: str) -> Cue | None:
    """The cue that a word in lower case is a form of.

    >>> cue_of("denies").kind, cue_of("sold")
    ('deny', None)
    """
    return _forms().get(word)


@cache
def _scanner() -> AhoCorasick:
    forms = [*_forms(), ACCORDING, "put it", "puts it", "words of"]
    return AhoCorasick(
        [*forms, *(form.capitalize() for form in forms), *(form.upper() for form in forms)],
        matchkind=MatchKind.LeftmostLongest,
    )


def scan(text: str) -> list[int]:
    """Where words that may be cues stand in `text`, in order."""
    return [
        start
        for _, start, end in _scanner().find_matches_as_indexes(text)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
    ]
