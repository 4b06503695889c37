"""Who does what an infinitive tells: control by the words before it, whatever the parser hangs it on.

"A plan for the port to buy", "gave Adler leave to sell", "used the loan to build".
"""

from typing import TYPE_CHECKING

from factlib.events.first import first_of
from factlib.events.frames import words
from factlib.events.frames.stages import governs
from factlib.events.party_words import is_party_like
from factlib.events.walk import given_money
from factlib.language import Clause, NounPhrase

if TYPE_CHECKING:
    from factlib.events.tree import Tree

_LENT_WITHIN = 8  # tokens from "loan" to "to Adler to build"


def of_infinitive(tree: "Tree", clause: Clause) -> NounPhrase | None:
    """Whoever the words before an infinitive say does it, whatever the parser hangs it on."""
    if not clause.verb.infinitive:
        return None
    if (asking := _asked_for(tree, clause)) is not None:
        return tree.subject(asking)
    if clause.subject is not None:
        return _behind_for(tree, clause)
    return (
        _told_to(tree, clause)
        or _past_description(tree, clause)
        or _behind_for(tree, clause)
        or _owner_of_plan(tree, clause)
        or _to_be_done_to(tree, clause)
        or _of_user(tree, clause)
    )


def _of_user(tree: "Tree", clause: Clause) -> NounPhrase | None:
    """Who does what money or a thing is used for: "spent $5m to build", "used the loan to buy", "gave Adler $5m to build"."""
    parent = clause.parent
    if parent is None or not parent.objects:
        return None
    used = parent.objects[-1]
    if parent.verb.verb.lemma in words("granting"):
        return given_money(used)
    between = parent.verb.end <= used.start < used.end <= clause.verb.start and not is_party_like(used)
    return tree.subject(parent) if between and clause.kind == "complement" else None


def _told_to(tree: "Tree", clause: Clause) -> NounPhrase | None:
    """Who is told or allowed to do it, or what is expected to: "authorised Adler to supply", "expects its exports to rise"."""
    before = tree.clause_before(clause.verb)
    lemma = before.verb.verb.lemma if before is not None and not tree.is_passive(before) else ""
    if before is not None and lemma in words("rivalling"):
        return tree.subject(before)  # "beat Adler to buy"
    expected = lemma in words("expecting") and not clause.verb.passive
    if before is None or not (expected or lemma in words("directing")):
        return None
    told = tree.phrase_of.get(before.verb.last.index + 1) if expected else first_of(before.objects)
    return told if told is not None and (expected or is_party_like(told)) else None


def _past_description(tree: "Tree", clause: Clause) -> NounPhrase | None:
    """Who does it, where what is said of another stands before: "agreed with a group led by Adler to buy"."""
    before = tree.clause_before(clause.verb)
    verb = before.verb.verb if before is not None else None
    if before is None or verb is None or verb.penn != "VBN" or verb.lemma not in words("qualifying"):
        return None
    outer = tree.clause_before(before.verb) if len(before.verb.tokens) == 1 else None
    return tree.subject(outer) if outer is not None else None


def _behind_for(tree: "Tree", clause: Clause) -> NounPhrase | None:
    """Whoever stands between "for" and an infinitive, "from" behind an offer, or "to" if money is lent or put in.

    "A plan for the port to buy", "an offer from Adler to buy", "a loan to Adler to build", "invested in Adler to build";
    and who wants to, behind any preposition, or is pressed: "talks with funds eager to buy", "put pressure on Peru to buy".
    """
    at = clause.verb.first.index - 1
    eager = at > 0 and tree.tokens[at].tag == "ADJ"
    phrase = tree.phrase_of.get(at - eager)
    if phrase is None or not is_party_like(phrase):
        return None
    before = phrase.first.index - 1
    while before > 0 and tree.tokens[before].tag == "ADJ":
        before -= 1
    if tree.word(before, "by", "from") and tree.walk.is_offer(before - 1):
        return phrase
    if tree.word(before, "to", "into"):
        held = tree.phrase_of.get(before - 1)
        stretch = tree.tokens[max(0, before - _LENT_WITHIN) : before] if held is not None else ()
        given = words("lent") | words("put in")
        return phrase if any(each.lemma.lower() in given for each in stretch) else None
    wants = eager and before >= 0 and tree.tokens[before].tag == "ADP"
    pressed = tree.word(before - 1, "pressure") and tree.word(before, "on", "upon")
    return phrase if wants or pressed or tree.word(before, "for") else None


def is_of_offer_met(tree: "Tree", clause: Clause) -> bool:
    """Whether an offer that somebody only gets is to do it: "received a proposal from a third party to acquire"."""
    before = tree.clause_before(clause.verb) if clause.verb.infinitive else None
    if before is None or before.verb.verb.lemma not in words("meeting") or tree.is_passive(before):
        return False
    last = tree.phrase_of.get(clause.verb.first.index - 1)
    last = tree.outer(last) if last is not None else None
    return last is not None and last.noun in words("bids") and last in before.objects


def _asked_for(tree: "Tree", clause: Clause) -> Clause | None:
    """The clause that asks for leave to do it: "Adler asked the council for approval to buy"."""
    leave = tree.phrase_of.get(clause.verb.first.index - 1)
    asks = leave is not None and governs(leave) and tree.word(leave.first.index - 1, "for")
    return tree.clause_before(clause.verb) if asks else None


def _owner_of_plan(tree: "Tree", clause: Clause) -> NounPhrase | None:
    """Whoever has the plan that governs an infinitive: "Adler's decision to sell"."""
    plan = tree.phrase_of.get(clause.verb.first.index - 1)
    if plan is None or not governs(plan):
        return None
    marks = [at for at, token in enumerate(plan.tokens) if token.penn == "POS"]
    given = tree.clause_before(plan)  # "gave Adler permission to sell"
    leave = given is not None and given.verb.verb.lemma in words("giving leave")
    backed = given is not None and given.verb.verb.lemma in words("favouring")
    own = plan.tokens[:1] if backed and plan.first.penn == "PRP$" else ()  # "supports its plan to build"
    if given is not None and leave and plan.first.tag == "DET":  # "gave Adler the green light to buy"
        others = [each for each in given.objects if each is not plan]
        return first_of(others) or (tree.subject(given) if tree.is_passive(given) else None)
    owner = plan.tokens[: marks[-1]] if marks else plan.tokens[:-1] if leave else own
    return NounPhrase(owner, owner[-1]) if owner else None


def _to_be_done_to(tree: "Tree", clause: Clause) -> NounPhrase | None:
    """What a passive infinitive is about: "a plant in Ohio to be run by Adler", "12 jets to be delivered"."""
    first = clause.verb.first.index
    found = tree.phrase_of.get(first - 1) if clause.verb.passive else None
    if found is None or governs(found):
        return None
    before = found.first.index - 1
    placed = tree.phrase_of.get(before - 1) if tree.word(before, "in", "at", "near") else None
    return placed or found
