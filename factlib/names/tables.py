"""The data files of this package: demonyms, titles, words of organisations."""

from functools import cache
from importlib.resources import files

__all__ = ["rows", "words"]


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of the table `name`, split at tabs, without empty lines and comments."""
    lines = (files(__package__) / "data" / name).read_text(encoding="utf-8").split("\n")
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The entries of the list `name`: one to a line, or several with tabs between."""
    return frozenset(word for row in rows(name) for word in row)
