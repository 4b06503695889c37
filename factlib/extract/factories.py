"""Factories: plants, lines, yards, branches, with operator, place, products and state.

A noun for a site opens a draft; the verb or noun that governs it says its state. A draft is kept only if its state
is told and it is known who runs the site or where it stands.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from factlib.document import Span
from factlib.extract.draft import Draft
from factlib.extract.frames import Frames, Site, States
from factlib.extract.mood import Mood, mood_of_noun, mood_of_verb
from factlib.extract.roles import Complement, Group, View
from factlib.extract.sites import PLACES, SiteReader
from factlib.extract.slots import Filler
from factlib.extract.walk import AND
from factlib.language import Clause, NounPhrase, Token, VerbGroup, singular
from factlib.names import Place

if TYPE_CHECKING:
    from factlib.dates import When
    from factlib.quantities import Quantity

__all__ = ["FactoryReader"]

_WORKERS = {
    "job",
    "worker",
    "people",
    "person",
    "employee",
    "staff",
    "labourer",
    "engineer",
    "specialist",
    "workplace",
}
_JOBS = {"job", "worker", "employee", "workplace", "labourer"}
_WORK = re.compile(r"\b(?:employ|hir|job|work|staff|recruit|dismiss|redundan|lay|laid)", re.IGNORECASE)
_HAVING = {"have", "own", "run"}
_LONGEST_REFERENCE = 4  # words
_WORKING = {"production", "work", "operation", "output", "manufacturing", "assembly", "capacity"}
_ROOM = {"capacity", "output", "production"}
_TELLING = {"say", "tell", "report", "announce", "state", "add", "quote", "show"}
_BESIDE = 12  # characters between "said" and its day
_FOUNDED = Site(kind="branch")
_FOR_OTHERS = {"build", "construct", "erect"}
_NOT_YET = {"planned", "talks", "offered", "requested", "approved", "announced", "signed"}


class FactoryReader:
    """Reads the factories of single sentences.

    Attributes:
        filler: Reads the slot values.
        frames: The frames.
        sites: Reads the words about a site.
    """

    def __init__(self, filler: Filler, frames: Frames) -> None:
        self.filler = filler
        self.frames = frames
        self.sites = SiteReader(filler, frames)

    def drafts(self, view: View) -> Iterator[Draft]:
        """The factories that one sentence tells of."""
        founded = self.sites.founded(view)
        found = [
            (phrase, site)
            for phrase in view.sentence.noun_phrases
            if (site := self.sites.site(phrase) or (_FOUNDED if phrase in founded else None))
        ]
        further = self.sites.further(view, found[0][0]) if found else []
        cuts = self._cuts(view, [*(phrase for phrase, _ in found), *further])
        telling = self._telling_verbs(view) if found else []
        told: list[tuple[int, Draft]] = []  # where a site stands, and what is told of it
        for phrase, site in found:
            start = max((cut for cut in cuts if cut <= phrase.start), default=view.sentence.start)
            end = next((cut for cut in cuts if cut > phrase.start), view.sentence.end)
            draft = self._of_site(view, phrase, site, Span.of(start, end), telling)
            if draft is not None:
                told.append((phrase.end, draft))
                yield draft
        for token in further:
            before = [draft for at, draft in told if at <= token.start]
            end = next((cut for cut in cuts if cut > token.start), view.sentence.end)
            if before:
                yield from self._of_another(view, token, before[-1], Span.of(token.start, end))

    def _of_site(
        self, view: View, phrase: NounPhrase, site: Site, own: Span, telling: list[VerbGroup]
    ) -> Draft | None:
        if self._governing_noun(view, phrase) is None and not telling:
            return None
        draft = Draft("factory", phrase.start, phrase.end, phrase.start, "factory", {"kind": site.kind})
        behind, end = view.walk(phrase.tokens[-1].index + 1)
        self.sites.own_words(view, draft, phrase)
        self.sites.behind(view, draft, behind)
        if (
            phrase.tokens[-1].tag == "PROPN"
            and singular(phrase.tokens[-1].lower) not in self.frames.factories.sites
        ):
            self.sites.operator(view, draft, phrase)
            draft.vague = True
        draft.reach(Span.of(phrase.start, max(phrase.end, view.offset(end))))
        told = self._predicates(view, draft, phrase, telling)
        if not told:
            return None
        if draft.origin is not None:  # "the Togliatti plant", unless it is said to stand elsewhere
            draft.put("place", *draft.origin)
        if draft.named_by is not None:
            party, place, words = draft.named_by
            firm = "operator" not in draft.slots and ("place" in draft.slots or self.sites.acts(party))
            draft.put("operator" if firm else "place", party if firm else place, words)
        self._amounts(view, draft, own)
        if "place" not in draft.slots and view.tokens[0].lower == "in" and (first := view.phrase_of.get(1)):
            self.sites.behind(
                view, draft, [Complement("in", Group((first,)))]
            )  # "In Ghana, the brewer opened …"
        definite = phrase.tokens[0].lower in {"the", "this"} and len(phrase.tokens) < _LONGEST_REFERENCE
        draft.refers = definite and "operator" not in draft.slots and draft.origin is None
        if not self.sites.is_site(view, draft, phrase, site):
            draft.vague = True
            return draft if draft.refers and site.kind in {"plant", "yard", "line", "other"} else None
        return draft if self._is_told(draft) or draft.refers else None

    def _cuts(self, view: View, places: "Sequence[NounPhrase | Token]") -> list[int]:
        """Where the words about each site but the first begin: at its verb, or where it stands itself."""
        places = sorted(places, key=lambda place: place.start)
        verbs = [group.start for group in view.sentence.verb_groups]
        return [
            max((verb for verb in verbs if before.end <= verb < place.start), default=place.start)
            for before, place in pairwise(places)
        ]

    def _of_another(self, view: View, token: Token, first: Draft, own: Span) -> Iterator[Draft]:
        """The site of "and closed one in Kiel", "and another in Bonn", told behind the `first` site."""
        draft = Draft(
            "factory", token.start, token.end, token.start, "factory", {"kind": first.slots["kind"]}
        )
        complements, end = view.walk(token.index + 1)
        self.sites.behind(view, draft, [c for c in complements if c.preposition in PLACES])
        at = token.index - 1
        clause = view.clause_of.get(at if view.tokens[at].penn != "RP" else at - 1)
        if clause is not None:
            states = self.frames.factories.verbs.get(self.sites.lemma(view, clause.verb)[0])
            if states is not None:
                self._state(draft, states, mood_of_verb(view, self.frames, clause.verb))
                self._done_by(view, draft, clause, complements)
        elif view.word(at, *AND):
            draft.denied, draft.hypothetical = first.denied, first.hypothetical
            draft.slots["status"] = first.slots["status"]
            if "operator" in first.slots:
                draft.put("operator", first.slots["operator"], first.fields["operator"])
        draft.reach(Span.of(clause.verb.start if clause is not None else token.start, view.offset(end)))
        self._amounts(view, draft, own)
        if "status" in draft.slots and "place" in draft.slots:
            yield draft

    # ------------------------------------------------------------------ what is said of it

    def _predicates(self, view: View, draft: Draft, phrase: NounPhrase, telling: list[VerbGroup]) -> bool:
        """Read the state from the verbs and nouns that the site depends on; whether there are any."""
        governor = self._governing_noun(view, phrase)
        if governor is not None:
            states, noun = governor
            mood = mood_of_noun(view, self.frames, noun)
            self._state(draft, states, mood)
            self.sites.owner(view, draft, noun)
            for word in mood.governors:
                clause = view.clause_of.get(word.index)
                if (
                    clause is not None
                    and clause.actor is not None
                    and not clause.verb.passive
                    and clause.actor is not noun
                ):
                    self.sites.operator(view, draft, clause.actor)
                    draft.reach(clause.verb.span)
                if clause is not None and clause.subject is noun:
                    complements, _ = view.walk(clause.verb.tokens[-1].index + 1, verbal=True)
                    self.sites.behind(view, draft, [c for c in complements if c.preposition in PLACES])
            draft.reach(noun.span)
        clauses = [clause for clause in view.sentence.clauses if clause.verb in telling] if telling else []
        for clause in sorted(clauses, key=lambda clause: clause.kind in {"relative", "reduced"}):
            self._of_clause(view, draft, phrase, clause, self._work_at(view, phrase))
        return draft.slots.get("status") is not None

    def _telling_verbs(self, view: View) -> list[VerbGroup]:
        """The verbs that say something of the state of a site in any of its roles: no other clause is looked at."""
        return [group for group in view.sentence.verb_groups if self._tells(view, group)]

    def _tells(self, view: View, group: VerbGroup) -> bool:
        lemma, after = self.sites.lemma(view, group)
        of_adjective = lemma == "be" and self._state_of_adjective(view, after) is not None
        return lemma in self.frames.verbs_of_sites or of_adjective

    def _governing_noun(self, view: View, phrase: NounPhrase) -> tuple[States, NounPhrase] | None:
        before = phrase.tokens[0].index - 1
        if (
            before < 1
            or view.tokens[before].tag != "ADP"
            or view.tokens[before].lower not in {"of", "on", "in", "for", "at"}
        ):
            return None
        noun = view.phrase_of.get(before - 1)
        states = self.frames.factories.nouns.get(noun.tokens[-1].lemma.lower()) if noun is not None else None
        return (states, noun) if states is not None and noun is not None else None

    def _work_at(self, view: View, phrase: NounPhrase) -> NounPhrase | None:
        """The "production" of "production at the plant": what is said of it is said of the site."""
        before = phrase.tokens[0].index - 1
        preposition = view.tokens[before].lower if before > 0 else ""
        noun = view.phrase_of.get(before - 1) if preposition in {"at", "in", "of"} else None
        if noun is not None and preposition == "of":
            return noun if noun.tokens[-1].lemma in _ROOM else None
        if noun is not None and view.tokens[noun.tokens[0].index - 1].lower == "of":
            noun = view.phrase_of.get(noun.tokens[0].index - 2)  # "production of shells at the plant"
        return noun if noun is not None and noun.tokens[-1].lemma in _WORKING else None

    def _of_clause(
        self, view: View, draft: Draft, phrase: NounPhrase, clause: Clause, work: NounPhrase | None
    ) -> None:
        lemma, after = self.sites.lemma(view, clause.verb)
        complements, end = view.walk(after, verbal=True)
        role = self._role(view, phrase, clause, complements)
        if role in {None, "at"} and work is not None:
            role = self._role(view, work, clause, complements)
            self.sites.behind(view, draft, view.walk(work.tokens[-1].index + 1)[0][:1])
            room = work.tokens[-1].lemma in _ROOM and lemma in self.frames.factories.capacity_verbs
            role = "capacity" if room and role == "object" else role
        elif role == "at" and clause.subject is not None and clause.subject.tokens[-1].lemma in _WORKING:
            role = "object" if clause.verb.passive else "subject"  # "production has begun at the plant"
        if role is None:
            return
        states = self._states(role, lemma)
        if states is None and lemma == "be" and role == "subject":
            states = self._state_of_adjective(view, after)
        if states is None or view.is_urged(clause):
            return
        if draft.slots["kind"] == "branch" and lemma in _HAVING:
            return  # a bank has branches, a group has offices
        if role in {"in", "at"} and clause.verb.infinitive and view.actor(clause) is None:
            return  # "was chosen to build two reactors at the plant": whoever does so need not make them there
        mood = mood_of_verb(view, self.frames, clause.verb)
        self._state(draft, states, mood)
        draft.reach(Span.of(clause.verb.start, max(clause.verb.end, view.offset(end))))
        if role != "subject" and states.operator:
            if lemma in _FOR_OTHERS:  # "is building a plant for Tesla"
                self._run_by(view, draft, [c for c in complements if c.preposition == "for"])
            self._done_by(view, draft, clause, complements)
        if role != "object" and states.object:
            self.sites.made(view, draft, complements)
            if view.is_passive(clause) and role != "subject" and (made := view.undergoer(clause)) is not None:
                self.sites.made(view, draft, [Complement("", Group((made,)))])
        self.sites.behind(
            view,
            draft,
            [c for c in complements if c.preposition in PLACES and phrase not in c.group.phrases],
        )

    def _done_by(self, view: View, draft: Draft, clause: Clause, complements: list[Complement]) -> None:
        """Take whoever does it for who runs the site."""
        actor = view.actor(clause)
        if actor is not None:
            self.sites.operator(view, draft, view.subject_group(actor).phrases[0])
        elif clause.verb.passive:
            self._run_by(view, draft, [c for c in complements if c.preposition == "by"])

    def _run_by(self, view: View, draft: Draft, complements: list[Complement]) -> None:
        for complement in complements:
            self.sites.operator(view, draft, complement.group.phrases[0])

    def _states(self, role: str, lemma: str) -> States | None:
        """What a verb says of a site that is its object, its subject, behind its "in", or whose capacity it changes."""
        frames = self.frames.factories
        tables = {
            "object": (frames.verbs,),
            "subject": (frames.site_verbs,),
            "in": (frames.site_in, frames.site_at),
            "at": (frames.site_at,),
            "capacity": (frames.capacity_verbs,),
        }
        return next((table[lemma] for table in tables[role] if lemma in table), None)

    def _state_of_adjective(self, view: View, index: int) -> States | None:
        """What "is idle", "is under construction" says."""
        for length in (2, 1):
            words = " ".join(token.lower for token in view.tokens[index : index + length])
            if words in self.frames.factories.adjectives:
                return self.frames.factories.adjectives[words]
        return None

    def _role(
        self, view: View, phrase: NounPhrase, clause: Clause, complements: list[Complement]
    ) -> str | None:
        """What the site is to a verb: "object" (the subject of a passive too), "subject", "in", "at", or nothing."""
        for preposition, group in complements:
            if phrase in group.phrases:
                if not preposition:
                    return "object"
                return (
                    "in" if preposition in {"in", "on"} else "at" if preposition in {"at", "from"} else None
                )
        who = clause.subject
        antecedent = clause.antecedent
        if (
            antecedent is not None
            and who is not None
            and who.head.lower in {"which", "that"}
            and self._is_of(view, phrase, antecedent)
        ):
            return "object" if clause.verb.passive else "subject"
        undergoer = view.undergoer(clause) if clause.verb.passive else clause.undergoer
        if undergoer is not None and (undergoer is phrase or phrase in view.subject_group(undergoer).phrases):
            return "object"
        if phrase in (clause.actor, view.actor(clause), clause.subject) or clause.antecedent is phrase:
            return "object" if clause.verb.passive else "subject"
        return None

    def _is_of(self, view: View, phrase: NounPhrase, antecedent: NounPhrase) -> bool:
        """Whether a relative clause is about the site, or was read as about where it stands: "a mill in Kiel that"."""
        if antecedent is phrase or antecedent.start < phrase.end or antecedent.tokens[-1].tag != "PROPN":
            return antecedent is phrase
        between = view.tokens[phrase.tokens[-1].index + 1 : antecedent.tokens[0].index]
        return all(token.tag == "PROPN" or token.text in {",", *PLACES} for token in between)

    def _state(self, draft: Draft, states: States, mood: Mood) -> None:
        if draft.slots.get("status") is not None:
            return
        stage = mood.stage
        if stage == "suspended":  # what is halted while it is built stands still, but has not been at work
            status = states.going or states.done if states.done == "under_construction" else "idle"
        elif stage == "cancelled" or stage in _NOT_YET or mood.time == "planned":
            status = states.planned
        elif stage == "completed" and mood.time != "going":
            status = "operational" if states.done == "under_construction" else states.done
        elif mood.time == "going":
            status = states.going or states.done
        else:
            status = states.done
        draft.slots["status"] = status
        draft.denied = mood.denied or stage == "cancelled"
        draft.hypothetical = mood.hypothetical

    # ------------------------------------------------------------------ amounts

    def _amounts(self, view: View, draft: Draft, sentence: Span) -> None:
        """Capacity, investment, jobs and date from the part of the sentence that is about this site."""
        for quantity in self.filler.quantities(sentence.start, sentence.end):
            before = self.filler.text[
                max(sentence.start, quantity.span.start - 40) : quantity.span.start
            ].lower()
            if quantity.kind == "money":
                draft.put("investment", quantity, quantity.span)
            elif quantity.unit in _WORKERS and quantity.kind == "count" and self._at_work(quantity):
                draft.put("jobs", quantity, quantity.span)
            elif quantity.kind in {"count", "measure"} and (
                "capacity" in before or quantity.per in {"year", "month", "day"}
            ):
                draft.put("capacity", quantity, quantity.span)
        when = self._when(view, draft, sentence)
        if when is not None:
            draft.put("when", when, when.span)

    def _at_work(self, quantity: "Quantity") -> bool:
        """Whether people are told of as working there: "employs 500 people", and not "two people said"."""
        if quantity.unit in _JOBS:
            return True
        start, end = quantity.span.start, quantity.span.end
        return _WORK.search(self.filler.text, max(0, start - 45), end + 25) is not None

    def _when(self, view: View, draft: Draft, own: Span) -> "When | None":
        """The date nearest to the site that is not the day on which it was told: "the firm said on Monday".

        Of several sites in a sentence, each has what stands behind it, and all what opens the sentence.
        """
        found = self.filler.dates(view.sentence.start, view.sentence.end)
        told = [clause.verb.end for clause in view.sentence.clauses if clause.verb.verb.lemma in _TELLING]
        found = [
            when
            for when in found
            if not any(0 <= when.span.start - end < _BESIDE for end in told)
            and not self.filler.text[max(0, when.span.start - 6) : when.span.start].lower().endswith("since ")
        ]
        if own != view.sentence.span:
            first = view.sentence.verb_groups[0].start if view.sentence.verb_groups else own.start
            behind = [when for when in found if draft.trigger <= when.span.start < own.end]
            found = behind or [when for when in found if when.span.start < first]
        return min(
            found,
            key=lambda when: max(draft.start - when.span.end, when.span.start - draft.end),
            default=None,
        )

    def _is_told(self, draft: Draft) -> bool:
        operator = draft.slots.get("operator")
        if operator is not None and operator.kind == "country" and "place" not in draft.slots:
            draft.put("place", Place(name=operator.name, country=operator.country), draft.fields["operator"])
        known = draft.slots.get("place") is not None or bool(draft.slots.get("products"))
        return (operator is not None or known) if not draft.vague else draft.slots.get("place") is not None
