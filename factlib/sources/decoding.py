r"""Bytes into text: which encoding they are in, without a byte order mark, lines ended by "\n".

Text is UTF-8, or UTF-16 where a mark or the empty halves of its Latin letters tell. A page of HTML is in the
encoding that it declares; as browsers do, one that declares ISO-8859-1 is read as Windows-1252, of which that is
a part.
"""

import codecs
import re
from typing import Literal

from factlib.errors import ArgumentError, SourceError

Decoding = Literal["strict", "replace"]

_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
_DECLARED_WITHIN = 2048  # bytes
_OPENING = 128  # bytes by which UTF-16 without a mark is told
_WIDER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "gb2312": "gb18030", "gbk": "gb18030",
    "euc_kr": "cp949", "shift_jis": "cp932", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8",
}  # fmt: skip
"""What browsers read for what a page declares (WHATWG Encoding Standard)."""


def decode(data: bytes, *, name: str, errors: Decoding = "strict", encoding: str = "utf-8") -> str:
    r"""The text of `data`: without a byte order mark, lines ended by "\n".

    Raises:
        SourceError: A byte is not UTF-8 (or not of `encoding`).
    """
    if errors not in ("strict", "replace"):
        raise ArgumentError("errors", errors, '"strict" or "replace"')
    try:
        text = data.decode(encoding, errors)
    except UnicodeDecodeError as error:
        byte = data[error.start]
        reason = f'not {encoding.upper()}: byte 0x{byte:02x} at offset {error.start}; errors="replace" reads it as U+FFFD'
        raise SourceError(name, reason) from None
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark tells, or the empty halves of Latin letters in UTF-16; None without either."""
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    opening = data[:_OPENING]
    first_halves, second_halves = opening[::2].count(0), opening[1::2].count(0)
    if len(data) % 2 or (first_halves and second_halves):
        return None
    if 4 * (first_halves or second_halves) < len(opening):
        return None  # no text in Latin letters
    return "utf-16-be" if first_halves else "utf-16-le" if second_halves else None


def declared_encoding(page: bytes) -> str:
    """The encoding of a page of HTML: that of its mark, else what it declares, else UTF-8."""
    marked = marked_encoding(page)
    if marked is not None:
        return marked
    declared = _DECLARED.search(page[:_DECLARED_WITHIN])
    if declared is None:
        return "utf-8"
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name
    except LookupError:
        return "utf-8"
    return _WIDER.get(name, name)
