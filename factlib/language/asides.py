"""Asides inside a verb group: "has not, so far, delivered", "will – for now – build", "has in recent years sold".

An aside stands between two marks of a pair, or is a phrase of place or time without marks. A mark of quotation before
the verb ("did not “sell”") is passed over alike. Whether what stands behind an aside goes on with the group is told by
its form: a verb that fits the auxiliary before the aside.
"""

from collections.abc import Callable, Sequence

from factlib.language.data import word_list
from factlib.language.model import Token, token_at

BETWEEN = {"ADV", "PART"}  # what can stand inside any group: "has already been sold"
# what no subject before its verb, and no run of auxiliaries, holds
BREAKS = {"PUNCT", "SCONJ", "CCONJ", "ADP"}
_CLOSING = {",": ",", "–": "–", "—": "—", "-": "-", "--": "--", "(": ")", "[": "]"}
_QUOTES = {"``", "''"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
LONGEST_ASIDE = 30  # tokens, marks included
_LONGEST_PHRASE = 8  # tokens of one without
_ENDS_PHRASE = {"PUNCT", "CCONJ", "SCONJ", "PRON", "VERB", "AUX"}
_HEDGES = {"over", "under", "about", "around", "above", "below"}  # before a number


def neighbour(tokens: Sequence[Token], index: int, step: int) -> Token:
    """The next token to the right (step 1) or left (-1) that is no adverb; `EDGE` where there is none."""
    index += step
    while token_at(tokens, index).tag in BETWEEN:
        index += step
    return token_at(tokens, index)


def behind_aside(
    tokens: Sequence[Token], at: int, end: int, goes_on: Callable[[Token], bool], *, helper: str, sure: bool
) -> int | None:
    """Where a verb group goes on behind an aside that starts at the token `at`; None if it does not.

    Args:
        tokens: The tokens of the sentence.
        at: The first token of what may be an aside, a mark included.
        end: One past the last token to look at.
        goes_on: Whether a token is a verb that fits the group.
        helper: The lemma of the auxiliary before the aside.
        sure: Whether the words before the aside can only be part of a group ("will", "has not"); otherwise an aside
            holds no mark of its own, since "has" and "is" also stand alone. Then the mark at `at` may also be the
            last of an aside that the auxiliary is in: "has not, and will not, deliver".
    """
    first = tokens[at]
    if first.penn in _QUOTES:
        return at + 1 if _goes_on_at(tokens, at + 1, end, goes_on) else None
    closing = _CLOSING.get(first.text)
    if closing is None:
        return _behind_phrase(tokens, at, end, goes_on, of_time=helper == "be")
    quoted = False  # an odd number of quotation marks so far
    for place in range(at + 1, min(at + LONGEST_ASIDE, end)):
        quoted ^= tokens[place].penn in _QUOTES
        if tokens[place].text == closing and place > at + 1:
            if quoted:  # "has not,” he said, “delivered"
                resumed = place + 1 < end and tokens[place + 1].penn in _QUOTES
                return place + 2 if resumed and _goes_on_at(tokens, place + 2, end, goes_on) else None
            if _goes_on_at(tokens, place + 1, end, goes_on):
                return place + 1
            if not sure or (helper == "be" and place + 1 < end and tokens[place + 1].tag == "DET"):
                return None  # "is not, as a rule, a bank, owned by Peru"
    ends = sure and helper != "have" and any(token.text == first.text for token in tokens[:at])
    return at + 1 if ends and _goes_on_at(tokens, at + 1, end, goes_on) else None


def _goes_on_at(tokens: Sequence[Token], at: int, end: int, goes_on: Callable[[Token], bool]) -> bool:
    while at < end and tokens[at].tag in BETWEEN and not goes_on(tokens[at]):
        at += 1
    return at < end and goes_on(tokens[at])


def _behind_phrase(
    tokens: Sequence[Token], at: int, end: int, goes_on: Callable[[Token], bool], *, of_time: bool
) -> int | None:
    """Where the group goes on behind "in recent years", "this month"; "has over 30 jets" has none.

    With `of_time` only behind a phrase of time, since "is in talks" stands alone.
    """
    counts = tokens[at].lower in _HEDGES and at + 1 < end and tokens[at + 1].tag == "NUM"
    leads = tokens[at].tag == "ADP" and not counts and not of_time
    last = at
    for place in range(at, min(at + _LONGEST_PHRASE, end)):
        token = tokens[place]
        if last < place and tokens[last].lower in word_list("times.txt") and goes_on(token):
            return last + 1
        if token.tag in _ENDS_PHRASE or token.penn == "TO":
            return last + 1 if leads and last > at and goes_on(token) else None
        if token.tag not in BETWEEN:
            last = place
    return None


def before_aside(tokens: Sequence[Token], at: int) -> int:
    """The last token before the aside that ends directly before the token `at`; `at` - 1 where there is none."""
    opening = _OPENING.get(tokens[at - 1].text) if at else None
    if opening is not None:
        for place in range(at - 3, max(at - LONGEST_ASIDE, 0), -1):
            if tokens[place].penn in _QUOTES:
                break
            if tokens[place].text == opening:
                return place - 1
    return at - 1
