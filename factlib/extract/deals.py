"""Deals: sales, gifts, joint production, licences, takeovers, from verbs and nouns with their arguments.

A verb ("sold"), a noun of its own ("the sale of …", "an order for …") or a light verb with a noun of dealing
("signed a contract") opens a draft; the pattern of its frame says which argument fills which slot. A draft is kept
only if it names somebody in particular and says what is dealt in, or with whom, or for how much.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from factlib.document import Span
from factlib.extract.draft import Draft, same
from factlib.extract.frames import DealFrame, Frames, LightVerb
from factlib.extract.mood import Mood, mood_of_noun, mood_of_verb
from factlib.extract.roles import Complement, Group, View
from factlib.extract.slots import Filler
from factlib.language import Clause, NounPhrase, Token
from factlib.names import Party
from factlib.names.countries import country_name

__all__ = ["DealReader"]

_SIDES = ("sellers", "buyers", "partners")
_OTHER = {"sellers": "buyers", "buyers": "sellers", "partners": "partners"}
_UNDONE = {"requested", "offered", "talks", "planned", "approved"}
_OFF = {"suspended", "cancelled"}
_GOVERNED = {"approved", "suspended", "cancelled", "requested", "signed"}
_JOINT = {"cooperation", "joint_production"}
_THINGS = {"object", "of", "in", "for", "modifier"}
_PLACES = {"in", "at", "near"}
_VALUING = {"be", "value", "cost", "worth", "estimate", "total", "amount"}
_LONGEST_REFERENCE = 4  # words
_PURPOSE_WITHIN = 20  # characters between a venture and its "to"


class DealReader:
    """Reads the deals of single sentences.

    Attributes:
        filler: Reads the slot values.
        frames: The frames.
    """

    def __init__(self, filler: Filler, frames: Frames) -> None:
        self.filler = filler
        self.frames = frames

    def drafts(self, view: View) -> Iterator[Draft]:
        """The deals that one sentence tells of."""
        used: set[int] = set()  # nouns that a light verb speaks for
        found: list[tuple[int, Draft, Mood]] = []
        for clause in view.sentence.clauses:
            opened = self._of_clause(view, clause, used)
            if opened is not None:
                found.append(opened)
        for phrase in view.sentence.noun_phrases:
            if phrase.tokens[-1].index not in used:
                opened = self._of_noun(view, phrase)
                if opened is not None:
                    found.append(opened)
        for draft in self._joined(view, found):
            told = self._is_told(draft)
            draft.refers = draft.refers and not (told and draft.slots.get("items"))
            if told or draft.refers:
                yield draft

    # ------------------------------------------------------------------ verbs

    def _of_clause(self, view: View, clause: Clause, used: set[int]) -> tuple[int, Draft, Mood] | None:
        lemma, after = self._lemma(view, clause)
        complements, end = view.walk(after, verbal=True)
        light = self.frames.deals.light_verbs.get(lemma)
        if light is not None:
            noun = self._dealing_noun(view, clause, complements)
            if noun is not None:
                used.add(noun.tokens[-1].index)
                return self._of_light_verb(view, clause, light, noun, complements, end)
        frame = self.frames.deals.verbs.get(lemma) or self._frame_beside(view, clause, lemma, end)
        if frame is None or frame.pattern == "award" or self._is_command(view, complements, end):
            return None
        arguments = self._arguments(view, clause, complements)
        draft = self._draft(view, frame, lemma, clause.verb.verb, arguments)
        draft.vague = frame.vague
        self._fill_around(view, draft, clause, complements, end)
        mood = mood_of_verb(view, self.frames, clause.verb)
        self._talked_with(view, draft, mood)
        self._stage(draft, mood, frame.stage)
        return clause.verb.verb.index, draft, mood

    def _lemma(self, view: View, clause: Clause) -> tuple[str, int]:
        """The verb with its particle ("hand over"), and the token behind both."""
        verb = clause.verb.tokens[-1]
        lemma, after = clause.verb.verb.lemma.lower(), verb.index + 1
        if after < len(view.tokens) and f"{lemma} {view.tokens[after].lower}" in self.frames.particles:
            return f"{lemma} {view.tokens[after].lower}", after + 1
        return lemma, after

    def _is_command(self, view: View, complements: list[Complement], end: int) -> bool:
        """Whether the object is told to do something: "ordered the firm to pay"."""
        return (
            end < len(view.tokens)
            and view.tokens[end].penn == "TO"
            and [complement.preposition for complement in complements] == [""]
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
            arguments["receiver"], arguments["object"] = [Group(two[:1])], [Group((two[1], *bare[0].phrases[1:]))]
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

    def _dealing_noun(self, view: View, clause: Clause, complements: list[Complement]) -> NounPhrase | None:
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
        for phrase in candidates:
            if self._noun_frame(phrase) is not None:
                return phrase
        return None

    def _noun_frame(self, phrase: NounPhrase) -> tuple[str, DealFrame] | None:
        """The frame of the noun at the end of a phrase, of two words or one."""
        words, nouns = phrase.tokens, self.frames.deals.nouns
        last = words[-1].lemma.lower()
        pair = f"{words[-2].lower} {last}" if len(words) > 1 else last
        lemma = next((lemma for lemma in (pair, last, words[-1].text) if lemma in nouns), None)
        return (lemma, nouns[lemma]) if lemma is not None else None

    def _of_light_verb(
        self,
        view: View,
        clause: Clause,
        light: LightVerb,
        noun: NounPhrase,
        complements: list[Complement],
        end: int,
    ) -> tuple[int, Draft, Mood] | None:
        named = self._noun_frame(noun)
        if named is None:
            return None
        lemma, frame = named
        behind, noun_end = view.walk(noun.tokens[-1].index + 1)
        arguments = self._noun_arguments(view, noun, behind)
        draft = self._draft(view, frame, lemma, clause.verb.verb, arguments)
        draft.reach(noun.span)
        draft.refers = self._is_definite(noun)
        if frame.kind in {"licence", "acquisition"} and light.receiver == "sellers":  # who grants a licence sells
            light = light.model_copy(update={"subject": "sellers", "receiver": "buyers", "to": "buyers"})
        actor = view.actor(clause)
        if actor is not None:
            self._put_parties(view, draft, light.subject, view.subject_group(actor))
        own = {"receiver": light.receiver, "to": light.to, "from": light.from_, "with": light.with_}
        bare = [complement.group for complement in complements if not complement.preposition]
        if len(bare) > 1:
            self._put_parties(view, draft, light.receiver, bare[0])
        elif clause.verb.passive and clause.undergoer is not None and clause.undergoer is not noun:
            self._put_parties(view, draft, light.receiver, view.subject_group(clause.undergoer))
        for preposition, group in complements:
            if own.get(preposition):
                self._put_parties(view, draft, own[preposition], group)
        self._fill_around(view, draft, clause, [*complements, *behind], max(end, noun_end))
        mood = mood_of_verb(view, self.frames, clause.verb)
        self._stage(draft, mood, light.stage)
        return noun.tokens[-1].index, draft, mood

    # ------------------------------------------------------------------ nouns

    def _of_noun(self, view: View, phrase: NounPhrase) -> tuple[int, Draft, Mood] | None:
        named = self._noun_frame(phrase)
        if named is None:
            return None
        lemma, frame = named
        behind, end = view.walk(phrase.tokens[-1].index + 1)
        draft = self._draft(view, frame, lemma, phrase.tokens[-1], self._noun_arguments(view, phrase, behind))
        draft.nominal = not frame.contract
        draft.refers = frame.contract and self._is_definite(phrase)
        draft.reach(Span.of(phrase.start, max(phrase.end, view.offset(end))))
        for joined in view.sentence.conjuncts(phrase):  # "the joint production of X and the production of Y"
            if joined.start > phrase.start and joined.tokens[-1].lemma == phrase.tokens[-1].lemma:
                draft.reach(Span.of(joined.start, view.offset(view.walk(joined.tokens[-1].index + 1)[1])))
        draft.reach(phrase.span)
        mood = mood_of_noun(view, self.frames, phrase)
        self._governing_agent(view, draft, frame, mood)
        self._talked_with(view, draft, mood)
        self._reach_governors(view, draft, mood)
        self._amounts(view, draft, phrase.start, view.offset(end))
        if frame.contract:
            self._contents(view, draft, phrase)
        self._where(view, draft, behind)
        self._stage(draft, mood, frame.stage)
        return phrase.tokens[-1].index, draft, mood

    def _is_definite(self, phrase: NounPhrase) -> bool:
        """Whether the phrase speaks of a contract told of before: "the contract", "this deal"."""
        return len(phrase.tokens) < _LONGEST_REFERENCE and phrase.tokens[0].lower in {"the", "this", "that", "its"}

    def _contents(self, view: View, draft: Draft, phrase: NounPhrase) -> None:
        """What a contract says: "the contract covers 80 vehicles and is worth $5m"."""
        for clause in view.sentence.clauses:
            told = (clause.subject, clause.actor, clause.undergoer)
            if phrase not in told or clause.verb.start < phrase.start:
                continue
            lemma, after = self._lemma(view, clause)
            complements, end = view.walk(after, verbal=True)
            if lemma in self.frames.deals.contents:
                for preposition, group in complements:
                    if preposition in {"", "for"}:
                        self._put_items(view, draft, group, "object")
            if lemma in self.frames.deals.contents or lemma in _VALUING:
                self._amounts(view, draft, clause.verb.start, view.offset(end))

    def _talked_with(self, view: View, draft: Draft, mood: Mood) -> None:
        """The other side of "in talks with X to buy", "a request to X to sell"."""
        for governor in mood.governors:
            verbal = governor.tag == "VERB"
            for preposition, group in view.walk(governor.index + 1, verbal=verbal)[0]:
                beside = preposition in {"with", "between"} or (preposition == "to" and not verbal)
                if beside and group.end <= draft.trigger:
                    self._put_parties(view, draft, self._other_side(draft), group)

    def _reach_governors(self, view: View, draft: Draft, mood: Mood) -> None:
        """Take the words that set the stage into the evidence: "studies are under way on …"."""
        for governor in mood.governors if mood.stage is not None else ():
            clause = view.clause_of.get(governor.index)
            subject = clause.subject if clause is not None else None
            draft.reach(governor.span if subject is None or subject.start > draft.trigger else subject.span)

    def _other_side(self, draft: Draft) -> str:
        if draft.slots["kind"] in _JOINT:
            return "partners"
        if draft.slots.get("sellers") and draft.slots.get("buyers"):
            return ""
        return "sellers" if draft.slots.get("buyers") else "buyers" if draft.slots.get("sellers") else ""

    def _noun_arguments(
        self, view: View, phrase: NounPhrase, behind: list[Complement]
    ) -> dict[str, list[Group]]:
        arguments: dict[str, list[Group]] = {}
        owner = view.owner(phrase)
        if owner:
            arguments["possessive"] = [Group((NounPhrase(owner, owner[-1]),))]
        inner = [token for token in view.own_words(phrase)[:-1] if token.tag in {"NOUN", "PROPN", "ADJ"}]
        if inner:
            arguments["modifier"] = [Group((NounPhrase(inner, inner[-1]),))]
        for preposition, group in behind:
            arguments.setdefault(preposition, []).append(group)
        return arguments

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
                    self._put_parties(view, draft, slot, view.subject_group(actor))
                return

    # ------------------------------------------------------------------ slots

    def _draft(
        self, view: View, frame: DealFrame, lemma: str, trigger: Token, arguments: Mapping[str, list[Group]]
    ) -> Draft:
        draft = Draft(
            "deal", trigger.start, trigger.end, trigger.start, f"deal: {lemma}", {"kind": frame.kind}
        )
        pattern = self.frames.deals.patterns[frame.pattern]
        if frame.alternative and "from" in arguments and "from" not in pattern:
            pattern = self.frames.deals.patterns[frame.alternative]
        draft.agent = pattern.get("subject", pattern.get("possessive", ""))
        for role, groups in arguments.items():
            slot = pattern.get(role, "")
            draft.never = draft.never or (role in _THINGS and any(self.filler.is_never(view, group) for group in groups))
            for group in groups:
                if slot == "items":
                    if not self._put_items(view, draft, group, role) and role == "for":
                        self._put_parties(view, draft, "buyers", group)
                elif slot:
                    self._put_parties(view, draft, slot, group)
                if role == "modifier":
                    self._put_demonym(draft, pattern.get("possessive", ""), group)
        return draft

    def _put_parties(self, view: View, draft: Draft, slot: str, group: Group) -> None:
        if slot in {"", "contract"}:
            return
        for found in self.filler.parties(view, group):
            if found.named or (found.party.country and found.party.kind != "person"):
                draft.add(slot, found.party, found.span)
                draft.reach(found.span)

    def _put_items(self, view: View, draft: Draft, group: Group, role: str) -> bool:
        """Add the things that the phrases mean; whether there are any."""
        any_ = False
        for goods in self.filler.goods(view, group):
            if not goods.sure and role not in {"object", "of"} and draft.slots["kind"] != "acquisition":
                continue
            if goods.company and (draft.slots["kind"] in _JOINT or role not in {"object", "of", "in"}):
                continue
            any_ = True
            number = len(draft.slots.get("items", ()))
            draft.add("items", goods.item, goods.span)
            draft.slots["sure"] = draft.slots.get("sure", False) or goods.sure
            if goods.company and draft.slots["kind"] == "sale":
                draft.slots["kind"] = "acquisition"
            if goods.quantity is not None and len(draft.slots["items"]) > number:
                draft.fields[f"items.{number}.quantity"] = goods.quantity
                draft.reach(goods.quantity)
            draft.reach(goods.span)
            if goods.country is not None:
                draft.slots.setdefault("origin", goods.country)
        return any_

    def _put_demonym(self, draft: Draft, slot: str, group: Group) -> None:
        """ "Chinese purchases": the country before a noun of dealing is whose purchases they are."""
        if slot in _SIDES and not draft.slots.get(slot):
            found = self.filler.country_of_words(group.phrases[0].tokens)
            if found is not None:
                draft.add(slot, found.party, found.span)

    def _fill_around(
        self, view: View, draft: Draft, clause: Clause, complements: list[Complement], end: int
    ) -> None:
        """Value, stake, date and place: what stands in the clause beside the arguments."""
        beside = [Complement(preposition.lower, Group((phrase,))) for preposition, phrase in clause.obliques]
        first = clause.subject.start if clause.subject is not None else clause.verb.start
        opening = view.tokens[0].start if first - view.tokens[0].start < 60 else first
        self._amounts(view, draft, min(opening, draft.start), view.offset(end))
        self._where(view, draft, [*complements, *beside])
        draft.reach(Span.of(min(first, clause.verb.start), max(view.offset(end), clause.verb.end)))

    def _amounts(self, view: View, draft: Draft, start: int, end: int) -> None:
        value = self.filler.money(start, end)
        if value is not None:
            draft.put("value", value, value.span)
            draft.reach(value.span)
        for quantity in self.filler.quantities(start, end):
            if (
                quantity.kind == "percent"
                and "stake" in self.filler.text[quantity.span.end : quantity.span.end + 20]
            ):
                draft.put("stake", quantity, quantity.span)
        when = self.filler.when(start, end, draft.trigger)
        if when is not None:
            draft.put("when", when, when.span)

    def _where(self, view: View, draft: Draft, complements: list[Complement]) -> None:
        for preposition, group in complements:
            taken = any(span.start == group.start for span in draft.fields.values())
            if preposition in _PLACES and not taken and (place := self.filler.place_of(view, group.phrases[0])) is not None:
                draft.put("place", *place)

    # ------------------------------------------------------------------ stages

    def _stage(self, draft: Draft, mood: Mood, own: str | None) -> None:
        draft.denied = mood.denied
        draft.hypothetical = mood.hypothetical
        stage = mood.stage
        if stage is None and own is None and mood.time == "going":
            own = "delivered"
        if stage is None and mood.time == "planned":
            stage = own if own in _UNDONE else "planned"
        elif stage is None and mood.time == "going":
            stage = own if own in {"delivered", "talks", *_UNDONE} else "announced"
        elif mood.time == "planned" and stage not in _UNDONE:
            stage = "planned"
        if stage or own:
            draft.slots["stage"] = stage or own

    # ------------------------------------------------------------------ the whole

    def _joined(self, view: View, found: list[tuple[int, Draft, Mood]]) -> Iterator[Draft]:
        """Drafts with those that they govern taken in: "won a contract to supply shells"."""
        by_index = {index: draft for index, draft, _ in found}
        taken: set[int] = set()
        for index, draft, mood in found:
            governing = [word.index for word in mood.governors if word.index in by_index]
            outer = next((by_index[at] for at in governing if at not in taken and at != index), None)
            if outer is None:
                earlier = [other for at, other, _ in found if at < index and at not in taken]
                outer = self._of_same_things(draft, earlier)
            if outer is not None and outer is not draft:
                self._take_in(outer, draft)
                taken.add(index)
        for index, draft, _ in found:
            if index not in taken:
                self._purpose(view, draft)
                yield draft

    def _of_same_things(self, draft: Draft, others: list[Draft]) -> Draft | None:
        """The draft of the same words for things: "received the trainers, ordered from Aero"."""
        things = {draft.fields[path] for path in draft.fields if _is_item(path)}
        for other in others:
            if any(other.fields[path] in things for path in other.fields if _is_item(path)):
                return other
        return None

    def _purpose(self, view: View, draft: Draft) -> None:
        """What partners join for: "formed a venture to develop software"."""
        if draft.slots["kind"] not in {"cooperation", "joint_production", "licence"} or draft.slots.get("items"):
            return
        for clause in view.sentence.clauses:
            near = draft.end <= clause.verb.start <= draft.end + _PURPOSE_WITHIN
            if near and (clause.verb.infinitive or clause.verb.verb.penn == "VBG"):
                complements, _ = view.walk(clause.verb.tokens[-1].index + 1, verbal=True)
                for preposition, group in complements:
                    if not preposition:
                        self._put_items(view, draft, group, "object")
                return

    def _take_in(self, outer: Draft, inner: Draft) -> None:
        """Fill the slots of `outer` from `inner`, whose roles are surer."""
        for slot in ("items", *_SIDES):
            if slot == inner.agent and any(same(a, b) for a in inner.slots.get(slot, ()) for b in outer.slots.get(_OTHER[slot], ())):
                continue  # who was awarded a contract to procure sells
            for number, value in enumerate(inner.slots.get(slot, ())):
                outer.add(slot, value, inner.fields[f"{slot}.{number}"])
        for side in ("sellers", "buyers"):
            for party in list(outer.slots.get(side, ())):
                _remove(outer, "party", party)
                if any(same(party, other) for other in inner.slots.get(side, ())):
                    _remove(outer, _OTHER[side], party)
        if inner.agent in {"sellers", "buyers"} and not inner.slots.get(inner.agent):
            if len(outer.slots.get("party", ())) == 1:
                outer.add(inner.agent, outer.slots["party"][0], outer.fields["party.0"])
                _clear(outer, "party")
        for slot in ("value", "stake", "when", "place"):
            if inner.slots.get(slot) is not None:
                outer.put(slot, inner.slots[slot], inner.fields[slot])
        if outer.slots["kind"] in {"cooperation", "other"} or inner.slots["kind"] != "sale":
            outer.slots["kind"] = inner.slots["kind"]
        outer.slots["sure"] = outer.slots.get("sure", False) or inner.slots.get("sure", False)
        outer.reach(Span.of(inner.start, inner.end))

    def _is_told(self, draft: Draft) -> bool:
        """Settle the open sides, and say whether enough is known."""
        self._settle(draft)
        slots = draft.slots
        sides = sum(bool(slots.get(side)) for side in _SIDES) + (len(slots.get("partners", ())) > 1)
        sure = slots.pop("sure", False)
        origin = slots.pop("origin", None)
        if draft.never:
            return False
        kind, items = slots["kind"], slots.get("items", ())
        if kind in {"sale", "transfer", "other", "licence"}:
            if origin is not None and not slots.get("sellers") and not slots.get("partners") and sure:
                if origin.party.country not in {party.country for party in slots.get("buyers", ())}:
                    draft.add("sellers", origin.party, origin.span)
                    sides += bool(slots.get("buyers"))
            counted = any(item.quantity is not None for item in items)
            if draft.vague and not sure:
                return False
            if set(slots) & {"sellers", "buyers", "value", "partners"} == {"sellers"} and not draft.refers:
                known_stage = slots.get("stage") not in {"completed", "delivered", None}
                if kind == "sale" and not known_stage:
                    return False  # what a maker sold or delivered to all the world
            known = sure or ("value" in slots and not items) or (counted and sides > 1)
            governed = sure and slots.get("stage") in _GOVERNED
            told = not draft.nominal or governed or counted or "value" in slots or (sides > 1 and ("stage" in slots or "when" in slots))
            return sides > 0 and known and told
        if kind == "acquisition":
            return sides > 0 and (slots.get("stake") is not None or bool(items) or sides > 1)
        return self._is_joint(draft, sides, sure)

    def _is_joint(self, draft: Draft, sides: int, sure: bool) -> bool:
        """Whether partners are known, and that they agreed, or what they make."""
        stage, place = draft.slots.get("stage"), draft.slots.get("place")
        if sides == 1 and stage == "signed" and place is not None and place.name == country_name(place.country or ""):
            party = Party.model_validate(place.name)
            draft.add("partners", party, draft.fields["place"])  # signed in the partner's country
            sides = 2
        if draft.hypothetical and not sure:
            return False
        if sure and draft.slots["kind"] == "joint_production" and stage is not None:
            return True
        return sides > 1 and (sure or stage in {"signed", "announced", "planned", "talks"})

    def _settle(self, draft: Draft) -> None:
        """Say of the parties to a contract who sells: the company does, if the other is a state."""
        open_sides = draft.slots.pop("party", [])
        spans = [draft.fields.pop(f"party.{number}", None) for number in range(len(open_sides))]
        for party, span in zip(open_sides, spans, strict=True):
            slot = "partners"
            if draft.slots["kind"] in {"sale", "other", "licence"}:
                if draft.slots.get("sellers"):
                    slot = "buyers"
                elif draft.slots.get("buyers"):
                    slot = "sellers"
                elif len(open_sides) > 1:
                    slot = (
                        "sellers"
                        if self._makes(party)
                        else "buyers"
                        if any(map(self._makes, open_sides))
                        else "partners"
                    )
                else:
                    slot = "sellers" if self._makes(party) else "buyers"
            if span is not None:
                draft.add(slot, party, span)

    def _makes(self, party: Any) -> bool:
        if party.kind == "country":
            return False
        words = {word.casefold().strip(".,") for word in party.name.split()}
        return not words & (self.frames.goods.bodies - self.frames.goods.makers)


def _remove(draft: Draft, slot: str, party: Any) -> None:
    """Take a party out of a slot, with its words."""
    values = draft.slots.get(slot, [])
    spans = [draft.fields.pop(f"{slot}.{number}") for number in range(len(values))]
    kept = [(value, span) for value, span in zip(values, spans, strict=True) if value.name != party.name]
    draft.slots[slot] = []
    for value, span in kept:
        draft.add(slot, value, span)


def _clear(draft: Draft, slot: str) -> None:
    for number in range(len(draft.slots.pop(slot, ()))):
        draft.fields.pop(f"{slot}.{number}", None)


def _is_item(path: str) -> bool:
    return path.startswith("items.") and path.count(".") == 1
