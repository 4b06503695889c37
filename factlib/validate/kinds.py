"""Is it a deal of this kind, a level or a change, asserted or only possible?"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factlib.document import Span
from factlib.events.frames import words
from factlib.events.frames.sites import CHANGING_HANDS
from factlib.events.readings import kind_of
from factlib.language import Token, lemma
from factlib.quantities import Quantity
from factlib.validate.claim import Claim
from factlib.validate.comparing import same_number
from factlib.validate.context import Context
from factlib.validate.lists import ways_of, word_lists
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited
from factlib.validate.stage_words import cue
from factlib.validate.structure import clause_of
from factlib.validate.words import head_of, saying_verbs, words_and_lemmas

_AGAIN = re.compile(r",? or (?:about |nearly |some |around )?|,? \(")  # "fell 12 %, or $40 million"
_OWN_CHANGE = ("percent", "multiple")  # "grew sixfold": a change by its nature
_OPEN_MODALS = frozenset({"may", "might", "could", "would"})
_OPEN = ("deal", "factory")  # what may be told as only possible
_PASSES_OVER = frozenset({"sale", "acquisition"})  # which is meant is often a matter of taste
_NEAR = dict.fromkeys(_PASSES_OVER, _PASSES_OVER) | {"transfer": _PASSES_OVER | {"licence"}}


def check_kinds(context: Context) -> Iterator[Finding | Looked]:
    """Compare the kind of a deal, the measure of an export figure and `hypothetical` with the cited words."""
    claim, cited = context.claim, context.cited
    if claim.type == "deal":
        yield from _check_kind(claim, cited)
    if claim.type == "export_figure":
        yield from _check_measure(claim, cited)
    if claim.values.get("hypothetical") is False and claim.type in _OPEN and _only_possible(claim, cited):
        yield Looked("hypothetical")
        message = "told as a fact, and the source has it only as possible"
        yield Finding.of("hypothetical-told", "hypothetical", message, expected="a fact", span=cited.quote)
    if claim.values.get("hypothetical"):
        yield Looked("hypothetical")
        said = {token.lower for token in cited.tokens(cited.context)}
        if said.isdisjoint(cue("hypothetical")):
            message = "called hypothetical, and the cited words put no condition"
            yield Finding.of("hypothetical-differs", "hypothetical", message, expected="hypothetical")


def _only_possible(claim: Claim, cited: Cited) -> bool:
    """Whether every deal, or plant, of the quote is possible, or depends on something."""
    sites = [event for event in cited.sites(cited.quote) if event.frame not in CHANGING_HANDS]
    events = cited.deals(cited.quote) if claim.type == "deal" else sites
    told = [event for event in events if not event.weak] or events
    return bool(told) and all(event.status.hypothetical or _may_be(event.trigger) for event in told)


def _may_be(trigger: Token) -> bool:
    """Whether a verb is only told as possible: "may bid"; or as what would be, and nobody says that it will."""
    clause = clause_of(trigger)
    if clause is None or clause.verb.modal not in _OPEN_MODALS:
        return False
    said = any(one.verb.verb.lemma in saying_verbs() for one in trigger.sentence.clauses)
    return clause.verb.modal != "would" or not said


def _check_kind(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    kind = claim.values.get("kind")
    if kind not in _words("kinds"):
        return
    others = sorted(_said(cited, "telling", cited.quote))
    given = kind == "sale" and others == ["transfer"]  # worth so much, and still a gift
    if not given and any(kind == kind_of(event) for event in cited.deals(cited.quote)):
        yield Looked("kind")
        return
    taken = kind in _said(cited, "kinds") or (kind == "acquisition" and _takes_over(claim))
    if kind not in _said(cited, "needed"):
        for token in _telling(cited, "instead", kind):
            yield Looked("kind")
            message = f"the claim says {kind.replace('_', ' ')}, of which the source has no word, but “{token.text}”"
            yield Finding.of(
                "kind-differs", "kind", message, expected=kind, found=token.text, span=token.span
            )
            return
    if taken and not given:
        yield Looked("kind")
        return
    if others:
        message = f"the claim says {kind}, the source’s words tell of {others[0].replace('_', ' ')}"
        near = _NEAR.get(kind, frozenset[str]()).issuperset(others)
        code = "kind-near" if near else "kind-differs"
        yield Finding.of(code, "kind", message, expected=kind, found=others[0], span=cited.quote)


def _telling(cited: Cited, table: str, kind: str) -> list[Token]:
    """The words of the quote that stand for a kind in a table; none for a kind that it has no row of."""
    words = _words(table).get(kind, frozenset())
    return [
        token
        for token in cited.tokens(cited.quote)
        if not words.isdisjoint((token.lower, token.lemma.lower()))
    ]


def _takes_over(claim: Claim) -> bool:
    """Whether a name, or a business, is what is dealt in: who buys it takes it over."""
    names = [item.name for _, item in claim.holding("item") if item.quantity is None]
    return any(
        all(word[0].isupper() or not word[0].isalpha() for word in name.split())
        or lemma(head_of(name)) in words("businesses")
        for name in names
    )


@cache
def _words(table: str) -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in word_lists("trade.toml")[table].items()}


def _said(cited: Cited, table: str, stretch: Span | None = None) -> set[str]:
    """The kinds that the words of a stretch, else of the sentences, or pairs of neighbours, speak of."""
    said = cited.once(_words_in, stretch or cited.context)
    return {kind for kind, words in _words(table).items() if not words.isdisjoint(said)}


def _words_in(cited: Cited, stretch: Span) -> set[str]:
    """The words of a stretch, and pairs of neighbours."""
    tokens = cited.tokens(stretch)
    return words_and_lemmas(tokens) | {f"{one.lower} {other.lower}" for one, other in pairwise(tokens)}


def _check_measure(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    """An amount by which something changed has a trend in the source, or "by" before it; a level has not."""
    measure, amount = claim.values.get("measure"), claim.values.get("amount")
    if measure is None or amount is None:
        return
    same = [
        found
        for found in cited.source.quantities_in(cited.context)
        if found.kind == amount.kind and _is_as_much(found, amount)
    ]
    if same:
        yield Looked("measure")
    changes = [found for found in same if tells_change(found, cited)]
    if same and measure == "level" and len(changes) == len(same):
        message = "the source tells of a change by this amount, not of a level"
    elif same and measure == "change" and not changes and amount.kind not in _OWN_CHANGE:
        message = "the source tells of a level of this amount, not of a change"
    else:
        return
    yield Finding.of("measure-differs", "measure", message, expected=measure, span=same[0].span)


def tells_change(found: Quantity, cited: Cited) -> bool:
    """Whether something changed by an amount: it has a trend, stands behind "by", or says again what another has told."""
    again = [
        other
        for other in cited.source.quantities_in(cited.context)
        if _AGAIN.fullmatch(cited.source.text, other.span.end, max(other.span.end, found.span.start))
    ]
    moved = _behind_by(found.span.start, cited) or _behind_change(found, cited)
    return found.trend is not None or moved or any(one.trend for one in again)


def _is_as_much(found: Quantity, amount: Quantity) -> bool:
    """Whether two amounts are one, or a change that one tells by its sign: "-11 %", "dropped 11 percent"."""
    falls = amount.value < 0 and amount.upper is None and found.value == -amount.value
    return falls or same_number(found, amount)


def _behind_change(found: Quantity, cited: Cited) -> bool:
    """Whether "of" and a noun for a change stand before an amount: "an increase of 9,000 tonnes"."""
    before = [one for one in cited.tokens(cited.context) if one.end <= found.span.start][-2:]
    return len(before) > 1 and before[1].lower == "of" and bool(ways_of(before[0].lemma.lower()))


def _behind_by(start: int, cited: Cited) -> bool:
    return cited.source.text[max(start - 4, 0) : start].lower().split()[-1:] == ["by"]
