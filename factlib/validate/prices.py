"""Is an amount that stands elsewhere the price of the deal that a claim is about?"""

from factlib.events.event import Event, Thing
from factlib.quantities import Quantity
from factlib.validate.context import Context
from factlib.validate.goods import is_akin, is_generic
from factlib.validate.lists import word_lists
from factlib.validate.roles import is_goods, is_name, refers


def may_be_price(found: Quantity, context: Context) -> bool:
    """Whether an amount may be the price of the deal: that of no other deal, or beside words that tell of a price."""
    if priced := _priced(found, context):
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
        for event in _priced(found, context)
    )


def _is_in_firm_of_it(event: Event, context: Context) -> bool:
    """Whether a verb tells of a deal in a firm, or its shares, that the goods of the claim name: "Adler's shares were bought"."""
    if event.nominal or not context.tells_of_it(event.trigger.sentence):
        return False
    firms = [one.value for one in event.of("thing") if isinstance(one.value, Thing) and one.value.firm]
    return any(is_name(firm.name) and is_akin(" ".join(context.claim.goods), firm.name) for firm in firms)


def _priced(found: Quantity, context: Context) -> list[Event]:
    """The deals of which an amount is the price."""
    return [
        event
        for event in context.source.deals_in(context.source.reading.at(found.span.start))
        if any(filler.span.overlaps(found.span) for filler in event.of("price"))
    ]


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
        and not is_generic(filler.value.name)
        and not context.names_party(filler.value.name)
    ]
