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
    ("Norland SpA dropped its bid to buy Halden AG.", "cancelled"),
    ("Norland SpA failed in its bid to buy Halden AG.", "cancelled"),
    ("A bid by Norland SpA to take over Halden AG has failed.", "cancelled"),
    ("An offer by Norland for Halden AG failed in May.", "cancelled"),
    ("Norland's attempt to sell its Halden unit failed.", "cancelled"),
    ("Talks on the sale of Halden AG to Adler Corp failed.", "cancelled"),
    ("The takeover of Halden AG by Adler Corp failed.", "cancelled"),
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


LATER = [
    ("Norland planned to buy 12 jets from Halden AG. These plans were scrapped.", ["planned", "cancelled"]),
    ("Norland planned to buy 12 jets from Halden AG, but the plan was dropped.", ["planned", "cancelled"]),
    ("Norland plans to sell 12 jets to Peru. The plan has been put on hold.", ["planned", "suspended"]),
    ("Norland wanted to order 12 jets from Halden AG but the idea was abandoned.", ["planned", "cancelled"]),
    ("Adler Corp was in talks to buy Halden AG. The talks collapsed in May.", ["talks", "cancelled"]),
    ("Adler Corp offered to buy Halden AG, but the offer was rejected.", ["offered", "cancelled"]),
    ("Adler Corp agreed to buy Halden AG, but the deal was called off.", ["signed", "cancelled"]),
    ("Adler Corp agreed to buy Halden AG but the deal fell through.", ["signed", "cancelled"]),
    ("Norland plans to buy 12 jets from Halden AG. The plan to build a bridge was scrapped.", ["planned"]),
    ("Norland plans to buy 12 jets from Halden AG. Its other plans were scrapped.", ["planned"]),
    ("Norland plans to buy 12 jets from Halden AG. The plan is popular.", ["planned"]),
    ("Adler Corp bought Halden AG. These plans were scrapped.", ["completed"]),
]


@pytest.mark.parametrize(("text", "stages"), LATER)
def test_what_comes_of_it_later(text: str, stages: list[str]) -> None:
    """The end of what was planned is an event of its own, with the sides and things of the plan."""
    deals = [fact for fact in factlib.extract(factlib.Document(text=text)) if fact.type == "deal"]
    assert [deal.stage for deal in deals] == stages
    assert len({(deal.sellers, deal.buyers, deal.items) for deal in deals}) == 1


DENIED = [
    ("Norland failed to buy 12 jets from Halden AG.", True),
    ("Norland's failure to buy 12 jets from Halden AG hurt it.", True),
    ("Norland refused to sell 12 jets to Halden AG.", True),
    ("Norland's bid to buy 12 jets from Halden AG failed.", False),
]


@pytest.mark.parametrize(("text", "denied"), DENIED)
def test_who_fails_to_do_it_has_not_done_it(text: str, denied: bool) -> None:
    """To fail to buy is not to buy; a bid that fails was made."""
    (deal,) = [fact for fact in factlib.extract(factlib.Document(text=text)) if fact.type == "deal"]
    assert deal.denied is denied


def test_a_plant_whose_plan_is_shelved_does_not_stand_idle() -> None:
    """Only what is there can stand idle."""
    text = "Halden AG's plan to build a battery plant in Oslo has been shelved."
    (plant,) = [fact for fact in factlib.extract(factlib.Document(text=text)) if fact.type == "factory"]
    assert plant.status == "planned"


def test_what_follows_a_takeover_says_nothing_of_it() -> None:
    """Shops are expected to go, but the takeover is not expected."""
    text = "Halden AG said it expects to shut shops following its $3bn takeover of Adler Corp."
    (deal,) = [fact for fact in factlib.extract(factlib.Document(text=text)) if fact.type == "deal"]
    assert deal.stage != "planned"
