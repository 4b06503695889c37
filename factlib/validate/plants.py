"""Which plant does the claim mean, and are its values told of that one? A value of another plant is no support.

Of the plants that the quote tells of, the claim means the one that has most of its values. A value that this plant has
otherwise, and that the document tells of another one, or of somebody who only says so, is that other one's.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factlib.document import Span
from factlib.events.event import Event, Filler
from factlib.events.readings import site_status_of
from factlib.names import Party, Place
from factlib.validate.amounts import amounts
from factlib.validate.claim import Claim
from factlib.validate.comparing import NEAR, compare
from factlib.validate.credits import credits_of
from factlib.validate.goods import goods_of, is_akin
from factlib.validate.matching import Likeness, likeness, mention_bears_out
from factlib.validate.places import same_place
from factlib.validate.report import Finding
from factlib.validate.source import Cited

_NAMING = {"operator": "operator", "place": "place", "products": "product"}
_SIZES = {"capacity": "capacity", "investment": "investment", "jobs": "headcount"}
_COMPATIBLE = frozenset({"expanding", "operational", "planned", "under_construction"})


def check_plant(claim: Claim, cited: Cited) -> Iterator[Finding]:
    """Find the values of a claim that the document tells of another plant than the quote's."""
    if claim.type != "factory":
        return
    named = {field: dict(claim.listed(field)) for field in _NAMING}
    plants = cited.sites(cited.quote)
    meant = _meant(claim, named, plants)
    if meant is None:
        return
    others = [plant for plant in _plants(cited) if plant is not meant and _differs(plant, named)]
    beside = [plant for plant in others if plant in plants]
    for field, values in named.items():
        own = [one for one in meant.of(_NAMING[field]) if one.named and _is_told(one)]
        if own and not any(_has(meant, field, value) for value in values.values()):
            for path, value in values.items():
                within = field == "place" and _is_named(value, cited)  # "outside Columbus, Ohio"
                yield from _of_another(path, value, own[0].span, beside if within else others, cited)
    yield from _status_of_another(claim.values.get("status"), meant, beside)


def _meant(claim: Claim, named: Mapping[str, Mapping[str, Any]], plants: Sequence[Event]) -> Event | None:
    """The plant that has most of the claim's values; None if none has any."""
    sizes = [(path, amount) for path, amount in amounts(claim) if path in _SIZES]

    def told(plant: Event) -> int:
        names = sum(_has(plant, field, value) for field, values in named.items() for value in values.values())
        return names + sum(_fits(one, amount) for path, amount in sizes for one in plant.of(_SIZES[path]))

    best = max(plants, key=told, default=None)
    return best if best is not None and told(best) else None


def _plants(cited: Cited) -> Iterator[Event]:
    """The plants that the document tells of."""
    for sentence in cited.source.reading:
        yield from cited.source.sites_in(sentence)


def _differs(plant: Event, named: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether a plant has something otherwise than the claim: what differs in nothing may be the same plant."""
    for field, values in named.items():
        told = [one for one in plant.of(_NAMING[field]) if one.named]
        if told and values and not any(_fits(one, value) for one in told for value in values.values()):
            return True
    return False


def _has(plant: Event, field: str, value: Any) -> bool:
    """Whether a plant has a value in the role of a field."""
    return any(_fits(filler, value) for filler in plant.of(_NAMING[field]))


def _is_told(filler: Filler) -> bool:
    """Whether the words at the plant tell it: a place that only "there" stands for may be another."""
    return filler.how == "syntax" or isinstance(filler.value, Party)


def _is_named(place: Place, cited: Cited) -> bool:
    return any(
        same_place(place, Place(name=" ".join(one.words), country=one.country))
        for one in cited.source.mentions_in(cited.quote)
        if one.words
    )


def _fits(filler: Filler, value: Any) -> bool:
    if isinstance(value, Party):
        return likeness(value, filler.value) is not Likeness.NONE
    if isinstance(value, Place):
        return same_place(value, filler.value)
    if isinstance(value, str):
        return is_akin(goods_of(value), filler.value)
    return compare(value, filler.value).distance <= NEAR


def _of_another(path: str, value: Any, own: Span, others: Sequence[Event], cited: Cited) -> Iterator[Finding]:
    """Whether another plant has a value in its role, or somebody who only says so."""
    field = path.split(".")[0]
    shown, words = str(getattr(value, "name", value)), cited.source.document[own]
    told = (one for plant in others for one in plant.of(_NAMING[field]) if _fits(one, value))
    if (other := next(told, None)) is not None:
        message = f"the source tells {shown} of another plant; of this one it says “{words}”"
        yield Finding.of("other-event", path, message, expected=shown, found=words, span=other.span)
    elif field == "operator" and (span := _is_teller(value, cited)) is not None:
        message = f"{shown} only says so; of this plant the source says “{words}”"
        yield Finding.of("party-differs", path, message, expected=shown, found=words, span=span)


def _is_teller(party: Party, cited: Cited) -> Span | None:
    """Where the cited sentences name a party only behind "according to"; "X said" may be of a plant of its own."""
    named = [
        Span.of(one.start, one.end)
        for one in cited.source.mentions_in(cited.context)
        if mention_bears_out(party, cited.source, one) is not Likeness.NONE
    ]
    said = [span for credit in credits_of(cited) if credit.cue.tag != "VERB" for span in credit.spans]
    told = bool(named) and all(any(span.contains(one) for span in said) for one in named)
    return named[0] if told else None


def _status_of_another(status: str | None, meant: Event, beside: Sequence[Event]) -> Iterator[Finding]:
    """Whether the quote tells a status of another plant, and of this one what cannot be true beside it."""
    own = site_status_of(meant)
    if status is None or own is None or own == status or {own, status} <= _COMPATIBLE:
        return
    for plant in beside:
        if site_status_of(plant) == status:
            message = f"the source says {status} of another plant, and {own} of this one"
            span = Span.of(plant.trigger.start, plant.trigger.end)
            yield Finding.of("other-event", "status", message, expected=status, found=own, span=span)
            return
