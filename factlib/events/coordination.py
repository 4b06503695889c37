"""What words on both sides of "and" share: a noun behind, "its oil and gas unit"; a "will be", "will be built and sold"."""

from functools import cache
from typing import TYPE_CHECKING

from factlib.events.frames import words
from factlib.events.frames.sites import sites
from factlib.events.participles import PAST
from factlib.language import Clause, Token, VerbGroup, singular
from factlib.names.countries import country_of_demonym

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlib.events.tags import Node

_JOINTS = {"and", "or", "but"}
_LONGEST_LIST = 6  # verbs
_DESCRIBING = 3  # words between "and" and the noun for a firm


def shares_head(nodes: "Sequence[Node]", at: int) -> bool:
    """Whether "and" joins what describes the noun behind: "its oil and gas unit", "European and Asian investors"."""
    before, behind, head = nodes[at - 1], nodes[at + 1], nodes[at + 2]
    if country_of_demonym(behind.text) and (
        country_of_demonym(before.text) or before.lower in words("continental")
    ):
        return head.tag in {"NOUN", "ADJ"}
    owned = at > 1 and nodes[at - 2].penn in {"PRP$", "DT", "POS"}
    if owned and before.tag == behind.tag == "PROPN" and head.penn == "NNS" and sites().kind(head.text):
        return True  # "its Ohio and Texas plants"
    firm = _firm_behind(nodes, at)
    between = (before, *nodes[at + 1 : firm])
    describing = all(each.known is None and each.tag in {"NOUN", "ADJ"} for each in between)
    return firm > 0 and describing and singular(before.lower) not in _whole_nouns()


def _firm_behind(nodes: "Sequence[Node]", at: int) -> int:
    """Where the noun for a firm stands up to three words behind "and": "publishing and financial services group"; 0 if none does."""
    near = enumerate(nodes[at + 2 : at + 2 + _DESCRIBING], at + 2)
    return next(
        (n for n, node in near if node.tag == "NOUN" and singular(node.lower) in words("businesses")), 0
    )


@cache
def _whole_nouns() -> frozenset[str]:
    """Nouns that stand for a thing of their own before "and": "a refinery and gas unit"."""
    return words("businesses") | words("stakes") | words("sites")


def describe_head(nodes: "Sequence[Node]", at: int) -> None:
    """Mark the words on both sides of "and" as describing the noun behind."""
    first = at - 1
    while first and nodes[first - 1].known is None and nodes[first - 1].tag in {"NOUN", "ADJ"}:
        first -= 1
    for node in (*nodes[first:at], *nodes[at + 1 : max(_firm_behind(nodes, at), at + 2)]):
        node.tag, node.penn, node.use = "ADJ", "JJ", ""


def passive_shared(clause: Clause) -> Clause | None:
    """The clause whose "will be" a participle shares: that of "built" for "will be built here, tested and sold"."""
    for _ in range(_LONGEST_LIST):
        above, group = clause.parent, clause.verb
        if (
            above is None
            or above.verb.start > group.start
            or clause.objects
            or not _is_listed_participle(group)
        ):
            return None
        if above.verb.passive and len(above.verb.tokens) > 1:
            return above if clause.verb.verb.penn == "VBN" or above.verb.tense != "past" else None
        clause = above
    return None


def _is_listed_participle(group: VerbGroup) -> bool:
    """Whether a participle stands behind "and" or ", then", or behind a comma where the next verb stands behind "and"."""
    if len(group.tokens) > 1 or group.verb.penn not in PAST:
        return False
    tokens, at = group.verb.sentence.tokens, _before_verb(group.verb)
    if tokens[at].text != ",":
        return tokens[at].lower in _JOINTS
    behind = next((token for token in tokens[group.verb.index + 1 :] if token.tag == "VERB"), group.verb)
    return at < group.first.index - 1 or tokens[_before_verb(behind)].lower in _JOINTS


def _before_verb(verb: Token) -> int:
    """Where the word before a verb and its adverbs stands."""
    at = max(verb.index - 1, 0)
    while at > 0 and verb.sentence.tokens[at].tag == "ADV":
        at -= 1
    return at
