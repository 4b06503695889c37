"""How the work of a reader grows with its text, counted and not timed: a count is the same on a busy machine."""

import sys
from collections.abc import Callable
from types import FrameType


def steps(work: Callable[[], object]) -> int:
    """The number of calls of functions, those of Python and those of C, that `work` makes."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def growth(work: Callable[[str], object], piece: str, short: int, times: int) -> float:
    """How many times the steps of a text of `short` characters, made of `piece`, a text `times` as long takes.

    Work that is linear in its text gives about `times`, work that is quadratic its square. A first reading, not counted,
    loads what is loaded once.
    """
    small, large = (piece * (size // len(piece)) for size in (short, short * times))
    work(small)
    return steps(lambda: work(large)) / max(steps(lambda: work(small)), 1)
