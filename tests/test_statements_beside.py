"""Quotations of press releases, whose speaker is named beside them without a verb."""

import pytest

from factlib import Statement, extract

CREDITED = [  # a text, who speaks, the title, what is said
    ("“The radar works.” —Anna Berg, minister", "Anna Berg", "minister", "The radar works."),
    (
        "“The radar works.” — Anna Berg, minister of trade",
        "Anna Berg",
        "minister of trade",
        "The radar works.",
    ),
    ("“The radar works.” – Anna Berg", "Anna Berg", None, "The radar works."),
    (
        "“The radar works.”\n— Anna Berg, chief engineer of Norland",
        "Anna Berg",
        "chief engineer of Norland",
        "The radar works.",
    ),
    ("“The radar works.”\n\n-- Minister Anna Berg", "Anna Berg", "Minister", "The radar works."),
    ('"The radar works well." - Anna Berg, minister.', "Anna Berg", "minister", "The radar works well."),
    (
        "Norland sold it.\n\n“The radar works.” —Anna Berg, minister\n\nIt is new.",
        "Anna Berg",
        "minister",
        "The radar works.",
    ),
    ("Anna Berg, the minister: “The radar works.”", "Anna Berg", "minister", "The radar works."),
    (
        "Anna Berg, minister of trade: “The radar works.”",
        "Anna Berg",
        "minister of trade",
        "The radar works.",
    ),
    ("Anna Berg: “The radar works.”", "Anna Berg", None, "The radar works."),
    ("Minister Anna Berg: “The radar works.”", "Anna Berg", "Minister", "The radar works."),
    ("And from Chairwoman Berg:\n\n“The radar works.”", "Berg", "Chairwoman", "The radar works."),
    ("From Anna Berg, the minister:\n\n“The radar works.”", "Anna Berg", "minister", "The radar works."),
    ("Anna Berg, the minister:\n“The radar works.”", "Anna Berg", "minister", "The radar works."),
    ("Also from Lund Marine plc:\n\n“The radar works.”", "Lund Marine plc", None, "The radar works."),
    ("Berg on the new radar in Lima: “It works well.”", "Berg", None, "It works well."),
    ("Anna Berg in Lima: “The radar works.”", "Anna Berg", None, "The radar works."),
    ("Minister Berg to reporters: “The radar works.”", "Berg", "Minister", "The radar works."),
    ("The Bank of Norland: “The radar works.”", "Bank of Norland", None, "The radar works."),
    (
        "Retired radar engineer Anna Berg: “The radar works.”",
        "Anna Berg",
        "Retired radar engineer",
        "The radar works.",
    ),
    (
        "Radar engineer Anna Berg: “They think and say it is over. The radar works.”",
        "Anna Berg",
        "Radar engineer",
        "They think and say it is over. The radar works.",
    ),
    ("“The radar works.” —Jan de Vries, minister", "Jan de Vries", "minister", "The radar works."),
]


@pytest.mark.parametrize(("text", "name", "title", "content"), CREDITED)
def test_who_is_named_beside_a_quotation_says_it(
    text: str, name: str, title: str | None, content: str
) -> None:
    (found,) = extract(text, types=Statement)
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.title) == (name, title)
    assert (found.content, found.direct) == (content, True)


def test_a_quotation_of_several_paragraphs_is_one() -> None:
    text = "And from Chairwoman Berg:\n\n“The radar works.\n\n“We will build more.”\n\nIt is new."
    (found,) = extract(text, types=Statement)
    assert found.speaker is not None
    assert found.speaker.name == "Berg"
    assert "The radar works." in found.content
    assert "We will build more." in found.content


def test_two_quotations_have_two_speakers() -> None:
    text = "“The radar works.” —Anna Berg, minister\n\n“It does not work.” —Piet Vos, general\n"
    assert [(each.speaker.name, each.content) for each in extract(text, types=Statement) if each.speaker] == [
        ("Anna Berg", "The radar works."),
        ("Piet Vos", "It does not work."),
    ]


NOT_CREDITED = [  # a name beside quoted words that says nothing
    "The “Norland radar” – Anna Berg built it – works.",
    "It sold the “new blue radar” — Norland bought twelve of them.",
    "“Radar” — Anna Berg, minister",
    "The firms that built the “big blue yard”: Aker and Lund.",
    "Norland bought two: “Radar One” and “Radar Two”.",
    "An open letter to Anna Berg: “The radar works.”",
    "In reply to Anna Berg of Lund Marine: “The radar works.”",
    "DEBT REPAID: “We shall repair the radar.”",
    "It is called “The Radar That Works” - the film opens in May.",
]


@pytest.mark.parametrize("text", NOT_CREDITED)
def test_a_name_beside_quoted_words_is_not_enough(text: str) -> None:
    assert extract(text, types=Statement) == []


def test_a_verb_comes_first() -> None:
    (found,) = extract("“The radar works,” Piet Vos said. —Anna Berg", types=Statement)
    assert found.speaker is not None
    assert found.speaker.name == "Piet Vos"
