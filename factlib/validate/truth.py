"""Is it said to be so in both, and as surely? Negation, certainty and whether the speaker stands behind it, verb by verb."""

from collections.abc import Collection, Iterator

from factlib.document import Span
from factlib.language import Clause, NounPhrase, Token
from factlib.validate.assertions import Assertion
from factlib.validate.lists import phrases_in, word_set
from factlib.validate.negations import is_negation, leaves_out_others
from factlib.validate.rivals import arguments, of_same_things, only_tells, rivals_of, words_of
from factlib.validate.scopes import is_other_matter, unfounded
from factlib.validate.swaps import put_aside
from factlib.validate.turns import is_said_by_contrary
from factlib.validate.wording import Difference, Wording, keys_of, stretches_about
from factlib.validate.words import same_word

_QUESTIONS = frozenset({"whether", "if"})
_UP_TO = frozenset({"before", "until", "till", "unless"})
_DEEPEST = 6  # verbs to climb
_NEAR = 4  # words before a clause, up to what negates the adjective


def denials(
    claimed: Wording, told: Wording, *, cited: bool = True, quote: Span | None = None
) -> Iterator[Difference]:
    """A verb or a thing of which both tell is denied in one of them.

    Args:
        claimed: The words of the claim.
        told: The words of the source.
        cited: Whether the claim cites these words. Of words that were looked for, only what is said to be so by
            itself is compared: no condition, no purpose, no manner.
        quote: Which of the words it cites, if it cites some.
    """
    about = stretches_about(told, claimed)
    negations = told.negations_in(about)
    if claimed.negations == negations and negations:
        return
    if claimed.negations != negations and is_said_by_contrary(claimed, told):
        return
    outdone = _outdoes(claimed) and any(map(_is_superlative, told.tokens))
    for mine in claimed.assertions:
        theirs = [
            one for one in rivals_of(mine, told, alike=True) if told.is_said(one.verb) or not only_tells(one)
        ]
        if not cited and not all(one.stands_alone and not one.is_condition for one in (mine, *theirs)):
            continue
        opposed = theirs and all(one.negated != mine.negated for one in theirs)
        if opposed and not (mine.negated and outdone) and not is_other_matter(mine, theirs[0], claimed, told):
            says, denies = ("not so", "so") if mine.negated else ("so", "not so")
            message = f"the claim says that it is {says}: “{words_of(mine)}”; the source that it is {denies}: “{words_of(theirs[0])}”"
            yield Difference(message, words_of(theirs[0]), theirs[0].clause.verb.span, mine.clause.verb.span)
    yield from _told_of_none(claimed, told) if cited else ()
    yield from _not_so(claimed, told, quote) if quote is not None and not claimed.negations else ()
    if claimed.negations and not (negations or outdone) and not put_aside(told):
        yield from unfounded(claimed, told, about)


def _not_so(claimed: Wording, told: Wording, quote: Span) -> Iterator[Difference]:
    """What is told of two things, where the source only denies something of both: "output exceeds the target", "does not reach it"."""
    aside = any(token.lower in word_set("negations", "turning") for token in claimed.tokens)
    limiting = word_set("negations", "limiting")
    limited = any(token.lower in limiting and quote.holds(token.start) for token in told.tokens)
    for mine in claimed.assertions if not (claimed.denies() or aside or limited) else ():
        if mine.negated or only_tells(mine) or not mine.stands_alone or mine.verb.lemma == "be":
            continue
        near = of_same_things(mine, told, quote)
        if not all(_share_two(mine, one) for one in near):
            continue
        # of what was closed last year, "no plans to close it again" says nothing
        came = mine.status == {"done"}
        if near and all(one.negated and not (came and "done" not in one.status) for one in near):
            words = words_of(near[0])
            yield Difference(
                f"the source says that it is not so: “{words}”", words, near[0].verb.span, mine.verb.span
            )


def _share_two(one: Assertion, other: Assertion) -> bool:
    """Whether two nouns stand beside both verbs, or one, and the same pronoun acts."""
    there = _nouns_beside(other)
    shared = {word for word in _nouns_beside(one) if any(same_word(word, each) for each in there)}
    own, found = one.clause.subject, other.clause.subject
    pronouns = own is not None and found is not None and own.head.tag == found.head.tag == "PRON"
    acting = {each.last.lower for each in (own, found) if each is not None}
    return len(shared) + (pronouns and len(acting) == 1) > 1


def _nouns_beside(one: Assertion) -> list[str]:
    """The nouns at a verb and those between it and the verbs beside it."""
    sentence, verb = one.verb.sentence, one.clause.verb
    ends = [each.end for each in sentence.verb_groups if each.end <= verb.start]
    starts = [each.start for each in sentence.verb_groups if each.start >= verb.end]
    near = Span.of(max(ends, default=sentence.start), min(starts, default=sentence.end))
    nouns = (token.lower for token in sentence.tokens if token.tag == "NOUN" and near.holds(token.start))
    return [*dict.fromkeys([*arguments(one), *nouns])]


def _outdoes(wording: Wording) -> bool:
    """Whether some words compare with all that was before: "never before", "not so many since"."""
    return any(
        token.lower in word_set("whole", "outdone")
        or (token.penn in ("JJR", "RBR") and token.lower != "longer")
        for token in wording.tokens
    )


def left_open(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """What is said to be so, and the source only asks, doubts or calls false: "asked whether", "is not sure that"."""
    denied = {id(one.clause) for wording in (claimed, told) for one in wording.assertions if one.negated}
    for mine in claimed.assertions:
        unsure = mine.negated or mine.is_condition or mine.status <= {"possible"}
        of_noun = mine.clause.kind == "reduced" and mine.clause.verb.infinitive  # "the plan to sell"
        if mine.governs or only_tells(mine) or unsure or of_noun or _is_left_open(mine, denied):
            continue
        rivals = rivals_of(mine, told)
        if rivals and all(_is_left_open(one, denied) for one in rivals):
            message = f"the source does not say that it is so: “{words_of(rivals[0])}”"
            own = mine.clause.verb.span
            yield Difference(message, words_of(rivals[0]), rivals[0].verb.span, own)


def regardless(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """What is said to be so in any case, and in the source depends on something: "even if it rains" for "unless it rains"."""
    mine = _phrases_in(claimed, "regardless")
    theirs, signs = (told.once(_phrases_in, row) for row in ("regardless", "hinging")) if mine else ((), ())
    if mine and signs and not theirs:
        (first, end), (sign, last) = mine[0], signs[0]
        says = claimed.source.document[Span.of(first.start, end.end)]
        span = Span.of(sign.start, last.end)
        yield Difference.between(says, told.source.document[span], span, Span.of(first.start, end.end))


def _phrases_in(wording: Wording, row: str) -> list[tuple[Token, Token]]:
    """The first and last words of the phrases of a list that stand in a wording."""
    tokens = wording.tokens
    words = [one.lower for one in tokens]
    return [(tokens[at], tokens[end - 1]) for at, end in phrases_in(words, "conditions", row)]


def _is_superlative(token: Token) -> bool:
    return token.penn in ("JJS", "RBS") or token.lower in ("first", "record", "unprecedented")


def _is_left_open(one: Assertion, denied: Collection[int]) -> bool:
    """Whether a verb is only asked about, doubted, called false or not said, given the clauses that are denied, by `id`."""
    climbed = list(_climbed(one.clause))
    if not climbed:
        return False
    return any(
        _asks(clause) or _is_of_doubt(clause) or _doubts(above.verb.verb.lemma, negated=id(above) in denied)
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


def _told_of_none(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A thing of which the source only says that there is none: "a wage increase" for "no wage increase"."""
    for phrase in (phrase for sentence in told.sentences for phrase in sentence.noun_phrases):
        if phrase.first.lower != "no" or leaves_out_others(phrase.first) or _is_only_put_off(phrase):
            continue
        if claimed.negations or claimed.denies():
            return
        words = [keys_of(token) for token in phrase.tokens[1:]]
        others = (keys_of(token) for token in told.content if token not in phrase.tokens)
        if not words or any(not words[-1].isdisjoint(keys) for keys in others):
            continue
        for own in (one for sentence in claimed.sentences for one in sentence.noun_phrases):
            mine = [keys_of(token) for token in own.tokens]
            if all(any(not word.isdisjoint(keys) for keys in mine) for word in words):
                yield Difference.between(own.text, phrase.text, phrase.span, own.span)


def _is_only_put_off(phrase: NounPhrase) -> bool:
    """Whether there is none only up to something: "no decision before May"."""
    behind = phrase.last.sentence.tokens[phrase.last.index + 1 :]
    return any(token.lower in _UP_TO for token in behind)
