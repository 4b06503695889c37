"""Export figures: how much of what went from where to where, in which period.

A noun of trade ("rice exports") or a verb of trade ("exported") is the flow; the amounts in its clause are its
levels and changes. "Rose 12 per cent to $4.7 billion" is a change and a level, "$1.2bn in 2021, up from $900m a year
earlier" are two levels: a fact for each amount.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlib.document import Span
from factlib.extract.draft import Draft
from factlib.extract.frames import Flow, Frames
from factlib.extract.mood import Mood, mood_of_verb
from factlib.extract.roles import Complement, Group, View
from factlib.extract.slots import Filler
from factlib.language import Clause, NounPhrase

if TYPE_CHECKING:
    from factlib.quantities import Quantity

__all__ = ["ExportReader"]

_TRADED = {"money", "measure", "count", "percent", "multiple", "number"}
_PEOPLE = {"people", "person", "job", "worker", "day", "month", "year", "week", "quarter", "percentage point", "hour"}
_HEADS = {"value", "volume", "amount", "total", "revenue", "quantity", "level", "share"}
_BY = {"by"}
_EARLIER = ("from", "compared with", "compared to", "against", "versus", "up on", "down on", "after")


class ExportReader:
    """Reads the export figures of single sentences.

    Attributes:
        filler: Reads the slot values.
        frames: The frames.
    """

    def __init__(self, filler: Filler, frames: Frames) -> None:
        self.filler = filler
        self.frames = frames

    def drafts(self, view: View) -> Iterator[Draft]:
        """The figures that one sentence states."""
        claimed: set[int] = set()
        for phrase in view.sentence.noun_phrases:
            flow = self.frames.exports.nouns.get(phrase.tokens[-1].lemma.lower())
            if flow is not None:
                yield from self._of_noun(view, phrase, flow, claimed)
        for clause in view.sentence.clauses:
            flow = self.frames.exports.flows.get(clause.verb.verb.lemma.lower())
            if flow is not None:
                yield from self._of_verb(view, clause, flow, claimed)

    # ------------------------------------------------------------------ flows

    def _of_noun(self, view: View, phrase: NounPhrase, flow: Flow, claimed: set[int]) -> Iterator[Draft]:
        behind, end = view.walk(phrase.tokens[-1].index + 1)
        base = Draft("export_figure", phrase.start, phrase.end, phrase.start, f"export figure: {phrase.tokens[-1].lemma.lower()}")
        home, away = ("exporter", "importer") if flow.direction == "out" else ("importer", "exporter")
        own = view.own_words(phrase)
        self._party(view, base, home, view.owner(phrase))
        country = self.filler.country_of_words(own[:-1])
        if country is not None:
            base.put(home, country.party, country.span)
        goods = [token for token in own[:-1] if country is None or token.start >= country.span.end]
        goods = [token for token in goods if token.tag in {"NOUN", "PROPN", "ADJ"} and token.penn not in {"JJR", "JJS"}]
        if goods and self.filler.is_goods(goods):
            self._goods_words(base, goods[0].start, goods[-1].end)
        self._behind(view, base, behind, home, away)
        clause = self._clause(view, phrase)
        if clause is None or not self._is_trade(base, flow):
            return
        yield from self._figures(view, base, clause, phrase, claimed)

    def _of_verb(self, view: View, clause: Clause, flow: Flow, claimed: set[int]) -> Iterator[Draft]:
        verb = clause.verb.verb
        base = Draft("export_figure", clause.verb.start, clause.verb.end, verb.start, f"export figure: {verb.lemma.lower()}")
        complements, end = view.walk(clause.verb.tokens[-1].index + 1, verbal=True)
        home, away = ("exporter", "importer") if flow.direction == "out" else ("importer", "exporter")
        if clause.actor is not None:
            self._party(view, base, home, clause.actor.tokens, clause.actor)
            base.reach(clause.actor.span)
        objects = [c.group for c in complements if not c.preposition]
        if clause.verb.passive and clause.undergoer is not None:
            objects = [view.subject_group(clause.undergoer)]
        for group in objects[:1]:
            self._goods(view, base, group)
        self._behind(view, base, [c for c in complements if c.preposition], home, away)
        if not self._is_trade(base, flow):
            return
        mood = mood_of_verb(view, self.frames, clause.verb)
        start, stop = base.start, view.tokens[min(end, len(view.tokens)) - 1].end
        period = self.filler.when(view.sentence.start, max(stop, base.end), base.trigger)
        if period is None or mood.time == "planned":
            return
        for quantity in self.filler.quantities(min(start, verb.start), stop):
            if quantity.span.start > verb.start and self._is_amount(quantity) and quantity.span.start not in claimed and quantity.kind in {"money", "measure"}:
                claimed.add(quantity.span.start)
                yield self._figure(base, quantity, "level", mood, clause)
                return

    def _clause(self, view: View, phrase: NounPhrase) -> Clause | None:
        """The clause that says how much the flow is: its subject, or the subject "the value of" it."""
        heads = [phrase]
        before = phrase.tokens[0].index - 1
        if before > 0 and view.tokens[before].lower == "of" and (outer := view.phrase_of.get(before - 1)):
            if outer.tokens[-1].lemma in _HEADS:
                heads.append(outer)
        for clause in view.sentence.clauses:
            if clause.subject is not None and clause.kind not in {"reduced"} and any(head in view.subject_group(clause.subject).phrases for head in heads):
                return clause
        return None

    def _party(self, view: View, base: Draft, slot: str, tokens: object, phrase: NounPhrase | None = None) -> None:
        for found in self.filler.parties_of(view, tokens, phrase):  # type: ignore[arg-type]
            if found.party.kind != "person" and (found.named or found.party.country):
                base.put(slot, found.party, found.span)
                base.reach(found.span)

    def _behind(self, view: View, base: Draft, behind: list[Complement], home: str, away: str) -> None:
        for preposition, group in behind:
            if preposition == "of" or preposition == "worth":
                self._goods(view, base, group)
            elif preposition in {"to", "into"}:
                self._party_of_group(view, base, "importer", group)
            elif preposition == "from":
                self._party_of_group(view, base, "exporter", group)
            elif preposition == "by":
                self._party_of_group(view, base, home, group)

    def _party_of_group(self, view: View, base: Draft, slot: str, group: Group) -> None:
        phrase = group.phrases[0]
        if not self.filler.dates(phrase.start, phrase.end) and not self.filler.quantities(phrase.start, phrase.end):
            self._party(view, base, slot, phrase.tokens, phrase)

    def _goods(self, view: View, base: Draft, group: Group) -> None:
        found = [goods for goods in self.filler.goods(view, group) if goods.sure]
        if found:
            self._goods_words(base, found[0].span.start, found[-1].span.end)
            if found[0].country is not None:
                base.put("exporter", found[0].country.party, found[0].country.span)

    def _goods_words(self, base: Draft, start: int, end: int) -> None:
        base.put("goods", " ".join(self.filler.text[start:end].split()), Span.of(start, end))
        base.reach(Span.of(start, end))

    def _is_trade(self, base: Draft, flow: Flow) -> bool:
        """Whether it is trade between countries: a vague word needs goods and both ends, or one end and a country."""
        exporter, importer, goods = (base.slots.get(slot) for slot in ("exporter", "importer", "goods"))
        if not flow.vague:
            return exporter is not None or importer is not None or goods is not None
        return goods is not None and any(party is not None and party.country for party in (exporter, importer)) and (
            importer is not None or getattr(exporter, "kind", None) == "country"
        )

    # ------------------------------------------------------------------ amounts

    def _figures(self, view: View, base: Draft, clause: Clause, phrase: NounPhrase, claimed: set[int]) -> Iterator[Draft]:
        lemma = clause.verb.verb.lemma.lower()
        words = self.frames.exports.figures
        direction = next((way for way in ("level", "up", "down") if lemma in words[way]), None)
        if direction is None:
            return
        mood = mood_of_verb(view, self.frames, clause.verb)
        _, end = view.walk(clause.verb.tokens[-1].index + 1, verbal=True)
        stop = view.sentence.end
        following = [c.verb.start for c in view.sentence.clauses if c.verb.start > clause.verb.end and c.kind in {"main", "coordinate"} and c.subject is not None and c.subject.start > clause.verb.end]
        stop = min([stop, *following])
        for quantity in self.filler.quantities(clause.verb.start, stop):
            if quantity.span.start in claimed or not self._is_amount(quantity):
                continue
            measure = self._measure(quantity, direction, clause.verb.end)
            claimed.add(quantity.span.start)
            yield self._figure(base, quantity, measure, mood, clause)

    def _is_amount(self, quantity: "Quantity") -> bool:
        return quantity.kind in _TRADED - {"number"} and (quantity.unit or "") not in _PEOPLE

    def _measure(self, quantity: "Quantity", direction: str, verb_end: int) -> str:
        """Whether an amount is a level or a change, from its kind and the words before it."""
        before = self.filler.text[max(verb_end - 12, quantity.span.start - 28) : quantity.span.start].lower().rstrip()
        if quantity.trend is not None or quantity.kind == "multiple":
            return "change"
        if before.endswith((" to", " at", "from", "reached", "with", "against")):
            return "level"
        if direction in {"up", "down"} and (before.endswith(" by") or quantity.kind == "percent"):
            return "change"
        if quantity.kind == "percent" and any(noun in before for noun in self.frames.exports.figures["change_nouns"]):
            return "change"
        return "change" if direction in {"up", "down"} and quantity.span.start - verb_end < 4 else "level"

    def _figure(self, base: Draft, quantity: "Quantity", measure: str, mood: Mood, clause: Clause) -> Draft:
        draft = Draft(base.type, base.start, base.end, base.trigger, base.method, dict(base.slots), dict(base.fields))
        draft.put("amount", quantity, quantity.span)
        draft.slots["measure"] = measure
        draft.reach(clause.verb.span)
        draft.reach(quantity.span)
        draft.denied, draft.hypothetical = mood.denied, mood.hypothetical
        sentence = self.filler.article.reading.at(quantity.span.start)
        earlier = [w for w in self.filler.dates(quantity.span.end, min(sentence.end, quantity.span.end + 30))]
        when = earlier[0] if earlier else self.filler.when(sentence.start, sentence.end, quantity.span.start)
        if when is not None:
            draft.put("period", when, when.span)
        return draft
