"""From events to deals: which event is a deal, of what kind and stage, who sells where the words leave it open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factlib.events.dealing import DealReader
from factlib.events.event import Event, Filler, Thing
from factlib.events.fillers import Fillers
from factlib.events.forest import Forest
from factlib.events.frames import words
from factlib.events.links import deals_subject, is_state, joined, party_key
from factlib.events.times import fill_dates, fill_place
from factlib.extract.draft import Draft
from factlib.facts import Item
from factlib.language import Sentence, singular
from factlib.names import Party
from factlib.names.countries import country_code, country_of_demonym

__all__ = ["Deals"]

_SLOTS = {"giver": "sellers", "receiver": "buyers", "partner": "partners"}
_JOINT = {"cooperation", "joint_production"}
_OF_FIRMS = {
    "sell",
    "buy",
    "offer",
    "bid",
    "pay",
    "contract",
    "option",
    "take over",
    "hold",
}  # a firm is taken over by these
_UNDONE = {"requested", "offered", "talks", "planned", "approved", "announced"}
_NOUN_STAGES = {"signed", "offered", "requested", "planned"}  # what a noun says by itself: an order is signed
_TURNS = {"cancelled", "suspended", "approved", "completed"}  # what "the deal" takes later
_AGREED = {"signed", "announced", "planned", "talks", "approved"}
_WORKING = {"cooperate", "co-operate", "collaborate", "work"}  # for something, else it is politics
_TRADING = {"export", "import", "re-export"}
_TO_ALL = {"sell", "supply"}
_ENOUGH = 3  # points of evidence


class Deals:
    """Reads the deals of the sentences of one document, in order."""

    def __init__(self, forest: Forest, fillers: Fillers, reader: DealReader) -> None:
        self.forest = forest
        self.fillers = fillers
        self.reader = reader
        self._last: Event | None = None  # the last with things

    def drafts(self, sentence: Sentence) -> Iterator[Draft]:
        """The deals that a sentence tells of."""
        for event in self._events(sentence):
            draft = self._draft(event)
            if draft is not None:
                yield draft

    def _events(self, sentence: Sentence) -> Iterator[Event]:
        trees = self.forest.trees(sentence)
        found = [event for tree in trees for event in self.reader.events(tree)]
        events = joined(sorted(found, key=lambda event: event.trigger.start))
        fill_dates(events, self.fillers)
        for event in events:
            if event.refers and not event.of("thing") and self._last is not None:
                _complete(event, self._last)
            self._last = event if event.of("thing") else self._last
            fill_place(event, self.fillers)
            yield event

    def _draft(self, event: Event) -> Draft | None:
        """The deal of an event with its sides settled; None if too little is told."""
        kind = _kind(event)
        self._turn_own(event)
        _settle(event, kind)
        _add_host(event, kind)
        _add_owners(event, kind)
        draft = _filled(event, kind)
        evidence = _evidence(event, draft)
        draft.vague = event.void or not _is_told(event, draft, evidence)
        draft.refers = event.definite and (not evidence.sides or (len(evidence.sides) == 1 and draft.vague))
        adds = bool(
            evidence.things
            or event.of("when")
            or evidence.priced
            or evidence.named
            or draft.slots.get("stage") in _TURNS
        )
        return draft if not draft.vague or (draft.refers and adds) else None

    def _turn_own(self, event: Event) -> None:
        """Let who equips "its army" receive: the goods come from elsewhere."""
        own = ("its ", "their ")
        givers = event.of("giver")
        behind = [
            each.span.start
            for each in event.of("receiver")
            if givers and each.span.start > givers[0].span.start
        ]
        if any(self.fillers.text[start:].lower().startswith(own) for start in behind):
            event.fillers["receiver"] = event.fillers.pop("giver")


# ---------------------------------------------------------------------- kind, stage, sides


def _kind(event: Event) -> str:
    """The kind of a deal: a firm that is bought or sold is taken over, counted goods are sold."""
    things: list[Thing] = [filler.value for filler in event.of("thing")]
    firm = any(thing.firm for thing in things) and event.trigger.lemma.lower() != "contract"
    counted = any(thing.quantity is not None and not thing.firm for thing in things)
    if event.kind == "sale" and firm and not counted and event.frame in _OF_FIRMS:
        return "acquisition"
    of_goods = counted or (bool(things) and event.frame == "take over" and not event.of("share"))
    if event.kind == "acquisition" and not firm and of_goods:
        return "sale"
    firms = [filler for filler in event.of("giver") if not is_state(filler)]
    if event.kind == "transfer" and event.agreed and firms:
        return "sale"  # what a firm provides under a contract is no gift
    dealt = any(thing.goods or thing.quantity is not None or _is_particular(thing) for thing in things)
    if event.frame == "contract" and event.kind == "sale" and not dealt and _is_between_states(event):
        return "cooperation"  # "the two countries agreed to a trade deal"
    return "sale" if event.frame == "agreement" and counted else event.kind


def _is_between_states(event: Event) -> bool:
    """Whether all sides of a deal are states, and nothing is paid."""
    sides = [filler for role in (*_SLOTS, "party") for filler in event.of(role)]
    return len(sides) > 1 and all(map(is_state, sides)) and not event.of("price")


def _stage(event: Event) -> str | None:
    """The stage: that of the frame, unless a governing word, the tense or a plan says otherwise."""
    status, own = event.status, event.stage
    if event.nominal and status.time is None and own not in _NOUN_STAGES:
        own = None
    stage = status.stage
    if own == "offered" and stage == "talks":
        return own  # an offer that is studied is made
    if stage is None and status.time == "planned":
        return own if own in _UNDONE else "planned"
    if stage is None and status.time == "going" and event.kind in _JOINT:
        return own
    if stage is None and status.time == "going":
        return own if own in {"delivered", "talks", *_UNDONE} else "announced" if own else "delivered"
    if status.time == "planned" and stage not in _UNDONE:
        return "planned"
    return stage or own


def _complete(event: Event, last: Event) -> None:
    """Give an event of "them" the things, and the side that it lacks, of the event told before."""
    for role in ("thing", *_SLOTS):
        if not event.of(role):
            for filler in last.of(role):
                event.add(role, filler._replace(how="reference"))


def _settle(event: Event, kind: str) -> None:
    """Say of the sides of a contract that the words leave open who sells: the firm, if the other is a state."""
    if kind == "cooperation" and event.kind == "sale":
        for role in ("giver", "receiver"):
            event.fillers.setdefault("partner", []).extend(event.fillers.pop(role, []))
    left = event.fillers.pop("party", [])
    for filler in left:
        told = [other for role in _SLOTS for other in event.of(role)]
        same = any(_is_of(other, filler) or party_key(other) == party_key(filler) for other in told)
        if not same:
            event.add(_side(event, filler, left, kind), filler)


def _is_of(part: Filler, whole: Filler) -> bool:
    """Whether a party is the navy or ministry of a country."""
    one, another = part.value, whole.value
    return (
        another.kind == "country"
        and one.kind != "country"
        and one.country == another.country
        and is_state(part)
    )


def _side(event: Event, filler: Filler, left: Sequence[Filler], kind: str) -> str:
    """The role of an open side."""
    alone = len(left) == 1
    if kind == "acquisition" and alone and not event.of("receiver"):
        return "receiver"
    if kind in _JOINT or kind == "acquisition":
        return "partner"
    if event.of("giver"):
        return "receiver"
    if event.of("receiver"):
        return "giver"
    runs = any(word.lower() in words("words", "runners") for word in filler.value.name.split())
    if alone and (runs or event.trigger.lemma.lower() == "order"):
        return "receiver"  # an airline's contract for jets
    if not is_state(filler):
        return "giver"
    return "receiver" if alone or any(not is_state(other) for other in left) else "partner"


def _add_host(event: Event, kind: str) -> None:
    """Let the country in which somebody signs with nobody named be the other partner."""
    place = event.first("place")
    alone = kind in _JOINT and len(event.of("partner")) == 1 and event.stage == "signed"
    if alone and place is not None and country_code(place.value.name) and not event.of("party"):
        event.add("partner", Filler(Party.model_validate(place.value.name), place.span, "beside"))


def _add_owners(event: Event, kind: str) -> None:
    """Let whose the thing is sell it, if nobody else does and it is not the buyer's own."""
    if event.of("giver") or not event.of("receiver"):
        return
    held = {party_key(filler) for filler in event.of("receiver")}
    buyers = [filler.value for filler in event.of("receiver")]
    for filler in event.of("thing"):
        owner = filler.value.owner or (filler.value.origin if kind != "acquisition" else None)
        if owner is None or party_key(owner) in held:
            continue
        abroad = all(buyer.kind == "country" or buyer.country != owner.value.country for buyer in buyers)
        if kind == "acquisition" or abroad:
            event.add("giver", owner._replace(how="beside"))


def _value(event: Event) -> Filler | None:
    """What is paid in all: the first amount of money that is no price for each and no change."""
    found = [filler for filler in event.of("price") if not filler.value.per and not filler.value.trend]
    return next((filler for filler in found if filler.how == "syntax"), next(iter(found), None))


def _filled(event: Event, kind: str) -> Draft:
    """A draft with the slots of an event."""
    draft = Draft("deal", event.start, event.end, event.trigger.start, f"deal: {event.frame}", {"kind": kind})
    for role, slot in _SLOTS.items():
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
        if kind == "acquisition" and thing.share is not None:
            draft.put("stake", thing.share, thing.share.span)
    value = _value(event)
    if value is not None:
        draft.put("value", value.value, value.span)
    for slot in ("when", "place"):
        found = event.first(slot)
        if found is not None:
            draft.put(slot, found.value, found.span)
    if stage := _stage(event):
        draft.slots["stage"] = stage
    draft.nominal, draft.denied, draft.hypothetical = (
        event.nominal,
        event.status.denied,
        event.status.hypothetical,
    )
    return draft


# ---------------------------------------------------------------------- whether enough is told


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What speaks for a deal.

    Attributes:
        things: It is told what is dealt in.
        sides: The roles that are played.
        named: Those of them in which somebody in particular is named.
        crowd: Several play one of them.
        counted: It is told how many or how much.
        firm: A firm, a plant or a stake is dealt in.
        goods: A list knows the goods.
        particular: A name or a number says which thing is meant.
        priced: It is told what is paid.
    """

    things: bool
    sides: list[str]
    named: list[str]
    crowd: bool
    counted: bool
    firm: bool
    goods: bool
    particular: bool
    priced: bool

    @property
    def both(self) -> bool:
        """Whether somebody in particular is named on two sides."""
        return len(self.named) > 1


def _evidence(event: Event, draft: Draft) -> _Evidence:
    things: list[Thing] = [filler.value for filler in event.of("thing")]
    sides = [role for role in _SLOTS if event.of(role)]
    return _Evidence(
        things=bool(things),
        sides=sides,
        named=[role for role in sides if any(filler.named for filler in event.of(role))],
        crowd=any(len(event.of(role)) > 1 for role in sides),
        counted=any(thing.quantity is not None for thing in things),
        firm=any(thing.firm for thing in things),
        goods=any(thing.goods for thing in things),
        particular=any(map(_is_particular, things)),
        priced="value" in draft.slots,
    )


def _is_particular(thing: Thing) -> bool:
    """Whether a name or a number says which thing is meant: "Tejas trainers", "F-16", not "Russian wheat"."""
    named = [
        word for word in thing.name.split() if any(map(str.isupper, word)) or any(map(str.isdigit, word))
    ]
    return any(not (country_of_demonym(word) or country_code(word)) for word in named)


def _is_told(event: Event, draft: Draft, evidence: _Evidence) -> bool:
    """Whether enough is told: somebody in particular, and what is dealt in, its price, or the other side."""
    if _is_other(event, draft, evidence):
        return False
    kind, partners = draft.slots["kind"], len(event.of("partner"))
    if not evidence.named and kind != "joint_production" and not _is_told_of_nobody(event, evidence):
        return False
    if kind in _JOINT:
        if not evidence.named:
            return (evidence.particular or evidence.goods) and event.status.time is not None
        return partners > 1 or (evidence.things and draft.slots.get("stage") in _AGREED and not event.weak)
    if kind == "acquisition":
        sided = len(evidence.sides) > 1 and event.frame != "take over"
        return evidence.firm or partners > 1 or "stake" in draft.slots or sided
    return _is_sale(event, evidence, partners)


def _is_other(event: Event, draft: Draft, evidence: _Evidence) -> bool:
    """Whether the words tell of something else than a deal."""
    if _has_other_sense(event, evidence) or _is_trade(event, evidence) or _is_only_talk(event, evidence):
        return True
    told = evidence.priced or event.nominal or event.status.stage is not None
    told = told or event.stage not in {"delivered", "completed"} or _is_delivery(event, evidence)
    sold_to_all = evidence.sides == ["giver"] and event.frame in _TO_ALL and not told
    return sold_to_all and draft.slots["kind"] != "acquisition"


def _has_other_sense(event: Event, evidence: _Evidence) -> bool:
    """Whether the words mean something else here: "is building a plant for Tesla", "the deal gives Adler control"."""
    lemma = event.trigger.lemma.lower()
    heads = {singular(filler.value.name.split()[-1].lower()) for filler in event.of("thing")}
    if event.frame == "build for" and heads & words("words", "sites"):
        return True  # "is building a plant for Tesla"
    if (
        event.frame == "cooperate"
        and not evidence.things
        and (lemma in _WORKING or event.status.stage is None)
    ):
        return True  # "agreed to cooperate against crime", "the cooperation between them is built on trust"
    if heads and heads <= words("words", "papers") and not evidence.firm and len(evidence.sides) < 2:
        return True  # what investors bought and sold in a day
    if event.frame == "request" and any(_is_sought(filler) for filler in event.of("giver")):
        return True  # "retained the bank to seek a buyer for Adler"
    if event.frame == "build for" and heads and all(filler.value.firm for filler in event.of("thing")):
        return True  # "made it easy for Adler"
    if event.frame == "give" and heads and all(filler.value.firm for filler in event.of("thing")):
        return not event.of("receiver")  # "the deal gives Adler control"
    if event.frame == "sell" and not event.nominal and not event.of("thing") and evidence.sides == ["giver"]:
        return True  # "the phone sells for $500"
    if lemma == "understanding":
        return True  # "a better understanding of realities"
    # who holds a stake has bought it long ago
    return event.frame == "hold" and event.nominal and event.status.stage is None


def _is_trade(event: Event, evidence: _Evidence) -> bool:
    """Whether a figure of trade is told, not one deal: "arms imports were valued at $2.9 billion"."""
    if event.trigger.lemma.lower() not in _TRADING or event.agreed:
        return False
    measured = any(getattr(filler.value.quantity, "kind", "") == "measure" for filler in event.of("thing"))
    if event.nominal and evidence.priced:
        return True
    return measured and event.status.stage is None and not event.of("price")


def _is_sought(filler: Filler) -> bool:
    """Whether a party is nobody yet: "a buyer", "a partner"."""
    party: Party = filler.value
    return not filler.named and singular(party.name.split()[-1].lower()) in words("words", "sought")


def _is_only_talk(event: Event, evidence: _Evidence) -> bool:
    """Whether a deal is a topic, a trade or a thought, not one deal.

    "A reference to the purchase of weapons", "arms sales to Peru", "could consider the joint production of missiles",
    "20 countries willing to buy drones".
    """
    if evidence.counted or evidence.priced or evidence.particular or evidence.firm:
        return False
    governor = next(iter(event.status.governors), None)
    topic = event.nominal and governor is not None and governor.lemma in words("words", "topics")
    trade = (
        event.nominal
        and event.trigger.penn == "NNS"
        and event.frame in {"sell", "buy"}
        and event.status.stage is None
        and not event.of("when")
    )
    thought = event.status.hypothetical and not evidence.named
    told_of = deals_subject(event)
    offered = (
        event.status.stage == "offered"
        and not event.nominal
        and bool(event.of(told_of))
        and told_of not in evidence.named
    )
    return topic or trade or thought or offered


def _is_delivery(event: Event, evidence: _Evidence) -> bool:
    """Whether so many of a kind are supplied, not the output of a time: "will deliver 160 launchers", "has supplied 60 F404 engines"."""
    if event.frame != "supply" or event.trigger.lemma.lower() in _TRADING | {"ship"}:
        return False
    told = (evidence.counted, evidence.particular, event.status.time == "planned")
    return sum(told) > 1


def _is_told_of_nobody(event: Event, evidence: _Evidence) -> bool:
    """Whether a deal is known though nobody is named: things of a strong word with a price, or counted in a clause."""
    told = evidence.priced or (not event.nominal and (evidence.counted or evidence.goods or evidence.firm))
    told = told or (
        evidence.firm and evidence.particular and bool(event.of("when"))
    )  # "the 1985 buyout of Adler"
    if event.frame == "contract" and evidence.priced and event.of("when") and not event.definite:
        return True  # "the first-stage deal in 2022 was valued at $5m"
    exact = evidence.counted and evidence.particular and event.frame == "order"
    return (
        evidence.things and told and (not event.weak or exact)
    )  # "three squadrons of Tejas will be ordered"


def _is_one_time(event: Event) -> bool:
    """Whether the words tell of one purchase, not of what somebody does all the time: "is looking to procure a jet"."""
    settled = (
        event.status.stage is not None
        or event.status.time in {"planned", "going"}
        or event.stage in {*_NOUN_STAGES, "delivered"}
    )  # what is signed once, or is to be
    particular = bool(event.of("receiver")) or event.frame in {"contract", "award"}
    return settled and particular and not event.nominal and not event.weak


def _is_sale(event: Event, evidence: _Evidence, partners: int) -> bool:
    """Whether the evidence for a sale of goods adds up."""
    several = len(evidence.sides) > 1
    shown = evidence.goods or evidence.particular or ((evidence.counted or evidence.priced) and evidence.both)
    if not shown and (event.common or (event.weak and not evidence.both)):
        return False  # "provided support"
    points = 2 * evidence.counted + 2 * evidence.priced + 2 * several + 2 * (partners > 1) + evidence.crowd
    points += evidence.particular + (not event.weak) + evidence.things
    points += evidence.goods and (evidence.particular or not event.weak)
    points -= event.nominal and not evidence.both and not (evidence.priced and event.of("when"))
    if not evidence.things:
        return points >= _ENOUGH and (evidence.priced or several) and not event.weak
    sure = evidence.particular or several or evidence.counted or evidence.priced or _is_one_time(event)
    return points >= (_ENOUGH if sure else _ENOUGH + 1)
