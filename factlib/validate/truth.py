"""Is it said to be so in both, and as surely? Negation, certainty and whether the speaker stands behind it, verb by verb."""

from collections.abc import Collection, Iterator, Sequence

from factlib.document import Span
from factlib.language import Clause, NounPhrase, Token
from factlib.language.model import token_at
from factlib.language.senses import derived, synonyms
from factlib.validate.assertions import Assertion, class_of
from factlib.validate.lists import share_pole, word_set
from factlib.validate.negations import is_negation
from factlib.validate.swaps import put_aside
from factlib.validate.turns import is_said_by_contrary, turned_round
from factlib.validate.wording import Difference, Wording, stretches_about
from factlib.validate.words import same_word

_OUTDONE = frozenset({"than", "as", "before", "since"})  # "never before" for "the first", "the largest"
_STATES = frozenset({"be", "have"})
_ASSERTING = ("main", "complement", "coordinate")
_QUESTIONS = frozenset({"whether", "if"})
_DEEPEST = 6  # verbs to climb
_NEAR = 4  # words before a clause, up to what negates the adjective


def denials(
    claimed: Wording, told: Wording, *, cited: bool = True, quote: Span | None = None
) -> Iterator[Difference]:
    """A verb that both have is denied in one of them, or all that one of them tells is.

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
    for mine in claimed.assertions:
        theirs = [
            one
            for one in told.assertions
            if (same_act(mine, one) or _is_at_one_pole(mine, one))
            and _only_tells(one) == _only_tells(mine)
            and (told.is_said(one.verb) or not _only_tells(one))
        ]
        if not cited and not all(one.stands_alone and not one.is_condition for one in (mine, *theirs)):
            continue
        if theirs and all(one.negated != mine.negated for one in theirs):
            says, denies = ("not so", "so") if mine.negated else ("so", "not so")
            message = f"the claim says that it is {says}: “{_words(mine)}”; the source that it is {denies}: “{_words(theirs[0])}”"
            yield Difference(message, _words(theirs[0]), theirs[0].clause.verb.span, mine.clause.verb.span)
    if (
        quote is not None
        and _is_all_denied(told, quote, about)
        and not (claimed.negations or claimed.denies() or any(one.negated for one in claimed.assertions))
    ):
        yield Difference("the source says that it is not so")
    yield from turned_round(claimed, told) if cited else ()
    denied = any(
        one.negated for one in told.assertions if any(span.contains(one.verb.span) for span in about)
    )
    outdone = any(token.lower in _OUTDONE for token in claimed.tokens)
    awaited = word_set("whole", "needed") if any(one.lower == "until" for one in claimed.tokens) else ()
    excludes = any(
        token.lower in word_set("whole", "alone") | word_set("whole", "lacking")
        or token.lower in awaited
        or (outdone and _is_superlative(token))
        for token in told.tokens
    )
    if claimed.negations and not (
        negations or denied or excludes or told.denies(within=about) or put_aside(told)
    ):
        yield Difference("the source has no such negation")


def left_open(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """What is said to be so, and the source only asks, doubts or calls false: "asked whether", "is not sure that"."""
    denied = {id(one.clause) for wording in (claimed, told) for one in wording.assertions if one.negated}
    for mine in claimed.assertions:
        unsure = mine.negated or mine.is_condition or mine.status <= {"possible"}
        of_noun = mine.clause.kind == "reduced" and mine.clause.verb.infinitive  # "the plan to sell"
        if mine.governs or _only_tells(mine) or unsure or of_noun or is_left_open(mine, denied):
            continue
        rivals = [one for one in told.assertions if same_act(mine, one)]
        if rivals and all(is_left_open(one, denied) for one in rivals):
            message = f"the source does not say that it is so: “{_words(rivals[0])}”"
            own = mine.clause.verb.span
            yield Difference(message, _words(rivals[0]), rivals[0].verb.span, own)


def unconditional(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """What is said to come about, and in the source only on a condition: "unless it finds a buyer", not "even if"."""
    if not word_set("conditions", "open").isdisjoint(token.lower for token in claimed.tokens):
        return
    conditions = [one for one in told.assertions if one.is_condition and not _is_in_any_case(one)]
    for mine in claimed.assertions if conditions else ():
        if mine.negated or mine.governs or _only_tells(mine) or not mine.stands_bare:
            continue
        rivals = [one for one in told.assertions if same_act(mine, one) and one not in conditions]
        on = [next((each for each in conditions if _hangs_on(one, each)), None) for one in rivals]
        if on and all(on) and on[0] is not None and not claimed.has(on[0].verb):
            condition = _condition(on[0])
            words = told.source.document[condition]
            yield Difference(
                f"the source says so only on a condition: “{words}”", words, condition, mine.verb.span
            )


def _hangs_on(told: Assertion, condition: Assertion) -> bool:
    """Whether something comes about on a condition, which stands behind it, or opens what is said of it."""
    if condition.clause.parent is not None and condition.clause.parent.verb.verb is told.verb:
        return True
    between = condition.verb.sentence.tokens[condition.verb.index : told.verb.index]
    joined = any(token.tag == "CCONJ" or token.lower == "that" for token in between)
    above = told.clause.parent
    return above is not None and above.verb.verb is condition.verb and bool(between) and not joined


def _is_in_any_case(condition: Assertion) -> bool:
    """Whether it comes about whatever becomes of a condition: "even if it finds a buyer", "if you ask me", "asked if"."""
    opening = _opening_of(condition)
    if opening is None:
        return True
    before, behind = (token_at(opening.sentence.tokens, opening.index + step) for step in (-1, 1))
    speaking = behind.lower in word_set("conditions", "speaking")
    return speaking or before.lemma.lower() in word_set("conditions", "none")


def _opening_of(condition: Assertion) -> Token | None:
    """The word that opens a condition: "if", "unless"; None if it is another."""
    before = reversed(condition.verb.sentence.tokens[: condition.verb.index])
    return next((token for token in before if token.lower in word_set("conditions", "opening")), None)


def _condition(condition: Assertion) -> Span:
    """Where a condition stands, from the word that opens it to its verb."""
    opening, group = _opening_of(condition), condition.clause.verb.span
    return group if opening is None else Span.of(opening.start, group.end)


def _is_all_denied(wording: Wording, quote: Span, about: Sequence[Span]) -> bool:
    """Whether some stretches of a quote tell nothing but what is not so: all that their verbs tell is denied, and is no condition."""
    telling = [
        one
        for one in wording.asserted_in(quote)
        if (one.stands_alone or one.clause.verb.infinitive)
        and any(span.contains(one.verb.span) for span in about)
        and not (_only_tells(one) or one.governs or wording.is_value(one.verb))  # "cannot exceed 5"
    ]
    return bool(telling) and all(one.negated for one in telling)


def _is_superlative(token: Token) -> bool:
    return token.penn in ("JJS", "RBS") or token.lower == "first"


def _words(assertion: Assertion) -> str:
    return assertion.clause.verb.text


def same_act(one: Assertion, other: Assertion) -> bool:
    """Whether two verbs tell of one act: the same or a synonym; of those that say little, with the same object."""
    light = word_set("light", "verbs")
    mine, theirs = one.acts - light, other.acts - light
    if not mine and not theirs:
        return _same_object(one, other)  # "is", "represents" a risk
    if not mine or not theirs:
        return not one.acts.isdisjoint(other.acts) and _same_object(one, other)
    return not mine.isdisjoint(theirs) or any(not theirs.isdisjoint(synonyms(act)) for act in mine)


def _is_at_one_pole(one: Assertion, other: Assertion) -> bool:
    """Whether two verbs say as much of one thing, as far as the contraries tell: "cover" leases, "apply to" leases."""
    about = [*_about(one), *_reached(one)]
    same = any(same_word(word, there) for there in [*_about(other), *_reached(other)] for word in about)
    return same and any(share_pole(mine, theirs) for mine in one.acts for theirs in other.acts)


def _reached(one: Assertion) -> list[str]:
    return [phrase.last.lower for _, phrase in one.clause.obliques]


def _same_object(one: Assertion, other: Assertion) -> bool:
    """Whether two verbs are about one thing: "takes a stake", "the harvest is"."""
    about = _about(one)
    return any(
        same_word(word, there) for word in about for there in _about(other)
    ) or not other.acts.isdisjoint(about)


def _about(one: Assertion) -> list[str]:
    clause = one.clause
    phrases: list[NounPhrase | None] = [*clause.objects, clause.predicate, clause.undergoer]
    if one.verb.lemma == "be":
        phrases.append(clause.subject)
    return [phrase.tokens[-1].lower for phrase in phrases if phrase is not None and phrase.head.tag != "PRON"]


def certainty(claimed: Wording, told: Wording, *, cited: bool = True) -> Iterator[Difference]:
    """What is said to be done, and the source only plans, asks for or holds possible; or the reverse.

    Args:
        claimed: The words of the claim.
        told: The words of the source.
        cited: Whether the claim cites these words. Of words that were looked for, only a verb that both have, of the
            same people or things, is compared.
    """
    for mine in claimed.assertions:
        if _only_tells(mine) or not mine.stands_alone or (mine.negated and not cited):
            continue
        rivals = [one for one in told.assertions if same_act(mine, one)]
        if mine.governs and not (cited and _is_governor(mine) and all(one.governs for one in rivals)):
            continue
        if _is_habit(mine) and rivals and all(one.clause.kind == "relative" for one in rivals):
            continue  # "firms that invest" for "firms that will invest"
        if mine.negated and rivals and all(one.negated for one in rivals):
            continue  # what is not so is not so, whether it was barred or not allowed
        if not cited and not _is_comparable(mine, rivals):
            continue
        if rivals and all(one.stands_alone and mine.status.isdisjoint(one.status) for one in rivals):
            if cited and _says_less(mine, rivals):
                continue
            message = f"the claim tells it as {_status(mine)}: “{_words(mine)}”; the source as {_status(rivals[0])}: “{_words(rivals[0])}”"
            yield Difference(message, _words(rivals[0]), rivals[0].clause.verb.span, mine.clause.verb.span)


def _is_habit(one: Assertion) -> bool:
    """Whether a verb only says which things are meant: "firms that invest"."""
    return one.clause.kind == "relative" and one.clause.verb.tense == "present"


def accomplished(claimed: Wording, told: Wording, quote: Span | None) -> Iterator[Difference]:
    """What is said to have been done already, where the source tells of nothing done: "has already opened", "will move to open"."""
    telling = [
        one
        for one in told.asserted_in(quote or told.span)
        if one.stands_alone and not (_only_tells(one) or (one.governs and _is_governor(one)))
    ]
    agreed = any(one.governs and one.status == {"done"} for one in told.assertions)
    unsure = word_set("governors", "possible")
    done = [
        one for one in telling if "done" in one.status and not one.governs and one.acts.isdisjoint(unsure)
    ]
    if not telling or any(one.clause.verb.verb.lemma not in _STATES for one in done if not one.negated):
        return
    for mine in claimed.assertions:
        group = mine.clause.verb
        around = mine.verb.sentence.tokens[max(group.tokens[0].index - 1, 0) : group.tokens[-1].index + 1]
        already = any(token.lower == "already" for token in around)
        acts = mine.clause.kind in _ASSERTING and mine.status == {"done"}
        promises = mine.governs or (_is_governor(mine) and not _is_named_in(told, mine))
        if not acts or mine.negated or promises or _only_tells(mine) or _is_state_in(told, mine):
            continue
        past = group.perfect or (group.tense == "past" and not done)
        elsewhere = any(
            "done" in one.status and not one.negated and same_act(mine, one) and _same_object(mine, one)
            for one in told.assertions
        )
        if already or (
            not elsewhere and mine.verb.lemma != "be" and past and not (agreed and _is_of_plan(mine))
        ):
            words = _words(telling[0])
            message = (
                f"the claim tells it as done: “{_words(mine)}”; the source tells of nothing done: “{words}”"
            )
            yield Difference(message, words, telling[0].verb.span, group.span)


def assured(claimed: Wording, told: Wording, quote: Span | None) -> Iterator[Difference]:
    """What is said to come about, where the source holds possible all that it tells: "will raise", "might seek to raise"."""
    telling = [one for one in told.asserted_in(quote or told.span) if not _only_tells(one)]
    if not telling or any(one.status != {"possible"} or one.negated for one in telling):
        return
    mine = [one for one in claimed.assertions if one.stands_alone and not (one.governs or _only_tells(one))]
    sure = (
        (one.status == {"ahead"} or (one.status == {"done"} and one.clause.verb.past))
        and not (one.negated or one.is_condition)
        for one in mine
    )
    if mine and all(sure):
        words = _words(telling[0])
        message = f"the claim tells it as {_status(mine[0])}: “{_words(mine[0])}”; the source only as possible: “{words}”"
        yield Difference(message, words, telling[0].verb.span, mine[0].clause.verb.span)


def foreseen(claimed: Wording, told: Wording, quote: Span | None) -> Iterator[Difference]:
    """What is said to be planned or to come, where the source tells of nothing but what is done: "will apply", "has received"."""
    quote = quote or told.span
    mine = [
        one
        for one in claimed.asserted_in(claimed.span)
        if one.stands_alone and not (_only_tells(one) or one.governs)
    ]
    telling = [one for one in told.asserted_in(quote) if one.stands_alone and not _only_tells(one)]
    if not mine or not telling or any("done" in one.status or one.negated for one in mine):
        return
    if any(one.status != {"done"} or one.negated or not one.clause.verb.past for one in telling):
        return
    if any(one.governs and one.clause.verb.past for one in claimed.assertions):
        return  # "allowed them to sell"
    if any(quote.contains(token.span) and _leaves_open(token) for token in told.tokens):
        return
    words = _words(telling[0])
    message = (
        f"the claim tells it as {_status(mine[0])}: “{_words(mine[0])}”; the source only as done: “{words}”"
    )
    yield Difference(message, words, telling[0].verb.span, mine[0].clause.verb.span)


def _leaves_open(token: Token) -> bool:
    """Whether a word says that something is to come, is asked for, or is not so: "plans", "request"."""
    table = {"NOUN": "nouns", "VERB": "governors", "ADJ": "governors"}.get(token.tag)
    return table is not None and bool(class_of(token.lemma.lower(), table) - {"done"})


def _is_of_plan(mine: Assertion) -> bool:
    """Whether what is done is only to plan or to agree on something: "has reached a deal"."""
    reached = [*mine.clause.objects, *([mine.clause.undergoer] if mine.clause.undergoer else [])]
    return any(class_of(phrase.tokens[-1].lemma.lower(), "nouns") for phrase in reached)


def _is_named_in(wording: Wording, mine: Assertion) -> bool:
    """Whether the other wording has a noun for the act: "approval" for "approved"."""
    nouns = (token.lemma.lower() for token in wording.tokens if token.tag == "NOUN")
    return any(not mine.acts.isdisjoint(derived(noun)) for noun in nouns)


def _is_state_in(wording: Wording, mine: Assertion) -> bool:
    """Whether a word of the other wording tells of the state that an act leads to: "is open" for "has opened", "had suits filed"."""
    states = (token for token in wording.tokens if token.tag == "ADJ" or token.penn == "VBN")
    return any(same_word(token.lower, mine.verb.lower) for token in states)


def _says_less(mine: Assertion, rivals: Sequence[Assertion]) -> bool:
    """Whether a claim only holds possible what it tells, or tells what is to come beside something else.

    That something may come is no less than that it came.
    """
    aside = mine.clause.kind not in _ASSERTING and "done" not in mine.status
    came = (
        mine.clause.verb.modal is not None
        and not mine.clause.verb.perfect
        and all(one.clause.verb.past for one in rivals)
    )
    return (mine.status <= {"possible"} and not came) or aside


def _is_comparable(mine: Assertion, rivals: Sequence[Assertion]) -> bool:
    """Whether an assertion stands by itself, and one of the others is about the same people or things."""
    about = _arguments(mine)
    return mine.clause.kind in _ASSERTING and any(
        same_word(word, there) for one in rivals for there in _arguments(one) for word in about
    )


def _arguments(one: Assertion) -> list[str]:
    """The nouns that stand at the verb of an assertion in any role."""
    clause = one.clause
    phrases = [clause.actor, clause.undergoer, clause.predicate, *clause.objects]
    phrases += [phrase for _, phrase in clause.obliques]
    return [phrase.tokens[-1].lower for phrase in phrases if phrase is not None and phrase.head.tag != "PRON"]


def _is_governor(one: Assertion) -> bool:
    return any(not one.acts.isdisjoint(word_set("governors", row)) for row in ("ahead", "possible", "urged"))


def _only_tells(one: Assertion) -> bool:
    return not one.acts.isdisjoint(word_set("tellers", "verbs"))


def _status(one: Assertion) -> str:
    return {"done": "a fact", "ahead": "to come", "urged": "asked for", "possible": "possible"}[
        min(one.status)
    ]


def is_left_open(one: Assertion, denied: Collection[int]) -> bool:
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
