"""Many processes at once, and processes that are killed: nothing lost, nothing doubled, nothing by halves."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factlib import FactStore
from tests.store.makers import drones, report

_ROOT = Path(__file__).parents[2]
_ADD = """
import sys
from factlib import FactStore
from tests.store.makers import article, said

url, first, last, batches = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == "batches"

def documents():
    for number in range(first, last):
        quotes = [f"Turkey sold {part + 2} drones to buyer {number}." for part in range(number % 4 + 1)]
        document = article(" ".join(quotes), f"Paper {number}", "2020-10-01")
        yield document, [
            said(document, "deal", quote, sellers=["Turkey"], items=[{"name": "drones", "quantity": f"{part + 2} drones"}])
            for part, quote in enumerate(quotes)
        ]

print("ready", flush=True)
with FactStore(url) as store:
    if batches:
        store.add_many(documents())
    else:
        for document, facts in documents():
            store.add(document, facts)
            print(document.id, flush=True)
    if not batches:
        store.group()
"""


def adding(url: str, first: int, last: int, *, batches: bool = False) -> "subprocess.Popen[str]":
    """A process that adds documents first to last, number n with n % 4 + 1 facts."""
    command = [sys.executable, "-c", _ADD, url, str(first), str(last), "batches" if batches else "single"]
    return subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


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
    overlapping = [(20 * number, 20 * number + 30) for number in range(8)]  # a third of them twice
    processes = [adding(url, *ends) for ends in overlapping]
    for process in processes:
        _, errors = process.communicate(timeout=240)
        assert process.returncode == 0, errors
    with FactStore(url) as store:
        assert complete(store) == 170
        claims = list(store.claims())
        assert sum(len(claim.facts) for claim in claims) == len(list(store.facts()))
        assert store.group() == 0


def finish(process: "subprocess.Popen[str]") -> tuple[str, float]:
    """What a process printed after it was ready, and the seconds it took from then."""
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    start = time.monotonic()
    told, errors = process.communicate(timeout=240)
    assert process.returncode == 0, errors
    return told, time.monotonic() - start


@pytest.mark.parametrize(("batches", "documents"), [(False, 40), (True, 300)])
def test_killed_at_ten_random_moments(url: str, batches: bool, documents: int) -> None:
    moments = random.Random(batches)
    _, whole = finish(adding(url, 0, documents, batches=batches))
    with FactStore(url) as store:
        last = complete(store)
        assert last == documents
    for attempt in range(1, 11):
        first = attempt * documents
        process = adding(url, first, first + documents, batches=batches)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(moments.uniform(0.1, 1) * whole)
        process.kill()
        told, _ = process.communicate(timeout=60)
        with FactStore(url) as store:
            there = complete(store)
            assert last <= there <= last + documents
            last = there
            known = {document.id for document, _ in store.documents()}
            assert set(told.split("\n")[:-1]) <= known  # what was said to be kept is kept


def test_killed_while_grouping(url: str) -> None:
    with FactStore(url) as store:
        store.add_many(
            drones(f"P{n}", "2020-10-01", items=[{"name": f"drone X{n % 40}"}]) for n in range(400)
        )
    group = f"from factlib import FactStore; print('ready', flush=True); FactStore({url!r}).group()"
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", group], cwd=_ROOT, stdout=subprocess.PIPE, text=True
        )
        time.sleep(random.Random(7).uniform(0.2, 0.8))
        process.kill()
        process.communicate(timeout=60)
    with FactStore(url) as store:
        claims = list(store.claims())
        assert sorted(fact.id for claim in claims for fact in claim.facts) == sorted(
            fact.id for fact in store.facts()
        )


def test_a_writer_waits_for_another(url: str) -> None:
    with FactStore(url) as store:
        with store._database.writing():
            process = adding(url, 0, 1)
            time.sleep(1)
            assert process.poll() is None
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
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
