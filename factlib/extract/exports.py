"""Export figures: how much of what went from where to where, in which period.

A noun of trade ("rice exports") or a verb of trade ("exported") is the flow; the amounts in its clause are its
levels and changes. "Rose 12 per cent to $4.7 billion" is a change and a level, "$1.2bn in 2021, up from $900m a year
earlier" are two levels: a fact for each amount. A figure that is only expected is hypothetical.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factlib.document import Span
from factlib.extract.draft import Draft
from factlib.extract.figures import ENDS, SHARING, FigureReader
from factlib.extract.frames import Flow, Frames
from factlib.extract.mood import Mood, mood_of_verb
from factlib.extract.roles import Complement, Group, View
from factlib.extract.slots import Filler
from factlib.language import Clause, NounPhrase, Token, singular

if TYPE_CHECKING:
    from factlib.dates import When
    from factlib.quantities import Quantity

__all__ = ["ExportReader"]

_COUNTRIES = {"country", "nation", "state", "market"}
_HEADS = {
    "sale",
    "receipt",
    "earnings",
    "earning",
    "income",
    "turnover",
    "proceeds",
    "shipment",
    "delivery",
    "supply",
    "value",
    "volume",
    "amount",
    "total",
    "revenue",
    "quantity",
    "level",
    "share",
}
_NO_SORT = {"total", "record", "volume", "value", "state", "government", "company", "world", "month", "year", "quarter", "net", "overall",
    "foreign", "seaborne", "rail", "crop", "season"}  # fmt: skip
_FORESEEING = {"forecast", "expect", "predict", "project", "foresee", "target", "plan", "see"}
_EARNING = {"earn", "make", "generate", "receive", "net", "raise", "bring"}
_ASIDE = 4  # tokens behind what was read
_ONE_DEAL = {"deal", "contract", "tender", "order", "agreement"}
_SIDES = {"out": ("exporter", "importer"), "in": ("importer", "exporter")}
_AGENCIES = {
    "statistics",
    "statistic",
    "customs",
    "custom",
    "statistical",
    "ministry",
    "bureau",
    "association",
    "board",
    "council",
    "presidency",
    "commission",
    "institute",
    "office",
    "federation",
    "chamber",
    "agency",
}
_ARMS = {"arms", "weapons", "defence", "defense", "military"}
_NEAR = 30  # characters from an amount to the period that is its own


class ExportReader:
    """Reads the export figures of single sentences.

    Attributes:
        filler: Reads the slot values.
        frames: The frames.
        figures: Reads the amounts.
    """

    def __init__(self, filler: Filler, frames: Frames) -> None:
        self.filler = filler
        self.frames = frames
        self.figures = FigureReader(filler, frames)

    def drafts(self, view: View) -> Iterator[Draft]:
        """The figures that one sentence states: none without an amount, which each of them has."""
        near = self.filler.quantities(view.sentence.start - _NEAR, view.sentence.end + _NEAR)
        if not any(map(self.figures.is_amount, near)):
            return
        claimed: set[int] = set()  # where the amounts start that are told of
        for phrase in view.sentence.noun_phrases:
            named = self._named(phrase)
            if named is not None:
                yield from self._of_noun(view, phrase, *named, claimed)
        verbs = (group.verb for group in view.sentence.verb_groups)
        for clause in view.sentence.clauses if any(map(self._is_of_trade, verbs)) else ():
            misread = self._misread(view, clause)
            if misread is not None:
                lemma = misread.head.lemma
                yield from self._of_noun(view, misread, lemma, self.frames.exports.nouns[lemma], claimed)
                continue
            flow = self.frames.exports.flows.get(clause.verb.verb.lemma.lower())
            if flow is not None:
                yield from self._of_verb(view, clause, flow, claimed)

    def _is_of_trade(self, verb: Token) -> bool:
        """Whether a verb tells of trade, or may be a noun that does so, misread."""
        exports = self.frames.exports
        return verb.lemma.lower() in exports.flows or singular(verb.lower) in exports.nouns

    def _named(self, phrase: NounPhrase) -> tuple[str, Flow] | None:
        """The noun of trade in a phrase and its frame: "export" of "export revenue" too."""
        lemma = singular(phrase.tokens[-1].lower)
        before = phrase.tokens[-2].lower if len(phrase.tokens) > 1 else ""
        if lemma in _HEADS and before in {"export", "import"}:
            lemma = before
        flow = self.frames.exports.nouns.get(lemma)
        return (lemma, flow) if flow is not None else None

    def _misread(self, view: View, clause: Clause) -> NounPhrase | None:
        """The noun phrase of "wine exports" in "wine exports were worth …", where "exports" was read as a verb."""
        verb, subject = clause.verb.verb, clause.subject
        opens = verb.index == 0 and verb.penn == "VBZ" and not clause.objects
        if opens and singular(verb.lower) in self.frames.exports.nouns:
            return NounPhrase([verb], verb)  # "Exports to the Union rose"
        later = any(other.verb.start > verb.end and other.subject is None for other in view.sentence.clauses)
        lemma = singular(verb.lower)
        if subject is None or not later or verb.penn != "VBZ" or lemma not in self.frames.exports.nouns:
            return None
        if subject.tokens[-1].index + 1 != verb.index or clause.objects:
            return None
        return NounPhrase([*subject.tokens, verb], verb)

    # ------------------------------------------------------------------ nouns of trade

    def _of_noun(
        self, view: View, phrase: NounPhrase, lemma: str, flow: Flow, claimed: set[int]
    ) -> Iterator[Draft]:
        base = Draft("export_figure", phrase.start, phrase.end, phrase.start, f"export figure: {lemma}")
        home, away = _SIDES[flow.direction]
        behind, end = view.walk(phrase.tokens[-1].index + 1)
        self._own_words(view, base, phrase, home)
        self._behind(view, base, behind, home)
        clause = self._clause(view, phrase) or self._verb_behind(view, end)
        if clause is None:
            clause = self._share(view, base, phrase, away) or self._earned(view, base, phrase, home)
            base.hypothetical = self._reporter(view, base, phrase, home)
        self._of_agency(view, base, home)
        base.agent = home
        verb = clause.verb.tokens[0].index if clause is not None else phrase.tokens[-1].index
        abroad = any(
            token.lower in {"abroad", "overseas"} for token in view.tokens[phrase.tokens[0].index : verb]
        )
        base.vague = flow.vague and not abroad and not self._is_trade(base, flow)
        base.refers = base.vague and flow.carried and "goods" in base.slots
        if not base.vague or base.refers or "importer" in base.slots:
            if not flow.vague:
                yield from self.figures.of_noun(view, base, phrase, view.offset(end), claimed)
            if clause is not None:
                yield from self.figures.of_clause(view, base, clause, claimed)

    def _own_words(self, view: View, base: Draft, phrase: NounPhrase, home: str) -> None:
        """Whose trade it is, and in what, from the words before the noun: "Vietnam's rice exports"."""
        self._party(view, base, home, view.owner(phrase))
        own = view.own_words(phrase)[:-1]
        own = own[:-1] if own and own[-1].lower in {"export", "import"} else own
        country = self.filler.country_of_words(own)
        if own and own[0].text in self.frames.exports.blocs:
            self._party(view, base, home, own[:1])
            own = own[1:]
        first = self._joined_before(view, phrase)
        if first is not None and country is None:
            own = [*first.tokens, *view.tokens[phrase.tokens[0].index - 1 : phrase.tokens[-1].index]]
            self._party(view, base, home, view.owner(first))
            country = self.filler.country_of_words(first.tokens)
        if country is not None:
            base.put(home, country.party, country.span)
        goods = [
            token
            for token in own
            if token.tag in {"NOUN", "PROPN", "ADJ"}
            and token.penn not in {"JJR", "JJS"}
            and (country is None or token.start >= country.span.end)
        ]
        if goods and (self.filler.is_goods(goods) or self._is_sort(goods)):
            self._goods_words(base, goods[0].start, goods[-1].end)

    def _verb_behind(self, view: View, index: int) -> Clause | None:
        """The clause whose finite verb stands right behind the noun and its complements."""
        while index < len(view.tokens) and (
            view.tokens[index].tag == "ADV" or view.tokens[index].text == ","
        ):
            index += 1
        clause = view.clause_of.get(index)
        if clause is None or clause.verb.infinitive or self.figures.direction(clause) is None:
            return None
        behind = view.tokens[index + 1] if index + 1 < len(view.tokens) else None
        bare = clause.verb.verb.penn == "VBN" and len(clause.verb.tokens) == 1  # "exports to Italy halved."
        told = behind is None or behind.tag in {"PUNCT", "NUM", "SYM"} or behind.lower in {"by", "to"}
        return clause if told or not bare else None

    def _is_sort(self, words: Sequence[Token]) -> bool:
        """Whether a noun before "exports" says what they are though it is in no list: "aerospace exports"."""
        head = words[-1]
        before = head.sentence.tokens[words[0].index - 1].tag if words[0].index else ""
        if (
            before in {"ADP", "NUM"}
            or head.tag == "ADJ"
            or head.lower in _NO_SORT
            or self.filler.dates(words[0].start, head.end + 1)
        ):
            return False
        party = self.filler.article.names.party_at(Span.of(words[0].start, head.end))
        return head.tag == "NOUN" or (head.index == 0 and (party is None or party.kind is None))

    def _clause(self, view: View, phrase: NounPhrase) -> Clause | None:
        """The clause that says how much the flow is: its subject, or the subject "the value of" it."""
        heads = [phrase]
        before = phrase.tokens[0].index - 1
        outer = view.phrase_of.get(before - 1) if before > 0 and view.tokens[before].lower == "of" else None
        if outer is not None and outer.tokens[-1].lemma in _HEADS:
            heads.append(outer)
        heads += [
            joined for joined in (self._joined_before(view, phrase), _date_behind(view, phrase)) if joined
        ]
        lone = sum(clause.verb.verb is not phrase.head for clause in view.sentence.clauses) == 1
        for clause in view.sentence.clauses:
            told = (clause.subject, view.actor(clause), clause.undergoer)
            reduced = clause.kind == "reduced" and clause.verb.verb.penn != "VBD"
            behind = (not reduced or lone) and clause.verb.start > phrase.start
            orphan = phrase.head.tag == "VERB" and clause.subject is None  # its subject was read as a verb
            if (
                behind
                and self.figures.direction(clause) is not None
                and (orphan or any(head in told for head in heads))
            ):
                return clause
        return None

    def _joined_before(self, view: View, phrase: NounPhrase) -> NounPhrase | None:
        """The "Turkish defence" of "Turkish defence and aerospace exports"."""
        before = phrase.tokens[0].index - 1
        joined = before > 0 and view.tokens[before].lower in {"and", "&"} and len(phrase.tokens) > 1
        return view.phrase_of.get(before - 1) if joined else None

    def _share(self, view: View, base: Draft, phrase: NounPhrase, away: str) -> Clause | None:
        """The clause of "Brazil accounted for 40 percent of Chinese soybean imports"."""
        before = phrase.tokens[0].index - 1
        if before < 1 or view.tokens[before].lower != "of":
            return None
        for clause in view.sentence.clauses:
            if clause.verb.verb.lemma in SHARING and clause.verb.end <= view.tokens[before].start:
                actor = view.actor(clause)
                if actor is not None and self.filler.quantities(clause.verb.end, phrase.start):
                    self._party(view, base, away, actor.tokens)
                    return clause
        return None

    def _earned(self, view: View, base: Draft, phrase: NounPhrase, home: str) -> Clause | None:
        """The clause of "Vietnam earned $5.7 billion from rice exports"."""
        before = phrase.tokens[0].index - 1
        if not view.word(before, "from"):
            return None
        for clause in view.sentence.clauses:
            near = clause.verb.end <= view.tokens[before].start
            actor = view.actor(clause) if near and clause.verb.verb.lemma in _EARNING else None
            if actor is not None and self.filler.quantities(clause.verb.end, phrase.start):
                self._party(view, base, home, actor.tokens)
                return clause
        return None

    def _reporter(self, view: View, base: Draft, phrase: NounPhrase, home: str) -> bool:
        """Take the subject of "Armenia reported exports of …" for the country; whether it only forecasts them."""
        foreseen = False
        for clause in view.sentence.clauses:
            actor = view.actor(clause)
            if actor is not None and phrase in clause.objects and clause.verb.end < phrase.start:
                self._party(view, base, home, actor.tokens)
                foreseen = clause.verb.verb.lemma in _FORESEEING
        return foreseen

    # ------------------------------------------------------------------ verbs of trade

    def _of_verb(self, view: View, clause: Clause, flow: Flow, claimed: set[int]) -> Iterator[Draft]:
        """Figures such as "Ukraine exported 5 million tonnes of grain in May", "40 countries buy arms from Croatia"."""
        verb = clause.verb.verb
        method = f"export figure: {verb.lemma.lower()}"
        base = Draft("export_figure", clause.verb.start, clause.verb.end, verb.start, method)
        complements, end = view.walk(clause.verb.tokens[-1].index + 1, verbal=True)
        stop = view.offset(end)
        self._ends_of_verb(view, base, clause, complements, _SIDES[flow.direction][0])
        mood = mood_of_verb(view, self.frames, clause.verb)
        if any(c.preposition and c.group.phrases[0].tokens[-1].lemma in _ONE_DEAL for c in complements):
            return  # "imported 50,000 tonnes in a deal" is one
        counted = self._countries(max(view.sentence.start, base.start - _NEAR), stop)
        known = "goods" in base.slots and ("exporter" in base.slots or "importer" in base.slots)
        if counted is not None and known:
            claimed.add(counted.span.start)
            yield self.figures.one(view, base, counted, "level", mood)
        self._of_agency(view, base, _SIDES[flow.direction][0])
        base.agent = _SIDES[flow.direction][0]
        abroad = "goods" in base.slots and "exporter" in base.slots and self._is_abroad(view, end)
        if (
            (abroad or self._is_trade(base, flow))
            and mood.stage is None
            and (self._is_aggregate(view, base, end) or self._goes_on(base, flow))
        ):
            for quantity in self.filler.quantities(verb.start, stop + _NEAR):
                if (
                    quantity.span.start < stop
                    and self.figures.is_amount(quantity)
                    and quantity.kind in {"money", "measure"}
                    and quantity.span.start not in claimed
                ):
                    claimed.add(quantity.span.start)
                    yield self.figures.one(view, base, quantity, "level", mood)
                    yield from self._changes(view, base, quantity, mood)
                    return

    def _changes(self, view: View, base: Draft, level: "Quantity", mood: Mood) -> Iterator[Draft]:
        """The change told beside a level: "exported 5 million tonnes, up 3 percent from a year earlier"."""
        for quantity in self.filler.quantities(level.span.end, view.sentence.end):
            if quantity.kind == "percent" and quantity.trend is not None:
                yield self.figures.one(view, base, quantity, "change", mood)
                return

    def _of_agency(self, view: View, base: Draft, home: str) -> None:
        """Whose trade it is, where only the office that counts it is named: "China's customs data"."""
        for phrase in view.sentence.noun_phrases:
            words = {singular(token.lower) for token in phrase.tokens}
            if words & _AGENCIES and (country := self.filler.country_of_words(phrase.tokens)) is not None:
                if all(country.party != base.slots.get(slot) for slot in ("exporter", "importer")):
                    base.put(home, country.party, country.span)
                return

    def _ends_of_verb(
        self, view: View, base: Draft, clause: Clause, complements: list[Complement], home: str
    ) -> None:
        actor, undergoer = view.actor(clause), view.undergoer(clause)
        if actor is not None:
            self._party(view, base, home, actor.tokens)
            base.reach(actor.span)
        objects = [c.group for c in complements if not c.preposition]
        if view.is_passive(clause) and undergoer is not None:
            objects = [view.subject_group(undergoer)]
        for group in objects[:1]:
            self._goods(view, base, group)
        self._behind(view, base, [c for c in complements if c.preposition], home)

    def _countries(self, start: int, end: int) -> "Quantity | None":
        """How many countries buy, or are sold to."""
        found = self.filler.quantities(start, end)
        return next((q for q in found if q.kind == "count" and q.unit in _COUNTRIES), None)

    def _is_aggregate(self, view: View, base: Draft, end: int) -> bool:
        """Whether the amount is that of a period, or of all the world."""
        return self._is_abroad(view, end) or self._period(view, base, view.offset(end)) is not None

    def _goes_on(self, base: Draft, flow: Flow) -> bool:
        """Whether a country's trade is told that may go on with the figure before it."""
        party = base.slots.get(base.agent)
        base.refers = not flow.vague and party is not None and party.kind == "country"
        return base.refers

    def _is_abroad(self, view: View, end: int) -> bool:
        return any(token.lower in {"abroad", "overseas"} for token in view.tokens[: end + _ASIDE])

    def _period(self, view: View, base: Draft, stop: int) -> "When | None":
        when = self.filler.when(view.sentence.start, max(stop, base.end), base.trigger)
        return when if when is not None and when.precision not in {"day", "weekend"} else None

    # ------------------------------------------------------------------ slots

    def _party(self, view: View, base: Draft, slot: str, tokens: Sequence[Token]) -> None:
        for found in self.filler.parties_of(view, tokens):
            if found.named or found.party.country:
                base.put(slot, found.party, found.span)
                base.reach(found.span)

    def _behind(self, view: View, base: Draft, behind: list[Complement], home: str) -> None:
        for preposition, group in behind:
            if preposition in {"of", "worth", "in"}:
                self._goods(view, base, group)
            elif preposition in ENDS or preposition == "by":
                self._party(view, base, ENDS.get(preposition, home), group.phrases[0].tokens)

    def _goods(self, view: View, base: Draft, group: Group) -> None:
        found = [goods for goods in self.filler.goods(view, group) if goods.sure and not goods.company]
        if found:
            self._goods_words(base, found[0].span.start, found[-1].span.end)
            if found[0].country is not None:
                base.put("exporter", found[0].country.party, found[0].country.span)

    def _goods_words(self, base: Draft, start: int, end: int) -> None:
        base.put("goods", " ".join(self.filler.text[start:end].split()), Span.of(start, end))
        base.reach(Span.of(start, end))

    def _is_trade(self, base: Draft, flow: Flow) -> bool:
        """Whether it is trade between countries: a vague word needs goods, and a country at either end."""
        exporter, importer, goods = (base.slots.get(slot) for slot in ("exporter", "importer", "goods"))
        if not flow.vague:
            return True
        if flow.carried and goods is not None and exporter is not None and exporter.kind == "country":
            return True
        if importer is None and not (goods is not None and _ARMS & set(goods.lower().split())):
            return False
        countries = [party for party in (exporter, importer) if party is not None and party.country]
        return (
            goods is not None and bool(countries) and (importer is not None or countries[0].kind == "country")
        )


def _date_behind(view: View, phrase: NounPhrase) -> NounPhrase | None:
    """The "last year" of "exports last year were", which is read as the subject."""
    behind = view.phrase_of.get(phrase.tokens[-1].index + 1)
    return behind if behind is not None and behind.tokens[0].lower in {"last", "next", "this"} else None
