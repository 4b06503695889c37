"""The trees of a document, each grown when it is first asked for, and the one cheap look that says whether to ask."""

import re
from collections.abc import Iterator

from factlib.events.frames import Forms
from factlib.events.grow import trees_of
from factlib.events.mentions import Mentions
from factlib.events.tree import Tree
from factlib.language import Sentence

_LONGEST = 1500  # characters; what is longer is no sentence
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Forest:
    """The trees of the sentences of one document.

    Attributes:
        mentions: Its names, amounts and dates.
    """

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self._grown: dict[int, list[Tree]] = {}
        self._words: tuple[Sentence | None, list[str]] = (None, [])  # of the sentence looked at last

    def may_tell(self, sentence: Sentence, tells: Forms) -> bool:
        """Whether a sentence has a word of a frame, in any form.

        Args:
            sentence: The sentence.
            tells: The words of the frames.
        """
        if self._words[0] is not sentence:
            self._words = sentence, _WORD.findall(sentence.whole, sentence.start, sentence.end)
        return tells.among(self._words[1])

    def trees(self, sentence: Sentence) -> list[Tree]:
        """The tree of a sentence and those of its insertions; none of what is too long to be a sentence."""
        found = self._grown.get(sentence.start)
        if found is None:
            is_sentence = sentence.end - sentence.start <= _LONGEST
            found = self._grown[sentence.start] = trees_of(sentence, self.mentions) if is_sentence else []
        return found

    def before(self, tree: Tree, sentences: int) -> Iterator[Tree]:
        """The trees of the few sentences before that of `tree`, the nearest first."""
        reading, start = self.mentions.reading, tree.sentence.start
        for _ in range(sentences):
            if start < 2 or not len(reading):
                return
            sentence = reading.at(start - 2)
            if sentence.start >= start:
                return
            start = sentence.start
            trees = self.trees(sentence)
            if trees:
                yield trees[0]
