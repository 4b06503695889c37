"""The word that opens a clause and says how it belongs to another: "if", "unless", "provided", and what only would have been."""

from factlib.events.frames import words
from factlib.language import Clause, Token
from factlib.validate.lists import word_set
from factlib.validate.negations import OF_OBJECT

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


def is_proviso(verb: Token) -> bool:
    """Whether a verb is the conjunction that opens a condition: "provided that they approve", ", provided they approve"."""
    if verb.lower not in word_set("loose", "provisos"):
        return False
    tokens, at = verb.sentence.tokens, verb.index
    marked = any(token.lower == "that" for token in tokens[at + 1 : at + 2])
    clause = next((one for one in verb.sentence.clauses if one.verb.verb is verb), None)
    mains = [one for one in verb.sentence.clauses if one.kind == "main"]
    if at and clause is not None and (clause.kind == "complement" or clause in mains[:1]):
        return False  # "the law, passed in May, provided that"
    subject = clause.subject if clause is not None else None
    own = subject is not None and subject.end >= tokens[at - 1].start
    parted = not at or tokens[at - 1].text == ","
    return (parted or (marked and not own)) and any(
        before_opening(one) is verb or (parted and _stands_behind_object(one, verb))
        for one in verb.sentence.clauses
    )


def _stands_behind_object(clause: Clause, verb: Token) -> bool:
    """Whether a verb of the present has for subject what is taken for the object of another: "provided X approves"."""
    between = verb.sentence.tokens[verb.index + 1 : clause.verb.tokens[0].index]
    bare = clause.subject is None and clause.verb.tense == "present" and not clause.verb.infinitive
    nominal = all(token.tag in OF_OBJECT or token.lower in ("of", "both") for token in between)
    return bare and bool(between) and nominal and between[-1].tag in ("NOUN", "PROPN", "PRON")


def before_opening(clause: Clause) -> Token | None:
    """The word before a clause with a subject, or before the "that" of it."""
    tokens, subject = clause.verb.verb.sentence.tokens, clause.subject
    at = subject.first.index - 1 if subject is not None and subject.start < clause.verb.start else -1
    at -= at > 0 and tokens[at].lower == "that"
    return tokens[at] if at >= 0 else None


def opening_of(clause: Clause) -> str:
    """The word that opens a clause and says how it belongs to another; "if" for "had it sold", which is no question."""
    before = before_opening(clause)
    if before is not None and is_proviso(before):
        return "if"
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


def is_attribute(verb: Token) -> bool:
    """Whether a verb in the past stands where an adjective does: "the most robbed trade"."""
    tokens = verb.sentence.tokens
    before = tokens[verb.index - 1].penn if verb.index else ""
    return before == "RBS" and any(one.tag == "NOUN" for one in tokens[verb.index + 1 : verb.index + 2])


def compares_others(clause: Clause) -> bool:
    """Whether a clause tells of all others that they were less so: "no harvest was as big"."""
    behind = clause.verb.verb.sentence.tokens[clause.verb.tokens[-1].index + 1 :][:2]
    equals = len(behind) > 1 and behind[0].lower in ("as", "so") and behind[1].tag == "ADJ"
    return equals and clause.subject is not None and clause.subject.tokens[0].lower == "no"


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
