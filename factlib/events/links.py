"""Which events of one sentence are one: a contract and what it is for, a deal and its price, two verbs with one thing."""

from collections.abc import Sequence
from itertools import pairwise

from factlib.events.event import Event, Filler
from factlib.events.first import first_of
from factlib.events.frames import deals, words
from factlib.events.frames.stages import OFF
from factlib.language import singular
from factlib.names import Party

_SIDES = ("giver", "receiver", "partner")
_OPPOSITE = {"giver": "receiver", "receiver": "giver", "partner": "partner"}
_GENERIC = {"contract", "agreement", "award"}


def joined(events: Sequence[Event]) -> list[Event]:
    """The events of a sentence, those that tell of one put together.

    An event that another governs ("a contract to supply") gives it its roles, which are surer than those of the contract;
    so does one of the same things ("received the tanks, ordered from X"), and a contract without things of its own
    ("under a $5m contract") goes with the only other event.
    """
    left: list[Event] = []
    for event in events:
        outer = first_of(found for find in _JOINING if (found := find(event, left)) is not None)
        if outer is not None:
            take_in(outer, event)
        else:
            left.append(event)
    return _without_shared_prices(_with_bare_contracts(left))


def _without_shared_prices(events: list[Event]) -> list[Event]:
    """Events of which no option has the price of what is ordered, nor the other way round: "an option worth $2m"."""
    for option in (event for event in events if event.frame == "option"):
        others = [event for event in events if event is not option]
        firm = {each.span for other in others for each in other.of("price")}
        own = {each.span for each in option.of("price") if _stands_behind(option, each)}
        option.fillers["price"] = [each for each in option.of("price") if each.span not in firm - own]
        for other in others:
            other.fillers["price"] = [each for each in other.of("price") if each.span not in own]
    return events


def _stands_behind(event: Event, price: Filler) -> bool:
    """Whether no more than one word stands between a trigger and a price."""
    between = event.tree.sentence.whole[event.trigger.end : price.span.start].split()
    return price.span.start > event.trigger.end and len(between) <= 1


def _governing(event: Event, others: Sequence[Event]) -> Event | None:
    """The event whose trigger governs this one's; who gets or gives a proposal to buy does not buy.

    What is not so is another than what is: "bought jets from Krauss instead of buying jets from Adler".
    """
    alike = (other for other in others if other.status.denied or not event.status.denied)
    telling = (other for other in alike if other.frame not in {"receive", "give"} or other.of("thing"))
    return first_of(other for other in telling if other.trigger in event.status.governors)


def _under_contract(event: Event, others: Sequence[Event]) -> Event | None:
    """The agreement of which "under which" tells what is done: "a deal under which Kenya will import gas"."""
    tree, at = event.tree, event.trigger.index
    for other in reversed(others):
        if other.frame not in {"contract", "agreement"} or other.of("thing"):
            continue
        between = [token.lower for token in tree.tokens[other.trigger.index : at + 1]]
        inside = other.tree is tree and ("under", "which") in pairwise(between)
        about = tree.kind == "relative" and tree.about is not None and tree.about.last is other.trigger
        seen = (
            (other.tree is tree or about) and tree.seen_to(tree.clause_of[at])
            if at in tree.clause_of
            else None
        )
        if inside or seen or (about and tree.word(0, "under")):
            return other
    return None


def _of_same_things(event: Event, others: Sequence[Event]) -> Event | None:
    """The event of the same things, unless somebody else gets or gives them there: "which X bought, is sold to Y".

    What tells of no deal, as what things have, is not one with what tells of one: "delivered jets equipped with radars".
    """
    spans = {filler.span for filler in event.of("thing") if filler.how != "inherited"}
    same = (other for other in others if spans & {filler.span for filler in other.of("thing")})
    alike = (other for other in same if other.void == event.void)
    return first_of(other for other in alike if not between_others(event, other))


def between_others(one: Event, other: Event) -> bool:
    """Whether two events have nobody in common on a side that both name."""
    sides = (
        (set(map(party_key, event.of(role))) for event in (one, other)) for role in ("giver", "receiver")
    )
    return any(mine and theirs and mine.isdisjoint(theirs) for mine, theirs in sides)


def _joined_by_and(event: Event, others: Sequence[Event]) -> Event | None:
    """The noun that "and" joins to this one: "the design and production of trams"."""
    tokens, at = event.tree.tokens, event.trigger.index
    if not event.nominal or not event.tree.word(at - 1, "and", "or", "&"):
        return None
    alike = (other for other in others if other.nominal and other.kind == event.kind)
    return first_of(other for other in alike if other.trigger is tokens[at - 2])


def _for_delivery(event: Event, others: Sequence[Event]) -> Event | None:
    """The sale of what is sold "for delivery to Mexico", the choice of somebody "for its order of 12 jets"."""
    phrase = event.tree.phrase_of.get(event.trigger.index)
    if not event.nominal or event.kind != "sale" or phrase is None:
        return None
    bare = phrase.first is event.trigger and not event.of("thing")
    if not event.tree.word(phrase.first.index - 1, "for"):
        return None
    beside = (other for other in reversed(others) if other.tree is event.tree)
    before = first_of(other for other in beside if other.trigger.start < event.trigger.start)
    chosen = before is not None and before.frame in {"hire", "shortlist"} and not before.of("thing")
    return before if bare or chosen else None


_JOINING = (_governing, _under_contract, _of_same_things, _joined_by_and, _for_delivery)


def _with_bare_contracts(events: list[Event]) -> list[Event]:
    """Put a contract of which no things are told together with the event beside it."""
    generic = [event for event in events if event.frame in _GENERIC and not event.of("thing")]
    bare = [event for event in generic if event.nominal or not [*event.parties()]]
    full = [event for event in events if event not in bare]
    for contract in bare:
        beside = [event for event in full if event.tree is contract.tree or contract.tree.host is event.tree]
        fitting = [event for event in beside if _may_be_one(contract, event)]
        fitting = [event for event in fitting if event.of("thing")] or fitting
        if len(fitting) == 1:
            take_in(fitting[0], contract, outer_roles=False)
        else:
            full.append(contract)
    return sorted(full, key=lambda event: event.trigger.start)


def _may_be_one(contract: Event, event: Event) -> bool:
    """Whether nothing that both tell differs; "but the deal was called off" tells what came of it later."""
    if contract.definite and contract.status.stage in OFF and event.status.stage not in OFF:
        return False
    prices = [{filler.value.value for filler in each.of("price")} for each in (contract, event)]
    parties = {party_key(filler) for filler in contract.parties()}
    sides = list(event.parties())
    same = not parties or len(sides) < 2 or bool(parties & set(map(party_key, sides)))
    return same and (not all(prices) or bool(prices[0] & prices[1]))


def acts_for_state(filler: Filler) -> bool:
    """Whether a party is a country or a part of its state."""
    party: Party = filler.value
    named = any(singular(word.lower()) in words("states") for word in party.name.split())
    return named or party.kind == "country"


def party_key(filler: Filler) -> str:
    """What tells a party from others: the code of a country, else its name."""
    party: Party = filler.value
    return (party.country or party.name) if party.kind == "country" else party.name.casefold()


def take_in(outer: Event, inner: Event, *, outer_roles: bool = True) -> None:
    """Fill `outer` from `inner`, an event that it governs or that says the same.

    Args:
        outer: The event that is kept.
        inner: The other.
        outer_roles: Whether the roles of `inner` are the surer ones, as those of "to supply" behind "a contract".
    """
    if (
        outer.frame == "hold" and outer.nominal and outer.status.stage is None
    ):  # "its stake in Adler is up for sale"
        outer.frame, outer.stage, outer.status = inner.frame, inner.stage, inner.status
    if outer.kind != "licence":  # "licensed Adler to make pumps for farmers"
        _take_parties(outer, inner)
    to_come = not outer.nominal and outer.status.time == "planned"  # "will sign a contract to supply"
    agreed = inner.frame in _GENERIC or (outer.frame in _GENERIC and not to_come)
    outer.agreed = outer.agreed or inner.agreed or agreed
    for role in ("thing", "price", "share", "when", "place"):
        for filler in inner.of(role) if not _is_its_own(outer, inner, role) else ():
            outer.add(role, filler)
    open_kind = outer_roles and outer.kind in {"cooperation", "other", ""}
    if open_kind or (outer.frame in _GENERIC and inner.kind not in {"cooperation", "sale"}):
        outer.kind = inner.kind
    ended = outer.frame == "cancel" and inner.frame not in _GENERIC  # "cancelled an order for"
    if outer_roles and (outer.frame in _GENERIC or ended):
        outer.frame = inner.frame
    outer.weak, outer.common = outer.weak and inner.weak, outer.common and inner.common
    outer.definite = outer.definite or (inner.definite and not outer_roles)
    outer.void = outer.void or inner.void
    outer.verb = outer.verb or inner.verb
    outer.reach(inner.start, inner.end)


def _is_its_own(outer: Event, inner: Event, role: str) -> bool:
    """Whether what plays a role is told of the inner event alone: what an option costs, when what is sold was bought."""
    bought = inner.tree.kind == "participle" and inner.frame in {"buy", "take over"} and outer.frame == "sell"
    return (outer.frame == "option" and role == "price") or (bought and role in {"price", "when"})


def _role_of_canceller(cancelled: Event) -> str | None:
    """Which role whoever cancels a deal has in it, if he is not the one who receives."""
    if _deals_subject(cancelled) == "giver":  # "cancelled the sale of"
        return "giver"
    sided = cancelled.of("giver") or cancelled.of("receiver")
    is_open = cancelled.frame in _GENERIC and cancelled.of("party") and not sided
    return "party" if is_open else None  # "cancelled its contract with"


def _take_parties(outer: Event, inner: Event) -> None:
    if outer.frame == "cancel" and (role := _role_of_canceller(inner)):
        outer.fillers.setdefault(role, []).extend(outer.fillers.pop("receiver", []))
    if outer.frame == "bid" and _deals_subject(inner) == "giver":  # "made an offer to sell"
        outer.fillers.setdefault("party", []).extend(outer.fillers.pop("receiver", []))
    open_sides = {party_key(filler): filler for filler in outer.of("party")}
    firms = [filler for filler in outer.of("party") if not acts_for_state(filler)]
    givers = inner.of("giver")
    shared = givers and not any(outer.trigger.end <= each.span.start < inner.trigger.start for each in givers)
    if firms and shared and all(map(acts_for_state, givers)) and not inner.nominal:
        # a state that signs "to supply" is supplied, no state that "would sell" under the contract
        inner.fillers["receiver"], inner.fillers["giver"] = inner.of("giver"), firms
    for side in _SIDES:
        held = {party_key(filler) for filler in outer.of(_OPPOSITE[side])}
        for filler in inner.of(side):
            key = party_key(filler)
            if side == "partner" or key not in held or key in open_sides:
                outer.add(side, filler)
    told = {party_key(filler) for side in _SIDES for filler in outer.of(side)}
    # "the chancellor signed a deal for Adler to sell Peru jets"
    settled = inner.of("giver") and inner.of("receiver")
    left = [] if settled else [filler for key, filler in open_sides.items() if key not in told]
    acting = _acting(inner)
    if acting and len(left) > 1 and not outer.of("receiver") and not outer.of("giver"):
        _part(outer, left, acting)  # "signed agreements with Peru on the purchase of"
        left = []
    if len(left) == 1 and (role := _role_of_last(left[0], outer, inner)) and not outer.of(role):
        outer.add(role, left.pop())
    if outer.of("party"):
        outer.fillers["party"] = left
    for filler in inner.of("party"):
        if party_key(filler) not in told:
            outer.add("party", filler)


def _acting(event: Event) -> str:
    """The role of whoever buys or sells, by what a contract is for; who is to supply or build may be either who signs."""
    subject = _deals_subject(event)
    return subject if subject == "receiver" or event.frame == "sell" else ""


def _role_of_last(side: Filler, outer: Event, inner: Event) -> str:
    """The role of the only side left of a contract: that of whom it is with, in "talks with Krauss about a deal to acquire", is the other one."""
    acting = _acting(inner)
    return _OPPOSITE[acting] if acting and _is_signed_with(side, outer) else _deals_subject(inner)


def _is_signed_with(side: Filler, event: Event) -> bool:
    """Whether somebody stands behind "with" as whom a contract is made with."""
    around = first_of(each for each in event.tree.noun_phrases if each.span.contains(side.span))
    return around is not None and event.tree.word(around.first.index - 1, "with")


def _part(outer: Event, sides: Sequence[Filler], acting: str) -> None:
    """Let who signs for a purchase buy, and those with whom he signs sell; for a sale, the other way."""
    before = [filler for filler in sides if filler.span.start < outer.trigger.start]
    signing = [filler for filler in before if not _is_signed_with(filler, outer)]
    if signing and len(signing) < len(sides):
        for filler in sides:
            outer.add(acting if filler in signing else _OPPOSITE[acting], filler)


def _deals_subject(event: Event) -> str:
    """The role of whoever does what the trigger of an event tells."""
    frame = first_of(frame for frame in deals().frame if frame.name == event.frame)
    role = frame.verb_roles.get("subject", "") if frame is not None else ""
    return role if role in _SIDES else ""
