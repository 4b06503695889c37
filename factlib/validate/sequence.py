"""Before for after, from for to: small words of time and way that two wordings must not have the contrary of."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlib.document import Span
from factlib.language import Token
from factlib.language.model import token_at
from factlib.language.senses import related, synonyms
from factlib.validate.lists import share_pole, ways_of, word_set
from factlib.validate.wording import Difference, Wording

_ORDER = {"before": "before", "after": "after", "following": "after", "since": "after"}
_MOST_ORDERS = 20  # of a source that are compared
_AROUND = 5  # words of meaning to each side of a word of order
_APART = re.compile(
    r"""
    \b (?:a|one|the) [ ] (?P<unit> year|quarter|month|week|day ) [ ] (?: (?P<back> earlier|before|previously|ago ) | later|after|afterwards ) \b
    | \b the [ ] (?: (?P<last> previous|preceding|prior ) | following|next|subsequent ) [ ] (?P<of> year|quarter|month|week|day ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENDS = {"since": "from", "from": "from", "until": "up to", "till": "up to", "through": "up to"}
_OF_TIMES = frozenset({"since", "until", "till"})  # whatever stands behind them
_FLOWS = {"from": "from", "to": "to", "into": "to", "toward": "to", "towards": "to"}


def order(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Before for after: "after the fall in prices", "before the drop in prices"."""
    theirs = list(_ordered(told))
    for token, noun, way in _ordered(claimed):
        word = noun.lemma.lower()
        same = {word, *synonyms(word)}.union(*(word_set("directions", way) for way in ways_of(word)))
        there = [each for each in theirs if each[1].lemma.lower() in same]
        if there and all(other != way for _, _, other in there):
            other, thing, _ = there[0]
            mine, words = f"{token.text} … {noun.text}", f"{other.text} … {thing.text}"
            yield Difference.between(mine, words, other.span, token.span)


def order_of_deeds(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Before for after, between two things that are done: "acted before talks failed" for "after talks failed".

    Nothing is said where any order of the source agrees with the claim's.
    """
    theirs = told.once(_deeds_in_order)
    for mine in claimed.once(_deeds_in_order):
        same = [one for one in theirs[:_MOST_ORDERS] if _tell_of_one(mine, one)]
        if same and all(one.way != mine.way for one in same):
            yield Difference.between(mine.word.text, same[0].word.text, same[0].word.span, mine.word.span)
            return


class _Order(NamedTuple):
    """A word of order, which of the two it is, what it is said of, and what that is before or after."""

    word: Token
    way: str
    deed: list[Token]
    other: list[Token]


def _deeds_in_order(wording: Wording) -> list[_Order]:
    """The orders of deeds in a wording, those of a clause that opens its sentence too: "After talks failed, it acted"."""
    found = []
    for token in wording.tokens:
        way = _ORDER.get(token.lower)
        if way is None or token.tag not in ("SCONJ", "ADP") or token.lower == "since":
            continue
        inside = [one for one in wording.content if one.sentence is token.sentence]
        deed = [one for one in inside if one.index < token.index][-_AROUND:]
        other = [one for one in inside if one.index > token.index]
        if not deed:
            marks = (one.index for one in token.sentence.tokens[token.index :] if one.lower == ",")
            ends = next(marks, len(token.sentence.tokens))
            deed = [one for one in other if one.index > ends]
            other = [one for one in other if one.index < ends]
        if deed and other:
            found.append(_Order(token, way, deed[:_AROUND], other[:_AROUND]))
    return found


def _tell_of_one(mine: _Order, theirs: _Order) -> bool:
    """Whether both set the same deed against the same other one."""
    straight = _alike(mine.deed, theirs.deed) + _alike(mine.other, theirs.other)
    crossed = _alike(mine.deed, theirs.other) + _alike(mine.other, theirs.deed)
    return straight > crossed and _alike(mine.other, theirs.other) > 0


def _alike(some: Sequence[Token], others: Sequence[Token]) -> int:
    """How many of some words have one that says the same among others."""
    return sum(any(_say_the_same(one, other) for other in others) for one in some)


def _say_the_same(one: Token, other: Token) -> bool:
    mine, theirs = one.lemma.lower(), other.lemma.lower()
    return theirs in related(mine) or share_pole(mine, theirs) or bool(ways_of(mine) & ways_of(theirs))


def times_apart(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A year before for a year after, behind a figure: "down from $9m the year after"."""
    mine, theirs = _times_apart(claimed), _times_apart(told)
    for unit, (way, span) in mine.items():
        other = theirs.get(unit)
        if other is not None and other[0] != way:
            words = told.source.document[other[1]]
            yield Difference.between(claimed.source.document[span], words, other[1], span)


def _times_apart(wording: Wording) -> dict[str, tuple[str, Span]]:
    """By unit of time, whether a wording looks back or ahead by one, and where; none of which it does both."""
    found: dict[str, dict[str, Span]] = {}
    ends = {one.span.end for one in wording.quantities}
    for each in _APART.finditer(wording.source.text, wording.span.start, wording.span.end):
        if ends.isdisjoint((each.start() - 1, each.start() - 2)):
            continue  # only behind a figure: "$9 million a year earlier"
        way = "before" if each["back"] or each["last"] else "after"
        unit = (each["unit"] or each["of"]).lower()
        found.setdefault(unit, {})[way] = Span.of(*each.span())
    return {unit: next(iter(ways.items())) for unit, ways in found.items() if len(ways) == 1}


def _ordered(wording: Wording) -> Iterator[tuple[Token, Token, str]]:
    """What comes before or after a noun: the word that says so, the noun, and which of the two."""
    for token in wording.tokens:
        prior = token.lower == "to" and token_at(token.sentence.tokens, token.index - 1).lower == "prior"
        way = "before" if prior else _ORDER.get(token.lower)
        if way is None:
            continue
        for phrase in token.sentence.noun_phrases:
            if phrase.first.index == token.index + 1 and phrase.last.tag == "NOUN":
                yield token, phrase.last, way


def ends_of_times(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Until for since: "until 2028" where the source has "from 2028", and the reverse."""
    mine, theirs = _ends(claimed), _ends(told)
    for when, (end, word) in mine.items():
        other = theirs.get(when)
        if other is not None and other[0] != end:
            yield Difference.between(
                f"{word.text} {when}", f"{other[1].text} {when}", other[1].span, word.span
            )


def _ends(wording: Wording) -> dict[str, tuple[str, Token]]:
    """For each time, by its words, whether something goes on from it or up to it; none for one that both are told of."""
    found: dict[str, dict[str, Token]] = {}
    for word in wording.tokens:
        end = _ENDS.get(word.lower)
        phrases = word.sentence.noun_phrases if end is not None else ()
        behind = token_at(word.sentence.tokens, word.index + 1)
        last = next(
            (one.last for one in phrases if one.first is behind), behind if behind.tag == "NUM" else None
        )
        if end is not None and last is not None and (word.lower in _OF_TIMES or wording.is_value(last)):
            time = word.sentence.tokens[word.index + 1 : last.index + 1]
            named = " ".join(one.lower for one in time if one.tag != "DET")
            found.setdefault(named, {})[end] = word
    return {when: next(iter(ends.items())) for when, ends in found.items() if len(ends) == 1}


def ways(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """From for to: "from A to B" where the source has "to A from B"."""
    mine, theirs = _flows(claimed), _flows(told)
    for word, way in mine.items():
        there = theirs.get(word)
        if there and way and there.isdisjoint(way):
            yield Difference(
                f"the claim says {min(way)} {word}, the source “{min(there)} {word}”", f"{min(there)} {word}"
            )


def _flows(wording: Wording) -> dict[str, set[str]]:
    """For each name the ways in which something moves: from it or to it."""
    found: dict[str, set[str]] = {}
    for sentence in wording.sentences:
        for link in sentence.prepositional_phrases:
            way = _FLOWS.get(link.preposition.lower)
            names = [token for token in link.noun_phrase.tokens if token.tag == "PROPN"]
            if way and names:
                found.setdefault(names[-1].lower, set()).add(way)
    return found
