"""Slices of files into records: one document in memory at a time, of Parquet a few hundred rows."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from factlib.batch.limits import Limits
from factlib.batch.packing import format_of, opened
from factlib.batch.plan import FileSlice
from factlib.batch.records import DOCUMENT_FIELDS, Record
from factlib.sources import from_bytes

_HTML = (".html", ".htm", ".xhtml")
_LINES = (".jsonl", ".ndjson")
_ROWS_AT_ONCE = 256


def records_of(part: FileSlice, limits: Limits) -> Iterator[Record]:
    """The records of a slice, in order; what cannot be read at all is one failed record."""
    content, packing = format_of(part.path)
    try:
        if content == ".parquet" and not packing:
            yield from _rows(part)
        elif content in _LINES:
            yield from _lines(part, limits, packing)
        else:
            yield Record(part.path, lambda: _whole(part.path, content, packing, limits))
    except (OSError, EOFError, ValueError) as error:
        yield Record.failed(part.path, f"cannot be read: {error}")


def _whole(path: str, content: str, packing: str, limits: Limits) -> Any:
    with opened(path, packing) as stream:
        data = stream.read(limits.bytes + 1)
    limits.check_size(len(data))
    return from_bytes(data, name=path, html=content in _HTML)


def _lines(part: FileSlice, limits: Limits, packing: str) -> Iterator[Record]:
    """The lines that start within the slice; a line longer than the limit is skipped without holding it."""
    with opened(part.path, packing, max(0, part.start - 1)) as stream:
        at = part.start - 1 + _skip_line(stream, limits) if part.start else 0
        while part.end is None or at < part.end:
            line = stream.readline(limits.bytes + 1)
            if not line:
                return
            source, length = f"{part.path}#{at}", len(line)
            if not line.endswith(b"\n") and length > limits.bytes:
                length += _skip_line(stream, limits)
                yield Record.failed(source, f"too large: more than {limits.bytes:,} bytes")
            elif line.strip():
                yield _record_of_line(source, line)
            at += length


def _skip_line(stream: BinaryIO, limits: Limits) -> int:
    """Read on to the end of the line; returns how many bytes that were."""
    skipped = 0
    while rest := stream.readline(limits.bytes):
        skipped += len(rest)
        if rest.endswith(b"\n"):
            break
    return skipped


def _record_of_line(source: str, line: bytes) -> Record:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Record.failed(source, f"no JSON: {error}")
    if not isinstance(fields, dict):
        return Record.failed(source, f"no JSON object, but {type(fields).__name__}")
    return Record.of_fields(source, fields)


def _rows(part: FileSlice) -> Iterator[Record]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(part.path) as file:
        columns = [name for name in DOCUMENT_FIELDS if name in file.schema_arrow.names]
        first = 0  # row of the row group
        for group in range(file.num_row_groups):
            after = first + file.metadata.row_group(group).num_rows
            if part.start < after and (part.end is None or first < part.end):
                for number, fields in _rows_of_group(file, group, columns, first, part):
                    yield Record.of_fields(f"{part.path}#{number}", fields)
            first = after


def _rows_of_group(
    file: Any, group: int, columns: list[str], first: int, part: FileSlice
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a row group, which begins with row `first` of the file, that lie in a slice; no others become objects."""
    for batch in file.iter_batches(_ROWS_AT_ONCE, row_groups=[group], columns=columns):
        start = max(part.start - first, 0)
        end = batch.num_rows if part.end is None else min(part.end - first, batch.num_rows)
        if end <= 0:
            return
        if start < end:
            yield from enumerate(batch.slice(start, end - start).to_pylist(), first + start)
        first += batch.num_rows
