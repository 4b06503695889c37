"""Organs of a state under the names of the state or its people; what came before a deed is not how far it has come."""

import pytest

from factlib.document import Document
from factlib.validate import validate


def errors_of(source: str, **claim: object) -> list[str]:
    document = Document(text=f"{source} The weather in Port Alder was fine.")
    report = validate({"type": "deal", "kind": "sale", "evidence": source, **claim}, document)
    return [error.field for error in report.errors]


_ORGANS = [
    ("The Peruvian navy", "Peru's navy"),
    ("The Peruvian navy", "Navy of Peru"),
    ("The navy of Peru", "Peruvian Navy"),
    ("Peru's navy", "Peruvian Navy"),
    ("The South Korean army", "Army of South Korea"),
    ("The Indian Navy", "India's navy"),
    ("The Polish Defence Ministry", "Poland's Ministry of National Defence"),
    ("Botswana's defence ministry", "Ministry of Defence of Botswana"),
]
_OTHERS = [
    ("The Peruvian navy", "Chile's navy"),
    ("Peru's navy", "Peru's army"),
    ("The Peruvian navy", "Peruvian Army"),
    ("The South Korean army", "Army of North Korea"),
    ("The Indian Navy", "Navy of Indonesia"),
    ("Botswana's defence ministry", "Botswana's finance ministry"),
    ("American Airlines", "America"),
    ("The Indian air force", "Indian navy"),
    ("The Thai army", "Indian army"),
    ("An unnamed Nordic buyer", "Havco"),
    ("Another overseas company", "Havco"),
]


@pytest.mark.parametrize(("told", "claimed"), _ORGANS)
def test_an_organ_is_known_under_the_name_of_its_state_and_its_people(told: str, claimed: str) -> None:
    assert errors_of(f"{told} bought 12 ferries from Adler.", sellers=["Adler"], buyers=[claimed]) == []


@pytest.mark.parametrize(("told", "claimed"), _OTHERS)
def test_another_organ_or_another_state_is_not_the_buyer(told: str, claimed: str) -> None:
    assert errors_of(f"{told} bought 12 ferries from Adler.", sellers=["Adler"], buyers=[claimed]) == [
        "buyers.0"
    ]


@pytest.mark.parametrize(
    ("source", "stage"),
    [
        ("After months of talks, Adler sold 12 ferries to Peru.", "talks"),
        ("After months of talks, Adler sold 12 ferries to Peru.", "planned"),
        ("Adler delivered 12 ferries to Peru following an order in May.", "requested"),
        ("As part of the plan, Adler sold 12 ferries to Peru.", "planned"),
        ("Despite plans to build its own, Peru bought 12 ferries from Adler.", "planned"),
    ],
)
def test_what_came_before_is_not_how_far_a_deal_has_come(source: str, stage: str) -> None:
    assert errors_of(source, sellers=["Adler"], buyers=["Peru"], stage=stage) == ["stage"]


@pytest.mark.parametrize(
    ("source", "stage"),
    [
        ("After months of talks, Adler sold 12 ferries to Peru.", "completed"),
        ("After months of talks, Adler agreed to sell 12 ferries to Peru.", "signed"),
        ("Adler plans to sell 12 ferries to Peru.", "planned"),
        ("Adler is in talks to sell 12 ferries to Peru.", "talks"),
    ],
)
def test_how_far_it_has_come_is_let_through(source: str, stage: str) -> None:
    assert errors_of(source, sellers=["Adler"], buyers=["Peru"], stage=stage) == []


@pytest.mark.parametrize(("partners", "ok"), [(["Peru", "Chile"], False), (["Brazil", "Chile"], True)])
def test_a_head_of_government_acts_for_his_state(partners: list[str], ok: bool) -> None:
    text = "Brazil and Chile will build ships. Prime Minister Otto Lang and his Chilean counterpart Ann Lee agreed to cooperate."
    claim = {"type": "deal", "kind": "cooperation", "partners": partners, "evidence": text.split(". ")[1]}
    assert validate(claim, Document(text=text)).ok is ok


@pytest.mark.parametrize(
    "giver",
    ["Defence Minister Otto Lang", "Ambassador Ann Lee", "High Commissioner Otto Lang", "Premier Ann Lee"],
)
@pytest.mark.parametrize(("seller", "ok"), [("Chile", True), ("Norway", False), ("Peru", False)])
def test_who_holds_an_office_gives_for_the_state_told_of(giver: str, seller: str, ok: bool) -> None:
    given = f"{giver} handed over two patrol boats to Peru on Monday."
    text = f"Norway sent a letter. Chile and Peru are friends. It rained. Chile is rich. {given} Chile is pleased with Peru."
    claim = {
        "type": "deal",
        "sellers": [seller],
        "buyers": ["Peru"],
        "items": ["two patrol boats"],
        "evidence": given,
    }
    assert validate(claim, Document(text=text)).ok is ok


@pytest.mark.parametrize(("buyer", "ok"), [("Tarnian Army", True), ("Tarnian Navy", False)])
def test_a_body_of_an_organ_acts_for_it(buyer: str, ok: bool) -> None:
    award = "Adler Corp., Kiel, Maine, was awarded a $35 million contract for a dyke."
    text = f"{award} Army Contracting Command, Fort Hollis, Nebraska, is the contracting activity."
    claim = {
        "type": "deal",
        "sellers": ["Adler Corp."],
        "buyers": [buyer],
        "items": ["dyke"],
        "evidence": award,
    }
    assert validate(claim, Document(text=text)).ok is ok
