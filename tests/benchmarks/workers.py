"""Two workers beside one on the same input: `python tests/benchmarks/workers.py INPUT [ROUNDS]` (3 rounds).

INPUT is anything that `factlib run` takes; the runs go in turns, so that what else the machine does falls on both. A
pure loop on two processes beside one says what the machine can give. A run that is killed half-way and goes on has to
end with the same bytes. To be run on a machine that does nothing else.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from scale import loops

RUN = "import sys; from factlib.batch import run; run([sys.argv[1]], sys.argv[2], workers=int(sys.argv[3]))"


def started(source: Path, out: Path, workers: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", RUN, str(source), str(out), str(workers)])


def seconds(source: Path, out: Path, workers: int) -> float:
    """How long a whole run takes, with the start of its processes."""
    began = time.perf_counter()
    if started(source, out, workers).wait() != 0:
        sys.exit(f"the run with {workers} workers failed")
    return time.perf_counter() - began


def contents(out: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(out.iterdir()) if file.is_file()}


def killed_and_resumed(source: Path, out: Path, after: float) -> None:
    """A run that is killed after some seconds, and the run that goes on with it."""
    first = started(source, out, 2)
    time.sleep(after)
    first.kill()
    first.wait()
    done = len(list(out.glob("*.parquet")))
    print(f"killed after {after:.0f} s with {done} shards done; went on for {seconds(source, out, 2):.1f} s")


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    source = Path(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    ratios, possible = [], []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for turn in range(rounds):
            one = seconds(source, folder / f"one-{turn}", 1)
            two = seconds(source, folder / f"two-{turn}", 2)
            ratios.append(one / two)
            possible.append(loops(1) / loops(2))
            print(
                f"one worker {one:.1f} s, two {two:.1f} s: {ratios[-1]:.2f} times; a loop {possible[-1]:.2f}"
            )
        print(f"median: {statistics.median(ratios):.2f} times; a loop {statistics.median(possible):.2f}")
        killed_and_resumed(source, folder / "resumed", two / 2)
        same = contents(folder / "resumed") == contents(folder / "one-0") == contents(folder / "two-0")
        print("all runs ended with the same bytes" if same else "THE RUNS DIFFER")
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
