"""What may open a deal in a sentence, and whether it can come to one, seen before the clauses are read.

A verb or noun with a frame opens a deal. A deal in goods is kept only if it tells of goods, money, a number of things
or a share, or refers to a contract told of before (`deal_sense`). All of these show without the clauses: amounts stand
in the sentence, things behind their verb or beside their noun, and drafts joined have no more than each had.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlib.extract.deal_sense import OF_GOODS
from factlib.extract.deal_slots import DealFiller
from factlib.extract.frames import DealFrame, Frames
from factlib.extract.roles import Complement, Group, View
from factlib.extract.slots import Filler
from factlib.language import NounPhrase, Token, VerbGroup

__all__ = ["AWARDED", "HELD", "DealSigns", "Noun", "before_worth"]

HELD = "stake"  # the pattern of nouns that tell of a deal only as the object of a verb
AWARDED = "award"  # the pattern of verbs that tell of a deal only with a noun of dealing as their object
_LONGEST_REFERENCE = 4  # words
_NEAR = 30  # characters behind a sentence in which an amount is still looked for


class Noun(NamedTuple):
    """A noun phrase that may open a deal, with the words of its frame."""

    phrase: NounPhrase
    lemma: str
    frame: DealFrame


class DealSigns:
    """Looks for what may open a deal.

    Attributes:
        fill: Fills drafts.
        frames: The frames.
    """

    def __init__(self, filler: Filler, frames: Frames) -> None:
        self.fill = DealFiller(filler, frames)
        self.frames = frames

    # ------------------------------------------------------------------ what opens a deal

    def noun(self, phrase: NounPhrase) -> Noun | None:
        """The frame of the noun at the end of a phrase, of two words or one."""
        words, nouns = before_worth(phrase.tokens), self.frames.deals.nouns
        last = words[-1].lemma.lower()
        if last not in self.frames.dealing_words and words[-1].text not in nouns:
            return None
        if any(word.lower in self.frames.deals.other_agreements for word in words):
            return None
        pair = f"{words[-2].lower} {last}" if len(words) > 1 else last
        behind = words[-1].sentence.tokens[words[-1].index + 1 : words[-1].index + 3]
        triple = " ".join((last, *(token.lower for token in behind)))  # "letter of intent"
        lemma = next((lemma for lemma in (triple, pair, last, words[-1].text) if lemma in nouns), None)
        return Noun(phrase, lemma, nouns[lemma]) if lemma is not None else None

    def lemma(self, view: View, group: VerbGroup) -> tuple[str, int]:
        """The verb with its particle ("hand over"), and the token behind both."""
        lemma, after = group.verb.lemma.lower(), group.tokens[-1].index + 1
        if lemma not in self.frames.particle_verbs:
            return lemma, after
        if after < len(view.tokens) and f"{lemma} {view.tokens[after].lower}" in self.frames.particles:
            return f"{lemma} {view.tokens[after].lower}", after + 1
        thing = view.phrase_of.get(after)
        behind = thing.tokens[-1].index + 1 if thing is not None else after
        if behind < len(view.tokens) and f"{lemma} {view.tokens[behind].lower}" in self.frames.particles:
            return f"{lemma} {view.tokens[behind].lower}", after  # "handed the ship over"
        return lemma, after

    def _verbs(self, view: View) -> Iterator[tuple[VerbGroup, DealFrame]]:
        """The verbs with a frame; those that have one only beside "jointly", if that stands in the sentence."""
        deals = self.frames.deals
        for group in view.sentence.verb_groups:
            lemma = self.lemma(view, group)[0]
            frame = deals.verbs.get(lemma)
            if frame is not None and frame.pattern != AWARDED:
                yield group, frame
            if lemma in self.frames.verbs_beside:
                for special in {token.lower for token in view.tokens} & deals.verbs_with.keys():
                    beside = deals.verbs_with[special]
                    yield group, DealFrame(pattern=beside.pattern, kind=beside.kind, stage=beside.stage)

    def noun_arguments(
        self, view: View, phrase: NounPhrase, behind: list[Complement]
    ) -> dict[str, list[Group]]:
        """The phrases of each role of a noun of dealing."""
        arguments: dict[str, list[Group]] = {}
        owner = view.owner(phrase)
        if owner:
            arguments["possessive"] = [Group((NounPhrase(owner, owner[-1]),))]
        own = before_worth(view.own_words(phrase))[:-1]
        money = [
            q.span for q in self.fill.filler.quantities(phrase.start, phrase.end + 1) if q.kind == "money"
        ]
        inner = [
            token
            for token in own
            if token.tag in {"NOUN", "PROPN", "ADJ"} and not any(span.contains(token.span) for span in money)
        ]
        while len(inner) > 1 and inner[-1].lemma in self.frames.deals.nouns:
            inner.pop()  # "gas" of "gas supply contract"
        if inner:
            arguments["modifier"] = [Group((NounPhrase(inner, inner[-1]),))]
        for preposition, group in behind:
            arguments.setdefault(preposition, []).append(group)
        return arguments

    def is_definite(self, phrase: NounPhrase) -> bool:
        """Whether the phrase speaks of a contract told of before: "the contract", "this deal"."""
        return len(phrase.tokens) < _LONGEST_REFERENCE and phrase.tokens[0].lower in {
            "the",
            "this",
            "that",
            "its",
        }

    # ------------------------------------------------------------------ whether it can come to one

    def may_be_told(self, view: View, nouns: Sequence[Noun]) -> bool:
        """Whether what the sentence tells can be kept as a deal; no clause is asked for to say no."""
        verbs = list(self._verbs(view))
        light = bool(nouns) and any(
            self.lemma(view, group)[0] in self.frames.deals.light_verbs for group in view.sentence.verb_groups
        )
        nouns = [noun for noun in nouns if light or noun.frame.pattern != HELD]
        frames = [frame for _, frame in verbs] + [noun.frame for noun in nouns]
        if any(frame.kind not in OF_GOODS for frame in frames):
            return True  # partners and takeovers need no things
        if any((light or noun.frame.contract) and self.is_definite(noun.phrase) for noun in nouns):
            return True
        plain = bool(nouns) or any(not frame.vague for _, frame in verbs)  # goods alone tell of a vague verb
        return bool(frames) and (
            self._is_valued(view, plain=plain)
            or self._goes_on(view, frames)
            or any(self._has_things(view, groups, plain=plain) for groups in self._groups(view, verbs, nouns))
        )

    def _is_valued(self, view: View, *, plain: bool) -> bool:
        """Whether the sentence has money, or a percentage that may be a share."""
        near = self.fill.filler.quantities(view.sentence.start, view.sentence.end + _NEAR)
        return any(
            quantity.kind == "percent"
            or (plain and quantity.kind == "money" and not (quantity.per or quantity.trend))
            for quantity in near
        )

    def _goes_on(self, view: View, frames: Sequence[DealFrame]) -> bool:
        """Whether another verb may say what is dealt in: "a contract to build ships", "the order includes ten jets"."""
        contract = any(frame.contract for frame in frames)
        licence = any(frame.kind == "licence" for frame in frames)
        for group in view.sentence.verb_groups:
            made = licence or group.verb.lemma in self.frames.deals.making
            if made and (group.infinitive or group.verb.penn == "VBG"):
                return True
            if contract and self.lemma(view, group)[0] in self.frames.deals.contents:
                return True
        return False

    def _groups(
        self, view: View, verbs: Sequence[tuple[VerbGroup, DealFrame]], nouns: Sequence[Noun]
    ) -> Iterator[Sequence[Group] | None]:
        """The phrases that may be the things of each verb and noun; None where only the clauses tell."""
        for group, frame in verbs:
            complements, _ = view.walk(self.lemma(view, group)[1], verbal=True)
            bare = [complement.group for complement in complements if not complement.preposition]
            if not bare or group.passive or group.verb.penn == "VBN" or self._deals_subject(frame):
                yield None
            else:
                two = view.two_objects(bare[0].phrases[0])
                second = [Group(two[1:])] if two is not None else []
                yield [*(complement.group for complement in complements), *second]
        for noun in nouns:
            behind, _ = view.walk(noun.phrase.tokens[-1].index + 1)
            yield [
                group
                for groups in self.noun_arguments(view, noun.phrase, behind).values()
                for group in groups
            ]

    def _deals_subject(self, frame: DealFrame) -> bool:
        patterns = self.frames.deals.patterns
        return any(
            patterns.get(name or "", {}).get("subject") == "items"
            for name in (frame.pattern, frame.alternative)
        )

    def _has_things(self, view: View, groups: Sequence[Group] | None, *, plain: bool) -> bool:
        """Whether the phrases mean goods, or a number of things."""
        return groups is None or any(
            goods.sure or (plain and goods.quantity is not None)
            for group in groups
            for goods in self.fill.filler.goods(view, group)
        )


def before_worth(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words before "worth": "an order" of "an order worth 4 billion euros"."""
    for at in range(1, len(tokens)):
        if tokens[at].lower in {"worth", "valued"}:
            return tokens[:at]
    return tokens
