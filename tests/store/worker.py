"""What one process does to a store, and where it kills itself; `test_processes` starts many.

The processes are forked from a server that has imported this module, so that none of them waits for that.
"""

import os
import signal
from collections.abc import Iterator
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection

import sqlalchemy

from factlib import Document, Fact, FactStore
from factlib.store import store as store_module
from tests.store.makers import article, said

_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload([__name__])
_PATIENCE = 240  # seconds


class Running:
    """A process that adds documents first to last, number n with n % 4 + 1 facts, or groups what is there.

    It kills itself (kill -9) before the statement or commit of that number, so that the moment is chosen and not luck.
    """

    def __init__(self, url: str, how: str, first: int = 0, last: int = 0, killed_at: int = -1) -> None:
        self._told, telling = _CONTEXT.Pipe(duplex=False)
        self._process = _CONTEXT.Process(target=_work, args=(url, how, first, last, killed_at, telling))
        self._process.start()
        telling.close()

    @property
    def runs(self) -> bool:
        """Whether it has not ended."""
        return self._process.is_alive()

    def end(self) -> tuple[list[str], int]:
        """What it told until it ended: the documents that it added one by one, "steps" and how many; and its exit code."""
        told = []
        while self._told.poll(_PATIENCE):
            try:
                told.append(self._told.recv())
            except (EOFError, OSError):
                break
        self._process.join(_PATIENCE)
        code = self._process.exitcode
        assert code is not None, "it has not ended in time"
        return told, code


def _work(url: str, how: str, first: int, last: int, killed_at: int, telling: Connection) -> None:
    steps = count()

    def step(*_: object) -> None:
        if next(steps) == killed_at:
            os.kill(os.getpid(), signal.SIGKILL)

    for event in ("before_cursor_execute", "commit"):
        sqlalchemy.event.listen(sqlalchemy.engine.Engine, event, step)
    with FactStore(url) as store:
        if how.startswith("factlib "):
            for document, facts in _read_by(how, range(first, last)):
                store.add(document, facts)
            store.group()
        elif how == "group":
            store.group()
        elif how == "batches":
            store_module._BATCH = 150  # so that a hundred documents are several
            store.add_many(_documents(range(first, last)))
        else:
            for document, facts in _documents(range(first, last)):
                store.add(document, facts)
                telling.send(document.id)
            store.group()
    telling.send(f"steps {next(steps)}")


def _documents(numbers: range) -> Iterator[tuple[Document, list[Fact]]]:
    for number in numbers:
        quotes = [f"Turkey sold {part + 2} drones to buyer {number}." for part in range(number % 4 + 1)]
        document = article(" ".join(quotes), f"Paper {number}", "2020-10-01")
        yield document, [
            said(document, "deal", quote, sellers=["Turkey"], items=[{"name": "drones", "quantity": f"{part + 2} drones"}])
            for part, quote in enumerate(quotes)
        ]  # fmt: skip


def _read_by(reader: str, numbers: range) -> Iterator[tuple[Document, list[Fact]]]:
    for number in numbers:
        document = article(f"Paper {number} has it that Turkey sold drones.", f"Paper {number}", "2020-10-01")
        goods = [f"{reader} drones"] * (number % 3 + 1)  # which the newer reader gets another way
        yield (
            document,
            [
                said(document, "deal", reader=reader, sellers=["Turkey"], items=goods[:part])
                for part in range(1, len(goods) + 1)
            ],
        )
