"""Nouns of dealing as triggers: "the sale of 12 jets to Peru", "a takeover by Adler", and what the words around say of them.

What stands at the positions of the noun is found by `deal_arguments`; who governs it, tells of it, or gains from it plays
what nobody else does.
"""

from collections.abc import Iterator, Mapping, Sequence

from factlib.events import deal_bounds
from factlib.events.deal_arguments import Arguments, DealArguments, told_to_be
from factlib.events.deal_contracts import Contracts
from factlib.events.deal_prices import POINTING, add_prices, tells_price
from factlib.events.deal_roles import DealRoles, other_side, side_by_noun
from factlib.events.deal_triggers import DealTriggers
from factlib.events.event import Event, Filler, Status
from factlib.events.fillers import Fillers
from factlib.events.first import first_of
from factlib.events.frames import DealFrame, DealFrames, saying_verbs, words
from factlib.events.frames.flows import flows
from factlib.events.frames.stages import OFF, below
from factlib.events.links import acts_for_state
from factlib.events.phrases import owner_of, phrases_behind, subject_behind
from factlib.events.status import copula, stage_set_by, status_of_noun
from factlib.events.things import is_tangible
from factlib.events.tree import Tree
from factlib.events.walk import phrases_at
from factlib.language import Clause, NounPhrase, Token, singular

_NEAR_GAIN = 2  # noun phrases from "a profit of $2 million" to "the sale"
_HANGING = {"ADP", "PART", "SCONJ"}  # what opens words that hang on a noun
_TOLD_OF_SALES = {"of", "to", "from", "by", "between"}


class DealNouns:
    """Reads the deals that the nouns of single trees tell of.

    Args:
        fillers: Reads what the phrases mean.
        frames: Which words tell of deals.
        arguments: Finds the phrases at their positions.
        roles: Adds what the phrases mean to an event.
        contracts: Adds what a contract is for, covers and is worth.
    """

    def __init__(
        self,
        fillers: Fillers,
        frames: DealFrames,
        arguments: DealArguments,
        roles: DealRoles,
        contracts: Contracts,
    ) -> None:
        self.fillers = fillers
        self.frames = frames
        self.triggers: DealTriggers = roles.triggers
        self.arguments = arguments
        self.roles = roles
        self.contracts = contracts

    def ended(self, tree: Tree) -> Iterator[Event]:
        """What a tree tells of the end of a deal told of before that was planned: "these plans were scrapped"."""
        for phrase in tree.noun_phrases:
            head = phrase.last
            bare = len(phrase.tokens) == 2 and phrase.first.lower in POINTING
            if (
                not bare
                or stage_set_by(tree, head) not in below("approved")
                or head.lemma in self.frames.by_noun
            ):
                continue
            status = status_of_noun(tree, phrase)
            if status.stage in OFF and tree.tokens[head.index + 1].tag not in _HANGING:
                event = Event(
                    "contract", head, tree, status, phrase.start, phrase.end, nominal=True, weak=True
                )
                event.definite = True
                _reach_predicate(event)
                yield event

    def contents(self, tree: Tree) -> Iterator[Event]:
        """What a tree tells of the contract told of before.

        "It covers 36 jets", "The price was $5m", "The buyer is Adler", "Adler will pay $5m", "Adler said it paid $5m".
        """
        phrase = tree.noun_phrases[0] if tree.noun_phrases else None
        clause = tree.clauses[0] if tree.clauses else None
        if phrase is None or phrase.first.index or clause is None:
            return
        if clause.verb.verb.lemma in saying_verbs() and len(tree.clauses) > 1:
            clause = tree.clauses[1]
            phrase = tree.subject(clause) or phrase
        event = Event("contract", phrase.last, tree, status_of_noun(tree, phrase), phrase.start, phrase.end,
            nominal=True, weak=True, definite=True)  # fmt: skip
        if phrase.last.lower in {"it", "this"}:
            self.contracts.said_of(tree, event, phrase)
        held, end = tree.complements(clause.verb.verb.index + 1, verbal=True)
        if tree.subject(clause) is phrase and tells_price(tree, clause, phrase, held):
            event.reach(phrase.start, tree.walk.offset(end))
            paid = [each for each in phrases_at(held, "", "at") if self.fillers.is_amount(each)]
            add_prices(self.fillers, tree, event, [each for each in paid if self.fillers.money(each)])
            if clause.verb.verb.lemma == "pay":
                self.roles.play(event, {"subject": "receiver"}, {"subject": [phrase]})
        side = next((role for role in ("giver", "receiver") if phrase.noun in words(f"called {role}")), "")
        if side and clause.predicate is not None:
            self.roles.play(event, {"object": side}, {"object": list(tree.all_conjuncts(clause.predicate))})
            event.reach(phrase.start, clause.predicate.end)
        if event.of("thing") or event.of("price") or (side and event.of(side)):
            yield event

    def event(self, tree: Tree, phrase: NounPhrase, frame: DealFrame) -> Event:
        """The deal that a noun of dealing tells of; weak if it is turnover."""
        head = phrase.last
        event = Event(frame.name, head, tree, _status(tree, phrase, frame), phrase.start, phrase.end,
            kind=self.triggers.kind(phrase, frame), stage=frame.stage, nominal=True, definite=self.is_definite(phrase), weak=frame.weak, common=frame.common)  # fmt: skip
        if event.definite and event.status.stage in OFF:
            _reach_predicate(event)
        if frame.stake:
            self.add_stake(event, phrase)
        arguments = self.arguments.of_noun(tree, phrase)
        turnover = head.lower == "sales" and (
            not _TOLD_OF_SALES & arguments.keys() or (event.status.stage is None and _moves(tree, phrase))
        )
        if turnover or (head.penn == "NNS" and any(map(self.fillers.is_amount, arguments.get("of", ())))):
            event.weak = True  # "sales of $914 million" are turnover
            return event
        roles = frame.roles_of_noun(arguments.keys()) | self._of_deal_over(tree, phrase, frame)
        roles |= self._of_goods_offered(tree, phrase, frame, arguments) | _of_members(phrase, arguments)
        event.void = deal_bounds.is_void(self.fillers, arguments, "of") or deal_bounds.is_void(
            self.fillers, arguments, "modifier", "of", "in"
        )
        self.roles.play(event, roles, arguments)
        if deal_bounds.is_to_supply(self.fillers, frame, phrase.tokens, arguments):
            bidding = [each for at in ("subject", "owner", "by", "from") for each in arguments.get(at, ())]
            event.fillers["giver"] = self.fillers.parties(bidding)
            event.fillers["receiver"] = self.fillers.parties(arguments.get("for", ())[1:])
            event.fillers["thing"] = [each for each in event.of("thing") if not each.value.firm]
        event.void |= frame.name == "own" and not event.of("receiver")
        event.void |= not event.of("thing") and self._is_to_do_else(tree, phrase, arguments)
        at = phrase.first.index
        valued = tree.word(at - 1, "of") and tree.word(at - 2, *words("valuing"))
        event.void |= frame.stake and valued  # "the market value of its stake"
        if frame.stake and any(token.lemma in words("keeping") for token in event.status.governors):
            event.void = True  # "will keep its 20 percent stake"
        if frame.name == "preferred bidder" and self._purpose(tree, phrase, arguments):
            event.fillers.pop("receiver", None)  # "the lowest bidder to supply 20 trains": the verb tells
        self.roles.counted(event, phrase)
        phrases = [each for held in arguments.values() for each in held]
        if phrases:
            event.reach(event.start, max(each.end for each in phrases))
        add_prices(self.fillers, tree, event, [phrase, *phrases])
        self.contracts.said_of(tree, event, phrase)
        if frame.contract or frame.name == "produce together":
            end = max([self.triggers.behind_noun(tree, phrase), *(each.last.index + 1 for each in phrases)])
            self.contracts.purpose(tree, event, end)
        if frame.contract:
            self._fronted(tree, event, phrase)
        if frame.name == "license" and tree.word(phrase.first.index - 1, "under"):
            self._under_licence(tree, event, phrase)
        self.governed(tree, event, phrase, frame, roles)
        self._by_subject(tree, event, phrase, roles)
        self.roles.sold_itself(event, [phrase])
        self._signed_with(tree, event, arguments, frame)
        self._gained(tree, event, phrase)
        self._targeted(tree, event, phrase)
        self._called(tree, event, phrase, roles)
        self._for_sale(tree, event, phrase)
        self.talked_with(tree, event)
        return event

    def _is_to_do_else(self, tree: Tree, phrase: NounPhrase, arguments: Arguments) -> bool:
        """Whether a bid is to do what is no dealing: "an offer from Peru to help settle the row"."""
        purpose = self._purpose(tree, phrase, arguments)
        if phrase.noun not in words("bids") or purpose is None:
            return False
        lemma, _ = self.triggers.lemma(tree, purpose.verb)
        return lemma not in {*self.frames.by_verb, *self.frames.light_by_verb, *self.frames.purposes["verbs"]}

    def _purpose(self, tree: Tree, phrase: NounPhrase, arguments: Arguments) -> Clause | None:
        """The infinitive behind a noun and its arguments: "the lowest bidder to supply"."""
        sides = [each.last.index for held in arguments.values() for each in held]
        clause = tree.clause_of.get(max([phrase.last.index, *sides]) + 1)
        return clause if clause is not None and clause.verb.infinitive else None

    def _gained(self, tree: Tree, event: Event, phrase: NounPhrase) -> None:
        """Let who has a gain from a sale sell, if nobody else does: "recorded a profit on the sale of"."""
        first = phrase.first.index
        if event.frame != "sell" or event.of("giver") or not tree.word(first - 1, "from", "on"):
            return
        before = [each for each in tree.noun_phrases if each.end <= phrase.start][-_NEAR_GAIN:]
        if not any(each.noun in words("gains") for each in before):
            return
        clause = tree.clause_before(phrase)
        actor = tree.subject(clause) if clause is not None else None
        if actor is None or actor.noun in words("gains"):
            return  # "Earnings hold a profit on the sale of"
        for filler in self.fillers.party(actor):
            event.add("giver", filler._replace(how="inherited"))

    def _targeted(self, tree: Tree, event: Event, phrase: NounPhrase) -> None:
        """Let the firm whose shares move on a bid, or that is called its target, be bid for.

        "Adler stock rose on a bid from Krauss", "Adler, the target of a bid by Krauss".
        """
        if event.frame not in {"bid", "buyout"} or event.of("thing") or not event.of("receiver"):
            return
        clause = tree.clause_before(phrase)
        moved = tree.subject(clause) if clause is not None else None
        firms: Sequence[NounPhrase] = ()
        if moved is not None and moved.noun in words("papers"):
            firms = phrases_behind(moved, "of", "in") or [_whose(moved)]
        elif clause is None and tree.about is not None and tree.noun_phrases[0].noun in words("targets"):
            firms = [tree.about]
        _let_play(event, "thing", [each for each in self.fillers.parties(firms) if each.named])

    def _called(self, tree: Tree, event: Event, phrase: NounPhrase, roles: Mapping[str, str]) -> None:
        """What a purchase is said to be, if that is a firm, a stake or counted: "its last purchase was a third of Adler"."""
        own = (each for each in tree.clauses if tree.subject(each) is phrase)
        said = first_of(each for each in own if each.verb.verb.lemma == "be")
        predicate, owner = said.predicate if said is not None else None, owner_of(phrase)
        if predicate is None or owner is None or event.of("thing"):
            return
        things = self.fillers.things(tree.all_conjuncts(predicate))
        held = [each for each in things if each.value.firm or each.value.quantity]
        if not held:
            return
        role = roles.get("owner", "receiver")
        for filler in held:
            event.add("thing", filler)
        for filler in self.fillers.party(owner) if not event.of(role) else ():
            event.add(role, filler)
        event.reach(event.start, predicate.end)

    def _signed_with(self, tree: Tree, event: Event, arguments: Arguments, frame: DealFrame) -> None:
        """Let the firm that tells of a contract or merger "with Adler" be its other side, if no other is told."""
        sides, role = list(event.parties()), "party" if frame.contract else "partner"
        teller = self.fillers.teller(tree, event.start) if "with" in arguments else None
        alone = len(sides) == 1 and (frame.contract or frame.firms) and sides == event.of(role)
        if teller is not None and alone and teller.value.name != sides[0].value.name:
            event.fillers[role] = [teller, *sides]

    def _for_sale(self, tree: Tree, event: Event, phrase: NounPhrase) -> None:
        """What is up for sale, due for delivery, or on order, and who puts or has it there: "its mill is up for sale", "Adler put it up for sale"."""
        clause = tree.clause_before(phrase)
        subject = tree.subject(clause) if clause is not None else None
        on_order = event.frame == "order"
        alone = len(phrase.tokens) == 1 and tree.word(phrase.first.index - 1, "on" if on_order else "for")
        if clause is None or subject is None or not alone or event.of("thing"):
            return
        behind = tree.complements(clause.verb.verb.index + 1, verbal=True)[0]
        held = phrases_at(behind, "")
        undergone = tree.is_passive(clause) or not held
        if event.frame == "sell" and event.fillers.keys() <= {"giver", "receiver"}:
            event.stage = "planned"
            if not undergone:
                self.roles.play(event, {"subject": "giver"}, {"subject": [subject]})
            self.roles.things(event, [subject] if undergone else held)
        elif on_order and clause.verb.verb.lemma in {"be", "have"}:
            self.roles.play(event, {"subject": "receiver"}, {} if undergone else {"subject": [subject]})
            self.roles.things(event, [subject] if undergone else held)
        elif event.frame == "supply" and tree.is_passive(clause):
            event.nominal = event.weak = False  # the verb tells that it comes
            self.roles.things(event, [subject])
        if event.of("thing"):
            event.reach(clause.verb.start, phrase.end)

    def _fronted(self, tree: Tree, event: Event, phrase: NounPhrase) -> None:
        """Who does what a contract is for: "Under the contract with the navy, Adler will see to"."""
        first = phrase.first.index
        if first > 1 or not tree.word(first - 1, "under") or len(event.of("party")) != 1:
            return
        actor = tree.subject(tree.clauses[0]) if tree.clauses else None
        if actor is not None and actor.start > phrase.end:
            for filler in self.fillers.parties(tree.all_conjuncts(actor)):
                event.add("giver", filler)

    def _of_deal_over(self, tree: Tree, phrase: NounPhrase, frame: DealFrame) -> dict[str, str]:
        """What the noun of dealing over a stake says of the words behind: "the sale of a stake in X to Y"."""
        first = phrase.first.index
        over = tree.phrase_of.get(first - 2) if frame.stake and tree.word(first - 1, "of") else None
        governing = self.triggers.noun_frame(over) if over is not None else None
        if governing is None:
            return {}
        return {at: role for at, role in governing.noun_roles.items() if at in {"to", "from", "by"}}

    def _of_goods_offered(
        self, tree: Tree, phrase: NounPhrase, frame: DealFrame, arguments: Arguments
    ) -> dict[str, str]:
        """Who gives in an offer of goods, which is no bid: "Adler's offer of 12 jets to Peru", "on offer to Peru by Adler"."""
        if frame.name != "bid" or phrase.last.lemma != "offer" or "for" in arguments:
            return {}
        offered = arguments.get("of", ())
        firms = [filler.value.firm for each in offered for filler in self.fillers.thing(each)]
        goods = (bool(firms) and not any(firms)) or any(is_tangible(each.noun) for each in offered)
        on_offer = phrase.first is phrase.last and tree.word(phrase.first.index - 1, "on")
        if not (goods or on_offer):
            return {}
        return {"owner": "giver", "by": "giver", "from": "giver", "to": "receiver"}

    def add_stake(self, event: Event, phrase: NounPhrase) -> None:
        """What "a 51 % stake in" is in, and its share."""
        for filler in self.fillers.thing(phrase):
            event.add("thing", filler)
            if filler.value.owner is not None:
                event.add("giver", filler.value.owner)

    def grow(self, event: Event, phrases: Sequence[NounPhrase]) -> None:
        """What a stake comes to: "raised its stake in Adler to 51 percent"."""
        shares = (
            each for phrase in phrases for each in self.fillers.amounts(phrase) if each.kind == "percent"
        )
        if event.of("receiver") and (share := first_of(shares)) is not None:
            grown = [each._replace(value=each.value._replace(share=share)) for each in event.of("thing")]
            event.fillers["thing"] = grown

    def _under_licence(self, tree: Tree, event: Event, phrase: NounPhrase) -> None:
        """Who makes what under a licence: "assembles launchers under licence from Rafael", "Under licence from Rafael, Adler makes"."""
        behind_it = (clause for clause in tree.clauses if clause.verb.start > phrase.end)
        clause = tree.clause_before(phrase) or first_of(behind_it)
        if clause is None:
            return
        behind = tree.complements(clause.verb.last.index + 1, verbal=True)[0]
        arguments = self.arguments.of_verb(tree, clause, behind)
        self.roles.play(event, {"subject": "receiver", "object": "thing"}, arguments)
        event.reach(clause.verb.start, phrase.end)

    def governed(
        self, tree: Tree, event: Event, phrase: NounPhrase, frame: DealFrame, roles: Mapping[str, str]
    ) -> None:
        """The subject of the verb that governs a noun does what the noun tells, if nobody else does."""
        role = "receiver" if frame.stake else roles.get("owner", "")
        awaited = any(governor.lemma in words("awaiting") for governor in event.status.governors)
        if frame.name == "order" and awaited:
            role = "giver"  # who expects an order sells
        answers = deal_bounds.is_answered(event)
        # "agreed to a takeover by Nokia", "rejected an offer"
        accepted = (
            role == "receiver" and frame.firms and not event.of("thing") and (event.of(role) or answers)
        ) and not deal_bounds.is_rival(tree, event, phrase)
        alone = role in {"partner", "party"} and len(event.of(role)) == 1
        bidders = {filler.value.name for filler in event.of(role)}  # who "dropped its bid" is not bid for
        if (
            not role
            or (event.of(role) and not (accepted or alone))
            or self._is_only_ended(tree, event, frame)
        ):
            return
        for governor in event.status.governors:
            if governor.tag == "NOUN" and governor.lemma in self.frames.by_noun:
                return  # who signs a contract for a sale may be either side
            if governor.tag == "NOUN" and not event.of(role) and role in {"giver", "receiver"}:
                self._owner_of_plan(tree, event, governor, role)
            clause = tree.clause_of.get(governor.index) or copula(tree, governor)
            if clause is None or tree.is_passive(clause):
                continue
            actor = _who_asks(tree, clause, governor) or tree.subject(clause)
            if (answers and not accepted) or (
                actor is not None and deal_bounds.judges(governor, actor, frame)
            ):
                return
            told = accepted or event.status.stage or governor.lemma in words("going on")
            told = told or (event.stage == "talks" and governor.lemma in words("in talks"))
            if told and actor is not None and actor is not phrase:
                acting = self.fillers.parties([_whose(each) for each in tree.all_conjuncts(actor)])
                judging = governor.lemma in words("judging")
                sure = role not in {"party", "partner"} or not judging  # "the government approves the deal"
                others = [each for each in acting if each.value.name not in bidders and (each.named or sure)]
                if judging and any(_judges(each, event, frame) for each in others):
                    return
                if len(others) > 1 and event.status.stage == "talks" and role in {"giver", "receiver"}:
                    role = "party"  # "Adler and Peru are in talks over the sale of"
                _let_play(event, "thing" if accepted else role, others)
                event.reach(min(actor.start, event.start), event.end)
            return

    def _by_subject(self, tree: Tree, event: Event, phrase: NounPhrase, roles: Mapping[str, str]) -> None:
        """Let the subject behind a fronted noun do what that tells: "With its purchase of Lomax, Adler becomes"."""
        role, fronted = roles.get("owner", ""), tree.word(0, "with", "thanks", "through")
        if not fronted or role not in {"giver", "receiver"} or event.of(role):
            return
        actor = subject_behind(tree, phrase.end)
        for filler in self.fillers.party(actor) if actor is not None else ():
            if filler.named and filler.value.kind not in {"country", "person"}:
                event.add(role, filler._replace(how="reference"))

    def _is_only_ended(self, tree: Tree, event: Event, frame: DealFrame) -> bool:
        """Whether a deal told of before is only said to have ended; who is named as ending it is the giver or the receiver."""
        if not (event.definite and not event.fillers and event.status.stage in OFF and frame.contract):
            return False
        clauses = (tree.clause_of.get(governor.index) for governor in event.status.governors)
        acting = (each for each in clauses if each is not None and not tree.is_passive(each))
        for filler in self.fillers.parties([*filter(None, map(tree.subject, acting))]):
            if filler.named and (filler.value.country or not acts_for_state(filler)):
                event.add("ender", filler)
        return True

    def _owner_of_plan(self, tree: Tree, event: Event, governor: Token, role: str) -> None:
        """Let whose plan it is do what the plan is for: "its application for a takeover of"."""
        plan = tree.phrase_of.get(governor.index)
        owner = owner_of(plan) if plan is not None else None
        if owner and stage_set_by(tree, governor) not in {None, "approved"}:  # who approves is no side
            for filler in self.fillers.party(owner):
                event.add(role, filler._replace(how="inherited"))

    def talked_with(self, tree: Tree, event: Event) -> None:
        """The other side of what governs a trigger: "in talks with Boeing to buy", "agreed with Peru on"."""
        for governor in event.status.governors:
            stage = stage_set_by(tree, governor)
            asked = (
                stage == "requested" and governor.tag == "NOUN"
            )  # "its application with the department for"
            rivals = governor.lemma in words("competing")  # "competes with Krauss for"
            if asked or rivals or (stage is None and governor.lemma not in self.frames.noun_starts):
                continue  # "filed a statement with the commission for a merger"
            complements, _ = tree.complements(governor.index + 1, verbal=governor.tag == "VERB")
            for complement in complements:
                if complement.preposition in {"with", "between"} and complement.end <= event.trigger.start:
                    for filler in self.fillers.parties(complement.phrases):
                        acting = any(filler.span.contains(each.span) for each in event.of("receiver"))
                        if acting or deal_bounds.is_judge(filler.value.name):
                            continue  # "talks with investors looking to buy"
                        if (told := side_by_noun(filler)) and event.of(told):
                            event.turn()  # who holds talks with buyers over a stake sells it
                        event.add(told or other_side(event), filler._replace(how="inherited"))
                    event.reach(complement.start, complement.end)

    def is_definite(self, phrase: NounPhrase) -> bool:
        """Whether a noun of dealing speaks of a deal told of before: "the contract", not "the second contract"."""
        known = phrase.first.lower in POINTING and not self.fillers.money(phrase)
        numbered = any(singular(token.lower) in words("ordinals") for token in phrase.tokens[:3])
        return known and not numbered  # "the second-stage contract" is another


def _of_members(phrase: NounPhrase, arguments: Arguments) -> dict[str, str]:
    """Who runs a venture together, where several names stand behind "of": "a joint venture of Adler and Krauss"."""
    members = arguments.get("of", ())
    named = len(members) > 1 and all(each.last.tag == "PROPN" for each in members)
    return {"of": "partner"} if named and phrase.last.lemma.lower() in {"venture", "jv"} else {}


def _status(tree: Tree, phrase: NounPhrase, frame: DealFrame) -> Status:
    """How real a deal is of which a noun tells; done if the noun only names who does something else: "the new owner plans to"."""
    somebody = "subject" in frame.noun_roles and not told_to_be(tree, phrase)
    return Status(time="done") if somebody else status_of_noun(tree, phrase)


def _judges(filler: Filler, event: Event, frame: DealFrame) -> bool:
    """Whether who lets a deal pass is no side of it: "the FCC approved the transaction", "the EU has approved the takeover"."""
    known = frame.firms and event.definite and not event.fillers
    official = acts_for_state(filler) or filler.value.name.isupper()
    return (known and official) or deal_bounds.lets_be_sold(filler, event)


def _who_asks(tree: Tree, clause: Clause, governor: Token) -> NounPhrase | None:
    """Who asks another to let a deal pass: "Adler asked the council to approve the purchase"; else None."""
    above = clause.parent
    if governor.lemma not in words("judging") or above is None or not clause.verb.infinitive:
        return None
    asking = above.verb.verb.lemma in words("asking") and bool(above.objects)
    return tree.subject(above) if asking and not tree.is_passive(above) else None


def _moves(tree: Tree, phrase: NounPhrase) -> bool:
    """Whether a phrase is what rises or falls: "sales of its trucks fell"."""
    told = [clause for clause in tree.clauses if tree.subject(clause) is phrase]
    return any(each.verb.verb.lemma in flows().lists["changes"] for each in told)


def _whose(phrase: NounPhrase) -> NounPhrase:
    """The firm whose shareholders, board or shares a phrase names: "Adler" of "Adler shareholders", "the owners of Adler"; or itself."""
    if phrase.last.lower == "owners" and (whole := phrases_behind(phrase, "of")):
        return whole[0]
    before = phrase.tokens[:-1]
    theirs = phrase.noun in words("organs") | words("papers")
    named = bool(before) and before[-1].tag == "PROPN" and theirs
    return NounPhrase(before, before[-1]) if named else phrase


def _let_play(event: Event, role: str, parties: Sequence[Filler]) -> None:
    """Let who governs a noun play a role of it; whose shareholders they are, nobody says."""
    for filler in parties:
        if singular(filler.value.name.split()[-1].lower()) not in words("organs"):
            filler = filler.as_firm() if role == "thing" else filler
            event.add(role, filler._replace(how="inherited"))


def _reach_predicate(event: Event) -> None:
    """Take the verb behind a noun that says what became of it into the words of an event: "the deal fell through"."""
    for governor in (each for each in event.status.governors if each.tag != "NOUN"):
        _, end = event.tree.complements(governor.index + 1, verbal=True)
        event.reach(min(event.start, governor.start), max(event.end, event.tree.walk.offset(end)))
