"""Which words of goods may a claim have that the source lacks? Those in whose place it has no others.

A longer phrase may say in a word or two of its own what the source tells otherwise: "12 deals aligning fares" for
"12 deals to bring fares in line". A name or a figure may not be missing, nor a word beside which the source has another.
"""

import itertools
import re
from collections.abc import Sequence

from factlib.language import Token, lemma
from factlib.language.senses import senses_of
from factlib.validate.lists import pole_words, share_pole, ways_of, word_lists
from factlib.validate.qualities import is_of_amount, is_word
from factlib.validate.reworded import is_told
from factlib.validate.source import Cited
from factlib.validate.word_match import join, match_words
from factlib.validate.words import EMPTY, content_words, head_of

OF = re.compile(r" (?:of|for|in|from|to) ")
"""What joins a noun to what it is of."""

_LEAST_TOLD = 3  # words of goods, of which one may be the claim's own
_DESCRIBING = frozenset({"NOUN", "PROPN", "ADJ"})  # what stands before a noun and says of what sort it is
_PHRASE = 5  # words that what a noun is of may have


def is_mostly_told(wanted: str, missing: Sequence[str], cited: Cited) -> bool:
    """Whether the source has most words of a longer phrase, lacks no name and no figure, and has no other word in their place.

    A word that has a contrary, as "new", tells what goods are like: that is for the source to say.
    """
    tokens = cited.tokens(cited.context)
    missing = [word for word in missing if not any(_says_so(word, one) for one in tokens)]
    few = _LEAST_TOLD * len(missing) <= len(content_words(wanted))
    plain = few and plain_words(wanted, missing) == list(missing) and pole_words().keys().isdisjoint(missing)
    there = _is_head_told(lemma(head_of(wanted)), cited)
    parted = is_replaced(wanted, missing, cited) or _has_other_behind(wanted, missing, cited)
    return plain and there and not parted


def _is_head_told(head: str, cited: Cited) -> bool:
    """Whether the source has the noun of goods, another for it, or its verb: "rise" where it has "increase"."""
    here = cited.source.document[cited.context]
    alike = any(_says_so(head, token) for token in cited.tokens(cited.context))
    return alike or bool(match_words(head, here)) or is_told(head, cited)


def _says_so(word: str, token: Token) -> bool:
    """Whether a word of the source says the same of something, as far as contraries and directions tell: "increase" for "rise"."""
    other = token.lemma.lower()
    return share_pole(word, other) and ways_of(word) == ways_of(other)


def only_counts(word: str, wanted: str) -> bool:
    """Whether a word says no more of goods than that there are several, or more than before: "further aircraft", "the two firms"."""
    lists = word_lists("trade.toml")
    of_parties = word in ("two", "both") and lemma(wanted.split()[-1]) in lists["firms"]["nouns"]
    return of_parties or word in lists["counted"]["further"]


def _has_other_behind(wanted: str, missing: Sequence[str], cited: Cited) -> bool:
    """Whether the source says that goods are of something else than a word that it lacks: "turbines for ships" for "for mills"."""
    parts = [part.lower().split() for part in OF.split(wanted.replace(",", ""))]
    of_missing = [
        part[-1] for part, then in itertools.pairwise(parts) if part and not {*missing}.isdisjoint(then)
    ]
    for token in cited.tokens(cited.context):
        linking, *phrase = token.sentence.tokens[token.index + 1 :][: _PHRASE + 1] or [token]
        linked = OF.fullmatch(f" {linking.lower} ") and any(is_word(token, noun) for noun in of_missing)
        if linked and any(one.tag in ("NOUN", "PROPN") and not has_word(wanted, one) for one in phrase):
            return True
    return False


def plain_words(wanted: str, missing: Sequence[str]) -> list[str]:
    """The words that are no name and no number of a model."""
    return [word for word in missing if word.replace(" ", "").isalpha() and word in wanted]


def is_replaced(wanted: str, missing: Sequence[str], cited: Cited) -> bool:
    """Whether the source has another word in the place of one that it lacks: "beer industry" for "wine industry"."""
    words = wanted.replace(",", "").split()
    nouns = [
        noun for word, noun in itertools.pairwise(words) if word.lower() in missing and not _is_act(word)
    ]
    return any(
        before.tag in _DESCRIBING and is_word(token, noun) and not has_word(wanted, before)
        for before, token in itertools.pairwise(cited.tokens(cited.context))
        for noun in nouns
        if noun not in EMPTY
        if not is_of_amount(before, cited)
    )


def _is_act(word: str) -> bool:
    """Whether a word can only tell what is done, and not of what sort a thing is: "aligning prices"."""
    return word.endswith("ing") and not any(senses_of(word.lower(), part) for part in "na")


def has_word(phrase: str, token: Token) -> bool:
    """Whether a phrase has a word, or writes it apart: "buyback", "buy back"."""
    apart = token.lower in join(phrase.lower())
    return apart or bool(match_words(token.text, phrase))
