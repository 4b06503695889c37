"""Deals as one sentence tells them: triggers, and who and what plays which role.

A verb with a frame ("sold"), a light verb with a noun of dealing ("signed a contract"), and such a noun alone ("the sale
of") are triggers (`deal_triggers`); voice, relative clauses, control and coordination come from the tree, once for all
frames. What stands at which position is found by `deal_arguments`, played by `deal_roles`, and priced by `deal_prices`;
`deal_contracts` reads what a contract is for, `deal_nouns` what nouns tell by themselves.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from factlib.events import deal_bounds
from factlib.events.deal_arguments import Arguments, DealArguments
from factlib.events.deal_contracts import Contracts
from factlib.events.deal_nouns import DealNouns
from factlib.events.deal_prices import add_prices
from factlib.events.deal_roles import HOLDING, DealRoles, fitting_row, light_roles
from factlib.events.deal_terms import DealRole
from factlib.events.deal_triggers import DealTriggers
from factlib.events.event import Event, Filler, Status, as_many
from factlib.events.fillers import Fillers
from factlib.events.first import first_of
from factlib.events.frames import DealFrame, DealFrames, LightVerb, Met, words
from factlib.events.frames.stages import OFF
from factlib.events.links import acts_for_state
from factlib.events.party_words import accord_nouns
from factlib.events.phrases import phrases_behind
from factlib.events.readings import JOINT, stage_of
from factlib.events.status import stage_set_by, status_of_noun, status_of_verb
from factlib.events.tree import Tree
from factlib.events.walk import Complement, phrases_at
from factlib.language import Clause, NounPhrase, Token

_FREE = re.compile(r"\b(?:free of charge|at no (?:cost|charge)|for free|without charge|gratis)\b")
_OPEN_STAGES = {"offered", "requested", "planned"}  # what a bid is, however it is launched
_SELLING = {"sell", "supply"}
_COMMANDING = {"order", "request"}


class DealReader:
    """Reads the deals of single trees.

    Attributes:
        fillers: Reads what the phrases mean.
        frames: Which words tell of deals.
        triggers: Finds the frames of verbs and nouns.
        arguments: Finds the phrases at their positions.
        roles: Adds what the phrases mean to an event.
        contracts: Adds what a contract is for, covers and is worth.
        nouns: Reads the deals that nouns tell of.
    """

    def __init__(self, fillers: Fillers, frames: DealFrames) -> None:
        self.fillers = fillers
        self.frames = frames
        self.triggers = DealTriggers(fillers, frames)
        self.arguments = DealArguments(fillers, self.triggers)
        self.roles = DealRoles(fillers, self.triggers)
        self.contracts = Contracts(frames, self.triggers, self.roles)
        self.nouns = DealNouns(fillers, frames, self.arguments, self.roles, self.contracts)

    def events(self, tree: Tree) -> list[Event]:
        """The deals that a tree tells of, in the order of their triggers; none is dropped for what it lacks."""
        used: set[int] = set()  # nouns that a light verb has taken
        found: list[Event] = []
        if not self.frames.tells.among(Met([token.text for token in tree.tokens])):
            return found
        nouns = list(self.triggers.noun_frames(tree))
        if not nouns and tree.verbs.isdisjoint(self.frames.main_verbs):
            return found
        for clause in tree.clauses:
            found += self._of_clause(tree, clause, used)
        for phrase, frame in nouns:
            if phrase.last.index not in used:
                event = self.nouns.event(tree, phrase, frame)
                complements, end = tree.complements(self.triggers.behind_noun(tree, phrase))
                roles = {
                    **frame.noun_roles,
                    "object": "thing",
                    "subject": frame.noun_roles.get("owner", "party"),
                }
                found += (event, *self._told_again(tree, frame, event, complements, end, roles))
        for event in found:
            self.nouns.roles.listed(event)
        return sorted(found, key=lambda event: event.trigger.start)

    def _of_clause(self, tree: Tree, clause: Clause, used: set[int]) -> Iterator[Event]:
        lemma, after = self.triggers.lemma(tree, clause.verb)
        light, frame = self.frames.light_by_verb.get(lemma), self.frames.by_verb.get(lemma)
        if light is None and frame is None:
            return
        complements, end = tree.complements(after, verbal=True)
        noun = self.triggers.dealing_noun(tree, clause, complements) if light is not None else None
        dealt = phrases_at(complements, "")
        if noun is not None and frame is not None and not frame.weak and noun[0] in dealt[1:]:
            noun = None  # "bought a mill and a stake in Adler"
        if light is not None and noun is not None:
            fitting = [row for row in light if not row.stakes or noun[1].stake]
            if noun[1].stake:  # not "a stake in a company to be formed with"
                fitting = [row for row in fitting if row.roles.get("subject") != "partner"]
            if lemma in HOLDING and noun[1].stake:
                return  # who holds a stake has bought it long ago
            if fitting:
                used.add(noun[0].last.index)
                row = fitting_row(fitting, noun[1])
                event = self._of_light_verb(tree, clause, row, noun, complements, end)
                again = {**light_roles(row, noun[1], lemma), "object": "thing"}
                yield event
                yield from self._told_again(tree, noun[1], event, complements, end, again)
                return
        governs = not complements and tree.word(after, "to") and not tree.is_passive(clause)
        if frame is None or (governs and frame.name not in {"cooperate", "merge"}):
            return  # "offered to buy": what governs a trigger is told by its status
        if frame.name in _COMMANDING and tree.word(end, "to"):
            behind = tree.tokens[end + 1 :]
            told = complements and deal_bounds.is_told_to(self.fillers, lemma, complements[-1], behind)
            if told or tree.is_passive(clause):
                return  # "ordered the firm to pay", "was ordered to pay"
        if frame.name == "award":  # "is awarded $5m for order 7000 under an agreement": one contract
            named = phrases_at(complements, "for", "under")
            used.update(each.last.index for each in named if self._is_contract(each))
        yield from self._of_verb(tree, clause, frame, lemma, complements, end)

    def _is_contract(self, phrase: NounPhrase) -> bool:
        """Whether a phrase ends in a noun for a contract."""
        frame = self.triggers.noun_frame(phrase)
        return frame is not None and frame.contract

    def _of_verb(
        self,
        tree: Tree,
        clause: Clause,
        frame: DealFrame,
        lemma: str,
        complements: Sequence[Complement],
        end: int,
    ) -> Iterator[Event]:
        arguments = self.arguments.of_verb(tree, clause, complements, frame)
        given = self.arguments.given_too(arguments)
        if deal_bounds.is_of_words(frame, arguments) or deal_bounds.is_unpaid(frame, arguments):
            return
        shares = any(each.noun in words("papers") for each in arguments.get("object", ()))
        if self._is_told_by_noun(frame, arguments) or (lemma == "tender" and shares):
            return  # "shares were tendered": to who has made an offer
        self._merge_others(tree, clause, frame, arguments)
        roles = self._roles_turned(frame, arguments)
        if frame.name == "offer" and any(each.first.lower == "sale" for each in arguments.get("for", ())):
            roles["subject"] = "giver"  # "offers its mill for sale", "offers for sale its mill"
        itself = deal_bounds.is_sold_itself(self.fillers, lemma, frame, arguments)
        roles |= {"subject": "thing"} if itself else {}
        if frame.swaps and frame.swaps in arguments:
            if arguments.get("to") or arguments.get("first"):
                del arguments[frame.swaps]  # "shipped 12 buses to Peru, with deliveries to start in May"
            else:
                roles["object"] = "receiver"
        if frame.name == "license" and tree.word(end, "to"):
            roles["object"] = "receiver"  # "licensed Adler to make"
        if deal_bounds.is_spent_on_goods(self.fillers, frame, arguments):
            roles.setdefault("in", "thing")  # "bought $2 billion in trucks"
        event = Event(frame.name, clause.verb.verb, tree, status_of_verb(tree, clause.verb), clause.verb.start, clause.verb.end,
            kind="transfer" if self._is_gift(arguments) else frame.kind, stage=frame.stage, weak=frame.weak, common=frame.common, verb=clause.verb.verb)  # fmt: skip
        roles |= {"subject": "giver"} if deal_bounds.is_to_supply(self.fillers, frame, (), arguments) else {}
        self.roles.play(event, roles, arguments)
        chosen = arguments.get("object", ()) if frame.name in {"hire", "shortlist"} else ()
        if not self.fillers.parties(chosen) and self.fillers.things(chosen):
            event.fillers.pop("thing", None)  # "selected the trainer for its new school"
            self.roles.things(event, chosen)
        event.void = (
            deal_bounds.is_void(self.fillers, arguments, "object")
            or deal_bounds.is_let(tree, event)
            or (itself and not deal_bounds.is_of_firm(event))
            or deal_bounds.is_of_money(self.fillers, frame, arguments)
            or (lemma in frame.states and deal_bounds.is_of_having(tree, clause, frame, event, arguments))
        )
        event.kind = self._free_kind(tree, clause, event)
        self.contracts.purpose(tree, event, end)
        event.void = event.void or deal_bounds.is_put_up(self.fillers, frame, event, arguments)
        nobody = bool(arguments.get("subject")) and not event.of(roles.get("subject", ""))
        told = tree.is_passive(clause) or clause.verb.infinitive  # "plans to buy 12 jets were shelved"
        anybody = self._is_anybody(tree, clause, arguments)
        event.weak = event.weak or anybody or (nobody and not told)  # "the album sold 2 million copies"
        told_of = clause.verb.tense == "present" and not clause.verb.perfect
        event.void |= anybody and (told_of or stage_of(event) == "planned")
        piled = tree.word(clause.verb.last.index + 1, "up")  # "built up reserves"
        self.roles.sold_itself(event, arguments.get("object", ()))
        joint = lemma in frame.together and not piled and self._turn_together(event, arguments)
        self._reach(event, tree, clause, complements, end)
        add_prices(self.fillers, tree, event, [phrase for held in arguments.values() for phrase in held])
        together = frame.name in _SELLING and self._is_of_venture(tree, event)
        if together or (not joint and any(not event.of(role) for role in frame.needs)):
            return
        self.nouns.talked_with(tree, event)
        held = [each for each in event.of("share") if not each.value.trend]  # "Adler shed 3% to $40"
        event.refers = event.refers or bool(frame.firms and held and not event.of("thing"))
        event.refers |= tree.kind == "participle" and deal_bounds.is_only_paid(self.fillers, frame, arguments)
        yield event
        yield from self._told_again(tree, frame, event, complements, end, roles, given)

    def _roles_turned(self, frame: DealFrame, arguments: Arguments) -> dict[str, DealRole]:
        """The roles of a verb with these arguments: "leased Peru 12 jets", not "leased 12 jets from Peru"."""
        roles = dict(frame.verb_roles)
        paid = any(map(self._is_bare_money, arguments.get("object", ())))
        for position, turned in frame.turns.items():
            there = arguments.get(position, ())
            dealt = any(not self._is_bare_money(each) for each in there)
            if position == "to":
                dealt = not paid and bool(self.fillers.parties(there))
            roles |= turned if dealt else {}
        if paid and frame.name == "offer":
            roles["to"] = "giver"  # "offered $5 million to Adler for its mill"
        return roles

    def _is_bare_money(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is nothing but an amount: "$5 million", not "$5 million worth of jets"."""
        return self.fillers.is_amount(phrase) and not phrases_behind(phrase, "of")

    @staticmethod
    def _is_anybody(tree: Tree, clause: Clause, arguments: Arguments) -> bool:
        """Whether nobody in particular acts: "if any person acquires", "after a person or group acquires"."""
        acting = arguments.get("subject", ()) if not tree.is_passive(clause) else ()
        before = (tree.phrase_of.get(each.first.index - 2) for each in acting)
        return any(each is not None and each.noun in words("anybody") for each in (*acting, *before))

    def _is_gift(self, arguments: Arguments) -> bool:
        """Whether goods change hands "as a gift"."""
        called = (self.triggers.noun_frame(each) for each in arguments.get("as", ()))
        return any(each.kind == "transfer" for each in called if each is not None)

    def _is_of_venture(self, tree: Tree, event: Event) -> bool:
        """Whether two only agree to sell together: "a joint venture agreement with Norvik to make and sell tractors"."""
        agreed = [each for each in event.status.governors if each.lemma.lower() in accord_nouns()]
        phrases = (tree.phrase_of.get(each.index) for each in agreed)
        before = [token.lower for each in phrases if each is not None for token in each.tokens[:-1]]
        frames = (self.frames.by_noun.get(word) for word in before)
        return "joint" in before or any(each is not None and each.kind in JOINT for each in frames)

    def _free_kind(self, tree: Tree, clause: Clause, event: Event) -> str:
        """The kind of a deal: a gift where nothing is paid ("free of charge"), of a stake that is given, an acquisition, now completed."""
        if event.kind == "transfer" and any(each.value.share is not None for each in event.of("thing")):
            event.stage, event.weak, event.common = "completed", False, False
            return "acquisition"  # "the deal gives Adler 51 percent of the mill"
        free = _FREE.search(self.fillers.text, clause.verb.start, tree.tokens[-1].end)
        return "transfer" if free and event.of("thing") and event.kind == "sale" else event.kind

    def _is_told_by_noun(self, frame: DealFrame, arguments: Arguments) -> bool:
        """Whether a noun tells: "was chosen as preferred bidder for", "cancelled the order"."""
        known = (each for each in arguments.get("object", ()) if self.nouns.is_definite(each))
        off = frame.stage in OFF and arguments.keys() <= {"subject", "object", "for"}
        named = (*arguments.get("as", ()), *(known if off else ()))
        return any(map(self.triggers.noun_frame, named)) and not self._is_gift(arguments)

    def _merge_others(self, tree: Tree, clause: Clause, frame: DealFrame, arguments: Arguments) -> None:
        """Let a firm be merged with another by who owns it: "bought Lomax and merged it with Krauss"."""
        if frame.name != "merge" or not {"object", "with"} <= arguments.keys():
            return
        around = tree.host if tree.host is not None and tree.kind == "participle" else tree
        before = around.clause_before(clause.verb)
        if arguments["object"][0].last.lower == "it" and before is not None and before.objects:
            arguments["object"] = [before.objects[-1]]
        if any(filler.named for filler in self.fillers.parties(arguments["object"])):
            arguments.pop("subject", None)

    def _turn_together(self, event: Event, arguments: Arguments) -> bool:
        """Let two who make one thing make it together: "Peru and Chile are developing a jet", "is building a jet with Chile"."""
        others = [filler for filler in self.fillers.parties(arguments.get("with", ())) if filler.named]
        makers = [*event.of("giver"), *others]
        made = arguments.get("object", ())
        one = bool(made) and all(phrase.last.penn in {"NN", "NNP"} for phrase in made)
        if event.of("receiver") or len(makers) < 2 or not event.of("thing") or not (one or others):
            return False
        event.fillers["partner"] = makers
        event.fillers.pop("giver", None)
        event.frame, event.kind, event.stage, event.weak = "produce together", "joint_production", None, False
        return True

    def _told_again(
        self,
        tree: Tree,
        frame: DealFrame,
        first: Event,
        found: Sequence[Complement],
        end: int,
        roles: Mapping[str, str],
        given: Sequence[tuple[NounPhrase, NounPhrase]] = (),
    ) -> Iterator[Event]:
        """The further events of words that are said once: "sold X to A, Y to B and five to C", "won orders for X from A and Y from B"."""
        for receiver, thing in given:
            further: Arguments = {"first": [receiver], "object": [thing]}
            yield self._again(first, frame, receiver.first, thing.end, roles, further)
        while (start := tree.walk.second_set(end, found)) is not None:
            counted = start not in tree.phrase_of
            found, end = tree.complements(start + counted, verbal=True)
            arguments = {
                ("object" if not each.preposition else each.preposition): list(each.phrases) for each in found
            }
            event = self._again(first, frame, tree.tokens[start], tree.walk.offset(end), roles, arguments)
            things = first.of("thing")
            if counted and len(things) == 1:
                event.add("thing", self._as_many(tree.tokens[start], things[0]))
            add_prices(self.fillers, tree, event, [phrase for held in arguments.values() for phrase in held])
            yield event

    def _again(
        self,
        first: Event,
        frame: DealFrame,
        start: Token,
        end: int,
        roles: Mapping[str, str],
        arguments: Arguments,
    ) -> Event:
        """A further event of the words of a first one: who does it is the same."""
        event = Event(frame.name, start, first.tree, first.status, start.start, end,
            kind=frame.kind, stage=first.stage, weak=frame.weak, common=frame.common, verb=first.verb)  # fmt: skip
        others = {position: role for position, role in roles.items() if position != "subject"}
        self.roles.play(event, others, arguments)
        for filler in first.of(roles["subject"]):
            event.add(roles["subject"], filler._replace(how="inherited"))
        return event

    def _as_many(self, number: Token, thing: Filler) -> Filler:
        """The thing of "and five to Chile": as many of what was told of before."""
        quantity = first_of(
            each for each in self.fillers.mentions.quantities_in(number.start, number.end + 1)
        )
        counted = thing.value.quantity
        if quantity is not None and counted is not None:
            quantity = as_many(counted, quantity)
        return Filler(
            thing.value._replace(quantity=quantity, quantity_span=number.span), number.span, "inherited"
        )

    # ------------------------------------------------------------------ light verbs

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
        arguments = self.arguments.of_verb(tree, clause, complements)
        named = range(phrase.last.index + 1, self.triggers.behind_noun(tree, phrase))  # "for proposals"
        arguments = {
            position: [each for each in phrases if each.first.index not in named]
            for position, phrases in arguments.items()
        }
        own = [held for held in arguments.pop("object", []) if held is not phrase]
        noun_arguments = self.arguments.of_noun(tree, phrase)
        bought = frame.contract and self._buys(light, arguments, noun_arguments)
        roles = light_roles(light, frame, clause.verb.verb.lemma) | (
            {"subject": "receiver"} if bought else {}
        )
        noun_roles = frame.roles_of_noun(noun_arguments.keys()) | ({"from": "giver"} if bought else {})
        roles |= self._side_of_bid(frame, roles, phrase, noun_arguments)
        status, turned = _status_with_noun(tree, clause, phrase)
        settles = light.settles or (frame.name == "request" and clause.verb.verb.lemma == "win")  # a tender
        event = Event(frame.name, phrase.last, tree, status, clause.verb.start, clause.verb.end,
            kind=self.triggers.kind(phrase, frame), common=frame.common, stage=frame.stage if frame.stage in _OPEN_STAGES and not settles else light.stage, definite=self.nouns.is_definite(phrase), verb=clause.verb.verb)  # fmt: skip
        event.reach(phrase.start, phrase.end)
        if frame.stake:
            self.nouns.add_stake(event, phrase)
        self.contracts.said_of(tree, event, phrase)
        if self._is_turnover(phrase, frame, noun_arguments):
            return Event(frame.name, phrase.last, tree, event.status, event.start, event.end,
                weak=True, kind=frame.kind)  # fmt: skip
        beside = {
            preposition: phrases
            for preposition, phrases in arguments.items()
            if preposition in roles or preposition in {"subject", "first"}
        }
        lost = light.stage == "cancelled" and "to" in noun_arguments
        told_by = "by" in noun_arguments and not tree.is_passive(clause) and roles.get("subject") != "target"
        if lost or told_by:
            beside.pop("subject", None)  # who announces a takeover by another, or loses a contract to him
            event.stage = "signed" if lost else event.stage
        if roles.get("subject") == "giver" and phrase.first.penn == "PRP$":
            noun_arguments.pop("owner", None)  # "bagged its biggest order"
        for position in beside:
            if position in noun_arguments and position not in {"owner", "modifier"} and position in roles:
                noun_arguments.pop(position)
        if own and "first" in roles and not arguments.get("first"):
            beside["first"] = own
        self.roles.play(event, roles, beside)
        self.roles.play(event, noun_roles, noun_arguments)
        self.roles.sold_itself(event, [phrase])
        self.roles.counted(event, phrase)
        if {"by", "from"} & {*noun_arguments} and frame.noun_roles.get("by") == "receiver":
            self._accepted(event, arguments.get("subject", ()))
        if frame.stake:
            self.nouns.grow(event, [*arguments.get("to", ()), *noun_arguments.get("to", ())])
            taken = {filler.value.name for filler in event.of("receiver")}
            event.fillers["giver"] = [each for each in event.of("giver") if each.value.name not in taken]
        self._reach(event, tree, clause, complements, end)
        add_prices(
            self.fillers,
            tree,
            event,
            [phrase, *(each for held in (*arguments.values(), *noun_arguments.values()) for each in held)],
        )
        self.contracts.purpose(tree, event, end)
        if frame.name == "option" and self._is_to_sell(tree, phrase):
            event.turn()  # who grants it buys
        if turned:
            self.nouns.governed(tree, event, phrase, frame, frame.noun_roles)
        event.void = deal_bounds.is_void(self.fillers, noun_arguments, "modifier", "of", "in")
        return event

    def _is_turnover(self, phrase: NounPhrase, frame: DealFrame, arguments: Arguments) -> bool:
        """Whether what is reached are sales of so much money, and no deal."""
        several = phrase.last.penn == "NNS" and frame.name in {"sell", "buy"}
        return several and any(map(self.fillers.is_amount, arguments.get("of", ())))

    def _is_to_sell(self, tree: Tree, phrase: NounPhrase) -> bool:
        """Whether who has an option may sell: "granted Adler the option to sell"."""
        clause = tree.clause_of.get(phrase.last.index + 2)
        frame = self.frames.by_verb.get(clause.verb.verb.lemma) if clause is not None else None
        return clause is not None and clause.verb.infinitive and frame is not None and frame.name in _SELLING

    def _side_of_bid(
        self, frame: DealFrame, roles: Mapping[str, str], phrase: NounPhrase, arguments: Arguments
    ) -> dict[str, DealRole]:
        """What who makes or gets a bid is: "submitted the lowest bid for 20 trains", "received a bid from Adler"."""
        if deal_bounds.is_to_supply(self.fillers, frame, phrase.tokens, arguments):
            return {"subject": "giver"}
        got = frame.name == "bid" and roles.get("subject") == "giver" and not {"for", "of"} & {*arguments}
        return {"subject": "target"} if got else {}

    def _buys(self, light: LightVerb, arguments: Arguments, behind: Arguments) -> bool:
        """Whether who signs a contract buys, as what it is for is from somebody: "signed a deal for 12 jets from Adler"."""
        goods, sources = behind.get("for", ()), behind.get("from", ())
        if not (goods and sources and goods[0].end <= sources[0].start) or "with" in arguments:
            return False
        actors = self.fillers.parties(arguments.get("subject", ()))
        states = bool(actors) and all(map(acts_for_state, actors))
        states = states and not any(map(acts_for_state, self.fillers.parties(sources)))
        return (light.buys or states) and bool(self.fillers.things(goods))

    def _accepted(self, event: Event, subject: Sequence[NounPhrase]) -> None:
        """Let who agrees to a takeover by another be taken over: "agreed a takeover by Adler"."""
        if event.of("thing") or not event.of("receiver") or event.kind != "acquisition":
            return
        for filler in self.fillers.parties(subject):
            if not acts_for_state(filler):
                event.add("thing", filler.as_firm()._replace(how="inherited"))

    def _reach(
        self, event: Event, tree: Tree, clause: Clause, complements: Sequence[Complement], end: int
    ) -> None:
        """Take subject, complements and governing words into the words of an event."""
        subject = tree.subject(clause)
        if subject is not None and subject.start >= tree.start:
            event.reach(subject.start, event.end)
        if complements:
            event.reach(event.start, max(complement.end for complement in complements))
        event.reach(event.start, max(event.end, tree.walk.offset(end)))


def _status_with_noun(tree: Tree, clause: Clause, noun: NounPhrase) -> tuple[Status, bool]:
    """The status of a light verb with its noun, and whether what governs the noun tells it.

    "Cancelled a contract signed in May", "the deal that it signed fell through".
    """
    described = clause.verb.participle and tree.is_passive(clause)
    said = status_of_noun(tree, noun) if described or clause.antecedent is noun else None
    off = said is not None and said.stage in OFF and not said.hypothetical
    if said is not None and (off or (described and said.stage is not None)):
        return said, True
    status = status_of_verb(tree, clause.verb)
    bid = noun.noun in words("bids") and _is_off_behind(tree, noun)
    return (status._replace(stage="cancelled") if bid else status), False


def _is_off_behind(tree: Tree, bid: NounPhrase) -> bool:
    """Whether a relative clause behind a bid says that it is off: "received a bid from Adler, which was later withdrawn"."""
    told = [(tree, each) for each in tree.clauses if each.kind == "relative" and tree.subject(each) is bid]
    told += ((aside, aside.clauses[0]) for aside in tree.asides if aside.kind == "relative" and aside.clauses)
    done = [
        (one, each.verb)
        for one, each in told
        if each.verb.passive
        and each.verb.tense == "past"
        and each.verb.start > bid.end
        and each.verb.verb.lemma in words("ending bids")
        and not one.word(each.verb.last.index + 1, "from")
    ]
    return any(stage_set_by(one, group.verb) in OFF for one, group in done)
