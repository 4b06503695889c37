"""The words about a site: what makes a noun phrase a site, who runs it, where it stands, what it makes."""

from collections.abc import Iterable, Sequence

from factlib.document import Span
from factlib.extract.draft import Draft
from factlib.extract.frames import Frames, Site
from factlib.extract.parties import Found
from factlib.extract.roles import Complement, Group, View
from factlib.extract.sayings import FORMER
from factlib.extract.slots import Filler
from factlib.language import NounPhrase, Token, VerbGroup, singular
from factlib.names import Party

__all__ = ["PLACES", "SiteReader"]

PLACES = {"in", "at", "near", "outside", "across", "within", "inside", "around"}
_ANOTHER = {"one", "another"}
_MAKING = {
    "production",
    "manufacture",
    "manufacturing",
    "assembly",
    "processing",
    "making",
    "repair",
    "maintenance",
    "overhaul",
}


class SiteReader:
    """Reads the noun phrases of sites.

    Attributes:
        filler: Reads the slot values.
        frames: The frames.
    """

    def __init__(self, filler: Filler, frames: Frames) -> None:
        self.filler = filler
        self.frames = frames

    def site(self, phrase: NounPhrase) -> Site | None:
        """The frame of the noun, if it is one for a site."""
        head = phrase.tokens[-1]
        site = self.frames.factories.sites.get(head.lemma.lower()) or self.frames.factories.sites.get(
            head.lower
        )
        if site is None or head.tag not in {"NOUN", "PROPN"}:
            return None
        words = [token.lower for token in phrase.tokens]
        pair = " ".join([*words[-2:-1], head.lemma.lower()])
        return None if pair in self.frames.factories.words["never"] else site

    def founded(self, view: View) -> list[NounPhrase]:
        """The companies that are themselves established somewhere, by the verbs of founding."""
        founding = self.frames.factories.founding
        verbs = [group for group in view.sentence.verb_groups if self.lemma(view, group)[0] in founding]
        if not verbs:
            return []
        found = [view.undergoer(clause) for clause in view.sentence.clauses if clause.verb in verbs]
        return [phrase for phrase in found if phrase is not None and self._is_company(view, phrase)]

    def further(self, view: View, first: NounPhrase) -> list[Token]:
        """The words that stand for one more site behind the `first` of a sentence: "and closed one in Kiel"."""
        return [
            token
            for token in view.tokens[first.tokens[-1].index + 1 :]
            if token.lower in _ANOTHER and view.word(token.index + 1, *PLACES)
        ]

    def _is_company(self, view: View, phrase: NounPhrase) -> bool:
        head = phrase.tokens[-1]
        if head.tag != "PROPN" and singular(head.lower) not in self.frames.goods.makers:
            return False
        found = next(self.filler.parties_of(view, phrase.tokens), None)
        return found is not None and found.named and found.party.kind == "organisation"

    def is_site(self, view: View, draft: Draft, phrase: NounPhrase, site: Site) -> bool:
        """Whether a vague noun is a place of industry here."""
        works = phrase.tokens[-1].lower == "works"
        if not site.vague and not works:
            return True
        words = {token.lower for token in view.own_words(phrase)[:-1]}
        if works and any(token.tag == "PROPN" for token in phrase.tokens):
            return True  # "the Longbridge works"
        if site.kind == "branch":
            return (
                getattr(draft.slots.get("operator"), "kind", None) in {"organisation", None}
                and "operator" in draft.slots
            )
        return bool(words & self.frames.factories.words["industrial"] or draft.slots.get("products"))

    # ------------------------------------------------------------------ the noun phrase

    def own_words(self, view: View, draft: Draft, phrase: NounPhrase) -> None:
        """Operator, products and count from the words before the noun."""
        self.owner(view, draft, phrase)
        own = view.own_words(phrase)
        head = own[-1]
        for mention in self.filler.article.names.within(Span.of(own[0].start, head.start)):
            span = Span.of(mention.start, mention.end)
            party = self.filler.article.names.party_at(span)
            if self.filler.text[mention.start : mention.end].lower() in self.frames.factories.words["plain"]:
                continue
            if (
                mention.kind == "organisation"
                and party is not None
                and party.name.lower() not in self.frames.goods.goods
            ):
                draft.put("operator", party, span)
            elif mention.kind != "demonym" and (place := self.filler.article.names.place_at(span)):
                if place.country is not None or draft.slots.get("operator") is not None:
                    draft.origin = (place, span)
                elif party is not None:
                    draft.named_by = (party, place, span)
        amounts = self.filler.quantities(phrase.start, head.end + 1)
        for quantity in amounts:
            if quantity.kind == "count" and quantity.unit == head.lemma:
                draft.put("count", quantity, quantity.span)
        sums = [quantity.span for quantity in amounts if quantity.kind != "count"]
        products = self._product_words(
            [word for word in own[:-1] if not any(span.start <= word.start < span.end for span in sums)]
        )
        if products:
            start, end = products[0].start, products[-1].end
            draft.add("products", self.filler.text[start:end], Span.of(start, end))

    def _product_words(self, words: Sequence[Token]) -> list[Token]:
        """The words before the noun that name what is made: "battery" of "its new battery factory"."""
        words_ = list(words)
        plain = self.frames.factories.words["plain"] | self.frames.factories.words["industrial"]
        while words_ and words_[-1].lower in plain:
            words_.pop()
        if not words_ or not self.filler.is_goods(words_):
            return []
        first = len(words_) - 1
        while first > 0 and words_[first - 1].tag in {"NOUN", "ADJ"} and words_[first - 1].lower not in plain:
            first -= 1
        return words_[first:]

    def operator(self, view: View, draft: Draft, phrase: NounPhrase) -> None:
        """Take whom `phrase` names for who runs the site."""
        self._run_by(draft, self.filler.parties(view, Group((phrase,))))

    def owner(self, view: View, draft: Draft, phrase: NounPhrase) -> None:
        """Take the owner of `phrase`, "its" too, for who runs the site; not that of a "former plant"."""
        if any(token.lower in FORMER for token in view.own_words(phrase)):
            return
        self._run_by(draft, self.filler.parties_of(view, view.owner(phrase)))

    def _run_by(self, draft: Draft, parties: Iterable[Found]) -> None:
        for found in parties:
            if found.named or found.party.country:
                draft.put("operator", found.party, found.span)
                draft.reach(found.span)

    def acts(self, party: Party) -> bool:
        """Whether a name is met elsewhere than before a site and behind "in": what is no town, but does something."""
        text, names = self.filler.text, self.filler.article.names
        for entity in names.entities:
            if entity.name == party.name:
                before = (
                    text[max(0, mention.outer - 10) : mention.outer].split() for mention in entity.mentions
                )
                return any(not words or words[-1].lower() not in {"the", *PLACES} for words in before)
        return False

    def behind(self, view: View, draft: Draft, behind: list[Complement]) -> None:
        """Place and products from what stands behind the noun."""
        for preposition, group in behind:
            if preposition in PLACES or (preposition == "on" and group.phrases[0].tokens[0].tag == "PROPN"):
                self._place(view, draft, group.phrases[0])
            elif (
                preposition in {"for", "of", "producing", "making", "manufacturing"}
                and "products" not in draft.slots
            ):
                self._products(view, draft, group.phrases[0])

    def _place(self, view: View, draft: Draft, phrase: NounPhrase) -> None:
        place = self.filler.place_of(view, phrase)
        if place is not None:
            draft.put("place", *place)
            draft.reach(place[1])

    def _products(self, view: View, draft: Draft, phrase: NounPhrase) -> None:
        if phrase.tokens[-1].lemma in _MAKING:
            after = phrase.tokens[-1].index + 1
            inner = (
                view.phrase_of.get(after + 1)
                if after < len(view.tokens) and view.tokens[after].lower == "of"
                else None
            )
            if inner is None:
                return
            phrase = inner
        for goods in self.filler.goods(view, view.group(phrase)):
            if (
                goods.sure
                and not goods.company
                and singular(goods.item.name.split()[-1].lower()) not in self.frames.factories.sites
            ):
                draft.add("products", goods.item.name, goods.span)
                draft.reach(goods.span)

    def made(self, view: View, draft: Draft, complements: list[Complement]) -> None:
        """The products that are the object of "the plant makes"."""
        for complement in complements:
            for goods in self.filler.goods(view, complement.group) if not complement.preposition else ():
                draft.add("products", goods.item.name, goods.span)
                draft.reach(goods.span)

    def lemma(self, view: View, group: VerbGroup) -> tuple[str, int]:
        """The verb of a group, with the words that belong to it ("come on stream"), and the token behind them."""
        lemma, after = group.verb.lemma.lower(), group.tokens[-1].index + 1
        for length in (2, 1) if lemma in self.frames.particle_verbs else ():
            words = " ".join([lemma, *(token.lower for token in view.tokens[after : after + length])])
            if words in self.frames.particles:
                return words, after + length
        return lemma, after
