"""What became of a plan: the verb behind it counts, however far, and in whatever voice."""

import pytest

import factlib

CASES = [
    ("Plans to buy 12 jets from Halden AG have been put on hold.", "suspended"),
    ("Norland's plans to buy 12 jets from Halden AG were scrapped.", "cancelled"),
    ("Norland's plan to buy 12 jets from Halden AG was approved.", "approved"),
    ("Norland has put on hold plans to buy 12 jets from Halden AG.", "suspended"),
    ("Norland has shelved plans to buy 12 jets from Halden AG.", "suspended"),
    ("A plan by Norland to buy 12 jets from Halden AG was shelved.", "suspended"),
    ("A plan to sell 12 jets to Norland was dropped by Halden AG.", "cancelled"),
    ("The sale of 12 jets to Norland by Halden AG was called off.", "cancelled"),
    ("Plans to buy Adler Corp collapsed, Halden AG said.", "cancelled"),
    ("Norland SpA withdrew its offer to buy Halden AG.", "cancelled"),
    ("Norland SpA ended talks to buy Halden AG.", "cancelled"),
    # neighbours: nothing happened to the plan
    ("Halden AG's plan to buy Adler Corp is popular.", "planned"),
    ("Halden AG's plan to buy Adler Corp, which was delayed, is going ahead.", "planned"),
    ("Adler Corp's decision to sell the yard to Halden AG delayed the opening.", "planned"),
    ("Halden AG plans to buy 12 jets from Adler Corp.", "planned"),
]


@pytest.mark.parametrize(("text", "stage"), CASES)
def test_stage(text: str, stage: str) -> None:
    """A plan that is over is not told as one that goes on."""
    deals = [fact for fact in factlib.extract(factlib.Document(text=text)) if fact.type == "deal"]
    assert [deal.stage for deal in deals] == [stage]


def test_a_plant_whose_plan_is_shelved_does_not_stand_idle() -> None:
    """Only what is there can stand idle."""
    text = "Halden AG's plan to build a battery plant in Oslo has been shelved."
    (plant,) = [fact for fact in factlib.extract(factlib.Document(text=text)) if fact.type == "factory"]
    assert plant.status == "planned"


def test_what_follows_a_takeover_says_nothing_of_it() -> None:
    """Jobs are expected to go, but the takeover is not expected."""
    text = "Halden AG said it expects to cut jobs following its $16bn takeover of Adler Corp."
    (deal,) = [fact for fact in factlib.extract(factlib.Document(text=text)) if fact.type == "deal"]
    assert deal.stage != "planned"
