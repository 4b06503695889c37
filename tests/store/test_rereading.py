"""A better reader is installed: its facts take the place of what an older version read, and what persons decided stays."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from factlib import Deal, Document, FactStore, Provenance, Span, extract
from factlib.facts import Fact
from factlib.store.rereading import version_of
from factlib.version import READER
from tests.store.makers import FACTS, article, drones

TEXT = (
    "Ruritania has signed a contract to sell 12 ferries to Freedonia for $77 million, the ministry said on Monday. "
    "Kestrel Yards will build the ferries in Port Alder. Talks on patrol boats go on."
)
SALE, YARD, TALKS = (f"{sentence}." for sentence in TEXT.removesuffix(".").replace(". ", ".|").split(".|"))
SOLD: dict[str, Any] = {"sellers": ["Ruritania"], "buyers": ["Freedonia"], "items": ["12 ferries"]}
OLD, NEW, NEWEST = "factlib 0.0.1", "factlib 0.0.2", "factlib 0.0.10"


def document() -> Document:
    """The article that is read again and again."""
    return article(TEXT, "Harbour News", "2024-05-06")


def read(reader: str | None, sort: str, quote: str, method: str = "deal: sell", **slots: Any) -> Any:
    """A fact that a reader, or a person where there is none, found at a quote of the article."""
    source, start = document(), TEXT.index(quote)
    span = Span(start=start, end=start + len(quote))
    return FACTS[sort](provenance=Provenance.at(source, span, method=method, reader=reader), **slots)


def told(store: FactStore, **filters: Any) -> list[str]:
    """What the store says, in one line a fact."""
    return sorted(str(fact) for fact in store.facts(**filters))


def claimed(store: FactStore) -> list[str]:
    """What the claims of the store hold."""
    return sorted(str(fact) for claim in store.claims() for fact in claim.facts)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("factlib", "factlib 0.1.0"),
        ("factlib 0.9.9", "factlib 0.10"),
        ("factlib 0.1", "factlib 0.1.1"),
        ("factlib 1.2.0", "factlib 2"),
        ("my reader v2", "my reader v10"),
    ],
)
def test_versions_are_numbers(older: str, newer: str) -> None:
    assert version_of(older)[0] == version_of(newer)[0]
    assert version_of(older) < version_of(newer)


@pytest.mark.parametrize(
    ("one", "other"), [("factlib 0.1", "factlib 0.1.0"), ("factlib 1.0", "factlib 1.0rc1"), ("mine", "mine")]
)
def test_versions_that_are_one(one: str, other: str) -> None:
    assert version_of(one) == version_of(other)


SALE_OLD = ("deal", SALE, SOLD)
SALE_MORE = ("deal", SALE, {**SOLD, "value": "$77 million"})
SALE_OTHER = ("deal", SALE, {**SOLD, "sellers": ["Kestrel Yards"]})
TALKS_DEAL = ("deal", TALKS, {"sellers": ["Ruritania"], "items": ["patrol boats"]})
YARD_PLANT = ("factory", YARD, {"operator": "Kestrel Yards", "place": "Port Alder"})

_Reading = tuple[str | None, list[tuple[str, str, dict[str, Any]]]]

READINGS: list[tuple[list[_Reading], list[tuple[str, str, dict[str, Any]]]]] = [  # readings, and what counts after them
    ([(OLD, [SALE_OLD])], [SALE_OLD]),
    ([(OLD, [SALE_OLD]), (NEW, [SALE_MORE])], [SALE_MORE]),
    ([(OLD, [SALE_OLD]), (NEW, [SALE_OLD])], [SALE_OLD]),
    ([(OLD, [SALE_OLD, TALKS_DEAL]), (NEW, [SALE_OLD])], [SALE_OLD]),  # the talks are no deal
    ([(OLD, [SALE_OTHER]), (NEW, [SALE_MORE, TALKS_DEAL])], [SALE_MORE, TALKS_DEAL]),
    ([(OLD, [SALE_OLD, YARD_PLANT]), (NEW, [SALE_MORE])], [SALE_MORE, YARD_PLANT]),  # who knows whether plants were read
    ([(OLD, [SALE_OLD]), (OLD, [TALKS_DEAL])], [SALE_OLD, TALKS_DEAL]),  # the same version adds
    ([(NEW, [SALE_MORE]), (OLD, [SALE_OLD])], [SALE_MORE]),  # an older one that comes later changes nothing
    ([(NEW, [SALE_MORE]), (OLD, [SALE_OLD, YARD_PLANT])], [SALE_MORE, YARD_PLANT]),
    ([(OLD, [SALE_OLD]), (NEW, [SALE_MORE]), (NEWEST, [SALE_OLD])], [SALE_OLD]),  # found again
    ([(OLD, [SALE_OLD]), (NEW, [SALE_MORE]), (OLD, [SALE_OLD])], [SALE_MORE]),
    ([(OLD, [SALE_OLD]), (NEWEST, [SALE_MORE]), (NEW, [SALE_OLD, TALKS_DEAL])], [SALE_MORE]),
    ([(None, [SALE_OLD]), (NEW, [SALE_MORE])], [SALE_OLD, SALE_MORE]),  # what a person or a model found stays
    ([(OLD, [SALE_OLD]), (None, [SALE_OLD]), (NEW, [SALE_MORE])], [SALE_OLD, SALE_MORE]),
    ([(OLD, [SALE_OLD]), (NEW, [SALE_MORE]), (None, [SALE_OLD])], [SALE_OLD, SALE_MORE]),
    ([("mine 1", [SALE_OLD]), (NEW, [SALE_MORE])], [SALE_OLD, SALE_MORE]),  # a reader of one's own is another
    ([("mine 1", [SALE_OLD]), ("mine 2", [SALE_MORE])], [SALE_MORE]),
    ([("factlib", [SALE_OLD]), (OLD, [SALE_MORE])], [SALE_MORE]),
]  # fmt: skip


def facts_of(reader: str | None, several: Iterable[tuple[str, str, dict[str, Any]]]) -> list[Fact]:
    return [read(reader, sort, quote, **slots) for sort, quote, slots in several]


@pytest.mark.parametrize("grouped", [True, False])
@pytest.mark.parametrize(("readings", "expected"), READINGS)
def test_the_best_reading_counts(
    store: FactStore,
    readings: Sequence[_Reading],
    expected: Sequence[tuple[str, str, dict[str, Any]]],
    grouped: bool,
) -> None:
    ever = set()
    for reader, several in readings:
        facts = facts_of(reader, several)
        ever |= {fact.id for fact in facts}
        for _ in range(2):  # told twice, nothing changes
            store.add(document(), facts)
        if grouped:
            store.group()
    counting = sorted(str(fact) for fact in facts_of(None, expected))
    assert told(store) == claimed(store) == counting
    assert {fact.id for fact in store.facts(superseded=None)} == ever
    assert {fact.id for fact in store.facts(superseded=True)} == ever - {fact.id for fact in store.facts()}


def test_readings_of_one_batch_are_told_apart_too(store: FactStore) -> None:
    store.add_many((document(), facts_of(*reading)) for reading in [(OLD, [SALE_OLD]), (NEW, [SALE_MORE])])
    assert told(store) == [str(read(NEW, *SALE_MORE[:2], **SALE_MORE[2]))]


def test_what_was_known_then_is_still_told(store: FactStore) -> None:
    old, new = (facts_of(reader, [fact])[0] for reader, fact in [(OLD, SALE_OLD), (NEW, SALE_MORE)])
    assert tuple(store.add(document(), [old])) == (1, 1, 1, 0)
    before = datetime.now(UTC)
    (claim,) = store.claims()
    assert tuple(store.add(document(), [new])) == (0, 0, 1, 1)
    assert [fact.id for fact in store.facts(as_of=before)] == [old.id]
    assert [each.records[0].fact.id for each in store.claims(as_of=before)] == [old.id]
    record = store.fact(old.id)
    assert record is not None
    assert record.superseded is not None
    assert (record.superseded.reader, record.superseded.successor) == (NEW, new.id)
    assert not record.counts
    (now,) = store.claims()
    assert now.id == claim.id  # the claim keeps its name
    assert [fact.id for fact in now.facts] == [new.id]
    for name in (old.id, new.id, claim.id):
        assert store.claim(name) == now
    assert [event.fact for event in now.history()] == [new.id]


def test_a_fact_that_is_read_no_more_leaves_its_claim(store: FactStore) -> None:
    store.add(*drones("Daily A", "2020-10-01", "$77 million"))
    source, facts = drones("Daily B", "2020-10-02", "$78 million")
    evidence = facts[0].provenance
    wrong = facts[0].model_copy(update={"provenance": evidence.model_copy(update={"reader": OLD})})
    store.add(source, [wrong])
    assert [claim.disputed for claim in store.claims()] == [True]
    better = wrong.model_copy(
        update={
            "value": None,
            "items": (),
            "buyers": (),
            "provenance": evidence.model_copy(update={"reader": NEW}),
        }
    )
    store.add(source, [better])
    assert sorted(len(claim.facts) for claim in store.claims()) == [1, 1]
    assert list(store.conflicts()) == []
    assert list(store.facts(disputed=True)) == []


# What persons decided


def decided(store: FactStore, fact: Fact, other: Fact, how: str) -> str:
    """One decision about a fact, and about another where there is need of two; its id."""
    by = {"by": "Ana", "reason": "I have asked"}
    if how in ("accepted", "rejected", "unsure"):
        store.decide([{"fact": fact.id, "verdict": how, "reviewer": "Ana"}])
        return store.decisions()[-1].id
    if how == "retract":
        return store.retract(fact.id, "I have asked", by="Ana")
    return str(getattr(store, {"merge": "merge", "apart": "apart"}[how])(fact.id, other.id, **by))


def state(store: FactStore, fact: Fact, other: Fact) -> tuple[bool, str | None, bool]:
    """Whether a fact is retracted, its verdict, and whether it is of one claim with another."""
    record, claim = store.fact(fact.id), store.claim(fact.id)
    assert record is not None
    assert claim is not None
    return (
        record.retracted is not None,
        record.verdict,
        other.id in {each.fact.id for each in claim.records},
    )


HOWS = ["accepted", "rejected", "unsure", "retract", "merge", "apart"]


@pytest.mark.parametrize("how", HOWS)
def test_decisions_follow_the_fact_to_its_successor_and_can_be_undone(store: FactStore, how: str) -> None:
    old, new = (facts_of(reader, [fact])[0] for reader, fact in [(OLD, SALE_OLD), (NEW, SALE_MORE)])
    source, (other,) = drones("Daily B", "2024-05-07")  # of another event, until somebody says otherwise
    store.add(document(), [old])
    store.add(source, [other])
    before = state(store, old, other)
    decision = decided(store, old, other, how)
    after = state(store, old, other)
    assert (after != before) == (how != "apart")
    for reader, fact in [(NEW, new), (NEWEST, new)]:
        store.add(document(), [fact.model_copy(update={"provenance": fact.provenance.model_copy(update={"reader": reader})})])  # fmt: skip
        assert state(store, new, other) == after
    claims = {claim.id for claim in store.claims()}
    store.undo(decision, by="Ben", reason="she has not")
    assert state(store, new, other) == before
    assert sorted(record.fact.id for claim in store.claims() for record in claim.records) == sorted(
        [new.id, other.id]
    )
    assert {claim.id for claim in store.claims()} == claims or how == "merge"


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("successor", [None, SALE_OTHER, TALKS_DEAL])
def test_what_was_decided_and_has_no_successor_stays(store: FactStore, how: str, successor: Any) -> None:
    old = facts_of(OLD, [SALE_OLD])[0]
    source, (other,) = drones("Daily B", "2024-05-07")
    store.add(document(), [old])
    store.add(source, [other])
    decided(store, old, other, how)
    after = state(store, old, other)
    new = facts_of(NEW, [successor or YARD_PLANT])
    for _ in range(2):
        store.add(document(), new)
        assert state(store, old, other) == after
    assert [fact.id for fact in store.facts(superseded=True)] == []
    records = {record.fact.id: record for claim in store.claims() for record in claim.records}
    assert set(records) == {old.id, other.id, *(fact.id for fact in new)}
    assert all(records[fact.id].verdict is None and records[fact.id].retracted is None for fact in new)


def test_a_decision_about_a_fact_that_was_superseded_is_about_its_successor(store: FactStore) -> None:
    old, new = (facts_of(reader, [fact])[0] for reader, fact in [(OLD, SALE_OLD), (NEW, SALE_MORE)])
    store.add(document(), [old])
    store.add(document(), [new])
    store.decide(
        [{"fact": old.id, "verdict": "accepted", "reviewer": "Ana"}]
    )  # from a page that was made before
    record = store.fact(new.id)
    assert record is not None
    assert record.verdict == "accepted"


def test_a_split_survives_a_better_reading_of_all_its_facts(store: FactStore) -> None:
    articles = [article(f"{TEXT} {name} has learnt it.", name, "2024-05-06") for name in ("A", "B", "C")]

    def reading(source: Document, reader: str, **more: Any) -> Deal:
        at = Span(start=0, end=len(SALE))
        return Deal(provenance=Provenance.at(source, at, method="deal: sell", reader=reader), **SOLD, **more)

    old = [reading(source, OLD) for source in articles]
    store.add_many(zip(articles, ([fact] for fact in old), strict=True))
    (claim,) = store.claims()
    store.split(claim.id, [old[2].id], by="Ana", reason="another contract")
    new = [reading(source, NEW, value="$77 million") for source in articles]
    store.add_many(zip(articles, ([fact] for fact in new), strict=True))
    groups = sorted(sorted(fact.id for fact in claim.facts) for claim in store.claims())
    assert groups == sorted([sorted([new[0].id, new[1].id]), [new[2].id]])
    assert claim.id in {each.id for each in store.claims()}


# Reading by the store


def test_a_store_reads_and_reads_again(store: FactStore) -> None:
    added = store.read(document())
    assert (added.documents, added.replaced) == (1, 0)
    facts = extract(document())
    assert added.facts == len(facts) > 0
    assert {fact.id for fact in store.facts()} == {fact.id for fact in facts}
    assert all(fact.provenance and fact.provenance.reader == READER for fact in store.facts())
    assert not any(store.reread())


def test_an_empty_reading_counts_where_the_store_reads(store: FactStore) -> None:
    source = article("Nothing is told here, and nobody has sold anything to anybody.", "A")
    span = Span(start=0, end=len(source.text))
    old = [
        FACTS[sort](provenance=Provenance.at(source, span, method=f"{sort}: x", reader=OLD), **slots)
        for sort, slots in [("deal", SOLD), ("factory", {"operator": "Kestrel Yards"})]
    ]
    store.add(source, old)
    store.add(source, [])  # a further publication says nothing of how it was read
    assert len(told(store)) == 2
    assert store.read(source, types=Deal).replaced == 1
    assert [fact.type for fact in store.facts()] == ["factory"]
    assert store.reread().replaced == 1
    assert told(store) == claimed(store) == []


def test_facts_of_a_file_of_version_3_were_read_by_an_older_version(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    facts = [
        read(None, "deal", SALE, "deal: sell", **SOLD),
        read(None, "deal", YARD, "by hand", sellers=["Kestrel Yards"], items=["ferries"]),
        read(None, "deal", TALKS, "deal: sell, model", sellers=["Ruritania"], items=["patrol boats"]),
        read(None, "factory", YARD, "factory: build", operator="Kestrel Yards"),
    ]
    with FactStore(f"sqlite:///{path}") as store:
        store.add(document(), facts)
        store.group()
        names = {claim.id for claim in store.claims()}
    with sqlite3.connect(path) as old:  # as version 3 had it
        old.executescript(
            "DROP TABLE superseded; ALTER TABLE facts DROP COLUMN reader; UPDATE factlib_schema SET version = 3"
        )
    old.close()
    with FactStore(f"sqlite:///{path}") as store:
        assert {claim.id for claim in store.claims()} == names  # nothing is put together anew
        store.add(document(), facts_of(OLD, [SALE_MORE]))
        assert told(store) == sorted(map(str, [*facts[1:], *facts_of(OLD, [SALE_MORE])]))
        assert {claim.id for claim in store.claims()} == names
