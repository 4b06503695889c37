"""Is a value told of another event than the rest of the claim? Then it is no support, wherever it stands.

Each field of a claim is judged by the others: the events of the quote that agree with the other fields, and differ from
them in nothing, are those that the claim may mean. What they have otherwise, and what the document tells of an event
that differs from the claim in something else too, is that other event's.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from factlib.dates import When
from factlib.document import Span
from factlib.events.event import Event, Filler, Thing
from factlib.events.frames import words
from factlib.events.frames.stages import families_of
from factlib.events.readings import site_status_of, stage_of
from factlib.facts import Item
from factlib.language import Sentence, lemma
from factlib.names import Party, Place
from factlib.validate.claimed import ClaimedValue
from factlib.validate.comparing import NEAR, compare, same_days, same_number
from factlib.validate.context import Context
from factlib.validate.credits import credits_of
from factlib.validate.fillers import is_goods, is_name, refers
from factlib.validate.goods import goods_of
from factlib.validate.goods_alike import is_akin
from factlib.validate.matching import names_of
from factlib.validate.names_alike import folded_words, likeness
from factlib.validate.parties import may_stand_for
from factlib.validate.places import place_of, same_place
from factlib.validate.report import Finding
from factlib.validate.reworded import says_only_the_sort
from factlib.validate.roles import FLOW_FRAMES
from factlib.validate.source import Cited
from factlib.validate.word_match import Match, match_words

_ROLES = {
    "deal": {
        "sellers": "giver", "buyers": "receiver", "partners": "partner", "items": "thing", "value": "price",
        "stake": "share", "when": "when",
    },
    "factory": {
        "operator": "operator", "place": "place", "products": "product", "capacity": "capacity",
        "investment": "investment", "jobs": "headcount",
    },
    "export_figure": {
        "exporter": "exporter", "importer": "importer", "goods": "goods", "amount": "amount", "period": "when",
    },
}  # fmt: skip
_OWNERS = frozenset({"operator", "exporter"})  # whose "its plant" and "its exports" are
_LISTED = frozenset({"goods", "items"})  # of which one event often has several, one of them read
_TIMES = frozenset({"when", "period"})
_COMPATIBLE = frozenset({"expanding", "operational", "planned", "under_construction"})


class _Values:
    """Values of a claim by field, and the roles of events that they are held to.

    Attributes:
        held: The values of each field.
        roles: The role of each field.
    """

    def __init__(self, held: Mapping[str, Sequence[ClaimedValue[Any]]], roles: Mapping[str, str]) -> None:
        self.held = held
        self.roles = roles
        self._told: dict[tuple[str, int], tuple[Event, bool | None]] = {}

    def describe(self, event: Event, *, but: str | None = None) -> bool:
        """Whether an event has one of them, those of a field left out, and nothing otherwise."""
        told = [self.in_field(field, event) for field in self.held if field != but]
        return True in told and False not in told

    def differ(self, event: Event, *, but: str | None = None) -> bool:
        """Whether an event has something otherwise, a field left out: what differs in nothing may be the same."""
        return any(self.in_field(field, event) is False for field in self.held if field != but)

    def agree(self, event: Event, *, but: str | None = None) -> bool:
        """Whether an event has one of them, a field left out and its time, which many share."""
        return any(self.in_field(field, event) for field in self.held if field not in {but, *_TIMES})

    def in_field(self, field: str, event: Event) -> bool | None:
        """Whether an event has a value of a field in its role; None if it has nobody and nothing particular there.

        Asked once of each event, whatever other fields are left out.
        """
        key = field, id(event)
        if key not in self._told:
            fillers = event.of(self.roles[field])
            fits = any(_fit(one, claimed.value) for one in fillers for claimed in self.held[field])
            cited = self.held[field][0].cited
            named = any(
                one.named and not (isinstance(one.value, Thing) and refers(one, cited, owned=False))
                for one in fillers
            )
            self._told[key] = event, fits or (False if named else None)
        return self._told[key][1]


def check_other_events(context: Context, wrong: Collection[str]) -> Iterator[Finding]:
    """Find the values of a claim that the document tells of another event than the quote's.

    Args:
        context: A deal, a plant or an export figure; of any other type nothing is found.
        wrong: The fields that are in error by themselves: of these only who says so is found.
    """
    claim, cited = context.claim, context.cited
    roles = _ROLES.get(claim.type or "")
    if roles is None:
        return
    listed = {field: [ClaimedValue(*each, context) for each in claim.listed(field)] for field in roles}
    values = _Values({field: held for field, held in listed.items() if held}, roles)
    every = _events(claim.type, cited, cited.sentences)
    here = [event for event in every if cited.quote.holds(event.trigger.start)]
    for field in values.held:
        yield from _of_others(field, values, here, context, wrong)
    for field, find in _FINDERS.items():
        step = claim.values.get(field)
        if isinstance(step, str) and field not in wrong:
            yield from find(step, here, values)


def _of_others(
    field: str, values: _Values, here: Sequence[Event], context: Context, wrong: Collection[str]
) -> Iterator[Finding]:
    """The values of one field that are told of another event."""
    held, cited = values.held[field], context.cited
    if field in wrong and not any(isinstance(one.value, Party) and _is_teller(one) for one in held):
        return
    meant = [event for event in here if values.describe(event, but=field)]
    if field == "stake":
        meant = [event for event in meant if any(map(_is_more_than_a_stake, event.of("thing")))] or meant
    fillers = [one for event in meant for one in event.of(values.roles[field])]
    own = [one for one in fillers if _is_told(one, field, cited)]
    fits = (_fit(one, claimed.value) for one in fillers for claimed in held)
    fit = max(fits, default=Match.NONE)
    if field == "when" and meant and not fillers:
        yield from _time_of_another(values, held)
    if field == "goods" and meant and not fillers:
        triggers = [one.trigger for one in meant]
        parts = [one for one in here if one.trigger in triggers and values.differ(one, but=field)]
        yield from _goods_of_part(held, parts, values.roles[field])
    if not own or fit == Match.SAME or (fit and field in _LISTED):
        return
    if field == "stake":
        yield from _stake_after_it(held, own[0].span)
        return
    found: list[Finding] = []
    for claimed in held:
        value = claimed.value
        if isinstance(value, Party) and any(may_stand_for(one.span, value, cited) for one in own):
            continue
        sentences = cited.sentences if fit or _is_named(value, cited) else cited.source.reading
        others = (
            event
            for event in _events(context.claim.type, cited, sentences)
            if values.differ(event, but=field) and not (field in _LISTED and values.agree(event, but=field))
        )
        told = (one for event in others for one in event.of(values.roles[field]) if _fit(one, value) > fit)
        found += _of_another(claimed, own[0].span, next(told, None))
    said = [one for one in found if one.code != "other-event"]
    yield from said if said or field in wrong else found


def _time_of_another(values: _Values, held: Sequence[ClaimedValue[When]]) -> Iterator[Finding]:
    """A time of a deal that the quote does not tell, and the rest of the document only of deals that differ from it."""
    for claimed in held:
        source, cited, value = claimed.source, claimed.cited, claimed.value
        dates = [one for one in source.dates if same_days(one, value)]
        own = source.published is not None and value.contains(source.published)
        if own or not dates or any(cited.context.contains(one.span) for one in dates):
            continue
        told = [
            event
            for one in dates
            for event in _events("deal", cited, [source.reading.at(one.span.start)])
            if any(filler.span.contains(one.span) for filler in event.of("when"))
        ]
        if len(told) >= len(dates) and all(values.differ(event, but="when") for event in told):
            message = f"the source tells “{claimed.words(dates[0].span)}” of something else"
            yield claimed.finding("other-event", message, dates[0].span)


def _is_more_than_a_stake(filler: Filler) -> bool:
    """Whether what is dealt in is told: "a holding in Adler", not "its holding"."""
    heads = filler.value.name.lower().split()[-1:] if isinstance(filler.value, Thing) else []
    return any(lemma(head) not in words("stakes") and not says_only_the_sort(head) for head in heads)


def _stake_after_it(held: Sequence[ClaimedValue[Any]], own: Span) -> Iterator[Finding]:
    """A share that is not the one dealt in, but what is held then: "bought 5 percent, taking its stake to 21 percent"."""
    for claimed in held:
        if _is_told_of_goods(claimed):
            continue
        here = f"here it says “{claimed.words(own)}”"
        yield claimed.told("other-event", f"the source tells {claimed.shown} of something else; {here}", own)


def _is_told_of_goods(stake: ClaimedValue[Any]) -> bool:
    """Whether right behind a share the source names the goods that are claimed: "sold 25 percent of Lund and 5 percent of Brod"."""
    source, context = stake.source, stake.context.cited.context
    named = [words for goods in stake.context.claim.goods if (words := folded_words(goods_of(goods)))]
    for one in source.quantities_in(context):
        start = one.span.end
        starts = (each.span.start for each in source.quantities_in(context) if each.span.start >= start)
        behind = folded_words(source.document[Span.of(start, max(next(starts, context.end), start))])
        if same_number(one, stake.value) and any(words <= behind for words in named):
            return True
    return False


def _goods_of_part(held: Sequence[ClaimedValue[Any]], parts: Sequence[Event], role: str) -> Iterator[Finding]:
    """Goods told only of parts of a flow that is of no goods: "exports of $2bn, of which $1bn were tea"."""
    for claimed in held:
        told = [one for event in parts for one in event.of(role) if _fit(one, claimed.value) is Match.SAME]
        if told:
            message = f"the source tells {claimed.shown} of a part of it"
            yield claimed.told("other-event", message, told[0].span)


def _events(sort: str | None, cited: Cited, sentences: Iterable[Sentence]) -> Iterator[Event]:
    """The events of sentences that a claim of a type may be about."""
    for sentence in sentences:
        if sort == "factory":
            yield from cited.source.sites_in(sentence)
        elif sort == "deal":
            yield from (one for one in cited.source.deals_in(sentence) if not (one.weak and one.nominal))
        else:
            yield from (one for one in cited.source.events_in(sentence) if one.frame in FLOW_FRAMES)


def _is_told(filler: Filler, field: str, cited: Cited) -> bool:
    """Whether the words at the trigger tell it: what only "there", "it" or "the club" stands for may be another."""
    if isinstance(filler.value, Party):
        told = filler.how == "syntax" and is_name(cited.source.document[filler.span])
        return filler.named and (told or field in _OWNERS)
    if isinstance(filler.value, Thing):
        return filler.how == "syntax" and is_goods(filler, cited) and not refers(filler, cited)
    return filler.named and (filler.how == "syntax" or not isinstance(filler.value, Place | str))


def _is_named(value: Any, cited: Cited) -> bool:
    """Whether the quote names a place or goods."""
    if isinstance(value, str | Item):
        name = value if isinstance(value, str) else value.name
        return bool(match_words(goods_of(name), cited.source.document[cited.quote]))
    return isinstance(value, Place) and any(
        same_place(value, place_of(one)) for one in cited.source.mentions_in(cited.quote) if one.words
    )


def _fit(filler: Filler, value: Any) -> Match:
    """How well a filler is the value: goods may be the same, or of a kind."""
    if isinstance(value, Party):
        fits = bool(likeness(value, filler.value))
    elif isinstance(value, Place):
        fits = same_place(value, filler.value)
    elif isinstance(value, When):
        fits = value.overlaps(filler.value)
    elif isinstance(value, str | Item):
        name = value if isinstance(value, str) else value.name
        return _fit_of_goods(name, filler.value if isinstance(value, str) else filler.value.name)
    else:
        fits = compare(value, filler.value).distance <= NEAR
    return Match.SAME if fits else Match.NONE


def _fit_of_goods(claimed: str, told: str) -> Match:
    same = match_words(goods_of(claimed), told), match_words(told, goods_of(claimed))
    if set(same) == {Match.SAME}:
        return Match.SAME
    shared = not folded_words(claimed).isdisjoint(folded_words(told))
    return Match.BROADER if shared or is_akin(goods_of(claimed), told) else Match.NONE


def _of_another(claimed: ClaimedValue[Any], own: Span, other: Filler | None) -> Iterator[Finding]:
    """Whether another event has a value in its role, or somebody who only says so."""
    words, value = claimed.words(own), claimed.value
    if other is not None:
        message = f"the source tells {claimed.shown} of something else; here it says “{words}”"
        yield claimed.finding("other-event", message, other.span, words)
    elif isinstance(value, Party) and (span := _is_teller(claimed)) is not None:
        message = f"{claimed.shown} only says so; the source tells it of “{words}”"
        yield claimed.finding("party-differs", message, span, words)


def _is_teller(claimed: ClaimedValue[Party]) -> Span | None:
    """Where the cited sentences name a party only behind "according to"; "X said" may be of an event of its own."""
    cited = claimed.cited
    named = names_of(claimed.value, cited.source, cited.context)
    found = credits_of(cited) if named else ()
    said = [span for credit in found if credit.cue.tag != "VERB" for span in credit.spans]
    told = bool(named) and all(any(span.contains(one) for span in said) for one in named)
    return named[0] if told else None


def _stage_of_another(stage: str, here: Sequence[Event], values: _Values) -> Iterator[Finding]:
    """Whether the quote tells a stage of another deal, and that this one has not come so far, or is done."""
    own = {told for event in here if values.describe(event) and (told := stage_of(event)) is not None}
    if not own or families_of({stage}) & families_of(own):
        return
    for deal in here:
        other = stage_of(deal)
        differs = values.differ(deal, but="when")  # what was ordered in 2019 may be delivered in 2021
        if other is not None and differs and families_of({other}) == families_of({stage}):
            words = ", ".join(sorted(own))
            message = f"the source tells {stage} of something else; here it says {words}"
            yield Finding.of(
                "other-event", "stage", message, expected=stage, found=words, span=deal.trigger.span
            )
            return


def _status_of_another(status: str, here: Sequence[Event], values: _Values) -> Iterator[Finding]:
    """Whether the quote tells a status of another plant, and of this one what cannot be true beside it."""
    own = {told for event in here if values.describe(event) and (told := site_status_of(event)) is not None}
    if not own or any(one == status or {one, status} <= _COMPATIBLE for one in own):
        return
    for plant in here:
        if values.differ(plant) and site_status_of(plant) == status:
            words = ", ".join(sorted(own))
            message = f"the source says {status} of another plant, and {words} of this one"
            span = Span.of(plant.trigger.start, plant.trigger.end)
            yield Finding.of("other-event", "status", message, expected=status, found=words, span=span)
            return


_FINDERS = {"status": _status_of_another, "stage": _stage_of_another}
