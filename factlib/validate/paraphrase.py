"""Do other words say the same? A claimed sentence against the words that it is to paraphrase.

Wording is free, facts are not: every number, date and name of the claim must be the source's; nothing may be said
to be so that the source denies, or done that it only plans; up is not down, a month no year, a majority no minority;
and no word may stand in the place of one that means something else. Left alone: synonyms, inflections, word order,
what is left out, verbs that tell the same in another way.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from factlib.document import Span
from factlib.language import Token
from factlib.validate.causes import causes
from factlib.validate.compared import comparisons
from factlib.validate.crossed import crossed
from factlib.validate.degrees import degrees
from factlib.validate.exclusive import before_tax, conditions, exclusive, whole_years
from factlib.validate.figure_parts import other_parts
from factlib.validate.lists import word_lists
from factlib.validate.modality import accomplished, assured, certainty, sought
from factlib.validate.modifiers import told_of_another_nation, told_of_another_sort
from factlib.validate.ruled_out import ruled_out
from factlib.validate.sequence import ends_of_times, order, ways
from factlib.validate.siblings import siblings
from factlib.validate.swaps import swapped
from factlib.validate.themes import stand_together
from factlib.validate.told_figures import figures
from factlib.validate.told_names import is_named, names, names_in
from factlib.validate.told_times import times, undated
from factlib.validate.truth import denials, left_open, regardless
from factlib.validate.turns import contraries, directions, poles
from factlib.validate.unnegated import unnegated
from factlib.validate.who_to_whom import exchanged, replaced
from factlib.validate.wording import Difference, Wording

_LEAST_SHARED = 0.15  # of the words of a claim that the source must have, for the claim to be about the same
_LEAST_OF_FEW = 0.01  # and of few words that are cited: any at all
_LEAST_CITED = 5  # words besides names and figures of a claim, for it to be about something else
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
    yield from times(claimed, told, cited=cited)
    yield from undated(claimed, told) if cited else ()
    yield from names(claimed, told, quote=quote)
    yield from exclusive(claimed, told)
    yield from before_tax(claimed, told)
    yield from conditions(claimed, told) if cited else ()
    yield from whole_years(claimed, told) if cited else ()
    if not denied:
        yield from denials(claimed, told, cited=cited, quote=quote)
        yield from left_open(claimed, told)
        yield from regardless(claimed, told) if cited else ()
        yield from certainty(claimed, told, cited=cited)
        if cited:
            yield from accomplished(claimed, told, quote)
            yield from assured(claimed, told, quote)
            yield from unnegated(claimed, told, quote)
            yield from sought(claimed, told)
    yield from _told_of(claimed, told, quote)
    yield from other_parts(claimed, told)
    yield from comparisons(claimed, told, cited=cited)
    yield from ways(claimed, told)
    yield from order(claimed, told)
    yield from ends_of_times(claimed, told)
    yield from exchanged(claimed, told)
    yield from crossed(claimed, told)
    if cited:
        yield from replaced(claimed, told)
        yield from told_of_another_sort(claimed, told)
        yield from told_of_another_nation(claimed, told)
        yield from siblings(claimed, told, quote)
        yield from ruled_out(claimed, told) if not denied else ()
        yield from causes(claimed, told)
    for each in _contrary_words(claimed, told, cited=cited, denied=denied):
        if quote is None or each.span is None or each.span.overlaps(quote):
            yield each
    yield from degrees(claimed, told, cited=cited)
    if len(claimed.content) >= (_LEAST_CITED if cited else _LEAST_CONTENT):
        yield from _foreign(claimed, told, _LEAST_SHARED)
    elif cited:
        yield from _foreign(claimed, told, _LEAST_OF_FEW, with_names=not claimed.negations)


def _contrary_words(claimed: Wording, told: Wording, *, cited: bool, denied: bool) -> Iterator[Difference]:
    """Words that the source has the contrary of, or another word in the place of."""
    yield from directions(claimed, told)
    yield from contraries(claimed, told, cited=cited)
    yield from poles(claimed, told)
    yield from swapped(claimed, told, denied=denied)


def _told_of(claimed: Wording, told: Wording, quote: Span | None) -> Iterator[Difference]:
    """Sales for profit, imports for exports, home for abroad: of what the source tells something else."""
    for name, family in word_lists("assertions.toml")["told_of"].items():
        known = not claimed.keys.isdisjoint(_groups_of(name))
        mine = _groups_in(claimed.tokens, name) if known else {}
        there = (one for one in told.tokens if quote is None or quote.contains(one.span))
        theirs = _groups_in(there, name) if mine else {}
        for group, token in mine.items():
            rival = next((theirs[other] for other in family if other in theirs and other not in mine), None)
            if group not in theirs and rival is not None and stand_together(token, rival, claimed, told):
                yield Difference.between(token.text, rival.text, rival.span, token.span)


@cache
def _groups_of(family: str) -> dict[str, list[str]]:
    """For each word of a family the groups that it is in."""
    found: dict[str, list[str]] = {}
    for group, words in word_lists("assertions.toml")["told_of"][family].items():
        for word in words:
            found.setdefault(word, []).append(group)
    return found


def _groups_in(tokens: Iterable[Token], family: str) -> dict[str, Token]:
    """The groups of words of a family that stand among the words, with the first word of each."""
    found: dict[str, Token] = {}
    groups = _groups_of(family)
    for token in tokens:
        for word in (token.lemma.lower(), token.lower):
            for group in groups.get(word, ()):
                found.setdefault(group, token)
    return found


def _foreign(
    claimed: Wording, told: Wording, least: float, *, with_names: bool = True
) -> Iterator[Difference]:
    """Too few of the words stand in the source, its names, if wanted, and figures counted."""
    content = claimed.content
    missing = [token for token in content if not told.has(token)]
    found = len(content) - len(missing)
    named = [name for name in names_in(claimed) if with_names and is_named(name, claimed, told)]
    found += len(named) + len(claimed.values)
    if content and found < least * (found + len(missing)):
        words = ", ".join(f"“{token.text}”" for token in missing[:4])
        yield Difference(f"the cited words lack {words}", code="content-absent")
