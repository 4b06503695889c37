"""Where a name starts and ends between credits, weekdays, legal forms and the next sentence; what country a place has."""

import pytest

from factlib.language import read
from factlib.names import names_of
from factlib.names.countries import town_country

CREDITED = [
    f"{credit} {name}"
    for credit in ("PTI", "ANI", "REUTERS", "AFP")
    for name in ("Kenya", "Daewon", "Lund Marine")
]
NO_CREDITS = ["ING Bank", "BAE Systems", "ANI Technologies", "AP Lunt", "TASS News Agency", "Reuters India"]
NAMES = [
    "Ministry of Education",
    "Ministry of Defence",
    "Norland Shipping Corp",
    "Norway",
    "Marsh Inc.",
    "University of Lund",
]
DAYS = ["Monday", "Tuesday", "Thursday", "Saturday"]
WITH_A_DAY = ["Ruby Tuesday", "Sheffield Wednesday"]
BRACKETED = [
    f"{name} ({short}) {form}"
    for name, short in (
        ("Fjord Lines", "FL"),
        ("Lunt Battery Systems", "LBS"),
        ("Adler America", "Media"),
        ("Veldt", "Holdings"),
    )
    for form in ("Ltd.", "Ltd", "LLC", "Inc.", "plc")
]
CLOSED = [
    f"{name} {form}"
    for name in ("Marsh", "Lund Marine", "Corvex")
    for form in ("Inc.", "Corp.", "Ltd.", "Co.")
]
WHOLE = ["Marsh & Co. Ltd", "Hanwei Co., Ltd.", "Norland Motor Co. of Canada", "Fiserva, Inc."]
PROVINCES = [
    ("Ontario", "CA"), ("Quebec", "CA"), ("Bavaria", "DE"), ("Lower Saxony", "DE"), ("Guangdong", "CN"), ("Gujarat", "IN"),
    ("Queensland", "AU"), ("Wales", "GB"), ("Scotland", "GB"), ("Lombardy", "IT"), ("Catalonia", "ES"), ("Flanders", "BE"),
    ("Tatarstan", "RU"), ("Gauteng", "ZA"), ("Sindh", "PK"), ("Texas", "US"), ("Ohio", "US"),
]  # fmt: skip
CONTINENTS = ["Asia", "Africa", "Europe", "Middle East", "Scandinavia", "Balkans", "Caribbean"]


def _names(text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in names_of(read(text)).mentions if mention.words]


@pytest.mark.parametrize("run", CREDITED)
def test_a_credit_is_no_part_of_the_name_behind_it(run: str) -> None:
    assert _names(f"SOURCE: {run} sold 12 ferries.") == [run.split(" ", 1)[1]]


def test_the_label_of_a_credit_is_no_name() -> None:
    assert _names("SOURCE: Lund Marine sold 12 ferries.") == ["Lund Marine"]


@pytest.mark.parametrize("name", NO_CREDITS)
def test_what_begins_like_a_credit_stays_whole(name: str) -> None:
    assert _names(f"The ferries went to {name} in May.") == [name]


def test_an_article_behind_an_acronym_starts_a_sentence() -> None:
    assert "US" in " ".join(_names("XTI The US sold 12 ferries."))
    assert "XTI The US" not in _names("XTI The US sold 12 ferries.")


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", NAMES)
def test_a_weekday_is_no_part_of_the_name_before_it(name: str, day: str) -> None:
    assert _names(f"The ferries went to the {name} {day} morning.")[0] == name


@pytest.mark.parametrize("name", WITH_A_DAY)
def test_a_name_may_end_with_a_weekday(name: str) -> None:
    assert _names(f"The ferries went to {name} in May.") == [name]


@pytest.mark.parametrize("name", BRACKETED)
def test_a_bracket_before_a_legal_form_is_part_of_the_name(name: str) -> None:
    assert _names(f"The ferries went to {name} in May.") == [name]


def test_a_bracket_without_a_legal_form_is_none() -> None:
    assert _names("Fjord Lines (FL) sold 12 ferries.")[0] == "Fjord Lines"


@pytest.mark.parametrize("name", CLOSED)
def test_a_legal_form_with_a_point_ends_name_and_sentence(name: str) -> None:
    text = f"The ferries went to {name} Lomax bought others."
    assert _names(text) == [name, "Lomax"]
    assert read(text)[0].text.endswith(name)


@pytest.mark.parametrize("name", WHOLE)
def test_legal_forms_inside_of_a_name_do_not_end_it(name: str) -> None:
    assert _names(f"The ferries went to {name} in May.") == [name]


@pytest.mark.parametrize(("province", "country"), PROVINCES)
def test_a_province_has_its_country(province: str, country: str) -> None:
    assert town_country(province, small=True) == country


@pytest.mark.parametrize("continent", CONTINENTS)
def test_a_continent_has_none(continent: str) -> None:
    assert town_country(continent, small=True) is None


FIRMS_AND_WHERE_FROM = [
    ("Lumera Energy", "China"),
    ("Vestby Motors", "Norway"),
    ("Acme Corp", "Norway"),
    ("Adira Systems", "South Korea"),
    ("Lumera Group", "Japan"),
    ("Norland Pharma", "Lima"),
    ("Fjord Shipping", "Denmark"),
    ("Hanwei Semiconductors", "Taiwan"),
    ("Brant Mining", "Chile"),
    ("Oleta Foods", "Brazil"),
    ("Kestrel Aerospace", "Canada"),
    ("Marsh Industries", "India"),
]
INSTITUTIONS = [
    "Bank of China",
    "Vestby Bank of Norway",
    "Harbin University of China",
    "Power Grid Corporation of India",
    "Steel Authority of India",
    "Ministry of Energy of Peru",
    "Reserve Bank of India",
    "Norland Motor Co. of Canada",
]


@pytest.mark.parametrize(("firm", "origin"), FIRMS_AND_WHERE_FROM)
def test_where_a_firm_is_from_is_no_part_of_its_name(firm: str, origin: str) -> None:
    assert _names(f"The ferries went to {firm} of {origin} in May.") == [firm, origin]


@pytest.mark.parametrize("name", INSTITUTIONS)
def test_an_institution_is_called_after_its_country(name: str) -> None:
    assert _names(f"The ferries went to the {name} in May.") == [name]
