"""Flows of trade as one sentence tells of them: what went from where to where, and each amount that says how much.

A noun ("rice exports", "overseas sales") or a verb of trade opens a flow; its own words, what stands behind it and who
does it give exporter, importer and goods. Every amount of the sentence belongs to the flow whose words it stands among
or behind, unless another subject stands between. Whether it is a level or a change is told by its form: a percentage
and what is parsed with a trend is a change, money and goods are a level; the verbs of change and of sharing in
`frames/flows.toml` break ties. An event is one flow with one amount.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from factlib.characters import Before
from factlib.document import Span
from factlib.events.event import Event, Filler, Status, as_many
from factlib.events.fillers import Fillers
from factlib.events.first import first_of
from factlib.events.flow_amounts import FlowAmounts
from factlib.events.flow_phrases import FlowPhrases
from factlib.events.frames import saying_verbs, words
from factlib.events.frames.flows import flows
from factlib.events.status import status_of_verb
from factlib.events.tree import Tree, tree_of
from factlib.events.walk import phrases_at
from factlib.language import Clause, NounPhrase, lemma, singular
from factlib.names import Party
from factlib.quantities import Quantity

_OPENS = ("while", "and", "but", "those")  # before "in Peru", where other trade begins
_OPENING = 4  # tokens before an amount that opens a sentence: "At $4 billion, exports were"
_ENDS = {"to": "importer", "into": "importer", "from": "exporter"}
_BETWEEN = {"of", "worth", "in", "to", "from"}  # between an amount and where it goes
_OF_ALL = Before(30, r"(?:\bof|\bworth|\bvalued at|\bwhich (?:totall?ed|were))(?: \w+)? ", re.IGNORECASE)
_TRADED = re.compile(r"\b(?:exports|imports)(?: of)?$")
_NEAR = 30  # characters between an amount and the period that is its own


class FlowReader:
    """Reads the flows of single sentences.

    Attributes:
        fillers: Reads what the phrases mean.
        phrases: Reads the nouns and verbs of trade.
        amounts: Reads the amounts.
    """

    def __init__(self, fillers: Fillers) -> None:
        self.fillers = fillers
        self.mentions = fillers.mentions
        self.text = fillers.text
        self.words = flows().lists
        self.phrases = FlowPhrases(fillers)
        self.amounts = FlowAmounts(fillers)

    def events(self, trees: Sequence[Tree]) -> list[Event]:
        """The flows that the trees of one sentence tell of, one event an amount, in the order of the amounts.

        A sentence that tells no amount gives its last flow, which what follows may go on with.
        """
        if not trees:
            return []
        start, end = min(tree.start for tree in trees), trees[0].sentence.end
        near = self.mentions.quantities_in(start, end)
        amounts = [
            each
            for at, each in enumerate(near)
            if self.amounts.is_amount(each) and not (at and self.amounts.is_exchange(near[at - 1], each))
        ]
        bases = sorted(self.phrases.bases(trees), key=lambda base: base.trigger.start)
        if not amounts:
            return bases[-1:]
        if not bases and (base := self.phrases.referring(trees[0])) is not None:
            bases = [base]
        found: list[Event] = []
        for amount in amounts:
            quantity = self._with_unit(trees, amount, found)
            base = self._flow_of(trees, bases, quantity)
            if base is None and found:
                base = self.phrases.listed(trees[0], quantity.span.start)
            if base is not None and not self.amounts.is_other(base, quantity):
                event = self._figure(trees, base, quantity, found)
                if not self.amounts.is_part(base, quantity) or self._tell_part(trees, event, base, quantity):
                    found.append(event)
        listed = self._listed(trees, found)
        return found[:-1] + listed if listed else found or bases[-1:]

    def _with_unit(self, trees: Sequence[Tree], quantity: Quantity, found: Sequence[Event]) -> Quantity:
        """An amount whose unit is left out, as it is that before: "9 tonnes to Peru and 2 to Chile", "of which 2 were tea"."""
        last = found[-1].of("amount")[0].value if found else None
        if quantity.kind == "number" and last is not None and last.kind == "money":
            return as_many(last, quantity) if self._is_sum(quantity) else quantity
        if quantity.kind != "number" or last is None or last.kind not in {"measure", "count"}:
            return quantity
        part = self.amounts.is_part(found[-1], quantity) and quantity.value < last.value
        alike = part or self._end_behind(trees, quantity)[1] is not None
        return as_many(last, quantity) if alike and quantity.trend is None else quantity

    def _is_sum(self, quantity: Quantity) -> bool:
        """Whether a bare number right behind a word of trade is a sum: "imports were $6 billion and exports 5.4 billion"."""
        before = self.text[: quantity.span.start].lower().split()[-2:]
        return _TRADED.search(" ".join(before)) is not None and quantity.text[-1].isalpha()

    def _flow_of(self, trees: Sequence[Tree], bases: Sequence[Event], quantity: Quantity) -> Event | None:
        """The flow that an amount belongs to: the one before it, or that behind it which it is said of."""
        start = quantity.span.start
        bases = [base for base in bases if singular(base.trigger.lower) not in self.words["traders"]]
        before = [base for base in bases if base.trigger.start < start]
        after = first_of(base for base in bases if base.trigger.start >= start)
        if after is not None and self._is_said_of(trees, quantity, after):
            return after
        if not before:
            return None
        base = before[-1]
        between = self.text[base.trigger.end : start].strip(" ,")
        inside = self._is_blocked(trees, base, start)
        return None if inside or between == "and" else base  # "expand exports and $500 million lent to Peru"

    def _is_said_of(self, trees: Sequence[Tree], quantity: Quantity, base: Event) -> bool:
        """Whether an amount before a noun of trade is of it: in its phrase, "a 9 % rise in", "$5bn from", "At $4bn, exports"."""
        first = base.start
        if first <= quantity.span.start:  # "its $13 billion exports", "rice worth $5bn was exported"
            groups = [group for group in base.tree.verb_groups if first <= group.start < quantity.span.start]
            return base.nominal or not groups
        if not base.nominal:
            return False
        if self.text[quantity.span.end : first].lstrip(" ,").startswith("or ") or self._says_again(quantity):
            return False  # "81,000 tonnes, or 35 percent of all exports"
        between = self.text[quantity.span.end : first].lower().split()
        tokens = [
            token for tree in trees for token in tree.tokens if quantity.span.end <= token.start < first
        ]
        verbs = [token for token in tokens if token.tag in {"VERB", "AUX"}]
        if verbs or len(between) > 12:
            return False
        near = [word.strip(",.") for word in between[:3]]
        if not self.words["changes"].isdisjoint([*near, *map(singular, near)]):
            return True
        if between and between[-1] in {"from", "of", "in", "worth"} and len(between) < 5:
            return True
        opening = [token for token in trees[0].tokens if token.start < quantity.span.start]
        opens = len(opening) < _OPENING and not any(token.tag in {"VERB", "AUX"} for token in opening)
        behind = self.text[quantity.span.end : first].lstrip()
        return opens and (behind.startswith(",") or any("," in word for word in between))

    def _says_again(self, quantity: Quantity) -> bool:
        """Whether an amount says how much another one is: "81,000 tonnes or 35 percent"."""
        before = first_of(
            reversed(self.mentions.quantities_in(max(quantity.span.start - _NEAR, 0), quantity.span.start))
        )
        return before is not None and self.text[before.span.end : quantity.span.start].strip(" ,(") == "or"

    def _is_blocked(self, trees: Sequence[Tree], base: Event, start: int) -> bool:
        """Whether a clause about something else stands between a flow and an amount."""
        for tree in trees:
            for clause in tree.clauses:
                if tree.kind == "adverbial" and (clause.subject is None or tree.tokens[-1].end <= start):
                    continue  # "exports rose, after falling 3 percent", "rose, to the surprise of all, 3 percent"
                if not base.trigger.end <= clause.verb.start < start or clause.verb.verb is base.trigger:
                    continue
                if clause.verb.verb.lemma in self.words["charging"]:
                    return True
                subject = tree.subject(clause)
                if subject is not None and not self._is_related(base, tree, clause, subject, start):
                    return True
        return False

    def _is_related(self, base: Event, tree: Tree, clause: Clause, subject: NounPhrase, start: int) -> bool:
        """Whether a subject is the flow, its value, its goods, or tells of it: an amount at its verb is that of the flow."""
        head = subject.last
        lemma = singular(head.lower)
        if base.start <= subject.start <= base.trigger.start or subject.start >= start:
            return (
                base.nominal
                or clause.verb.participle
                or subject.start >= start
                or lemma in self.words["measures"]  # "the volume of rice exported rose"
                or subject in self._goods_phrases(base)
            )
        others = {token.lower for token in subject.tokens[:-1] if token.tag in {"NOUN", "PROPN"}}
        level = lemma in self.words["levels"] and others <= self.words["plain"]  # not "unemployment levels"
        if head.lower in {"which", "that", "who"} or level or subject is tree.about:
            return True
        if tree_of(subject).word(subject.first.index - 1, "which", "with"):  # "of which tea made up $3bn"
            return True
        if tree_of(subject).word(subject.first.index - 1, *_ENDS) or self._tells(subject, clause):
            return True
        if self._is_seen(base, clause) or self._is_of(base, subject):
            return True
        told = self.fillers.amounts(subject)
        if any(each.kind == "percent" or self.amounts.is_part(base, each) for each in told):
            return True  # "of its exports, 40 percent went to China and 20 percent"
        joined = tree_of(subject).all_conjuncts(subject)
        if any(base.trigger in each.tokens for each in joined) or subject in self._goods_phrases(base):
            return True
        named = any(lemma in self.words[key] for key in ("measures", "changes", "heads"))
        return named and subject.start < base.start

    def _is_seen(self, base: Event, clause: Clause) -> bool:
        """Whether a bare verb tells what a flow is seen to do: "saw rice exports to Peru jump 41 percent"."""
        bare = clause.verb.verb.penn == "VB" and len(clause.verb.tokens) == 1
        between = [group for group in base.tree.verb_groups if base.end <= group.start < clause.verb.start]
        return bare and not between

    def _is_of(self, base: Event, subject: NounPhrase) -> bool:
        """Whether a phrase stands right behind a flow and "of": "exports of goods decreased"."""
        at = subject.first.index - 1
        return base.tree.word(at, "of") and at > 0 and base.tree.tokens[at - 1] is base.trigger

    def _goods_phrases(self, base: Event) -> list[NounPhrase]:
        spans = [filler.span for filler in base.of("goods")]
        return [
            phrase
            for phrase in base.tree.noun_phrases
            if any(phrase.start < span.end and span.start < phrase.end for span in spans)
        ]

    def _tells(self, subject: NounPhrase, clause: Clause) -> bool:
        return clause.verb.verb.lemma in saying_verbs() and bool(self.fillers.party(subject))

    def _figure(
        self, trees: Sequence[Tree], base: Event, quantity: Quantity, found: Sequence[Event]
    ) -> Event:
        event = replace(base, fillers={role: list(held) for role, held in base.fillers.items()})
        whole = first_of(each for each in found if each.trigger is base.trigger)
        part = self.amounts.is_part(base, quantity)
        measure = "level" if part else self.amounts.measure(base, quantity)
        last = found[-1] if found and found[-1].trigger is base.trigger else None
        joined = last is not None and self.text[quantity.span.start - 5 : quantity.span.start].endswith(
            (" and ", ", ")
        )
        if last is not None and joined and quantity.kind == last.of("amount")[0].value.kind == "percent":
            measure = last.stage or measure  # "40 percent went to Peru and 20 percent to Kenya"
        event.stage = measure
        self._own_goods(trees, event, quantity)
        event.add("amount", Filler(quantity, quantity.span))
        self._other_end(trees, event, base, quantity, found)
        if last is not None:
            self._other_goods(trees, event, last, quantity)
        if self._is_of_all(base, quantity):
            event.fillers["importer"] = [each for each in event.of("importer") if each.how != "inherited"]
            share = last.of("amount")[0] if last is not None else None
            if share is not None and share.value.kind == "percent":  # "tea made up 20% of exports of $6bn"
                for role in ("importer" if base.kind == "out" else "exporter", "goods"):
                    event.fillers[role] = [
                        each for each in event.of(role) if each.span.start > share.span.start
                    ]
        clause, tree = self._clause_of(trees, base, quantity)
        told = [base.status]
        if clause is not None and tree is not None:
            told.append(status_of_verb(tree, clause.verb))
            event.reach(min(event.start, clause.verb.start), max(event.end, clause.verb.end))
        awaited = any(each.hypothetical or "planned" in (each.time, each.stage) for each in told)
        awaited |= self.amounts.is_target(quantity) or self._is_foreseen(event, clause, told)
        event.status = told[-1]._replace(hypothetical=awaited)
        event.reach(min(event.start, quantity.span.start), max(event.end, quantity.span.end))
        when = self.amounts.period_of(tree or base.tree, base, quantity, measure)
        if when is not None and not self.amounts.is_settled(when):
            event.undated = when.precision != "year"
        elif when is not None:
            event.add("when", Filler(when, when.span, "beside"))
            if event.start < when.span.start < event.end + _NEAR:
                event.reach(event.start, max(event.end, when.span.end))
        elif whole is not None and part:
            event.fillers["when"] = list(whole.of("when"))
        return event

    def _is_foreseen(self, event: Event, clause: Clause | None, told: Sequence[Status]) -> bool:
        """Whether somebody only foresees it: "are seen at 5 million tonnes", "is seen exporting", "its forecast of exports"."""
        foreseen, tree = self.words["foreseen"], event.tree
        seen = clause is not None and clause.verb.passive and clause.verb.verb.lemma in foreseen
        phrase = tree.phrase_of.get(event.trigger.index)
        at = phrase.first.index - 1 if phrase is not None else 0
        noun = tree.tokens[at - 1] if at > 0 and tree.word(at, "of", "for") else None
        governors = [token for status in told for token in status.governors]
        governors += [noun] if noun is not None else []
        return seen or any(token.lemma.lower() in foreseen for token in governors)

    def _is_of_all(self, base: Event, quantity: Quantity) -> bool:
        """Whether an amount belongs to the noun of trade itself: "48% of its $13bn exports", "of exports of $13bn"."""
        phrase = base.tree.phrase_of.get(base.trigger.index)
        if phrase is not None and phrase.start <= quantity.span.start < base.trigger.start:
            return True
        return quantity.kind != "percent" and _OF_ALL(self.text, quantity.span.start) is not None

    def _own_goods(self, trees: Sequence[Tree], event: Event, quantity: Quantity) -> None:
        """Give an amount the goods it counts, or those right behind it: "9 tonnes of wheat and 2 tonnes of flour"."""
        start, end = quantity.span.start, quantity.span.end
        if quantity.kind == "count" and not (event.of("goods") or quantity.unit in words("containers")):
            noun = re.compile(
                r"\s+".join(map(re.escape, quantity.noun.split()))
            )  # over the end of a line too
            found = noun.search(self.text, start, end)
            if found is not None:
                event.add("goods", Filler(quantity.noun, Span.of(*found.span())))
            return
        listed = [each for tree in trees for each in tree.noun_phrases if each.start >= end]
        if not event.of("goods") or not listed or self.text[end : listed[0].start] != " of ":
            return
        if self.phrases.named(listed[0]) is not None:
            return  # "60 percent of Peru's exports and the fall in"
        joined = tree_of(listed[0]).all_conjuncts(listed[0])
        own = [each for each in joined if each.start >= end and not self._holds_amount(each)]
        event.fillers["goods"] = self._goods_in(event, own) or event.of("goods")

    def _goods_in(self, event: Event, phrases: Sequence[NounPhrase]) -> list[Filler]:
        """The goods that phrases name by themselves, whatever the event has."""
        told = replace(event, fillers={})
        self.phrases.goods(told, phrases)
        return told.of("goods")

    def _holds_amount(self, phrase: NounPhrase) -> bool:
        return bool(self.mentions.quantities_in(phrase.start, phrase.end))

    def _tell_part(self, trees: Sequence[Tree], event: Event, base: Event, quantity: Quantity) -> bool:
        """Give a part of a flow its own goods: "of which $3bn was tea"; whether they are told, or where it goes."""
        start, end = quantity.span.start, quantity.span.end
        for phrase in (phrase for tree in trees for phrase in tree.noun_phrases):
            whole = phrase.start <= start < end < phrase.end  # "$2 billion coffee"
            behind = phrase.start >= end and set(self.text[end : phrase.start].split()) <= self.words["are"]
            between = set(self.text[phrase.end : start].split()) if phrase.end <= start else None
            before = between is not None and between <= self.words["costing"]
            tokens = phrase.tokens if behind or before else []
            if before and len(tokens) > 1 and tokens[-1].lower in self.words["costing"]:
                tokens = tokens[:-1]  # "with tea accounting for $3bn"
            if whole:
                tokens = [
                    each
                    for each in phrase.tokens
                    if each.start >= end and each.lower not in self.words["are"]
                ]
            goods = self._goods_in(event, [NounPhrase(tokens, tokens[-1])]) if tokens else []
            if goods:
                event.fillers["goods"] = goods
                return True
        return event.of("importer") != base.of("importer")

    def _clause_of(
        self, trees: Sequence[Tree], base: Event, quantity: Quantity
    ) -> tuple[Clause | None, Tree | None]:
        """The clause whose verb says how much the flow is: the last one between the flow and the amount."""
        for tree in trees:
            for clause in reversed(tree.clauses):
                subject = tree.subject(clause)
                moves = subject is not None and base.trigger in subject.tokens  # "exports will show a drop"
                if (
                    base.trigger.start <= clause.verb.start
                    and clause.verb.start <= quantity.span.start
                    and (moves or clause.verb.verb.lemma not in saying_verbs())
                ):
                    return clause, tree
        return None, None

    def _other_goods(self, trees: Sequence[Tree], event: Event, last: Event, quantity: Quantity) -> None:
        """Give an amount the goods named since the one before: "exports of tea rose to $2bn and those of tin to $3bn"."""
        before = last.of("amount")[0].span.end
        for tree in trees:
            for token in tree.tokens:
                meant = token.lower in {"those", "that"} and before <= token.start < quantity.span.start
                if meant and tree.word(token.index + 1, "of"):
                    behind = phrases_at(tree.complements(token.index + 1)[0], "of")
                    event.fillers["goods"] = self._goods_in(event, behind) or event.of("goods")

    def _other_end(
        self, trees: Sequence[Tree], event: Event, base: Event, quantity: Quantity, found: Sequence[Event]
    ) -> None:
        """Another country at the same end named behind the amount before: "to China fell 3 %, those to Japan 9 %"."""
        last = first_of(each for each in reversed(found) if each.trigger is base.trigger)
        for role in (
            "importer",
            "exporter",
        ):  # "500 tonnes in 2020, 200 tonnes to China": those of a later amount
            event.fillers[role] = [each for each in event.of(role) if not self._is_of_later(each, quantity)]
        role, own = self._end_behind(trees, quantity)
        if own is not None and (last is not None or not event.of(role)):
            event.fillers[role] = [own]
            return
        if last is None:
            return
        before = last.of("amount")[0].span.end
        home = "exporter" if base.kind == "out" else "importer"
        owner = self._elided(trees, before, quantity.span.start)
        if owner is not None or (last.of(home) and last.of(home) != base.of(home)):
            event.fillers[home] = [owner] if owner is not None else list(last.of(home))
            return
        for tree in trees:
            for phrase in tree.noun_phrases:
                at = phrase.first.index - 1
                near = at >= 0 and before <= phrase.start < quantity.span.start
                role = _ENDS.get(tree.tokens[at].lower, "") if near else ""
                if near and tree.word(at, "in") and (at == 0 or tree.word(at - 1, *_OPENS)):
                    role = "exporter"  # "while in Peru it should hit"
                if not last.of(role) or tree.word(at - 1, *self.words["no end"]):
                    continue
                party = first_of(self._named_country(phrase))
                if party is not None and party.value != last.of(role)[0].value:
                    event.fillers[role] = [party]
                    return
        if last.of("importer") != event.of("importer") and base.of("importer"):
            event.fillers["importer"] = list(last.of("importer"))

    def _elided(self, trees: Sequence[Tree], start: int, end: int) -> Filler | None:
        """Whose the trade is whose noun is left out between two amounts: "exports rose 5 %, while Chile's fell 3 %"."""
        for tree in trees:
            for mark, behind in pairwise(tree.tokens):
                between = mark.penn == "POS" and start <= mark.start < end
                moved = between and lemma(behind.lower, "VERB") in self.words["changes"]
                if moved or (between and behind.lower in {"to", "by", "at"}):
                    name = tree.tokens[mark.index - 1]
                    return first_of(self.fillers.party(NounPhrase([name], name)))
        return None

    def _is_of_later(self, end: Filler, quantity: Quantity) -> bool:
        """Whether another amount like it stands between an amount and where it goes."""
        if end.span.start < quantity.span.start:
            return False
        between = self.mentions.quantities_in(quantity.span.end, end.span.start)
        return any(each.kind == quantity.kind and each.unit == quantity.unit for each in between)

    def _end_behind(self, trees: Sequence[Tree], quantity: Quantity) -> tuple[str, Filler | None]:
        """The country that an amount and its goods go to, or come from: "sold 900 tonnes of oats to Peru, and 70 to Chile"."""
        end = quantity.span.end
        for tree in trees:
            last = first_of(each for each in tree.tokens if each.start < end <= each.end)
            at = last.index + 1 if last is not None else len(tree.tokens)
            sent = at in tree.clause_of and tree.tokens[at].lemma in self.words["moving"]
            for preposition, phrases in tree.complements(at + sent)[0]:  # "40 percent went to China"
                role = _ENDS.get(preposition, "")
                country = first_of(self._named_country(phrases[0]))
                if role and country is not None and not self._is_of_later(country, quantity):
                    return role, country
                if preposition not in _BETWEEN:
                    break
        return "", None

    def _named_country(self, phrase: NounPhrase) -> Iterator[Filler]:
        tokens = [token for token in phrase.tokens if token.tag == "PROPN"]
        if tokens:
            yield from (
                filler
                for filler in self.fillers.party(NounPhrase(tokens, tokens[-1]))
                if filler.value.kind in {"country", "group"}
            )

    def _listed(self, trees: Sequence[Tree], found: Sequence[Event]) -> list[Event]:
        """The countries listed with a date each behind a level: "exports of $700bn: Germany in 2003, China in 2005"."""
        if not found or found[-1].stage != "level" or found[-1].of("exporter"):
            return []
        last, end = found[-1], trees[0].sentence.end
        colon = self.text.find(":", last.of("amount")[0].span.end, end)
        listed = []
        for mention in self.mentions.names_in(colon, end) if colon >= 0 else ():
            when = first_of(self.mentions.dates_in(mention.end, mention.end + _NEAR // 2))
            party = Party.of_country(mention.country) if mention.kind == "country" else None
            if when is not None and party is not None:
                event = replace(
                    last, fillers={role: list(held) for role, held in last.fillers.items() if role != "when"}
                )
                event.add("exporter", Filler(party, Span.of(mention.start, mention.end), "beside"))
                event.add("when", Filler(when, when.span))
                event.reach(event.start, when.span.end)
                listed.append(event)
        return listed
