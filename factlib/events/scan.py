"""Which sentences are worth reading: one cheap look at the words of each.

The words are those of the frames, in all their forms.
"""

import re
from functools import cache

from factlib.events.frames import deals
from factlib.language import Sentence, lemma, singular

__all__ = ["may_tell"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KNOWN_WORDS = 1 << 13  # words that are remembered
_LONGEST_KNOWN = 40  # characters of a word that is remembered


def may_tell(sentence: Sentence) -> bool:
    """Whether a sentence has a word of a frame."""
    known = _words()
    return any(known[word] for word in _WORD.findall(sentence.whole, sentence.start, sentence.end))


class _Words(dict[str, bool]):
    """Whether each word met, as it is written, is one of a frame."""

    def __init__(self) -> None:
        super().__init__()
        frames = deals().frame
        self._verbs = frozenset(verb.split()[0] for frame in frames for verb in frame.verbs)
        self._nouns = frozenset(noun.split()[-1] for frame in frames for noun in frame.nouns)

    def __missing__(self, word: str) -> bool:
        lower = word.lower()
        found = singular(lower) in self._nouns or lower in self._verbs or lemma(lower, "VERB") in self._verbs
        if len(self) >= _KNOWN_WORDS:
            self.clear()
        if len(word) <= _LONGEST_KNOWN:
            self[word] = found
        return found


@cache
def _words() -> _Words:
    return _Words()
