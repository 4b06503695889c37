"""Is said to be so what the source negates, in another word? "talks are under way" where it has "no negotiations are going on".

Verbs that both have are compared clause by clause elsewhere. Here are nouns, and verbs that the claim has as another part
of speech: what "no" stands before, or "not", is looked for among the words of a claim that denies nothing.
"""

from collections.abc import Iterator

from factlib.document import Span
from factlib.language import Token
from factlib.validate.lists import word_set
from factlib.validate.negations import is_negation, is_put_aside
from factlib.validate.wording import Difference, Wording, are_akin

_DETERMINING = frozenset({"no", "nor", "neither"})
_REACH = 5  # words from "not" to what it negates


def unnegated(claimed: Wording, told: Wording, quote: Span | None) -> Iterator[Difference]:
    """A word of the claim that the source has under a negation, where nothing in the claim is negated."""
    denies = (
        claimed.negations_but_conditions() > 0
        or claimed.denies()
        or any(one.negated for one in claimed.assertions)
    )
    if denies or any(map(is_put_aside, claimed.tokens)):
        return
    for token in told.tokens:
        if not (is_negation(token) and told.is_said(token)) or (
            quote is not None and not quote.holds(token.start)
        ):
            continue
        target = _negated(token, told)
        if target is None or _is_turned_again(token, told, claimed):
            continue
        own = next(
            (one for one in claimed.content if _are_alike(one, target) and not _is_kept_from(one)), None
        )
        if own is not None and not any(_are_alike(own, one) for one in told.content if one is not target):
            yield Difference.between(own.text, f"{token.text} … {target.text}", target.span, own.span)


def _negated(token: Token, told: Wording) -> Token | None:
    """What a negation stands before: the noun behind "no", the verb behind "not"; None of a word that says little."""
    tokens = token.sentence.tokens
    if token.lower in _DETERMINING:
        phrase = next((one for one in token.sentence.noun_phrases if token in one.tokens), None)
        found = phrase.last if phrase is not None else None
    else:
        found = next((one for one in tokens[token.index + 1 :][:_REACH] if one.tag == "VERB"), None)
    return found if found is not None and found in told.content and not is_put_aside(found) else None


def _is_turned_again(token: Token, told: Wording, claimed: Wording) -> bool:
    """Whether something else turns what a negation says: another one, a verb that denies, "not before May".

    Not where the claim has that word too: what is not raised "before May" is not raised "before May".
    """
    stretch = [span for span in told.stretches if span.holds(token.start)]
    if told.negations_but_conditions(stretch) != 1 or told.denies(within=stretch):
        return True
    behind = {one.lower for one in token.sentence.tokens[token.index + 1 :]}
    return bool((behind & word_set("negations", "turned")) - {one.lower for one in claimed.tokens})


def _is_kept_from(token: Token) -> bool:
    """Whether a word is what something keeps somebody from: "fog kept them from landing"."""
    return token.index > 0 and token.sentence.tokens[token.index - 1].lower == "from"


def _are_alike(one: Token, other: Token) -> bool:
    light = word_set("light", "verbs")
    if one.lemma.lower() in light or other.lemma.lower() in light:
        return False
    return are_akin(one, other)
