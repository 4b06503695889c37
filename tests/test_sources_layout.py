"""Pages whose parts are known: title, date line and body told from what stands around them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlib import ArgumentError, Span
from factlib.sources import layout
from tests.growth import growth

FIRST = "The ministry signed a contract for twelve patrol boats with a yard in Gdansk."
SECOND = "Deliveries begin next spring, its spokesman told reporters."
BODY = f"{FIRST}\n\n{SECOND}"

HEADS = [  # what stands above the body, the title, the date line, the day
    ("", None, None, None),
    ("Navy orders patrol boats", "Navy orders patrol boats", None, None),
    ("Navy orders patrol boats\nWednesday 14 June 2023 - 16:05", "Navy orders patrol boats", "Wednesday 14 June 2023 - 16:05", date(2023, 6, 14)),
    ("Maria Kowalska\n11 October 2022 19:45 (UTC+03:00)", None, "11 October 2022 19:45 (UTC+03:00)", date(2022, 10, 11)),
    ("Sunday June 9 2024\n\nNavy orders boats\n\n11 October 2022 19:45 (UTC+03:00)\nNavy orders boats\nMaria Kowalska\nRead more", "Navy orders boats", "11 October 2022 19:45 (UTC+03:00)", date(2022, 10, 11)),
    ("Navy orders patrol boats\nUpdated: May 5, 2024, 10:00", "Navy orders patrol boats", None, None),
    ("Navy orders patrol boats\n5/6/2024 10:00", "Navy orders patrol boats", "5/6/2024 10:00", None),
    ("Navy orders patrol boats\n23/6/2024 10:00", "Navy orders patrol boats", "23/6/2024 10:00", date(2024, 6, 23)),
    ("Navy orders patrol boats\nPublished: May 3, 2024\nUpdated: May 5, 2024, 10:00", "Navy orders patrol boats", "Published: May 3, 2024", date(2024, 5, 3)),
    ("Navy orders patrol boats\nBy Maria Kowalska\n2024-05-03", "Navy orders patrol boats", "2024-05-03", date(2024, 5, 3)),
    ("Navy orders patrol boats\nBy Maria Kowalska, 3 May 2024", "Navy orders patrol boats", "By Maria Kowalska, 3 May 2024", date(2024, 5, 3)),
    ("Navy orders patrol boats\nGdansk, May 3, 2024", "Navy orders patrol boats", "Gdansk, May 3, 2024", date(2024, 5, 3)),
    ("Navy orders patrol boats\nMaria Kowalska | Sea News | 3 May 2024 14:20 CET", "Navy orders patrol boats", "Maria Kowalska | Sea News | 3 May 2024 14:20 CET", date(2024, 5, 3)),
    ("Will the navy order twelve new boats?\n3 May 2024", "Will the navy order twelve new boats?", "3 May 2024", date(2024, 5, 3)),
    ("Navy orders patrol boats\n\n1,204 views\n\n17\n\nShare this article", "Navy orders patrol boats", None, None),
]  # fmt: skip
DATELINES = [  # what opens the first paragraph, the place, the day
    ("IZMIR, Nov 5, 2021 (Agency) - ", "IZMIR", date(2021, 11, 5)),
    ("KYIV — ", "KYIV", None),
    ("WARSAW, 3 May 2024 – ", "WARSAW", date(2024, 5, 3)),
    ("NEW DELHI (AP) -- ", "NEW DELHI", None),
    ("TUNIS, Tunisia (AP) — ", "TUNIS", None),
    ("MOSCOW, March 9, 2021. /TASS/. ", "MOSCOW", date(2021, 3, 9)),
    ("NAIROBI, Kenya (AP)_ ", "NAIROBI", None),
    ("NAIROBI, Kenya (AP) _\n\n", "NAIROBI", None),  # on a line of its own
    ("HAVANA, August 7, 2021 (Agency) --\n\n", "HAVANA", date(2021, 8, 7)),
    ("ADDIS ABABA _ ", "ADDIS ABABA", None),
]
NO_DATELINES = ["The ministry - ", "NATO: ", "Gdansk, Poland. ", "Mr. Smith (centre) said: ", "VLMRS- "]
TAILS = [  # what stands below the body and is none of it
    "2 comments\n1. Reader says:\nThey have bought 500 boats already, and 40 tanks for $3 billion.",
    "  1. Reader says:\n\n    So they buy boats again.\n\n  2. Sailor says:\n\n    About time, if you ask me, since the last 20 sank.",
    "Comments (3)\n  1. -3\n    4 March 2019 07: 15\n    Poland sold 900 boats to nobody in the last year.",
    "Leave a comment",
    "Follow us on Twitter @navynews\n\nLatest See more",
    "Copyright © 2024 Navy News. All rights reserved.",
    "Proudly powered by WordPress | Theme: Harbour by Anna Berg.",
    "The Centre for Sea Power (CSP) is a private research institute that studies navies.",
    "Maria Kowalska is a staff journalist, follow her on Twitter: @mk",
    "About Gdansk Yards\nGdansk Yards has built 300 ships since 1950 and employs 2,000 people.",
    "Related articles\nArmy orders 30 tanks\nAir force drops plan for 12 jets",
    "Tags: navy, boats, contract",
]


@pytest.mark.parametrize(("head", "title", "date_line", "published"), HEADS)
def test_reads_the_head(head: str, title: str | None, date_line: str | None, published: date | None) -> None:
    text = f"{head}\n\n{BODY}\n"
    page = layout(text)
    assert (page.title and text[page.title.slice]) == title
    assert (page.date_line and text[page.date_line.slice]) == date_line
    assert page.published == published
    assert [text[stretch.slice] for stretch in page.body] == [BODY]


@pytest.mark.parametrize(("opening", "place", "published"), DATELINES)
def test_reads_the_dateline(opening: str, place: str, published: date | None) -> None:
    text = f"Navy orders patrol boats\n\n{opening}{BODY}"
    page = layout(text)
    assert page.dateline_place
    assert text[page.dateline_place.slice] == place
    assert page.published == published
    assert [text[stretch.slice] for stretch in page.body] == [BODY]


@pytest.mark.parametrize("opening", NO_DATELINES)
def test_other_openings_are_body(opening: str) -> None:
    text = f"Navy orders patrol boats\n\n{opening}{BODY}"
    page = layout(text)
    assert page.dateline_place is None
    assert [text[stretch.slice] for stretch in page.body] == [opening + BODY]


def test_a_headline_may_stand_before_the_dateline() -> None:
    text = "Rents ease for fifth week: bank LIMA, Aug. 12 (Agency) -- Rents eased, the bank said."
    page = layout(text)
    assert page.opening is not None
    assert text[page.opening.end :].strip() == "Rents eased, the bank said."


def test_a_dateline_without_a_year_is_no_day() -> None:
    page = layout(f"IZMIR, Nov 5 (Agency) - {FIRST} The talks began on 8 October 2021.")
    assert page.date_line == Span(start=0, end=24)
    assert page.published is None  # that of 2021, or of a later year


@pytest.mark.parametrize("tail", TAILS)
def test_what_follows_the_article_is_not_body(tail: str) -> None:
    text = f"Navy orders patrol boats\n\n{BODY}\n\n{tail}\n"
    page = layout(text)
    assert [text[stretch.slice] for stretch in page.body] == [BODY]
    assert not page.in_article(Span(start=text.index(tail), end=len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Norland sold ferries",
        FIRST,
        BODY,
        f"{BODY}\n\nTwo comments were made by the minister on the price of the boats.",
        f"{FIRST}\n\n14 June 2023\n\n{SECOND}",  # a timeline
        f"{FIRST}\n\n1. Twelve boats are to be built in Gdansk.\n\n2. Four more are to be built in Gdynia.",
        f"{FIRST}\n\nThe minister says:\n\n{SECOND}",
        f"{BODY}\n\nVelmar is a Danish shipping company.",
        f"{FIRST}\n\nAbout Time\n\n{SECOND}\n\n{SECOND}\n\n{SECOND}\n\n{SECOND}",  # a section, not a footer
        "one\ntwo\nthree",
    ],
)
def test_when_unsure_it_is_body(text: str) -> None:
    page = layout(text)
    assert [text[stretch.slice] for stretch in page.body] == [text]


def test_furniture_between_paragraphs_splits_the_body() -> None:
    text = f"{FIRST}\n\nRead more\n\n{SECOND}"
    assert [text[stretch.slice] for stretch in layout(text).body] == [FIRST, SECOND]


def test_a_sentence_that_begins_with_the_dateline_is_in_the_body() -> None:
    text = f"KYIV — {FIRST}"
    assert layout(text).in_body(Span(start=0, end=len(text)))
    assert not layout(text).in_body(Span(start=0, end=4))


def test_refuses_what_is_no_text() -> None:
    with pytest.raises(ArgumentError, match="text: expected a str, got 7"):
        layout(7)  # type: ignore[arg-type]


PIECES = st.sampled_from([FIRST, SECOND, "Navy orders boats", "3 May 2024 - 09:00", "2 comments", "1. Ann says:", "Read more", "By Ann Lee", "KYIV — So", "", "1.", "+3"])  # fmt: skip


@given(st.text() | st.lists(PIECES, max_size=12).map("\n".join))
def test_any_text_has_a_layout_in_its_bounds(text: str) -> None:
    page = layout(text)
    ends = [0, *(offset for stretch in page.body for offset in (stretch.start, stretch.end)), len(text)]
    assert ends == sorted(ends)
    assert all(page.in_body(stretch) for stretch in page.body if len(stretch))
    assert all(0 <= part.start < part.end <= len(text) for part in (page.title, page.date_line) if part)
    assert not text.strip() or page.body or page.title or page.date_line or "prose" not in text


@pytest.mark.parametrize(
    "piece", [FIRST + "\n\n", "Reader says:\n", "1.\n", "A " * 40, "\n", "Comments\n", "3 May\n"]
)
def test_the_work_grows_with_the_text(piece: str) -> None:
    assert growth(layout, piece, 20_000, times=8) < 12
