"""What a phrase names that can be dealt in, made or traded: goods, firms and stakes in them, with number and origin.

What a thing is, is told by the form and the place of its words; lists of goods break ties.
"""

from collections.abc import Sequence

from factlib.document import Span
from factlib.events.event import Filler, Thing
from factlib.events.first import first_of
from factlib.events.frames import lower_words, words
from factlib.events.frames.sites import sites
from factlib.events.parties import Parties
from factlib.events.party_words import are_goods
from factlib.events.phrases import (
    COUNTING,
    Phrases,
    has_name,
    is_credit,
    is_plain,
    own_words,
    owner_of,
    phrases_behind,
)
from factlib.events.tree import tree_of
from factlib.language import NounPhrase, Token, singular
from factlib.language.lexicon import possible_tags
from factlib.language.senses import is_kind_of, is_mostly, senses_of
from factlib.names import Party
from factlib.names.countries import country_code, country_of_demonym, town_country
from factlib.quantities import Quantity, parse_quantities
from factlib.quantities.models import is_fraction

_DIGITS_OF_CONTRACT = 6  # at least
_LONGEST_REFERENCE = 2  # words of "the firm"


class Things:
    """Reads what the phrases of one document name as things.

    Attributes:
        phrases: Finds amounts and dates in its phrases.
        parties: Reads whom its phrases mean.
    """

    def __init__(self, phrases: Phrases, parties: Parties) -> None:
        self.phrases = phrases
        self.parties = parties
        self.mentions = phrases.mentions
        self.text = self.mentions.text

    def things(self, phrases: Sequence[NounPhrase]) -> list[Filler]:
        """What `phrases` name that can be dealt in, made or traded."""
        return [filler for phrase in whole_of(phrases) for filler in self.thing(phrase)]

    def thing(self, phrase: NounPhrase, quantity: Quantity | None = None) -> list[Filler]:
        """The things that a phrase names; money, people and pronouns are none."""
        tokens = list(own_words(phrase))
        head = tokens[-1]
        lemma = singular(head.lower)
        if head.lower in {"all", "both"} and (whole := phrases_behind(phrase, "of")):
            return self.things(whole)
        holding = self.phrases.holding_of(phrase)
        if holding is not None:  # "half of its 30 percent stake in Adler"
            return [each._replace(value=each.value._replace(share=None)) for each in self.thing(holding)]
        if is_numeral(head):
            return self._part_of(phrase, phrases_behind(phrase, "of"))
        timed = words("times") & {head.lower, lemma} and not self.phrases.is_fraction(phrase)
        if timed or head.penn in {"PRP", "PRP$", "JJS", "RBS"} or head.lower in words("pronouns"):
            return []
        share = self.phrases.share(phrase)
        counted = next(
            (
                each
                for each in self.phrases.amounts(phrase)
                if each.kind in COUNTING and not _is_of_each(each, head) and not _is_size(each, phrase)
            ),
            quantity,
        )
        inner = phrases_behind(phrase, "of")
        held = lemma in words("stakes") and not self.phrases.is_concern(phrase)
        if held or (share is not None and self.phrases.is_amount(phrase)):
            return self._stake(phrase, share)
        if self.phrases.is_amount(phrase):
            return self.things(inner)
        one = head.penn == "NN" and phrase.first.lower in {"a", "an"}
        several = one and bool(inner) and inner[0].last.penn in {"NNS", "NNPS"}
        of_goods = lemma in words("containers") and bool(inner)  # "amounts of"
        if (lemma in words("prices") and not of_goods) or any(map(self.phrases.money, inner)):
            return []
        if inner and lemma in words("ordinals"):
            return self._part_of(phrase, inner)
        if inner and (
            several
            or (lemma in words("containers") and not _is_unit_of_firm(phrase, tokens))
            or lemma in words("making")
            or ({lemma, head.lower} & words("wholes") and not _is_described(tokens))
            or (counted is not None and counted.kind == "measure" and counted.span.end >= head.end)
        ):
            found = self._inside(lemma, inner, counted)
            if found:
                return self._owned(phrase, found)
        measures = (each.span for each in self.phrases.amounts(phrase) if each.kind == "measure")
        measured = any(phrase.start <= each.start and each.end >= head.end for each in measures)
        if measured and lemma not in words("containers"):
            return []  # "90 km", not "5,000 tonnes"
        return self._plain_thing(phrase, tokens, counted)

    def _inside(self, lemma: str, inner: Sequence[NounPhrase], counted: Quantity | None) -> list[Filler]:
        """What is behind "of" in so much of something; no firm is in "12 units of", "$5 million worth of"."""
        found = [each for one in inner for each in self.thing(one, counted)]
        papers = any(each.noun in words("papers") for each in inner)  # "$5 million worth of Adler stock"
        if lemma in words("containers") and not papers:
            found = [each._replace(value=each.value._replace(firm=False)) for each in found]
        return found

    def _owned(self, phrase: NounPhrase, found: list[Filler]) -> list[Filler]:
        """What a phrase counts, whose the whole is: "the navy's fleet of 12 tugs"."""
        owner = first_of(self._owner_party(phrase))
        if owner is None:
            return found
        return [each._replace(value=each.value._replace(owner=each.value.owner or owner)) for each in found]

    def _part_of(self, phrase: NounPhrase, whole: Sequence[NounPhrase]) -> list[Filler]:
        """What so many or one of several are: "the second of four frigates", "two of the three ferries"."""
        head = phrase.last
        found = self.phrases.amounts(phrase)  # that of "36 of Adler's jets" goes on behind the head
        bare = (each.model_copy(update={"span": head.span}) for each in parse_quantities(head.text))
        part = first_of(
            each for each in (*found, *bare) if head.end in {each.span.end, each.span.start + len(head.text)}
        )
        return [each._replace(value=each.value.of(part)) for each in self.things(whole)]

    def goods(self, phrase: NounPhrase) -> list[Filler]:
        """What a phrase names where only what is made or traded can stand: anything but money, times and pronouns."""
        found = self.thing(phrase)
        plain = phrase.last.penn in {"PRP", "PRP$"} or phrase.last.lower in words("pronouns") | words("times")
        if found or plain or self.phrases.is_amount(phrase):
            return found
        named = self.phrases.name_words(list(own_words(phrase)))
        if not named or country_code(self.text[named[0].start : named[-1].end]):
            return []
        counted = first_of(each for each in self.phrases.amounts(phrase) if each.kind in COUNTING)
        span = Span.of(named[0].start, named[-1].end)
        return [Filler(Thing(self.mentions.plain(span)).of(counted), span)]

    def is_never(self, phrase: NounPhrase) -> bool:
        """Whether a phrase names what no deal is made of: bonds, a house, a goalkeeper, somebody's daughter."""
        measured = self.phrases.is_amount(phrase) or phrase.noun in words("containers") | words("prices")
        inner = phrases_behind(phrase, "of") if measured else ()
        if any(self.is_never(each) for each in inner):
            return True
        parts = phrase.noun in words("stakes") or self.phrases.share(phrase) is not None
        if parts and any(each.noun in words("takings") for each in phrases_behind(phrase, "of")):
            return True  # "a share of profits", "80 percent of its earnings"
        described = [token for token in phrase.tokens if token.tag != "PROPN"]
        named = phrase.last.tag == "PROPN"
        if self.phrases.is_amount(phrase) or not described or not (named or described[-1].tag == "NOUN"):
            return False
        noun = singular(described[-1].lower)  # "striker" of "striker Ann Lee"
        sort = described[-2] if len(described) > 1 and described[-2].penn == "NN" else None
        if sort is not None and (noun in words("made") or sort.lower in words("papers")):
            return False  # "passenger coaches", "stock certificates"
        own = phrase.first.lower in words("personal_possessives")
        lent = noun in words("papers") and any(token.lower in words("debt") for token in described)
        return noun in words("void") or lent or is_credit(phrase) or (own and noun in words("kin"))

    def _stake(self, phrase: NounPhrase, share: Quantity | None) -> list[Filler]:
        """The firm that a stake is in: "51 pct of BIP", "BSkyB's stake in the club"."""
        inside = phrases_behind(phrase, "in", "of")
        if inside and inside[0].last.lower in words("wholes"):  # "51 percent of the capital of Adler"
            inside = phrases_behind(inside[0], "of") or inside
        if inside and inside[0].last.tag == "NOUN" and not (has_name(inside[0]) or _is_business(inside[0])):
            inside = ()  # "sold shares in private placements"
        owner = first_of(self._owner_party(phrase))
        found = []
        for one in whole_of(inside)[:1]:
            if country_code(one.text):
                continue  # "sold $5m of equities in Peru"
            things = self.thing(one)
            owner = owner or first_of(each.value.owner for each in things)
            several = one.last.penn == "NNS"  # "control of the firms"
            described = (several or len(own_words(one)) > _LONGEST_REFERENCE) and not has_name(one)
            for filler in (not described and self.parties.party(one)) or things:
                thing = Thing(filler.value.name, firm=True, owner=owner, share=share)
                found.append(Filler(thing._replace(shares=self._papers(phrase)), filler.span))
        if found:
            return found
        before = [token for token in own_words(phrase)[:-1] if token.tag == "PROPN"]
        if before:
            span = Span.of(before[0].start, before[-1].end)
            if country_code(self.text[span.slice]):
                return []  # "Korean purchases of U.S. stocks"
            thing = Thing(self.text[span.slice], firm=True, owner=owner, share=share)
            return [Filler(thing._replace(shares=self._papers(phrase)), span)]
        if owner is not None and phrase.noun in words("papers"):  # "Adler's shares"
            thing = Thing(owner.value.name, firm=True, share=share, shares=self._papers(phrase))
            return [Filler(thing, owner.span)]
        if self.phrases.is_amount(phrase):
            return []  # "shed 2.1 percent"
        plain = self._shares(phrase)
        held = plain.value._replace(owner=owner or self._holder(phrase), share=share)
        return [plain._replace(value=held)]

    def _papers(self, phrase: NounPhrase) -> Filler | None:
        """The shares that a phrase names, if it is of shares and not of a stake."""
        return self._shares(phrase) if phrase.noun in words("papers") else None

    def _shares(self, phrase: NounPhrase) -> Filler:
        """The shares, or the stake, that a phrase names as things of their own: "500,000 common shares"."""
        named = self.phrases.name_words(list(own_words(phrase)))
        span = Span.of(named[0].start, phrase.end)
        amounts = (each for each in self.phrases.amounts(phrase) if each.kind in COUNTING)
        counted = first_of(each for each in amounts if not is_fraction(each))
        return Filler(Thing(self.mentions.plain(span)).of(counted), span)

    def _owner_party(self, phrase: NounPhrase) -> list[Filler]:
        owner = owner_of(phrase)
        if owner is None:
            return []
        superlative = any(token.penn == "JJS" for token in phrase.tokens)
        kinds = {name.kind for name in self.mentions.names_in(owner.start, owner.end)}
        if superlative and kinds & {"place", "country"}:
            return []  # "Europe's largest copper producer" is not Europe's to sell
        if any(token.tag == "NOUN" and token.lower in words("holders") for token in phrase.tokens):
            return []  # "Adler's former parent Lomax"
        return self.parties.party(owner)

    def _plain_thing(self, phrase: NounPhrase, tokens: list[Token], counted: Quantity | None) -> list[Filler]:
        named = self._named_beside_measures(phrase, tokens)
        if not named:
            return []
        head = named[-1]
        lemma = singular(head.lower)
        described = len(named) > 1 and named[-2].penn == "NN" and lemma in words("made")
        known = phrase.first.penn in {"DT", "PRP$"} and len(named) == 1  # "the Presidency"
        if lemma in words("never") and (head.tag != "PROPN" or known) and not described:
            return []
        if country_of_demonym(self.text[named[0].start : head.end]):
            return []  # "a West German venture"
        start, end = named[0].start, head.end
        name = " ".join(self.text[start:end].split())
        if len(name) == 1 or _is_number_of_contract(name):
            return []  # "C and F"
        code = country_code(name)
        if code is not None or (head.tag != "PROPN" and lemma in words("states")):
            return []
        size = self._size(phrase, counted)
        if size is not None:
            start = min(start, size.span.start)
            name = " ".join(self.text[start:end].split())
        sort = named[-2] if len(named) > 1 and head.tag == "PROPN" else None  # the "ship" of "the ship Anna"
        kind = singular(sort.lower) if sort is not None else ""
        sorted_goods = kind in lower_words("goods") - words("businesses")
        uncounted = counted is None or is_fraction(counted)
        may_be = uncounted or (head.tag != "PROPN" and lemma not in lower_words("goods"))
        firm = may_be and not described and not sorted_goods and self._is_firm(named)
        owner = first_of(self._owner_party(phrase))
        if owner is not None and _is_at_home(owner, named, firm=firm):
            owner = None
        if firm and head.tag == "PROPN" and size is None:
            start = _name_start(named)  # "its Canadian subsidiary Adler Ltd"
            name = " ".join(self.text[start:end].split())
            owner = owner or self._owner_behind(phrase)
        elif firm:
            inner = phrases_behind(phrase, "of")
            owner = owner or (first_of(self.parties.party(inner[0])) if inner else None)
            owner = owner or self._holder(phrase)
            called = self._called(phrase, named)
            if called is not None:
                start, end = called.start, called.end
                name = " ".join(self.text[start:end].split())
        firmlike = any(singular(token.lower) in words("firms") for token in tokens)  # "its Swiss rival Adler"
        origin = (None if firmlike else _origin(tokens)) or self._maker(phrase)
        goods = lemma in lower_words("goods") or lemma.endswith(tuple(words("endings")))
        goods |= sorted_goods
        thing = Thing(name, firm=firm, goods=goods, origin=origin, owner=owner).of(counted)
        return [Filler(thing, Span.of(start, end))]

    def _named_beside_measures(self, phrase: NounPhrase, tokens: Sequence[Token]) -> Sequence[Token]:
        """The words that name a thing, without how much there is of it: "maize" of "20,000 tonnes maize"."""
        named = self.phrases.name_words(tokens)
        for amount in self.phrases.amounts(phrase):
            if amount.kind == "measure":
                named = [
                    one for one in named if not amount.span.start <= one.start < amount.span.end
                ] or named
        return named

    def _size(self, phrase: NounPhrase, counted: Quantity | None) -> Quantity | None:
        """How large each of the things is, where the phrase says so."""
        measures = (each for each in self.phrases.amounts(phrase) if each.kind == "measure")
        return first_of(each for each in measures if each is not counted and _is_size(each, phrase))

    def _owner_behind(self, phrase: NounPhrase) -> Filler | None:
        """Whose a named firm is: "Adler, a unit of Krauss", "the Yards Division of Krauss"."""
        for part in (phrase, *tree_of(phrase).appositions(phrase)):
            whole = phrases_behind(part, "of") if _is_part(part) else ()
            if whole and has_name(whole[0]):
                return first_of(self.parties.party(whole[0]))
        return self._holder(phrase)

    def _holder(self, phrase: NounPhrase) -> Filler | None:
        """Who holds what a phrase names, as a participle behind says: "stores formerly owned by Adler"."""
        tree, at = tree_of(phrase), phrase.last.index + 1
        while at < len(tree.tokens) and tree.tokens[at].tag == "ADV":
            at += 1
        held = tree.word(at, "owned", "held") and tree.word(at + 1, "by")
        holder = tree.walk.behind_preposition(at + 2) if held else None
        return first_of(self.parties.party(holder)) if holder is not None else None

    def _maker(self, phrase: NounPhrase) -> Filler | None:
        """Who made what a phrase names, as a participle behind says: "12 jets made by Adler", "jets, built by Adler,"."""
        tree, at = tree_of(phrase), phrase.last.index + 1
        at += tree.word(at, ",")
        asides = ((aside, int(aside.word(0, "all", "both", "each"))) for aside in tree.aside_behind(phrase))
        for told, start in ((tree, at), *asides):
            clause = told.clause_of.get(start)
            by = start
            if clause is not None and clause.verb.verb.lemma in words("made by"):
                undergone = clause.verb.participle or (clause.verb.infinitive and clause.verb.passive)
                by = clause.verb.last.index + 1 if undergone else start
            if (by > start and told.word(by, "by")) or (told is not tree and told.word(start, "from")):
                agent = told.walk.behind_preposition(by + 1)
                return first_of(self.parties.party(agent)) if agent is not None else None
        return None

    def _called(self, phrase: NounPhrase, named: Sequence[Token]) -> Span | None:
        """The name of "its subsidiary, Adler Ltd,", "Adler Ltd, a firm bought by" or "its Adler Ltd unit"; None if it has none."""
        tree = tree_of(phrase)
        told = tree.kind == "apposition" and phrase is tree.noun_phrases[0] and tree.about is not None
        for name in [*tree.appositions(phrase), *([tree.about] if told and tree.about else [])]:
            firm = phrase.noun in words("firms")
            if name.last.tag == "PROPN" and (firm or self.parties.names.place_at(name.span) is None):
                return name.span
        inside = [token for token in named if token.tag == "PROPN" and self._is_organisation(token)]
        return Span.of(inside[0].start, inside[-1].end) if inside else None

    def _is_organisation(self, token: Token) -> bool:
        return any(name.kind == "organisation" for name in self.mentions.names_in(token.start, token.end))

    def _is_firm(self, named: Sequence[Token]) -> bool:
        """Whether the words name a firm, a part of one, or a plant."""
        head = named[-1]
        if head.tag != "PROPN" or (head.text.islower() and senses_of(singular(head.lower), "n")):
            return bool({singular(head.lower), head.lower} & words("businesses")) or _is_plant(head)
        text = self.text[named[0].start : head.end]
        typed = head.text.removesuffix("s").isupper() and singular(head.lower) in lower_words("goods")
        if typed or any(map(str.isdigit, text)) or are_goods(text, determined=False):
            return False
        for aside in tree_of(NounPhrase(named, head)).asides:
            about = aside.about is not None and aside.about.last is head
            if about and aside.kind == "apposition" and aside.noun_phrases:
                described = aside.noun_phrases[0].noun
                if described in lower_words("goods") - words("firms"):
                    return False  # "Black Shark, a heavyweight torpedo"
        mention = first_of(each for each in self.mentions.names_in(head.start, head.end) if each.words)
        return mention is None or mention.kind in {"organisation", "person", "place", None}


def _is_plant(head: Token) -> bool:
    """Whether a noun is only for where things are made: "distillery", not "mine", "unit"."""
    noun = singular(head.lower)
    return sites().kind(noun) is not None and noun not in sites().vague | lower_words("goods")


def _is_at_home(owner: Filler, named: Sequence[Token], *, firm: bool) -> bool:
    """Whether a country or a town before a name says where that is: "Peru's Minas Altas", "Ohio's West Fork distillery"."""
    place = owner.value.kind == "country" or town_country(owner.value.name) is not None
    site = (firm and named[-1].tag == "PROPN") or sites().kind(named[-1].lower) is not None
    return place and site and any(token.tag == "PROPN" for token in named)


def _name_start(named: Sequence[Token]) -> int:
    """Where the name begins that ends some words: behind what describes the firm."""
    at = len(named) - 1
    while at and named[at - 1].tag == "PROPN":
        at -= 1
    return named[at].start


def whole_of(phrases: Sequence[NounPhrase]) -> Sequence[NounPhrase]:
    """`phrases` without those that share the "of" of the last: "assets" of "the assets and operations of Adler"."""
    heads = {phrase.last.lower for phrase in phrases}
    if len(phrases) > 1 and heads <= words("wholes") and phrases_behind(phrases[-1], "of"):
        return phrases[-1:]
    return phrases


def without_deeds(phrases: Sequence[NounPhrase]) -> Sequence[NounPhrase]:
    """Phrases behind "the purchase of" without deeds beside a name: "Adler", not "the closure of two mines"."""
    named = bool(phrases) and phrases[0].last.tag == "PROPN"
    return [each for at, each in enumerate(phrases) if not (at and named and _is_deed(each))]


def _is_deed(phrase: NounPhrase) -> bool:
    """Whether a phrase tells of a deed and what it is done to: "the closure of two mines", "an increase in pay"."""
    return singular(phrase.last.lower) in words("deeds") and bool(phrases_behind(phrase, "of", "in"))


def is_numeral(token: Token) -> bool:
    """Whether a word is nothing but a number."""
    return token.text.isdigit() or token.lower == "one" or possible_tags(token.lower) == {"CD"}


def is_tangible(noun: str) -> bool:
    """Whether a noun, in any number and case, is of what can be touched: goods are, stages and parties are not."""
    lemma = singular(noun.lower())
    return lemma not in words("intangible") and is_kind_of(lemma, words("tangible"))


def is_concrete(thing: Thing) -> bool:
    """Whether a thing can be owned and handed over: goods, a firm, so many tonnes, a name, what no dictionary has."""
    measured = getattr(thing.quantity, "kind", "") == "measure"
    if thing.firm or thing.goods or thing.share is not None or measured:
        return True
    *before, head = thing.name.split()
    lemma = singular(head.lower())
    coined = any(map(str.isdigit, head)) or head[1:] != head[1:].lower() or not senses_of(lemma, "n")
    typed = any(letter.isdigit() for word in before[-1:] for letter in word)  # "KC-46 Pegasus"
    typed |= any(
        word[0].isupper() and word.lower() in lower_words("goods") for word in before
    )  # "Light Tank program"
    called = typed or (head[0].isupper() and is_kind_of(lemma, words("beings")))
    return coined or called or lemma in words("papers") or is_tangible(lemma)


def is_person(noun: str) -> bool:
    """Whether a noun in small letters is of somebody, and of nothing that can be touched: "members", not "trainers"."""
    lemma = singular(noun)
    if lemma in lower_words("goods") | words("businesses") | words("firms"):
        return False
    person = lemma in words("persons") or is_mostly(lemma, words("persons"))
    return person and not is_kind_of(lemma, words("animals"))


def _is_of_each(amount: Quantity, head: Token) -> bool:
    """Whether an amount joined to its unit before a noun tells of each, not how many: "30-tonne trucks", "a 12-seat jet"."""
    before, hyphen, unit = amount.text.rpartition("-")
    return amount.span.end <= head.start and bool(hyphen and before) and unit.isalpha()


def _is_size(amount: Quantity, phrase: NounPhrase) -> bool:
    """Whether a measure says how large each of the things is: "a 300 MW plant", "two 9,000 TEU ships", "5 MW turbines".

    One in the plural says how much there is: "20,000 tonnes wheat".
    """
    head, unit = phrase.last, amount.text.split()[-1]
    if amount.kind != "measure" or amount.span.end >= head.start or unit.endswith("s"):
        return False
    article = phrase.first.lower in {"a", "an", "the", "its", "another"}
    return article or head.penn in {"NNS", "NNPS"}


def _is_number_of_contract(name: str) -> bool:
    """Whether a name is the number of a contract: "W912EK-15-D-0003"."""
    return " " not in name and sum(map(str.isdigit, name)) >= _DIGITS_OF_CONTRACT


def _is_described(tokens: Sequence[Token]) -> bool:
    """Whether a noun before the last says which part of a firm is meant: "the mining equipment operations of Adler"."""
    return any(token.tag == "NOUN" and is_plain(token) for token in tokens[:-1])


def _is_unit_of_firm(phrase: NounPhrase, tokens: Sequence[Token]) -> bool:
    """Whether a phrase names a unit of a firm, and no unit of goods: "the bearings unit of Adler", "six units of it"."""
    described = any(
        token.tag == "PROPN" or (token.tag in {"NOUN", "ADJ"} and is_plain(token)) for token in tokens[:-1]
    )
    counted = any(token.tag == "NUM" or token.lower in words("plain") for token in tokens)
    return described and not counted and _is_part(phrase)


def _is_part(phrase: NounPhrase) -> bool:
    """Whether a phrase names a part of a firm: "a unit", "the Yards Division"."""
    return singular(phrase.last.lower.split()[-1]) in words("parts")


def _is_business(phrase: NounPhrase) -> bool:
    return phrase.noun in words("businesses")


def _origin(tokens: Sequence[Token]) -> Filler | None:
    """The country that a demonym among `tokens` tells of."""
    for token in tokens[:-1]:
        code = country_of_demonym(token.text) or country_code(token.text)
        if token.text[:1].isupper() and (party := Party.of_country(code)) is not None:
            return Filler(party, token.span)
    return None
