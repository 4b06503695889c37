"""Which sentences are worth reading: one cheap look at the words of each."""

import re

from factlib.events.frames import Forms
from factlib.language import Sentence

__all__ = ["may_tell"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def may_tell(sentence: Sentence, tells: Forms) -> bool:
    """Whether a sentence has a word of a frame, in any form.

    Args:
        sentence: The sentence.
        tells: The words of the frames.
    """
    return tells.among(_WORD.findall(sentence.whole, sentence.start, sentence.end))
