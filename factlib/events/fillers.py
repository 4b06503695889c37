"""What the phrases of a tree mean: parties, things, places, with the words they were read from.

What a phrase is, is told by its form and its place: a name, a noun for a body ("the Polish navy"), a counted noun.
Lists of bodies and goods break ties; no list is a condition.
"""

from collections.abc import Callable, Iterator, Sequence

from factlib.document import Span
from factlib.events.event import Filler, Thing
from factlib.events.forest import Forest
from factlib.events.frames import lower_words, words
from factlib.events.tree import Tree, tree_of
from factlib.language import NounPhrase, Token, singular
from factlib.names import Party, Place
from factlib.names.countries import country_code, country_name, country_of_demonym
from factlib.quantities import Quantity

__all__ = ["Fillers"]

_WE = {"we", "us", "our", "ours"}
_ITS = {"it", "its", "they", "them", "their"}
_SOME = {"a", "an", "another", "some", "any", "no"}
_DEFINITE = {"the", "this", "that", "these", "those"}
_MOST_DIGITS = 3  # in the name of a party
_SENTENCES_BACK = 4
_REACH = 2500  # characters back to "the two countries"
_COUNTING = {"count", "measure", "number"}


class Fillers:
    """Reads the phrases of one document.

    Attributes:
        forest: Its trees.
        mentions: Its names, amounts and dates.
        speaker: Whom the speaker of what stands at a span means by "we"; the firm told of before if True.
    """

    def __init__(self, forest: Forest, speaker: Callable[[Span], Party | bool] = lambda _: False) -> None:
        self.forest = forest
        self.speaker = speaker
        self.mentions = mentions = forest.mentions
        self.text = mentions.text
        self.names = mentions.names

    # ------------------------------------------------------------------ words of a phrase

    def owner(self, phrase: NounPhrase) -> Sequence[Token]:
        """The words of `phrase` before its last possessive ("Egypt" of "Egypt's purchase"), or its "its"."""
        for place in range(len(phrase.tokens) - 2, -1, -1):
            token = phrase.tokens[place]
            if token.penn == "POS":
                return phrase.tokens[:place]
            if token.penn == "PRP$":
                return [token]
        return ()

    def own_words(self, phrase: NounPhrase) -> Sequence[Token]:
        """The words of `phrase` behind its possessive."""
        for place in range(len(phrase.tokens) - 2, -1, -1):
            if phrase.tokens[place].penn in {"POS", "PRP$"}:
                return phrase.tokens[place + 1 :]
        return phrase.tokens

    def amounts(self, phrase: NounPhrase) -> list[Quantity]:
        """The amounts that begin in `phrase`."""
        found = self.mentions.quantities_in(max(0, phrase.start - 20), phrase.end + 40)
        return [each for each in found if each.span.start < phrase.end and each.span.end > phrase.start]

    def money(self, phrase: NounPhrase) -> list[Quantity]:
        """The amounts of money in `phrase`."""
        return [each for each in self.amounts(phrase) if each.kind == "money"]

    def is_amount(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is nothing but an amount of money or a share."""
        last = phrase.tokens[-1]
        return any(
            each.span.end >= last.end and each.kind in {"money", "percent"} for each in self.amounts(phrase)
        )

    # ------------------------------------------------------------------ parties

    def parties(self, phrases: Sequence[NounPhrase]) -> list[Filler]:
        """The parties that `phrases` name or mean."""
        return [filler for phrase in phrases for filler in self.party(phrase)]

    def party(self, phrase: NounPhrase) -> list[Filler]:
        """The party that a phrase means; both of "the two countries"; none if it is a thing, a time, an amount."""
        tokens = self.own_words(phrase)
        head = tokens[-1]
        lower = head.lower
        if self.is_amount(phrase) or lower in words("words", "times") or self._is_dated(head):
            return []
        if lower in _WE or lower in words("words", "pronouns") or head.penn in {"PRP", "PRP$"}:
            return self._meant(phrase, head)
        if (
            len(tokens) == 1
            and (code := country_of_demonym(head.text))
            and not country_code(head.text)
            and (name := country_name(code))
        ):
            return [Filler(Party(name=name, kind="country", country=code, canonical=name), head.span)]
        if head.tag == "PROPN":
            return self._named(tokens)
        lemma = singular(lower)
        if not self.is_body(phrase):
            return self._country_alone(tokens)
        if behind := self._name_behind(phrase):
            return behind
        if lemma in words("words", "sites") and (owner := self.owner(phrase)):  # "ordered at Adler's yard"
            return [
                filler
                for filler in self.party(NounPhrase(owner, owner[-1]))
                if filler.value.kind != "country"
            ]
        if (whole := self._with_of(phrase)) is not None:
            return [whole]
        first = phrase.tokens[0].lower
        if {"two", "both"} & {token.lower for token in tokens} and first in _DEFINITE | {"both"}:
            return self._both(phrase, countries=lemma in words("words", "states"))
        if first in _DEFINITE and not self._has_name(phrase) and not self.owner(phrase):
            referred = self._referred(phrase, lemma)
            if referred is not None:
                return [referred]
        return self._described(phrase, named=self._has_name(phrase))

    def _is_dated(self, token: Token) -> bool:
        """Whether a word is part of a date."""
        return any(
            span.start <= token.start < span.end for span in self.mentions.calendar_in(token.start, token.end)
        )

    def is_body(self, phrase: NounPhrase) -> bool:
        """Whether the head of a phrase is a noun for a party: a state, a firm, a group of people."""
        lemma = singular(phrase.tokens[-1].lower)
        last = phrase.tokens[-1].lower
        return (
            lemma in words("words", "states")
            or lemma in words("words", "firms")
            or last in words("words", "people")
            or last in words("words", "states")
            or lemma.endswith(("maker", "builder"))
        )

    def _has_name(self, phrase: NounPhrase) -> bool:
        return any(token.tag == "PROPN" or country_of_demonym(token.text) for token in phrase.tokens)

    def _named(self, tokens: Sequence[Token]) -> list[Filler]:
        """The party of a phrase that ends in a name."""
        head = tokens[-1]
        first = len(tokens) - 1
        while first > 0 and tokens[first - 1].tag == "PROPN":
            first -= 1
        span = Span.of(tokens[first].start, head.end)
        whole = self.text[span.slice]
        if sum(letter.isdigit() for letter in whole) > _MOST_DIGITS:
            return []  # the number of a contract
        code = country_code(whole) or country_code(head.text)
        if code is not None and (name := country_name(code)):
            return [
                Filler(
                    Party(
                        name=whole if country_code(whole) else head.text,
                        kind="country",
                        country=code,
                        canonical=name,
                    ),
                    span,
                )
            ]
        party = self.names.party_at(span) or self.names.party_at(Span.of(head.start, head.end))
        if party is None or party.name.islower():
            party = Party(name=" ".join(whole.split()))
        return [Filler(party, span)]

    def _name_behind(self, phrase: NounPhrase) -> list[Filler]:
        """The name right behind a noun for a body, or in an apposition to it: "the consortium KNDS"."""
        tree = tree_of(phrase)
        following = tree.phrase_of.get(phrase.tokens[-1].index + 1)
        if (
            following is not None
            and following.tokens[0].tag == "PROPN"
            and following.tokens[-1].tag == "PROPN"
        ):
            return self._named(following.tokens)
        if (
            phrase.tokens[-1].index + 1 < len(tree.tokens)
            and tree.tokens[phrase.tokens[-1].index + 1].lower == "of"
        ):
            behind = tree.phrase_of.get(phrase.tokens[-1].index + 2)
            if behind is not None and singular(phrase.tokens[-1].lower) in words("words", "states"):
                return self.party(behind)
        for aside in tree.aside_behind(phrase):
            if (
                aside.kind == "apposition"
                and aside.noun_phrases
                and aside.noun_phrases[0].tokens[-1].tag == "PROPN"
            ):
                return self._named(aside.noun_phrases[0].tokens)
        return []

    def _with_of(self, phrase: NounPhrase) -> Filler | None:
        """The party of "the owner of the index", "a unit of Adler", under all its words."""
        people = phrase.tokens[-1].lower in words("words", "people")
        behind = self.behind(phrase, "of", *(("from", "at") if people else ()))
        if people and behind and self._has_name(behind[0]):
            return next(iter(self.party(behind[0])), None)  # "top officials from Adler"
        if not behind or behind[0].tokens[-1].lower in words("words", "pronouns"):
            return None
        span = Span.of(phrase.start, behind[0].end)
        named = self._has_name(phrase) or self._has_name(behind[0])
        return Filler(Party(name=" ".join(self.text[span.slice].split())), span, named=named)

    def _country_alone(self, tokens: Sequence[Token]) -> list[Filler]:
        """A country's name that the tagger took for something else, or its people: "the Turks"."""
        tokens = tokens[1:] if len(tokens) > 1 and tokens[0].tag == "DET" else tokens
        whole = self.text[tokens[0].start : tokens[-1].end]
        code = country_code(whole) or (
            country_of_demonym(whole) if tokens[-1].penn == "NNS" else None
        )  # "the Turks"
        if code is None or not whole[:1].isupper():
            return []
        name = country_name(code)
        return [
            Filler(
                Party(name=whole, kind="country", country=code, canonical=name),
                Span.of(tokens[0].start, tokens[-1].end),
            )
        ]

    def _described(self, phrase: NounPhrase, *, named: bool) -> list[Filler]:
        span = Span.of(phrase.start, phrase.end)
        party = self.names.party_at(span)
        if party is None:
            return []
        return [Filler(party, span, named=named or party.kind == "country")]

    # ------------------------------------------------------------------ references

    def _meant(self, phrase: NounPhrase, head: Token) -> list[Filler]:
        """Whom a pronoun means."""
        tree = tree_of(phrase)
        if head.lower in {"which", "who", "that", "whom"}:
            return self.party(tree.about) if tree.about is not None else []
        if head.lower in _WE:
            return self._we(tree, Span.of(head.start, head.end))
        if head.lower in _ITS:
            span = Span.of(head.start, head.end)
            found = self.subject_before(tree, head.start)
            if found is not None:
                return [found._replace(span=span)]
            party = self.names.party_at(span) if head.lower in {"it", "its"} else None
            return [Filler(party, span, "reference")] if party is not None and party.kind != "person" else []
        return []

    def _we(self, tree: Tree, span: Span) -> list[Filler]:
        """Whom a speaker means by "we"."""
        meant = self.speaker(span)
        if isinstance(meant, Party):
            return [Filler(meant, span, "reference")]
        before = self.subject_before(tree, span.start) if meant else None
        return [before._replace(span=span)] if before is not None and before.value.kind != "country" else []

    def _referred(self, phrase: NounPhrase, lemma: str) -> Filler | None:
        """Whom "the company", "the ministry" means."""
        found = self.subject_before(tree_of(phrase), phrase.start)
        span = Span.of(phrase.start, phrase.end)
        state = lemma in words("words", "states")
        if found is not None and (found.value.kind == "country") == state:
            return found._replace(span=span)
        party = self.names.party_at(span)
        return Filler(party, span, "reference", named=not party.name.islower()) if party is not None else None

    def subject_before(self, tree: Tree, offset: int) -> Filler | None:
        """The party that is the subject last before `offset`, in its own sentence or the few before."""
        found = self._subject_in(tree, offset)
        if found is None and tree.host is not None:
            found = self._subject_in(tree.host, offset)
        if found is not None:
            return found
        for earlier in self.forest.before(tree, _SENTENCES_BACK):
            if (found := self._subject_in(earlier, offset)) is not None:
                return found
        return None

    def _subject_in(self, tree: Tree, offset: int) -> Filler | None:
        """The party that is the subject of a clause of one tree before `offset`, of the last; who only tells comes after."""
        clauses = [
            clause
            for clause in reversed(tree.clauses)
            if clause.subject is not None and clause.subject.end <= offset
        ]
        for clause in sorted(clauses, key=lambda clause: clause.verb.verb.lemma in words("words", "saying")):
            subject = clause.subject
            if (
                subject is None
                or subject.tokens[-1].penn in {"PRP", "PRP$"}
                or subject.tokens[-1].lower in words("words", "pronouns")
            ):
                continue
            for filler in self.party(subject):
                if filler.value.kind != "person" and filler.named:
                    return filler._replace(how="reference")
        return None

    def _both(self, phrase: NounPhrase, *, countries: bool) -> list[Filler]:
        """The last two countries, or organisations, named before a phrase."""
        seen: dict[str, Filler] = {}
        span = Span.of(phrase.start, phrase.end)
        for mention in reversed(self.mentions.names_in(max(0, span.start - _REACH), span.start)):
            party: Party | None = None
            if countries and mention.country and (name := country_name(mention.country)):
                party = Party.model_validate(name)
            elif not countries and mention.kind == "organisation":
                party = self.names.party_at(Span.of(mention.start, mention.end))
            if party is not None:
                seen.setdefault(party.canonical or party.name, Filler(party, span, "reference"))
            if len(seen) == 2:
                return list(reversed(seen.values()))
        return []

    # ------------------------------------------------------------------ things

    def things(self, phrases: Sequence[NounPhrase]) -> list[Filler]:
        """What `phrases` name that can be dealt in, made or traded."""
        return [filler for phrase in phrases for filler in self.thing(phrase)]

    def thing(self, phrase: NounPhrase, quantity: Quantity | None = None) -> list[Filler]:
        """The things that a phrase names; money, people and pronouns are none."""
        tokens = list(self.own_words(phrase))
        head = tokens[-1]
        lemma = singular(head.lower)
        if (
            head.penn in {"PRP", "PRP$"}
            or head.lower in words("words", "pronouns")
            or head.lower in words("words", "times")
        ):
            return []
        amounts = self.amounts(phrase)
        share = next((each for each in amounts if each.kind == "percent"), None)
        counted = next((each for each in amounts if each.kind in _COUNTING), quantity)
        inner = self.behind(phrase, "of")
        if (lemma in words("words", "stakes") and not self._is_concern(phrase, share)) or (
            share is not None and self.is_amount(phrase)
        ):
            return self._stake(phrase, share, inner)
        if self.is_amount(phrase):
            return [each for one in inner for each in self.thing(one)] if head.text and inner else []
        several = (
            head.penn == "NN"
            and phrase.tokens[0].lower in {"a", "an"}
            and bool(inner)
            and inner[0].tokens[-1].penn in {"NNS", "NNPS"}
        )
        if lemma in words("words", "prices"):
            return []
        if inner and lemma in words("words", "ordinals"):
            return [
                each._replace(value=each.value._replace(quantity=None, quantity_span=None))
                for one in inner
                for each in self.thing(one)
            ]
        if inner and (
            several
            or lemma in words("words", "containers")
            or lemma in words("words", "making")
            or lemma in words("words", "wholes")
            or (counted is not None and counted.kind == "measure" and counted.span.end >= head.end)
        ):
            found = [each for one in inner for each in self.thing(one, counted)]
            if found:
                return found
        return self._plain_thing(phrase, tokens, counted)

    def goods(self, phrase: NounPhrase) -> list[Filler]:
        """What a phrase names where only what is made or traded can stand: anything but money, times and pronouns."""
        found = self.thing(phrase)
        if (
            found
            or self.is_amount(phrase)
            or phrase.tokens[-1].penn in {"PRP", "PRP$"}
            or phrase.tokens[-1].lower in words("words", "pronouns") | words("words", "times")
        ):
            return found
        named = self._name_words(list(self.own_words(phrase)))
        if not named or country_code(self.text[named[0].start : named[-1].end]):
            return []
        counted = next((each for each in self.amounts(phrase) if each.kind in _COUNTING), None)
        span = Span.of(named[0].start, named[-1].end)
        return [
            Filler(
                Thing(" ".join(self.text[span.slice].split()), counted, counted.span if counted else None),
                span,
            )
        ]

    def is_never(self, phrase: NounPhrase) -> bool:
        """Whether a phrase names what no deal is made of: bonds, a house, a goalkeeper."""
        inner = self.behind(phrase, "of") if self.is_amount(phrase) else ()
        return any(self.is_never(each) for each in inner) or (
            phrase.tokens[-1].tag == "NOUN"
            and not self.is_amount(phrase)
            and singular(phrase.tokens[-1].lower) in words("words", "void")
        )

    def behind(self, phrase: NounPhrase, *prepositions: str) -> tuple[NounPhrase, ...]:
        """The phrases behind a preposition right behind `phrase`."""
        tree, index = tree_of(phrase), phrase.tokens[-1].index + 1
        while index < len(tree.tokens) and tree.tokens[index].tag == "ADJ":
            index += 1
        if not tree.word(index, *prepositions):
            return ()
        behind = tree.behind_preposition(index + 1)
        return tree.conjuncts(behind) if behind is not None else ()

    def _is_concern(self, phrase: NounPhrase, share: Quantity | None) -> bool:
        """Whether "interest" is no share of a firm: "in the best interests of"."""
        kinds = {token.lower for token in phrase.tokens} & {
            "minority",
            "majority",
            "controlling",
            "equity",
            "remaining",
        }
        return singular(phrase.tokens[-1].lower) == "interest" and share is None and not kinds

    def _stake(
        self, phrase: NounPhrase, share: Quantity | None, inner: tuple[NounPhrase, ...]
    ) -> list[Filler]:
        """The firm that a stake is in: "51 pct of BIP", "BSkyB's stake in the club"."""
        inside = self.behind(phrase, "in", "of") or inner
        if (
            inside
            and inside[0].tokens[-1].tag == "NOUN"
            and not (self._has_name(inside[0]) or self._is_business(inside[0]))
        ):
            inside = ()  # "sold shares in private placements"
        owner = next(iter(self._owner_party(phrase)), None)
        found = []
        for one in inside[:1]:
            for filler in self.party(one) or self.thing(one):
                name = filler.value.name
                found.append(Filler(Thing(name, firm=True, owner=owner, share=share), filler.span))
        if found:
            return found
        before = [token for token in self.own_words(phrase)[:-1] if token.tag == "PROPN"]
        if before:
            span = Span.of(before[0].start, before[-1].end)
            return [Filler(Thing(self.text[span.slice], firm=True, owner=owner, share=share), span)]
        named = self._name_words(list(self.own_words(phrase)))
        span = Span.of(named[0].start, phrase.end)
        counted = next((each for each in self.amounts(phrase) if each.kind in _COUNTING), None)
        return [
            Filler(
                Thing(
                    " ".join(self.text[span.slice].split()),
                    counted,
                    counted.span if counted else None,
                    owner=owner,
                    share=share,
                ),
                span,
            )
        ]

    def _is_business(self, phrase: NounPhrase) -> bool:
        return singular(phrase.tokens[-1].lower) in words("words", "businesses")

    def _owner_party(self, phrase: NounPhrase) -> list[Filler]:
        owner = self.owner(phrase)
        return self.party(NounPhrase(owner, owner[-1])) if owner else []

    def _plain_thing(self, phrase: NounPhrase, tokens: list[Token], counted: Quantity | None) -> list[Filler]:
        named = self._name_words(tokens)
        if not named:
            return []
        head = named[-1]
        lemma = singular(head.lower)
        if lemma in words("words", "never") and head.tag != "PROPN":
            return []
        start, end = named[0].start, head.end
        name = " ".join(self.text[start:end].split())
        code = country_code(name)
        if code is not None or (head.tag != "PROPN" and lemma in words("words", "states")):
            return []
        size = next(
            (
                each
                for each in self.amounts(phrase)
                if each.kind == "measure" and each is not counted and each.span.start < start < each.span.end
            ),
            None,
        )
        if size is not None:
            start = size.span.start
            name = " ".join(self.text[start:end].split())
        firm = (
            counted is None or (head.tag != "PROPN" and lemma not in lower_words("words", "goods"))
        ) and self._is_firm(named)
        owner = next(iter(self._owner_party(phrase)), None)
        if firm and head.tag != "PROPN":
            inner = self.behind(phrase, "of")
            owner = owner or (next(iter(self.party(inner[0])), None) if inner else None)
            called = self._called(phrase, named)
            if called is not None:
                start, end = called.start, called.end
                name = " ".join(self.text[start:end].split())
        origin = self._origin(tokens)
        goods = lemma in lower_words("words", "goods") or lemma.endswith(tuple(words("words", "endings")))
        thing = Thing(
            name, counted, counted.span if counted is not None else None, firm, goods, origin, owner
        )
        return [Filler(thing, Span.of(start, end))]

    def _called(self, phrase: NounPhrase, named: Sequence[Token]) -> Span | None:
        """The name of "its subsidiary, Adler Ltd," or "its Adler Ltd unit"; None if it has none."""
        for aside in tree_of(phrase).aside_behind(phrase):
            if (
                aside.kind == "apposition"
                and aside.noun_phrases
                and aside.noun_phrases[0].tokens[-1].tag == "PROPN"
            ):
                name = aside.noun_phrases[0]
                return Span.of(name.start, name.end)
        inside = [token for token in named if token.tag == "PROPN" and self._is_organisation(token)]
        return Span.of(inside[0].start, inside[-1].end) if inside else None

    def _is_organisation(self, token: Token) -> bool:
        return any(
            mention.kind == "organisation" for mention in self.mentions.names_in(token.start, token.end)
        )

    def _is_firm(self, named: Sequence[Token]) -> bool:
        """Whether the words name a firm, a part of one, or a plant."""
        head = named[-1]
        if head.tag != "PROPN":
            return singular(head.lower) in words("words", "businesses")
        text = self.text[named[0].start : head.end]
        if any(letter.isdigit() for letter in text) or (
            head.text.isupper() and head.lower in lower_words("words", "goods")
        ):
            return False
        for aside in tree_of(NounPhrase(named, head)).asides:
            about = aside.about is not None and aside.about.tokens[-1] is head
            if about and aside.kind == "apposition" and aside.noun_phrases:
                described = singular(aside.noun_phrases[0].tokens[-1].lower)
                if described in lower_words("words", "goods"):
                    return False  # "Black Shark, a heavyweight torpedo"
        mention = next((each for each in self.mentions.names_in(head.start, head.end) if each.words), None)
        return mention is None or mention.kind in {"organisation", "person", "place", None}

    def _origin(self, tokens: Sequence[Token]) -> Filler | None:
        """The country that a demonym among `tokens` tells of."""
        for token in tokens[:-1]:
            code = (
                country_of_demonym(token.text) or country_code(token.text)
                if token.text[:1].isupper()
                else None
            )
            name = country_name(code) if code else None
            if name:
                return Filler(Party(name=name, kind="country", country=code, canonical=name), token.span)
        return None

    def _name_words(self, tokens: Sequence[Token]) -> list[Token]:
        """The words that name a thing: without articles, numbers, and "new" and its like."""
        first = 0
        while first < len(tokens) - 1:
            token = tokens[first]
            joined = tokens[first + 1].penn == "HYPH"
            named = token.text[0].isupper() and any(letter.isdigit() for letter in token.text)
            unnaming = token.tag in {
                "DET",
                "PART",
                "ADV",
                "PRON",
                "NUM",
                "PUNCT",
                "ADP",
                "SYM",
            } or token.penn in {"POS", "PRP$", "HYPH", "CD"}
            amount = (
                any(
                    each.span.start <= token.start < each.span.end
                    for each in self.mentions.quantities_in(token.start, token.end + 1)
                )
                and token.tag == "NOUN"
            )
            if joined or named or not (unnaming or amount or token.lower in words("words", "plain")):
                break
            first += 1
        return list(tokens[first:])

    # ------------------------------------------------------------------ places

    def place(self, phrase: NounPhrase) -> Filler | None:
        """The place that a phrase names, with its country from behind a comma: "Szeged, Hungary"."""
        tokens = self.own_words(phrase)
        if not any(token.tag == "PROPN" for token in tokens):
            return None
        names = [token for token in tokens if token.tag == "PROPN"]
        span = Span.of(names[0].start, names[-1].end)
        place = self.names.place_at(span)
        if place is None and tokens[-1].tag == "PROPN":
            place = Place(name=" ".join(self.text[span.slice].split()))
        if place is None:
            return None
        if place.country is None:
            for aside in tree_of(phrase).aside_behind(phrase):
                wider = next((self.names.place_at(one.span) for one in aside.noun_phrases), None)
                if wider is not None and wider.country:
                    return Filler(
                        Place(name=place.name, country=wider.country), Span.of(span.start, aside.end)
                    )
        return Filler(place, span)

    def each(self, phrases: Sequence[NounPhrase]) -> Iterator[tuple[NounPhrase, list[Filler]]]:
        """Each phrase with the parties it means."""
        return ((phrase, self.party(phrase)) for phrase in phrases)
