"""Amounts that the source calls something else than the price of a deal: a target, a budget, the turnover of a side."""

from collections.abc import Iterator, Sequence

from factlib.document import Span
from factlib.language import Token
from factlib.quantities import Quantity
from factlib.validate.claim import Claim
from factlib.validate.claimed import ClaimedValue, look_up
from factlib.validate.comparing import same_number
from factlib.validate.context import Context
from factlib.validate.lists import word_lists
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited

_MOST_JOINING = 4  # words between a noun and the amount that it is of: "turnover last year was about $3 million"


def check_called(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    """Hold the price of a deal against what the cited words call the amount."""
    price: Quantity | None = claim.values.get("value")
    if claim.type == "deal" and price is not None:
        yield from look_up([ClaimedValue("value", price, Context(claim, cited))], _check_price)


def _check_price(claimed: ClaimedValue[Quantity]) -> Finding | None:
    cited, price = claimed.cited, claimed.value
    same = [one for one in cited.source.quantities_in(cited.context) if same_number(price, one)]
    nouns = [noun for one in same if (noun := _called(one.span, cited)) is not None]
    dealt_in = {word for name in claimed.context.claim.goods for word in name.lower().split()}
    if not same or len(nouns) < len(same) or price.bound != "exact" or nouns[0].lower in dealt_in:
        return None
    message = f"the claim has it as the price, the source as a “{nouns[0].text}”"
    return claimed.told("amount-misplaced", message, same[0].span)


def _called(span: Span, cited: Cited) -> Token | None:
    """The noun by which an amount is called something else than a price: "its $9 billion order target", "a budget of $2 million"."""
    tokens = cited.source.reading.at(span.start).tokens
    others = word_lists("trade.toml")["priced"]["no_price"]
    phrases = cited.source.reading.at(span.start).noun_phrases
    behind = [one.last for one in phrases if one.start <= span.start and span.end <= one.last.start]
    before = _first([token for token in tokens if token.end <= span.start])
    return next((one for one in (*behind, *before) if one.tag == "NOUN" and one.lemma.lower() in others), None)


def _first(before: Sequence[Token]) -> list[Token]:
    """The last word before an amount that does not only join it to another."""
    joining = word_lists("trade.toml")["priced"]["joining"]
    for token in reversed(before[-_MOST_JOINING - 1 :]):
        if token.lower not in joining:
            return [token]
    return []
