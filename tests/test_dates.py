"""Sentences that `parse_dates` reads, words that are no dates, and what `When.parse` takes and refuses."""

from datetime import date, datetime

import pytest

from factlib.dates import DateError, When, parse_dates
from factlib.errors import ArgumentError

ANCHOR = date(2024, 5, 15)  # a Wednesday

EXPLICIT = [  # a phrase, and its EDTF form
    ("16 December 2005", "2005-12-16"),
    ("December 16, 2005", "2005-12-16"),
    ("the 16th of December, 2005", "2005-12-16"),
    ("Sept. 27, 2020", "2020-09-27"),
    ("Sunday, September 27, 2020", "2020-09-27"),
    ("Sunday 27 September 2020", "2020-09-27"),
    ("27-Sep-20", "2020-09-27"),
    ("2020-09-27", "2020-09-27"),
    ("2020/09/27", "2020-09-27"),
    ("27.09.2020", "2020-09-27"),
    ("9/27/2020", "2020-09-27"),
    ("20200927", "2020-09-27"),
    ("2020-09-27T08:30:00Z", "2020-09-27"),
    ("September the twenty-seventh, 2020", "2020-09-27"),
    ("March eighth, nineteen ninety-eight", "1998-03-08"),
    ("May 2020", "2020-05"),
    ("May of 2020", "2020-05"),
    ("Sept. '98", "1998-09"),
    ("2015-12", "2015-12"),
    ("1994", "1994"),
    ("nineteen ninety-six", "1996"),
    ("the year two thousand", "2000"),
    ("fiscal 2016", "2016"),
    ("fiscal year 2016", "2016"),
    ("fiscal years 2016", "2016"),
    ("FY2021", "2021"),
    ("FY21", "2021"),
    ("2012-13", "2012/2013"),
    ("1987/88", "1987/1988"),
    ("the 1990s", "199X"),
    ("the mid-1990s", "199X"),
    ("the '90s", "199X"),
    ("the nineties", "199X"),
    ("the 19th century", "18XX"),
    ("the early twentieth century", "19XX"),
    ("Q3 2021", "2021-07/2021-09"),
    ("3Q 2021", "2021-07/2021-09"),
    ("3Q21", "2021-07/2021-09"),
    ("end-2021", "2021"),
    ("end-May 2021", "2021-05"),
    ("the third quarter of 2021", "2021-07/2021-09"),
    ("H1 2021", "2021-01/2021-06"),
    ("the second half of 2021", "2021-07/2021-12"),
    ("the summer of 2019", "2019-22"),
    ("winter 2019", "2019-24"),
    ("week 31 of 2018", "2018-07-30/2018-08-05"),
    ("the last week of 2016", "2016-12-26/2017-01-01"),
    ("the first nine months of 2020", "2020-01/2020-09"),
    ("the last two weeks of May 2020", "2020-05-18/2020-05-31"),
    ("the first Sunday of May 2020", "2020-05-03"),
    ("the last day of February 2020", "2020-02-29"),
    ("early March 2020", "2020-03"),
    ("the end of 2023", "2023"),
    ("from May to July 2019", "2019-05/2019-07"),
    ("May/July 2019", "2019-05/2019-07"),
    ("the May to July period of 2019", "2019-05/2019-07"),
    ("Nov-Feb 2019", "2018-11/2019-02"),
    ("Jan.-Dec. 2019", "2019"),
    ("April-through-June 2019", "2019-04/2019-06"),
    ("between 2014 and 2018", "2014/2018"),
    ("2014-2018", "2014/2018"),
    ("1-5 October 2020", "2020-10-01/2020-10-05"),
    ("October 1 to 5, 2020", "2020-10-01/2020-10-05"),
    ("between 1 and 5 October 2020", "2020-10-01/2020-10-05"),
    ("from 28 December 2019 to 3 January 2020", "2019-12-28/2020-01-03"),
    ("from 28 December to 3 January 2020", "2019-12-28/2020-01-03"),
    ("Christmas Day 2019", "2019-12-25"),
    ("Thanksgiving 2019", "2019-11-28"),
    ("Easter 2024", "2024-03-31"),
    ("two weeks before Christmas 2019", "2019-12-11"),
    ("the week of March 6, 2000", "2000-03-06/2000-03-12"),
    ("the third of next month", "2024-06-03"),
    ("Dec31, 1994", "1994-12-31"),
]

RELATIVE = [  # a sentence, the words of its dates, their EDTF forms on the anchor
    ("He left yesterday.", ["yesterday"], ["2024-05-14"]),
    ("They arrived the day before yesterday.", ["the day before yesterday"], ["2024-05-13"]),
    ("The talks end tomorrow.", ["tomorrow"], ["2024-05-16"]),
    ("The mill closed on Friday.", ["Friday"], ["2024-05-10"]),
    ("The mill will close on Friday.", ["Friday"], ["2024-05-17"]),
    ("The ministry said on Wednesday it was over.", ["Wednesday"], ["2024-05-15"]),
    ("A ballot is expected to take place Monday.", ["Monday"], ["2024-05-20"]),
    ("On Monday, the board will decide.", ["Monday"], ["2024-05-20"]),
    ("On Monday, the board decided.", ["Monday"], ["2024-05-13"]),
    ("Last Sunday it rained.", ["Last Sunday"], ["2024-05-12"]),
    ("It starts next Monday.", ["next Monday"], ["2024-05-20"]),
    ("This Friday is free.", ["This Friday"], ["2024-05-17"]),
    ("He will be back Friday next week.", ["Friday next week"], ["2024-05-24"]),
    ("Output fell last week.", ["last week"], ["2024-05-06/2024-05-12"]),
    ("Output fell this month.", ["this month"], ["2024-05"]),
    ("Output may fall next month.", ["next month"], ["2024-06"]),
    ("Output fell last year.", ["last year"], ["2023"]),
    ("Output will fall next year.", ["next year"], ["2025"]),
    ("It was sold two years ago.", ["two years ago"], ["2022"]),
    ("Adler left nearly two years ago.", ["nearly two years ago"], ["2022"]),
    ("It was sold three months ago.", ["three months ago"], ["2024-02"]),
    ("It was sold ten days ago.", ["ten days ago"], ["2024-05-05"]),
    ("He comes back three days from now.", ["three days from now"], ["2024-05-18"]),
    ("She will be back in two days.", ["in two days"], ["2024-05-17"]),
    ("It opened last October.", ["last October"], ["2023-10"]),
    ("It opened last May.", ["last May"], ["2023-05"]),
    ("It opens this September.", ["this September"], ["2024-09"]),
    ("It opened last autumn.", ["last autumn"], ["2023-23"]),
    ("It opened last fall.", ["last fall"], ["2023-23"]),
    ("It opened in October last year.", ["October last year"], ["2023-10"]),
    ("It opened in December.", ["December"], ["2023-12"]),
    ("It will open in December.", ["December"], ["2024-12"]),
    ("It opened on Dec. 3.", ["Dec. 3"], ["2023-12-03"]),
    ("It opens on 3 June.", ["3 June"], ["2024-06-03"]),
    ("It opened over the weekend.", ["the weekend"], ["2024-05-11/2024-05-12"]),
    ("It should open by the end of the year.", ["the end of the year"], ["2024"]),
    ("It should open by year-end.", ["year-end"], ["2024"]),
    ("Sales rose in the past two weeks.", ["the past two weeks"], ["2024-05-01/2024-05-15"]),
    ("Sales rose in the last two quarters.", ["the last two quarters"], ["2023-10/2024-03"]),
    ("Sales rose in the first half of this year.", ["the first half of this year"], ["2024-01/2024-06"]),
    (
        "Sales rose in the third quarter of last year.",
        ["the third quarter of last year"],
        ["2023-07/2023-09"],
    ),
    ("Sales rose early this month.", ["early this month"], ["2024-05"]),
    ("Sales rose at the same time last year.", ["last year"], ["2023"]),
    ("Sales rose in October alone.", ["October"], ["2023-10"]),
    ("He left Tuesday morning.", ["Tuesday morning"], ["2024-05-14"]),
    ("He is away from next Monday to Friday.", ["next Monday to Friday"], ["2024-05-20/2024-05-24"]),
    ("He is away today till tomorrow.", ["today till tomorrow"], ["2024-05-15/2024-05-16"]),
    ("He is away between 4 and 22 this month.", ["4 and 22 this month"], ["2024-05-04/2024-05-22"]),
    ("It was open between May 2023 and now.", ["May 2023 and now"], ["2023-05-01/2024-05-15"]),
    ("Sales fell from last year to this year.", ["last year to this year"], ["2023/2024"]),
    ("He left 2 years 1 month 21 days ago.", ["2 years 1 month 21 days ago"], ["2022-03-25"]),
    ("When was last Easter?", ["last Easter"], ["2024-03-31"]),
    ("He will be back next week on Friday.", ["next week on Friday"], ["2024-05-24"]),
    ("It closes two weeks before Christmas.", ["two weeks before Christmas"], ["2024-12-11"]),
    ("Sales rose in last year's third quarter.", ["last year's third quarter"], ["2023-07/2023-09"]),
    ("Sales rose this past week.", ["this past week"], ["2024-05-06/2024-05-12"]),
    (
        "They met last night and again this morning.",
        ["last night", "this morning"],
        ["2024-05-14", "2024-05-15"],
    ),
    ("They meet tonight.", ["tonight"], ["2024-05-15"]),
    ("It opened in the summer.", ["the summer"], ["2023-22"]),
    ("June exports rose.", ["June"], ["2024-06"]),
    ("It will open on Thursday the 23rd.", ["Thursday the 23rd"], ["2024-05-23"]),
    ("It closed in the 1980s and again in the '90s.", ["the 1980s", "the '90s"], ["198X", "199X"]),
]

TRACKED = [  # relative to the last date mentioned
    ("It opened in 1994. It closed the following year.", ["1994", "1995"]),
    ("It opened in May 1994. Later that year it closed.", ["1994-05", "1994"]),
    ("It opened on 3 May 1994 and was sold the same month.", ["1994-05-03", "1994-05"]),
    ("It opened in 2010, three years later it was sold.", ["2010", "2013"]),
    ("It opened on 3 May 1994. The next day it burned down.", ["1994-05-03", "1994-05-04"]),
    (
        "Profit was 3 million in the third quarter of 2020, from 2 million a year earlier.",
        ["2020-07/2020-09", "2019-07/2019-09"],
    ),
    ("Second-quarter rents dropped from the year-ago quarter.", ["2024-04/2024-06", "2023-04/2023-06"]),
    (
        "It lost money in the third quarter of 2020. Sales in the quarter rose.",
        ["2020-07/2020-09", "2020-07/2020-09"],
    ),
]

ENDED = [  # a stretch whose end stands after it, and what is compared with it
    ("Sales in the three months ended June 30, 2023 rose.", ["2023-04/2023-06", "2023-06-30"]),
    ("Sales in the 12 months to June 2023 rose.", ["2022-07/2023-06", "2023-06"]),
    ("Sales in the nine months through September 2023 rose.", ["2023-01/2023-09", "2023-09"]),
    ("Sales in the quarter ended Feb. 29 rose.", ["2023-12/2024-02", "2024-02-29"]),
    ("Sales in the year ended Aug. 31 rose.", ["2022-09/2023-08", "2023-08-31"]),
    ("Sales are to rise in the year ending Aug. 31.", ["2023-09/2024-08", "2024-08-31"]),
    ("Sales rose in the week ended Friday.", ["2024-05-04/2024-05-10", "2024-05-10"]),
    ("Sales in the 12 months to March rose.", ["2023-04/2024-03", "2024-03"]),
    ("Sales in the 12 months ended March rose.", ["2023-04/2024-03", "2024-03"]),
    ("Sales in the five months to end-April rose.", ["2023-12/2024-04", "2024-04"]),
    ("The army has three months to march on the town.", []),
    ("Work took two years to finish.", []),
    ("They raised it by three months to June.", ["2024-06"]),
    (
        "It sold $5 billion in January-April, up from $4 billion a year earlier.",
        ["2024-01/2024-04", "2023-01/2023-04"],
    ),
    (
        "It sold $5 billion in the six months to June 2020, down from $6 billion a year earlier.",
        ["2020-01/2020-06", "2020-06", "2019-01/2019-06"],
    ),
    (
        "Sales rose to $3 million in the three months to September from $2 million a year earlier.",
        ["2023-07/2023-09", "2023-09", "2022-07/2022-09"],
    ),
    (
        "In the nine months ended September it sold 5, against 4 a year earlier.",
        ["2023-01/2023-09", "2023-09", "2022-01/2022-09"],
    ),
    ("It sold $5 billion in April, up from $4 billion a year earlier.", ["2024-04", "2023-04"]),
    ("It sold 5 ships in March 2020, against 4 the year before.", ["2020-03", "2019"]),
    (
        "It sold 5 million in March 2020, from 4 million a year earlier; tea fell to 2 million from 3 million a year earlier.",
        ["2020-03", "2019-03", "2019-03"],
    ),
    ("It opened in March 2020 and closed a year later.", ["2020-03", "2021"]),
    (
        "It sold 5 in January-May 2020, 4 in the same period a year earlier.",
        ["2020-01/2020-05", "2019-01/2019-05"],
    ),
    ("It sold 5 in May 2020 and 4 in the same month of 2018.", ["2020-05", "2018-05"]),
    ("It sold 5 in Q2 2020 and 4 in the same quarter last year.", ["2020-04/2020-06", "2023-04/2023-06"]),
    ("Takings for the year of $61 million beat all others.", ["2024"]),
]

NO_DATES = [
    "The walkout should last two months, though it could last three weeks.",
    "The strike will last five more years and did not last two days.",
    "They may sell it.",
    "May I see the plans?",
    "They march on the capital.",
    "The troops will march 10 miles.",
    "It cost $1977 or €1,999.",
    "They sold 2020 units at a price of 1999 dollars.",
    "An F-16 and a Boeing 1900 met a Tu-2000 there.",
    "At 10:30 the doors opened, at 19:45 they closed.",
    "He served for 15 years on a 44-day mission.",
    "Jan Novak and Tu-2000",
    "The fall of the wall, a spring of water.",
    "The sun sat on the hill.",
    "2020 units were sold.",
    "Between 1800 and 2000 people came, around 1750 guests stayed.",
    "Call +86 2010-2015-86 now.",
    "He is in his 30s.",
    "She died in her early 80s.",
    "Temperatures were in the 90s, the lows in the 60s.",
    "In the last chapter the first half won 2-2.",
    "Guests eat free on the first six days.",
    "It was the year the court ruled on the case.",
    "June Novak found a summer job at the Winter Games.",
    "It happens every day and each month, and every Friday.",
    "Ms. April O'Neil was there.",
]


@pytest.mark.parametrize(("phrase", "edtf"), EXPLICIT)
def test_reads_a_phrase(phrase: str, edtf: str) -> None:
    assert When.parse(phrase, ANCHOR).edtf == edtf


@pytest.mark.parametrize(("phrase", "edtf"), EXPLICIT)
def test_finds_a_phrase_in_a_sentence(phrase: str, edtf: str) -> None:
    text = f"The plant, which was in use since {phrase}, is in Poland."
    assert [when.edtf for when in parse_dates(text, ANCHOR)] == [edtf]


@pytest.mark.parametrize(("text", "words", "edtf"), RELATIVE)
def test_reads_relative_to_the_anchor(text: str, words: list[str], edtf: list[str]) -> None:
    found = parse_dates(text, anchor=ANCHOR)
    assert [when.text for when in found] == words
    assert [when.edtf for when in found] == edtf


@pytest.mark.parametrize(("text", "edtf"), TRACKED)
def test_reads_relative_to_the_last_date(text: str, edtf: list[str]) -> None:
    assert [when.edtf for when in parse_dates(text, anchor=ANCHOR)] == edtf


@pytest.mark.parametrize(("text", "edtf"), ENDED)
def test_reads_stretches_by_their_end_and_by_what_is_compared(text: str, edtf: list[str]) -> None:
    assert [when.edtf for when in parse_dates(text, anchor=ANCHOR)] == edtf


@pytest.mark.parametrize("text", NO_DATES)
def test_leaves_alone(text: str) -> None:
    assert parse_dates(text, anchor=ANCHOR) == []


def test_without_an_anchor_a_partial_date_takes_the_year_of_the_nearest_full_date() -> None:
    text = "Opened on 27 September 2020, it closed on 3 October. A sister plant was built in 1990 and sold in May."
    assert [when.edtf for when in parse_dates(text)] == ["2020-09-27", "2020-10-03", "1990", "1990-05"]


def test_without_an_anchor_early_march_and_ranges_take_a_year_too() -> None:
    text = "It was planned in 1990, begun in early March, and built from May to July."
    assert [when.edtf for when in parse_dates(text)] == ["1990", "1990-03", "1990-05/1990-07"]


def test_without_an_anchor_what_needs_one_is_left_out() -> None:
    assert parse_dates("It opened last week, on Monday, in May.") == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It was shut in May and June 2020.", ["2020-05", "2020-06"]),
        ("It was shut in May, June and July 2020.", ["2020-05", "2020-06", "2020-07"]),
        ("It was shut on 3 May and 5 June 2020.", ["2020-05-03", "2020-06-05"]),
        ("It was shut in Q2 and Q3 2023.", ["2023-04/2023-06", "2023-07/2023-09"]),
        ("It was shut on 5 and 6 May 2020.", ["2020-05-05/2020-05-06"]),
        ("It was shut on May 5 and 6, 2020.", ["2020-05-05/2020-05-06"]),
        ("It was shut in Q1-Q3 2023.", ["2023-01/2023-09"]),
        ("It was shut in FY 2023/24.", ["2023/2024"]),
        ("It was shut between January and March.", ["2024-01/2024-03"]),
        ("It was shut in the 1960s and '70s.", ["196X", "197X"]),
        ("It was shut the year before last.", ["2022"]),
        ("It was shut on the last Friday in April.", ["2024-04-26"]),
    ],
)
def test_dates_side_by_side(text: str, edtf: list[str]) -> None:
    assert [when.edtf for when in parse_dates(text, ANCHOR)] == edtf


def test_day_first_settles_ambiguous_digits() -> None:
    assert [parse_dates("5/6/2020", day_first=switch)[0].edtf for switch in (False, True)] == [
        "2020-05-06",
        "2020-06-05",
    ]
    assert When.parse("5/6/2020", day_first=True).start == date(2020, 6, 5)
    assert parse_dates("27/9/2020")[0].edtf == "2020-09-27"  # there is no month 27


def test_a_range_of_months_that_is_over_ends_with_the_month_nearest_to_the_anchor() -> None:
    (told,) = parse_dates("Output rose between January and November.", anchor=date(2021, 12, 14))
    assert told.edtf == "2021-01/2021-11"
    (ahead,) = parse_dates("The fair will run from January to March.", anchor=date(2021, 12, 14))
    assert ahead.edtf == "2022-01/2022-03"


def test_the_anchor_may_be_a_datetime() -> None:
    assert parse_dates("yesterday", datetime(2024, 5, 15, 8, 30))[0].start == date(2024, 5, 14)


def test_one_date_with_its_time_inside() -> None:
    assert When.parse("Wed Oct 26 15:50:06 2016").edtf == "2016-10-26"
    assert [when.edtf for when in parse_dates("Date: Wed Oct 26 15:50:06 2016, by mail")] == ["2016-10-26"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("", "expected a date"),
        ("soon", "expected a date"),
        ("May 2020 or so", "expected a date"),
        ("30 February 2020", "expected a date"),
        ("2020-01-01/2019-01-01", "expected a date"),
        ("15 years", "expected a date"),
        ("yesterday", "expected an anchor"),
    ],
)
def test_refuses_what_is_not_one_date(words: str, reason: str) -> None:
    with pytest.raises(DateError, match=reason) as caught:
        When.parse(words)
    assert caught.value.source[slice(*caught.value.span)] == words


def test_bad_arguments_are_named() -> None:
    with pytest.raises(ArgumentError, match="text: expected a str, got 5"):
        parse_dates(5)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match=r"anchor: expected a date such as .* got 'today'"):
        parse_dates("", "today")  # type: ignore[arg-type]


TENSES = [  # a date without a year follows the verb of its own clause; where that is not plain, it is the nearest
    ("Acme sold its yard to Bolt in May.", "2023-05"),
    ("Acme's yard was sold to Bolt in May.", "2023-05"),
    ("Bolt, which bought the yard from Acme in May, is based in Leeds.", "2023-05"),
    ("The yard that Acme sold in June is idle.", "2023-06"),
    ("Tea exports fell 3% in May.", "2023-05"),
    ("Tea exports in May fell 3%.", "2023-05"),
    ("Tea exports rose to 5 million tonnes in May.", "2023-05"),
    ("Rents dropped more than feared in May.", "2023-05"),
    ("Exports of rice dropped due to drought in May.", "2023-05"),
    ("Poland received ten tanks in April.", "2023-04"),
    ("Acme said exports fell 3% in May.", "2023-05"),
    ("The minister said in May that exports would fall.", "2023-05"),
    ("Acme bought ten jets for $5 million in May.", "2023-05"),
    ("Acme took over Bolt in early May.", "2023-05"),
    ("Acme closed its plant in Leeds, England, in May.", "2023-05"),
    ("In May, Acme sold its yard to Bolt.", "2023-05"),
    ("In April Poland received ten tanks.", "2023-04"),
    ("Kenya's tea exports rose 4% in April-June.", "2023-04/2023-06"),
    ("Zambia earned $3 billion from copper in the six months to June.", "2023-01/2023-06"),
    ("In the six months to June, Zambia's exports fell 4%.", "2023-01/2023-06"),
    ("Zambia will sell copper in the six months to June.", "2024-01/2024-06"),
    ("Kenya's tea exports rose 4% from April to June.", "2023-04/2023-06"),
    ("Kenya's tea exports rose 4% between April and June.", "2023-04/2023-06"),
    ("Kenya's tea exports rose 4% in the second quarter.", "2023-04/2023-06"),
    ("Acme sold its yard over Easter.", "2023-04-09"),
    ("Acme opened a plant in Leeds on May 3.", "2023-05-03"),
    ("Rice exports have fallen since May.", "2023-05"),
    ("The yard built in May was sold.", "2023-05"),
    ("Acme will sell the yard that it bought in May.", "2023-05"),
    ("Acme will sell the yard opened in May.", "2023-05"),
    ("Acme will open a plant in Leeds in December.", "2024-12"),
    ("Acme will close its plant in Leeds by Christmas.", "2024-12-25"),
    ("The plant will be closed in December.", "2024-12"),
    ("The plant, which will be opened in December, cost $5 million.", "2024-12"),
    ("In December, Acme will open a plant.", "2024-12"),
    ("Acme is expected to open a plant in Leeds in December.", "2024-12"),
    ("Acme plans to open a plant in Leeds in the fourth quarter.", "2024-10/2024-12"),
    ("Acme sold a yard and will open a plant in December.", "2024-12"),
    ("Acme said it will open a plant in Leeds in December.", "2024-12"),
    ("The firm won't open the plant in December.", "2024-12"),
    ("Acme will redeem its preferred shares in December.", "2024-12"),
    ("Exports will rise in October-December.", "2024-10/2024-12"),
    ("The yard, sold in December, will be closed.", "2023-12"),
    ("Acme agreed to sell its yard to Bolt in May.", "2024-05"),
    ("Acme bought ten jets for delivery in May.", "2024-05"),
    ("Acme announced a strike in May.", "2024-05"),
    ("Acme has invited ministers to a fair in May.", "2024-05"),
    ("The fair set for Leeds in April was cancelled.", "2024-04"),
    ("The board gave Bolt until mid-May to answer.", "2024-05"),
    ("The fair opens in Leeds in May.", "2024-05"),
    ("Acme sold its yard to Bolt in March.", "2024-03"),
    ("Acme sold its yard to Bolt in February.", "2024-02"),
    ("Acme will open a plant in May.", "2024-05"),
    ("Acme sold its yard in December.", "2023-12"),
    ("Acme was due to open a plant in May.", "2024-05"),
    ("Acme will publish its December figures on Friday.", "2023-12"),
    ("Acme's deal with Bolt expires in May.", "2024-05"),
    ("Poland ordered ten tanks to be delivered in May.", "2024-05"),
    ("Poland paid for ten tanks due in May.", "2024-05"),
    ("Tea exports in December will reach 5 million tonnes.", "2024-12"),
    ("The company reported a loss in the third quarter.", "2023-07/2023-09"),
    ("The deal was signed in June and took effect in July.", "2023-07"),
    ("Exports fell to 3 tonnes in May from 4 tonnes in April.", "2023-05"),
    ("Vietnam shipped 5 tonnes in May, up from 4 tonnes in April.", "2023-04"),
    ("Acme will build a plant in Leeds, to be opened in May.", "2024-05"),
    ("Rains in May could cut exports.", "2024-05"),
    ("The election in May worried investors.", "2024-05"),
    ("Acme bought wheat for arrival in May.", "2024-05"),
    ("Acme bought tickets for games in May.", "2024-05"),
    ("Acme won an order for jets arriving in May.", "2024-05"),
    ("Acme issued bonds maturing in May.", "2024-05"),
    ("Acme traded bills falling due in May.", "2024-05"),
    ("Acme raised its target for exports in the second quarter.", "2024-04/2024-06"),
    ("Acme cut its forecast of sales in the second quarter.", "2024-04/2024-06"),
    ("The chairman resigned ahead of the vote in April.", "2024-04"),
    ("The ship left for Peru and docks in April.", "2024-04"),
    ("Traders bet on a rate cut in June.", "2024-06"),
    ("Traders priced in a rate cut in June.", "2024-06"),
    ("The bank signalled a cut of half a point in June.", "2024-06"),
    ("Dockers threatened a strike on May 3.", "2024-05-03"),
    ("The judge fixed a hearing on April 3.", "2024-04-03"),
    ("The cartel approved a rise in output in April.", "2024-04"),
    ("Kenya banned exports of tea from April to June.", "2024-04/2024-06"),
    ("Exports of tea were banned from April to June.", "2024-04/2024-06"),
    ("The talks were moved from March 20 to April 3.", "2024-03-20/2024-04-03"),
    ("The sale was approved in May.", "2023-05"),
    ("The bank cut rates in May.", "2023-05"),
    ("Acme bought Bolt for about $5 million in May.", "2023-05"),
    ("Acme stopped making jets in May.", "2023-05"),
    ("Exports fell on weakening demand in May.", "2023-05"),
    ("Acme closed a mining firm in May.", "2023-05"),
]


@pytest.mark.parametrize(("text", "edtf"), TENSES)
def test_the_verb_of_its_clause_decides_the_year_of_a_date(text: str, edtf: str) -> None:
    assert edtf in [when.edtf for when in parse_dates(text, anchor=date(2024, 3, 14))]
