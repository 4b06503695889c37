"""Does an amount follow from those of the source? A difference, a sum, a share, what is left, a time in other units.

The words have to say what was reckoned: "5 tonnes more" is a difference, "together" a sum, "the rest" what is left.
What any two figures happen to come to is not borne out by them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations, permutations
from typing import NamedTuple

from factlib.dates.calendar import SHORT_MONTHS
from factlib.document import Span
from factlib.language import Token
from factlib.quantities import Quantity, parse_quantities
from factlib.quantities.interval import Bound
from factlib.quantities.models import is_fraction
from factlib.validate.comparing import are_near, rounds_to
from factlib.validate.lists import word_set
from factlib.validate.negations import is_negation
from factlib.validate.wording import Wording
from factlib.validate.words import RATES

_SHARE_OFF = Decimal("0.006")  # of a whole, by which a share may be rounded
_ABOUT = Decimal("0.03")  # of an amount, by which it may be off where the claim says "about"
_REACH = Decimal("1.7")  # how much more, or less, may be called "more than" a number, or "less than" it
_ROUND = [Decimal(1) / parts for parts in (2, 3, 4)] + [Decimal(parts - 1) / parts for parts in (3, 4)]
_MOST_TERMS = 16  # of a source, that are reckoned with
_AROUND = 8  # words before an amount, and behind it, in which one tells what it is reckoned from
_NEAR = 5  # words behind an amount in which one compares it: "9 tonnes of rice more than last year"
_POINTS = ("point", "percentage point")
_BARE = ("number", "count", "multiple")  # kinds of numbers that may be of anything
_TURNED: dict[Bound, Bound] = {
    "more_than": "less_than",
    "less_than": "more_than",
    "at_least": "at_most",
    "at_most": "at_least",
}
_DAYS = {"year": 365.25, "quarter": 91.3, "month": 30.44, "fortnight": 14, "week": 7, "decade": 3652.5}
_LENGTHS_OFF = 0.015  # by how much two lengths of time may differ that are told in other units
_LENGTH = re.compile(
    rf"""
    \b (?: an? | the | one | per | each | every ) [ -] (?P<half> half[ -] )? (?P<unit> {"|".join(_DAYS)} ) \b
    | \b (?P<longer> {"|".join(_DAYS)} ) [ ] and [ ] a [ ] half \b
    | \b half [ -] (?: an? [ ] )? (?P<halved> year | decade ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MONTH = rf"({'|'.join(SHORT_MONTHS)})[a-z]*\.?"
_FROM_MONTH = re.compile(rf"\b{_MONTH}(?:-|–| to | through | until ){_MONTH}\b", re.IGNORECASE)
_PARTS = {
    word: at
    for at, words in enumerate(
        ("half", "third", "quarter fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 2
    )
    for word in words.split()
}
_FRACTION = re.compile(
    rf"\b(?:an?|one)[ -]({'|'.join(_PARTS)})\b|\b(half|halve[sd]?|halving)\b", re.IGNORECASE
)
_BOUNDS: dict[str, Bound] = {
    "more than": "more_than",
    "less than": "less_than",
    "fewer than": "less_than",
    "at least": "at_least",
    "at most": "at_most",
    "up to": "at_most",
    "almost": "about",
    "nearly": "about",
    "about": "about",
    "around": "about",
    "roughly": "about",
}
_NUMBER = re.compile(r"[0-9][0-9.,]*(?: (?:m|bn|mln|thousand|million|billion|trillion))?|[A-Za-z]+")
_WORD = re.compile(r" ([\w-]+)")


class _Term(NamedTuple):
    """A number of the source, which way it changes, and which way a word behind it compares it: up for "9 more than last year"."""

    value: Decimal
    upper: Decimal | None
    kind: str
    unit: str | None
    bound: Bound
    trend: str | None = None
    way: str | None = None

    @property
    def share(self) -> "_Share | None":
        """The number as a share of a whole, if it is one."""
        scale = 100 if self.kind == "percent" else 1
        if self.kind != "percent" and not (self.kind in ("number", "multiple") and 0 < self.value < 1):
            return None
        upper = None if self.upper is None else self.upper / scale
        return _Share(self.value / scale, upper, self.bound, self.trend, rough=self.kind != "percent")


class _Share(NamedTuple):
    value: Decimal
    upper: Decimal | None = None
    bound: Bound = "exact"
    trend: str | None = None
    reckoned: bool = False
    rough: bool = False  # told by a fraction, which a figure may round


def follows(wanted: Quantity, claimed: Wording, told: Wording) -> bool:
    """Whether an amount of the claim is what those of the source come to: "5 tonnes more" for "8 tonnes, from 3"."""
    terms = _terms(told)[:_MOST_TERMS]
    if (share := _term(wanted).share) is not None and any(
        _is_share(share, one) for one in _shares(wanted, terms, claimed, told)
    ):
        return True
    if wanted.upper is not None or is_fraction(wanted):
        return False
    reckoned = _multiples(terms) if wanted.kind == "multiple" else _amounts(wanted, terms, claimed)
    return _is_length(wanted, told) or any(_fits(wanted, value, bound) for value, bound in reckoned)


def _terms(told: Wording) -> list[_Term]:
    """The numbers of a source: its amounts, numbers of one word as in "the first two", parts of a whole as in "by half"."""
    read = [(one.span, _term(one, _way_behind(one.span, told))) for one in told.quantities]
    taken = [span for span, _ in read] + [one.span for one in told.dates]
    for span, value, bound in _unread(told):
        if not any(span.overlaps(one) for one in taken):
            read.append((span, _Term(value, None, "number", None, bound, None, _way_behind(span, told))))
            taken.append(span)
    return [term for _, term in sorted(read, key=lambda each: each[0].start)]


def _term(amount: Quantity, way: str | None = None) -> _Term:
    if amount.unit in _PARTS:  # "one third by the state"
        return _Term(
            amount.value / _PARTS[amount.unit], None, "number", None, amount.bound, amount.trend, way
        )
    kind = "number" if has_no_unit(amount) else amount.kind
    return _Term(amount.value, amount.upper, kind, amount.unit, amount.bound, amount.trend, way)


def has_no_unit(amount: Quantity) -> bool:
    """Whether the words of an amount do not say of what it is, though it may be read from what stands near: "from 3,000"."""
    return amount.kind in ("number", "money", "measure") and _NUMBER.fullmatch(amount.text) is not None


def _unread(told: Wording) -> Iterator[tuple[Span, Decimal, Bound]]:
    """Numbers that are read as no amount, with their places: parts of a whole, single words."""
    text = told.source.text
    for found in _FRACTION.finditer(text, told.span.start, told.span.end):
        behind = _WORD.match(text, found.end())
        if found[2] or behind is None or behind[1] in word_set("reckoned", "behind_part"):  # no "third day"
            before = " ".join(text[: found.start()].lower().split()[-2:])
            bound: Bound = next((each for words, each in _BOUNDS.items() if before.endswith(words)), "exact")
            yield Span.of(*found.span()), Decimal(1) / (_PARTS[found[1].lower()] if found[1] else 2), bound
    for token in told.tokens:
        value = (
            2 if token.lower in ("both", "pair") else value_of(token.lower) if token.tag == "NUM" else None
        )
        if value is not None:
            yield token.span, Decimal(value), "exact"


@cache
def value_of(word: str) -> Decimal | None:
    """The value of a number of one word: "two", "41"."""
    if word == "one":
        return Decimal(1)
    read = parse_quantities(word)
    return read[0].value if len(read) == 1 and read[0].text.lower() == word else None


def bare_values(told: Wording) -> frozenset[Decimal]:
    """The numbers of a source that are read as no amount: of "one of two mines", "the first three"."""
    read = {one.span for one in told.quantities}
    return frozenset(
        value
        for span, value, _ in _unread(told)
        if value >= 1 and not any(span.overlaps(one) for one in read)
    )


def _way_behind(span: Span, told: Wording) -> str | None:
    """Which way a word compares the amount before it: "up" of "9 more", "down" of "30 million below the estimate"."""
    behind = [one for one in told.tokens if one.start >= span.end][:_NEAR]
    for token in behind:
        if token.tag == "PUNCT":
            return None
        for way in ("up", "down"):
            if token.lower in word_set("reckoned", way):
                return way
    return None


def _has_cue(row: str, wording: Wording, near: Quantity | None = None) -> bool:
    """Whether one of some words stands here, or near an amount."""
    words = word_set("reckoned", row)
    tokens = wording.tokens if near is None else _tokens_near(near, wording)
    return any(token.lower in words or token.lemma.lower() in words for token in tokens)


def _tokens_near(amount: Quantity, wording: Wording) -> list[Token]:
    before = [one for one in wording.tokens if one.end <= amount.span.start]
    behind = [one for one in wording.tokens if one.start >= amount.span.end]
    return before[-_AROUND:] + behind[:_AROUND]


def _is_compared(wanted: Quantity, claimed: Wording) -> bool:
    """Whether an amount of a claim is a difference: "by 5 tonnes", "5 tonnes more"."""
    before = [one for one in claimed.tokens if one.end <= wanted.span.start][-1:]
    return any(one.lower == "by" for one in before) or _has_cue("compared", claimed, wanted)


def _is_left(wanted: Quantity, claimed: Wording) -> bool:
    """Whether an amount of a claim is what is left of a whole: "the rest", "still owed", "cheaper by", "did not"."""
    near = _tokens_near(wanted, claimed)
    return _has_cue("left", claimed, wanted) or any(is_negation(one) for one in near)


def _shares(wanted: Quantity, terms: Sequence[_Term], claimed: Wording, told: Wording) -> Iterator[_Share]:
    """What the numbers of a source come to as parts of a whole."""
    shares = [share for one in terms if (share := one.share) is not None]
    left = _is_left(wanted, claimed)
    for share in shares:
        yield share
        if left and share.value < 1:
            yield _Share(1 - share.value, None, _TURNED.get(share.bound, share.bound), rough=share.rough)
    if _has_cue("whole", told):
        yield _Share(Decimal(1))
    if _has_cue("total", claimed):
        for one, other in combinations(shares, 2):
            yield _Share(one.value + other.value, reckoned=True)
    for term in terms:
        if term.kind == "multiple" and term.value > 1 and term.trend is None:
            yield _Share(1 / term.value, None, term.bound)
    for part, whole in permutations([one for one in terms if one.share is None], 2):
        if 0 < part.value < whole.value and _are_alike(part, whole):
            upper = part.upper / whole.value if part.upper is not None else None
            yield _Share(part.value / whole.value, upper, reckoned=True)
            if left:
                yield _Share(1 - part.value / whole.value, reckoned=True)


def _is_share(wanted: _Share, found: _Share) -> bool:
    """Whether a share is one that the source tells or comes to; "more than half" may be any that is not far above."""
    if (
        (wanted.upper is None) != (found.upper is None)
        or found.value <= 0
        or {wanted.trend, found.trend} == {"up", "down"}
    ):
        return False
    if found.reckoned and wanted.value in _ROUND and wanted.bound not in ("exact", "about"):
        return _is_bounded(wanted.value, wanted.bound, found.value)
    ends = [(wanted.value, found.value), (wanted.upper or wanted.value, found.upper or found.value)]
    rough = found.reckoned or found.rough or wanted.rough
    off = _ABOUT if wanted.bound == "about" and rough else _SHARE_OFF if rough else 0
    return _is_bound(wanted.bound, found.bound) and all(abs(one - other) <= off for one, other in ends)


def _is_bound(wanted: Bound, found: Bound) -> bool:
    return wanted == found or are_near(wanted, found) or (wanted, found) == ("about", "exact")


def _is_bounded(wanted: Decimal, bound: Bound, value: Decimal) -> bool:
    """Whether a value may be told by a bound that is not too far from it: "more than half" for 0.6."""
    least, most = (wanted, value) if bound in ("more_than", "at_least") else (value, wanted)
    return least < most <= least * _REACH


def _multiples(terms: Sequence[_Term]) -> Iterator[tuple[Decimal, Bound]]:
    """How many times one number of a source is another."""
    for one, other in permutations(terms, 2):
        if one.value > other.value > 0 and _are_alike(one, other):
            yield one.value / other.value, "exact"
    for term in terms:
        if term.upper and term.value:
            yield term.upper / term.value, "exact"  # "from 30 to 72 weeks"
        if (share := term.share) is not None and share.value and term.trend is None:
            yield 1 / share.value, _TURNED.get(term.bound, term.bound)


def _amounts(wanted: Quantity, terms: Sequence[_Term], claimed: Wording) -> Iterator[tuple[Decimal, Bound]]:
    """What the numbers of a source come to that are of what an amount is of."""
    alike = [one for one in terms if one.share is None or wanted.kind in ("percent", "measure", "count")]
    alike = [one for one in alike if _could_be(wanted, one)]
    left = _is_left(wanted, claimed)
    compared = left or _is_compared(wanted, claimed)
    total = _has_cue("total", claimed)
    for one, other in permutations(alike, 2):
        bound = one.bound if one.bound != "exact" else other.bound
        if compared and one.value > other.value:
            yield one.value - other.value, bound
        if total:
            yield one.value + other.value, bound
        if other.way == "up":
            yield one.value - other.value, bound
            if other.kind in _BARE and total:
                yield one.value + other.value, bound
        elif other.way == "down":
            yield one.value + other.value, bound
    for one in alike:
        if one.upper is not None and compared:
            yield one.upper - one.value, "exact"
        for factor in terms if one.unit not in _DAYS else ():
            for value in _parts_of(one, factor, left=left, compared=compared) if factor is not one else ():
                yield value, factor.bound if factor.bound != "exact" else one.bound


def _parts_of(one: _Term, factor: _Term, *, left: bool, compared: bool) -> Iterator[Decimal]:
    """What a share or a multiple of a number is, and the number of which it is that."""
    if factor.kind == "multiple" and factor.value > 1:
        yield from (one.value * factor.value, one.value / factor.value)
    share = factor.share
    if share is not None and share.upper is None and 0 < share.value < 1:
        yield from (one.value * share.value, one.value / share.value)
        if left:
            yield one.value * (1 - share.value)
        if compared:
            yield one.value * (1 + share.value)


def _could_be(wanted: Quantity, term: _Term) -> bool:
    """Whether a number of the source may be of what an amount is of: money of one currency, points of percentages."""
    if wanted.unit in _POINTS:
        return term.kind in ("percent", *_BARE) or term.unit in _POINTS
    if wanted.kind == "percent":
        return term.kind == "percent" or term.unit in _POINTS
    return _are_alike(_term(wanted), term)


def _are_alike(one: _Term, other: _Term) -> bool:
    if "number" in (one.kind, other.kind):
        return "percent" not in (one.kind, other.kind)
    return one.kind == other.kind and (one.unit == other.unit or one.kind in _BARE)


def _fits(wanted: Quantity, value: Decimal, bound: Bound) -> bool:
    """Whether an amount tells a value that was reckoned, rounded if it says so; a multiple may be told by a bound."""
    if wanted.kind == "multiple" and wanted.bound not in ("exact", "about") and bound == "exact":
        return _is_bounded(wanted.value, wanted.bound, value)
    if not _is_bound(wanted.bound, bound) and bound != "about":
        return False
    off = abs(wanted.value - value)
    return off <= (_ABOUT * value if wanted.bound == "about" else 0) or rounds_to(value, wanted.value)


def _is_length(wanted: Quantity, told: Wording) -> bool:
    """Whether a length of time is one of the source in another unit: "12 months" for "within a year"."""
    if wanted.kind != "measure" or wanted.unit not in _DAYS or wanted.bound not in ("exact", "about"):
        return False
    return are_as_long([float(wanted.value) * _DAYS[wanted.unit]], lengths(told))


def are_as_long(some: Iterable[float], others: Iterable[float]) -> bool:
    """Whether one of some lengths of time, in days, is one of others, rounded as units of time are: a year, 12 months."""
    known = list(others)
    return any(abs(one - other) <= _LENGTHS_OFF * one for one in some for other in known)


def _times(found: re.Match[str]) -> float:
    """How often a length of time is its unit: half of it in "half a year", one and a half in "a year and a half"."""
    if found["longer"]:
        return 1.5
    return 0.5 if found["half"] or found["halved"] else 1


def lengths(wording: Wording, unit: str | None = None) -> Iterator[float]:
    """The lengths of time that some words tell, or those with one unit and that unit's own, in days: "half a year", "monthly", "April-June"."""
    text = wording.source.document[wording.span]
    if unit in _DAYS:
        yield _DAYS[unit]
    for one in wording.quantities:
        if one.kind == "measure" and one.unit in _DAYS and one.upper is None and unit in (None, one.unit):
            yield float(one.value) * _DAYS[one.unit]
    for found in _LENGTH.finditer(text):
        told = (found["unit"] or found["halved"] or found["longer"]).lower()
        if unit in (None, told):
            yield _DAYS[told] * _times(found)
    for found in _FROM_MONTH.finditer(text) if unit is None else ():
        first, last = (SHORT_MONTHS.index(name.lower()) for name in found.groups())
        yield ((last - first) % 12 + 1) * _DAYS["month"]
    words = {token.lower for token in wording.tokens}
    for each, rates in RATES.items():
        if each in _DAYS and unit in (None, each) and not words.isdisjoint(rates):
            yield _DAYS[each]
