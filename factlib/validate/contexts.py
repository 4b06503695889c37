"""Does a figure, or a name, stand with the words that it stands with in the source?

A mention is bound by the words around it: the nearer and the rarer, the more they say. Where what stands around a
figure of the text stands around another figure in the source, the figure was put in a wrong place; where each of two
names stands with the words of the other, on the same side, they have changed roles.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from factlib.document import Document, Span
from factlib.language import Sentence, Token
from factlib.names.mentions import Mention
from factlib.quantities import Quantity
from factlib.validate.acts import are_kept, parts_of
from factlib.validate.alignment import Alignment, is_telling
from factlib.validate.comparing import NEAR, compare, same_number, shown
from factlib.validate.figure_parts import part_of
from factlib.validate.source import source_of
from factlib.validate.told_names import is_same_name, names_in, tells
from factlib.validate.wording import Difference, Wording, keys_of

_HALF = 4  # words from a mention at which a word counts half
_FIGURE = 1.15  # how much better another figure must fit; measured
_ACROSS = 0.5  # of the weight of a word that a comma or a conjunction parts from a figure
_FAR = 200  # words from a mention that still say something of it
_MOST_PARTED = 2
_NO_PART = frozenset("'\"“”‘’%$.")
_CROSSED_FIGURES = 1.2  # two figures of a sentence, each in the place of the other
_CROSSED = 1.4  # two names, each in the place of the other
_MOST_SENTENCES = 40  # of a source, the nearest first, in which a mention is looked for
_MOST_MENTIONS = 40  # of a sentence of the text, the first, that are looked for
_DOCUMENTS_KEPT = 16
_MAY_SWAP = {"organisation", "nation", None}  # kinds of names of which one may stand for another in a role
_WHERE = frozenset({"in", "at", "near", "around", "across"})
_LONGEST_WHERE = 8  # characters of one of these and the spaces around it
_NATIONS = ("country", "demonym")
_OF_A_WHOLE = re.compile(r" of (?:the|its|their|all|some|[\w .&-]+['’]s?)? ?", re.IGNORECASE)
_FROM_BASE = re.compile(
    r",? (?:(?:up|down|higher|lower) )?(?:from|to|against|versus|vs|compared (?:with|to)|than) (?:(?:a|an|the|just|only|about|some|last) )?",
    re.IGNORECASE,
)

Context = Mapping[tuple[str, str], float]
"""The words of a mention and around it: side ("before", "behind", "") and key, with a weight that falls with the distance."""


class Bindings:
    """What the figures and names of one source stand with.

    Attributes:
        alignment: The sentences of the source by their words.
    """

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.source = alignment.source
        self._contexts: dict[tuple[object, int, int], Context] = {}

    @cached_property
    def _whole(self) -> Wording:
        return Wording(self.source, list(self.source.reading))

    def differences(self, claimed: Wording) -> Iterator[Difference]:
        """The figures and names of a sentence that stand with the words of others in the source."""
        sentence = claimed.sentences[0]
        near = self.alignment.nearest(claimed.source, sentence, _MOST_SENTENCES)
        yield from self.exchanged_figures(claimed, near)
        yield from self.exchanged_names(claimed, near)

    def best_figures(self, claimed: Wording) -> Iterator[Sentence]:
        """For each amount of a sentence that the source has, the sentence of the source where it stands with most of its words."""
        sentence = claimed.sentences[0]
        near = self.alignment.nearest(claimed.source, sentence, _MOST_SENTENCES)
        for wanted in claimed.quantities:
            context = _of_figure(sentence, wanted.span)
            places = [
                (self._likeness(context, self._context(_of_figure, one, found.span)), -one.start, one)
                for one in near
                for found in self.source.quantities_in(one.span)
                if compare(wanted, found).distance <= NEAR
            ]
            if places:
                yield max(places, key=lambda each: each[:2])[2]

    def exchanged_figures(self, claimed: Wording, near: Iterable[Sentence]) -> Iterator[Difference]:
        """The figures that stand with the words of another one; those of one sentence must fit worse than crossed."""
        there = [(one, found) for one in near for found in self.source.quantities_in(one.span)]
        sentence, told = claimed.sentences[0], claimed.quantities[:_MOST_MENTIONS] if len(there) > 1 else []
        figures = [
            _Figure(wanted, self._fits(_of_figure(sentence, wanted.span), wanted, there)) for wanted in told
        ]
        for figure in figures:
            rival = max(figure.fits, key=lambda fit: fit.likeness * (not fit.same), default=None)
            same = max((fit.likeness for fit in figure.fits if fit.same), default=0.0)
            if rival is None or rival.same or not same or rival.likeness <= _FIGURE * same:
                continue
            others = [one for one in figures if one is not figure]
            partner = next((one for one in others if one.is_told_by(rival)), None)
            if partner is not None and not _fits_crossed(figure, partner):
                continue
            if partner is None and self._keeps_its_part(figure, rival, claimed):
                continue
            if partner is None and (
                goes_in_turn(rival.sentence) or any(one.stands_with(figure, rival) for one in others)
            ):
                continue
            words = self.source.document[rival.found.span]
            message = f"the source has {shown(figure.wanted)} of something else, and here “{words}”"
            yield Difference(message, words, rival.found.span, figure.wanted.span, "amount-misplaced")

    def _keeps_its_part(self, figure: "_Figure", rival: "Fit", claimed: Wording) -> bool:
        """Whether an amount is a change, a level or a base in both, and its rival something else: "9 below the target of 30"."""
        ones = [fit.found for fit in figure.fits if fit.same]
        if any(_is_told_with(one, rival.found, self.source.text) for one in ones):
            return True
        mine = part_of(figure.wanted, claimed)
        theirs = {part_of(found, self._whole) for found in ones}
        return mine is not None and mine in theirs and part_of(rival.found, self._whole) != mine

    def _fits(
        self, context: Context, wanted: Quantity, there: Iterable[tuple[Sentence, Quantity]]
    ) -> list["Fit"]:
        fits = []
        for one, found in there:
            if _is_comparable(wanted, found):
                likeness = self._likeness(context, self._context(_of_figure, one, found.span))
                fits.append(Fit(found, one, likeness, _is_same(wanted, found)))
        return fits

    def fits_of_words(self, keys: Iterable[str], wanted: Quantity, near: Iterable[Sentence]) -> list["Fit"]:
        """How well some words, by their forms, stand with the amounts of some sentences that could be the one that is wanted.

        None are told unless the sentences have that one, and another.
        """
        there = [(one, found) for one in near for found in self.source.quantities_in(one.span)]
        same = {_is_same(wanted, found) for _, found in there if _is_comparable(wanted, found)}
        return self._fits({("", key): 1.0 for key in keys}, wanted, there if len(same) > 1 else ())

    def exchanged_names(self, claimed: Wording, near: Iterable[Sentence]) -> Iterator[Difference]:
        """The names of a sentence that stand with the words of others in some sentences of the source."""
        sentence = claimed.sentences[0]
        own = names_in(claimed)[:_MOST_MENTIONS]
        if len(own) < 2:
            return
        mentions = ((one, name) for one in near for name in self.source.mentions_in(one.span))
        there = [(one, name) for one, name in mentions if tells(name, self._whole)]
        contexts = [_of_role(sentence, name.span) for name in own]
        same = [self._alike(name, claimed, [found for _, found in there]) for name in own]
        yield from self._crossed(own, contexts, same, there, claimed)

    def _alike(self, name: Mention, claimed: Wording, there: Iterable[Mention]) -> list[bool]:
        """For each name of the source whether it means whom a name of the text means; the same words are asked once."""
        known: dict[object, bool] = {}
        answers = []
        numbered = any(map(str.isdigit, "".join(name.words)))
        for found in there:
            entity = self.source.names.entity_of(found)
            key = found if numbered else (found.words, found.kind, found.title, id(entity))
            if key not in known:
                known[key] = is_same_name(name, claimed, found, self.source)
            answers.append(known[key])
        return answers

    def _crossed(
        self,
        own: list[Mention],
        contexts: list[Context],
        same: list[list[bool]],
        there: list[tuple[Sentence, Mention]],
        claimed: Wording,
    ) -> Iterator[Difference]:
        text = claimed.source.text

        def fit(at: int, row: list[bool]) -> float:
            places = (place for place, agrees in zip(there, row, strict=True) if agrees)
            around = (self._context(_of_role, one, found.span) for one, found in places)
            return max(self._likeness(contexts[at], other) for other in around)

        for at, name in enumerate(own):
            for before in range(at):
                rows = same[before], same[at]
                kinds = {_family(own[before]), _family(name)}
                if _is_where(own[before], text) != _is_where(name, text):
                    continue
                if (len(kinds) > 1 and not kinds <= _MAY_SWAP) or not all(map(any, rows)):
                    continue
                if any(one and other for one, other in zip(*rows, strict=True)):
                    continue  # two names of one
                straight = fit(before, rows[0]) + fit(at, rows[1])
                crossed = fit(before, rows[1]) + fit(at, rows[0])
                if crossed > _CROSSED * straight and not _keep_parts(
                    (own[before], name), rows, there, claimed.sentences[0]
                ):
                    first, second = own[before].name, name.name
                    message = f"the source has {first} and {second} the other way round"
                    yield Difference(message, own=own[before].span)

    def _context(
        self, made_by: Callable[[Sentence, Span], Context], sentence: Sentence, span: Span
    ) -> Context:
        """The words around a mention of the source, made once of each figure, and once of each name."""
        key = made_by, span.start, span.end
        if key not in self._contexts:
            self._contexts[key] = made_by(sentence, span)
        return self._contexts[key]

    def _likeness(self, one: Context, other: Context) -> float:
        rarity = self.alignment.rarity
        return sum(min(weight, other[key]) * rarity(key[1]) for key, weight in one.items() if key in other)


class Fit(NamedTuple):
    """How well the words around an amount of the source fit those around one of the text, and whether it is the same."""

    found: Quantity
    sentence: Sentence
    likeness: float
    same: bool


class _Figure(NamedTuple):
    """An amount of the text, and those of the source that could stand in its place."""

    wanted: Quantity
    fits: list[Fit]

    def is_told_by(self, other: Fit) -> bool:
        """Whether an amount of the source is this one."""
        return any(fit.found is other.found and fit.same for fit in self.fits)

    def stands_with(self, other: "_Figure", rival: Fit) -> bool:
        """Whether the source tells this one in a sentence that tells the other too, and not its rival."""
        there = [fit.sentence for fit in other.fits if fit.same and fit.sentence is not rival.sentence]
        return any(fit.same and fit.sentence in there for fit in self.fits)

    def best(self, other: "_Figure") -> float:
        """How well the words around this one fit those of another, where the source has it."""
        return max((fit.likeness for fit in self.fits if other.is_told_by(fit)), default=0.0)


def _fits_crossed(one: _Figure, other: _Figure) -> bool:
    """Whether two amounts fit better each in the place of the other."""
    straight = one.best(one) + other.best(other)
    return one.best(other) + other.best(one) > _CROSSED_FIGURES * straight


def _is_told_with(one: Quantity, other: Quantity, text: str) -> bool:
    """Whether an amount is a part of another or compared with it, of which the same is told: "two of its five ships", "9 from 8"."""
    between = text[one.span.end : other.span.start]
    if _OF_A_WHOLE.fullmatch(between):
        return True
    first, last = sorted((one.span, other.span), key=lambda span: span.start)
    return bool(_FROM_BASE.fullmatch(text[first.end : last.start]))


def _is_same(wanted: Quantity, found: Quantity) -> bool:
    return same_number(wanted, found) or compare(wanted, found).distance <= NEAR


@lru_cache(maxsize=_DOCUMENTS_KEPT)
def bindings_of(document: Document) -> Bindings:
    """What stands with what in `document`, kept for the documents used last."""
    return Bindings(Alignment(source_of(document)))


def _context_of(sentence: Sentence, span: Span, across: float = 1.0) -> Context:
    """The telling words of a sentence as they stand to the mention at `span`, but for those that are far from it.

    Args:
        sentence: The sentence.
        span: The mention.
        across: What is left of the weight of a word behind a comma or a conjunction, at most two of which count.
    """
    there = bisect_left(sentence.tokens, span.start, key=lambda token: token.end)
    near = sentence.tokens[max(there - _FAR, 0) : there + _FAR]
    tokens = [token for token in near if any(map(str.isalnum, token.text))]
    inside = [at for at, token in enumerate(tokens) if span.start < token.end and token.start < span.end]
    found: dict[tuple[str, str], float] = {}
    if not inside:
        return found
    first, last = inside[0], inside[-1]
    parts = {token.index: count for token, count in zip(near, accumulate(map(_parts, near)), strict=True)}
    for at, token in enumerate(tokens):
        if not is_telling(token) or (first <= at <= last and not token.text[0].isalpha()):
            continue
        side = "before" if at < first else "behind" if at > last else ""
        edge = tokens[first if at < first else last]
        between = abs(parts[token.index] - parts[edge.index])
        weight = across ** min(between, _MOST_PARTED) / (1 + max(first - at, at - last, 0) / _HALF)
        for key in keys_of(token):
            found[side, key] = max(found.get((side, key), 0.0), weight)
    return found


def goes_in_turn(sentence: Sentence) -> bool:
    """Whether a sentence tells its figures in the order of their things: "4 and 5 tonnes respectively"."""
    return any(token.lower == "respectively" for token in sentence.tokens)


def _parts(token: Token) -> bool:
    """Whether a token parts what stands before it from what stands behind: a comma, a bracket, "and", "because"."""
    return token.tag in ("CCONJ", "SCONJ") or (token.tag == "PUNCT" and token.text not in _NO_PART)


def _of_figure(sentence: Sentence, span: Span) -> Context:
    """The words around an amount; those that a comma or a conjunction parts from it say less."""
    return _without_sides(_context_of(sentence, span, _ACROSS))


def _of_role(sentence: Sentence, span: Span) -> Context:
    """The words on each side of a name, without its own."""
    return {key: weight for key, weight in _context_of(sentence, span).items() if key[0]}


def _keep_parts(
    own: tuple[Mention, Mention],
    same: tuple[list[bool], list[bool]],
    there: Sequence[tuple[Sentence, Mention]],
    claimed: Sentence,
) -> bool:
    """Whether two names play the parts in an act that they play in some sentence of the source, though they stand otherwise."""
    mine = parts_of(own[0], claimed), parts_of(own[1], claimed)
    ones, others = ([found for found, agrees in zip(there, row, strict=True) if agrees] for row in same)
    return any(
        are_kept(mine, (parts_of(first, one), parts_of(second, other)))
        for one, first in ones
        for other, second in others
        if one is other
    )


def _without_sides(context: Context) -> Context:
    found: dict[tuple[str, str], float] = {}
    for (_, key), weight in context.items():
        found["", key] = max(found.get(("", key), 0.0), weight)
    return found


def _is_comparable(wanted: Quantity, found: Quantity) -> bool:
    """Whether one amount could stand in the place of another."""
    if wanted.kind != found.kind:
        return False
    if wanted.kind == "money":
        return wanted.unit == found.unit
    return wanted.kind not in ("count", "measure") or compare(wanted, found).code != "amount-absent"


def _family(name: Mention) -> str | None:
    return "nation" if name.kind in _NATIONS else name.kind


def _is_where(name: Mention, text: str) -> bool:
    """Whether a preposition says that something is at a place: one of "Haldor" and "in Torvik" is not in the other's role."""
    before = text[max(name.start - _LONGEST_WHERE, 0) : name.start].split()[-1:]
    return bool(before) and before[0].lower() in _WHERE
