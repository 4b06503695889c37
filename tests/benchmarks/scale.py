"""How runs scale: `python tests/benchmarks/scale.py [DOCUMENTS]` (100,000 if not given).

Synthetic articles of about 1,500 characters, each different, with names that no other has. Prints: one worker beside two, and a pure loop beside
two of it, since two processors are seldom twice as fast as one; the cost of a document from 1,000 documents on; the
memory of a worker over the run; and the cost of a character from 1 kB to 10 MB of one text; costs in processor time.
"""

import json
import multiprocessing
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import factlib
from factlib.batch import Limits, run
from factlib.batch.records import Record, facts_of

SYLLABLES = [
    "bar",
    "del",
    "fon",
    "gri",
    "hal",
    "ker",
    "lo",
    "mun",
    "nor",
    "pe",
    "ras",
    "sto",
    "tal",
    "vin",
    "zu",
]
LAST = ["Shipyards", "Defence", "Aero", "Systems", "Works", "Steel", "Grain", "Motors", "Power", "Optics"]
GOODS = ["boats", "drones", "howitzers", "lorries", "turbines", "radars", "tonnes of steel", "rail cars"]
PLACES = ["Norway", "Poland", "Turkey", "Chile", "Japan", "Kenya", "Vietnam", "Spain", "Qatar", "Canada"]
FILLER = (
    "The road to the gate is still unpaved, the canteen serves the same soup, and the union has no seat on the board. "
    "None of this is likely to slow the yard, whose bankers are patient and whose rivals have closed their gates. "
)


def name(chance: random.Random) -> str:
    """A name that no other article is likely to have: the words of news never end."""
    return "".join(chance.choices(SYLLABLES, k=4)).capitalize()


def article(number: int) -> str:
    chance = random.Random(number)
    firm = f"{name(chance)} {chance.choice(LAST)}"
    goods, place, other = chance.choice(GOODS), chance.choice(PLACES), chance.choice(PLACES)
    return (
        f"{firm} sold {chance.randrange(2, 900)} {goods} to {place} for ${chance.randrange(1, 900)} million, "
        f"the company said on {chance.randrange(1, 28)} May {chance.randrange(1990, 2024)}. {FILLER}\n\n"
        f"“We will build a second plant in {other} next year,” director Ann {name(chance)} told reporters. {FILLER}\n\n"
        f"{place}'s exports of {goods} rose {chance.randrange(1, 60)} percent to {chance.randrange(1, 99)} billion euros "
        f"in {chance.randrange(1990, 2024)}. {FILLER * 2}\n"
    )


def write(path: Path, count: int) -> Path:
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            stream.write(json.dumps({"text": article(number), "published": "2024-05-01"}) + "\n")
    return path


def timed_run(path: Path, out: Path, workers: int, shard_bytes: int = 2_000_000) -> float:
    began = time.perf_counter()
    run([path], out, workers=workers, shard_bytes=shard_bytes)
    return time.perf_counter() - began


def loop(_number: int) -> float:
    return sum(number * 0.5 for number in range(20_000_000))


def loops(workers: int) -> float:
    began = time.perf_counter()
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        pool.map(loop, range(4), chunksize=1)
    return time.perf_counter() - began


def memory_and_cost(count: int) -> Iterator[tuple[int, float, float]]:
    """(documents, microseconds a document since the last mark, MiB resident) at each power of ten and at the end."""
    marks = [mark for mark in (1_000, 10_000, 100_000, 1_000_000) if mark < count] + [count]
    limits, at, began = Limits(), 0, time.process_time()
    for mark in marks:
        first = at
        while at < mark:
            text = article(at)
            facts_of(Record("bench", lambda text=text: factlib.Document(text=text)), limits)  # type: ignore[misc]
            at += 1
        now = time.process_time()
        pages = (
            int(Path("/proc/self/statm").read_text().split()[1]) if Path("/proc/self/statm").exists() else 0
        )
        resident = (
            pages * os.sysconf("SC_PAGE_SIZE") / 2**20
            or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        )
        yield mark, (now - began) / (mark - first) * 1e6, resident
        began = now


def growth() -> Iterator[tuple[int, float]]:
    """(characters, nanoseconds a character) of one text."""
    text = "\n".join(article(number) for number in range(8_000))
    for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000):
        part = text[:size]
        repeats = max(1, 100_000 // size)
        began = time.process_time()
        for _ in range(repeats):
            factlib.extract(part)
        yield len(part), (time.process_time() - began) / repeats / len(part) * 1e9


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        path = write(folder / "articles.jsonl", min(count, 20_000))
        one, two = timed_run(path, folder / "one", 1), timed_run(path, folder / "two", 2)
        print(
            f"{min(count, 20_000):,} documents: one worker {one:.1f} s, two {two:.1f} s: {one / two:.2f} times"
        )
    print(f"a pure loop: two processes {loops(1) / loops(2):.2f} times one")
    for documents, cost, resident in memory_and_cost(count):
        print(f"{documents:>9,} documents: {cost:7.0f} µs each, {resident:6.1f} MiB")
    for characters, cost in growth():
        print(f"{characters:>10,} characters in one text: {cost:6.0f} ns each")


if __name__ == "__main__":
    main()
