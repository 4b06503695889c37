"""The day of publication of a page: what the page states of itself, and nothing that it only mentions."""

from datetime import date
from itertools import product

import pytest

from factlib import Document

pytest.importorskip("trafilatura", reason="the extra html is not installed")

DAY = date(2024, 5, 3)
BODY = "<p>The yard handed over twelve ferries, the ministry of transport told reporters in the harbour.</p>"
HEADLINE = "<h1>Yard hands over ferries</h1>"


def page(head: str = "", above: str = "", below: str = "", body: str = BODY) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>Yard hands over ferries</title>{head}</head>"
        f"<body>{HEADLINE}{above}{body}{below}</body></html>"
    )


NOT_STATED = {
    "a number of a telephone": page(body="<p>Call 555-2017 or room 2016, the yard told its customers.</p>"),
    "a year of the text": page(body="<p>The yard sold 12 ferries to the islands in 2021, it said.</p>"),
    "a day of the text": page(
        body="<p>The yard sold 12 ferries on 6 May 2021, its owner told reporters.</p>"
    ),
    "a time of the text": page(
        body="<p>The yard was founded on <time datetime='1921-05-06'>6 May 1921</time>, as its owner recalled.</p>"
    ),
    "the years of the copyright": page(below="<footer>Copyright 2019-2024 Daily A</footer>"),
    "a day in the foot": page(below="<footer>Last built on 3 May 2024</footer>"),
    "a time in the foot": page(below="<footer><time datetime='2024-05-03'>3 May</time></footer>"),
    "the address": page(head="<link rel='canonical' href='https://sea.example/2021/05/06/ferries.html'>"),
    "the address of a graph": page(
        head="<meta property='og:url' content='https://sea.example/2021/05/06/x'>"
    ),
    "links": page(below="<p><a href='/2022/01/02/more'>More of 2 January 2022</a></p>"),
    "other articles": page(
        below="<div class='related'><article><h3>Old</h3><time datetime='2020-02-02'>2 February 2020</time></article></div>"
    ),
    "a comment": page(
        below="<div id='comments'><p>Ann, <time datetime='2024-06-01'>1 June 2024</time></p></div>"
    ),
    "the day of a change": page(head="<meta property='article:modified_time' content='2024-05-04'>"),
    "a line of a change": page(above="<p>Updated <time datetime='2024-05-04'>4 May 2024</time></p>"),
    "today's day above the page": f"<html><body><header><time datetime='2024-07-07'>7 July 2024</time></header>{HEADLINE}{BODY}</body></html>",
    "an image": page(above="<img src='/uploads/2021/05/06/ferry.jpg' alt='A ferry, 6 May 2021'>"),
    "a caption": page(above="<figure><figcaption>A ferry on 6 May 2021</figcaption></figure>"),
    "a year only": page(head="<meta name='date' content='2024'>"),
    "a month only": page(above="<p>May 2024</p>"),
    "a day that is none": page(head="<meta property='article:published_time' content='2024-02-31'>"),
    "digits of two months": page(above="<p class='date'>5/6/2024</p>"),
    "the publisher": page(head="<meta property='article:publisher' content='https://a.example/2021-05-06'>"),
    "an event": page(
        head='<script type="application/ld+json">{"@type": "Event", "startDate": "2024-09-01", "datePublished": "2024-08-01"}</script>'
    ),
    "other works in linked data": page(
        head='<script type="application/ld+json">{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2020-01-02"}]}</script>'
    ),
    "broken linked data": page(
        head='<script type="application/ld+json">{"datePublished": "2020-01-02"</script>'
    ),
    "a source": page(below="<p>Source: Sea News, 3 May 2019</p>"),
}


@pytest.mark.parametrize("markup", NOT_STATED.values(), ids=NOT_STATED)
def test_what_the_page_does_not_state_of_itself_is_no_day(markup: str) -> None:
    assert Document.from_html(markup).published is None


STATED = {
    "metadata": page(head="<meta property='article:published_time' content='2024-05-03T23:30:00+02:00'>"),
    "metadata of a library": page(head="<meta name='DC.date.issued' content='2024-05-03'>"),
    "metadata of a shop": page(head="<meta name='publish-date' content='Fri, 03 May 2024 09:00:00 GMT'>"),
    "a name of its own": page(head="<meta name='sitePublicationDate' content='20240503'>"),
    "metadata beside a change": page(
        head="<meta property='article:modified_time' content='2024-06-04'><meta name='pubdate' content='2024-05-03'>"
    ),
    "linked data": page(
        head='<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2024-05-03T09:00:00Z", "dateModified": "2024-06-01"}</script>'
    ),
    "a graph of linked data": page(
        head='<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, {"@type": ["BlogPosting"], "datePublished": "2024-05-03"}]}</script>'
    ),
    "a property": page(above="<span itemprop='datePublished' content='2024-05-03'>Friday</span>"),
    "a time": page(
        above="<div class='meta'>By Ann Lee <time datetime='2024-05-03T10:00Z'>two hours ago</time></div>"
    ),
    "a time in words": page(above="<p><time>May 3, 2024</time></p>"),
    "a time beside blocks": page(above="<time datetime='2024-05-03'>Friday</time>"),
    "a time called so": page(
        above="<time class='updated' datetime='2024-05-09'>9 May</time>",
        below="<time pubdate datetime='2024-05-03'>3 May</time>",
    ),
    "published and updated": page(
        above="<p>Published <time datetime='2024-05-03'>3 May</time>, updated <time datetime='2024-05-09'>9 May</time></p>"
    ),
    "updated and published": page(above="<p>Updated 9 May 2024, first published 3 May 2024</p>"),
    "a byline": page(above="<p class='byline'>By Ann Lee, 3 May 2024</p>"),
    "a line of its own": page(above="<div>Friday 3 May 2024 - 08:56</div>"),
    "a line behind a summary": page(
        above="<h2>Twelve at once</h2><div><span>Ann Lee</span> | <span>3 May 2024</span></div>"
    ),
    "digits": page(above="<p>2024-05-03 10:00</p>"),
    "digits with points": page(above="<p>Posted: 03.05.2024</p>"),
}


@pytest.mark.parametrize("markup", STATED.values(), ids=STATED)
def test_what_the_page_states_is_its_day(markup: str) -> None:
    assert Document.from_html(markup).published == DAY


FORMS = [
    "3 May 2024",
    "May 3, 2024",
    "Friday, 3 May 2024",
    "3rd May 2024",
    "2024-05-03",
    "May 3rd, 2024, 10:15 am",
]
PLACES = [
    "<p>{}</p>", "<div class='byline'>By Ann Lee, {}</div>", "<p><time>{}</time></p>", "<div>Published: {}</div>",
    "<ul><li>Ann Lee</li><li>{}</li></ul>",
]  # fmt: skip


@pytest.mark.parametrize(("form", "place"), list(product(FORMS, PLACES)))
def test_a_day_is_read_in_any_form_at_any_place_of_a_byline(form: str, place: str) -> None:
    noise = "<footer>© 2001-2026 Sea News, last built 1 January 2026</footer>"
    assert Document.from_html(page(above=place.format(form), below=noise)).published == DAY
