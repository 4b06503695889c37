"""What the drafts of one sentence come to: which are one deal, who sells, whether enough is told.

A contract and what it is for are one deal ("won a contract to supply shells"), and so are two verbs with the same
things ("received the tanks, ordered from X"). Of the two sides of a contract that the words leave open, the company
sells if the other is a state.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from factlib.document import Span
from factlib.extract.deal_slots import JOINT, SIDES
from factlib.extract.draft import Draft, same
from factlib.extract.frames import Goods
from factlib.extract.mood import Mood
from factlib.names import Party
from factlib.names.countries import country_name

__all__ = ["OF_GOODS", "Opened", "is_told", "joined", "sides_of"]

Opened = tuple[int, Draft, Mood]  # the token that opened a draft, the draft, its mood

_OTHER = {"sellers": "buyers", "buyers": "sellers", "partners": "partners"}
OF_GOODS = {"sale", "transfer", "other", "licence"}
_GOVERNED = {"approved", "suspended", "cancelled", "requested", "signed"}
_AGREED = {"signed", "announced", "planned", "talks"}
_HABITS = {"deal: import", "deal: export"}
_WORKING = {"deal: cooperate", "deal: co-operate", "deal: collaborate"}  # "agreed to cooperate against crime"
_DONE = {"completed", "delivered", None}


def joined(found: Sequence[Opened]) -> Iterator[Draft]:
    """The drafts with those that they govern taken in."""
    by_index = {index: draft for index, draft, _ in found}
    taken: set[int] = set()
    for index, draft, mood in found:
        governing = [word.index for word in mood.governors if word.index in by_index]
        outer = next((by_index[at] for at in governing if at not in taken and at != index), None)
        if outer is None:
            outer = _of_same_things(
                draft, [other for at, other, _ in found if at < index and at not in taken]
            )
        if outer is not None and outer is not draft:
            _take_in(outer, draft)
            taken.add(index)
    yield from (draft for index, draft, _ in found if index not in taken)


def _of_same_things(draft: Draft, others: Iterable[Draft]) -> Draft | None:
    """The draft of the same words for things."""
    things = {draft.fields[path] for path in draft.fields if _is_item(path)}
    for other in others:
        if any(other.fields[path] in things for path in other.fields if _is_item(path)):
            return other
    return None


def _is_item(path: str) -> bool:
    return path.startswith("items.") and path.count(".") == 1


def _take_in(outer: Draft, inner: Draft) -> None:
    """Fill the slots of `outer` from `inner`, whose roles are surer."""
    _take_parties(outer, inner)
    for number, value in enumerate(inner.slots.get("items", ())):
        outer.add("items", value, inner.fields[f"items.{number}"])
    for slot in ("value", "stake", "when", "place"):
        if inner.slots.get(slot) is not None:
            outer.put(slot, inner.slots[slot], inner.fields[slot])
    bare = inner.slots["kind"] == "cooperation" and inner.agent == "party"  # "an order under an agreement"
    if outer.slots["kind"] in {"cooperation", "other"} or not (bare or inner.slots["kind"] == "sale"):
        outer.slots["kind"] = inner.slots["kind"]
    outer.sure = outer.sure or inner.sure
    outer.named = outer.named or inner.named
    outer.never = outer.never or inner.never
    outer.origin = outer.origin or inner.origin
    outer.reach(Span.of(inner.start, inner.end))


def _take_parties(outer: Draft, inner: Draft) -> None:
    if inner.agent == "sellers" and _is_ordered(outer, inner):
        # a state that signs with a company "to supply" is supplied
        inner.slots["sellers"], inner.slots["buyers"], inner.agent = [], [], ""
    for side in SIDES:
        opposite = outer.slots.get(_OTHER[side], ())
        for number, value in enumerate(inner.slots.get(side, ())):
            if side != inner.agent or not any(same(value, other) for other in opposite):
                outer.add(
                    side, value, inner.fields[f"{side}.{number}"]
                )  # who is awarded a contract to procure sells
    for side in ("sellers", "buyers"):
        for party in list(outer.slots.get(side, ())):
            outer.remove("party", party)
            surer = side != inner.agent and any(same(party, other) for other in inner.slots.get(side, ()))
            if surer:
                outer.remove(_OTHER[side], party)
    left = outer.slots.get("party", ())
    if inner.agent in {"sellers", "buyers"} and not inner.slots.get(inner.agent) and len(left) == 1:
        party, span = left[0], outer.fields["party.0"]
        outer.remove("party", party)
        outer.add(inner.agent, party, span)


def _is_ordered(outer: Draft, inner: Draft) -> bool:
    """Whether the agent of what a contract is for is a country, and the other side of the contract is none."""
    agents, parties = inner.slots.get("sellers", []), outer.slots.get("party", [])
    country = bool(agents) and all(party.kind == "country" for party in agents)
    others = [
        party for party in inner.slots.get("buyers", []) if not any(same(party, each) for each in parties)
    ]
    return country and not others and len(parties) > 1 and any(party.kind != "country" for party in parties)


def is_told(draft: Draft, goods: Goods) -> bool:
    """Settle the open sides of a draft, and say whether enough is known."""
    _settle(draft, goods)
    slots = draft.slots
    if draft.never:
        return False
    if slots["kind"] in OF_GOODS:
        return _is_trade(draft)
    sides = sides_of(draft)
    if slots["kind"] == "acquisition":
        return (
            sides > 0
            and draft.named
            and (slots.get("stake") is not None or bool(slots.get("items")) or sides > 1)
        )
    return _is_joint(draft, sides)


def sides_of(draft: Draft) -> int:
    """How many of the sides of a deal are known; partners are two if there is more than one."""
    partners = len(draft.slots.get("partners", ()))
    return sum(bool(draft.slots.get(side)) for side in SIDES) + (partners > 1)


def _is_trade(draft: Draft) -> bool:
    """Whether somebody in particular deals in something in particular."""
    slots, items = draft.slots, draft.slots.get("items", ())
    _add_origin(draft)
    sides, valued = sides_of(draft), "value" in slots
    counted = any(item.quantity is not None for item in items)
    if (draft.vague and not draft.sure) or (slots["kind"] == "transfer" and not items):
        return False
    by_one = [side for side in SIDES if slots.get(side)] == [draft.agent]
    if (
        by_one
        and draft.agent == "sellers"
        and not (draft.refers or (draft.nominal and counted))
        and slots.get("stage") not in {"offered", "signed"}
    ):
        return False  # what a maker sells to all the world
    if by_one and draft.method in _HABITS and not valued:
        return False
    if by_one and not counted and not valued and slots.get("stage") in _DONE:
        return False  # what somebody buys, from nobody in particular
    known = draft.sure or (valued and not items) or (counted and sides > 1)
    governed = draft.sure and slots.get("stage") in _GOVERNED
    dated = sides > 1 and ("stage" in slots or "when" in slots)
    return sides > 0 and known and (not draft.nominal or governed or counted or valued or dated)


def _add_origin(draft: Draft) -> None:
    """The country of the goods sells, if nobody else does, to another country: "Russian wheat"."""
    slots, origin = draft.slots, draft.origin
    others = {party.country for party in slots.get("buyers", ())}
    if origin is None or not draft.sure or slots.get("sellers") or slots.get("partners") or not others:
        return
    if origin.party.country not in others:
        draft.add("sellers", origin.party, origin.span)


def _is_joint(draft: Draft, sides: int) -> bool:
    """Whether partners are known, and that they agreed, or what they make."""
    stage, place = draft.slots.get("stage"), draft.slots.get("place")
    if sides == 1 and stage == "signed" and place and place.name == country_name(place.country or ""):
        draft.add(
            "partners", Party.model_validate(place.name), draft.fields["place"]
        )  # signed with the hosts
        sides = 2
    if draft.hypothetical and (sides < 2 or not draft.sure):
        return False
    if draft.sure and draft.slots["kind"] == "joint_production" and stage is not None:
        return True
    return sides > 1 and (draft.sure or (stage in _AGREED and draft.method not in _WORKING))


def _settle(draft: Draft, goods: Goods) -> None:
    """Say of the parties to a contract who sells."""
    left = list(draft.slots.get("party", ()))
    spans = [draft.fields[f"party.{number}"] for number in range(len(left))]
    for party, span in zip(left, spans, strict=True):
        draft.remove("party", party)
        if any(same(party, other) for side in SIDES for other in draft.slots.get(side, ())):
            continue
        draft.add(_side(draft, party, left, goods), party, span)
    draft.slots.pop("party", None)


def _side(draft: Draft, party: Any, left: Sequence[Any], goods: Goods) -> str:
    if draft.slots["kind"] == "acquisition" and len(left) == 1 and not draft.slots.get("buyers"):
        return "buyers"
    if draft.slots["kind"] in JOINT or draft.slots["kind"] == "acquisition":
        return "partners"
    if draft.slots.get("sellers"):
        return "buyers"
    if draft.slots.get("buyers") or _makes(party, goods):
        return "sellers"
    return "buyers" if len(left) == 1 or any(_makes(other, goods) for other in left) else "partners"


def _makes(party: Any, goods: Goods) -> bool:
    """Whether a party is a company, not a state or a part of one."""
    words = {word.casefold().strip(".,") for word in party.name.split()}
    return party.kind != "country" and not words & (goods.bodies - goods.makers)
