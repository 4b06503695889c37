"""Does whoever speaks stand behind what hangs on his words? "Is not sure that", "asked whether", "doubts that"."""

from collections.abc import Iterator

from factlib.language import Clause
from factlib.validate.assertions import Assertion, assertions_of
from factlib.validate.lists import word_set
from factlib.validate.negations import is_negation

_QUESTIONS = frozenset({"whether", "if"})
_DEEPEST = 6  # verbs to climb
_NEAR = 4  # words before a clause, up to what negates the adjective


def is_left_open(one: Assertion) -> bool:
    """Whether a verb is only asked about, doubted, called false or not said: the text does not say that it is so."""
    climbed = list(_climbed(one.clause))
    if not climbed:
        return False
    negated = {id(each.clause) for each in assertions_of(one.verb.sentence) if each.negated}
    return any(
        _asks(clause) or _is_of_doubt(clause) or _doubts(above.verb.verb.lemma, negated=id(above) in negated)
        for clause, above in climbed
    )


def _climbed(clause: Clause) -> Iterator[tuple[Clause, Clause]]:
    """A clause that another one holds as its content, with that one; then that one in its turn."""
    for _ in range(_DEEPEST):
        above = clause.parent
        content = clause.kind == "complement" or (clause.marker is not None and clause.marker.lower == "that")
        if above is None or above.verb.start > clause.verb.start or not content:
            return
        yield clause, above
        clause = above


def _asks(clause: Clause) -> bool:
    return clause.kind == "complement" and clause.marker is not None and clause.marker.lower in _QUESTIONS


def _is_of_doubt(clause: Clause) -> bool:
    """Whether an adjective before a clause leaves it open: "is not sure that", "it is untrue that"."""
    opens = clause.marker or (clause.subject.tokens[0] if clause.subject else clause.verb.tokens[0])
    before = clause.verb.verb.sentence.tokens[max(opens.index - _NEAR, 0) : opens.index]
    if not before or before[-1].tag != "ADJ":
        return False
    return _doubts(before[-1].lower, negated=any(map(is_negation, before)))


def _doubts(word: str, *, negated: bool) -> bool:
    """Whether a verb or an adjective leaves open what hangs on it, or denies it."""
    return word in word_set("stances", "sure" if negated else "unsure")
