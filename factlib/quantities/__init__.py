"""Quantities: what an amount is."""

from factlib.quantities.models import Amount, Count, Measure, Money, Multiple, Number, Percent, Quantity

__all__ = ["Amount", "Count", "Measure", "Money", "Multiple", "Number", "Percent", "Quantity"]
