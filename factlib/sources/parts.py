"""The parts of an article's page: title, date line, body; and what is not the article's.

Read: titles, bylines, date lines ("Wednesday 26 April 2023 - 08:56"), datelines ("ISTANBUL, Oct 3
(Agency) -"), page furniture, readers' comments, footers, what publishers and writers say of themselves.
Where it is not sure, a line is body, and a text without such structure is all body. The time it takes
grows with the length of the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factlib.document import Span
from factlib.errors import expect_text
from factlib.sources.dateline import find_dateline, match_credit, match_dateline
from factlib.sources.lines import is_name, stated_day
from factlib.sources.page import Page


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of one page. All spans are offsets into the whole text.

    Attributes:
        title: The headline; None where there is none, or none is sure.
        date_line: The line, or the opening words of the first paragraph, that date the article.
        published: The day that the date line states; None where it leaves out the year.
        dateline_place: The place that opens the first paragraph: "ISTANBUL" of "ISTANBUL, Oct 3 (Agency) -".
        opening: The words before the first sentence that say where, when and whose the report is; None without such.
        body: The stretches that are the article's own paragraphs, in order; blank lines between two paragraphs
            belong to them. Neither the title nor the date line is in it.
    """

    title: Span | None
    date_line: Span | None
    published: date | None
    dateline_place: Span | None
    opening: Span | None
    body: tuple[Span, ...]

    def in_body(self, span: Span) -> bool:
        """Whether a part of `span` is in the body (a sentence may begin with the dateline, which is not)."""
        at = bisect_right(self.body, span.start, key=lambda stretch: stretch.start)
        return any(stretch.overlaps(span) for stretch in self.body[max(at - 1, 0) : at + 1])

    def in_article(self, span: Span) -> bool:
        """Whether the article itself says it: a part of `span` is in the body or in the title."""
        return self.in_body(span) or (self.title is not None and self.title.overlaps(span))


def layout(text: str) -> Layout:
    """Tell the parts of the page `text` apart.

    Raises:
        ArgumentError: `text` is no str.

    >>> text = '''Brewery opens in Lima
    ... 14 June 2023 - 16:05
    ...
    ... The firm opened a brewery in Lima on Monday, its owner said.
    ...
    ... 2 comments
    ... 1. Reader says:
    ... They have sold 500 casks already.
    ... '''
    >>> page = layout(text)
    >>> text[page.title.slice]
    'Brewery opens in Lima'
    >>> [text[stretch.slice] for stretch in page.body]
    ['The firm opened a brewery in Lima on Monday, its owner said.']
    """
    page = Page.of(expect_text("text", text))
    first = page.first_paragraph()
    if first is None:
        return _all_body(page)
    title = page.title(first)
    dated = page.date_line(first, title)
    opening = _dateline(text, page, first)
    headed = opening is not None and opening.start() > page.lines[first].start
    credit = opening or match_credit(text, page.lines[first].start)
    date_line = None
    if dated is not None:
        date_line = Span.of(page.lines[dated].start, page.lines[dated].end)
    elif opening is not None and opening["date"]:
        date_line = Span.of(*opening.span())
    return Layout(
        title=None if title is None else Span.of(page.lines[title].start, page.lines[title].end),
        date_line=date_line,
        published=None if date_line is None else stated_day(text[date_line.slice]),
        dateline_place=None if opening is None else Span.of(*opening.span("place")),
        opening=None if credit is None else Span.of(*credit.span()),
        body=tuple(_stretches(page, first, title, 0 if credit is None or headed else credit.end())),
    )


def _all_body(page: Page) -> Layout:
    body = (Span.of(page.lines[0].start, page.lines[-1].end),) if page.lines else ()
    return Layout(None, None, None, None, None, body)


_LONGEST_HEADLINE = 300  # characters before the dateline of a paragraph


def _dateline(text: str, page: Page, first: int) -> re.Match[str] | None:
    """The dateline that opens the first paragraph, stands on a line of its own before it, or behind a headline in it."""
    line = page.lines[first]
    opening = match_dateline(text, line.start)
    if opening is None and first:
        opening = match_dateline(text, page.lines[first - 1].start)
    return opening or find_dateline(text, line.start, min(line.end, line.start + _LONGEST_HEADLINE))


def _stretches(page: Page, first: int, title: int | None, opening_end: int) -> Iterator[Span]:
    """The runs of lines that are body; the first paragraph begins after its dateline."""
    headline = None if title is None else page.lines[title].text
    start = end = None
    for index, line in enumerate(page.lines[: page.end(first)]):
        if index < first:
            own = page.kinds[index] == "heading" and line.text != headline and not is_name(line.text)
        else:
            own = page.kinds[index] != "furniture"
        if own:
            start = max(line.start, opening_end if index == first else 0) if start is None else start
            end = line.end
        elif start is not None and end is not None:
            yield Span.of(start, end)
            start = None
    if start is not None and end is not None:
        yield Span.of(start, end)
