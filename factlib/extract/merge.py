"""Mentions of one event put together: one fact with the fullest slots and all its evidence.

Two mentions of the same type are the same event if nothing that both tell differs (kind, parties of a side, money,
stake, number of items, place, date, state) and something particular that both tell is the same: two of the parties,
or a party and a thing, an amount or a place. A figure is the same only with the same amount. The main mention is the
one that tells most, the first of those that tell as much. Slots that only another mention tells are taken over
with their words; its words become one more of `provenance.spans`. "The contract is worth $5m" tells no deal
of its own: it adds to the deal last told of, and is one more mention of it.
"""

from collections.abc import Iterable
from typing import Any

from factlib.events.first import first_of
from factlib.events.frames.stages import OFF, below
from factlib.extract.draft import Draft, naming
from factlib.extract.sides import PARTNERS
from factlib.names.countries import country_code

_SIDES = ("sellers", "buyers", "partners")
_SINGLE = (
    "value", "stake", "investment", "capacity", "count", "amount", "measure", "exporter", "importer",
    "operator", "place", "when", "period",
)  # fmt: skip
_FAR = 6000  # characters between two mentions of one event
_NEAR = 500  # and between two of one purchase, if one of them leaves open between whom
_OPTION = "deal: option"  # the method of what tells of an option
_HANDED = "deal: supply"  # the method of what leaves open whether it is paid for
# the methods of what names a deal only
_CONTRACTS = {"deal: contract", "deal: agreement", "deal: order", "deal: award"}
_PRICING = "deal: pay"  # the method of what tells a price, and of the rest less than another
_LAST = 40  # events looked back at
_REFERS_WITHIN = 1500  # characters back to the deal that "the contract" is
_REFERRED = (
    "operator", "value", "when", "place", "investment", "capacity", "jobs", "products", "buyers", "sellers", "items",
)  # fmt: skip
_SITED = ("operator", "place", "products")  # what a plant in another state keeps
# what makes of "the contract", "the plant" a mention of it
_MENTIONED = {"deal": {"value", "items"}, "factory": {"when", "investment", "capacity", "jobs", "products"}}
_TURNS = OFF | {"approved"}
_KINDS_ALIKE = {
    frozenset(pair.split()) for pair in ("sale transfer", "cooperation joint_production", "sale other")
}


def merged(drafts: Iterable[Draft]) -> list[tuple[Draft, list[Draft]]]:
    """Each event once: its main mention, filled up, and the other mentions in the order of the text."""
    groups: list[list[Draft]] = []
    for draft in sorted(drafts, key=lambda draft: draft.start):
        if draft.refers and _refer(draft, groups):
            continue
        if draft.type == "deal" and draft.vague:
            continue  # not enough is told for a deal of its own
        for group in reversed(groups[-_LAST:]):
            agree = all(_agree(draft, other) for other in group)
            if agree and any(_told_alike(draft, other) for other in group):
                group.append(draft)
                break
        else:
            if draft.type == "factory" and "operator" not in draft.slots:
                _find_operator(draft, groups)
            groups.append([draft])
    return [_put_together(group) for group in groups]


def _refer(draft: Draft, groups: list[list[Draft]]) -> bool:
    """Give the event last told of what "the contract", "the plant" adds; whether it is spoken of again.

    A plant that is somewhere else, or in another state, is another one.
    """
    alike = (group for group in groups[-_LAST:] if group[-1].type == draft.type)
    near = [group for group in alike if draft.start - group[-1].end < _REFERS_WITHIN]
    if not near:
        return draft.vague if draft.type == "deal" else not _stands_alone(draft)
    group = first_of(each for each in reversed(near) if not _is_option(each[-1])) or near[-1]
    last = group[-1]
    sides = sum(len(draft.slots.get(side, ())) for side in _SIDES)
    if sides > draft.vague and not (_same_side(draft, last) or _is_other_side(draft, last)):
        return False
    dealing = _names([each for side in _SIDES for each in last.slots.get(side, ())])
    if draft.enders and dealing.isdisjoint(_names(draft.enders)):
        return True  # "Peru cancelled the order", of an order of Chile's
    if draft.type == "deal" and not _items_agree(draft.slots.get("items"), last.slots.get("items")):
        if not sides and any(item.quantity is not None for item in draft.slots["items"]):
            _take(draft, last, _SIDES)  # "the contract also covers 96 missiles"
            draft.slots |= {"stage": draft.slots.get("stage") or last.slots.get("stage")}
            draft.vague = draft.slots["kind"] == "acquisition"
        return False
    stage = draft.slots.get("stage")
    if draft.type == "deal" and stage in _TURNS and stage != last.slots.get("stage"):
        _inherit(draft, last)
        draft.vague = False
        return False
    if draft.type == "factory" and not (_is_same_run(draft, last) and _same_country(draft, last)):
        return not _stands_alone(draft)
    if draft.type == "factory" and not _states_agree(draft, last):
        _take(draft, last, _SITED)
        return False
    _add_told(draft, group)
    return True


def _is_other_side(draft: Draft, last: Draft) -> bool:
    """Whether what refers to a deal only adds the side that it lacks: "sold 12 tugs. The contract is with the navy"."""
    told, known = ([side for side in _SIDES if each.slots.get(side)] for each in (draft, last))
    alike = draft.slots.get("kind") == last.slots.get("kind") and "items" not in draft.slots
    return alike and len(told) == len(known) == 1 and told != known


def _is_option(draft: Draft) -> bool:
    """Whether a deal is what may be ordered beside another: "the contract" is the other."""
    return draft.method == _OPTION and draft.slots.get("stage") in below("approved")


def _add_told(draft: Draft, group: list[Draft]) -> None:
    """Fill the last mention of a group with what "the contract" or "the plant" adds, and keep it as a mention if it tells much."""
    _take(group[-1], draft, _REFERRED)
    _take_states(group[-1], draft)
    if draft.slots.get("kind") == "transfer" and group[-1].method == _HANDED:
        group[-1].slots["kind"] = "transfer"  # "the donation"
    if any(map(draft.slots.get, _MENTIONED[draft.type])):
        group.insert(-1, draft)


def _take_states(draft: Draft, other: Draft) -> None:
    """Let a mention that tells no stage and no status have those of another."""
    for slot in ("stage", "status"):
        if not draft.slots.get(slot) and other.slots.get(slot):
            draft.slots[slot] = other.slots[slot]


def _is_same_run(draft: Draft, last: Draft) -> bool:
    """Whether a plant may be the one told of before, by who runs it and where it stands."""
    operator = draft.slots.get("operator")
    other, branch = last.slots.get("operator"), draft.slots.get("kind") == "branch"
    if operator is None:
        return True
    same = _single_agrees(operator, other) or (not branch and _is_short_for(operator, other))
    return same and _same_site(draft.slots.get("place"), last.slots.get("place"))


def _is_short_for(one: Any, other: Any) -> bool:
    """Whether one name is the first words of the other: "Adler" of "Adler Werke GmbH"."""
    names = sorted((each.name.casefold() for each in (one, other)), key=len)
    return bool(names[1].startswith(f"{names[0]} "))


def _inherit(draft: Draft, last: Draft) -> None:
    """Give a turn that "the deal" takes the sides and things of the deal told of before."""
    draft.slots["kind"] = last.slots["kind"]
    _take(draft, last, (*_SIDES, "items"))


def _stands_alone(draft: Draft) -> bool:
    """Whether "the plant" is told enough of to be known: not only that it makes something."""
    known = draft.slots.get("operator") or draft.slots.get("place")
    works = draft.slots.get("status") == "operational"
    return not draft.vague and bool(known or (draft.slots.get("products") and not works))


def _find_operator(draft: Draft, groups: list[list[Draft]]) -> None:
    """Whoever runs the plant told of before in the same town runs this one: "The Longbridge works employ 500"."""
    wide = draft.slots.get("place") is None or country_code(draft.slots["place"].name) is not None
    for group in reversed(groups[-_LAST:]):
        before, place = group[-1], draft.slots.get("place")
        if before.type == "factory" and not wide and place == before.slots.get("place"):
            _take(draft, before, _SITED)
            return


def _same_country(one: Draft, other: Draft) -> bool:
    first, second = one.slots.get("place"), other.slots.get("place")
    if first is None or second is None:
        return True
    told = "country" if first.country and second.country else "name"
    return bool(getattr(first, told) == getattr(second, told))


def _put_together(group: list[Draft]) -> tuple[Draft, list[Draft]]:
    main = max(
        group, key=lambda each: (not each.hypothetical, each.method != _PRICING, _fullness(each), -each.start)
    )
    others = sorted((draft for draft in group if draft is not main), key=lambda draft: draft.start)
    for other in others:
        _take(main, other, other.slots)
    for slot, filler in main.likely.items():
        room = PARTNERS if slot == "partners" else 1
        if len(main.slots.get(slot, ())) < room and naming(filler.value) not in _sides_of(main):
            main.add(slot, filler.value, filler.span)
    for other in others:
        _take_states(main, other)
    for slot, (read, value) in main.weighed.items():
        signed = any(each.method in _CONTRACTS and each.slots.get(slot) == read for each in others)
        if main.slots.get(slot) == read and not signed:  # no other mention tells it
            main.slots[slot] = value
    return main, others


def _sides_of(draft: Draft) -> set[str]:
    """Who deals, by name."""
    return {naming(each) for side in _SIDES for each in draft.slots.get(side, ())}


def _fullness(draft: Draft) -> int:
    return sum(len(value) if isinstance(value, list) else value is not None for value in draft.slots.values())


def _take(draft: Draft, other: Draft, slots: Iterable[str]) -> None:
    """Give a draft those of some slots of another that it lacks; nobody deals with himself."""
    for slot in slots:
        value = other.slots.get(slot)
        if isinstance(value, list) and not draft.slots.get(slot):
            dealing = _sides_of(draft)
            for number, each in enumerate(value):
                if slot not in _SIDES or naming(each) not in dealing:
                    draft.add(slot, each, other.fields[f"{slot}.{number}"])
        elif not isinstance(value, list) and slot in other.fields:
            draft.put(slot, value, other.fields[slot])


def _agree(one: Draft, other: Draft) -> bool:
    """Whether nothing that both tell differs."""
    if one.type != other.type or abs(one.start - other.start) > _FAR:
        return False
    if one.denied != other.denied or (one.hypothetical != other.hypothetical and not _is_weighed(one, other)):
        return False
    if one.type == "deal" and (one.slots.get("stage") in OFF) != (other.slots.get("stage") in OFF):
        return False  # what is cancelled is told of for itself
    kinds = frozenset({one.slots.get("kind"), other.slots.get("kind")})
    if len(kinds) > 1 and kinds not in _KINDS_ALIKE:
        return False
    if any(not _single_agrees(one.slots.get(slot), other.slots.get(slot)) for slot in _SINGLE):
        return False
    if any(not _lists_agree(one.slots.get(side), other.slots.get(side)) for side in _SIDES):
        return False
    if one.type == "factory" and not _is_same_plant(one, other):
        return False
    return _states_agree(one, other) and _items_agree(one.slots.get("items"), other.slots.get("items"))


def _is_weighed(one: Draft, other: Draft) -> bool:
    """Whether two mentions, one of them told to be possible only, may be of one deal that is not agreed yet."""
    real = other if one.hypothetical else one
    told = any(all(each.slots.get(slot) for each in (one, other)) for slot in ("items", "partners"))
    return one.type == "deal" and told and real.slots.get("stage") in below("approved")


def _single_agrees(one: Any, other: Any) -> bool:
    if one is None or other is None:
        return True
    if hasattr(one, "value"):
        return bool(one.kind == other.kind and one.unit == other.unit and one.value == other.value)
    if hasattr(one, "edtf"):
        return bool(one.start <= other.end and other.start <= one.end)
    return bool(_names([one]) & _names([other]))


def _lists_agree(one: list[Any] | None, other: list[Any] | None) -> bool:
    return not one or not other or bool(_names(one) & _names(other))


def _same_side(one: Draft, other: Draft) -> bool:
    """Whether somebody deals in both of two deals that may be one, and nobody else in his place."""
    sides = ([each for side in _SIDES for each in draft.slots.get(side, ())] for draft in (one, other))
    ours, theirs = map(_names, sides)
    kinds = frozenset({one.slots.get("kind"), other.slots.get("kind")})
    alike = len(kinds) == 1
    agree = all(_lists_agree(one.slots.get(side), other.slots.get(side)) for side in _SIDES)
    return alike and agree and not ours.isdisjoint(theirs)


def _names(values: list[Any]) -> set[str]:
    countries = {value.country for value in values if getattr(value, "country", None)}
    return countries.union(map(naming, values))


def _same_site(one: Any, other: Any) -> bool:
    """Whether two places may be one: a town may lie in a country, but is neither another town nor in another country."""
    if one is None or other is None or one.name == other.name:
        return True
    if one.country and other.country and one.country != other.country:
        return False
    return any(country_code(place.name) is not None for place in (one, other))


def _is_same_plant(one: Draft, other: Draft) -> bool:
    """Whether two plants may be one by where they stand: "seven sites in the U.S., including a plant in Ohio" are two."""
    if one.sentence == other.sentence is not None:
        return False  # "will build a refinery and a power plant"
    first, second = one.slots.get("place"), other.slots.get("place")
    part = ("count" in one.slots) != ("count" in other.slots)
    if part and first is not None and second is not None and first.name != second.name:
        return False
    return _same_site(first, second)


def _states_agree(one: Draft, other: Draft) -> bool:
    """Whether one plant is not told to be both built and closed."""
    states = {one.slots.get("status"), other.slots.get("status")} - {None}
    return len(states) < 2 or not states & {"closed", "destroyed", "idle"}


def _items_agree(one: list[Any] | None, other: list[Any] | None) -> bool:
    """Whether the things may be the same: a number that both tell is the same, and the same noun or one name in the other."""
    if not one or not other:
        return True
    for item in one:
        for another in other:
            numbers = item.quantity is not None and another.quantity is not None
            if numbers and item.quantity.value != another.quantity.value:
                continue
            words, others = set(item.name.casefold().split()), set(another.name.casefold().split())
            if _head(item.name) == _head(another.name) or words <= others or others <= words:
                return True
    return False


def _head(name: str) -> str:
    return name.split()[-1].casefold().removesuffix("s")


def _told_alike(one: Draft, other: Draft) -> bool:
    """Whether something particular is the same in both."""
    if one.type == "export_figure":
        return True  # the amounts agree
    singles = ("operator", "place", "value", "investment")
    alike = sum(all(draft.slots.get(slot) is not None for draft in (one, other)) for slot in singles)
    for slot in (*_SIDES, "items"):
        first, second = one.slots.get(slot), other.slots.get(slot)
        if first and second:
            alike += len(_names(first) & _names(second)) if slot != "items" else _items_agree(first, second)
    purchase = alike == 1 and _is_same_purchase(one, other)
    return alike > 1 or purchase or _spells_out_contract(one, other)


def _spells_out_contract(one: Draft, other: Draft) -> bool:
    """Whether a sentence near behind says what a contract is for: "signed a contract with Peru. It will supply 12 jets"."""
    first, then = sorted((one, other), key=lambda draft: draft.start)
    bare = first.method in _CONTRACTS and not first.slots.get("items") and bool(then.slots.get("items"))
    near = first.sentence != then.sentence and then.start - first.end < _NEAR
    known, stage = _sides_of(first), then.slots.get("stage")
    between = bool(known) and (not _sides_of(then) or not known.isdisjoint(_sides_of(then)))
    # not "It sold 12 jets last year", "It won another order"
    to_come = stage is None or stage == "planned" or (stage == "signed" and then.method not in _CONTRACTS)
    return bare and near and between and to_come and first.slots.get("stage") not in OFF


def _is_same_purchase(one: Draft, other: Draft) -> bool:
    """Whether one of two purchases of a firm, told near each other, leaves open between whom: a firm is bought once."""
    if any(draft.slots.get("kind") != "acquisition" for draft in (one, other)):
        return False
    if one.sentence == other.sentence or abs(one.start - other.start) > _NEAR:
        return False  # "acquired Adler and divested its unit"
    later = max(one, other, key=lambda draft: draft.start)
    sided = any(later.slots.get(side) for side in _SIDES)
    before = _names(min(one, other, key=lambda draft: draft.start).slots.get("items", []))
    named = (item.name[:1].isupper() and naming(item) in before for item in later.slots.get("items", []))
    return not sided and "when" not in later.slots and any(named)
