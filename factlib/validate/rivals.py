"""Which verbs of a source tell of the same as a verb of a claim? By the verb, and by who and what stands beside it."""

from collections.abc import Iterator, Sequence

from factlib.document import Span
from factlib.language import NounPhrase, Token
from factlib.language.senses import related, synonyms
from factlib.validate.assertions import Assertion
from factlib.validate.lists import share_pole, word_set
from factlib.validate.wording import Wording
from factlib.validate.words import same_word

_COPULAS = frozenset({"be", "seem", "look", "appear"})


def rivals_of(mine: Assertion, told: Wording, *, alike: bool = False) -> list[Assertion]:
    """What the source asserts of the act of a claim, as near to it as there is.

    The same verb is nearer than a synonym, which must be told of one of the same nouns, and a verb beside which the
    same nouns stand than another.

    Args:
        mine: What the claim asserts.
        told: The words of the source.
        alike: Whether a verb counts that says as much of the same only by the contraries, too.
    """
    about, tells = arguments(mine), only_tells(mine)
    found = [
        one
        for one in told.assertions
        if only_tells(one) == tells
        and (same_act(mine, one) or (alike and is_at_one_pole(mine, one)))
        and not _tells_of_other(mine, one, about)
    ]
    nearer = [one for one in found if not mine.acts.isdisjoint(one.acts)] or found
    return [one for one in nearer if _share(about, arguments(one))] or nearer


def _tells_of_other(mine: Assertion, other: Assertion, about: Sequence[str]) -> bool:
    """Whether a synonym stands beside none of the nouns of a verb: "deal with files", "cover costs"."""
    there = arguments(other)
    return mine.acts.isdisjoint(other.acts) and bool(about and there) and not _share_kin(about, there)


def _share_kin(some: Sequence[str], others: Sequence[str]) -> bool:
    return any(same_word(word, there) or there in related(word) for word in some for there in others)


def _share(some: Sequence[str], others: Sequence[str]) -> bool:
    return any(same_word(word, there) for word in some for there in others)


def same_act(one: Assertion, other: Assertion) -> bool:
    """Whether two verbs tell of one act: the same or a synonym; of those that say little, with the same object."""
    light = word_set("light", "verbs")
    mine, theirs = one.acts - light, other.acts - light
    if not mine and not theirs:
        return _are_so(one, other) or (_say_alike(one, other) and same_object(one, other))  # "poses" a risk
    if not mine or not theirs:
        return not one.acts.isdisjoint(other.acts) and same_object(one, other)
    return not mine.isdisjoint(theirs) or any(not theirs.isdisjoint(synonyms(act)) for act in mine)


def _are_so(one: Assertion, other: Assertion) -> bool:
    """Whether "be" says the same of what may be one thing: "it is bankrupt", "the firm is bankrupt"."""
    subjects = [clause.subject for clause in (one.clause, other.clause)]
    named = [[each.last.lower] for each in subjects if each is not None and each.head.tag != "PRON"]
    same = len(named) < len(subjects) or _share_kin(*named)
    return same and _share_kin(list(_states(one)), list(_states(other)))


def _say_alike(one: Assertion, other: Assertion) -> bool:
    """Whether two verbs that say little say the same: "is" and "poses" a risk, "is safe" and "is secure"; not "is" and "reaches"."""
    being = word_set("light", "being")
    if one.acts.isdisjoint(other.acts) and (one.acts.isdisjoint(being) or other.acts.isdisjoint(being)):
        return False
    mine, theirs = list(_states(one)), list(_states(other))
    return not (mine and theirs) or any(
        same_word(word, there) or there in related(word) for word in mine for there in theirs
    )


def _states(one: Assertion) -> Iterator[str]:
    """The words for what "be" or "seem" says something is: "safe", "at risk", "the largest buyer"."""
    clause = one.clause
    if one.verb.lemma not in _COPULAS:
        return
    if clause.predicate is not None:
        yield clause.predicate.last.lower
    behind: list[Token] = one.verb.sentence.tokens[clause.verb.tokens[-1].index + 1 :][:3]
    yield from (token.lower for token in behind if token.tag == "ADJ" or token.penn in ("VBN", "VBG"))
    yield from (phrase.last.lower for _, phrase in clause.obliques[:1])


def is_at_one_pole(one: Assertion, other: Assertion) -> bool:
    """Whether two verbs say as much of one thing, as far as the contraries tell: "cover" leases, "apply to" leases."""
    same = _share([*_about(one), *_reached(one)], [*_about(other), *_reached(other)])
    return same and any(share_pole(mine, theirs) for mine in one.acts for theirs in other.acts)


def _reached(one: Assertion) -> list[str]:
    return [phrase.last.lower for _, phrase in one.clause.obliques]


def same_object(one: Assertion, other: Assertion) -> bool:
    """Whether two verbs are about one thing: "takes a stake", "the harvest is"."""
    about = _about(one)
    return _share(about, _about(other)) or not other.acts.isdisjoint(about)


def _about(one: Assertion) -> list[str]:
    clause = one.clause
    phrases: list[NounPhrase | None] = [*clause.objects, clause.predicate, clause.undergoer]
    if one.verb.lemma == "be":
        phrases.append(clause.subject)
    return [phrase.tokens[-1].lower for phrase in phrases if phrase is not None and phrase.head.tag != "PRON"]


def arguments(one: Assertion) -> list[str]:
    """The nouns that stand at the verb of an assertion in any role."""
    clause = one.clause
    phrases = [clause.actor, clause.undergoer, clause.predicate, *clause.objects]
    phrases += [phrase for _, phrase in clause.obliques]
    return [phrase.tokens[-1].lower for phrase in phrases if phrase is not None and phrase.head.tag != "PRON"]


def only_tells(one: Assertion) -> bool:
    """Whether a verb says nothing of its own about what is told: "said"."""
    return not one.acts.isdisjoint(word_set("tellers", "verbs"))


def words_of(assertion: Assertion) -> str:
    """The verb as it stands, with its auxiliaries: "has not been sold"."""
    return assertion.clause.verb.text


def verbs_in(told: Wording, quote: Span) -> list[Assertion]:
    """What the verbs of a quote assert, but gerunds: not the acts that nouns name."""
    asserted = told.asserted_in(quote)
    return [one for one in asserted if one.verb is one.clause.verb.verb and not one.clause.verb.participle]


def of_same_things(mine: Assertion, told: Wording, quote: Span, least: int = 1) -> list[Assertion]:
    """What the source tells of most of the things of which a claim tells."""
    about = set(arguments(mine))
    shared = [
        (sum(any(same_word(word, there) for there in arguments(one)) for word in about), one)
        for one in verbs_in(told, quote)
    ]
    most = max((number for number, _ in shared), default=0)
    return [one for number, one in shared if most >= least and number == most]
