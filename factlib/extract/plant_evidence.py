"""Whether the words tell of a site: what an event shows that speaks for it or against it, weighed."""

from collections.abc import Iterator

from factlib.events.event import Event
from factlib.events.frames.sites import CHANGING_HANDS, sites
from factlib.events.links import acts_for_state
from factlib.extract.draft import Draft
from factlib.extract.weighing import evidence, standing_of
from factlib.language import singular

_KNOWN = ("operator", "place", "product")
_SIZES = ("capacity", "investment", "headcount")


def _is_known(event: Event) -> bool:
    """Whether it is told who runs a site, where it is, or how large: "a factory costs money" tells too little."""
    return any(event.of(role) for role in ("operator", "place", *_SIZES))


def is_told(event: Event, draft: Draft, *, described: bool) -> bool:
    """Whether it is known which site is meant, and more speaks for something that is told of it than against it.

    Args:
        event: What is told of it.
        draft: Its slots.
        described: A word before it says what it is for.
    """
    return (
        _is_known(event) and evidence(features_of(event, draft, described=described), "plant_weights.tsv") > 0
    )


def features_of(event: Event, draft: Draft, *, described: bool) -> Iterator[str]:
    """What speaks for a site or against it; some of it more than once."""
    word = event.trigger.lower.split()[-1]
    form = "several" if event.trigger.penn in {"NNS", "NNPS"} else "one"
    yield from ("always", f"kind {event.kind}", f"frame {event.frame}", form, f"label {event.trigger.penn}")
    yield f"word {singular(word)}"
    shown = {"described": described, "definite": event.definite, "nominal": event.nominal,
        "vague": bool({word, singular(word)} & sites().vague), "changing hands": event.frame in CHANGING_HANDS,
        "refers": draft.refers, "denied": draft.denied, "hypothetical": draft.hypothetical}  # fmt: skip
    yield from (name if yes else f"not {name}" for name, yes in shown.items())
    yield f"status {draft.slots.get('status')}"
    yield from standing_of(event)
    known = [role for role in _KNOWN if any(each.how != "inherited" for each in event.of(role))]
    sizes = [role for role in _SIZES if event.of(role)]
    told = len(known) + len(sizes)
    named = " ".join(known) or "none"
    yield from (f"known {len(known)}", f"known {named}", f"told {told}", f"told {told} {form}")
    yield f"frame {event.frame} known {len(known)}"
    yield f"frame {event.frame} told {min(told, 2)}"
    yield f"vague {shown['vague']} known {named}"
    for role in ("count", "when", *sizes):
        if event.of(role):
            yield from (role, f"{role} {form}")
    for role in _KNOWN:
        for filler in event.of(role):
            yield f"{role} found by {filler.how}"
    for filler in event.of("operator"):
        yield from (f"operator is {filler.value.kind}", f"operator {'named' if filler.named else 'unnamed'}")
        if acts_for_state(filler):
            yield "operator state"
