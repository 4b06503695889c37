"""Is a noun told with another word before it? "corn prices" where the source has "wheat prices"."""

from collections.abc import Iterator, Sequence

from factlib.language import NounPhrase, Token
from factlib.validate.names_alike import also_called
from factlib.validate.wording import Difference, Wording, keys_of
from factlib.validate.words import nations_in

_LEAST_SENSE = 3  # letters of a word that says which
_CLASSING = ("al", "ic", "ar", "ary", "an", "ese", "ish")  # of adjectives that say of which sort


def told_of_another_sort(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """The word before a noun, where the source has another before the same, and neither text has both."""
    there = [one for one in told.once(_described) if told.is_said(one.last)]
    for mine in claimed.once(_described):
        word, noun = _sort_of(mine), keys_of(mine.last)
        if not _says_which(word, claimed) or told.has(word):
            continue
        same = [one for one in there if not keys_of(one.last).isdisjoint(noun)]
        every = [one for one in told.tokens if not keys_of(one).isdisjoint(noun)]
        rivals = [_sort_of(one) for one in same]
        if rivals and len(every) == len(same) and all(_is_other(word, one, claimed, told) for one in rivals):
            says = f"{word.text} {mine.last.text}"
            yield Difference.between(says, f"{rivals[0].text} {same[0].last.text}", rivals[0].span, word.span)


def told_of_another_nation(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """The nation of a thing, where the source has such a thing of another nation alone: "Dutch makers" for "Danish makers"."""
    there = [one for one in told.once(_described) if told.is_said(one.last)]
    for mine in claimed.once(_described):
        nations = nations_in(one.lower for one in mine.tokens[:-1])
        noun = keys_of(mine.last) if nations else frozenset()
        akin = [one for one in there if not noun.isdisjoint(keys_of(one.last))]
        every = [one for one in told.tokens if not noun.isdisjoint(keys_of(one))]
        others = [nations_in(each.lower for each in one.tokens[:-1]) for one in akin]
        if akin and len(every) == len(akin) and all(one and nations.isdisjoint(one) for one in others):
            yield Difference.between(mine.text, akin[0].text, akin[0].span, mine.span)


def _is_other(word: Token, rival: Token, claimed: Wording, told: Wording) -> bool:
    """Whether a word of the source says of which other sort something is."""
    called = also_called(word.text)
    return (
        rival.tag == word.tag
        and _says_which(rival, told)
        and rival.text not in called
        and not claimed.has(rival)
    )


def _says_which(word: Token, wording: Wording) -> bool:
    """Whether a word says of which sort something is: a noun, a name, "national"; no amount, not how much."""
    if len(word.text) < _LEAST_SENSE or wording.is_value(word):
        return False
    return word.tag in ("NOUN", "PROPN") or (word.tag == "ADJ" and word.lower.endswith(_CLASSING))


def _described(wording: Wording) -> Sequence[NounPhrase]:
    """The noun phrases whose noun has a word before it."""
    phrases = (one for sentence in wording.sentences for one in sentence.noun_phrases)
    return [one for one in phrases if len(one.tokens) > 1 and one.last.tag == "NOUN"]


def _sort_of(phrase: NounPhrase) -> Token:
    """The word right before the noun of a phrase."""
    return phrase.tokens[-2]
