"""What exports are compared with: a time before, a mark that they pass, an aim that they miss."""

from datetime import date

import pytest

from factlib.document import Document
from factlib.validate import validate

COMPARED = (  # the text, whose last sentence is cited; the amount, its time, and the time that it is compared with
    ("Trade in resin grew in 1994 against 1993. Exports of resin fell to 40 tonnes.", "40 tonnes", "1994", "1993"),
    ("Sales were higher in 2012 than in 2011. Exports of resin came to 90 tonnes.", "90 tonnes", "2012", "2011"),
    ("The first quarter of 2019 was good compared with the same quarter of 2018. Resin exports rose to 6 tonnes.", "6 tonnes", "first quarter of 2019", "first quarter of 2018"),
    ("Compared with 2016, exports of resin were 12 percent higher in 2017 at $310 million.", "$310 million", "2017", "2016"),
    ("In April 2019 oil output rose, up from March 2019. Exports of resin came to 7 tonnes.", "7 tonnes", "April 2019", "March 2019"),
    ("The 2019 exports of resin were 80 tonnes, more than in 2018.", "80 tonnes", "2019", "2018"),
    ("Peru sold 40 tonnes of resin abroad in June 2018, more than in May 2018.", "40 tonnes", "June 2018", "May 2018"),
)  # fmt: skip


def is_borne_out(text: str, amount: str, period: str) -> bool:
    claim = {"type": "export_figure", "goods": "resin", "amount": amount, "period": period}
    cited = text.split(". ")[-1]
    return validate({**claim, "evidence": cited}, Document(text=text, published=date(2020, 5, 4))).ok


@pytest.mark.parametrize(("text", "amount", "period"), [row[:3] for row in COMPARED])
def test_exports_are_of_the_time_that_is_told_of(text: str, amount: str, period: str) -> None:
    assert is_borne_out(text, amount, period)


@pytest.mark.parametrize(("text", "amount", "base"), [(*row[:2], row[3]) for row in COMPARED])
def test_exports_are_not_of_the_time_that_it_is_compared_with(text: str, amount: str, base: str) -> None:
    assert not is_borne_out(text, amount, base)


OF_BEFORE = (  # amounts of the time that is compared with
    ("Trade in resin grew in 1994 against 1993. Exports of resin fell to 40 tonnes from 50 tonnes.", "50 tonnes", "1993"),
    ("Resin exports totalled 22 tonnes in 2002 versus 19 tonnes in 2001.", "19 tonnes", "2001"),
    ("Exports of resin in 2018 were 7 tonnes, up from 6 tonnes in 2017.", "6 tonnes", "2017"),
    ("Peru must export 90 tonnes of resin no later than May 2011.", "90 tonnes", "May 2011"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "amount", "period"), OF_BEFORE)
def test_exports_of_before_are_of_the_time_that_is_compared_with(text: str, amount: str, period: str) -> None:
    assert is_borne_out(text, amount, period)


MARKS = (  # the amount of the exports, and the mark or the aim that it is held against
    ("At a record $51.7 billion, exports of resin stood in 2019 above the round $50 billion mark.", "$51.7 billion", "$50 billion"),
    ("Resin exports topped the 300-tonne threshold in 2019, at 312 tonnes.", "312 tonnes", "300 tonnes"),
    ("Exports of resin crossed the $20 billion milestone to stand at $20.4 billion in 2019.", "$20.4 billion", "$20 billion"),
    ("In 2019 resin exports missed a goal of 40 tonnes and came to 36 tonnes.", "36 tonnes", "40 tonnes"),
    ("Resin exports were $81 billion in 2019, against a forecast of $85 billion.", "$81 billion", "$85 billion"),
    ("At 5 tonnes, exports of resin in 2019 were short of the 6-tonne target.", "5 tonnes", "6 tonnes"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "amount"), [row[:2] for row in MARKS])
def test_exports_are_so_much(text: str, amount: str) -> None:
    assert is_borne_out(text, amount, "2019")


@pytest.mark.parametrize(("text", "mark"), [row[::2] for row in MARKS])
def test_exports_are_not_what_they_pass_or_miss(text: str, mark: str) -> None:
    assert not is_borne_out(text, mark, "2019")


@pytest.mark.parametrize(
    ("text", "amount", "period"),
    [
        ("Exports of resin reached the historic $9 million mark in 2019.", "$9 million", "2019"),
        ("Resin exports broke through the 9-tonne barrier in 2019.", "more than 9 tonnes", "2019"),
        ("Resin exports are seen at 8 tonnes, with a goal of 9 tonnes in 2021.", "9 tonnes", "2021"),
    ],
)
def test_a_mark_without_another_amount_is_the_amount(text: str, amount: str, period: str) -> None:
    assert is_borne_out(text, amount, period)
