"""Whether the words tell of a deal: what an event shows that speaks for it or against it, weighed.

A feature is something that an event shows: its frame, who is named on which side, whether the goods are counted.
"""

from collections.abc import Iterator

from factlib.events.event import Event, Filler, Thing
from factlib.events.frames import words
from factlib.events.frames.sites import sites
from factlib.events.links import acts_for_state
from factlib.events.readings import JOINT, is_particular
from factlib.events.things import is_concrete, is_person
from factlib.extract.draft import Draft
from factlib.extract.weighing import evidence, standing_of
from factlib.language import singular
from factlib.language.senses import broader

SLOTS = {"giver": "sellers", "receiver": "buyers", "partner": "partners"}
"""The field of a deal that each role fills."""

_THINGS = ("papers", "wares", "works", "lent", "void", "sent", "stakes", "debt", "businesses", "consumers", "targets",
    "payments", "wholes", "making", "reports", "offers", "never")  # fmt: skip
_PARTIES = ("consumers", "sought", "judges", "anybody", "armed", "states", "firms", "people")
_ENOUGH = 2  # things told
_MANY = 3  # words of a name


def is_told(event: Event, draft: Draft) -> bool:
    """Whether it is known which deal is meant, and more speaks for one than against it."""
    return _is_known(event, draft) and evidence(features_of(event, draft), "deal_weights.tsv") > 0


def _is_known(event: Event, draft: Draft) -> bool:
    """Whether two things are told of a deal: "AI procurement", "Adler raised its bid" tell too little.

    These are each side, what is dealt in, how many, its price; and which firm is taken over, or which thing is made together.
    """
    things = [filler.value for filler in event.of("thing")]
    if event.frame == "pay" and not things:
        return False  # "it paid $5 million" for what is told before
    joint = draft.slots["kind"] in JOINT
    told = sum(len(event.of(role)) for role in SLOTS) + bool(things) + ("value" in draft.slots)
    told += any((thing.firm or joint) and is_particular(thing) for thing in things)
    told += any(thing.quantity is not None for thing in things)
    return told >= _ENOUGH


def features_of(event: Event, draft: Draft) -> Iterator[str]:
    """What speaks for a deal or against it, in an event and the slots of its draft; some of it more than once."""
    form = "nominal" if event.nominal else "verbal"
    yield from ("always", f"frame {event.frame}", f"frame {event.frame} {form}")
    yield from (f"kind {draft.slots['kind']}", f"{form} {event.trigger.penn}")
    yield f"word {event.trigger.lemma.lower()}"
    for name in ("weak", "common", "definite", "refers", "agreed"):
        if getattr(event, name):
            yield from (name, f"{name} {form}")
    if event.many is not None:
        yield "many"
    if event.trigger.lemma.lower() in words("trading"):
        yield from ("trading", f"trading {form}")
    yield from standing_of(event)
    yield from _status(event, draft)
    yield from _words(event, form)
    yield from _sides(event, form)
    yield from _things(event, form)
    for role in ("when", "place", "share"):
        if event.of(role):
            yield from (role, f"{role} {form}")
    if "value" in draft.slots:
        yield from ("priced", f"priced {form}", f"frame {event.frame} priced")
    elif event.of("price"):
        yield "price each"


def _status(event: Event, draft: Draft) -> Iterator[str]:
    """How real it is."""
    yield f"stage {draft.slots.get('stage')}"
    for name in ("denied", "hypothetical"):
        if getattr(event.status, name):
            yield name
    if any(governor.lemma in words("topics") for governor in event.status.governors[:1]):
        yield "topic"


def _words(event: Event, form: str) -> Iterator[str]:
    """The trigger and the words around it."""
    clause = event.tree.clause_of.get(event.trigger.index)
    if clause is not None:
        yield f"tense {clause.verb.tense}"
    if not event.nominal and event.trigger.penn in {"VBZ", "VBP"}:
        yield f"present {clause.kind if clause is not None else 'none'}"
    if not event.nominal and event.verb is not None and event.verb is not event.trigger:
        yield from ("light verb", f"light verb {event.verb.lemma.lower()}")
    at, sentence = event.trigger.index, event.tree.sentence
    if any(token.lower in words("habitual") for token in event.tree.tokens[max(0, at - 2) : at]):
        yield "habitual"
    behind = sentence.whole[event.trigger.end : sentence.end].split()
    if any(word.strip(",.") in words("comparing") for word in behind):
        yield from ("compared", f"compared {form}")


def _sides(event: Event, form: str) -> Iterator[str]:
    """Who takes part."""
    sides = [role for role in SLOTS if event.of(role)]
    named = [role for role in sides if any(filler.named for filler in event.of(role))]
    yield from (f"sides {len(sides)}", f"sides {len(sides)} {form}")
    many = min(len(named), 2)
    yield from (f"named {many}", f"named {many} {form}", f"frame {event.frame} named {many}")
    if many > 1 and event.of("thing"):
        yield "named 2 and thing"
    for role in sides:
        if role in named:
            yield f"{role} named"
        if len(event.of(role)) > 1:
            yield f"{role} several"
        for filler in event.of(role):
            yield from _party(role, filler)


def _party(role: str, filler: Filler) -> Iterator[str]:
    party = filler.value
    yield from (f"{role} is {party.kind}", f"{role} found by {filler.how}")
    if acts_for_state(filler):
        yield f"{role} state"
    elif party.country:
        yield f"{role} of country"
    yield from (f"{role} among {name}" for name in _PARTIES if _head(party.name) in words(name))
    if not words("statesmen").isdisjoint((party.title or "").lower().split()):
        yield f"{role} statesman"


def _things(event: Event, form: str) -> Iterator[str]:
    """What is dealt in."""
    things = event.of("thing")
    yield from (f"things {min(len(things), 2)} {form}", f"frame {event.frame} things {bool(things)}")
    if event.weak and all(filler.value.quantity is None for filler in things):
        yield "weak uncounted"
    for filler in things:
        yield f"thing found by {filler.how}"
        yield from _thing(filler.value, form)
        if not is_concrete(filler.value):
            yield from ("abstract", f"abstract {form}", f"abstract {'weak' if event.weak else 'strong'}")


def _thing(thing: Thing, form: str) -> Iterator[str]:
    if thing.quantity is not None:
        yield from ("counted", f"counted {form}", f"counted {thing.quantity.kind}")
    for name, shown in (("firm", thing.firm), ("goods", thing.goods), ("particular", is_particular(thing))):
        if shown:
            yield from (name, f"{name} {form}")
    if thing.origin is not None:
        yield "origin"
    if thing.owner is not None:
        yield "owner"
    last, head = thing.name.split()[-1], _head(thing.name)
    yield from (f"thing among {name}" for name in _THINGS if head in words(name))
    yield from (f"thing kind {name}" for name in broader(head) & words("kinds of things"))
    if sites().kind(head):
        yield "thing site"
    if is_person(last):
        yield "thing person"
    if head != last.lower():
        yield "thing plural"
    yield f"thing words {min(_MANY, len(thing.name.split()))}"


def _head(name: str) -> str:
    """The last word of a name, in the singular and in small letters."""
    return singular(name.split()[-1].lower())
