"""What a text rules out in favour of something else: "by frost, not by hail", "gas rather than oil", "grain but not meat"."""

from collections.abc import Iterator, Sequence

from factlib.language import Sentence, Token
from factlib.language.model import token_at
from factlib.validate.lists import word_set
from factlib.validate.wording import Difference, Wording, keys_of, may_stand_for

_RELATIVE = frozenset({"WP", "WDT", "WP$"})
_NAMING = frozenset({"DET", "NOUN", "PROPN", "ADJ", "PRON", "PUNCT"})
_JOINING = frozenset(",—–")
_STOPS = frozenset(";.?!")
_ENDS = _STOPS | frozenset(",:—–")


def ruled_out(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """What the source rules out, told as so: "hail was the cause" for "frost, not hail, was the cause"."""
    theirs = told.once(_put_aside)
    if not theirs:
        return
    mine = [token for stretch in _put_aside(claimed) for token in stretch]
    if not mine and _denies(claimed, told):
        return
    outside = [token for token in _telling(claimed) if token not in mine]
    aside = {token.start for one in theirs for token in one}
    there = _telling(told)
    elsewhere = [token for token in there if token.start not in aside]
    for stretch in theirs:
        words = [token for token in stretch if token in there and not _repeated(token, elsewhere)]
        own = _told_as_so(words[-1], outside, elsewhere) if words else None
        if own is not None and not (any(_repeated(token, mine) for token in words) or _is_less(own)):
            found = words[-1]
            yield Difference(f"the source rules out “{found.text}”", found.text, found.span, own.span)


def _is_less(token: Token) -> bool:
    """Whether something else is said to count for more: "more to sales than to prices"."""
    before = token.sentence.tokens[: token.index]
    return any(one.lower == "than" for one in before) and any(
        one.lower in ("more", "rather") for one in before
    )


def _told_as_so(token: Token, outside: Sequence[Token], elsewhere: Sequence[Token]) -> Token | None:
    """The word of the claim that tells as so what the source puts aside, and does not have elsewhere."""
    same = next((one for one in outside if _repeated(one, [token])), None)
    if same is not None or _among(token, elsewhere):
        return same
    return next((one for one in outside if may_stand_for(one, token)), None)


def _repeated(token: Token, others: Sequence[Token]) -> bool:
    return any(not keys_of(token).isdisjoint(keys_of(other)) for other in others)


def _telling(wording: Wording) -> list[Token]:
    """The words that carry meaning, those of names too."""
    content = set(wording.content)
    return [one for one in wording.tokens if one.tag != "DET" and (one in content or wording.is_named(one))]


def _denies(claimed: Wording, told: Wording) -> bool:
    """Whether the claim denies something by a word of its own, or says that it is as it was: "is spared", "remains"."""
    if claimed.negations:
        return True
    kept = word_set("negations", "kept")
    denying = [
        one for one in claimed.tokens if one.lemma.lower() in kept or claimed.denies(within=[one.span])
    ]
    return not all(map(told.has, denying))


def _among(token: Token, others: Sequence[Token]) -> bool:
    return _repeated(token, others) or any(may_stand_for(token, other) for other in others)


def _put_aside(wording: Wording) -> list[list[Token]]:
    return [one for sentence in wording.sentences for one in _stretches(sentence)]


def _stretches(sentence: Sentence) -> Iterator[list[Token]]:
    """The words that "not", "rather than" and their like put aside, each up to a mark, a verb or "but"."""
    tokens = sentence.tokens
    verbs = {group.tokens[0].index for group in sentence.verb_groups if group.verb.penn != "VBG"}
    for at in range(len(tokens)):
        start = _behind_sign(tokens, at)
        if token_at(tokens, start).text == ",":  # "and not, as was told, by hail"
            start = next((one.index + 1 for one in tokens[start + 1 :] if one.text == ","), len(tokens))
        clause = token_at(tokens, start).lower == "because" and token_at(tokens, start + 1).lower != "of"
        ends = (
            one.index
            for one in tokens[start:]
            if one.lower == "but"
            or (one.text in _STOPS if clause else one.text in _ENDS or one.index in verbs)
        )
        end = next(ends, len(tokens))
        told_of = token_at(tokens, end).text == "," and token_at(tokens, end + 1).penn in _RELATIVE
        if at < start < end and not told_of:
            yield tokens[start:end]


def _behind_sign(tokens: Sequence[Token], at: int) -> int:
    """Where that begins which a word puts aside; 0 if it puts nothing aside: "does not", "not only"."""
    if f"{tokens[at].lower} {token_at(tokens, at + 1).lower}" in word_set("negations", "instead"):
        return at + 2
    before, behind = token_at(tokens, at - 1), token_at(tokens, at + 1)
    if tokens[at].lower != "not" or behind.lower in word_set("negations", "no contrast"):
        return 0
    joined = before.text in _JOINING or before.tag in ("CCONJ", "SCONJ")
    linked = (behind.tag == "ADP" and before.tag != "PRON") or behind.lower == "because"
    return at + 1 if linked or (joined and behind.tag in _NAMING) else 0
