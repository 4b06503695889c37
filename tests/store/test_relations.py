"""How near two figures are, and how two names may be of one party."""

import pytest

from factlib import Deal, Money
from factlib.store.relations import figures_relation, names_relation
from factlib.store.sketch import Figure, Name, sketch_of

FIGURES = [
    ("$77.4 million", "$77.4 million", "equal"),
    ("$80 million", "$80 million", "round"),
    ("$77.4 million", "$77 million", "near"),
    ("about $80 million", "$77 million", "near"),
    ("more than $70 million", "$77 million", "near"),
    ("up to $90 million", "$77 million", "near"),
    ("more than $70 million", "more than $80 million", "near"),
    ("$77 million", "$90 million", "close"),
    ("more than $50 million", "$77 million", "close"),
    ("$77 million", "$120 million", "far"),
    ("more than $12 million", "$77 million", "far"),
    ("more than $12 million", "more than $77 million", "far"),
    ("less than $60 million", "$77 million", "close"),
    ("up to $500 million", "$77 million", "far"),
]
NAMES = [
    (("Marlow Foods plc", {}), ("Marlow Foods", {}), "same"),
    (("Hindustan Aeronautics Limited", {}), ("HAL", {}), "same"),
    (("Marlow Fods Company", {}), ("Marlow Foods Company", {}), "similar"),
    (("Marlow", {}), ("Marlow Foods", {}), "part"),
    (("Redwood Capital", {"owner": ("sequoyah", "holdings")}), ("Sequoyah Holdings", {}), "part"),
    (("Redwood Capital", {"owner": ("sequoyah", "holdings")}), ("Sequoyah", {}), "part"),
    (("Redwood Capital", {"owner": ("sequoyah",)}), ("Lakeview Partners", {"owner": ("sequoyah",)}), "other"),
    (("Redwood Capital", {"owner": ("sequoyah",)}), ("Juniper Holdings", {}), "other"),
    (("Turkey", {}), ("Turkish Navy", {}), "firm"),
    (("Turkey", {}), ("Greece", {}), "other"),
    (("Harrow Capital", {}), ("Marlow Foods", {}), "other"),
]


def figure(amount: str) -> Figure:
    """A value as it is compared."""
    deal = Deal(kind="sale", value=Money.parse(amount))
    return sketch_of(deal, 0).figures["value"][0]


def name(party: str, more: dict[str, tuple[str, ...]]) -> Name:
    """A party as it is compared."""
    deal = Deal(kind="sale", buyers=[party])
    return sketch_of(deal, 0).parties["buyers"][0]._replace(**more)


@pytest.mark.parametrize(("one", "other", "relation"), FIGURES)
def test_how_near_figures_are(one: str, other: str, relation: str) -> None:
    assert figures_relation(figure(one), figure(other)) == relation
    assert figures_relation(figure(other), figure(one)) == relation


@pytest.mark.parametrize(("one", "other", "relation"), NAMES)
def test_how_names_may_be_of_one_party(
    one: tuple[str, dict[str, tuple[str, ...]]], other: tuple[str, dict[str, tuple[str, ...]]], relation: str
) -> None:
    assert names_relation(name(*one), name(*other))[0] == relation
    assert names_relation(name(*other), name(*one))[0] == relation
