"""Many processes at once, and processes that are killed: nothing lost, nothing doubled, nothing by halves."""

import random
import signal
import time

import pytest

from factlib import FactStore
from tests.store.makers import drones, report
from tests.store.worker import Running


def steps(url: str, how: str, first: int = 0, last: int = 0) -> int:
    """How many statements and commits a process executes that nobody kills."""
    told, _ = Running(url, how, first, last).end()
    return int(told[-1].removeprefix("steps "))


def killed(url: str, how: str, first: int, last: int, moment: int) -> list[str]:
    """What a process told before it was killed at a moment."""
    told, code = Running(url, how, first, last, moment).end()
    assert code == -signal.SIGKILL
    return told


def complete(store: FactStore) -> int:
    """How many documents there are; each must have all its facts."""
    facts: dict[str, int] = {}
    for fact in store.facts():
        assert fact.provenance is not None
        facts[fact.provenance.document] = facts.get(fact.provenance.document, 0) + 1
    found = list(store.documents())
    for document, publications in found:
        number = int((publications[0].publisher or "").removeprefix("Paper "))
        assert facts.pop(document.id) == number % 4 + 1
    assert facts == {}
    return len(found)


def test_eight_processes_add_at_once(url: str) -> None:
    overlapping = [(10 * number, 10 * number + 15) for number in range(8)]  # a third of them twice
    processes = [Running(url, "one by one", *ends) for ends in overlapping]
    assert [running.end()[1] for running in processes] == [0] * 8
    with FactStore(url) as store:
        assert complete(store) == 85
        claims = list(store.claims())
        assert sum(len(claim.facts) for claim in claims) == len(list(store.facts()))
        assert store.group() == 0


@pytest.mark.parametrize(("how", "documents"), [("one by one", 12), ("batches", 100)])
def test_killed_at_ten_moments_of_adding(url: str, how: str, documents: int) -> None:
    FactStore(url).close()
    whole = steps(url, how, 0, documents)
    with FactStore(url) as store:
        last = complete(store)
    assert last == documents
    for attempt, moment in enumerate(random.Random(how).sample(range(whole), 10), 1):
        told = killed(url, how, attempt * documents, (attempt + 1) * documents, moment)
        with FactStore(url) as store:
            there = complete(store)
            assert last <= there <= last + documents
            last = there
            known = {document.id for document, _ in store.documents()}
            assert set(told) <= known  # what was said to be kept is kept


def test_killed_while_the_database_is_made(url: str) -> None:
    for moment in (2, 9, 30):
        killed(url, "batches", 0, 5, moment)
    assert steps(url, "batches", 0, 5)
    with FactStore(url) as store:
        assert complete(store) == 5


def test_killed_while_grouping(url: str) -> None:
    with FactStore(url) as store:
        store.add_many(
            drones(f"P{n}", "2020-10-01", items=[{"name": f"drone X{n % 40}"}]) for n in range(160)
        )
    for moment in (5, 14, 21, 24):
        killed(url, "group", 0, 0, moment)
    with FactStore(url) as store:
        claims = list(store.claims())
        assert sorted(fact.id for claim in claims for fact in claim.facts) == sorted(
            fact.id for fact in store.facts()
        )


def readings(store: FactStore) -> list[tuple[str, int]]:
    """By which reader the facts of each document were read, and how many there are; all by one."""
    found: dict[str, list[str]] = {}
    for fact in store.facts():
        assert fact.provenance is not None
        found.setdefault(fact.provenance.publisher or "", []).append(fact.provenance.reader or "")
    for publisher, readers in found.items():
        assert len(set(readers)) == 1
        assert len(readers) == int(publisher.removeprefix("Paper ")) % 3 + 1
    return [(readers[0], len(readers)) for readers in found.values()]


def test_killed_while_a_better_reader_reads_again(url: str) -> None:
    FactStore(url).close()
    documents = 6
    whole = steps(url, "factlib 1", 0, documents)
    for attempt, moment in enumerate(random.Random("again").sample(range(whole), 8), 2):
        killed(url, f"factlib {attempt}", 0, documents, moment)
        with FactStore(url) as store:
            assert len(readings(store)) == documents
            claims = list(store.claims())
            assert sorted(fact.id for claim in claims for fact in claim.facts) == sorted(
                fact.id for fact in store.facts()
            )


def test_readers_of_several_versions_at_once(url: str) -> None:
    processes = [Running(url, f"factlib 0.{version}", 0, 12) for version in (2, 10, 1, 9)]
    assert [running.end()[1] for running in processes] == [0] * 4
    with FactStore(url) as store:
        assert {reader for reader, _ in readings(store)} == {"factlib 0.10"}
        store.group()
        assert sum(len(claim.facts) for claim in store.claims()) == len(list(store.facts()))


def test_a_writer_waits_for_another(url: str) -> None:
    with FactStore(url) as store:
        with store._database.writing():
            running = Running(url, "one by one", 0, 1)
            time.sleep(1)
            assert running.runs
        assert running.end()[1] == 0
        assert complete(store) == 1


def test_threads_share_a_store(store: FactStore) -> None:
    from concurrent.futures import ThreadPoolExecutor

    reports = [
        report("deal", f"Deal {n}.", f"P{n}", sellers=["Turkey"], items=[{"name": f"X{n % 7}"}])
        for n in range(80)
    ]
    with ThreadPoolExecutor(8) as pool:
        added = list(pool.map(lambda pair: store.add(*pair).facts, reports))
        counts = list(pool.map(lambda _: len(list(store.claims())), range(8)))
    assert sum(added) == 80
    assert counts == [7] * 8
