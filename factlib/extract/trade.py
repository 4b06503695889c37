"""From events to export figures: which flow is a country's trade, and what the figures before it say of it.

"South Korea's exports rose 12 percent in March. Shipments to China fell 4 percent." The second sentence goes on about
South Korea and March. An import is a figure only where its exporter is named; sales, shipments and deliveries are one
only between two countries, or said to go abroad; one contract, or what counts no stretch of time, is none.
"""

from collections.abc import Iterator, Set
from itertools import pairwise

from factlib.characters import Before
from factlib.document import Span
from factlib.events.event import Event, Filler
from factlib.events.fillers import Fillers
from factlib.events.flows import FlowReader
from factlib.events.forest import Forest
from factlib.events.frames.flows import flows
from factlib.extract.draft import Draft
from factlib.language import Sentence
from factlib.names import Party

_SLOTS = {role: role for role in ("exporter", "importer", "goods", "amount")} | {"when": "period"}
# where something goes, and the word before: "exports to China", "according to China"
_GOAL = Before(70, r"(?:\b(\w+) )?\b(?:to|into) (?:the )?(?:[A-Z][a-z]+(?:,| and) )*")
_HOME = {"out": "exporter", "in": "importer"}
_NEAR = 700  # characters to the figure before
_LISTED = 200  # characters between the members of a list of exports by goods
_BACK = 500  # characters back to a country that no figure was told of
_DATED = 80  # characters with a date line
_SHORT = 28  # days: what is delivered in less is one contract


class Trade:
    """Reads the export figures of the sentences of one document, in their order."""

    def __init__(self, forest: Forest, fillers: Fillers) -> None:
        self.forest = forest
        self.fillers = fillers
        self.reader = FlowReader(fillers)
        self._last: Event | None = None  # the figure told last
        self._home: Filler | None = None  # whose trade is told of
        self.aggregates: set[int] = set()  # where the words of trade stand of which an amount is told

    def drafts(self, sentence: Sentence) -> Iterator[Draft]:
        """The export figures that a sentence tells of."""
        near = self._last is not None and sentence.start - self._last.end < _NEAR
        if not near and not self.forest.may_tell(sentence, flows().tells):
            return
        trees = self.forest.trees(sentence)
        for event in self.reader.events(trees) if trees else ():
            if event.nominal and not event.weak and event.of("amount"):
                self.aggregates.add(event.trigger.start)
            if not event.of("amount"):
                self._keep(event)
            elif self._is_trade(event, near=near) and (draft := self._draft(event)) is not None:
                if not event.weak:
                    self.aggregates.add(event.trigger.start)
                yield draft

    def _keep(self, event: Event) -> None:
        """Let what follows go on with a flow of which no amount is told."""
        if not event.weak and event.first(_HOME[event.kind]) is not None:
            self._at_home(event, _HOME[event.kind])
            if not event.of("when"):
                when = self.reader.amounts.period(event)
                if when is not None:
                    event.add("when", when)
            self._last = event

    def _is_trade(self, event: Event, *, near: bool) -> bool:
        """Fill an event from the figures before; whether it tells of a country's trade over a stretch of time."""
        home = _HOME[event.kind]
        own = event.first(home)
        told = own is not None and own.how == "reference" and not self._is_named_beside(event, own.value)
        if told and self._home is not None and near:  # "the country's wine exports"
            event.fillers[home] = [own := self._home._replace(how="inherited")]
        if event.definite:
            if not near or self._last is None:
                return False
            if event.of("goods") and not (self._last.of("goods") and event.start - self._last.end < _LISTED):
                return False
            self._go_on(event, self._last)
        weak = event.weak and not self._is_abroad(event)
        if weak and not self._is_between(event, near=near):
            return False
        if event.of("contract") or (not event.nominal and self._is_one(event)):
            return False
        self._at_home(event, home)
        if self._last is not None and near and not event.definite:
            before = self._last.first(home)
            same = own is None or (before is not None and own.value == before.value)
            if same and not event.of("when") and not event.status.hypothetical:
                self._take(event, self._last, "when")
            bare = not self._last.of("amount") or self._last.trigger is event.trigger
            silent = not (event.nominal or event.of("goods") or event.of("when"))
            if silent or (same and (event.weak or bare)):
                self._take(event, self._last, "goods")
                self._take(event, self._last, "when")
                if event.weak and not event.nominal and own is None:
                    self._take(event, self._last, "importer")
        if not event.of("exporter") and not (event.of("goods") or event.of("importer")):
            return False
        return event.kind == "out" or bool(event.of("exporter"))

    def _is_named_beside(self, event: Event, party: Party) -> bool:
        """Whether the sentence itself names whom "its" means: "Chile said its exports fell"."""
        start, end = event.tree.sentence.start, event.trigger.start
        names = self.fillers.mentions.names_in(start, end)
        named = party.country is not None and any(each.country == party.country for each in names)
        return named or party.name in self.fillers.text[start:end]

    def _go_on(self, event: Event, last: Event) -> None:
        event.kind = last.kind
        for role in ("exporter", "importer", "goods", "when"):
            self._take(event, last, role)

    def _take(self, event: Event, last: Event, role: str) -> None:
        old = role == "when" and (
            event.undated or any(self.reader.amounts.is_base(each.value) for each in event.of("amount"))
        )
        if not old and not event.of(role) and last.of(role):
            event.add(role, last.of(role)[0]._replace(how="inherited"))

    def _is_abroad(self, event: Event) -> bool:
        """Whether words beside a weak noun or verb say that it goes abroad: "overseas sales", "shipped abroad"."""
        abroad, at = flows().lists["abroad"], event.trigger.index
        phrase = event.tree.phrase_of.get(at)
        own = phrase.tokens if phrase is not None and event.nominal else ()
        behind = event.tree.tokens[at + 1 : at + 12]
        foreign = any(token.lower == "to" and other.lower in abroad for token, other in pairwise(behind))
        foreign = foreign or any(token.lower in {"abroad", "overseas"} for token in behind)
        foreign = foreign or self._is_by_traders(event, {token.lower for token in behind})
        return foreign or any(token.lower in abroad for token in own)

    @staticmethod
    def _is_by_traders(event: Event, behind: Set[str]) -> bool:
        """Whether the exporters of a country sell over a time, and not at home: "Peruvian exporters shipped, in 2020"."""
        clause, exporter = event.tree.clause_of.get(event.trigger.index), event.first("exporter")
        subject = event.tree.subject(clause) if clause is not None else None
        trading = subject is not None and subject.noun in flows().lists["traders"]
        country = exporter is not None and exporter.value.kind == "country"
        home = not flows().lists["at home"].isdisjoint(behind) or (
            "to" in behind and not event.of("importer")
        )
        return trading and country and bool(event.of("when")) and not home

    def _is_between(self, event: Event, *, near: bool) -> bool:
        """Whether goods go from one country to another, or a country's trade goes on."""
        exporter, importer = event.first("exporter"), event.first("importer")
        ends = [filler for filler in (exporter, importer) if filler is not None]
        countries = [filler for filler in ends if filler.value.kind == "country"]
        if event.nominal and event.trigger.penn not in {"NNS", "NNPS"}:
            return False  # "the sale of arms to Iran"
        traded = near or (event.of("goods") and countries)
        if traded and event.nominal and event.trigger.lemma.lower() == "shipment":
            return True
        if bool(event.of("goods")) and len(countries) == 2:
            return True
        if exporter in countries and self._is_sent_out(event):
            return True
        measured = event.of("amount")[0].value.kind in {"money", "measure"}
        return near and measured and (importer in countries or (not event.nominal and exporter is None))

    def _is_sent_out(self, event: Event) -> bool:
        """Whether a country ships bulk over a stretch of time: "in May, Peru shipped 5,000 tonnes of wheat", "$5bn worth of tea"."""
        amount = event.of("amount")[0].value
        bulk = amount.per or (amount.kind in {"measure", "money"} and event.of("when"))
        return bool(bulk and event.of("goods")) and event.trigger.lemma == "ship" and not self._is_one(event)

    def _is_one(self, event: Event) -> bool:
        """Whether a verb tells of one delivery: of no period of time, or a firm's in less than a month."""
        when = event.first("when")
        if when is None:
            exporter = event.first("exporter")
            abroad = exporter is not None and exporter.value.kind == "country" and self._is_abroad(event)
            lasting = abroad or event.of("amount")[0].value.per  # "ships 5,000 tonnes a year"
            return (event.weak and not lasting) or exporter is None
        short = (when.value.end - when.value.start).days < _SHORT
        return event.weak and short

    def _at_home(self, event: Event, home: str) -> None:
        """Keep whose trade is told of; give it to a figure that says nothing of it."""
        own = event.first(home)
        if own is not None:
            if own.value.kind == "country" and own.how != "beside":
                self._home = own
            return
        away = event.first("importer" if home == "exporter" else "exporter")
        abroad = away.value.country if away is not None else None
        found = self._home
        if found is None or found.value.country == abroad:
            found = self._named_before(event.start, abroad) or self._named_alone(abroad)
        if found is not None and home == "exporter":
            event.add(home, found._replace(how="inherited"))
            self._home = found

    def _named_alone(self, abroad: str | None) -> Filler | None:
        """The only country that the whole text names, but for the other end of the trade."""
        text = self.fillers.text
        nations = self.fillers.mentions.names_in(0, len(text))
        nations = [each for each in nations if each.kind in {"country", "demonym"} and each.country]
        named = [each for each in nations if each.country != abroad and not _is_goal(text, each.start)]
        codes = {each.country for each in named}
        party = Party.of_country(codes.pop() if len(codes) == 1 else None)
        return Filler(party, Span.of(named[0].start, named[0].end), "reference") if party else None

    def _named_before(self, start: int, abroad: str | None) -> Filler | None:
        """The only country of the sentence nearest before `start` that names one, or that of the date line."""
        mentions = self.fillers.mentions
        sentence, found = -1, dict[str, Span]()
        for mention in reversed(mentions.names_in(max(0, start - _BACK), start)):
            dated = mention.kind == "place" and mention.start < _DATED
            named = mention.kind in {"country", "demonym"}
            span, code = Span.of(mention.start, mention.end), mention.country if dated or named else None
            if mention.kind == "organisation":
                country = self.reader.phrases.country_behind_of(span)
                span, code = (span, None) if country is None else (country.span, country.value.country)
            if not code or code == abroad or _is_goal(self.fillers.text, mention.start):
                continue
            at = mentions.reading.at(mention.start).start
            if at != sentence and len(found) == 1:
                break
            sentence, found = at, found if at == sentence else {}
            found[code] = span
        code, span = next(iter(found.items())) if len(found) == 1 else (None, Span.of(0, 0))
        party = Party.of_country(code)
        return Filler(party, span, "reference") if party is not None else None

    def _draft(self, event: Event) -> Draft:
        draft = Draft(
            "export_figure", event.start, event.end, event.trigger.start, f"export figure: {event.frame}"
        )
        draft.fill(event, _SLOTS)
        draft.slots["measure"] = event.stage
        compared = self.reader.amounts.is_compared(event.of("amount")[0].value)
        draft.denied = event.status.denied
        draft.hypothetical = event.status.hypothetical and not compared  # "forecast at $5m, up from $4m"
        if not compared:
            self._last = event
        return draft


def _is_goal(text: str, start: int) -> bool:
    """Whether a name at `start` says where something goes: "exports to China", not "according to China"."""
    found = _GOAL(text, start)
    return found is not None and (found[1] or "").lower() not in flows().lists["no end"]
