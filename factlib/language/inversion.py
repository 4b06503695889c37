"""Auxiliaries before their subject: in questions ("Will Peru pay?") and behind what is put first ("At no time did Peru pay")."""

from collections.abc import Callable, Sequence

from factlib.language.asides import BETWEEN, BREAKS
from factlib.language.model import Token, token_at

_OPENERS = {"WRB", "WP", "WDT", "CC", ",", "``", ":"}
_SUBJECT_WORDS = 6  # at most, between the auxiliary and its verb
_FRONTED = {"no", "never", "not", "only", "rarely", "seldom", "hardly", "scarcely", "nowhere"}  # they invert
_DENYING = {"no", "never", "nowhere", "nor", "neither"}


def verb_behind_subject(
    tokens: Sequence[Token], helper: Token, at: int, fits: Callable[[Token], bool], *, fronted: bool
) -> bool:
    """Whether the token at `at` is of a subject between the auxiliary `helper` and a verb that fits it.

    Args:
        tokens: The tokens of the sentence.
        helper: The auxiliary.
        at: A token behind it.
        fits: Whether a verb goes with the auxiliary.
        fronted: Whether the auxiliary may also stand behind what is put in front, not only at the start of a question.
    """
    if at - helper.index > _SUBJECT_WORDS or tokens[at].tag in BREAKS:
        return False
    first = helper.index
    inverting = fronted and any(token.lower in _FRONTED for token in _front(tokens, first))
    if not (inverting or _asks(tokens, first)):
        return False
    for token in tokens[at : at + _SUBJECT_WORDS]:
        if token.tag in BREAKS or token.penn == "TO":
            return False
        if token.tag in {"VERB", "AUX"} and not token.use:
            return fits(token)
    return False


def denied_in_front(tokens: Sequence[Token], helper: Token) -> bool:
    """Whether what stands before an auxiliary and makes it go before its subject denies: "At no time did Peru sell"."""
    if token_at(tokens, helper.index + 1).tag not in {"PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM"}:
        return False
    return any(token.lower in _DENYING for token in _front(tokens, helper.index))


def _asks(tokens: Sequence[Token], first: int) -> bool:
    """Whether the auxiliary at `first` opens a question."""
    return first == 0 or tokens[first - 1].penn in _OPENERS


def _front(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    """The adverbs or the phrase with a preposition that a clause has before its auxiliary; nothing if it is a subject."""
    start = first
    while start and tokens[start - 1].tag != "PUNCT":
        start -= 1
    front = tokens[start:first]
    if all(token.tag in BETWEEN or token.lower in _DENYING for token in front):
        return front
    leading = next((token for token in front if token.tag not in BETWEEN and token.tag != "CCONJ"), None)
    verbal = any(token.tag in {"VERB", "AUX", "PRON"} for token in front)
    return front if leading is not None and leading.tag == "ADP" and not verbal else ()
