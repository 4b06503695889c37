"""Where the time of `extract` goes: `python tests/benchmarks/sampling.py [TEXTS …]`, as for `extracting.py`.

A timer of the process stops it some hundred times a second of processor time and looks who is at work. Prints the
share of each room, by what it does itself, and of each function, with all that it calls.
"""

import signal
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from extracting import CORPUS, PARTS, WARM
from texts import texts_of

EVERY = 0.002  # seconds
ROUNDS = 3
SHOWN = 60


def main(paths: Sequence[Path]) -> None:
    """Print the shares of rooms and functions."""
    rooms: Counter[str] = Counter()
    functions: Counter[str] = Counter()

    def look(_signal: int, frame: FrameType | None) -> None:
        stack = []
        while frame is not None:
            _, package, module = frame.f_code.co_filename.rpartition("/factlib/")
            if package:
                stack.append(f"{module}:{frame.f_code.co_name}")
            frame = frame.f_back
        if stack:
            rooms[stack[0].partition("/")[0].partition(".")[0]] += 1
            functions.update(set(stack))

    texts, extract = texts_of(paths), PARTS["extract"]
    extract(WARM)
    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    for _ in range(ROUNDS):
        for text in texts:
            extract(text)
    signal.setitimer(signal.ITIMER_PROF, 0)
    for counted in (rooms, functions):
        for name, samples in counted.most_common(SHOWN):
            print(f"{samples / rooms.total():6.1%} {name}")
        print()


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or [CORPUS])
