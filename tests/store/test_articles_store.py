"""Real articles from end to end: read, extracted, added, grouped; and articles of our own about the same things."""

from pathlib import Path

import pytest

import factlib
from factlib import FactStore
from factlib.store import Claim
from tests.store.makers import article

ARTICLES = Path(__file__).parents[3] / "shared" / "articles"
OUR_PUBLISHERS = ("Azerbaijan Daily", "The Drone Post")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    """A store with the articles."""
    paths = sorted(ARTICLES.glob("*.txt"))
    if not paths:
        pytest.skip("the articles beside the project are missing")
    store = FactStore(f"sqlite:///{tmp_path_factory.mktemp('store') / 'facts.db'}")
    documents = [factlib.read(path) for path in paths]
    store.add_many((document, factlib.extract(document)) for document in documents)
    return store


def claims_with(store: FactStore, *words: str, **filters: object) -> list[Claim]:
    """The claims that have a fact whose quote has all the words."""
    return [
        claim
        for claim in store.claims(**filters)  # type: ignore[arg-type]
        if any(
            all(word in fact.provenance.quote for word in words) for fact in claim.facts if fact.provenance
        )
    ]


def add(store: FactStore, text: str, publisher: str, published: str) -> None:
    document = article(text, publisher, published)
    found = factlib.extract(document)
    assert found
    store.add(document, found)


def test_all_is_there_and_everything_has_its_place(filled: FactStore) -> None:
    assert len(list(filled.documents())) >= 5
    claims = list(filled.claims())
    assert sum(len(claim.facts) for claim in claims) == len(list(filled.facts()))
    assert filled.group() == 0


def test_the_branch_of_one_company_is_one_claim(filled: FactStore) -> None:
    (claim,) = (
        claim
        for claim in filled.claims(type="factory")
        if any("Bayraktar" in _operator(fact) for fact in claim.facts)
    )
    assert {fact.status for fact in claim.facts} == {"planned", "operational"}


def test_plants_of_different_operators_stay_apart(filled: FactStore) -> None:
    claims = list(filled.claims(type="factory", country="AZ"))
    operators = [{_operator(fact).split()[0] for fact in claim.facts} for claim in claims]
    assert {"ASELSAN"} in operators
    assert {"ROKETSAN"} in operators
    assert all(len(names) == 1 for names in operators)


def _operator(fact: object) -> str:
    operator = getattr(fact, "operator", None)
    return operator.name if operator else ""


def test_what_is_said_again_about_the_800_is_grouped(filled: FactStore) -> None:
    add(
        filled,
        "Madat Guliyev told a fair that more than 800 kinds of weapons are being worked on in Azerbaijan.",
        "Azerbaijan Daily",
        "2023-10-02",
    )
    claims = [claim for claim in claims_with(filled, "800") if claim.type == "statement"]
    (claim,) = (claim for claim in claims if len(claim.facts) > 1)
    assert claim.corroborated


def test_an_article_that_contradicts_a_figure_is_a_conflict(filled: FactStore) -> None:
    (before,) = claims_with(filled, "$123 million", type="export_figure")
    document = next(fact.provenance.document for fact in before.facts if fact.provenance)
    add(
        filled,
        "From January to September 2020, Turkey's exports of defense systems to Azerbaijan were worth $205 million.",
        "The Drone Post",
        "2020-10-20",
    )
    (claim,) = claims_with(filled, "$123 million", type="export_figure")
    assert not before.disputed
    assert [(conflict.kind, set(conflict.said)) for conflict in claim.conflicts] == [
        ("amount", {"$123 million", "$205 million"})
    ]
    assert document in {source.document for origin in claim.origins for source in origin.sources}


def test_a_copied_article_is_an_echo(filled: FactStore) -> None:
    original = factlib.read(sorted(ARTICLES.glob("*.txt"))[2])
    before = {claim.id: len(claim.origins) for claim in filled.claims()}
    copy = article(
        f"From our correspondent\n\n{original.text}\n\nShare this article", "The Copyist", "2023-10-05"
    )
    filled.add(copy, factlib.extract(copy))
    echoing = [claim for claim in filled.claims() if any(e.publisher == "The Copyist" for e in claim.echoes)]
    assert echoing
    assert {echo.echo for claim in echoing for echo in claim.echoes} == {"nearly the same text"}
    assert all(len(claim.origins) == before.get(claim.id, 1) for claim in echoing)
