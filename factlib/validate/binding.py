"""Do the fields belong together? A value of another event of the same quote is no support.

The cited words are cut into stretches that tell of one event each: sentences, and clauses with a subject of their own
that are joined by "and", "while" or a semicolon. The claim means the stretch that has most of its fields. A value that
stands only in another stretch, while this one has another value in its place, is of another event.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from factlib.dates import When
from factlib.document import Span
from factlib.language import Clause, Sentence
from factlib.names import Party, Place
from factlib.validate.amounts import amounts
from factlib.validate.claim import Claim
from factlib.validate.comparing import NEAR, compare
from factlib.validate.context import Context
from factlib.validate.goods import goods_of
from factlib.validate.matching import Likeness, mention_bears_out
from factlib.validate.periods import dates_of_deeds
from factlib.validate.places import same_place
from factlib.validate.report import Finding
from factlib.validate.source import Cited
from factlib.validate.structure import word_lists
from factlib.validate.word_match import Match, match_words

_JOINING = frozenset({"and", "while", "but", "whereas", ";"})
_LEAST_FIELDS = 2  # that a stretch must have, to be the one that is meant
_SHOWN = 60  # characters


class _Value(NamedTuple):
    """One value of a claim: its path, what it is, and how it is shown."""

    path: str
    sort: str
    value: Any
    shown: str


def check_binding(claim: Claim, cited: Cited) -> Iterator[Finding]:
    """Find the values of a claim that the quote tells of another event than the other values."""
    if claim.type == "statement":
        return
    stretches = list(stretches_of(cited, cited.quote))
    if len(stretches) < 2:
        return
    context = Context(claim, cited)
    values = list(_values(claim))
    held = [{one.path for one in values if _stands(one, span, context)} for span in stretches]
    best = max(range(len(stretches)), key=lambda at: len(held[at]))
    rest = [len(paths) for at, paths in enumerate(held) if at != best]
    if len(held[best]) < _LEAST_FIELDS or len(held[best]) <= max(rest):
        return
    for one in values:
        other = next((at for at, paths in enumerate(held) if one.path in paths), None)
        if one.path in held[best] or other is None or not _has_rival(one, stretches[best], context, values):
            continue
        apart = [each for each in values if each.path in held[best] - held[other]]
        if not any(_has_rival(each, stretches[other], context, values) for each in apart):
            continue  # nothing says that it is not the same that goes on
        words = cited.source.document[stretches[other]][:_SHOWN]
        message = f"the source tells {one.shown} of something else: “{words}…”"
        yield Finding.of("other-event", one.path, message, expected=one.shown, span=stretches[other])


def stretches_of(cited: Cited, within: Span) -> Iterator[Span]:
    """The parts of the quote, or of its sentences, that tell of one event each."""
    for sentence in cited.sentences:
        starts = [
            sentence.start,
            *sorted({at for clause in sentence.clauses if (at := _opens(clause, sentence))}),
        ]
        for start, end in zip(starts, [*starts[1:], sentence.end], strict=True):
            span = Span.of(max(start, within.start), max(start, within.start, min(end, within.end)))
            if span.start < span.end and any(
                span.start <= clause.verb.start < span.end for clause in sentence.clauses
            ):
                yield span


def _opens(clause: Clause, sentence: Sentence) -> int | None:
    """Where a clause with a subject of its own starts behind "and", "while" or a semicolon; None for any other."""
    subject = clause.subject
    if subject is None or subject.tokens[0].index == 0 or subject.start > clause.verb.start:
        return None
    before = sentence.tokens[subject.tokens[0].index - 1]
    return subject.start if before.lower in _JOINING else None


def _values(claim: Claim) -> Iterator[_Value]:
    for path, party in claim.holding("party"):
        yield _Value(path, "party", party, party.name)
    for path, amount in amounts(claim):
        yield _Value(path, "amount", amount, amount.text or str(amount))
    for path, when in claim.holding("period"):
        yield _Value(path, "period", when, when.text or when.edtf)
    for path, place in claim.holding("place"):
        yield _Value(path, "place", place, place.name)
    for path, item in claim.holding("item"):
        yield _Value(path, "goods", item.name, item.name)
    for path, text in claim.holding("text"):
        yield _Value(path, "goods", text, text)


def _stands(one: _Value, span: Span, context: Context) -> bool:
    source = context.source
    if one.sort == "party":
        party: Party = one.value
        return any(
            mention_bears_out(party, source, mention) is not Likeness.NONE
            for mention in source.mentions_in(span)
        )
    if one.sort == "amount":
        return any(compare(one.value, found).distance <= NEAR for found in source.quantities_in(span))
    if one.sort == "period":
        when: When = one.value
        return any((when.start, when.end) == (found.start, found.end) for found in source.dates_in(span))
    if one.sort == "place":
        return any(same_place(one.value, place) for place in _places(span, context))
    return match_words(goods_of(one.value), source.document[span]) is not Match.NONE


def _places(span: Span, context: Context) -> Iterator[Place]:
    for mention in context.source.mentions_in(span):
        if mention.words and mention.kind != "demonym":
            yield Place(name=" ".join(mention.words), country=mention.country)


def _has_rival(one: _Value, span: Span, context: Context, values: Sequence[_Value]) -> bool:
    """Whether a stretch has another value of this sort, which nothing else in the claim accounts for."""
    source = context.source
    others = [other for other in values if other.sort == one.sort and other is not one]
    if one.sort in ("party", "place"):
        return any(
            mention.words and not context.explains(mention) and source.names.entity_of(mention) is not None
            for mention in source.mentions_in(span)
        )
    if one.sort == "amount":
        return any(
            found.kind == one.value.kind
            and all(compare(other.value, found).distance > NEAR for other in others)
            for found in source.quantities_in(span)
        )
    if one.sort == "period":
        return bool(dates_of_deeds(context.cited, span))
    return _has_goods(span, context, others)


def _has_goods(span: Span, context: Context, others: Sequence[_Value]) -> bool:
    """Whether a stretch speaks of goods: counted things, or what is exported or made."""
    counted = any(
        one.kind == "count" and all(match_words(other.value, one.noun) is Match.NONE for other in others)
        for one in context.source.quantities_in(span)
    )
    lists = word_lists("trade.toml")
    nouns = {*lists["nouns"]["give"], *lists["nouns"]["receive"], *lists["plant"]["nouns"]}
    return counted or any(token.lemma.lower() in nouns for token in context.cited.tokens(span))
