"""What one document may cost before it becomes an error row."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from factlib.errors import ArgumentError, FactlibError


class DocumentError(FactlibError):
    """A document cannot be taken: too large, too slow, or no document at all."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one document may be or take.

    Attributes:
        bytes: Of the file or line that it stands in, unpacked, and of its text in UTF-8.
        seconds: Of reading it; kept where the platform has interval timers and the engine runs documents in
            the main thread of a process, as ours do on Unix. A single call into compiled code is not cut short.

    Raises:
        ArgumentError: One of them is not positive.
    """

    bytes: int = 10_000_000
    seconds: float = 60.0

    def __post_init__(self) -> None:
        for name in ("bytes", "seconds"):
            if not getattr(self, name) > 0:
                raise ArgumentError(name, getattr(self, name), "a positive number")

    def check_size(self, size: int) -> None:
        """Refuse a document of `size` bytes that is over the limit.

        Raises:
            DocumentError: It is too large.
        """
        if size > self.bytes:
            raise DocumentError(f"too large: more than {self.bytes:,} bytes")


class _TimeIsUp(BaseException):
    """Raised by the timer; no `except Exception` in between can swallow it."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Stop what runs inside after `seconds`.

    Raises:
        DocumentError: The time was up.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: Any) -> None:
        raise _TimeIsUp

    before = signal.signal(signal.SIGALRM, ring)
    try:
        try:
            signal.setitimer(signal.ITIMER_REAL, seconds)
            yield
        finally:  # inside the other `try`: the timer may ring on the way out
            signal.setitimer(signal.ITIMER_REAL, 0)
    except _TimeIsUp:
        raise DocumentError(f"too slow: more than {seconds:g} seconds") from None
    finally:
        signal.signal(signal.SIGALRM, before)
