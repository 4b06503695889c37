"""The first of what is found, where there may be nothing."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_of(found: Iterable[T]) -> T | None:
    """The first of `found`; None if it is empty.

    >>> first_of(word for word in ("sale", "sold") if word.endswith("d"))
    'sold'
    """
    return next(iter(found), None)
