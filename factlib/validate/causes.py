"""What is it put down to? A cause in the place of another, and a cause told as what it led to."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlib.language import Sentence, Token
from factlib.validate.lists import word_set
from factlib.validate.wording import Difference, Wording, keys_of, may_stand_for

_ENDS = frozenset(",;:—–")
_LONGEST_SIGN = 3  # words of "brought about by"


class _Cause(NamedTuple):
    """The words for a cause, and those for what it led to, as far as they say something."""

    cause: list[Token]
    effect: list[Token]


def causes(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Another cause than the source gives, or what was caused for the cause: "due to frost" for "due to rain"."""
    theirs = _causes_of(told)
    for mine in _causes_of(claimed):
        for there in theirs:
            if _share(mine.cause, there.cause):
                yield from _other_kinds(mine, there, claimed, told)
                continue
            foreign = len(theirs) == 1 and not any(map(told.has, mine.cause))
            turned = _share(mine.cause, there.effect) and _share(mine.effect, there.cause)
            if turned or foreign:
                first, other = mine.cause[0], there.cause[0]
                yield Difference.between(first.text, other.text, other.span, first.span)
    yield from _conceded(claimed, told)


def _conceded(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A cause for what did not keep it from happening, or the reverse: "because of the strike" for "despite the strike"."""
    for own, contrary in (("signs", "concessions"), ("concessions", "signs")):
        same, rivals = _causes_of(told, own), _causes_of(told, contrary)
        for mine in _causes_of(claimed, own):
            there = next((each for each in rivals if _share(mine.cause, each.cause)), None)
            if there is not None and not any(_share(mine.cause, each.cause) for each in same):
                first, other = mine.cause[0], there.cause[0]
                says = "no cause" if own == "signs" else "a cause"
                message = f"in the source “{other.text}” is {says} of it"
                yield Difference(message, other.text, other.span, first.span)


def _other_kinds(mine: _Cause, theirs: _Cause, claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A noun before the same noun as another one: "frost damage" for "hail damage"."""
    for token in mine.cause:
        for other in theirs.cause:
            beside = _noun_behind(token)
            alike = token.tag == other.tag == "NOUN" and beside is not None and beside == _noun_behind(other)
            if alike and not told.has(token) and not claimed.has(other):
                yield Difference.between(token.text, other.text, other.span, token.span)


def _noun_behind(token: Token) -> str | None:
    behind = token.sentence.tokens[token.index + 1 : token.index + 2]
    return behind[0].lemma.lower() if behind and behind[0].tag == "NOUN" else None


def _share(some: Sequence[Token], others: Sequence[Token]) -> bool:
    return any(
        not keys_of(one).isdisjoint(keys_of(other)) or may_stand_for(one, other)
        for one in some
        for other in others
    )


def _causes_of(wording: Wording, row: str = "signs") -> list[_Cause]:
    """What is told to be a cause, or, of "concessions", to have kept nothing from happening."""
    found = []
    for sentence in wording.sentences:
        acting = _before_verbs(sentence, wording) if row == "signs" else ()
        for cause, effect in (*_behind_signs(sentence, row), *acting):
            parts = [
                [
                    one
                    for one in tokens
                    if (one in wording.content or wording.is_named(one)) and wording.is_said(one)
                ]
                for tokens in (cause, effect)
            ]
            if all(parts):
                found.append(_Cause(*parts))
    return found


def _behind_signs(sentence: Sentence, row: str) -> Iterator[tuple[list[Token], list[Token]]]:
    """What stands behind "because of" and its like, up to a comma or a verb; and what stands before, or behind the comma."""
    tokens = sentence.tokens
    verbs = {group.tokens[0].index for group in sentence.verb_groups if not group.participle}
    for at in range(len(tokens)):
        words = (
            " ".join(one.lower for one in tokens[at : at + size]) for size in range(_LONGEST_SIGN, 0, -1)
        )
        sign = next((each for each in words if each in word_set("causes", row)), None)
        if sign is None:
            continue
        start = at + len(sign.split())
        end = next(
            (one.index for one in tokens[start:] if one.text in _ENDS or one.index in verbs), len(tokens)
        )
        yield tokens[start:end], tokens[:at] if at > 1 else tokens[end:]


def _before_verbs(sentence: Sentence, wording: Wording) -> Iterator[tuple[list[Token], list[Token]]]:
    """Who or what acts in "caused", "led to", and what it does so to."""
    for one in wording.assertions:
        actor = one.clause.actor
        if (
            one.verb.sentence is sentence
            and actor is not None
            and one.verb.lemma in word_set("causes", "verbs")
        ):
            done_to = [phrase for phrase in (one.clause.undergoer, *one.clause.objects) if phrase is not None]
            yield list(actor.tokens), [token for phrase in done_to for token in phrase.tokens]
