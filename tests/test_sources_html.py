"""HTML pages: the text of the article is kept, its metadata read, its encoding found."""

from datetime import date
from pathlib import Path

import pytest

import factlib
from factlib.sources import from_bytes

pytest.importorskip("trafilatura", reason="the extra html is not installed")

FIRST = "The ministry signed a contract for twelve patrol boats with Şimşek Yards on Friday. It is worth €430 million."
SECOND = "Deliveries begin next spring, its spokesman told reporters in Warsaw after the ceremony."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Navy orders boats | Sea News</title>
<meta name="author" content="Maria Kowalska">
<meta property="article:published_time" content="2024-05-03T09:00:00+02:00">
<meta property="og:site_name" content="Sea News"><link rel="canonical" href="https://sea.example/boats">
</head><body><nav><a href="/">Home</a> <a href="/economy">Economy</a></nav>
<article><h1>Navy orders boats</h1><p>{FIRST}</p><p>{SECOND}</p></article>
<div id="comments"><h3>2 comments</h3><ol><li>Reader: they bought 500 boats for $3 billion.</li></ol></div>
<footer>© 2024 Sea News</footer></body></html>"""


def test_the_article_is_told_from_the_page(tmp_path: Path) -> None:
    file = tmp_path / "boats.html"
    file.write_text(PAGE, encoding="utf-8")
    document = factlib.read(file)
    assert FIRST in document.text
    assert SECOND in document.text
    assert not [word for word in ("Economy", "$3 billion", "©", "<p>") if word in document.text]
    assert document.id == factlib.Document(text=document.text).id


def test_what_the_page_says_of_itself_is_read() -> None:
    document = from_bytes(PAGE.encode(), html=True)
    assert document.title == "Navy orders boats"
    assert document.author == "Maria Kowalska"
    assert document.publisher == "Sea News"
    assert document.url == "https://sea.example/boats"
    assert document.published == date(2024, 5, 3)


def test_what_is_given_goes_first() -> None:
    document = from_bytes(
        PAGE.encode(), html=True, published=date(2020, 1, 1), url="https://mirror.example/1"
    )
    assert (document.published, document.url) == (date(2020, 1, 1), "https://mirror.example/1")


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("utf-8", "utf-8-sig"), ("windows-1254", "cp1254"), ("no-such-code", "utf-8"), ("utf-8", "utf-16")],
)
def test_the_encoding_is_that_of_the_mark_or_of_the_page(declared: str, encoding: str) -> None:
    data = PAGE.replace("utf-8", declared).encode(encoding)
    assert FIRST in from_bytes(data, html=True).text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<html></html>", "page.html: no article found in the HTML"),
        (b"", "page.html: no article found in the HTML"),
        (b"<html><p>Caf\xe9</p></html>", "page.html: not UTF-8: byte 0xe9 at offset 12"),
    ],
)
def test_pages_without_an_article_are_refused(data: bytes, reason: str) -> None:
    with pytest.raises(factlib.SourceError, match=reason):
        from_bytes(data, name="page.html", html=True)


@pytest.mark.parametrize("odd", ["&#1;", "&#11;", "\ufffe", "<!-- odd -->\x01"])
def test_what_is_no_character_of_a_page_is_dropped(odd: str) -> None:
    page = PAGE.replace("twelve patrol boats", f"<b>twelve {odd}patrol</b>{odd} <i>bo{odd}ats</i>")
    assert FIRST in from_bytes(page.encode(), html=True).text


def test_facts_of_a_page_stand_in_its_text() -> None:
    document = from_bytes(PAGE.encode(), html=True)
    facts = factlib.extract(document)
    assert facts
    assert all(fact.provenance and document[fact.provenance.span] == fact.provenance.quote for fact in facts)
