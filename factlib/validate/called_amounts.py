"""Amounts that the source tells as something else than a claim has them: a target as the price, a base as what was reached."""

import re
from collections.abc import Sequence
from itertools import takewhile

from factlib.document import Span
from factlib.language import Sentence, Token
from factlib.quantities import Quantity
from factlib.validate.claimed import ClaimedValue
from factlib.validate.comparing import same_number
from factlib.validate.context import Context
from factlib.validate.lists import ways_of, word_lists
from factlib.validate.matching import names_of
from factlib.validate.names_alike import folded_words
from factlib.validate.report import Finding
from factlib.validate.source import Cited

_MOST_JOINING = 4  # words between a noun and the amount that it is of: "turnover last year was about"
_MOST_BETWEEN = 2  # words between an amount and a noun behind it: "$9 million in annual sales"
_REACHED = ("stake", "capacity", "jobs")  # fields of how much there is now
_BRACKETS = re.compile(r"(?: \([^()]{1,20}\)|\))?")  # behind an amount, that of another currency
_ENDING, _ELSE = ("PUNCT", "CCONJ"), ("from", "with")  # of the words behind an amount that may say what it is
_TO = re.compile(r"(?:\s*\([^()]*\))? to (?:[a-z]+ )?(?=\D{0,3}\d)")
_TO_FROM = re.compile(r"\bto [^.;]{1,30} from\s*$")  # "to 45 from"
_FROM = re.compile(r"\bfrom\s*$")
_LAST_YEARS = re.compile(r"\blast year['’]s\s*$")
_GIVEN = re.compile(r"\s*in (?:\w+ ){0,2}(?:grants|subsidies|aid|incentives)\b")


def told_otherwise(claimed: ClaimedValue[Quantity], found: Quantity) -> Finding | None:
    """What follows if the cited words have an amount, and call it something else than the claim does.

    Args:
        claimed: The amount of the claim.
        found: The same amount in the cited words, that which stands nearest to what is claimed.
    """
    if _was_before(found, claimed):
        says = f"“{claimed.words(found.span)}” is what it was before"
    elif claimed.field in _REACHED:
        says = _of_other_things(claimed)
    else:
        says = _of_no_price(claimed, found) if claimed.path == "value" else ""
    return claimed.told("amount-misplaced", says, found.span) if says else None


def is_no_price(path: str, found: Quantity, context: Context) -> bool:
    """Whether an amount is no price, or for a plant only what somebody adds to its cost: "$9 million in grants"."""
    sentence = context.source.reading.at(found.span.start)
    if path == "investment":
        return _GIVEN.match(context.source.text, found.span.end, sentence.end) is not None
    return path == "value" and _price_noun(found.span, sentence) is not None


def _was_before(found: Quantity, claimed: ClaimedValue[Quantity]) -> bool:
    """Whether what is claimed to be so is what there was before: "from 16 to 20 ships a year", "to $45 from $40"."""
    sentence = claimed.source.reading.at(found.span.start)
    text = claimed.source.text
    before = text[sentence.start : found.span.start].lower()
    if claimed.field == "value" and _LAST_YEARS.search(before):
        return not text.startswith(" ", found.span.end)  # no "last year's $9 million order"
    if _FROM.search(before) is None:
        return False
    onwards = _TO.match(text, found.span.end, sentence.end) is not None
    if claimed.field == "amount":
        return onwards and claimed.context.claim.values.get("measure") != "change"
    if claimed.field == "value":
        return onwards or _TO_FROM.search(before) is not None
    told = claimed.source.quantities_in(sentence.span)
    moved = any(ways_of(token.lemma.lower()) for token in sentence.tokens if token.tag in ("VERB", "NOUN"))
    return (
        claimed.field in _REACHED
        and moved
        and any(_word_before(one.span, sentence.tokens) == "to" for one in told)
    )


def _word_before(span: Span, tokens: Sequence[Token]) -> str:
    return next((token.lower for token in reversed(tokens) if token.end <= span.start), "")


def _of_other_things(claimed: ClaimedValue[Quantity]) -> str:
    """What is to be said of a capacity that is only what was made, and of a stake that is of the buyer."""
    same, cited = _same(claimed), claimed.cited
    said = f"“{claimed.words(same[0].span)}”" if same else ""
    if same and claimed.field == "capacity" and all(_is_output(one, cited) for one in same):
        return f"{said} is what was made"
    if same and claimed.field == "stake" and all(_is_of_buyer(one, claimed) for one in same):
        return f"{said} is a part of the buyer"
    return ""


def _of_no_price(claimed: ClaimedValue[Quantity], found: Quantity) -> str:
    """What is to be said of a price that the cited words only have as something else: "its $9 million sales"."""
    noun = _price_noun(found.span, claimed.source.reading.at(found.span.start))
    dealt_in = {word for name in claimed.context.claim.goods for word in name.lower().split()}
    if noun is None or claimed.value.bound != "exact" or noun.lower in dealt_in:
        return ""
    there = claimed.source.quantities_in(claimed.cited.quote)
    rival = any(one.kind == "money" and one is not found for one in there)
    return (
        f"“{claimed.words(found.span)}” is no price, but {noun.text}"
        if rival or _is_in("no_price", noun)
        else ""
    )


def _price_noun(span: Span, sentence: Sentence) -> Token | None:
    """The noun by which an amount is called something else than a price: "its $9 billion order target", "a budget of $2 million"."""
    heads = [
        one.last for one in sentence.noun_phrases if one.start <= span.start and span.end <= one.last.start
    ]
    near = [*_before(span, sentence), *heads, *_behind(span, sentence)]
    return next((one for one in near if _is_in("no_price", one) or _is_in("seldom_price", one)), None)


def _is_in(row: str, noun: Token) -> bool:
    words = word_lists("trade.toml")["priced"][row]
    return noun.lower in words or noun.lemma.lower() in words


def _before(span: Span, sentence: Sentence) -> list[Token]:
    """The last word before an amount that does not only join it to another: "turnover" of "turnover last year was about"."""
    joining = word_lists("trade.toml")["priced"]["joining"]
    before = [token for token in sentence.tokens if token.end <= span.start][-_MOST_JOINING - 1 :]
    return [token for token in reversed(before) if token.lower not in joining][:1]


def _behind(span: Span, sentence: Sentence) -> list[Token]:
    """The words right behind an amount: "in annual sales", "debts"; none behind a mark, a conjunction, "from" or "with"."""
    brackets = _BRACKETS.match(sentence.text, span.end - sentence.start)
    start = sentence.start + brackets.end() if brackets else span.end
    behind = [token for token in sentence.tokens if token.start >= start][: _MOST_BETWEEN + 1]
    return [*takewhile(lambda token: token.tag not in _ENDING and token.lower not in _ELSE, behind)]


def _same(claimed: ClaimedValue[Quantity]) -> list[Quantity]:
    """The amounts of the cited words that are the claimed one."""
    told = claimed.source.quantities_in(claimed.cited.context)
    return [one for one in told if same_number(claimed.value, one)]


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
