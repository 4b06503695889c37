"""Forms of dates beside the plain ones: years of two digits, analysts' periods, eras, running spans, fractions."""

import textwrap
from datetime import date

import pytest

from factlib import parse_dates

ANCHOR = date(2024, 5, 15)  # a Wednesday


def read(text: str) -> list[str]:
    return [when.edtf for when in parse_dates(text, ANCHOR)]


def read_whole(phrase: str) -> str | None:
    """The one date of a sentence with `phrase`, if it is all of the phrase."""
    found = parse_dates(f"It was noted in {phrase}, as they said.", ANCHOR)
    return (
        found[0].edtf if len(found) == 1 and found[0].text in (phrase, phrase.removeprefix("the ")) else None
    )


SHORT_YEARS = [
    ("29Mar22", "2022-03-29"),
    ("29MAR22", "2022-03-29"),
    ("29-Mar-22", "2022-03-29"),
    ("29Mar2022", "2022-03-29"),
    ("29 Mar 22", "2022-03-29"),
    ("5 May 22", "2022-05-05"),
    ("12 January 99", "1999-01-12"),
    ("3rd June 07", "2007-06-03"),
    ("May 5, '22", "2022-05-05"),
    ("May 5, 99", "1999-05-05"),
    ("Jan 99", "1999-01"),
    ("Jan-99", "1999-01"),
    ("March 86", "1986-03"),
    ("Sept. '98", "1998-09"),
    ("May '68", "1968-05"),
    ("the summer of '69", "1969-22"),
    ("Q4 23", "2023-10/2023-12"),
    ("H1 24", "2024-01/2024-06"),
    ("May. 5, 2020", "2020-05-05"),
    ("May. 5", "2024-05-05"),
]
PERIODS = [
    ("9M23", "2023-01/2023-09"),
    ("9M 2023", "2023-01/2023-09"),
    ("9M2023", "2023-01/2023-09"),
    ("9M'23", "2023-01/2023-09"),
    ("9M FY23", "2023-01/2023-09"),
    ("9MFY23", "2023-01/2023-09"),
    ("6M24", "2024-01/2024-06"),
    ("3M24", "2024-01/2024-03"),
    ("12M23", "2023"),
    ("H1-H2 2023", "2023"),
    ("2H of last year", "2023-07/2023-12"),
    ("1-3Q23", "2023-01/2023-09"),
    ("1-3Q 2023", "2023-01/2023-09"),
    ("1Q-3Q 2023", "2023-01/2023-09"),
    ("Q1-Q3 2023", "2023-01/2023-09"),
    ("1Q23-3Q23", "2023-01/2023-09"),
    ("2Q–4Q 2023", "2023-04/2023-12"),
    ("FY2023/24", "2023/2024"),
    ("FY23/24", "2023/2024"),
    ("FY2022-23", "2022/2023"),
    ("FY24E", "2024"),
    ("2H-2023", "2023-07/2023-12"),
    ("Q1/2023", "2023-01/2023-03"),
]  # fmt: skip
ERAS = [
    ("the 5th century AD", "04XX"),
    ("the 5th century CE", "04XX"),
    ("AD 79", "0079"),
    ("79 AD", "0079"),
    ("A.D. 1066", "1066"),
    ("the 18th and 19th centuries", "1700/1899"),
    ("the 18th to the 20th century", "1700/1999"),
    ("the 19th century", "18XX"),
]
BEFORE_CHRIST = [
    "the 3rd century BC", "the 3rd century B.C.", "the first century BCE", "the third century BC", "44 BC", "1500 BC",
    "480 B.C.", "300 to 200 BC", "1800-1600 BC", "10,000 BC", "the 1200s BC", "the 3rd or 2nd century BC",
    "15 March 44 BC", "March 44 BC", "March 15, 44 BC", "the late 3rd century BC", "2000 B.C.E.", "between 1900 and 1800 BC",
]  # fmt: skip
SPANS = [
    ("the past two decades", "2004-05-15/2024-05-15"),
    ("the past decade", "2014-05-15/2024-05-15"),
    ("the past three decades", "1994-05-15/2024-05-15"),
    ("the past century", "1924-05-15/2024-05-15"),
    ("the coming decade", "2024-05-15/2034-05-15"),
    ("the coming two decades", "2024-05-15/2044-05-15"),
    ("the past half century", "1974-05-15/2024-05-15"),
    ("the past half-century", "1974-05-15/2024-05-15"),
    ("the past quarter century", "1999-05-15/2024-05-15"),
    ("the last three and a half decades", "1989-05-15/2024-05-15"),
    ("the past six and a half years", "2017-11-15/2024-05-15"),
    ("the past five years", "2019-05-15/2024-05-15"),
]
FRACTIONS = [
    ("half a decade ago", "2019"),
    ("half a century ago", "1974"),
    ("half a year ago", "2023-11"),
    ("a half-year ago", "2023-11"),
    ("about half a decade ago", "2019"),
    ("a decade and a half ago", "2009"),
    ("a year and a half ago", "2022-11"),
    ("two and a half years ago", "2021-11"),
    ("one and a half decades ago", "2009"),
    ("a quarter of a century ago", "1999"),
    ("a quarter century ago", "1999"),
    ("half a century from now", "2074"),
    ("the last decade and a half", "2009-05-15/2024-05-15"),
    ("the past decade-and-a-half", "2009-05-15/2024-05-15"),
    ("a decade ago", "201X"),
]


@pytest.mark.parametrize(("phrase", "edtf"), SHORT_YEARS + PERIODS + ERAS + SPANS + FRACTIONS)
def test_reads_the_whole_phrase(phrase: str, edtf: str) -> None:
    assert read_whole(phrase) == edtf


@pytest.mark.parametrize("form", ["{q}Q{y}", "{q}Q20{y}", "{q}Q'{y}", "{q}Q 20{y}", "Q{q} 20{y}", "Q{q}'{y}", "Q{q}FY{y}",
    "{q}QFY20{y}", "{q}Q FY{y}", "20{y}Q{q}", "20{y}-Q{q}", "20{y} Q{q}", "Q{q} of 20{y}", "Q{q} FY20{y}", "Q{q}-20{y}", "FY{y} Q{q}"])  # fmt: skip
@pytest.mark.parametrize("quarter", [1, 2, 3, 4])
def test_quarters_of_analysts(form: str, quarter: int) -> None:
    phrase = form.format(q=quarter, y=23)
    assert read_whole(phrase) == f"2023-{3 * quarter - 2:02}/2023-{3 * quarter:02}"


@pytest.mark.parametrize("form", ["{h}H{y}", "{h}H20{y}", "{h}H'{y}", "{h}H 20{y}", "H{h} 20{y}", "H{h}'{y}", "H{h}FY{y}",
    "{h}HFY20{y}", "{h}H FY{y}", "20{y}H{h}", "20{y} H{h}", "H{h} of 20{y}", "H{h}/20{y}"])  # fmt: skip
@pytest.mark.parametrize("half", [1, 2])
def test_halves_of_analysts(form: str, half: int) -> None:
    phrase = form.format(h=half, y=23)
    assert read_whole(phrase) == f"2023-{6 * half - 5:02}/2023-{6 * half:02}"


@pytest.mark.parametrize("phrase", BEFORE_CHRIST)
def test_before_christ_there_is_no_date(phrase: str) -> None:
    assert read(f"It was built in {phrase}, as they said.") == []
    assert read(f"It was built in {phrase} and found in 2001.") == ["2001"]


NEIGHBOURS = [  # what only looks like those forms
    ("On 5 May 22 ships were sold.", ["2024-05-05"]),
    ("In May 45 ships were sold.", ["2024-05"]),
    ("In June 77 percent agreed.", ["2023-06"]),
    ("It sold them on May 5, 12 and 19.", ["2024-05-05"]),
    ("It opened in May. It closed.", ["2024-05"]),
    ("It will open in May.", ["2024-05"]),
    ("It opened in May. 5 ships were sold.", ["2024-05"]),
    ("It paid $9M in 2023.", ["2023"]),
    ("It made 9M units.", []),
    ("It has a 9M lead and 3M as a client.", []),
    ("The APR1400 reactor runs.", []),
    ("BC Hydro bought it in 2019.", ["2019"]),
    ("In 2019 BC Hydro bought it.", ["2019"]),
    ("They placed an ad 79 times.", []),
    ("It was half a day ago.", []),
    ("It was 5 1/2 years ago.", []),
    ("It was three-quarters of a century ago.", []),
    ("It rose in Q3 FY 2023-24 and in 2H 2023/24.", []),
    ("Rents sank in the first eight months of the 2018-19 financial year.", []),
    ("Rents sank in the second quarter of the 2018/19 fiscal year.", []),
    ("Rents sank in the 2017-18 financial year.", ["2017/2018"]),
    ("It took half an hour.", []),
    ("It took two and a half years.", []),
    ("They met last century and last decade.", ["19XX", "201X"]),
    ("They met in the first half of 2020.", ["2020-01/2020-06"]),
    ("Its 4Q results rose 23 percent.", ["2023-10/2023-12"]),
    ("It rose Q4 23 percent.", ["2023-10/2023-12"]),
    ("The H1N1 virus and the Q400 and a 2H2 bond.", []),
]


@pytest.mark.parametrize(("text", "edtf"), NEIGHBOURS)
def test_leaves_the_neighbours_alone(text: str, edtf: list[str]) -> None:
    assert read(text) == edtf


WRAPPED = (
    "The yard, opened on 3 May 2001, was shut from January to March 2019 and sold in the third quarter of 2020. It lost money "
    "over the past two decades, most of it in fiscal 2016, half a decade ago and in the first nine months of last year. On "
    "Friday, 10 May, its owner said that he had bought it two and a half years ago, on December 16, 2021, in the early 2020s."
)


@pytest.mark.parametrize("width", range(40, 101))
def test_the_end_of_a_line_changes_no_date(width: int) -> None:
    wrapped = textwrap.fill(WRAPPED, width)
    assert read(wrapped) == read(WRAPPED)
    assert [when.text.replace("\n", " ") for when in parse_dates(wrapped, ANCHOR)] == [
        when.text for when in parse_dates(WRAPPED, ANCHOR)
    ]
    assert len(read(WRAPPED)) == 11


BESIDE_DATES = [  # what stands beside a date tells its year, or that there is none
    ("It opened on June 3 or 4, 2021.", ["2021-06-03", "2021"]),
    ("It opens on June 3 or 4.", ["2024-06-03"]),
    ("It opened on June 3 or 4.", ["2023-06-03"]),
    ("It sank on the weekend of 3-4 July 2021.", ["2021-07-03/2021-07-04"]),
    ("It sank on the weekend of July 3, 2021.", ["2021-07-03"]),
    ("It sank at the weekend.", ["2024-05-11/2024-05-12"]),
    ("It sank at 1945 GMT.", []),
    ("It sank at 1945 hours.", []),
    ("It sank in 1945 off Peru.", ["1945"]),
    ("It sank in May. 2021 was worse.", ["2021-05"]),
    ("It opened May. 2021", ["2021-05"]),
]


@pytest.mark.parametrize(("text", "edtf"), BESIDE_DATES)
def test_what_stands_beside_a_date(text: str, edtf: list[str]) -> None:
    assert [when.edtf for when in parse_dates(text, anchor=date(2024, 5, 15))] == edtf


HALVES = [
    ("It opens in the second half of this month.", ["2024-05-16/2024-05-31"]),
    ("It opens in the first half of next month.", ["2024-06-01/2024-06-15"]),
    ("The second half of March was wet.", ["2024-03-16/2024-03-31"]),
    ("The first half of June 2023 was dry.", ["2023-06-01/2023-06-15"]),
    ("It rose in the last half of February 2023.", ["2023-02-15/2023-02-28"]),
    ("It fell in the second half of last year.", ["2023-07/2023-12"]),
    ("It fell in the first half of 2019.", ["2019-01/2019-06"]),
    ("It marked the last half of the 1980s.", ["198X"]),
    ("It fell in the first half of this week.", ["2024-05-13/2024-05-19"]),
]
DATELINES = [
    ("LIMA, June 1 - Three ships sank.", ["2024-06-01"]),
    ("LIMA, June 1 - 7 tugs will come.", ["2024-06-01"]),
    ("It runs June 1-7.", ["2024-06-01/2024-06-07"]),
    ("It runs June 1 - 7.", ["2024-06-01/2024-06-07"]),
    ("It runs from June 1 to 7.", ["2024-06-01/2024-06-07"]),
]
STRETCHES = [
    ("It would be the first strike in six years.", []),
    ("It will be the coldest winter in 12 years.", []),
    ("It will be the only rise in two months.", []),
    ("It will be her biggest win in four years.", []),
    ("It will open in three years.", ["2027"]),
    ("The rest will open in two years.", ["2026"]),
    ("He came first. It will close in two years.", ["2026"]),
]
YEARS_BEFORE_NOUNS = [
    ("It reported 1986 earnings of $5.", ["1986"]),
    ("It gave no 1986 figures.", ["1986"]),
    ("Norland's 2017 tax cuts expire.", ["2017"]),
    ("Norland's 2017 deliveries fell.", ["2017"]),
    ("Sales will not reach 1986 levels.", ["1986"]),
    ("It sold 1986 ships.", []),
    ("It sold 2017 units.", []),
    ("He flew a Vestby 1900 there.", []),
]


@pytest.mark.parametrize(("text", "dates"), HALVES + DATELINES + STRETCHES + YEARS_BEFORE_NOUNS)
def test_what_stands_around_a_date(text: str, dates: list[str]) -> None:
    """Halves of months, days behind a dash, how long something has not been, and years before what is of a year."""
    assert read(text) == dates
