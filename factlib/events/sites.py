"""Places where things are made, as one sentence tells of them: who runs them, what they make, where, at what cost.

A noun for a site opens an event. Its own words, what stands behind it, and every verb and noun that it stands at give
the roles: operator, place, product, count, capacity, investment, headcount. Which of the verbs says most of its state
is told by their frames (`frames/sites.toml`); a verb in none tells at least whether it is still to come. The amounts
of a sentence belong to the site whose words they stand among.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from factlib.document import Span
from factlib.events.event import Event, Filler, Status
from factlib.events.fillers import Fillers
from factlib.events.first import first_of
from factlib.events.frames import words
from factlib.events.frames.sites import sites
from factlib.events.phrases import ANOTHER, DEFINITE, PLACING, done_to, is_credit, own_words, phrases_behind
from factlib.events.site_phrases import SitePhrases
from factlib.events.site_places import add_fronted, add_there
from factlib.events.site_verbs import SiteVerbs
from factlib.events.status import status_of_noun, status_of_verb
from factlib.events.times import fill_dates, is_of_telling
from factlib.events.tree import Tree, tree_of
from factlib.events.walk import phrases_at
from factlib.language import Clause, NounPhrase, singular
from factlib.names.countries import country_code, town_country

_LONGEST_REFERENCE = 4  # words of "the new battery plant"
_AMOUNTS = {"investment", "headcount", "capacity"}
_JOINING = ("and", ",", "but", "while", ";")
_RELATIVE = {"which", "that", "where", "who"}
_WORD = 15  # characters that hold the word before an amount
_LASTING = 4  # the highest rank of a frame that tells less than that a site is built, opened or closed


class SiteReader:
    """Reads the sites of single sentences.

    Attributes:
        fillers: Reads what the phrases mean.
        phrases: Reads the phrases of sites.
        verbs: Reads the verbs and nouns they stand at.
    """

    def __init__(self, fillers: Fillers) -> None:
        self.fillers = fillers
        self.mentions = fillers.mentions
        self.text = fillers.text
        self.frames = sites()
        self.phrases = SitePhrases(fillers)
        self.verbs = SiteVerbs(self.phrases)

    def events(self, trees: Sequence[Tree]) -> list[Event]:
        """The sites that the trees of one sentence tell of, in order; none is dropped for what it lacks."""
        found = sorted(self._sites(trees), key=lambda pair: pair[0].start)
        events: list[Event] = []
        for number, (phrase, kind) in enumerate(found):
            following = found[number + 1][0] if number + 1 < len(found) else None
            stretch = self._stretch(trees, phrase, following, first=not number)
            event = self._event(trees, phrase, kind, stretch)
            gapped = self._gapped_subject(phrase)
            if events and (gapped is not None or phrase.last.lower in ANOTHER or _is_joined(phrase)):
                self._like(event, events[-1], gapped)
            if len(found) > 1:
                self._own_date(event, stretch)
            events += [event, *self._elsewhere(event, phrase)]
        working = list(self._working(trees, [phrase for phrase, _ in found]))
        if not events and trees:
            events = working or [*self._referring(trees), *self._investments(trees)]
        else:
            events = sorted([*working, *events], key=lambda event: event.trigger.start)
        fill_dates(events, self.fillers)
        for event in events:
            if event.frame == "close" and self._is_for_a_time(event):
                event.frame = "idle"
        return events

    def _is_for_a_time(self, event: Event) -> bool:
        """Whether what is shut is to open again: "for two weeks", "from March 16 to 30, 1987", "for maintenance"."""
        verbs, tokens = self.frames.by_name[event.frame].main_verbs, event.tree.sentence.tokens
        told = first_of(each for each in event.status.governors if each.lemma in verbs) or event.trigger
        at = first_of(at for at, token in enumerate(tokens) if token.end >= told.end) or 0
        behind = takewhile(lambda token: token.tag != "VERB" and token.text != ",", tokens[at + 1 :])
        said = [*tokens[max(at - 1, 0) : at], *behind]
        amounts = self.mentions.quantities_in(said[0].start, said[-1].end) if said else ()
        short = (each for each in amounts if each.unit in self.frames.lists["short_times"])
        for_long = any(self.mentions.before(each.span, _WORD)[-1:] == ["for"] for each in short)
        dated = any(filler.value.precision == "range" for filler in event.of("when"))
        passing = self.frames.lists["passing"]
        return dated or for_long or any(token.lemma.lower() in passing for token in said)

    def lent(self, trees: Sequence[Tree]) -> Iterator[NounPhrase]:
        """The facilities and lines that are money lent: "a commercial paper facility"."""
        for phrase in (each for tree in trees for each in tree.noun_phrases):
            paired = phrase.text.lower().endswith(tuple(self.frames.pairs))
            if phrase.noun in words("credit_lines") and (paired or is_credit(phrase)):
                yield phrase

    def _elsewhere(self, event: Event, phrase: NounPhrase) -> Iterator[Event]:
        """The like sites in the other places that are listed, their amounts left out: "opened factories in Peru and Chile"."""
        placed = event.first("place")
        if placed is None or phrase.last.penn != "NNS" or event.of("count"):
            return
        tree = tree_of(phrase)
        verbs = [token for token in event.status.governors if token.index in tree.clause_of]
        behind = [tree.complements(phrase.last.index + 1)[0]]
        behind += [tree.complements(token.index + 1, verbal=True)[0] for token in verbs]
        held = (each.phrases for found in behind for each in found if each.preposition in PLACING)
        listed = first_of(
            phrases for phrases in held if phrases[0].start <= placed.span.start < phrases[0].end
        )
        for before, other in pairwise(listed or ()):
            place = self.fillers.place(other)
            seat = country_code(other.text)  # "in Kiel, Germany, and Accra"
            within = seat is not None and seat == town_country(before.text, small=True)
            if place is not None and other.last.tag == "PROPN" and not within:
                kept = {role: list(found) for role, found in event.fillers.items() if role not in _AMOUNTS}
                yield replace(event, fillers={**kept, "place": [place]})

    def _own_date(self, event: Event, stretch: Span) -> None:
        """Give a site beside others the first date behind it among its own words."""
        for when in self.mentions.dates_in(event.trigger.end, stretch.end + 1):
            if not is_of_telling(when, self.text) and when.span is not None:
                event.add("when", Filler(when, when.span))
                return

    def _working(self, trees: Sequence[Tree], named: Sequence[NounPhrase]) -> Iterator[Event]:
        """What a firm makes somewhere, where no site is named: "is expanding production in P", "has been making g there"."""
        made = {*self.frames.lists["producing"], "there"}
        for tree in trees:
            told = any(token.lower in made for token in tree.tokens)
            for clause in tree.clauses_if(self.frames.main_verbs) if told else ():
                if any(tree_of(phrase) is tree and phrase.start < clause.verb.end for phrase in named):
                    continue
                event = self._work_of(tree, clause, alone=not named)
                places = event.of("place") if event is not None else ()
                known = any(town_country(each.value.name, small=True) for each in places)
                if event is not None and known and _is_run_by_firm(event):
                    yield event

    def _work_of(self, tree: Tree, clause: Clause, *, alone: bool) -> Event | None:
        """The work that a verb tells of, with who does it, what is made and where."""
        lemma, after = self.verbs.lemma(tree, clause.verb)
        frames = self.frames.by_verb.get(lemma, ())
        if not frames:
            return None
        complements, end = tree.complements(after, verbal=True)
        objects = phrases_at(complements, "")
        work = [each for each in objects if each.last.lower in self.frames.lists["producing"]]
        there = any(token.lower == "there" for token in tree.tokens[after : end + 1])
        making = there and any(frame.makes for frame in frames)
        roles = {"work", "object"}
        fitting = (each for each in frames if each.makes is making and (making or roles & {*each.at}))
        frame = first_of(fitting)
        actor = tree.actor(clause)
        if frame is None or actor is None or not (making or (work and alone)):
            return None
        status = status_of_verb(tree, clause.verb)
        group = clause.verb
        event = Event(frame.name, group.verb, tree, status, group.start, group.end, kind="plant")
        event.definite = True  # it may be the plant told of before
        event.reach(min(actor.start, event.start), tree.walk.offset(end))
        self.phrases.add_operator(event, tree.all_conjuncts(actor))
        self.phrases.add_products(event, objects if making else work)
        if making:
            add_there(event, tree, self.phrases)
            return event
        behind = tree.complements(work[0].last.index + 1)[0]
        self.phrases.add_place(event, phrases_at((*behind, *complements), *PLACING))
        self.phrases.amounts.add_all(event, Span.of(tree.start, tree.end))
        return event

    def _added(self, trees: Sequence[Tree]) -> Iterator[NounPhrase]:
        """The words for a site told of before, of which only an amount is told: "the project", "construction"."""
        for tree in trees:
            for phrase in tree.noun_phrases:
                before = phrase.tokens[:-1]
                known = not before or before[0].lower in DEFINITE or phrase.noun == "capacity"
                bare = all(self.phrases.is_plain(token) for token in before)
                if known and bare and phrase.last.lower in self.frames.lists["projects"]:
                    yield phrase

    def _referring(self, trees: Sequence[Tree]) -> Iterator[Event]:
        """What "it" or "the project" will cost, where it will be located, who works there: of the site told of before."""
        tree = trees[0]
        stretch = Span.of(tree.start, max(each.end for each in trees))
        tokens = (token for each in trees for token in each.tokens)
        there = [NounPhrase([token], token) for token in tokens if token.lower == "there"]
        for phrase in (*self._added(trees), *there):
            event = self._event(trees, phrase, "plant", stretch)
            event.definite = True
            event.fillers = {role: held for role, held in event.fillers.items() if role in _AMOUNTS}
            if event.fillers:
                yield event
                return
        put_in = self.frames.by_name["invest"].main_verbs | self.frames.by_name["employ"].main_verbs
        meant = any(token.lower in {"it", "they"} for token in tree.tokens)
        for clause in tree.clauses if meant else tree.clauses_if(put_in):
            if (put := self._put_in(tree, clause)) is not None:
                yield put
                return
            subject = tree.subject(clause)
            told = [each for each in clause.objects if each.text.lower() == "it"]
            if subject is not None and subject.text.lower() in {"it", "they"}:
                told = [subject]
            status = status_of_verb(tree, clause.verb)
            for phrase in (each for each in told if any(self.verbs.frames_at(tree, clause, each))):
                event = self._event(trees, phrase, "plant", stretch)
                event.definite = True
                done = any(filler.named and filler.how == "syntax" for filler in event.of("operator"))
                # "It was built by Adler", and burnt down
                past = event.frame == "build" and status.time == "done"
                if (done and not past) or (phrase is subject and status.time == "planned"):
                    yield event
                    return

    def _put_in(self, tree: Tree, clause: Clause) -> Event | None:
        """What somebody will invest, or how many he will hire, in what was told of before: "It will invest $2bn"."""
        lemma, after = self.verbs.lemma(tree, clause.verb)
        actor, (complements, end) = tree.actor(clause), tree.complements(after, verbal=True)
        money = lemma in self.frames.by_name["invest"].verbs
        if not (money or lemma in self.frames.by_name["employ"].verbs) or actor is None or clause.objects[1:]:
            return None
        firm = actor.first.lower == "the" and actor.noun in words("firms")
        alone = not any(each.preposition for each in complements)
        known = alone and (firm or actor.text.lower() in {"it", "they"})
        status = status_of_verb(tree, clause.verb)
        if not known or "planned" not in status[:2]:
            return None
        event = Event("untold", clause.verb.verb, tree, status, actor.start, tree.walk.offset(end), kind="plant",
            definite=True)  # fmt: skip
        self.phrases.amounts.add_all(event, Span.of(clause.verb.start, tree.walk.offset(end)))
        return event if event.fillers else None

    def _investments(self, trees: Sequence[Tree]) -> Iterator[Event]:
        """Money put into a place where no site is named yet: "is investing $2bn in Kiel. The new plant will"."""
        invest = self.frames.by_name["invest"]
        for tree in trees:
            for clause in tree.clauses_if(invest.main_verbs):
                lemma, after = self.verbs.lemma(tree, clause.verb)
                if lemma not in invest.verbs:
                    continue
                group, status = clause.verb, status_of_verb(tree, clause.verb)
                event = Event("invest", group.verb, tree, status, group.start, group.end)
                complements = tree.complements(after, verbal=True)[0]
                self.phrases.add_place(event, phrases_at(complements, *PLACING))
                for phrase in phrases_at(complements, ""):
                    for quantity in self.fillers.money(phrase):
                        event.add("investment", Filler(quantity, quantity.span))
                actor = tree.actor(clause)
                if actor is not None:
                    self.phrases.add_operator(event, tree.all_conjuncts(actor))
                if all(map(event.of, ("place", "investment", "operator"))):
                    yield event

    def _sites(self, trees: Sequence[Tree]) -> Iterator[tuple[NounPhrase, str]]:
        known = ""
        for tree in trees:
            yield from ((phrase, "branch") for phrase in self._founded(tree))
            for phrase in tree.noun_phrases:
                kind = self.phrases.kind(phrase)
                if kind is not None and not (
                    self._is_predicate(tree, phrase) or self._is_seat_of(tree, phrase)
                ):
                    known = known or kind
                    yield phrase, kind
            for token in tree.tokens if known else ():
                placed = tree.word(token.index + 1, *PLACING) and not tree.word(
                    token.index + 2, *_RELATIVE, "whom"
                )
                if placed and token.lower in ANOTHER:
                    yield NounPhrase([token], token), known

    def _is_seat_of(self, tree: Tree, phrase: NounPhrase) -> bool:
        """Whether a named ground is only where a site stands: "a bakery at the Holm Tech Park"."""
        before = phrase.first.index - 1
        site = tree.phrase_of.get(before - 1) if tree.word(before, *PLACING) else None
        ground = phrase.last.text.split()[-1].lower() in self.frames.lists["grounds"]
        return (
            ground and phrase.last.tag == "PROPN" and site is not None and self.phrases.kind(site) is not None
        )

    def _founded(self, tree: Tree) -> Iterator[NounPhrase]:
        """The companies that are themselves set up somewhere."""
        founding = self.frames.lists["founding"]
        passing = tree.kind == "participle"  # "Adler AG, founded in Peru, opened"
        if passing or tree.verbs.isdisjoint(founding | {"set"}):
            return
        for clause in tree.clauses:
            lemma, after = self.verbs.lemma(tree, clause.verb)
            if lemma not in founding and lemma != "set up":
                continue
            complements, _ = tree.complements(after, verbal=True)
            for phrase in done_to(tree, clause, complements):
                named = self.fillers.party(phrase) if phrase.last.tag == "PROPN" else ()
                firm = any(filler.value.kind == "organisation" for filler in named)
                last = phrase.last.text.split()[-1].lower().strip(".")
                described = any(token.lower in words("firms") for token in phrase.tokens[:-1])
                formed = described or last in self.frames.lists["forms"]
                if firm and formed and self.phrases.kind(phrase) is None:
                    yield phrase

    def _is_predicate(self, tree: Tree, phrase: NounPhrase) -> bool:
        """Whether it says what another site is: "the plant will be the largest factory"."""
        for clause in tree.clauses:
            subject = tree.subject(clause)
            told = clause.verb.verb.lemma == "be" and clause.predicate is phrase
            if told and subject is not None and subject is not phrase:
                return self.phrases.kind(subject) is not None
        return False

    def is_industrial(self, event: Event) -> bool:
        """Whether the words about a vague noun ("facility", "centre") tell of industry."""
        tokens = own_words(self._phrase(event))
        before = {token.lower for token in tokens[:-1]}
        head = event.trigger.text.split()[-1].lower()
        if singular(head) in self.frames.lists["parts"]:
            behind = (each for each in event.of("product") if each.span.start > event.trigger.end)
            working = bool(before & self.frames.lists["working"])  # "opened a bottling unit in Kiel"
            set_up = working and bool(event.of("place"))
            return (set_up and _is_run_by_firm(event)) or any(filler.how == "syntax" for filler in behind)
        if self.phrases.kind(self._phrase(event)) is None and event.trigger.lower not in ANOTHER:
            return bool(event.of("place"))  # a firm that is set up somewhere
        if head not in self.frames.vague and singular(head) not in self.frames.vague:
            return True
        if event.kind == "branch":
            return self._is_set_up(event) and bool(event.of("place")) and _is_run_by_firm(event)
        before |= {word.lower() for word in event.trigger.text.split()[:-1]}
        if self.text[tokens[0].start : event.trigger.end].lower().endswith(tuple(self.frames.pairs)):
            return False
        if before & self.frames.lists["industrial"]:
            return True
        sized = event.of("investment") or event.of("headcount") or event.of("capacity")
        behind = (filler for filler in event.of("product") if filler.span.start > event.trigger.end)
        made = any(filler.how == "syntax" for filler in behind)
        firm = _is_run_by_firm(event)
        if event.kind == "line":
            return firm and (made or self._is_at_site(event))  # "shut the line for its F-20"
        ground = singular(head) in self.frames.lists["grounds"] and event.frame == "untold"
        run = firm and event.of("place") and not ground
        return event.kind in {"plant", "yard"} and bool(made or sized or run)

    def _is_at_site(self, event: Event) -> bool:
        """Whether a line stands at a plant: "is adding a second line at its plant in Kiel"."""
        return any(map(self.phrases.kind, phrases_behind(self._phrase(event), "at", "in")))

    def _is_set_up(self, event: Event) -> bool:
        """Whether a site is told to be built, opened, closed or the like, and not only what it does."""
        frame = self.frames.by_name.get(event.frame)
        return frame is not None and frame.rank > _LASTING

    def is_one_more(self, event: Event) -> bool:
        """Whether a line of which nothing is said but who sets it up and where may be one of industry: "a second line in P"."""
        known = event.of("operator") and event.of("place")
        return event.kind == "line" and bool(known) and not self.is_described(event)

    def is_described(self, event: Event) -> bool:
        """Whether a word before a site says what it is for."""
        return not all(self.phrases.is_plain(token) for token in own_words(self._phrase(event))[:-1])

    def _phrase(self, event: Event) -> NounPhrase:
        return event.tree.phrase_of.get(event.trigger.index) or NounPhrase([event.trigger], event.trigger)

    def _event(self, trees: Sequence[Tree], phrase: NounPhrase, kind: str, stretch: Span) -> Event:
        tree = tree_of(phrase)
        head = phrase.last
        event = Event("untold", head, tree, Status(), phrase.start, phrase.end, kind=kind)
        tokens = own_words(phrase)
        event.definite = phrase.first.lower in DEFINITE and len(phrase.tokens) <= _LONGEST_REFERENCE
        self.phrases.add_own_words(event, phrase, tokens)
        if kind == "branch" and head.tag == "PROPN" and not self.phrases.kind(phrase):
            self.phrases.add_operator(event, [phrase])
        behind, end = tree.complements(head.index + 1)
        self.phrases.add_behind(event, behind)
        self.phrases.add_place_between(event, phrase)
        event.reach(phrase.start, max(phrase.end, tree.walk.offset(end)))
        told = sorted(self.verbs.told(event, trees, phrase), key=lambda each: each.rank, reverse=True)
        first = told[0].verb if told else None
        if first is not None and first.lemma in words("launching"):  # "launched a mill that will open in May"
            told.sort(key=lambda each: not each.starts_later)
        own_status = status_of_noun(tree, phrase)
        inside = tree.word(phrase.first.index - 1, *PLACING)  # "walked out at its mill"
        new = self.phrases.is_new(phrase) and not inside
        if not told and own_status.stage not in {None, "announced"} and new:
            event.frame, event.nominal, event.status = "plan", True, own_status
        if told:
            event.frame, event.nominal = told[0].frame.name, told[0].nominal
            own = tuple(each.verb for each in told if each.verb is not None)
            event.status = told[0].status._replace(governors=(*told[0].status.governors, *own))
        if event.frame == "sell" and event.status.time == "done":
            event.fillers.pop("operator", None)
        work = self.verbs.work_at(tree, phrase)
        if work is not None and work.noun in self.frames.lists["making"]:
            self.phrases.add_products(event, [work])
        self.verbs.add_made(event, trees, phrase, stretch)
        add_fronted(event, phrase, self.phrases)
        self.phrases.add_names(event, tokens)
        self.phrases.amounts.add_all(event, stretch)
        self._add_measured(event)
        return event

    def _add_measured(self, event: Event) -> None:
        """Let a site make what its capacity is told in, if nothing else tells: "a capacity of 90,000 tonnes of steel a year"."""
        if event.of("product"):
            return
        phrases = [each for one in (event.tree, *event.tree.asides) for each in one.noun_phrases]
        for filler in event.of("capacity"):
            for phrase in (each for each in phrases if each.span.overlaps(filler.span)):
                things = self.fillers.thing(phrase) if filler.value.kind == "count" else ()
                made = [phrase] if any(each.value.goods for each in things) else []
                self.phrases.add_products(event, phrases_behind(phrase, "of") or made)
        event.fillers["product"] = [each._replace(how="beside") for each in event.of("product")]

    def _gapped_subject(self, phrase: NounPhrase) -> NounPhrase | None:
        """Who is named right before a site without a verb: "X is building a mill in P, and [Y] one in Q"."""
        tree, first = tree_of(phrase), phrase.first.index
        before = tree.phrase_of.get(first - 1)
        tokens = [token for token in before.tokens if token.index < first] if before is not None else []
        named = bool(tokens) and tokens[-1].index == first - 1 and tokens[-1].tag == "PROPN"
        joined = named and tree.word(tokens[0].index - 1, *_JOINING)
        return NounPhrase(tokens, tokens[-1]) if joined else None

    def _like(self, event: Event, first: Event, subject: NounPhrase | None) -> None:
        """Give "another in Bonn" what is said of the site that it is like; its operator too, but one of its own."""
        if event.frame == "untold":
            event.frame, event.status, event.nominal = first.frame, first.status, first.nominal
            if subject is not None:
                self.phrases.add_operator(event, [subject])
                event.reach(subject.start, event.end)
            for filler in first.of("operator") if subject is None else ():
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
        """Where the words about a site begin: at the verb before it, unless it has its own, or a site stands between."""
        tree, at = tree_of(phrase), phrase.first.index - 1
        if any(clause.subject is phrase for clause in tree.clauses):
            return phrase.start  # "a mill that employs 90, and a yard employs 70"
        if tree.word(at - tree.word(at, *PLACING), ","):
            return phrase.start  # "to make beer, near a mill"
        groups = [group for group in tree.verb_groups if group.end <= phrase.start]
        before = (other for tree in trees for other in tree.noun_phrases if other.end <= phrase.start)
        between = [other.end for other in before if self.phrases.kind(other)]
        last = max((group.start for group in groups), default=phrase.start)
        return last if last >= max(between, default=0) else phrase.start


def _is_joined(phrase: NounPhrase) -> bool:
    """Whether a site is one more behind "and" or a comma: "will open a mill in Kiel this year and a foundry in Lyon"."""
    before = phrase.first.index - 1
    return phrase.first.lower in {"a", "an"} and tree_of(phrase).word(before, "and", ",")


def _is_run_by_firm(event: Event) -> bool:
    """Whether somebody else than a country runs a site, and not only its own name says so: "the country's Mill Park"."""
    own = event.trigger.span
    return any(
        filler.value.kind != "country" and not own.contains(filler.span) for filler in event.of("operator")
    )
