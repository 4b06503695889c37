"""What was done before with that of which something is denied, and what is done by what is given up."""

import pytest

from factlib.document import Document
from factlib.validate import validate

DONE = (  # a sentence that denies something, and how far a deal in it has come
    ("Havco has never delivered the two ferries that Orvik ordered in 2014.", "signed", "two ferries"),
    ("Peru has not received the 12 radars it purchased from Havco in 2018.", "signed", "12 radars"),
    ("Orvik will not renew the wool contract it signed with Havco in 2015.", "signed", "wool"),
    ("Peru failed to honour a grain pact signed in 2011.", "signed", "grain"),
    ("Orvik cannot use the forge it acquired from Havco in May.", "completed", "forge"),
    ("The navy does not sail the tugs supplied by Havco in 2021.", "delivered", "tugs"),
    ("Orvik will not sell the mill it bought from Havco last year.", "completed", "mill"),
    ("Orvik is not happy with the pumps it purchased from Havco.", "completed", "pumps"),
    ("Havco does not disclose the price of the land it sold in June.", "completed", "land"),
    ("Havco is quitting the paint trade by transferring its kilns to Orvik.", "planned", "kilns"),
    ("Havco is leaving the paint trade by selling its kilns to Orvik.", "planned", "kilns"),
    ("Havco quit the paint trade by selling its kilns to Orvik.", "completed", "kilns"),
)
DENIED = (  # the deal itself is denied, whatever was done before
    ("Havco has never delivered the two ferries that Orvik ordered in 2014.", "delivered", "two ferries"),
    ("Peru has not received the 12 radars it purchased from Havco in 2018.", "delivered", "12 radars"),
    ("Orvik has not sold Peru the ships it built in Lund.", "completed", "ships"),
    ("Orvik did not buy the mill that Havco built in 2010.", "completed", "mill"),
    ("Havco did not sign the grain pact offered in May.", "signed", "grain"),
    ("Orvik failed to sign a wool contract with Havco last week.", "signed", "wool"),
    ("Havco is not selling the mill it built in 2010.", "planned", "mill"),
    ("Havco has stopped selling tugs to Peru.", "completed", "tugs"),
)


def is_borne_out(text: str, stage: str, item: str) -> bool:
    claim = {"type": "deal", "stage": stage, "items": [item], "evidence": text}
    return validate(claim, Document(text=text)).ok


@pytest.mark.parametrize(("text", "stage", "item"), DONE)
def test_what_was_done_before_is_borne_out(text: str, stage: str, item: str) -> None:
    assert is_borne_out(text, stage, item)


@pytest.mark.parametrize(("text", "stage", "item"), DENIED)
def test_what_is_denied_is_not(text: str, stage: str, item: str) -> None:
    assert not is_borne_out(text, stage, item)
