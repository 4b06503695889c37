"""The parser: one scan for places where a number may start, then a small grammar around each.

The steps, each in its own module: the number (`numeral`, `wording`), currency and unit (`unit`), what is no
amount (`refuse`), ranges (`range`), bound and trend, the counted noun (`noun`). Time is linear in the text.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, localcontext
from typing import Any, TypeVar

from factlib.characters import Before, any_of, without_invisible
from factlib.document import Span
from factlib.errors import ArgumentError, TextError, expect_text
from factlib.language.running import RunningText, running_text
from factlib.quantities.adding import EXACT, SMALL, plain
from factlib.quantities.age import read_age
from factlib.quantities.attach import take_brackets, take_sign, take_unit
from factlib.quantities.bound import bound_after, bound_before, is_session
from factlib.quantities.currency import SIGNS, currency_before
from factlib.quantities.designation import counts_nothing, is_designation, is_pronoun
from factlib.quantities.ellipsis import join_bounds, restore, share_along_list
from factlib.quantities.found import Found, tags_behind, words_before
from factlib.quantities.interval import Trend
from factlib.quantities.models import Amount, Count, Measure, Money, Multiple, Number, Percent, Quantity
from factlib.quantities.noun import counted
from factlib.quantities.numeral import number_start, read_numeral
from factlib.quantities.points import points
from factlib.quantities.range import join_ranges
from factlib.quantities.references import reference_end
from factlib.quantities.refuse import is_amount, is_loose
from factlib.quantities.tables import currencies, table
from factlib.quantities.trend import (
    change_in_clause,
    change_in_noun,
    moved_after,
    tells_change,
    trend_after,
    trend_before,
)
from factlib.quantities.years import is_part_of_a_year, plain_day_end, plain_year_end

_KINDS: dict[str, type[Amount]] = {
    kind.__name__.lower(): kind for kind in (Money, Count, Measure, Percent, Multiple, Number)
}
_EXPECTED: dict[str, str] = table("kinds")["expected"]
Kind = TypeVar("Kind", bound=Amount)


class QuantityError(TextError):
    """A text is not one quantity."""


def parse_quantities(text: str, dollar: str = "USD") -> list[Quantity]:
    """Read every amount of a text, in order; none overlap.

    Args:
        text: Any text; English is what is read.
        dollar: The ISO 4217 code that a bare "$" stands for in this source.

    Raises:
        ArgumentError: `text` is no str, or `dollar` no ISO 4217 code.

    >>> for quantity in parse_quantities("At least 90 new tugs, worth $38 million, were sold in 2020."):
    ...     print(quantity.kind, quantity.value, quantity.unit, quantity.bound)
    count 90 tug at_least
    money 38000000 USD exact
    """
    return _read(running_text(expect_text("text", text)), _expect_currency(dollar), alone=False)


def parse_quantity(text: str, dollar: str = "USD") -> Quantity:
    """Read the whole of `text` as one quantity.

    Raises:
        QuantityError: There is no quantity, there are several, or words are left over.
        ArgumentError: `text` is no str, or `dollar` no ISO 4217 code.

    >>> parse_quantity("€1.5bn").value
    Decimal('1500000000')
    """
    return _read_whole(text, dollar, _EXPECTED["Amount"])


def _read_whole(text: str, dollar: str, expected: str) -> Quantity:
    running = running_text(expect_text("text", text))
    found = _read(running, _expect_currency(dollar), alone=True)
    if not found:
        raise QuantityError(f"expected {expected}", text, (0, len(text)))
    first = found[0]
    if len(found) > 1:
        span = found[1].span
        raise QuantityError("expected one quantity, found a second", text, (span.start, span.end))
    start, end = first.span.start, first.span.end
    if without_invisible(text[end:]).strip():
        if first.kind == "number" and first.value < 0:
            raise QuantityError(
                "a count is never negative, and these words are no unit", text, (end, len(text))
            )
        raise QuantityError("these words are left over behind the quantity", text, (end, len(text)))
    if without_invisible(text[:start]).strip() and not (first.trend and tells_change(text[:start])):
        raise QuantityError("these words are left over before the quantity", text, (0, start))
    return first.of({**first.__dict__, "text": text, "span": Span.of(0, len(text))})


def read_quantity(kind: type[Kind], text: str, dollar: str) -> Kind:
    """Read the whole of `text` as one quantity of this kind.

    Raises:
        QuantityError: It is none, or of another kind.
    """
    expected = _EXPECTED[kind.__name__]
    quantity = _read_whole(text, dollar, expected)
    if not isinstance(quantity, kind):
        unit = f" of {quantity.unit!r}" if quantity.kind in ("count", "measure", "money") else ""
        raise QuantityError(f"expected {expected}, found a {quantity.kind}{unit}", text, (0, len(text)))
    return quantity


def _expect_currency(dollar: str) -> str:
    if dollar not in currencies():
        raise ArgumentError("dollar", dollar, "an ISO 4217 code such as 'USD' or 'AUD'")
    return dollar


def _read(running: RunningText, dollar: str, alone: bool) -> list[Quantity]:
    with localcontext(EXACT):
        return [_model(running, found, dollar) for found in _amounts(running.text, alone)]


def _amounts(text: str, alone: bool) -> list[Found]:
    """Every amount of the text, complete."""
    amounts: list[Found] = []
    done = 0
    for found in join_ranges(text, list(_numbers(text, alone))):
        if found.start < done or (found.loose and not found.dashed):
            continue
        _complete(text, found, done)
        if not alone and (
            counts_nothing(text, found) or is_part_of_a_year(text, found) or is_designation(text, found)
        ):
            continue
        done = found.end
        if amounts and join_bounds(text, amounts[-1], found):
            continue
        share_along_list(text, amounts, found)
        if found.kind == "number":
            restore(text, amounts, found)
        amounts.append(found)
    return [one for one in amounts if alone or not is_pronoun(one)]


def _numbers(text: str, alone: bool) -> Iterator[Found]:
    """Every number that may be an amount, with its currency and unit."""
    done, money = 0, False
    for start in points(text):
        if start < done:
            continue
        in_figures = text[start].isdecimal()
        before = text[start - 1 : start]
        if in_figures and not alone and before not in SIGNS:
            if before == " " and (end := plain_year_end(text, start)):
                done = end
                continue
            if end := reference_end(text, start) or (before == " " and plain_day_end(text, start)):
                done = end
                continue
        at = _sign_end(text, start) if before in _BEFORE_FIGURES else start
        sign = currency_before(text, at, done) if in_figures else None
        numeral = read_numeral(text, start, money=sign is not None or (money and text[done:start] in _DASHES))
        if numeral is None:
            continue
        if not in_figures:
            sign = currency_before(text, start, done)
        last, done = done, numeral.end
        if numeral.form == "none":
            continue
        found = Found(numeral, words_before(text, sign.start if sign else numeral.start))
        take_sign(text, found, sign)
        take_brackets(text, found, last)
        take_unit(text, found)
        found.loose = is_loose(text, found)
        if is_amount(text, found, alone):
            done, money = found.end, found.sign_before
            yield found


_BEFORE_FIGURES = frozenset(".-−–")


def _sign_end(text: str, start: int) -> int:
    """Where a currency before the figures at `start` ends: before a leading point, and a minus ("$-4.1 million")."""
    start = number_start(text, start)
    return start - 1 if start > 1 and text[start - 1] in "-−–" and text[start - 2] in SIGNS else start


def _complete(text: str, found: Found, done: int) -> None:
    """Read bound, age, counted noun and trend.

    Args:
        text: The whole text.
        found: The amount.
        done: Where the amount before ends: nothing is taken from before that.
    """
    if found.before in ("age", "of"):
        read_age(text, found)  # before its bound takes the words: "under the age of 5"
    _bound_before(text, found, done)
    read_age(text, found)
    _bound_after(text, found)
    if found.is_bare and found.kind == "number" and found.end > found.numeral.end:
        take_unit(text, found)
    if found.is_bare and found.kind == "number":
        _count(text, found)
        _bound_after(text, found)
    if found.trend is None:
        found.trend = _trend(text, found)


def _bound_before(text: str, found: Found, done: int) -> None:
    if found.dashed and found.before == "between":
        found.take_in(text, 1, done)
    elif text[found.start - 1] == "-" and text[found.start - 4 : found.start].lower() == "sub-":
        found.start, found.bound = found.start - 4, "less_than"
    spans_time = found.before in _OVER_TIME and not text.startswith(" ago", found.end)
    is_time = found.kind == "measure" and found.unit in TIME_UNITS
    over_time = spans_time and (is_time or is_session(text, found.end))
    bound = bound_before(found.words, over_time)
    if bound is not None and found.words[-2:] == ["up", "to"] and _FROM_NEXT.match(text, found.end):
        found.trend = "up"  # "sales up to $5 billion from $4 billion"
    elif bound is not None and not _is_no_bound(text, found):
        found.bound = bound[0]
        found.take_in(text, bound[1], done)


_RULED_BY = frozenset(table("bounds")["ruled by"])
_ASIDE = re.compile(r" \([^()\n]{1,30}\)")
_CELL_BEFORE = re.compile(r"[^\n.!?:]  ")
_OF_OR_MORE = re.compile(rf" (?:of|{any_of(table('nouns')['left out'])})\b")
_POINTS = re.compile(r"[ -](points?)(?![\w-])(?! of)")
_FROM_NEXT = re.compile(
    rf" from (?:about |around |nearly |some |just )?(?:[A-Z]{{0,3}}[$€£¥₹]?[0-9]|(?:{any_of(SMALL)})\b)"
)
_DASHES = frozenset("-–")
_TAG = Before(200, r"</?[A-Za-z][^<>]*> ?")


def _is_no_bound(text: str, found: Found) -> bool:
    """Whether the word or sign before is no bound: "plan C. 100 jets", "<td>100", "R&C 100"."""
    if found.before == "under" and (found.is_bare or found.unit in TIME_UNITS):
        things = counted(text, found.end, one=found.low == 1)  # "under two accords", "under 30-year leases"
        return things is not None and things.unit in _RULED_BY
    if text[found.start - 2 : found.start].rstrip().endswith(">"):
        return _TAG(text, found.start) is not None
    return text.startswith("C.", found.start - 3) or found.words[-2:] == ["&", "c"]


_OF_A_PHRASE = frozenset({"NN", "NNS", "JJ", "DT", "PRP$"})
_HUNDRED = 100
_SUMS = frozenset({"scaled", "grouped", "decimal"})
_OWNING = frozenset({"has", "have", "had", "having", "with"})
_POINTS_OF_CHANGE = frozenset({"point", "basis point", "percentage point"})
_OVER_TIME = frozenset(table("bounds")["a span of time"])
TIME_UNITS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "quarter"}
)


def _bound_after(text: str, found: Found) -> None:
    after = bound_after(text, found.end) if found.bound in ("exact", "about") else None
    if after is not None and not _adds_more(text, found, after[1]):
        found.bound, found.end = after


_PLUS = " plus"
_ARTICLES = frozenset({"a", "an", "the"})


def _adds_more(text: str, found: Found, end: int) -> bool:
    """Whether "plus", which ends at `end`, tells what comes on top of an amount: "$9 million plus interest", no "a $9 million plus deal"."""
    added = tags_behind(text, end)
    noun = not added.isdisjoint(_OF_A_PHRASE) and added.isdisjoint(("IN", "CC"))
    return found.kind != "number" and text.endswith(_PLUS, 0, end) and noun and found.before not in _ARTICLES


def _count(text: str, found: Found) -> None:
    points = _POINTS.match(text, found.end)
    if points and (found.numeral.form in ("fraction", "decimal") or _describes_by_points(text, points)):
        found.kind, found.unit, found.noun, found.end = "count", "point", points[1], points.end()
        return
    if found.numeral.form == "fraction" or found.low < 0:
        return
    end = found.end
    if found.numeral.form == "vague" and text[end - 1] in "sS" and not _OF_OR_MORE.match(text, end):
        return  # "millions go missing"
    if found.numeral.form == "vague" and text.startswith(" of ", end) and counted(text, end) is None:
        end += 3
    if text.endswith("  ", 0, found.start) and _CELL_BEFORE.match(text, found.start - 3):
        return  # "TOLEDO   1 UND  2 OVR"
    one, owned = found.low == 1 and found.high is None, found.before in _OWNING
    sum_like = found.numeral.form in _SUMS or (found.numeral.form == "digits" and found.low >= _HUNDRED)
    noun = counted(text, end, one=one, owned=owned, sum_like=sum_like)
    if noun is not None:
        found.kind, found.unit, found.noun, found.end = "count", noun.unit, noun.noun, noun.end


def _describes_by_points(text: str, points: re.Match[str]) -> bool:
    """Whether a noun follows "point": "a 30 point lead", "a 46 point (3 percent) fall"."""
    return points[1] == "point" and "NN" in tags_behind(text, _behind_aside(text, points.end()))


def _behind_aside(text: str, end: int) -> int:
    aside = _ASIDE.match(text, end)
    return aside.end() if aside else end


def _trend(text: str, found: Found) -> Trend | None:
    if found.kind in ("percent", "multiple") or found.unit in _POINTS_OF_CHANGE or found.factor != 1:
        end = _behind_aside(text, found.end)
        trend = trend_before(found.words, by=True) or trend_after(text, end)
        trend = trend or moved_after(text, found.words, end)
        if trend is None and found.before == "by":
            return change_in_clause(text, found.start)
        return change_in_noun(text, found.start) if trend is None and found.before == "of" else trend
    trend = trend_before(found.words)
    return trend_after(text, found.end) if trend is None and found.kind == "money" else trend


def _scaled(number: Decimal, factor: Decimal) -> Decimal:
    """The number in whole units: "1.2 Moz" is 1200000 ounces, "9 cents" 0.09 dollars."""
    if factor == 1:
        return number
    return plain(number * factor) if factor > 1 else number * factor


def _model(running: RunningText, found: Found, dollar: str) -> Quantity:
    high = found.high
    span = running.in_source(Span.of(found.start, found.end))
    fields: dict[str, Any] = {
        "kind": found.kind,
        "value": _scaled(found.low, found.factor),
        "upper": None if high is None else _scaled(high, found.factor),
        "bound": found.bound,
        "trend": found.trend,
        "unit": dollar if found.kind == "money" and found.unit is None else found.unit,
        "per": found.per,
        "text": running.source[span.start : span.end],
        "span": span,
    }
    if found.kind == "count":
        fields["noun"] = found.noun
    return _KINDS[found.kind].of(fields)  # type: ignore[return-value]
