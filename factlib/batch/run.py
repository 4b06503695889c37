"""A run: plan, write what is missing, and say in a manifest what there is."""

import json
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from factlib.batch.limits import Limits
from factlib.batch.plan import Shard, make_plan
from factlib.batch.shards import ShardSummary, read_summary, remove_leftovers
from factlib.errors import ArgumentError
from factlib.interop.arrow import load_pyarrow
from factlib.version import __version__

Engine = Literal["local", "ray"]
_PLAN, _MANIFEST = "plan.json", "manifest.json"
_MANIFEST_VERSION = 1


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is.

    Attributes:
        bytes: Of input that is done.
        total_bytes: Of all input.
        documents: Read so far, those of earlier tries included.
        facts: Written so far.
        errors: Documents that became error rows.
    """

    bytes: int
    total_bytes: int
    documents: int
    facts: int
    errors: int


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a run has written.

    Attributes:
        folder: Where.
        shards: What each shard holds, by name.
        resumed: How many shards an earlier try had written.
    """

    folder: Path
    shards: tuple[ShardSummary, ...]
    resumed: int

    @property
    def documents(self) -> int:
        """How many documents were read."""
        return sum(shard.documents for shard in self.shards)

    @property
    def facts(self) -> int:
        """How many facts were written."""
        return sum(shard.facts for shard in self.shards)

    @property
    def errors(self) -> int:
        """How many documents became error rows."""
        return sum(shard.errors for shard in self.shards)


def run(
    inputs: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    workers: int | None = None,
    engine: Engine = "local",
    address: str | None = None,
    limits: Limits | None = None,
    shard_bytes: int | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> RunSummary:
    """Extract the facts of all inputs into Parquet shards; a run that was killed is taken up again.

    Args:
        inputs: Files, folders and globs: text, HTML, JSON Lines and Parquet, packed with gzip or zstd or not.
            JSON Lines and Parquet have a field `text` and any others of `factlib.batch.DOCUMENT_COLUMNS`; the
            source of a document is its place, as "news.jsonl#1207", the byte or row that it starts at.
        out: The folder for shards, `plan.json` (which part of which file goes into which shard, settled before
            anything is read) and `manifest.json` (what each shard holds; written last); made if missing.
        workers: Processes, or on Ray shards at once; None for one a processor.
        engine: "local" or "ray".
        address: Of the Ray cluster.
        limits: What one document may cost.
        shard_bytes: About how much input goes into one shard; if None so much that every worker has several.
        on_progress: Called after every shard.

    Raises:
        SourceError: An input does not exist.
        ArgumentError: There is nothing to read, `out` holds another run, or an argument is out of range.
        MissingExtraError: pyarrow, or the engine, is not installed.
    """
    if workers is not None and workers < 1:
        raise ArgumentError("workers", workers, "a positive number, or None for one a processor")
    if engine not in ("local", "ray"):
        raise ArgumentError("engine", engine, "'local' or 'ray'")
    load_pyarrow()  # a worker that lacks it could not say so as well
    limits, folder = limits or Limits(), Path(out).absolute()
    plan = make_plan(inputs, shard_bytes=shard_bytes, out=folder)
    folder.mkdir(parents=True, exist_ok=True)
    remove_leftovers(folder)
    _keep_plan(plan, limits, folder)
    done = {shard.name: read_summary(folder / shard.name) for shard in plan if (folder / shard.name).exists()}
    resumed = len(done)
    missing = [shard for shard in plan if shard.name not in done]
    for summary in _written(missing, folder, limits, engine, workers, address):
        done[summary.name] = summary
        if on_progress:
            on_progress(_progress(plan, done))
    remove_leftovers(folder)  # of workers that were killed
    shards = tuple(done[shard.name] for shard in plan)
    manifest = {"version": _MANIFEST_VERSION, "shards": list(map(asdict, shards))}
    _write_whole(folder / _MANIFEST, json.dumps(manifest, indent=1))
    return RunSummary(folder, shards, resumed)


def _written(
    missing: list[Shard], folder: Path, limits: Limits, engine: str, workers: int | None, address: str | None
) -> Iterable[ShardSummary]:
    if not missing:
        return ()
    if engine == "ray":
        from factlib.batch.on_ray import run_on_ray

        return run_on_ray(missing, folder, limits, workers, address)
    from factlib.batch.local import run_locally

    return run_locally(missing, folder, limits, workers or os.cpu_count() or 1)


def _progress(plan: Sequence[Shard], done: dict[str, ShardSummary]) -> Progress:
    read = sum(shard.bytes for shard in plan if shard.name in done)
    total = sum(shard.bytes for shard in plan)
    counts = [sum(getattr(each, name) for each in done.values()) for name in ("documents", "facts", "errors")]
    return Progress(read, total, *counts)


def _keep_plan(plan: Sequence[Shard], limits: Limits, folder: Path) -> None:
    """Write the plan, or make sure that the one that is there is the same, by the same factlib and limits."""
    path = folder / _PLAN
    settled = {"factlib": __version__, "limits": asdict(limits), "shards": list(map(asdict, plan))}
    content = json.dumps(settled, indent=1)
    if not path.exists():
        _write_whole(path, content)
    elif path.read_text(encoding="utf-8") != content:
        expected = "one with a run over the same unchanged inputs, of the same version and limits"
        raise ArgumentError("out", str(folder), f"an empty folder, or {expected}")


def _write_whole(path: Path, content: str) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    unfinished.write_text(content, encoding="utf-8")
    unfinished.replace(path)
