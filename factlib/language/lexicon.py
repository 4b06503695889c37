"""What a word can be, without its sentence: the dictionary of the tagger, and the look of unknown words.

For callers that need a doubt settled in a microsecond; the tagger itself (`Sentence.tokens`) is surer.
"""

from functools import lru_cache

from factlib.language.features import FREQUENT, normal
from factlib.language.tagging import _model
from factlib.language.weights import label_of

__all__ = ["possible_tags"]

_ENDINGS = (
    ("ing", "VBG"),
    ("ed", "VBN"),
    ("ly", "RB"),
    ("est", "JJS"),
    ("ous", "JJ"),
    ("ful", "JJ"),
    ("ive", "JJ"),
)
_NO_PLURAL = ("ss", "us", "is")
_SHORT = 3


@lru_cache(maxsize=50_000)
def possible_tags(word: str) -> frozenset[str]:
    """The Penn Treebank tags that `word` can have: those it is known with, else what it looks like.

    >>> sorted(possible_tags("weapons")), sorted(possible_tags("of"))
    (['NNS'], ['IN'])
    >>> sorted(possible_tags("microdrones")), sorted(possible_tags("submits"))
    (['NNS'], ['VBZ'])
    """
    return _known(word) or frozenset(_look(word))


def _known(word: str) -> frozenset[str]:
    model = _model()
    known = model.dictionary.get(normal(word)) or model.dictionary.get(normal(word.lower()), "")
    return frozenset(model.labels[label_of(symbol)][1] for symbol in known if symbol != FREQUENT)


def _look(word: str) -> set[str]:
    plural = word.endswith("s") and not word.endswith(_NO_PLURAL)
    if word[:1].isupper():
        return {"NNPS" if plural and len(word) > _SHORT and not word.isupper() else "NNP"}
    if plural:
        base = _known(word[:-1])
        kinds = {plain: inflected for plain, inflected in (("NN", "NNS"), ("VB", "VBZ")) if plain in base}
        return set(kinds.values()) or {"NNS"}
    if "-" in word:
        return {"JJ"}
    return {next((tag for ending, tag in _ENDINGS if word.endswith(ending)), "NN")}
