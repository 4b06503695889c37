"""From events to factories: which site is told enough of, its status, and what goes with the site told of before."""

from collections.abc import Iterable, Iterator

from factlib.events.event import Event
from factlib.events.fillers import Fillers
from factlib.events.forest import Forest
from factlib.events.frames.sites import CHANGING_HANDS, sites
from factlib.events.readings import site_status_of
from factlib.events.site_states import country_place
from factlib.events.sites import SiteReader
from factlib.extract.choices import weighed
from factlib.extract.draft import Draft
from factlib.extract.plant_evidence import features_of, is_told
from factlib.language import Sentence, singular

_SLOTS = {"operator": "operator", "place": "place", "count": "count", "capacity": "capacity", "investment": "investment",
    "headcount": "jobs", "when": "when"}  # fmt: skip
_LASTING = 3  # the highest rank of a frame that tells what a site does for long: "makes", "employs"
_BOUGHT = "factory: acquire"
_CONTRACT = "deal: contract"  # the method of a deal for building what is another's
_SIZES = ("capacity", "investment", "headcount")
_TELLING = ("place", "product")
_REACH = 400  # characters from "is investing $2bn in Kiel" to "the new plant"


class Plants:
    """Reads the factories of the sentences of one document."""

    def __init__(self, forest: Forest, fillers: Fillers) -> None:
        self.forest = forest
        self.reader = SiteReader(fillers)
        self._last = -_REACH - 1  # where the site last told of ends
        self._lent: set[str] = set()  # nouns that this document has for money lent: "facility"
        # money put into a place, or a site, of which what is behind tells enough
        self._begun: Event | None = None

    def drafts(self, sentence: Sentence) -> Iterator[Draft]:
        """The factories that a sentence tells of."""
        if not self.forest.may_tell(sentence, sites().tells) and sentence.start - self._last > _REACH:
            return
        trees = self.forest.trees(sentence)
        near = sentence.start - self._last <= _REACH
        self._lent |= {singular(each.noun) for each in self.reader.lent(trees)}
        for event in self.reader.events(trees) if trees else ():
            if event.definite and singular(event.trigger.lower) in self._lent:
                continue  # "the facility" is the credit told of before
            if event.trigger.tag == "PRON" and not (near and _is_changed(event)):
                continue  # "it would build a chip in Kiel", where no site was told of; "it would be odd"
            self._last = event.end
            if not event.kind:
                self._begun = event
                continue
            begun = self._begun if event.definite else None
            alike = begun is not None and begun.kind in {"", event.kind}
            if begun is not None and alike and event.start - begun.end < _REACH:
                for role in ("operator", "place", "investment", "product"):
                    for filler in begun.of(role) if not event.of(role) else ():
                        event.add(role, filler._replace(how="reference"))
            draft = self._draft(event, near=near)
            begun = self._begun if event.definite else event if event.of("place") else None
            self._begun = begun if draft is None else None
            near = True
            if draft is not None:
                yield draft

    def _draft(self, event: Event, *, near: bool) -> Draft | None:
        method = f"factory: {event.frame}"
        draft = Draft("factory", event.start, event.end, event.trigger.start, method, {"kind": event.kind})
        industrial = self.reader.is_industrial(event) or (near and self.reader.is_one_more(event))
        if not event.of("place") and (place := country_place(event)) is not None:
            event.add("place", place)
        if event.trigger.tag in {"NOUN", "PROPN"}:
            draft.sentence = event.tree.sentence.start
        draft.fill(event, _SLOTS)
        if "when" in draft.slots and not _is_turn(event):
            del draft.slots["when"], draft.fields["when"]
        for filler in event.of("product"):
            draft.add("products", filler.value, filler.span)
        status = site_status_of(event)
        if status:
            draft.slots["status"] = status
        if event.frame in CHANGING_HANDS:  # it is there, whatever comes of its sale
            if status == "planned":
                del draft.slots["status"]
        else:
            draft.denied = event.status.denied or event.status.stage == "cancelled"
            draft.hypothetical = event.status.hypothetical
        # "the Trnava plant"
        placed = any(filler.span.start < event.trigger.start for filler in event.of("place"))
        draft.refers = event.definite and not placed
        owned = event.frame == "run" and any(token.lemma == "own" for token in event.status.governors)
        if draft.refers and owned and not any(map(event.of, _TELLING)):  # "It is owned by Adler", burnt down
            draft.slots.pop("status", None)
        described = self.reader.is_described(event)
        draft.vague = not (industrial and is_told(event, draft, described=described))
        if not draft.vague:
            draft.weighed = weighed(event, draft, features_of(event, draft, described=described))
        return draft if draft.refers or not draft.vague else None


def _is_changed(event: Event) -> bool:
    """Whether something is said of a site that stands for itself: what, where, how much, not who or what "it" is only."""
    said = [filler for role in _TELLING for filler in event.of(role) if filler.how != "reference"]
    frame = sites().by_name.get(event.frame)
    # "It is built by Adler"
    run = any(filler.named and filler.how == "syntax" for filler in event.of("operator"))
    return any(map(event.of, _SIZES)) or ((bool(said) or run) and frame is not None and frame.rank > 0)


def _is_turn(event: Event) -> bool:
    """Whether a date is that of an opening, a closing or a plan, and not of what a site did: "made 9,000 cars in 1999"."""
    frame = sites().by_name.get(event.frame)
    lasting = frame is None or (frame.done == "operational" and frame.rank <= _LASTING)
    return event.status.time == "planned" or not lasting


def is_building(deal: Draft, built: Iterable[Draft]) -> bool:
    """Whether what was taken for a deal is somebody's own plant: it is all that is dealt in, and nobody else takes part."""
    items = deal.slots.get("items", ())
    bought = deal.slots.get("kind") == "acquisition" and deal.method not in {"deal: pay", "deal: invest"}
    if not items or bought or deal.method == _CONTRACT:
        return False
    sides = [party.name for side in ("sellers", "buyers", "partners") for party in deal.slots.get(side, ())]
    for plant in built:
        if plant.method != _BOUGHT and plant.start < deal.end and deal.start < plant.end:
            own = {getattr(plant.slots.get(slot), "name", None) for slot in ("operator", "place")}
            built_here = all(sites().kind(item.name.split()[-1]) or item.name in own for item in items)
            if built_here and own.issuperset(sides):
                return True
    return False
