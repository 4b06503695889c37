"""Dated facts, and the money in them, period by period: the bars of an inline SVG."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factlib.report.cards import Card

_FEWEST_FACTS = 4
_MOST_BARS = 40
_HEIGHT = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """One period.

    Attributes:
        label: "2020", "2020-Q3" or "2020-09".
        first: Its first day.
        facts: How many facts fall into it.
        money: The sum of their amounts, in the currency of the timeline.
        height: Of the bar for the facts, in SVG units.
        money_height: Of the bar for the money.
    """

    label: str
    first: date
    facts: int
    money: Decimal
    height: float
    money_height: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The bars, and the currency that most amounts are in."""

    bars: tuple[Bar, ...]
    currency: str
    height: int = _HEIGHT


def timeline(cards: Iterable[Card]) -> Timeline | None:
    """The periods from the first dated fact to the last; None for fewer than four facts or one period.

    Periods are months if 40 bars suffice, else quarters, years or decades.
    """
    dated = [(card.day, card.amount) for card in cards if card.day]
    if len(dated) < _FEWEST_FACTS:
        return None
    first, last = min(day for day, _ in dated), max(day for day, _ in dated)
    months = next(m for m in (1, 3, 12, 120, 1200, 12000) if _index(last, m) - _index(first, m) < _MOST_BARS)
    if _index(first, months) == _index(last, months):
        return None
    units = Counter(amount[1] for _, amount in dated if amount)
    currency = units.most_common(1)[0][0] if units else ""
    facts: Counter[int] = Counter(_index(day, months) for day, _ in dated)
    money: dict[int, Decimal] = {}
    for day, amount in dated:
        if amount and amount[1] == currency:
            money[_index(day, months)] = money.get(_index(day, months), Decimal()) + amount[0]
    most, richest = max(facts.values()), max(money.values(), default=Decimal()) or Decimal(1)

    def bar(index: int) -> Bar:
        paid = money.get(index, Decimal())
        heights = round(_HEIGHT * facts[index] / most, 1), round(float(_HEIGHT * paid / richest), 1)
        return Bar(_label(index, months), _first_day(index, months), facts[index], paid, *heights)

    return Timeline(tuple(map(bar, range(_index(first, months), _index(last, months) + 1))), currency)


def _index(day: date, months: int) -> int:
    return (day.year * 12 + day.month - 1) // months


def _first_day(index: int, months: int) -> date:
    year, month = divmod(index * months, 12)
    return date(max(year, 1), month + 1, 1)


def _label(index: int, months: int) -> str:
    day = _first_day(index, months)
    if months == 1:
        return f"{day.year:04}-{day.month:02}"
    return f"{day.year:04}-Q{day.month // 3 + 1}" if months == 3 else f"{day.year:04}"
