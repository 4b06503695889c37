"""The text of a page is what its reader sees: no marks of notes, nothing struck or hidden, no sign lost."""

import pytest

from factlib import ArgumentError, Document, SourceError, parse_quantities
from factlib.sources import from_bytes

pytest.importorskip("trafilatura", reason="the extra html is not installed")


def text_of(markup: str) -> str:
    """The text of the paragraph `markup`."""
    before = "<h1>The yard</h1><p>The yard told its customers on the islands how many ships it has built so far.</p>"
    return Document.from_html(f"<html><body>{before}<p>{markup}</p></body></html>").text.split("\n")[-1]


SEEN = [  # markup of a paragraph, what is seen of it
    # marks of notes
    ("It built 12<sup>3</sup> ferries for $77 million<sup>4</sup>.", "It built 12 ferries for $77 million."),
    ("It has 20 plants<sup>[7]</sup>.", "It has 20 plants."),
    ("The yard<sup class='reference'><a href='#cite_note-3'>[3]</a></sup> has 20 plants.", "The yard has 20 plants."),
    ("It has 20<sup>a</sup> plants and 4<sup>†</sup> docks.", "It has 20 plants and 4 docks."),
    ("In 2019<sup>1, 2</sup> it had 5<sup>2–4</sup> docks.", "In 2019 it had 5 docks."),
    ("It costs $77<sup>14</sup> to <a class='footnote-ref' href='#fn5'>[5]</a>enter.", "It costs $77.14 to enter."),
    ("It costs $77<sup><a href='#n14'>14</a></sup> to enter.", "It costs $77 to enter."),
    ("It is worth $5<a role='doc-noteref' href='#n'>9</a> now.", "It is worth $5 now."),
    ("It built 12<a href='#n1'>1</a> ferries<a href='#n2'>[2]</a> and 3 docks<span class='footnote'>*</span>.", "It built 12 ferries and 3 docks."),
    ("It built 12<span style='vertical-align: super'>3</span> ferries in <a href='#y'>the yard</a>.", "It built 12 ferries in the yard."),
    ("It built <a href='/f'>12</a> ferries, see <a href='#b'>B</a>.", "It built 12 ferries, see B."),
    # raised words that are words
    ("Its 4<sup>th</sup> dock has 25 km<sup>2</sup>.", "Its 4th dock has 25 km²."),
    ("It stored 300 m<sup>3</sup> of CO<sub>2</sub>.", "It stored 300 m³ of CO2."),
    ("It took 10<sup>-3</sup> seconds, said M<sup>me</sup> Lee.", "It took 10⁻³ seconds, said Mme Lee."),
    ("It has docks<sup>[1][2]</sup> and cranes<sup>3,4</sup>.", "It has docks and cranes."),
    ("It made 3 × 10<sup>6</sup> tonnes.", "It made 3 × 10⁶ tonnes."),
    ("It enriched <sup>235</sup>U there.", "It enriched ²³⁵U there."),
    ("It added Ca<sup>2+</sup> there.", "It added Ca²⁺ there."),
    ("It made 2<sup>1</sup>/<sub>2</sub> tonnes.", "It made 2 1/2 tonnes."),
    ("Its Quill<sup>TM</sup> is new.", "Its Quill™ is new."),
    ("It flies at 5 km s<sup>-1</sup>.", "It flies at 5 km s⁻¹."),
    # struck, inserted
    ("It sold <del>15</del> <ins>12</ins> ferries.", "It sold 12 ferries."),
    ("It sold <s>15</s> 12 ferries.", "It sold 12 ferries."),
    ("It sold <span style='text-decoration: line-through'>15 </span>12 ferries.", "It sold 12 ferries."),
    ("It sold <strike>15 boats</strike>12 ferries.", "It sold 12 ferries."),
    ("It sold <ins>12</ins> ferries.", "It sold 12 ferries."),
    # hidden
    ("It sold <span hidden>500 </span>12 ferries.", "It sold 12 ferries."),
    ("It sold <span style='display: none'>500 </span>12 ferries.", "It sold 12 ferries."),
    ("It sold <b style='VISIBILITY:hidden;color:red'>500 </b>12 ferries.", "It sold 12 ferries."),
    ("It sold <span class='sr-only'>opens a window </span>12 ferries.", "It sold 12 ferries."),
    ("It sold <span class='hidden md:inline'>exactly </span>12 ferries.", "It sold exactly 12 ferries."),
    ("It sold <span style='display:inline'>exactly </span>12 ferries.", "It sold exactly 12 ferries."),
    ("It sold 12 <span class='highlight'>ferries</span>.", "It sold 12 ferries."),
    ("It sold <template>500 </template>12 ferries.", "It sold 12 ferries."),
    ("It sold <span style='opacity: 0;'>500 </span>12 ferries.", "It sold 12 ferries."),
    ("It sold <span style='font-size:0'>500 </span>12 ferries.", "It sold 12 ferries."),
    ("It sold <span style='position:absolute; left:-9999px'>500 </span>12 ferries.", "It sold 12 ferries."),
    ("It sold <span style='opacity: 0.8'>exactly </span>12 ferries.", "It sold exactly 12 ferries."),
    ("<style>/* x */ .y, .gone { color: red; display: none }</style>It sold <b class='gone'>500 </b>12 ferries.", "It sold 12 ferries."),
    ("<style>@media print { .gone { display: none } } .z{display:block}</style>It sold <b class='gone z'>12</b> ferries.", "It sold 12 ferries."),
    ("It sold <!-- 500 -->12 ferries.", "It sold 12 ferries."),
    # characters that do not show
    ("It sold pa&shy;trol ves\u00adsels.", "It sold patrol vessels."),
    ("It sold $77&#8203;million\ufeff of pa\u2060trol ves<wbr>sels.", "It sold $77million of patrol vessels."),
    # words that only look otherwise
    ("It <i>sold</i> 12 <span class='lead'>ferries</span> <b>to</b> Chile.", "It sold 12 ferries to Chile."),
    ("It sold <a href='/f'>12 ferries</a> to <q>Chile</q>.", "It sold 12 ferries to “Chile”."),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "seen"), SEEN)
def test_the_text_is_what_is_seen(markup: str, seen: str) -> None:
    assert text_of(markup) == seen


def test_marks_of_notes_change_no_amount() -> None:
    text = text_of("It sold 12<sup>3</sup> ferries for $77 million<sup>4</sup> and 8<sup>[2]</sup> boats.")
    assert [str(amount.value) for amount in parse_quantities(text)] == ["12", "77000000", "8"]


SENTENCE = "It costs €77 million – “so much”, said José Šimić’s yard."


@pytest.mark.parametrize("declared", ["iso-8859-1", "ISO-8859-1", "latin1", "us-ascii", "windows-1252"])
def test_pages_of_latin_letters_may_hold_all_of_windows(declared: str) -> None:
    page = (
        f"<html><head><meta charset='{declared}'></head><body><h1>Price</h1><p>{SENTENCE}</p></body></html>"
    )
    assert SENTENCE in from_bytes(
        page.replace("Š", "S").replace("ć", "c").encode("cp1252"), html=True
    ).text.replace("Simic", "Šimić")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-8-sig"])
def test_pages_in_unicode_are_read_whatever_they_declare(encoding: str) -> None:
    page = f"<html><head><meta charset='utf-8'></head><body><h1>Price</h1><p>{SENTENCE}</p></body></html>"
    assert SENTENCE in Document.from_html(page.encode(encoding)).text


def test_a_page_may_come_as_text_or_bytes() -> None:
    page = f"<p>{SENTENCE}</p>"
    document = Document.from_html(page, url="https://sea.example/price")
    assert (document.text, document.url) == (SENTENCE, "https://sea.example/price")
    assert Document.from_html(page.encode()).text == SENTENCE
    assert (
        Document.from_html(f"<?xml version='1.0' encoding='utf-8'?><html><body>{page}</body></html>").text
        == SENTENCE
    )


@pytest.mark.parametrize("page", ["", "  ", "<html></html>", "<!-- nothing -->", "\x00", b""])
def test_a_page_without_an_article_is_refused(page: str | bytes) -> None:
    with pytest.raises(SourceError, match="page: no article found"):
        Document.from_html(page)


@pytest.mark.parametrize("page", [None, 5, ["<p>"]])
def test_what_is_no_page_is_refused(page: object) -> None:
    with pytest.raises(ArgumentError, match="markup"):
        Document.from_html(page)  # type: ignore[arg-type]
