"""What a word can be, without its sentence: the dictionary of the tagger, and the look of unknown words.

For callers that need a doubt settled in a microsecond; the tagger itself (`Sentence.tokens`) is surer.
"""

from functools import cache, lru_cache

from factlib.language.data import read_bytes, rows, word_list
from factlib.language.features import FREQUENT, normal
from factlib.language.lemmas import singular
from factlib.language.senses import senses_of
from factlib.language.tagging import add_strong_verbs
from factlib.language.weights import load_dictionary, symbol

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""The Penn tags of finite verbs."""
BARE = frozenset({"VB", "VBP"})
"""Those of forms without an ending."""
VERBS = FINITE | {"VB", "VBN", "VBG"}
"""Those of all verbs."""
PAST_FORMS = frozenset({"VBD", "VBN"})
"""Those of past tense and participle."""
PREFIXES = frozenset(word_list("prefixes.txt"))
"""What stands before a hyphen and is no word by itself: "anti", "non"."""

_ENDINGS = rows("endings.tsv", "ending, tag")
_INFLECTED = (("ies", "NNS"), ("es", "NNS"), ("s", "NNS"), ("ing", "VBG"), ("ed", "VBD"))
_NO_PLURAL = ("ss", "us", "is")
_SHORT = 3  # letters of a stem, at least
_LONG = 7  # "Policemen", "Fishermen", but "Carmen"


@lru_cache(maxsize=20_000)
def possible_tags(word: str) -> frozenset[str]:
    """The Penn Treebank tags that `word` can have: those it is known with, else what it looks like.

    >>> sorted(possible_tags("weapons")), sorted(possible_tags("of"))
    (['NNS'], ['IN'])
    >>> sorted(possible_tags("microdrones")), sorted(possible_tags("submits"))
    (['NNS'], ['VBZ'])
    """
    return _known(word) or frozenset(_look(word))


def is_adverb(word: str) -> bool:
    """Whether a word is the adverb of an adjective or participle: "reportedly", not "Kelly" nor "supply".

    >>> is_adverb("Angrily"), is_adverb("Emily")
    (True, False)
    """
    lower = word.lower()
    stem = lower.removesuffix("ly")
    if stem == lower or len(stem) < _SHORT or common_tags(lower) & {"NN", "NNP"} or senses_of(lower, "n"):
        return False
    stems = [stem, stem.removeprefix("un"), f"{stem}le", f"{stem}l", f"{stem}e", stem.removesuffix("al")]
    stems += [f"{stem[:-1]}y"] if stem.endswith("i") else []
    describing = (common_tags(each) & {"JJ", "VBN", "VBG"} or senses_of(each, "a") for each in stems)
    return senses_of(lower, "r") > 0 or any(describing)


def is_known(word: str) -> bool:
    """Whether the dictionary has the word.

    >>> is_known("ship"), is_known("sels")
    (True, False)
    """
    return bool(_known(word))


def is_compound_plural(word: str) -> bool:
    """Whether a word in lower case is the plural of two that a hyphen joins.

    >>> is_compound_plural("start-ups"), is_compound_plural("coca-cola")
    (True, False)
    """
    first, hyphen, last = word.partition("-")
    return bool(hyphen) and is_known(first) and possible_tags(last) == {"NNS"}


def is_describing_compound(word: str) -> bool:
    """Whether a compound says how somebody fares or is.

    >>> is_describing_compound("Cash-strapped"), is_describing_compound("Debt-laden"), is_describing_compound("Lund-Norvik")
    (True, True, False)
    """
    first, hyphen, last = word.partition("-")
    ended = last.endswith("ed") or not common_tags(last).isdisjoint({"VBN", "VBD", "JJ"})
    return bool(hyphen) and last.islower() and ended and not common_tags(first).isdisjoint({"NN", "NNS"})


@lru_cache(maxsize=20_000)
def common_tags(word: str) -> frozenset[str]:
    """The tags that `word` is known with in lower case, or as a form of a known word; empty if it is not known.

    >>> sorted(common_tags("Target")), sorted(common_tags("Norland"))
    (['NN', 'VB'], [])
    """
    lower = word.lower()
    known = _known_exactly(lower)
    if known:
        return known
    for ending, tag in _INFLECTED:
        stem = lower.removesuffix(ending)
        if stem != lower and len(stem) >= _SHORT:
            stems = (stem, stem + "e", stem[:-1] if stem[-1] == stem[-2] else stem)
            if any(_known_exactly(form) & {"VB", "VBP", "NN"} for form in stems):
                return frozenset({tag})
    return frozenset({"NNS"}) if is_compound_plural(lower) else frozenset()


def _known_exactly(lower: str) -> frozenset[str]:
    tag_of, dictionary = _tagger_dictionary()
    return _tags(tag_of, dictionary.get(normal(lower), "")) - {"NNP", "NNPS"}


def _known(word: str) -> frozenset[str]:
    tag_of, dictionary = _tagger_dictionary()
    key = normal(word)
    return _tags(tag_of, dictionary.get(key) or dictionary.get(key.lower(), ""))


def _tags(tag_of: dict[str, str], known: str) -> frozenset[str]:
    return frozenset(map(tag_of.__getitem__, known.rstrip(FREQUENT)))


@cache
def _tagger_dictionary() -> tuple[dict[str, str], dict[str, str]]:
    """The Penn tag of each symbol, and the dictionary; a tenth of the time that the whole tagger takes to load."""
    labels, dictionary = load_dictionary(read_bytes("tagger.gz"))
    add_strong_verbs(labels, dictionary)
    return {symbol(number): label.split("/")[1] for number, label in enumerate(labels)}, dictionary


def _is_irregular_plural(word: str) -> bool:
    """Whether an unknown word is a plural without "s": "gunmen", "geese"; a name only of what is known ("Policemen")."""
    lower = word.lower()
    base = lower if lower.endswith("s") else singular(lower)
    if base == lower:
        return False
    if word.islower() or _known(base):
        return True
    maker = lower.removesuffix("men")
    return len(word) > _LONG and bool(_known(maker) or _known(maker.removesuffix("er")))


def _look(word: str) -> set[str]:
    plural = word.endswith("s") and not word.endswith(_NO_PLURAL)
    if _is_irregular_plural(word):
        return {"NNPS" if word[:1].isupper() else "NNS"}
    if word[:1].isupper():
        return {"NNPS" if plural and len(word) > _SHORT and not word.isupper() else "NNP"}
    if plural:
        base = _known(word[:-1])
        kinds = {plain: inflected for plain, inflected in (("NN", "NNS"), ("VB", "VBZ")) if plain in base}
        return set(kinds.values()) or {"NNS"}
    if "-" in word:
        return {"JJ"}
    return {next((tag for ending, tag in _ENDINGS if word.endswith(ending)), "NN")}
