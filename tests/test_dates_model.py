"""The model `When`: its forms, its relations, what it refuses; and the EDTF that it writes and reads."""

import pickle
import tomllib
from collections import Counter
from datetime import date, timedelta
from importlib.resources import files

import pytest
from pydantic import BaseModel, ValidationError

from factlib.dates import When
from factlib.dates.calendar import (
    Precision,
    Stretch,
    century_of,
    decade_of,
    half,
    month,
    quarter,
    season,
    week,
    year,
)
from factlib.dates.edtf import read_edtf, write_edtf
from factlib.dates.parse import rules
from factlib.dates.words import classes
from factlib.document import Span
from factlib.errors import ArgumentError


class Event(BaseModel):
    """A model of somebody else's."""

    when: When


def test_a_string_in_a_model_is_parsed() -> None:
    assert Event(when="September 2020").when.edtf == "2020-09"  # type: ignore[arg-type]


def test_a_string_that_is_no_date_is_refused_at_its_field() -> None:
    with pytest.raises(ValidationError, match="expected a date such as") as caught:
        Event(when="soon")  # type: ignore[arg-type]
    assert caught.value.errors()[0]["loc"] == ("when",)


def test_from_a_bare_string_the_span_is_that_of_the_string() -> None:
    when = When.parse("since Sept. 27, 2020")
    assert (when.text, when.span) == ("Sept. 27, 2020", Span(start=6, end=20))


def test_json_round_trip_is_lossless() -> None:
    when = When.parse("the first nine months of 2020")
    assert When.model_validate_json(when.model_dump_json()) == when


def test_it_pickles() -> None:
    when = When.parse("May 2020")
    assert pickle.loads(pickle.dumps(when)) == when


def test_precision_and_edtf_follow_from_the_dates() -> None:
    when = When.model_validate({"start": date(2020, 7, 1), "end": "2020-09-30"})
    assert (when.precision, when.edtf) == ("quarter", "2020-07/2020-09")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        (
            {"start": "2020-02-01", "end": "2020-01-01", "precision": "range"},
            "end 2020-01-01 is before start 2020-02-01",
        ),
        ({"start": "2020-02-01", "end": "2020-01-01"}, "end 2020-01-01 is before start 2020-02-01"),
        (
            {"start": "2020-01-01", "end": "2020-01-31", "precision": "month", "edtf": "2021"},
            "edtf: expected '2020-01'",
        ),
        ({"start": "2020-01-01", "end": "2020-01-31", "precision": "eon"}, "precision"),
        ({"start": "2020-01-01", "end": "2020-01-31", "length": 31}, "length"),
        ({"end": "2020-01-31"}, "start"),
    ],
)
def test_refuses(fields: dict[str, object], reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        When.model_validate(fields)


def test_relations() -> None:
    year_2020, may, june = (When.parse(words) for words in ("2020", "May 2020", "June 2020"))
    assert year_2020.contains(may)
    assert year_2020.contains(date(2020, 12, 31))
    assert not may.contains(year_2020)
    assert may.overlaps(year_2020)
    assert not may.overlaps(june)
    assert may.precedes(june)
    assert may.precedes(date(2020, 6, 1))
    assert not year_2020.precedes(june)
    for compare in (may.contains, may.overlaps, may.precedes):
        with pytest.raises(
            ArgumentError, match=r"other: expected a When or a date; When\.parse reads words, got '3 May"
        ):
            compare("3 May 2020")  # type: ignore[arg-type]


PERIODS = [
    (Stretch(date(2020, 9, 27), date(2020, 9, 27), "day"), "2020-09-27"),
    (month(2020, 9), "2020-09"),
    (year(2020), "2020"),
    (year(7), "0007"),
    (decade_of(1994), "199X"),
    (century_of(1850), "18XX"),
    (season(2019, "summer"), "2019-22"),
    (season(2019, "winter"), "2019-24"),
    (quarter(2021, 3), "2021-07/2021-09"),
    (half(2021, 1), "2021-01/2021-06"),
    (week(date(2020, 1, 1)), "2019-12-30/2020-01-05"),
    (Stretch(date(2020, 1, 1), date(2020, 9, 30), "range"), "2020-01/2020-09"),
    (Stretch(date(2014, 1, 1), date(2018, 12, 31), "range"), "2014/2018"),
    (Stretch(date(2020, 1, 1), date(9999, 12, 31), "range"), "2020/9999"),
]


@pytest.mark.parametrize(("interval", "edtf"), PERIODS)
def test_writes_edtf_and_reads_it_back(interval: Stretch, edtf: str) -> None:
    assert write_edtf(interval) == edtf
    assert read_edtf(edtf) == interval


@pytest.mark.parametrize(
    "text", ["", "2020-13", "2020-02-30", "0000", "2020/..", "2020?", "20XX/19XX", "2020-25", "2020-W54"]
)
def test_no_edtf_of_ours(text: str) -> None:
    assert read_edtf(text) is None


def test_an_iso_week_is_read() -> None:
    precision: Precision = "week"
    assert read_edtf("2020-W33") == Stretch(date(2020, 8, 10), date(2020, 8, 16), precision)


def test_a_word_has_one_class() -> None:
    tables = tomllib.loads(files("factlib.dates").joinpath("words.toml").read_text(encoding="utf-8"))
    words = [word for table in tables.values() for word in table]
    assert [word for word, count in Counter(words).items() if count > 1] == []


@pytest.mark.parametrize("number", range(7))
def test_weekdays_by_their_names(number: int) -> None:
    day = date(2024, 1, 1) + timedelta(days=number)
    for name in (f"{day:%A}", f"{day:%a}"):
        assert When.parse(f"{name}, {day:%d %B %Y}").text == f"{name}, {day:%d %B %Y}"


@pytest.mark.parametrize("number", range(1, 13))
def test_months_by_their_names(number: int) -> None:
    for name in {f"{date(2024, number, 1):{form}}" for form in ("%B", "%b", "%b.")} - {"May."}:
        assert When.parse(f"{name} 2024").start == date(2024, number, 1)
        assert When.parse(f"3 {name} 2024").start == date(2024, number, 3)


def test_no_kind_of_a_rule_is_a_class_of_words() -> None:
    kinds = {rule.kind for rule in rules()}
    assert kinds & set(classes()) == set()
