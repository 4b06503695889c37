"""Does a word stand in the place of another? What a claim and its source have in a row, and what is put between."""

import itertools
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from factlib.language import Token, lemma
from factlib.language.model import token_at
from factlib.language.senses import senses_of
from factlib.names.mentions import Mention
from factlib.validate.lists import word_lists, word_set
from factlib.validate.negations import is_negation, is_put_aside
from factlib.validate.source import Source
from factlib.validate.told_names import country_of, is_named, may_mean, names_in
from factlib.validate.wording import Difference, Wording, dictionary_form
from factlib.validate.words import EMPTY, same_word

_LEAST_COPIED = 3  # words of a claim that all but copies its source
_LONGEST_SWAP = 3  # words that stand in the place of others
_COPIED = 0.8  # of the words of a claim that stand in the source in a row, for another word to be put in the place of one
_LEAST_STEM = 3  # letters of a name that another one is short for
_MOST_SENSES = 3  # of a word whose replacement by another changes what is said
_SORTS = {"NOUN": "noun", "PROPN": "noun", "PRON": "noun", "VERB": "verb", "ADJ": "quality", "ADV": "quality"}
_MOST_MEANINGS = 5  # as any part of speech, of a word that says something of its own


class _Stretch(NamedTuple):
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
    replaced = list(_replaced(claimed, told))
    is_copy = sum(len(one.mine) for one in replaced if one.equal) >= _COPIED * len(claimed.tokens)
    for mine, theirs, equal in replaced:
        if equal:
            continue
        if uneven and is_copy and any(map(_denies, mine)) != any(map(_denies, theirs)):
            denying = told if claimed.negations > told.negations else claimed
            if not denying.denies():
                yield Difference("a negation was added or lost", " ".join(one.text for one in theirs) or None)
        yield from _other_names(mine, theirs, claimed, told)
        if is_copy:
            yield from _other_words(mine, theirs, claimed, told)
    changed = [one for one in replaced if not one.equal]
    yield from _contrary(*changed[0][:2]) if len(changed) == 1 else ()
    yield from _only_word(replaced, claimed, told)


def transposed(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Two words or phrases in each other's place, where all others stand as in the source: "more at home than abroad"."""
    mine = [token for token in claimed.tokens if _is_placed(token)]
    theirs = [token for token in told.tokens if _is_placed(token)]
    own, there = [dictionary_form(token) for token in mine], [dictionary_form(token) for token in theirs]
    sums = list(itertools.accumulate(map(hash, there), initial=0))
    total, size = sum(map(hash, own)), len(own)
    for start in range(len(there) - size + 1) if own else ():
        if sums[start + size] - sums[start] != total:
            continue  # other words
        window = there[start : start + size]
        if window == own or Counter(window) != Counter(own):
            continue
        between = _exchange(own, window)
        if between is not None:
            first, other = mine[between.start - 1], mine[between.stop]
            if not _are_listed(own, between) and _change_places(first, other, mine[between], claimed):
                was = theirs[start + between.start - 1]
                message = f"the source has “{first.text}” and “{other.text}” the other way round"
                yield Difference(message, was.text, was.span, first.span)
                return


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


def _is_placed(token: Token) -> bool:
    """Whether it matters where a word stands: no mark, no article, no "that" of a clause."""
    return token.tag not in ("PUNCT", "DET") and token.lower not in ("that", "also")


def _exchange(own: Sequence[str], there: Sequence[str]) -> slice | None:
    """The words of `own` between two stretches that have changed places with each other against `there`."""
    first = next(at for at, (one, other) in enumerate(zip(own, there, strict=True)) if one != other)
    last = next(at for at in range(len(own) - 1, -1, -1) if own[at] != there[at])
    mine, theirs = own[first : last + 1], there[first : last + 1]
    for size, other in itertools.product(range(1, _LONGEST_SWAP + 1), repeat=2):
        inner = len(mine) - size - other
        if inner > 0 and mine == [*theirs[-size:], *theirs[other:-size], *theirs[:other]]:
            return slice(first + size, last + 1 - other)
    return None


def _are_listed(own: Sequence[str], between: slice) -> bool:
    """Whether what stands between two members joins them, and only opens both alike: "new schools and new roads"."""
    words = [word for word in own[between] if word not in word_set("lists", "joining")]
    return any(
        own[at - len(words) : at] == words
        for at in range(between.start, len(words) - 1, -1)[: _LONGEST_SWAP + 1]
    )


def _change_places(first: Token, other: Token, between: Sequence[Token], claimed: Wording) -> bool:
    """Whether it says something else if two words change places: not in a list, nor on the two sides of "is" or "meets"."""
    sorts = [_SORTS.get(token.tag) for token in (first, other)]
    valued = any(claimed.is_value(token) for token in (first, other))
    joining = all(
        token.tag in ("CCONJ", "ADP") and token.lower not in word_set("lists", "ordering")
        for token in between
    )
    verbs = {token.lemma.lower() for token in between if token.tag in ("VERB", "AUX")}
    either = bool(verbs) and verbs <= word_set("light", "either way")
    return None not in sorts and sorts[0] == sorts[1] and not (valued or joining or either)


def _denies(token: Token) -> bool:
    """Whether a word is a negation, and not of a name that it only puts aside: "Lund, not Brod, sold"."""
    behind = token.sentence.tokens[token.index + 1 : token.index + 3]
    return is_negation(token) and not any(one.tag == "PROPN" and is_put_aside(one) for one in behind)


def _only_word(replaced: Sequence[_Stretch], claimed: Wording, told: Wording) -> Iterator[Difference]:
    """The one word by which a claim differs from the words of the source, where it is akin to none of them.

    Of whatever part of speech: who copies all else and puts "decide saddles" for "decide everything" does not paraphrase.
    """
    changed = [one for one in replaced if not one.equal]
    copied = sum(len(one.mine) for one in replaced if one.equal)
    words = sum(token.tag != "PUNCT" for token in claimed.tokens)
    if len(changed) != 1 or copied != words - 1 or copied < _LEAST_COPIED:
        return
    mine, theirs, _ = changed[0]
    if len(mine) == len(theirs) == 1 and _is_foreign(mine[0], theirs[0], claimed, told):
        yield Difference.between(mine[0].text, theirs[0].text, theirs[0].span, mine[0].span)


def _is_foreign(token: Token, other: Token, claimed: Wording, told: Wording) -> bool:
    """Whether a word with few meanings is akin to no word of the source, and the one in its place to none of the claim."""
    lemmas = {token.lemma.lower(), lemma(token.lower, "NOUN")}
    meanings = max(sum(senses_of(each, part) for part in "nvar") for each in lemmas)
    few = 0 < meanings <= _MOST_MEANINGS and not claimed.is_named(token) and not claimed.is_value(token)
    kept = other.lower not in EMPTY and claimed.has(other)
    return few and token.tag != "DET" and other.tag != "PROPN" and not told.has(token) and not kept


def _contrary(mine: Sequence[Token], theirs: Sequence[Token]) -> Iterator[Difference]:
    """A word that says the contrary of the one in whose place it stands: "for", "against"; not in "a drug against flu"."""
    if len(mine) == len(theirs) == 1 and token_at(mine[0].sentence.tokens, mine[0].index - 1).tag != "NOUN":
        pair = {mine[0].lower, theirs[0].lower}
        if any(pair == set(row) for row in word_lists("assertions.toml")["contrary"]["joining"]):
            yield Difference.between(mine[0].text, theirs[0].text, theirs[0].span, mine[0].span)


def _other_words(
    mine: Sequence[Token], theirs: Sequence[Token], claimed: Wording, told: Wording
) -> Iterator[Difference]:
    """A noun that stands where the source has another."""
    for token in mine:
        if token not in claimed.content or not _is_telling(token) or told.has(token):
            continue
        for other in theirs:
            if (
                other.tag == token.tag
                and other in told.content
                and _is_telling(other)
                and not claimed.has(other)
            ):
                yield Difference.between(token.text, other.text, other.span, token.span)


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


def _replaced(claimed: Wording, told: Wording) -> Iterator[_Stretch]:
    """The words that both have in a row, and the few of the claim that stand in the place of a few others."""
    mine = [token for token in claimed.tokens if token.tag != "PUNCT"]
    theirs = [token for token in told.tokens if token.tag != "PUNCT" and told.is_said(token)]
    shared = {token.lower for token in mine} & {token.lower for token in theirs}
    matcher = SequenceMatcher(None, _aligned(mine, shared), _aligned(theirs, shared), autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        inside = first > 0 and last < len(mine)
        few = last - first <= _LONGEST_SWAP and end - start <= _LONGEST_SWAP
        if kind == "equal" or (few and (inside or kind == "replace")):
            yield _Stretch(mine[first:last], theirs[start:end], kind == "equal")


def _aligned(tokens: Sequence[Token], shared: Collection[str]) -> list[str]:
    """What words are aligned by: themselves where both have them, else their dictionary forms."""
    return [token.lower if token.lower in shared else dictionary_form(token) for token in tokens]


def _is_telling(token: Token) -> bool:
    """Whether a noun says something of its own: those with many senses say little."""
    return token.tag == "NOUN" and senses_of(token.lemma.lower(), "n") <= _MOST_SENSES
