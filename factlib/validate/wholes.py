"""Figures that no figure tells: a firm that is bought is bought whole, "a plant" is one."""

from factlib.events.frames import words
from factlib.validate.context import Context
from factlib.validate.lists import word_lists
from factlib.validate.source import Cited

WHOLE = 100  # percent
_ALL = frozenset({"all", "whole", "entire"})
_ONE = frozenset({"NN", "NNP"})  # what a noun in the singular is tagged


def deals_in_whole(context: Context) -> bool:
    """Whether the quote deals in all of something: it tells of no part, or of "all of the outstanding shares"."""
    cited = context.cited
    tokens = cited.tokens(cited.quote)
    percents = any(one.kind == "percent" for one in cited.source.quantities_in(cited.context))
    parted = any(token.lemma.lower() in words("stakes") for token in tokens)
    return not percents and (not parted or any(token.lower in _ALL for token in tokens))


def tells_of_one(cited: Cited) -> bool:
    """Whether the plants that the quote speaks of are one: "a cement plant", "its third mill"."""
    nouns = word_lists("trade.toml")["plant"]["nouns"]
    named = [token for token in cited.tokens(cited.quote) if token.lemma.lower() in nouns]
    return bool(named) and all(token.penn in _ONE for token in named)
