"""What may be one is proposed with reasons, counts nowhere, and is decided by persons."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar, Literal

import pytest
from typer.testing import CliRunner

from factlib import FactStore, Money, Party, When
from factlib.cli.app import app
from factlib.facts import FACT_TYPES, Fact
from factlib.report import render_page
from factlib.store.sketch import identifying_of, periods_of
from tests.store.makers import DRONES, article, drones, report, said

OTHER_BUYER: dict[str, Any] = {"stage": "signed", "buyers": ["Poland"], "text": "C tells of Poland."}


def test_what_may_be_one_is_proposed_and_counts_nowhere(store: FactStore) -> None:
    store.add(*drones("A", "2020-10-01", "$77 million"))
    store.add(*drones("B", "2020-12-02", "$300 million"))
    one, other = store.claims()
    (match,) = store.possible()
    assert set(match.claims) == {one.id, other.id}
    assert one.possible == other.possible == (match,)
    assert "the same sellers: Türkiye" in match.speaks_for
    assert any(words.startswith("another value") for words in match.speaks_against)
    assert not one.corroborated
    assert list(store.conflicts()) == []


@pytest.mark.parametrize(("verdict", "claims"), [("same", [2]), ("apart", [1, 1]), ("unsure", [1, 1])])
def test_a_verdict_settles_a_proposal(store: FactStore, verdict: str, claims: list[int]) -> None:
    store.add(*drones("A", "2020-10-01", "$77 million"))
    store.add(*drones("B", "2020-12-02", "$300 million"))
    before = datetime.now(UTC)
    (match,) = store.possible()
    told = {"claims": list(match.claims), "verdict": verdict, "time": "2021-01-01T00:00:00Z"}
    assert store.decide([told], by="Ana") == 1
    assert store.decide([told], by="Ana") == 0
    assert [len(claim.facts) for claim in store.claims()] == claims
    assert store.possible() == ()
    assert len(store.possible(as_of=before)) <= 1
    store.undo(store.decisions()[0].id, by="Ana", reason="too early")
    assert len(store.possible()) == 1


def test_kept_apart_stays_apart_when_more_comes(store: FactStore) -> None:
    store.add(*drones("A", "2020-10-01", "$77 million"))
    store.add(*drones("B", "2020-12-02", "$300 million"))
    one, other = store.claims()
    store.apart(one.id, other.id, by="Ana", reason="two contracts")
    store.add(*drones("C", "2020-12-03", "$300 million", text="C says that Turkey sold drones."))
    assert [len(claim.facts) for claim in store.claims()] == [1, 2]


def test_a_sparse_fact_does_not_chain_rivals(store: FactStore) -> None:
    bid: dict[str, Any] = {"kind": "acquisition", "stage": "offered", "items": ["Pennine Bakeries"]}
    store.add(*report("deal", "a bid for Pennine", "A", "2020-10-01", **bid))
    store.add(*report("deal", "Marlow bids", "B", "2020-10-01", buyers=["Marlow Foods"], **bid))
    store.add(*report("deal", "Harrow bids", "C", "2020-10-02", buyers=["Harrow Capital"], **bid))
    for claim in store.claims():
        buyers = {fact.buyers[0].name for fact in claim.facts if fact.buyers}  # type: ignore[union-attr]
        assert len(buyers) <= 1


def test_the_order_of_arrival_does_not_matter(store: FactStore) -> None:
    reports = [
        drones("A", "2020-10-01", "$77 million", stage="signed"),
        drones("B", "2020-10-02", "$77 million", stage="signed"),
        drones("C", "2020-10-02", "$77 million", **OTHER_BUYER),
    ]
    for each in reversed(reports):
        store.add(*each)
        store.group()
    assert sorted(len(claim.facts) for claim in store.claims()) == [1, 2]


class Appointment(Fact):
    """Somebody gets a post."""

    identified_by: ClassVar = ("person", "post", "employer")

    type: Literal["store_test_appointment"] = "store_test_appointment"
    person: Party
    post: str
    employer: Party | None = None
    salary: Money | None = None
    starts: When | None = None


def test_own_types_are_grouped_and_compared(store: FactStore) -> None:
    assert FACT_TYPES["store_test_appointment"] is Appointment
    for publisher, day, person, salary in (
        ("A", "2024-05-01", "Ines Calloway", "£300,000"),
        ("B", "2024-05-02", "Ines Calloway", "£340,000"),
        ("B", "2024-05-02", "Tobias Renn", "£300,000"),
    ):
        document = article(f"{publisher}: {person} becomes chief engineer.", publisher, day)
        deal = said(document, "deal", **DRONES)
        fact = Appointment(
            person=Party(name=person, kind="person"),
            post="chief engineer",
            employer="Harbour Dynamics",
            salary=salary,
            provenance=deal.provenance,
        )
        store.add(document, [fact])
    assert sorted(len(claim.facts) for claim in store.claims()) == [1, 2]
    ((_, conflict),) = store.conflicts()
    assert (conflict.kind, conflict.field) == ("amount", "salary")


def test_the_command_and_the_page_show_proposals(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'facts.db'}"
    with FactStore(url) as store:
        store.add(*drones("A", "2020-10-01", "$77 million"))
        store.add(*drones("B", "2020-12-02", "$300 million"))
        possible = store.possible()
        facts = list(store.facts())
    listed = CliRunner().invoke(app, ["store", "proposals", "--db", url, "--format", "jsonl"])
    assert [json.loads(line)["claims"] for line in listed.stdout.splitlines()] == [list(possible[0].claims)]
    table = CliRunner().invoke(app, ["store", "proposals", "--db", url])
    assert "the same sellers" in " ".join(table.stdout.split())
    page = render_page(facts, [], possible=possible)
    assert f'data-fact="{" ".join(possible[0].claims)}"' in page
    assert 'data-decide="same"' in page
    decided = CliRunner().invoke(
        app, ["store", "apart", *possible[0].claims, "--reason", "two", "--by", "Ana", "--db", url]
    )
    assert decided.exit_code == 0
    assert CliRunner().invoke(app, ["store", "proposals", "--db", url]).stdout == "no proposals\n"


def test_a_type_is_known_from_when_it_is_defined_even_if_it_was_asked_for_before() -> None:
    assert identifying_of("store_test_posting") == ()
    assert periods_of("store_test_posting") == ()

    class Posting(Fact):
        """Who went where, and when."""

        identified_by: ClassVar = ("who", "when")

        type: Literal["store_test_posting"] = "store_test_posting"
        who: Party
        when: When | None = None

    assert FACT_TYPES["store_test_posting"] is Posting
    assert identifying_of("store_test_posting") == ("who", "when")
    assert periods_of("store_test_posting") == ("when",)
