"""The nouns and verbs of trade: whose trade a flow is, where it goes, and in what goods.

"Vietnam's rice exports to China", "rice was exported by Vietnam", "earned $5bn from rice exports": whatever stands before
or behind a noun of trade, or is the object of a verb of trade, is goods, unless it is an amount, a country or plain.
"""

from collections.abc import Iterator, Sequence

from factlib.dates import is_calendar
from factlib.dates.calendar import is_month
from factlib.document import Span
from factlib.events.event import Event, Filler, Status
from factlib.events.fillers import Fillers
from factlib.events.first import first_of
from factlib.events.flow_pairs import own_part, turn
from factlib.events.frames import saying_verbs, words
from factlib.events.frames.flows import Flow, flows
from factlib.events.phrases import is_body, own_words, owner_of, phrases_behind
from factlib.events.status import stage_of_word, status_of_verb
from factlib.events.tree import Tree, tree_of
from factlib.events.walk import Complement, phrases_at
from factlib.language import Clause, NounPhrase, Token, singular
from factlib.language.lexicon import is_known
from factlib.language.senses import senses_of
from factlib.names import Party
from factlib.names.countries import country_code, country_of_demonym

_HOME = {"out": "exporter", "in": "importer"}
_AWAY = {"out": "importer", "in": "exporter"}
_ENDS = {"to": "importer", "into": "importer", "from": "exporter"}
_OF_FLOW = {"of", *_ENDS}
_PRONOUNS = {"those", "that"}
_BOUND = "-bound"
_NEAR = 30  # characters between an amount and the period that is its own


class FlowPhrases:
    """Reads the flows of single sentences, their amounts left out.

    Attributes:
        fillers: Reads what the phrases mean.
    """

    def __init__(self, fillers: Fillers) -> None:
        self.fillers = fillers
        self.mentions = fillers.mentions
        self.text = fillers.text
        self.words = flows().lists

    def bases(self, trees: Sequence[Tree]) -> Iterator[Event]:
        """The flows that the nouns and verbs of a sentence tell of, their amounts left out."""
        named: Event | None = None
        for tree in trees:
            for whole in tree.noun_phrases:
                phrase = own_part(whole, self.mentions)
                flow = self.named(phrase)
                if named is not None and phrase.text.lower() in _PRONOUNS:
                    yield from self._of_pronoun(tree, phrase, named)
                if phrase.noun in self.words["traders"]:
                    yield from self._of_trader(tree, phrase)
                elif flow is not None:
                    base = self._of_noun(trees, tree, phrase, flow)
                    summed = any(token.lower in self.words["summed"] for token in phrase.tokens)
                    if named is not None and named.frame != base.frame and not summed:
                        turn(base, named, self.text)
                    named = base
                    yield named
            for clause in tree.clauses_if(flows().verbs):
                flow = flows().verbs.get(clause.verb.verb.lemma.lower())
                if flow is None:
                    continue
                if (noun := self._misread(tree, clause)) is not None:
                    yield self._of_noun(trees, tree, noun, flow)
                else:
                    yield self._of_verb(tree, clause, flow)

    def _of_pronoun(self, tree: Tree, phrase: NounPhrase, named: Event) -> Iterator[Event]:
        """The flow of "while those of Kenyan tea reached": the one named before, but for what is told otherwise."""
        complements = [
            one for one in tree.complements(phrase.last.index + 1)[0] if one.preposition in _OF_FLOW
        ]
        acts = any(tree.subject(clause) is phrase for clause in tree.clauses)
        if not complements or not acts:
            return  # "and those to Japan 9 percent"
        flow = Flow(direction="out" if named.frame == "export" else "in", weak=named.weak)
        base = self._base(tree, phrase.last, flow, phrase.start, phrase.end)
        base.nominal = True
        for index, complement in enumerate(complements):
            self._behind(base, complement, flow, first=not index)
        for role in ("exporter", "goods"):
            for filler in named.of(role) if not base.of(role) else ():
                base.add(role, filler._replace(how="inherited"))
        yield base

    def named(self, phrase: NounPhrase) -> Flow | None:
        """The flow that a phrase names: "exports", "export revenue" too."""
        head = phrase.last
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
        head = subject.last
        opens = head.start == tree.sentence.start and is_known(head.lower) and country_code(head.text) is None
        common = head.tag == "NOUN" or head.text.islower() or opens
        return NounPhrase([*subject.tokens, verb], verb) if common and not is_body(subject) else None

    def _base(self, tree: Tree, trigger: Token, flow: Flow, start: int, end: int) -> Event:
        name = "export" if flow.direction == "out" else "import"
        return Event(name, trigger, tree, Status(), start, end, kind=flow.direction, weak=flow.weak)

    def referring(self, tree: Tree) -> Event | None:
        """The flow told of before, as "they", "the total", "the figure", or the goods that go on with a list."""
        for clause in tree.clauses:
            subject = tree.subject(clause)
            level = subject is not None and subject.noun in self.words["levels"] and len(subject.tokens) < 3
            verb = clause.verb.verb
            hoped = self._is_hoped(tree, clause)  # "It hopes to narrow its deficit to"
            told = hoped or verb.lemma in saying_verbs()
            if subject is not None and level and not told and self._is_of_amount(tree, clause):
                base = self._told_before(tree, subject.last, subject)
                for complement in tree.complements(subject.last.index + 1)[0]:
                    self._behind(base, complement, Flow(direction="out"), first=False)  # "those to Peru"
                return base
            if (listed := self._of_listed_goods(tree, clause)) is not None:
                return listed
        return None

    def _is_hoped(self, tree: Tree, clause: Clause) -> bool:
        """Whether a verb, or that which it hangs on, tells what somebody means to do: "it plans to increase to"."""
        governor = clause.parent if clause.verb.infinitive else None
        told = [clause] if governor is None else [clause, governor]
        return any(stage_of_word(each.verb.verb) == "planned" and not tree.is_passive(each) for each in told)

    def listed(self, tree: Tree, offset: int) -> Event | None:
        """The goods that go on with a list of exports, if an amount at `offset` is theirs: "…, cosmetics reached $10 billion"."""
        clause = first_of(each for each in reversed(tree.clauses) if each.verb.end <= offset)
        return self._of_listed_goods(tree, clause) if clause is not None else None

    def _of_listed_goods(self, tree: Tree, clause: Clause) -> Event | None:
        subject = tree.subject(clause)
        if subject is None or not self._is_listed_goods(tree, clause, subject):
            return None
        base = self._told_before(tree, clause.verb.verb, subject)
        self.goods(base, tree.all_conjuncts(subject))
        return base

    def _told_before(self, tree: Tree, trigger: Token, subject: NounPhrase) -> Event:
        base = self._base(tree, trigger, Flow(direction="out"), subject.start, subject.end)
        base.definite = base.nominal = True
        return base

    def _is_of_amount(self, tree: Tree, clause: Clause) -> bool:
        """Whether nothing but an amount is the object of a verb: "the total was $4 billion", not "it received $4 billion"."""
        verb, subject = clause.verb.verb, tree.subject(clause)
        complements, _ = tree.complements(verb.index + 1, verbal=True)
        objects = phrases_at(complements, "")
        later = (group.start for group in tree.verb_groups if group.start > verb.start)
        if not self.mentions.quantities_in(verb.start, next(later, tree.end) + 1):
            return False  # "it was not enough to cover"
        moved = verb.lemma in self.words["reaching"] | self.words["changes"]
        if objects and not moved and subject is not None and subject.last.tag == "PRON":
            return False
        return all(self.mentions.counts(each.last) or self.fillers.amounts(each) for each in objects)

    def _is_listed_goods(self, tree: Tree, clause: Clause, subject: NounPhrase) -> bool:
        """Whether a clause may go on with a list of exports by goods: "Cosmetics reached $10.4 billion"."""
        head = subject.last
        bare = subject.first.tag in {"NOUN", "ADJ"} or (
            subject.start == tree.start and subject.first.tag == "PROPN"
        )
        goods = head.penn == "NNS" and bare and not is_body(subject) and not tree.is_passive(clause)
        told = clause.verb.verb.lemma != "be" and self._is_of_amount(tree, clause)
        return goods and told and singular(head.lower) not in self.words["unlisted"]

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
                base = self._base(tree, phrase.last, Flow(direction="out"), phrase.start, phrase.end)
                base.nominal = True
                self.party(base, "exporter", [subject])
                for complement in tree.complements(phrase.last.index + 1)[0][:1]:
                    self._behind(base, complement, Flow(direction="out"), first=True)
                yield base
                return

    def _of_noun(self, trees: Sequence[Tree], tree: Tree, phrase: NounPhrase, flow: Flow) -> Event:
        base = self._base(tree, phrase.last, flow, phrase.start, phrase.end)
        base.nominal = True
        opening = self._joined_before(tree, phrase) or phrase
        tokens = tree.tokens[opening.first.index : phrase.last.index + 1]
        self._own_words(base, NounPhrase(tokens, tokens[-1]), flow)
        first = True  # or behind a country: "exports to Peru of wheat"
        for complement in tree.complements(phrase.last.index + 1)[0]:
            self._behind(base, complement, flow, first=first)
            first = any(country_code(each.text) for each in complement.phrases)
        for clause in tree.clauses:
            self._doer(base, tree, clause, phrase, flow)
        if tree.kind == "relative" and tree.tokens[0].lower == "whose" and tree.about is not None:
            self.party(base, _HOME[flow.direction], [tree.about])
            for host in tree.host.clauses if tree.host is not None else ():
                if host.verb.verb.lemma == "be" and not base.of(_HOME[flow.direction]):
                    told = [each for each in (host.predicate, *host.objects) if each is not None]
                    self.party(base, _HOME[flow.direction], told)
        self._agency(base, trees, flow)
        before = tree.phrase_of.get(phrase.first.index - 2)
        burden = before is not None and before.noun in self.words["burdens"]
        if burden and tree.tokens[phrase.first.index - 1].tag == "ADP":
            base.add("contract", Filler(before, phrase.span))  # "the tax on rice exports"
        return base

    def _joined_before(self, tree: Tree, phrase: NounPhrase) -> NounPhrase | None:
        """The "Turkish defence" of "Turkish defence and aerospace exports"."""
        before = phrase.first.index - 1
        described = len(phrase.tokens) > 1 and phrase.first.tag in {"NOUN", "ADJ"}
        found = tree.phrase_of.get(before - 1) if described and tree.word(before, "and", "&") else None
        return found if found is not None and self.named(found) is None else None

    def _own_words(self, base: Event, phrase: NounPhrase, flow: Flow) -> None:
        """Whose trade it is, and in what, from the words before the noun: "Vietnam's rice exports"."""
        home = _HOME[flow.direction]
        owner = owner_of(phrase)
        if owner:
            self.party(base, home, [owner])
        rest = list(own_words(phrase)[:-1])
        if rest and singular(rest[-1].lower) in {"export", "import"}:
            rest.pop()
        for token in [token for token in rest if token.lower.endswith(_BOUND)]:
            bound, _ = self._country(
                [Token(token.text.removesuffix(_BOUND), token.start, token.end, 0, token.sentence)]
            )
            if bound is not None:  # "China-bound shipments"
                base.add("importer", bound)
                rest.remove(token)
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
        none = words("containers") | self.words["generic"]  # "the 15 million bag export figure"
        if goods and not (len(goods) == 1 and goods[0].lower in none):
            span = Span.of(goods[0].start, goods[-1].end)
            base.add("goods", Filler(self.mentions.plain(span), span))

    def _country(self, tokens: Sequence[Token]) -> tuple[Filler | None, int]:
        """The country or bloc that opens `tokens`, as a name or demonym, and how many of them name it."""
        token = tokens[0]
        joined = self.text[token.start : tokens[1].end] if len(tokens) > 1 else token.text
        for text, length in ((joined, 2), (token.text, 1)):
            span = Span.of(token.start, token.start + len(text))
            code = (country_of_demonym(text) or country_code(text)) if text[:1].isupper() else None
            if (party := Party.of_country(code)) is not None:
                return Filler(party, span), length
            *part, bloc = text.lower().split()  # "Latin American"
            if bloc in self.words["blocs"] and self.words["compass"].issuperset(part):
                return Filler(Party(name=text), span), length
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
        if not rest or any(map(self.mentions.counts, rest)):
            return []
        if self.mentions.dates_in(rest[0].start, rest[-1].end + 1):
            return []
        last = rest[-1]
        adjective = last.tag == "ADJ" and (last.penn != "JJ" or last.lower.endswith(("er", "est", "ly")))
        return rest if (last.tag in {"NOUN", "PROPN", "ADJ"} or last.penn == "VBG") and not adjective else []

    def _is_plain(self, token: Token) -> bool:
        plain = token.lower in self.words["plain"] or token.lower in words("times")
        return plain or is_month(token.text) or token.penn in {"JJR", "JJS"} or self.mentions.counts(token)

    def _behind(self, base: Event, complement: Complement, flow: Flow, *, first: bool) -> None:
        preposition, phrases = complement
        if preposition == "of" and first and not base.of("goods"):
            self.goods(base, phrases)
        elif preposition in _ENDS or preposition in {"by", "out"}:
            doer = _HOME[flow.direction] if preposition == "by" else "exporter"
            self.party(base, _ENDS.get(preposition, doer), phrases[:1])

    def _doer(self, base: Event, tree: Tree, clause: Clause, phrase: NounPhrase, flow: Flow) -> None:
        """Who stands at a verb with the flow: "Armenia reported exports of", "earned $5bn from exports", "accounted for 40 % of"."""
        home, subject, verb = _HOME[flow.direction], tree.subject(clause), clause.verb
        passive = tree.is_passive(clause)
        if subject is not None and (subject is phrase or phrase in phrases_behind(subject, "of")):
            actor = tree.actor(clause) if passive and not base.of(home) else None
            self.party(base, home, [actor] if actor is not None else [])
            if (
                base.trigger.penn == "NN"
                and verb.verb.lemma == "be"
                and clause.predicate
                and not base.of("goods")
            ):
                self.goods(base, [clause.predicate])  # "its biggest export was phones"
            if verb.verb.lemma in self.words["moving"]:  # "40 percent of its exports go to China"
                behind = tree.complements(verb.verb.index + 1, verbal=True)[0]
                self.party(base, "importer", phrases_at(behind, "to", "into"))
            return
        if subject is None or passive or subject.end > verb.start or phrase.start < verb.end:
            return
        between = any(verb.end <= other.verb.start < phrase.start for other in tree.clauses)
        own = any(other.kind == "coordinate" and tree.subject(other) is phrase for other in tree.clauses)
        if between or own or verb.verb.lemma in saying_verbs() | words("copulas"):
            return  # "the bloc was Peru's third partner, with exports of"
        if verb.verb.lemma in self.words["losing"]:  # "lost $5m in flower exports"
            base.add("contract", Filler(phrase, phrase.span))
        amounts = self.mentions.quantities_in(verb.end, phrase.start)
        shared = any(each.kind == "percent" for each in amounts)
        if shared and verb.verb.lemma in self.words["sharing"]:
            self._sharer(base, tree, subject, flow)
        else:
            self._teller(base, tree, clause, subject, phrase)
        if shared and not base.of("goods"):
            # the goods of "relies on tea for 40 % of its exports" and "earns 40 % of them from tea"
            drawn = (tree.complements(token.index + 1, verbal=True)[0] for token in (verb.verb, phrase.last))
            sources = phrases_at([each for found in drawn for each in found], "on", "from")
            self.goods(base, [each for each in sources if each.first.penn not in {"CD", "PRP$"}])
        planned = verb.infinitive and "planned" in status_of_verb(tree, verb)[:2]
        seen = verb.verb.lemma == "see" and verb.tense != "past"
        if planned or seen or verb.verb.lemma in self.words["foreseeing"]:
            base.status = base.status._replace(hypothetical=True)

    def _sharer(self, base: Event, tree: Tree, subject: NounPhrase, flow: Flow) -> None:
        """Whom "accounted for 40 % of exports" makes a buyer, or what the goods; ends of a flow that is the share."""
        if self.named(subject) is not None:
            for complement in tree.complements(subject.last.index + 1)[0]:
                self._behind(base, complement, flow, first=False)
            base.reach(min(base.start, subject.start), base.end)
            base.fillers["importer"] = [filler._replace(how="inherited") for filler in base.of("importer")]
            return
        self.party(base, _AWAY[flow.direction], [subject])
        if not base.of(_AWAY[flow.direction]) and not base.of("goods") and not is_body(subject):
            self.goods(base, [subject])

    def _teller(
        self, base: Event, tree: Tree, clause: Clause, subject: NounPhrase, phrase: NounPhrase
    ) -> None:
        """Whose the exports are that somebody reports, saw or earned from, or which goods posted them."""
        home = _HOME["out" if base.frame == "export" else "in"]
        official = any(singular(token.lower) in self.words["agencies"] for token in subject.tokens)
        beside = tree.word(phrase.first.index - 1, "with")  # "chips led the rise, with exports totalling"
        if not (base.of(home) or official or beside):
            self.party(base, home, [subject])
        posted = clause.verb.verb.lemma in self.words["posting"] and not is_body(subject)
        if posted and not base.of(home) and not base.of("goods"):
            self.goods(base, tree.all_conjuncts(subject))

    def _agency(self, base: Event, trees: Sequence[Tree], flow: Flow) -> None:
        """Whose trade it is, where only the office that counts it is named: "China's customs data"."""
        home = _HOME[flow.direction]
        if base.of(home):
            return
        for tree in trees:
            for phrase in tree.noun_phrases:
                if any(singular(word) in self.words["agencies"] for word in phrase.text.lower().split()):
                    ends = {filler.value.country for role in _ENDS.values() for filler in base.of(role)}
                    for country in self._countries_of(phrase):
                        if country.value.country not in ends:
                            base.add(home, country._replace(how="beside"))
                            return

    def _countries_of(self, agency: NounPhrase) -> Iterator[Filler]:
        """The countries named before an office, or behind "of" in its name: "the Ministry of Trade of Italy"."""
        for at in range(len(agency.tokens) - 1):
            country, _ = self._country(agency.tokens[at:])
            if country is not None:
                yield country
        named = self.country_behind_of(agency.span)
        if named is not None:
            yield named

    def country_behind_of(self, span: Span) -> Filler | None:
        """The country that closes a name behind "of"."""
        _, of, last = self.text[span.slice].rpartition(" of ")
        last = last.removeprefix("the ")
        party = Party.of_country(country_code(last) if of else None)
        return Filler(party, Span.of(span.end - len(last), span.end)) if party is not None else None

    def _of_verb(self, tree: Tree, clause: Clause, flow: Flow) -> Event:
        base = self._base(tree, clause.verb.verb, flow, clause.verb.start, clause.verb.end)
        base.status = status_of_verb(tree, clause.verb)
        complements, _ = tree.complements(clause.verb.verb.index + 1, verbal=True)
        subject = tree.subject(clause)
        if subject is None and not tree.is_passive(clause):
            later = first_of(
                each.subject for each in tree.clauses if each.verb.start > clause.verb.end and each.subject
            )
            subject = later if clause.verb.first.index == 0 else None
        objects = phrases_at(complements, "")
        if tree.is_passive(clause):
            undergone = subject or clause.antecedent  # "the value of rice exported"
            objects = list(tree.all_conjuncts(undergone)) if undergone is not None else []
        elif subject is not None:
            self.party(base, _HOME[flow.direction], [subject])
            if not objects and clause.antecedent is not None and clause.antecedent is not subject:
                objects = [clause.antecedent]
        if objects:
            self.goods(base, objects)
        for complement in complements:
            if complement.preposition == "of" and not base.of("goods"):
                self.goods(base, complement.phrases)
            elif complement.preposition in _ENDS or complement.preposition == "by":
                self._behind(base, complement, flow, first=False)
            elif complement.phrases[0].noun in self.words["one_deal"]:
                base.add("contract", Filler(complement.phrases[0], complement.phrases[0].span))
        if subject is not None and tree.start <= subject.start < base.start:
            base.reach(subject.start, base.end)
        return base

    def party(self, base: Event, role: str, phrases: Sequence[NounPhrase]) -> None:
        """Let whom `phrases` name play `role`: countries, and who is named and holds no office."""
        for phrase in phrases:
            if self.named(phrase) is not None or self.mentions.counts(phrase.last):
                continue
            if self.mentions.dates_in(phrase.start, phrase.end) or is_calendar(phrase.text):
                continue
            common = phrase.first.index == 0 and len(phrase.tokens) == 1 and senses_of(phrase.noun, "n")
            for filler in self.parties(phrase):
                titled = filler.value.kind == "person" and filler.value.title
                known = (
                    filler.value.kind is not None or filler.value.country
                )  # "California", not "Production"
                if not (titled or (common and not known)) and (filler.named or filler.value.country):
                    base.add(role, filler)

    def parties(self, phrase: NounPhrase) -> list[Filler]:
        """The parties of a phrase, of the name that opens it, or of an apposition to it: "the biggest economy, Kenya,"."""
        trading = phrase.noun in self.words["traders"] and self._country(phrase.tokens)[0]
        if trading:
            return [trading]  # "Peruvian exporters"
        found = self.fillers.party(phrase)
        if found:
            return found
        names = [token for token in phrase.tokens[:-1] if token.tag == "PROPN" and country_code(token.text)]
        place = names[0].index - phrase.first.index if names else 2
        if place < 2 and phrase.tokens[place + 1].penn != "POS":
            return self.fillers.party(NounPhrase(names, names[-1]))
        told = (self.fillers.party(each) for each in tree_of(phrase).appositions(phrase))
        return first_of(named for named in told if named) or []

    def goods(self, base: Event, phrases: Sequence[NounPhrase]) -> None:
        """Let what `phrases` name be the goods; a nation before it is the exporter."""
        found = [
            filler
            for phrase in phrases
            for filler in self.fillers.goods(phrase)
            if self.named(phrase) is None
            and not self._is_measure(filler)
            and not (filler.value.quantity and singular(filler.value.name) in words("containers"))
            and country_code(filler.value.name) is None
            and not self.mentions.dates_in(filler.span.start, filler.span.end)
        ]
        if all(each.value.name.lower() in self.words["generic"] for each in found):
            return
        span = Span.of(min(each.span.start for each in found), max(each.span.end for each in found))
        first = found[0].span
        inside = [token for token in tree_of(phrases[0]).tokens if first.start <= token.start < first.end]
        country, _ = self._country(inside or [phrases[0].first])
        if country is not None and country.span.end < span.end:
            base.add("exporter", country)
            span = Span.of(country.span.end + 1, span.end)
        elif found[0].value.origin is not None:
            base.add("exporter", found[0].value.origin)
        base.add("goods", Filler(self.mentions.plain(span), span))
        base.reach(min(base.start, span.start), max(base.end, span.end))

    def _is_measure(self, filler: Filler) -> bool:
        """Whether a filler is the unit of an amount: the "tonnes" of "900,000 tonnes"."""
        found = self.mentions.quantities_in(max(0, filler.span.start - _NEAR), filler.span.end + 1)
        found = [each for each in found if each.kind in {"measure", "percent", "money"}]
        return any(each.span.start < filler.span.end <= each.span.end for each in found)
