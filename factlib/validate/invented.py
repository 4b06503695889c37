"""Things that a claim speaks of, and its document in no words: a "saddle" where nothing has to do with one.

Statements may be told in any words, but hardly ever in the words for other things: not for an instrument, an animal or
a plant of which the document has no word, no sort and no part.
"""

from collections.abc import Iterator

from factlib.language import Token, lemma
from factlib.language.senses import broader, derived, is_kind_of, is_mostly, related
from factlib.validate.source import Source
from factlib.validate.word_match import match_words
from factlib.validate.wording import Difference, Wording

_THINGS = frozenset({"artifact", "animal", "plant", "food", "body part", "substance"})
_MEASURES = frozenset({"unit of measurement"})
_SHORTEST = 4  # letters of a word that is surely no short form
_STEM = 6  # letters that a word shares with another of its family: "regulator", "regulatory"


def invented(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """The first thing that a claim names, and to which no word of the document is related."""
    for token in claimed.content:
        if _is_thing(token) and not told.has(token) and not _has_to_do_with(token.lemma.lower(), told.source):
            yield Difference(
                f"nothing in the source has to do with “{token.text}”", own=token.span, code="content-absent"
            )
            return


def _is_thing(token: Token) -> bool:
    word = token.lemma.lower()
    plain = token.tag == "NOUN" and token.lower.isalpha() and len(word) >= _SHORTEST
    return plain and is_mostly(word, _THINGS) and not is_kind_of(word, _MEASURES)


def _has_to_do_with(word: str, source: Source) -> bool:
    """Whether a document has a word, or one that is related to it: a sort of it, or one of the same family."""
    words = source.once("dictionary forms", lambda: _dictionary_forms(source))
    alike = related(word) | broader(word)
    return (
        not words.isdisjoint({word, *alike})
        or any(one[:_STEM] == word[:_STEM] or word in broader(one) or word in derived(one) for one in words)
        or bool(match_words(word, source.text))
    )


def _dictionary_forms(source: Source) -> frozenset[str]:
    plain = [word for word in source.words if word.isalpha()]
    return frozenset(form for word in plain for form in (word, lemma(word), lemma(word, "VERB")))
