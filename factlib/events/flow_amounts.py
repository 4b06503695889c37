"""What an amount beside a flow of trade is: a level or a change, of which period, or something else."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from factlib.characters import Before
from factlib.dates import When, is_calendar, parse_dates
from factlib.document import Span
from factlib.events.event import Event, Filler
from factlib.events.fillers import Fillers
from factlib.events.first import first_of
from factlib.events.frames import words
from factlib.events.frames.flows import flows
from factlib.events.times import is_in_aside
from factlib.events.tree import Tree, tree_of
from factlib.language import Sentence, lemma, singular
from factlib.language.lexicon import possible_tags
from factlib.quantities import Quantity

_SAID_AGAIN = ("% , or", "pct , or", "cent , or")
_THAN = ("from", "to", "over", "on", "of", "than", "than in", "with", "against")
_COMPARING = {"from", "with", "against", "than", "after", "the", "over", "above"}  # before what is compared
_PERCENT = ("%", "percent", "pct", "cent")
_EARLIER = ("earlier", "before", "ago", "previously")
_SUM = re.compile(  # "imports and exports totalled", "exports to and imports from Peru came to"
    r"\b(?:imports?(?: from)? and (?:its )?exports?|exports?(?: to)? and (?:its )?imports?)\b(?!.* and )",
    re.I,
)
# "the most since 2009"; not "exports since July"
_SINCE = Before(40, r"\b(?:\w+est|most|least|record|best|time)\b[^.;\d]{0,24}\bsince ", re.IGNORECASE)
_OLD = Before(40, r"\b(?:from|against|versus|compar\w+ (?:with|to)) (?:the )?", re.IGNORECASE)
_IMPORTS = re.compile(
    r"\b(?:and|while|but|with|against) (?:\w+ ){0,2}imports?\b(?!.*\bexports?\b)", re.IGNORECASE
)
_PART = re.compile(
    r"\bof (?:which|that|this|these|them|it)\b|\b(?:including|compris\w+|consist\w* of|made up of)\b"
    r"|\bwith\b[^,.;]*\b(?:accounting|contributing|making up)\b",
    re.IGNORECASE,
)
_ANY_DAY = date(2000, 6, 15)  # of publication: how long "last month" is does not depend on it
_DESCRIBING = {"JJ", "DT"}  # parts of speech of what describes a stretch of time
_LARGE = 1000  # a bare number that may be how many were traded
_NEAR = 30  # characters between an amount and the period that is its own
_OPENS_CLAUSE = Before(24, r"(?:;|, (?:and|but))\s+(?:(?:in|during|for|over|on|by|at) (?:the )?)?")
_BEFORE = 48  # characters before an amount that say what it is


class FlowAmounts:
    """Reads the amounts of one document as levels and changes of trade.

    Attributes:
        fillers: Reads what the phrases mean.
    """

    def __init__(self, fillers: Fillers) -> None:
        self.fillers = fillers
        self.mentions = fillers.mentions
        self.text = fillers.text
        self.words = flows().lists

    def is_amount(self, quantity: Quantity) -> bool:
        """Whether trade is counted so: not in people, days, companies, sizes or prices."""
        unit = singular(quantity.unit or "")
        if quantity.kind == "number":  # "fell by a third", "rose to 1.01 mln"
            return (quantity.trend is not None and quantity.value < 1) or quantity.value >= _LARGE
        if quantity.kind == "money":
            return (quantity.per or "year") in self.words["periods"]
        traded = quantity.kind in {"measure", "count"} and unit not in self.words["no_amount"]
        return traded or quantity.kind in {"percent", "multiple"}

    def is_exchange(self, first: Quantity, second: Quantity) -> bool:
        """Whether an amount in brackets is the one before it in another currency: "$4.7 billion (€4.3 billion)"."""
        between = self.text[first.span.end : second.span.start].strip()
        money = first.kind == second.kind == "money" and first.unit != second.unit
        return money and between in {"(", "[", "or", ", or"}

    def is_other(self, base: Event, quantity: Quantity) -> bool:
        """Whether the words beside an amount say that it is something else: a surplus, a contract, a share of GDP."""
        before = self.mentions.before(quantity.span, _NEAR)
        behind = [word.strip(",.") for word in self.mentions.behind(quantity.span, 2 * _NEAR)]
        moved = not self.words["changes"].isdisjoint(lemma(word, "VERB") for word in before)
        paced = behind[:1] == ["rate"] or before[-2:] in (["rate", "of"], ["pace", "of"])
        if moved and quantity.kind == "percent" and paced:
            return False  # "rose at a healthy 2% rate", "at a rate of 2%"
        compared = quantity.kind == "multiple" and bool(set(behind[:1]) & self.words["more"])
        if compared and not moved and not _is_with_then(behind):
            return True  # "are 25 times less than Peru's", not "three times more than in 2019"
        rated = before[-1:] == ["per"] or set(behind[:3]) & self.words["rates"]
        first, last = quantity.span.start, quantity.span.end
        goods = _kinds_of_goods(base)
        if goods & self.words["securities"] or first <= base.trigger.start < last:
            return True  # "purchases of foreign bonds", "four shipments of toys from Peru"
        if base.nominal and base.frame == "export" and _IMPORTS.search(self.text[base.trigger.end : first]):
            return True  # "exports were $3bn and imports $2bn"
        sums = (each for each in base.tree.noun_phrases if each.start <= first and last <= each.last.start)
        heads = {each.noun for each in sums}  # "its $14 billion debt", "its debt, estimated at $14 billion"
        nearest = first_of(each for each in reversed(base.tree.noun_phrases) if each.end <= first)
        if nearest is not None and nearest.start > base.trigger.start:
            heads.add(nearest.noun)
        held = set(behind[1:3]) if behind[:1] in (["for"], ["in"]) else set()  # "$9 million for losses in"
        if rated or (heads | held | set(before[-3:])) & self.words["other"] or behind[:2] == ["in", "trade"]:
            return True
        single = quantity.kind == "money" and behind[:1] != ["and"]
        if single and _SUM.search(self.text[base.tree.start : quantity.span.start]):
            return True
        if quantity.kind == "count" and not self._is_counted_trade(base, quantity):
            return True
        reached = {*before[-1:], *(lemma(word, "VERB") for word in before[-1:])}
        telling = {"against"} | self.words["reaching"] if not base.definite else set()
        told = reached & ({"to", "from", "at"} | telling)
        if quantity.kind == "number" and quantity.value >= 1 and not (base.nominal and told):
            return True
        if self._is_size(quantity):
            return True
        named = nearest is not None and nearest.last.tag == "PROPN" and nearest.end + 2 == first
        if named and quantity.kind == "percent" and quantity.trend is None and self.text[first - 1] == "(":
            return True  # "the second buyer after the US (18 percent)"
        of_other = quantity.kind == "percent" and behind[:1] == ["of"] and quantity.trend is None
        shared = base.of("goods") or base.of("importer" if base.kind == "out" else "exporter")
        return of_other and not (shared and any(flows().noun(word) for word in behind[1:6]))

    def is_part(self, base: Event, quantity: Quantity) -> bool:
        """Whether an amount is that of a part: "exports were $5bn, of which $3bn was tea", "including tea worth $3bn".

        Behind an insertion it is that of the whole again: "exports, including tea, rose to $5bn".
        """
        start = quantity.span.start
        told = _PART.finditer(self.text, base.trigger.end, start)
        over = [range(aside.start, aside.end) for aside in base.tree.asides if aside.end < start]
        return any(all(part.start() not in aside for aside in over) for part in told)

    def _is_counted_trade(self, base: Event, quantity: Quantity) -> bool:
        """Whether a number of things is how much is traded, and no one delivery: bags, units, the goods behind a verb."""
        unit = singular(quantity.unit or "")
        if unit in words("containers"):
            return True
        goods = _kinds_of_goods(base)
        before = self.text[base.trigger.end : quantity.span.start].lower().split()
        if not (base.nominal or before or base.of("importer")):
            return quantity.value >= _LARGE  # "exported 500,000 cars"; to somebody it is a delivery
        if not base.nominal or not before or before[-1] in {"of", "worth", "for"}:
            return False
        if not goods:  # "exports fell to 9,000 pumps", not "went to 2,000 shops"
            sent = any(lemma(word, "VERB") in self.words["moving"] for word in before)
            return before[-1] in {"to", "at", "from"} and quantity.value >= _LARGE and not sent
        return unit in self.words["units"] or unit in goods

    def _is_size(self, quantity: Quantity) -> bool:
        """Whether a number of things stands right before a measure: "twelve 300 MW turbines"."""
        if quantity.kind != "measure":
            return False
        start = quantity.span.start
        if "-" in quantity.text:
            return True  # "eight-tonne trucks"
        before = self.mentions.quantities_in(max(0, start - _NEAR), start)
        return any(other.kind == "count" and start - other.span.end < 2 for other in before)

    def measure(self, base: Event, quantity: Quantity) -> str:
        """Whether an amount is a level or a change, from its form, and the words beside it."""
        start, end = quantity.span.start, quantity.span.end
        before = self.text[max(0, start - _BEFORE) : start].lower().replace(",", " ,").split()
        behind = self.text[end : end + 2 * _NEAR].lower().replace(",", " ,").split()
        last = before[-1] if before else ""
        near = {form for word in before[-4:] for form in (word, word.rstrip("sed"))}
        part = quantity.kind == "number" and quantity.value < 1
        again = " ".join(before[-3:]).endswith(_SAID_AGAIN)  # "22%, or $5 billion"
        if part or again or quantity.trend is not None or quantity.kind == "multiple":
            return "change"
        if quantity.kind == "percent":
            shared = near & self.words["sharing"] or any(
                flows().noun(word.strip(",.")) for word in behind[1:6]
            )
            moving = bool(behind) and lemma(behind[0], "VERB") in self.words["moving"]
            sent = moving and behind[1:2] == ["to"]  # "40 percent went to China"
            return "level" if sent or (shared and behind[:1] == ["of"]) else "change"
        if any(word.strip(".") in self.words["changes"] | self.words["more"] for word in behind[:1]):
            return "change"
        moved = before[-2:-1] and before[-2] in self.words["changes"] and last == "of"  # "a decline of $9bn"
        return "change" if moved or (last == "by" and not base.definite) else "level"

    def period_of(self, tree: Tree, base: Event, quantity: Quantity, measure: str) -> When | None:
        """The stretch of time beside the amount, else the nearest of the sentence; a day is when it was told.

        Its year means nothing where nothing settles it: see `is_settled`.
        """
        sentence, at = tree.sentence, quantity.span
        periods = [*self._periods_in(sentence), *self._unsettled_in(sentence)]
        over = [when for when in periods if when.span.end <= at.start and self._opens_clause(when)]
        if over and not self.mentions.quantities_in(over[-1].span.end, at.start):
            return over[-1]  # "in 2021 it was 5; a year earlier it was 7"
        found = [when for when in periods if not _is_said_in_passing(when.span, base, quantity)]
        found = [
            when for when in found if not self._is_compared(when, measure, opens=when.span.start < at.start)
        ]
        found = [when for when in found if not self._is_of_compared(when, quantity)]
        following = [other.span.start for other in self.mentions.quantities_in(at.end, sentence.end)]
        stop = min([at.end + _NEAR, *following])
        found = [when for when in found if when.span.start < at.start or not self._opens_clause(when)]
        beside = [when for when in found if at.end <= when.span.start <= stop]
        plain = [when for when in found if not when.text.lower().endswith(_EARLIER)]
        near = min(plain, key=lambda when: abs(when.span.start - at.start), default=None)
        if self.is_base(quantity):
            return beside[0] if beside else None
        return beside[0] if beside else near

    def _opens_clause(self, when: When) -> bool:
        """Whether a date opens a clause behind another: "; in 2021 it was 7", ", and a year earlier 7"."""
        return _OPENS_CLAUSE(self.text, when.span.start) is not None

    def _periods_in(self, sentence: Sentence) -> list[When]:
        """The dates of a sentence that are more than a day."""
        return [
            when
            for when in self.mentions.dates_in(sentence.start, sentence.end)
            if when.start != when.end and _SINCE(self.text, when.span.start) is None
        ]

    def _unsettled_in(self, sentence: Sentence) -> Iterator[When]:
        """The stretches of time of a sentence of which nothing settles the year: "from January through May", "last year"."""
        settled = [when.span for when in self.mentions.dates_in(sentence.start, sentence.end)]
        for span in self.mentions.calendar_in(sentence.start, sentence.end):
            if not any(span.start < other.end and other.start < span.end for other in settled):
                for when in parse_dates(self.text[span.slice], _ANY_DAY)[:1]:
                    if when.start != when.end:
                        yield when.model_copy(update={"span": span})

    def is_settled(self, when: When) -> bool:
        """Whether the text settles which days a stretch of time means."""
        return when in self.mentions.dates_in(when.span.start, when.span.end)

    def period(self, base: Event) -> Filler | None:
        """The stretch of time nearest to a flow of which no amount is told."""
        dates = self._periods_in(base.tree.sentence)
        near = min(dates, key=lambda when: abs(when.span.start - base.trigger.start), default=None)
        return Filler(near, near.span, "beside") if near is not None and near.span is not None else None

    def is_compared(self, quantity: Quantity) -> bool:
        """Whether an amount is what another is compared with: "against $7bn in 1985"."""
        before = self.mentions.before(quantity.span, _NEAR)
        return bool(before) and before[-1] in _COMPARING

    def is_base(self, quantity: Quantity) -> bool:
        """Whether an amount is the old one, whose period is not that of the new: "to $5bn from $4bn"."""
        return _OLD(self.text, quantity.span.start) is not None

    def is_target(self, quantity: Quantity) -> bool:
        """Whether an amount is only aimed at: "a target of 5 million tonnes", "a $3 billion target"."""
        before, behind = (said(quantity.span, _NEAR) for said in (self.mentions.before, self.mentions.behind))
        return not self.words["targets"].isdisjoint(
            [*before[-3:], *(word.strip(".,;") for word in behind[:1])]
        )

    def _is_compared(self, when: When, measure: str, *, opens: bool) -> bool:
        """Whether a date is that of the figure that another is compared with; where it stands before both, "than" says so."""
        before = self.mentions.before(when.span, _BEFORE)
        while before and possible_tags(before[-1]) & _DESCRIBING and "IN" not in possible_tags(before[-1]):
            before.pop()  # "from the comparable 1985 quarter"
        last = " ".join(before[-2:])
        if opens:  # "were higher in 1986 than in 1985, at $9bn"
            return last.endswith(("than", "than in"))
        _, compared, told = " ".join(before).rpartition(
            "compared "
        )  # "to the same period in", not "to $5 in"
        if last.endswith(("than", "than in", "as", "as in", "with", "against")):
            return True
        if compared and not any(map(str.isdigit, told)):
            return True
        share = before[-2:-1] and before[-2].endswith(_PERCENT)  # "totalled $9bn, up 4 percent on 1985"
        than = _THAN if measure == "change" or share else ("from",)
        return bool(before) and before[-1] in than

    def _is_of_compared(self, when: When, quantity: Quantity) -> bool:
        """Whether a date stands at another amount of the kind, whose it is: "$7bn in 1985", "January's $9bn"."""
        start, end = when.span.start, when.span.end
        owned = self.text[end : end + 3].replace("’", "'").startswith("'s ")
        behind = first_of(self.mentions.quantities_in(end, end + _NEAR))
        if owned and behind is not None and behind.span != quantity.span:
            return True
        other = first_of(reversed(self.mentions.quantities_in(max(0, start - _BEFORE), start)))
        between = self.text[other.span.end : start].split() if other is not None else []
        if other is not None and other.kind == "percent" and len(between) == 1 and between[0] in _COMPARING:
            return quantity.span != other.span  # "up 4 percent from 1985, while imports fell to $9bn"
        if other is None or other.span == quantity.span or self.is_exchange(quantity, other):
            return False
        if start - other.span.end > len(" recorded in early "):
            return False
        alike = other.kind == quantity.kind and other.kind != "percent"
        return self.is_compared(other) or (alike and not self._is_listed(quantity, other))

    def _is_listed(self, quantity: Quantity, other: Quantity) -> bool:
        """Whether one date is that of two amounts: "3 tonnes to Peru and 2 to Chile in 2020", not "in 2019 and 2 in 2020"."""
        start, end = quantity.span.end, other.span.start
        between = self.text[start:end]
        dated = self.mentions.dates_in(start, end) or any(map(is_calendar, between.split()))  # "in January"
        return between.endswith((" and ", ", ")) and not dated


def _is_said_in_passing(date: Span, base: Event, quantity: Quantity) -> bool:
    """Whether a date is of what else somebody did, or when something began.

    "Peru, which joined in 1999, exported", "the mine that opened in 1999 exported"; not "exports, measured in May, fell".
    """
    tree = base.tree
    aside = first_of(aside for aside in tree.asides if aside.verbs and is_in_aside(aside, date))
    if aside is not None:
        about = aside.about if aside.about is not None and aside.about.end <= aside.tokens[0].start else None
        of_name = (
            about is not None
            and about.last.tag == "PROPN"
            and not tree_of(about).walk.is_behind_preposition(about)
        )
        holds_amount = aside.tokens[0].start <= quantity.span.start <= max(aside.tokens[-1].end, date.end)
        return (of_name or bool(aside.verbs & words("beginning"))) and not holds_amount
    verb = first_of(group for group in reversed(tree.verb_groups) if group.start < date.start)
    clause = tree.clause_of.get(verb.verb.index) if verb is not None else None
    if verb is None or clause is None or clause.kind != "relative":
        return False
    before = tree.phrase_of.get(verb.first.index - 2)
    timed = before is not None and before.noun in words("times")  # "in the season that began in May"
    return verb.verb.lemma in words("beginning") and base.trigger.start > date.end and not timed


def _is_with_then(behind: Sequence[str]) -> bool:
    """Whether a flow is more than at another time: "more than in 2019", "higher than a year earlier"."""
    when = behind[behind.index("than") + 1 :][:1] if "than" in behind else []
    more = behind[:1] in (["more"], ["higher"])
    return more and when in (["in"], ["last"], ["a"], ["the"])


def _kinds_of_goods(base: Event) -> set[str]:
    """The last words of the goods of a flow, one of each: "car" of "used cars"."""
    return {singular(filler.value.split()[-1].lower()) for filler in base.of("goods")}
