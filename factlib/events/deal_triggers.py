"""The words that tell of a deal: a verb with its particles ("hand over"), a noun of dealing ("memorandum of understanding")."""

from collections.abc import Sequence

from factlib.events.fillers import Fillers
from factlib.events.frames import DealFrame, DealFrames, words
from factlib.events.tree import Tree, tree_of
from factlib.events.walk import Complement
from factlib.language import Clause, NounPhrase, VerbGroup, singular

__all__ = ["DealTriggers"]

_PARTICLE_WITHIN = 8  # tokens
_LONGEST_NOUN = 3  # words of "memorandum of understanding"


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

    def noun_frame(self, tree: Tree, phrase: NounPhrase) -> DealFrame | None:
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

    def dealing_noun(
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
            if (frame := self.noun_frame(tree, phrase)) is not None:
                return phrase, frame
        return None

    def behind_noun(self, tree: Tree, phrase: NounPhrase) -> int:
        """The token behind a noun of dealing, behind "of understanding" too."""
        lemma, after = singular(phrase.tokens[-1].lower), phrase.tokens[-1].index + 1
        for length in (2, 1):
            joined = " ".join([lemma, *(token.lower for token in tree.tokens[after : after + length])])
            if joined in self.frames.by_noun:
                return after + length
        return after
