"""Without a day of publication: months, weekdays and quarters are of the calendar, and no names of anything."""

from datetime import date

import pytest

from factlib import extract, parse_dates
from factlib.dates import Calendar, is_calendar
from factlib.document import Span
from factlib.language import read
from factlib.names import names_of

WHEN = [  # what is of the calendar, with the words before it
    "in March", "in May", "in Q3", "on Monday", "in spring", "in October", "in H1", "at Christmas", "in Ramadan",
    "at Easter", "in the third quarter", "in late March", "this March", "in FY24", "on March 3", "by June", "in Sept.",
    "on Fri.", "in the summer", "during Ramadan", "on Tuesday morning", "in the New Year", "over the weekend",
    "before Diwali", "since Monday", "in the second half", "in Sep", "in mid-April", "next March", "in 3Q", "in 2H",
    "on 3 May", "at the end of April", "from May to July", "on Good Friday", "last Thursday", "by Nov. 5",
]  # fmt: skip
SENTENCES = [
    "Norland sold 12 ferries to Chile {}.",
    "Norland will open a factory {}.",
    "Norland opened a plant in Lima {}.",
    "The plant opened {}.",
    "{}, Norland bought Acme Corp. for $5 million.",
    "Norland exported 500 tonnes of rice to Chile {}.",
    "Norland's exports to Chile rose 7 percent {}.",
    "Norland said {} it would sell 12 ferries to Chile.",
]


def names_in(text: str) -> set[str]:
    """The names of all parties, places, items and products of the facts of `text`."""
    found: set[str] = set()
    for fact in extract(text):
        for field, span in fact.provenance.fields.items() if fact.provenance else ():
            if field.split(".")[0] not in ("when", "period", "content", "cue"):
                found.add(text[span.start : span.end])
    return found


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("when", WHEN)
def test_no_date_is_a_name(when: str, sentence: str) -> None:
    words = when[0].upper() + when[1:] if sentence.startswith("{}") else when
    text = sentence.format(words).replace("..", ".")
    core = {word.strip(".") for word in when.split() if word[0].isupper() or word[0].isdigit()}
    named = {word.strip(".,") for name in names_in(text) for word in name.split()}
    assert core.isdisjoint(named)
    places = {fact.place.name for fact in extract(text) if fact.type in ("deal", "factory") and fact.place}
    assert places <= {"Lima", "Chile"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norland opened a plant in Lima.", "Lima"),
        ("Norland will open a factory in Marchfield.", "Marchfield"),
        ("Norland will open a factory in Augusta in August.", "Augusta"),
        ("Norland opened a plant in Mayence in May.", "Mayence"),
        ("Norland will open a plant in Quito in Q3.", "Quito"),
        ("Norland opened a plant on Easter Island.", "Easter Island"),
    ],
)
def test_names_like_dates_are_names(text: str, place: str) -> None:
    assert [fact.place.name for fact in extract(text) if fact.type == "factory" and fact.place] == [place]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It opened in March.", ["March"]),
        ("It opens on Monday, 3 May.", ["Monday, 3 May"]),
        ("It opens in Q3 or in the fourth quarter.", ["Q3", "the fourth quarter"]),
        ("It ran from May to July.", ["May to July"]),
        ("It rested during Ramadan and at Easter.", ["Ramadan", "Easter"]),
        ("It opened last week.", ["last week"]),
        ("March may sell 77 May 2020 models.", ["May 2020"]),
        ("It bought October Films and sold ships to August Ltd in August.", ["August"]),
        ("An October Halden poll and the December Velmar accord.", ["October", "December"]),
        ("In April President Lee spoke; from May to August Norland was shut.", ["April", "May to August"]),
        ("Tariq Ramadan and April Jones may march off Christmas Island.", []),
        ("In her New Year's address and a Christmas message she spoke of Easter.", ["Easter"]),
        ("It opened in Mar\u00adch.", ["Mar\u00adch"]),
    ],
)
def test_the_calendar_of_a_text_has_what_no_anchor_settles(text: str, words: list[str]) -> None:
    assert [text[span.slice] for span in Calendar(text).spans] == words


@pytest.mark.parametrize(
    "words",
    [
        "Q3",
        "H1",
        "FY24",
        "Christmas",
        "Easter Monday",
        "New Year",
        "Good Friday",
        "3 May",
        "Sept. 5",
        "next March",
    ],
)
def test_is_of_the_calendar(words: str) -> None:
    assert is_calendar(words)
    assert (
        names_of(read(f"They met near {words} then.")).place_at(Span(start=14, end=14 + len(words))) is None
    )


@pytest.mark.parametrize(
    "words",
    [
        "Quito",
        "May",
        "March",
        "F-16",
        "Q3 Networks",
        "Easter Island",
        "Friday Harbor",
        "H&M",
        "3M",
        "Monday Motors",
    ],
)
def test_is_a_name(words: str) -> None:
    assert not is_calendar(words)


def test_every_date_lies_in_the_calendar() -> None:
    text = (
        "It opened on Monday, sold ships in May 2020 and last week, and closes in Q3, two years after Easter."
    )
    calendar = Calendar(text)
    anchor = date(2024, 5, 15)
    assert calendar.dates(anchor) == parse_dates(text, anchor)
    for when in calendar.dates(anchor):
        assert any(span.contains(when.span) for span in calendar.spans)


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("The 12 ferries will be sold by May.", False),
        ("Norland expects to finish the plant by May.", False),
        ("The deal is to be closed by May, Norland said.", False),
        ("The mill was sold by May.", True),
        ("The 12 ferries are to be sold by May Corp.", True),
    ],
)
def test_what_is_to_come_by_may_comes_in_that_month(text: str, is_named: bool) -> None:
    assert any(name.startswith("May") for name in names_in(text)) is is_named


@pytest.mark.parametrize(
    "text", ["in the quarter ended November 31", "on February 30", "the year ended June 31", "by April 31"]
)
def test_a_day_that_no_year_has_is_no_date(text: str) -> None:
    assert parse_dates(text, date(2020, 1, 1)) == []
