"""Figures that no figure tells: a firm that is bought is bought whole, "a plant" is one."""

import re

from factlib.events.event import Thing
from factlib.events.frames import words
from factlib.language import lemma
from factlib.quantities import Quantity
from factlib.validate.context import Context
from factlib.validate.lists import word_lists, word_set
from factlib.validate.source import Cited

WHOLE = 100  # percent
_ALL = re.compile(r"\ball (?:of )?(?:the |its |their )?(?:\w+ ){0,3}(?:shares?|stock|equity|capital)\b")
_ONE = frozenset({"NN", "NNP"})  # what a noun in the singular is tagged
_MANY = frozenset({"every", "each", "many", "any", "no", "another", "other"})  # before a noun that is not one


def deals_in_whole(context: Context) -> bool:
    """Whether the quote tells that a firm is bought, and of no part of it; or that "all of its shares" are."""
    cited = context.cited
    if any(one.kind == "percent" for one in cited.source.quantities_in(cited.context)):
        return False
    if _ALL.search(cited.source.document[cited.quote]):
        return True
    tokens = cited.tokens(cited.quote)
    parts = words("stakes") | word_set("shares", "part") | word_set("shares", "most") | {"into", "invest"}
    told = [event for event in cited.deals(cited.quote) if event.kind == "acquisition"]
    things = [filler.value for event in told for filler in event.of("thing")]
    firm = any(isinstance(thing, Thing) and thing.firm for thing in things)
    return firm and not any(token.lemma.lower() in parts for token in tokens)


def tells_of_one(wanted: Quantity, cited: Cited) -> bool:
    """Whether a claim counts one plant, and the only one that the quote speaks of is one: "a cement plant", "its third mill"."""
    nouns = word_lists("trade.toml")["plant"]["nouns"]
    tokens = cited.tokens(cited.quote)
    named = [token for token in tokens if token.lemma.lower() in nouns]
    one = len(named) == 1 and named[0].penn in _ONE and not any(token.lower in _MANY for token in tokens)
    return one and _is_one(wanted)


def tells_of_one_thing(wanted: Quantity, name: str, cited: Cited) -> bool:
    """Whether a claim counts one of its goods, and the quote has them as one: "a mobile laboratory"."""
    noun = lemma(name.split(" of ")[0].split()[-1].lower()) if name.split() else ""
    phrases = (one for one in cited.noun_phrases(cited.quote) if one.noun == noun)
    return _is_one(wanted) and any(
        phrase.last.penn in _ONE and phrase.first.tag in ("DET", "PRON") for phrase in phrases
    )


def _is_one(wanted: Quantity) -> bool:
    return wanted.value == 1 and wanted.bound == "exact" and wanted.upper is None
