"""Is a side of a deal only ever told on the other side? Who sells something in every sentence of it has not bought it."""

from collections.abc import Iterator
from itertools import islice

from factlib.events.event import Event
from factlib.names import Party
from factlib.validate.claim import Claim
from factlib.validate.claimed import ClaimedValue
from factlib.validate.report import Finding
from factlib.validate.roles import ACROSS, ONE_SIDED, OPPOSITE, ROLES, deals_in, deals_in_or_names, has_role
from factlib.validate.source import Cited

_MOST_AROUND = 100  # sentences to each side
_OF_FIRMS = ("take over", "hold")  # frames of nouns of which somebody gets a firm, or a part of it


def across(claimed: ClaimedValue[Party]) -> list[Party]:
    """The parties that the claim has on the other side."""
    return [party for _, party in claimed.context.claim.listed(ACROSS.get(claimed.field, ""))]


def told_on_other_side(claimed: ClaimedValue[Party]) -> Finding | None:
    """What follows if the document has a side of a deal on the other side, and nowhere on the one that is claimed."""
    if claimed.field not in ACROSS:
        return None
    role, wanted = ROLES[claimed.field], claimed.value
    turned: Event | None = None
    for event in _events(claimed.cited):
        if has_role(role, wanted, event):
            return None
        if turned is None and has_role(OPPOSITE[role], wanted, event) and _is_meant(event, role, claimed):
            turned = event
    if turned is None:
        return None
    message = f"{wanted.name} is only told of on the other side of the deal"
    return claimed.told("role-differs", message, turned.trigger.span)


def _events(cited: Cited) -> Iterator[Event]:
    """The deals and flows of trade of the cited sentences and of those around them: of an article, all."""
    reading = cited.source.reading
    before = islice(reading.before(cited.context.start), _MOST_AROUND)
    behind = islice(reading.behind(cited.context.end), _MOST_AROUND)
    for sentence in (*cited.sentences, *before, *behind):
        yield from cited.source.events_in(sentence)


def _is_meant(event: Event, role: str, claimed: ClaimedValue[Party]) -> bool:
    """Whether an event is the deal of a claim: by its other side, by what it deals in, or since the quote tells it of nothing else."""
    claim, cited = claimed.context.claim, claimed.cited
    quoted = cited.context.holds(event.trigger.start)
    alike = deals_in_or_names(event, claim) if quoted else deals_in(event, claim)
    if any(has_role(role, party, event) for party in across(claimed)):
        return quoted or alike or not (event.of("thing") and claim.goods)
    if not event.of("thing"):
        return quoted and _tells_who_gives(event, claim)
    if quoted:
        return not event.weak and alike
    bought_before = claimed.field == "sellers"  # who sells something has got it
    return not bought_before and _tells_who_gives(event, claim) and alike


def _tells_who_gives(event: Event, claim: Claim) -> bool:
    """Whether the words of an event say by themselves which side gives; so those of a bid, where a firm is bought."""
    if event.weak:
        return event.frame == "bid" and claim.values.get("kind") == "acquisition"
    return event.frame in ONE_SIDED or event.frame in _OF_FIRMS
