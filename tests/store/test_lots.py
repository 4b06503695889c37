"""Goods that are said to come on top of others are another lot than those that were there before."""

import pytest

from factlib import FactStore, extract
from factlib.store.beside import further
from tests.store.makers import article

FURTHER = [
    "Chile ordered three more Meerkat-class frigates from Verhoeven Marine.",
    "Chile ordered 12 more electric buses from Verhoeven Motors.",
    "India may buy an additional 36 Zephyr jets from France.",
    "India may buy 36 additional Zephyr jets from France.",
    "The Peruvian Navy wants to procure another six submarines.",
    "Jordan bought a further 60,000 tonnes of wheat.",
    "India gave the Maldives a second patrol boat.",
    "Ghana bought a third ferry from Denmark.",
    "Brazil will buy more Barracuda class submarines.",
    "Peru will buy more tanks from Russia.",
    "Poland ordered extra Marten tanks from Germany.",
    "Turkey sold 38 more drones to Qatar.",
    "Kenya ordered follow-on helicopters from Italy.",
    "Norway will deliver the remaining eight trucks to Latvia.",
    "Egypt bought another Mistral ship from France.",
]
NOT_FURTHER = [
    "Poland ordered more than 100 tanks from Germany.",
    "Poland ordered more modern tanks from Germany.",
    "Peru sold second-hand ships to Chile.",
    "Chile ordered three frigates from Verhoeven Marine.",
    "India bought six submarines from France after another delay.",
    "Poland ordered 100 tanks from Germany, 20 more than planned.",
    "Jordan bought 60,000 tonnes of wheat and may sell more.",
    "Ghana bought ferries of the third generation from Denmark.",
]


@pytest.mark.parametrize("sentence", FURTHER)
def test_others_came_before(sentence: str) -> None:
    (fact,) = extract(article(sentence))
    assert further(fact.provenance, "items")


@pytest.mark.parametrize("sentence", NOT_FURTHER)
def test_nothing_came_before(sentence: str) -> None:
    (fact, *_) = extract(article(sentence))
    assert not further(fact.provenance, "items")


@pytest.mark.parametrize(
    ("first", "then", "claims"),
    [
        ("India bought 36 Zephyr jets from France.", "India may buy an additional 36 Zephyr jets.", 2),
        ("India may buy another 36 Zephyr jets.", "India may buy 36 more Zephyr jets from France.", 1),
        ("India bought 36 Zephyr jets from France.", "India has bought 36 Zephyr jets.", 1),
    ],
)
def test_another_lot_is_another_event(first: str, then: str, claims: int) -> None:
    with FactStore("sqlite://") as store:
        for sentence in (first, then):
            document = article(sentence)
            store.add(document, extract(document))
        assert len(list(store.claims())) == claims
