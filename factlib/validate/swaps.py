"""Does a word stand in the place of another? What a claim and its source have in a row, and what is put between."""

from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from factlib.language import Token, lemma
from factlib.language.model import token_at
from factlib.language.senses import senses_of
from factlib.names.mentions import Mention
from factlib.validate.lists import word_lists
from factlib.validate.negations import is_negation, is_put_aside
from factlib.validate.source import Source
from factlib.validate.told_names import country_of, is_named, may_mean, names_in
from factlib.validate.wording import Difference, Wording, dictionary_form
from factlib.validate.words import EMPTY, same_word

_LEAST_COPIED = 3  # words of a claim that all but copies its source
_MOST_MEANINGS = 5  # as any part of speech, of a word that says something of its own
_MOST_OF_NOUN = 3  # of a noun that another stands in the place of
_LONGEST_SWAP = 3  # words that stand in the place of others
_COPIED = 0.8  # of the words of a claim that stand in the source in a row, for another word to be put in the place of one
_LEAST_STEM = 3  # letters of a name that another one is short for


class Stretch(NamedTuple):
    """Words of the claim, those of the source in their place, and whether they are the same."""

    mine: list[Token]
    theirs: list[Token]
    equal: bool


def swapped(claimed: Wording, told: Wording, *, denied: bool) -> Iterator[Difference]:
    """A noun that stands where the source has another, between the same words; a negation that does not.

    Nouns are compared only if the claim copies most of the words: who puts things in words of his own exchanges many.
    Where the claim is what somebody denies, negations are not compared.
    """
    uneven = not denied and claimed.negations != told.negations
    replaced = claimed.once(in_place, told)
    is_copy = sum(len(one.mine) for one in replaced if one.equal) >= _COPIED * len(claimed.tokens)
    for stretch in replaced:
        mine, theirs, equal = stretch
        if equal:
            continue
        if uneven and is_copy and any(map(_denies, mine)) != any(map(_denies, theirs)):
            denying = told if claimed.negations > told.negations else claimed
            if not denying.denies():
                yield Difference("a negation was added or lost", " ".join(one.text for one in theirs) or None)
        yield from _other_names(mine, theirs, claimed, told)
        yield from _other_nouns(stretch, claimed, told) if is_copy else ()
    yield from _only_word(replaced, claimed, told)


def put_aside(wording: Wording) -> list[Token]:
    """The words of what something else is named for: "shares" of "bonds rather than shares"."""
    phrases = (one for sentence in wording.sentences for one in sentence.noun_phrases)
    return [
        token
        for phrase in phrases
        if is_put_aside(phrase.first)
        for token in phrase.tokens
        if token in wording.content and wording.is_said(token)
    ]


def _denies(token: Token) -> bool:
    """Whether a word is a negation, and not of a name that it only puts aside: "Lund, not Brod, sold"."""
    behind = token.sentence.tokens[token.index + 1 : token.index + 3]
    return is_negation(token) and not any(one.tag == "PROPN" and is_put_aside(one) for one in behind)


def _only_word(replaced: Sequence[Stretch], claimed: Wording, told: Wording) -> Iterator[Difference]:
    """The one word by which a claim differs from the source, if it is the contrary, or is akin to no word and all else is copied.

    Of whatever part of speech: who copies all else and puts "decide saddles" for "decide everything" does not paraphrase.
    """
    changed = [one for one in replaced if not one.equal]
    if len(changed) != 1 or not len(changed[0].mine) == len(changed[0].theirs) == 1:
        return
    (own,), (other,), _ = changed[0]
    copied = sum(len(one.mine) for one in replaced if one.equal)
    all_else = copied == sum(token.tag != "PUNCT" for token in claimed.tokens) - 1 >= _LEAST_COPIED
    if _are_contrary(own, other) or (
        all_else and _has_few_meanings(own) and _is_foreign(own, other, claimed, told)
    ):
        yield Difference.between(own.text, other.text, other.span, own.span)


def _are_contrary(one: Token, other: Token) -> bool:
    """Whether two small words say the contrary: "for", "against"; not in "a drug against flu"."""
    rows = word_lists("assertions.toml")["contrary"]["joining"]
    of_noun = token_at(one.sentence.tokens, one.index - 1).tag == "NOUN"
    return not of_noun and any({one.lower, other.lower} == set(row) for row in rows)


def _is_foreign(token: Token, other: Token, claimed: Wording, told: Wording) -> bool:
    """Whether a word is akin to no word of the source, and the one in its place to none of the claim."""
    kept = other.lower not in EMPTY and claimed.has(other)
    small = token.tag in ("DET", "ADP", "SCONJ", "CCONJ")
    aside = claimed.is_named(token) or claimed.is_value(token) or small or other.tag == "PROPN"
    return not (aside or kept or told.has(token))


def _has_few_meanings(token: Token) -> bool:
    """Whether the dictionary has few meanings of a word, as whatever part of speech."""
    lemmas = {token.lemma.lower(), lemma(token.lower, "NOUN")}
    return 0 < max(sum(senses_of(each, part) for part in "nvar") for each in lemmas) <= _MOST_MEANINGS


def _other_nouns(stretch: Stretch, claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A noun that stands where the source has another: "drought" for "typhoon"; those with many senses say little."""
    mine, theirs = (list(filter(_is_telling, tokens)) for tokens in (stretch.mine, stretch.theirs))
    for token in mine if theirs else ():
        for other in theirs:
            if (
                token in claimed.content
                and other in told.content
                and _is_foreign(token, other, claimed, told)
            ):
                yield Difference.between(token.text, other.text, other.span, token.span)


def _is_telling(token: Token) -> bool:
    return token.tag == "NOUN" and senses_of(token.lemma.lower(), "n") <= _MOST_OF_NOUN


def _other_names(
    mine: Sequence[Token], theirs: Sequence[Token], claimed: Wording, told: Wording
) -> Iterator[Difference]:
    """A name that stands where the source has another."""
    for name in _names_of(mine, claimed):
        for other in _names_of(theirs, told):
            nations = {"country", "demonym"}
            alike = name.kind == other.kind or (
                None in (name.kind, other.kind) and "demonym" not in (name.kind, other.kind)
            )
            if name.kind in nations or other.kind in nations:
                alike = country_of(name) is not None and country_of(other) is not None
            if (
                alike
                and told.is_said(other)
                and not _is_symbol(other, told.source)
                and not may_mean(name, claimed, told.source, other)
                and not _spelt_alike(name, other)
                and not is_named(other, told, claimed)
            ):
                yield Difference.between(name.name, other.name, other.span, name.span)


def _spelt_alike(one: Mention, other: Mention) -> bool:
    """Whether two names are forms of one: "Minis" and "Mini", "Federal" and "Fed", "AGPU" and "APGU"."""
    pairs = zip(one.words, other.words, strict=False)
    return any(
        same_word(mine, theirs)
        or mine.rstrip("s") == theirs
        or sorted(mine) == sorted(theirs)
        or (
            min(len(mine), len(theirs)) >= _LEAST_STEM
            and (mine.startswith(theirs) or theirs.startswith(mine))
        )
        for mine, theirs in pairs
    )


def _is_symbol(name: Mention, source: Source) -> bool:
    """Whether a name is the symbol of a share: "<CPC.N>"."""
    return (
        source.text[max(name.start - 1, 0) : name.start] == "<"
        and source.text[name.end : name.end + 1] == ">"
        and name.words[0].isupper()
    )


def _names_of(tokens: Sequence[Token], wording: Wording) -> list[Mention]:
    return [one for one in names_in(wording) if any(one.span.holds(token.start) for token in tokens)]


def in_place(claimed: Wording, told: Wording) -> list[Stretch]:
    """The words that both have in a row, and the few of the claim that stand in the place of a few others."""
    mine = [token for token in claimed.tokens if token.tag != "PUNCT"]
    theirs = [token for token in told.tokens if token.tag != "PUNCT" and told.is_said(token)]
    shared = {token.lower for token in mine} & {token.lower for token in theirs}
    matcher = SequenceMatcher(None, _aligned(mine, shared), _aligned(theirs, shared), autojunk=False)
    found = []
    for kind, first, last, start, end in matcher.get_opcodes():
        inside = first > 0 and last < len(mine)
        few = last - first <= _LONGEST_SWAP and end - start <= _LONGEST_SWAP
        if kind == "equal" or (few and (inside or kind == "replace")):
            found.append(Stretch(mine[first:last], theirs[start:end], kind == "equal"))
    return found


def _aligned(tokens: Sequence[Token], shared: Collection[str]) -> list[str]:
    """What words are aligned by: themselves where both have them, else their dictionary forms."""
    return [token.lower if token.lower in shared else dictionary_form(token) for token in tokens]
