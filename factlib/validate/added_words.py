"""Which words of goods may a claim have that the source lacks? Those in whose place it has no others.

A longer phrase may say in a word or two of its own what the source tells otherwise: "17 deals aligning prices" for
"17 deals to bring prices in line". A name or a figure may not be missing, nor a word beside which the source has another.
"""

import itertools
import re
from collections.abc import Collection, Sequence

from factlib.language import Token, lemma
from factlib.validate.lists import pole_words, word_lists
from factlib.validate.qualities import is_of_amount, is_word
from factlib.validate.source import Cited
from factlib.validate.word_match import join, match_words
from factlib.validate.words import EMPTY, content_words, forms, head_of

OF = re.compile(r" (?:of|for|in|from|to) ")
"""What joins a noun to what it is of."""

_LEAST_TOLD = 3  # words of goods, of which one may be the claim's own
_PHRASE = 5  # words that what a noun is of may have


def is_mostly_told(wanted: str, missing: Sequence[str], cited: Cited) -> bool:
    """Whether the source has most words of a longer phrase, lacks no name and no figure, and has no other word in their place.

    A word that has a contrary, as "new", tells what goods are like: that is for the source to say.
    """
    few = _LEAST_TOLD * len(missing) <= len(content_words(wanted))
    plain = few and plain_words(wanted, missing) == list(missing) and pole_words().keys().isdisjoint(missing)
    there = bool(match_words(head_of(wanted), cited.source.document[cited.context]))
    return plain and there and not _has_other_beside(wanted, missing, cited)


def only_counts(word: str, wanted: str) -> bool:
    """Whether a word says no more of goods than that there are several, or more than before: "further aircraft", "the two firms"."""
    lists = word_lists("trade.toml")
    of_parties = word in ("two", "both") and lemma(head_of(wanted.split()[-1])) in lists["firms"]["nouns"]
    return of_parties or word in lists["counted"]["further"]


def _has_other_beside(wanted: str, missing: Sequence[str], cited: Cited) -> bool:
    """Whether the source has other words beside a noun of the goods: "ordinary shares" for "blue", "for ships" for "for mills"."""
    own = {key for word in wanted.split() for key in forms(word.lower())}
    before, behind = _parts_around(wanted, missing)

    def is_other(word: Token, tags: Collection[str]) -> bool:
        return word.tag in tags and own.isdisjoint(forms(word.lower))

    for token in cited.tokens(cited.context):
        tokens, at = token.sentence.tokens, token.index
        if at and before & forms(token.lower) and is_other(tokens[at - 1], ("NOUN", "ADJ", "PROPN")):
            return True
        linked = at + 1 < len(tokens) and OF.fullmatch(f" {tokens[at + 1].lower} ")
        phrase = tokens[at + 2 : at + 2 + _PHRASE] if linked and behind & forms(token.lower) else ()
        if any(is_other(one, ("NOUN", "PROPN")) for one in phrase):
            return True
    return False


def _parts_around(wanted: str, missing: Sequence[str]) -> tuple[set[str], set[str]]:
    """The forms of the nouns of goods that a missing word stands right before, and of those behind which one says of what they are."""
    parts = [part.lower().replace(",", "").split() for part in OF.split(wanted)]
    lacking = set(missing)
    before = {
        key
        for part in parts
        for word, noun in itertools.pairwise(part)
        if word in lacking
        for key in forms(noun)
    }
    behind = {
        key
        for part, then in itertools.pairwise(parts)
        if part and lacking & {*then}
        for key in forms(part[-1])
    }
    return before, behind


def plain_words(wanted: str, missing: Sequence[str]) -> list[str]:
    """The words that are no name and no number of a model."""
    return [word for word in missing if word.replace(" ", "").isalpha() and word in wanted]


def is_replaced(wanted: str, missing: Sequence[str], cited: Cited) -> bool:
    """Whether the source has another noun in the place of a word that it lacks: "beer industry" for "wine industry"."""
    nouns = [noun for word, noun in itertools.pairwise(wanted.split()) if word.lower() in missing]
    return any(
        before.tag == "NOUN" and is_word(token, noun) and not has_word(wanted, before)
        for before, token in itertools.pairwise(cited.tokens(cited.context))
        for noun in nouns
        if noun not in EMPTY
        if not is_of_amount(before, cited)
    )


def has_word(phrase: str, token: Token) -> bool:
    """Whether a phrase has a word, or writes it apart: "buyback", "buy back"."""
    apart = token.lower in join(phrase.lower())
    return apart or bool(match_words(token.text, phrase))
