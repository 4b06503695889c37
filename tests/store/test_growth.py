"""What a fact costs does not grow with the store, counted and not timed, where all facts look alike."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from statistics import median
from typing import Any

import pytest
import sqlalchemy as sa

from factlib import Document, FactStore
from tests.growth import steps
from tests.store.makers import report

SMALL, LARGE = 60, 480  # facts
PROBES = 5


def tenders() -> Iterator[tuple[Document, list[Any]]]:
    """Tender after tender for the same goods, a week apart, told by an article each: every fact shares every key."""
    day = date(2001, 1, 1)
    while True:
        slots = {"kind": "sale", "stage": "completed", "buyers": ["Jordan"], "items": ["hard wheat"]}
        told = f"Jordan bought hard wheat in the tender of {day}."
        yield report("deal", told, "Grain Wire", str(day), when=str(day), **slots)
        day += timedelta(days=7)


def instructions(store: FactStore, work: Callable[[], object]) -> int:
    """How many instructions of its virtual machine SQLite executes for `work`."""
    count = 0

    def counted() -> int:
        nonlocal count
        count += 1
        return 0

    def watch(connection: Any, *_: object) -> None:
        connection.set_progress_handler(counted, 1)

    engine = store._database.engine
    engine.dispose()
    sa.event.listen(engine, "connect", watch)
    work()
    sa.event.remove(engine, "connect", watch)
    engine.dispose()
    return count


@pytest.fixture(scope="module")
def costs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[float, float]]:
    """What adding and grouping a fact costs in a small store and in a large one."""
    path, source = tmp_path_factory.mktemp("growth") / "facts.db", tenders()
    found: dict[str, list[float]] = {}
    with FactStore(f"sqlite:///{path}") as store:
        for more in (SMALL, LARGE - SMALL):
            store.add_many(islice(source, more))
            store.group()
            counts: dict[str, list[int]] = {}
            for article in islice(source, PROBES):
                counts.setdefault("calls of add", []).append(
                    steps(lambda article=article: store.add(*article))
                )
                counts.setdefault("calls of group", []).append(steps(store.group))
            for article in islice(source, PROBES):
                adding = instructions(store, lambda article=article: store.add(*article))
                counts.setdefault("instructions of add", []).append(adding)
                counts.setdefault("instructions of group", []).append(instructions(store, store.group))
            for name, several in counts.items():
                found.setdefault(name, []).append(median(several))
    return {name: (small, large) for name, (small, large) in found.items()}


@pytest.mark.parametrize(
    "name", [f"{sort} of {work}" for sort in ("calls", "instructions") for work in ("add", "group")]
)
def test_the_work_of_a_fact_stays_what_it_is(name: str, costs: dict[str, tuple[float, float]]) -> None:
    small, large = costs[name]
    assert large <= 1.05 * small
