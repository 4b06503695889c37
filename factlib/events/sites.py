"""Places where things are made, as one sentence tells of them: who runs them, what they make, where, at what cost.

A noun for a site opens an event. Its own words, what stands behind it, and every verb and noun that it stands at give
the roles: operator, place, product, count, capacity, investment, headcount. Which of the verbs says most of its state
is told by their frames (`frames/sites.toml`); a verb in none tells at least whether it is still to come. The amounts
of a sentence belong to the site whose words they stand among.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factlib.dates import is_calendar
from factlib.document import Span
from factlib.events.event import Event, Filler, Status
from factlib.events.fillers import Fillers
from factlib.events.frames import deals, words
from factlib.events.frames.sites import SiteFrame, sites
from factlib.events.status import status_of_noun, status_of_verb
from factlib.events.times import fill_dates, is_of_telling
from factlib.events.tree import Complement, Tree, tree_of
from factlib.language import Clause, NounPhrase, Token, VerbGroup, singular
from factlib.language.lexicon import is_known, possible_tags
from factlib.names import Place
from factlib.names.countries import country_name, is_demonym
from factlib.quantities import Quantity

__all__ = ["SiteReader"]

_PLACES = {"in", "at", "near", "outside", "across", "within", "inside", "around", "on"}
_OF = {"of", "on", "in", "for", "at", "into", "to"}
_ANOTHER = {"one", "another", "ones"}
_RELATIVE = {"which", "that", "where", "who"}
_DEFINITE = {"the", "this", "that", "both", "these", "those"}
_ADJECTIVAL = ("al", "ic", "ous", "ive", "ble", "ful", "less", "ern", "ish", "est", "ian")
_LONGEST_REFERENCE = 4  # words of "the new battery plant"
_BEFORE = 45  # characters before an amount that say what it is
_BEHIND = 25  # and behind it
_UNTOLD = SiteFrame(name="untold", at=("object",), done="", going="", rank=1)


class _Told(NamedTuple):
    """What one verb or noun says of a site."""

    frame: SiteFrame
    status: Status
    nominal: bool
    order: int
    verb: Token | None = None

    @property
    def rank(self) -> tuple[float, int]:
        return self.frame.rank, -self.order


class SiteReader:
    """Reads the sites of single sentences.

    Attributes:
        fillers: Reads what the phrases mean.
    """

    def __init__(self, fillers: Fillers) -> None:
        self.fillers = fillers
        self.mentions = fillers.mentions
        self.names = fillers.names
        self.text = fillers.text
        self.frames = sites()

    def events(self, trees: Sequence[Tree]) -> list[Event]:
        """The sites that the trees of one sentence tell of, in order; none is dropped for what it lacks."""
        found = sorted(self._sites(trees), key=lambda pair: pair[0].start)
        events: list[Event] = []
        for number, (phrase, kind) in enumerate(found):
            following = found[number + 1][0] if number + 1 < len(found) else None
            stretch = self._stretch(trees, phrase, following, first=not number)
            event = self._event(trees, phrase, kind, stretch)
            if phrase.tokens[-1].lower in _ANOTHER and events:
                self._like(event, events[-1])
            if len(found) > 1:
                self._own_date(event, stretch)
            events.append(event)
        if not events and trees:
            events = [*self._referring(trees), *self._investments(trees)]
        fill_dates(events, self.fillers)
        return events

    def _own_date(self, event: Event, stretch: Span) -> None:
        """Give a site beside others the first date behind it among its own words."""
        for when in self.mentions.dates_in(event.trigger.end, stretch.end + 1):
            if not is_of_telling(when, self.text) and when.span is not None:
                event.add("when", Filler(when, when.span))
                return

    def _referring(self, trees: Sequence[Tree]) -> Iterator[Event]:
        """What "it" will cost, where it will be located: of the site told of before."""
        tree = trees[0]
        for clause in tree.clauses:
            subject = tree.subject(clause)
            if subject is None or subject.tokens[0].lower not in {"it", "they"} or len(subject.tokens) > 1:
                continue
            status = status_of_verb(tree, clause.verb)
            frames = [frame for frame in self._frames_at(tree, clause, subject) if frame is not _UNTOLD]
            if frames and status.time == "planned":
                stretch = Span.of(tree.start, max(each.end for each in trees))
                event = self._event(trees, subject, "plant", stretch)
                event.definite = True
                yield event
                return

    def _investments(self, trees: Sequence[Tree]) -> Iterator[Event]:
        """Money put into a place where no site is named yet: "is investing $2bn in Kiel. The new plant will"."""
        for tree in trees:
            for clause in tree.clauses:
                lemma, after = self._lemma(tree, clause.verb)
                if lemma not in self.frames.by_name["invest"].verbs:
                    continue
                event = Event(
                    "invest",
                    clause.verb.verb,
                    tree,
                    status_of_verb(tree, clause.verb),
                    clause.verb.start,
                    clause.verb.end,
                )
                for preposition, phrases in tree.complements(after, verbal=True)[0]:
                    if preposition in _PLACES:
                        self._place(event, phrases)
                    for quantity in (
                        ()
                        if preposition
                        else (each for phrase in phrases for each in self.fillers.money(phrase))
                    ):
                        event.add("investment", Filler(quantity, quantity.span))
                actor = tree.actor(clause)
                if actor is not None:
                    self._runs(event, tree.all_conjuncts(actor))
                if all(map(event.of, ("place", "investment", "operator"))):
                    yield event

    # ------------------------------------------------------------------ which phrases are sites

    def _sites(self, trees: Sequence[Tree]) -> Iterator[tuple[NounPhrase, str]]:
        known = ""
        for tree in trees:
            yield from ((phrase, "branch") for phrase in self._founded(tree))
            for phrase in tree.noun_phrases:
                kind = self._kind(phrase)
                if kind is not None and not self._is_predicate(tree, phrase):
                    known = known or kind
                    yield phrase, kind
            for token in tree.tokens if known else ():
                if (
                    token.lower in _ANOTHER
                    and tree.word(token.index + 1, *_PLACES)
                    and not tree.word(token.index + 2, *_RELATIVE, "whom")
                ):
                    yield NounPhrase([token], token), known

    def _founded(self, tree: Tree) -> Iterator[NounPhrase]:
        """The companies that are themselves set up somewhere."""
        for clause in tree.clauses:
            lemma, after = self._lemma(tree, clause.verb)
            if lemma not in self.frames.lists["founding"] and lemma != "set up":
                continue
            complements, _ = tree.complements(after, verbal=True)
            for phrase in self._made_by(tree, clause, complements):
                firm = (
                    [filler.value for filler in self.fillers.party(phrase)]
                    if phrase.tokens[-1].tag == "PROPN"
                    else []
                )
                last = phrase.tokens[-1].text.split()[-1].lower().strip(".")
                formed = last in self.frames.lists["forms"] or any(
                    token.lower in words("words", "firms") for token in phrase.tokens[:-1]
                )
                if (
                    any(party.kind == "organisation" for party in firm)
                    and formed
                    and self._kind(phrase) is None
                ):
                    yield phrase

    def _kind(self, phrase: NounPhrase) -> str | None:
        head = phrase.tokens[-1]
        if head.tag not in {"NOUN", "PROPN"}:
            return None
        word = head.text.split()[-1]
        kind = self.frames.kind(word)
        before = phrase.tokens[-2].lower if len(phrase.tokens) > 1 else ""
        if kind is None or before in self.frames.lists["never"]:
            return None
        alone = head.tag == "PROPN" and len(phrase.tokens) == 1 and " " not in head.text
        return kind if not alone else None

    def _is_predicate(self, tree: Tree, phrase: NounPhrase) -> bool:
        """Whether it says what another site is: "the plant will be the largest factory", "X, a plant"."""
        if (
            tree.kind == "apposition"
            and tree.about is not None
            and self._kind(tree.about)
            and phrase is tree.noun_phrases[0]
        ):
            return True
        for clause in tree.clauses:
            subject = tree.subject(clause)
            if (
                clause.verb.verb.lemma == "be"
                and clause.predicate is phrase
                and subject is not None
                and subject is not phrase
            ):
                return self._kind(subject) is not None
        return False

    def is_industrial(self, event: Event) -> bool:
        """Whether the words about a vague noun ("facility", "centre") tell of industry."""
        tokens = self.fillers.own_words(self._phrase(event))
        before = {token.lower for token in tokens[:-1]}
        head = event.trigger.text.split()[-1].lower()
        if self._kind(self._phrase(event)) is None and event.trigger.lower not in _ANOTHER:
            return bool(event.of("place"))  # a firm that is set up somewhere
        if head not in self.frames.vague and singular(head) not in self.frames.vague:
            return True
        if head == "works" and any(token.tag == "PROPN" for token in tokens):
            return True
        if event.kind == "branch":
            set_up = event.frame != "untold" and self.frames.by_name[event.frame].rank > 4
            return (
                set_up
                and bool(event.of("place"))
                and any(filler.value.kind != "country" for filler in event.of("operator"))
            )
        before |= {word.lower() for word in event.trigger.text.split()[:-1]}
        if self.text[tokens[0].start : event.trigger.end].lower().endswith(tuple(self.frames.pairs)):
            return False
        if before & self.frames.lists["industrial"]:
            return True
        sized = event.of("investment") or event.of("headcount") or event.of("capacity")
        made = any(
            filler.span.start > event.trigger.end and filler.how == "syntax" for filler in event.of("product")
        )
        firm = any(filler.value.kind != "country" for filler in event.of("operator"))
        return event.kind in {"plant", "yard"} and bool(made or sized or (firm and event.of("place")))

    def _phrase(self, event: Event) -> NounPhrase:
        return event.tree.phrase_of.get(event.trigger.index) or NounPhrase([event.trigger], event.trigger)

    # ------------------------------------------------------------------ one site

    def _event(self, trees: Sequence[Tree], phrase: NounPhrase, kind: str, stretch: Span) -> Event:
        tree = tree_of(phrase)
        head = phrase.tokens[-1]
        event = Event(
            "untold", head, tree, Status(None, None, False, False), phrase.start, phrase.end, kind=kind
        )
        tokens = self.fillers.own_words(phrase)
        event.definite = phrase.tokens[0].lower in _DEFINITE and len(phrase.tokens) <= _LONGEST_REFERENCE
        self._own_words(event, phrase, tokens)
        if kind == "branch" and head.tag == "PROPN" and not self._kind(phrase):
            self._runs(event, [phrase])
        behind, end = tree.complements(head.index + 1)
        self._behind(event, behind)
        event.reach(phrase.start, max(phrase.end, tree.offset(end)))
        told = sorted(self._told(event, trees, phrase), key=lambda each: each.rank, reverse=True)
        own_status = status_of_noun(tree, phrase)
        if not told and own_status.stage is not None:
            event.frame, event.nominal, event.status = "plan", True, own_status
        if told:
            event.frame, event.nominal = told[0].frame.name, told[0].nominal
            own = tuple(each.verb for each in told if each.verb is not None)
            event.status = told[0].status._replace(governors=(*told[0].status.governors, *own))
        work = self._work_at(tree, phrase)
        if work is not None and singular(work.tokens[-1].lower) in self.frames.lists["making"]:
            self._products(event, [work])
        self._made(event, trees, phrase, stretch)
        self._fronted(event, phrase)
        self._named(event, tokens)
        self._amounts(event, stretch)
        return event

    def _like(self, event: Event, first: Event) -> None:
        """Give "another in Bonn" what is said of the site that it is like."""
        if event.frame == "untold":
            event.frame, event.status, event.nominal = first.frame, first.status, first.nominal
            for filler in first.of("operator"):
                event.add("operator", filler)

    def _stretch(
        self, trees: Sequence[Tree], phrase: NounPhrase, following: NounPhrase | None, *, first: bool
    ) -> Span:
        """The words of a sentence that are about one of its sites: from its verb on, up to the verb of the next."""
        start, end = min(tree.start for tree in trees), max(tree.end for tree in trees)
        if not first:
            start = self._opening(trees, phrase)
        if following is not None:
            end = max(self._opening(trees, following), phrase.end)
        return Span.of(start, end)

    def _opening(self, trees: Sequence[Tree], phrase: NounPhrase) -> int:
        """Where the words about a site begin: at the verb before it, unless a site stands between, else with itself."""
        groups = [group for group in tree_of(phrase).verb_groups if group.end <= phrase.start]
        between = [
            other.end
            for tree in trees
            for other in tree.noun_phrases
            if other.end <= phrase.start and self._kind(other)
        ]
        last = max((group.start for group in groups), default=phrase.start)
        return last if last >= max(between, default=0) else phrase.start

    # ------------------------------------------------------------------ its own words

    def _own_words(self, event: Event, phrase: NounPhrase, tokens: Sequence[Token]) -> None:
        owner = self.fillers.owner(phrase)
        former = any(token.lower in {"former", "erstwhile"} for token in tokens)
        if owner and not former:
            self._runs(event, [NounPhrase(owner, owner[-1])])
        for quantity in self.fillers.amounts(phrase):
            if quantity.kind == "money" and not quantity.per:
                event.add("investment", Filler(quantity, quantity.span))
            elif quantity.kind == "count" and quantity.unit == singular(event.trigger.lower):
                event.add("count", Filler(quantity, quantity.span))
            elif quantity.kind == "measure" and quantity.unit not in self.frames.lists["no_capacity"]:
                event.add("capacity", Filler(quantity, quantity.span))
        products = self._product_words(tokens[:-1])
        span = Span.of(products[0].start, products[-1].end) if products else self._inner_product(tokens[-1])
        if span is not None:
            event.add("product", Filler(" ".join(self.text[span.slice].split()), span))
        if event.kind == "centre" and self.frames.lists["producing"] & {token.lower for token in tokens[:-1]}:
            event.kind = "plant"  # "a production base"

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
        while found and (found[0].penn == "HYPH" or found[0].tag in {"ADP", "PART"}):
            found.pop(0)
        return found

    def _is_product_word(self, token: Token, making: bool, *, inner: bool) -> bool:
        lower = token.lower
        if lower in self.frames.lists["plain"] or lower in words("words", "times") or self._is_amount(token):
            return False
        if token.tag == "PROPN":
            mention = next(iter(self.mentions.names_in(token.start, token.end)), None)
            placed = mention is not None and mention.kind in {"country", "place", "demonym", "organisation"}
            return not token.text[0].isupper() or (
                making and not placed and self.names.place_at(token.span) is None
            )
        if token.penn in {"HYPH", "VBG"}:
            return inner
        if token.tag == "ADJ":
            named = token.text[0].isupper() or bool(self.mentions.names_in(token.start, token.end))
            return token.penn == "JJ" and not named and (inner or _is_noun_too(lower))
        return token.tag == "NOUN"

    def _is_amount(self, token: Token) -> bool:
        found = self.mentions.quantities_in(max(0, token.start - 30), token.end + 30)
        return any(
            each.span.start <= token.start < each.span.end - len(getattr(each, "noun", "") or "")
            for each in found
        )

    def _named(self, event: Event, tokens: Sequence[Token]) -> None:
        """The names before the noun: an organisation runs it, a place is where it stands, of the others one of the two."""
        head = tokens[-1]
        if head.tag == "PROPN" and " " in head.text:
            tokens = [*tokens[:-1], head]
        taken = {filler.span for filler in event.of("product")}
        for mention in self.mentions.names_in(tokens[0].start, head.start):
            span = Span.of(
                mention.start,
                mention.end - len("-based") * self.text[mention.start : mention.end].endswith("-based"),
            )
            if any(span.start < other.end and other.start < span.end for other in taken):
                continue
            if mention.kind == "demonym" or is_demonym(self.text[span.slice]) or self._is_date(span):
                continue
            party, place = self.names.party_at(span), self.names.place_at(span)
            if mention.kind == "organisation" and party is not None:
                event.add("operator", Filler(party, span))
            elif place is not None and (place.country is not None or event.of("operator")):
                event.add("place", Filler(place, span))
            elif party is not None and self._acts(party.name):
                event.add("operator", Filler(party, span))
            elif place is not None:
                role = (
                    "operator"
                    if event.of("place") and not event.of("operator") and party is not None
                    else "place"
                )
                event.add(role, Filler(party if role == "operator" else place, span))

    def _acts(self, name: str) -> bool:
        """Whether a name is met elsewhere than before a site and behind a preposition: what is no town but does something."""
        for entity in self.names.entities:
            if entity.name == name:
                return any(self._acts_at(mention.outer, mention.end) for mention in entity.mentions)
        return False

    def _acts_at(self, start: int, end: int) -> bool:
        before = self.text[max(0, start - _BEFORE) : start].lower().replace("’", "'").split()
        behind = self.text[end : end + _BEHIND].split()
        placed = bool(before) and (before[-1] in {"its", *_PLACES} or before[-1].endswith(("'s", "s'")))
        site = any(self.frames.kind(word.strip(".,")) for word in behind[:2])
        return not placed and not site

    # ------------------------------------------------------------------ what stands behind it

    def _behind(self, event: Event, behind: Sequence[Complement]) -> None:
        for preposition, phrases in behind:
            if preposition in _PLACES:
                self._place(event, phrases)
            elif preposition == "by":
                self._runs(event, phrases)
            elif preposition in {"for", "of"} and not event.of("product"):
                self._products(event, phrases, made=False)
            event.reach(event.start, event.end)

    def _place(self, event: Event, phrases: Sequence[NounPhrase]) -> None:
        for phrase in phrases:
            if event.of("place") or (self._kind(phrase) and not self._is_name(phrase)):
                return
            if self.fillers.is_amount(phrase):
                continue
            mention = next(
                (each for each in self.mentions.names_in(phrase.tokens[-1].start, phrase.end) if each.words),
                None,
            )
            if mention is not None and mention.kind == "organisation":
                continue
            if phrase.tokens[-1].tag != "PROPN" and (wider := self.fillers.behind(phrase, "of")):
                self._place(event, wider)  # "the port city of Kiel"
                continue
            place = self.fillers.place(phrase)
            if place is not None and not self._is_date(place.span):
                event.add("place", place)
                event.reach(
                    event.start,
                    max(event.end, place.span.end) if place.span.start - event.end < _BEFORE else event.end,
                )

    def _is_date(self, span: Span) -> bool:
        return is_calendar(self.text[span.slice]) or bool(self.mentions.dates_in(span.start, span.end))

    def _is_name(self, phrase: NounPhrase) -> bool:
        return phrase.tokens[-1].tag == "PROPN"

    def _products(self, event: Event, phrases: Sequence[NounPhrase], *, made: bool = True) -> None:
        """Let what `phrases` name be made there; behind "for" (not `made`), who is named and single acts are no goods."""
        for phrase in phrases:
            making = singular(phrase.tokens[-1].lower) in self.frames.lists["making"]
            single = phrase.tokens[-1].tag == "PROPN" or phrase.tokens[0].lower in {"a", "an"}
            if single and not (made or making):
                continue
            inner = self.fillers.behind(phrase, "of")
            if singular(phrase.tokens[-1].lower) in self.frames.lists["making"]:
                tokens = self._product_words(self.fillers.own_words(phrase))
                if inner:
                    self._products(event, inner)
                elif tokens:
                    span = Span.of(tokens[0].start, tokens[-1].end)
                    event.add("product", Filler(" ".join(self.text[span.slice].split()), span))
                continue
            if self._kind(phrase):
                continue
            for filler in self.fillers.goods(phrase):
                thing = filler.value
                if singular(thing.name.split()[-1].lower()) in self.frames.lists["workers"] | words(
                    "words", "times"
                ):
                    continue
                event.add("product", Filler(thing.name, filler.span, "syntax" if made else "beside"))
                self._rate(event, thing.quantity)
                event.reach(event.start, max(event.end, filler.span.end))

    def _rate(self, event: Event, quantity: Quantity | None) -> None:
        """How much is made in a stretch of time is the capacity."""
        if quantity is not None and self._is_rate(quantity):
            event.add("capacity", Filler(quantity, quantity.span))

    def _is_rate(self, quantity: Quantity) -> bool:
        """Whether words behind an amount say that it is for a stretch of time: "a year", "annually", "of steel per day"."""
        behind = self.text[quantity.span.end : quantity.span.end + _BEHIND].lower().replace(",", " ,").split()
        rated = any(
            first in {"a", "per", "each", "every"} and second.strip(".,") in self.frames.lists["per_time"]
            for first, second in pairwise(behind)
        )
        yearly = any(word.strip(".,") in {"annually", "yearly", "daily"} for word in behind[:3])
        return (quantity.per or "") in self.frames.lists["per_time"] or rated or yearly

    def _runs(self, event: Event, phrases: Sequence[NounPhrase]) -> None:
        """Let whom `phrases` name run the site; no person does."""
        for phrase in phrases:
            if self._kind(phrase) and phrase.tokens[-1].tag != "PROPN":
                continue
            for filler in self.fillers.party(phrase):
                person = filler.value.kind == "person" and (
                    filler.value.title or filler.span != Span.of(phrase.start, phrase.end)
                )
                if not person and (filler.named or filler.value.country):
                    event.add("operator", filler)

    # ------------------------------------------------------------------ what is said of it

    def _told(self, event: Event, trees: Sequence[Tree], phrase: NounPhrase) -> Iterator[_Told]:
        """What the nouns and verbs that a site stands at say of it; they give it operator and place too."""
        tree = tree_of(phrase)
        order = 0
        noun = self._governing_noun(tree, phrase)
        if noun is not None and self.fillers.is_amount(noun):
            for quantity in self.fillers.money(noun):
                event.add("investment", Filler(quantity, quantity.span))
            for clause in tree.clauses[:1]:
                actor = tree.actor(clause)
                if actor is not None:
                    self._runs(event, tree.all_conjuncts(actor))
            yield _Told(
                self.frames.by_name["plan"], Status(None, None, False, False), nominal=True, order=order
            )
        elif noun is not None:
            frames = self.frames.by_noun.get(self._lemma_of_noun(noun), ())
            for frame in frames:
                status = status_of_noun(tree, noun)
                yield _Told(frame, status, nominal=True, order=order)
                self._by_noun(event, tree, noun, frame, status)
        for place, clause in self._clauses(event, trees, phrase):
            order += 1
            for frame in self._frames_at(place, clause, phrase):
                self._by_verb(event, clause, place, frame, phrase)
                yield _Told(
                    frame,
                    status_of_verb(place, clause.verb),
                    nominal=False,
                    order=order,
                    verb=clause.verb.verb,
                )

    def _lemma_of_noun(self, noun: NounPhrase) -> str:
        """The word of a noun phrase that says what happens: "opening" of "the opening ceremony"."""
        for token in (noun.tokens[-1], *noun.tokens[-2:-1]):
            for form in (token.lower, singular(token.lower)):
                if form in self.frames.by_noun:
                    return form
        return ""

    def _governing_noun(self, tree: Tree, phrase: NounPhrase) -> NounPhrase | None:
        """The "construction" of "construction of a plant"; "plans by X for", "work by X on" too."""
        at = tree.all_conjuncts(phrase)[0].tokens[0].index - 1
        while at > 0 and tree.tokens[at].tag in {"ADV", "ADJ"}:
            at -= 1
        if not tree.word(at, *_OF):
            return None
        for _ in range(3):
            if at < 1 or (tree.tokens[at].tag not in {"ADP", "PART"} and tree.tokens[at].penn != "TO"):
                return None
            noun = tree.phrase_of.get(at - 1)
            if noun is None or self._kind(noun):
                return None
            if self._lemma_of_noun(noun) in self.frames.by_noun or (
                tree.word(at, "for") and self.fillers.is_amount(noun) and self.fillers.money(noun)
            ):
                return noun
            at = noun.tokens[0].index - 1
        return None

    def _by_noun(self, event: Event, tree: Tree, noun: NounPhrase, frame: SiteFrame, status: Status) -> None:
        """Whoever the noun belongs to, has behind "by", or who governs it, runs the site."""
        event.reach(noun.start, event.end)
        if frame.name == "acquire":
            event.fillers.pop("investment", None)
        if not frame.does:
            return
        owner = self.fillers.owner(noun)
        if owner:
            self._runs(event, [NounPhrase(owner, owner[-1])])
        for preposition, phrases in tree.complements(noun.tokens[-1].index + 1)[0]:
            if preposition == "by":
                self._runs(event, phrases)
        for quantity in self.fillers.money(noun) if frame.name != "acquire" else ():
            event.add("investment", Filler(quantity, quantity.span))
        for governor in status.governors:
            clause = tree.clause_of.get(governor.index)
            if clause is None:
                continue
            actor = tree.actor(clause)
            if actor is not None and actor is not noun:
                self._runs(event, tree.all_conjuncts(actor))
                event.reach(min(actor.start, event.start), event.end)

    def _clauses(
        self, event: Event, trees: Sequence[Tree], phrase: NounPhrase
    ) -> Iterator[tuple[Tree, Clause]]:
        """The clauses that may tell of a site: those of its own tree first, then those of insertions about it."""
        tree = tree_of(phrase)
        yield from ((tree, clause) for clause in tree.clauses)
        for other in trees:
            if other is not tree and other.host is tree and self._is_about(other, event, phrase):
                yield from ((other, clause) for clause in other.clauses)
        if tree.host is not None and tree.kind in {"relative", "apposition"}:
            yield from (
                (tree.host, clause)
                for clause in tree.host.clauses
                if tree.about is not None and tree.kind == "apposition"
            )

    def _is_about(self, aside: Tree, event: Event, phrase: NounPhrase) -> bool:
        """Whether an insertion is about a site, or about where it stands: "a mill in Kiel, which employs"."""
        about = aside.about
        return about is not None and (
            about is phrase or (phrase.end <= about.start and about.end <= event.end + 1)
        )

    def _frames_at(self, tree: Tree, clause: Clause, phrase: NounPhrase) -> Iterator[SiteFrame]:
        """The frames of a verb that have a site where this one stands."""
        lemma, after = self._lemma(tree, clause.verb)
        position = self._position(tree, clause, phrase, after)
        if position is None:
            return
        if tree.word(clause.verb.tokens[0].index - 1, "us") and tree.word(
            clause.verb.tokens[0].index - 2, "let"
        ):
            return
        frames = self.frames.by_verb.get(lemma, ())
        if lemma == "be" and position == "subject":
            while after < len(tree.tokens) and tree.tokens[after].tag == "ADV":
                after += 1
            for length in (3, 2, 1):
                joined = " ".join(token.lower for token in tree.tokens[after : after + length])
                if joined in self.frames.by_adjective:
                    frames = self.frames.by_adjective[joined]
                    break
        found = [frame for frame in frames if position in frame.at]
        if not found and " " in lemma:  # "halted production at the plant" is no "the plant halted production"
            bare, after = clause.verb.verb.lemma.lower(), clause.verb.verb.index + 1
            position = self._position(tree, clause, phrase, after)
            found = [frame for frame in self.frames.by_verb.get(bare, ()) if position in frame.at]
        if position == "subject" and lemma != "be" and self._is_done_to_other(tree, after):
            found = [frame for frame in found if "object" not in frame.at]
        yield from found
        new = not self.fillers.owner(phrase) and phrase.tokens[0].lower not in _DEFINITE
        if (
            not found
            and position == "object"
            and new
            and lemma not in self.frames.lists["growing"]
            and lemma not in deals().by_verb
            and lemma != "be"
        ):
            yield _UNTOLD

    def _is_done_to_other(self, tree: Tree, after: int) -> bool:
        """Whether a verb has an object of its own, so that nothing is said of its subject: "ending months of doubt"."""
        bare = [
            each
            for preposition, phrases in tree.complements(after, verbal=True)[0]
            if not preposition
            for each in phrases
        ]
        return (
            bool(bare)
            and bare[0].tokens[-1].lower not in self.frames.lists["work"]
            and not self.fillers.is_amount(bare[0])
        )

    def _lemma(self, tree: Tree, group: VerbGroup) -> tuple[str, int]:
        """The verb of a group with the words that belong to it ("come on stream"), and the token behind them."""
        lemma, after = group.verb.lemma.lower(), group.verb.index + 1
        for length in (3, 2, 1):
            joined = " ".join([lemma, *(token.lower for token in tree.tokens[after : after + length])])
            if joined in self.frames.particles:
                return joined, after + length
        return lemma, after

    def _position(self, tree: Tree, clause: Clause, phrase: NounPhrase, after: int) -> str | None:
        """Where a site stands at a verb: "object" (the subject of a passive too), "subject", a preposition, "work"."""
        complements, _ = tree.complements(after, verbal=True)
        passive = tree.is_passive(clause)
        work = self._work_at(tree, phrase)
        for preposition, phrases in complements:
            if work is not None and work in phrases and not preposition:
                verb = self._lemma(tree, clause.verb)[0]
                return (
                    "work"
                    if any("work" in frame.at for frame in self.frames.by_verb.get(verb, ()))
                    else "object"
                )
            if phrase in phrases:
                return preposition or "object"
        if (
            phrase.head.lower in _ANOTHER
            and clause.verb.end <= phrase.start
            and tree.clause_of.get(phrase.tokens[0].index - 1) is clause
        ):
            return "object"
        subject = tree.subject(clause)
        if subject is None:
            return None
        subjects = tree.all_conjuncts(subject) if tree_of(subject) is tree else (subject,)
        meant = (
            phrase in subjects
            or (work is not None and work in subjects)
            or self._stands_for(tree, clause, subject, phrase)
        )
        if meant:
            return "object" if passive else "subject"
        if (
            clause.kind in {"relative", "reduced"}
            and not passive
            and clause.antecedent is phrase
            and subject is not phrase
        ):
            return "object"
        if tree.kind == "relative" and clause is tree.clauses[0] and subject is not tree.about:
            return "there" if tree.word(0, "where") else "object"
        return None

    def _stands_for(self, tree: Tree, clause: Clause, subject: NounPhrase, phrase: NounPhrase) -> bool:
        """Whether the subject of a relative clause or an insertion, read as about where a site stands, is the site."""
        behind = self._behind_site(tree_of(phrase), phrase)
        if tree is not tree_of(phrase):
            return (
                tree.kind in {"relative", "participle"}
                and clause is tree.clauses[0]
                and (subject is phrase or subject is tree.about or subject in behind)
            )
        return clause.kind in {"relative", "reduced"} and subject in behind

    def _behind_site(self, tree: Tree, phrase: NounPhrase) -> list[NounPhrase]:
        complements, _ = tree.complements(phrase.tokens[-1].index + 1)
        return [
            each
            for complement in complements
            if complement.preposition in _PLACES
            for each in complement.phrases
        ]

    def _work_at(self, tree: Tree, phrase: NounPhrase) -> NounPhrase | None:
        """The "production" of "production of shells at the plant": what is said of it is said of the site."""
        before = phrase.tokens[0].index - 1
        if not tree.word(before, "at", "in", "of"):
            return None
        noun = tree.phrase_of.get(before - 1)
        if (
            noun is not None
            and noun.tokens[-1].lower not in self.frames.lists["work"]
            and tree.word(noun.tokens[0].index - 1, "of")
        ):
            noun = tree.phrase_of.get(noun.tokens[0].index - 2)
        return noun if noun is not None and noun.tokens[-1].lower in self.frames.lists["work"] else None

    def _by_verb(
        self, event: Event, clause: Clause, place: Tree, frame: SiteFrame, phrase: NounPhrase
    ) -> None:
        """What stands at a verb beside the site: who does it, where, at what cost."""
        _, after = self._lemma(place, clause.verb)
        complements, end = place.complements(after, verbal=True)
        position = self._position(place, clause, phrase, after)
        event.reach(min(event.start, clause.verb.start), max(event.end, clause.verb.end))
        subject = place.subject(clause)
        if position != "subject" and subject is not None and subject.start >= place.start:
            event.reach(min(event.start, subject.start), event.end)
        for preposition, phrases in complements:
            if phrase in phrases and frame.place != "object":
                event.reach(event.start, max(event.end, place.offset(end)) if not preposition else event.end)
            elif preposition in _PLACES and position in {"object", "subject"}:
                self._place(event, phrases)
            elif preposition == "for" and frame.name == "build" and position == "object":
                self._runs(event, [each for each in phrases if each.tokens[0].tag == "PROPN"])
            elif not preposition and frame.place == "object":
                self._place(event, phrases)
        if frame.name == "acquire":
            event.fillers.pop("investment", None)
        if position == "subject":
            if frame.makes:
                self._products(
                    event,
                    [each for preposition, phrases in complements if not preposition for each in phrases],
                )
            return
        if frame.makes and position in {"at", "in", "from", "there"}:
            self._products(event, self._made_by(place, clause, complements))
        if frame.place == "subject" and subject is not None:
            self._place(event, [subject])
        elif frame.does and not any(
            place.word(at, "formerly", "once")
            for at in range(clause.verb.tokens[0].index - 1, clause.verb.verb.index)
        ):
            actor = place.actor(clause)
            if actor is not None and actor is not phrase:
                self._runs(event, place.all_conjuncts(actor))

    def _made_by(self, tree: Tree, clause: Clause, complements: Sequence[Complement]) -> list[NounPhrase]:
        if tree.is_passive(clause):
            subject = tree.subject(clause)
            return list(tree.all_conjuncts(subject)) if subject is not None else []
        return [each for preposition, phrases in complements if not preposition for each in phrases]

    # ------------------------------------------------------------------ what is made, where it is

    def _made(self, event: Event, trees: Sequence[Tree], phrase: NounPhrase, stretch: Span) -> None:
        """The products of "a plant to make g", "which will produce g", "producing g", "where g are assembled"."""
        for tree in trees:
            for clause in tree.clauses:
                lemma, after = self._lemma(tree, clause.verb)
                makes = any(frame.makes for frame in self.frames.by_verb.get(lemma, ()))
                if not makes or not (phrase.end <= clause.verb.start < stretch.end):
                    continue
                free = clause.verb.infinitive or (clause.verb.verb.penn == "VBG" and clause.verb.participle)
                there = (tree.kind == "relative" and tree.word(0, "where")) or tree.word(
                    self._first(tree, clause) - 1, "where"
                )
                if not (free or there):
                    continue
                complements, _ = tree.complements(after, verbal=True)
                made = self._made_by(tree, clause, complements)
                if phrase not in made:
                    self._products(event, made)
            for noun in tree.noun_phrases:
                making = singular(noun.tokens[-1].lower) in self.frames.lists["making"] and tree.word(
                    noun.tokens[0].index - 1, "to", "for", "in", "with"
                )
                if making and phrase.end <= noun.start < stretch.end and not event.of("product"):
                    self._products(event, [noun])

    def _first(self, tree: Tree, clause: Clause) -> int:
        return (
            clause.subject.tokens[0].index
            if clause.subject is not None and tree_of(clause.subject) is tree
            else clause.verb.tokens[0].index
        )

    def _fronted(self, event: Event, phrase: NounPhrase) -> None:
        """The place that opens the sentence ("In P, X will build"), that a clause is about ("P, where X will build"), "there"."""
        if event.of("place"):
            return
        tree = tree_of(phrase)
        root = tree
        while root.host is not None:
            if root.kind == "relative" and root.word(0, "where") and root.about is not None:
                self._place(event, [root.about])
            root = root.host
        for at, token in enumerate(root.tokens):
            if token.lower in {"in", "at", "near"} and token.tag == "ADP" and token.start < phrase.start:
                inner = root.phrase_of.get(at + 1)
                opens = at == 0 or root.tokens[at - 1].lower in {"is", "was"}
                if inner is not None and opens:
                    self._place(event, [inner])
                    if (
                        self._kind(inner)
                        and not event.of("place")
                        and (place := self.fillers.place(inner)) is not None
                    ):
                        event.add("place", place)
        self._where(event, tree, phrase)
        if any(
            token.lower == "there" and token.tag == "ADV" and token.start > phrase.end
            for token in tree.tokens
        ):
            self._there(event, tree)

    def _where(self, event: Event, tree: Tree, phrase: NounPhrase) -> None:
        """The place of "P, where X will build a plant"."""
        for token in tree.tokens[: phrase.tokens[0].index]:
            if token.lower == "where" and token.index:
                before = tree.phrase_of.get(
                    token.index - 2 if tree.word(token.index - 1, ",") else token.index - 1
                )
                if before is not None:
                    self._place(event, [before])

    def _there(self, event: Event, tree: Tree) -> None:
        """The place named last before "there"."""
        for earlier in self.fillers.forest.before(tree, 2):
            for noun in earlier.noun_phrases:
                place = self.fillers.place(noun)
                if place is not None and not event.of("place"):
                    event.add("place", place._replace(how="reference"))

    # ------------------------------------------------------------------ amounts

    def _amounts(self, event: Event, stretch: Span) -> None:
        """Investment, jobs and capacity among the words that are about the site."""
        for quantity in self.mentions.quantities_in(stretch.start, stretch.end + 1):
            if quantity.kind == "money":
                if event.frame != "acquire" and not quantity.per and self._is_invested(event, quantity):
                    event.add("investment", Filler(quantity, quantity.span, "beside"))
            elif quantity.kind == "count" and self._is_headcount(quantity):
                event.add("headcount", Filler(quantity, quantity.span, "beside"))
            elif quantity.kind in {"count", "measure"} and self._is_capacity(quantity):
                event.add("capacity", Filler(quantity, quantity.span, "beside"))

    def _is_invested(self, event: Event, quantity: Quantity) -> bool:
        """Whether money goes into the site: nothing says that it is something else, and no deal has it as its price."""
        start, end = quantity.span.start, quantity.span.end
        before = self.text[max(0, start - _BEFORE) : start].lower().split()
        behind = self.text[end : end + _BEHIND].lower().replace(",", " , ").split()
        other = self.frames.lists["not_invested"]
        if set(before[-3:]) & other or set(behind[:3]) & other:
            return False
        groups = [group for group in event.tree.verb_groups if group.end <= start]
        last = groups[-1].verb if groups else None
        frame = deals().by_verb.get(last.lemma.lower()) if last is not None else None
        own = last is not None and self.frames.by_verb.get(last.lemma.lower()) is not None
        between = last is not None and last.end <= event.trigger.start < start
        return frame is None or own or between

    def _is_headcount(self, quantity: Quantity) -> bool:
        """Whether people are told of as working there, and not "two people said"."""
        unit = singular(quantity.unit or "")
        before = self.text[max(0, quantity.span.start - _BEFORE) : quantity.span.start].lower().split()
        behind = self.text[quantity.span.end : quantity.span.end + _BEHIND].lower().split()
        if unit == "job":
            return True
        near = {singular(word.strip(",.()")) for word in (*before[-5:], *behind[:3])}
        stems = {word.rstrip("esding") for word in near}
        employing = self.frames.lists["employing"]
        working = (
            bool(near & employing)
            or any(verb.rstrip("e") in stems for verb in employing if len(verb) > 3)
            or bool(near & {"workforce"})
        )
        return unit in self.frames.lists["workers"] and (working or unit in {"worker", "employee"})

    def _is_capacity(self, quantity: Quantity) -> bool:
        before = self.text[max(0, quantity.span.start - _BEFORE) : quantity.span.start].lower()
        behind = self.text[quantity.span.end : quantity.span.end + _BEHIND].lower()
        unit = singular(quantity.unit or "")
        if (
            unit in self.frames.lists["workers"]
            or unit in self.frames.lists["no_capacity"]
            or self.frames.kind(unit)
        ):
            return False
        return (
            self._is_rate(quantity)
            or "capacity" in before
            or behind.strip(" -").startswith("capacity")
            or "annual output of" in before
            or "annual production of" in before
        )


def _is_noun_too(word: str) -> bool:
    """Whether a word taken for an adjective may be a noun: one that the language has as a noun too, or does not have."""
    return "NN" in possible_tags(word) or not (is_known(word) or word.endswith(_ADJECTIVAL))


def country_place(event: Event) -> Filler | None:
    """The country that runs a site, as the place where it stands."""
    for filler in event.of("operator"):
        party = filler.value
        name = country_name(party.country) if party.kind == "country" and party.country else None
        if name:
            return Filler(Place(name=party.name, country=party.country), filler.span, "inherited")
    return None
