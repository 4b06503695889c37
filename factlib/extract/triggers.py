"""Which sentences are worth reading: one cheap look at the words of each.

A sentence is read for events if it has a word for a site and one for what happens to it, or a word of dealing or
trade together with goods or, where the word is not vague, with a figure, or a word that says enough alone
("takeover"). Everything else costs one look-up a word.
"""

import re
from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_

from factlib.extract.frames import Frames
from factlib.language import Sentence, lemma, singular

__all__ = ["Triggers"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DESIGNATION = re.compile(r"\b[A-Z]{1,4}[a-z]{0,8}-?\d")  # "F-16", "TB2"
_FIGURE = re.compile(r"[\d$€£¥]")
_SITE, _STATE, _VAGUE, _DEALING, _GOODS, _ALONE, _COMPANY, _FOUNDING, _PLACE, _INDUSTRY = (
    1 << bit for bit in range(10)
)
_COMPANIES = frozenset({"company", "firm", "llc", "ltd", "inc", "gmbh", "plc", "corporation", "enterprise"})
_ENOUGH = {"acquisition", "cooperation", "joint_production", "licence"}
_LONGEST_KNOWN = 60  # characters of a word whose marks are kept
_KNOWN_WORDS = 1 << 13  # words whose marks are kept


class Triggers:
    """The words that make a sentence worth reading, in all their forms."""

    def __init__(self, frames: Frames) -> None:
        deals, exports, factories = frames.deals, frames.exports, frames.factories
        verbs, nouns = (deals.verbs, exports.flows), (deals.nouns, exports.nouns)
        alone = {
            word
            for table in (deals.verbs, deals.nouns)
            for word, frame in table.items()
            if frame.kind in _ENOUGH and not frame.vague
        }
        happening = {
            *factories.verbs,
            *factories.site_verbs,
            *factories.site_in,
            *factories.site_at,
            *factories.capacity_verbs,
            *factories.nouns,
            *factories.adjectives,
        }
        verbs_by_mark = {
            _STATE: _first(word for phrase in happening for word in phrase.split()),
            _VAGUE: _first(
                word for table in verbs for word, frame in table.items() if frame.vague or " " in word
            )
            | frozenset(deals.verbs_with),
            _DEALING: _single(word for table in verbs for word, frame in table.items() if not frame.vague),
            _ALONE: _single(alone),
            _FOUNDING: _first(factories.founding),
        }
        nouns_by_mark = {
            _SITE: frozenset(word for word, site in factories.sites.items() if not site.vague),
            _PLACE: frozenset(word for word, site in factories.sites.items() if site.vague),
            _INDUSTRY: factories.words["industrial"],
            _STATE: frozenset(factories.nouns),
            _VAGUE: _first(word for table in nouns for word, frame in table.items() if frame.vague),
            _DEALING: _single(word for table in nouns for word, frame in table.items() if not frame.vague)
            | _single(word for word, flow in exports.nouns.items() if flow.carried),
            _GOODS: frames.goods.goods,
            _ALONE: _first(alone & set(deals.nouns)),
            _COMPANY: _COMPANIES,
        }
        self._marks = _Marks(_by_word(verbs_by_mark), _by_word(nouns_by_mark), tuple(frames.goods.endings))

    def hit(self, sentence: Sentence) -> bool:
        """Whether `sentence` may tell of an event."""
        words = _WORD.findall(sentence.whole, sentence.start, sentence.end)
        marks = reduce(or_, map(self._marks.__getitem__, words), 0)
        place = marks & _SITE or (marks & _PLACE and marks & (_GOODS | _INDUSTRY | _COMPANY | _FOUNDING))
        if (place and marks & _STATE) or (marks & _COMPANY and marks & _FOUNDING) or marks & _ALONE:
            return True
        if marks & _DEALING and marks & _VAGUE:
            return True
        if marks & _GOODS:
            return bool(marks & (_DEALING | _VAGUE))
        if marks & _DEALING:
            return _FIGURE.search(sentence.text) is not None
        return bool(marks & _VAGUE) and _DESIGNATION.search(sentence.text) is not None


class _Marks(dict[str, int]):
    """The marks of each word met, as it is written."""

    def __init__(self, verbs: Mapping[str, int], nouns: Mapping[str, int], endings: tuple[str, ...]) -> None:
        super().__init__()
        self._verbs = verbs
        self._nouns = nouns
        self._endings = endings

    def __missing__(self, word: str) -> int:
        lower = word.lower()
        noun = singular(lower)
        marks = self._verbs.get(lower, 0) | self._verbs.get(lemma(lower, "VERB"), 0)
        marks |= self._nouns.get(lower, 0) | self._nouns.get(noun, 0)
        if noun.endswith(self._endings):
            marks |= _GOODS
        if len(self) >= _KNOWN_WORDS:
            self.clear()
        if len(word) <= _LONGEST_KNOWN:
            self[word] = marks
        return marks


def _by_word(words_by_mark: Mapping[int, Iterable[str]]) -> dict[str, int]:
    """All marks of each word."""
    found: dict[str, int] = {}
    for mark, words in words_by_mark.items():
        for word in words:
            found[word] = found.get(word, 0) | mark
    return found


def _first(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(phrase.split()[0].lower() for phrase in phrases)


def _single(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(phrase.lower() for phrase in phrases if " " not in phrase)
