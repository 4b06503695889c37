"""Which sentences are worth reading: one cheap look at the words of each.

A sentence is read for events if it has a word for a site and one for what happens to it, or a word of dealing or
trade together with goods, a figure, or a word that says enough alone ("takeover"). Everything else costs one
look-up a word.
"""

import re
from functools import lru_cache

from factlib.extract.frames import Frames
from factlib.language import Sentence, lemma

__all__ = ["Triggers"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIGURE = re.compile(r"[\d$€£¥]")
_SITE, _STATE, _DEALING, _GOODS, _ALONE, _COMPANY, _FOUNDING = (1 << bit for bit in range(7))
_COMPANIES = frozenset({"company", "firm", "llc", "ltd", "inc", "gmbh", "plc", "corporation", "enterprise"})
_ENOUGH = {"acquisition", "cooperation", "joint_production", "licence"}
_KNOWN_WORDS = 1 << 16  # words whose marks are kept


class Triggers:
    """The words that make a sentence worth reading, in all their forms."""

    def __init__(self, frames: Frames) -> None:
        deals, exports, factories = frames.deals, frames.exports, frames.factories
        dealing = {*deals.verbs, *exports.flows, *deals.nouns, *exports.nouns}
        dealing.update(verb for special in deals.verbs_with.values() for verb in special.verbs)
        alone = {
            word for word, frame in (*deals.nouns.items(), *deals.verbs.items()) if frame.kind in _ENOUGH
        }
        happening = {*factories.verbs, *factories.site_verbs, *factories.site_in, *factories.nouns, *factories.adjectives}
        self._of_marks = {
            _SITE: frozenset(factories.sites),
            _STATE: frozenset(part for word in happening for part in word.split()),
            _DEALING: frozenset(
                part.lower() for word in dealing for part in (word.split()[0], word.split()[-1])
            ),
            _COMPANY: _COMPANIES,
            _FOUNDING: frozenset(word.split()[0] for word in factories.founding),
            _GOODS: frames.goods.goods,
            _ALONE: frozenset(word.split()[-1].lower() for word in alone),
        }
        self._endings = tuple(frames.goods.endings)
        self._marks = lru_cache(maxsize=_KNOWN_WORDS)(self._marks_of)

    def hit(self, sentence: Sentence) -> bool:
        """Whether `sentence` may tell of an event."""
        text = sentence.text
        marks = 0
        for word in _WORD.findall(text):
            marks |= self._marks(word.lower())
        if (marks & _SITE and marks & _STATE) or (marks & _COMPANY and marks & _FOUNDING):
            return True
        return bool(marks & _DEALING) and (
            bool(marks & (_GOODS | _ALONE)) or _FIGURE.search(text) is not None
        )

    def _marks_of(self, word: str) -> int:
        forms = {word, lemma(word, "VERB"), lemma(word, "NOUN")}
        marks = sum(mark for mark, words in self._of_marks.items() if not forms.isdisjoint(words))
        return marks | _GOODS if lemma(word).endswith(self._endings) else marks
