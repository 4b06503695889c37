"""Whether a verb or adjective says that it is not so: "no plane", "nearly sold", "no longer sells", "has yet to sell"."""

from itertools import pairwise

from factlib.events.frames import words
from factlib.events.tree import Tree
from factlib.language import Token, VerbGroup

_NEAR_NOT = 5  # words from "neither" to "deny"


def is_of_nothing(tree: Tree, group: VerbGroup) -> bool:
    """Whether nobody does it, or does it to nothing: "neither firm has sold jets", "will export no beef"."""
    clause = tree.clause_of.get(group.verb.index)
    for phrase in (clause.subject, *clause.objects) if clause is not None else ():
        first = phrase.first.index if phrase is not None else 0
        if tree.word(first - 2, "nor", "neither") and tree.tokens[first - 1].lemma in {"do", "have", "will"}:
            return True  # "nor did it sell"
        if phrase is not None and (tree.word(first, *words("nothing")) or tree.word(first - 1, "neither")):
            return not tree.word(first + 1, "more", "less", "fewer")
    return False


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
    while at > 0 and tree.word(at, "that", "whether", "if"):
        at -= 1
    if at < 1 or tree.tokens[at].lemma not in words("settling"):
        return False
    before = {token.lower for token in tree.tokens[max(0, at - _NEAR_NOT) : at]}
    return not before.isdisjoint(words("unsettling"))


def is_averse(tree: Tree, adjective: Token) -> bool:
    """Whether an adjective that governs says no: "unwilling to sell", "no longer interested in buying"."""
    before = tree.tokens[max(0, adjective.index - 2) : adjective.index]
    ended = [token.lower for token in before] == ["no", "longer"]
    return ended != (adjective.lower in words("averse"))


def yet_to(tree: Tree, group: VerbGroup) -> bool:
    """Whether a verb has yet to be done."""
    inside = any(token.lower == "yet" and tree.word(token.index + 1, "to") for token in group.tokens)
    return inside or (group.infinitive and tree.word(group.first.index - 1, "yet"))
