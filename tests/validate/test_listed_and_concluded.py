"""Participles that share a "will be" told before, and deals that are being concluded."""

import pytest

from factlib.document import Document
from factlib.validate import validate

LISTED = (  # a sentence, its goods, and how far their sale has come
    ("The resin will be made by Havco in Turku, sold to Orvik, and shipped from Peru.", "resin", "planned"),
    ("Two forges are to be split off and sold to Orvik.", "two forges", "planned"),
    ("The tugs will be built in Turku, tested in Brno and delivered to Peru in 2030.", "tugs", "planned"),
    ("The wool would be washed at the yard, then sold to Orvik.", "wool", "planned"),
    ("The bonds may be bundled and sold to banks.", "bonds", "planned"),
    ("Havco's kilns will be cleaned, repaired and then sold to Orvik.", "kilns", "planned"),
    ("The resin was made by Havco in Turku, sold to Orvik, and shipped from Peru.", "resin", "completed"),
    ("Two forges were split off and sold to Orvik.", "two forges", "completed"),
    ("The tugs have been built in Turku, tested in Brno and delivered to Peru.", "tugs", "delivered"),
    ("The forge, built in 1990 and sold to Orvik, will be closed.", "forge", "completed"),
    ("The kilns will be closed by Orvik, sold to it last year.", "kilns", "completed"),
)


def is_borne_out(text: str, stage: str, *items: str) -> bool:
    claim = {"type": "deal", "items": items, "stage": stage, "evidence": text}
    return validate(claim, Document(text=text)).ok


@pytest.mark.parametrize(("text", "goods", "stage"), LISTED)
def test_participles_are_as_sure_as_the_first(text: str, goods: str, stage: str) -> None:
    assert is_borne_out(text, stage, goods)


@pytest.mark.parametrize(("text", "goods", "stage"), LISTED[:-2])
def test_participles_are_no_surer_than_the_first(text: str, goods: str, stage: str) -> None:
    other = "planned" if stage != "planned" else "delivered" if "delivered" in text else "completed"
    assert not is_borne_out(text, other, goods)


CONCLUDED = (
    "Peru is finalising arrangements with Havco for a soda plant.",
    "Havco is concluding a deal with Orvik on wool.",
    "The two firms are working out a contract for 30 trams.",
    "The ministry is finalizing a purchase of 40 radars from Havco.",
    "Havco and Orvik are hammering out an agreement on tin.",
    "Peru is completing an order for 20 tugs with Havco.",
)


@pytest.mark.parametrize("text", CONCLUDED)
def test_what_is_being_concluded_is_still_talked_about(text: str) -> None:
    assert is_borne_out(text, "talks")


@pytest.mark.parametrize(
    "text",
    [
        "Peru has finalised arrangements with Havco for a soda plant.",
        "Havco concluded a deal with Orvik on wool.",
        "The two firms signed a contract for 30 trams.",
        "The ministry finalized a purchase of 40 radars from Havco.",
    ],
)
def test_what_is_concluded_is_no_longer_talked_about(text: str) -> None:
    assert not is_borne_out(text, "talks")
