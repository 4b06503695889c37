"""Which sentences are worth reading: one cheap look at the words of each.

The words are those of the frames, in all their forms. A word that tells of much else too ("provide") counts only beside
a figure.
"""

import re
from functools import cache

from factlib.events.frames import deals
from factlib.language import Sentence, lemma, singular

__all__ = ["may_tell"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIGURE = re.compile(r"[\d$€£¥]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|half)\b", re.I)
_STRONG, _WEAK = 1, 2
_BROAD = {"build for", "cooperate", "hold"}  # many sentences have these words
_KNOWN_WORDS = 1 << 13  # words whose marks are kept
_LONGEST_KNOWN = 40  # characters of a word whose marks are kept


def may_tell(sentence: Sentence) -> bool:
    """Whether a sentence has a word of a frame, and a figure beside it if the word tells of much else too."""
    words = _WORD.findall(sentence.whole, sentence.start, sentence.end)
    marks = _marks()
    found = 0
    for word in words:
        found |= marks[word]
    return bool(found & _STRONG or (found & _WEAK and _FIGURE.search(sentence.whole, sentence.start, sentence.end)))


class _Marks(dict[str, int]):
    """The marks of each word met, as it is written."""

    def __init__(self) -> None:
        super().__init__()
        self._verbs: dict[str, int] = {}
        self._nouns: dict[str, int] = {}
        for frame in deals().frame:
            mark = _WEAK if frame.common or frame.name in _BROAD else _STRONG
            for table, phrases in ((self._verbs, frame.verbs), (self._nouns, frame.nouns)):
                for phrase in phrases:
                    word = phrase.split()[0] if table is self._verbs else phrase.split()[-1]
                    own = mark
                    table[word] = table.get(word, 0) | own

    def __missing__(self, word: str) -> int:
        lower = word.lower()
        found = self._nouns.get(lower, 0) | self._nouns.get(singular(lower), 0)
        found |= self._verbs.get(lower, 0) | self._verbs.get(lemma(lower, "VERB"), 0)
        if len(self) >= _KNOWN_WORDS:
            self.clear()
        if len(word) <= _LONGEST_KNOWN:
            self[word] = found
        return found


@cache
def _marks() -> _Marks:
    return _Marks()
