"""Whether a date is when a thing happened, or a part of the name of what is dealt in."""

import pytest

from factlib import Deal, ExportFigure, Factory, extract

NAMES_A_THING = [
    "Krauss sold its 2019 Falke trucks to Chile.",
    "Adler bought 2,000 tonnes of March 2031 wheat from Krauss.",
    "Peru bought 20,000 tonnes of March wheat from Argentina.",
    "Krauss has sold 9,000 tonnes of lentils to Peru for April delivery.",
    "Krauss sold Peru two barges for May/June delivery.",
    "Chile ordered the 2024 Falke trucks from Krauss.",
    "Kenya bought the 1998 Falke patrol ships from Denmark.",
]
HAPPENED = [
    ("Krauss sold 40 trucks in 2019 to Chile.", "2019"),
    ("In 2019 Krauss sold trucks to Chile.", "2019"),
    ("Adler's 2018 acquisition of Krauss cost $3 million.", "2018"),
    ("Chile announced the March 2020 purchase of trucks from Krauss.", "2020-03"),
    ("Krauss sold its 2019 Falke trucks to Chile in May 2021.", "2021-05"),
    ("Krauss sold barley to Peru on 3 May 2019 for October delivery.", "2019-05-03"),
    ("Chile will receive the trucks from Krauss in June 2026.", "2026-06"),
]


def dates(sentence: str) -> list[str | None]:
    """When the deals of a sentence are told to be."""
    return [
        fact.when.edtf if fact.when is not None else None
        for fact in extract(sentence, types=Deal)
        if isinstance(fact, Deal)
    ]


@pytest.mark.parametrize("sentence", NAMES_A_THING)
def test_a_date_in_the_name_of_goods_is_no_time(sentence: str) -> None:
    assert dates(sentence) == [None]


@pytest.mark.parametrize(("sentence", "when"), HAPPENED)
def test_a_date_beside_it_is(sentence: str, when: str) -> None:
    assert dates(sentence) == [when]


OF_A_SITE = [
    ("The mill in Szeged, which opened in 2011, will close in May 2027.", "2027-05"),
    ("Orvik will close its mill in Szeged, opened in 2011, by the end of 2027.", "2027"),
    ("The Szeged mill, built in 1974, closed in March 2024.", "2024-03"),
    ("The Szeged mill, built in 1974, was closed.", None),
    ("The smelter, announced in 2023, will open in Kiel in May 2026.", "2026-05"),
    ("Orvik's mill in Kiel, damaged by fire in 2024, has reopened.", None),
    ("Orvik is building a mill in Kiel, scheduled for completion in 2026.", "2026"),
    ("Orvik will build a mill in Kiel, which is to start production in 2027.", "2027"),
    ("Orvik opened its mill in Kiel, which makes 300 carts a day, in 2003.", "2003"),
    ("The Kiel mill, sold to Lunda in 2019, will close in March 2027.", "2027-03"),
    ("The Lorn mill in Kiel, approved in 2019, opened in March 2024.", "2024-03"),
    ("Orvik has built a mill in Kiel, which was inaugurated in March 2020.", "2020-03"),
    ("Orvik will expand its mill in Kiel, adding 300 jobs by 2026.", "2026"),
    ("The Kiel mill was destroyed in a fire, which broke out in May 2020.", "2020-05"),
]


@pytest.mark.parametrize(("sentence", "when"), OF_A_SITE)
def test_a_site_has_the_date_of_what_is_told_of_it_and_not_of_what_it_did_before(
    sentence: str, when: str | None
) -> None:
    found = [
        fact.when.edtf if fact.when is not None else None
        for fact in extract(sentence, types=Factory)
        if isinstance(fact, Factory)
    ]
    assert found == [when]


OF_A_FIGURE = [
    (
        "Kenya's tea exports fell 3 percent in 1995. Pumps led exports from January through May, reaching $9 million.",
        [("3 percent", "1995"), ("$9 million", None)],
    ),
    (
        "Kenya's tea exports fell 3 percent in 1995. Pump exports rose 9 percent last month. Lamp exports fell 2 percent.",
        [("3 percent", "1995"), ("9 percent", None), ("2 percent", None)],
    ),
    (
        "Kenya's tea exports fell 3 percent in 1995. Pump exports rose 9 percent.",
        [("3 percent", "1995"), ("9 percent", "1995")],
    ),
    (
        "Kenya's tea exports totalled $9 million in the third quarter, down 6 percent from the comparable 2015 quarter.",
        [("6 percent", None), ("$9 million", None)],
    ),
    ("Kenya's tea exports totalled $9 million in the comparable 1985 quarter.", [("$9 million", "1985")]),
    (
        "The report forecast a 3 percent rise in Kenya's exports this year, and put them at $9 million in 1986.",
        [("3 percent", None), ("$9 million", "1986")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), OF_A_FIGURE)
def test_a_stretch_of_time_that_nothing_settles_is_in_no_year_told_elsewhere(
    text: str, wanted: list[tuple[str, str | None]]
) -> None:
    figures = [fact for fact in extract(text, types=ExportFigure) if isinstance(fact, ExportFigure)]
    found = [(fact.amount.text, fact.period.edtf if fact.period else None) for fact in figures]
    assert sorted(found, key=str) == sorted(wanted, key=str)
