"""`factlib run`: many documents into Parquet shards."""

import sys
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factlib.cli.common import told_plainly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlib.batch import Progress


class EngineChoice(StrEnum):
    """Where the work is done."""

    LOCAL = "local"
    RAY = "ray"


def run(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            help="Files, folders and globs: text, HTML, JSON Lines, Parquet, packed (.gz, .zst) or not.",
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FOLDER", help="For the shards and the manifest.")
    ],
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes; one a processor if left out.")
    ] = None,
    engine: Annotated[
        EngineChoice, typer.Option(help="This machine, or a Ray cluster.")
    ] = EngineChoice.LOCAL,
    address: Annotated[str | None, typer.Option(help="The address of the Ray cluster.")] = None,
) -> None:
    """Read the facts of very many documents into Parquet files.

    A document that cannot be read, is too large or takes too long becomes an error row and stops nothing. A run
    that was interrupted goes on where it stopped when the same command is given again.

    Examples:
    factlib run articles/ --out facts/

    factlib run 'dump/*.jsonl.gz' --out facts/ --workers 8
    """
    from factlib.batch import run as run_over

    with told_plainly(), _progress_bar() as on_progress:
        summary = run_over(
            inputs, out, workers=workers, engine=engine.value, address=address, on_progress=on_progress
        )
    resumed = f", {summary.resumed} shards from an earlier run" if summary.resumed else ""
    failed = f", {summary.errors:,} of them failed (column `error`)" if summary.errors else ""
    typer.echo(f"{summary.documents:,} documents{failed}, {summary.facts:,} facts in {out}{resumed}")


@contextmanager
def _progress_bar() -> "Iterator[Callable[[Progress], None] | None]":
    """A bar with rate and remaining time on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich import progress
    from rich.console import Console

    columns = [progress.BarColumn(), progress.DownloadColumn(), progress.TransferSpeedColumn()]
    columns += [progress.TimeRemainingColumn(), progress.TextColumn("{task.fields[facts]} facts")]
    with progress.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("run", total=None, facts=0)
        yield lambda now: bar.update(task, total=now.total_bytes, completed=now.bytes, facts=f"{now.facts:,}")
