"""The engine of many machines: the same shards as a Ray Data pipeline (extra `ray`).

Every machine must see the inputs and the output folder at the same paths. Ray repeats what a lost worker or
machine had at hand, as often as it takes; since a shard appears only when it is whole, nothing is lost and nothing
doubled. A document that kills its process is not for Ray to see, or it would repeat it for ever: each shard is the
work of a process that the worker starts, as on one machine.
"""

from collections.abc import Iterator, Sequence
from contextlib import chdir
from pathlib import Path
from typing import Any

from factlib.batch.limits import Limits
from factlib.batch.local import run_locally
from factlib.batch.plan import Shard
from factlib.batch.shards import ShardSummary
from factlib.errors import of_extra


def run_on_ray(
    shards: Sequence[Shard], folder: Path, limits: Limits, workers: int | None, address: str | None
) -> Iterator[ShardSummary]:
    """Write the shards on a Ray cluster; yields each as it is done.

    Args:
        shards: What to write.
        folder: Where to, as every machine sees it.
        limits: What one document may cost.
        workers: How many shards at once; None for as many as the cluster has processors.
        address: Of the cluster; None for the running one, or a new one on this machine.

    Raises:
        MissingExtraError: Ray is not installed.
    """
    with of_extra("running on Ray", "ray"):
        import ray
        import ray.data
    if not ray.is_initialized():
        ray.init(address=address, log_to_driver=False)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False

    def write(row: dict[str, Any]) -> dict[str, Any]:
        with chdir(here):  # where relative paths of inputs start
            (summary,) = run_locally([shards[row["item"]]], folder, limits, workers=1)
        return {name: getattr(summary, name) for name in ShardSummary.__slots__}

    here = Path.cwd()
    numbers = ray.data.from_items(list(range(len(shards))), override_num_blocks=len(shards))
    for row in numbers.map(write, concurrency=workers).iter_rows():
        yield ShardSummary(**row)
