"""Which shard holds which inputs: settled before anything is read, and the same every time.

Small files are grouped; JSON Lines are cut by bytes, those that they hold unpacked (a line belongs to the slice that it
starts in), Parquet by rows. Shards are so small that each of many workers has several, whatever the input is: their size
depends on that of the input alone, so that a run that is taken up again with other workers is cut the same.
"""

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from factlib.batch.packing import format_of, unpacked_size
from factlib.errors import ArgumentError, SourceError
from factlib.sources import EXTENSIONS

_LINES = (".jsonl", ".ndjson")
_READ = (*EXTENSIONS, *_LINES, ".parquet")
_SMALLEST_SHARD, _LARGEST_SHARD = 250_000, 32_000_000  # bytes
_SHARDS = 64  # into which an input between is cut
_SHARD_FILES = 1_000


@dataclass(frozen=True, slots=True)
class FileSlice:
    """A file, or a part of it.

    Attributes:
        path: The file.
        size: Of the file in bytes, to notice that it changed.
        bytes: About how much of it is in this part.
        start: Where the part starts: a byte of JSON Lines, unpacked, a row of Parquet.
        end: One past where it ends; None for the end of the file.
    """

    path: str
    size: int
    bytes: int
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Shard:
    """What goes into one file of results.

    Attributes:
        name: The file's name, as "part-00012.parquet".
        slices: What it is read from, in order.
    """

    name: str
    slices: tuple[FileSlice, ...]

    @property
    def bytes(self) -> int:
        """About how much is to be read."""
        return sum(part.bytes for part in self.slices)


def make_plan(
    inputs: Iterable[str | os.PathLike[str]],
    *,
    shard_bytes: int | None = None,
    out: str | os.PathLike[str] | None = None,
) -> tuple[Shard, ...]:
    """The shards of a run over files, folders and globs, in the order given; within a folder or glob by name.

    Args:
        inputs: What to read.
        shard_bytes: About how much of it goes into one shard; by the size of the input if None.
        out: The folder of results; what stands in it is no input, though it may stand among the inputs.

    Raises:
        SourceError: An input does not exist, or a Parquet file cannot be read.
        ArgumentError: There is nothing to read, or `inputs` or `shard_bytes` is of no use.
    """
    if isinstance(inputs, str | os.PathLike) or not isinstance(inputs, Iterable):
        raise ArgumentError("inputs", inputs, "a list of files, folders and globs")
    if shard_bytes is not None and shard_bytes < 1:
        raise ArgumentError("shard_bytes", shard_bytes, "a positive number")
    given = [os.fspath(path) for path in inputs]
    results = None if out is None else Path(out).absolute()
    files = dict.fromkeys(file for path in given for file in _expanded(path))  # each once
    whole = [_whole(file) for file in files if results not in Path(file).absolute().parents]
    if shard_bytes is None:
        share = sum(part.bytes for part in whole) // _SHARDS
        shard_bytes = min(max(share, _SMALLEST_SHARD), _LARGEST_SHARD)
    slices = [cut for part in whole for cut in _cut(part, shard_bytes)]
    if not slices:
        expected = f"files that end in {', '.join(_READ)}, packed as .gz or .zst or not"
        raise ArgumentError("inputs", given, expected)
    groups = enumerate(_grouped(slices, shard_bytes))
    return tuple(Shard(f"part-{number:05d}.parquet", tuple(group)) for number, group in groups)


def _expanded(given: str) -> Iterator[str]:
    if Path(given).is_dir():
        found = sorted(str(path) for path in Path(given).rglob("*") if path.is_file())
        yield from (path for path in found if format_of(path)[0] in _READ and not _hidden(path, given))
    elif Path(given).exists():
        yield given
    elif glob.has_magic(given):
        for path in sorted(glob.glob(given, recursive=True)):  # noqa: PTH207 - absolute and relative globs alike
            yield from _expanded(path)
    else:
        raise SourceError(given, "no such file or folder")


def _hidden(path: str, folder: str) -> bool:
    return any(part.startswith(".") for part in Path(path).relative_to(folder).parts)


def _whole(path: str) -> FileSlice:
    """A file as one slice."""
    size = Path(path).stat().st_size
    content, packing = format_of(path)
    if content == ".parquet" and not packing:
        metadata = _parquet(path)
        groups = (metadata.row_group(group).total_byte_size for group in range(metadata.num_row_groups))
        return FileSlice(path, size, sum(groups), end=metadata.num_rows)
    held = unpacked_size(path, packing) if packing and content in _LINES else size
    return FileSlice(path, size, size if held is None else held, end=held if content in _LINES else None)


def _cut(part: FileSlice, shard_bytes: int) -> Iterator[FileSlice]:
    """A file in slices of about `shard_bytes`: JSON Lines by bytes, Parquet by rows; others cannot be entered in the middle."""
    if part.end is None or part.bytes <= shard_bytes:
        yield replace(part, end=None)
        return
    if format_of(part.path)[1]:  # each slice unpacks what stands before it
        shard_bytes = max(shard_bytes, part.bytes // _SHARDS)
    step = max(1, part.end * shard_bytes // part.bytes)
    for start in range(0, part.end, step):
        end = min(start + step, part.end)
        yield FileSlice(part.path, part.size, part.bytes * (end - start) // part.end, start, end)


def _parquet(path: str) -> Any:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return pq.read_metadata(path)
    except (pa.ArrowInvalid, OSError) as error:
        raise SourceError(path, f"no Parquet file: {error}") from error


def _grouped(slices: Sequence[FileSlice], shard_bytes: int) -> Iterator[list[FileSlice]]:
    group: list[FileSlice] = []
    held = 0
    for part in slices:
        if group and (held + part.bytes > shard_bytes or len(group) >= _SHARD_FILES):
            yield group
            group, held = [], 0
        group.append(part)
        held += part.bytes
    if group:
        yield group
