"""Who takes part in a deal where no place at its trigger says so, in sentences of our own."""

import pytest

import factlib
from factlib.facts import Deal


def _deals(text: str) -> list[Deal]:
    return [fact for fact in factlib.extract(factlib.Document(text=text)) if isinstance(fact, Deal)]


@pytest.mark.parametrize(
    ("text", "side", "name"),
    [
        ("Chile's ministry of defence said 40 trucks were bought for $12 million.", "buyers", "Chile's ministry of defence"),
        ("Lomax Corp said the acquisition of Corso Foods would be completed in May.", "buyers", "Lomax Corp"),
        ("Lomax Corp said the acquisition of Corso Foods Inc for $90 million was completed on Friday.", "buyers", "Lomax Corp"),
        ("The Kenyan government said 12 tugs would be purchased next year.", "buyers", "Kenyan government"),
    ],
)  # fmt: skip
def test_who_speaks_of_a_deal_takes_part(text: str, side: str, name: str) -> None:
    (deal,) = _deals(text)
    assert [party.name for party in getattr(deal, side)] == [name]
    assert text[deal.provenance.fields[f"{side}.0"].slice].endswith(name)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Kenya's army said it was short of tanks and that 31 tanks would be delivered in May.", "sellers"),
        ("Kenya's defence minister said that 12 jets had been ordered.", "sellers"),
        ("The rise reflected the sale of Brod Cement.", "buyers"),
        ("Adler bought Krauss AG despite opposition from the Kenyan government.", "sellers"),
        ("Corso said the acquisition of Corso Foods would be completed in May.", "buyers"),
        ("Corso Foods, advised by Lomax, was acquired for $90 million.", "buyers"),
        ("The 12 tugs, built in Turkey by Halder, were bought for $40 million.", "buyers"),
        ("Germany will deliver 14 tanks to replace those lost in Syria.", "buyers"),
        ("Germany will deliver 14 tanks, Poland said.", "buyers"),
        ("Israel objected to the sale of 12 jets to Peru.", "sellers"),
        ("The Senate blocked the sale of 12 helicopters to Thailand.", "sellers"),
        ("Chile, which is deeply concerned about the sale of 12 jets to Peru, sent a note.", "sellers"),
        ("Unions criticised the purchase of 12 trams.", "buyers"),
        ("Russia will ship 12 missiles through Turkey.", "buyers"),
        ("Reuters reported that 40 trucks had been bought for $12 million.", "buyers"),
        ("The European Commission approved the acquisition of Corso Foods for $90 million.", "buyers"),
        ("After months of talks with Norvik, Peru's navy decided to buy six frigates.", "partners"),
    ],
)
def test_rather_nobody_than_somebody_who_stands_near(text: str, side: str) -> None:
    (deal,) = _deals(text)
    assert not getattr(deal, side)


@pytest.mark.parametrize(
    ("text", "side", "names"),
    [
        ("Lomax Corp said Adler AG had bought Corso Foods for $90 million.", "buyers", ["Adler AG"]),
        ("Peru said it had sold 12 tugs to Kenya.", "buyers", ["Kenya"]),
        ("Halder said Norvik sold 12 trams to Graz.", "sellers", ["Norvik"]),
    ],
)
def test_what_the_trigger_tells_stays(text: str, side: str, names: list[str]) -> None:
    (deal,) = _deals(text)
    assert [party.name for party in getattr(deal, side)] == names


def test_what_another_mention_tells_is_surer() -> None:
    text = "Norvik said the takeover of Corso Foods had been completed.\n\nThe takeover of Corso Foods by Adler AG cost $90 million."
    buyers = [party.name for deal in _deals(text) for party in deal.buyers]
    assert buyers == ["Adler AG"]
