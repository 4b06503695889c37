"""The day of publication that a page states of itself: in its metadata, its linked data, a <time> or its byline.

Every day is a whole one: day, month and year. Left alone: years and dates in the text, at the foot, in links and
in addresses, and days of a change ("Updated …"); a day in digits that could be of two months is none. Where
nothing tells, there is none.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, islice
from operator import itemgetter
from typing import Any

from factlib.sources.lines import Line, stated_day, tells_change
from factlib.sources.markup import markup_words, names_of

_ISO = re.compile(r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)(?!\d)")
_LONGEST_DATE = 90  # characters
_LONGEST_BYLINE = 120
_HEAD_LINES = 12  # blocks between the headline and the first paragraph
_BLOCKS = frozenset(
    ("address", "article", "body", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
     "main", "ol", "p", "pre", "section", "td", "tr", "ul")
)  # fmt: skip


def day_of_page(root: Any) -> date | None:
    """The day that the tree of a page states as its day of publication; None where it states none.

    Args:
        root: The root of a tree of `lxml.html`.
    """
    page = _Page(root)
    of_root = (find(root) for find in (_of_metadata, _of_linked_data, _of_properties))
    of_page = (find(page) for find in (_of_times, _of_bylines))
    return next(chain.from_iterable(chain(of_root, of_page)), None)


class _Page:
    """The elements of a page in their order, with its headline and its article.

    Attributes:
        elements: All elements, in order; comments are left out.
        place: The index of each.
        headline: The first `<h1>`, or None.
        article: The `<article>` with the headline, or the only one; else None.
    """

    def __init__(self, root: Any) -> None:
        self.elements = [element for element in root.iter() if isinstance(element.tag, str)]
        self.place = {element: index for index, element in enumerate(self.elements)}
        self.headline = root.find(".//h1")
        articles = root.findall(".//article")
        with_headline = [article for article in articles if article.find(".//h1") is not None]
        only = [several[0] for several in (with_headline, articles) if len(several) == 1]
        self.article = only[0] if only else None

    def is_of_article(self, element: Any) -> bool:
        """Whether an element stands in the article, or behind the headline and in no other article."""
        articles = list(element.iterancestors("article"))
        if articles:
            return self.article in articles
        return self.headline is not None and self.place[self.headline] < self.place[element]


def _of_metadata(root: Any) -> Iterator[date]:
    """The days of `<meta>`; names that say "published" come first."""
    known = markup_words()
    days: list[tuple[bool, date]] = []
    for meta in root.iterfind(".//meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        if known.published_name.search(name) and not known.other_day.search(name):
            day = _whole_day(meta.get("content", ""))
            if day is not None:
                days.append(("publi" not in name, day))
    yield from _by_rank(days)


def _of_linked_data(root: Any) -> Iterator[date]:
    """The days of the page's own work in JSON-LD: an article's before a web page's."""
    scripts = root.iterfind(".//script")
    linked = (each for each in scripts if each.get("type", "").strip().lower() == "application/ld+json")
    yield from _by_rank(found for script in linked for found in _days_in(script.text_content()))


def _by_rank(found: Iterable[tuple[bool, date]]) -> Iterator[date]:
    """The days without a mark, then those with one."""
    return (day for _, day in sorted(found, key=itemgetter(0)))


def _days_in(script: str) -> Iterator[tuple[bool, date]]:
    """Whether the work is a web page rather than an article, and its day."""
    try:
        data = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return
    for work in _works(data):
        kinds = work.get("@type", "")
        names = [str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])]
        is_article = any(name.endswith(markup_words().article_types) for name in names)
        if not is_article and not any(name.endswith(markup_words().page_types) for name in names):
            continue
        day = _whole_day(work.get("datePublished"))
        if day is not None:
            yield not is_article, day


def _works(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The objects of linked data that are the page or its article, not other works that it leads to."""
    if depth > 6:
        return
    if isinstance(data, list):
        for each in data:
            yield from _works(each, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key, value in data.items():
            if key not in markup_words().other_works:
                yield from _works(value, depth + 1)


def _of_properties(root: Any) -> Iterator[date]:
    """The days of elements that are marked as `datePublished`."""
    for element in root.iterfind(".//*[@itemprop]"):
        if element.get("itemprop", "").lower() == "datepublished" and not _is_foreign(element):
            day = _day_of_element(element)
            if day is not None:
                yield day


def _of_times(page: _Page) -> Iterator[date]:
    """The days of `<time>`: those called the day of publication, then others of the article."""
    published = markup_words().published_classes
    found: list[tuple[bool, date]] = []
    for element in page.elements:
        if element.tag == "time" and page.is_of_article(element) and not _is_foreign(element):
            day = _day_of_element(element)
            if day is not None and _dates_article(element):
                classes = element.get("class", "").lower()
                called = element.get("pubdate") is not None or published.search(classes)
                found.append((not called, day))
    yield from _by_rank(found)


def _dates_article(element: Any) -> bool:
    """Whether a <time> stands in a short line, not in a sentence, and is no day of a change."""
    before, behind = _line_around(element)
    line = " ".join(f"{before} {element.text_content()} {behind}".split())
    if len(line) > _LONGEST_BYLINE or Line(0, len(line), line).is_prose:
        return False
    return not tells_change(element.get("class", "")) and not tells_change(before)


def _line_around(element: Any) -> tuple[str, str]:
    """The words before and behind an element in its line: as far as the blocks around it."""
    before, behind = "", element.tail or ""
    while element.getparent() is not None:
        parent = element.getparent()
        siblings = list(parent)
        at = siblings.index(element)
        for sibling in siblings[at + 1 :]:
            if _holds_block(sibling):
                break
            behind += _text_of(sibling)
        for sibling in reversed(siblings[:at]):
            if _holds_block(sibling):
                before = (sibling.tail or "") + before
                break
            before = _text_of(sibling) + before
        else:
            before = (parent.text or "") + before
        if parent.tag in _BLOCKS:
            break
        element, behind = parent, behind + (parent.tail or "")
    return before, behind


def _text_of(element: Any) -> str:
    """The words of an element, if it is no comment, and those behind it."""
    inner = element.text_content() if isinstance(element.tag, str) else ""
    return f"{inner}{element.tail or ''}"


def _holds_block(element: Any) -> bool:
    return any(each.tag in _BLOCKS or each.tag == "br" for each in element.iter())


def _of_bylines(page: _Page) -> Iterator[date]:
    """The days of the lines between the headline and the first paragraph: "By Ann Lee, 3 May 2024"."""
    for element, text in islice(_lines_behind_headline(page), _HEAD_LINES):
        kind = Line(0, len(text), text).kind
        if kind == "prose":
            return
        day = stated_day(text) if kind == "date" and not _is_foreign(element) else None
        if day is not None:
            yield day


def _lines_behind_headline(page: _Page) -> Iterator[tuple[Any, str]]:
    """The blocks behind the headline that hold text and no other block, each with its text."""
    if page.headline is None:
        return
    for element in page.elements[page.place[page.headline] + 1 :]:
        if element.tag in _BLOCKS and not any(child.tag in _BLOCKS for child in element.iterdescendants()):
            text = " ".join(element.text_content().split())
            if text and page.headline not in element.iterancestors():
                yield element, text


def _is_foreign(element: Any) -> bool:
    """Whether an element belongs to what stands around the article: the foot, comments, other articles."""
    known = markup_words()
    for each in (element, *element.iterancestors()):
        if each.tag in ("body", "html"):
            break
        if each.tag in known.foreign_elements:
            return True
        if known.foreign_classes.search(names_of(each).lower()):
            return True
    return False


def _day_of_element(element: Any) -> date | None:
    """The day in the attributes of an element, else in its text."""
    texts = (*map(element.get, ("datetime", "content", "title")), element.text_content())
    return next((day for text in texts if (day := _whole_day(text)) is not None), None)


def _whole_day(text: object) -> date | None:
    """The day that a text is: ISO 8601, with or without a time, or words."""
    if not isinstance(text, str) or len(text) > _LONGEST_DATE:
        return None
    found = _ISO.match(text.strip())
    if found is None:
        return stated_day(text)
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None
