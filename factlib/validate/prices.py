"""What an amount is told for: a time, each of several things, the deal that a claim is about; what is compared with it."""

import re
from collections.abc import Sequence

from factlib.events.event import Event, Thing
from factlib.language import Token
from factlib.quantities import Quantity
from factlib.validate.context import Context
from factlib.validate.fillers import is_goods, is_name, refers
from factlib.validate.goods_alike import is_akin
from factlib.validate.lists import word_lists, word_set
from factlib.validate.source import Cited
from factlib.validate.words import RATES

_NEAR = 5  # words before an amount in which stands what it is compared by
_WAYS = {"more_than": "up", "at_least": "up", "less_than": "down", "at_most": "down"}
_RATES = {  # words that say for what an amount is told
    **{time: (time, *words) for time, words in RATES.items()},
    "year": ("year", "annum", *RATES["year"]),
    "share": ("share", "each", "apiece"),
    "unit": ("unit", "each", "apiece", "per"),
}
_EACH = frozenset({"a", "an", "per", "each", "every", "one", "/"})  # what stands before the unit of a rate
_LONGEST_RATE = 6  # words from "each" to what it is of
_EACH_THING = re.compile(r"\s+(?:each|apiece|per)\b")

_IN_ALL = re.compile(r" (?:in all|in total|altogether|all told|overall)\b")
"""What stands behind the amount of the whole, beside that of each: "at $5 each, $15 in all"."""

_TOTAL_TO = re.compile(
    r"\btotal(?: price| cost| value| bill)? (?:to|at|of|is|was) $"
)  # "brings the total to $15"
_LONGEST_TOTAL = 20  # characters of such words
_TOTAL_OF = re.compile(r"\btotal (?:price |value |cost )?of\b")

TIMES = ("year", "month", "week", "day")
"""The times for which amounts are told most."""


def may_be_price(found: Quantity, context: Context) -> bool:
    """Whether an amount may be the price of the deal: that of no other deal, or beside words that tell of a price."""
    if priced := deals_of(found, "price", context):
        return all(_may_be_meant(event, context) for event in priced)
    words = word_lists("trade.toml")["priced"]["words"]
    tokens = context.source.reading.at(found.span.start).tokens
    return any(token.lemma.lower() in words or token.lower in words for token in tokens)


def is_price_of_it(found: Quantity, context: Context) -> bool:
    """Whether an amount is the price of a deal between parties of the claim, or in a firm of its goods, wherever that is told."""
    return any(
        (
            (context.is_between_its_parties(event) and _deals_in(event, context))
            or _is_in_firm_of_it(event, context)
        )
        and _may_be_meant(event, context)
        for event in deals_of(found, "price", context)
    )


def _is_in_firm_of_it(event: Event, context: Context) -> bool:
    """Whether a verb tells of a deal in a firm, or its shares, that the goods of the claim name: "Adler's shares were bought"."""
    if event.nominal or not context.tells_of_it(event.trigger.sentence):
        return False
    firms = [one.value for one in event.of("thing") if isinstance(one.value, Thing) and one.value.firm]
    return any(is_name(firm.name) and is_akin(" ".join(context.claim.goods), firm.name) for firm in firms)


def deals_of(found: Quantity, role: str, context: Context) -> list[Event]:
    """The deals in which an amount has a role."""
    told = context.source.deals_in(context.source.reading.at(found.span.start))
    return [event for event in told if any(one.span.overlaps(found.span) for one in event.of(role))]


def _may_be_meant(event: Event, context: Context) -> bool:
    """Whether a deal may be the claim's: no other side, no other goods, not "the previous deal"."""
    others = word_lists("trade.toml")["priced"]["others"]
    phrase = next((one for one in event.trigger.sentence.noun_phrases if event.trigger in one.tokens), None)
    before = {part for token in phrase.tokens for part in token.lower.split("-")} if phrase else set()
    quoted = {part for token in context.cited.tokens(context.cited.quote) for part in token.lower.split("-")}
    another = bool(before.intersection(others) - quoted)
    return context.may_be_meant(event) and not another and not _is_of_other_goods(event, context)


def _is_of_other_goods(event: Event, context: Context) -> bool:
    """Whether a deal is in other goods than the claim's."""
    things, claimed = _deals_in(event, context), " ".join(context.claim.goods)
    return bool(things and claimed) and not any(is_akin(claimed, thing) for thing in things)


def _deals_in(event: Event, context: Context) -> list[str]:
    """What a deal is in, by names of its own."""
    return [
        filler.value.name
        for filler in event.of("thing")
        if is_goods(filler, context.cited)
        and not refers(filler, context.cited)
        and not context.names_party(filler.value.name)
    ]


def is_of_another_rate(wanted: Quantity, found: Quantity, cited: Cited) -> bool:
    """Whether an amount without a rate is not told for what is claimed; a number of things may be for any time but another.

    What is told "each" is told per thing, whatever that is called.
    """
    per = wanted.per or ""
    if per not in TIMES and is_of_each_thing(found, cited):
        return False
    if _is_rate(per, found, cited):
        return False
    others = [one for one in TIMES if one != per]
    return wanted.kind != "count" or per not in TIMES or any(_is_rate(one, found, cited) for one in others)


def _is_rate(per: str, found: Quantity, cited: Cited) -> bool:
    """Whether the sentence of an amount says what it is for: "annual capacity of", "9 cents each"."""
    tokens = cited.source.reading.at(found.span.start).tokens
    there = {
        form
        for at, token in enumerate(tokens)
        for form in (token.lower, token.lemma.lower())
        # "last year" is no rate
        if form != per or _is_behind_each(tokens, at)
    }
    return not there.isdisjoint(_RATES.get(per, (per,)))


def _is_behind_each(tokens: Sequence[Token], at: int) -> bool:
    """Whether "each" stands before a noun, or a little before it: "a year", "to each of the 300 drivers"."""
    while at > 1 and tokens[at - 1].tag == "ADJ":  # "one common share"
        at -= 1
    around = tokens[max(at - _LONGEST_RATE, 0) : at]
    return bool(at) and (
        tokens[at - 1].lower in _EACH or any(one.lower in ("each", "every") for one in around)
    )


def is_whole(found: Quantity, cited: Cited) -> bool:
    """Whether words say that an amount is that of the whole: "$15 in all", "a total of $15"."""
    before = cited.source.text[max(found.span.start - _LONGEST_TOTAL, 0) : found.span.start]
    said = _TOTAL_OF.search(found.text) or _TOTAL_TO.search(before)
    return said is not None or _IN_ALL.match(cited.source.text, found.span.end) is not None


def is_of_each_thing(found: Quantity, cited: Cited) -> bool:
    """Whether an amount is what each thing costs: "at 2 million dollars each"; not what each receiver gets, "2 million to each"."""
    if is_whole(found, cited):
        return False
    tokens = cited.source.reading.at(found.span.start).tokens
    opens = len(tokens) > 1 and tokens[0].lower == "each" and tokens[0].end <= found.span.start
    opens = opens and tokens[1].lemma.lower() not in word_lists("trade.toml")["priced"]["sides"]
    return bool(found.per) or opens or _EACH_THING.match(cited.source.text, found.span.end) is not None


def is_surpassed(wanted: Quantity, found: Quantity, cited: Cited) -> bool:
    """Whether the source compares with an amount the way that the bound of a claim tells: "above the level of 5 tonnes"."""
    way = _WAYS.get(wanted.bound)
    if way is None:
        return False
    before = [one for one in cited.tokens(cited.context) if one.end <= found.span.start]
    near = [one for one in before[-_NEAR:] if before[-1].sentence is one.sentence]
    than = next((one for one in reversed(near) if one.lower == "than"), None)
    if than is None:
        return any(one.lemma.lower() in word_set("comparisons", way) for one in near)
    return any(_way_of(one) == way for one in than.sentence.tokens[: than.index])


def _way_of(token: Token) -> str | None:
    """Which way a comparative goes, or none: "larger", "fewer"."""
    if token.penn not in ("JJR", "RBR"):
        return None
    return next(
        (way for way in ("down", "up") if f"{token.lower} than" in word_set("comparisons", way)), None
    )


def is_limit(wanted: Quantity, found: Quantity) -> bool:
    """Whether a claim has the very amount that something may come to: "90 yen" of "as low as 90 yen"."""
    return wanted.bound == "exact" and found.text.lower().startswith("as ")
