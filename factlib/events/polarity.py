"""Whether it is not so: "no plane", "nearly sold", "has yet to sell"; or only in thought: "would sell", "if it sells"."""

from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile

from factlib.events.first import first_of
from factlib.events.frames import saying_verbs, words
from factlib.events.tags import opens_other
from factlib.events.tree import Tree
from factlib.language import Clause, NounPhrase, Token, VerbGroup
from factlib.language.lexicon import BARE

_POSSESSIVE = {"POS", "PRP$"}
_NEAR_NOT = 5  # words from "neither" to "deny"


def is_of_nothing(tree: Tree, group: VerbGroup) -> bool:
    """Whether nobody does it, or does it to nothing: "neither firm has sold jets", "will export no beef"."""
    clause = tree.clause_of.get(group.verb.index)
    for phrase in (clause.subject, *clause.objects) if clause is not None else ():
        first = phrase.first.index if phrase is not None else 0
        if phrase is not None and _is_hardly_one(tree, first):
            return True
        if tree.word(first - 2, "nor", "neither") and tree.tokens[first - 1].lemma in {"do", "have", "will"}:
            return True  # "nor did it sell"
        if phrase is not None and (tree.word(first, *words("nothing")) or tree.word(first - 1, "neither")):
            return not tree.word(first + 1, "more", "less", "fewer")
    return False


def _is_hardly_one(tree: Tree, first: int) -> bool:
    """Whether a phrase that starts at `first` is of none, or next to none: "not a single jet", "hardly any jets"."""
    single = tree.word(first, "a", "one") and tree.word(first + 1, "single") and tree.word(first - 1, "not")
    return (
        single
        or _is_hardly_wanted(tree, first)
        or (tree.word(first, "any") and tree.word(first - 1, *words("hardly")))
    )


def _is_hardly_wanted(tree: Tree, first: int) -> bool:
    """Whether a phrase says that somebody hardly means to: "little interest", not "little trouble", "little trucks"."""
    phrase = tree.phrase_of.get(first)
    return tree.word(first, "little") and phrase is not None and phrase.noun in words("wanted")


def is_mistaken(tree: Tree, governor: Token) -> bool:
    """Whether it is wrong what a verb tells: "was wrongly reported to have sold"."""
    reported = governor.lemma in words("reporting")
    return reported and any(tree.word(governor.index + step, *words("wrongly")) for step in (-1, 1))


def is_denied(tree: Tree, group: VerbGroup) -> bool:
    """Whether "not" stands at a verb, and it does not only come later: "will not open until 2030"."""
    behind = [token for token in tree.sentence.tokens if token.start >= group.end] if group.negated else []
    since = dropwhile(lambda token: token.lower != "until", behind)
    until = list(takewhile(lambda token: token.text not in {",", ";", ":"}, since))
    later = len(until) > 1 and not any(token.tag in {"VERB", "AUX"} for token in until)
    before = tree.word(group.first.index - 1, "neither", "nor")
    neither = before or any(token.lower == "neither" for token in group.tokens)
    return (group.negated and not later) or neither


def is_nearly(tree: Tree, group: VerbGroup) -> bool:
    """Whether it came close and was not done: "almost sold", or not even that: "is far from selling".

    "Nearly doubled" says by how much.
    """
    if group.verb.lemma in words("multiplying"):
        return False
    first = group.first.index
    far = tree.word(first - 1, "from") and tree.word(first - 2, "far")
    nearly = any(token.lower in words("nearly") for token in (*tree.tokens[first - 1 : first], *group.tokens))
    all_but = tree.word(first - 1, "but") and tree.word(first - 2, "all")
    return far or nearly or all_but


def is_forgone(tree: Tree, group: VerbGroup) -> bool:
    """Whether something else is done in the place of a deed: "instead of buying jets", "rather than sell the mill"."""
    return opens_other(tree.tokens, group.first.index - 2)


def is_not_in_sight(tree: Tree, group: VerbGroup) -> bool:
    """Whether nobody is about to do what a verb tells: "is in no hurry to sell", "has given no sign that it will sell"."""
    clause = tree.clause_of.get(group.verb.index)
    subject = clause.subject if clause is not None and not group.infinitive else None
    at = (subject.first.index if subject is not None else group.first.index) - 1
    at -= tree.word(at, "that")
    before = tree.phrase_of.get(at)
    if before is None or before.last.index != at:
        return False
    if group.infinitive:
        return tree.word(before.first.index, "no") and tree.word(before.first.index - 1, "in")
    signs = before.noun in words("signs") and group.tense != "past"  # of what is to come
    verb = first_of(each.verb for each in reversed(tree.clauses) if each.verb.last.index < before.first.index)
    return signs and (tree.word(before.first.index, "no", "little") or (verb is not None and verb.negated))


def is_over(tree: Tree, group: VerbGroup) -> bool:
    """Whether a verb tells of what is no longer so: "no longer plans to", "is no longer buying"."""
    if group.verb.lemma == "be":
        return False  # an adjective behind it tells
    near = [
        token.lower
        for token in (*tree.tokens[max(group.first.index - 2, 0) : group.first.index], *group.tokens)
    ]
    return ("no", "longer") in pairwise(near)


def is_unsettled(tree: Tree, finite: VerbGroup) -> bool:
    """Whether it is neither confirmed nor denied what a verb tells: "would not confirm that it had sold"."""
    clause = tree.clause_of.get(finite.verb.index)
    subject = clause.subject if clause is not None else None
    at = (subject.first.index if subject is not None else finite.first.index) - 1
    while at > 0 and (tree.word(at, "that", "whether", "if") or tree.tokens[at].lemma in words("reports")):
        at -= 1
    if at < 1 or tree.tokens[at].lemma not in words("settling"):
        return False
    before = {token.lower for token in tree.tokens[max(0, at - _NEAR_NOT) : at]}
    return not before.isdisjoint(words("unsettling"))


def is_called_untrue(tree: Tree, called: VerbGroup) -> bool:
    """Whether "be" says that something is not so: "is not true", "is unfounded", "there is no truth in", "are without basis"."""
    at = called.verb.index + 1
    while at < len(tree.tokens) and tree.tokens[at].tag in {"ADV", "PART"}:
        at += 1
    without = tree.word(at, "no") or (tree.word(at, "without") and not called.negated)
    groundless = without and tree.word(at + 1, *words("grounds"))
    return groundless or tree.word(at, *words("true" if called.negated else "untrue"))


def is_averse(tree: Tree, adjective: Token) -> bool:
    """Whether an adjective that governs says no: "unwilling to sell", "no longer interested in buying"."""
    before = tree.tokens[max(0, adjective.index - 2) : adjective.index]
    ended = [token.lower for token in before] == ["no", "longer"]
    return ended != (adjective.lower in words("averse"))


def is_still_to_come(tree: Tree, groups: Sequence[VerbGroup], *, asked: bool) -> bool:
    """Whether it is not in sight, or has yet to be done, what one of the verbs that hang on one another tells.

    Args:
        tree: The tree of the verbs.
        groups: The verbs, from the inside out: "offer", "decide", "has yet".
        asked: Whether somebody asks for it or offers it: "the tender has yet to go out" is no denial.
    """
    if any(is_not_in_sight(tree, group) for group in groups):
        return True
    inner, *outer = groups
    chosen = [token.lower for token in tree.tokens[outer[0].last.index : inner.first.index]] if outer else []
    # "yet to decide which jets to offer"
    open_yet = not words("chosen").isdisjoint(chosen) and _yet_to(tree, outer[0])
    return not asked and (_yet_to(tree, inner) or open_yet)


def _yet_to(tree: Tree, group: VerbGroup) -> bool:
    inside = any(token.lower == "yet" and tree.word(token.index + 1, "to") for token in group.tokens)
    return inside or (group.infinitive and tree.word(group.first.index - 1, "yet"))


def is_unreal(tree: Tree, finite: VerbGroup, outer: VerbGroup | None) -> bool:
    """Whether a verb tells of what is only thought of, or hangs on something else."""
    told = finite.modal == "would" and outer is not None and outer.tense == "past"
    told |= finite.modal == "could" and (finite.negated or is_over(tree, finite))  # "could no longer buy"
    if finite.modal in words("unreal") and not told:
        return True
    clause = tree.clause_of.get(finite.verb.index)
    if clause is None:
        return False
    return _is_condition(tree, clause) or _hangs_on_condition(tree, clause, finite)


def _is_condition(tree: Tree, clause: Clause) -> bool:
    """Whether "if" opens the clause, or it is inverted: "Had Norway bought the tanks, …"."""
    first = clause.subject.first.index if clause.subject is not None else clause.verb.first.index
    if tree.word(first - 1, *words("conditions")):
        return not tree.word(first - 2, *words("concessive"))
    if tree.word(first - 1, "that") and tree.word(first - 2, *words("cases")):
        return True  # "in the event that it sells"
    return 0 < clause.verb.verb.index < _inverted_until(tree)


def _inverted_until(tree: Tree) -> int:
    """Where the comma behind an inverted condition stands, with which the sentence opens; 0 without one."""
    opens = tree.tokens[0].lower in words("inverted")
    return next((token.index for token in tree.tokens if opens and token.text == ","), 0)


def _hangs_on_condition(tree: Tree, clause: Clause, finite: VerbGroup) -> bool:
    """Whether what is still to come is told under a condition: "will build a plant if the aid is paid"."""
    if finite.tense != "future" and finite.modal is None:
        return False
    at = clause.verb.verb.index
    comma = _inverted_until(tree)
    if comma < at and any(index < comma for index in tree.clause_of):
        return True  # "Should the talks fail, Poland will buy"
    for token in tree.tokens:
        opens = token.lower in words("depending") and (token.tag == "SCONJ" or token.index == 0)
        if opens and not tree.word(token.index - 1, *words("concessive")):
            between = tree.tokens[min(at, token.index) : max(at, token.index)]
            if not any(other.text in {";", "."} for other in between):
                return True
    return False


def is_awaited(tree: Tree, finite: VerbGroup) -> bool:
    """Whether what is told is still to come: "will create jobs when it builds a plant", "would cut jobs once it was sold"."""
    clause = tree.clause_of.get(finite.verb.index)
    if clause is None:
        return False
    first = clause.subject.first.index if clause.subject is not None else finite.first.index
    present, others = finite.tense == "present", [group for group in tree.verb_groups if group is not finite]
    open_ = words("unreal") | words("duty")  # "should hire once it is completed"
    ahead = any(
        group.tense == "future" or group.modal in open_ if present else group.modal == "would"
        for group in others
    )
    ahead |= present and any(group.verb.lemma == "expect" for group in others)
    until = present and tree.word(first - 1, "until")
    soon = tree.word(first - 1, "as") and tree.word(first - 2, "soon")
    return until or (ahead and (soon or tree.word(first - 1, *words("temporal"))))


def is_wished(tree: Tree, finite: VerbGroup, outer: VerbGroup | None) -> bool:
    """Whether somebody only asks for what a bare form tells: "urged that the states sell", "required that Adler sell"."""
    clause = tree.clause_of.get(finite.verb.index)
    if outer is None or clause is None or outer.verb.lemma in saying_verbs():
        return False
    bare = finite.verb.penn in BARE and len(finite.tokens) == 1
    return clause.subjunctive or (bare and outer.tense == "past" and outer.verb.lemma in words("wishing"))


def is_presupposed(tree: Tree, phrase: NounPhrase) -> bool:
    """Whether a noun speaks of what there is, whatever is denied of it: "the sale", "Adler's offer"."""
    before = tree.tokens[max(phrase.first.index - 1, 0)]
    return any(token.penn in _POSSESSIVE or token.lower == "the" for token in (before, *phrase.tokens))


def is_only_judged(tree: Tree, verb: Token) -> bool:
    """Whether an adjective behind "be" says what something is like, and not how far it has come: "will not be easy"."""
    behind = dropwhile(lambda token: token.tag in {"ADV", "PART"}, tree.tokens[verb.index + 1 :])
    told = first_of(behind)
    return told is not None and told.tag == "ADJ" and told.lower not in words("settled")
