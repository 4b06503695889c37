"""The article of an HTML page, told from its navigation and advertisements by trafilatura (extra "html").

The text that comes out is what the document keeps and hashes: spans point into it, not into the markup.
The encoding is that of the byte order mark, else what the page declares, else UTF-8.
"""

import codecs
import re
from datetime import date
from typing import Any

from factlib.errors import MissingExtraError, SourceError
from factlib.sources.files import Decoding, decode

__all__ = ["article_of"]

_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
_DECLARED_WITHIN = 2048  # bytes


def article_of(data: bytes, *, name: str, errors: Decoding = "strict") -> dict[str, Any]:
    """The fields of the document that the HTML `data` holds.

    Args:
        data: The bytes of the page.
        name: What errors call it.
        errors: What happens to bytes that cannot be decoded: "strict" raises, "replace" puts U+FFFD.

    Raises:
        MissingExtraError: trafilatura is not installed.
        SourceError: The bytes cannot be decoded, or no article is found in the page.
    """
    try:
        import trafilatura
    except ImportError:
        raise MissingExtraError("reading HTML", "html") from None
    markup = decode(data, name=name, errors=errors, encoding=_encoding(data))
    page: Any = trafilatura.bare_extraction(markup, include_comments=False, with_metadata=True)
    if page is None or not page.text:
        raise SourceError(name, "no article found in the HTML")
    return {
        "text": decode(page.text.encode("utf-8", "replace"), name=name),
        "title": page.title or None,
        "author": page.author or None,
        "publisher": page.sitename or None,
        "url": page.url or None,
        "published": _day(page.date),
    }


def _encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    if data.startswith(codecs.BOM_UTF8) or declared is None:
        return "utf-8"
    try:
        return codecs.lookup(declared[1].decode("ascii")).name
    except LookupError:
        return "utf-8"


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
