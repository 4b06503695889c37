"""What a contract, a venture or an order is for, covers and is worth, as the words behind and around it tell."""

from collections.abc import Sequence

from factlib.events.deal_prices import VALUING, add_prices
from factlib.events.deal_roles import DealRoles
from factlib.events.deal_triggers import DealTriggers
from factlib.events.event import Event, Filler
from factlib.events.frames import DealFrames, words
from factlib.events.phrases import phrases_behind
from factlib.events.tree import Tree
from factlib.events.walk import Complement, phrases_at
from factlib.language import NounPhrase

_PLACED = {"contract", "order", "request"}  # frames of what goes to who is to supply
_WHOSE = {"with", "from"}  # behind "be", before a side of a contract


class Contracts:
    """Reads the purposes and the contents of contracts in single trees.

    Args:
        frames: Which words tell of deals.
        triggers: Finds the frames of verbs and nouns.
        roles: Adds what phrases mean to an event.
    """

    def __init__(self, frames: DealFrames, triggers: DealTriggers, roles: DealRoles) -> None:
        self._frames = frames
        self._triggers = triggers
        self._roles = roles
        self._fillers = roles.fillers

    def purpose(self, tree: Tree, event: Event, end: int) -> None:
        """What a contract, a venture, a choice is for: "formed a venture to develop software"."""
        if event.of("thing") or event.kind == "acquisition" or end >= len(tree.tokens):
            return
        clause = tree.clause_of.get(end) or tree.clause_of.get(end + 1)
        if clause is None or not clause.verb.infinitive:
            return
        lemma, after = self._triggers.lemma(tree, clause.verb)
        if lemma not in self._frames.purposes["verbs"]:
            return
        sides = event.of("party")
        plain = event.trigger.lemma.lower() == "deal" and len(sides) > 1
        if plain and lemma in words("made together"):
            event.kind = "joint_production"  # "a deal with Krauss to develop a radar"
        complements, stop = tree.complements(after, verbal=True)
        for complement in complements:
            if not complement.preposition:
                self._roles.things(event, complement.phrases)
                kept = lemma in self._frames.purposes["upkeep"]
                if kept and event.of("giver") and not event.of("receiver"):
                    for owner in self._owners(event):
                        event.add("receiver", owner)
            elif event.of("receiver") or event.kind != "sale" or not event.of("giver"):
                continue
            elif complement.preposition in {"for", "from"}:  # "an order to make modules from the navy"
                for filler in self._fillers.parties(complement.phrases):
                    event.add("receiver", filler)
        event.reach(event.start, tree.walk.offset(stop))
        add_prices(self._fillers, tree, event, [each for one in complements for each in one.phrases])

    def _owners(self, event: Event) -> list[Filler]:
        """Whose the things of an event are, if not the giver's own: "to maintain the navy's ships"."""
        givers = {filler.value.name for filler in event.of("giver")}
        owners = [filler.value.owner for filler in event.of("thing")]
        return [owner for owner in owners if owner is not None and owner.value.name not in givers]

    def said_of(self, tree: Tree, event: Event, phrase: NounPhrase) -> None:
        """What a contract that is the subject of a clause is worth or covers: "the deal was valued at $5m"."""
        for clause in tree.clauses:
            subject = tree.subject(clause)
            if subject is None or not (subject is phrase or phrase in self._priced(subject)):
                continue
            lemma, after = self._triggers.lemma(tree, clause.verb)
            covers, worth = lemma in self._frames.contents["verbs"], lemma in VALUING | words("bringing")
            complements, end = tree.complements(after, verbal=True)
            first = complements[0].preposition if complements else ""
            covers |= lemma == "be" and first == "for"  # "is for 12 jets"
            frame = self._frames.by_verb.get(lemma)
            given = frame.swaps if frame is not None else ""
            covers &= not (given and phrases_at(complements, given))  # not "provides Adler with cash"
            covers &= not any(map(self._is_option, phrases_at(complements, "")))  # it may be ordered later
            if lemma == "go" and self._goes_to(event, complements):
                covers = True
            covers |= event.kind == "joint_production" and lemma in self._frames.purposes["verbs"]
            if lemma == "be" and first in _WHOSE:
                self._add_whose(event, phrase, first, phrases_at(complements, first))
            if not (covers or worth):
                continue
            phrases = [each for complement in complements for each in complement.phrases]
            if covers:
                seen = {each.last for each in map(tree.seen_to, tree.clauses) if each is not None}
                held = [each for each in phrases_at(complements, "") if each.last not in seen]
                behind = [each for each in phrases_at(complements, "for") if not self._fillers.amounts(each)]
                for_whom = self._fillers.parties(behind)
                self._roles.things(event, held if for_whom else [*held, *phrases_at(complements, "for")])
                for filler in for_whom:
                    event.add("receiver", filler)
            if phrases:
                event.reach(clause.verb.start, tree.walk.offset(end))
                add_prices(self._fillers, tree, event, phrases)

    def _add_whose(
        self, event: Event, phrase: NounPhrase, preposition: str, sides: Sequence[NounPhrase]
    ) -> None:
        """Who is said to be a side of a contract: "the contract is with the navy", "the order was from Peru"."""
        frame = self._triggers.noun_frame(phrase)
        role = frame.noun_roles.get(preposition) if frame is not None else None
        if role is not None:
            self._roles.play(event, {preposition: role}, {preposition: list(sides)})
            event.reach(event.start, max(event.end, *(each.end for each in sides)))

    def _goes_to(self, event: Event, complements: Sequence[Complement]) -> bool:
        """Whether a contract is somebody's now, who supplies: "a contract for gear went to Krauss"."""
        if event.frame not in _PLACED:
            return False
        for filler in self._fillers.parties(phrases_at(complements, "to")):
            event.add("giver", filler)
            event.stage, event.weak = "signed", False
        return bool(event.of("giver"))

    def _is_option(self, phrase: NounPhrase) -> bool:
        frame = self._triggers.noun_frame(phrase)
        return frame is not None and frame.name == "option"

    def _priced(self, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
        """What a phrase is the price of: "the deal" of "the cost of the deal"."""
        priced = phrase.noun in words("prices")
        return phrases_behind(phrase, "of") if priced else ()
