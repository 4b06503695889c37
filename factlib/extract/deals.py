"""From events to deals: which event is a deal, of what kind and stage, who sells where the words leave it open."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from factlib.document import Span
from factlib.events.dealing import DealReader
from factlib.events.event import SUREST, Event, Filler, Thing
from factlib.events.fillers import Fillers
from factlib.events.first import first_of
from factlib.events.forest import Forest
from factlib.events.frames import saying_verbs, words
from factlib.events.frames.stages import below, endings
from factlib.events.links import acts_for_state, between_others, joined, party_key
from factlib.events.phrases import DEFINITE
from factlib.events.readings import JOINT, is_particular, is_to_be_off, kind_of, stage_of
from factlib.events.times import fill_dates, fill_place
from factlib.events.tree import Tree
from factlib.extract.choices import weighed
from factlib.extract.deal_evidence import SLOTS, features_of, is_told
from factlib.extract.draft import Draft, bare_name
from factlib.extract.sides import Sides
from factlib.extract.told_before import ToldBefore
from factlib.facts import Item
from factlib.language import Sentence, lemma, singular
from factlib.names import Party
from factlib.names.countries import country_code, country_of_demonym, town_country
from factlib.names.entities import Entity
from factlib.names.tables import words as name_words

_TURNS = {"cancelled", "suspended", "approved", "completed"}  # what "the deal" takes later
_TELLING = {
    "take over": "receiver",
    "buyout": "receiver",
    "buy": "receiver",
    "bid": "receiver",
    "sell": "giver",
    "issue": "giver",
}
_CONTRACTS = {"contract", "order", "award"}
_FEWEST_INITIALS = 2  # words that are not abbreviated yet
_NEAR = 400  # characters from a plan to what comes of it
_TYPE_LETTERS = 2  # "DC" of "DC 10"
_NEAREST = 20  # characters that hold the word behind a name
_BEFORE_WORTH = 90  # characters that hold "valuing the brewer at"
_ALL = 100  # percent


_OF_WHOLE = re.compile(
    r"\b(?:valu(?:e|es|ed|ing) (?!at\b)[^,;]{1,60} at|valuation of|enterprise value of|value of [^,;]{1,60} at)"
    r"(?: [a-z]+){0,2} $"
)
"""What stands before what a whole firm is worth: "valuing the brewer at"."""


@cache
def _opening() -> re.Pattern[str]:
    """What opens a sentence that only says of a deal told before what was paid, or who the other side is."""
    called = "|".join(sorted(words("called giver") | words("called receiver")))
    return re.compile(
        rf"The (?:[a-z]+ ){{0,2}}(?:price|consideration|price tag|{called}) (?:is|was|will be)\b"
        r"|The (?:[\w-]+ ){0,3}[\w-]+(?:, [^,.]{1,60},)? (?:will cost|would cost|costs?) (?:about |some |nearly )?\S*\d"
        r"|[A-Z][^.,;\n]{1,60}? (?:said (?:it|he|she|they) )?(?:will pay|is paying|pays|paid|is to pay|would pay)\b"
    )


class Deals:
    """Reads the deals of the sentences of one document, in order."""

    def __init__(self, forest: Forest, fillers: Fillers, reader: DealReader) -> None:
        self.forest = forest
        self.fillers = fillers
        self.reader = reader
        self._last: Event | None = None  # the last with things
        self._contract: Event | None = None  # the last contract or order
        self._sides = Sides(forest, fillers)
        self._before = ToldBefore(forest, fillers)

    def drafts(self, sentence: Sentence) -> Iterator[Draft]:
        """The deals that a sentence tells of."""
        ended = self._is_behind_plan(sentence.start) and self.forest.may_tell(sentence, endings())
        if not (ended or self._goes_on(sentence) or self.forest.may_tell(sentence, self.reader.frames.tells)):
            return
        for event in self._events(sentence):
            draft = self._draft(event)
            if draft is not None:
                draft.sentence = sentence.start
                yield draft

    def _is_behind_plan(self, start: int) -> bool:
        """Whether what starts at `start` is told right behind a deal that is not more than planned."""
        last = self._last
        return last is not None and start - last.end < _NEAR and stage_of(last) in below("approved")

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether a sentence may say of a deal told right before what it covers or costs: "It covers", "The price is"."""
        near = self._contract is not None and sentence.start - self._contract.end < _NEAR
        if near and self.fillers.text.startswith(("It ", "This "), sentence.start):
            return True
        dealt = self._last is not None and 0 < sentence.start - self._last.end < _NEAR
        return dealt and _opening().match(self.fillers.text, sentence.start) is not None

    def _events(self, sentence: Sentence) -> Iterator[Event]:
        trees = self.forest.trees(sentence)
        found = [event for tree in trees for event in self.reader.events(tree)]
        events = joined(sorted(found, key=lambda event: event.trigger.start))
        fill_dates(events, self.fillers)
        told = list(self.reader.nouns.contents(trees[0])) if trees and self._goes_on(sentence) else []
        told = [each for each in told if self._last is None or self._is_of_last(each, self._last)]
        for event in chain(events, self._ended(trees), told):
            last = self._last
            if event.frame == "pay" and not any(each is last for each in events):
                last = None  # "paying $3m" is for what the sentence tells of
            self._before.complete(event, last, sentence.start)
            self._before.resolve_firm(event, self._last)
            self._last = event if event.of("thing") else self._last
            self._contract = event if event.frame in _CONTRACTS else self._contract
            fill_place(event, self.fillers)
            yield event

    @staticmethod
    def _is_of_last(told: Event, last: Event) -> bool:
        """Whether a price or a side is that of the deal told last: of nobody else, and of its goods ("The jets will cost $5m")."""
        goods = {singular(filler.value.name.split()[-1].lower()) for filler in last.of("thing")}
        sides = words("firms") | words("called giver") | words("called receiver")
        known = singular(told.trigger.lower) in sides | words("prices") | goods
        return (known or told.trigger.tag != "NOUN") and not between_others(told, last)

    def _ended(self, trees: Sequence[Tree]) -> Iterator[Event]:
        """The ends of plans of the deal told last: "these plans were scrapped"."""
        for tree in trees:
            yield from (each for each in self.reader.nouns.ended(tree) if self._is_behind_plan(each.start))

    def _draft(self, event: Event) -> Draft | None:
        """The deal of an event with its sides settled; None if too little is told."""
        _deal_in_own_shares(event, "giver")
        kind = kind_of(event)
        _deal_in_own_shares(event, "receiver")
        self._turn_own(event)
        _settle(event, kind)
        _act_for_states(event)
        _add_host(event, kind)
        _add_owners(event, kind)
        self._add_maker(event, kind)
        self._add_teller(event, kind)
        _part_sides(event, kind)
        draft = _filled(event, kind)
        # "received a proposal"
        nothing = event.frame == "receive" and not (event.of("thing") or event.of("price"))
        draft.vague = (
            event.void or nothing or not kind or self._is_of_work(event) or not is_told(event, draft)
        )
        sides = [role for role in SLOTS if event.of(role)]
        dealt = bool(event.of("thing")) or "value" in draft.slots
        alone = len(sides) == 1 and (draft.vague or not event.of("thing"))
        # with nothing dealt in: "by its contract with the navy, Adler will"
        known = event.definite or (draft.vague and not sides and self._is_the_deal(event))
        draft.refers = known and (not sides or alone or not dealt)
        named = any(filler.named for role in sides for filler in event.of(role))
        adds = dealt or named or bool(event.of("when")) or draft.slots.get("stage") in _TURNS
        if not draft.vague:
            draft.likely = {SLOTS[role]: each for role, each in self._sides.likely(event, kind).items()}
            draft.weighed = weighed(event, draft, features_of(event, draft))
        self._sides.remember(event)
        return draft if not draft.vague or (draft.refers and adds) else None

    def _is_the_deal(self, event: Event) -> bool:
        """Whether a noun with its price before it may speak of a deal told of before: "the $20 million takeover"."""
        phrase = event.tree.phrase_of.get(event.trigger.index)
        if phrase is None or not event.nominal or phrase.first.lower not in DEFINITE:
            return False
        numbered = any(singular(token.lower) in words("ordinals") for token in phrase.tokens[:-1])
        return bool(self.fillers.money(phrase)) and not numbered

    def _is_of_work(self, event: Event) -> bool:
        """Whether somebody signs to work, and nothing is dealt in: "a four-year deal with the singer Ann Lee"."""
        entities = (self.fillers.names.entity_at(each.span) for role in SLOTS for each in event.of(role))
        persons = (each for each in entities if each is not None and each.is_person)
        titles = ((each.party.title or "").lower().split() for each in persons)
        hired = any(words("statesmen").isdisjoint(title) for title in titles)
        return event.frame == "contract" and not event.of("thing") and hired

    def _turn_own(self, event: Event) -> None:
        """Let the state that equips "its army" receive: the goods come from elsewhere."""
        own = ("its ", "their ")
        givers = [each for each in event.of("giver") if acts_for_state(each)]
        receivers = [each.span.start for each in event.of("receiver")] if givers else []
        behind = (start for start in receivers if start > givers[0].span.start)
        if any(self.fillers.text[start:].lower().startswith(own) for start in behind):
            event.fillers["receiver"] = event.fillers.pop("giver")

    def _add_maker(self, event: Event, kind: str) -> None:
        """Let the firm whose name stands before the type sell, if nobody else does: "30 Airbus A320 planes"."""
        if kind != "sale" or event.of("giver") or not event.of("receiver"):
            return
        for filler in event.of("thing"):
            made = filler.value.name.split()
            typed = next((at for at, word in enumerate(made) if any(map(str.isdigit, word))), 0)
            letters = typed > 0 and made[typed][0].isdigit() and len(" ".join(made[:typed])) <= _TYPE_LETTERS
            span = Span.of(filler.span.start, filler.span.start + len(" ".join(made[:typed])))
            makers = [
                entity
                for entity in (self.fillers.names.entities if typed else ())
                if list(entity.words[:typed]) == made[:typed]
                and ((entity.kind == "organisation" and not letters) or self._speaks(entity))
            ]
            for entity in makers[:1]:
                event.add("giver", Filler(entity.party, span, "beside"))

    def _add_teller(self, event: Event, kind: str) -> None:
        """Let the firm that tells of a purchase have made it, if it deals in this article: "the purchase of Lomax, Adler said"."""
        if event.frame == "order" and not (event.of("receiver") and event.of("giver")):
            self._add_teller_of_order(event)
        role = _TELLING.get(event.frame)
        sided = any(event.of(side) for side in (*SLOTS, "party"))
        issued = event.frame == "issue"  # "Adler said an offering of shares is under way"
        if not (issued or kind == "acquisition") or role is None or sided or not event.nominal:
            return
        if not issued and not any(map(is_particular, (filler.value for filler in event.of("thing")))):
            return
        teller = self.fillers.teller(event.tree, event.trigger.start)
        opens = len(list(self.forest.before(event.tree, 2))) < 2  # behind the headline
        opens = issued or (opens and event.frame != "bid")
        if teller is not None and (opens or self._sides.has_dealt(teller.value.name)):
            event.add(role, teller)

    def _add_teller_of_order(self, event: Event) -> None:
        """Let the firm that tells of an order have got it, unless it runs what others make: "Adler AG said Peru had ordered 12 jets"."""
        teller = self.fillers.teller(event.tree, event.trigger.start)
        if teller is None or party_key(teller) in set(map(party_key, event.parties())):
            return
        formed = teller.value.name.split()[-1] in name_words("legal_forms.txt")
        if formed and event.of("receiver") and not _runs(event, teller):
            event.add("giver", teller)

    def _speaks(self, entity: Entity) -> bool:
        """Whether a name of unknown kind says something, so that it is somebody: "Airbus said"."""
        ends = (mention.end for mention in entity.mentions)
        behind = (self.fillers.text[end : end + _NEAREST].split(maxsplit=1)[:1] for end in ends)
        return any(word and lemma(word[0], "VERB") in saying_verbs() for word in behind)


# ---------------------------------------------------------------------- sides


def _deal_in_own_shares(event: Event, role: str) -> None:
    """Let a firm that sells or buys back its own shares deal in shares, not in a firm: "Adler will offer two million of its shares"."""
    firms = {_name_of(filler) for filler in event.of(role)}
    for number, filler in enumerate(event.of("thing")):
        shares = filler.value.shares
        # "shares of common stock"
        of_any = singular(filler.value.name.split()[-1].lower()) in words("papers")
        if shares is not None and (_name_of(filler) in firms or (of_any and not event.of("receiver"))):
            event.fillers["thing"][number] = shares


def _settle(event: Event, kind: str) -> None:
    """Say of the sides of a contract that the words leave open who sells: the firm, if the other is a state."""
    if kind in JOINT and (kind != event.kind or not event.of("partner")):
        for role in ("giver", "receiver"):
            event.fillers.setdefault("partner", []).extend(event.fillers.pop(role, []))
    if kind == "cooperation" and len(event.of("partner")) > 1:
        event.fillers = {
            role: held for role, held in event.fillers.items() if role not in ("giver", "receiver")
        }
    left = event.fillers.pop("party", [])
    for filler in left:
        told = [other for role in SLOTS for other in event.of(role)]
        same = any(_is_of(other, filler) or party_key(other) == party_key(filler) for other in told)
        if not same:
            event.add(_side(event, filler, left, kind), filler)


def _is_of(part: Filler, whole: Filler) -> bool:
    """Whether a party is the navy or ministry of a country."""
    one, another = part.value, whole.value
    governed = another.kind == "country" and one.country == another.country
    return governed and one.kind != "country" and acts_for_state(part)


def _side(event: Event, filler: Filler, left: Sequence[Filler], kind: str) -> str:
    """The role of an open side."""
    alone = len(left) == 1
    if kind == "acquisition" and alone and not (event.of("receiver") or event.of("partner")):
        return "receiver"
    if kind in JOINT or kind == "acquisition":
        return "partner"
    if event.of("giver"):
        return "receiver"
    if event.of("receiver"):
        return "giver"
    if alone and (_runs(event, filler) or event.trigger.lemma.lower() == "order"):
        return "receiver"  # an airline's contract for jets
    if acts_for_state(filler):
        return "receiver" if alone or any(not acts_for_state(other) for other in left) else "partner"
    others = [other for other in left if other is not filler]
    runs = _runs(event, filler) and not any(_runs(event, other) for other in others)
    return "receiver" if runs and not alone else "giver"


def _runs(event: Event, filler: Filler) -> bool:
    """Whether a name, or the word before it, says that a firm runs what others make: an airline, "ferry operator Adler"."""
    before = event.tree.sentence.whole[max(0, filler.span.start - _NEAREST) : filler.span.start].split()[-1:]
    named = {word.lower() for word in filler.value.name.split()}
    return not words("runners").isdisjoint(named) or not words("running").isdisjoint(before)


def _act_for_states(event: Event) -> None:
    """Let the state buy or sell what its parliament approves."""
    for role in SLOTS:
        for filler in event.of(role):
            name = filler.value.name.replace("’", "'").replace("'s", "").split()
            codes = [code for word in name[:-1] if (code := country_code(word) or country_of_demonym(word))]
            state = Party.of_country(codes[0]) if codes else None
            if state is not None and singular(name[-1].lower()) in words("lawmakers"):
                event.fillers[role] = [
                    each._replace(value=state) if each is filler else each for each in event.of(role)
                ]


def _add_host(event: Event, kind: str) -> None:
    """Let the country in which somebody signs with nobody named be the other partner."""
    place = event.first("place")
    alone = kind in JOINT and len(event.of("partner")) == 1 and event.stage == "signed"
    if alone and place is not None and country_code(place.value.name) and not event.of("party"):
        event.add("partner", Filler(Party.model_validate(place.value.name), place.span, "beside"))


def _add_owners(event: Event, kind: str) -> None:
    """Let whose the thing is sell it, if nobody else does and it is not the buyer's own: "the sale of its steel business"."""
    if event.of("giver") or not (event.of("receiver") or event.frame == "sell"):
        return
    held = {party_key(filler) for filler in event.of("receiver")}
    buyers = [filler.value for filler in event.of("receiver")]
    for filler in event.of("thing"):
        made = kind != "acquisition" and not filler.value.firm  # not the "Swiss rival Adler"
        owner = filler.value.owner or (filler.value.origin if made else None)
        if owner is None or party_key(owner) in held:
            continue
        town = country_code(owner.value.name) is None and town_country(owner.value.name)
        if town and kind == "acquisition" and filler.value.share is None:
            continue  # "Lima's last brewery has been sold"
        home = owner.value.country
        abroad = home is None or all(buyer.kind == "country" or buyer.country != home for buyer in buyers)
        if kind == "acquisition" or abroad:
            event.add("giver", owner._replace(how="beside"))


def _part_sides(event: Event, kind: str) -> None:
    """Let nobody deal with himself, nor in himself: of two that are one, the surer stays."""
    pairs = (("giver", "receiver"), ("giver", "partner"), ("receiver", "partner"))
    for one, other in pairs:
        _keep_surer(event, *((other, one) if kind in JOINT else (one, other)))
    for role in ("receiver",) if kind == "acquisition" else SLOTS:
        _keep_surer(event, role, "thing")  # "an agreement for Adler to sell its cars"


def _keep_surer(event: Event, role: str, other: str) -> None:
    """Take from one of two roles whoever plays both; from the second, if both are as sure."""
    for filler in event.of(role):
        same = [each for each in event.of(other) if _is_one(_name_of(each), _name_of(filler))]
        surer = any(SUREST.index(each.how) < SUREST.index(filler.how) for each in same)
        if same:
            taken = [filler] if surer else same
            left = role if surer else other
            event.fillers[left] = [each for each in event.of(left) if each not in taken]


def _name_of(filler: Filler) -> str:
    return bare_name(filler.value.name)


def _is_one(one: str, other: str) -> bool:
    """Whether two names are one: alike but for "Group", or one the initials of the other."""
    groups = words("groups of firms")
    first, second = ([word for word in name.split() if word not in groups] or [name] for name in (one, other))
    return first == second or _are_initials(first, second) or _are_initials(second, first)


def _are_initials(short: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether one word is the first letters of three or more: "nasd" of the dealers' association."""
    letters = "".join(word[0] for word in whole if word != "of")
    return len(whole) > _FEWEST_INITIALS and list(short) == [letters]


def _value(event: Event) -> Filler | None:
    """What is paid in all: the first amount of money that is no price for each and no change."""
    found = [filler for filler in event.of("price") if not filler.value.per and not filler.value.trend]
    if event.frame == "hold" or any(map(_is_part, event.of("thing"))):
        found = [filler for filler in found if not _is_of_whole(event, filler)]
    if any(filler.value.per and filler.how == "syntax" for filler in event.of("price")):
        # "for $66 a share, putting $800 of debt"
        found = [filler for filler in found if filler.how == "syntax"]
    return next((filler for filler in found if filler.how == "syntax"), first_of(found))


def _is_part(thing: Filler) -> bool:
    """Whether a thing is a part of a firm: "10% of Adler", not "100% of Adler"."""
    share = thing.value.share
    return thing.value.firm and share is not None and share.value < _ALL


def _is_of_whole(event: Event, price: Filler) -> bool:
    """Whether an amount is what the firm of which a part is dealt in is worth: "bought 10% at a valuation of $2bn"."""
    sentence = event.tree.sentence
    before = sentence.whole[max(sentence.start, price.span.start - _BEFORE_WORTH) : price.span.start]
    return _OF_WHOLE.search(before) is not None


def _filled(event: Event, kind: str) -> Draft:
    """A draft with the slots of an event."""
    draft = Draft("deal", event.start, event.end, event.trigger.start, f"deal: {event.frame}", {"kind": kind})
    for role, slot in SLOTS.items():
        for filler in event.of(role):
            draft.add(slot, filler.value, filler.span)
    things = event.of("thing")
    if any(filler.how != "beside" for filler in things):
        things = [filler for filler in things if filler.how != "beside"]  # "an arms deal for launchers"
    for filler in things:
        thing: Thing = filler.value
        number = len(draft.slots.get("items", ()))
        draft.add("items", Item(name=thing.name, quantity=thing.quantity), filler.span)
        if thing.quantity_span is not None and len(draft.slots["items"]) > number:
            draft.fields[f"items.{number}.quantity"] = thing.quantity_span
        if thing.share is not None and (thing.firm or kind == "acquisition"):
            draft.put("stake", thing.share, thing.share.span)
    value = _value(event)
    if value is not None:
        draft.put("value", value.value, value.span)
    draft.fill(event, {"when": "when", "place": "place"})
    draft.enders = [filler.value for filler in event.of("ender")]
    if stage := stage_of(event):
        draft.slots["stage"] = stage
    draft.nominal, draft.denied = event.nominal, event.status.denied or is_to_be_off(event)
    draft.hypothetical = event.status.hypothetical or (kind == "acquisition" and _is_optional(event))
    return draft


def _is_optional(event: Event) -> bool:
    """Whether somebody may buy, and need not: "has an option on a further 51 percent", "an option to buy"."""
    option = event.frame == "option" or any(each.lemma == "option" for each in event.status.governors)
    return option and stage_of(event) in below("approved")
