"""Who plays which role in the events that the cited sentences tell of."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from factlib.document import Span
from factlib.events.event import Event, Filler, Thing
from factlib.events.things import is_tangible
from factlib.language import Token
from factlib.names import Party
from factlib.quantities import Quantity
from factlib.validate.matching import Likeness, likeness
from factlib.validate.source import Cited
from factlib.validate.structure import word_lists

FLOW_FRAMES = frozenset({"export", "import"})
"""The frames of the flows of trade."""

Role = Literal["giver", "receiver", "partner"]
"""A side of a deal or of a flow of trade."""

_ROLES = {
    "sellers": "giver",
    "buyers": "receiver",
    "partners": "partner",
    "operator": "operator",
    "exporter": "exporter",
    "importer": "importer",
}
_OPPOSITE = {"giver": "receiver", "receiver": "giver", "exporter": "importer", "importer": "exporter"}
_THINGS = {"factory": "product", "export_figure": "goods"}
_OWN_FLOWS = {"exporter": "export", "importer": "import"}  # the frame that tells of a role by itself
_SURE = ("syntax", "inherited")
_DETERMINERS = frozenset(
    {"the", "its", "their", "his", "her", "our", "these", "those", "this", "that", "such"}
)
_BEFORE = 40  # characters before the words of a thing


_PARTS: dict[str, Role] = {
    "giver": "giver",
    "exporter": "giver",
    "receiver": "receiver",
    "importer": "receiver",
    "partner": "partner",
}


class Part(NamedTuple):
    """A phrase in a role.

    Attributes:
        role: What the phrase does.
        span: Where the phrase stands.
        trigger: The verb or noun that gives it the role.
    """

    role: Role
    span: Span
    trigger: Token


class Played(NamedTuple):
    """Who has a role in the cited sentences.

    Attributes:
        is_wanted: Whether the party that is asked for has it, by its name or by reference.
        others: Where others are named in it.
        unsure: Where names stand in it of which it is not known what they are.
        crossed: Where the party that is asked for stands in the opposite role; what is bought is its owner's.
    """

    is_wanted: bool
    others: tuple[Span, ...]
    unsure: tuple[Span, ...]
    crossed: tuple[Span, ...]


def played(
    field: str, wanted: Party, cited: Cited, across: Sequence[Party] = (), amount: Quantity | None = None
) -> Played:
    """Who plays the role that a field of a claim asks for, in the events of the quote.

    Args:
        field: The field.
        wanted: The party that is asked for.
        cited: The words that the claim cites.
        across: Whom the claim has on the other side.
        amount: What the claim tells of a flow: if the quote tells of several, the flow of this amount is meant.
    """
    told = [
        (event, filler)
        for event in _of_amount(amount, list(_events(cited)))
        for filler in event.of(_ROLES.get(field, ""))
        if isinstance(filler.value, Party)
    ]
    fillers = [filler for _, filler in told]
    owners = [owner for event in _events(cited) for owner in _owners(event)] if field == "sellers" else []
    flowing = _weak_flows(field, cited)
    is_wanted = any(
        likeness(wanted, filler.value) is not Likeness.NONE for filler in [*fillers, *owners, *flowing]
    )
    sure = [filler for event, filler in told if _is_named(filler) and not _signs(event)]
    others = tuple(filler.span for filler in sure) if field != "partners" else ()
    unsure = tuple(filler.span for filler in fillers if _is_unknown(filler, cited))
    return Played(is_wanted, others, unsure, tuple(_crossed(field, wanted, cited, across)))


def _weak_flows(field: str, cited: Cited) -> Iterator[Filler]:
    """Who has a role in what may be a flow of trade: "shipped 500 tonnes to Kenya"."""
    for event in _events(cited, weak=True) if field in ("exporter", "importer") else ():
        yield from (one for one in event.of(field) if event.frame in FLOW_FRAMES and event.weak)


def parts_of(cited: Cited, *, flows: bool) -> Iterator[Part]:
    """Who has a role beside a verb or noun of the cited sentences, in the deals or else in the flows of trade."""
    for sentence in cited.sentences:
        for event in cited.source.events_in(sentence):
            if (event.frame in FLOW_FRAMES) != flows or (event.weak and not flows):
                continue
            for name, role in _PARTS.items():
                for filler in event.of(name):
                    told = filler.how == "syntax" and isinstance(filler.value, Party)
                    if told and sentence.start <= filler.span.start < sentence.end:
                        yield Part(role, filler.span, event.trigger)


def _crossed(field: str, wanted: Party, cited: Cited, across: Sequence[Party]) -> Iterator[Span]:
    """Where a side of a deal has the role of the other side: "X bought Y's mill" for a sale by X, or to Y.

    Where the words only may tell of a deal, both sides that the claim has must be exchanged.
    """
    role = _ROLES.get(field, "")
    for event in _events(cited, weak=True) if field in ("sellers", "buyers") else ():
        sides = {each: [one for one in event.of(each) if one.how in _SURE] for each in _OPPOSITE}
        sides["giver"] += _owners(event)
        exchanged = any(
            one.how == "syntax" and _is_one(other, one) for one in sides[role] for other in across
        )
        sure = not (event.weak and event.nominal) and not _signs(event)
        if event.of("thing") and (sure or exchanged):
            yield from (one.span for one in sides[_OPPOSITE[role]] if _is_one(wanted, one))
        if field == "buyers" and sure and sides[role]:
            yield from _bought(wanted, event)


def _bought(wanted: Party, event: Event) -> Iterator[Span]:
    """Where a firm that is said to buy is bought itself: "Adler took over Lomax" for a purchase by Lomax."""
    buys = any(_is_one(wanted, one) for one in event.of("receiver"))
    for filler in event.of("thing") if not buys else ():
        if (
            filler.value.firm
            and filler.how in _SURE
            and likeness(wanted, Party(name=filler.value.name)) is Likeness.SAME
        ):
            yield filler.span


def _of_amount(amount: Quantity | None, events: Sequence[Event]) -> Sequence[Event]:
    """The events of an amount; all of them if none is."""
    if amount is None:
        return events
    own = [
        event
        for event in events
        if any(
            (one.value.value, one.value.upper) == (amount.value, amount.upper) for one in event.of("amount")
        )
    ]
    return own or events


def _is_one(party: Party, filler: Filler) -> bool:
    return isinstance(filler.value, Party) and likeness(party, filler.value) is Likeness.SAME


def _signs(event: Event) -> bool:
    """Whether a contract or a deal is signed with somebody, which leaves open who of the two gives."""
    lists, noun, verb = word_lists("trade.toml"), event.trigger, event.verb
    signed = verb is not None and verb.lemma.lower() in lists["verbs"]["meet"]
    return signed and noun.tag == "NOUN" and noun.lemma.lower() in lists["nouns"]["meet"]


def _owners(event: Event) -> Iterator[Filler]:
    """Whose the things of a deal are, where nobody is told to give them: "U.S. wheat exported to Kenya"."""
    for filler in event.of("thing") if not event.of("giver") and event.of("receiver") else ():
        yield from (owner for owner in (filler.value.owner, filler.value.origin) if owner is not None)


def plays_elsewhere(
    field: str, wanted: Party, cited: Cited, spans: Sequence[Span]
) -> Literal["it", "the other"] | None:
    """Which role a party has, by its name, in the events of the sentences at `spans`: that of a field, or its contrary.

    Who imports one thing may export another: where the quote tells of exports, imports elsewhere say nothing.
    """
    role = _ROLES.get(field, "")
    near = [cited.source.reading.at(span.start) for span in spans]
    own = _OWN_FLOWS.get(role)
    told = {event.frame for event in _events(cited)}
    events = [
        event
        for sentence in {one.start: one for one in near}.values()
        for event in cited.source.events_in(sentence)
        if own not in told or event.frame not in FLOW_FRAMES or event.frame == own
    ]
    if any(_has_role(role, wanted, event) for event in events):
        return "it"
    opposite = _OPPOSITE.get(role)
    return "the other" if opposite and any(_has_role(opposite, wanted, event) for event in events) else None


def _has_role(role: str, wanted: Party, event: Event) -> bool:
    return any(
        isinstance(filler.value, Party) and likeness(wanted, filler.value) is Likeness.SAME
        for filler in event.of(role)
    )


def flows_of(amount: Span, cited: Cited) -> list[Event]:
    """The flows of the cited sentences that have an amount: of exports, of imports, or of both."""
    return [
        event
        for sentence in cited.sentences
        for event in cited.source.events_in(sentence)
        if event.frame in FLOW_FRAMES and any(filler.span == amount for filler in event.of("amount"))
    ]


def dealt_in(cited: Cited, kind: str | None = "deal") -> list[str]:
    """What the events of the quote deal in, by their own words: not what "the jets" or "its unit" stands for.

    Args:
        cited: The cited words.
        kind: The type of the claim: a plant makes products, a flow of trade is one of goods.
    """
    return [
        name
        for event in _events(cited, weak=kind != "factory")
        for filler in event.of(_THINGS.get(kind or "", "thing"))
        if filler.how == "syntax" and _is_telling(filler, cited) and not refers(filler, cited)
        for name in [filler.value if isinstance(filler.value, str) else filler.value.name]
    ]


def _is_telling(filler: Filler, cited: Cited) -> bool:
    """Whether a thing is goods or a firm for sure."""
    thing, names = filler.value, cited.source.names
    if isinstance(thing, str):
        return True
    if not isinstance(thing, Thing) or thing.goods or _is_counted(thing):
        return isinstance(thing, Thing)
    entities = (names.entity_of(mention) for mention in names.within(filler.span))
    return thing.firm and any(one is not None and one.kind == "organisation" for one in entities)


def _is_counted(thing: Thing) -> bool:
    """Whether so many of what can be touched are dealt in: "ten ploughs"."""
    return thing.quantity is not None and not thing.firm and is_tangible(thing.name.split()[-1])


def refers(filler: Filler, cited: Cited) -> bool:
    """Whether words behind a determiner stand for what is named elsewhere."""
    name = filler.value if isinstance(filler.value, str) else filler.value.name
    before = cited.source.text[: filler.span.end].rpartition(name)[0][-_BEFORE:].split()
    inside = cited.source.document[filler.span].split()
    near = [*before[-1:], *inside[:1]]
    return any(word.lower() in _DETERMINERS for word in near)


def _is_named(filler: Filler) -> bool:
    known = filler.value.kind in ("organisation", "country", "person")
    return filler.how in _SURE and filler.named and known


def _is_unknown(filler: Filler, cited: Cited) -> bool:
    """Whether a name that nothing tells to be of a firm or a place stands in the role."""
    named = any(
        map(str.isupper, cited.source.document[filler.span])
    )  # and no "the unit" that may mean somebody
    name = filler.how in _SURE and filler.value.kind is None and named
    place = cited.source.names.place_at(filler.span)
    return name and (place is None or place.country is None)


def _events(cited: Cited, *, weak: bool = False) -> Iterator[Event]:
    for sentence in cited.sentences:
        for event in cited.source.events_in(sentence):
            if cited.quote.start <= event.trigger.start < cited.quote.end and (weak or not event.weak):
                yield event
