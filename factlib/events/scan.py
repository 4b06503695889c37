"""Which sentences are worth reading: one cheap look at the words of each.

The words are those of the frames, in all their forms.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from factlib.events.frames import deals
from factlib.events.frames.flows import flows
from factlib.events.frames.sites import sites
from factlib.language import Sentence, lemma, singular

__all__ = ["may_tell"]

Kind = Literal["deal", "site", "flow"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KNOWN_WORDS = 1 << 13  # words that are remembered
_LONGEST_KNOWN = 40  # characters of a word that is remembered


def may_tell(sentence: Sentence, of: Kind = "deal") -> bool:
    """Whether a sentence has a word of a frame of deals, of sites or of trade."""
    known = _words(of)
    return any(known[word] for word in _WORD.findall(sentence.whole, sentence.start, sentence.end))


class _Words(dict[str, bool]):
    """Whether each word met, as it is written, is one of a frame."""

    def __init__(self, verbs: Iterable[str], nouns: Iterable[str], endings: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._verbs = frozenset(verb.split()[0] for verb in verbs)
        self._nouns = frozenset(noun.split()[-1] for noun in nouns)
        self._endings = endings

    def __missing__(self, word: str) -> bool:
        lower = word.lower()
        noun = singular(lower)
        found = noun in self._nouns or lower in self._verbs or lemma(lower, "VERB") in self._verbs
        found = found or lower in self._nouns or noun.endswith(self._endings) or lower.endswith(self._endings)
        if len(self) >= _KNOWN_WORDS:
            self.clear()
        if len(word) <= _LONGEST_KNOWN:
            self[word] = found
        return found


@cache
def _words(of: Kind) -> _Words:
    if of == "site":
        return _Words(sites().by_name["invest"].verbs, sites().kinds, sites().endings)
    if of == "flow":
        return _Words(flows().verbs, flows().nouns)
    frames = deals().frame
    return _Words((verb for frame in frames for verb in frame.verbs), (noun for frame in frames for noun in frame.nouns))
