"""The kind and stage of deals and the status of plants where more than the frame of an event says which, in sentences of our own."""

import pytest

import factlib
from factlib.extract.choices import clearer
from factlib.facts import Deal, Factory


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("With the sale of its mill to Krauss, Kestrel leaves the paper trade.", "completed"),
        ("The owners of Molan are believed to be weighing an offer from Lomax.", "offered"),
        ("Norway promised 200 million euros in humanitarian aid to Sudan.", "planned"),
        ("Peru will buy 12 jets from Adler.", "planned"),
        ("The sale of the Adler mill to Lomax did not take place.", "completed"),
    ],
)
def test_the_sentence_says_the_stage(text: str, stage: str) -> None:
    (deal,) = (fact for fact in factlib.extract(text) if isinstance(fact, Deal))
    assert deal.stage == stage


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway will supply Kosovo with 10 ambulances for free.", "transfer"),
        ("Adler Air leased 40 aircraft to Garuda Jet.", "other"),
        ("Adler and Norvik will build the jet together.", "joint_production"),
    ],
)
def test_a_kind_that_the_words_say_outright_stands(text: str, kind: str) -> None:
    (deal,) = (fact for fact in factlib.extract(text) if isinstance(fact, Deal))
    assert deal.kind == kind


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Molan Corp said workers went on strike at its Snowhill paper mill in Arizona, which employs 525 people.", "operational"),
        ("Adler closed its pump plant in Kiel.", "closed"),
        ("Adler will open a pump plant in Kiel in 2027.", "planned"),
    ],
)  # fmt: skip
def test_the_sentence_says_how_a_plant_stands(text: str, status: str) -> None:
    (plant,) = (fact for fact in factlib.extract(text) if isinstance(fact, Factory))
    assert plant.status == status


@pytest.mark.parametrize(
    ("odds", "read", "chosen"),
    [
        ({"planned": 1.0, "signed": -2.0}, None, "planned"),
        ({"planned": 0.1, "signed": -2.0}, None, None),  # not likely enough
        ({"planned": 3.0, "signed": 0.5}, "signed", "planned"),
        ({"planned": 2.0, "signed": 0.5}, "signed", None),  # not clearly likelier
        ({"planned": -1.0, "completed": 4.0}, "planned", None),  # what is planned is not done
        ({"planned": 3.0, "completed": -1.0}, "completed", "planned"),
    ],
)
def test_only_what_is_clearly_likelier_is_taken(
    odds: dict[str, float], read: str | None, chosen: str | None
) -> None:
    assert clearer(odds, read) == chosen
