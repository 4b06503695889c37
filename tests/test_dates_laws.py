"""What holds for every text, every day and every anchor."""

import itertools
import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlib.dates import DateError, When, parse_dates
from factlib.dates.grammar import Grammar, Rule
from factlib.dates.words import Part, lexicon
from tests.growth import growth

ANCHOR = date(2024, 5, 15)

WORDS = sorted({*lexicon().words, *(phrase for each in lexicon().phrases.values() for phrase, _, _ in each)})
PIECES = st.sampled_from([*WORDS, *map(str.title, WORDS), "Sept.", "'s", "1990s", "Q3", "FY21", "\n\n"])
NUMBERS = st.integers(0, 10**9).map(str) | st.integers(1, 31).map(str) | st.integers(1000, 2200).map(str)
DATEISH = st.lists(PIECES | NUMBERS | st.sampled_from(list(",-./:'$%")), max_size=12).map(" ".join)
TEXTS = st.text() | DATEISH
DAYS = st.dates(date(1600, 1, 1), date(2199, 12, 31))
ANCHORS = st.none() | st.dates()

FORMS = [
    "{0:%B} {0.day}, {0.year}",
    "{0.day} {0:%B} {0.year}",
    "{0:%b}. {0.day}, {0.year}",
    "{0:%A}, {0:%B} {0.day}, {0.year}",
    "{0:%A} {0.day} {0:%B} {0.year}",
    "{0.day}-{0:%b}-{0.year}",
    "{0:%Y-%m-%d}",
    "{0:%Y/%m/%d}",
    "{0:%d.%m.%Y}",
    "{0:%m/%d/%Y}",
]
RELATIVE_DAYS = [
    "yesterday",
    "today",
    "tomorrow",
    "the day before yesterday",
    "three days ago",
    "two days from now",
]


@settings(deadline=None)  # the first call may load dateparser
@given(TEXTS, ANCHORS, st.booleans())
def test_any_text_is_read_without_an_exception(text: str, anchor: date | None, day_first: bool) -> None:
    found = parse_dates(text, anchor, day_first=day_first)
    for when in found:
        assert when.start <= when.end
        assert text[when.span.slice] == when.text != ""
        assert When.model_validate(when.model_dump()) == when
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))
    assert parse_dates(text, anchor, day_first=day_first) == found


@given(DATEISH, ANCHORS)
def test_other_words_around_a_text_change_none_of_its_dates(text: str, anchor: date | None) -> None:
    alone = parse_dates(f"Umbrellas; {text} ; umbrellas", anchor)
    among = parse_dates(f"{'Umbrellas; ' * 20}{text} {'; umbrellas' * 20}", anchor)
    assert [when.edtf for when in among] == [when.edtf for when in alone]


@given(st.lists(st.sampled_from(["THE", "ORDINAL", "LAST", "HALF", "YEAR", "OTHER"]), max_size=6))
def test_rules_match_wherever_their_expression_does(kinds: list[str]) -> None:
    patterns = ["THE? (ORDINAL|LAST)? HALF", "(THE (YEAR)?){0,2} LAST", "(YEAR|THE ORDINAL?) YEAR"]
    rules = [Rule(1, f"RULE_{number}", pattern, lambda *_: None) for number, pattern in enumerate(patterns)]
    parts = [Part(kind, None, place, place + 1) for place, kind in enumerate(kinds)]
    found = [part for part in Grammar(rules, ["YEAR"]).reduce("", parts) if part.kind.startswith("RULE")]
    expected = re.finditer(
        "T?[OL]?H|(TY?){0,2}L|(?:Y|TO?)Y", "".join(kind[:2].replace("OT", "X")[0] for kind in kinds)
    )
    assert [(part.start, part.end) for part in found] == [each.span() for each in expected]


@settings(deadline=None)  # the first call may load dateparser
@given(TEXTS, ANCHORS)
def test_one_expression_is_read_or_refused_in_place(text: str, anchor: date | None) -> None:
    try:
        span = When.parse(text, anchor).span
        start, end = span.start, span.end
    except DateError as error:
        start, end = error.span
    assert 0 <= start <= end <= len(text)


@given(DATEISH, st.dates())
def test_edtf_keeps_start_and_end(text: str, anchor: date) -> None:
    for when in parse_dates(text, anchor):
        again = When.parse(when.edtf)
        assert (again.start, again.end) == (when.start, when.end)


@pytest.mark.parametrize("form", FORMS)
@given(day=DAYS)
def test_a_day_reads_back_in_every_form(form: str, day: date) -> None:
    words = form.format(day).replace("May.", "May")
    assert [(when.start, when.end, when.text) for when in parse_dates(f"Since {words} it runs.")] == [
        (day, day, words)
    ]


@pytest.mark.parametrize("words", RELATIVE_DAYS)
@given(day=DAYS, shift=st.integers(-1000, 1000))
def test_the_anchor_shifts_days_by_the_same_amount(words: str, day: date, shift: int) -> None:
    step = timedelta(days=shift)
    here, there = (parse_dates(words, anchor)[0] for anchor in (day, day + step))
    assert there.start == here.start + step


@pytest.mark.parametrize("words", ["last week", "next week", "two weeks ago", "last Sunday", "the weekend"])
@given(day=DAYS, weeks=st.integers(-50, 50))
def test_the_anchor_shifts_weeks_by_whole_weeks(words: str, day: date, weeks: int) -> None:
    step = timedelta(weeks=weeks)
    here, there = (parse_dates(words, anchor)[0] for anchor in (day, day + step))
    assert (there.start, there.end) == (here.start + step, here.end + step)


@pytest.mark.parametrize(
    "piece",
    [
        "may ",
        "1",
        "1 ",
        "2020-",
        "2020 ",
        "the last two weeks of ",
        "between May and ",
        "first ",
        "twenty ",
        "May 5, ",
        "'",
        "\n",
        "Q1",
        "İ",
        "thousand ",
        "1 day ",
        "in the year of ",
        "early in ",
        "5 May, ",
        "3 May 2020, May 5, ",
        "from ",
    ],
)
def test_the_work_is_linear(piece: str) -> None:
    assert growth(lambda text: parse_dates(text, ANCHOR), piece, 500 * len(piece), times=8) < 12
    assert growth(parse_dates, piece, 500 * len(piece), times=8) < 12


@pytest.mark.parametrize(
    "text",
    [
        "year 0",
        "in 0000",
        "31 December 9999",
        "next year",
        "the day after 31 December 9999",
        "9" * 5000,
        "1" * 10**6,
        "30 February 2020",
    ],
)
def test_edges_of_the_calendar(text: str) -> None:
    for anchor in (None, date.min, date.max):
        parse_dates(text, anchor)
