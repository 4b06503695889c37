"""Names of every shape, in every place of a sentence in which somebody stands, are read whole."""

import pytest

import factlib

FRAMES = [
    ("{} bought 12 lorries from Iron Duke.", "buyers"),
    ("On Tuesday {} sold 12 lorries to Iron Duke.", "sellers"),
    ("Iron Duke bought 12 lorries from {}.", "sellers"),
    ("Iron Duke has sold 12 lorries to {} for $3 million.", "buyers"),
    ("Twelve lorries were sold to Iron Duke by {}.", "sellers"),
    ("Iron Duke has agreed to buy {} for $30 million.", "items"),
    ("{} has opened a steel mill in Ohio.", "operator"),
]  # fmt: skip
NAMES = [
    "Tillie's Pies", "Molly's Kitchen", "Children's Place",  # what somebody would own
    "Kanal 5", "Radio 21", "Studio 54", "Uhrwerk 77", "Lattice Nine",  # a number behind
    "Next Door Foods", "Long Acre Farms", "Last Mile Logistics", "First Light Media", "Old Mule", "Two Rivers Mining",
    "Black Forest Dairy", "Blue Heron Dairy", "Big Sky Cattle", "Red Door Marine", "Blue Bonnet Coach", "Silver Lake Foods",
    "van Leer", "de Vries & Zonen", "al-Jarrah Trading", "El Paso Bricks",  # small words in front
    "Sugar & Spice", "Salt & Stone", "Redwood & Rye", "House of Wool", "Mt. Hood Cider",
]  # fmt: skip


def _named(text: str, role: str) -> list[str]:
    """The names that the deals and plants of a text have in a role."""
    facts = [fact for fact in factlib.extract(factlib.Document(text=text)) if hasattr(fact, role)]
    held = [getattr(fact, role) for fact in facts]
    return [
        each.name
        for value in held
        if value is not None
        for each in (value if isinstance(value, tuple) else (value,))
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_read_whole(name: str) -> None:
    read = {text: _named(text, role) for frame, role in FRAMES for text in [frame.format(name)]}
    assert {text: names for text, names in read.items() if names != [name]} == {}


@pytest.mark.parametrize("name", ["Four Bells", "Seven Oaks", "Three Rivers"])
def test_a_number_with_a_capital_opens_a_name_where_somebody_stands(name: str) -> None:
    inside = [(frame.format(name), role) for frame, role in FRAMES[2:5]]
    assert {text: _named(text, role) for text, role in inside if _named(text, role) != [name]} == {}


@pytest.mark.parametrize(
    ("text", "role", "names"),
    [
        ("Peru's Molan bought 12 lorries from Iron Duke.", "buyers", ["Molan"]),
        ("Krauss's Steel Division bought 12 lorries from Iron Duke.", "buyers", ["Steel Division"]),
        ("Tillie bought Tillie's Pies from Iron Duke.", "buyers", ["Tillie"]),
        ("Tillie of the firm's Board bought 12 lorries from Iron Duke.", "sellers", ["Iron Duke"]),
        ("Molan gave Kanal 12 lorries.", "buyers", ["Kanal"]),
        ("Iron Duke bought a Falke 5 from Molan.", "sellers", ["Molan"]),
    ],
)
def test_what_only_looks_like_one_name(text: str, role: str, names: list[str]) -> None:
    assert _named(text, role) == names
