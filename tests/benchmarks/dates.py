"""How fast dates are read: run with `pytest tests/benchmarks/dates.py`."""

from datetime import date
from typing import Any

from factlib.dates import parse_dates

ARTICLE = (
    "ANKARA, Oct. 3 - The shipyard said on Friday that it delivered two patrol boats last month, a year after the order was"
    " signed on 27 September 2019. Its director told reporters the yard would hand over the third boat by the end of the"
    " year. Exports of the sector rose in the first nine months of 2020, to more than in all of 2018.\n\n"
    "Workers who live in the town say that little has changed. The road to the gate is still unpaved, the canteen serves"
    " the same soup, and the union has no seat on the board. None of this is likely to slow the yard, whose order book is"
    " full, whose bankers are patient and whose rivals, down the coast, have closed their gates one after the other.\n\n"
)


def test_articles(benchmark: Any) -> None:
    assert benchmark(parse_dates, ARTICLE * 100, date(2020, 10, 3))
