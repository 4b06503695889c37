"""What the commands share: their options, their reading of sources, their way to report what went wrong."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factlib.errors import ArgumentError, FactlibError, SourceError

if TYPE_CHECKING:
    from pydantic import BaseModel

    from factlib.document import Document
    from factlib.sources import Decoding


CLAIM_FAILED = 1
WRONG_USAGE = 2
UNREADABLE = 3

STANDARD_STREAM = "-"
_MANY = 4  # files from which on a progress bar is of use
_HTML_STARTS = (b"<!doctype html", b"<html")


class TableOrLines(StrEnum):
    """How facts or findings are written."""

    TABLE = "table"
    JSONL = "jsonl"


class OnBadBytes(StrEnum):
    """What happens to bytes that are not UTF-8."""

    STRICT = "strict"
    REPLACE = "replace"


def a_day(text: str) -> date:
    """The day that an option gives, in ISO 8601."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"expected a date such as 2020-09-27, got {text!r}") from None


SourcesArgument = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE", help="Text or HTML files, folders of them, or - for standard input."),
]
PublishedOption = Annotated[
    date | None,
    typer.Option(
        "--published",
        parser=a_day,
        metavar="YYYY-MM-DD",
        help="The day of publication; otherwise that of the date line in the text.",
    ),
]
DecodingOption = Annotated[
    OnBadBytes, typer.Option("--errors", help="Refuse bytes that are not UTF-8, or put U+FFFD for them.")
]
FormatOption = Annotated[
    TableOrLines | None,
    typer.Option("--format", "-f", help="A table for people (default), or JSON Lines (default with -o)."),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write here instead of to standard output."),
]


@dataclass
class Reader:
    """Reads the sources of one run; one that cannot be read is reported and does not stop the rest.

    Attributes:
        published: The day of publication given for all of them.
        errors: What happens to bytes that are not UTF-8.
        failed: How many could not be read.
    """

    published: date | None = None
    errors: "Decoding" = "strict"
    failed: int = 0

    def documents(self, sources: Iterable[str], doing: str = "reading") -> "Iterator[tuple[str, Document]]":
        """Each source with the name to show, as it is read; with a progress bar if there are many and a terminal."""
        names = list(self._names(sources))
        for name in _with_progress(names, doing):
            try:
                yield shown_name(name), self._read(name)
            except FactlibError as error:
                self.report(error)

    def text(self, name: str) -> str | None:
        """The text of a file, or of standard input for "-"; None, after a message, if it cannot be read."""
        try:
            return read_bytes(name).decode("utf-8-sig", self.errors)
        except SourceError as error:
            self.report(error)
        except UnicodeDecodeError as error:
            self.report(SourceError(shown_name(name), f"not UTF-8: {error.reason}"))
        return None

    def report(self, error: Exception) -> None:
        """Say on standard error what could not be done, and go on."""
        self.failed += 1
        complain(error)

    def finish(self) -> None:
        """End the run with the exit code that fits."""
        if self.failed:
            raise typer.Exit(UNREADABLE)

    def _names(self, sources: Iterable[str]) -> Iterator[str]:
        from factlib.sources import EXTENSIONS, find_files

        for source in sources:
            if source == STANDARD_STREAM:
                yield source
                continue
            try:
                found = [str(path) for path in find_files(source)]
                if not found:
                    raise SourceError(source, f"no file in it ends in {', '.join(EXTENSIONS)}")
            except FactlibError as error:
                self.report(error)
            else:
                yield from found

    def _read(self, name: str) -> "Document":
        from factlib.sources import from_bytes, read  # pydantic and all: not for --help and completion

        if name != STANDARD_STREAM:
            return read(name, published=self.published, errors=self.errors)
        data = read_bytes(name)
        html = data.lstrip()[:20].lower().startswith(_HTML_STARTS)
        shown = shown_name(name)
        return from_bytes(data, name=shown, html=html, published=self.published, errors=self.errors)


def _with_progress(names: list[str], doing: str) -> Iterator[str]:
    if len(names) < _MANY or not sys.stderr.isatty():
        yield from names
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(names, description=doing, console=Console(stderr=True), transient=True)


def shown_name(name: str) -> str:
    """What messages call a source: its name, with "?" for bytes of it that are no text."""
    return "standard input" if name == STANDARD_STREAM else name.encode("utf-8", "replace").decode()


def read_bytes(name: str) -> bytes:
    """The bytes of a file, or of standard input for "-".

    Raises:
        SourceError: There is no such file, or it cannot be read.
    """
    from factlib.sources.files import bytes_of

    return sys.stdin.buffer.read() if name == STANDARD_STREAM else bytes_of(Path(name))


def complain(reason: object) -> None:
    """One line on standard error, in the manner of all commands."""
    typer.echo(f"factlib: {reason}".encode("utf-8", "replace"), err=True)


@contextmanager
def told_plainly() -> Iterator[None]:
    """What factlib refuses inside ends the command with one line on standard error, not with a traceback.

    Raises:
        typer.Exit: Something was refused: code 2 for a bad argument, else 3.
    """
    try:
        yield
    except FactlibError as error:
        complain(error)
        raise typer.Exit(WRONG_USAGE if isinstance(error, ArgumentError) else UNREADABLE) from None
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}")
        raise typer.Exit(UNREADABLE) from None


def is_table(form: TableOrLines | None, output: Path | None) -> bool:
    """Whether a table is wanted: as was asked for, else on standard output only."""
    return output is None if form is None else form is TableOrLines.TABLE


def models_in_lines(models: "Iterable[BaseModel]") -> bytes:
    """Models as JSON Lines."""
    return b"".join(model.model_dump_json(exclude_none=True).encode() + b"\n" for model in models)


def values_in_lines(values: Iterable[object]) -> bytes:
    """Values as JSON Lines; half a surrogate pair becomes "?"."""
    lines = (json.dumps(value, ensure_ascii=False) + "\n" for value in values)
    return "".join(lines).encode("utf-8", "replace")


def write_out(content: str | bytes, output: Path | None) -> None:
    """Write to the file that was asked for, else to standard output.

    Args:
        content: Text for people, or bytes for machines, which are UTF-8 everywhere.
        output: The file; None for standard output, where characters that it cannot show become "?".

    Raises:
        typer.Exit: The file cannot be written; or whoever read standard output, as `head`, wants no more.
    """
    if output is None:
        if isinstance(content, str):
            content = content.encode(sys.stdout.encoding or "utf-8", "replace")
        try:
            typer.echo(content, nl=False)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it ends
            raise typer.Exit from None
        return
    with told_plainly():
        output.write_bytes(content.encode() if isinstance(content, str) else content)
