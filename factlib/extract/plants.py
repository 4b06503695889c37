"""From events to factories: which site is told enough of, its status, and what goes with the site told of before."""

from collections.abc import Iterable, Iterator

from factlib.events.event import Event
from factlib.events.fillers import Fillers
from factlib.events.forest import Forest
from factlib.events.frames.sites import CHANGING_HANDS, sites
from factlib.events.readings import site_status_of
from factlib.events.sites import SiteReader, country_place
from factlib.events.status import BEFORE
from factlib.extract.draft import Draft
from factlib.language import Sentence, singular

_SLOTS = {"operator": "operator", "place": "place", "count": "count", "capacity": "capacity", "investment": "investment",
    "headcount": "jobs", "when": "when"}  # fmt: skip
_REACH = 400  # characters from "is investing $2bn in Kiel" to "the new plant"


class Plants:
    """Reads the factories of the sentences of one document."""

    def __init__(self, forest: Forest, fillers: Fillers) -> None:
        self.forest = forest
        self.reader = SiteReader(fillers)
        self._last = -_REACH - 1  # where the site last told of ends
        self._begun: Event | None = (
            None  # money put into a place, or a site, of which what is behind tells enough
        )

    def drafts(self, sentence: Sentence) -> Iterator[Draft]:
        """The factories that a sentence tells of."""
        if not self.forest.may_tell(sentence, sites().tells) and sentence.start - self._last > _REACH:
            return
        trees = self.forest.trees(sentence)
        near = sentence.start - self._last <= _REACH
        for event in self.reader.events(trees) if trees else ():
            if event.trigger.tag == "PRON" and not near:
                continue  # "it would build a chip in Kiel", where no site was told of
            self._last = event.end
            if not event.kind:
                self._begun = event
                continue
            if self._begun is not None and event.definite and event.start - self._begun.end < _REACH:
                for role in ("operator", "place", "investment", "product"):
                    for filler in self._begun.of(role) if not event.of(role) else ():
                        event.add(role, filler._replace(how="reference"))
            draft = self._draft(event, near=near)
            begun = self._begun if event.definite else event if event.of("place") else None
            self._begun = begun if draft is None else None
            near = True
            if draft is not None:
                yield draft

    def _draft(self, event: Event, *, near: bool) -> Draft | None:
        draft = Draft(
            "factory",
            event.start,
            event.end,
            event.trigger.start,
            f"factory: {event.frame}",
            {"kind": event.kind},
        )
        industrial = self.reader.is_industrial(event) or (near and self.reader.is_one_more(event))
        abroad = event.frame == "invest" and event.trigger.penn == "NNS"  # "will invest in new refineries"
        if not (event.of("place") or abroad) and (place := country_place(event)) is not None:
            event.add("place", place)
        draft.fill(event, _SLOTS)
        for filler in event.of("product"):
            draft.add("products", filler.value, filler.span)
        status = site_status_of(event)
        if status:
            draft.slots["status"] = status
        draft.denied = event.status.denied or event.status.stage == "cancelled"
        draft.hypothetical = event.status.hypothetical
        placed = any(
            filler.span.start < event.trigger.start for filler in event.of("place")
        )  # "the Trnava plant"
        draft.refers = event.definite and not placed
        draft.vague = not industrial or not _is_told(event, draft)
        return draft if draft.refers or not draft.vague else None


def _is_told(event: Event, draft: Draft) -> bool:
    """Whether enough is told to know the site: its state, and who runs it, where it stands or what it makes."""
    told = {role: [each for each in event.of(role) if each.how != "inherited"] for role in event.fillers}
    known = [role for role in ("operator", "place", "product") if told.get(role)]
    amounts = [role for role in ("capacity", "investment", "headcount") if event.of(role)]
    unsettled = event.status.stage in {*BEFORE, "approved"} or event.status.time == "planned"
    if event.frame in CHANGING_HANDS and (unsettled or draft.denied or draft.hypothetical):
        return False  # "is unlikely to buy the plant"
    if event.frame == "locate" and event.trigger.penn == "NNS" and "operator" not in known:
        return False  # "in shipyards located in Finland"
    if draft.slots.get("status") is None or event.frame in CHANGING_HANDS:
        return len(known) + len(amounts) > 2 or (
            "operator" in known and "place" in known and event.trigger.penn != "NNS"
        )
    vague = singular(event.trigger.lower) in sites().vague
    return bool(known) and (known != ["product"] or not (vague or event.trigger.penn == "NNS"))


def is_building(deal: Draft, built: Iterable[Draft]) -> bool:
    """Whether what was taken for a deal is somebody's own plant: it is all that is dealt in, and nobody else takes part."""
    items = deal.slots.get("items", ())
    if (
        not items
        or (deal.slots.get("kind") == "acquisition" and deal.method not in {"deal: pay", "deal: invest"})
        or any(sites().kind(item.name.split()[-1]) is None for item in items)
    ):
        return False
    for plant in built:
        if plant.start < deal.end and deal.start < plant.end:
            own = {getattr(plant.slots.get(slot), "name", None) for slot in ("operator", "place")}
            if all(
                party.name in own
                for side in ("sellers", "buyers", "partners")
                for party in deal.slots.get(side, ())
            ):
                return True
    return False
