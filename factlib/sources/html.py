"""The article of an HTML page, told from its navigation and advertisements by trafilatura (extra "html").

The text that comes out is what the document keeps and hashes: spans point into it, not into the markup. It is
what a reader of the page sees: without hidden and struck words, without the marks of notes, without soft hyphens
and characters of no width.
"""

import re
from typing import Any

from factlib.characters import without_invisible, without_surrogates
from factlib.errors import ArgumentError, SourceError, of_extra
from factlib.sources.decoding import Decoding, declared_encoding, decode

_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f]")  # no parser of HTML takes them


def article_of(page: str | bytes, *, name: str, errors: Decoding = "strict") -> dict[str, Any]:
    """The fields of the document that an HTML page holds.

    Args:
        page: The markup, or its bytes.
        name: What errors call it.
        errors: What happens to bytes that cannot be decoded: "strict" raises, "replace" puts U+FFFD.

    Raises:
        MissingExtraError: trafilatura is not installed.
        SourceError: The bytes cannot be decoded, or no article is found in the page.
    """
    with of_extra("reading HTML", "html"):
        import trafilatura
        from lxml import etree, html
    from factlib.sources.markup import as_seen
    from factlib.sources.published import day_of_page

    if isinstance(page, bytes):
        page = decode(page, name=name, errors=errors, encoding=declared_encoding(page))
    markup = without_surrogates(_CONTROLS.sub("", _XML_DECLARATION.sub("", page, count=1)))
    try:
        tree = html.document_fromstring(markup)
    except etree.ParserError:  # it is empty
        raise SourceError(name, "no article found in the HTML") from None
    published = day_of_page(tree)
    as_seen(tree)
    article: Any = trafilatura.bare_extraction(
        tree, include_comments=False, with_metadata=True, date_extraction_params={"extensive_search": False}
    )
    if article is None or not article.text:
        raise SourceError(name, "no article found in the HTML")
    return {
        "text": without_invisible(decode(article.text.encode("utf-8", "replace"), name=name)),
        "title": without_invisible(article.title or "") or None,
        "author": article.author or None,
        "publisher": article.sitename or None,
        "url": article.url or None,
        "published": published,
    }


def document_of_page(page: object, url: str | None) -> dict[str, Any]:
    """The fields of `Document.from_html`."""
    if not isinstance(page, str | bytes):
        raise ArgumentError("page", page, "the markup of a page, as a str or as bytes")
    fields = article_of(page, name=url or "page")
    return fields if url is None else {**fields, "url": url}
