"""One shard: its inputs read, its facts written, under its name only when it is whole.

How many documents and errors it holds stands in the Parquet footer, so that a shard needs no file beside it.
"""

import hashlib
import os
from collections.abc import Container, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from factlib.batch.batches import result_rows, result_schema
from factlib.batch.inputs import records_of
from factlib.batch.limits import Limits
from factlib.batch.plan import Shard

_ROWS_AT_ONCE = 10_000
_COUNTS = ("documents", "facts", "errors")


@dataclass(frozen=True, slots=True)
class ShardSummary:
    """What a shard holds.

    Attributes:
        name: Its file.
        documents: How many were read.
        facts: How many facts it holds.
        errors: How many documents became error rows.
        sha256: The hash of the file.
    """

    name: str
    documents: int
    facts: int
    errors: int
    sha256: str


def write_shard(
    shard: Shard, folder: Path, limits: Limits, journal: Path | None = None, poisoned: Container[int] = ()
) -> ShardSummary:
    """Read a shard's inputs and write its file; one that exists is left as it is.

    Args:
        shard: What to read.
        folder: Where to write.
        limits: What one document may cost.
        journal: Where to note the number of the record at hand, for a shard that has killed a worker before.
        poisoned: Numbers of records that killed a worker; they become error rows unread.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    target = folder / shard.name
    if target.exists():
        return read_summary(target)
    unfinished = folder / f".{shard.name}.{os.getpid()}"
    counts = dict.fromkeys(_COUNTS, 0)
    try:
        with pq.ParquetWriter(unfinished, result_schema(), compression="zstd") as writer:
            all_rows = _rows(shard, limits, counts, journal, poisoned)
            while rows := list(islice(all_rows, _ROWS_AT_ONCE)):
                writer.write_table(pa.Table.from_pylist(rows, schema=result_schema()))
            writer.add_key_value_metadata({name: str(number) for name, number in counts.items()})
        _sync(unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return read_summary(target)


def read_summary(path: Path) -> ShardSummary:
    """What a finished shard holds, from its footer."""
    import pyarrow.parquet as pq

    metadata = pq.read_metadata(path).metadata
    counts = {name: int(metadata[name.encode()]) for name in _COUNTS}
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return ShardSummary(path.name, sha256=digest, **counts)


def remove_leftovers(folder: Path) -> None:
    """Delete what a killed run left unfinished."""
    for pattern in (".part-*.parquet.*", ".plan.json.*", ".manifest.json.*"):
        for path in folder.glob(pattern):
            path.unlink(missing_ok=True)


def _rows(
    shard: Shard, limits: Limits, counts: dict[str, int], journal: Path | None, poisoned: Container[int]
) -> Iterator[dict[str, Any]]:
    records = (record for part in shard.slices for record in records_of(part, limits))
    for number, record in enumerate(records):
        if journal is not None:
            journal.write_text(str(number))
        if number in poisoned:
            rows = [{"source": record.source, "error": "killed the process that read it"}]
        else:
            rows = result_rows(record, limits)
        counts["documents"] += 1
        failed = sum(row["error"] is not None for row in rows)
        counts["errors"] += failed
        counts["facts"] += len(rows) - failed
        yield from rows


def _sync(path: Path) -> None:
    with path.open("rb") as stream, suppress(OSError):  # some file systems cannot
        os.fsync(stream.fileno())
