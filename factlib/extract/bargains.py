"""From events to deals: which event is a deal, of what kind and stage, who sells where the words leave it open."""

from collections.abc import Iterator, Sequence

from factlib.document import Span
from factlib.events.dealing import DealReader
from factlib.events.event import Event, Filler, Thing
from factlib.events.fillers import Fillers
from factlib.events.forest import Forest
from factlib.events.frames import words
from factlib.events.links import is_state, joined, party_key
from factlib.events.times import fill_dates, fill_place
from factlib.extract.draft import Draft
from factlib.facts import Item
from factlib.language import Sentence, singular
from factlib.names.countries import country_code, country_of_demonym

__all__ = ["Bargains"]

_SLOTS = {"giver": "sellers", "receiver": "buyers", "partner": "partners"}
_OF_GOODS = {"sale", "transfer", "other", "licence"}
_UNDONE = {"requested", "offered", "talks", "planned", "approved", "announced"}
_TURNS = {"cancelled", "suspended", "approved", "completed"}
_AGREED = {"signed", "announced", "planned", "talks", "approved"}


class Bargains:
    """Reads the deals of the sentences of one document."""

    def __init__(self, forest: Forest, fillers: Fillers) -> None:
        self.forest = forest
        self.fillers = fillers
        self.reader = DealReader(fillers)
        self._last: Event | None = None  # with things

    def drafts(self, sentence: Sentence) -> Iterator[Draft]:
        """The deals that a sentence tells of."""
        trees = self.forest.trees(sentence)
        found = [event for tree in trees for event in self.reader.events(tree)]
        events = joined(sorted(found, key=lambda event: event.trigger.start))
        fill_dates(events, self.fillers)
        for event in events:
            if event.refers and not event.of("thing") and self._last is not None:
                self._complete(event, self._last)
            self._last = event if event.of("thing") else self._last
            fill_place(event, self.fillers)
            draft = self._draft(event)
            if draft is not None:
                yield draft

    def _complete(self, event: Event, last: Event) -> None:
        """Give an event of "them" the things, and the side that it lacks, of the event told before."""
        for role in ("thing", *_SLOTS):
            if not event.of(role):
                for filler in last.of(role):
                    event.add(role, filler._replace(how="reference"))

    def _draft(self, event: Event) -> Draft | None:
        kind = self._kind(event)
        self._turn_own(event)
        _settle(event, kind)
        self._add_owners(event, kind)
        draft = Draft("deal", event.start, event.end, event.trigger.start, f"deal: {event.frame}", {"kind": kind})
        for role, slot in _SLOTS.items():
            for filler in event.of(role):
                draft.add(slot, filler.value, filler.span)
        for filler in event.of("thing"):
            thing: Thing = filler.value
            number = len(draft.slots.get("items", ()))
            draft.add("items", Item(name=thing.name, quantity=thing.quantity), filler.span)
            if thing.quantity_span is not None and len(draft.slots["items"]) > number:
                draft.fields[f"items.{number}.quantity"] = thing.quantity_span
        value = _value(event)
        if value is not None:
            draft.put("value", value.value, value.span)
        share = next((filler.value.share for filler in event.of("thing") if filler.value.share is not None), None)
        if kind == "acquisition" and share is not None:
            draft.put("stake", share, share.span)
        for slot in ("when", "place"):
            filler = event.first(slot)
            if filler is not None:
                draft.put(slot, filler.value, filler.span)
        stage = _stage(event)
        if stage is not None:
            draft.slots["stage"] = stage
        draft.denied, draft.hypothetical = event.status.denied, event.status.hypothetical
        draft.nominal, draft.vague = event.nominal, event.void or not _is_told(event, draft)
        sides = sum(bool(event.of(role)) for role in _SLOTS)
        draft.refers = event.definite and (not sides or (sides == 1 and draft.vague))
        adds = value or event.of("when") or event.of("thing") or draft.slots.get("stage") in _TURNS
        return draft if not draft.vague or (draft.refers and adds) else None

    def _kind(self, event: Event) -> str:
        firm = any(filler.value.firm for filler in event.of("thing")) and event.trigger.lemma.lower() != "contract"
        goods = any(filler.value.quantity is not None and not filler.value.firm for filler in event.of("thing"))
        if event.kind == "sale" and firm and not goods and event.frame in _OF_FIRMS:
            return "acquisition"
        if event.kind == "acquisition" and not firm and (goods or (event.of("thing") and event.frame == "take over" and not event.of("share"))):
            return "sale"
        if event.frame == "agreement" and goods:
            return "sale"
        return event.kind

    def _turn_own(self, event: Event) -> None:
        """Who equips "its army" receives: the goods come from elsewhere."""
        own = [filler for filler in event.of("receiver") if self.fillers.text[filler.span.start :].lower().startswith(("its ", "their "))]
        if own and event.of("giver"):
            event.fillers["receiver"] = event.fillers.pop("giver")

    def _add_owners(self, event: Event, kind: str) -> None:
        """Whose the thing is sells it, if nobody else does and it is not the buyer's own."""
        if event.of("giver"):
            return
        held = {party_key(filler) for filler in event.of("receiver")}
        for filler in event.of("thing"):
            owner = filler.value.owner if kind == "acquisition" else filler.value.origin
            if owner is not None and event.of("receiver") and party_key(owner) not in held:
                foreign = kind == "acquisition" or all(each.value.kind == "country" or each.value.country != owner.value.country for each in event.of("receiver"))
                if foreign:
                    event.add("giver", owner._replace(how="beside"))


_OF_FIRMS = {"sell", "buy", "offer", "bid", "pay", "contract", "take over", "hold"}


def _value(event: Event) -> Filler | None:
    """What is paid in all: the first amount of money that is no price for each and no change."""
    found = [filler for filler in event.of("price") if not filler.value.per and not filler.value.trend]
    return next((filler for filler in found if filler.how == "syntax"), next(iter(found), None))


def _stage(event: Event) -> str | None:
    status, own = event.status, event.stage
    stage = status.stage
    if stage is None and own is None and status.time == "going":
        own = "delivered"
    if stage is None and status.time == "planned":
        stage = own if own in _UNDONE else "planned"
    elif stage is None and status.time == "going":
        stage = own if own in {"delivered", "talks", *_UNDONE} else "announced"
    elif status.time == "planned" and stage not in _UNDONE:
        stage = "planned"
    return stage or (own if not event.nominal or event.status.time is not None or event.stage in {"signed", "offered", "requested"} else None)


def _settle(event: Event, kind: str) -> None:
    """Say of the sides of a contract that the words leave open who sells: the firm, if the other is a state."""
    left = event.fillers.pop("party", [])
    for filler in left:
        if any(_same_side(filler, other) for role in _SLOTS for other in event.of(role)):
            continue
        told = {party_key(other) for role in _SLOTS for other in event.of(role)}
        if party_key(filler) not in told:
            event.add(_side(event, filler, left, kind), filler)


def _same_side(filler: Filler, other: Filler) -> bool:
    """Whether an open side is the state whose navy or ministry is told already."""
    one, another = filler.value, other.value
    return one is not another and one.kind == "country" and another.kind != "country" and one.country == another.country and is_state(other)


def _side(event: Event, filler: Filler, left: Sequence[Filler], kind: str) -> str:
    if kind == "acquisition" and len(left) == 1 and not event.of("receiver"):
        return "receiver"
    if kind in {"cooperation", "joint_production", "acquisition"}:
        return "partner"
    if event.of("giver"):
        return "receiver"
    if event.of("receiver"):
        return "giver"
    runs = any(word.lower() in words("words", "runners") for word in filler.value.name.split())
    if len(left) == 1 and (runs or (event.frame == "order" and event.trigger.lower == "order")):
        return "receiver"
    if not is_state(filler):
        return "giver"
    return "receiver" if len(left) == 1 or any(not is_state(other) for other in left) else "partner"


def _is_told(event: Event, draft: Draft) -> bool:
    """Whether enough is told: somebody in particular, and what is dealt in, its price, or the other side."""
    things = [filler.value for filler in event.of("thing")]
    sides = [role for role in _SLOTS if event.of(role)]
    named = [role for role in sides if any(filler.named for filler in event.of(role))]
    partners = len(event.of("partner"))
    counted = any(thing.quantity is not None for thing in things)
    firm = any(thing.firm for thing in things)
    priced = "value" in draft.slots
    kind = draft.slots["kind"]
    particular = any(_is_particular(thing) for thing in things)
    goods = any(thing.goods for thing in things)
    if event.frame == "build for" and any(singular(thing.name.split()[-1].lower()) in words("words", "sites") for thing in things):
        return False  # "is building a plant for Tesla"
    if event.trigger.lemma.lower() in _WORKING and not things:
        return False  # "agreed to cooperate against crime"
    if event.frame == "hold" and event.nominal and event.status.stage is None:
        return False  # who holds a stake has bought it long ago
    finite = not event.nominal and any(event.trigger in group.tokens and not (group.infinitive or group.participle) for group in event.tree.verb_groups)
    if not named and kind != "joint_production" and not (things and not event.weak and (priced or (finite and (firm or (counted and (goods or particular)))))):
        return False
    if kind in {"cooperation", "joint_production", "acquisition"}:
        return "partner"
    if event.of("giver"):
        return "receiver"
    if event.of("receiver"):
        return "giver"
    runs = any(word.lower() in words("words", "runners") for word in filler.value.name.split())
    if len(left) == 1 and (runs or (event.frame == "order" and event.trigger.lower == "order")):
        return "receiver"
    if not is_state(filler):
        return "giver"
    return "receiver" if len(left) == 1 or any(not is_state(other) for other in left) else "partner"


def is_state(filler: Filler) -> bool:
    party = filler.value
    return party.kind == "country" or any(singular(word.lower()) in words("words", "states") for word in party.name.split())


def _is_told(event: Event, draft: Draft) -> bool:
    """Whether enough is told: somebody in particular, and what is dealt in, its price, or the other side."""
    things = [filler.value for filler in event.of("thing")]
    sides = [role for role in _SLOTS if event.of(role)]
    named = [role for role in sides if any(filler.named for filler in event.of(role))]
    partners = len(event.of("partner"))
    counted = any(thing.quantity is not None for thing in things)
    firm = any(thing.firm for thing in things)
    priced = "value" in draft.slots
    kind = draft.slots["kind"]
    particular = any(_is_particular(thing) for thing in things)
    goods = any(thing.goods for thing in things)
    if event.frame == "build for" and any(singular(thing.name.split()[-1].lower()) in words("words", "sites") for thing in things):
        return False  # "is building a plant for Tesla"
    if event.trigger.lemma.lower() in _WORKING and not things:
        return False  # "agreed to cooperate against crime"
    if event.frame == "hold" and event.nominal and event.status.stage is None:
        return False  # who holds a stake has bought it long ago
    if not named and kind != "joint_production" and not (things and not event.weak and (priced or ((counted or goods or firm) and not event.nominal))):
        return False
    if kind in {"cooperation", "joint_production"}:
        if partners < 2 and not named:
            return kind == "joint_production" and (particular or goods) and event.status.time is not None
        return partners > 1 or (bool(things) and draft.slots.get("stage") in _AGREED and not event.weak)
    aggregate = event.trigger.lemma.lower() in _TRADING and any(getattr(thing.quantity, "kind", "") == "measure" for thing in things)
    if aggregate and event.status.stage is None and not event.of("price"):
        return False  # what a country exported is a figure of trade
    if kind == "acquisition":
        return firm or partners > 1 or "stake" in draft.slots or (len(sides) > 1 and event.frame != "take over")
    if sides == ["giver"] and event.frame in _TO_ALL and not (priced or event.nominal) and event.status.stage is None:
        return False  # what a maker sells to all the world
    both = len(sides) > 1 and len(named) > 1
    shown = goods or particular or (counted and both) or (priced and both)
    if not shown and (event.common or (event.weak and not both)):
        return False  # "provided support"
    points = 2 * counted + 2 * priced + 2 * (len(sides) > 1) + 2 * (partners > 1)
    points += max((len(event.of(role)) for role in _SLOTS), default=0) > 1
    points += particular + (goods and not event.weak) + (not event.weak) + bool(things) - (event.nominal and not both)
    if not things:
        return points >= 3 and (priced or len(sides) > 1) and not event.weak
    return points >= (3 if particular or len(sides) > 1 or counted or priced else 4)


_WORKING = {"cooperate", "co-operate", "collaborate", "work"}
_TRADING = {"export", "import", "re-export"}
_TO_ALL = {"sell", "supply"}


def _is_particular(thing: Thing) -> bool:
    """Whether a name or a number says which thing is meant: "Tejas trainers", "F-16", not "Russian wheat"."""
    named = [word for word in thing.name.split() if any(map(str.isupper, word)) or any(map(str.isdigit, word))]
    return any(not (country_of_demonym(word) or country_code(word)) for word in named)
