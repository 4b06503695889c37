"""A firm that is said to be a unit of another may be told by either name."""

import pytest

from factlib import FactStore, extract
from factlib.store.beside import owner_of
from tests.store.makers import article

OWNED = [
    "Redwood Capital, a unit of Sequoyah Holdings Inc, agreed to buy Pinecrest Hotels.",
    "Redwood Capital, a wholly-owned subsidiary of Sequoyah Holdings, agreed to buy Pinecrest Hotels.",
    "Redwood Capital, the investment arm of Sequoyah Holdings, bought Pinecrest Hotels for $7 million.",
    "Redwood Capital <RWC>, a unit of Sequoyah Holdings Inc <SQH>, agreed to buy Pinecrest Hotels.",
    "Redwood Capital, a subsidiary of the Canadian group Sequoyah Holdings, agreed to buy Pinecrest Hotels.",
    "Redwood Capital, which is a division of Sequoyah Holdings, agreed to buy Pinecrest Hotels.",
    "Redwood Capital, an affiliate of Sequoyah Holdings, agreed to buy Pinecrest Hotels.",
    "Sequoyah Holdings' Redwood Capital unit agreed to buy Pinecrest Hotels.",
    "Sequoyah Holdings unit Redwood Capital agreed to buy Pinecrest Hotels.",
]
NOT_OWNED = [
    "Redwood Capital agreed to buy Pinecrest Hotels.",
    "Redwood Capital bought a unit of Sequoyah Holdings.",
    "Redwood Capital bought Pinecrest Hotels, a unit of Sequoyah Holdings.",
    "Redwood Capital and a unit of Sequoyah Holdings bought Pinecrest Hotels.",
    "Redwood Capital, which owns a subsidiary of Sequoyah Holdings, bought Pinecrest Hotels.",
    "The Canadian unit Redwood Capital bought Pinecrest Hotels.",
]


def owners(sentence: str) -> set[tuple[str, ...]]:
    """The owners of the first buyers of what a sentence tells."""
    return {owner_of(fact.provenance, "buyers.0") for fact in extract(article(sentence))}


@pytest.mark.parametrize("sentence", OWNED)
def test_whose_unit_it_is_said_to_be(sentence: str) -> None:
    assert owners(sentence) == {("sequoyah", "holdings")}


@pytest.mark.parametrize("sentence", NOT_OWNED)
def test_nobody_says_whose_unit_it_is(sentence: str) -> None:
    assert owners(sentence) == {()}


@pytest.mark.parametrize(
    ("first", "then", "claims"),
    [
        (OWNED[0], "Sequoyah Holdings agreed to buy Pinecrest Hotels.", 1),
        (OWNED[0], "Redwood Capital agreed to buy Pinecrest Hotels.", 1),
        (OWNED[0], "Lakeview Partners, a unit of Sequoyah Holdings, agreed to buy Pinecrest Hotels.", 2),
        (OWNED[0], "Juniper Holdings agreed to buy Pinecrest Hotels.", 2),
    ],
)
def test_a_unit_acts_for_its_owner(first: str, then: str, claims: int) -> None:
    with FactStore("sqlite://") as store:
        for day, sentence in (("2021-05-03", first), ("2021-05-04", then)):
            document = article(sentence, "A" if sentence is first else "B", day)
            store.add(document, extract(document))
        assert len(list(store.claims())) == claims
        assert not list(store.conflicts())
