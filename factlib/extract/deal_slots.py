"""The slots of a deal from its arguments, and its stage from its mood."""

import re
from collections.abc import Iterable, Mapping

from factlib.document import Span
from factlib.extract.draft import Draft
from factlib.extract.frames import DealFrame, Frames
from factlib.extract.mood import Mood
from factlib.extract.roles import Complement, Group, View
from factlib.extract.slots import COUNTING, Filler, Goods
from factlib.facts import Item
from factlib.language import Clause, NounPhrase, Token, singular

__all__ = ["JOINT", "SIDES", "DealFiller"]

SIDES = ("sellers", "buyers", "partners")
JOINT = {"cooperation", "joint_production"}
_UNDONE = {"requested", "offered", "talks", "planned", "approved"}
_THINGS = {"object", "of", "in", "modifier"}  # the roles of what is dealt in
_PLACES = {"in", "at", "near"}
_PURPOSE_WITHIN = 20  # characters between a venture and its "to"
_MORE, _COMPARED = 8, {"more", "less", "fewer", "higher", "lower"}  # characters; "sold 4 percent more toys"
_BESIDE = 30  # characters from a verb to the share that is bought
_OPENING = 60  # characters that may stand before the subject of a clause: "On Monday, …"

_VALUED = re.compile(
    r",? (?:valued at|worth) (?:up to |about |around |some |nearly |almost |over |more than )?."
)  # behind a deal


class DealFiller:
    """Fills the drafts of deals.

    Attributes:
        filler: Reads the slot values.
        frames: The frames.
    """

    def __init__(self, filler: Filler, frames: Frames) -> None:
        self.filler = filler
        self.frames = frames

    def draft(
        self, view: View, frame: DealFrame, lemma: str, trigger: Token, arguments: Mapping[str, list[Group]]
    ) -> Draft:
        """A draft with the slots that the arguments of a verb or noun fill, each by its role."""
        draft = Draft(
            "deal", trigger.start, trigger.end, trigger.start, f"deal: {lemma}", {"kind": frame.kind}
        )
        pattern = self.frames.deals.patterns[frame.pattern]
        other = self.frames.deals.patterns.get(frame.alternative or "", {})
        if any(role in other and role not in pattern for role in arguments):
            pattern = other  # "leased from", "provided Ukraine with"
        if pattern.get("object") == "buyers" and self._is_own(view, arguments.get("object", ())):
            pattern = {**pattern, "subject": "buyers"}  # "equips its army"
        draft.agent = pattern.get("subject", pattern.get("possessive", ""))
        for role, groups in arguments.items():
            slot = pattern.get(role, "")
            dealt = role in _THINGS and (slot == "items" or role == "object")
            dealt = dealt and not (role == "modifier" and frame.kind == "acquisition")  # "a cash takeover"
            draft.never = draft.never or (
                dealt and any(self.filler.is_never(view, group) for group in groups)
            )
            for number, group in enumerate(groups):
                if slot == "items" and role == "for" and number and draft.slots.get("items"):
                    self.put_parties(view, draft, "buyers", group)  # "spare parts for tanks for the army"
                elif slot == "items":
                    if (
                        not self.put_items(view, draft, group, role)
                        and role == "for"
                        and draft.agent != "buyers"
                    ):
                        self.put_parties(view, draft, "buyers", group)
                elif slot and role != "at":
                    self.put_parties(view, draft, slot, group)
                elif slot and self._makes(group):
                    self.put_parties(view, draft, slot, self._maker(view, group))
                if role == "modifier":
                    self.put_demonym(draft, pattern.get("possessive", ""), group)
        return draft

    def _makes(self, group: Group) -> bool:
        words = {word for token in group.phrases[0].tokens for word in (token.lower, singular(token.lower))}
        return not words.isdisjoint(self.frames.goods.makers)

    def _maker(self, view: View, group: Group) -> Group:
        """The firm of "at Adler's yard", where its owner is named and is no country; else the phrases themselves."""
        owner = view.owner(group.phrases[0])
        named = owner and owner[-1].tag == "PROPN" and self.filler.country_of_words(owner) is None
        return Group((NounPhrase(owner, owner[-1]),)) if named else group

    def _is_own(self, view: View, groups: Iterable[Group]) -> bool:
        owners = [view.owner(phrase) for group in groups for phrase in group.phrases]
        return any(owner and owner[0].penn == "PRP$" for owner in owners)

    def put_parties(self, view: View, draft: Draft, slot: str, group: Group) -> None:
        """Add the parties that the phrases mean; people and groups only if they are somebody in particular."""
        if slot in {"", "contract"}:
            return
        for found in self.filler.parties(view, group):
            body = singular(found.party.name.split()[-1].lower()) in self.frames.goods.bodies
            country = found.party.country or self.filler.country_of_words(group.phrases[0].tokens)
            known = country and found.party.kind != "person" and body
            if found.named or (known and draft.slots["kind"] != "acquisition"):
                draft.add(slot, found.party, found.span)
                draft.named = draft.named or found.named
                draft.reach(found.span)

    def put_items(self, view: View, draft: Draft, group: Group, role: str) -> bool:
        """Add the things that the phrases mean; whether there are any."""
        any_ = False
        for quantity in self.filler.quantities(group.start, group.end + 1):
            more = self.filler.text[quantity.span.end : quantity.span.end + _MORE].split()[:1]
            stake = quantity.kind == "percent" and not {*more} & _COMPARED
            if stake and draft.slots["kind"] == "sale" and role in {"object", "for"}:
                draft.slots["kind"] = "acquisition"
                draft.put("stake", quantity, quantity.span)
        for goods in self.filler.goods(view, group):
            if not goods.sure and role not in {"object", "of"} and draft.slots["kind"] != "acquisition":
                continue
            if not goods.sure and draft.slots["kind"] == "acquisition" and goods.item.name[0].islower():
                continue
            if goods.company and role in {"object", "of"} and draft.agent == "buyers":
                self._put_owner(view, draft, group.phrases[0])
            if goods.company and (draft.slots["kind"] in JOINT or role not in {"object", "of", "in"}):
                continue
            any_ = True
            number = len(draft.slots.get("items", ()))
            draft.add("items", goods.item, goods.span)
            draft.sure = draft.sure or goods.sure
            self._settle_kind(draft, goods, role)
            if goods.quantity is not None and len(draft.slots["items"]) > number:
                draft.fields[f"items.{number}.quantity"] = goods.quantity
                draft.reach(goods.quantity)
            draft.reach(goods.span)
            if goods.country is not None:
                draft.origin = draft.origin or goods.country
        return any_

    def has_sites(self, draft: Draft) -> bool:
        """Whether one of the things is where things are made."""
        heads = {singular(item.name.split()[-1].lower()) for item in draft.slots.get("items", ())}
        return not heads.isdisjoint(self.frames.factories.sites)

    def _settle_kind(self, draft: Draft, goods: Goods, role: str) -> None:
        """What is dealt in decides between a sale, a takeover and mere cooperation."""
        kind, method = draft.slots["kind"], draft.method.removeprefix("deal: ")
        if goods.company and kind == "sale" and method in self.frames.deals.takeovers:
            draft.slots["kind"] = "acquisition"
        elif goods.sure and not goods.company and method == "acquisition":
            draft.slots["kind"] = "sale"  # "the acquisition of two frigates"
        elif goods.quantity is not None and kind == "cooperation" and role == "for":
            draft.slots["kind"] = "sale"  # "an agreement for 60 jets"

    def _put_owner(self, view: View, draft: Draft, phrase: NounPhrase) -> None:
        """Who is bought a part from: "the bakery division of Delta Foods", "Ford's truck unit"."""
        behind = self.filler.of(view, phrase)
        owner = view.owner(phrase)
        part = singular(phrase.tokens[-1].lower) in self.frames.goods.businesses
        if part and behind is not None and not draft.slots.get("sellers"):
            self.put_parties(view, draft, "sellers", behind)
        elif part and owner and owner[0].penn != "PRP$" and not draft.slots.get("sellers"):
            self.put_parties(view, draft, "sellers", Group((NounPhrase(owner, owner[-1]),)))

    def put_demonym(self, draft: Draft, slot: str, group: Group) -> None:
        """Of "Chinese purchases", the country before a noun of dealing is whose purchases they are."""
        if slot in SIDES and not draft.slots.get(slot):
            found = self.filler.country_of_words(group.phrases[0].tokens)
            if found is not None:
                draft.add(slot, found.party, found.span)

    def fill_around(
        self, view: View, draft: Draft, clause: Clause, complements: list[Complement], end: int
    ) -> None:
        """Value, stake, date and place: what stands in the clause beside the arguments."""
        obliques = [
            Complement(preposition.lower, Group((phrase,))) for preposition, phrase in clause.obliques
        ]
        first = clause.subject.start if clause.subject is not None else clause.verb.start
        opening = view.tokens[0].start if first - view.tokens[0].start < _OPENING else first
        beside = [each for each in obliques if each.group.start < view.offset(end)]
        self.shares(view, draft, clause)
        self.amounts(draft, draft.start, view.offset(end))
        self.dates(draft, min(opening, draft.start), view.offset(end))
        self.where(view, draft, [*complements, *beside])
        if not draft.slots.get("items"):  # "bought $20 billion of bonds"
            of = (each.group for each in (*complements, *beside) if each.preposition == "of")
            draft.never = draft.never or any(self.filler.is_never(view, group) for group in of)
        draft.reach(Span.of(min(first, clause.verb.start), max(view.offset(end), clause.verb.end)))

    def fill_beside(
        self, view: View, draft: Draft, complements: list[Complement], start: int, end: int
    ) -> None:
        """Value, stake, date and place of an event that stands between two offsets and has no verb of its own."""
        self.amounts(draft, start, end)
        self.where(view, draft, complements)
        draft.reach(Span.of(start, end))

    def number_alone(self, number: Token, draft: Draft, first: Draft) -> None:
        """The things of "and five to Chile": as many of those that `first` tells of."""
        things = first.slots.get("items", [])
        counted = [q for q in self.filler.quantities(number.start, number.end + 1) if q.kind in COUNTING]
        if counted and len(things) == 1 and things[0].quantity and not draft.slots.get("items"):
            told = {"value": counted[0].value, "text": counted[0].text, "span": counted[0].span}
            quantity = things[0].quantity.model_copy(update=told)
            draft.add("items", Item(name=things[0].name, quantity=quantity), number.span)
            draft.fields["items.0.quantity"] = number.span
            draft.sure = first.sure

    def amounts(self, draft: Draft, start: int, end: int) -> None:
        """Fill value, stake and date from what stands between two offsets."""
        told = _VALUED.match(self.filler.text, end)
        value = self.filler.money(start, told.end() if told is not None else end)
        if value is not None:
            draft.put("value", value, value.span)
            draft.reach(value.span)
        for quantity in self.filler.quantities(start, end):
            if (
                quantity.kind == "percent"
                and "stake" in self.filler.text[quantity.span.end : quantity.span.end + 20]
            ):
                draft.put("stake", quantity, quantity.span)
        self.dates(draft, start, end)

    def dates(self, draft: Draft, start: int, end: int) -> None:
        """Fill the date from what stands between two offsets."""
        when = self.filler.when(start, end, draft.trigger)
        if when is not None:
            draft.put("when", when, when.span)

    def shares(self, view: View, draft: Draft, clause: Clause) -> None:
        """The stake of "will buy 33 per cent of BIP"."""
        for quantity in self.filler.quantities(clause.verb.end, clause.verb.end + _BESIDE):
            following = self.filler.text[quantity.span.end : quantity.span.end + 4]
            if quantity.kind == "percent" and draft.slots["kind"] == "sale" and following.startswith(" of"):
                draft.slots["kind"] = "acquisition"
                draft.put("stake", quantity, quantity.span)
                for preposition, group in view.walk(clause.verb.tokens[-1].index + 1, verbal=True)[0]:
                    if preposition == "of":
                        self.put_items(view, draft, group, "of")

    def where(self, view: View, draft: Draft, complements: list[Complement]) -> None:
        """Fill the place from a phrase behind "in" or "at" that fills nothing else."""
        for preposition, group in complements:
            own = view.own_words(group.phrases[0])  # whose it is stands elsewhere: "at Adler's yard"
            if preposition not in _PLACES or not own:
                continue
            phrase = NounPhrase(own, own[-1])
            taken = any(phrase.start <= span.start < group.end for span in draft.fields.values())
            if not taken and (place := self.filler.place_of(view, phrase)) is not None:
                draft.put("place", *place)

    def stage(self, draft: Draft, mood: Mood, own: str | None) -> None:
        """Set the stage: `own`, that of the frame, unless the mood says otherwise."""
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

    def purpose(self, view: View, draft: Draft) -> None:
        """What partners join for: "formed a venture to develop software"."""
        joint = draft.slots["kind"] in {"cooperation", "joint_production", "licence"}
        if draft.slots.get("items") or not (joint or draft.slots["kind"] == "sale"):
            return
        for clause in view.sentence.clauses:
            near = draft.end <= clause.verb.start <= draft.end + _PURPOSE_WITHIN
            made = joint or clause.verb.verb.lemma in self.frames.deals.making
            if near and made and (clause.verb.infinitive or clause.verb.verb.penn == "VBG"):
                complements, _ = view.walk(clause.verb.tokens[-1].index + 1, verbal=True)
                for preposition, group in complements:
                    if not preposition:
                        self.put_items(view, draft, group, "object")
                        draft.reach(Span.of(draft.start, group.end))
                    elif preposition == "for" and not joint and not draft.slots.get("buyers"):
                        self.put_parties(view, draft, "buyers", group)
                return
