"""Deals: sales, gifts, joint production, licences, takeovers, from verbs and nouns with their arguments.

A verb ("sold"), a noun of its own ("the sale of …", "an order for …") or a light verb with a noun of dealing
("signed a contract") opens a draft; the pattern of its frame says which argument fills which slot. A draft is kept
only if it names somebody in particular and says what is dealt in, or with whom, or for how much.
"""

from collections.abc import Iterator

from factlib.document import Span
from factlib.extract.deal_sense import Opened, is_told, joined, sides_of
from factlib.extract.deal_signs import AWARDED, HELD, DealSigns, Noun
from factlib.extract.deal_slots import JOINT
from factlib.extract.draft import Draft
from factlib.extract.frames import DealFrame, LightVerb
from factlib.extract.mood import Mood, mood_of_noun, mood_of_verb
from factlib.extract.roles import Complement, Group, View
from factlib.facts import DealStage
from factlib.language import Clause, NounPhrase

__all__ = ["DealReader"]

_VALUING = {"be", "value", "cost", "worth", "estimate", "total", "amount"}
_NEEDED = {"hire": ("sellers",), "make_for": ("sellers", "buyers")}  # sides without which there is no deal
_NEAR = 14  # tokens to the second noun of "the production of X, the production of Y"


class DealReader(DealSigns):
    """Reads the deals of single sentences."""

    def drafts(self, view: View) -> Iterator[Draft]:
        """The deals that one sentence tells of."""
        nouns = [noun for phrase in view.sentence.noun_phrases if (noun := self.noun(phrase)) is not None]
        if not self.may_be_told(view, nouns):
            return
        used: set[int] = set()  # nouns that a light verb speaks for
        found: list[Opened] = []
        for clause in view.sentence.clauses:
            found += self._of_clause(view, clause, used)
        found += (
            self._of_noun(view, noun)
            for noun in nouns
            if noun.phrase.tokens[-1].index not in used and noun.frame.pattern != HELD
        )
        for draft in joined(found):
            self.fill.purpose(view, draft)
            told = is_told(draft, self.frames.goods)
            draft.refers = draft.refers and not (told and (draft.slots.get("items") or sides_of(draft) > 1))
            if told or draft.refers:
                yield draft

    # ------------------------------------------------------------------ verbs

    def _of_clause(self, view: View, clause: Clause, used: set[int]) -> Iterator[Opened]:
        lemma, after = self.lemma(view, clause.verb)
        light, frame = self.frames.deals.light_verbs.get(lemma), self.frames.deals.verbs.get(lemma)
        if light is None and frame is None and lemma not in self.frames.verbs_beside:
            return
        if view.is_urged(clause):
            return
        complements, end = view.walk(after, verbal=True)
        if light is not None:
            noun = self._dealing_noun(view, clause, complements)
            if noun is not None:
                used.add(noun.phrase.tokens[-1].index)
                yield self._of_light_verb(view, clause, light, noun, complements, end)
                return
        frame = self._frame_beside(view, clause, lemma, end) or frame
        if frame is None or frame.pattern == AWARDED:
            return
        if frame.pattern != "hire" and self._is_command(view, complements, end):
            return
        arguments = self._arguments(view, clause, complements)
        draft = self.fill.draft(view, frame, lemma, clause.verb.verb, arguments)
        if any(not draft.slots.get(side) for side in _NEEDED.get(frame.pattern, ())):
            return  # "picked the colour for its cars"
        if frame.pattern == "make_for" and self.fill.has_sites(draft):
            return  # "is building a plant for Tesla"
        draft.vague = frame.vague
        self.fill.fill_around(view, draft, clause, complements, end)
        mood = mood_of_verb(view, self.frames, clause.verb)
        self._talked_with(view, draft, mood)
        self.fill.stage(draft, mood, frame.stage)
        yield clause.verb.verb.index, draft, mood
        yield from self._told_again(view, clause, frame, draft, mood, end)

    def _told_again(
        self, view: View, clause: Clause, frame: DealFrame, first: Draft, mood: Mood, end: int
    ) -> Iterator[Opened]:
        """The further events of a verb that is said once: "sold X to A, Y to B and Z to C"."""
        complements, _ = view.walk(self.lemma(view, clause.verb)[1], verbal=True)
        while clause.objects and (start := view.gap(end, complements)) is not None:
            complements, end = view.walk(start, verbal=True)
            arguments = self._arguments(view, clause, complements)
            if all(complement.preposition for complement in complements):
                arguments.pop("object", None)  # "and five to Chile"
            lemma = first.method.removeprefix("deal: ")
            draft = self.fill.draft(view, frame, lemma, view.tokens[start], arguments)
            draft.vague = frame.vague
            self.fill.number_alone(view.tokens[start], draft, first)
            self.fill.fill_beside(view, draft, complements, view.tokens[start].start, view.offset(end))
            if clause.subject is not None:
                self.fill.dates(draft, view.sentence.start, clause.subject.end)
            self.fill.stage(draft, mood, frame.stage)
            yield start, draft, mood

    def _is_command(self, view: View, complements: list[Complement], end: int) -> bool:
        """Whether the verb goes on with an infinitive: "ordered the firm to pay", "seeks to end"."""
        return (
            end < len(view.tokens)
            and view.tokens[end].penn == "TO"
            and not any(complement.preposition for complement in complements)
            and view.clause_of.get(end) is not None
        )

    def _frame_beside(self, view: View, clause: Clause, lemma: str, end: int) -> DealFrame | None:
        """The frame of a verb that tells of a deal beside "jointly" or "under licence"."""
        first = clause.verb.tokens[0].index
        for token in view.tokens[max(0, first - 1) : end]:
            special = self.frames.deals.verbs_with.get(token.lower)
            under = token.index > 0 and view.tokens[token.index - 1].lower == "under"
            if special is not None and lemma in special.verbs and (under or special.kind != "licence"):
                return DealFrame(pattern=special.pattern, kind=special.kind, stage=special.stage)
        return None

    def _arguments(self, view: View, clause: Clause, complements: list[Complement]) -> dict[str, list[Group]]:
        """The phrases of each role of a verb, whatever its voice."""
        arguments: dict[str, list[Group]] = {}
        bare = [complement.group for complement in complements if not complement.preposition]
        actor, undergoer = view.actor(clause), view.undergoer(clause)
        if actor is not None:
            arguments["subject"] = [view.subject_group(actor)]
        if view.is_passive(clause):
            if undergoer is not None:
                arguments["object"] = [view.subject_group(undergoer)]
            if bare:  # "was awarded a contract", "were sold arms"
                arguments["receiver"], arguments["object"] = arguments.get("object", []), bare[:1]
        elif len(bare) > 1:
            arguments["receiver"], arguments["object"] = bare[:1], bare[1:2]
        elif bare and (two := view.two_objects(bare[0].phrases[0])) is not None:
            arguments["receiver"], arguments["object"] = (
                [Group(two[:1])],
                [Group((two[1], *bare[0].phrases[1:]))],
            )
        elif bare:
            arguments["object"] = bare
        elif undergoer is not None and undergoer is not actor:
            arguments["object"] = [view.subject_group(undergoer)]
        for preposition, group in complements:
            if preposition == "by" and (view.is_passive(clause)):
                arguments["subject"] = [group]
            elif preposition:
                arguments.setdefault(preposition, []).append(group)
        return arguments

    # ------------------------------------------------------------------ light verbs

    def _dealing_noun(self, view: View, clause: Clause, complements: list[Complement]) -> Noun | None:
        """The noun of dealing that is the object of a light verb."""
        candidates = [
            phrase
            for complement in complements
            if not complement.preposition
            for phrase in complement.group.phrases
        ]
        undergoer = view.undergoer(clause)
        if undergoer is not None and (clause.verb.passive or not candidates):
            candidates.append(undergoer)
        return next((noun for phrase in candidates if (noun := self.noun(phrase)) is not None), None)

    def _of_light_verb(
        self,
        view: View,
        clause: Clause,
        light: LightVerb,
        noun: Noun,
        complements: list[Complement],
        end: int,
    ) -> Opened:
        phrase, lemma, frame = noun
        behind, noun_end = view.walk(phrase.tokens[-1].index + 1)
        arguments = self.noun_arguments(view, phrase, behind)
        draft = self.fill.draft(view, frame, lemma, clause.verb.verb, arguments)
        draft.reach(phrase.span)
        draft.refers = self.is_definite(phrase)
        if (
            frame.kind in {"licence", "acquisition"} and light.receiver == "sellers"
        ):  # who grants a licence sells
            light = light.model_copy(update={"subject": "sellers", "receiver": "buyers", "to": "buyers"})
        other = any(preposition in {"with", "from"} for preposition, _ in (*complements, *behind))
        if lemma == "order" and light.subject == "party" and not other:
            light = light.model_copy(update={"subject": "buyers"})  # "Adler signed an order for 20 trucks"
        actor = view.actor(clause)
        if actor is not None:
            self.fill.put_parties(view, draft, light.subject, view.subject_group(actor))
        between = light.subject if light.subject in {"party", "partners"} else ""
        own = {
            "between": between,
            "receiver": light.receiver,
            "to": light.to,
            "from": light.from_,
            "with": light.with_,
        }
        bare = [complement.group for complement in complements if not complement.preposition]
        if len(bare) > 1:
            self.fill.put_parties(view, draft, light.receiver, bare[0])
        elif clause.verb.passive and clause.undergoer is not None and clause.undergoer is not phrase:
            self.fill.put_parties(view, draft, light.receiver, view.subject_group(clause.undergoer))
        if clause.verb.passive and not own.get("by"):
            own["by"] = light.subject
        for preposition, group in complements:
            if own.get(preposition):
                self.fill.put_parties(view, draft, own[preposition], group)
        self.fill.fill_around(view, draft, clause, [*complements, *behind], max(end, noun_end))
        mood = mood_of_verb(view, self.frames, clause.verb)
        self.fill.stage(draft, mood, light.stage)
        return phrase.tokens[-1].index, draft, mood

    # ------------------------------------------------------------------ nouns

    def _of_noun(self, view: View, noun: Noun) -> Opened:
        phrase, lemma, frame = noun
        behind, end = view.walk(phrase.tokens[-1].index + 1)
        draft = self.fill.draft(
            view, frame, lemma, phrase.tokens[-1], self.noun_arguments(view, phrase, behind)
        )
        draft.nominal = not frame.contract
        draft.refers = frame.contract and self.is_definite(phrase)
        draft.reach(Span.of(phrase.start, max(phrase.end, view.offset(end))))
        for other in view.sentence.noun_phrases:  # "the joint production of X and the production of Y"
            near = 0 <= other.tokens[0].index - end < _NEAR
            if near and other.tokens[-1].lemma == phrase.tokens[-1].lemma:
                draft.reach(Span.of(other.start, view.offset(view.walk(other.tokens[-1].index + 1)[1])))
        draft.reach(phrase.span)
        mood = mood_of_noun(view, self.frames, phrase)
        self._governing_agent(view, draft, frame, mood)
        self._talked_with(view, draft, mood)
        self._reach_governors(view, draft, mood)
        self.fill.amounts(draft, phrase.start, view.offset(end))
        if frame.contract:
            self._contents(view, draft, phrase)
        self.fill.where(view, draft, behind)
        self.fill.stage(draft, mood, frame.stage or self._stage_behind(view, phrase))
        return phrase.tokens[-1].index, draft, mood

    def _stage_behind(self, view: View, phrase: NounPhrase) -> DealStage | None:
        """The stage that a participle behind the noun tells: "the agreement signed between X and Y"."""
        clause = view.clause_of.get(phrase.tokens[-1].index + 1)
        light = self.frames.deals.light_verbs.get(clause.verb.verb.lemma) if clause is not None else None
        return light.stage if light is not None else None

    def _contents(self, view: View, draft: Draft, phrase: NounPhrase) -> None:
        """What a contract says: "the contract covers 80 vehicles and is worth $5m"."""
        for clause in view.sentence.clauses:
            told = (clause.subject, clause.actor, clause.undergoer)
            if phrase not in told or clause.verb.start < phrase.start:
                continue
            lemma, after = self.lemma(view, clause.verb)
            complements, end = view.walk(after, verbal=True)
            if lemma in self.frames.deals.contents:
                for preposition, group in complements:
                    if preposition in {"", "for"}:
                        self.fill.put_items(view, draft, group, "object")
                    elif preposition == "to":  # "involves foreign military sales to Japan"
                        self.fill.put_parties(view, draft, "buyers", group)
            valued = lemma == "have" and any(thing.head.lemma in _VALUING for thing in clause.objects)
            if valued or lemma in self.frames.deals.contents or lemma in _VALUING:
                self.fill.amounts(draft, clause.verb.start, view.offset(end))

    def _talked_with(self, view: View, draft: Draft, mood: Mood) -> None:
        """The other side of "in talks with X to buy", "a request to X to sell"."""
        for governor in mood.governors:
            verbal = governor.tag == "VERB"
            for preposition, group in view.walk(governor.index + 1, verbal=verbal)[0]:
                beside = preposition in {"with", "between"} or (preposition == "to" and not verbal)
                if beside and group.end <= draft.trigger:
                    self.fill.put_parties(view, draft, self._other_side(draft), group)

    def _reach_governors(self, view: View, draft: Draft, mood: Mood) -> None:
        """Take the words that set the stage into the evidence: "studies are under way on …"."""
        for governor in mood.governors if mood.stage is not None else ():
            clause = view.clause_of.get(governor.index)
            subject = clause.subject if clause is not None else None
            draft.reach(governor.span if subject is None or subject.start > draft.trigger else subject.span)

    def _other_side(self, draft: Draft) -> str:
        if draft.slots["kind"] in JOINT:
            return "partners"
        if draft.slots.get("sellers") and draft.slots.get("buyers"):
            return ""
        return "sellers" if draft.slots.get("buyers") else "buyers" if draft.slots.get("sellers") else ""

    def _governing_agent(self, view: View, draft: Draft, frame: DealFrame, mood: Mood) -> None:
        """The subject of the verb that governs the noun does what the noun tells, if nobody else does."""
        slot = self.frames.deals.patterns[frame.pattern].get("possessive", "")
        if not slot or draft.slots.get(slot):
            return
        for governor in mood.governors:
            clause = view.clause_of.get(governor.index)
            actor = view.actor(clause) if clause is not None else None
            if governor.lemma in self.frames.deals.nouns and self.frames.deals.nouns[governor.lemma].contract:
                return  # who signs a contract for a sale may be either side
            if mood.stage is None and governor.lemma not in self.frames.deals.stages["going"]:
                return
            if clause is not None and actor is not None and not clause.verb.passive:
                if governor.lemma != "block":
                    self.fill.put_parties(view, draft, slot, view.subject_group(actor))
                return
