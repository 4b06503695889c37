"""Does the source have another name, nation or number in the very place of one that a claim gives to goods?"""

import itertools
import re
from collections.abc import Iterator

from factlib.quantities import parse_quantities
from factlib.validate.context import Context
from factlib.validate.qualities import is_word
from factlib.validate.words import EMPTY, head_of, nations_in

_NUMBERED = re.compile(r"\b([A-Za-z]+)(-?|\s)(\d[\w.-]*\b)")  # "Marlow 4", "Mk1A", "F-16", "due 1994"
_YEAR = re.compile(r"(?:19|20)\d\d")
_NATIONS = ("country", "demonym")


def substituted_for(wanted: str, context: Context) -> str | None:
    """What the quote has in the place of a word of goods that it lacks: "Romanian barley" for "Ukrainian barley".

    So it may be with a nation or a name before a noun, with the number of a model, a year, or a number inside.
    """
    finders = (_other_nation, _other_name, _other_number, _other_count)
    return next((found for find in finders for found in find(wanted, context)), None)


def _other_nation(wanted: str, context: Context) -> Iterator[str]:
    """The goods of the quote that are of another nation, which is no party of the claim."""
    tokens, head = context.cited.tokens(context.cited.quote), head_of(wanted)
    own = nations_in(wanted.split())
    if not own or not own.isdisjoint(nations_in(token.text for token in tokens)):
        return
    for phrase in context.cited.noun_phrases(context.cited.quote):
        if not is_word(phrase.last, head):
            continue
        for one in phrase.tokens[:-1]:
            named = context.source.mentions_in(one.span)
            if any(each.kind in _NATIONS and not context.is_party(each) for each in named):
                yield f"{one.text} {phrase.last.text}"


def _other_name(wanted: str, context: Context) -> Iterator[str]:
    """What the quote names before a noun for which the document has the claim's name: "Suba field" for "Kurma field".

    The number of a model has to stand in the document alone: "R4 jets" for "Marlow-3 jets".
    """
    source, quote = context.source, context.cited.quote
    for name, noun in itertools.pairwise(wanted.split()):
        numbered = any(map(str.isdigit, name))
        told = (name if numbered else f"{name} {noun}") in source.text and noun not in EMPTY
        if not (told and name[0].isupper() and noun.islower()) or name in source.text[quote.slice]:
            continue
        for before, token in itertools.pairwise(context.cited.tokens(quote)):
            if not (is_word(token, noun) and before.text[0].isupper() and before.text not in wanted):
                continue
            named = [] if numbered else source.mentions_in(before.span)
            alike = any(map(str.isdigit, before.text)) if numbered else before.tag == "PROPN" and named
            if alike and not any(one.kind or context.explains(one) for one in named):
                yield f"{before.text} {token.text}"


def _other_number(wanted: str, context: Context) -> Iterator[str]:
    """What the quote has with another number behind the same word: "Dash 8" for "Dash 7", "due 2002" for "due 1994"."""
    here = context.source.document[context.cited.quote]
    for word, gap, number in _NUMBERED.findall(wanted):
        named = word[0].isupper() or (gap == " " and _YEAR.fullmatch(number) and word not in EMPTY)
        there = [one for one in _NUMBERED.findall(here) if one[0].casefold() == word.casefold()]
        short = any(number.startswith(figures.rstrip("s")) for _, _, figures in there)
        if named and not short and not re.search(rf"(?<!\d){re.escape(number)}", here):
            yield from ("".join(one) for one in there)


def _other_count(wanted: str, context: Context) -> Iterator[str]:
    """What the quote counts otherwise than a claim inside of its goods: "assets of 40 branches"."""
    told = [one for one in context.source.quantities_in(context.cited.context) if one.kind == "count"]
    for amount in parse_quantities(wanted) if told else ():
        same = [one for one in told if one.unit == amount.unit]
        summed = sum(one.value for one in same) == amount.value
        if amount.span.start and not (summed or any(amount.agrees_with(one) for one in same)):
            yield from (one.text for one in same if one.bound == amount.bound)
