"""Slots of facts in words, for tables, pages and spreadsheets."""

from decimal import Decimal

from factlib.quantities import Amount

__all__ = ["amount_in_words"]


def amount_in_words(quantity: Amount) -> str:
    """A quantity as a reader would note it.

    >>> from factlib.quantities import Money
    >>> amount_in_words(Money.parse("at least $77 million"))
    'at least 77,000,000 USD'
    """
    bound = "" if quantity.bound == "exact" else str(quantity.bound).replace("_", " ")
    upper = "" if quantity.upper is None else f"to {_plain(quantity.upper)}"
    per = "" if quantity.per is None else f"per {quantity.per}"
    return " ".join(part for part in (bound, _plain(quantity.value), upper, quantity.unit, per) if part)


def _plain(figure: Decimal) -> str:
    return f"{figure:,f}"
