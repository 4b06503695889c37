"""The words that tell of a deal: a verb with its particles ("hand over"), a noun of dealing ("memorandum of understanding")."""

from collections.abc import Iterator, Sequence

from factlib.events.fillers import Fillers
from factlib.events.frames import DealFrame, DealFrames, words
from factlib.events.things import is_person
from factlib.events.tree import Tree, tree_of
from factlib.events.walk import Complement, phrases_at
from factlib.language import Clause, NounPhrase, VerbGroup, singular
from factlib.language import lemma as lemma_of

_PARTICLE_WITHIN = 8  # tokens


def _is_named(phrase: NounPhrase) -> bool:
    """Whether a noun has the name of a firm before it: "its Adler Goldfields Ltd venture"."""
    return any(token.tag == "PROPN" and " " in token.text for token in phrase.tokens[:-1])


def _is_prize(phrase: NounPhrase) -> bool:
    """Whether an award is a prize and of no contract: "the best actor award", "a Grammy Award", not "the contract award"."""
    *before, head = phrase.tokens
    named = head.tag == "PROPN" and " " in head.text and "contract" not in head.lower
    return named or any(token.lower == "best" or is_person(token.lower) for token in before)


class DealTriggers:
    """Finds the frames of verbs and nouns.

    Attributes:
        fillers: Reads what the phrases mean.
        frames: Which words tell of deals.
    """

    def __init__(self, fillers: Fillers, frames: DealFrames) -> None:
        self.fillers = fillers
        self.frames = frames

    def lemma(self, tree: Tree, group: VerbGroup) -> tuple[str, int]:
        """The verb of a group with its particles ("hand over"), and the token behind them."""
        lemma, after = group.verb.lemma.lower(), group.verb.index + 1
        before = tree.tokens[group.verb.index - 1].lower if group.verb.index else ""
        phrasal = self.frames.phrasal
        if f"{before} {lemma}" in phrasal.whole:
            return f"{before} {lemma}", after  # "jointly produce"
        if lemma not in phrasal.firsts or self._has_contract(tree, group):
            return lemma, after
        whole, length = phrasal.read(lemma, tree.tokens[after:])
        if length:
            return whole, after + length
        for token in tree.tokens[after : after + _PARTICLE_WITHIN]:  # "handed the ship over to"
            behind = tree.tokens[token.index + 1] if token.index + 1 < len(tree.tokens) else None
            stranded = token.penn == "RP" or (
                token.tag in {"ADP", "ADV"} and (behind is None or behind.tag in {"ADP", "PUNCT"})
            )
            if stranded and f"{lemma} {token.lower}" in phrasal.whole:
                return f"{lemma} {token.lower}", after
            if token.index in tree.clause_of or token.text == ",":
                break
        return lemma, after

    def _has_contract(self, tree: Tree, group: VerbGroup) -> bool:
        """Whether a relative clause tells of a contract: "the contract that Adler signed for 12 jets" is not signed for."""
        clause = tree.clause_of.get(group.verb.index)
        held = clause.antecedent if clause is not None else None
        frame = self.noun_frame(held) if held is not None else None
        return frame is not None and frame.contract

    def noun_frames(self, tree: Tree) -> Iterator[tuple[NounPhrase, DealFrame]]:
        """The noun phrases of a tree that end with a noun of dealing, each with its frame."""
        for phrase in tree.noun_phrases:
            if (frame := self.noun_frame(phrase)) is not None:
                yield phrase, frame

    def noun_frame(self, phrase: NounPhrase) -> DealFrame | None:
        """The frame of the noun at the end of a phrase, with the words before or behind it that belong to it."""
        before = [token.lower for token in phrase.tokens[:-1]]
        at = phrase.last.index + 1
        behind = [token.lower for token in tree_of(phrase).tokens[at : at + self.frames.longest_noun - 1]]
        frame = self._frame_of(phrase, before, behind)
        return frame if frame is not None and not self._tells_of_else(phrase, before, behind) else None

    def _frame_of(self, phrase: NounPhrase, before: list[str], behind: list[str]) -> DealFrame | None:
        """The frame of a noun by its words alone, whatever sense it has here."""
        head = phrase.last
        named = head.tag == "PROPN" and " " in head.text and phrase.first.tag in {"DET", "ADJ"}
        last = head.lower.split()[-1] if named else head.lower  # "a possible Foreign Military Sale"
        lemma, nouns = singular(last), self.frames.by_noun
        for length in range(self.frames.longest_noun - 1, 0, -1):
            if (joined := " ".join([lemma, *behind[:length]])) in nouns:
                return nouns[joined]
        if before and (joined := f"{before[-1]} {lemma}") in nouns:
            return nouns[joined]
        if lemma.endswith("ing") and behind[:1] == ["of"] and phrase.first.penn == "DT":
            done = self.frames.by_verb.get(lemma_of(lemma, "VERB"))  # "the buying of 12 jets"
            if done is not None and done.noun_roles:
                return done
        if head.tag == "PROPN" and len(phrase.tokens) == 1 and head.index == 0:
            return None
        return nouns.get(lemma)

    def kind(self, phrase: NounPhrase, frame: DealFrame) -> str:
        """The kind of deal that a noun tells of: that of its frame, or what stands before a plain "deal" says: "a cooperation deal", "a joint research deal"."""
        before = self.frames.by_noun.get(phrase.tokens[-2].lower) if len(phrase.tokens) > 1 else None
        if frame.name == "contract" and any(token.lower == "joint" for token in phrase.tokens):
            return "cooperation"
        if frame.name == "contract" and before is not None and not before.contract:
            return "cooperation" if before.kind == "cooperation" else frame.kind
        return frame.kind

    def _tells_of_else(self, phrase: NounPhrase, before: list[str], behind: list[str]) -> bool:
        """Whether a noun of dealing has another sense here: "in order to", "a good deal of", "annual sales", "a peace deal"."""
        head, first = phrase.last, phrase.first.index
        lemma = singular(head.lower)
        if lemma == "interest" and behind[:1] == ["in"] and behind[1:2] and behind[1].endswith("ing"):
            return True  # "an interest in taking over"
        return (
            bool(words("other_agreements").intersection(before))
            or (lemma == "order" and behind[:1] == ["to"] and tree_of(phrase).word(first - 1, "in"))
            or (lemma == "right" and tree_of(phrase).tokens[first - 1].lemma == "reserve")
            or (lemma == "deal" and bool({"good", "great"}.intersection(before)))
            or (lemma == "award" and _is_prize(phrase))
            or (lemma == "venture" and "joint" not in before and _is_named(phrase))
            or (head.lower == "sales" and bool(words("turnover").intersection(before)))
            or self.fillers.is_concern(phrase)
        )

    def dealing_noun(
        self, tree: Tree, clause: Clause, complements: Sequence[Complement]
    ) -> tuple[NounPhrase, DealFrame] | None:
        """The noun of dealing that is the object of a light verb."""
        candidates = phrases_at(complements, "")
        if tree.is_passive(clause) and (subject := tree.subject(clause)) is not None:
            candidates.append(subject)
        about = clause.antecedent if clause.kind in {"relative", "reduced"} else None
        if about is not None and clause.subject is not None and not candidates:
            candidates.append(about)  # "a contract it won"
        for phrase in candidates:
            if tree_of(phrase) is not tree:
                continue  # the host of an insertion is read there
            if (frame := self.noun_frame(phrase)) is not None:
                return phrase, frame
        return None

    def behind_noun(self, tree: Tree, phrase: NounPhrase) -> int:
        """The token behind a noun of dealing, behind "of understanding" too."""
        lemma, after = phrase.noun, phrase.last.index + 1
        for length in range(self.frames.longest_noun - 1, 0, -1):
            joined = " ".join([lemma, *(token.lower for token in tree.tokens[after : after + length])])
            if joined in self.frames.by_noun:
                return after + length
        return after
