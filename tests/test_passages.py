"""Quotes that stand in a text in one way or another, and quotes that do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlib.document import Document
from factlib.errors import ArgumentError
from factlib.passages import Grade, has_words, locate
from factlib.passages.normal import Normalised

ARTICLE = Document(
    text=(
        "The minister called it a “historic ﬁrst”.\n"
        "Ruritania has leased at least $38 million worth of tugs to Freedonia – its costliest deal – in May.\n\n"
        "It wasn’t the only deal: the yard at Port Alder sold 1,700 engines, the mill none at all.  "
        "Freedonia did not buy tanks, and the treasury refused to pay for them.\n"
        "Seven villages were named in the annex. Seven villages were left out.\n"
    )
)
FOUND: list[tuple[str, Grade, str]] = [  # the quote, its grade, the words of the text
    ("has leased at least $38 million worth", "exact", "has leased at least $38 million worth"),
    ('called it a "historic first".', "normalised", "called it a “historic ﬁrst”."),
    (
        "tugs to Freedonia - its costliest deal -- in May",
        "normalised",
        "tugs to Freedonia – its costliest deal – in May",
    ),
    ("It wasn't the only deal", "normalised", "It wasn’t the only deal"),
    ("freedonia did not buy tanks", "normalised", "Freedonia did not buy tanks"),
    ("none at all. Freedonia did not", "normalised", "none at all.  Freedonia did not"),
    ("“sold 1,700 engines.”", "normalised", "sold 1,700 engines"),
    ("deal – in May.\r\n\r\nIt wasn", "absent", ""),  # cuts a word
    (
        "Ruritania has leased at least $18 million worth",
        "altered",
        "Ruritania has leased at least $38 million worth",
    ),
    (
        "Ruritania leased at least $38 million worth of tugs",
        "altered",
        "Ruritania has leased at least $38 million worth of tugs",
    ),
    ("Freedonia did buy tanks, and the treasury", "altered", "Freedonia did not buy tanks, and the treasury"),
    ("sold 700 engines, the mill none at all", "altered", "sold 1,700 engines, the mill none at all"),
    ("Freedonia launched three satellites last week", "absent", ""),
    ("", "absent", ""),
    ("…", "absent", ""),
    ("(.*)+ [a-z]{2,} \\d", "absent", ""),
]


@pytest.mark.parametrize(("quote", "grade", "words"), FOUND)
def test_grades_and_places(quote: str, grade: Grade, words: str) -> None:
    passage = locate(quote, ARTICLE)
    assert has_words(quote, ARTICLE.text) == passage.faithful
    if grade == "absent":
        assert passage.grade in ("absent", "altered")
        assert not passage.faithful
        return
    assert passage.grade == grade
    assert passage.span is not None
    assert ARTICLE[passage.span] == words


@pytest.mark.parametrize(
    ("quote", "differences"),
    [
        ("has leased at least $18 million worth", ["“18” for “38”"]),
        ("Ruritania has leased $38 million worth of tugs", ["“at least” left out"]),
        ("Freedonia did not buy any tanks, and the treasury", ["“any” added"]),
        (
            "the yard at Port Alder sold 700 engines, the mills none at all",
            ["“700” for “1,700”", "“mills” for “mill”"],
        ),
    ],
)
def test_says_which_words_differ(quote: str, differences: list[str]) -> None:
    passage = locate(quote, ARTICLE)
    assert [str(difference) for difference in passage.differences] == differences
    assert not passage.faithful


def test_other_signs_and_capitals_are_no_other_words() -> None:
    passage = locate("Freedonia Did Not Buy Tanks and the Treasury", ARTICLE)
    assert passage.grade == "altered"
    assert passage.faithful
    assert has_words("Freedonia Did Not Buy Tanks and the Treasury", ARTICLE.text)


@pytest.mark.parametrize(
    ("quote", "faithful"),
    [
        ("grew 225 pct", False),
        ("grew 22.5 pct", False),
        ("grew 2,25 pct", False),
        ("cost 1234 crowns", True),
        ("cost 12.34 crowns", False),
        ("cost 1,234 crowns; it", True),
        ("at 1030 on Monday", False),
    ],
)
def test_a_sign_inside_of_a_number_is_part_of_it(quote: str, faithful: bool) -> None:
    document = Document(text="Output grew 2.25 pct. The mill cost 1,234 crowns, it said at 10:30 on Monday.")
    passage = locate(quote, document)
    assert passage.faithful == faithful, passage.differences
    assert has_words(quote, document.text) == faithful


def test_a_quote_that_stands_twice_is_ambiguous() -> None:
    passage = locate("Seven villages were", ARTICLE)
    assert passage.ambiguous
    assert len(passage.spans) == 2


def test_passages_of_several_places_are_stitched() -> None:
    passage = locate("The minister called it Freedonia did not buy tanks", ARTICLE)
    assert passage.grade == "stitched"
    assert [ARTICLE[span] for span in passage.spans] == [
        "The minister called it",
        "Freedonia did not buy tanks",
    ]
    assert not passage.faithful


def test_an_ellipsis_makes_a_joint_honest() -> None:
    passage = locate("Ruritania has leased […] tugs to Freedonia", ARTICLE)
    assert passage.grade == "stitched"
    assert passage.elided
    assert passage.faithful
    assert has_words("Ruritania has leased […] tugs to Freedonia", ARTICLE.text)
    backwards = locate("tugs to Freedonia ... The minister called it", ARTICLE)
    assert not backwards.elided


def test_a_quote_of_another_document_is_elsewhere() -> None:
    other = Document(text="Another paper: the mill was closed in June.")
    passage = locate("the mill was closed in June", ARTICLE, [ARTICLE, other])
    assert passage.grade == "elsewhere"
    assert passage.document == other.id


@pytest.mark.parametrize(
    ("quote", "text"),
    [("7 million", "worth $77 million"), ("7 million", "1.7 million"), ("$1", "$1.50"), ("art", "a party")],
)
def test_words_and_numbers_are_whole(quote: str, text: str) -> None:
    assert locate(quote, Document(text=text)).grade not in ("exact", "normalised")


@pytest.mark.parametrize(("quote", "document"), [(None, ARTICLE), (b"x", ARTICLE), ("x", "a text")])
def test_refuses_other_types(quote: object, document: object) -> None:
    with pytest.raises(ArgumentError):
        locate(quote, document)  # type: ignore[arg-type]


WORDS = st.text(alphabet="ab cd.,“”'–-\n\u00adﬁ é7", max_size=60)


@given(before=WORDS, quote=WORDS, after=WORDS)
def test_whatever_stands_there_is_found(before: str, quote: str, after: str) -> None:
    text = f"{before} {quote} {after}"
    passage = locate(quote, Document(text=text))
    if any(map(str.isalnum, quote)):
        assert passage.grade in ("exact", "normalised", "altered")
        assert (
            passage.grade != "altered"
            or quote.strip() != quote
            or not quote[0].isalnum()
            or not quote[-1].isalnum()
        )
    for span in passage.spans:
        assert 0 <= span.start <= span.end <= len(text)


@given(text=st.text(max_size=200), start=st.integers(0, 200), end=st.integers(0, 200))
def test_normal_offsets_lead_back(text: str, start: int, end: int) -> None:
    normal = Normalised(text)
    first, last = sorted((min(start, len(normal.text)), min(end, len(normal.text))))
    back = normal.source(first, last)
    assert 0 <= back[0] <= back[1] <= len(text) + 1
    assert normal.source(0, len(normal.text))[1] <= len(text)


@given(quote=st.text(max_size=120), text=st.text(max_size=200))
def test_any_quote_in_any_text_has_a_grade(quote: str, text: str) -> None:
    passage = locate(quote, Document(text=text))
    assert (passage.span is None) == (passage.grade == "absent")


def test_a_long_quote_is_found_in_a_long_text() -> None:
    text = "".join(
        f"Paragraph {number}: the mill sold {number * 7} engines to town {number % 977}.\n"
        for number in range(90_000)
    )
    document = Document(text=text)
    start = text.index("Paragraph 45000")
    quote = text[start : start + 2000].replace("engines to town", "motors to town", 3)
    passage = locate(quote, document)
    assert passage.grade == "altered"
    assert passage.span is not None
    assert abs(passage.span.start - start) < 20
    assert locate("x" * 1_000_000, document).grade == "absent"
