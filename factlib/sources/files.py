r"""Files, folders and bytes into documents.

Text files are UTF-8, or UTF-16 with a byte order mark or with plain Latin letters: a byte order mark is dropped and
lines are ended by "\n"; nothing else is altered.
HTML files give the text of their article (`factlib.sources.html`).
"""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from factlib.document import EXTENSIONS, Document
from factlib.errors import ArgumentError, SourceError
from factlib.sources.decoding import Decoding, decode, marked_encoding
from factlib.sources.html import article_of
from factlib.sources.parts import layout

_ADDRESSES = ("http://", "https://", "ftp://")
_TABLES = (".jsonl", ".ndjson", ".parquet")
_HTML = tuple(ending for ending in EXTENSIONS if "htm" in ending)


def read(
    path: str | os.PathLike[str],
    *,
    published: date | None = None,
    url: str | None = None,
    publisher: str | None = None,
    errors: Decoding = "strict",
) -> Document:
    r"""Read one text or HTML file (ending in .html, .htm or .xhtml) into a document.

    What the page itself states is taken from it: title and day of publication, and for HTML also author,
    publisher and URL. What is given here goes first.

    Args:
        path: The file.
        published: The day of publication: the anchor of "yesterday" and its like.
        url: Where it was published.
        publisher: Who published it.
        errors: What happens to bytes that are not of the encoding: "strict" raises, "replace" puts U+FFFD in place
            of each.

    Raises:
        SourceError: There is no such file, it cannot be read, it is an address (nothing is fetched) or a table of
            documents, or its bytes are not UTF-8; the message names the first such byte and its offset.
        MissingExtraError: The file is HTML, and the extra "html" is not installed.
        ArgumentError: `path` is no path, or `errors` is neither of the two.
    """
    if not isinstance(path, str | os.PathLike):
        raise ArgumentError("path", path, "the path of a file, as a str or a Path")
    file = _file(path)
    if file.suffix.lower() in _TABLES:
        raise SourceError(
            str(file), "a table of documents, not one; `factlib run`, factlib.batch.run, reads those"
        )
    return from_bytes(
        bytes_of(file),
        name=str(file),
        html=file.suffix.lower() in _HTML,
        published=published,
        url=url,
        publisher=publisher,
        errors=errors,
    )


def from_bytes(
    data: bytes,
    *,
    name: str = "bytes",
    html: bool = False,
    published: date | None = None,
    url: str | None = None,
    publisher: str | None = None,
    errors: Decoding = "strict",
) -> Document:
    r"""Make a document of the bytes of a file, as `read` does.

    Args:
        data: The bytes.
        name: What errors call it.
        html: Whether it is HTML rather than plain text.
        published: As for `read`.
        url: As for `read`.
        publisher: As for `read`.
        errors: As for `read`.

    Raises:
        SourceError: The bytes are not UTF-8, or the HTML holds no article.

    >>> from_bytes(b"\xef\xbb\xbfTurkey sold drones.\r\n").text
    'Turkey sold drones.\n'
    >>> from_bytes(b"Caf\xe9", name="news.txt")
    Traceback (most recent call last):
    factlib.errors.SourceError: news.txt: not UTF-8: byte 0xe9 at offset 3; errors="replace" reads it as U+FFFD
    """
    given = {"published": published, "url": url, "publisher": publisher}
    known = {key: value for key, value in given.items() if value is not None}
    if html:
        return Document(**{**article_of(data, name=name, errors=errors), **known})
    text = decode(data, name=name, errors=errors, encoding=marked_encoding(data) or "utf-8")
    page = layout(text)
    title = None if page.title is None else text[page.title.slice]
    return Document(text=text, **{"title": title, "published": page.published, **known})


def find_files(path: str | os.PathLike[str]) -> Iterator[Path]:
    """The files to read at `path`: the file itself, or those of the folder and its subfolders, by name.

    Of a folder only files that end as `EXTENSIONS` do are taken, and none that begin with a dot.

    Raises:
        SourceError: There is no such file or folder.
    """
    place = _file(path)
    if not place.is_dir():
        if not place.exists():
            raise SourceError(str(place), "no such file or folder")
        yield place
        return
    for file in sorted(place.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(place).parts)
        if file.suffix.lower() in EXTENSIONS and not hidden and file.is_file():
            yield file


def _file(path: str | os.PathLike[str]) -> Path:
    if isinstance(path, str) and path.lower().startswith(_ADDRESSES):
        raise SourceError(path, "nothing is fetched; save the page, or give its HTML to Document.from_html")
    return Path(path)


def bytes_of(file: Path) -> bytes:
    """The bytes of a file.

    Raises:
        SourceError: There is no such file, or it cannot be read.
    """
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise SourceError(str(file), "no such file") from None
    except IsADirectoryError:
        raise SourceError(str(file), "a folder, not a file") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise SourceError(str(file), f"cannot be read: {reason}") from None
