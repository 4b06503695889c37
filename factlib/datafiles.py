"""The data files of the package: word lists, tables, weights, each read once, when it is first asked for."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


class Folder:
    """A folder of data files. In files of lines, empty ones and those that start with "#" say nothing.

    Args:
        path: Where it is in the package: "names/data".

    >>> "april" in Folder("language").words("days.txt")
    True
    """

    def __init__(self, path: str) -> None:
        self._files = files("factlib").joinpath(path)
        self.lines = cache(self._lines)
        self.rows = cache(self._rows)
        self.words = cache(self._words)
        self.toml = cache(self._toml)
        self.word_classes = cache(self._word_classes)

    def content(self, name: str) -> bytes:
        """The content of a file."""
        return self._files.joinpath(name).read_bytes()

    def text(self, name: str) -> str:
        """The text of a file."""
        return self.content(name).decode("utf-8")

    def _lines(self, name: str) -> tuple[str, ...]:
        """The lines of a list."""
        return tuple(line.strip() for line in self.text(name).split("\n") if line.strip() and line[0] != "#")

    def _rows(self, name: str) -> tuple[tuple[str, ...], ...]:
        """The lines of a table, split at tabs."""
        return tuple(tuple(line.split("\t")) for line in self._lines(name))

    def _words(self, name: str) -> frozenset[str]:
        """The entries of a list or table: one to a line, or several with tabs between."""
        return frozenset(entry for row in self._rows(name) for entry in row)

    def _toml(self, name: str) -> dict[str, Any]:
        """The tables of a TOML file."""
        return tomllib.loads(self.text(name))

    def _word_classes(self, name: str) -> dict[str, frozenset[str]]:
        """The classes of words of a TOML file, each written as a string of words."""
        return {key: frozenset(words.split()) for key, words in self._toml(name).items()}
