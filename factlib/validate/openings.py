"""The word that opens a clause and says how it belongs to another: "if", "unless", and what only would have been."""

from factlib.events.frames import words
from factlib.language import Clause, Token
from factlib.validate.lists import word_set

_DEEPEST = 6  # verbs to climb


def is_dependent(clause: Clause) -> bool:
    """Whether a clause is an infinitive or a gerund: it is as sure as what it hangs on."""
    return clause.verb.infinitive or (clause.verb.participle and clause.verb.verb.penn == "VBG")


def is_unreal(clause: Clause) -> bool:
    """Whether it is told of what did not come about: "had it rained, they would have sold", "could have sold"."""
    at: Clause | None = clause
    for _ in range(_DEEPEST):
        if at is None:
            return False
        group = at.verb
        if group.perfect and group.modal in word_set("loose", "unreal"):
            return True
        if (
            opening_of(at) == "if"
            and "had" in (group.tokens[0].lower, _word_before(at))
            and group.verb.penn == "VBN"
        ):
            return True
        at = at.parent if is_dependent(at) else None
    return False


def _word_before(clause: Clause) -> str:
    before = before_opening(clause)
    return before.lower if before is not None else ""


def before_opening(clause: Clause) -> Token | None:
    """The word before a clause with a subject, or before the "that" of it."""
    tokens, subject = clause.verb.verb.sentence.tokens, clause.subject
    at = subject.first.index - 1 if subject is not None and subject.start < clause.verb.start else -1
    at -= at > 0 and tokens[at].lower == "that"
    return tokens[at] if at >= 0 else None


def opening_of(clause: Clause) -> str:
    """The word that opens a clause and says how it belongs to another; "if" for "had it sold", which is no question."""
    before = before_opening(clause)
    if clause.marker is not None:
        return clause.marker.lower
    first, subject = clause.verb.tokens[0], clause.subject
    if before is not None and before.lower == "should" and first.penn in ("VB", "VBP"):
        return "if"  # "should the price stay low"
    inverted = first.lower in words("inverted") and subject is not None and subject.start > first.start
    return "if" if inverted and first.sentence.tokens[-1].text != "?" else ""


def is_denied_condition(marker: str, *, negated: bool) -> bool:
    """Whether something depends on what is not so: "if it does not sell", "unless it sells"; "whether" says neither."""
    return marker != "whether" and negated != (marker == "unless")


def noun_of_report(clause: Clause) -> str | None:
    """The word before the "that" of a clause, which is what it tells: "reports that it had sold"."""
    before = _before_that(clause)
    return before.lemma.lower() if before is not None and before.tag in ("NOUN", "PROPN", "VERB") else None


def adjective_of_report(clause: Clause) -> str | None:
    """The adjective before the "that" of a clause: "it is possible that they sold"."""
    before = _before_that(clause)
    return before.lemma.lower() if before is not None and before.tag == "ADJ" else None


def _before_that(clause: Clause) -> Token | None:
    tokens = clause.verb.verb.sentence.tokens
    opens = clause.subject.tokens[0].index if clause.subject is not None else clause.verb.tokens[0].index
    return tokens[opens - 2] if opens > 1 and tokens[opens - 1].lower == "that" else None
