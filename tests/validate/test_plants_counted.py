"""Plants told by their numbers in one sentence: how those stand that are counted, and what they make."""

import pytest

from factlib.document import Document
from factlib.validate import validate

STANDING = (  # a sentence, then each number with how those plants stand; a number that is told twice is left out
    (
        "Of the ten dairies that Orvik planned, four have been finished, three are being built and two were burnt",
        {"four": "operational", "three": "under_construction", "two": "destroyed"},
    ),
    (
        "Peru has eight smelters; five are running, one remains under construction and two have been shut",
        {"five": "operational", "one": "under_construction", "two": "closed"},
    ),
    (
        "Six mills were completed in May and four others will start production in June",
        {"six": "operational", "four": "planned"},
    ),
    (
        "Sandel has built seven distilleries and is building three more in Peru",
        {"seven": "operational", "three": "under_construction"},
    ),
    ("Orvik closed five foundries and has opened two", {"five": "closed", "two": "operational"}),
    (
        "Two reactors are idle, one was destroyed by fire and four others are running",
        {"two": "idle", "one": "destroyed", "four": "operational"},
    ),
)
CLAIMED = [(text, number, status, told) for text, told in STANDING for number, status in told.items()]


def is_borne_out(text: str, **fields: object) -> bool:
    return validate({"type": "factory", "evidence": text, **fields}, Document(text=f"{text}.")).ok


@pytest.mark.parametrize(("text", "number", "status"), [row[:3] for row in CLAIMED])
def test_so_many_plants_stand_so(text: str, number: str, status: str) -> None:
    assert is_borne_out(text, count=number, status=status)


@pytest.mark.parametrize(
    ("text", "number", "other"),
    [
        (text, number, other)
        for text, number, status, told in CLAIMED
        for other in told.values()
        if other != status and number != "one"  # which is read of no claim
    ],
)
def test_so_many_plants_do_not_stand_as_others(text: str, number: str, other: str) -> None:
    assert not is_borne_out(text, count=number, status=other)


@pytest.mark.parametrize(("text", "status"), [(text, status) for text, _, status, _ in CLAIMED])
def test_some_of_them_stand_so(text: str, status: str) -> None:
    assert is_borne_out(text, status=status)


UNPARTED = (
    ("The firm employs 500 people and runs two mills in Lund, one of which will be enlarged", "operational"),
    ("Orvik runs two mills and has sold two", "operational"),
    ("Havco opened two bakeries in May and will open two in June", "operational"),
    ("Havco opened two bakeries in May and will open two in June", "planned"),
)


@pytest.mark.parametrize(("text", "status"), UNPARTED)
def test_what_is_told_of_as_many_others_parts_nothing(text: str, status: str) -> None:
    assert is_borne_out(text, count="two", status=status)


MAKING = (  # a sentence, then each number with what those plants make
    ("Sandel has 12 glass factories, five paper mills and three steel plants", {"12": "glass", "five": "paper", "three": "steel"}),
    ("It owns 40 wet cement plants, 25 tile works and 8 pre-cast brick factories", {"40": "cement", "25": "tiles", "8": "bricks"}),
    ("Orvik will build a cheese plant, two milk powder plants and four butter lines", {"two": "milk powder", "four": "butter"}),
    ("Havco has 9 tyre plants with 400 presses and 3 copper smelters", {"9": "tyres", "3": "copper"}),
)  # fmt: skip
MADE = [(text, number, product, told) for text, told in MAKING for number, product in told.items()]


@pytest.mark.parametrize(("text", "number", "product"), [row[:3] for row in MADE])
def test_so_many_plants_make_it(text: str, number: str, product: str) -> None:
    assert is_borne_out(text, count=number, products=[product])


@pytest.mark.parametrize(
    ("text", "number", "other"),
    [(text, number, other) for text, number, made, told in MADE for other in told.values() if other != made],
)
def test_so_many_plants_do_not_make_what_others_do(text: str, number: str, other: str) -> None:
    assert not is_borne_out(text, count=number, products=[other])


OF_THE_SAME = (
    ("Sandel, which makes salt, has six plants in Peru and two in Chile", "two", "salt"),
    ("It runs 30 plants, including six salt works", "six", "salt"),
    ("Havco will close two of its five glass plants", "two", "glass"),
    ("Havco has 14 dairies and 6 bakeries", "14 dairies", "milk"),
    ("Havco has 14 dairies and 6 bakeries", "6", "bread"),
)


@pytest.mark.parametrize(("text", "number", "product"), OF_THE_SAME)
def test_plants_of_no_other_sort_may_make_it(text: str, number: str, product: str) -> None:
    assert is_borne_out(text, count=number, products=[product])
