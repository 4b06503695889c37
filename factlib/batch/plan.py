"""Which shard holds which inputs: settled before anything is read, and the same every time.

Small files are grouped; JSON Lines are cut by bytes (a line belongs to the slice that it starts in), Parquet
by row groups. Packed files cannot be entered in the middle, so each is one slice.
"""

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factlib.errors import ArgumentError, SourceError
from factlib.sources import EXTENSIONS

__all__ = ["PACKINGS", "FileSlice", "Plan", "Shard", "format_of", "make_plan"]

PACKINGS = (".gz", ".zst")
_LINES = (".jsonl", ".ndjson")
_READ = (*EXTENSIONS, *_LINES, ".parquet")
_SHARD_BYTES = 32_000_000
_SHARD_FILES = 1_000


@dataclass(frozen=True, slots=True)
class FileSlice:
    """A file, or a part of it.

    Attributes:
        path: The file.
        size: Of the file in bytes, to notice that it changed.
        bytes: About how much of it is in this part.
        start: Where the part starts: a byte of JSON Lines, a row group of Parquet.
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


@dataclass(frozen=True, slots=True)
class Plan:
    """All shards of a run."""

    shards: tuple[Shard, ...]


def make_plan(
    inputs: Iterable[str | os.PathLike[str]],
    *,
    shard_bytes: int = _SHARD_BYTES,
    out: str | os.PathLike[str] | None = None,
) -> Plan:
    """Plan a run over files, folders and globs, in the order given; within a folder or glob by name.

    Args:
        inputs: What to read.
        shard_bytes: About how much of it goes into one shard.
        out: The folder of results; what stands in it is no input, though it may stand among the inputs.

    Raises:
        SourceError: An input does not exist, or a Parquet file cannot be read.
        ArgumentError: There is nothing to read, or `inputs` or `shard_bytes` is of no use.
    """
    if isinstance(inputs, str | os.PathLike):
        raise ArgumentError("inputs", inputs, "a list of files, folders and globs")
    if shard_bytes < 1:
        raise ArgumentError("shard_bytes", shard_bytes, "a positive number")
    given = [os.fspath(path) for path in inputs]
    results = None if out is None else Path(out).absolute()
    files = (file for file in _files(given) if results not in Path(file).absolute().parents)
    slices = [part for file in files for part in _slices(file, shard_bytes)]
    if not slices:
        raise ArgumentError(
            "inputs", given, f"files that end in {', '.join(_READ)}, packed as .gz or .zst or not"
        )
    groups = list(_grouped(slices, shard_bytes))
    return Plan(
        tuple(Shard(f"part-{number:05d}.parquet", tuple(group)) for number, group in enumerate(groups))
    )


def format_of(path: str) -> tuple[str, str]:
    """The suffix of the content, and that of the packing ("" for none).

    >>> format_of("news/2020.jsonl.gz")
    ('.jsonl', '.gz')
    """
    file = Path(path)
    packing = file.suffix.lower() if file.suffix.lower() in PACKINGS else ""
    return Path(file.stem).suffix.lower() if packing else file.suffix.lower(), packing


def _files(inputs: Sequence[str]) -> Iterator[str]:
    """Each file once, in order."""
    seen: set[str] = set()
    for given in inputs:
        for file in _expanded(given):
            if file not in seen:
                seen.add(file)
                yield file


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


def _slices(path: str, shard_bytes: int) -> Iterator[FileSlice]:
    size = Path(path).stat().st_size
    content, packing = format_of(path)
    if content == ".parquet" and not packing:
        yield from _row_groups(path, size, shard_bytes)
    elif content in _LINES and not packing and size > shard_bytes:
        for start in range(0, size, shard_bytes):
            end = min(start + shard_bytes, size)
            yield FileSlice(path, size, end - start, start, end)
    else:
        yield FileSlice(path, size, size)


def _row_groups(path: str, size: int, shard_bytes: int) -> Iterator[FileSlice]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        metadata = pq.read_metadata(path)
    except (pa.ArrowInvalid, OSError) as error:
        raise SourceError(path, f"no Parquet file: {error}") from error
    start, held = 0, 0
    for group in range(metadata.num_row_groups):
        held += metadata.row_group(group).total_byte_size
        if held >= shard_bytes:
            yield FileSlice(path, size, held, start, group + 1)
            start, held = group + 1, 0
    if start < metadata.num_row_groups:
        yield FileSlice(path, size, held, start, metadata.num_row_groups)


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
