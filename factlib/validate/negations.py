"""What denies: single words as "no" and "nobody", what only looks like them as "no other firm", and all that negates a clause."""

from collections.abc import Sequence
from itertools import islice, pairwise

from factlib.events.frames import words
from factlib.language import Clause, NounPhrase, Token, VerbGroup
from factlib.validate.lists import phrases_in, word_set

OF_OBJECT = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM")
"""The tags of the words of which objects are made."""

_BEFORE = 3  # words before a verb in which what stops it is looked for
_AROUND = 5  # words before and behind a verb in which "under no circumstances" may stand
_INVERTED = frozenset({"do", "have", "will", "would", "can"})


def is_negation(token: Token) -> bool:
    """Whether a word turns what it stands with into its contrary: not "no" in "no other firm", which says "only"."""
    if token.lower.replace("’", "'") not in word_set("negations", "words"):
        return _is_as_good_as(token)
    return not (_is_approximate(token) or leaves_out_others(token)) or _is_as_good_as(token)


def is_put_aside(token: Token) -> bool:
    """Whether a word is one that another is named for: "Lund, not Brod", "to Lund rather than to Brod"."""
    nearest = reversed(token.sentence.tokens[: token.index])
    before = [*islice((one for one in nearest if one.lower not in word_set("negations", "between")), 2)]
    words = " ".join(one.lower for one in reversed(before))
    if words in word_set("negations", "instead"):
        return True
    return words == "not" or (words.endswith(" not") and before[1].tag in ("PUNCT", "CCONJ", "SCONJ"))


def leaves_out_others(token: Token) -> bool:
    """Whether a word only denies it of all others: "no other firm sells", "nobody else"; not "there is no other"."""
    tokens, at = token.sentence.tokens, token.index
    behind = tokens[at + 1 : at + 2]
    others = bool(behind) and behind[0].lower in word_set("negations", "others")
    is_there = at > 0 and tokens[at - 1].lemma in ("be", "have")
    return others and not is_there and token.lower in word_set("negations", "words")


def _is_approximate(token: Token) -> bool:
    """Whether "almost" and its like stand before an amount or adjective, not before a verb."""
    if token.lower not in word_set("negations", "short_of"):
        return False
    behind = token.sentence.tokens[token.index + 1 : token.index + 2]
    return not behind or behind[0].tag not in ("VERB", "AUX")


def _is_as_good_as(token: Token) -> bool:
    """Whether "virtually" and its like stand before what is done to something: "virtually wiped out", not "virtually met"."""
    if token.lower not in word_set("negations", "as_good_as"):
        return False
    behind = token.sentence.tokens[token.index + 1 : token.index + 2]
    return bool(behind) and behind[0].penn == "VBN"


def is_negated(clause: Clause) -> bool:
    """Whether a clause has an odd number of negations of its own: "no company has sold", "did not sell"."""
    group = clause.verb
    tokens = group.tokens[0].sentence.tokens
    if group.negated and _is_until(clause):
        return False  # what does not start until May starts in May
    start = group.tokens[0].index
    neither = any(one.lower == "neither" for one in tokens[max(start - 1, 0) : group.tokens[-1].index])
    count = int(group.negated or neither or (start > 0 and tokens[start - 1].lower == "nor"))
    inside = {token.index for token in group.tokens}
    around = tokens[max(group.tokens[0].index - 1, 0) : group.tokens[-1].index + 1]
    count += any(one.lower in word_set("negations", "short_of") or _is_as_good_as(one) for one in around)
    count += is_in_idiom(group)
    count += group.infinitive and _is_too_much(group)
    for phrase in [clause.subject or _phrase_before(group), *clause.objects, clause.predicate]:
        if phrase is not None:
            first = _first_member(phrase)
            at = first.index - 1
            if at > 0 and at not in inside and tokens[at].lemma in _INVERTED:
                at -= 1  # "nor did it sell"
            edge = tokens[at] if at >= 0 and at not in inside else None
            if edge is not None and first.lower in words("beyond"):
                continue  # "not only jets but also ships"
            denied = first.lower in word_set("negations", "determiners") and first.tag != "PROPN"
            denied = denied and not _only_bounds(first)
            single = edge is not None and edge.lower in words("hardly") and first.lower in ("a", "any", "one")
            count += (
                single
                or (denied and not leaves_out_others(first))
                or (edge is not None and edge.lower in ("neither", "nor", "not") and not is_put_aside(first))
            )
    return count % 2 == 1


def _only_bounds(token: Token) -> bool:
    """Whether a negation only bounds an amount: "no more than 15 ferries"."""
    behind = token.sentence.tokens[token.index + 1 : token.index + 3]
    return len(behind) > 1 and behind[0].penn in ("JJR", "RBR") and behind[1].lower == "than"


def _phrase_before(group: VerbGroup) -> NounPhrase | None:
    """The phrase right before a finite verb, its subject where the parser has none."""
    at = group.tokens[0].index - 1
    finite = not (group.infinitive or group.participle)
    phrases = group.verb.sentence.noun_phrases if finite else ()
    return next((phrase for phrase in phrases if phrase.last.index == at), None)


def _first_member(phrase: NounPhrase) -> Token:
    """The first word of the phrases that "or" joins: "no" of "no firm or person"."""
    first = phrase.tokens[0]
    sentence = first.sentence
    while first.index > 1 and sentence.tokens[first.index - 1].lower == "or":
        before = [each for each in sentence.noun_phrases if each.last.index == first.index - 2]
        if not before:
            break
        first = before[0].tokens[0]
    return first


def _is_too_much(group: VerbGroup) -> bool:
    """Whether something is too much or too little for an act: "too small to sell"."""
    first = group.tokens[0].index
    before = group.tokens[0].sentence.tokens[max(first - 2, 0) : first]
    return len(before) > 1 and before[0].lower == "too" and before[1].tag in ("ADJ", "ADV")


def _is_until(clause: Clause) -> bool:
    """Whether something is said not to be so before a time: "will not open until 1988", "until the second quarter"."""
    sentence = clause.verb.verb.sentence
    markers = [one.marker for one in sentence.clauses]
    return any(
        token.lower == "until" and behind.tag in OF_OBJECT and behind.tag != "PRON" and token not in markers
        for token, behind in pairwise(sentence.tokens[clause.verb.tokens[-1].index :])
    )


def is_in_idiom(group: VerbGroup) -> bool:
    """Whether words before or behind a verb say that it is not so: "has yet to sell", "will under no circumstances sell"."""
    tokens = group.tokens[0].sentence.tokens
    first, last = group.tokens[0].index, group.tokens[-1].index
    start = max(first - _BEFORE, 0)
    said = [token.lower for token in tokens[start : last + 1]]
    upto = " ".join(said[: first - start + (1 if group.infinitive else 0)])
    if any(f" {upto}".endswith(f" {idiom}") for idiom in word_set("negations", "before")):
        return True
    if group.negated:
        return False
    around = max(first - _AROUND, 0)
    words = [token.lower for token in tokens[around : last + _AROUND]]
    ends = (around + end for _, end in phrases_in(words, "negations", "inside"))
    return any(not _is_of_other_verb(tokens[end:first]) for end in ends)


def _is_of_other_verb(between: Sequence[Token]) -> bool:
    """Whether a verb stands between an idiom and what it would deny, and takes it: "a unit no longer owned by it sold"."""
    return any(token.tag == "VERB" for token in between)
