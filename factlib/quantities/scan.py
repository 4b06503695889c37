"""The parser: one scan for places where a number may start, then a small grammar around each.

The steps, each in its own module: the number (`numeral`, `wording`), currency and unit (`unit`), what is no
amount (`refuse`), ranges (`range`), bound and trend, the counted noun (`noun`). Time is linear in the text.
"""

import re
from collections.abc import Iterator
from typing import Any, TypeVar

from factlib.document import Span
from factlib.errors import ArgumentError, TextError, expect_text
from factlib.language import Reading
from factlib.quantities.bound import bound_after, bound_before
from factlib.quantities.context import words_before
from factlib.quantities.found import Found
from factlib.quantities.models import (
    Amount,
    Count,
    Measure,
    Money,
    Multiple,
    Number,
    Percent,
    Quantity,
    Trend,
)
from factlib.quantities.noun import counted
from factlib.quantities.numeral import POINTS, SCALES, read_numeral
from factlib.quantities.range import join_bounds, join_ranges, share_along_list
from factlib.quantities.refuse import is_amount, is_loose, is_one_of_many, is_part_of_a_year
from factlib.quantities.tables import currencies
from factlib.quantities.trend import trend_after, trend_before
from factlib.quantities.wording import Numeral
from factlib.quantities.unit import Unit, currency_before, read_rate, read_unit

__all__ = ["QuantityError", "parse_as", "parse_quantities", "parse_quantity", "quantities_of"]

_KINDS: dict[str, type[Amount]] = {
    "money": Money, "count": Count, "measure": Measure, "percent": Percent, "multiple": Multiple, "number": Number,
}  # fmt: skip
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

    >>> for quantity in parse_quantities("At least 800 new weapons, worth $77 million, were sold in 2020."):
    ...     print(quantity.kind, quantity.value, quantity.unit, quantity.bound)
    count 800 weapon at_least
    money 77000000 USD exact
    """
    return _read(expect_text("text", text), _expect_currency(dollar), alone=False)


def quantities_of(reading: Reading, dollar: str = "USD") -> list[Quantity]:
    """Read every amount of a text that has been read by `language.read` already: nothing is read twice.

    Raises:
        ArgumentError: `dollar` is no ISO 4217 code.

    >>> from factlib import language
    >>> [quantity.text for quantity in quantities_of(language.read("They sold 20 to 25 jets."))]
    ['20 to 25 jets']
    """
    return _read(reading.text, _expect_currency(dollar), alone=False)


def parse_quantity(text: str, dollar: str = "USD") -> Quantity:
    """Read the whole of `text` as one quantity.

    Raises:
        QuantityError: There is no quantity, there are several, or words are left over.
        ArgumentError: `text` is no str, or `dollar` no ISO 4217 code.

    >>> parse_quantity("€1.5bn").value
    Decimal('1500000000')
    """
    found = _read(expect_text("text", text), _expect_currency(dollar), alone=True)
    if not found:
        raise QuantityError("expected a quantity such as '800 weapons' or '$1.5 million'", text, (0, len(text)))
    first = found[0]
    if len(found) > 1:
        span = found[1].span
        raise QuantityError("expected one quantity, found a second", text, (span.start, span.end))
    start, end = first.span.start, first.span.end
    if text[end:].strip():
        raise QuantityError("these words are left over behind the quantity", text, (end, len(text)))
    if text[:start].strip() and first.trend is None:
        raise QuantityError("these words are left over before the quantity", text, (0, start))
    return first.of({**first.__dict__, "text": text, "span": Span.of(0, len(text))})  # type: ignore[return-value]


def parse_as(kind: type[Kind], text: str, dollar: str) -> Kind:
    """Read the whole of `text` as one quantity of this kind.

    Raises:
        QuantityError: It is none, or of another kind.
    """
    quantity = parse_quantity(text, dollar)
    if not isinstance(quantity, kind):
        expected = str(kind.__name__).lower()
        raise QuantityError(f"expected a {expected}, found a {quantity.kind}", text, (0, len(text)))
    return quantity


def _expect_currency(dollar: str) -> str:
    if dollar not in currencies():
        raise ArgumentError("dollar", dollar, "an ISO 4217 code such as 'USD' or 'AUD'")
    return dollar


def _read(text: str, dollar: str, alone: bool) -> list[Quantity]:
    amounts: list[Found] = []
    done = 0
    for found in join_ranges(text, list(_numbers(text, alone))):
        if found.start < done or (found.loose and not found.dashed):
            continue
        if _complete(text, found, done, alone):
            done = found.end
            if amounts and join_bounds(text, amounts[-1], found):
                continue
            if amounts:
                share_along_list(text, amounts[-1], found)
            amounts.append(found)
    return [_model(text, found, dollar) for found in amounts]


def _numbers(text: str, alone: bool) -> Iterator[Found]:
    """Every number that may be an amount, with its currency and unit."""
    done = 0
    for point in POINTS.finditer(text):
        start = point.start()
        if start < done:
            continue
        sign = currency_before(text, start, done)
        numeral = read_numeral(text, start, money=sign is not None)
        if numeral is None:
            continue
        done = numeral.end
        if numeral.form == "none":
            continue
        words = words_before(text, sign[0] if sign else start)
        found = Found(numeral, words)
        _signs(text, found, sign)
        _units(text, found)
        found.loose = is_loose(text, found)
        if is_amount(text, found, alone):
            done = found.end
            yield found


def _signs(text: str, found: Found, sign: tuple[int, str | None, bool] | None) -> None:
    """Take in the currency before the number, a leading point, and a minus."""
    start = found.start
    if sign is not None and (sign[2] or found.numeral.form != "digits"):
        found.kind, found.unit, found.sign_before = "money", sign[1], True
        found.start = start = sign[0]
    elif text[start - 1 : start] == "." and found.numeral.form in ("digits", "decimal") and not text[start - 2 : start - 1].isalnum():
        found.low = found.low.scaleb(-(found.numeral.end - start))
        found.start = start = start - 1
        found.numeral = found.numeral._replace(form="decimal")
    before = text[start - 1 : start]
    if before and before in "-−–" and (start == 1 or text[start - 2] in " (\n["):
        found.start = start - 1
        found.low = -found.low
    elif found.words[-1:] in (["minus"], ["negative"]) or (found.words[-2:] == ["minus", "-"]):
        found.low = -found.low
        word = "minus" if "minus" in found.words[-2:] else "negative"
        found.start = text.lower().rindex(word, 0, start)
        found.words = found.words[: found.words.index(word)]


def _units(text: str, found: Found) -> None:
    """Take in the unit after the number, and the rate."""
    if found.kind == "multiple":
        return
    unit = read_unit(text, found.numeral.end) or _unit_of(text, found.numeral)
    if found.sign_before:
        if unit is not None and unit.kind == "money" and unit.factor == 1:
            found.unit = unit.name or found.unit
            found.per, found.end = unit.per, unit.end
        else:
            rate = read_rate(text, Unit("money", None, end=found.end))
            found.per, found.end = rate.per, rate.end
        return
    if unit is None:
        return
    if _misread(text, found, unit):
        return
    if unit.name == "pound" and found.numeral.scale > 1:
        unit = unit._replace(kind="money", name="GBP")
    found.kind, found.unit, found.per, found.end = unit.kind, unit.name, unit.per, unit.end
    found.factor, found.unit_after = unit.factor, True
    if unit.kind == "money":
        _more_money(text, found)


_SCALE_AFTER_CODE = re.compile(r" (million|billion|trillion|thousand|mln|bn)\b")
_CENTS = re.compile(r" (?:and )?(?:([0-9]{2})(?: cents)?|([a-z]+(?:[ -][a-z]+)?)(?: cents)?)(?= more\b|[.,;!?)]|$)")


def _more_money(text: str, found: Found) -> None:
    """Take in a scale after the currency ("75 USD million") and hundredths ("15 dollars 50")."""
    if scale := _SCALE_AFTER_CODE.match(text, found.end):
        found.times(SCALES[scale[1]])
        found.end = scale.end()
    elif found.numeral.scale == 1 and found.factor == 1 and (cents := _CENTS.match(text, found.end)):
        numeral = read_numeral(text, cents.start(1) if cents[1] else cents.start(2)) if cents[1] or POINTS.match(text, cents.start(2)) else None
        if numeral is not None and numeral.end == (cents.end(1) if cents[1] else cents.end(2)) and numeral.value < 100:  # noqa: PLR2004
            found.low += numeral.value / 100
            found.end = cents.end()


_HOTTEST = 500


def _misread(text: str, found: Found, unit: Unit) -> bool:
    """Whether a letter is no unit here: "2021 C.P.I.", "777F", "1970s", "Channel 5s"."""
    last = text[unit.end - 1]
    if unit.end - found.numeral.end > 2:  # noqa: PLR2004
        return False
    if last in "CF" and text[unit.end - 2] not in "°º":
        return found.low > _HOTTEST or text.startswith(".", unit.end)
    return last == "s" and unit.name == "second" and found.numeral.form == "digits"


_OF = re.compile(r" (?:of )?(?:an? |the )?(?:US |U\.S\. )?")


def _unit_of(text: str, numeral: Numeral) -> Unit | None:
    """The unit of "tens of millions of dollars", "half an hour", "1/16 of a pint"."""
    if numeral.form not in ("vague", "fraction"):
        return None
    link = _OF.match(text, numeral.end)
    return read_unit(text, link.end() - 1) if link else None


def _complete(text: str, found: Found, done: int, alone: bool) -> bool:
    """Read bound, trend, age and counted noun; False if it turns out to be no amount."""
    words = found.words
    if found.dashed and words[-1:] == ["between"]:
        found.start = text.lower().rindex("between", 0, found.start)
        words = words[:-1]
    if text[found.start - 4 : found.start].lower() == "sub-":
        found.start, found.bound = found.start - 4, "less_than"
    over_time = found.kind == "measure" and found.unit in _STRETCHES
    bound = bound_before(words, over_time)
    if bound is not None:
        found.bound = bound[0]
        words = _take(text, found, words, bound[1], done)
    _age(text, found, words)
    _bound_after(text, found)
    if found.is_bare and found.kind == "number":
        _count(text, found)
        _bound_after(text, found)
    if found.trend is None:
        found.trend = _trend(text, found, words)
    return alone or not (is_one_of_many(found) or is_part_of_a_year(text, found))


def _bound_after(text: str, found: Found) -> None:
    after = bound_after(text, found.end)
    if after is not None and found.bound in ("exact", "about"):
        found.bound, found.end = after


def _trend(text: str, found: Found, words: list[str]) -> Trend | None:
    if found.kind in ("percent", "multiple") or found.unit in _POINTS or found.factor != 1:
        return trend_before(words, by=True) or trend_after(text, found.end)
    trend = trend_before(words)
    return trend_after(text, found.end) if trend is None and found.kind == "money" else trend


_POINTS = frozenset({"point", "basis point", "percentage point"})
_STRETCHES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "quarter"})


def _take(text: str, found: Found, words: list[str], count: int, done: int) -> list[str]:
    """Move the start over the last `count` words; what is left of the words."""
    lower = text[max(done, found.start - 60) : found.start].lower()
    place = len(lower)
    for word in reversed(words[-count:]):
        place = lower.rfind(word, 0, place)
        if place < 0:
            return words
    found.start -= len(lower) - place
    return words[:-count]


def _age(text: str, found: Found, words: list[str]) -> None:
    if found.kind == "measure" and found.unit in ("year", "month", "week", "day"):
        for tail in ("-old", " old", "-olds", " of age", "olds"):
            if text.startswith(tail, found.end) and not text[found.end + len(tail) : found.end + len(tail) + 1].isalpha():
                found.unit, found.end = f"{found.unit} of age", found.end + len(tail)
                return
    if found.is_bare and found.kind == "number" and _is_apposed_age(text, found):
        found.kind, found.unit, found.unit_after = "measure", "year of age", True
    if words[-1:] in (["aged"], ["age"], ["ages"]) or words[-2:] in (["age", "of"], ["ages", "of"]):
        if found.is_bare and found.kind == "number":
            found.kind, found.unit, found.unit_after = "measure", "year of age", True
        elif found.unit == "year":
            found.unit = "year of age"


_APPOSED = re.compile(r"(?<![^\W_])[A-Z][\w'’.-]+, \Z")


def _is_apposed_age(text: str, found: Found) -> bool:
    """Whether it is the age behind a name: "Renee Gold, 83, of Sarasota"."""
    if found.numeral.form != "digits" or not 1 <= found.low <= 115 or text[found.end : found.end + 1] != ",":  # noqa: PLR2004
        return False
    return _APPOSED.search(text, max(0, found.start - 24), found.start) is not None and found.words[-2:-1] != [","]


def _count(text: str, found: Found) -> None:
    if found.numeral.form == "fraction":
        return
    end = found.end
    if found.numeral.form == "vague" and text.startswith(" of ", end):
        end += 3
    noun = counted(text, end, one=found.low == 1 and found.high is None)
    if noun is not None and found.low >= 0:
        found.kind, found.unit, found.noun, found.end = "count", noun.unit, noun.noun, noun.end


def _model(text: str, found: Found, dollar: str) -> Quantity:
    low, high = found.low, found.high
    if found.factor != 1:
        low = low * found.factor
        high = None if high is None else high * found.factor
    kind = found.kind
    unit = found.unit
    if kind == "money" and unit is None:
        unit = dollar
    fields: dict[str, Any] = {
        "kind": kind, "value": low, "upper": high, "bound": found.bound, "trend": found.trend, "unit": unit,
        "per": found.per, "text": text[found.start : found.end], "span": Span.of(found.start, found.end),
    }  # fmt: skip
    if kind == "count":
        fields["noun"] = found.noun
    return _KINDS[kind].of(fields)  # type: ignore[return-value]
