"""Dates without a year: the year is that of their clause, or of the clause before, and of nothing else."""

from datetime import date

import pytest

from factlib import parse_dates

ANCHOR = date(2024, 5, 15)

OWN_CLAUSE = [  # told with a day of publication as without one
    ("It built ten ships in 2018 from February to December.", ["2018", "2018-02/2018-12"]),
    ("In 2018, the yard built ten ships from February to December.", ["2018", "2018-02/2018-12"]),
    ("In 2018 it was shut between March and May.", ["2018", "2018-03/2018-05"]),
    ("Sales fell in 2018, mostly from February to May.", ["2018", "2018-02/2018-05"]),
    ("In 2019 and in the first quarter it lost money.", ["2019", "2019-01/2019-03"]),
    ("During 2017 the plant was shut in the third quarter.", ["2017", "2017-07/2017-09"]),
    ("It ran in 2015 until early March.", ["2015", "2015-03"]),
    ("It fell in 2018 (from March to May).", ["2018", "2018-03/2018-05"]),
    ("It opened on May 5, in 2018, with a feast.", ["2018-05-05"]),
    ("In 2016 it celebrated at Christmas.", ["2016", "2016-12-25"]),
    ("Exports fell in 2012 in H2.", ["2012", "2012-07/2012-12"]),
]
CLAUSE_BEFORE = [  # told without a day of publication
    ("Opened on 27 September 2020, it closed on 3 October.", ["2020-09-27", "2020-10-03"]),
    ("A sister plant was built in 1990 and sold in May.", ["1990", "1990-05"]),
    (
        "It was planned in 1990, begun in early March, and built from May to July.",
        ["1990", "1990-03", "1990-05/1990-07"],
    ),
    ("The yard was idle in 2018. It reopened in October.", ["2018", "2018-10"]),
    ("It was shut in 2018, and it reopened on 4 July.", ["2018", "2018-07-04"]),
]
SOMETHING_ELSE = [  # the year stays alone; without a day of publication there is no more
    ("The firm, founded in 1998, opened a plant in March.", ["1998"]),
    ("The firm (founded in 1998) opened a plant in March.", ["1998"]),
    ("The plant announced in 2018 opened in March.", ["2018"]),
    ("The 2018 contract ended in March.", ["2018"]),
    ("Since 2018 it has grown; it will open in March.", ["2018"]),
    ("The plant was shut in 2018, the ministry said on 3 March.", ["2018"]),
    ("In 2018, the yard built ten ships, the ministry said on 3 March.", ["2018"]),
    ("It is to end by 2030, and it began in March.", ["2030"]),
    ("In 2018 it opened, and the mayor said in March it would close.", ["2018"]),
    ("The vessel was built in 2001. The ministry bought it in March.", ["2001"]),
    ("It sold 2018 units in March.", []),
    ("It opened in 2018. Nothing else is known. It closed in March.", ["2018"]),
    ("It opened in 2018.\n\nIt closed in March.", ["2018"]),
    ("It opened in 2018 and will close in March.", ["2018"]),
    ("It was shut on 3 May 2001. The firm, a maker of ferries, sold it in June.", ["2001-05-03"]),
    ("In 2018 it was shut. On Monday it opened.", ["2018"]),
    ("It closed in March. It had opened in 2018.", ["2018"]),
    ("It opened last week, on Monday, in May.", []),
    ("A ferry was sold in March, when the Fleet Act of 1998 was in force.", ["1998"]),
]  # fmt: skip


SAME_MONTH = [  # told in full elsewhere in the text, in one year only
    (
        "The flood came on October 8, 2021. The valley has been dark since Oct. 8.",
        ["2021-10-08", "2021-10-08"],
    ),
    ("It sold kites in October alone. The flood came on 8 October 2021.", ["2021-10", "2021-10-08"]),
    ("It opened in May 2019. Much was said of it. The crane fell on 5 May.", ["2019-05", "2019-05-05"]),
    ("It opened in May 2019 and was sold in May 2020. The crane fell on 5 May.", ["2019-05", "2020-05"]),
    ("It opened in May 2019. Much was said of it. The crane fell on 5 June.", ["2019-05"]),
    ("The firm, founded in May 1998, sold it. Much was said. The crane fell in May.", ["1998-05"]),
    ("February sales rose to $5m from $4m in February 2019.", ["2019-02"]),
    ("The May 1998 law was new. Much was said of it. The crane fell in May.", ["1998-05"]),
]


@pytest.mark.parametrize(
    ("text", "edtf"), [("FY2015-12", []), ("FY2015-16", ["2015/2016"]), ("2015-12", ["2015-12"])]
)
def test_a_fiscal_year_has_no_month_behind_it(text: str, edtf: list[str]) -> None:
    assert [when.edtf for when in parse_dates(text)] == edtf


@pytest.mark.parametrize(("text", "edtf"), SAME_MONTH)
def test_the_same_month_gives_its_year(text: str, edtf: list[str]) -> None:
    assert [when.edtf for when in parse_dates(text)] == edtf


@pytest.mark.parametrize(("text", "edtf"), OWN_CLAUSE)
def test_its_own_clause_gives_the_year(text: str, edtf: list[str]) -> None:
    assert [when.edtf for when in parse_dates(text)] == edtf
    assert [when.edtf for when in parse_dates(text, ANCHOR)] == edtf


@pytest.mark.parametrize(("text", "edtf"), CLAUSE_BEFORE)
def test_the_clause_before_gives_the_year(text: str, edtf: list[str]) -> None:
    assert [when.edtf for when in parse_dates(text)] == edtf


@pytest.mark.parametrize(("text", "edtf"), SOMETHING_ELSE)
def test_the_year_of_something_else_is_none(text: str, edtf: list[str]) -> None:
    assert [when.edtf for when in parse_dates(text)] == edtf


def test_with_a_day_of_publication_that_decides_beyond_the_clause() -> None:
    text = "The plant was built in 1990. It was sold in March."
    assert [when.edtf for when in parse_dates(text, ANCHOR)] == ["1990", "2024-03"]


def test_last_year_gives_its_year_too() -> None:
    assert [when.edtf for when in parse_dates("Last year it was shut from May to June.", ANCHOR)] == [
        "2023",
        "2023-05/2023-06",
    ]


def test_the_same_stretch_of_another_year() -> None:
    text = "It sold five in the first half of 1986, against four in the same 1985 period."
    assert [when.edtf for when in parse_dates(text)] == ["1986-01/1986-06", "1985-01/1985-06"]
