"""Do other words say the same? A claimed sentence against the words that it is to paraphrase.

Wording is free, facts are not: every number, date and name of the claim must be the source's; nothing may be said
to be so that the source denies, or done that it only plans; up is not down, a month no year, a majority no minority;
and no word may stand in the place of one that means something else. Left alone: synonyms, inflections, word order,
what is left out, verbs that tell the same in another way.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from factlib.dates import When
from factlib.document import Span
from factlib.language import Token
from factlib.language.senses import senses_of
from factlib.names import Party
from factlib.names.countries import country_code, country_of_demonym
from factlib.names.mentions import Mention
from factlib.quantities import Quantity
from factlib.validate.amounts import compare, shown
from factlib.validate.assertions import is_negation, word_set
from factlib.validate.matching import Likeness, folded_words, mention_bears_out
from factlib.validate.source import Source
from factlib.validate.truth import certainty, count_negations, denials, roles
from factlib.validate.turns import comparisons, contraries, directions, poles, ways
from factlib.validate.wording import Difference, Wording, dictionary_form
from factlib.validate.words import forms, same_word

__all__ = ["NEAR", "differences", "is_same_name", "tells"]

NEAR = 2  # the distance up to which an amount is borne out, as rounded or in a near bound
_FIGURES = re.compile(r"\d+(?:\.\d+)?")
_SPLIT = re.compile(r"[^\w]+(?:and\W+)?")
_SMALL = 20  # a number up to which the words of a source are looked through for it
_AMBIGUOUS = frozenset({"may", "march"})  # names of months in capitals only
_LONGEST_SWAP = 3  # words that stand in the place of others
_LEAST_SHARED = 0.34  # of the words of a claim that the source must have, for the claim to be about the same
_LEAST_CONTENT = 3  # words besides names and figures, of which words that were looked for must have some
_MOST_SENSES = 3  # of a word whose replacement by another changes what is said


def differences(claimed: Wording, told: Wording, *, cited: bool = True) -> Iterator[Difference]:
    """What the claim says otherwise than the source, the surest first.

    Args:
        claimed: The words of the claim.
        told: The words of the source.
        cited: Whether the claim cites these words; they may have been looked for, and be of several sentences.
    """
    if not claimed.tokens:
        return
    yield from _figures(claimed, told)
    yield from _dates(claimed, told)
    yield from _names(claimed, told)
    yield from _exclusive(claimed, told)
    yield from denials(claimed, told)
    yield from certainty(claimed, told, cited=cited)
    yield from _levels(claimed, told)
    yield from directions(claimed, told)
    yield from comparisons(claimed, told)
    yield from ways(claimed, told)
    yield from roles(claimed, told)
    yield from contraries(claimed, told)
    yield from poles(claimed, told)
    yield from _degrees(claimed, told)
    yield from _swapped(claimed, told)
    if cited or len(claimed.content) >= _LEAST_CONTENT:
        yield from _foreign(claimed, told)


def _figures(claimed: Wording, told: Wording) -> Iterator[Difference]:
    used: list[Quantity] = []
    for wanted in claimed.quantities:
        there = sorted(
            ((compare(wanted, found), found) for found in told.quantities), key=lambda pair: pair[0].distance
        )
        if there and (
            there[0][0].distance <= NEAR
            or _is_fall_to(wanted, there[0][1])
            or any(_is_told_bare(wanted, found) or _is_exceeded(wanted, found, claimed) for _, found in there)
        ):
            used.append(there[0][1])
            continue
        if _stands(wanted, told):
            continue
        if there and there[0][0].code != "amount-absent":
            found = there[0][1]
            words = told.source.document[found.span]
            yield Difference.between(shown(wanted), words, found.span, wanted.span)
        elif not _is_written(wanted.text, told.source) and not any(
            compare(wanted, found).code is None for found in told.source.quantities
        ):
            yield Difference(
                "content-differs", f"the source names no such amount as {shown(wanted)}", own=wanted.span
            )


def _is_written(words: str, source: Source) -> bool:
    """Whether the figures of an amount or a date stand somewhere in the source, whatever they are read as there.

    An amount in words ("a dozen", "twice") may be told in so many ways that it is never said to be absent.
    """
    figures = _FIGURES.findall(words.replace(",", ""))
    return all(figure in source.figures for figure in figures)


def _is_fall_to(wanted: Quantity, found: Quantity) -> bool:
    """Whether one says by a sign what the other says by a word: "fell 2 %", "a change of -2 %"."""
    signed, worded = (found, wanted) if found.value < 0 else (wanted, found)
    return (
        signed.value < 0
        and signed.value == -worded.value
        and worded.trend == "down"
        and signed.unit == worded.unit
    )


def _is_told_bare(wanted: Quantity, found: Quantity) -> bool:
    """Whether one leaves out what the number is of: "from 150,000" for "from 150,000 tonnes"."""
    same = (wanted.value, wanted.upper, wanted.bound) == (found.value, found.upper, found.bound)
    return same and wanted.kind != found.kind and "number" in (wanted.kind, found.kind)


def _is_exceeded(wanted: Quantity, found: Quantity, claimed: Wording) -> bool:
    """Whether a verb of the claim says what a bound of the source does: "passed 200 tonnes", "over 200 tonnes"."""
    bounds = {"more_than": "up", "at_least": "up", "less_than": "down", "at_most": "down"}
    way = bounds.get(found.bound)
    if way is None or wanted.bound != "exact" or compare(wanted, found).code != "bound-differs":
        return False
    verbs = word_set("comparisons", way) | word_set("comparisons", f"{way}_to")
    return any(token.lemma.lower() in verbs for token in claimed.tokens)


def _stands(wanted: Quantity, told: Wording) -> bool:
    """Whether a small number stands there in so many words: "the two companies"."""
    if wanted.value == 1 and wanted.unit is not None and wanted.bound == "exact":  # "a year later"
        words = [token.lemma.lower() for token in told.tokens]
        if any(pair in (("a", wanted.unit), ("an", wanted.unit)) for pair in pairwise(words)):
            return True
    if wanted.kind not in ("number", "count") or wanted.value > _SMALL or wanted.upper is not None:
        return False
    digits = {str(wanted.value.normalize()), wanted.text.split()[0].lower() if wanted.text else ""}
    return any(token.lower in digits or token.lower.split("-")[0] in digits for token in told.tokens)


def _dates(claimed: Wording, told: Wording) -> Iterator[Difference]:
    here = told.source.dates_in(told.span)
    words_there = {part for token in told.tokens for part in _SPLIT.split(token.lower)}
    for wanted in claimed.source.dates_in(claimed.span):
        if any(wanted.contains(found.start) and wanted.contains(found.end) for found in here):
            continue
        words = claimed.source.document[wanted.span]
        if words_there.issuperset(_SPLIT.split(words.lower())) or _is_own_year(wanted, told.source):
            continue
        if here:
            found = told.source.document[here[0].span]
            yield Difference.between(words, found, here[0].span, wanted.span)
        elif not _is_written(words, told.source) and not any(
            (wanted.start, wanted.end) == (one.start, one.end) for one in told.source.dates
        ):
            yield Difference("content-differs", f"the source names no such time as {words}", own=wanted.span)


def _is_own_year(wanted: When, source: Source) -> bool:
    """Whether a year or month is that of the source itself, which the source need not say."""
    day = source.published
    return day is not None and wanted.precision == "year" and wanted.start <= day <= wanted.end


def _names(claimed: Wording, told: Wording) -> Iterator[Difference]:
    unmatched = [
        name for name in claimed.names if tells(name, claimed) and not _is_named(name, claimed, told)
    ]
    if not unmatched:
        return
    rivals = [name for name in told.names if tells(name, told) and not _is_named(name, told, claimed)]
    for name in unmatched:
        words, own = " ".join(name.words), Span.of(name.start, name.end)
        if any(_bears_out(name, claimed, told.source, one) for one in told.source.names.mentions):
            rival = next((rival for rival in rivals if name.kind == rival.kind is not None), None)
            if rival is not None:
                found, span = " ".join(rival.words), Span.of(rival.start, rival.end)
                yield Difference.between(words, found, span, own)
        elif not _is_of_country(name, told.source.names.mentions):
            if not _stands_in(words, told.source):
                yield Difference("content-differs", f"the source does not speak of {words}", own=own)
        elif (other := _of_other_country(name, claimed, told)) is not None:
            found, span = " ".join(other.words), Span.of(other.start, other.end)
            yield Difference.between(words, found, span, own)


def _of_other_country(name: Mention, claimed: Wording, told: Wording) -> Mention | None:
    """A name of a country that the claim does not speak of, where the claim has one of another country."""
    own = country_of_demonym(" ".join(name.words)) or name.country
    spoken = {
        code for one in claimed.names if (code := country_of_demonym(" ".join(one.words)) or one.country)
    }
    others = (one for one in told.names if one.words and one.country and one.country not in spoken | {own})
    return next(others, None)


def tells(name: Mention, own: Wording) -> bool:
    """Whether a mention is a name: no capital that only opens a sentence, no part of a date."""
    if not name.words or own.source.names.entity_of(name) is None:
        return name.kind == "demonym"
    if not folded_words(" ".join(name.words)):
        return False
    return not any(span.start <= name.start < span.end for span in own.values)


def _stands_in(words: str, source: Source) -> bool:
    return all(word.casefold() in source.words for word in words.split())


def _is_named(name: Mention, own: Wording, other: Wording) -> bool:
    if any(_bears_out(name, own, other.source, one) for one in other.names) or _is_of_country(
        name, other.names
    ):
        return True
    return all(
        not other.keys.isdisjoint(forms(word.lower()) | {word.lower().rstrip("s")}) for word in name.words
    )


def is_same_name(name: Mention, own: Wording, found: Mention, source: Source) -> bool:
    """Whether a name of one text means whom a name of another means, or their country."""
    return _bears_out(name, own, source, found) or _is_of_country(name, [found])


def _is_of_country(name: Mention, others: Sequence[Mention]) -> bool:
    """Whether one of the other names is of the country that a name is of: "South Korean" for "South Korea"."""
    code = _country(name)
    return code is not None and any(_country(other) == code for other in others)


def _country(name: Mention) -> str | None:
    words = " ".join(name.words)
    return country_code(words) or country_of_demonym(words)


def _bears_out(name: Mention, own: Wording, source: Source, mention: Mention) -> bool:
    entity = own.source.names.entity_of(name)
    party = entity.party if entity else Party(name=" ".join(name.words))
    written = Party(name=" ".join(name.words), kind=party.kind, country=party.country)
    return mention_bears_out(written, source, mention) is not Likeness.NONE


def _exclusive(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A month for a year, the first for the second, the majority for the minority."""
    for family in ("time", "order", "weekday", "month", "compass", "side"):
        members = word_set("exclusive", family)
        mine = _members(claimed, members)
        theirs = _members(told, members)
        for word in mine.keys() - theirs.keys():
            others = theirs.keys() - mine.keys()
            if others and not claimed.is_value(mine[word]):
                token = theirs[min(others)]
                yield Difference.between(mine[word].text, token.text, token.span, mine[word].span)


def _members(wording: Wording, family: frozenset[str]) -> dict[str, Token]:
    """The members of a family that stand among the words, parts of compounds too: "third-quarter"."""
    return {
        part: token
        for token in wording.tokens
        for part in (token.lemma.lower(), *token.lower.split("-"))
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
    before = wording.source.text[max(quantity.span.start - 4, 0) : quantity.span.start].lower().split()
    return before[-1] if before and before[-1] in ("by", "to") else None


def _degrees(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """All for a part, and a part for all: "almost everything", "regardless of"."""
    whole = word_set("whole", "words")
    there = {other.lower for other in told.tokens}
    for token in claimed.tokens:
        if (
            token.lower in whole
            and there.isdisjoint(whole | _alike(token))
            and not _opens_value(token, claimed)
        ):
            yield Difference("content-differs", f"the source does not say “{token.text}”", own=token.span)
    parts = word_set("whole", "parts")
    for token in told.tokens:
        if token.lower in parts and parts.isdisjoint(other.lower for other in claimed.tokens):
            behind = token.sentence.tokens[token.index + 1 : token.index + 2]
            if behind and behind[0].lower in claimed.keys and not told.is_value(behind[0]):
                yield Difference(
                    "content-differs",
                    f"the source says “{token.text} {behind[0].text}”",
                    token.text,
                    token.span,
                )


def _alike(token: Token) -> frozenset[str]:
    """What says as much as a word for all: "full" for "fully", "just" for "only"."""
    row = "alone" if token.lower in word_set("whole", "alone") else "alike"
    return word_set("whole", row) | {token.lower.removesuffix("ly")}


def _opens_value(token: Token, wording: Wording) -> bool:
    """Whether a word stands before a number or a date, of which it says what it is thought of: "only 20"."""
    behind = token.sentence.tokens[token.index + 1 : token.index + 2]
    return token.lower in word_set("whole", "alone") and bool(behind) and wording.is_value(behind[0])


def _swapped(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A noun or adjective that stands where the source has another, between the same words; a negation that does not."""
    uneven = count_negations(claimed) != count_negations(told)
    for mine, theirs in _replaced(claimed, told):
        if uneven and any(map(is_negation, mine)) != any(map(is_negation, theirs)):
            yield Difference(
                "content-differs",
                "a negation was added or lost",
                " ".join(one.text for one in theirs) or None,
            )
        yield from _other_names(mine, theirs, claimed, told)
        for token in mine:
            if token not in claimed.content or not _is_telling(token) or told.has(token):
                continue
            for other in theirs:
                if (
                    other.tag == token.tag
                    and other in told.content
                    and _is_telling(other)
                    and not claimed.has(other)
                ):
                    yield Difference.between(token.text, other.text, other.span, token.span)


def _other_names(
    mine: Sequence[Token], theirs: Sequence[Token], claimed: Wording, told: Wording
) -> Iterator[Difference]:
    """A name that stands where the source has another."""
    for name in _names_of(mine, claimed):
        for other in _names_of(theirs, told):
            nations = {"country", "demonym"}
            alike = name.kind == other.kind or (
                None in (name.kind, other.kind) and "demonym" not in (name.kind, other.kind)
            )
            if name.kind in nations or other.kind in nations:
                alike = _country(name) is not None and _country(other) is not None
            if (
                alike
                and not _bears_out(name, claimed, told.source, other)
                and not _spelt_alike(name, other)
                and not _is_named(other, told, claimed)
            ):
                found, span = " ".join(other.words), Span.of(other.start, other.end)
                yield Difference.between(" ".join(name.words), found, span, Span.of(name.start, name.end))


def _spelt_alike(one: Mention, other: Mention) -> bool:
    """Whether two names are forms of one: "Minis" and "Mini"."""
    pairs = zip(one.words, other.words, strict=False)
    return any(same_word(mine, theirs) or mine.rstrip("s") == theirs for mine, theirs in pairs)


def _names_of(tokens: Sequence[Token], wording: Wording) -> list[Mention]:
    return [
        name
        for name in wording.names
        if tells(name, wording) and any(name.start <= token.start < name.end for token in tokens)
    ]


def _replaced(claimed: Wording, told: Wording) -> Iterator[tuple[list[Token], list[Token]]]:
    """The few words of the claim that stand in the place of a few others of the source."""
    mine = [token for token in claimed.tokens if token.tag != "PUNCT"]
    theirs = [token for token in told.tokens if token.tag != "PUNCT"]
    matcher = SequenceMatcher(
        None,
        [dictionary_form(token) for token in mine],
        [dictionary_form(token) for token in theirs],
        autojunk=False,
    )
    for kind, first, last, start, end in matcher.get_opcodes():
        inside = first > 0 and last < len(mine)
        if (
            kind != "equal" and inside and last - first <= _LONGEST_SWAP and end - start <= _LONGEST_SWAP
        ) or (kind == "replace" and last - first <= _LONGEST_SWAP and end - start <= _LONGEST_SWAP):
            yield mine[first:last], theirs[start:end]


def _is_telling(token: Token) -> bool:
    """Whether a noun or adjective says something of its own: those with many senses say little."""
    part = {"NOUN": "n"}.get(token.tag)
    return part is not None and senses_of(token.lemma.lower(), part) <= _MOST_SENSES


def _foreign(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Too few of the words stand in the source."""
    content = claimed.content
    missing = [token for token in content if not told.has(token)]
    if content and len(missing) > (1 - _LEAST_SHARED) * len(content):
        words = ", ".join(f"“{token.text}”" for token in missing[:4])
        yield Difference("content-absent", f"the cited words lack {words}")
