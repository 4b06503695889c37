"""The phrases of a site: which nouns name one, who runs it, where it stands, what is made there, and its amounts.

A name before the noun, an owner, a "by", a place behind "in", goods before the noun, behind "for" or at a verb of making:
what a phrase is, is told by its place and its form; the lists of `frames/sites.toml` break ties.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from factlib.document import Span
from factlib.events.event import Event, Filler
from factlib.events.fillers import Fillers
from factlib.events.first import first_of
from factlib.events.frames import deals, words
from factlib.events.frames.sites import sites
from factlib.events.phrases import DEFINITE, PLACING, is_credit, own_words, owner_of, phrases_behind
from factlib.events.site_amounts import SiteAmounts
from factlib.events.status import stage_set_by
from factlib.events.things import is_numeral
from factlib.events.tree import tree_of
from factlib.events.walk import Complement
from factlib.language import NounPhrase, Token, singular
from factlib.language.lexicon import is_known, possible_tags
from factlib.names import Place
from factlib.names.countries import country_code, country_name, country_of_demonym, is_demonym, town_country
from factlib.names.mentions import Mention, is_role

_BOUND = 20  # characters of "more than "
_SHORTEST = 3  # capitals that name somebody whom nothing else shows to be a firm
_ADJECTIVAL = ("al", "ic", "ous", "ive", "ble", "ful", "less", "ern", "ish", "est", "ian")
_BEFORE = 45  # characters before an amount that say what it is
_BEHIND = 25  # and behind it


class SitePhrases:
    """Reads the phrases of the sites of one document, and lets what they name play its role in an event.

    Attributes:
        fillers: Reads what the phrases mean.
        amounts: Reads what the amounts are.
    """

    def __init__(self, fillers: Fillers) -> None:
        self.fillers = fillers
        self.mentions = fillers.mentions
        self.names = fillers.names
        self.text = fillers.text
        self.frames = sites()
        self.amounts = SiteAmounts(fillers)

    def kind(self, phrase: NounPhrase) -> str | None:
        """The kind of site that a phrase names; None if it names none."""
        head = phrase.last
        if head.tag not in {"NOUN", "PROPN"}:
            return None
        word = head.text.split()[-1]
        kind = self.frames.kind(word)
        if kind is None:
            return self._kind_of_project(phrase)
        named = [*(token.lower for token in phrase.tokens[:-1]), *head.lower.split()]
        before = named[-2] if len(named) > 1 else ""
        vague = word.lower() in self.frames.vague or singular(word.lower()) in self.frames.vague
        if before in self.frames.lists["never"] or is_credit(phrase):
            return None
        alone = len(phrase.tokens) == 1 and head.penn == "NN" and head.lower == head.text
        if alone and tree_of(phrase).word(head.index - 1, "in", "on"):
            return None  # "in line with", "on site"
        if vague and before in self.frames.lists["never_vague"]:
            return None
        if singular(word.lower()) in self.frames.lists["acts"] and tree_of(phrase).word(head.index + 1, "of"):
            return None
        if head.tag == "PROPN" and word.lower() != singular(word.lower()):
            return None  # "Adler Breweries" is a firm
        part = singular(word.lower()) in self.frames.lists["parts"]
        if part and (phrase.first.tag == "NUM" or _is_of_name(phrase) or self._is_firms_name(phrase)):
            return None  # "80 million units a year", "a unit of Adler", "its Adler Inc unit"
        if vague and self.is_seat(phrase):
            return None
        bare = head.tag == "PROPN" and " " not in head.text
        if bare and (len(phrase.tokens) == 1 or tree_of(phrase).word(head.index + 1, "of")):
            return None  # a name, or the first word of one: "the Line of Control"
        return kind

    def _kind_of_project(self, phrase: NounPhrase) -> str | None:
        """The kind of site that a project is of: "a $2 billion smelter project"."""
        before = phrase.tokens[-2] if phrase.noun == "project" and len(phrase.tokens) > 1 else None
        if before is None or before.tag != "NOUN" or singular(before.lower) in self.frames.vague:
            return None
        return self.frames.kind(before.lower)

    def is_seat(self, phrase: NounPhrase) -> bool:
        """Whether a phrase names only where a site is to stand: "the site of a new plant", "the location for its plant"."""
        inner = phrases_behind(phrase, "of", "for") if phrase.noun in self.frames.lists["seats"] else ()
        return any(self.kind(each) for each in inner if each.first.lower != "the")

    def held(self, phrases: Sequence[NounPhrase]) -> Iterator[NounPhrase]:
        """What phrases mean by themselves, and by "of" or "for": "the site of a plant", "the first phase of its plant"."""
        for phrase in phrases:
            yield phrase
            if self.is_plan(phrase):
                yield from _called(phrase)
            if self.is_seat(phrase):
                yield from phrases_behind(phrase, "of", "for")
            elif is_number(phrase.last) or phrase.noun in words("wholes") | words("containers"):
                yield from phrases_behind(phrase, "of")  # "two of its five plants", "some of its plants"
            elif phrase.last.lower in self.frames.lists["shares"]:
                whole = phrases_behind(phrase, "of")  # "the first phase of its plant", not "of three plants"
                yield from (each for each in whole if all(token.penn != "CD" for token in each.tokens))

    def is_plan(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is of what somebody means to do: "the project", "Adler's plan"."""
        return phrase.noun in {*self.frames.lists["projects"], *self.frames.by_name["plan"].nouns}

    def add_own_words(self, event: Event, phrase: NounPhrase, tokens: Sequence[Token]) -> None:
        """Owner, amounts and products among the words of the noun phrase itself."""
        owner = owner_of(phrase)
        former = any(token.lower in {"former", "erstwhile"} for token in tokens)
        if owner and (town_country(owner.text) or self._is_firm_of(owner, tokens)):
            self.add_operator(event, [NounPhrase(tokens, tokens[-1])])
            self.add_place(event, [owner])
        elif owner and not former and not self._is_best_of(owner, tokens):
            self.add_operator(event, [owner])
        elif owner is None:
            self.add_operator(event, list(self._owners_behind(phrase)))
        for quantity in self.fillers.amounts(phrase):
            if quantity.kind == "money" and not quantity.per:
                event.add("investment", Filler(quantity, quantity.span))
            elif quantity.kind == "count" and quantity.unit == singular(event.trigger.lower):
                if (part := _part_of(phrase)) is not None:  # "two of its five plants"
                    quantity = [quantity, *self.mentions.quantities_in(part.start - _BOUND, part.end)][-1]
                    event.reach(quantity.span.start, phrase.end)
                event.add("count", Filler(quantity, quantity.span))
            elif quantity.kind == "measure" and not self.amounts.is_size(quantity):
                event.add("capacity", Filler(quantity, quantity.span))
        named = -2 if self.frames.kind(tokens[-1].lower) is None else -1
        powers = phrase.noun in self.frames.lists["powering"]
        products = [] if powers else self._product_words(tokens[:named])
        span = Span.of(products[0].start, products[-1].end) if products else self._inner_product(tokens[-1])
        if span is not None:
            event.add("product", Filler(self.mentions.plain(span), span))
        if event.kind == "centre" and self.frames.lists["producing"] & {token.lower for token in tokens[:-1]}:
            event.kind = "plant"  # "a production base"

    def _owners_behind(self, phrase: NounPhrase) -> Iterator[NounPhrase]:
        """Whose a site is told to be behind it: "the Lund plant, Adler's largest"."""
        for aside in tree_of(phrase).aside_behind(phrase):
            mark = first_of(at for at, token in enumerate(aside.tokens) if token.penn == "POS") or 0
            named = aside.tokens[:mark] if aside.kind == "apposition" else ()
            if named and named[-1].tag == "PROPN":
                owner = NounPhrase(named, named[-1])
                if not self._is_best_of(owner, aside.tokens):
                    yield owner

    def _is_best_of(self, owner: NounPhrase, tokens: Sequence[Token]) -> bool:
        """Whether a country is only where a site is the first of its kind: "Peru's largest mine"."""
        kinds = {name.kind for name in self.mentions.names_in(owner.start, owner.end)}
        return bool(kinds & {"country", "place", "group"}) and any(
            token.penn in {"JJS", "RBS"} or token.lower in words("ordinals") | {"only", "sole"}
            for token in tokens
        )

    def _is_firm_of(self, owner: NounPhrase, tokens: Sequence[Token]) -> bool:
        """Whether a whole name behind a country's is that of a firm: "Uzbekistan's Navoi Machine Works"."""
        named = len(tokens) == 1 and tokens[0].tag == "PROPN" and " " in tokens[0].text
        site = singular(tokens[-1].lower.split()[-1]) in self.frames.lists["own_named"]  # "Peru's Lund Dam"
        return named and not site and country_code(owner.text) is not None

    def _inner_product(self, head: Token) -> Span | None:
        """What is made at a site whose whole name is one node: "Rare Earth Magnet" of "Rare Earth Magnet Plant"."""
        names = list(re.finditer(r"\S+", self.text[head.start : head.end]))[:-1]
        made = False
        while names and (
            names[-1][0].lower() in self.frames.lists["industrial"]
            or names[-1][0].lower() in self.frames.lists["plain"]
        ):
            made |= names.pop()[0].lower() in self.frames.lists["making"]
        return Span.of(head.start, head.start + names[-1].end()) if made and names else None

    def _product_words(self, tokens: Sequence[Token]) -> list[Token]:
        """The words before the noun that name what is made: "hybrid vehicle" of "its new hybrid vehicle assembly plant"."""
        rest = list(tokens)
        making = False
        while rest and (
            rest[-1].lower in self.frames.lists["industrial"]
            or rest[-1].lower in self.frames.lists["plain"]
            or rest[-1].penn == "HYPH"
        ):
            making |= rest.pop().lower in self.frames.lists["making"]
            if rest and rest[-1].penn == "HYPH":
                rest.pop()
        found: list[Token] = []
        while rest and self._is_product_word(rest[-1], making, inner=bool(found)):
            found.insert(0, rest.pop())
        if [token.penn for token in rest[-2:]] == ["CD", "HYPH"]:
            del found[:1]  # "a 60,000-spindle mill"
        while found and found[0].penn == "HYPH":
            found.pop(0)
        kinds = len(found) == 1 and [token.penn for token in rest[-2:]] == ["JJ", "CC"]
        return [] if kinds and not _is_noun_too(rest[-2].lower) else found  # "deep and surface mines"

    def _is_product_word(self, token: Token, making: bool, *, inner: bool) -> bool:
        lower = token.lower
        if lower in self.frames.lists["plain"] or lower in words("times") or self.mentions.counts(token):
            return False
        if token.tag == "PROPN":
            mention = first_of(self.mentions.names_in(token.start, token.end))
            placed = mention is not None and mention.kind in {"country", "place", "demonym", "organisation"}
            made = making and not placed and self.names.place_at(token.span) is None
            return made or not token.text[0].isupper()
        if not inner and self.frames.kind(lower) and singular(lower) not in self.frames.vague:
            return False  # "refinery plant"
        if token.penn in {"HYPH", "VBG"}:
            return inner
        if token.tag == "ADJ" and token.lower.endswith("ed"):
            return False  # "its idled plant"
        if token.tag == "ADJ":
            named = token.text[0].isupper() or bool(self.mentions.names_in(token.start, token.end))
            return token.penn == "JJ" and not named and (inner or _is_noun_too(lower))
        return token.tag == "NOUN"

    def is_making(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is of what is done at a site that works: "milling operations", "production of tyres"."""
        return phrase.noun in {*self.frames.lists["making"], *self.frames.by_name["run"].nouns}

    def is_plain(self, token: Token) -> bool:
        """Whether a word before a noun says nothing of what it is: an article, an amount, "new"."""
        return token.tag == "DET" or token.lower in self.frames.lists["plain"] or self.mentions.counts(token)

    def is_paid_for(self, noun: NounPhrase, phrase: NounPhrase) -> bool:
        """Whether a sum is the price of a site that is there: "pays $5 million for the Kiel mill"; not of "a new mill"."""
        clause = tree_of(phrase).clause_before(noun) if self.fillers.is_amount(noun) else None
        traded = clause is not None and clause.verb.verb.lemma in self.frames.lists["pricing"]
        return traded and not self.is_new(phrase)

    def is_new(self, phrase: NounPhrase) -> bool:
        """Whether a site is told of for the first time: "a mill", "two mills", "its planned mill", not "its mill", "mills"."""
        before = {token.lower for token in phrase.tokens[:-1]}
        if owner_of(phrase) or phrase.first.lower in DEFINITE:
            return not before.isdisjoint(self.frames.lists["unbuilt"])
        return bool(before & {"a", "an", "new", "another"}) or any(map(self.mentions.counts, phrase.tokens))

    def add_names(self, event: Event, tokens: Sequence[Token]) -> None:
        """The names before the noun: an organisation runs it, a place is where it stands, of the others one of the two."""
        head = tokens[-1]
        if head.tag == "PROPN" and " " in head.text:
            tokens = [*tokens[:-1], head]
        taken = {filler.span for filler in event.of("product")}
        phrase = event.tree.phrase_of.get(event.trigger.index)
        owned = phrase is not None and owner_of(phrase) is not None  # "its Lund mill" is at Lund
        named_before = self.mentions.names_in(tokens[0].start, head.start)
        state = None
        for mention, wider in zip_longest(named_before, named_before[1:]):
            if state is not None:
                state = None
                continue  # "its Lund, Ohio, mill"
            span = Span.of(mention.start, mention.end)
            name, firm = self.text[span.slice], mention.kind == "organisation"
            taken_too = any(span.start < other.end and other.start < span.end for other in taken)
            compound = name.rpartition("-")[2] in self.frames.lists["compounds"]  # "a Norvik-built plant"
            if taken_too or compound or self._is_no_name(event, span, firm=firm):
                continue
            state = self._state_behind(mention, wider) if wider is not None else None
            owns = firm or not (owned or state or self._is_own_name(event, tokens))
            party, place = self.names.party_at(span) if owns else None, self.names.place_at(span)
            place = place or (Place(name=name, country=state) if state else None)
            named = firm or self._runs_it(event, name)
            if named and party is not None:
                event.add("operator", Filler(party, span))
            elif place is not None and (place.country is not None or event.of("operator")):
                event.add("place", Filler(place, span))
            elif party is not None and self._acts(party.name):
                event.add("operator", Filler(party, span))
            elif place is not None:
                runs = event.of("place") and not event.of("operator") and party is not None
                event.add("operator" if runs else "place", Filler(party if runs else place, span))
        self._add_nation(event, tokens)

    def _state_behind(self, town: Mention, wider: Mention) -> str | None:
        """The country of a state that stands behind a town: "Brady" is a town in "its Brady, Texas, mill"."""
        parted = self.text[town.end : wider.start] == ", "
        name = self.text[wider.start : wider.end]
        return town_country(name) or town_country(f"{name}.") if parted else None  # "Calif."

    def _add_nation(self, event: Event, tokens: Sequence[Token]) -> None:
        """The country of "its Indian plant", where no other place is told."""
        for token in tokens[:-1]:
            code = country_of_demonym(token.text)
            if (name := country_name(code or "")) and not event.of("place"):
                event.add("place", Filler(Place(name=name, country=code), token.span))

    def _is_no_name(self, event: Event, span: Span, *, firm: bool) -> bool:
        """Whether capitals name nobody: "New steel plants", "a 300 MW farm", "an X1400 reactor", "Rural factories"."""
        name = self.text[span.slice]
        described = self.frames.lists["plain"] | self.frames.lists["industrial"]
        if is_demonym(name):
            return True
        if name.lower() in described and country_code(name) is None:
            return True
        if any(each.span.end >= span.end for each in self.mentions.quantities_in(event.start, span.end)):
            return True
        opens = span.start == event.tree.start and is_known(name.lower())
        short = name.isupper() and len(name) < _SHORTEST and country_code(name) is None  # "AI data centres"
        return not firm and (opens or short or any(map(str.isdigit, name)))

    def _is_own_name(self, event: Event, tokens: Sequence[Token]) -> bool:
        """Whether a name before a site is that of the site: "the Red Hill mine"."""
        words_told = {singular(token.lower) for token in tokens} | {singular(event.trigger.lower.split()[-1])}
        return not words_told.isdisjoint(self.frames.lists["own_named"])

    def _runs_it(self, event: Event, name: str) -> bool:
        """Whether a name before a site that stands elsewhere is no place of note: "the Adler brewery in Kiel"."""
        noted = country_code(name) or town_country(name)
        return bool(event.of("place")) and not event.of("operator") and not noted

    def _acts(self, name: str) -> bool:
        """Whether a name is met elsewhere than before a site and behind a preposition: what is no town but does something."""
        for entity in self.names.entities:
            if entity.name == name:
                return any(self._acts_at(mention.outer, mention.end) for mention in entity.mentions)
        return False

    def _acts_at(self, start: int, end: int) -> bool:
        before = self.text[max(0, start - _BEFORE) : start].lower().replace("’", "'").split()
        behind = self.text[end : end + _BEHIND].split()
        placed = bool(before) and (before[-1] in {"its", *PLACING} or before[-1].endswith(("'s", "s'")))
        site = any(self.frames.kind(word.strip(".,")) for word in behind[:2])
        return not placed and not site

    def add_place_between(self, event: Event, phrase: NounPhrase) -> None:
        """The place between commas behind the noun: "its other mill, in Kiel, has"."""
        for aside in tree_of(phrase).aside_behind(phrase):
            if aside.kind == "adverbial" and aside.word(0, *PLACING):
                self.add_place(event, aside.noun_phrases[:1])

    def add_behind(self, event: Event, behind: Sequence[Complement]) -> None:
        """Place, operator and products behind the noun."""
        for preposition, phrases in behind:
            if preposition not in PLACING and any(map(self.kind, phrases)):
                return  # "from its plant in Kiel to its plant in Lyon"
            if preposition in PLACING or self._is_far_from(event, preposition, phrases[0]):
                self.add_place(event, phrases)
            elif preposition == "by":
                self.add_operator(event, phrases)
            elif preposition == "of" and event.kind != "branch" and self._may_run(event, phrases[0]):
                if not event.of("operator"):
                    self.add_operator(event, phrases[:1])  # "the shipyard of Adler Shipbuilding"
            elif preposition in {"for", "of"} and not event.of("product"):
                self.add_products(event, phrases, made=False)

    def _is_far_from(self, event: Event, preposition: str, phrase: NounPhrase) -> bool:
        """Whether a site stands so far from a place: "a plant 50 km north of Kiel"."""
        between = self.text[event.trigger.end : phrase.start]
        return preposition in {"from", "of"} and any(map(str.isdigit, between)) and len(between) < _BEFORE

    def add_place(self, event: Event, phrases: Sequence[NounPhrase]) -> None:
        """Let the first of `phrases` that names a place be where the site stands."""
        for phrase in phrases:
            if event.of("place") or (self.kind(phrase) and not self._is_name(phrase)):
                return
            if self.fillers.is_amount(phrase):
                continue
            named = self.mentions.names_in(phrase.last.start, phrase.end)
            mention = first_of(each for each in named if each.words)
            if mention is not None and mention.kind == "organisation":
                continue
            common = phrase.last.text.split()[-1].islower()
            wider = phrases_behind(phrase, "of") or tuple(tree_of(phrase).appositions(phrase))
            if common and wider:
                self.add_place(event, wider)  # "the port city of Kiel", "two towns, Kiel and Bonn"
                continue
            place = self.fillers.place(phrase)
            if place is not None:
                event.add("place", place)
                if place.span.start - event.end < _BEFORE:
                    event.reach(event.start, place.span.end)

    def _may_run(self, event: Event, phrase: NounPhrase) -> bool:
        """Whether a name behind "of" is whose a site is: a firm's, or any but a place's where its place or product stands before."""
        if self._is_firm(phrase):
            return True
        place = self.fillers.place(phrase)
        known = place is not None and place.value.country is not None
        site = event.tree.phrase_of.get(event.trigger.index)
        named = site is not None and any(token.tag == "PROPN" for token in site.tokens[:-1])
        told = named or any(filler.span.end <= event.trigger.end for filler in event.of("product"))
        return phrase.last.tag == "PROPN" and told and event.kind == "plant" and not known

    def _is_firm(self, phrase: NounPhrase) -> bool:
        """Whether a phrase ends in the name of an organisation."""
        head = phrase.last
        mentions = self.mentions.names_in(head.start, head.end) if head.tag == "PROPN" else ()
        return any(mention.kind == "organisation" for mention in mentions)

    def _is_firms_name(self, phrase: NounPhrase) -> bool:
        """Whether the name of an organisation stands right before the noun: "its Adler Inc unit"."""
        before = phrase.tokens[-2:-1]
        return bool(before) and self._is_firm(NounPhrase(before, before[0]))

    def _is_name(self, phrase: NounPhrase) -> bool:
        return phrase.last.tag == "PROPN"

    def add_products(self, event: Event, phrases: Sequence[NounPhrase], *, made: bool = True) -> None:
        """Let what `phrases` name be made there; behind "for" (not `made`), who is named and single acts are no goods."""
        for phrase in phrases:
            own = phrase.first.penn == "PRP$"  # "the line for its F-20"
            single = (phrase.last.tag == "PROPN" and not own) or phrase.first.lower in {"a", "an"}
            if single and not made:
                continue
            inner = phrases_behind(phrase, "of")
            if phrase.noun in self.frames.lists["making"]:
                tokens = self._product_words(own_words(phrase))
                if inner:
                    self.add_products(event, inner)
                elif tokens:
                    span = Span.of(tokens[0].start, tokens[-1].end)
                    event.add("product", Filler(self.mentions.plain(span), span))
                continue
            dealt = len(phrase.tokens) == 1 and phrase.noun in deals().by_noun  # "is up for sale"
            supplied = phrase.noun in words("firms") and not self.fillers.amounts(
                phrase
            )  # "supplies builders"
            other = supplied or phrase.noun in self.frames.lists["no_product"]
            if dealt or other or self.kind(phrase) or stage_set_by(tree_of(phrase), phrase.last) is not None:
                continue  # "due for completion"
            amount = first_of(each for each in self.fillers.amounts(phrase) if each.kind == "measure")
            if amount is not None and amount.span.start >= phrase.start and amount.span.end >= phrase.end:
                if not (self.amounts.is_size(amount) or self.amounts.is_output(event, amount)):
                    event.add("capacity", Filler(amount, amount.span))  # "will generate 800 megawatts"
                self.add_products(event, inner, made=made)
                continue
            for filler in self.fillers.goods(phrase):
                thing = filler.value
                head = singular(thing.name.split()[-1].lower())
                if head in self.frames.lists["workers"] | words("times") | words("gains"):
                    continue
                if singular(thing.name.lower()) == "unit":
                    continue
                event.add("product", Filler(thing.name, filler.span, "syntax" if made or own else "beside"))
                event.reach(event.start, max(event.end, filler.span.end))

    def add_operator(self, event: Event, phrases: Sequence[NounPhrase]) -> None:
        """Let whom `phrases` name run the site; no person does."""
        for phrase in phrases:
            if self.kind(phrase) not in {None, "branch"} and phrase.last.tag != "PROPN":
                continue
            named = [token for token in phrase.tokens if token.tag == "PROPN"]
            if named and phrase.last.tag == "NOUN" and is_role(phrase.last.lower):  # "Adler officials"
                phrase = NounPhrase(named, named[-1])
            for filler in self.fillers.party(phrase):
                known = filler.named
                state = filler.how != "reference" and filler.value.kind == "country"
                people = state or country_of_demonym(phrase.last.text)  # "the Turks"
                group = phrase.last.penn == "NNS" and not people  # "Peruvian firms", "the two companies"
                if known and not group and not self._is_person(filler, phrase):
                    event.add("operator", filler)

    def _is_person(self, filler: Filler, phrase: NounPhrase) -> bool:
        """Whether a party is surely a person, and no firm with two capitals."""
        entity = self.names.entity_at(filler.span)
        shown = filler.value.title or filler.span != phrase.span or (entity is not None and entity.is_person)
        return filler.value.kind == "person" and bool(shown)


def _called(phrase: NounPhrase) -> Iterator[NounPhrase]:
    """What the words behind a phrase call it: "a 9-megawatt plant" of "the Lund project, a 9-megawatt plant"."""
    tree, at = tree_of(phrase), phrase.last.index + 1
    yield from tree.appositions(phrase)
    behind = tree.phrase_of.get(at + 1) if tree.word(at, ",") else None
    if behind is not None and behind.first.lower in {"a", "an", "the"}:
        yield behind


def _is_noun_too(word: str) -> bool:
    """Whether a word taken for an adjective may be a noun: one that the language has as a noun too, or does not have."""
    return "NN" in possible_tags(word) or not (is_known(word) or word.endswith(_ADJECTIVAL))


def _part_of(phrase: NounPhrase) -> Token | None:
    """The number of those of a phrase that are meant: "two" of "two of its five plants"."""
    tree, first = tree_of(phrase), phrase.first.index
    number = tree.tokens[first - 2] if first > 1 and tree.word(first - 1, "of") else None
    return number if number is not None and is_number(number) else None


def is_number(token: Token) -> bool:
    """Whether a word says how many: "two", "one"."""
    return token.lower == "one" or is_numeral(token)


def _is_of_name(phrase: NounPhrase) -> bool:
    """Whether a name stands behind "of" right behind `phrase`: "a unit of Adler"."""
    tree, at = tree_of(phrase), phrase.last.index + 1
    behind = tree.walk.behind_preposition(at) if tree.word(at, "of") else None
    return behind is not None and behind.last.tag == "PROPN"
