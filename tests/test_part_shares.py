"""A fraction of a firm is the stake that is dealt in; a fraction of goods is how much of them."""

import pytest

from factlib.facts import Deal
from tests.matching import events_in

STAKES = [
    ("Norland SpA bought a one-third stake in Halden AG.", "33.33"),
    ("Norland SpA bought one-third of Halden AG from Adler Corp.", "33.33"),
    ("Norland SpA sold a two-fifths stake in Halden AG to Adler Corp for $40 million.", "40.00"),
    ("Norland SpA acquired a quarter of Halden AG.", "25.00"),
    ("Norland SpA acquired half of Halden AG for $12 million.", "50.00"),
    ("Norland SpA agreed to buy a half interest in the Halden mine from Adler Corp.", "50.00"),
    ("Norland SpA sold three-quarters of Halden AG to Adler Corp.", "75.00"),
    ("Norland SpA bought a third of the shares of Halden AG from Adler Corp.", "33.33"),
    ("Norland SpA bought half the shares of Halden AG.", "50.00"),
    ("Norland SpA bought a fifth of Halden AG's brewery business.", "20.00"),
    ("Norland SpA bought two-thirds of the airline from Adler Corp.", "66.67"),
    ("Norland SpA bought more than half of Halden AG.", "50.00"),
    ("Norland SpA bought a 30 percent stake in Halden AG.", "30.00"),
    # neighbours: a stretch of time, all of the firm, goods
    ("Norland SpA bought Halden AG in a quarter in which sales fell.", None),
    ("Norland SpA bought the airline from Adler Corp a quarter ago.", None),
    ("Norland SpA bought a third of its wheat from Adler Corp.", None),
    ("Norland SpA bought half of the 12 jets from Adler Corp.", None),
]


@pytest.mark.parametrize(("text", "share"), STAKES)
def test_stake(text: str, share: str | None) -> None:
    """Fractions are stakes as percentages are."""
    (deal,) = [fact for fact in events_in(text) if isinstance(fact, Deal)]
    assert (None if deal.stake is None else f"{deal.stake.value:.2f}") == share
