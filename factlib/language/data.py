"""The data files beside this package: word lists, tables, weights."""

from functools import cache
from importlib.resources import files

__all__ = ["read_bytes", "rows", "word_list"]


def read_bytes(name: str) -> bytes:
    """The content of the data file `name`."""
    return (files(__package__) / name).read_bytes()


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of the table `name`, split at tabs; empty lines and those that start with "#" are left out."""
    lines = read_bytes(name).decode("utf-8").split("\n")
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of the list `name`, one to a line."""
    return frozenset(row[0] for row in rows(name))
