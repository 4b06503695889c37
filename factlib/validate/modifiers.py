"""Is a noun told with another word before it? "corn prices" where the source has "wheat prices"."""

from collections.abc import Iterator

from factlib.language import NounPhrase, Token
from factlib.validate.wording import Difference, Wording, keys_of

_LEAST_SENSE = 3  # letters of a word that says which


def told_of_another_sort(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """The noun before a noun, where the source has another before the same, and neither text has both."""
    there = [one for one in told.once(_modified) if told.is_said(one.last)]
    for mine in claimed.once(_modified):
        word = _before(mine)
        if word is None or told.has(word):
            continue
        same = [one for one in there if not keys_of(one.last).isdisjoint(keys_of(mine.last))]
        bare = [one for one in told.content if not keys_of(one).isdisjoint(keys_of(mine.last))]
        others = [_before(one) for one in same]
        if not same or len(bare) > len(same):
            continue
        rivals = [one for one in others if one is not None and not claimed.has(one)]
        if rivals and len(rivals) == len(others):
            rival = rivals[0]
            yield Difference.between(
                f"{word.text} {mine.last.text}", f"{rival.text} {same[0].last.text}", rival.span, word.span
            )


def _modified(wording: Wording) -> list[NounPhrase]:
    """The noun phrases whose noun has another right before it."""
    phrases = (one for sentence in wording.sentences for one in sentence.noun_phrases)
    return [one for one in phrases if len(one.tokens) > 1 and one.last.tag == "NOUN"]


def _before(phrase: NounPhrase) -> Token | None:
    """The noun right before that of a phrase."""
    word = phrase.tokens[-2]
    plain = word.tag == "NOUN" and word.text.isalpha() and len(word.text) >= _LEAST_SENSE
    return word if plain else None
