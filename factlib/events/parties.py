"""Whom a phrase means: a name, a noun for a body ("the Polish navy"), and references ("it", "the two countries").

What a phrase is, is told by its form and its place; lists of bodies break ties.
"""

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import takewhile

from factlib.document import Span
from factlib.events.event import Filler
from factlib.events.first import first_of
from factlib.events.forest import Forest
from factlib.events.frames import lower_words, saying_verbs, words
from factlib.events.links import acts_for_state
from factlib.events.party_words import (
    accord_nouns,
    are_goods,
    is_capital_name,
    is_nation,
    is_state_in_short,
    is_type,
    is_we,
    lateness,
    nation_alone,
    nation_of,
)
from factlib.events.phrases import (
    Phrases,
    firm_behind,
    has_name,
    is_behind_preposition,
    is_body,
    name_described,
    own_verb,
    own_words,
    owner_of,
    phrases_behind,
    subject_behind,
)
from factlib.events.tree import Tree, tree_of
from factlib.language import Clause, NounPhrase, Token, singular
from factlib.language.lexicon import possible_tags
from factlib.language.senses import is_kind_of, senses_of
from factlib.names import Party
from factlib.names.countries import country_code, country_of_demonym
from factlib.names.mentions import is_office, is_role

_ITS = {"it", "its", "they", "them", "their"}
_HERS = {"he", "she", "his", "her", "him"}
_DEFINITE = {"the", "this", "that", "these", "those"}
_MOST_DIGITS = 3  # in the name of a party
_AGENT = ("er", "or", "ist")  # what who does something ends in: "Japanese crushers"
_SMALL_WORD = re.compile(r"\b[a-z]+\b")
_SENTENCES_BACK = 4
_LONGEST_CHAIN = 8  # references that mean one another
_REACH = 2500  # characters back to "the two countries"


class Parties:
    """Reads whom the phrases of one document mean.

    Attributes:
        forest: Its trees.
        phrases: Finds amounts and dates in its phrases.
        speaker: Whom the speaker of what stands at a span means by "we"; the firm told of before if True.
    """

    def __init__(self, forest: Forest, phrases: Phrases, speaker: Callable[[Span], Party | bool]) -> None:
        self.forest = forest
        self.phrases = phrases
        self.speaker = speaker
        self.mentions = forest.mentions
        self.text = self.mentions.text
        self.names = self.mentions.names
        self._before: dict[tuple[int, int, bool, int | None], list[Filler]] = {}
        self._followed = 0  # references on the way to the one that is asked for

    def parties(self, phrases: Sequence[NounPhrase]) -> list[Filler]:
        """The parties that `phrases` name or mean."""
        return [filler for phrase in phrases for filler in self.party(phrase)]

    def party(self, phrase: NounPhrase) -> list[Filler]:
        """The party that a phrase means; both of "the two countries"; none if it is a thing, a time, an amount."""
        tokens = own_words(phrase)
        head = tokens[-1]
        lower = head.lower if head.text != "US" else head.text
        if self.phrases.is_amount(phrase) or lower in words("times") or self.phrases.is_dated(head):
            return []
        if is_we(head) or lower in words("pronouns") or head.penn in {"PRP", "PRP$"}:
            return self._meant(phrase, head)
        if len(tokens) == 1 and (nation := nation_alone(head, self.mentions)):
            return [nation]
        if len(each := self._each_of(phrase, lower)) > 1:
            return each
        if head.tag == "PROPN" and not self._is_common(tokens):
            return [] if is_state_in_short(tokens) else self._named(tokens)
        return self._body(phrase, tokens, singular(lower))

    def named_body(self, phrase: NounPhrase) -> list[Filler]:
        """Whoever a phrase with a name describes by a common noun, where only somebody can stand.

        "The Nipani municipality"; and, as what bodies are called, "Peru's state railway".
        """
        tokens, owner = own_words(phrase), owner_of(phrase)
        head = singular(tokens[-1].lower)
        other = head in words("sites") or head in words("areas") or head in lower_words("goods")
        named = tokens[-1].tag == "NOUN" and any(
            token.tag == "PROPN" or is_nation(token.text) for token in tokens
        )
        if not named and owner is not None and has_name(owner) and is_kind_of(head, words("bodies")):
            tokens, named = phrase.tokens, tokens[-1].tag == "NOUN"
        agent = head.endswith(_AGENT) and "VB" not in possible_tags(head)
        somebody = not other and (agent or is_kind_of(head, words("acting")))
        if not (named and somebody) or self.phrases.amounts(phrase):
            return []
        first = next(at for at, token in enumerate(tokens) if token.tag != "DET")
        span = Span.of(tokens[first].start, phrase.end)
        return [Filler(Party(name=self.mentions.plain(span)), span)]

    def _each_of(self, phrase: NounPhrase, head: str) -> list[Filler]:
        """The countries of which bodies act: "the parliaments of Peru and Kenya"."""
        lemma = singular(head)
        if lemma == head or lemma not in words("states"):
            return []
        found = self.parties(phrases_behind(phrase, "of"))
        return found if all(filler.value.kind == "country" for filler in found) else []

    def _body(self, phrase: NounPhrase, tokens: Sequence[Token], lemma: str) -> list[Filler]:
        """The party that a phrase means whose head is a common noun."""
        if lemma in words("organs") and not is_behind_preposition(phrase):
            return self._whose(phrase)
        if lemma in words("communities") and any(map(has_name, phrases_behind(phrase, "of"))):
            named = [token for token in tokens if token.tag != "DET"]
            whole = self._with_of(NounPhrase(named, named[-1]))
            return [whole] if whole is not None else []
        statesman = lemma in words("statesmen")
        if statesman or not is_body(phrase):
            return self._state_of(phrase, tokens) if statesman else self._country_alone(tokens)
        if behind := self._name_behind(phrase) or self.parties(name_described(phrase)):
            return behind
        if lemma in words("parts") and (meant := self._part(phrase, tokens)):
            return meant
        if lemma in words("sites") and (owner := owner_of(phrase)):  # "ordered at Adler's yard"
            return [each for each in self.party(owner) if each.value.kind != "country"]
        if (whole := self._with_of(phrase) or self._led(phrase)) is not None:
            return [whole]
        first = phrase.first.lower
        if {"two", "both"} & {token.lower for token in tokens} and first in _DEFINITE | {"both"}:
            return self._all_before(phrase) or self._both(phrase, countries=lemma in words("states"))
        if first in _DEFINITE and not has_name(phrase) and not owner_of(phrase):
            if several := self._all_before(phrase):
                return several
            if (referred := self._referred(phrase, lemma)) is not None:
                return [referred]
        return self._described(phrase, named=has_name(phrase))

    def _is_common(self, tokens: Sequence[Token]) -> bool:
        """Whether a capital makes no name of a word: "Buyers", "UAVs", "a Transfer of Technology", "Rebates were sought"."""
        named = [token for token in tokens if token.tag == "PROPN"]
        head = named[-1]
        if len(named) > 1 or not head.text.isalpha():
            return False
        entity = self.names.entity_at(head.span)
        if entity is not None and (entity.kind not in {None, "group"} or len(entity.words) > 1):
            return False
        if head.text.endswith("s") and head.text[:-1].isupper():
            return True  # several of an acronym
        noun = singular(head.lower)
        only_opens = entity is None or all(mention.opens for mention in entity.mentions)
        if head.text.isupper() or not senses_of(noun, "n") or country_code(head.text):
            return False
        if tree_of(NounPhrase(named, head)).word(head.index + 1, "of"):
            return True
        several = noun != head.lower and "NNS" in possible_tags(head.lower)
        return head.lower in self._small_words or (several and only_opens) if head.index == 0 else False

    @cached_property
    def _small_words(self) -> frozenset[str]:
        """The words of the text that stand in it without a capital."""
        return frozenset(_SMALL_WORD.findall(self.text))

    def _named(self, tokens: Sequence[Token]) -> list[Filler]:
        """The party of a phrase that ends in a name."""
        head = tokens[-1]
        first = len(tokens) - 1
        while first > 0 and tokens[first - 1].tag == "PROPN":
            first -= 1
        span = Span.of(tokens[first].start, head.end)
        whole = self.text[span.slice]
        if sum(letter.isdigit() for letter in whole) > _MOST_DIGITS or len(whole) == 1:
            return []  # the number of a contract, the "S" of "S and P"
        if tokens[-1].lower in accord_nouns() or self.names.is_of_title(span):
            return []  # "the General Agreement"
        for name in (whole, head.text):
            if (country := Party.of_country(country_code(name), name)) is not None:
                return [Filler(country, span)]
        party = self.names.party_at(span)
        if party is None or party.name.islower():
            party = Party(name=" ".join(whole.split()))
        determined = tokens[0].tag in {"DET", "NUM"}
        goods = is_type(head.text.split()[-1]) or are_goods(party.name, determined=determined)
        if party.kind in {None, "person"} and goods:
            return []
        nation = tokens[first - 1] if first else None
        if nation is not None and nation.text not in party.name and country_of_demonym(nation.text):
            span = Span.of(nation.start, head.end)  # "the Philippine Marines"
            party = Party(name=self.mentions.plain(span), country=country_of_demonym(nation.text))
        return [Filler(party, span)]

    def _whose(self, phrase: NounPhrase) -> list[Filler]:
        """The firm whose board or shareholders a phrase tells of: "the board of Adler", "its shareholders"."""
        owner = owner_of(phrase)
        if held := phrases_behind(phrase, "of")[:1] or ((owner,) if owner else ()):
            return self.parties(held)
        found = self.subject_before(tree_of(phrase), phrase.start)
        firm = [found] if found is not None and found.value.kind != "country" else []
        return [each._replace(span=phrase.span) for each in firm]

    def _state_of(self, phrase: NounPhrase, tokens: Sequence[Token]) -> list[Filler]:
        """The country that a statesman without a name acts for: "Kenya's defence minister and his Peruvian counterpart"."""
        if nation := first_of(filter(None, map(nation_of, tokens))):
            return [nation]
        owner = owner_of(phrase)
        owners = self.party(owner) if owner and owner.first.penn != "PRP$" else []
        return [each for each in owners if each.value.kind == "country"]

    def _part(self, phrase: NounPhrase, tokens: Sequence[Token]) -> list[Filler]:
        """The name of "its Adler Group subsidiary"; whose it is of "its drinks unit" and "a unit"."""
        owner = owner_of(phrase)
        named = [token for token in tokens if token.tag == "PROPN" and not is_nation(token.text)]
        kinds = {each.kind for token in named for each in self.mentions.names_in(token.start, token.end)}
        if named and kinds.isdisjoint({"place", "country"}):
            return self._named(named)
        if owner and owner.first.penn != "PRP$":
            return []
        if phrases_behind(phrase, "of") or tokens[-1].penn == "NNS":
            return []
        if owner:
            return self.party(owner)
        tree, span = tree_of(phrase), phrase.span
        found = first_of(self._subjects_before(tree, phrase.start, but=own_verb(tree, phrase)))
        return [found._replace(span=span)] if found is not None and found.value.kind != "country" else []

    def _name_behind(self, phrase: NounPhrase) -> list[Filler]:
        """The name right behind a noun for a body, or in an apposition to it: "the consortium KNDS"."""
        tree = tree_of(phrase)
        following = tree.phrase_of.get(phrase.last.index + 1)
        if following is not None and following.first.tag == "PROPN" and following.last.tag == "PROPN":
            return self._named(following.tokens)
        if phrase.last.index + 1 < len(tree.tokens) and tree.tokens[phrase.last.index + 1].lower == "of":
            behind = tree.phrase_of.get(phrase.last.index + 2)
            if behind is not None and phrase.noun in words("states"):
                return self.party(behind) or self.parties(
                    phrases_behind(behind, "of")
                )  # "of defence of Peru"
        named = [each for each in tree.appositions(phrase) if each.last.tag == "PROPN"][:1]
        if named and phrase.last.penn == "NNS":  # "two airlines, Adler and Krauss,"
            named = list(tree_of(named[0]).all_conjuncts(named[0]))
        return [filler for each in named for filler in self._named(each.tokens)]

    def _with_of(self, phrase: NounPhrase) -> Filler | None:
        """The party of "the owner of the index", "a unit of Adler", under all its words."""
        people = phrase.last.lower in words("people")
        behind = phrases_behind(phrase, "of", *(("from", "at", "for") if people else ()))
        if people and behind and has_name(behind[0]) and not has_name(phrase):
            return first_of(self.party(behind[0]))  # "top officials from Adler"
        if not behind or behind[0].last.lower in words("pronouns") or self.phrases.is_amount(behind[0]):
            return None
        together = phrase.noun in words("joint bodies")  # "a venture of Adler and Krauss"
        known = phrase.first.lower == "the" and len(phrase.tokens) > 1
        span = Span.of(phrase.tokens[int(known)].start, behind[-1 if together else 0].end)
        named = has_name(phrase) or has_name(behind[0])
        return Filler(Party(name=self.mentions.plain(span)), span, named=named)

    def _led(self, phrase: NounPhrase) -> Filler | None:
        """The party of "a consortium led by Adler", "firms owned by Lee", under all its words."""
        tree, at = tree_of(phrase), phrase.last.index + 1
        led = tree.word(at, *words("leading")) and tree.word(at + 1, "by")
        leader = tree.walk.behind_preposition(at + 2) if led else None
        if leader is None or not has_name(leader):
            return None
        named = [token for token in phrase.tokens if token.tag != "DET"]
        span = Span.of(named[0].start, leader.end)
        return Filler(Party(name=self.mentions.plain(span)), span)

    def _country_alone(self, tokens: Sequence[Token]) -> list[Filler]:
        """A country's name that the tagger took for something else, or its people: "the Turks"."""
        tokens = tokens[1:] if len(tokens) > 1 and tokens[0].tag == "DET" else tokens
        whole = self.text[tokens[0].start : tokens[-1].end]
        people = country_of_demonym(whole) if tokens[-1].penn == "NNS" else None
        party = Party.of_country(country_code(whole) or people, whole) if whole[:1].isupper() else None
        return [Filler(party, Span.of(tokens[0].start, tokens[-1].end))] if party is not None else []

    def _described(self, phrase: NounPhrase, *, named: bool) -> list[Filler]:
        party = self.names.party_at(span := phrase.span)
        if party is None:
            return []
        new = phrase.first.lower in {"a", "an", "another"}
        if new and party.kind != "country" and party.name not in self.text[span.slice]:
            party = Party(name=self.mentions.plain(span))  # nobody told of before
        return [Filler(party, span, named=named or party.kind == "country")]

    # ------------------------------------------------------------------ references

    def _meant(self, phrase: NounPhrase, head: Token) -> list[Filler]:
        """Whom a pronoun means."""
        tree, span = tree_of(phrase), Span.of(head.start, head.end)
        if head.lower in {"which", "who", "that", "whom"}:
            return self.party(tree.about) if tree.about is not None else []
        if is_we(head):
            return self._we(tree, span)
        if head.lower in _HERS:
            person = self._subjects_before(tree, head.start, person=True)[:1]
            meant = self.names.party_at(span) if head.lower in {"he", "she"} and not person else None
            told = [Filler(meant, span, "reference")] if meant is not None and meant.kind == "person" else []
            return told or [each._replace(span=span) for each in person]
        if head.lower in {"it", "they"} and (own := self._of_themselves(tree, phrase)):
            return own
        if head.lower in _ITS:
            several = head.lower.startswith("the")
            found = self._subjects_before(tree, head.start, but=own_verb(tree, phrase))
            if found:
                return [each._replace(span=span) for each in (found if several else found[:1])]
            party = self.names.party_at(span) if head.lower in {"it", "its"} else None
            return [Filler(party, span, "reference")] if party is not None and party.kind != "person" else []
        return []

    def _of_themselves(self, tree: Tree, phrase: NounPhrase) -> list[Filler]:
        """Who says what "it" does: Adler in "Norvik rose after Adler said it would buy"."""
        at = next((at for at, each in enumerate(tree.clauses) if each.subject is phrase), 0)
        if (
            not at
            or tree.clauses[at].kind != "complement"
            or tree.clauses[at - 1].verb.verb.lemma not in saying_verbs()
        ):
            return []
        teller = tree.subject(tree.clauses[at - 1])
        tellers = tree.all_conjuncts(teller) if teller is not None else ()
        found = [party for each in tellers for party in self._employer(each) or self.party(each)]
        named = [each for each in found if each.named and each.value.kind != "person"]
        return [each._replace(span=phrase.span, how="reference") for each in named]

    def _we(self, tree: Tree, span: Span) -> list[Filler]:
        """Whom a speaker means by "we"."""
        meant = self.speaker(span)
        if isinstance(meant, Party):
            return [Filler(meant, span, "reference")]
        before = self.subject_before(tree, span.start) if meant else None
        return [before._replace(span=span)] if before is not None and before.value.kind != "country" else []

    def _all_before(self, phrase: NounPhrase) -> list[Filler]:
        """Those whom "the partners", "both firms" means: all that the subject before names."""
        tree = tree_of(phrase)
        found = self._subjects_before(tree, phrase.start, but=own_verb(tree, phrase))
        several = phrase.last.penn == "NNS" and phrase.noun in words("firms") and len(found) > 1
        return [each._replace(span=phrase.span) for each in found] if several else []

    def _referred(self, phrase: NounPhrase, lemma: str) -> Filler | None:
        """Whom "the company", "the ministry" means."""
        tree, span = tree_of(phrase), phrase.span
        if (described := self.names.described_alike(span)) is not None:
            return Filler(described.party, span, "reference")
        if lemma in words("joint bodies"):  # none of those who are in it: "the partnership will acquire"
            own = Span.of(phrase.tokens[1].start, phrase.end)
            return Filler(Party(name=self.mentions.plain(own)), own, named=False)
        found = first_of(self._subjects_before(tree, phrase.start, but=own_verb(tree, phrase)))
        state = lemma in words("states")
        rules = found is not None and singular(found.value.name.split()[-1].lower()) in words("states")
        fits = found is not None and (found.value.kind == "country") == state and (state or not rules)
        if found is not None and fits and self.names.may_mean(span, found.value):
            return found._replace(span=span)
        party = self.names.party_at(span)
        return Filler(party, span, "reference", named=not party.name.islower()) if party is not None else None

    def subject_before(self, tree: Tree, offset: int) -> Filler | None:
        """The party that is the subject last before `offset`, in its own sentence or the few before."""
        return first_of(self._subjects_before(tree, offset))

    def _subjects_before(
        self, tree: Tree, offset: int, *, person: bool = False, but: Clause | None = None
    ) -> list[Filler]:
        """The parties, or persons, that are the subject last before `offset`, in its own sentence or the few before.

        That subject may be a reference itself, "its board": a chain of them is followed a few times, and what each means
        is kept, so that a text of nothing but references takes no longer than another.

        Args:
            tree: The tree to begin with.
            offset: Where the subject has to stand before.
            person: Whether persons are meant, not parties.
            but: The clause whose subject is not meant.
        """
        key = tree.start, offset, person, but.verb.start if but is not None else None
        if key not in self._before and self._followed < _LONGEST_CHAIN:
            self._followed += 1
            self._before[key] = self._found_before(tree, offset, person=person, but=but)
            self._followed -= 1
        return self._before.get(key, [])

    def _found_before(self, tree: Tree, offset: int, *, person: bool, but: Clause | None) -> list[Filler]:
        found = self._subjects_in(tree, offset, own=True, person=person, but=but)
        if not found and tree.host is not None:
            found = self._subjects_in(tree.host, offset, own=True, person=person)
        if not found and not person:
            teller = self.teller(tree, offset)
            found = [teller] if teller is not None and teller.span.start > offset else []
        if not found and not person:
            found = self._opened_for(tree, offset)
        earlier = iter(self.forest.before(tree, _SENTENCES_BACK))
        while not found and (other := first_of(earlier)) is not None:
            found = self._subjects_in(other, offset, person=person)
        return found

    def _opened_for(self, tree: Tree, offset: int) -> list[Filler]:
        """The firm that a sentence is about which a preposition opens: "After its purchase of Lomax, Adler cut jobs"."""
        subject = subject_behind(tree, offset)
        opened = tree.host is None and (tree.tokens[0].tag in {"ADP", "SCONJ"} or tree.walk.opens_with_time)
        if subject is None or not opened:
            return []
        firms = [filler for filler in self.party(subject) if filler.value.kind not in {"country", "person"}]
        return [filler._replace(how="reference") for filler in firms if filler.named][:1]

    def teller(self, tree: Tree, offset: int) -> Filler | None:
        """The firm that says what stands at `offset`: "Adler said it fell on"; not the press: "…, the Herald reported"."""
        told = [each for each in tree.clauses if each.verb.verb.lemma in saying_verbs()]
        for clause in told:
            subject = tree.subject(clause)
            if subject is None:
                continue
            behind = subject.start > offset and tree.word(subject.first.index - 1, ",") and clause is told[0]
            if behind or clause.verb.end <= offset:
                for filler in self._employer(subject) or self.party(subject):
                    if filler.value.kind in {"organisation", None}:
                        return filler._replace(how="reference")
        return None

    def _subjects_in(
        self, tree: Tree, offset: int, *, own: bool = False, person: bool = False, but: Clause | None = None
    ) -> list[Filler]:
        """The parties that are the subject of a clause of one tree before `offset`, of the last; who only tells comes after.

        In the sentence's own tree it may be one that nobody names: "an investor group said it".
        """
        told = [
            clause for clause in reversed(tree.clauses) if clause.subject is not None and clause is not but
        ]
        for clause in sorted(told, key=lateness):
            quoted = clause.objects[:1] if clause.verb.verb.lemma == "quote" else ()  # who "they" are
            subject = quoted[0] if quoted else tree.subject(clause)
            if subject is None or subject.end > offset or subject.last.penn in {"PRP", "PRP$"}:
                continue
            if subject.last.lower in words("pronouns"):
                continue
            introduced = own and subject.first.lower in {"a", "an", "another"}
            found = [
                filler._replace(how="reference")
                for phrase in tree.all_conjuncts(subject)
                if phrase.end <= offset  # else it would be told by itself
                for filler in (self.party(phrase) if person else self._firm_of(phrase))
                if (filler.value.kind == "person") == person
                and (filler.named or introduced or acts_for_state(filler))
            ]
            if found:
                return found
        return []

    def _firm_of(self, phrase: NounPhrase) -> list[Filler]:
        """The firm that a subject speaks for, names, or is the shares or the dealing of."""
        return self._employer(phrase) or self.party(phrase) or self.parties(firm_behind(phrase))

    def _employer(self, phrase: NounPhrase) -> list[Filler]:
        """The firm that a person speaks for: "Adler's chief Ines Holt", "Adler chief executive Ines Holt"."""
        last, entity = phrase.last, self.names.entity_at(phrase.last.span)
        mentions = entity.mentions if entity is not None and entity.kind == "person" else ()
        own = first_of(each for each in mentions if each.start <= last.start < each.end)
        before = [token for token in phrase.tokens if token.end <= own.start] if own is not None else []
        named = list(takewhile(is_capital_name, before))
        if all(is_office(token.text) for token in named) or len(named) == len(before):
            return []  # nobody; "Trade Minister Ann Lee"
        called = any(is_role(token.lower) for token in before) or (entity is not None and entity.is_person)
        if not called:
            return []
        return [each for each in self._named(named) if each.value.kind != "country"]

    def _both(self, phrase: NounPhrase, *, countries: bool) -> list[Filler]:
        """The last two countries, or organisations, named before a phrase."""
        seen: dict[str, Filler] = {}
        span = phrase.span
        for mention in reversed(self.mentions.names_in(max(0, span.start - _REACH), span.start)):
            party = Party.of_country(mention.country) if countries else None
            coded = mention.start and self.text[mention.start - 1] == "<"  # "Adler <ADL>"
            if not (countries or coded) and mention.kind == "organisation":
                party = self.names.party_at(Span.of(mention.start, mention.end))
            if party is not None and not any(party.name in other for other in seen):
                seen.setdefault(party.canonical or party.name, Filler(party, span, "reference"))
            if len(seen) == 2:
                return list(reversed(seen.values()))
        return []
