"""The engine of one machine: a pool of processes, each warm before its first shard.

A shard that kills its process is tried again alone, noting the record at hand; a record that kills the
process a second time becomes an error row.
"""

import multiprocessing
import os
import tempfile
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait as wait_for
from pathlib import Path

from factlib.batch.limits import Limits
from factlib.batch.plan import Shard
from factlib.batch.shards import ShardSummary, write_shard
from factlib.errors import FactlibError

_AHEAD = 2  # shards handed out per worker, so that none waits
_WARM_UP = "Turkey sold at least $77 million worth of drones to Azerbaijan in May 2016, the minister said."
_MOST_POISONED = 1_000  # records of one shard
_NOT_STARTED = 'the processes of the run do not start, as they say above; a script that calls run() does so under `if __name__ == "__main__":`'


def run_locally(
    shards: Sequence[Shard], folder: Path, limits: Limits, workers: int
) -> Iterator[ShardSummary]:
    """Write the shards with `workers` processes; yields each as it is done."""
    suspects: list[Shard] = []
    waiting = list(reversed(shards))
    while waiting:
        broken: list[Shard] = []
        with _pool(workers) as pool:
            yield from _drain(pool, waiting, broken, folder, limits, workers * _AHEAD)
        suspects += broken
    for shard in suspects:
        yield _write_alone(shard, folder, limits)


def _drain(
    pool: ProcessPoolExecutor,
    waiting: list[Shard],
    broken: list[Shard],
    folder: Path,
    limits: Limits,
    ahead: int,
) -> Iterator[ShardSummary]:
    """Hand out what waits until all is done, or the pool breaks; then `broken` holds what was at hand."""
    running: dict[Future[ShardSummary], Shard] = {}
    while (waiting and not broken) or running:
        while waiting and not broken and len(running) < ahead:
            shard = waiting.pop()
            try:
                running[pool.submit(write_shard, shard, folder, limits)] = shard
            except BrokenProcessPool:
                broken.append(shard)
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            shard = running.pop(future)
            try:
                yield future.result()
            except BrokenProcessPool:
                broken.append(shard)


def _write_alone(shard: Shard, folder: Path, limits: Limits) -> ShardSummary:
    poisoned: set[int] = set()
    with tempfile.TemporaryDirectory() as scratch:
        journal = Path(scratch) / "record"
        while len(poisoned) < _MOST_POISONED:
            with _pool(1) as pool:
                try:
                    return pool.submit(write_shard, shard, folder, limits, journal, poisoned).result()
                except BrokenProcessPool:
                    if not journal.exists():
                        raise FactlibError(_NOT_STARTED) from None
                    at_hand = int(journal.read_text() or 0)
                    if at_hand in poisoned:  # it is left out already: the file itself is what kills
                        break
                    poisoned.add(at_hand)
    first = shard.slices[0].path
    raise FactlibError(f"{shard.name}: processes that read {first} and what follows it are killed")


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """What a worker does first: load every table and model once, and see to it that it ends when its run does."""
    from factlib.extract import extract

    threading.Thread(target=_end_with_parent, daemon=True).start()
    extract(_WARM_UP)


def _end_with_parent() -> None:
    """Wait for the end of the run; a worker of a run that was killed would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)
