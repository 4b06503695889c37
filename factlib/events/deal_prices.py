"""What a deal costs, and what share it is of: amounts in its phrases, behind them, in brackets, and beside it."""

import re
from collections.abc import Sequence

from factlib.document import Span
from factlib.events.event import Event, Filler
from factlib.events.fillers import Fillers
from factlib.events.frames import words
from factlib.events.phrases import phrases_behind
from factlib.events.tree import Tree, tree_of
from factlib.language import NounPhrase

VALUING = {"worth", "value", "cost", "total", "price", "estimate"}
"""The lemmas of words that tell what something is worth."""

_FOR_EACH = re.compile(r"[^\d.;]* for each\b")
_NEAR = 50  # characters behind a price
_BESIDE = 3  # characters


def add_prices(fillers: Fillers, tree: Tree, event: Event, phrases: Sequence[NounPhrase]) -> None:
    """Add to an event the amounts of money and the shares in its phrases, behind them, and in asides about them."""
    named = [
        each for phrase in phrases if phrase.noun in words("prices") for each in phrases_behind(phrase, "of")
    ]
    for phrase in [*phrases, *named]:
        for quantity in fillers.amounts(phrase):
            if quantity.kind == "money" and not _is_each(fillers, quantity.span):
                event.add("price", Filler(quantity, quantity.span))
            elif quantity.kind == "percent":
                event.add("share", Filler(quantity, quantity.span))
        _in_asides(fillers, event, phrase)
        for whole in phrases_behind(phrase, "of"):  # "1,000 shares of Adler, or 9 percent"
            _in_asides(fillers, event, whole, valued=False)
        if not fillers.is_amount(phrase):
            _bracketed(fillers, tree, event, phrase)
    stretch = fillers.mentions.quantities_in(event.start, event.end + 1)
    for quantity in stretch:
        before = fillers.text[max(0, quantity.span.start - 30) : quantity.span.start].lower().split()
        if (
            quantity.kind == "money"
            and not set(before[-4:]) & words("not_valued")
            and _is_beside(tree, event, quantity.span)
            and not _is_each(fillers, quantity.span)
        ):
            event.add("price", Filler(quantity, quantity.span, "beside"))


def _in_asides(fillers: Fillers, event: Event, phrase: NounPhrase, *, valued: bool = True) -> None:
    """The price in an aside that values ("Adler, valued at $5m,"), the share in one that says it again ("or 9 percent")."""
    for aside in tree_of(phrase).aside_behind(phrase):
        valuing = valued and any(token.lower in VALUING or token.lemma in VALUING for token in aside.tokens)
        again = aside.tokens[0].lower == "or"
        for quantity in fillers.mentions.quantities_in(aside.start, aside.end) if valuing or again else ():
            if valuing and quantity.kind == "money":
                event.add("price", Filler(quantity, quantity.span))
            elif again and quantity.kind == "percent":
                event.add("share", Filler(quantity, quantity.span))
                held = [
                    each._replace(value=each.value._replace(share=quantity)) for each in event.of("thing")
                ]
                if held:
                    event.fillers["thing"] = held


def _bracketed(fillers: Fillers, tree: Tree, event: Event, phrase: NounPhrase) -> None:
    """The price in brackets right behind a phrase: "bought Infinera ($2.3bn)"."""
    for start, end in tree.brackets:
        if 0 <= start - phrase.end < _BESIDE:
            for quantity in fillers.mentions.quantities_in(start, end):
                if quantity.kind == "money":
                    event.add("price", Filler(quantity, quantity.span, "beside"))


def _is_each(fillers: Fillers, span: Span) -> bool:
    """Whether an amount is the price or worth of one: "at $5.60 each", "$1,000 par value"."""
    behind = fillers.text[span.end : span.end + 12].split()
    paid = _FOR_EACH.match(fillers.text, span.end, span.end + _NEAR)  # "31 dollars in cash for each share"
    return paid is not None or (bool(behind) and behind[0].strip(".,;)").lower() in {"each", "apiece", "par"})


def _is_beside(tree: Tree, event: Event, span: Span) -> bool:
    """Whether no verb stands between a trigger and an amount but those that govern the trigger."""
    first, last = sorted((event.trigger.start, span.start))
    own = {event.trigger, *event.status.governors}
    shared = span.start < event.trigger.start and any(
        token.tag == "CCONJ" for token in tree.tokens if first < token.start < last
    )
    if shared:
        return False  # "bought $5 million of ships and took delivery of"
    return not any(first < group.start < last and not own & set(group.tokens) for group in tree.verb_groups)
