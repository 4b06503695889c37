"""The amounts of a flow of trade: which are levels and which are changes, of which period.

"Rose 12 per cent to $4.7 billion" is a change and a level, "$1.2bn in 2021, up from $900m a year earlier" are two
levels.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from factlib.extract.draft import Draft
from factlib.extract.frames import Frames
from factlib.extract.mood import Mood, mood_of_verb
from factlib.extract.roles import View
from factlib.extract.slots import Filler
from factlib.language import Clause, NounPhrase, singular

if TYPE_CHECKING:
    from factlib.dates import When
    from factlib.quantities import Quantity

__all__ = ["ENDS", "SHARING", "FigureReader"]

ENDS = {"to": "importer", "into": "importer", "from": "exporter"}

SHARING = {"account", "make", "represent", "supply", "provide", "constitute"}
_TRADED = {"money", "measure", "count", "percent", "multiple"}
_NO_AMOUNT = {"people", "person", "job", "worker", "day", "month", "year", "week", "quarter", "percentage point", "hour", "company", "firm",
    "time", "point", "millimetre", "centimetre", "inch", "metre", "foot", "mile", "kilometre", "volt", "kilovolt",
    "horsepower", "knot", "year of age"}  # fmt: skip
_NO_END = {"according", "compared", "due", "thanks", "owing", "relative"}  # before "to"
_PERIODS = {None, "day", "week", "month", "quarter", "year"}  # "$45 a tonne" is a price
_BEFORE_VERB = 12  # characters of "nearly" in "nearly tripled"
_BALANCE = ("surplus", "deficit", "gap of")
_THAN = (" from", " to", " over", " on", " of")
_BEFORE = ("earlier", "before", "ago", "previously")
_MORE = (" more", " less", " higher", " lower", " up", " down", " above", " below", " fewer")
_BESIDE = 4  # characters between a verb of change and the change
_NEAR = 30  # characters from an amount to the period that is its own


class FigureReader:
    """Reads the amounts of the flows of one article.

    Attributes:
        filler: Reads the slot values.
        frames: The frames.
    """

    def __init__(self, filler: Filler, frames: Frames) -> None:
        self.filler = filler
        self.frames = frames

    def of_noun(
        self, view: View, base: Draft, phrase: NounPhrase, stop: int, claimed: set[int]
    ) -> Iterator[Draft]:
        """Amounts of the noun itself: "its $13 billion exports", "exports of 2.4 tonnes of gold"."""
        still = Mood(None, None, denied=False, hypothetical=base.hypothetical, governors=())
        for quantity in self.filler.quantities(phrase.start, stop):
            before = self.filler.text[max(phrase.start, quantity.span.start - 10) : quantity.span.start]
            inside = quantity.span.end <= phrase.end and quantity.kind == "money"
            of_it = inside or before.endswith(("of ", "worth ", " at "))
            traded = quantity.kind in {"money", "measure"} and self.is_amount(quantity)
            if of_it and traded and quantity.span.start not in claimed:
                claimed.add(quantity.span.start)
                yield self.one(view, base, quantity, "level", still)

    def of_clause(self, view: View, base: Draft, clause: Clause, claimed: set[int]) -> Iterator[Draft]:
        """The levels and changes in the clause."""
        mood = mood_of_verb(view, self.frames, clause.verb)
        expected = mood.time == "planned" or mood.stage == "planned"
        mood = mood._replace(hypothetical=mood.hypothetical or expected)
        base.reach(clause.verb.span)
        direction = self.direction(clause) or "level"
        start = clause.verb.start - _BEFORE_VERB
        if clause.subject is not None and clause.subject.end <= clause.verb.start:
            start = max(start, clause.subject.end)
        last: tuple[str, str] | None = None  # kind and measure of the amount before
        behind, flow = clause.verb.end, base
        for quantity in self.filler.quantities(start, self._stop(view, base, clause)):
            before = self.filler.text[max(start, quantity.span.start - _NEAR) : quantity.span.start].lower()
            if any(word in before for word in _BALANCE) or self._of_other_flow(view, base, quantity):
                continue
            if (
                quantity.span.end > clause.verb.start
                and quantity.span.start not in claimed
                and self.is_amount(quantity)
            ):
                claimed.add(quantity.span.start)
                measure = self._measure(quantity, direction, clause.verb.end)
                other = self._at_other_end(view, base, behind, quantity.span.start)
                if other is not None and last is not None and quantity.kind == last[0]:
                    measure = last[1]
                last, behind, flow = (quantity.kind, measure), quantity.span.end, other or flow
                yield self.one(view, flow, quantity, measure, mood)

    def _at_other_end(self, view: View, base: Draft, start: int, end: int) -> Draft | None:
        """The flow to another country named between two offsets: "exports to A fell 3%, those to B 9%"."""
        for phrase in reversed(view.sentence.noun_phrases):
            named = [token for token in phrase.tokens if token.end <= end]  # "to Japan 9 percent"
            if phrase.start < start or not named:
                continue
            first = named[0].index
            slot = ENDS.get(view.tokens[first - 1].lower) if first else None
            if (
                slot is None
                or slot not in base.slots
                or (first > 1 and view.tokens[first - 2].lower in _NO_END)
            ):
                continue
            found = next((found for found in self.filler.parties_of(view, named) if found.named), None)
            if found is not None and found.party.kind == "country" and found.party != base.slots[slot]:
                other = replace(base, slots=dict(base.slots), fields=dict(base.fields))
                other.slots[slot], other.fields[slot] = found.party, found.span
                return other
        return None

    def _stop(self, view: View, base: Draft, clause: Clause) -> int:
        """Where the next clause with a subject of its own starts, or another flow."""
        ends = [view.sentence.end]
        for other in view.sentence.clauses:
            subject = other.subject
            amount = subject is not None and bool(self.filler.quantities(subject.start, subject.end + 1))
            if (
                subject is not None
                and not amount
                and subject.start >= clause.verb.end
                and other.kind != "relative"
            ):
                ends.append(subject.start)
        for phrase in view.sentence.noun_phrases:
            flow = singular(phrase.tokens[-1].lower) in self.frames.exports.nouns
            apart = flow and phrase.start != base.trigger and clause.verb.verb.lemma not in SHARING
            if apart and phrase.start >= clause.verb.end:
                ends.append(phrase.start)
        return min(ends)

    def _of_other_flow(self, view: View, base: Draft, quantity: "Quantity") -> bool:
        """Whether the amount belongs to another noun of trade: "48% of its $13 billion exports"."""
        return any(
            phrase.start <= quantity.span.start < phrase.end != base.trigger
            and phrase.start != base.trigger
            and singular(phrase.tokens[-1].lower) in self.frames.exports.nouns
            for phrase in view.sentence.noun_phrases
        )

    def is_amount(self, quantity: "Quantity") -> bool:
        """Whether trade is counted so: not in people, days, companies, sizes or prices."""
        changed = quantity.kind == "number" and quantity.trend is not None and quantity.value < 1  # "a fifth"
        traded = quantity.kind in _TRADED and (quantity.unit or "") not in _NO_AMOUNT
        price = quantity.kind == "money" and quantity.per not in _PERIODS
        return changed or (traded and not price and not self._is_size(quantity))

    def _is_size(self, quantity: "Quantity") -> bool:
        """Whether a number of things stands right before a measure: "twelve 300 MW turbines"."""
        start = quantity.span.start
        before = self.filler.quantities(max(0, start - _NEAR), start) if quantity.kind == "measure" else []
        return any(other.kind == "count" and other.span.end == start - 1 for other in before)

    def _measure(self, quantity: "Quantity", direction: str, verb_end: int) -> str:
        """Whether an amount is a level or a change, from its kind and the words before it."""
        start = max(verb_end - 12, quantity.span.start - 28)
        before = self.filler.text[start : quantity.span.start].lower().rstrip()
        more = self.filler.text[quantity.span.end : quantity.span.end + 7].lower()
        told = quantity.kind == "percent" and more.startswith(_MORE)
        if told or quantity.trend is not None or quantity.kind == "multiple":
            return "change"
        if before.endswith((" to", " at", "from", "reached", "reaching", "with", "against")):
            return "level"
        if direction in {"up", "down"} and (before.endswith(" by") or quantity.kind == "percent"):
            return "change"
        nouns = self.frames.exports.figures["change_nouns"]
        if quantity.kind == "percent" and any(noun in before for noun in nouns):
            return "change"
        beside = quantity.span.start - verb_end < _BESIDE
        return "change" if direction in {"up", "down"} and beside else "level"

    def _is_compared(self, when: "When", measure: str) -> bool:
        """Whether the date is that of the figure that another is compared with."""
        before = self.filler.text[max(0, when.span.start - _NEAR) : when.span.start].lower().rstrip()
        if before.endswith((" than", " than in", " with", " against", " compared to")):
            return True
        return measure == "change" and before.endswith(_THAN)

    def one(self, view: View, base: Draft, quantity: "Quantity", measure: str, mood: Mood) -> Draft:
        """The figure that `quantity` makes of the flow `base`."""
        draft = Draft(
            base.type, base.start, base.end, base.trigger, base.method, dict(base.slots), dict(base.fields)
        )
        draft.agent, draft.vague, draft.refers = base.agent, base.vague, base.refers
        draft.put("amount", quantity, quantity.span)
        draft.slots["measure"] = measure
        draft.reach(quantity.span)
        draft.denied, draft.hypothetical = mood.denied, mood.hypothetical
        if measure == "change":
            self._reach_compared(view, draft, quantity)
        when = self._period(view, quantity, measure)
        if when is not None:
            draft.put("period", when, when.span)
            if draft.start < when.span.start < draft.end + _NEAR:
                draft.reach(when.span)
        return draft

    def _reach_compared(self, view: View, draft: Draft, quantity: "Quantity") -> None:
        """Take "from a year earlier" behind a change into the evidence."""
        end = min(view.sentence.end, quantity.span.end + _NEAR)
        amounts = self.filler.quantities(quantity.span.end, end)
        stop = amounts[0].span.start if amounts else end
        for when in self.filler.dates(quantity.span.end, stop):
            if self._is_compared(when, "change"):
                draft.reach(when.span)

    def _period(self, view: View, quantity: "Quantity", measure: str) -> "When | None":
        """The stretch of time beside the amount, else the nearest of the sentence; a day is when it was told.

        "Up 5 % from a year earlier" is a change of this year.
        """
        sentence, at = view.sentence, quantity.span
        found = [when for when in self.filler.dates(sentence.start, sentence.end) if not _is_day(when)]
        found = [when for when in found if when.span.start < at.start or not self._is_compared(when, measure)]
        found = [
            when
            for place, when in enumerate(found)
            if not (place and self._is_month_before(found[place - 1], when))
        ]
        amounts = [other.span.start for other in self.filler.quantities(at.end, sentence.end)]
        stop = min([at.end + _NEAR, *amounts])
        beside = [when for when in found if at.end <= when.span.start <= stop]
        plain = [when for when in found if not when.text.lower().endswith(_BEFORE)]
        near = min(plain, key=lambda when: abs(when.span.start - at.start), default=None)
        return beside[0] if beside else near

    def _is_month_before(self, when: "When", other: "When") -> bool:
        """Whether a date stands right behind another that is compared with it: "in April from March"."""
        between = self.filler.text[when.span.end : other.span.start].lower()
        return between.strip() in {"from", "over", "on", "against", "versus"} and other.end < when.start

    def direction(self, clause: Clause) -> str | None:
        """Whether the verb tells of a level, a rise or a fall."""
        lemma, words = clause.verb.verb.lemma.lower(), self.frames.exports.figures
        return next((way for way in ("level", "up", "down") if lemma in words[way]), None)


def _is_day(when: "When") -> bool:
    return when.start == when.end
