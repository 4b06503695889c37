"""Items whose number is written in their name: "36 HTT-40", "10,500 tonnes of maize"."""

import re
from functools import lru_cache

from factlib.errors import TextError
from factlib.facts.item import Item
from factlib.quantities import Count, Measure, Number, Quantity, parse_quantities

_DESIGNATION = re.compile(r"[A-Z][^\W\d_]*-?[0-9]")
_YEAR_LIKE = re.compile(r"(?:19|20)[0-9]{2} ")


def amount_and_goods(item: Item) -> tuple[Quantity | None, str]:
    """How many or how much of what an item is.

    >>> amount, goods = amount_and_goods(Item(name="about four million Acme Inc shares"))
    >>> str(amount.interval), goods
    ('[3500000, 4500000]', 'Acme Inc shares')
    """
    if item.quantity is not None:
        return item.quantity, item.name
    return _read(item.name)


@lru_cache(maxsize=10_000)
def _read(text: str) -> tuple[Quantity | None, str]:
    if _DESIGNATION.match(text):  # "F-16 jets": the most frequent goods with figures in them
        return None, text
    found = next(iter(parse_quantities(text)), None)
    if found is None or found.span.start or _YEAR_LIKE.match(text):
        return None, text
    if isinstance(found, Measure):
        goods = text[found.span.end :].removeprefix(" of ")
        return (found, goods) if 0 < len(goods) < len(text) - found.span.end else (None, text)
    if not isinstance(found, Count | Number) or found.value % 1:
        return None, text
    goods = text[text.index(found.noun) if isinstance(found, Count) else found.span.end :].strip()
    return (_counted(found, goods), goods) if goods else (None, text)


def _counted(number: Count | Number, goods: str) -> Count:
    """So many of goods, whose head is the last word before an "of"."""
    head = goods.partition(" of ")[0].split()[-1]
    try:
        unit = Count.parse(f"2 {head}").unit
    except TextError:
        unit = head
    return Count(value=number.value, upper=number.upper, bound=number.bound, unit=unit, noun=goods)
