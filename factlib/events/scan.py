"""Which sentences are worth reading: one cheap look at the words of each."""

import re
from collections.abc import Mapping

from factlib.language import Sentence

__all__ = ["may_tell"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def may_tell(sentence: Sentence, tells: Mapping[str, bool]) -> bool:
    """Whether a sentence has a word of a frame, in any form.

    Args:
        sentence: The sentence.
        tells: For each word, as it is written, whether it is one: `tells` of the frames.
    """
    found = _WORD.findall(sentence.whole, sentence.start, sentence.end)
    return any(map(tells.__getitem__, found))
