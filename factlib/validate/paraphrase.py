"""Do other words say the same? A claimed sentence against the words that it is to paraphrase.

Wording is free, facts are not: every number, date and name of the claim must be the source's; nothing may be said
to be so that the source denies, or done that it only plans; up is not down, a month no year, a majority no minority;
and no word may stand in the place of one that means something else. Left alone: synonyms, inflections, word order,
what is left out, verbs that tell the same in another way.
"""

from collections.abc import Iterator

from factlib.document import Span
from factlib.language import Token
from factlib.language.senses import related
from factlib.quantities import Quantity
from factlib.validate.arguments import exchanged, replaced
from factlib.validate.assertions import leaves_out_others, word_set
from factlib.validate.comparing import shown
from factlib.validate.swaps import swapped
from factlib.validate.told_figures import clock_times, figures
from factlib.validate.told_names import is_named, names, tells
from factlib.validate.told_times import times
from factlib.validate.truth import accomplished, certainty, denials, foreseen, left_open
from factlib.validate.turns import comparisons, contraries, directions, poles, ways
from factlib.validate.wording import Difference, Wording

_AMBIGUOUS = frozenset({"may", "march"})  # names of months in capitals only
_CONDITIONAL = frozenset({"if", "when", "once", "after", "with"})
_NO_NOUN = frozenset({"PUNCT", "VERB", "AUX", "ADP", "CCONJ"})
_LEAST_SHARED = 0.26  # of the words of a claim that the source must have, for the claim to be about the same
_LEAST_FOUND = 0.15  # and of words that were looked for: it may be put together of what stands apart
_LEAST_CONTENT = 3  # words besides names and figures, of which words that were looked for must have some


def differences(
    claimed: Wording, told: Wording, *, cited: bool = True, quote: Span | None = None, denied: bool = False
) -> Iterator[Difference]:
    """What the claim says otherwise than the source, the surest first.

    Args:
        claimed: The words of the claim.
        told: The words of the source.
        cited: Whether the claim cites these words; they may have been looked for, and be of several sentences.
        quote: Which of these words it cites; a contrary word beside them contradicts nothing.
        denied: Whether the claim is what somebody denies: whether it is so is then not compared.
    """
    if not claimed.tokens:
        return
    yield from figures(claimed, told)
    yield from clock_times(claimed, told)
    yield from times(claimed, told, cited=cited)
    yield from names(claimed, told, quote=quote)
    yield from _exclusive(claimed, told)
    if not denied:
        yield from denials(claimed, told, cited=cited, quote=quote)
        yield from left_open(claimed, told)
        yield from certainty(claimed, told, cited=cited)
        if cited:
            yield from accomplished(claimed, told, quote)
            yield from foreseen(claimed, told, quote)
    yield from _levels(claimed, told)
    yield from comparisons(claimed, told, cited=cited)
    yield from ways(claimed, told)
    yield from exchanged(claimed, told)
    if cited:
        yield from replaced(claimed, told)
    for each in _contrary_words(claimed, told, cited=cited):
        if quote is None or each.span is None or each.span.overlaps(quote):
            yield each
    yield from _degrees(claimed, told, cited=cited)
    if cited or len(claimed.content) >= _LEAST_CONTENT:
        yield from _foreign(claimed, told, _LEAST_SHARED if cited else _LEAST_FOUND)


def _contrary_words(claimed: Wording, told: Wording, *, cited: bool) -> Iterator[Difference]:
    """Words that the source has the contrary of, or another word in the place of."""
    yield from directions(claimed, told)
    yield from contraries(claimed, told, cited=cited)
    yield from poles(claimed, told)
    yield from swapped(claimed, told)


def _exclusive(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A month for a year, the first for the second, the majority for the minority."""
    for family in ("time", "order", "weekday", "month", "compass", "side"):
        members = word_set("exclusive", family)
        mine = _members(claimed, members)
        theirs = _members(told, members)
        for word in mine.keys() - theirs.keys():
            others = theirs.keys() - mine.keys()
            if not related(word).isdisjoint(theirs.keys()):
                continue  # "daily", "a day"
            if others and not claimed.is_value(mine[word]):
                token = theirs[min(others)]
                yield Difference.between(mine[word].text, token.text, token.span, mine[word].span)


def _members(wording: Wording, family: frozenset[str]) -> dict[str, Token]:
    """The members of a family that stand among the words, parts of compounds too: "third-quarter"."""
    return {
        part: token
        for part, token in wording.parts
        if part in family and (not token.text.islower() or part not in _AMBIGUOUS)
    }


def _levels(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A change by an amount for a level, or the reverse: "fell by 5 tonnes" where the source has "fell to 5 tonnes"."""
    for wanted in claimed.quantities:
        way = _step(wanted, claimed)
        there = [
            found for found in told.quantities if (found.kind, found.value) == (wanted.kind, wanted.value)
        ]
        steps = {_step(found, told) for found in there}
        if way and there and None not in steps and way not in steps:
            found = told.source.document[there[0].span]
            yield Difference(
                "content-differs",
                f"the claim says {way} {shown(wanted)}, the source “{steps.pop()} {found}”",
                found,
                there[0].span,
                wanted.span,
            )


def _step(quantity: Quantity, wording: Wording) -> str | None:
    before = wording.source.text[max(quantity.span.start - 6, 0) : quantity.span.start].lower().split()
    return before[-1] if before and before[-1] in ("by", "to", "from") else None


def _degrees(claimed: Wording, told: Wording, *, cited: bool) -> Iterator[Difference]:
    """All for a part: "everything", "regardless of"."""
    whole = word_set("whole", "words")
    there = {other.lower for other in told.tokens if not _is_partial(other)}
    if any(map(leaves_out_others, told.tokens)):
        there |= word_set("whole", "alone")
    for token in claimed.tokens:
        if (
            token.lower in whole
            and not _is_partial(token)
            and not _is_all_told(token, claimed, cited=cited)
            and there.isdisjoint(whole | _alike(token) | _needed(token))
            and not _opens_value(token, claimed)
        ):
            yield Difference("content-differs", f"the source does not say “{token.text}”", own=token.span)


def _is_partial(token: Token) -> bool:
    """Whether what stands before a word takes something from it: "almost all"."""
    before = token.sentence.tokens[max(token.index - 1, 0) : token.index]
    return any(one.lower in word_set("whole", "parts") for one in before)


def _is_all_told(token: Token, wording: Wording, *, cited: bool) -> bool:
    """Whether "all" says no more than that something is counted together: "above all", of words looked for "all of 2004"."""
    tokens = token.sentence.tokens
    before, behind = tokens[max(token.index - 1, 0) : token.index], tokens[token.index + 1 : token.index + 3]
    if not cited and len(behind) > 1 and behind[0].lower == "of":
        return any(one.span.start <= behind[1].start < one.span.end for one in wording.dates)
    if behind and behind[0].lower in word_set("whole", "behind_all"):
        return True
    listed = bool(before) and before[0].text == ","
    alone = not behind or behind[0].tag in _NO_NOUN or listed
    return alone and bool(before) and before[0].lower in word_set("whole", "before_all")


def _alike(token: Token) -> frozenset[str]:
    """What says as much as a word for all: "full" for "fully", "just" for "only"."""
    row = "alone" if token.lower in word_set("whole", "alone") else "alike"
    return word_set("whole", row) | {token.lower.removesuffix("ly")}


def _needed(token: Token) -> frozenset[str]:
    """What says as much as "only if": that something is needed."""
    behind = token.sentence.tokens[token.index + 1 : token.index + 2]
    conditional = token.lower == "only" and bool(behind) and behind[0].lower in _CONDITIONAL
    return word_set("whole", "needed") if conditional else frozenset()


def _opens_value(token: Token, wording: Wording) -> bool:
    """Whether a word stands before a number or a date, of which it says what it is thought of: "only 20"."""
    behind = token.sentence.tokens[token.index + 1 : token.index + 2]
    return token.lower in word_set("whole", "alone") and bool(behind) and wording.is_value(behind[0])


def _foreign(claimed: Wording, told: Wording, least: float) -> Iterator[Difference]:
    """Too few of the words stand in the source, its names and figures counted."""
    content = claimed.content
    missing = [token for token in content if not told.has(token)]
    found = len(content) - len(missing)
    named = [name for name in claimed.names if tells(name, claimed) and is_named(name, claimed, told)]
    found += len(named) + len(claimed.values)
    if content and found < least * (found + len(missing)):
        words = ", ".join(f"“{token.text}”" for token in missing[:4])
        yield Difference("content-absent", f"the cited words lack {words}")
