"""The unpacked bytes of files, packed with gzip or zstd or not."""

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from factlib.batch.limits import DocumentError
from factlib.errors import MissingExtraError

_PACKINGS = (".gz", ".zst")
_AT_ONCE = 1 << 20  # bytes


def format_of(path: str) -> tuple[str, str]:
    """The suffix of the content, and that of the packing ("" for none).

    >>> format_of("news/2020.jsonl.gz")
    ('.jsonl', '.gz')
    """
    file = Path(path)
    packing = file.suffix.lower() if file.suffix.lower() in _PACKINGS else ""
    return Path(file.stem).suffix.lower() if packing else file.suffix.lower(), packing


@contextmanager
def opened(path: str, packing: str, start: int = 0) -> Iterator[BinaryIO]:
    """The unpacked bytes of a file from the byte `start` on, as a stream."""
    with _whole(path, packing) as stream:
        if start and not packing:
            stream.seek(start)
        while packing and start and (passed := len(stream.read(min(start, _AT_ONCE)))):
            start -= passed
        yield stream


def unpacked_size(path: str, packing: str) -> int | None:
    """How many bytes a packed file holds, found by unpacking it; None if it cannot be unpacked."""
    size = 0
    try:
        with opened(path, packing) as stream:
            while read := len(stream.read(_AT_ONCE)):
                size += read
    except (OSError, EOFError, ValueError, DocumentError):
        return None
    return size


@contextmanager
def _whole(path: str, packing: str) -> Iterator[BinaryIO]:
    if packing == ".gz":
        with gzip.open(path, "rb") as stream:
            yield stream  # type: ignore[misc]
    elif packing == ".zst":
        zstandard = _zstandard()
        with (
            Path(path).open("rb") as packed,
            zstandard.ZstdDecompressor().stream_reader(packed) as raw,
            io.BufferedReader(raw) as stream,
        ):
            yield stream
    else:
        with Path(path).open("rb") as stream:
            yield stream


def _zstandard() -> Any:
    try:
        import zstandard
    except ImportError:
        raise DocumentError(str(MissingExtraError("reading .zst", "arrow"))) from None
    return zstandard
