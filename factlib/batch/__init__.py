"""Many documents: batches for any engine that maps Arrow, and runs over files on one machine or on Ray.

A run reads files, folders and globs (text, HTML, JSON Lines, Parquet; `.gz` and `.zst` too) and writes facts
as Parquet shards with a manifest. Shards are planned before anything is read, each is written under a
temporary name and renamed when it is whole; so a run that was killed goes on where it stopped, and ends with
the same bytes.
"""

from factlib.batch.batches import DOCUMENT_COLUMNS, RESULT_COLUMNS, extract_batch, result_schema
from factlib.batch.limits import Limits
from factlib.batch.plan import FileSlice, Shard, make_plan
from factlib.batch.run import Progress, RunSummary, run

__all__ = [
    "DOCUMENT_COLUMNS", "RESULT_COLUMNS", "FileSlice", "Limits", "Progress", "RunSummary", "Shard",
    "extract_batch", "make_plan", "result_schema", "run",
]  # fmt: skip
