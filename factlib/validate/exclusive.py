"""A month for a year, the first for the second, the majority for the minority: words of which one is not the other."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factlib.document import Span
from factlib.language import Token
from factlib.language.senses import related
from factlib.validate.lists import rank_in_words, word_set
from factlib.validate.reckoned import are_as_long, lengths
from factlib.validate.wording import Difference, Wording, are_akin
from factlib.validate.words import RATES

_RANK = re.compile(r"[0-9]+(?:st|nd|rd|th)")
_AMBIGUOUS = frozenset({"may", "march"})  # names of months in capitals only
_UNIT_OF = {rate: unit for unit, rates in RATES.items() for rate in rates} | {"hourly": "hour"}
_FAMILIES = ("time", "order", "weekday", "month", "compass", "side", "rank")
_TAXED = {
    "pre-tax": re.compile(r"\b(?:pre-?tax|before[- ]tax(?:es)?)\b", re.IGNORECASE),
    "after-tax": re.compile(r"\b(?:after[- ]tax(?:es)?|post-tax|net of tax(?:es)?)\b", re.IGNORECASE),
}
_YEAR_ENDED = re.compile(r"\b(?:year (?:ended|ending|to)|annual)\b", re.IGNORECASE)
_REACH = 3  # words from a rank to what is counted: "the third successive monthly fall"


def exclusive(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A word of a family for another one; a rank only of the same things, a unit of time unless the claim tells a time otherwise."""
    for family, mine in claimed.once(_members).items():
        theirs = told.once(_members)[family]
        others = theirs.keys() - mine.keys()
        for word, own in mine.items() if others else ():
            if word in theirs or claimed.is_value(own) or not related(word).isdisjoint(theirs.keys()):
                continue
            if family == "time" and _is_told_otherwise(word, claimed, told):
                continue
            rivals = (
                sorted(others)
                if family != "order"
                else [other for other in sorted(others) if _rank_the_same(own, theirs[other])]
            )
            if rivals:
                token = theirs[rivals[0]]
                yield Difference.between(own.text, token.text, token.span, own.span)


def conditions(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """If for unless, where as much is negated: "not unless prices rise" is not "not if prices rise"."""
    if claimed.negations_but_conditions() != told.negations_but_conditions():
        return
    for word, other in (("if", "unless"), ("unless", "if")):
        mine = [token for token in claimed.tokens if token.lower == word]
        theirs = [token for token in told.tokens if token.lower == other]
        if mine and theirs and not any(token.lower == word for token in told.tokens):
            yield Difference.between(word, other, theirs[0].span, mine[0].span)


def before_tax(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Before tax for after tax, where the source tells of the one alone."""
    mine, theirs = claimed.once(_taxed), told.once(_taxed)
    if len(mine) == len(theirs) == 1 and mine.keys() != theirs.keys():
        ((says, own),), ((found, span),) = mine.items(), theirs.items()
        yield Difference.between(says, found, span, own)


def _taxed(wording: Wording) -> dict[str, Span]:
    """Whether amounts are told before tax or after it, and where."""
    found = {
        way: mark.search(wording.source.text, wording.span.start, wording.span.end)
        for way, mark in _TAXED.items()
    }
    return {way: Span.of(*match.span()) for way, match in found.items() if match is not None}


def whole_years(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A year from end to end where the source tells of a part of one: "in the full year", "in the fourth quarter"."""
    mine, theirs = claimed.once(_whole_year), told.once(_whole_year)
    parts = [token for token in told.tokens if token.lemma.lower() in word_set("whole_year", "parts")]
    if (
        mine is not None
        and theirs is None
        and parts
        and not _YEAR_ENDED.search(told.source.document[told.span])
    ):
        yield Difference.between(f"{mine.text} year", parts[0].text, parts[0].span, mine.span)


def _whole_year(wording: Wording) -> Token | None:
    """The word that says that a year is meant from end to end."""
    return next(
        (
            one
            for one, behind in pairwise(wording.tokens)
            if behind.lower == "year" and one.lower in word_set("whole_year", "whole")
        ),
        None,
    )


def _is_told_otherwise(unit: str, claimed: Wording, told: Wording) -> bool:
    """Whether a unit of time is that of a date of the source, or of a length that it tells in another: "half a year"."""
    if any(one.precision == unit for one in told.dates):
        return True  # "in the month", of May
    return are_as_long(lengths(claimed, unit), lengths(told))


def _rank_the_same(one: Token, other: Token) -> bool:
    """Whether two ranks are of the same things, or of none that are named: "the first furnace", "the second furnace"."""
    mine, theirs = _behind(one), _behind(other)
    return not mine or not theirs or any(are_akin(a, b) for a in mine for b in theirs)


def _behind(rank: Token) -> list[Token]:
    """The nouns right behind a rank."""
    found: list[Token] = []
    for token in rank.sentence.tokens[rank.index + 1 :][:_REACH]:
        if token.tag not in ("NOUN", "ADJ", "PROPN"):
            break
        found += [token] if token.tag == "NOUN" else []
    return found


def _members(wording: Wording) -> dict[str, dict[str, Token]]:
    """The members of each family that stand among the words, parts of compounds too: "third-quarter"; no "two-thirds"."""
    found: dict[str, dict[str, Token]] = {family: {} for family in _FAMILIES}
    for part, token in wording.parts:
        family = "order" if _RANK.fullmatch(part) else _families().get(part)
        if family is None or (family == "order" and wording.is_value(token)):
            continue
        if part not in _AMBIGUOUS or not token.text.islower():
            found[family][_UNIT_OF.get(part) or rank_in_words(part)] = token
    return found


@cache
def _families() -> dict[str, str]:
    """The family of each member."""
    return {word: family for family in _FAMILIES for word in word_set("exclusive", family)}
