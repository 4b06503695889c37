"""Who does it to whom? Sides exchanged, in whatever voice, verb and words.

Where a claim has a clause of the same verb as its source, or a synonym, who acts there must not be whom the source has
beside the verb. Verbs that tell of one transfer from its two sides are held to each other: "Lund sells to Brod" beside
"Brod buys from Lund". Where one of two actors may be anybody, nothing is said.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlib.language import NounPhrase, Token
from factlib.validate.clause_frames import Frame, are_alike, frames_of, is_agent, says_only_what
from factlib.validate.lists import word_set
from factlib.validate.wording import Difference, Wording

_BESIDE = ("object", "to", "from", "by", "for", "with", "on", "against")


class _Transfer(NamedTuple):
    """What passes from one to another: of which sort it is, who gives, who gets, and what."""

    kind: str
    givers: list[NounPhrase]
    getters: list[NounPhrase]
    things: list[NounPhrase]


def roles(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Who acts for who is acted upon, who gives for who gets, another who acts, another whose act it is."""
    mine, theirs = frames_of(claimed), frames_of(told)
    yield from _transferred(mine, theirs, claimed, told)
    for frame in mine:
        rivals = [one for one in theirs if frame.is_same_act(one) and not one.is_said]
        if frame.is_sure and not frame.is_said and all(one.is_sure for one in rivals):
            yield from _crossed(frame, rivals, claimed, told)
    yield from _other_owners(claimed, told)


def _transferred(
    mine: Sequence[Frame], theirs: Sequence[Frame], claimed: Wording, told: Wording
) -> Iterator[Difference]:
    """Who gives for who gets: "Lund supplies Brod" where the source has "Lund buys from Brod"."""
    there = [transfer for frame in theirs for transfer in _transfers(frame)]
    for transfer in (each for frame in mine for each in _transfers(frame)):
        rivals = [
            one for one in there if one.kind == transfer.kind and _may_be_one(transfer, one, claimed, told)
        ]
        giving = [phrase for one in rivals for phrase in one.givers]
        getting = [phrase for one in rivals for phrase in one.getters]
        for own, same, contrary in ((transfer.givers, giving, getting), (transfer.getters, getting, giving)):
            for phrase in own:
                if any(are_alike(phrase, claimed, one, told) for one in same):
                    continue
                found = next((one for one in contrary if are_alike(phrase, claimed, one, told)), None)
                if found is not None:
                    side, other = ("gives", "gets") if own is transfer.givers else ("gets", "gives")
                    message = f"in the claim “{phrase.text}” {side}, in the source “{found.text}” {other}"
                    yield Difference(message, found.text, found.span, phrase.span)


def _may_be_one(mine: _Transfer, other: _Transfer, claimed: Wording, told: Wording) -> bool:
    """Whether two transfers may be of the same, as far as they say of what."""
    alike = [are_alike(one, claimed, found, told) for one in mine.things for found in other.things]
    return not alike or any(each is not False for each in alike)


def _transfers(frame: Frame) -> Iterator[_Transfer]:
    """What a verb transfers, seen from who gives and from who gets."""
    actor = [frame.actor] if frame.actor is not None else []
    for kind in ("goods", "money"):
        if frame.act in word_set("transfers", f"{kind} gets"):
            yield _Transfer(kind, frame.of("from"), actor, frame.of("object"))
        elif frame.act in word_set("transfers", f"{kind} gives") | word_set("transfers", "either"):
            equipped = frame.act in word_set("transfers", "with") and bool(frame.of("with"))
            two = len(frame.clause.objects) > 1
            to = frame.of("object") if equipped else frame.clause.objects[:1] if two else []
            things = frame.of("with") if equipped else frame.clause.objects[1:] if two else frame.of("object")
            yield _Transfer(kind, actor, [*frame.of("to"), *to], things)


def _crossed(frame: Frame, rivals: Sequence[Frame], claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Who acts where the source has him beside the same verb: "Lund rejected an offer" for "Brod rejected an offer from Lund"."""
    objects = [one for one in frame.of("object") if not claimed.is_value(one.last)]
    actor = frame.actor
    if actor is None or not objects:
        return
    if any(one.actor is None or are_alike(actor, claimed, one.actor, told) for one in rivals):
        return
    for rival in rivals:
        for phrase in rival.of(*_BESIDE):
            both = any(are_alike(one, claimed, phrase, told) for one in objects)
            if not both and are_alike(actor, claimed, phrase, told):
                yield _between(actor, frame.clause.verb.verb, rival)


def _other_owners(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """An act of another: "the union's plan" where the source has "the board's plan"."""
    theirs = list(_owned(told))
    for act, owner in _owned(claimed):
        rivals = [other for same, other in theirs if same.lemma.lower() == act.lemma.lower()]
        apart = [
            one
            for one in rivals
            if (one.last.tag == "PROPN") == (owner.last.tag == "PROPN")
            and are_alike(owner, claimed, one, told) is False
        ]
        if rivals and len(apart) == len(rivals):
            says, found = f"{owner.text}: {act.text}", apart[0]
            yield Difference.between(says, found.text, found.span, owner.span)


def _owned(wording: Wording) -> Iterator[tuple[Token, NounPhrase]]:
    """Nouns with those whose they are, who can act: "the board's plan"."""
    for sentence in wording.sentences:
        for phrase in sentence.noun_phrases:
            marks = [at for at, token in enumerate(phrase.tokens) if token.penn == "POS"]
            if phrase.last.tag == "NOUN" and marks and marks[-1]:
                owner = NounPhrase(phrase.tokens[: marks[-1]], phrase.tokens[marks[-1] - 1])
                if is_agent(owner) and not says_only_what(owner):
                    yield phrase.last, owner


def _between(actor: NounPhrase, verb: Token, rival: Frame) -> Difference:
    other = rival.actor or actor
    says = f"“{actor.text} {verb.text}”"
    return Difference(
        f"the claim says {says}, the source “{other.text} {rival.clause.verb.text}”",
        other.text,
        other.span,
        actor.span,
    )
