"""Whether what a verb tells is so only in thought, or if something else is: "would sell", "if it sells", "should it fail"."""

from factlib.events.frames import words
from factlib.events.tree import Tree
from factlib.language import Clause, VerbGroup


def is_unreal(tree: Tree, finite: VerbGroup, outer: VerbGroup | None) -> bool:
    """Whether a verb tells of what is only thought of, or hangs on something else."""
    told = finite.modal == "would" and outer is not None and outer.tense == "past"
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
