"""Text in one typographic form, with the way back to the original offsets.

Made alike: quotation marks, apostrophes, dashes, spaces and line ends, ligatures, the ellipsis, accents written
as separate characters. Dropped: soft hyphens and characters without width. Letters keep their case.
"""

import re
import unicodedata

from factlib.passages.replaced import Replaced

_ALIKE: dict[str, str] = (
    dict.fromkeys("“”„‟«»″〝〞", '"')
    | dict.fromkeys("‘’‚‛‹›`´′ʼ", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-")
    | dict.fromkeys("\t\n\r\v\f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000", " ")
    | {chr(code): " " for code in range(0x2000, 0x200B)}
)
_LIGATURES = map(chr, range(0xFB00, 0xFB07))
_SPELT_OUT = {"…": "..."} | {sign: unicodedata.normalize("NFKC", sign) for sign in _LIGATURES}
_WIDTHLESS = r"\u00ad\u200b-\u200f\u2060\ufeff"
_DASHES = r"\-\u2010-\u2015"
_CHANGING = re.compile(
    rf"(?=[\s{_WIDTHLESS}\ufb00-\ufb06…{_DASHES}`'])"  # most characters are none of these
    rf"(?: \s\s+ | [{_WIDTHLESS}]+ | [\ufb00-\ufb06…] | [{_DASHES}]{{2,3}} | `` | '' )",
    re.VERBOSE,
)
_ACCENTED = re.compile(rf"{_CHANGING.pattern} | [^\W\d_][\u0300-\u036f]{{1,4}}", re.VERBOSE)


class Normalised:
    """A text in one typographic form.

    Attributes:
        text: The form in which two texts are compared.

    >>> normal = Normalised("“A ﬁne  day”")
    >>> normal.text, normal.source(0, len(normal.text))
    ('"A fine day"', (0, 12))
    """

    __slots__ = ("_replaced", "text")

    def __init__(self, source: str) -> None:
        changing = _CHANGING if unicodedata.is_normalized("NFC", source) else _ACCENTED
        cuts = ((*found.span(), _replacement(found.group())) for found in changing.finditer(source))
        self._replaced = Replaced(source, cuts)
        text = self._replaced.text
        for sign, alike in _ALIKE.items():  # faster than str.translate: most signs are not there at all
            if sign in text:
                text = text.replace(sign, alike)
        self.text = text

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The source's offsets of a stretch of the normal text."""
        return self._replaced.back_span(start, end)


def _replacement(found: str) -> str:
    first = found[0]
    if first.isspace():
        return " "
    if first in "`'":
        return '"'
    if first in "-\u2010\u2011\u2012\u2013\u2014\u2015":
        return "-"
    if first.isalpha() and len(found) > 1:
        return unicodedata.normalize("NFC", found)
    return _SPELT_OUT.get(first, "")
