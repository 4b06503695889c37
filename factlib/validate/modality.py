"""Is it told as surely? What is done, to come, asked for or only possible, verb by verb; what is got, or only sought."""

from collections.abc import Collection, Iterator, Sequence

from factlib.document import Span
from factlib.language import Token
from factlib.language.senses import derived
from factlib.validate.assertions import Assertion
from factlib.validate.lists import word_lists, word_set
from factlib.validate.rivals import arguments, of_same_things, only_tells, rivals_of, verbs_in, words_of
from factlib.validate.wording import Difference, Wording, are_akin
from factlib.validate.words import same_word

_FEW = 2  # verbs of a quote that is about one thing, whatever stands beside them
_SEEKING = frozenset({"seek", "want", "apply"})  # beside the verbs that ask
_WANTING = frozenset({"want", "need"})  # before a participle that says what
_OF_NOUNS = ("relative", "reduced")  # kinds of clauses that only say which thing is meant
_LETTING = frozenset({"let", "make", "help"})  # with a bare infinitive behind whom they let do it
_LONGEST_CAUSED = 6  # words from one of these to that verb
_STATES = frozenset({"be", "have"})
_ASSERTING = ("main", "complement", "coordinate")


def certainty(claimed: Wording, told: Wording, *, cited: bool = True) -> Iterator[Difference]:
    """What is said to be done, and the source only plans, asks for or holds possible; or the reverse.

    Args:
        claimed: The words of the claim.
        told: The words of the source.
        cited: Whether the claim cites these words. Of words that were looked for, only a verb that both have, of the
            same people or things, is compared.
    """
    for mine in claimed.assertions:
        if only_tells(mine) or not mine.stands_alone or (mine.negated and not cited) or _is_made_to(mine):
            continue
        rivals = rivals_of(mine, told)
        if mine.governs and not (cited and _is_governor(mine) and all(one.governs for one in rivals)):
            continue
        if _tells_no_more(mine, rivals):
            continue
        if mine.negated and (_is_barred(mine) or (rivals and all(one.negated for one in rivals))):
            continue  # what is not so is not so, whether it was barred or not allowed
        if not cited and not _is_comparable(mine, rivals):
            continue
        if rivals and all(_is_sure_of(one) and mine.status.isdisjoint(one.status) for one in rivals):
            if cited and (_says_less(mine, rivals) or (_is_present(mine) and _are_to_come(rivals))):
                continue
            if "ahead" in mine.status and all(map(_is_scheduled, rivals)):
                continue
            message = f"the claim tells it as {_status(mine)}: “{words_of(mine)}”; the source as {_status(rivals[0])}: “{words_of(rivals[0])}”"
            yield Difference(message, words_of(rivals[0]), rivals[0].clause.verb.span, mine.clause.verb.span)


def _tells_no_more(mine: Assertion, rivals: Sequence[Assertion]) -> bool:
    """Whether a verb only says which things are meant, or what is wanted or asked for, as those of the source do.

    So do "firms that invest" and "firms that will invest", "wants subsidies ended", "accepted that it be extended".
    """
    if _is_habit(mine) and rivals and all(one.clause.kind in _OF_NOUNS for one in rivals):
        return True
    return _is_wanted(mine) or mine.clause.subjunctive or all(map(_asks_too, [mine, *rivals]))


def _is_made_to(one: Assertion) -> bool:
    """Whether somebody is only let or made to do something: "lets it export", "helped it grow"."""
    group = one.clause.verb
    first = group.tokens[0]
    bare = (one.verb.penn == "VB" or first.lower == "be") and group.modal is None and not group.infinitive
    before = one.verb.sentence.tokens[max(one.verb.index - _LONGEST_CAUSED, 0) : one.verb.index]
    return bare and any(token.tag == "VERB" and token.lemma in _LETTING for token in before)


def _is_wanted(one: Assertion) -> bool:
    """Whether a participle says what somebody wants: "wants subsidies ended"."""
    bare = one.verb.penn in ("VBN", "VBD") and len(one.clause.verb.tokens) == 1
    before = one.verb.sentence.tokens[max(one.verb.index - _LONGEST_CAUSED, 0) : one.verb.index]
    return bare and any(token.tag == "VERB" and token.lemma in _WANTING for token in before)


def _asks_too(one: Assertion) -> bool:
    """Whether a verb by itself tells what somebody wants or asks for, be it "seek" or "ask": it is done, and no more."""
    group = one.clause.verb
    return group.verb.lemma in word_set("governors", "urged") | _SEEKING and not (
        group.infinitive or group.modal
    )


def _is_present(one: Assertion) -> bool:
    """Whether the present may tell of what is to come: "is being sold", "goes on", "is postponed"."""
    group = one.clause.verb
    lasting = not one.acts.isdisjoint(word_set("loose", "going_on") | word_set("loose", "deciding"))
    return (
        one.status == {"done"}
        and group.tense == "present"
        and not group.perfect
        and (lasting or group.progressive or any(token.lower == "being" for token in group.tokens))
    )


def _are_to_come(rivals: Sequence[Assertion]) -> bool:
    return all("ahead" in one.status and not one.is_condition for one in rivals)


def _is_scheduled(one: Assertion) -> bool:
    """Whether the present tells of what comes at its time: "the patent lapses in 2009"."""
    group = one.clause.verb
    return group.tense == "present" and not group.perfect and one.status == {"done"}


def _is_sure_of(one: Assertion) -> bool:
    """Whether it says how sure it is: by itself, or as what is only discussed or to come: "is to be sold"."""
    return one.stands_alone or one.status in ({"possible"}, {"ahead"})


def _is_barred(one: Assertion) -> bool:
    """Whether it only cannot be, or only says which things are meant: "the tobacco that they do not buy"."""
    return one.clause.verb.modal in word_set("loose", "ability") or one.clause.kind == "relative"


def _is_habit(one: Assertion) -> bool:
    """Whether a verb only says which things are meant: "firms that invest"."""
    return one.clause.kind == "relative" and one.clause.verb.tense == "present"


def accomplished(claimed: Wording, told: Wording, quote: Span | None) -> Iterator[Difference]:
    """What is said to have been done, where the source tells of the same things only what is to come: "negotiates for jets"."""
    for mine in claimed.assertions:
        group = mine.clause.verb
        already = any(token.lower == "already" for token in _around(mine))
        if already and any(token.lower == "already" for token in told.tokens):
            continue  # "is already afloat"
        acts = mine.clause.kind in _ASSERTING and mine.status == {"done"} and not mine.negated
        promises = mine.governs or (_is_governor(mine) and not _is_named_in(told, mine))
        if (
            not acts
            or promises
            or only_tells(mine)
            or _is_wanted(mine)
            or _is_state_in(told, mine)
            or not (already or group.past)
        ):
            continue
        here = quote or told.span
        states = () if already or group.perfect else _STATES
        told_here = [one for one in verbs_in(told, here) if not only_tells(one)]
        none = not any(_is_deed(one, states) for one in told_here)
        near = of_same_things(mine, told, here, 1 if already or group.perfect or none else 2)
        few = len(told_here) <= (_FEW if group.perfect else 1)
        if not near and (already or few):
            near = told_here
        open_ = near and not any(_is_deed(one, states) or (one.negated and not already) for one in near)
        if open_ and (already or mine.verb.lemma not in _STATES):
            words = words_of(near[0])
            message = (
                f"the claim tells it as done: “{words_of(mine)}”; the source tells of nothing done: “{words}”"
            )
            yield Difference(message, words, near[0].verb.span, group.span)


def _around(one: Assertion) -> Sequence[Token]:
    tokens = one.clause.verb.tokens
    return one.verb.sentence.tokens[max(tokens[0].index - 1, 0) : tokens[-1].index + 1]


def _near(one: Assertion) -> Sequence[Token]:
    """A verb's words, and the one behind them: "is now"."""
    tokens = one.clause.verb.tokens
    return one.verb.sentence.tokens[tokens[0].index : tokens[-1].index + 2]


def _is_deed(one: Assertion, states: Collection[str]) -> bool:
    """Whether something was done by an act, an agreement or an order too; not by a plan or by talks on it."""
    if one.negated:
        return False
    if "done" not in one.status or one.verb.lemma in _STATES:
        reached = one.clause.verb.perfect or any(token.lower == "now" for token in _near(one))
        state = one.verb.lemma in _STATES and "done" in one.status and reached  # "has had", "is now"
        return state or one.verb.lemma in states
    return one.acts.isdisjoint(word_set("loose", "planning"))


def assured(claimed: Wording, told: Wording, quote: Span | None) -> Iterator[Difference]:
    """What is said to come about, where the source holds possible what it tells of the same things: "might seek to raise"."""
    for mine in claimed.assertions:
        sure = mine.status == {"ahead"} or (mine.status == {"done"} and mine.clause.verb.past)
        unsure = mine.negated or mine.is_condition or mine.clause.kind not in _ASSERTING
        if not (sure and mine.stands_alone) or mine.governs or only_tells(mine) or unsure:
            continue
        here = quote or told.span
        near = of_same_things(mine, told, here) or [
            one for one in verbs_in(told, here) if not only_tells(one)
        ]
        if near and all(one.status == {"possible"} and not one.negated for one in near):
            words = words_of(near[0])
            message = f"the claim tells it as {_status(mine)}: “{words_of(mine)}”; the source only as possible: “{words}”"
            yield Difference(message, words, near[0].verb.span, mine.clause.verb.span)


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
    about = arguments(mine)
    return mine.clause.kind in _ASSERTING and any(
        same_word(word, there) for one in rivals for there in arguments(one) for word in about
    )


def _is_governor(one: Assertion) -> bool:
    return any(not one.acts.isdisjoint(word_set("governors", row)) for row in ("ahead", "possible", "urged"))


def _status(one: Assertion) -> str:
    return {"done": "a fact", "ahead": "to come", "urged": "asked for", "possible": "possible"}[
        min(one.status)
    ]


def sought(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A verb of getting or deciding over a noun that the source only has beside a word of seeking it."""
    for row in word_lists("assertions.toml")["sought"].values():
        there = [token for token in told.tokens if token.lemma.lower() in row["open"] and told.is_said(token)]
        if not there or any(token.lemma.lower() in row["done"] for token in told.tokens):
            continue
        for clause in (one for sentence in claimed.sentences for one in sentence.clauses):
            verb = clause.verb
            if (
                verb.verb.lemma not in row["done"]
                or verb.infinitive
                or verb.tense == "future"
                or verb.modal
                or claimed.negations
            ):
                continue
            reached = [*clause.objects, *(phrase for _, phrase in clause.obliques)]
            if any(_has_akin(told, phrase.last) for phrase in reached):
                yield Difference.between(verb.text, there[0].text, there[0].span, verb.verb.span)


def _has_akin(told: Wording, noun: Token) -> bool:
    return any(are_akin(noun, one) for one in told.content)
