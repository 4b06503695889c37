"""The data files of the package: word lists, tables, weights, each read once, when it is first asked for.

A file that is not as its reader expects is a `SourceError` that names the file and the line.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from factlib.errors import SourceError

_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?(?:e[-+]?[0-9]+)?", re.IGNORECASE)


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
        """The text of a file.

        Raises:
            SourceError: It is not UTF-8.
        """
        try:
            return self.content(name).decode("utf-8")
        except UnicodeDecodeError as error:
            raise SourceError(self._place(name), f"not UTF-8 ({error})") from error

    def json(self, name: str) -> Any:
        """What a JSON file holds.

        Raises:
            SourceError: It is no JSON.
        """
        text = self.text(name)
        try:
            return json.loads(text)
        except ValueError as error:
            raise SourceError(self._place(name), f"no JSON ({error})") from error

    def _place(self, name: str, line: int | None = None) -> str:
        """Where something stands, as editors and terminals open it."""
        return str(self._files.joinpath(name)) + (f":{line}" if line is not None else "")

    def _numbered(self, name: str) -> Iterator[tuple[int, str]]:
        """The lines of a list, each with its number in the file."""
        for number, line in enumerate(self.text(name).split("\n"), 1):
            if line.strip() and line[0] != "#":
                yield number, line.strip()

    def _lines(self, name: str) -> tuple[str, ...]:
        """The lines of a list."""
        return tuple(line for _, line in self._numbered(name))

    def _rows(self, name: str, columns: str = "…entries") -> tuple[tuple[str, ...], ...]:
        """The lines of a table, split at tabs.

        Args:
            name: The name of the file.
            columns: What they hold, "form, kind: name | symbol, factor: number, …other forms": one of some words, a
                number, or anything. What begins with "…" may be left out, or stand several times.

        Raises:
            SourceError: A line holds something else.
        """
        rows = []
        for number, line in self._numbered(name):
            row = tuple(line.split("\t"))
            if not _fits(row, columns):
                expected = f"expected {columns}, with a tab between two; got {line!r}"
                raise SourceError(self._place(name, number), expected)
            rows.append(row)
        return tuple(rows)

    def _words(self, name: str) -> frozenset[str]:
        """The entries of a list or table: one to a line, or several with tabs between."""
        return frozenset(entry for row in self._rows(name) for entry in row)

    def _toml(self, name: str) -> dict[str, Any]:
        """The tables of a TOML file.

        Raises:
            SourceError: It is no TOML.
        """
        text = self.text(name)
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise SourceError(self._place(name), f"no TOML ({error})") from error

    def _word_classes(self, name: str) -> dict[str, frozenset[str]]:
        """The classes of words of a TOML file, each written as a string of words.

        Raises:
            SourceError: One is no string.
        """
        classes = self._toml(name)
        for key, words in classes.items():
            if not isinstance(words, str):
                raise SourceError(self._place(name), f"{key}: expected words in one string, got {words!r}")
        return {key: frozenset(words.split()) for key, words in classes.items()}


def _fits(row: tuple[str, ...], columns: str) -> bool:
    """Whether a row has what its columns are to hold."""
    needed, ends, _ = columns.partition("…")
    checks = _checks(needed)
    counted = len(row) >= len(checks) if ends else len(row) == len(checks)
    return counted and all(
        not check or check.fullmatch(cell) for check, cell in zip(checks, row, strict=False)
    )


@cache
def _checks(columns: str) -> tuple[re.Pattern[str] | None, ...]:
    """What the cell of each column has to be; None for anything."""
    each = (column.partition(":")[2].strip() for column in columns.split(",") if column.strip())
    return tuple(_check(told) for told in each)


def _check(told: str) -> re.Pattern[str] | None:
    if told == "number":
        return _NUMBER
    return re.compile("|".join(re.escape(word.strip()) for word in told.split("|"))) if told else None
