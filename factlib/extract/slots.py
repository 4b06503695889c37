"""From phrases to slot values: items, money, dates and places, each with the words it was read from."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factlib.document import Span
from factlib.extract.parties import Found, PartyReader
from factlib.extract.roles import Group, View
from factlib.facts import Item
from factlib.language import NounPhrase, Token, singular
from factlib.names.countries import country_code

if TYPE_CHECKING:
    from factlib.dates import When
    from factlib.quantities import Count, Quantity

__all__ = ["COUNTING", "Filler", "Goods"]

_VALUED = ("worth", "valued at", "value of", "cost", " for ", "contract", "total", "estimated at", "price of")
_NOT_VALUED = re.compile(
    r"\b(?:revenues?|turnover|profits?|sales of|fined?|loss|losses|market value|debts?|budgets?|aid)\b"
)
_TO_ITS_END = 20  # characters from a stretch to the date on which it ends
_NEAR = 20  # characters that an amount may go on behind the words looked at
COUNTING = {"count", "measure", "number"}
_UNNAMING = {"DET", "NUM", "PART", "ADV", "PRON"}
_NUMBERS = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "dozens", "twenty",
    "thirty", "forty", "fifty", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion"}  # fmt: skip
_PLAIN = {"more", "many", "several", "new", "first", "second", "third", "additional", "other", "such", "further", "extra", "few", "own",
    "various", "certain", "some", "any", "all", "numerous", "next", "last", "final"}  # fmt: skip
_ORDINALS = {"first", "second", "third", "fourth", "fifth", "sixth", "last", "latest", "final"}
_TIMES = {"year", "month", "week", "day", "hour", "quarter", "decade"}
_PRONOUNS = {
    "it",
    "them",
    "which",
    "that",
    "this",
    "those",
    "these",
    "what",
    "who",
    "whom",
    "he",
    "she",
    "they",
    "we",
    "us",
    "one",
}


class Goods(NamedTuple):
    """An item with its words.

    Attributes:
        item: The item.
        span: Its words.
        quantity: The words of its number.
        sure: It is what industry makes, or a company.
        country: Whose goods they are, where a word before the noun tells ("Russian wheat").
        company: It is a company or a part of one.
    """

    item: Item
    span: Span
    quantity: Span | None
    sure: bool
    country: Found | None
    company: bool


class Filler(PartyReader):
    """Reads slot values of one article."""

    # ------------------------------------------------------------------ items

    def goods(self, view: View, group: Group) -> Iterator[Goods]:
        """The things that the phrases of `group` mean; money, people and pronouns are none."""
        for phrase in group.phrases:
            yield from self._goods_of(view, phrase)
        yield from self._included(view, group.last + 1)

    def is_never(self, view: View, group: Group) -> bool:
        """Whether the phrases mean what is never dealt in: shares, a house, advice."""
        for phrase in group.phrases:
            head = singular(phrase.tokens[-1].lower)
            amounts = self.quantities(phrase.start, phrase.end + 1)
            money = any(quantity.kind in {"money", "percent"} for quantity in amounts)
            held = money or head in self.frames.goods.containers
            behind = self.of(view, phrase) if held else None
            if (not money and head in self.frames.goods.never) or (behind and self.is_never(view, behind)):
                return True
        return False

    def _included(self, view: View, index: int) -> Iterator[Goods]:
        """What is listed behind "including" or "such as"."""
        tokens = view.tokens
        at = index + 1 if index < len(tokens) and tokens[index].text == "," else index
        if at + 1 >= len(tokens):
            return
        if tokens[at].lower == "including":
            start = at + 1
        elif tokens[at].lower in {"such", "starting"} and tokens[at + 1].lower in {"as", "with"}:
            start = at + 2
        else:
            return
        phrase = view.phrase_of.get(start)
        if phrase is not None:
            for joined in view.group(phrase).phrases:
                yield from self._goods_of(view, joined)

    def _goods_of(self, view: View, phrase: NounPhrase) -> Iterator[Goods]:
        tokens = list(self._undated(view.own_words(phrase)))
        worth = next((at for at, token in enumerate(tokens) if at and token.lower == "worth"), None)
        if worth is not None and not self._is_money(tokens[:worth]):  # "gas worth $15 billion"
            phrase = NounPhrase(tokens[:worth], tokens[worth - 1])
            tokens = tokens[:worth]
        if not tokens or tokens[-1].lower in _PRONOUNS:
            return
        near = self.quantities(max(0, phrase.start - 40), phrase.end + 40)
        amounts = [q for q in near if q.span.start < phrase.end and q.span.end > phrase.start]
        money = any(q.kind in {"money", "percent"} for q in amounts)
        measured = bool(amounts) and amounts[0].kind == "measure"
        behind = self.of(view, phrase)
        if behind is not None and tokens[-1].lower in _ORDINALS:  # "the first of three frigates": one of them
            for goods in self.goods(view, behind):
                yield goods._replace(item=Item(name=goods.item.name), quantity=None)
        elif behind is not None and (
            money
            or measured
            or singular(tokens[-1].lower) in self.frames.goods.containers
            or not _uncounted(tokens, amounts)  # "a minimum of 12 vessels"
        ):
            counted = amounts[0] if amounts and amounts[0].kind in COUNTING else None
            for number, inner in enumerate(behind.phrases):
                yield from self._measured(self._goods_of(view, inner), counted if number == 0 else None)
        elif not money:
            yield from self._plain_goods(tokens, amounts)

    def _is_money(self, tokens: Sequence[Token]) -> bool:
        found = self.quantities(tokens[0].start, tokens[-1].end + 1)
        return any(quantity.kind == "money" for quantity in found)

    def _measured(self, found: Iterator[Goods], quantity: "Quantity | None") -> Iterator[Goods]:
        """The goods with how much there is of them, if they say nothing of it themselves."""
        for goods in found:
            if quantity is not None and goods.item.quantity is None:
                item = Item(name=goods.item.name, quantity=quantity)
                yield goods._replace(item=item, quantity=quantity.span)
            else:
                yield goods

    def _plain_goods(self, tokens: Sequence[Token], amounts: "Sequence[Quantity]") -> Iterator[Goods]:
        words = self._name_words(_uncounted(tokens, amounts))
        lemma = singular(words[-1].lower) if words else ""
        named = country_code(self.text[words[0].start : words[-1].end]) if words else None
        body = (
            named is not None
            or lemma in self.frames.goods.bodies - self.frames.goods.businesses - self.frames.goods.goods
        )
        told = lemma in self.frames.deals.nouns  # "the order was delivered"
        if not words or body or told or lemma in self.frames.goods.never or lemma in _TIMES:
            return
        start, end = words[0].start, words[-1].end
        counted = next((q for q in amounts if q.kind in COUNTING and q.span.start < start), None)
        size = next((q for q in amounts if q is not counted and q.span.start < start < q.span.end), None)
        if size is not None and size.kind == "measure":
            start = size.span.start  # "300 MW turbines"
        item = Item(name=" ".join(self.text[start:end].split()), quantity=counted)
        several = counted is not None and words[-1].tag == "PROPN"  # "24 Gripens"
        company = not several and self._is_company(words)
        yield Goods(
            item=item,
            span=Span.of(start, end),
            quantity=counted.span if counted is not None else None,
            sure=company or self.is_goods(words),
            country=self.country_of_words(tokens),
            company=company,
        )

    def _is_company(self, words: Sequence[Token]) -> bool:
        """Whether the words name a company, or a part of one ("its turbine unit")."""
        head = words[-1]
        named = len(words) > 1 and all(word.text[0].isupper() for word in words)
        if head.text[0].isupper() and any(
            singular(word.lower) in self.frames.goods.businesses for word in words[:-1]
        ):
            return True  # "pump maker Putzmeister"
        if head.tag != "PROPN" and not named:
            return singular(head.lower) in self.frames.goods.businesses
        span = Span.of(words[0].start, head.end)
        party = self.article.names.party_at(span)
        known = any(letter.isdigit() for letter in self.text[span.slice]) or (
            singular(head.lower) in self.frames.goods.goods
            and not (named and head.lower in self.frames.goods.firms)
        )
        known = known and (party is None or party.kind is None or len(words) == 1)  # "LNG" is no company
        return party is not None and party.kind in {"organisation", None} and not known

    def of(self, view: View, phrase: NounPhrase) -> Group | None:
        """The phrases behind the "of" behind `phrase`."""
        index = phrase.tokens[-1].index + 1
        if index + 1 < len(view.tokens) and view.tokens[index].lower in {"per", "a"}:
            index += 2  # "barrels per day of crude"
        for at in range(index, min(index + 3, len(view.tokens))):
            if view.tokens[at].lower == "of":
                return self._behind_of(view, at + 1)
            if view.tokens[at].lower != "worth":
                break
        return None

    def _behind_of(self, view: View, index: int) -> Group | None:
        """The phrases behind "of"; words that a phrase begins with are taken in ("aerial and defence systems")."""
        for at in range(index, min(index + 3, len(view.tokens))):
            phrase = view.phrase_of.get(at)
            if phrase is not None and phrase.tokens[0].index == at:
                group = view.group(phrase)
                joined = any(token.lower in {"and", "or"} for token in view.tokens[index:at])
                if not joined:
                    return group
                tokens = [*view.tokens[index:at], *phrase.tokens]
                return Group((NounPhrase(tokens, phrase.head), *group.phrases[1:]))
            alone = at + 1 < len(view.tokens) and view.tokens[at + 1].tag in {"ADP", "ADV", "PUNCT"}
            if alone and singular(view.tokens[at].lower) in self.frames.goods.goods:
                return Group((NounPhrase([view.tokens[at]], view.tokens[at]),))
            if not view.tokens[at].text[0].isalpha() or view.tokens[at].tag == "ADP":
                return None
        return None

    def _name_words(self, tokens: Sequence[Token]) -> list[Token]:
        """The words that name a thing: without articles, numbers, and "new" and its like."""
        first = 0
        while first < len(tokens):
            token = tokens[first]
            if first + 1 < len(tokens) and (tokens[first + 1].penn == "HYPH" or self._is_size(tokens, first)):
                break
            number = token.penn == "CD" and (token.text[0].isdigit() or token.lower in _NUMBERS)
            unnaming = number or token.tag in _UNNAMING - {"NUM"} or token.penn in {"POS", "PRP$", "HYPH"}
            unnaming = unnaming and not (
                token.text[0].isupper() and any(letter.isdigit() for letter in token.text)
            )
            if not (unnaming or token.lower in _PLAIN):
                break
            first += 1
        return list(tokens[first:])

    def _is_size(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a number is one word with what follows, and names a size or make: "155mm", "8x8"."""
        token, behind = tokens[at], tokens[at + 1]
        return (
            token.text[0].isdigit()
            and token.end == behind.start
            and behind.text[0].isalpha()
            and behind.tag != "NUM"
        )

    def is_goods(self, words: Sequence[Token]) -> bool:
        """Whether the noun at the end of `words` is what industry makes, or a designation such as "F-16"."""
        goods = self.frames.goods
        lemma = singular(words[-1].lower)
        if lemma in goods.never:
            return False
        if (
            lemma in goods.goods
            or lemma.rpartition("-")[2] in goods.goods
            or lemma.endswith(tuple(goods.endings))
        ):
            return True
        joined = self.text[words[0].start : words[-1].end]
        capital = any(letter.isupper() for letter in joined)
        return capital and any(letter.isdigit() for letter in joined)

    # ------------------------------------------------------------------ amounts, dates, places

    def money(self, start: int, end: int) -> "Quantity | None":
        """The money between two offsets that a deal is worth: not a price for each, not a turnover."""
        best, best_score = None, -1
        for quantity in self.quantities(start, end + _NEAR):
            if quantity.span.start >= end or quantity.kind != "money" or quantity.per or quantity.trend:
                continue
            before = self.text[max(0, quantity.span.start - 30) : quantity.span.start].lower()
            score = sum(cue in before for cue in _VALUED) - 3 * (_NOT_VALUED.search(before) is not None)
            if score > best_score:
                best, best_score = quantity, score
        return best

    def when(self, start: int, end: int, near: int) -> "When | None":
        """The date between two offsets that is nearest to `near`."""
        dates = self.dates(start, end)
        ends = [at for at in range(1, len(dates)) if _is_end(dates[at - 1], dates[at])]
        found = [when for at, when in enumerate(dates) if at not in ends and not self._is_start(when)]
        return min(
            found, key=lambda when: (abs(when.span.start - near) // 60, -_fineness(when)), default=None
        )

    def _is_start(self, when: "When") -> bool:
        return self.text[max(0, when.span.start - 6) : when.span.start].lower().endswith("since ")


def _is_end(stretch: "When", when: "When") -> bool:
    """Whether a date is that on which the stretch before it ends: "March" of "the 12 months to March"."""
    if stretch.span is None or when.span is None or when.span.start - stretch.span.end > _TO_ITS_END:
        return False
    return stretch.end == when.end and stretch.start < when.start


def _fineness(when: "When") -> int:
    return -(when.end - when.start).days


def _uncounted(tokens: Sequence[Token], amounts: "Sequence[Quantity]") -> Sequence[Token]:
    """The tokens without the bound and the number of what they count: "at least 12 [vessels]"."""
    counting = [_before_noun(quantity) for quantity in amounts if quantity.kind == "count"]
    return [token for token in tokens if not any(span.start <= token.start < span.end for span in counting)]


def _before_noun(count: "Count") -> Span:
    """Where the words of a count stand that come before what is counted."""
    place = count.text.rfind(count.noun) if count.noun else -1
    return Span.of(count.span.start, count.span.start + place if place > 0 else count.span.end)
