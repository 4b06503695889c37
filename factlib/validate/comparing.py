"""Two amounts, or times, compared: the same, rounded, of another bound, unit or number; how far apart they are."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factlib.dates import Calendar, When
from factlib.errors import TextError
from factlib.language import lemma
from factlib.quantities import Count, Number, Quantity
from factlib.quantities.currency import codes_of
from factlib.quantities.digits import significant_digits
from factlib.quantities.interval import Bound
from factlib.quantities.models import Amount, as_share
from factlib.quantities.scan import TIME_UNITS
from factlib.validate.lists import word_lists, word_set
from factlib.validate.word_match import Match, match_words
from factlib.validate.words import RATES, content_words, same_word

# the parts of a period of which one is not the other, as `data/assertions.toml` has their words
_SCALES = (("early", "mid", "late"), ("over", "to_come"))

_OF_SOME_SIZE = re.compile(
    r"(?:tens|hundreds|thousands|millions|billions) of\b|several\b|a few\b", re.IGNORECASE
)
_WIDE, _NARROW = Decimal("0.05"), Decimal("0.02")  # how far "over" and "nearly", and "about", may be off
_NEAR_BOUNDS = ({"more_than", "at_least"}, {"less_than", "at_most"})
_LEAST_DIGITS = 2  # of a rounded figure: "about 80" for 77 is a guess, "1.2" for 1.23 is rounding
NEAR = 2
"""The distance up to which an amount is borne out."""

OF_OTHER_THINGS = (60, 80, 90)
"""The distances of amounts of which the kind or the unit is another: whatever their bounds, they are not the same."""

_WORDS_KEPT = 2_000  # of amounts and times: each is compared with all of the words that a claim cites

_UNITLESS = {"number", "count"}


class Comparison(NamedTuple):
    """How a claimed amount compares with one of the source: the worse, the greater the distance."""

    distance: int
    code: str | None


def compare(wanted: Quantity, found: Quantity) -> Comparison:
    """Compare two amounts; the code is None where they are the same.

    The nearest of several is the one that agrees in kind and unit first, in its number next, in its bound last.
    """
    if wanted.kind == "percent":
        found = as_share(found)
    wanted = _as_change(wanted, found)
    if (rounded := _compare_rounded(wanted, found)) is not None:
        return rounded
    if (
        wanted.kind != found.kind
        and {wanted.kind, found.kind} != _UNITLESS
        and not _named_alike(wanted, found)
    ):
        return Comparison(90, "amount-absent")
    unit = _compare_units(wanted, found)
    number = _compare_numbers(wanted, found)
    if unit.code in ("unit-differs", "currency-differs") and number.code == "amount-differs":
        other = found.kind in _UNITLESS or (wanted.unit in TIME_UNITS) != (found.unit in TIME_UNITS)
        return Comparison(80, "amount-absent" if other else "amount-differs")
    if {wanted.trend, found.trend} == {"up", "down"}:
        return Comparison(50, "trend-differs")
    if _is_vague_for(wanted, found):
        return max(unit, Comparison(2, "amount-rounded"), key=lambda one: one.distance)
    return max(unit, number, _compare_bounds(wanted, found), key=lambda one: one.distance)


def _is_vague_for(wanted: Quantity, found: Quantity) -> bool:
    """Whether an amount is told by words for any of some size, which another has: "tens of millions of crowns"."""
    vague = wanted.upper is not None and _OF_SOME_SIZE.match(wanted.text) is not None
    plain = found.upper is None and found.bound in ("exact", "about")
    return vague and plain and wanted.value <= found.value < (wanted.upper or found.value)


def _as_change(wanted: Quantity, found: Quantity) -> Quantity:
    """A claimed change with a sign as the source tells it: "-42%" as a fall of 42 %."""
    if wanted.value < 0 < found.value and wanted.upper is None:
        return wanted.model_copy(update={"value": -wanted.value, "trend": "down"})
    return wanted


_RATE = re.compile(r" (?:an?|per|each) [a-z]+\Z")  # "5 dollars a share"
_EACH = ("each", "apiece", "per ", "/")
_OF_ACCOUNT = codes_of("units")  # which count things, where nothing else is said


@lru_cache(maxsize=_WORDS_KEPT)
def bare_currencies(words: str) -> tuple[str, ...]:
    """The currencies that an amount may be in that does not say of which country: of an article, the text tells.

    >>> "PKR" in bare_currencies("9 billion rupees"), bare_currencies("9 billion Indian rupees")
    (True, ())
    """
    number, _, noun = _RATE.sub("", words).rpartition(" ")
    codes = tuple(code for code in codes_of(noun.lower()) if code not in _OF_ACCOUNT)
    if codes:
        try:
            Number.parse(number)
        except TextError:
            return ()
    return codes


def _named_alike(wanted: Quantity, found: Quantity) -> bool:
    """Whether both are in one unit by its word, though only one says of which country: "shillings"."""
    kinds = {wanted.kind: wanted, found.kind: found}
    if kinds.keys() == {"money", "measure"}:  # pounds of sterling and of weight
        unit = kinds["measure"].unit or ""
        return kinds["money"].unit in codes_of(unit) or any(
            same_word(word, unit) for word in content_words(kinds["money"].text)
        )
    if kinds.keys() == {"count", "measure"}:  # "9 more acres"
        return kinds["count"].unit == kinds["measure"].unit
    if kinds.keys() != {"money", "count"}:
        return False
    one, other = (content_words(_RATE.sub("", amount.text))[-1:] for amount in (wanted, found))
    return bool(one and other) and same_word(one[0], other[0])


def _compare_units(wanted: Quantity, found: Quantity) -> Comparison:
    if wanted.kind != found.kind:
        return Comparison(0, None)
    if wanted.per and found.per and wanted.per != found.per and not _are_per_thing(wanted.per, found.per):
        return Comparison(60, "unit-differs")
    if wanted.unit == found.unit or wanted.unit is None or found.unit is None:
        return Comparison(0, None)
    if isinstance(wanted, Count) and isinstance(found, Count):
        match = match_words(wanted.noun or wanted.unit, (found.noun or found.unit).replace("-", " "))
        match = max(match, match_words(wanted.noun or wanted.unit, found.noun or found.unit))
        if match is Match.NONE and _counts_anything(found):
            return Comparison(1, None)
        if match is Match.NONE and found.noun:
            return Comparison(60, "unit-differs")
        return Comparison(1, "unit-broader") if match is Match.BROADER else Comparison(0, None)
    if wanted.kind == "measure" and (_are_as_much(wanted, found) or _are_tons(wanted, found)):
        return Comparison(1, None)
    if wanted.kind == "money" and (
        found.unit in bare_currencies(wanted.text) or wanted.unit in bare_currencies(found.text)
    ):
        return Comparison(1, None)
    return Comparison(60, "currency-differs" if wanted.kind == "money" else "unit-differs")


def _are_as_much(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts in two units are as much, whatever their bounds: "up to 8 months" is not "up to 8 years"."""
    plain = [each.model_copy(update={"bound": "exact"}) for each in (one, other)]
    return plain[0].agrees_with(plain[1])


def _are_per_thing(per: str, other: str) -> bool:
    """Whether two rates are of one thing, as far as "unit" may stand for any: "per unit", "per drone"."""
    anything = word_lists("trade.toml")["counted"]["anything"]
    return not TIME_UNITS & {per, other} and not {per, other}.isdisjoint(anything)


def _counts_anything(count: Count) -> bool:
    """Whether things are counted by a word that says nothing of them: "9,000 units"."""
    return (
        lemma((count.noun or count.unit).split()[-1].lower())
        in word_lists("trade.toml")["counted"]["anything"]
    )


def _are_tons(wanted: Quantity, found: Quantity) -> bool:
    """Whether both are in tons, and one of them does not say in which: "350,000 tons", "350,000 metric tons"."""
    units = {wanted.unit, found.unit}
    return "ton" in units and units <= {"ton", "long ton", "short ton", "tonne"}


def _compare_rounded(wanted: Quantity, found: Quantity) -> Comparison | None:
    """A rounded figure that says so: "over 8,000" for 8,234, "nearly 2 billion" for 1.97 billion, "about 30 %" for 29.8 %."""
    plain = wanted.upper is None and found.upper is None and found.bound == "exact" and found.value > 0
    if not plain or (wanted.kind, wanted.per) != (found.kind, found.per):
        return None
    more, less = wanted.bound in ("more_than", "at_least"), wanted.bound in ("less_than", "at_most")
    off = (found.value - wanted.value) / found.value
    near = 0 < off <= _WIDE if more else -_WIDE <= off < 0 if less else 0 < abs(off) <= _NARROW
    if (
        near
        and {wanted.trend, found.trend} != {"up", "down"}
        and significant_digits(wanted.value) < significant_digits(found.value)
        and _compare_units(wanted, found).code is None
    ):
        return Comparison(2, "amount-rounded")
    return None


def _compare_numbers(wanted: Quantity, found: Quantity) -> Comparison:
    if wanted.unit != found.unit and wanted.kind == "measure" and wanted.agrees_with(found):
        return Comparison(0, None)
    if same_number(wanted, found):
        return Comparison(0, None)
    rounded = wanted.upper is None and found.upper is None and rounds_to(found.value, wanted.value)
    if rounded and wanted.bound in ("exact", "about"):
        return Comparison(2, "amount-rounded")
    return Comparison(70, "amount-differs")


def _compare_bounds(wanted: Quantity, found: Quantity) -> Comparison:
    if wanted.bound == found.bound:
        return Comparison(0, None)
    if are_near(wanted.bound, found.bound):
        return Comparison(2, "bound-near")
    if wanted.bound == "about" and found.bound == "exact" and wanted.value != found.value:
        return Comparison(2, "amount-rounded")
    return Comparison(40, "bound-differs")


def are_near(one: Bound, other: Bound) -> bool:
    """Whether two bounds are as good as one: "more than 80", "at least 80"."""
    return {one, other} in _NEAR_BOUNDS


def same_number(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts have one value, or one range, whatever they are of."""
    return (one.value, one.upper) == (other.value, other.upper)


def same_unit(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are of one kind and unit, however much they are."""
    return (one.kind, one.unit) == (other.kind, other.unit)


def same_days(one: When, other: When) -> bool:
    """Whether two times have the same days, and are no different parts of them: "early 2024", "the end of 2024"."""
    if (one.start, one.end) != (other.start, other.end):
        return False
    scales = zip(parts_told(one.text), parts_told(other.text), strict=True)
    return not any(mine and theirs and mine != theirs for mine, theirs in scales)


def has_within(one: When, other: When) -> bool:
    """Whether a time has another within it; of two with the same days, whether they are one part of them."""
    return one.contains(other) and ((one.start, one.end) != (other.start, other.end) or same_days(one, other))


@lru_cache(maxsize=_WORDS_KEPT)
def parts_told(time: str) -> tuple[frozenset[str], ...]:
    """The parts of a period that the words of a time name, and whether it is over or to come: for each scale those told."""
    told = next(iter(Calendar(time).spans), None)  # not "late" of "as late as the end of 2031"
    words = set(re.findall(r"[^\W\d_]+", (time[told.slice] if told is not None else time).lower()))
    return tuple(
        frozenset(part for part in scale if not words.isdisjoint(word_set("times", part)))
        for scale in _SCALES
    )


def same_extent(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts have one value or range, and one bound, whatever they are of."""
    return same_number(one, other) and one.bound == other.bound


def rounds_to(exact: Decimal, rounded: Decimal) -> bool:
    """Whether `rounded` is `exact` to as many digits as it has, of which there must be two.

    >>> rounds_to(Decimal("1230000"), Decimal("1200000")), rounds_to(Decimal(77), Decimal(80))
    (True, False)
    """
    digits = rounded.normalize().as_tuple()
    if len(digits.digits) < _LEAST_DIGITS or not isinstance(digits.exponent, int) or not rounded.is_finite():
        return False
    step = Decimal((0, (1,), digits.exponent))
    return abs(exact - rounded) * 2 <= step


def way_of(amount: Quantity, comparison: Comparison) -> str:
    """Which way an amount goes, behind its words, where that differs and they do not say it: " down"."""
    turned = comparison.code == "trend-differs" and amount.trend not in amount.text.lower().split()
    return f" {amount.trend}" if turned else ""


def _rate_beside(amount: Amount) -> str:
    """What an amount is told for, where its own words do not say so: " each" of "$9" that a thing costs."""
    words = amount.text.lower()
    if amount.per is None or amount.per in words or _RATE.search(words):
        return ""
    if any(word in words for word in RATES.get(amount.per, _EACH)):
        return ""
    return f" per {amount.per}" if amount.per in RATES else " each"


def shown(amount: Amount) -> str:
    """An amount in words: as it was written, or from its parts.

    >>> from factlib.quantities import Money
    >>> shown(Money(value="77000000", unit="USD", bound="at_least"))
    'at least 77,000,000 USD'
    """
    if amount.text:
        return f"{amount.text}{_rate_beside(amount)}"
    number = f"{amount.value:,}" if amount.upper is None else f"{amount.value:,} to {amount.upper:,}"
    bound = "" if amount.bound == "exact" else amount.bound.replace("_", " ")
    return " ".join(part for part in (bound, number, amount.unit or "") if part)
