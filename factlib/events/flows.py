"""Flows of trade as one sentence tells of them: what went from where to where, and each amount that says how much.

A noun ("rice exports", "overseas sales") or a verb of trade opens a flow; its own words, what stands behind it and who
does it give exporter, importer and goods. Every amount of the sentence belongs to the flow whose words it stands among
or behind, unless another subject stands between. Whether it is a level or a change is told by its form: a percentage
and what is parsed with a trend is a change, money and goods are a level; the verbs of change and of sharing in
`frames/flows.toml` break ties. An event is one flow with one amount.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factlib.dates import When, is_calendar
from factlib.document import Span
from factlib.events.event import Event, Filler, Status
from factlib.events.fillers import Fillers
from factlib.events.frames import words
from factlib.events.frames.flows import Flow, flows
from factlib.events.status import status_of_verb
from factlib.events.tree import Complement, Tree, tree_of
from factlib.language import Clause, NounPhrase, Token, singular
from factlib.language.lexicon import is_known
from factlib.names import Party
from factlib.names.countries import country_code, country_name, country_of_demonym
from factlib.quantities import Quantity

__all__ = ["FlowReader"]

_HOME = {"out": "exporter", "in": "importer"}
_AWAY = {"out": "importer", "in": "exporter"}
_ENDS = {"to": "importer", "into": "importer", "from": "exporter"}
_NO_END = {"according", "compared", "due", "thanks", "owing", "relative", "tonnes", "up"}  # before "to"
_LEVEL_BEFORE = {"to", "at", "from", "with", "against", "than"}
_MORE = {"more", "less", "higher", "lower", "up", "down", "above", "below", "fewer"}
_THAN = ("from", "to", "over", "on", "of", "than", "than in", "with", "against")
_EARLIER = ("earlier", "before", "ago", "previously")
_LARGE = 1000  # a bare number that may be how many were traded
_NEAR = 30  # characters between an amount and the period that is its own
_BEFORE = 48  # characters before an amount that say what it is


class FlowReader:
    """Reads the flows of single sentences.

    Attributes:
        fillers: Reads what the phrases mean.
    """

    def __init__(self, fillers: Fillers) -> None:
        self.fillers = fillers
        self.mentions = fillers.mentions
        self.text = fillers.text
        self.words = flows().lists

    def events(self, trees: Sequence[Tree]) -> list[Event]:
        """The flows that the trees of one sentence tell of, one event an amount, in the order of the amounts.

        A sentence that tells no amount gives its last flow, which what follows may go on with.
        """
        start, end = min(tree.start for tree in trees), trees[0].sentence.end
        near = self.mentions.quantities_in(start, end)
        amounts = [
            each
            for at, each in enumerate(near)
            if self._is_amount(each) and not (at and self._is_exchange(near[at - 1], each))
        ]
        bases = sorted(self._bases(trees), key=lambda base: base.trigger.start)
        if not amounts:
            return bases[-1:]
        bases = bases or list(self._referring(trees))
        found: list[Event] = []
        for quantity in amounts:
            base = self._flow_of(trees, bases, quantity)
            if base is not None and not self._is_other(base, quantity):
                found.append(self._figure(trees, base, quantity, found))
        listed = self._listed(trees, found)
        return found[:-1] + listed if listed else found or bases[-1:]

    # ------------------------------------------------------------------ flows

    def _bases(self, trees: Sequence[Tree]) -> Iterator[Event]:
        for tree in trees:
            for phrase in tree.noun_phrases:
                flow = self._named(phrase)
                if singular(phrase.tokens[-1].lower) in self.words["traders"]:
                    yield from self._of_trader(tree, phrase)
                elif flow is not None:
                    yield self._of_noun(trees, tree, phrase, flow)
            for clause in tree.clauses:
                flow = flows().verbs.get(clause.verb.verb.lemma.lower())
                if flow is None:
                    continue
                noun = self._misread(tree, clause)
                yield (
                    self._of_noun(trees, tree, noun, flow)
                    if noun is not None
                    else self._of_verb(tree, clause, flow)
                )

    def _named(self, phrase: NounPhrase) -> Flow | None:
        """The flow that a phrase names: "exports", "export revenue" too."""
        head = phrase.tokens[-1]
        before = phrase.tokens[-2].lower if len(phrase.tokens) > 1 else ""
        if singular(head.lower) in self.words["heads"] and singular(before) in {"export", "import"}:
            return flows().noun(before)
        return flows().noun(head.lower) if head.tag in {"NOUN", "PROPN"} else None

    def _misread(self, tree: Tree, clause: Clause) -> NounPhrase | None:
        """The phrase of "wine exports" where "exports" was read as a verb: what stands before it does nothing."""
        verb = clause.verb.verb
        if verb.penn != "VBZ" or len(clause.verb.tokens) > 1:
            return None
        subject = tree.phrase_of.get(verb.index - 1)
        if subject is None:
            return NounPhrase([verb], verb) if verb.index == 0 else None
        head = subject.tokens[-1]
        opens = head.start == tree.sentence.start and is_known(head.lower) and country_code(head.text) is None
        common = head.tag == "NOUN" or head.text.islower() or head.lower in self.words["plain"] or opens
        return (
            NounPhrase([*subject.tokens, verb], verb)
            if common and not self.fillers.is_body(subject)
            else None
        )

    def _base(self, tree: Tree, trigger: Token, flow: Flow, start: int, end: int) -> Event:
        name = "export" if flow.direction == "out" else "import"
        return Event(
            name,
            trigger,
            tree,
            Status(None, None, False, False),
            start,
            end,
            kind=flow.direction,
            weak=flow.weak,
        )

    def _referring(self, trees: Sequence[Tree]) -> Iterator[Event]:
        """The flow told of before, as "they", "the total", "the figure"."""
        for clause in trees[0].clauses:
            subject = trees[0].subject(clause)
            if (
                subject is not None
                and singular(subject.tokens[-1].lower) in self.words["levels"]
                and len(subject.tokens) < 3
            ):
                base = self._base(
                    trees[0], subject.tokens[-1], Flow(direction="out"), subject.start, subject.end
                )
                base.definite, base.nominal = True, True
                yield base
                return
            if subject is not None and self._is_listed_goods(trees[0], clause, subject):
                base = self._base(
                    trees[0], clause.verb.verb, Flow(direction="out"), subject.start, subject.end
                )
                base.definite, base.nominal = True, True
                self._goods(base, trees[0].all_conjuncts(subject))
                yield base
                return

    def _is_listed_goods(self, tree: Tree, clause: Clause, subject: NounPhrase) -> bool:
        """Whether a clause may go on with a list of exports by goods: "Cosmetics reached $10.4 billion"."""
        head = subject.tokens[-1]
        bare = subject.tokens[0].tag in {"NOUN", "ADJ"} or (
            subject.start == tree.start and subject.tokens[0].tag == "PROPN"
        )
        goods = (
            head.penn == "NNS" and bare and not self.fillers.is_body(subject) and not tree.is_passive(clause)
        )
        return goods and singular(head.lower) not in self.words["unlisted"]

    def _of_trader(self, tree: Tree, phrase: NounPhrase) -> Iterator[Event]:
        """What "Vietnam is a large exporter of rice" says of its trade."""
        for clause in tree.clauses:
            subject = tree.subject(clause)
            if (
                clause.verb.verb.lemma == "be"
                and subject is not None
                and subject is not phrase
                and subject.end <= clause.verb.start <= phrase.start
            ):
                base = self._base(tree, phrase.tokens[-1], Flow(direction="out"), phrase.start, phrase.end)
                base.nominal = True
                self._party(base, "exporter", [subject])
                for complement in tree.complements(phrase.tokens[-1].index + 1)[0][:1]:
                    self._behind(base, complement, Flow(direction="out"), first=True)
                yield base
                return

    # ------------------------------------------------------------------ nouns of trade

    def _of_noun(self, trees: Sequence[Tree], tree: Tree, phrase: NounPhrase, flow: Flow) -> Event:
        base = self._base(tree, phrase.tokens[-1], flow, phrase.start, phrase.end)
        base.nominal = True
        first = self._joined_before(tree, phrase)
        tokens = (
            [*first.tokens, *tree.tokens[first.tokens[-1].index + 1 : phrase.tokens[-1].index + 1]]
            if first is not None
            else phrase.tokens
        )
        self._own_words(base, NounPhrase(tokens, tokens[-1]), flow)
        for index, complement in enumerate(tree.complements(phrase.tokens[-1].index + 1)[0]):
            self._behind(base, complement, flow, first=not index)
        for clause in tree.clauses:
            self._doer(base, tree, clause, phrase, flow)
        if tree.kind == "relative" and tree.tokens[0].lower == "whose" and tree.about is not None:
            self._party(base, _HOME[flow.direction], [tree.about])
            for host in tree.host.clauses if tree.host is not None else ():
                if host.verb.verb.lemma == "be" and not base.of(_HOME[flow.direction]):
                    self._party(
                        base,
                        _HOME[flow.direction],
                        [each for each in (host.predicate, *host.objects) if each is not None],
                    )
        self._agency(base, trees, flow)
        before = tree.phrase_of.get(phrase.tokens[0].index - 2)
        burden = before is not None and singular(before.tokens[-1].lower) in self.words["burdens"]
        if burden and tree.tokens[phrase.tokens[0].index - 1].tag == "ADP":
            base.add("contract", Filler(before, phrase.span))  # "the tax on rice exports"
        return base

    def _joined_before(self, tree: Tree, phrase: NounPhrase) -> NounPhrase | None:
        """The "Turkish defence" of "Turkish defence and aerospace exports"."""
        before = phrase.tokens[0].index - 1
        joined = (
            len(phrase.tokens) > 1
            and tree.word(before, "and", "&")
            and phrase.tokens[0].tag in {"NOUN", "ADJ"}
        )
        found = tree.phrase_of.get(before - 1) if joined else None
        return found if found is not None and self._named(found) is None else None

    def _own_words(self, base: Event, phrase: NounPhrase, flow: Flow) -> None:
        """Whose trade it is, and in what, from the words before the noun: "Vietnam's rice exports"."""
        home = _HOME[flow.direction]
        owner = self.fillers.owner(phrase)
        if owner:
            self._party(base, home, [NounPhrase(owner, owner[-1])])
        rest = list(self.fillers.own_words(phrase)[:-1])
        if rest and singular(rest[-1].lower) in {"export", "import"}:
            rest.pop()
        at = 0
        while at < len(rest):
            country, length = self._country(rest[at:])
            if country is not None:
                base.add("exporter" if base.of(home) and flow.direction == "in" else home, country)
                rest = rest[at + length :]
                break
            at += 1
        if any(token.lower in self.words["worldwide"] for token in rest):
            base.add("contract", Filler(phrase, phrase.span))
        goods = self._goods_words(rest)
        if not base.of(home) and goods and self._is_nation(goods):
            base.add("exporter", Filler(Party(name=goods[0].text), goods[0].span))
            goods = goods[1:]
        if goods and not (len(goods) == 1 and goods[0].lower in self.words["generic"]):
            span = Span.of(goods[0].start, goods[-1].end)
            base.add("goods", Filler(" ".join(self.text[span.slice].split()), span))

    def _is_nation(self, goods: Sequence[Token]) -> bool:
        """Whether the first of the words for goods is a capitalised adjective that no list knows: "Yugoslav corn"."""
        first = goods[0]
        inside = first.start > first.sentence.start and first.text[:1].isupper() and first.text[1:].islower()
        return len(goods) > 1 and inside and first.tag in {"ADJ", "PROPN"} and goods[1].text.islower()

    def _country(self, tokens: Sequence[Token]) -> tuple[Filler | None, int]:
        """The country or bloc that opens `tokens`, as a name or demonym, and how many of them name it."""
        token = tokens[0]
        joined = self.text[token.start : tokens[1].end] if len(tokens) > 1 else token.text
        for text, length in ((joined, 2), (token.text, 1)):
            code = (country_of_demonym(text) or country_code(text)) if text[:1].isupper() else None
            name = country_name(code) if code else None
            if name:
                return Filler(
                    Party(name=name, kind="country", country=code, canonical=name),
                    Span.of(token.start, token.start + len(text)),
                ), length
        if token.lower in self.words["blocs"]:
            return Filler(Party(name=token.text), token.span), 1
        return None, 1

    def _goods_words(self, tokens: Sequence[Token]) -> list[Token]:
        """The words that name goods among those before a noun of trade: whatever noun stands there."""
        rest = list(tokens)
        while rest and (
            self._is_plain(rest[0])
            or rest[0].tag in {"DET", "NUM", "ADV", "PRON", "PUNCT", "PART", "CCONJ", "ADP", "SYM"}
        ):
            rest.pop(0)
        while rest and (rest[-1].lower in self.words["plain"] or rest[-1].tag in {"ADV", "ADP"}):
            rest.pop()
        if (
            not rest
            or any(self._is_counted(token) for token in rest)
            or self.mentions.dates_in(rest[0].start, rest[-1].end + 1)
        ):
            return []
        last = rest[-1]
        adjective = last.tag == "ADJ" and (last.penn != "JJ" or last.lower.endswith(("er", "est", "ly")))
        return rest if (last.tag in {"NOUN", "PROPN", "ADJ"} or last.penn == "VBG") and not adjective else []

    def _is_plain(self, token: Token) -> bool:
        return (
            token.lower in self.words["plain"]
            or token.lower in words("words", "times")
            or token.penn in {"JJR", "JJS"}
            or self._is_counted(token)
        )

    def _is_counted(self, token: Token) -> bool:
        found = self.mentions.quantities_in(max(0, token.start - _NEAR), token.end + _NEAR)
        return any(
            each.span.start <= token.start < each.span.end - len(getattr(each, "noun", "") or "")
            for each in found
        )

    def _behind(self, base: Event, complement: Complement, flow: Flow, *, first: bool) -> None:
        preposition, phrases = complement
        if preposition == "of" and first and not base.of("goods"):
            self._goods(base, phrases)
        elif preposition in _ENDS or preposition in {"by", "out"}:
            self._party(
                base,
                _ENDS.get(preposition, _HOME[flow.direction] if preposition == "by" else "exporter"),
                phrases[:1],
            )

    def _doer(self, base: Event, tree: Tree, clause: Clause, phrase: NounPhrase, flow: Flow) -> None:
        """Who stands at a verb with the flow: "Armenia reported exports of", "earned $5bn from exports", "accounted for 40 % of"."""
        home, subject, verb = _HOME[flow.direction], tree.subject(clause), clause.verb
        passive = tree.is_passive(clause)
        if subject is phrase:
            actor = tree.actor(clause) if passive and not base.of(home) else None
            self._party(base, home, [actor] if actor is not None else [])
            return
        if subject is None or passive or subject.end > verb.start or phrase.start < verb.end:
            return
        between = any(verb.end <= other.verb.start < phrase.start for other in tree.clauses)
        if between or verb.verb.lemma in words("words", "saying"):
            return
        amounts = self.mentions.quantities_in(verb.end, phrase.start)
        if verb.verb.lemma in self.words["sharing"] and any(each.kind == "percent" for each in amounts):
            self._sharer(base, tree, subject, flow)
        else:
            self._teller(base, tree, clause, subject, phrase)
        if verb.verb.lemma in self.words["foreseeing"]:
            base.status = base.status._replace(hypothetical=True)

    def _sharer(self, base: Event, tree: Tree, subject: NounPhrase, flow: Flow) -> None:
        """Whom "accounted for 40 % of exports" makes a buyer, or what the goods; ends of a flow that is the share."""
        if self._named(subject) is not None:
            for complement in tree.complements(subject.tokens[-1].index + 1)[0]:
                self._behind(base, complement, flow, first=False)
            base.reach(min(base.start, subject.start), base.end)
            base.fillers["importer"] = [filler._replace(how="inherited") for filler in base.of("importer")]
            return
        self._party(base, _AWAY[flow.direction], [subject])
        if not base.of(_AWAY[flow.direction]) and not base.of("goods"):
            self._goods(base, [subject])

    def _teller(
        self, base: Event, tree: Tree, clause: Clause, subject: NounPhrase, phrase: NounPhrase
    ) -> None:
        """Whose the exports are that somebody reports, saw or earned from, or which goods posted them."""
        home = _HOME["out" if base.frame == "export" else "in"]
        official = any(singular(token.lower) in self.words["agencies"] for token in subject.tokens)
        beside = tree.word(phrase.tokens[0].index - 1, "with")  # "chips led the rise, with exports totalling"
        if not (base.of(home) or official or beside):
            self._party(base, home, [subject])
        posted = clause.verb.verb.lemma in self.words["posting"] and not self.fillers.is_body(subject)
        if posted and not base.of(home) and not base.of("goods"):
            self._goods(base, tree.all_conjuncts(subject))

    def _agency(self, base: Event, trees: Sequence[Tree], flow: Flow) -> None:
        """Whose trade it is, where only the office that counts it is named: "China's customs data"."""
        home = _HOME[flow.direction]
        if base.of(home):
            return
        for tree in trees:
            for phrase in tree.noun_phrases:
                if any(singular(token.lower) in self.words["agencies"] for token in phrase.tokens):
                    for at in range(len(phrase.tokens) - 1):
                        country, _ = self._country(phrase.tokens[at:])
                        ends = {filler.value.country for role in _ENDS.values() for filler in base.of(role)}
                        if country is not None and country.value.country not in ends:
                            base.add(home, country._replace(how="beside"))
                            return

    # ------------------------------------------------------------------ verbs of trade

    def _of_verb(self, tree: Tree, clause: Clause, flow: Flow) -> Event:
        base = self._base(tree, clause.verb.verb, flow, clause.verb.start, clause.verb.end)
        base.status = status_of_verb(tree, clause.verb)
        complements, _ = tree.complements(clause.verb.verb.index + 1, verbal=True)
        subject = tree.subject(clause)
        if subject is None and not tree.is_passive(clause):
            later = [
                each
                for each in tree.clauses
                if each.verb.start > clause.verb.end and each.subject is not None
            ]
            subject = later[0].subject if later and clause.verb.tokens[0].index == 0 else None
        objects = [phrase for preposition, phrases in complements if not preposition for phrase in phrases]
        if tree.is_passive(clause):
            objects = list(tree.all_conjuncts(subject)) if subject is not None else []
        elif subject is not None:
            self._party(base, _HOME[flow.direction], [subject])
            if not objects and clause.antecedent is not None and clause.antecedent is not subject:
                objects = [clause.antecedent]
        if objects:
            self._goods(base, objects)
        for complement in complements:
            if complement.preposition == "of" and not base.of("goods"):
                self._goods(base, complement.phrases)
            elif complement.preposition in _ENDS or complement.preposition == "by":
                self._behind(base, complement, flow, first=False)
            elif singular(complement.phrases[0].tokens[-1].lower) in self.words["one_deal"]:
                base.add("contract", Filler(complement.phrases[0], complement.phrases[0].span))
        if subject is not None and tree.start <= subject.start < base.start:
            base.reach(subject.start, base.end)
        return base

    # ------------------------------------------------------------------ parties, goods

    def _party(self, base: Event, role: str, phrases: Sequence[NounPhrase]) -> None:
        for phrase in phrases:
            if self._named(phrase) is not None or self._is_counted(phrase.tokens[-1]):
                continue
            if self.mentions.dates_in(phrase.start, phrase.end) or is_calendar(phrase.text):
                continue
            for filler in self._parties(phrase):
                titled = filler.value.kind == "person" and filler.value.title
                if not titled and (filler.named or filler.value.country):
                    base.add(role, filler)

    def _parties(self, phrase: NounPhrase) -> list[Filler]:
        """The parties of a phrase, of the name that opens it, or of an apposition to it: "the biggest economy, Kenya,"."""
        found = self.fillers.party(phrase)
        if found:
            return found
        names = [token for token in phrase.tokens[:-1] if token.tag == "PROPN" and country_code(token.text)]
        if (
            names
            and names[0].index - phrase.tokens[0].index < 2
            and phrase.tokens[names[0].index - phrase.tokens[0].index + 1].penn != "POS"
        ):
            return self.fillers.party(NounPhrase(names, names[-1]))
        for aside in tree_of(phrase).aside_behind(phrase):
            if (
                aside.kind == "apposition"
                and aside.noun_phrases
                and (named := self.fillers.party(aside.noun_phrases[0]))
            ):
                return named
        return []

    def _goods(self, base: Event, phrases: Sequence[NounPhrase]) -> None:
        found = [
            filler
            for phrase in phrases
            for filler in self.fillers.goods(phrase)
            if self._named(phrase) is None and not self._is_measure(filler)
        ]
        found = [
            filler
            for filler in found
            if country_code(filler.value.name) is None
            and not self.mentions.dates_in(filler.span.start, filler.span.end)
        ]
        if not found:
            return
        if all(each.value.name.lower() in self.words["generic"] for each in found):
            return
        span = Span.of(min(each.span.start for each in found), max(each.span.end for each in found))
        country, _ = self._country(
            [
                token
                for token in tree_of(phrases[0]).tokens
                if found[0].span.start <= token.start < found[0].span.end
            ]
            or [phrases[0].tokens[0]]
        )
        if country is not None and country.span.end < span.end:
            base.add("exporter", country)
            span = Span.of(country.span.end + 1, span.end)
        elif found[0].value.origin is not None:
            base.add("exporter", found[0].value.origin)
        base.add("goods", Filler(" ".join(self.text[span.slice].split()), span))
        base.reach(min(base.start, span.start), max(base.end, span.end))

    def _is_measure(self, filler: Filler) -> bool:
        """Whether a filler is the unit of an amount: the "tonnes" of "900,000 tonnes"."""
        found = self.mentions.quantities_in(max(0, filler.span.start - _NEAR), filler.span.end + 1)
        return any(
            each.kind in {"measure", "percent", "money"}
            and each.span.start < filler.span.end <= each.span.end
            for each in found
        )

    # ------------------------------------------------------------------ amounts

    def _is_amount(self, quantity: Quantity) -> bool:
        """Whether trade is counted so: not in people, days, companies, sizes or prices."""
        unit = singular(quantity.unit or "")
        if quantity.kind == "number":  # "fell by a third", "rose to 1.01 mln"
            return (quantity.trend is not None and quantity.value < 1) or quantity.value >= _LARGE
        if quantity.kind == "money":
            return (quantity.per or "year") in self.words["periods"]
        return quantity.kind in {"percent", "multiple"} or (
            quantity.kind in {"measure", "count"} and unit not in self.words["no_amount"]
        )

    def _is_exchange(self, first: Quantity, second: Quantity) -> bool:
        """Whether an amount in brackets is the one before it in another currency: "$4.7 billion (€4.3 billion)"."""
        between = self.text[first.span.end : second.span.start].strip()
        return (
            first.kind == second.kind == "money"
            and first.unit != second.unit
            and between in {"(", "[", "or", ", or"}
        )

    def _is_other(self, base: Event, quantity: Quantity) -> bool:
        """Whether the words beside an amount say that it is something else: a surplus, a contract, a share of GDP."""
        before = self.text[max(0, quantity.span.start - _NEAR) : quantity.span.start].lower().split()
        behind = [
            word.strip(",.")
            for word in self.text[quantity.span.end : quantity.span.end + 2 * _NEAR].lower().split()
        ]
        if set(before[-3:]) & self.words["other"] or set(behind[:3]) & self.words["rates"]:
            return True
        if quantity.kind == "count" and not self._is_counted_trade(base, quantity):
            return True
        if (
            quantity.kind == "number"
            and quantity.value >= 1
            and not (base.nominal and before[-1:] in (["to"], ["from"], ["at"]))
        ):
            return True
        if self._is_size(quantity):
            return True
        of_other = quantity.kind == "percent" and behind[:1] == ["of"] and quantity.trend is None
        return of_other and not any(flows().noun(word) for word in behind[1:6])

    def _is_counted_trade(self, base: Event, quantity: Quantity) -> bool:
        """Whether a number of things is how much is traded, and no one delivery: bags, units, the goods behind a verb."""
        unit = singular(quantity.unit or "")
        if unit in words("words", "containers"):
            return True
        goods = {singular(filler.value.split()[-1].lower()) for filler in base.of("goods")}
        before = self.text[base.trigger.end : quantity.span.start].split()
        behind_verb = bool(before) and before[-1].lower() not in {"of", "worth", "for"}
        return base.nominal and behind_verb and bool(goods) and (unit in self.words["units"] or unit in goods)

    def _is_size(self, quantity: Quantity) -> bool:
        """Whether a number of things stands right before a measure: "twelve 300 MW turbines"."""
        if quantity.kind != "measure":
            return False
        start = quantity.span.start
        before = self.mentions.quantities_in(max(0, start - _NEAR), start)
        return any(other.kind == "count" and start - other.span.end < 2 for other in before)

    def _flow_of(self, trees: Sequence[Tree], bases: Sequence[Event], quantity: Quantity) -> Event | None:
        """The flow that an amount belongs to: the one before it, or that behind it which it is said of."""
        start = quantity.span.start
        bases = [base for base in bases if singular(base.trigger.lower) not in self.words["traders"]]
        before = [base for base in bases if base.trigger.start < start]
        after = next((base for base in bases if base.trigger.start >= start), None)
        if after is not None and self._is_said_of(trees, quantity, after):
            return after
        if not before:
            return None
        base = before[-1]
        inside = base.trigger.start < start and self._is_blocked(trees, base, start)
        return None if inside else base

    def _is_said_of(self, trees: Sequence[Tree], quantity: Quantity, base: Event) -> bool:
        """Whether an amount before a noun of trade is of it: in its phrase, "a 9 % rise in", "$5bn from", "At $4bn, exports"."""
        first = base.start
        if first <= quantity.span.start:
            return True  # "its $13 billion exports", "rice worth $5bn was exported"
        if not base.nominal:
            return False
        between = self.text[quantity.span.end : first].lower().split()
        tokens = [
            token for tree in trees for token in tree.tokens if quantity.span.end <= token.start < first
        ]
        verbs = [token for token in tokens if token.tag in {"VERB", "AUX"}]
        if verbs or len(between) > 12:
            return False
        if any(
            word.strip(",.") in self.words["changes"] or singular(word.strip(",.")) in self.words["changes"]
            for word in between[:3]
        ):
            return True
        if between and between[-1] in {"from", "of", "in", "worth"} and len(between) < 5:
            return True
        opens = not any(
            token.tag in {"VERB", "AUX"} for token in trees[0].tokens if token.start < quantity.span.start
        )
        return (opens and any("," in word for word in between)) or (
            opens and self.text[quantity.span.end : first].lstrip().startswith(",")
        )

    def _is_blocked(self, trees: Sequence[Tree], base: Event, start: int) -> bool:
        """Whether a clause about something else stands between a flow and an amount."""
        for tree in trees:
            for clause in tree.clauses if tree.kind != "adverbial" else ():
                if not base.trigger.end <= clause.verb.start < start or clause.verb.verb is base.trigger:
                    continue
                if clause.verb.verb.lemma in self.words["parts"]:
                    return True
                subject = tree.subject(clause)
                if subject is not None and not self._is_related(base, tree, clause, subject, start):
                    return True
        return False

    def _is_related(self, base: Event, tree: Tree, clause: Clause, subject: NounPhrase, start: int) -> bool:
        """Whether a subject is the flow, its value, its goods, or tells of it: an amount at its verb is that of the flow."""
        head = subject.tokens[-1]
        lemma = singular(head.lower)
        if base.start <= subject.start <= base.trigger.start or subject.start >= start:
            return (
                base.nominal
                or clause.verb.participle
                or subject.start >= start
                or subject in self._goods_phrases(base)
            )
        if head.lower in {"which", "that", "who"} or lemma in self.words["levels"] or subject is tree.about:
            return True
        if tree_of(subject).word(subject.tokens[0].index - 1, *_ENDS) or self._tells(subject, clause):
            return True
        joined = tree_of(subject).all_conjuncts(subject)
        if any(base.trigger in each.tokens for each in joined) or subject in self._goods_phrases(base):
            return True
        named = any(lemma in self.words[key] for key in ("measures", "changes", "heads"))
        return named and subject.start < base.start

    def _goods_phrases(self, base: Event) -> list[NounPhrase]:
        spans = [filler.span for filler in base.of("goods")]
        return [
            phrase
            for phrase in base.tree.noun_phrases
            if any(phrase.start < span.end and span.start < phrase.end for span in spans)
        ]

    def _tells(self, subject: NounPhrase, clause: Clause) -> bool:
        return clause.verb.verb.lemma in words("words", "saying") and bool(self.fillers.party(subject))

    def _figure(
        self, trees: Sequence[Tree], base: Event, quantity: Quantity, found: Sequence[Event]
    ) -> Event:
        event = replace(base, fillers={role: list(held) for role, held in base.fillers.items()})
        event.stage = self._measure(base, quantity)
        phrase = base.tree.phrase_of.get(base.trigger.index)
        if (
            phrase is not None and phrase.start <= quantity.span.start < phrase.end
        ):  # "48% of its $13bn exports"
            event.fillers["importer"] = [each for each in event.of("importer") if each.how != "inherited"]
        event.add("amount", Filler(quantity, quantity.span))
        self._other_end(trees, event, base, quantity, found)
        clause, tree = self._clause_of(trees, base, quantity)
        if clause is not None and tree is not None:
            status = status_of_verb(tree, clause.verb)
            event.status = status._replace(
                hypothetical=status.hypothetical
                or base.status.hypothetical
                or (status.time == "planned" or status.stage == "planned")
            )
            event.reach(min(event.start, clause.verb.start), max(event.end, clause.verb.end))
        event.reach(min(event.start, quantity.span.start), max(event.end, quantity.span.end))
        when = self._period(tree or base.tree, quantity, event.stage)
        if when is not None and when.span is not None:
            event.add("when", Filler(when, when.span, "beside"))
            if event.start < when.span.start < event.end + _NEAR:
                event.reach(event.start, max(event.end, when.span.end))
        return event

    def _clause_of(
        self, trees: Sequence[Tree], base: Event, quantity: Quantity
    ) -> tuple[Clause | None, Tree | None]:
        """The clause whose verb says how much the flow is: the last one between the flow and the amount."""
        for tree in trees:
            for clause in reversed(tree.clauses):
                if (
                    base.trigger.start <= clause.verb.start
                    and clause.verb.start <= quantity.span.start
                    and clause.verb.verb.lemma not in words("words", "saying")
                ):
                    return clause, tree
        return None, None

    def _other_end(
        self, trees: Sequence[Tree], event: Event, base: Event, quantity: Quantity, found: Sequence[Event]
    ) -> None:
        """Another country at the same end named behind the amount before: "to China fell 3 %, those to Japan 9 %"."""
        last = next((each for each in reversed(found) if each.trigger is base.trigger), None)
        if last is None:
            return
        before = last.of("amount")[0].span.end
        for tree in trees:
            for phrase in tree.noun_phrases:
                at = phrase.tokens[0].index - 1
                role = (
                    _ENDS.get(tree.tokens[at].lower)
                    if at >= 0 and before <= phrase.start < quantity.span.start
                    else None
                )
                if role is None or role not in last.fillers or tree.word(at - 1, *_NO_END):
                    continue
                party = next((filler for filler in self._named_country(phrase)), None)
                if party is not None and party.value != last.of(role)[0].value:
                    event.fillers[role] = [party]
                    return
        if last.of("importer") != event.of("importer") and base.of("importer"):
            event.fillers["importer"] = list(last.of("importer"))

    def _named_country(self, phrase: NounPhrase) -> Iterator[Filler]:
        tokens = [token for token in phrase.tokens if token.tag == "PROPN"]
        if tokens:
            yield from (
                filler
                for filler in self.fillers.party(NounPhrase(tokens, tokens[-1]))
                if filler.value.kind == "country"
            )

    def _measure(self, base: Event, quantity: Quantity) -> str:
        """Whether an amount is a level or a change, from its form, and the words beside it."""
        before = (
            self.text[max(0, quantity.span.start - _BEFORE) : quantity.span.start]
            .lower()
            .replace(",", " ,")
            .split()
        )
        behind = (
            self.text[quantity.span.end : quantity.span.end + 2 * _NEAR].lower().replace(",", " ,").split()
        )
        last = before[-1] if before else ""
        shared = any(
            word in self.words["sharing"] or word.rstrip("sed") in self.words["sharing"]
            for word in before[-4:]
        )
        if (
            quantity.trend is not None
            or quantity.kind == "multiple"
            or (quantity.kind == "number" and quantity.value < 1)
        ):
            return "change"
        if quantity.kind == "percent":
            share = behind[:1] == ["of"] and (
                shared or any(flows().noun(word.strip(",.")) for word in behind[1:6])
            )
            return "level" if share else "change"
        if (behind and behind[0].strip(".") in _MORE) or any(
            word.strip(".") in self.words["changes"] for word in behind[:1]
        ):
            return "change"
        return "change" if last == "by" and not base.definite else "level"

    # ------------------------------------------------------------------ periods, lists

    def _period(self, tree: Tree, quantity: Quantity, measure: str) -> When | None:
        """The stretch of time beside the amount, else the nearest of the sentence; a day is when it was told."""
        sentence, at = tree.sentence, quantity.span
        found = [
            when for when in self.mentions.dates_in(sentence.start, sentence.end) if when.start != when.end
        ]
        found = [when for when in found if when.span.start < at.start or not self._is_compared(when, measure)]
        found = [
            when
            for place, when in enumerate(found)
            if not (place and self._is_month_before(found[place - 1], when))
        ]
        found = [when for when in found if not self._is_of_compared(when, quantity)]
        following = [other.span.start for other in self.mentions.quantities_in(at.end, sentence.end)]
        stop = min([at.end + _NEAR, *following])
        beside = [when for when in found if at.end <= when.span.start <= stop]
        plain = [when for when in found if not when.text.lower().endswith(_EARLIER)]
        near = min(plain, key=lambda when: abs(when.span.start - at.start), default=None)
        return beside[0] if beside else near

    def period(self, base: Event) -> Filler | None:
        """The stretch of time nearest to a flow of which no amount is told."""
        sentence = base.tree.sentence
        dates = [
            when for when in self.mentions.dates_in(sentence.start, sentence.end) if when.start != when.end
        ]
        near = min(dates, key=lambda when: abs(when.span.start - base.trigger.start), default=None)
        return Filler(near, near.span, "beside") if near is not None and near.span is not None else None

    def _is_compared(self, when: When, measure: str) -> bool:
        """Whether a date is that of the figure that another is compared with."""
        before = self.text[max(0, when.span.start - _NEAR) : when.span.start].lower().split()
        last = " ".join(before[-2:])
        if last.endswith(("than", "than in", "with", "against", "compared to", "compared with")):
            return True
        return measure == "change" and bool(before) and before[-1] in _THAN

    def _is_of_compared(self, when: When, quantity: Quantity) -> bool:
        """Whether a date stands right behind another amount, which this one is compared with: "from $7bn in 1985"."""
        start = when.span.start
        other = next(reversed(self.mentions.quantities_in(max(0, start - _BEFORE), start)), None)
        if other is None or other.span == quantity.span or start - other.span.end > len(" in early "):
            return False
        before = self.text[max(0, other.span.start - _NEAR) : other.span.start].lower().split()
        return (
            bool(before)
            and before[-1] in {"from", "with", "against", "than", "after", "to"}
            and before[-1] != "to"
        )

    def _is_month_before(self, when: When, other: When) -> bool:
        """Whether a date stands right behind another that is compared with it: "in April from March"."""
        between = self.text[when.span.end : other.span.start].lower()
        return between.strip() in {"from", "over", "on", "against", "versus"} and other.end < when.start

    def _listed(self, trees: Sequence[Tree], found: Sequence[Event]) -> list[Event]:
        """The countries listed with a date each behind a level: "exports of $700bn: Germany in 2003, China in 2005"."""
        if not found or found[-1].stage != "level" or found[-1].of("exporter"):
            return []
        last = found[-1]
        colon = self.text.find(":", last.of("amount")[0].span.end, trees[0].sentence.end)
        if colon < 0:
            return []
        listed = []
        for mention in self.mentions.names_in(colon, trees[0].sentence.end):
            when = next(iter(self.mentions.dates_in(mention.end, mention.end + _NEAR // 2)), None)
            if (
                mention.kind == "country"
                and mention.country
                and when is not None
                and when.span is not None
                and (name := country_name(mention.country))
            ):
                event = replace(
                    last, fillers={role: list(held) for role, held in last.fillers.items() if role != "when"}
                )
                event.add(
                    "exporter",
                    Filler(
                        Party(name=name, kind="country", country=mention.country, canonical=name),
                        Span.of(mention.start, mention.end),
                        "beside",
                    ),
                )
                event.add("when", Filler(when, when.span))
                event.reach(event.start, when.span.end)
                listed.append(event)
        return listed
