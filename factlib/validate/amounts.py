"""Does the source say so much? Amounts are read afresh from the cited words and compared."""

import re
from collections.abc import Iterator
from functools import lru_cache

from factlib.document import Span
from factlib.quantities import Count, Quantity, parse_quantities
from factlib.validate.alike_amounts import compared, nearest_first
from factlib.validate.called_amounts import is_no_price, told_otherwise
from factlib.validate.claim import Claim
from factlib.validate.claimed import ClaimedValue
from factlib.validate.comparing import Comparison, same_extent, same_unit, way_of
from factlib.validate.context import Context
from factlib.validate.goods import goods_of
from factlib.validate.lists import word_lists
from factlib.validate.parts import is_sum_of_parts
from factlib.validate.plant_references import SIZES, goes_on_with_plant, tells_size
from factlib.validate.prices import (
    TIMES,
    is_limit,
    is_of_each_thing,
    is_price_of_it,
    is_surpassed,
    may_be_price,
)
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited
from factlib.validate.wholes import WHOLE, deals_in_whole, tells_of_one, tells_of_one_thing
from factlib.validate.word_match import match_words, missing_words
from factlib.validate.words import RATES, head_of

_LARGE = 1_000_000
_NAMES_KEPT = 50  # of goods: several checks ask for the amounts in those of one claim
_EACH = frozenset({"per", "a", "an", "each", "every"})
# bounds of the content that its list of amounts may lack
_NOT_REPEATED = ("about", "at_most", "less_than")
_COUNTS = ("count", "capacity", "jobs")


def amounts(claim: Claim) -> Iterator[tuple[str, Quantity]]:
    """The amounts of a claim with their paths."""
    yield from claim.holding("amount")
    for path, item in claim.holding("item"):
        if item.quantity is not None:
            yield f"{path}.quantity", item.quantity
        yield from ((f"{path}.name", amount) for amount in _amounts_of_goods(item.name))


@lru_cache(maxsize=_NAMES_KEPT)
def _amounts_of_goods(name: str) -> tuple[Quantity, ...]:
    """The amounts in a name of goods."""
    sure, found = ("measure", "percent", "money"), parse_quantities(name)
    return tuple(one for one in found if one.kind in sure or (one.kind == "count" and _opens(one, name)))


def _opens(amount: Quantity, name: str) -> bool:
    """Whether a count opens a name of goods, or stands in brackets: no number of a model does."""
    return amount.span.start == 0 or name[amount.span.start - 1] == "("


def check_amounts(context: Context) -> Iterator[Finding | Looked]:
    """Compare every amount of the claim with those of the quote, of the sentences around it, and of the document."""
    claim, cited = context.claim, context.cited
    content = claim.values.get("content") if claim.type == "statement" else None
    claimed_amounts = list(amounts(claim))
    in_content = parse_quantities(content) if isinstance(content, str) and claimed_amounts else []
    for path, wanted in claimed_amounts:
        yield Looked(path)
        if any(_is_told_in(wanted, one) for one in in_content):
            continue  # the content is compared by itself
        if _is_name(path, claim, cited):
            continue
        claimed = ClaimedValue(path, wanted, context)
        if _is_year(claimed):
            continue
        bounds = [one.bound for one in in_content if one.value == wanted.value and one.kind == wanted.kind]
        misplaced = _misplaced(claimed) if claim.type == "factory" else None
        finding = misplaced or check_amount(claimed)
        if finding and wanted.bound == "exact" and bounds and bounds[0] in _NOT_REPEATED:
            bounded = wanted.model_copy(update={"bound": bounds[0]})  # not repeated
            finding = check_amount(claimed._replace(value=bounded))
        if finding is not None:
            yield finding


def _is_name(path: str, claim: Claim, cited: Cited) -> bool:
    """Whether the source has goods whose name opens with an amount, and no amount there: "Nine Networks", "747 planes"."""
    name = next((item.name for at, item in claim.holding("item") if path == f"{at}.name"), None)
    if name is None:
        return False
    pattern, context = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)"), cited.context
    found = (one.start() for one in pattern.finditer(cited.source.text, context.start, context.end))
    opening = {one.span.start for one in cited.source.quantities_in_or_across(context)}
    return any(start not in opening for start in found)


def _is_told_in(wanted: Quantity, found: Quantity) -> bool:
    """Whether an amount is one of the content, with its bound."""
    return same_extent(wanted, found) and same_unit(wanted, found)


def _is_year(claimed: ClaimedValue[Quantity]) -> bool:
    """Whether what is listed as an amount is a year, and the cited words have it: "2003"."""
    wanted, cited = claimed.value, claimed.cited
    dates = cited.source.dates_in(cited.context) if claimed.field == "quantities" else ()
    return wanted.kind == "number" and any(wanted.value in (one.start.year, one.end.year) for one in dates)


def check_amount(claimed: ClaimedValue[Quantity]) -> Finding | None:
    """Compare one amount of a claim with those of the quote, of the sentences around it, and of the document."""
    path, wanted, cited = claimed.path, claimed.value, claimed.cited
    for stretch in cited.stretches:
        there = nearest_first(path, wanted, stretch, cited)
        if not there or there[0][0].code is not None:
            if path in _COUNTS and is_sum_of_parts(wanted, stretch, cited):
                return None
            if path == "count" and tells_of_one(wanted, cited):
                return None
            if path.startswith("items.") and tells_of_one_thing(wanted, _goods_at(claimed), cited):
                return None
            if path == "value":  # a price for each leaves room for the whole
                there = [one for one in there if not _is_rate_only(claimed, one[1])]
        if there and there[0][0].code != "amount-absent":  # what stands around it is another
            return _against(claimed, *there[0])
    return _from_afar(claimed)


def _goods_at(claimed: ClaimedValue[Quantity]) -> str:
    """The goods of which an amount of a claim counts how many there are."""
    held = claimed.context.claim.holding("item")
    return next((item.name for at, item in held if claimed.path.startswith(f"{at}.")), "")


def _against(claimed: ClaimedValue[Quantity], comparison: Comparison, found: Quantity) -> Finding | None:
    """What is to be said of an amount for that of the cited words which is nearest to it."""
    path, wanted, cited = claimed.path, claimed.value, claimed.cited
    if comparison.code is None and not _is_rate_only(claimed, found):
        return _of_another_item(claimed, found) or told_otherwise(claimed, found)
    if comparison.code == "bound-differs":
        listed = path.startswith("quantities.")
        if listed and (is_limit(wanted, found) or is_surpassed(wanted, found, cited)):
            return None
        if path == "value" and (told := _told_elsewhere(claimed)):
            return told
    return _differs(claimed, found, comparison)


def _is_rate_only(claimed: ClaimedValue[Quantity], found: Quantity) -> bool:
    """Whether an amount is told for each, and is claimed of the whole: a price for each is no total, nor are barrels a day.

    What is exported "a year" is claimed as a rate by an amount "per year", or by such a period.
    """
    if claimed.value.per:
        return False
    if claimed.path == "value":
        return is_of_each_thing(found, claimed.cited)
    if claimed.path != "amount" or found.per not in TIMES:
        return False
    first, _, unit = claimed.context.claim.unread.get("period", "").lower().partition(" ")
    return not (first in RATES[found.per] or (first in _EACH and unit == found.per))


def _differs(claimed: ClaimedValue[Quantity], found: Quantity, comparison: Comparison) -> Finding:
    """That the source has another amount, with what it is paid for where both have the same words: "to $32 from $30 a share"."""
    mine, theirs = (way_of(amount, comparison) for amount in (claimed.value, found))
    words = claimed.words(found.span)
    rate = f" per {found.per}" if found.per and words == claimed.shown else ""
    message = f"the claim says {claimed.shown}{mine}, the source “{words}”{rate}{theirs}"
    return claimed.told(comparison.code or "unit-differs", message, found.span)


def _of_another_item(claimed: ClaimedValue[Quantity], found: Quantity) -> Finding | None:
    """A count of the quote that is told of another sort of the goods: no 13 crude carriers in "20 crude carriers and 13 LNG carriers"."""
    held, cited = claimed.context.claim.holding("item"), claimed.cited
    items = [goods_of(item.name) for at, item in held if claimed.path.startswith(f"{at}.")]
    goods = _goods_behind(found, cited)
    if not items or missing_words(head_of(items[0]), goods) or not missing_words(items[0], goods):
        return None
    for other in claimed.source.quantities_in(cited.quote):
        own = other.kind == found.kind and other.value != found.value
        told = _goods_behind(other, cited) if own else ""
        if told and not missing_words(items[0], told) and missing_words(goods, items[0]):
            has = claimed.words(other.span)
            message = f"the source tells this amount of “{goods}”; of {items[0]!r} it has “{has}”"
            return claimed.told("amount-misplaced", message, other.span)
    return None


def _goods_behind(found: Quantity, cited: Cited) -> str:
    """What an amount is one of, by its noun or by the phrase behind "of"."""
    if isinstance(found, Count):
        return found.noun or found.unit
    if not cited.source.text.startswith(" of ", found.span.end):
        return ""
    start = found.span.end + len(" of ")
    return next((one.text for one in cited.noun_phrases(Span.of(start, start + 1)) if one.start == start), "")


def _from_afar(claimed: ClaimedValue[Quantity]) -> Finding:
    """The amount is not near the quote: whether the document tells it of the same, and the quote has no other."""
    wanted, context = claimed.value, claimed.context
    rival = any(
        wanted.kind == "money" and _may_be_money(one)
        for one in context.source.quantities_in(context.cited.quote)
    )
    if claimed.path == "stake" and wanted.value == WHOLE and deals_in_whole(context):
        return claimed.finding("amount-inferred", "the whole is dealt in, as far as the cited words tell")
    absent = claimed.finding("amount-absent", f"the cited words name no such amount as {claimed.shown}")
    return (None if rival else _told_elsewhere(claimed)) or absent


def _may_be_money(amount: Quantity) -> bool:
    """Whether an amount is money, or a number of millions that leaves its currency to others: "they were 9.4 billion"."""
    return amount.kind == "money" or (amount.kind == "number" and amount.value >= _LARGE)


def _told_elsewhere(claimed: ClaimedValue[Quantity]) -> Finding | None:
    """What says that the document tells an amount of the same elsewhere; None if it does not."""
    path, wanted, context = claimed.path, claimed.value, claimed.context
    same = {
        one.span: one
        for one in context.source.quantities
        if compared(claimed.path, wanted, one, context.cited).code is None
    }
    for span in context.cited.nearest_first(same):
        found, sentence = same[span], context.source.reading.at(span.start)
        if path == "value" and not wanted.per and is_of_each_thing(found, context.cited):
            continue
        of_it = context.tells_of_it(sentence, _clause_end(found, context)) and _goes_with(
            path, found, context
        )
        sure = path == "value" and is_price_of_it(found, context)
        sure = sure or (path.endswith(".name") and wanted.kind == "measure" and context.names_goods(sentence))
        sure = sure or (path in SIZES and tells_size(path, sentence, context))
        if ((context.is_beside(sentence.span) and of_it) or sure) and not is_no_price(path, found, context):
            message = f"{claimed.shown} stands elsewhere in the document"
            return claimed.finding("amount-inferred", message, span)
    return None


def _clause_end(found: Quantity, context: Context) -> int:
    """Where the words end that go on with an amount, up to the next mark."""
    sentence = context.source.reading.at(found.span.start)
    marks = (
        token.start for token in sentence.tokens if token.start >= found.span.end and token.tag == "PUNCT"
    )
    return next(marks, sentence.end)


def _goes_with(path: str, found: Quantity, context: Context) -> bool:
    """Whether an amount elsewhere may be of the same: a price of a deal whose sides the claim does not lack.

    What part of a firm is dealt in is told of many, and so is what a plant can make, but where a sentence goes on with it.
    """
    if path == "stake":
        return _is_of_the_deal(found, context)
    if path == "capacity":
        return goes_on_with_plant(context.source.reading.at(found.span.start))
    return path != "value" or may_be_price(found, context)


def _is_of_the_deal(stake: Quantity, context: Context) -> bool:
    """Whether a sentence that goes on with the deal told before says what part it is in: "This investment gives it 10%"."""
    source = context.source
    sentence = source.reading.at(stake.span.start)
    first = next(iter(sentence.noun_phrases), None)
    known = first is not None and not first.first.index and first.first.lower in ("the", "this")
    told = first is not None and first.noun in word_lists("trade.toml")["referring"]["nouns"]
    before = source.text[sentence.start : stake.span.start].split()[-1:]
    more = word_lists("trade.toml")["counted"]["further"]
    return known and told and not set(before) & set(more)


def _misplaced(claimed: ClaimedValue[Quantity]) -> Finding | None:
    """Jobs are counted in people or posts, plants in plants."""
    wanted, things = claimed.value, word_lists("trade.toml")["counted_as"].get(claimed.path)
    if things is None or not isinstance(wanted, Count):
        return None
    if any(match_words(word, wanted.noun) for word in things):
        return None
    return claimed.finding("amount-misplaced", f"{claimed.shown} is no number of {things[0]}s")
