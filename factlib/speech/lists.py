"""The word lists beside this package."""

from functools import cache
from importlib.resources import files

__all__ = ["rows", "word_list"]


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of the table `name`, split at tabs, without empty lines and comments."""
    lines = (files(__package__) / name).read_text(encoding="utf-8").split("\n")
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of the list `name`, one to a line."""
    return frozenset(row[0] for row in rows(name))
