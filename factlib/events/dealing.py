"""Deals as one sentence tells them: triggers, and who and what plays which role.

A verb with a frame ("sold"), a light verb with a noun of dealing ("signed a contract"), and such a noun alone ("the sale
of") are triggers; voice, relative clauses, control and coordination come from the tree, once for all frames.
"""

from collections.abc import Iterator, Mapping, Sequence

from factlib.document import Span
from factlib.events.event import Event, Filler, Thing
from factlib.events.fillers import Fillers
from factlib.events.frames import DealFrame, DealFrames, LightVerb, words
from factlib.events.status import status_of_noun, status_of_verb
from factlib.events.tree import Tree, tree_of
from factlib.events.walk import Complement
from factlib.language import Clause, NounPhrase, Token, VerbGroup, singular
from factlib.names.countries import country_of_demonym

__all__ = ["DealReader"]

Arguments = dict[str, list[NounPhrase]]

_OPEN_STAGES = {"offered", "requested"}  # what a bid is, however it is launched
_COMMANDING = {"order", "request"}
_HOLDING = {"have", "hold", "make", "do", "extend"}
_PARTY_ROLES = {"giver", "receiver", "partner", "party"}
_PRICED = {
    "for",
    "worth",
    "at",
    "of",
    "valued",
    "with",
    "in",
    "by",
    "covering",
    "totaling",
    "totalling",
    "costing",
    "on",
}
_VALUING = {"worth", "value", "cost", "total", "price", "estimate"}
_DEFINITE = {"the", "this", "that", "these", "its", "their", "such"}
_BESIDE = 3  # characters
_PARTICLE_WITHIN = 8  # tokens
_LONGEST_NOUN = 3  # words of "memorandum of understanding"


class DealReader:
    """Reads the deals of single trees.

    Attributes:
        fillers: Reads what the phrases mean.
        frames: Which words tell of deals.
    """

    def __init__(self, fillers: Fillers, frames: DealFrames) -> None:
        self.fillers = fillers
        self.frames = frames
        self.mentions = fillers.mentions
        self.text = fillers.text

    def events(self, tree: Tree) -> list[Event]:
        """The deals that a tree tells of, in the order of their triggers; none is dropped for what it lacks."""
        used: set[int] = set()  # nouns that a light verb has taken
        found: list[Event] = []
        if not self.frames.tells.among([token.text for token in tree.tokens]):
            return found
        for clause in tree.clauses:
            found += self._of_clause(tree, clause, used)
        for phrase in tree.noun_phrases:
            frame = self._noun_frame(tree, phrase)
            if frame is not None and phrase.tokens[-1].index not in used:
                found.append(self._of_noun(tree, phrase, frame))
        return sorted(found, key=lambda event: event.trigger.start)

    # ------------------------------------------------------------------ triggers

    def lemma(self, tree: Tree, group: VerbGroup) -> tuple[str, int]:
        """The verb of a group with its particles ("hand over"), and the token behind them."""
        lemma, after = group.verb.lemma.lower(), group.verb.index + 1
        before = tree.tokens[group.verb.index - 1].lower if group.verb.index else ""
        if f"{before} {lemma}" in self.frames.particles:
            return f"{before} {lemma}", after  # "jointly produce"
        for length in (2, 1):
            joined = " ".join([lemma, *(token.lower for token in tree.tokens[after : after + length])])
            if joined in self.frames.particles:
                return joined, after + length
        for token in tree.tokens[after : after + _PARTICLE_WITHIN]:  # "handed the ship over to"
            behind = tree.tokens[token.index + 1] if token.index + 1 < len(tree.tokens) else None
            stranded = token.penn == "RP" or (
                token.tag in {"ADP", "ADV"} and (behind is None or behind.tag in {"ADP", "PUNCT"})
            )
            if stranded and f"{lemma} {token.lower}" in self.frames.particles:
                return f"{lemma} {token.lower}", after
            if token.index in tree.clause_of or token.text == ",":
                break
        return lemma, after

    def _noun_frame(self, tree: Tree, phrase: NounPhrase) -> DealFrame | None:
        """The frame of the noun at the end of a phrase, with the words before or behind it that belong to it."""
        head = phrase.tokens[-1]
        lemma = singular(head.lower)
        nouns = self.frames.by_noun
        before = [token.lower for token in phrase.tokens[:-1]]
        if set(before) & words("words", "other_agreements"):
            return None
        behind = [token.lower for token in tree.tokens[head.index + 1 : head.index + _LONGEST_NOUN]]
        tree = tree_of(phrase)
        first = tree.tokens[phrase.tokens[0].index - 1].lower if phrase.tokens[0].index else ""
        if (lemma == "order" and first == "in" and behind[:1] == ["to"]) or (
            lemma == "deal" and {"good", "great"} & set(before)
        ):
            return None  # "in order to", "a good deal of"
        if (
            head.lower in {"interest", "interests"}
            and not {"minority", "majority", "controlling", "equity", "pct", "%"} & set(before)
            and not self.fillers.amounts(phrase)
        ):
            return None
        if lemma == "interest" and behind[:1] == ["in"] and behind[1:2] and behind[1].endswith("ing"):
            return None  # "an interest in taking over"
        for length in (2, 1):
            if " ".join([lemma, *behind[:length]]) in nouns:
                return nouns[" ".join([lemma, *behind[:length]])]
        if before and f"{before[-1]} {lemma}" in nouns:
            return nouns[f"{before[-1]} {lemma}"]
        if head.lower == "sales" and {
            "annual",
            "net",
            "total",
            "quarterly",
            "same-store",
            "retail",
            "gross",
            "yearly",
            "unit",
        } & set(before):
            return None
        if head.tag == "PROPN" and len(phrase.tokens) == 1 and head.index == 0:
            return None
        return nouns.get(lemma)

    # ------------------------------------------------------------------ verbs

    def _of_clause(self, tree: Tree, clause: Clause, used: set[int]) -> Iterator[Event]:
        lemma, after = self.lemma(tree, clause.verb)
        light, frame = self.frames.light_by_verb.get(lemma), self.frames.by_verb.get(lemma)
        if light is None and frame is None:
            return
        complements, end = tree.complements(after, verbal=True)
        noun = self._dealing_noun(tree, clause, complements) if light is not None else None
        if light is not None and noun is not None:
            fitting = [row for row in light if not row.stakes or noun[1].stake]
            if noun[1].stake and lemma in _HOLDING:
                return  # who holds a stake has bought it long ago
            if fitting:
                used.add(noun[0].tokens[-1].index)
                yield self._of_light_verb(tree, clause, _fitting(fitting, noun[1]), noun, complements, end)
                return
        if frame is None or (not complements and tree.word(after, "to") and not tree.is_passive(clause)):
            return  # "offered to buy": what governs a trigger is told by its status
        if (
            frame.name in _COMMANDING
            and complements
            and not complements[-1].preposition
            and tree.word(end, "to")
        ):
            return  # "ordered the firm to pay"
        arguments = self._arguments(tree, clause, complements, frame)
        roles = dict(frame.verb_roles)
        for position, turned in frame.turns.items():
            if any(not self.fillers.is_amount(phrase) for phrase in arguments.get(position, ())):
                roles.update(turned)
        if frame.swaps and frame.swaps in arguments:
            roles["object"] = "receiver"
        event = Event(frame.name, clause.verb.verb, tree, status_of_verb(tree, clause.verb), clause.verb.start, clause.verb.end,
            kind=frame.kind, stage=frame.stage, weak=frame.weak, common=frame.common, verb=clause.verb.verb)  # fmt: skip
        event.void = any(map(self.fillers.is_never, arguments.get("object", ()))) or self._is_let(tree, event)
        self._play(tree, event, roles, arguments)
        self._purpose(tree, event, end)
        speaks = any(phrase.tokens[-1].lower in {"we", "i", "you"} for phrase in arguments.get("subject", ()))
        event.weak = event.weak or (speaks and not event.of(roles.get("subject", "")))
        if any(not event.of(role) for role in frame.needs):
            return
        self._reach(event, tree, clause, complements, end)
        self._prices(tree, event, [phrase for held in arguments.values() for phrase in held])
        self._talked_with(tree, event)
        yield event
        yield from self._told_again(tree, frame, event, complements, end)

    def _arguments(
        self, tree: Tree, clause: Clause, complements: Sequence[Complement], frame: DealFrame | None = None
    ) -> Arguments:
        """The phrases at each position of a verb, whatever its voice."""
        arguments: Arguments = {}
        bare = [list(complement.phrases) for complement in complements if not complement.preposition]
        subject = tree.subject(clause)
        subjects = list(tree.all_conjuncts(subject)) if subject is not None else []
        if tree.is_passive(clause):
            if bare:  # "was awarded a contract", "was sold tanks"
                arguments["first"], arguments["object"] = subjects, bare[0]
            else:
                arguments["object"] = subjects
        else:
            arguments["subject"] = subjects
            if len(bare) > 1:
                arguments["first"], arguments["object"] = bare[0], bare[1]
            elif (
                bare
                and frame is not None
                and (two := self._two_objects(bare[0][0], frame, complements)) is not None
            ):
                arguments["first"], arguments["object"] = [two[0]], [two[1], *bare[0][1:]]
            elif bare:
                arguments["object"] = bare[0]
            elif (gap := self._gap(tree, clause)) is not None:
                arguments["object"] = [gap]
        for preposition, phrases in complements:
            if preposition == "by" and tree.is_passive(clause):
                arguments["subject"] = list(phrases)
            elif preposition:
                arguments.setdefault(preposition, []).extend(phrases)
        return {position: phrases for position, phrases in arguments.items() if phrases}

    def _told_again(
        self,
        tree: Tree,
        frame: DealFrame,
        first: Event,
        found: Sequence[Complement],
        end: int,
    ) -> Iterator[Event]:
        """The further events of a verb that is said once: "sold X to A, Y to B and five to C"."""
        while (start := tree.second_set(end, found)) is not None:
            counted = start not in tree.phrase_of
            found, end = tree.complements(start + counted, verbal=True)
            event = Event(frame.name, tree.tokens[start], tree, first.status, tree.tokens[start].start, tree.offset(end),
                kind=frame.kind, stage=frame.stage, weak=frame.weak, common=frame.common, verb=first.verb)  # fmt: skip
            arguments = {
                ("object" if not each.preposition else each.preposition): list(each.phrases) for each in found
            }
            self._play(
                tree,
                event,
                {position: role for position, role in frame.verb_roles.items() if position != "subject"},
                arguments,
            )
            for filler in first.of(frame.verb_roles["subject"]):
                event.add(frame.verb_roles["subject"], filler._replace(how="inherited"))
            things = first.of("thing")
            if counted and len(things) == 1:
                event.add("thing", self._as_many(tree.tokens[start], things[0]))
            self._prices(tree, event, [phrase for held in arguments.values() for phrase in held])
            yield event

    def _as_many(self, number: Token, thing: Filler) -> Filler:
        """The thing of "and five to Chile": as many of what was told of before."""
        quantity = next((each for each in self.mentions.quantities_in(number.start, number.end + 1)), None)
        counted = thing.value.quantity
        if quantity is not None and counted is not None:
            quantity = counted.model_copy(
                update={"value": quantity.value, "text": quantity.text, "span": quantity.span}
            )
        return Filler(
            thing.value._replace(quantity=quantity, quantity_span=number.span), number.span, "inherited"
        )

    def _gap(self, tree: Tree, clause: Clause) -> NounPhrase | None:
        """The object of a relative clause that stands before it: "which Nokia bought", "the jets that Saab sold"."""
        subject = tree.subject(clause)
        if tree.kind == "relative" and clause is tree.clauses[0] and tree.about is not None:
            return tree.about if subject is not tree.about else None
        if (
            clause.antecedent is not None
            and clause.antecedent is not subject
            and clause.kind in {"relative", "reduced"}
        ):
            return clause.antecedent
        return None

    def _two_objects(
        self, phrase: NounPhrase, frame: DealFrame, complements: Sequence[Complement]
    ) -> tuple[NounPhrase, NounPhrase] | None:
        """Receiver and thing of "sold Brazil 36 jets", read as one phrase."""
        if "first" not in frame.verb_roles or any(
            complement.preposition == "to" for complement in complements
        ):
            return None
        names = 0
        while names < len(phrase.tokens) and (phrase.tokens[names].tag in {"PROPN", "DET"}):
            names += 1
        rest = phrase.tokens[names:]
        if not rest or not names or phrase.tokens[names - 1].tag != "PROPN":
            return None
        first = NounPhrase(phrase.tokens[:names], phrase.tokens[names - 1])
        counted = rest[0].penn == "CD" or rest[0].tag == "NUM" or self._is_money(rest[0])
        party = self.fillers.party(first)
        if counted or (party and party[0].value.kind == "country"):
            return first, NounPhrase(rest, rest[-1])
        return None

    # ------------------------------------------------------------------ light verbs

    def _dealing_noun(
        self, tree: Tree, clause: Clause, complements: Sequence[Complement]
    ) -> tuple[NounPhrase, DealFrame] | None:
        """The noun of dealing that is the object of a light verb."""
        candidates = [
            phrase
            for complement in complements
            if not complement.preposition
            for phrase in complement.phrases
        ]
        if tree.is_passive(clause) and (subject := tree.subject(clause)) is not None:
            candidates.append(subject)
        for phrase in candidates:
            if (frame := self._noun_frame(tree, phrase)) is not None:
                return phrase, frame
        return None

    def _of_light_verb(
        self,
        tree: Tree,
        clause: Clause,
        light: LightVerb,
        noun: tuple[NounPhrase, DealFrame],
        complements: Sequence[Complement],
        end: int,
    ) -> Event:
        phrase, frame = noun
        arguments = self._arguments(tree, clause, complements)
        own = [held for held in arguments.pop("object", []) if held is not phrase]
        roles = {**light.roles}
        if frame.kind == "licence" and roles.get("first") == "giver":
            roles |= {
                "subject": "giver",
                "first": "receiver",
                "to": "receiver",
            }  # who grants a licence gives it
        if (
            roles.get("subject") == "party"
            and not frame.contract
            and "owner" in frame.noun_roles
            and frame.name != "contract"
        ):
            roles["subject"] = frame.noun_roles["owner"]  # who completes an acquisition acquires
        event = Event(frame.name, phrase.tokens[-1], tree, status_of_verb(tree, clause.verb), clause.verb.start, clause.verb.end,
            kind=frame.kind, common=frame.common, stage=frame.stage if frame.stage in _OPEN_STAGES else light.stage, definite=self._is_definite(phrase), verb=clause.verb.verb)  # fmt: skip
        event.reach(phrase.start, phrase.end)
        if frame.stake:
            self._stake(event, phrase)
        self._said_of(tree, event, phrase)
        noun_arguments = self._noun_arguments(tree, phrase)
        if (
            phrase.tokens[-1].penn == "NNS"
            and any(map(self.fillers.is_amount, noun_arguments.get("of", ())))
            and frame.name in {"sell", "buy"}
        ):
            return Event(
                frame.name,
                phrase.tokens[-1],
                tree,
                event.status,
                event.start,
                event.end,
                weak=True,
                kind=frame.kind,
            )
        beside = {
            preposition: phrases
            for preposition, phrases in arguments.items()
            if preposition in roles or preposition in {"subject", "first"}
        }
        for position in beside:
            if position in noun_arguments and position not in {"owner", "modifier"} and position in roles:
                noun_arguments.pop(position)
        if own and "first" in roles and not arguments.get("first"):
            beside["first"] = own
        self._play(tree, event, roles, beside)
        self._play(tree, event, frame.noun_roles, noun_arguments)
        self._reach(event, tree, clause, complements, end)
        self._prices(
            tree,
            event,
            [phrase, *(each for held in (*arguments.values(), *noun_arguments.values()) for each in held)],
        )
        self._purpose(tree, event, end)
        event.void = any(map(self.fillers.is_never, noun_arguments.get("modifier", ())))
        return event

    # ------------------------------------------------------------------ nouns

    def _of_noun(self, tree: Tree, phrase: NounPhrase, frame: DealFrame) -> Event:
        head = phrase.tokens[-1]
        event = Event(frame.name, head, tree, status_of_noun(tree, phrase), phrase.start, phrase.end,
            kind=frame.kind, stage=frame.stage, nominal=True, definite=self._is_definite(phrase), weak=frame.weak, common=frame.common)  # fmt: skip
        if frame.stake:
            self._stake(event, phrase)
        arguments = self._noun_arguments(tree, phrase)
        if head.penn == "NNS" and any(map(self.fillers.is_amount, arguments.get("of", ()))):
            event.weak = True  # "sales of $914 million" are turnover
            return event
        roles = dict(frame.noun_roles)
        for position, turned in frame.turns.items():
            if position in arguments:
                roles.update({place: role for place, role in turned.items() if place in arguments})
        self._play(tree, event, roles, arguments)
        phrases = [each for held in arguments.values() for each in held]
        if phrases:
            event.reach(event.start, max(each.end for each in phrases))
        self._prices(tree, event, [phrase, *phrases])
        self._said_of(tree, event, phrase)
        if frame.name == "license" and tree.word(phrase.tokens[0].index - 1, "under"):
            self._under_licence(tree, event, phrase)
        self._governed(tree, event, phrase, frame)
        self._talked_with(tree, event)
        return event

    def _noun_arguments(self, tree: Tree, phrase: NounPhrase) -> Arguments:
        """The phrases at each position of a noun: its owner, the nouns before it, what stands behind it."""
        arguments: Arguments = {}
        owner = self.fillers.owner(phrase)
        if owner:
            arguments["owner"] = [NounPhrase(owner, owner[-1])]
        before = self._modifier(phrase)
        if before:
            arguments["modifier"] = before
        for preposition, phrases in tree.complements(self._behind_noun(tree, phrase))[0]:
            arguments.setdefault(preposition, []).extend(phrases)
            if any(self._noun_frame(tree, each) is not None for each in phrases):
                break  # "a deal for the sale of 15 jets to Peru": the rest belongs to the sale
        return arguments

    def _behind_noun(self, tree: Tree, phrase: NounPhrase) -> int:
        """The token behind a noun of dealing, behind "of understanding" too."""
        lemma, after = singular(phrase.tokens[-1].lower), phrase.tokens[-1].index + 1
        for length in (2, 1):
            joined = " ".join([lemma, *(token.lower for token in tree.tokens[after : after + length])])
            if joined in self.frames.by_noun:
                return after + length
        return after

    def _modifier(self, phrase: NounPhrase) -> list[NounPhrase]:
        """The nouns before the head that say what it is of or whose: "arms" of "a $5m arms sale", "Peru" and "tank" of "Peru tank deal"."""
        tokens = [token for token in self.fillers.own_words(phrase)[:-1] if not self._is_money(token)]
        while tokens and (
            tokens[0].tag in {"DET", "NUM", "ADV", "PRON", "PUNCT"}
            or tokens[0].lower in words("words", "plain")
        ):
            tokens.pop(0)
        while tokens and tokens[-1].tag not in {"NOUN", "PROPN"}:
            tokens.pop()
        if not tokens:
            return []
        first = NounPhrase(tokens[:1], tokens[0])
        if len(tokens) > 1 and country_of_demonym(tokens[0].text):
            return [first, NounPhrase(tokens[1:], tokens[-1])]
        if (
            len(tokens) > 1
            and tokens[0].tag == "PROPN"
            and self._is_country(first)
            and tokens[1].tag in {"NOUN", "ADJ", "PROPN"}
        ):
            return [first, NounPhrase(tokens[1:], tokens[-1])]
        return [NounPhrase(tokens, tokens[-1])]

    def _is_money(self, token: Token) -> bool:
        found = self.mentions.quantities_in(max(0, token.start - 30), token.end + 2)
        return any(
            each.span.start <= token.start < each.span.end and each.kind in {"money", "percent"}
            for each in found
        )

    def _stake(self, event: Event, phrase: NounPhrase) -> None:
        """What "a 51 % stake in" is in, and its share."""
        for filler in self.fillers.thing(phrase):
            event.add("thing", filler)
            if filler.value.owner is not None:
                event.add("giver", filler.value.owner)

    def _under_licence(self, tree: Tree, event: Event, phrase: NounPhrase) -> None:
        """Who makes what under a licence: "assembles launchers under licence from Rafael"."""
        clause = next((clause for clause in reversed(tree.clauses) if clause.verb.end <= phrase.start), None)
        if clause is None:
            return
        arguments = self._arguments(
            tree, clause, tree.complements(clause.verb.tokens[-1].index + 1, verbal=True)[0]
        )
        self._play(tree, event, {"subject": "receiver", "object": "thing"}, arguments)
        event.reach(clause.verb.start, phrase.end)

    def _purpose(self, tree: Tree, event: Event, end: int) -> None:
        """What a contract, a venture, a choice is for: "formed a venture to develop software"."""
        if event.of("thing") or event.kind == "acquisition" or end >= len(tree.tokens):
            return
        clause = tree.clause_of.get(end) or tree.clause_of.get(end + 1)
        if clause is None or not clause.verb.infinitive:
            return
        lemma, after = self.lemma(tree, clause.verb)
        if lemma not in self.frames.purposes["verbs"]:
            return
        complements, stop = tree.complements(after, verbal=True)
        for complement in complements:
            if not complement.preposition:
                self._things(tree, event, complement.phrases)
            elif complement.preposition == "for" and event.kind == "sale" and not event.of("receiver"):
                for filler in self.fillers.parties(complement.phrases):
                    event.add("receiver", filler)
        event.reach(event.start, tree.offset(stop))

    def _is_let(self, tree: Tree, event: Event) -> bool:
        """Whether somebody is only called on: "let us sell"."""
        return any(tree.word(at, "let") and tree.word(at + 1, "us") for at in range(event.trigger.index))

    def _said_of(self, tree: Tree, event: Event, phrase: NounPhrase) -> None:
        """What a contract that is the subject of a clause is worth or covers: "the deal was valued at $5m"."""
        for clause in tree.clauses:
            if tree.subject(clause) is not phrase:
                continue
            lemma, after = self.lemma(tree, clause.verb)
            covers, worth = (
                lemma in self.frames.contents["verbs"],
                lemma in _VALUING or lemma in {"be", "amount", "come", "have"},
            )
            if not (covers or worth):
                continue
            complements, end = tree.complements(after, verbal=True)
            phrases = [each for complement in complements for each in complement.phrases]
            if covers:
                self._things(
                    tree,
                    event,
                    [
                        each
                        for complement in complements
                        if complement.preposition in {"", "for"}
                        for each in complement.phrases
                    ],
                )
            if phrases:
                event.reach(clause.verb.start, tree.offset(end))
                self._prices(tree, event, phrases)

    def _governed(self, tree: Tree, event: Event, phrase: NounPhrase, frame: DealFrame) -> None:
        """The subject of the verb that governs a noun does what the noun tells, if nobody else does."""
        role = "receiver" if frame.stake else frame.noun_roles.get("owner", "")
        accepted = (
            bool(event.of(role)) and frame.firms and not event.of("thing")
        )  # "agreed to a takeover by Nokia"
        if not role or (event.of(role) and not accepted):
            return
        for governor in event.status.governors:
            if governor.tag == "NOUN" and governor.lemma in self.frames.by_noun:
                return  # who signs a contract for a sale may be either side
            clause = tree.clause_of.get(governor.index)
            if clause is None or tree.is_passive(clause):
                continue
            actor = tree.subject(clause)
            if (
                actor is not None
                and actor is not phrase
                and (event.status.stage or governor.lemma in {"begin", "start", "continue"})
            ):
                for filler in self.fillers.parties(tree.all_conjuncts(actor)):
                    if accepted:
                        event.add(
                            "thing", Filler(Thing(filler.value.name, firm=True), filler.span, "inherited")
                        )
                    else:
                        event.add(role, filler._replace(how="inherited"))
                event.reach(min(actor.start, event.start), event.end)
            return

    def _talked_with(self, tree: Tree, event: Event) -> None:
        """The other side of what governs a trigger: "in talks with Boeing to buy", "agreed with Peru on"."""
        for governor in event.status.governors:
            complements, _ = tree.complements(governor.index + 1, verbal=governor.tag == "VERB")
            for complement in complements:
                if complement.preposition in {"with", "between"} and complement.end <= event.trigger.start:
                    for filler in self.fillers.parties(complement.phrases):
                        event.add(_other_side(event), filler._replace(how="inherited"))
                    event.reach(complement.start, complement.end)

    # ------------------------------------------------------------------ roles

    def _play(self, tree: Tree, event: Event, roles: Mapping[str, str], arguments: Arguments) -> None:
        """Let the phrases of each position play its role; a phrase that cannot be of the sort plays none."""
        for position, phrases in arguments.items():
            role = roles.get(position)
            if role in _PARTY_ROLES:
                named = self._included(phrases) or phrases
                found = [filler for phrase in named for filler in self._parties(tree, phrase)]
                if not found and position == "for" and role == "receiver":
                    role, found = "thing", self.fillers.things(phrases)
                for filler in found:
                    event.add(role, filler)
            elif role == "thing":
                sides = [
                    phrase for phrase in phrases if position in {"modifier", "for"} and self._is_state(phrase)
                ]
                for filler in self.fillers.parties(sides):
                    event.add(roles.get("owner", "party") if position == "modifier" else "receiver", filler)
                placed = [phrase for phrase in phrases if position in {"in", "at"} and self._is_place(phrase)]
                self._things(
                    tree,
                    event,
                    [phrase for phrase in phrases if phrase not in sides and phrase not in placed],
                )

    def _included(self, phrases: Sequence[NounPhrase]) -> list[NounPhrase]:
        """What is listed behind "including" about any of `phrases`."""
        asides = (aside for phrase in phrases for aside in tree_of(phrase).aside_behind(phrase))
        return [
            phrase
            for aside in asides
            if aside.tokens[0].lower in {"including", "such"}
            for phrase in aside.noun_phrases
        ]

    def _parties(self, tree: Tree, phrase: NounPhrase) -> list[Filler]:
        """The parties of a phrase; whose tender or order it is: "for the navy's tender"."""
        owner = self.fillers.owner(phrase)
        if owner and self._noun_frame(tree, phrase) is not None:
            return self.fillers.party(NounPhrase(owner, owner[-1]))
        return self.fillers.party(phrase)

    def _things(self, tree: Tree, event: Event, phrases: Sequence[NounPhrase]) -> None:
        for phrase in [*phrases, *self._included(phrases)]:
            frame = self._noun_frame(tree, phrase)
            if frame is not None and not frame.stake:  # "gas supply" of "a gas supply contract"
                before = phrase.tokens[:-1]
                if (
                    before
                    and before[-1].tag in {"NOUN", "PROPN"}
                    and before[-1].known is None
                    and phrase.tokens[0].tag != "DET"
                ):
                    phrase = NounPhrase(before, before[-1])
                else:
                    continue  # "the purchase of an option"
            for filler in self.fillers.thing(phrase) or self._meant_thing(event, phrase):
                event.add("thing", filler)

    def _is_country(self, phrase: NounPhrase) -> bool:
        return any(filler.value.kind == "country" for filler in self.fillers.party(phrase))

    def _meant_thing(self, event: Event, phrase: NounPhrase) -> list[Filler]:
        """The firm that "it" means as what is bought; "them" and the like are for the document to resolve."""
        head = phrase.tokens[-1].lower
        if head not in {"it", "them", "these", "those"}:
            return []
        sides = {filler.value.name for filler in event.parties()}
        meant = (
            []
            if head != "it"
            else [
                filler
                for filler in self.fillers.party(phrase)
                if filler.value.name not in sides and filler.value.kind != "country"
            ]
        )
        event.refers = not meant
        return [Filler(Thing(filler.value.name, firm=True), filler.span, "reference") for filler in meant]

    def _is_place(self, phrase: NounPhrase) -> bool:
        place = self.fillers.place(phrase)
        return place is not None and place.value.country is not None

    def _is_state(self, phrase: NounPhrase) -> bool:
        """Whether a phrase names a state or a part of one, for which a contract is let: "for the Navy"."""
        parties = self.fillers.party(phrase)
        named = any(
            singular(word.lower()) in words("words", "states")
            for filler in parties
            for word in filler.value.name.split()
        )
        return named or any(filler.value.kind == "country" for filler in parties)

    def _is_definite(self, phrase: NounPhrase) -> bool:
        return phrase.tokens[0].lower in _DEFINITE and not self.fillers.money(phrase)

    # ------------------------------------------------------------------ prices, words

    def _prices(self, tree: Tree, event: Event, phrases: Sequence[NounPhrase]) -> None:
        """The amounts of money and the shares in an event's phrases, behind them, and in asides about them."""
        named = [
            each
            for phrase in phrases
            if singular(phrase.tokens[-1].lower) in words("words", "prices")
            for each in self.fillers.behind(phrase, "of")
        ]
        for phrase in [*phrases, *named]:
            for quantity in self.fillers.amounts(phrase):
                if quantity.kind == "money":
                    event.add("price", Filler(quantity, quantity.span))
                elif quantity.kind == "percent":
                    event.add("share", Filler(quantity, quantity.span))
            for aside in tree_of(phrase).aside_behind(phrase):
                if any(token.lower in _VALUING or token.lemma in _VALUING for token in aside.tokens):
                    for quantity in self.mentions.quantities_in(aside.start, aside.end):
                        if quantity.kind == "money":
                            event.add("price", Filler(quantity, quantity.span))
            if not self.fillers.is_amount(phrase):
                self._bracketed(tree, event, phrase)
        stretch = self.mentions.quantities_in(event.start, event.end + 1)
        for quantity in stretch:
            before = self.text[max(0, quantity.span.start - 30) : quantity.span.start].lower().split()
            if (
                quantity.kind == "money"
                and not set(before[-4:]) & words("words", "not_valued")
                and self._is_beside(tree, event, quantity.span)
            ):
                event.add("price", Filler(quantity, quantity.span, "beside"))

    def _is_beside(self, tree: Tree, event: Event, span: Span) -> bool:
        """Whether no verb stands between a trigger and an amount but those that govern the trigger."""
        first, last = sorted((event.trigger.start, span.start))
        own = {event.trigger, *event.status.governors}
        return not any(
            first < group.start < last and not own & set(group.tokens) for group in tree.verb_groups
        )

    def _bracketed(self, tree: Tree, event: Event, phrase: NounPhrase) -> None:
        """The price in brackets right behind a phrase: "bought Infinera ($2.3bn)"."""
        for start, end in tree.brackets:
            if 0 <= start - phrase.end < _BESIDE:
                for quantity in self.mentions.quantities_in(start, end):
                    if quantity.kind == "money":
                        event.add("price", Filler(quantity, quantity.span, "beside"))

    def _reach(
        self, event: Event, tree: Tree, clause: Clause, complements: Sequence[Complement], end: int
    ) -> None:
        """Take subject, complements and governing words into the words of an event."""
        subject = tree.subject(clause)
        if subject is not None and subject.start >= tree.start:
            event.reach(subject.start, event.end)
        if complements:
            event.reach(event.start, max(complement.end for complement in complements))
        event.reach(event.start, max(event.end, tree.offset(end)))


def _fitting(rows: Sequence[LightVerb], frame: DealFrame) -> LightVerb:
    """The row of a light verb that fits its noun: "make an offer" is the receiver's, "make a deal" is open."""
    if frame.contract and frame.name != "order":
        return rows[0]
    return next((row for row in rows if row.roles.get("subject") in {"receiver", "giver"}), rows[0])


def _other_side(event: Event) -> str:
    """The role of whoever is talked with about an event."""
    if event.kind in {"cooperation", "joint_production"}:
        return "partner"
    if event.of("receiver") and not event.of("giver"):
        return "giver"
    return "receiver" if event.of("giver") and not event.of("receiver") else "party"
