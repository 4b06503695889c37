"""What a store of a million facts costs: run with `python tests/benchmarks/store.py [FACTS]`.

Synthetic articles, five facts each, tell of things that four articles each report. A store of 10,000 facts, one of
100,000 and one of FACTS (1,000,000 if not given) are made; then they are asked in turns what it costs to add a fact, to
ask an indexed query and to group a new fact, so that what else the machine does meets all of them alike. The first
100,000 facts are added and grouped one like the other; from there a store grows by copies of all its rows, made by the
database under new numbers, ids, parties and texts, with half of the blocking keys shared with the originals. What is
measured is always added and grouped by the store itself. Besides, adding in batches is compared with plain SQLAlchemy
inserts of the same rows into the same tables, in the same run. All figures are processor time. The articles are made
before the clock runs and hidden from the garbage collector.
"""

import gc
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from factlib import Deal, Document, Factory, FactStore, Item, Money, Party, Place, Provenance, Span, When
from factlib.facts import Fact
from factlib.store import tables
from factlib.store.database import Database
from factlib.store.rows import document_row, numbered, publication_row, rows_of

SIZES = (10_000, 100_000)
COPIED_FROM = SIZES[-1]
FACTS_EACH = 5
REPORTS = 4  # articles that tell of one thing
PROBES = 60
COMPARED = 10_000  # facts added in batches and by plain inserts

COUNTRIES = [
    "TR",
    "AZ",
    "PL",
    "DE",
    "FR",
    "IT",
    "ES",
    "SE",
    "NO",
    "FI",
    "US",
    "CA",
    "BR",
    "IN",
    "JP",
    "KR",
    "EG",
    "MA",
    "KE",
    "ZA",
]
WORDS = [
    f"{a}{b}{c}"
    for a in ("ka", "lo", "mi", "ru", "ta", "ve")
    for b in ("nder", "ps", "lt", "rin", "sk")
    for c in ("o", "ia", "en", "us")
]
PUBLISHERS = [f"The {word.title()} Herald" for word in WORDS]


@lru_cache(maxsize=1_000)
def thing(number: int) -> Fact:
    """The deal or plant of that number: the same for every article that tells of it."""
    chance = random.Random(number)
    company = f"{chance.choice(WORDS)}{number // 20} {chance.choice(('Industries', 'Group', 'Systems'))} Ltd"
    maker = Party(name=company.title(), kind="organisation", country=chance.choice(COUNTRIES))
    day = date(2000, 1, 1) + timedelta(days=chance.randrange(9_000))
    when = When(start=day, end=day, precision="day")
    if number % 3 == 0:
        town = Place(name=f"{chance.choice(WORDS).title()}ville", country=maker.country)
        return Factory(
            operator=maker,
            place=town,
            products=(f"{chance.choice(WORDS)} engines",),
            status="operational",
            when=when,
        )
    buyer = chance.choice(COUNTRIES)
    goods = Item(name=f"{chance.choice(WORDS).title()}-{number % 500} drones")
    value = Money(value=chance.randrange(1, 900) * 10**5, unit="USD")
    return Deal(sellers=(maker,), buyers=(Party(name=buyer, kind="country", country=buyer),), items=(goods,), value=value, when=when)  # fmt: skip


def articles(first: int) -> Iterator[tuple[Document, list[Fact]]]:
    """Article after article; the stores grow, and with them the number of things."""
    number = first
    while True:
        chance = random.Random(f"article {number}")
        lines = [" ".join(chance.choices(WORDS, k=18)) for _ in range(FACTS_EACH)]
        document = Document(
            text=". ".join(lines),
            publisher=chance.choice(PUBLISHERS),
            url=f"https://news.example/{number}",
            published=date(2000, 1, 1) + timedelta(days=number % 9_000),
        )
        facts, start = [], 0
        for part, line in enumerate(lines):
            at = Provenance.at(document, Span(start=start, end=start + len(line)), method="synthetic")
            near = number * FACTS_EACH // REPORTS // FACTS_EACH * FACTS_EACH + part
            facts.append(thing(near).model_copy(update={"provenance": at}))
            start += len(line) + 2
        yield document, facts
        number += 1


def seconds(action: Callable[[], object]) -> float:
    """The processor time it takes, of this process and of the system for it: other work on the machine is no part."""
    gc.freeze()
    start = time.process_time()
    action()
    return time.process_time() - start


def fill(store: FactStore, source: Iterator[tuple[Document, list[Fact]]], facts: int) -> None:
    """Add facts in batches, and group them, telling how far it is."""
    step = 10_000
    for done in range(0, facts, step):
        pairs = [next(source) for _ in range(min(step, facts - done) // FACTS_EACH)]
        adding = seconds(lambda pairs=pairs: store.add_many(pairs))
        grouping = seconds(store.group)
        print(
            f"  {done + len(pairs) * FACTS_EACH:>9,} added: {adding:.1f} s, grouped: {grouping:.1f} s",
            flush=True,
        )


def multiply(store: FactStore, copies: int) -> None:
    """Let the store grow to `copies` times its size, by copying its rows within the database."""
    grown = [
        table
        for table in tables.METADATA.sorted_tables
        if table.name not in ("factlib_schema", "pending", "terms")
    ]
    with store._database.reading() as connection:
        last = {
            table.c.seq: connection.execute(sa.select(sa.func.max(table.c.seq))).scalar() or 0
            for table in grown
            if "seq" in table.c
        }
    for copy in range(1, copies):
        with store._database.writing() as connection:
            for table in grown:
                original = next(
                    column <= last[number] for column in table.c if (number := _numbers(column)) in last
                )
                values = sa.select(*(_copied(column, copy, last) for column in table.c)).where(original)
                connection.execute(sa.insert(table).from_select(list(table.c.keys()), values))
        print(f"  {(copy + 1) * COPIED_FROM:>9,} by copying", flush=True)


def _numbers(column: "sa.Column[Any]") -> "sa.Column[Any] | None":
    """The column whose numbers a column holds: its own, or that of the rows it points at."""
    if column.name == "seq":
        return column
    return next((key.column for key in column.foreign_keys), None)


def _copied(
    column: "sa.Column[Any]", copy: int, last: "Mapping[sa.Column[Any], int]"
) -> "sa.ColumnElement[Any]":
    """What a column of a row's copy holds."""
    numbers = _numbers(column)
    if numbers is not None:
        return column + copy * last[numbers]
    if column.name == "id":
        return column.concat(f"-{copy}")
    if column is tables.parties.c.key:
        return column.concat(f" {copy}")
    if column is tables.shingles.c.hash:
        return column + copy
    if column is tables.blocks.c.key:
        return column + column % 2 * 2 * copy  # even keys are shared
    return column


def probe(stores: Mapping[int, FactStore]) -> dict[int, dict[str, float]]:
    """Median milliseconds of one fact added, one query and one fact grouped, in each of the stores."""
    sources = {size: articles(min(size, COPIED_FROM) // FACTS_EACH) for size in stores}
    taken: dict[int, dict[str, list[float]]] = {size: defaultdict(list) for size in stores}
    for _ in range(PROBES):
        for size, store in stores.items():
            document, facts = next(sources[size])
            name = (facts[0].sellers[0] if isinstance(facts[0], Deal) else facts[0].operator).name  # type: ignore[attr-defined]
            add = seconds(lambda store=store, document=document, facts=facts: store.add(document, facts))
            taken[size]["adding a fact"].append(add / FACTS_EACH)
            taken[size]["grouping a new fact"].append(seconds(store.group) / FACTS_EACH)
            ask = seconds(lambda store=store, name=name: list(store.facts(party=name, limit=20)))
            taken[size]["a query by party"].append(ask)
    return {
        size: {name: statistics.median(times) * 1_000 for name, times in of_size.items()}
        for size, of_size in taken.items()
    }


def plain(url: str, pairs: list[tuple[Document, list[Fact]]]) -> float:
    """Seconds that plain inserts of the rows of the articles take, in one transaction."""
    now = datetime.now(UTC)
    rows = defaultdict(list)
    seq = 1
    for number, (document, facts) in enumerate(pairs, 1):
        rows[tables.documents].append(document_row(document, number, now))
        rows[tables.publications].append(publication_row(document, number, now))
        rows[tables.pending].append({"document": number})
        for fact in facts:
            for table, row in numbered(rows_of(fact, now.date()), seq, number, now):
                rows[table].append(row)
            seq += 1
    database = Database(url)

    def insert() -> None:
        with database.writing() as connection:
            for table, several in rows.items():
                connection.execute(sa.insert(table), several)

    taken = seconds(insert)
    database.close()
    return taken


def batches(attempts: int = 5) -> dict[str, tuple[float, float]]:
    """Facts a second that plain inserts write, and that `add_many` adds; medians, by whether facts have their ids.

    A fact computes its id once, for whoever asks first: to write facts with `model_dump_json` is to ask.
    """
    plainly: list[float] = []
    added: dict[str, list[float]] = defaultdict(list)
    for attempt in range(attempts):
        known, new = (list(islice(articles(attempt * COMPARED), COMPARED // FACTS_EACH)) for _ in range(2))
        with tempfile.TemporaryDirectory() as folder:
            plainly.append(COMPARED / plain(f"sqlite:///{folder}/plain.db", known))
            for ids, pairs in (("known", known), ("to be computed", new)):
                with FactStore(f"sqlite:///{folder}/{ids}.db") as store:
                    took = seconds(lambda pairs=pairs, store=store: store.add_many(pairs))
                added[ids].append(COMPARED / took)
    return {ids: (statistics.median(plainly), statistics.median(rates)) for ids, rates in added.items()}


def grown(folder: Path, sizes: Iterable[int]) -> dict[int, FactStore]:
    """A store of each size; each starts as a copy of the one before."""
    source, there, before = articles(0), 0, None
    stores: dict[int, FactStore] = {}
    for size in sizes:
        path = folder / f"{size}.db"
        if before is not None:
            shutil.copy(before, path)
        with FactStore(f"sqlite:///{path}") as store:
            fill(store, source, min(size, COPIED_FROM) - there)
            multiply(store, size // COPIED_FROM)
        there, before = min(size, COPIED_FROM), path
        stores[size] = FactStore(f"sqlite:///{path}")
    return stores


def main(facts: int) -> None:
    """Measure and print."""
    for ids, (plainly, added) in batches().items():
        print(
            f"{COMPARED:,} facts, ids {ids}: plain inserts {plainly:,.0f} a second, add_many {added:,.0f}, "
            f"{added / plainly:.2f} times as fast"
        )
    with tempfile.TemporaryDirectory() as home:
        found = probe(grown(Path(home), sorted({*SIZES, facts})))
    for size, medians in found.items():
        for name, median in medians.items():
            times = median / found[min(found)][name]
            print(f"{size:>9,} facts: {name:<20} {median:6.2f} ms, {times:.2f} times", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 1_000_000)
