"""Amounts that the source tells as something else than a claim has them: a target as the price, a base as what was reached."""

from collections.abc import Iterator, Sequence

from factlib.document import Span
from factlib.language import Token
from factlib.quantities import Quantity
from factlib.validate.claim import Claim
from factlib.validate.claimed import ClaimedValue, look_up
from factlib.validate.comparing import same_number
from factlib.validate.context import Context
from factlib.validate.lists import ways_of, word_lists
from factlib.validate.matching import folded_words, names_of
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited

_MOST_JOINING = 4  # words between a noun and the amount that it is of: "turnover last year was about"
_REACHED = ("stake", "capacity", "jobs")  # fields of how much there is now


def check_called(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    """Hold amounts against what the cited words call them."""
    context = Context(claim, cited)
    prices, reached = (
        [
            ClaimedValue[Quantity](field, value, context)
            for field in fields
            if (value := claim.values.get(field)) is not None
        ]
        for fields in (("value",), _REACHED)
    )
    if claim.type == "deal":
        yield from look_up(prices, _check_price)
    yield from look_up(reached, _check_reached)


def _check_price(claimed: ClaimedValue[Quantity]) -> Finding | None:
    """What follows if all that the cited words have of a price is called otherwise."""
    same = _same(claimed)
    nouns = [noun for one in same if (noun := _called(one.span, claimed.cited)) is not None]
    dealt_in = {word for name in claimed.context.claim.goods for word in name.lower().split()}
    if not same or len(nouns) < len(same) or claimed.value.bound != "exact" or nouns[0].lower in dealt_in:
        return None
    message = f"the claim has it as the price, the source as a “{nouns[0].text}”"
    return claimed.told("amount-misplaced", message, same[0].span)


def _check_reached(claimed: ClaimedValue[Quantity]) -> Finding | None:
    """What follows if all that the cited words have of an amount is what there was before: "from 16 to 20 ships a year"."""
    same = _same(claimed)
    if same and all(_is_left(one, claimed.cited) for one in same):
        return claimed.told("amount-misplaced", "so much there was before, the source says", same[0].span)
    if same and claimed.field == "capacity" and all(_is_output(one, claimed.cited) for one in same):
        return claimed.told("amount-misplaced", "so much was made, the source says", same[0].span)
    if same and claimed.field == "stake" and all(_is_of_buyer(one, claimed) for one in same):
        return claimed.told("amount-misplaced", "that is a part of the buyer, the source says", same[0].span)
    return None


def _is_output(found: Quantity, cited: Cited) -> bool:
    """Whether an amount is what was made, and nothing says that as much can be: "made 110,000 cars last year"."""
    sentence = cited.source.reading.at(found.span.start)
    if found.per or any(token.lower == "capacity" for token in sentence.tokens):
        return False
    tokens = [token for token in sentence.tokens if token.end <= found.span.start]
    able = word_lists("trade.toml")["making"]["able"]
    if any(token.lower in able or token.lemma.lower() in able for token in tokens):
        return False
    verbs = [token for token in tokens if token.tag == "VERB"]
    return (
        bool(verbs)
        and verbs[-1].penn == "VBD"
        and verbs[-1].lemma in word_lists("trade.toml")["making"]["made"]
    )


def _is_of_buyer(found: Quantity, claimed: ClaimedValue[Quantity]) -> bool:
    """Whether a percentage is of the one who buys, and of nothing that is bought: "for 15 percent of Adler's stock"."""
    buyers = [party for _, party in claimed.context.claim.listed("buyers")]
    source = claimed.source
    owned = next(
        (
            link.noun_phrase.span
            for link in source.reading.at(found.span.start).prepositional_phrases
            if link.preposition.lower == "of" and 0 <= link.start - found.span.end <= 1
        ),
        None,
    )
    if owned is None:
        return False
    named = any(names_of(buyer, source, owned) for buyer in buyers)
    goods = {word for name in claimed.context.claim.goods for word in folded_words(name)}
    return named and goods.isdisjoint(folded_words(source.document[owned]))


def _same(claimed: ClaimedValue[Quantity]) -> list[Quantity]:
    """The amounts of the cited words that are the claimed one."""
    told = claimed.source.quantities_in(claimed.cited.context)
    return [one for one in told if same_number(claimed.value, one)]


def _is_left(found: Quantity, cited: Cited) -> bool:
    """Whether something moved from an amount to another one."""
    sentence = cited.source.reading.at(found.span.start)
    before = {
        one.span.start: _word_before(one, sentence.tokens)
        for one in cited.source.quantities_in(sentence.span)
    }
    moved = any(ways_of(token.lemma.lower()) for token in sentence.tokens if token.tag in ("VERB", "NOUN"))
    return moved and before.get(found.span.start) == "from" and "to" in before.values()


def _word_before(amount: Quantity, tokens: Sequence[Token]) -> str:
    return next((token.lower for token in reversed(tokens) if token.end <= amount.span.start), "")


def _called(span: Span, cited: Cited) -> Token | None:
    """The noun by which an amount is called something else than a price: "its $9 billion order target", "a budget of $2 million"."""
    sentence = cited.source.reading.at(span.start)
    others = word_lists("trade.toml")["priced"]["no_price"]
    behind = [
        one.last for one in sentence.noun_phrases if one.start <= span.start and span.end <= one.last.start
    ]
    before = _first([token for token in sentence.tokens if token.end <= span.start])
    return next(
        (one for one in (*behind, *before) if one.tag == "NOUN" and one.lemma.lower() in others), None
    )


def _first(before: Sequence[Token]) -> list[Token]:
    """The last word before an amount that does not only join it to another."""
    joining = word_lists("trade.toml")["priced"]["joining"]
    for token in reversed(before[-_MOST_JOINING - 1 :]):
        if token.lower not in joining:
            return [token]
    return []
