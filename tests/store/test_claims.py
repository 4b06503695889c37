"""What is grouped and what is not; who counts as a witness; what is a conflict and what is history."""

from datetime import UTC, datetime
from typing import Any

import pytest

from factlib import ArgumentError, FactStore
from factlib.store import Claim
from tests.store.makers import DRONES, article, drones, report, said

DEAL: dict[str, Any] = DRONES


def claims_of(store: FactStore, *reports: Any, **filters: Any) -> list[Claim]:
    """The claims of a store that got these articles."""
    store.add_many(reports)
    return list(store.claims(**filters))


def only(store: FactStore, *reports: Any) -> Claim:
    """The one claim of a store that got these articles."""
    (claim,) = claims_of(store, *reports)
    return claim


TOGETHER = [  # two facts, and why they are about one thing
    ("deal", DEAL, DEAL | {"value": "$77 million"}, "the same sellers: Türkiye"),
    ("deal", DEAL, DEAL | {"items": [{"name": "UAVs"}]}, "the same items: drone"),  # a synonym
    ("deal", DEAL, {"buyers": ["Azerbaijan"], "items": [{"name": "drones"}]}, "the same buyers: Azerbaijan"),
    ("deal", DEAL | {"when": "September 2020"}, DEAL | {"when": "27 September 2020"}, "the same time: 2020-09-01 to 2020-09-30"),
    ("deal", DEAL | {"kind": "sale"}, DEAL | {"kind": "transfer"}, "the same buyers: Azerbaijan"),  # sold or given
    ("deal", {"kind": "cooperation", "partners": ["Turkey", "Azerbaijan"], "items": [{"name": "the Orkan ferry"}]},
     {"kind": "joint_production", "partners": ["Azerbaijan", "Turkey"], "items": [{"name": "big Orkan car ship"}]}, "orkan"),
    ("deal", {"sellers": ["Acme Industries Inc."], "buyers": ["Poland"], "items": ["radars"]}, {"sellers": ["ACME"], "buyers": ["Poland"], "items": ["radars"]}, "part of the other: Acme"),
    ("factory", {"operator": "Acme Ltd", "place": {"name": "Baku", "country": "AZ"}, "products": ["tyres"]},
     {"operator": "Acme", "place": "Azerbaijan", "products": ["tyres"], "status": "planned"}, "the same place: Baku"),
    ("factory", {"operator": "Acme", "products": ["engines"], "place": "Lodz"}, {"place": "Lodz", "operator": "Acme", "products": ["jet engines"]}, "the same place"),
    ("figure", {"exporter": "Turkey", "amount": "$3 billion", "period": "2021"},
     {"exporter": "Turkey", "amount": "$4 billion", "period": "2021"}, "the same period"),
    ("statement", {"speaker": {"name": "Milan Orlik", "kind": "person"}, "content": "Ruritania is at present building more than 300 new barges"},
     {"speaker": {"name": "M. Orlik", "kind": "person"}, "content": "Ruritania is building more than 300 types of barges"}, "content"),
]  # fmt: skip

APART = [  # two facts that are not about one thing
    ("deal", DEAL, {**DEAL, "buyers": ["Poland"]}),
    ("deal", DEAL, {**DEAL, "items": [{"name": "tanks"}]}),
    ("deal", {**DEAL, "when": "2015"}, {**DEAL, "when": "2020"}),
    ("deal", {**DEAL, "kind": "acquisition"}, DEAL),
    ("deal", {"sellers": ["Turkey"]}, {"sellers": ["Turkey"]}),  # one party alone says too little
    ("deal", {"sellers": ["Ministry of Defence"], "buyers": ["Poland"]}, {"sellers": ["Ministry of Trade"], "buyers": ["Poland"]}),
    ("factory", {"operator": "Acme", "place": "Baku"}, {"operator": "Acme", "place": "Lodz"}),
    ("factory", {"operator": "Acme", "place": "Baku"}, {"operator": "Bolt", "place": "Baku"}),
    ("deal", {"sellers": ["the shareholders"], "items": ["shares"]}, {"sellers": ["the shareholders"], "items": ["shares"]}),  # nobody is named
    ("figure", {"exporter": "Turkey", "amount": "$46 million", "period": "March 2021"},
     {"exporter": "Turkey", "amount": "$95 million", "period": "first six months of 2021"}),  # a part and the total
    ("figure", {"exporter": "Turkey", "amount": "$3 billion", "period": "2021"},
     {"exporter": "Turkey", "amount": "19 percent", "measure": "change", "period": "2021"}),
    ("figure", {"exporter": "Turkey", "amount": "$3 billion", "period": "2021"},
     {"exporter": "Turkey", "importer": "Poland", "amount": "$1 billion", "period": "2021"}),
    ("statement", {"speaker": "Ana Roth", "content": "The plant will open in spring and employ hundreds"},
     {"speaker": "Ana Roth", "content": "The tender for frigates was cancelled last week"}),
    ("statement", {"speaker": "Ana Roth", "content": "We sold 300 drones to five countries"},
     {"speaker": "Ben Roth", "content": "We sold 300 drones to five countries"}),
]  # fmt: skip


@pytest.mark.parametrize(("sort", "one", "other", "reason"), TOGETHER)
def test_groups(store: FactStore, sort: str, one: dict[str, Any], other: dict[str, Any], reason: str) -> None:
    claim = only(
        store,
        report(sort, "one text", "A", "2020-10-01", **one),
        report(sort, "another", "B", "2020-10-05", **other),
    )
    assert len(claim.facts) == 2
    assert reason in claim.memberships[1].reason
    assert claim.memberships[1].by is None


@pytest.mark.parametrize(("sort", "one", "other"), APART)
def test_keeps_apart(store: FactStore, sort: str, one: dict[str, Any], other: dict[str, Any]) -> None:
    found = claims_of(
        store,
        report(sort, "one text", "A", "2020-10-01", **one),
        report(sort, "another", "B", "2020-10-05", **other),
    )
    assert [len(claim.facts) for claim in found] == [1, 1]


LONG = " ".join(
    f"The ministry said that contract number {n} had been examined by the committee of {n + 3}."
    for n in range(12)
)


def test_independent_reports_corroborate(store: FactStore) -> None:
    claim = only(store, drones("Daily A", "2020-10-01"), drones("Daily B", "2020-10-02"))
    assert claim.corroborated
    assert [origin.echoes for origin in claim.origins] == [(), ()]
    assert len(list(store.facts(corroborated=True))) == 2


ECHOES = [  # what the second article has in common with the first, and what it is called
    (("Daily A", "2020-10-01"), ("Daily A", "2020-10-05"), "the same publisher"),
    (("Daily A", "2020-10-01", None, f"Turkey sold drones. {LONG}"), ("Daily B", "2020-10-02", None, f"By our staff. Turkey sold drones! {LONG}"), "nearly the same text"),
    (("Daily A", "2020-10-01", None, "ANKARA, Oct 1 (Reuters) - Turkey sold."), ("Daily B", "2020-10-02", None, "Drones were sold. Source: Reuters"), "credits Reuters"),
    (("Reuters", "2020-10-01"), ("Daily B", "2020-10-02", None, "ANKARA (Reuters) - It sold drones."), "credits Reuters"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "reason"), ECHOES)
def test_an_echo_is_no_corroboration(store: FactStore, first: Any, second: Any, reason: str) -> None:
    claim = only(store, drones(*first), drones(*second))
    assert not claim.corroborated
    assert [(echo.publisher, echo.echo) for echo in claim.echoes] == [(second[0], reason)]
    assert list(store.claims(corroborated=True)) == []


def test_a_copied_text_is_an_echo_whoever_prints_it(store: FactStore) -> None:
    text = f"Turkey sold drones. {LONG}"
    claim = only(
        store,
        drones("A", "2020-10-01", None, text),
        drones("B", "2020-10-03", None, text),
        drones("C", "2020-10-02"),
    )
    assert len(claim.origins) == 2
    assert [(echo.publisher, echo.echo) for echo in claim.echoes] == [("B", "the same text")]


def test_different_figures_are_a_conflict(store: FactStore) -> None:
    claim = only(store, drones("A", "2020-10-01", "$77 million"), drones("B", "2020-10-02", "$78 million"))
    (conflict,) = claim.conflicts
    assert (conflict.kind, conflict.field, conflict.said) == (
        "amount",
        "value",
        ("$77 million", "$78 million"),
    )
    assert [each.id for each, _ in store.conflicts(party="Turkey")] == [claim.id]
    assert len(list(store.facts(disputed=True))) == 2
    assert list(store.facts(disputed=False)) == []


AGREE = [
    ({"value": "at least $77 million"}, {"value": "$80 million"}),
    ({"value": "about $80 million"}, {"value": "$80.4 million"}),
    ({"value": "$77 million"}, {"value": "€70 million"}),  # cannot be compared
    ({"items": [{"name": "drones", "quantity": "12 drones"}], "stage": "signed"},
     {"items": [{"name": "drones", "quantity": "5 drones"}], "stage": "delivered"}),  # ordered and delivered
    ({"value": "$100 million", "when": "2020"}, {"value": "$20 million", "when": "September 2020"}),  # a part of the time
    ({"stage": "announced"}, {"stage": "delivered"}),
    ({"stage": "delivered"}, {"stage": "signed"}),  # a later report of an earlier stage
    ({"denied": True, "stage": "planned"}, {"stage": "delivered"}),
    ({"value": "$10 million"}, {"value": "$12 million", "hypothetical": True}),
]  # fmt: skip

CONFLICT = [
    ({"value": "more than $80 million"}, {"value": "$80 million"}, ("amount", "value")),
    ({"items": [{"name": "drones", "quantity": "12 drones"}], "stage": "signed"},
     {"items": [{"name": "UAVs", "quantity": "24 drones"}], "stage": "signed"}, ("amount", "items")),
    ({"when": "May 2020", "stage": "signed"}, {"when": "June 2020", "stage": "signed"}, ("date", "when")),
    ({"stage": "completed"}, {"stage": "cancelled"}, ("status", "stage")),
    ({"stage": "signed"}, {"stage": "signed", "denied": True}, ("denial", "denied")),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_agrees(store: FactStore, one: dict[str, Any], other: dict[str, Any]) -> None:
    assert only(store, drones("A", "2020-10-01", **one), drones("B", "2020-10-02", **other)).conflicts == ()


@pytest.mark.parametrize(("one", "other", "expected"), CONFLICT)
def test_conflicts(
    store: FactStore, one: dict[str, Any], other: dict[str, Any], expected: tuple[str, str]
) -> None:
    claim = only(store, drones("A", "2020-10-01", **one), drones("B", "2020-10-02", **other))
    assert [(conflict.kind, conflict.field) for conflict in claim.conflicts] == [expected]


def test_a_part_that_is_called_one_is_no_conflict(store: FactStore) -> None:
    claim = only(
        store,
        drones("A", "2020-10-01", "$77 million", stage="signed"),
        drones(
            "B",
            "2020-10-02",
            "$7 million",
            "Turkey sold a first batch of drones to Azerbaijan for $7 million.",
            stage="signed",
        ),
    )
    assert claim.conflicts == ()


PLANT: dict[str, Any] = {"operator": "NORVIKA", "place": "Baku"}


def test_a_plant_that_makes_progress_is_history(store: FactStore) -> None:
    steps = [
        ("A", "2019-03-01", "planned"),
        ("B", "2021-05-01", "under_construction"),
        ("C", "2023-01-01", "operational"),
    ]
    claim = only(
        store, *(report("factory", f"{p} {day}", p, day, status=status, **PLANT) for p, day, status in steps)
    )
    assert claim.conflicts == ()
    assert [event.change for event in claim.history()] == [
        "status: planned",
        "status: planned → under_construction",
        "status: under_construction → operational",
    ]


def test_a_plant_that_goes_back_is_a_conflict(store: FactStore) -> None:
    claim = only(
        store,
        report("factory", "opened", "A", "2021-05-01", status="operational", **PLANT),
        report("factory", "not yet", "B", "2021-05-20", status="planned", **PLANT),
    )
    assert [(each.kind, each.said) for each in claim.conflicts] == [("status", ("operational", "planned"))]


def test_a_source_that_corrects_itself_is_a_proposal_and_no_conflict(store: FactStore) -> None:
    claim = only(store, drones("A", "2020-10-01", "$77 million"), drones("A", "2020-10-05", "$79 million"))
    assert claim.conflicts == ()
    (proposal,) = claim.proposals
    assert proposal.fact == claim.facts[0].id
    assert "the same source gave another value on 2020-10-05" in proposal.reason
    assert claim.history()[1].change == "amount: $77 million → $79 million"
    assert len(claim.facts) == 2  # nothing is retracted by itself


SIGNED, MADE = {"stage": "signed"}, {"stage": "delivered"}
SAID_TWICE = [  # by one publisher, days apart: what both say, and whether it has revised the first
    ({"value": "$77 million"}, {"value": "$79 million"}, True),
    ({**SIGNED, "value": "$77 million"}, {**SIGNED, "value": "$79 million"}, True),
    ({"stage": "planned", "when": "May 2021"}, {"stage": "planned", "when": "June 2021"}, True),  # put off
    ({**SIGNED, "when": "1 September 2020"}, {**SIGNED, "when": "8 September 2020"}, False),
    ({**MADE, "when": "1 September 2020"}, {**MADE, "when": "8 September 2020"}, False),
    ({"stage": "cancelled", "when": "August 2020"}, {"stage": "cancelled", "when": "September 2020"}, False),
]


@pytest.mark.parametrize(("one", "other", "revised"), SAID_TWICE)
def test_what_has_happened_is_on_one_day(
    store: FactStore, one: dict[str, Any], other: dict[str, Any], revised: bool
) -> None:
    for each in drones("A", "2020-10-01", **one), drones("A", "2020-10-05", **other):
        store.add(*each)
    ids = [fact.id for fact in store.facts()]
    if store.claim(ids[0]) != store.claim(ids[1]):  # another day may be another event, until a person says so
        store.merge(*ids, by="Ana", reason="one contract")
    (claim,) = store.claims()
    assert (bool(claim.conflicts), bool(claim.proposals)) == (not revised, revised)


def test_one_against_two_is_proposed_for_retraction(store: FactStore) -> None:
    claim = only(
        store,
        *(
            drones(p, "2020-10-01", value, stage="signed")
            for p, value in (("A", "$7 million"), ("B", "$77 million"), ("C", "$77 million"))
        ),
    )
    assert len(claim.conflicts) == 2
    assert [proposal.fact for proposal in claim.proposals] == [claim.facts[0].id]


def test_a_retracted_fact_disputes_nothing(store: FactStore) -> None:
    claim = only(store, drones("A", "2020-10-01", "$77 million"), drones("B", "2020-10-02", "$78 million"))
    then = datetime.now(UTC)
    store.retract(claim.facts[0].id, "misprint", by="Ana")
    after = store.claim(claim.id)
    assert after is not None
    assert (after.conflicts, len(after.origins), len(after.facts), len(after.records)) == ((), 1, 1, 2)
    assert after.history()[-1].change == "retracted by Ana: misprint"
    assert list(store.claims(disputed=True)) == []
    before = store.claim(claim.id, as_of=then)
    assert before is not None
    assert before.disputed
    assert [each.disputed for each in store.claims(disputed=True, as_of=then)] == [True]


def test_a_rejected_fact_is_no_witness(store: FactStore) -> None:
    claim = only(store, drones("A", "2020-10-01"), drones("B", "2020-10-02"))
    store.decide([{"fact": claim.facts[0].id, "verdict": "rejected"}], by="Ana")
    assert [each.corroborated for each in store.claims()] == [False]


def test_a_merge_holds_against_the_rules_and_can_be_undone(store: FactStore) -> None:
    one, other = claims_of(store, drones("A", "2020-10-01"), drones("B", "2020-10-02", buyers=["Poland"]))
    decision = store.merge(one.id, other.id, by="Ana", reason="the buyer was misheard")
    (merged,) = store.claims()
    assert merged.id == one.id
    assert [each.by for each in merged.memberships] == ["Ana", "Ana"]
    assert [conflict.kind for conflict in merged.conflicts] == ["party"]
    assert store.claim(other.facts[0].id).id == one.id  # type: ignore[union-attr]
    store.undo(decision, by="Ana", reason="it was not")
    assert [claim.facts for claim in store.claims()] == [one.facts, other.facts]


def test_a_split_holds_against_a_later_run(store: FactStore) -> None:
    claim = only(store, drones("A", "2020-10-01"), drones("B", "2020-10-02"))
    store.split(claim.id, [claim.facts[1].id], by="Ana", reason="two contracts")
    store.alias(
        "Turkey", "Turkiye Cumhuriyeti", by="Ben", reason="the official name"
    )  # groups the facts of Turkey again
    assert [len(each.facts) for each in store.claims()] == [1, 1]
    store.add(*drones("C", "2020-10-03"))
    *parted, new = store.claims()
    assert [len(each.facts) for each in (*parted, new)] == [1, 1, 1]
    assert {other for each in new.possible for other in each.claims} == {each.id for each in (*parted, new)}


def test_unsure_is_noted_on_both_sides(store: FactStore) -> None:
    one, other = claims_of(store, drones("A", "2020-10-01"), drones("B", "2020-10-02", buyers=["Poland"]))
    decision = store.unsure(one.id, other.id, by="Ana", reason="the buyer is not named clearly")
    assert [claim.unsure for claim in store.claims()] == [(other.id,), (one.id,)]
    store.undo(decision, by="Ana", reason="now it is")
    assert [claim.unsure for claim in store.claims()] == [(), ()]


def test_an_alias_groups_again_and_finds(store: FactStore) -> None:
    slots = {"place": "Baku", "products": ["drones"]}
    assert len(claims_of(
        store,
        report("factory", "one", "A", "2020-10-01", operator="Baykar Makina", **slots),
        report("factory", "two", "B", "2020-10-02", operator="Bayraktar", **slots),
    )) == 2  # fmt: skip
    decision = store.alias("Bayraktar", "Baykar Makina", by="Ana", reason="one company")
    assert [len(claim.facts) for claim in store.claims()] == [2]
    assert len(list(store.facts(party="Bayraktar"))) == 2
    store.undo(decision, by="Ana", reason="two companies")
    assert [len(claim.facts) for claim in store.claims()] == [1, 1]
    assert len(list(store.facts(party="Bayraktar"))) == 1


def test_decisions_are_undone_from_the_last(store: FactStore) -> None:
    one, other = claims_of(store, drones("A", "2020-10-01"), drones("B", "2020-10-02", buyers=["Poland"]))
    merge = store.merge(one.id, other.id, by="Ana", reason="same")
    split = store.split(one.id, [other.facts[0].id], by="Ben", reason="not the same")
    with pytest.raises(ArgumentError, match=f"first undo {split}"):
        store.undo(merge, by="Ana", reason="oh")
    store.undo(split, by="Ben", reason="oh")
    store.undo(merge, by="Ana", reason="oh")
    assert [claim.id for claim in store.claims()] == [one.id, other.id]
    with pytest.raises(ArgumentError, match="that has not been undone"):
        store.undo(merge, by="Ana", reason="again")


def test_decisions_need_an_author_and_a_reason_and_something_to_decide(store: FactStore) -> None:
    claim = only(store, drones("A", "2020-10-01"), drones("B", "2020-10-02"))
    refused = [
        (lambda: store.retract(claim.facts[0].id, " ", by="Ana"), "reason: expected some words"),
        (lambda: store.retract(claim.facts[0].id, "no", by=""), "by: expected some words"),
        (
            lambda: store.merge(claim.id, claim.facts[1].id, by="Ana", reason="no"),
            "two different claims or more",
        ),
        (
            lambda: store.merge(claim.id, "claim:0", by="Ana", reason="no"),
            "claim: expected the id of a claim",
        ),
        (
            lambda: store.split(claim.id, [fact.id for fact in claim.facts], by="Ana", reason="no"),
            "some, but not all",
        ),
        (lambda: store.alias("Acme", "ACME Inc.", by="Ana", reason="no"), "same_as: expected another name"),
    ]
    for decide, message in refused:
        with pytest.raises(ArgumentError, match=message):
            decide()
    assert store.decisions() == ()


def test_claims_are_found_by_their_facts(store: FactStore) -> None:
    found = claims_of(
        store,
        drones("A", "2020-10-01"),
        drones("B", "2020-10-02"),
        drones("C", "2020-10-03", buyers=["Poland"]),
    )
    assert [claim.id for claim in store.claims(country="PL")] == [found[1].id]
    assert [claim.id for claim in store.claims(publisher="B")] == [found[0].id]
    assert [claim.id for claim in store.claims(limit=1)] == [found[0].id]
    assert store.claim("claim:unknown") is None
    assert store.claim(found[0].facts[1].id) == found[0]


def test_two_facts_of_one_article_are_one_witness(store: FactStore) -> None:
    document = article("Turkey sold drones to Azerbaijan. Ankara sold the drones in May.", "A", "2020-10-01")
    quotes = ("Turkey sold drones to Azerbaijan", "Ankara sold the drones in May")
    claim = only(store, (document, [said(document, "deal", quote, **DEAL) for quote in quotes]))
    assert len(claim.facts) == 2
    assert not claim.corroborated
    assert claim.echoes == ()


def test_what_was_disputed_and_corroborated_then_is_told_by_facts_too(store: FactStore) -> None:
    store.add(*drones("A", "2020-10-01", "$77 million"))
    alone = datetime.now(UTC)
    store.add(*drones("B", "2020-10-02", "$78 million"))
    both = datetime.now(UTC)
    first, second = store.facts()
    store.retract(second.id, "a misprint", by="Ana")
    for then, disputed, corroborated in ((alone, 0, 0), (both, 2, 2), (None, 0, 0)):
        assert len(list(store.facts(disputed=True, as_of=then))) == disputed
        assert len(list(store.facts(corroborated=True, as_of=then))) == corroborated
    assert [fact.id for fact in store.facts(disputed=False, as_of=alone)] == [first.id]
    assert [fact.id for fact in store.facts(disputed=True, as_of=both, order_by="-learnt", limit=1)] == [
        second.id
    ]


def test_facts_grouped_later_were_in_their_claim_from_when_they_were_learnt(store: FactStore) -> None:
    store.add(*drones("A", "2020-10-01"))
    then = datetime.now(UTC)
    store.add(*drones("B", "2020-10-02"))
    assert [len(claim.facts) for claim in store.claims(as_of=then)] == [1]
    assert [len(claim.facts) for claim in store.claims()] == [2]


def test_an_alias_holds_from_when_it_was_decided(store: FactStore) -> None:
    report_of = {
        name: report("deal", f"{name} sold drones.", name, sellers=[name], buyers=["Chile"], items=["drones"])
        for name in ("Bay", "Kar")
    }
    store.add_many(report_of.values())
    then = datetime.now(UTC)
    store.alias("Bay", "Kar", by="Ana", reason="one company")
    assert len(list(store.facts(party="Bay"))) == 2
    assert len(list(store.facts(party="Bay", as_of=then))) == 1
    assert [len(claim.facts) for claim in store.claims(as_of=then)] == [1, 1]
    assert [len(claim.facts) for claim in store.claims()] == [2]
