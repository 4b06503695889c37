"""What kind of deal an event is, and how far a deal or a site has come: one reading for extraction and validation."""

from factlib.events.event import Event, Filler, Thing
from factlib.events.frames import words
from factlib.events.frames.sites import sites
from factlib.events.frames.stages import below, stages_in
from factlib.events.links import acts_for_state
from factlib.events.status import is_contract, stage_of_word
from factlib.language import singular
from factlib.names.countries import country_code, country_of_demonym

JOINT = {"cooperation", "joint_production"}
"""The kinds of deals whose sides are partners."""

_NOUN_STAGES = {"signed", "offered", "requested", "planned"}  # by the noun itself: "an order"
_PUT_OFF = {"open": "planned", "close": "operational"}  # "delayed the opening of", "the closure of"
_SIDES = ("giver", "receiver", "partner", "party")


def is_particular(thing: Thing) -> bool:
    """Whether a name or a number says which thing is meant: "Tejas trainers", "F-16", not "Russian wheat"."""
    named = [
        word for word in thing.name.split() if any(map(str.isupper, word)) or any(map(str.isdigit, word))
    ]
    named = [word.removesuffix("-made") for word in named]
    return any(not (country_of_demonym(word) or country_code(word)) for word in named)


def kind_of(event: Event) -> str:
    """The kind of a deal: a firm that is bought or sold is taken over, counted goods are sold."""
    things: list[Thing] = [filler.value for filler in event.of("thing")]
    firm = (
        any(thing.firm or thing.share is not None for thing in things)
        and event.trigger.lemma.lower() != "contract"
    )
    firm = firm and not _is_for_forces(event)
    counted = any(thing.quantity is not None and not thing.firm for thing in things)
    if event.kind == "sale" and firm and not counted and event.frame in words("frames of goods or firms"):
        return "acquisition"
    of_goods = counted or (bool(things) and event.frame in ("take over", "buyout") and not event.of("share"))
    if event.kind == "acquisition" and not firm and of_goods:
        return "sale"
    firms = [filler for filler in event.of("giver") if not acts_for_state(filler)]
    if event.kind == "transfer" and event.agreed and firms:
        return "sale"  # what a firm provides under a contract is no gift
    dealt = any(thing.goods or thing.quantity is not None or is_particular(thing) for thing in things)
    if event.frame == "contract" and event.kind == "sale" and not dealt and _is_between_states(event):
        return "cooperation"  # "both states agreed on a tariff deal"
    sided = bool(event.of("giver") and event.of("receiver") and event.of("price"))
    return "sale" if event.frame == "agreement" and (counted or sided) else event.kind


def _is_for_forces(event: Event) -> bool:
    """Whether the forces of a state get what is dealt in, or offer it, so that no name of it is a firm's: "the Air Force bought the Condor"."""
    offered = event.of("giver") if event.frame == "offer" else []
    ends = {filler.value.name.split()[-1].lower() for filler in (*event.of("receiver"), *offered)}
    return bool(ends & words("armed"))


def _is_between_states(event: Event) -> bool:
    """Whether all sides of a deal are states, and nothing is paid."""
    sides = [filler for role in _SIDES for filler in event.of(role)]
    return len(sides) > 1 and all(map(_speaks_for_state, sides)) and not event.of("price")


def _speaks_for_state(filler: Filler) -> bool:
    """Whether a party is a state, or somebody whose title says that he acts for one: "the president"."""
    title = (filler.value.title or "").lower().split()
    return acts_for_state(filler) or not words("statesmen").isdisjoint(title)


def stage_of(event: Event) -> str | None:
    """The stage: that of the frame, unless a governing word, the tense or a plan says otherwise."""
    status, own = event.status, event.stage
    if event.nominal and status.time is None and own not in _NOUN_STAGES:
        own = None
    stage = status.stage
    if own == "offered" and stage in {"talks", "requested"}:
        return own  # an offer that is studied, or of which approval is asked, is made
    if own in below("approved") and stage in {"announced", "signed"}:
        return own  # "agreed to explore a purchase"
    agreed = event.agreed and not (status.hypothetical or status.governors)
    if stage is None and status.time == "planned" and agreed:
        return "signed"  # "will supply them under a contract", not "the contract entitles it to buy"
    if stage is None and status.time != "planned" and _is_done_by_contract(event):
        return "signed"
    if stage is None and status.time == "planned":
        return own if own in below("signed") else "planned"
    if stage is None and status.time == "going":
        as_told = event.kind in JOINT or own == "delivered" or own in below("signed") or _was_habit(event)
        return own if as_told else "announced" if own else "delivered"
    unreal = status.hypothetical and (stage or own) in {"signed", *stages_in("done")}  # "if it buys"
    if unreal or (status.time == "planned" and stage not in below("approved")):
        return "planned"
    return stage or own


def is_to_be_off(event: Event) -> bool:
    """Whether somebody says that a deal will not be carried out: "will cancel its order", "plans to stop buying"."""
    status = event.status
    off = status.stage == "cancelled" or (event.stage == "cancelled" and status.stage in {None, "planned"})
    to_come = "planned" in {status.stage, status.time}
    return off and to_come and not (status.hypothetical or status.denied)


def _is_done_by_contract(event: Event) -> bool:
    """Whether a contract does what is told, and still does: "the contract provides Peru with 12 jets"."""
    clause = event.tree.clause_of.get(event.verb.index) if event.verb is not None else None
    subject = clause.subject if clause is not None and clause.verb.tense != "past" else None
    return subject is not None and is_contract(subject)


def _was_habit(event: Event) -> bool:
    """Whether what was going on was done again and again, or is over: "was buying oil", "was buying jets in the 1980s"."""
    clause = event.tree.clause_of.get(event.verb.index) if event.verb is not None else None
    if clause is None or clause.verb.tense != "past" or clause.kind == "complement":
        return False  # "said it was buying oil": it is
    over = any(filler.value.precision in {"year", "decade", "century"} for filler in event.of("when"))
    return over or any(_is_in_bulk(event, filler) for filler in event.of("thing"))


def _is_in_bulk(event: Event, thing: Filler) -> bool:
    """Whether goods are named without a number or an article, in the singular: "oil"."""
    noun = thing.value.name.split()[-1].lower()
    led = any(
        each.end + 1 == thing.span.start and each.tag in {"DET", "PRON", "NUM"} for each in event.tree.tokens
    )
    return thing.value.goods and thing.value.quantity is None and singular(noun) == noun and not led


def site_status_of(event: Event) -> str | None:
    """The state of a site: that of its frame, by the time and the stage of what is told."""
    status, frame = event.status, sites().by_name.get(event.frame)
    if frame is None:
        return "planned" if status.time == "planned" and event.frame == "untold" else None
    done = frame.noun if event.nominal else frame.done
    stage = status.stage
    if stage == "suspended" and "planned" in map(stage_of_word, status.governors):
        return frame.planned or None
    if stage == "suspended" and event.nominal and frame.name in _PUT_OFF:
        return _PUT_OFF[frame.name]
    if stage == "suspended":  # what is halted while it is built stands still, but has not been at work
        return done if done in {"under_construction", "planned"} else "idle"
    if stage == "cancelled" or stage in below("delivered") or status.time == "planned":
        return frame.planned or None
    if stage == "completed" and status.time != "going":
        return "operational" if done == "under_construction" else done
    return (frame.going or done if status.time == "going" else done) or None
