"""From phrases to slot values: parties, items, money, dates and places, each with the words it was read from."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from factlib.document import Span
from factlib.extract.frames import Frames
from factlib.extract.roles import Group, View
from factlib.facts import Item
from factlib.language import NounPhrase, Token
from factlib.names import Party, Place

if TYPE_CHECKING:
    from factlib.dates import When
    from factlib.extract.article import Article
    from factlib.quantities import Quantity

__all__ = ["Filler", "Found", "Goods", "Spanned"]

_PRONOUNS = {"i", "we", "us", "you", "he", "she", "him", "her", "his", "my", "our", "your", "they", "them", "their", "who", "whom",
    "whose", "which", "that", "this", "these", "those", "there", "one", "ones", "everyone", "anyone", "someone", "what",
    "all", "both", "some", "others", "it", "its", "each", "many", "more"}  # fmt: skip
_RESOLVED = {"it", "its", "he", "she", "his", "her", "him"}
_PAIRS = {"country", "nation", "state", "side", "party", "government", "republic", "neighbour", "neighbor", "ally"}
_FIRMS = {"company", "firm", "group", "carmaker", "manufacturer", "partner", "airline"}
_OF_SOMETHING = {"worth", "batch", "fleet", "shipment", "consignment", "package", "set", "number", "variety", "range", "tonne", "ton",
    "tranche", "series", "quantity", "amount", "volume", "lot", "unit", "piece", "cargo", "load", "pair", "dozen", "million",
    "billion", "thousand", "kilogram", "kg", "barrel", "litre", "liter", "gallon", "bushel", "bale", "metre", "meter", "kilometre",
    "stock", "supply", "delivery", "mix", "combination", "type", "kind", "sort", "form", "majority", "most", "half", "part", "bulk",
    "version", "variant", "squadron", "battery", "system", "purchase", "sale", "export", "import", "order", "bag", "copy",
    "truckload", "trainload", "shipload", "list", "array", "hundred", "production", "development", "manufacture", "assembly",
    "construction", "procurement", "provision"}  # fmt: skip
_LONGEST_NAME = 80  # characters
_NOT_NAMED = {"anyone", "countries", "customers", "clients", "buyers", "market", "markets", "world", "enemies", "enemy", "people"}


class Spanned[T](NamedTuple):
    """A slot value and the words it was read from."""

    value: T
    span: Span


class Found(NamedTuple):
    """A party with its words, and whether it is somebody in particular."""

    party: Party
    span: Span
    named: bool


class Goods(NamedTuple):
    """An item with its words, and whether it is surely what industry makes."""

    item: Item
    span: Span
    quantity: Span | None
    sure: bool
    country: Found | None  # "Russian wheat"


class Filler:
    """Reads slot values of one article.

    Attributes:
        article: The article.
        frames: The frames, for their words for goods and makers.
    """

    def __init__(self, article: "Article", frames: Frames) -> None:
        self.article = article
        self.frames = frames
        self.text = article.document.text

    def quantities(self, start: int, end: int) -> "list[Quantity]":
        """The amounts between two offsets."""
        return self.article.quantities_in(Span.of(start, end))

    def dates(self, start: int, end: int) -> "list[When]":
        """The dates between two offsets."""
        return self.article.dates_in(Span.of(start, end))

    # ------------------------------------------------------------------ parties

    def parties(self, view: View, group: Group) -> Iterator[Found]:
        """The parties that the phrases of `group` mean."""
        for phrase in group.phrases:
            yield from self.parties_of(view, phrase.tokens, phrase)

    def parties_of(self, view: View, tokens: Sequence[Token], phrase: NounPhrase | None = None) -> Iterator[Found]:
        """The parties that the words `tokens` mean: one, or both of "the two countries"."""
        if not tokens:
            return
        head = phrase.head if phrase is not None else tokens[-1]
        lowered = [token.lower for token in tokens]
        if head.lower in _PRONOUNS and len(tokens) == 1 and head.lower not in _RESOLVED:
            return
        span = Span.of(tokens[0].start, tokens[-1].end)
        if {"two", "both"} & set(lowered) and head.lemma in _PAIRS | _FIRMS:
            yield from self._both(span, countries=head.lemma in _PAIRS)
            return
        span = self._whole_name(span)
        if (party := self.article.names.party_at(span)) is not None:
            named = self._is_named(party, span, head)
            yield Found(party, span, named)

    def _whole_name(self, span: Span) -> Span:
        """`span` and the rest of a name that begins in it: "the Ministry" with "of Defence" behind it."""
        ends = [
            mention.end
            for mention in self.article.names.within(Span.of(span.start, span.end + _LONGEST_NAME))
            if mention.start < span.end
        ]
        return Span.of(span.start, max([span.end, *ends]))

    def _is_named(self, party: Party, span: Span, head: Token) -> bool:
        if party.kind == "country":
            return True
        if head.lemma.lower() in _NOT_NAMED or party.name.lower() in _NOT_NAMED:
            return False
        capital = any(word[:1].isupper() for word in party.name.split())
        return capital and (head.tag == "PROPN" or head.lemma in self.frames.goods.bodies or party.kind != "group")

    def _both(self, span: Span, *, countries: bool) -> Iterator[Found]:
        """The last two countries, or organisations, named before `span`."""
        seen: dict[str, Party] = {}
        wanted = "country" if countries else "organisation"
        reach = Span.of(max(0, span.start - 2500), span.start)
        for mention in reversed(self.article.names.within(reach)):
            party = self._plain_party(Span.of(mention.start, mention.end), mention.country if countries else None)
            if party is not None and party.kind == wanted:
                seen.setdefault(party.canonical or party.name, party)
            if len(seen) == 2:
                break
        if len(seen) == 2:
            for party in reversed(seen.values()):
                yield Found(party, span, True)

    def _plain_party(self, span: Span, country: str | None) -> Party | None:
        from factlib.names.countries import country_name

        if country is not None and (name := country_name(country)):
            return Party.model_validate(name)
        return self.article.names.party_at(span)

    def country_of_words(self, tokens: Sequence[Token]) -> Found | None:
        """The country that a demonym or a country's name among `tokens` tells of: "Russian wheat"."""
        from factlib.names.countries import country_code, country_name, country_of_demonym

        for token in tokens:
            code = country_of_demonym(token.text) or country_code(token.text)
            if code and (name := country_name(code)):
                party = Party(name=name, kind="country", country=code, canonical=name)
                return Found(party, token.span, True)
        return None

    # ------------------------------------------------------------------ items

    def goods(self, view: View, group: Group) -> Iterator[Goods]:
        """The things that the phrases of `group` mean; money, people and pronouns are none."""
        for phrase in group.phrases:
            yield from self._goods_of(view, phrase)
        yield from self._included(view, group.last + 1)

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
        tokens = list(view.own_words(phrase))
        if not tokens or tokens[-1].lower in _PRONOUNS:
            return
        amounts = [q for q in self.quantities(phrase.start, phrase.end + 40) if q.span.start < phrase.end]
        money = any(q.kind in {"money", "percent"} for q in amounts)
        behind = self._of(view, phrase)
        if (money or tokens[-1].lemma.lower() in _OF_SOMETHING or (amounts and amounts[0].kind == "measure")) and behind:
            quantity = amounts[0] if amounts and not money and amounts[0].kind in {"measure", "count"} else None
            for number, inner in enumerate(behind.phrases):
                for found in self._goods_of(view, inner):
                    if quantity is not None and number == 0 and found.item.quantity is None:
                        item = Item(name=found.item.name, quantity=quantity)
                        yield found._replace(item=item, quantity=quantity.span)
                    else:
                        yield found
            return
        if money:
            return
        words = self._name_words(tokens, amounts)
        if not words:
            return
        sure = self.is_goods(words)
        if words[-1].lemma.lower() in self.frames.goods.never:
            return
        start, end = words[0].start, words[-1].end
        counted = next((q for q in amounts if q.kind in {"count", "measure"} and q.span.start <= start), None)
        country = self.country_of_words(tokens)
        item = Item(name=" ".join(self.text[start:end].split()), quantity=counted)
        yield Goods(item, Span.of(start, end), counted and counted.span, sure, country)

    def _of(self, view: View, phrase: NounPhrase) -> Group | None:
        index = phrase.tokens[-1].index + 1
        for at in range(index, min(index + 3, len(view.tokens))):
            if view.tokens[at].lower == "of" and (inner := view.phrase_of.get(at + 1)):
                return view.group(inner)
            if view.tokens[at].lower != "worth":
                break
        return None

    def _name_words(self, tokens: Sequence[Token], amounts: Sequence["Quantity"]) -> list[Token]:
        """The words that name a thing: without articles, numbers, and "new" and its like."""
        first = 0
        while first < len(tokens):
            token = tokens[first]
            counted = any(q.span.start <= token.start < q.span.start + _number_length(q) for q in amounts)
            if token.tag not in {"DET", "NUM", "PART", "ADV", "PRON"} and token.penn not in {"POS", "PRP$", "CD"} and not counted \
                    and token.lower not in {"more", "many", "several", "new", "first", "second", "additional", "other", "such", "further", "extra", "few", "own"}:  # fmt: skip
                break
            if token.tag == "NUM" and first + 1 < len(tokens) and tokens[first + 1].penn == "HYPH":
                break
            first += 1
        return list(tokens[first:])

    def is_goods(self, words: Sequence[Token]) -> bool:
        """Whether the noun at the end of `words` is what industry makes, or a designation such as "F-16"."""
        goods = self.frames.goods
        head = words[-1]
        lemma = head.lemma.lower()
        if lemma in goods.never:
            return False
        if lemma in goods.goods or head.lower in goods.goods:
            return True
        if any(lemma.endswith(word) for word in ("plane", "ship", "craft", "copter", "boat", "ware", "fuel", "steel", "chip", "gun")):
            return True
        designated = any(token.text[:1].isupper() and any(c.isdigit() for c in token.text) for token in words)
        joined = self.text[words[0].start : words[-1].end]
        return designated or ("-" in joined and any(c.isdigit() for c in joined) and any(c.isupper() for c in joined))

    # ------------------------------------------------------------------ amounts, dates, places

    def money(self, start: int, end: int) -> "Quantity | None":
        """The money between two offsets that a deal is worth: not a price for each, not a turnover."""
        best, best_score = None, -1
        for quantity in self.quantities(start, end):
            if quantity.kind != "money" or quantity.per or quantity.trend:
                continue
            before = self.text[max(0, quantity.span.start - 30) : quantity.span.start].lower()
            score = sum(cue in before for cue in ("worth", "valued at", "value of", "cost", " for ", "contract", "total", "estimated at"))
            score -= 3 * any(cue in before for cue in ("revenue", "turnover", "profit", "sales of", "fine", "loss", "market value", "debt"))
            if score > best_score:
                best, best_score = quantity, score
        return best

    def when(self, start: int, end: int, near: int) -> "When | None":
        """The date between two offsets that is nearest to `near`."""
        found = [when for when in self.dates(start, end) if not self._is_start(when)]
        return min(found, key=lambda when: (abs(when.span.start - near) // 60, -_fineness(when)), default=None)

    def _is_start(self, when: "When") -> bool:
        return self.text[max(0, when.span.start - 6) : when.span.start].lower().endswith("since ")

    def place(self, view: View, group: Group) -> Spanned[Place] | None:
        """The place that the first phrase of `group` names, with what stands behind a comma: "Taylor, Texas"."""
        for phrase in group.phrases:
            span = phrase.span
            if self.dates(span.start, span.end + 1):
                continue
            if (place := self.article.names.place_at(span)) is not None:
                return Spanned(place, span)
        return None


def _number_length(quantity: "Quantity") -> int:
    """The characters of a quantity before its unit: what stands before the counted words."""
    noun = getattr(quantity, "noun", "") or ""
    return len(quantity.span) - len(noun) if noun and quantity.text.endswith(noun) else len(quantity.span)


def _fineness(when: "When") -> int:
    return -(when.end - when.start).days
