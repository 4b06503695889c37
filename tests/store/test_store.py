"""What every store does, on each backend: keep, find, and tell when it learnt what."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from factlib import ArgumentError, Deal, FactStore, Span
from factlib.store import Added
from tests.store.makers import article, drones, report, said


def names(store: FactStore, **filters: object) -> list[str]:
    """The quotes of the facts found."""
    return [fact.provenance.quote for fact in store.facts(**filters)]  # type: ignore[arg-type,union-attr]


def test_a_fact_comes_back_as_it_was(store: FactStore) -> None:
    document, facts = drones("The Example", "2020-10-01", "at least $77 million", when="September 2020")
    assert store.add(document, facts) == Added(documents=1, publications=1, facts=1)
    (found,) = store.facts()
    assert found == facts[0]
    assert found.id == facts[0].id
    assert store.document(document.id) == document
    assert store.fact(facts[0].id).fact == facts[0]  # type: ignore[union-attr]


def test_adding_twice_changes_nothing(store: FactStore) -> None:
    document, facts = drones("The Example", "2020-10-01", "$77 million")
    store.add(document, facts)
    assert store.add(document, [*facts, *facts]) == Added()
    assert len(list(store.facts())) == 1


def test_a_document_may_gain_facts_later(store: FactStore) -> None:
    document = article("Turkey sold drones. Israel sold tanks.", "A")
    store.add(document)
    first = said(document, "deal", "Turkey sold drones", sellers=["Turkey"])
    second = said(document, "deal", "Israel sold tanks", sellers=["Israel"])
    assert store.add(document, [first]).facts == 1
    assert store.add(document, [first, second]) == Added(facts=1)


def test_one_text_of_two_publishers_is_one_document_with_two_publications(store: FactStore) -> None:
    for publisher in ("A", "B", "A"):
        store.add(article("Turkey sold drones.", publisher, "2020-10-01"))
    ((_, publications),) = store.documents()
    assert [publication.publisher for publication in publications] == ["A", "B"]


def test_many_documents_are_added_in_batches_from_any_iterable(store: FactStore) -> None:
    assert store.add_many(drones(f"P{n}", "2020-10-01") for n in range(30)).facts == 30
    assert store.add_many([]) == Added()


def test_a_fact_of_another_document_or_of_none_is_refused(store: FactStore) -> None:
    document, facts = drones("The Example", "2020-10-01")
    with pytest.raises(ArgumentError, match="facts: expected a fact with its provenance in this document"):
        store.add(article("Something else."), facts)
    with pytest.raises(ArgumentError, match="with its provenance"):
        store.add(document, [Deal(sellers=["Turkey"])])
    with pytest.raises(ArgumentError, match="facts: expected several facts, or one in a list, got Deal"):
        store.add(document, facts[0])  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="document: expected a Document"):
        store.add("text", [])  # type: ignore[arg-type]
    assert list(store.documents()) == []


@pytest.fixture
def filled(store: FactStore) -> FactStore:
    """A store with five facts of all sorts."""
    store.add_many(
        [
            report("deal", "deal one", "Daily A", "2020-10-01", sellers=["Turkey"], buyers=["Azerbaijan"],
                   items=[{"name": "armed drones", "quantity": "12 drones"}], value="at least $77 million",
                   when="September 2020", stage="delivered"),
            report("deal", "deal two", "Daily B", "2021-05-01", sellers=["Baykar Makina"], buyers=["Poland"],
                   items=[{"name": "drones"}], value="€270 million", when="May 2021", stage="signed", hypothetical=True),
            report("factory", "plant one", "Daily A", "2021-06-01", operator="ASELSAN", place="Baku",
                   products=["optical sights"], status="operational", jobs="300 people"),
            report("figure", "figure one", "Daily C", "2022-01-01", exporter="Turkey", amount="$3.2 billion", period="2021"),
            report("statement", "statement one", "Daily C", "2022-02-01", speaker="Heydar Mirza", content="It is realistic.",
                   denied=True),
        ]
    )  # fmt: skip
    return store


FOUND = [
    ({"type": "deal"}, ["deal one", "deal two"]),
    ({"type": "deal", "kind": "sale", "status": "signed"}, ["deal two"]),
    ({"party": "Turkey"}, ["deal one", "figure one"]),
    ({"party": "baykar makina A.Ş."}, ["deal two"]),
    ({"party": "Baykar"}, ["deal two"]),  # names that begin so
    ({"party": "Bay"}, []),  # but words are whole
    ({"party": "Mirza"}, []),
    ({"country": "AZ"}, ["deal one"]),
    ({"country": "pl"}, ["deal two"]),
    ({"place": "Baku"}, ["plant one"]),
    ({"party": "Baku"}, []),
    ({"product": "drone"}, ["deal one", "deal two"]),
    ({"product": "armed UAVs"}, ["deal one"]),
    ({"product": "sights"}, ["plant one"]),
    ({"publisher": "daily a"}, ["deal one", "plant one"]),
    ({"unit": "USD"}, ["deal one", "figure one"]),
    ({"unit": "USD", "amount_from": 100_000_000}, ["deal one", "figure one"]),  # "at least" may be as much
    ({"unit": "USD", "amount_to": 100_000_000}, ["deal one"]),
    ({"unit": "EUR", "amount_from": Decimal(270_000_000), "amount_to": 270_000_000}, ["deal two"]),
    ({"unit": "drone", "amount_from": 12}, ["deal one"]),
    ({"during": "2021"}, ["deal two", "figure one"]),
    ({"during": date(2020, 9, 15)}, ["deal one"]),
    ({"hypothetical": True}, ["deal two"]),
    ({"denied": True}, ["statement one"]),
    ({"order_by": "-learnt", "limit": 2}, ["statement one", "figure one"]),
    ({"order_by": "-published", "limit": 1}, ["statement one"]),
    ({"order_by": "held", "limit": 2}, ["deal one", "figure one"]),
    ({"order_by": "-amount", "limit": 1}, ["figure one"]),
    ({"limit": 0}, []),
]


@pytest.mark.parametrize(("filters", "quotes"), FOUND)
def test_finds(filled: FactStore, filters: dict[str, object], quotes: list[str]) -> None:
    assert names(filled, **filters) == quotes


REFUSED = [
    (
        {"type": "no_such_type"},
        r"type: expected one of (.*, )?deal\b.*, got 'no_such_type'",
    ),  # and types of other tests
    ({"parties": "Turkey"}, "parties: expected one of the filters type, kind"),
    ({"order_by": "name"}, "order_by: expected one of learnt, -learnt"),
    ({"limit": -1}, "limit: expected a number from 0"),
    ({"amount_from": "much"}, "amount_from: expected a number"),
    ({"denied": 1}, "denied: expected True or False"),
    ({"disputed": "yes"}, "disputed: expected True or False"),
    ({"status": "planed"}, "status: expected one of requested, offered, .*, destroyed, got 'planed'"),
    ({"kind": "gift"}, "kind: expected one of sale, transfer, "),
    ({"verdict": "good"}, "verdict: expected one of accepted, rejected, unsure"),
    ({"country": "Atlantis"}, "country: expected the code or the English name of a country"),
    ({"as_of": "2020"}, "as_of: expected a datetime or a date"),
    ({"party": 5}, "party: expected a str"),
    (
        {"during": "some day"},
        "during: expected a When, a date, or words such as 'March 2021', got 'some day'",
    ),
]


@pytest.mark.parametrize(("filters", "message"), REFUSED)
def test_refuses(store: FactStore, filters: dict[str, object], message: str) -> None:
    with pytest.raises(ArgumentError, match=message):
        list(store.facts(**filters))  # type: ignore[arg-type]


def test_facts_can_be_added_while_others_are_read(store: FactStore) -> None:
    store.add_many(drones(f"P{n}", "2020-10-01") for n in range(450))
    for number, _ in enumerate(store.facts()):
        if number % 200 == 0:
            store.add(*drones(f"Q{number}", "2020-10-01"))
    assert len(list(store.facts())) == 453


def test_it_is_told_what_the_store_knew_then(store: FactStore) -> None:
    store.add(*drones("A", "2020-10-01"))
    then = datetime.now(UTC)
    store.add(*drones("B", "2020-10-02"))
    (first,) = store.facts(as_of=then)
    store.retract(first.id, "a hoax", by="Ana")
    assert [fact.id for fact in store.facts(as_of=then)] == [first.id]
    assert len(list(store.facts())) == 1
    assert list(store.facts(as_of=date.today() - timedelta(days=2))) == []
    assert len(list(store.facts(as_of=then.date() + timedelta(days=2)))) == 1


def test_a_retracted_fact_stays_with_who_and_why(store: FactStore) -> None:
    document, facts = drones("A", "2020-10-01")
    store.add(document, facts)
    decision = store.retract(facts[0].id, "a hoax", by="Ana")
    assert list(store.facts()) == []
    (record,) = store.records(retracted=True)
    assert record.retracted is not None
    assert (record.retracted.by, record.retracted.reason, record.retracted.decision) == (
        "Ana",
        "a hoax",
        decision,
    )
    store.undo(decision, by="Ben", reason="it was true")
    assert len(list(store.facts())) == 1
    assert [(each.kind, each.by, each.undone is None) for each in store.decisions()] == [
        ("retract", "Ana", False),
        ("undo", "Ben", True),
    ]


def test_a_decision_of_one_moment_is_told_once(store: FactStore) -> None:
    document, facts = drones("A", "2020-10-01")
    store.add(document, facts)
    then = datetime(2021, 5, 3, tzinfo=UTC)
    store.retract(facts[0].id, "a hoax", by="Ana", at=then)
    with pytest.raises(ArgumentError, match="at: expected another time"):
        store.retract(facts[0].id, "a hoax", by="Ana", at=then)
    assert len(store.decisions()) == 1


def test_verdicts_are_kept_once_and_the_last_one_holds(store: FactStore) -> None:
    document, facts = drones("A", "2020-10-01")
    store.add(document, facts)
    download = {
        "reviewer": "Ana",
        "time": "2024-05-02T00:00:00Z",
        "decisions": [
            {"fact": facts[0].id, "verdict": "unsure", "note": "", "time": "2024-05-01T10:00:00.000Z"}
        ],
    }
    assert store.decide(download) == 1
    assert store.decide(download) == 0
    assert [fact.id for fact in store.facts(verdict="unsure")] == [facts[0].id]
    assert store.decide([{"fact": facts[0].id, "verdict": "rejected", "note": "no such deal"}], by="Ben") == 1
    assert store.fact(facts[0].id).verdict == "rejected"  # type: ignore[union-attr]
    assert [(each.by, each.reason) for each in store.decisions()] == [("Ana", ""), ("Ben", "no such deal")]


BAD_REVIEWS = [
    ([{"fact": "fact:1", "verdict": "maybe"}], "decisions: expected a dict with 'fact'"),
    ([{"fact": "fact:1", "verdict": "accepted"}], "name the reviewer there or with by="),
    ([{"fact": "fact:1", "verdict": "accepted", "reviewer": "A", "time": "noon"}], "a time in ISO 8601"),
    (
        [{"fact": "fact:1", "verdict": "accepted", "reviewer": "A"}],
        "fact: expected the id of a fact of this store",
    ),
]


@pytest.mark.parametrize(("decisions", "message"), BAD_REVIEWS)
def test_a_bad_review_is_refused_whole(
    store: FactStore, decisions: list[dict[str, str]], message: str
) -> None:
    document, facts = drones("A", "2020-10-01")
    store.add(document, facts)
    good = {"fact": facts[0].id, "verdict": "accepted", "reviewer": "Ana"}
    with pytest.raises(ArgumentError, match=message):
        store.decide([good, *decisions])
    assert store.decisions() == ()


def test_the_table_of_records_has_a_row_each(filled: FactStore) -> None:
    pytest.importorskip("pyarrow")
    table = filled.to_arrow(type="deal")
    assert table.column("amount").to_pylist() == ["77000000", "270000000"]
    assert table.column("countries").to_pylist() == [["AZ", "TR"], ["PL"]]
    pytest.importorskip("pandas")
    assert list(filled.to_dataframe(party="Turkey").quote) == ["deal one", "figure one"]


def test_evidence_is_where_it_was(store: FactStore) -> None:
    document = article("😀 Turkey sold drones.")
    fact = said(document, "deal", "Turkey sold drones", sellers=["Turkey"])
    store.add(document, [fact])
    (found,) = store.facts()
    assert found.provenance is not None
    assert found.provenance.span == Span(start=2, end=20)
