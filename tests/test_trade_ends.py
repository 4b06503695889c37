"""Where each amount of a list of exports goes, and when: its own end, its own date, else those of the list."""

import pytest

from factlib.facts import ExportFigure
from tests.matching import events_in

LISTS = [
    ("Peru exported 20,000 tonnes of wheat to Chile and 5,000 tonnes to Bolivia in 2020.",
     {"20000": ("CL", 2020), "5000": ("BO", 2020)}),
    ("Peru's wheat exports rose to $5 million to Chile and $7 million to Bolivia in 2020.",
     {"5000000": ("CL", 2020), "7000000": ("BO", 2020)}),
    ("Peru's copper exports were worth $2 billion to China in 2019, and $1 billion to Japan.",
     {"2000000000": ("CN", 2019), "1000000000": ("JP", None)}),
    ("Peru exported $2 billion of copper to China in 2019 and $3 billion to Japan in 2020.",
     {"2000000000": ("CN", 2019), "3000000000": ("JP", 2020)}),
    ("Exports of rice from Vietnam reached 3 million tonnes to China, 2 million tonnes to Ghana and 1 million tonnes to"
     " Cuba in 2022.", {"3000000": ("CN", 2022), "2000000": ("GH", 2022), "1000000": ("CU", 2022)}),
    ("Peru exported 500,000 tonnes of copper in 2020, 200,000 tonnes to China and 90,000 tonnes to Japan.",
     {"500000": (None, 2020), "200000": ("CN", None), "90000": ("JP", None)}),
    ("In 2020, Peru shipped 500,000 tonnes of copper to China, 200,000 tonnes to India and 90,000 tonnes to Japan.",
     {"500000": ("CN", 2020), "200000": ("IN", 2020), "90000": ("JP", 2020)}),
    # imports, and the same stretch of another year
    ("Peru's exports were $5 billion in 2020, with total imports $4 billion.", {"5000000000": (None, 2020)}),
    ("Peru's wheat exports reached 5 tonnes in the first half of 2020, against 4 tonnes in the same 2019 period.",
     {"5": (None, 2020), "4": (None, 2019)}),
    # neighbours
    ("Peru's exports rose from $3 billion to $5 billion in 2020.",
     {"3000000000": (None, None), "5000000000": (None, 2020)}),
    ("Peru's exports to China rose from $3 billion in 2019 to $5 billion in 2020.",
     {"3000000000": ("CN", 2019), "5000000000": ("CN", 2020)}),
    ("Peru's exports were $5 billion in 2019 and $7 billion in 2020.",
     {"5000000000": (None, 2019), "7000000000": (None, 2020)}),
    # the old figure has not the period of the new one
    ("Peru exported 6 million tonnes of wheat in 2020. Exports to Japan fell to 2.4 million tonnes from 2.5 million.",
     {"6000000": (None, 2020), "2400000": ("JP", 2020), "2500000": ("JP", None)}),
    ("Peru exported 6 tonnes of wheat in 2020. Exports to Japan fell to 2 tonnes, down from 3 tonnes in 2018.",
     {"6": (None, 2020), "2": ("JP", 2020), "3": ("JP", 2018)}),
    ("In 2020, Peru's exports fell to $5 billion from $6 billion.",
     {"5000000000": (None, 2020), "6000000000": (None, None)}),
    ("Peru's exports in 2020 were $5 billion, compared with $6 billion.",
     {"5000000000": (None, 2020), "6000000000": (None, None)}),
    ("Peru's exports fell to $5 billion in 2020, down from the $6 billion of a boom.",
     {"5000000000": (None, 2020), "6000000000": (None, None)}),
    ("In 2020, Peru's exports fell to $5 billion from $6 billion in 2019.",
     {"5000000000": (None, 2020), "6000000000": (None, 2019)}),
    ("Peru earned $5 billion from wheat exports in the six months to June 2020, down from $6 billion a year earlier.",
     {"5000000000": (None, 2020), "6000000000": (None, 2019)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ends"), LISTS)
def test_each_amount_has_its_own_end(text: str, ends: dict[str, tuple[str | None, int | None]]) -> None:
    """The second importer is not the first."""
    figures = [fact for fact in events_in(text) if isinstance(fact, ExportFigure)]
    found = {
        str(fact.amount.value): (
            fact.importer.country if fact.importer else None,
            fact.period.start.year if fact.period else None,
        )
        for fact in figures
    }
    assert found == ends


def test_a_figure_that_a_forecast_is_compared_with_is_none() -> None:
    text = "Traders projected Peruvian rice exports at 16 million tonnes, down from 18 million tonnes a week ago."
    figures = [fact for fact in events_in(text) if isinstance(fact, ExportFigure)]
    assert {str(fact.amount.value): fact.hypothetical for fact in figures} == {
        "16000000": True,
        "18000000": False,
    }


@pytest.mark.parametrize(
    ("text", "exporters"),
    [
        ("Peru's exports rose 5 percent in May, while Chile's fell 3 percent.", {"5": "PE", "3": "CL"}),
        ("Peru's exports rose to $5 billion and Chile's to $7 billion.", {"5000000000": "PE", "7000000000": "CL"}),
        ("Peru's exports fell 5 percent to $5 billion while Chile's fell 3 percent to $7 billion.", {"5": "PE", "5000000000": "PE", "3": "CL", "7000000000": "CL"}),
    ],
)  # fmt: skip
def test_whose_the_trade_is_that_is_left_out(text: str, exporters: dict[str, str]) -> None:
    figures = [fact for fact in events_in(text) if isinstance(fact, ExportFigure)]
    found = {str(fact.amount.value): fact.exporter.country for fact in figures if fact.exporter is not None}
    assert found == exporters


SHARES = [  # the sum that a share is taken of is that of the whole
    ("Tea made up 20% of Kenya's exports of $6 billion in 2022.", {"20": ("KE", None, "Tea"), "6000000000": ("KE", None, None)}),
    ("Tea accounted for 20 percent of Kenya's $6 billion exports.", {"20": ("KE", None, "Tea"), "6000000000": ("KE", None, None)}),
    ("Tea, which made up 20% of Kenya's $6 billion exports, is a crop.",
     {"20": ("KE", None, "Tea"), "6000000000": ("KE", None, None)}),
    ("Copper provided 30 percent of Peru's exports, worth $50 billion.",
     {"30": ("PE", None, "Copper"), "50000000000": ("PE", None, None)}),
    ("Copper represents 30 percent of Peru's exports, which totalled $50 billion.",
     {"30": ("PE", None, "Copper"), "50000000000": ("PE", None, None)}),
    ("China took 40% of Peru's exports of $50 billion in 2022.", {"40": ("PE", "CN", None), "50000000000": ("PE", None, None)}),
    ("China accounted for 40% of Peru's copper exports of $20 billion.",
     {"40": ("PE", "CN", "copper"), "20000000000": ("PE", None, "copper")}),
    ("China absorbed 40% of Peru's $50 billion exports.", {"40": ("PE", "CN", None), "50000000000": ("PE", None, None)}),
    # what is said of the share
    ("Tea made up 20% of Kenya's exports, or $1.2 billion.", {"20": ("KE", None, "Tea"), "1200000000": ("KE", None, "Tea")}),
    ("Kenya's tea exports of $6 billion rose 20%.", {"6000000000": ("KE", None, "tea"), "20": ("KE", None, "tea")}),
    ("Kenya's exports to China of $6 billion rose 20%.", {"6000000000": ("KE", "CN", None), "20": ("KE", "CN", None)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ends"), SHARES)
def test_the_sum_of_all_is_not_that_of_the_part(
    text: str, ends: dict[str, tuple[str | None, str | None, str | None]]
) -> None:
    figures = [fact for fact in events_in(text) if isinstance(fact, ExportFigure)]
    found = {
        str(fact.amount.value): (
            fact.exporter.country if fact.exporter else None,
            fact.importer.country if fact.importer else None,
            fact.goods,
        )
        for fact in figures
    }
    assert found == ends


@pytest.mark.parametrize(
    "text",
    [
        "In September alone, Peru shipped 605,000 tonnes of wheat.",
        "Peru shipped 605,000 tonnes of wheat in September.",
        "In 2020, Peru shipped 605,000 tonnes of wheat.",
        "In the third quarter of 2020 alone, 605,000 tonnes of wheat were shipped from Peru.",
        "Peru, which shipped 605,000 tonnes of wheat in 2020, is dry.",
    ],
)
def test_what_a_country_ships_over_a_stretch_of_time_is_exported(text: str) -> None:
    fact = next(fact for fact in events_in(text) if isinstance(fact, ExportFigure))
    assert (fact.exporter and fact.exporter.country, fact.goods, fact.amount.value) == (
        "PE",
        "wheat",
        605_000,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Peru shipped 605 tonnes of wheat on Monday.",
        "Adler shipped 605 tonnes of wheat in September 2020.",
        "Peru shipped ten tanks in September 2020.",
        "Peru shipped 605 tonnes of wheat.",
        "Peru bought 605 tonnes of wheat in September 2020.",
        "Peru milled 605 tonnes of wheat in September 2020.",
    ],
)
def test_what_is_shipped_once_or_by_a_firm_is_no_figure(text: str) -> None:
    assert not [fact for fact in events_in(text) if isinstance(fact, ExportFigure)]
