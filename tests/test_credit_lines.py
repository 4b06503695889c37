"""A facility or a line that is money lent is no plant and no goods; one where something is made is."""

import pytest

from tests.matching import events_in

LENT = [
    "Norland SpA signed a $200 million loan facility with three banks.",
    "Norland SpA agreed a new credit facility of 50 million euros with Adler Bank.",
    "Norland SpA has opened a $500 million multi-currency facility.",
    "Norland SpA has opened a $500 million syndicated facility in Oslo.",
    "The bank has arranged a bridging facility of $90 million for Norland SpA in Lima.",
    "Norland SpA has a $90 million liquidity facility in Chile.",
    "Norland SpA has a $90 million facility with lenders in Chile.",
    "Norland SpA obtained a 300 million dollar facility from banks in Peru.",
    "Adler Bank provides a 50 million euro note issuance facility to Norland SpA.",
    "Norland SpA repaid its $40 million facility in Oslo.",
    "Norland SpA will open a five-year facility of $40 million in Oslo.",
    "Norland SpA has set up a 364-day facility of $40 million in Oslo.",
    "Norland SpA opened a $30 million revolving line in Oslo.",
]
BUILT = [
    "Norland SpA is building a $200 million facility in Lima.",
    "Norland SpA will open a new $90 million facility in Chile.",
    "Norland SpA's $40 million facility in Lima employs 300 people.",
    "The $30 million facility in Kiel will make pumps.",
    "Norland SpA expanded its facility in Kiel for $30 million.",
    "Norland SpA will close its 40-year-old facility in Kiel.",
    "Norland SpA opened a production line for pumps in Kiel.",
]


@pytest.mark.parametrize("text", LENT)
def test_money_lent_is_no_plant(text: str) -> None:
    """Nothing is made with a credit line."""
    assert events_in(text) == []


@pytest.mark.parametrize("text", BUILT)
def test_a_place_is_one(text: str) -> None:
    """What it cost makes no loan of a plant."""
    assert [fact.type for fact in events_in(text)] == ["factory"]
