"""What verbs and nouns say of a site: its frame and status, and the operator, place and goods that stand at them."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from factlib.document import Span
from factlib.events.event import Event, Filler, Status
from factlib.events.first import first_of
from factlib.events.frames import deals, saying_verbs, words
from factlib.events.frames.sites import CHANGING_HANDS, SiteFrame, sites
from factlib.events.frames.stages import below
from factlib.events.party_words import is_served
from factlib.events.phrases import ANOTHER, PLACING, done_to, owner_of
from factlib.events.site_phrases import SitePhrases, is_number
from factlib.events.site_states import Told, is_contracted, told_ahead, told_beside, was_so
from factlib.events.status import status_of_noun, status_of_verb
from factlib.events.tree import Tree, tree_of
from factlib.events.walk import Complement, phrases_at
from factlib.language import Clause, NounPhrase, VerbGroup, singular

_OF = {"of", "on", "in", "for", "at", "into", "to"}
_UNTOLD = SiteFrame(name="untold", at=("object",), done="", going="", rank=1)


class SiteVerbs:
    """Reads the verbs and nouns that a site stands at.

    Attributes:
        phrases: Reads the phrases of sites.
    """

    def __init__(self, phrases: SitePhrases) -> None:
        self.phrases = phrases
        self.fillers = phrases.fillers
        self.mentions = phrases.mentions
        self.frames = sites()

    def told(self, event: Event, trees: Sequence[Tree], phrase: NounPhrase) -> Iterator[Told]:
        """What the nouns and verbs that a site stands at say of it; they give it operator and place too."""
        tree = tree_of(phrase)
        order = 0
        noun = self._governing_noun(tree, phrase)
        if phrase.noun == "project":  # what is said of it is said of the plan
            frame, status = self.frames.by_name["plan"], status_of_noun(tree, phrase)
            yield Told(frame, status, nominal=True, order=order)
            self._by_noun(event, tree, phrase, frame, status)
            return
        if noun is not None and self.phrases.is_paid_for(noun, phrase):
            yield Told(self.frames.by_name["acquire"], Status(), nominal=True, order=order)
        elif noun is not None and self.fillers.is_amount(noun):
            for quantity in self.fillers.money(noun):
                event.add("investment", Filler(quantity, quantity.span))
            for clause in tree.clauses[:1]:
                actor = tree.actor(clause)
                if actor is not None:
                    self.phrases.add_operator(event, tree.all_conjuncts(actor))
            yield Told(self.frames.by_name["plan"], Status(), nominal=True, order=order)
        elif noun is not None:
            yield from self._told_by_noun(event, tree, noun)
        yield from told_beside(event, phrase)
        for place, clause in self._clauses(event, trees, phrase):
            order += 1
            yield from self._ahead(place, clause, phrase, order)
            for frame in self.frames_at(place, clause, phrase):
                status = self._status_at(place, clause, frame, phrase)
                self._by_verb(event, clause, place, frame, phrase, status)
                inserted = place is not tree and place.kind == "participle"
                yield Told(frame, status, False, order, clause.verb.verb, inserted)

    def _status_at(self, tree: Tree, clause: Clause, frame: SiteFrame, phrase: NounPhrase) -> Status:
        """How real it is what a verb tells of a site, which may be there already for what is to come."""
        status = status_of_verb(tree, clause.verb)
        if self._is_comprised(tree, clause):
            status = status._replace(time="planned")
        if frame.makes and clause.verb.first.lower == "can":
            status = status._replace(time="going", hypothetical=False)  # what it is able to make
        ahead = status.stage in below("delivered") or status[:2] == (None, "planned")
        works = frame.done == "operational" and self._stands(tree, clause, phrase)
        there = ahead and (works or self._goes_on(status))
        return status._replace(stage=None, time="done", hypothetical=False) if there else status

    def _ahead(self, tree: Tree, clause: Clause, phrase: NounPhrase, order: int) -> Iterator[Told]:
        """What awaits a site of which a verb tells: "is slated for closure"."""
        if self._position(tree, clause, phrase, clause.verb.last.index + 1) in {"subject", "object"}:
            yield from told_ahead(tree, clause, order)

    def _told_by_noun(self, event: Event, tree: Tree, noun: NounPhrase) -> Iterator[Told]:
        """What the "construction" of a site says of it, and the "halt" to its construction."""
        for frame in self.frames.by_noun.get(self.frames.deed(noun), ()):
            status = status_of_noun(tree, noun)
            paying = self._paying_for(tree, noun)
            if paying is not None and frame.name == "build":
                yield Told(self.frames.by_name["invest"], status_of_verb(tree, paying.verb), False, order=0)
                actor = tree.actor(paying)
                self.phrases.add_operator(event, tree.all_conjuncts(actor) if actor is not None else ())
            else:
                yield Told(frame, status, nominal=True, order=0)
            self._by_noun(event, tree, noun, frame, status)
        ended, idle = self._governing_noun(tree, noun), self.frames.by_name["idle"]
        if ended is not None and self.frames.deed(ended) in idle.nouns:
            yield Told(idle, status_of_noun(tree, ended), nominal=True, order=0)

    def _paying_for(self, tree: Tree, noun: NounPhrase) -> Clause | None:
        """The verb of investing that says when building is paid for: "will invest $5m in the construction of a mill"."""
        clause = tree.clause_before(noun)
        into = tree.word(noun.first.index - 1, *self.frames.by_name["invest"].at)
        invests = clause is not None and clause.verb.verb.lemma in self.frames.by_name["invest"].verbs
        return clause if into and invests else None

    def _goes_on(self, status: Status) -> bool:
        """Whether what is still to come is so already: "will continue to make pumps"."""
        return any(token.lemma in self.frames.lists["lasting"] for token in status.governors)

    def _is_comprised(self, tree: Tree, clause: Clause) -> bool:
        """Whether a gerund tells what a plan consists of: "the project, which involved building two mills"."""
        before = tree.clause_before(clause.verb) if clause.verb.first.penn == "VBG" else None
        return before is not None and before.verb.verb.lemma in self.frames.lists["comprising"]

    def _stands(self, tree: Tree, clause: Clause, phrase: NounPhrase) -> bool:
        """Whether a site is there already for what is to come: "will stay open", "is to make pumps at its plant in Kiel"."""
        lemma, after = self.lemma(tree, clause.verb)
        if lemma in self.frames.lists["lasting"]:
            return True
        at = self._position(tree, clause, phrase, after) in {"at", "in", "from", "to"}
        new = any(token.lower in self.frames.lists["unbuilt"] for token in phrase.tokens)
        return at and owner_of(phrase) is not None and not new

    def _governing_noun(self, tree: Tree, phrase: NounPhrase) -> NounPhrase | None:
        """The "construction" of "construction of a plant"; "plans by X for", "work by X on" too."""
        at = tree.all_conjuncts(phrase)[0].tokens[0].index - 1
        while at > 0 and tree.tokens[at].tag in {"ADV", "ADJ"}:
            at -= 1
        if not tree.word(at, *_OF):
            return None
        for _ in range(3):
            if at < 1 or (tree.tokens[at].tag not in {"ADP", "PART"}):
                return None
            particle = tree.tokens[at - 1].penn == "RP"
            noun = tree.phrase_of.get(at - 1 - particle)
            if noun is not None and noun.noun in self.frames.lists["with_particle"] and not particle:
                return None  # "the setting of the plant", not "the setting up of the plant"
            if noun is not None and noun.noun in words("times"):  # "the closure last year of"
                noun = tree.phrase_of.get(noun.first.index - 1, noun)
            if noun is None or self.phrases.kind(noun):
                return None
            paid = tree.word(at, "for") and self.fillers.is_amount(noun) and self.fillers.money(noun)
            there = tree.word(at, "at")
            if there and tree.word(noun.first.index - 1, "under"):
                return None  # "a line under construction at its mill"
            if paid or (self.frames.deed(noun) and not (there and noun.noun == "work")):
                return noun
            if there or (tree.word(at, "in") and not tree.word(noun.first.index - 1, "by", "from")):
                return None  # "work at the mine", "a launch for the merged group at its campus"
            at = noun.first.index - 1
        return None

    def _by_noun(self, event: Event, tree: Tree, noun: NounPhrase, frame: SiteFrame, status: Status) -> None:
        """Whoever the noun belongs to, has behind "by", or who governs it, runs the site."""
        event.reach(noun.start, event.end)
        if frame.name in CHANGING_HANDS:
            event.fillers.pop("investment", None)
        if not frame.does:
            return
        owner = owner_of(noun)
        if owner:
            self.phrases.add_operator(event, [owner])
        if tree.kind == "apposition" and tree.about is not None and noun is tree.noun_phrases[0]:
            self._add_doers(event, [tree.about])  # "Adler, the operator of the mill"
        for preposition, phrases in tree.complements(noun.last.index + 1)[0]:
            if preposition == "by":  # "an investment by Adler in its mill", whoever announced it
                event.fillers["operator"] = [each for each in event.of("operator") if each.how != "reference"]
                self.phrases.add_operator(event, phrases)
        for quantity in self.fillers.money(noun) if frame.name not in CHANGING_HANDS else ():
            event.add("investment", Filler(quantity, quantity.span))
        for governor in status.governors:
            clause = tree.clause_of.get(governor.index)
            if clause is None:
                continue
            actor = tree.actor(clause)
            if actor is not None and actor is not noun:
                self.phrases.add_operator(event, tree.all_conjuncts(actor))
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
            told = tree.host.clauses if tree.about is not None and tree.kind == "apposition" else ()
            yield from ((tree.host, clause) for clause in told)

    def _is_about(self, aside: Tree, event: Event, phrase: NounPhrase) -> bool:
        """Whether an insertion is about a site, or about where it stands: "a mill in Kiel, which employs"."""
        about = aside.about
        inside = about is not None and phrase.end <= about.start and about.end <= event.end + 1
        return inside or about is phrase

    def frames_at(self, tree: Tree, clause: Clause, phrase: NounPhrase) -> Iterator[SiteFrame]:
        """The frames of a verb that have a site where this one stands."""
        lemma, after = self.lemma(tree, clause.verb)
        position = self._position(tree, clause, phrase, after)
        if position is None:
            return
        if tree.word(clause.verb.first.index - 1, "us") and tree.word(clause.verb.first.index - 2, "let"):
            return
        frames = self.frames.by_verb.get(lemma, ())
        if lemma in words("copulas") and position == "subject":
            while after < len(tree.tokens) and tree.tokens[after].tag == "ADV":
                after += 1
            for length in (3, 2, 1):
                joined = " ".join(token.lower for token in tree.tokens[after : after + length])
                if joined in self.frames.by_adjective:
                    frames = self.frames.by_adjective[joined]
                    break
        new = self.phrases.is_new(phrase)
        put = lemma in self.frames.lists["putting"] and not new  # "put its mine up for sale"
        # "stopped work on a jet at its plant"
        elsewhere = tree.word(after, "on") and position in {"at", "in"}
        found = [frame for frame in frames if position in frame.at and not elsewhere]
        if put:
            found = [self.frames.by_name["sell"] if each.name == "build" else each for each in found]
        if phrase.noun in self.frames.lists["explosives"] and lemma in self.frames.lists["exploding"]:
            return  # "a mine exploded near the bridge"
        if not found and " " in lemma:  # "halted production at the plant" is no "the plant halted production"
            bare, after = clause.verb.verb.lemma.lower(), clause.verb.verb.index + 1
            position = self._position(tree, clause, phrase, after)
            found = [frame for frame in self.frames.by_verb.get(bare, ()) if position in frame.at]
        if position == "subject" and lemma != "be" and self._is_done_to_other(tree, after):
            found = [frame for frame in found if "object" not in frame.at]
        found = self._by_object(tree, clause, position, found)
        yield from found
        other = self.frames.lists["growing"] | saying_verbs()
        telling = lemma in other or lemma in deals().by_verb or lemma == "be"
        if new and not found and not telling and position == "object":
            subject = tree.subject(clause) if lemma in self.frames.lists["comprising"] else None
            planned = subject is not None and self.phrases.is_plan(subject)
            yield self.frames.by_name["plan"] if planned else _UNTOLD

    def _by_object(
        self, tree: Tree, clause: Clause, position: str | None, found: list[SiteFrame]
    ) -> list[SiteFrame]:
        """The frames that the object of a verb leaves: no move without one, and what shuts down production is idle."""
        _, after = self.lemma(tree, clause.verb)
        objects = phrases_at(tree.complements(after, verbal=True)[0], "")
        if position in {"into", "to", "from"} and not (objects or tree.is_passive(clause)):
            return [frame for frame in found if frame.name != "convert"]  # "the king moved to the complex"
        if position == "subject" and any(each.last.lower in self.frames.lists["work"] for each in objects):
            return [self.frames.by_name["idle"] if frame.name == "close" else frame for frame in found]
        if any(singular(each.last.lower) in self.frames.lists["workers"] for each in objects):
            other = {"add to"} if position == "object" else {"add to", "idle"}
            return [frame for frame in found if frame.name not in other]  # "idled 50 workers at its plant"
        if any(map(self.phrases.kind, objects)):
            return [frame for frame in found if not frame.makes]  # "will build a line at its plant"
        return found

    def _is_done_to_other(self, tree: Tree, after: int) -> bool:
        """Whether a verb has an object of its own, so that nothing is said of its subject: "ending months of doubt"."""
        behind = phrases_at(tree.complements(after, verbal=True)[0], "")
        acting = [each.subject for each in tree.clauses]  # "will shut in May, a spokesman said"
        bare = [each for each in behind if each not in acting and not self.fillers.is_dated(each.last)]
        working = bool(bare) and bare[0].last.lower in self.frames.lists["work"]
        return bool(bare) and not working and not self.fillers.is_amount(bare[0])

    def lemma(self, tree: Tree, group: VerbGroup) -> tuple[str, int]:
        """The verb of a group with the words that belong to it ("come on stream"), and the token behind them."""
        lemma, after = group.verb.lemma.lower(), group.verb.index + 1
        clause = tree.clause_of.get(group.verb.index)
        subject = clause.subject if clause is not None else None
        phrasal = self.frames.phrasal
        if subject is not None and (begun := f"{subject.last.lower} {lemma}") in phrasal.whole:
            return begun, after  # "work has started on"
        whole, length = phrasal.read(lemma, tree.tokens[after:])
        if not length and clause is not None and subject is not None and tree.is_passive(clause):
            done = f"{lemma} {' '.join(token.lower for token in subject.tokens)}"
            return (done if done in phrasal.whole else lemma), after  # "ground was broken for"
        return whole, after + length

    def _position(self, tree: Tree, clause: Clause, phrase: NounPhrase, after: int) -> str | None:
        """Where a site stands at a verb: "object" (the subject of a passive too), "subject", a preposition, "work"."""
        complements, _ = tree.complements(after, verbal=True)
        passive = tree.is_passive(clause)
        work = self.work_at(tree, phrase)
        for preposition, phrases in complements:
            if work is not None and work in phrases and not preposition:
                frames = self.frames.by_verb.get(self.lemma(tree, clause.verb)[0], ())
                if any(frame.name in CHANGING_HANDS for frame in frames) and tree.word(
                    work.last.index + 1, "of"
                ):
                    return None  # "bought the output of the mill"
                return "work" if any("work" in frame.at for frame in frames) else "object"
            made = work is not None and work is tree.subject(clause) and self.phrases.is_making(work)
            if phrase in self.phrases.held(phrases) and not made:
                return preposition or "object"  # "production has begun at the plant" says that the plant has
        if (fronted := _fronted(tree, clause, phrase)) is not None:
            return fronted
        another = phrase.head.lower in ANOTHER and clause.verb.end <= phrase.start
        if another and tree.clause_of.get(phrase.first.index - 1) is clause:
            return "object"
        subject = tree.subject(clause)
        if subject is None:
            return None
        subjects = tree.all_conjuncts(subject) if tree_of(subject) is tree else (subject,)
        acts = phrase in self.phrases.held(subjects) or (work is not None and work in subjects)
        if acts or self._stands_for(tree, clause, subject, phrase):
            return "object" if passive else "subject"
        relative = clause.kind in {"relative", "reduced"} and clause.antecedent is phrase
        if relative and not passive and subject is not phrase:
            return "object"
        if tree.kind == "relative" and clause is tree.clauses[0] and subject is not tree.about:
            return "there" if tree.word(0, "where") else "object"
        return None

    def _stands_for(self, tree: Tree, clause: Clause, subject: NounPhrase, phrase: NounPhrase) -> bool:
        """Whether the subject of a relative clause or an insertion, read as about where a site stands, is the site."""
        behind = self._behind_site(tree_of(phrase), phrase)
        told = clause.parent if clause.verb.infinitive and clause.parent is not None else clause
        if tree is not tree_of(phrase):
            opens = tree.kind in {"relative", "participle"} and told is tree.clauses[0]
            return opens and subject is tree.about
        return told.kind in {"relative", "reduced"} and subject in behind

    def _behind_site(self, tree: Tree, phrase: NounPhrase) -> list[NounPhrase]:
        complements, _ = tree.complements(phrase.last.index + 1)
        return phrases_at(complements, *PLACING)

    def work_at(self, tree: Tree, phrase: NounPhrase) -> NounPhrase | None:
        """The "production" of "production of shells at the plant", or "has begun at the plant": what is said of it is said of the site."""
        before = phrase.first.index - 1
        if tree.word(before, "of") and is_number(tree.tokens[before - 1]):
            before -= 2  # "output at two of its plants"
        if not tree.word(before, "at", "in", "of", "on"):
            return None
        noun = tree.phrase_of.get(before - 1)
        other = noun is not None and noun.last.lower not in self.frames.lists["work"]
        if noun is not None and other and tree.word(noun.first.index - 1, "of"):
            noun = tree.phrase_of.get(noun.first.index - 2)
        clause = tree.clause_of.get(before - 1)
        if clause is not None and not tree.word(before, "of"):
            noun = tree.subject(clause)
        return noun if noun is not None and noun.last.lower in self.frames.lists["work"] else None

    def _by_verb(
        self, event: Event, clause: Clause, place: Tree, frame: SiteFrame, phrase: NounPhrase, status: Status
    ) -> None:
        """What stands at a verb beside the site: who does it, where, at what cost."""
        _, after = self.lemma(place, clause.verb)
        complements, end = place.complements(after, verbal=True)
        position = self._position(place, clause, phrase, after)
        event.reach(min(event.start, clause.verb.start), max(event.end, clause.verb.end))
        subject = place.subject(clause)
        if position != "subject" and subject is not None and subject.start >= place.start:
            event.reach(min(event.start, subject.start), event.end)
        if complements and any(phrase in each.phrases for each in complements if not each.preposition):
            event.reach(event.start, max(event.end, place.walk.offset(end)))
        self._behind_verb(event, frame, phrase, position, complements)
        if position == "subject":
            self._add_place_behind(event, complements)
            if frame.makes:
                objects = phrases_at(complements, "")
                self.phrases.add_products(event, objects)
            return
        if frame.makes:
            self.phrases.add_products(event, done_to(place, clause, complements))
        if subject is not None and frame.place == ("object" if place.is_passive(clause) else "subject"):
            self.phrases.add_place(event, [subject])
        elif frame.does and not (was_so(place, clause) or is_contracted(place, clause)):
            actor = self._doer(place, clause, status)
            if actor is not None and actor is not phrase:
                owner = owner_of(actor) if self.phrases.is_plan(actor) else None
                doers = [owner] if owner else self._doers(place, clause, actor)
                bought = frame.name in CHANGING_HANDS  # "bought Adler and its mill"
                (self.phrases.add_operator if bought else self._add_doers)(event, doers)

    def _doers(self, tree: Tree, clause: Clause, actor: NounPhrase) -> Sequence[NounPhrase]:
        """An actor with whoever is joined to him; not if only the last is told of: "the union and the firms that own the mine"."""
        behind = actor.last.index + 1
        alone = clause.antecedent is actor and tree_of(actor) is tree and tree.word(behind, "that", "who")
        return [actor] if alone else tree.all_conjuncts(actor)

    def _add_doers(self, event: Event, doers: Sequence[NounPhrase]) -> None:
        """Let whoever does something to a site run it: "its mill" is his, whomever "its" might mean, and so is "Peru's mill"."""
        before = event.fillers.pop("operator", [])
        self.phrases.add_operator(event, doers)
        doing = event.fillers.pop("operator", [])
        named = any(filler.how != "reference" and filler.value.kind != "country" for filler in doing)
        for filler in (*before, *doing):
            meant = filler.how == "reference" or filler.value.kind == "country"
            given_way = named and meant and filler not in doing
            event.add("land" if given_way else "operator", filler)

    def _behind_verb(
        self,
        event: Event,
        frame: SiteFrame,
        phrase: NounPhrase,
        position: str | None,
        complements: Sequence[Complement],
    ) -> None:
        """The place and the operator among what stands behind a verb."""
        if frame.name in CHANGING_HANDS:
            event.fillers.pop("investment", None)  # what is paid for a site is not put into it
        for preposition, phrases in complements:
            if phrase in phrases and frame.place != "object":
                continue
            placing = preposition in PLACING and position in {"object", "for"}
            if placing or (not preposition and frame.place == "object"):
                self.phrases.add_place(event, phrases)
            elif preposition == "for" and frame.name == "build" and position == "object":
                self.phrases.add_operator(event, [each for each in phrases if each.last.tag == "PROPN"])

    def _add_place_behind(self, event: Event, complements: Sequence[Complement]) -> None:
        """Where a plant works, but not where those are for whom it does: "makes tyres in Peru", "supplies firms in Peru"."""
        for each in takewhile(lambda one: not is_served(*one), complements):
            if each.preposition in PLACING:
                self.phrases.add_place(event, each.phrases)

    def _doer(self, tree: Tree, clause: Clause, status: Status) -> NounPhrase | None:
        """Who does what a verb tells, and does not only back it; whoever hired him: "was chosen by Adler to build a mill"."""
        hiring = [each for each in status.governors if each.lemma in self.frames.lists["hiring"]]
        hired = (tree.clause_of.get(each.index, clause) for each in hiring)
        hirer = first_of(each for each in hired if not any(map(self.fillers.is_amount, each.objects)))
        actor = tree.actor(hirer or clause)  # not "was awarded $5m to build"
        backing = {each.index for each in status.governors if each.lemma in words("favouring")}
        backers = [tree.subject(tree.clause_of[at]) for at in backing & tree.clause_of.keys()]
        return None if actor in backers and actor is not None and actor.noun not in words("organs") else actor

    def add_made(self, event: Event, trees: Sequence[Tree], phrase: NounPhrase, stretch: Span) -> None:
        """The products of "a plant to make g", "which will produce g", "producing g", "where g are assembled"."""
        for tree in trees:
            for clause in tree.clauses:
                lemma, after = self.lemma(tree, clause.verb)
                makes = any(frame.makes for frame in self.frames.by_verb.get(lemma, ()))
                if not makes or not (phrase.end <= clause.verb.start < stretch.end):
                    continue
                before = tree.clause_of.get(clause.verb.first.index - 1)
                if before is not None and before.kind == "reduced" and before.antecedent is not phrase:
                    continue  # "an acid used to make fibres"
                free = clause.verb.infinitive or (clause.verb.verb.penn == "VBG" and clause.verb.participle)
                opening = clause.subject if clause.subject is not None else clause.verb
                there = tree.word(opening.first.index - 1, "where")
                if not (free or there):
                    continue
                complements, _ = tree.complements(after, verbal=True)
                made = done_to(tree, clause, complements)
                if phrase not in made:
                    self.phrases.add_products(event, made)
                    self._add_place_behind(event, complements)
            for noun in tree.noun_phrases:
                linked = tree.word(noun.first.index - 1, "to", "for", "in", "with")
                making = linked and noun.noun in self.frames.lists["making"]
                if making and phrase.end <= noun.start < stretch.end and not event.of("product"):
                    self.phrases.add_products(event, [noun])


def _fronted(tree: Tree, clause: Clause, phrase: NounPhrase) -> str | None:
    """The preposition that holds a site before the subject: "At its plant in Kiel, Adler makes"."""
    opens = phrase.first.index == 1 and clause is tree.clauses[0] and phrase.end <= clause.verb.start
    return tree.tokens[0].lower if opens and tree.word(0, "at", "in", "from") else None
