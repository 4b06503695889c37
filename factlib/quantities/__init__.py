"""Amounts: what they are (`Quantity` and its six kinds), and how they are read from text.

>>> [str(quantity.value) for quantity in parse_quantities("worth at least $77 million")]
['77000000']
"""

from factlib.quantities.interval import Bound, Interval, Trend
from factlib.quantities.models import Amount, Count, Measure, Money, Multiple, Number, Percent, Quantity
from factlib.quantities.scan import QuantityError, parse_quantities, parse_quantity

__all__ = [
    "Amount", "Bound", "Count", "Interval", "Measure", "Money", "Multiple", "Number", "Percent", "Quantity", "QuantityError",
    "Trend", "parse_quantities", "parse_quantity",
]  # fmt: skip
