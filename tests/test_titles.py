"""Who speaks under which title: what belongs to the office is no part of the name, and two offices are one person's."""

import pytest

from factlib import Factory, Statement, extract

ONE = [  # before "Ana Solis"
    "Deputy Prime Minister",
    "First Deputy Prime Minister",
    "Norwegian Deputy Prime Minister",
    "Executive Vice President",
    "Senior Vice President",
    "Chancellor of the Exchequer",
    "Director of Sales",
    "Vice President for Sales",
    "Managing Director for Europe",
    "Lord Mayor of London",
    "President of Costa Rica",
    "Governor of New York",
    "Governor of the State of Mexico",
    "Secretary of Agriculture",
    "Head of Bank of America",
    "Then-President",
    "Ex-President",
    "President-elect",
    "Former prime minister and party leader",
    "Former Orissa Chief Minister and Azad Party president",
    "Oil Minister and OPEC president",
    "Finance Minister and Deputy Prime Minister",
]
TWO = [
    ("Prime Minister Ana Solis and President Rilwan Luk", ["Ana Solis", "Rilwan Luk"]),
    ("Analysts and Finance Minister Ana Solis", ["Analysts", "Ana Solis"]),
    ("Chancellor Karl Weiner and Foreign Minister Ana Solis", ["Karl Weiner", "Ana Solis"]),
]


def _speakers(sentence: str) -> list[str]:
    (statement,) = (fact for fact in extract(sentence) if isinstance(fact, Statement))
    return [party.name for party in (statement.speaker, *statement.co_speakers) if party is not None]


@pytest.mark.parametrize("title", ONE)
def test_the_name_is_what_stands_behind_the_title(title: str) -> None:
    assert _speakers(f"{title} Ana Solis said prices fell.") == ["Ana Solis"]


@pytest.mark.parametrize(("who", "names"), TWO)
def test_two_who_are_named_are_two(who: str, names: list[str]) -> None:
    assert _speakers(f"{who} said prices fell.") == names


def test_a_minister_is_no_firm() -> None:
    text = "Trade Minister Ada Berg and Finance Minister Jon Holm said they would build a plant in Lund."
    assert [fact.operator for fact in extract(text) if isinstance(fact, Factory)] == [None]


NOBODY = [  # what something is done by
    "Peru guards its coast according to the rules of a treaty.",
    "Workers are paid according to their age.",
    "Prices rise according to plan.",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_rules_and_plans_say_nothing(sentence: str) -> None:
    assert extract(sentence) == []


SAYING = [  # whose plan it is says so
    "Exports will rise by a tenth according to the government's plans.",
    "Exports will rise by a tenth according to Adler's plan.",
]


@pytest.mark.parametrize("sentence", SAYING)
def test_a_plan_of_somebody_says_so(sentence: str) -> None:
    assert [fact.type for fact in extract(sentence)] == ["statement"]


def test_who_cites_a_source_relays_it() -> None:
    (said,) = extract(
        "Rainfall will be normal in June, according to Ana Solis, a forester at Adler, as cited by Dornal."
    )
    assert isinstance(said, Statement)
    parties = [said.speaker, said.via]
    assert [party and party.name for party in parties] == ["Ana Solis", "Dornal"]
