"""What factlib raises: one tree, rooted in `FactlibError`.

A fault in a text (`TextError`) shows the words at fault, underlined. A fault in an argument
(`ArgumentError`) names the argument, the value and what was expected. Errors pickle, because their
arguments are their state.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

_SHOWN_BEFORE = 30
_SHOWN_AFTER = 30
_SHOWN_VALUE = 60
_EXPECTED = {"string_type": "a str", "extra_forbidden": "no such field"}  # in place of the words of pydantic


class FactlibError(Exception):
    """The root of everything that factlib raises on purpose."""


class TextError(FactlibError, ValueError):
    """A text could not be read at a known place.

    Attributes:
        reason: What stands there, or what was expected there.
        source: The whole text.
        span: The words at fault: half-open code point offsets into `source`.

    >>> raise TextError("'gazillion' is no scale word", "a $77 gazillion deal", (6, 15))
    Traceback (most recent call last):
    factlib.errors.TextError: 'gazillion' is no scale word
        a $77 gazillion deal
              ^^^^^^^^^
    """

    def __init__(self, reason: str, source: str, span: tuple[int, int]) -> None:
        super().__init__(reason, source, span)
        self.reason, self.source, self.span = reason, source, span

    def __str__(self) -> str:
        start, end = self.span
        left = max(start - _SHOWN_BEFORE, 0)  # articles are long: show a window
        shown = re.sub(r"\s", " ", self.source[left : end + _SHOWN_AFTER]).rstrip()
        carets = " " * (start - left) + "^" * max(end - start, 1)
        return f"{self.reason}\n    {shown}\n    {carets}"


class ArgumentError(FactlibError, ValueError, TypeError):
    """An argument has a value, or a type, that the function cannot take.

    Attributes:
        argument: The name of the argument.
        value: What was given.
        expected: What would have been taken, in words.

    >>> raise ArgumentError("published", "tomorrow", "a date such as 2020-09-27")
    Traceback (most recent call last):
    factlib.errors.ArgumentError: published: expected a date such as 2020-09-27, got 'tomorrow'
    """

    def __init__(self, argument: str, value: object, expected: str) -> None:
        super().__init__(argument, value, expected)
        self.argument, self.value, self.expected = argument, value, expected

    def __str__(self) -> str:
        shown = repr(self.value)
        if len(shown) > _SHOWN_VALUE:
            shown = f"{shown[:_SHOWN_VALUE]}… ({type(self.value).__name__})"
        return f"{self.argument}: expected {self.expected}, got {shown}"


def of_fault(fault: Mapping[str, Any], model: str, fields: Iterable[str]) -> ArgumentError:
    """The error of an argument that a model refuses.

    Args:
        fault: One of `errors()` of a `pydantic.ValidationError`.
        model: The name of the model.
        fields: Those of the model, named to who gives another.

    >>> fault = {"type": "int_type", "loc": ("a", 0), "msg": "Input should be a valid integer", "input": "x"}
    >>> of_fault(fault, "Example", ["a"])
    ArgumentError('a.0', 'x', 'a valid integer')
    """
    kind, place, value = fault["type"], fault["loc"], fault["input"]
    if kind == "extra_forbidden" and len(place) == 1:
        return ArgumentError(model, place[0], f"one of the fields {', '.join(fields)}")
    expected = fault["msg"].removeprefix("Input should be ")
    if kind == "missing":
        value, expected = None, "a value, which may not be left out"
    elif kind in _EXPECTED:
        expected = _EXPECTED[kind]
    elif kind == "value_error":
        cause = fault["ctx"]["error"]
        if isinstance(cause, ArgumentError):
            return cause
        reason = cause.reason if isinstance(cause, TextError) else str(cause)
        told, wanted = reason.startswith("expected "), reason.removeprefix("expected ")
        expected = wanted if told else f"something else ({reason})"
    return ArgumentError(".".join(map(str, place)) or model, value, expected)


class SourceError(FactlibError):
    """A source cannot be read: no such file, not UTF-8, not a text.

    Attributes:
        source: The path or name of the source.
        reason: Why it cannot be read.

    >>> raise SourceError("news.txt", "no such file")
    Traceback (most recent call last):
    factlib.errors.SourceError: news.txt: no such file
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(source, reason)
        self.source, self.reason = source, reason

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class MissingExtraError(FactlibError, ImportError):
    """A feature needs a package that comes with an extra of factlib.

    >>> raise MissingExtraError("reading HTML", "html")
    Traceback (most recent call last):
    factlib.errors.MissingExtraError: reading HTML needs the extra 'html': pip install 'factlib[html]'
    """

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(feature, extra)
        self.feature, self.extra = feature, extra

    def __str__(self) -> str:
        return f"{self.feature} needs the extra {self.extra!r}: pip install 'factlib[{self.extra}]'"


@contextmanager
def of_extra(feature: str, extra: str) -> Iterator[None]:
    """What is imported inside comes with an extra.

    Raises:
        MissingExtraError: It cannot be imported.
    """
    try:
        yield
    except ImportError as error:
        raise MissingExtraError(feature, extra) from error


class StoreError(FactlibError):
    """A store cannot be opened, or cannot do what it is asked.

    Attributes:
        store: The URL of its database, without a password.
        reason: What is the matter, and what to do about it.

    >>> raise StoreError("sqlite:///facts.db", "its schema is version 9, this factlib reads up to 2")
    Traceback (most recent call last):
    factlib.errors.StoreError: sqlite:///facts.db: its schema is version 9, this factlib reads up to 2
    """

    def __init__(self, store: str, reason: str) -> None:
        super().__init__(store, reason)
        self.store, self.reason = store, reason

    def __str__(self) -> str:
        return f"{self.store}: {self.reason}"


def expect_text(argument: str, value: object) -> str:
    """Return `value` if it is a str.

    Raises:
        ArgumentError: It is something else.
    """
    if not isinstance(value, str):
        raise ArgumentError(argument, value, "a str")
    return value
