"""Who plays which role in the events that the cited sentences tell of."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from factlib.document import Span
from factlib.events.event import Event, Filler
from factlib.names import Party
from factlib.names.countries import town_country
from factlib.names.mentions import Mention
from factlib.quantities import Quantity
from factlib.validate.claim import Claim
from factlib.validate.comparing import same_number
from factlib.validate.fillers import (
    PRONOUNS,
    SURE,
    events_of,
    is_goods,
    is_name,
    is_sure,
    stands_before_plant,
)
from factlib.validate.lists import word_lists
from factlib.validate.matching import are_namesakes, names_other_organ
from factlib.validate.names_alike import Likeness, folded_words, is_organ, likeness, spelt_alike
from factlib.validate.source import Cited, Source
from factlib.validate.whose import owned
from factlib.validate.word_match import match_words
from factlib.validate.words import heads_of

FLOW_FRAMES = frozenset({"export", "import"})
"""The frames of the flows of trade."""

ROLES = {
    "sellers": "giver",
    "buyers": "receiver",
    "partners": "partner",
    "operator": "operator",
    "exporter": "exporter",
    "importer": "importer",
}
"""The role that an event has for each field of a claim."""

ACROSS = {"sellers": "buyers", "buyers": "sellers"}
"""The two sides of a deal."""

OPPOSITE = {"giver": "receiver", "receiver": "giver", "exporter": "importer", "importer": "exporter"}
"""The role across from each role."""

ONE_SIDED = ("buy", "sell", "supply", "give", "lease")
"""The frames of verbs of which the subject is one side."""

_SEVERAL = {"they", "them", "their"}
_OWN_FLOWS = {"exporter": "export", "importer": "import"}  # the frame that tells of a role by itself
_FIGURES = {"amount": "amount", "value": "price"}
_ACTING = ("organisation", "country", "person")
_MODEL = re.compile(r"\b(?=[\w-]*[A-Za-z])(?=[\w-]*\d)[\w-]+")  # "S-400"


class Played(NamedTuple):
    """Who has a role in the cited sentences, other than the party that is asked for.

    Attributes:
        others: Where others are named in it.
        referred: Whom "it" and "the company" in it mean.
        crossed: Where the party that is asked for stands in the opposite role, or is dealt in itself.
        fillers: All that stands in it, however it was found.
    """

    others: tuple[Span, ...]
    referred: tuple[Filler, ...]
    crossed: tuple[Span, ...]
    fillers: tuple[Span, ...]


def played(field: str, wanted: Party, cited: Cited, claim: Claim) -> Played | None:
    """Who plays the role that a field of a claim asks for, in the events of the quote; None if the party itself does.

    Args:
        field: The field.
        wanted: The party that is asked for.
        cited: The words that the claim cites.
        claim: The claim; of several events in the quote, those of its amount or price are meant.
    """
    told = [
        (event, filler)
        for event in of_figure(claim, list(_meant(cited, claim)))
        for filler in _in_role(ROLES.get(field, ""), event)
        if isinstance(filler.value, Party)
    ]
    fillers = [filler for _, filler in told]
    dealt = of_figure(claim, list(events_of(cited))) if field == "sellers" else ()
    owners = [owner for event in dealt for owner in _owners(event)]
    if any(
        (likeness(wanted, filler.value) or spelt_alike(wanted.name, filler.value.name))
        and not _is_one_of_his(wanted, filler.value)
        and not names_other_organ(wanted, cited.source, filler.span)
        and not are_namesakes(wanted.name, filler.value.name, cited.source)
        for filler in [*fillers, *owners]
    ):
        return None
    own = [(event, filler) for event, filler in told if deals_in(event, claim)]
    open_sides = [event for event, _ in told if field in ACROSS and _signs(event)]
    sure = [
        filler for event, filler in own or told if event not in open_sides and _is_somebody(filler, cited)
    ]
    referred = [filler for _, filler in own or told if _stands_for_one(filler, cited)]
    agreeing = _agreeing(field, wanted, cited, claim) if not told else []
    others = tuple(filler.span for filler in [*sure, *agreeing])
    crossed = [*_crossed(field, wanted, cited, claim), *_goods_called(wanted, cited)]
    return Played(others, tuple(referred), tuple(crossed), tuple(filler.span for filler in fillers))


def _crossed(field: str, wanted: Party, cited: Cited, claim: Claim) -> Iterator[Span]:
    """Where a side of a deal is named on the other side, or dealt in itself: "X bought Y" for a sale by X, or a purchase by Y.

    Where the words only may tell of a deal, they must deal in what the claim does.
    """
    role = ROLES.get(field, "")
    for event in events_of(cited, weak=True) if field in ACROSS else ():
        meant = not (event.weak and event.nominal and claim.goods) or deals_in(event, claim)
        sure = meant and not _signs(event)
        if sure and event.of("thing"):
            same = (one for one in event.of(OPPOSITE[role]) if _is_one(wanted, one))
            yield from (one.span for one in same if is_sure(one, cited, PRONOUNS))
        sides = event.of(role)
        if field == "buyers":
            sides = [one for one in sides if isinstance(one.value, Party) and is_sure(one, cited, PRONOUNS)]
        if (sure and sides) or (field == "buyers" and _is_by_target(event, claim)):
            yield from _dealt_in(wanted, event, role)


def _dealt_in(wanted: Party, event: Event, role: str) -> Iterator[Span]:
    """Where a firm that is said to buy, or to sell, is dealt in itself: "Adler took over Lomax" for a purchase by Lomax."""
    acts = any(_is_one(wanted, one) for one in event.of(role))
    for filler in event.of("thing") if not acts else ():
        if (
            filler.value.firm
            and filler.how in SURE
            and likeness(wanted, Party(name=filler.value.name)) is Likeness.SAME
        ):
            yield filler.span


def _goods_called(wanted: Party, cited: Cited) -> Iterator[Span]:
    """Where what is said to act is goods: "12 boats" of "sold Adler 12 boats"."""
    name = {word for word in folded_words(wanted.name) if not word.isdigit()}
    for event in events_of(cited, weak=True):
        for filler in event.of("thing"):
            goods = filler.how in SURE and not is_name(filler.value.name) and is_goods(filler, cited)
            if goods and folded_words(filler.value.name) == name:
                yield filler.span


def of_figure(claim: Claim, events: Sequence[Event]) -> Sequence[Event]:
    """The events of the amount or the price that a claim has; all of them if none is."""
    for field, role in _FIGURES.items():
        wanted: Quantity | None = claim.values.get(field)
        own = [
            event
            for event in events
            if wanted and any(same_number(wanted, one.value) for one in event.of(role))
        ]
        if own:
            return own
    return events


def _is_one(party: Party, filler: Filler) -> bool:
    same = isinstance(filler.value, Party) and likeness(party, filler.value) is Likeness.SAME
    return same and not _is_one_of_his(party, filler.value)


def _is_one_of_his(one: Party, other: Party) -> bool:
    """Whether one name is of people whom another owns, and not of him: "Adler users" for "Adler"."""
    whose = owned(one.name), owned(other.name)
    return (whose[0] is None) != (whose[1] is None)


def _signs(event: Event) -> bool:
    """Whether a contract is signed with somebody, which leaves open who of the two gives; not so "to buy" behind it."""
    lists, noun = word_lists("trade.toml"), event.trigger
    verbs = [event.verb, *event.status.governors]
    signed = any(verb is not None and verb.lemma.lower() in lists["verbs"]["meet"] for verb in verbs)
    contracts = {*lists["nouns"]["meet"], *lists["nouns"]["orders"]}
    told = event.frame in ONE_SIDED
    return signed and noun.tag == "NOUN" and noun.lemma.lower() in contracts and not told


def _owners(event: Event) -> Iterator[Filler]:
    """Whose the things of a deal are, where nobody is told to give them: "U.S. wheat exported to Kenya"."""
    for filler in event.of("thing") if not event.of("giver") and event.of("receiver") else ():
        yield from (owner for owner in (filler.value.owner, filler.value.origin) if owner is not None)


def plays_elsewhere(
    field: str, wanted: Party, cited: Cited, spans: Sequence[Span]
) -> Literal["it", "the other"] | None:
    """Which role a party has, by its name, in the events of the sentences at `spans`: that of a field, or its contrary.

    Who imports one thing may export another: other flows of trade say nothing of who takes part in one.
    """
    role = ROLES.get(field, "")
    near = [cited.source.reading.at(span.start) for span in spans]
    own = _OWN_FLOWS.get(role)
    told = {event.frame for event in events_of(cited)}
    events = [
        event
        for sentence in {one.start: one for one in near}.values()
        for event in cited.source.events_in(sentence)
        if own not in told or event.frame not in FLOW_FRAMES or event.frame == own
    ]
    if any(has_role(role, wanted, event) for event in events):
        return "it"
    opposite = OPPOSITE.get(role) if field in ACROSS else None
    sure = [event for event in events if not event.weak]  # not "received favourable reviews"
    return "the other" if opposite and any(has_role(opposite, wanted, event) for event in sure) else None


def tells_of_same(
    field: str, wanted: Party, across: Sequence[Party], claim: Claim, cited: Cited, spans: Sequence[Span]
) -> Span | None:
    """Where a sentence at `spans` tells of a side of the deal of a claim, and on the other of nobody but whom the claim has."""
    role = ROLES[field]
    for span in spans:
        for event in cited.source.events_in(cited.source.reading.at(span.start)):
            owners = [one.value.owner for one in event.of("thing") if role == "giver" and one.value.owner]
            others = [one for one in event.of(OPPOSITE[role]) if one.named and isinstance(one.value, Party)]
            meant = all(any(_is_one(party, one) for party in across) for one in others)
            told = any(_is_one(wanted, one) for one in [*event.of(role), *owners])
            if meant and told and _is_same_deal(event, claim):
                return span
    return None


def _is_same_deal(event: Event, claim: Claim) -> bool:
    """Whether an event deals in as much of what a claim deals in, or in a firm that it names: "Adler" of "Adler, a brewer"."""
    things, items = event.of("thing"), [item for _, item in claim.holding("item")]
    counts = [(one.value.quantity, item.quantity) for one in things for item in items]
    apart = any(told and wanted and not same_number(told, wanted) for told, wanted in counts)
    return not (event.weak or apart) and deals_in_or_names(event, claim)


def deals_in_or_names(event: Event, claim: Claim) -> bool:
    """Whether an event deals in what a claim deals in, or in a firm that it names: "Adler" of "stake in Adler"."""
    goods = [folded_words(name) for name in claim.goods]
    firms = [folded_words(one.value.name) for one in event.of("thing") if one.value.firm]
    return any(firm and firm <= words for firm in firms for words in goods) or deals_in(event, claim)


def has_role(role: str, wanted: Party, event: Event) -> bool:
    """Whether an event has a party in a role, by its name."""
    return any(_is_one(wanted, filler) for filler in event.of(role))


def imports(name: Mention | Span, cited: Cited) -> bool:
    """Whether a name in the quote says only where exports go, and leaves open whose they are: "exports to Chile"."""
    told = list(events_of(cited, weak=True))
    exports = [event.trigger for event in told if event.frame == "export"]
    exported = [event for event in told if event.trigger in exports]
    fillers = (one for event in exported for role in ("importer", "receiver") for one in event.of(role))
    return any(filler.span.holds(name.start) for filler in fillers)


def flows_of(amount: Span, cited: Cited) -> list[Event]:
    """The flows of the cited sentences that have an amount: of exports, of imports, or of both."""
    flows = (event for event in cited.events(cited.context) if event.frame in FLOW_FRAMES)
    return [flow for flow in flows if any(filler.span == amount for filler in flow.of("amount"))]


def _is_somebody(filler: Filler, cited: Cited) -> bool:
    """Whether a side of an event is told by a name of somebody, or an organ of a known state: no "first low-cost airline", and no place.

    So is whom the source says not to name: "an undisclosed buyer".
    """
    words = set(cited.source.document[filler.span].lower().split())
    if filler.how in SURE and not words.isdisjoint(word_lists("trade.toml")["unnamed"]["words"]):
        return True
    organ = filler.value.country is not None and is_organ(filler.value.name)
    told = is_sure(filler, cited) and filler.named and (organ or is_name(filler.value.name))
    if filler.value.kind is not None:
        return told and filler.value.kind in _ACTING
    place = cited.source.names.place_at(filler.span)
    return told and (place is None or place.country is None) and not stands_before_plant(filler, cited)


def _stands_for_one(filler: Filler, cited: Cited) -> bool:
    """Whether a pronoun or a description stands for one body that is named elsewhere: no "the partners"."""
    words = cited.source.document[filler.span].split()
    many = (words[-1].lower().endswith("s") and words[-1].lower() != "its") or words[-1].lower() in _SEVERAL
    named = filler.how == "reference" and filler.named and is_name(filler.value.name)
    times = 1 if len(words) == 1 else 2  # "it" means a firm more surely than "the company" does
    known = filler.value.kind in ("organisation", "country") or _is_told_of(filler.value, cited.source, times)
    return named and known and not many


def _is_told_of(party: Party, source: Source, times: int) -> bool:
    """Whether a name of unknown kind is that of no town, and is so often more than the capital of a sentence's start."""
    entities = (entity for entity in source.names.entities if entity.party.name == party.name)
    inside = (sum(mention.shown or not mention.opens for mention in entity.mentions) for entity in entities)
    return party.kind is None and town_country(party.name) is None and any(count >= times for count in inside)


def _in_role(role: str, event: Event) -> list[Filler]:
    """Who plays a role of an event; of two who agree on a deal in which one gives, the other receives."""
    across = event.of(OPPOSITE.get(role, ""))
    own, sides = event.of(role), event.of("party")
    others = [one for one in sides if not any(_is_one(one.value, other) for other in across)]
    return own if own or not across or len(others) != 1 else others


def _agreeing(field: str, wanted: Party, cited: Cited, claim: Claim) -> list[Filler]:
    """The two sides of a contract of others that is told of without saying who gives: "the contract between X and Y"."""
    for event in _meant(cited, claim) if field in ACROSS else ():
        sides = [
            filler
            for filler in event.of("party")
            if (filler.how in SURE and filler.named) or _stands_for_one(filler, cited)
        ]
        across = (party for other in ACROSS if other != field for _, party in claim.listed(other))
        agreed = any(_is_one(party, filler) for party in across for filler in sides)
        if len(sides) > 1 and (agreed or deals_in(event, claim)):
            own = any(likeness(wanted, filler.value) for filler in sides)
            return [] if own else sides
    return []


def _meant(cited: Cited, claim: Claim) -> Iterator[Event]:
    """The events of the quote that the claim may mean; those whose words tell of much else too if they deal in its goods."""
    for event in events_of(cited, weak=True):
        if not event.weak or deals_in(event, claim) or _is_by_target(event, claim):
            yield event


def _is_by_target(event: Event, claim: Claim) -> bool:
    """Whether it is what the claim has bought that buys or offers to: "an offer from Lomax" for a bid for Lomax."""
    firms = [Party(name=name) for name in claim.goods if name.strip() and is_name(name)]
    buyers = [filler.value for filler in event.of("receiver") if isinstance(filler.value, Party)]
    return any(likeness(firm, buyer) for firm in firms for buyer in buyers)


def deals_in(event: Event, claim: Claim) -> bool:
    """Whether what an event deals in is what the claim deals in, by the last words or the number of a model."""
    things = [filler.value for role in ("thing", "goods", "product") for filler in event.of(role)]
    names = [thing if isinstance(thing, str) else thing.name for thing in things]
    goods, told = claim.goods if names else [], " ".join(names)
    wanted = " ".join(word for name in goods for word in [*heads_of(name), *_MODEL.findall(name)])
    if not (wanted and told):
        return False
    last = [word for name in names for word in heads_of(name)[:1]]
    heads = " ".join(word for name in goods for word in heads_of(name)[:1])
    named = any(match_words(word, wanted) for word in [*last, *_MODEL.findall(told)])
    return named or bool(match_words(heads, told))
