"""Where a text quotes: stretches between quotation marks, over sentences and paragraphs.

Read: “curly”, "straight", „low“, «guillemets», ``TeX'' and ''two apostrophes''; ‘single’ ones too where they open
before a word and close behind one, since an apostrophe is no quotation mark. Marks inside a quotation are part of it. A
quotation whose closing mark is missing ends with its paragraph, unless the next one closes it without opening another.
"""

import re
from collections.abc import Iterator

from factlib.document import Span
from factlib.language.model import Quotation

_MARK = re.compile(  # every branch starts with a character of its own, so that the scan leaps over all others
    r"""
      "|“|”|„|«|»|\n|``
    | ' (?: (?<!\S')' | '(?!') | (?<![\w.]')(?=[^\W_]) )
    | ‘ (?<![\w.]‘)(?=[^\W_])
    """,
    re.VERBOSE,
)
_CLOSERS = {"“": '”"“', "„": '“”"', "«": "»", '"': '"”', "''": "''", "``": "''", "”": '”"'}
_OPENERS = frozenset('“„«"') | {"''", "``", "”"}
_SINGLE_CLOSE = re.compile(r"(?<=\S)['’](?!\w)")
_LONGEST_SINGLE = 300  # characters
# characters behind an opening single mark that nothing closes; less is a mistaken apostrophe
_SHORTEST_OPEN = 20
_MOST_PARAGRAPHS = 6  # of one quotation without marks between them
_REACH = 200  # characters to the first word of the next paragraph
_FAR = 3000  # characters to a closing mark in it
_NEXT_MARK = re.compile(r"[\"“”„«»]|''|``")


def quotations(text: str) -> list[Quotation]:
    """The quotations of `text`, in order; they never overlap.

    >>> text = "“We won't,” he said. “Never.”"
    >>> [text[found.content.slice] for found in quotations(text)]
    ["We won't,", 'Never.']
    """
    return list(_quotations(text))


def _quotations(text: str) -> Iterator[Quotation]:
    opened: re.Match[str] | None = None
    free = paragraphs = 0  # where the next mark may stand; paragraphs that the open quotation has run through
    for found in _MARK.finditer(text):
        mark, at = found[0], found.start()
        if at < free:
            continue
        if mark == "\n":
            if opened is not None and _ends_with_paragraph(text, opened[0], at, paragraphs):
                yield _open_quotation(opened, at)
                opened = None
            paragraphs += 1
        elif opened is not None:
            if mark in _CLOSERS[opened[0]] and _can_close(text, opened, found):
                yield Quotation(opened.start(), found.end(), Span.of(opened.end(), at), True)
                opened, free = None, found.end()
        elif mark in "'‘":
            single = _single(text, found)
            if single is not None:
                yield single
                free = single.end
        elif mark in _OPENERS and _can_open(text, found):
            opened, paragraphs = found, 0
    if opened is not None:
        yield _open_quotation(opened, len(text.rstrip()))


def _can_open(text: str, found: re.Match[str]) -> bool:
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    if found[0] in {"“", "„", "«", "``"}:
        return bool(after.strip())
    return bool(after.strip()) and not (before.isalnum() or before in {".", ",", "!", "?"})


def _can_close(text: str, opened: re.Match[str], found: re.Match[str]) -> bool:
    before, after = text[found.start() - 1], text[found.end() : found.end() + 1]
    if found[0] in {"”", "»"}:
        return True
    return found.start() > opened.end() and not (before.isspace() and after.strip() and after.isalnum())


def _single(text: str, found: re.Match[str]) -> Quotation | None:
    """A quotation in single marks: to the first mark behind a word that is not the apostrophe of a plural owner."""
    closing = list(_SINGLE_CLOSE.finditer(text, found.end(), _line_end(text, found.end(), _LONGEST_SINGLE)))
    close = next((each for each in closing if not _may_own(text, each)), closing[0] if closing else None)
    if close is not None:
        return Quotation(found.start(), close.end(), Span.of(found.end(), close.start()), True)
    return _open_single(text, found) if found[0] == "‘" else None


def _may_own(text: str, mark: re.Match[str]) -> bool:
    """Whether a single mark may be the apostrophe of a plural owner: "the banks' assets"."""
    behind = text[mark.end() : mark.end() + 2]
    return text[mark.start() - 1] == "s" and behind[:1] == " " and behind[1:].islower()


def _open_single(text: str, found: re.Match[str]) -> Quotation | None:
    """A quotation in single marks that nothing closes: to the end of the line."""
    end = _line_end(text, found.end(), _FAR)
    long = end - found.end() >= _SHORTEST_OPEN
    return Quotation(found.start(), end, Span.of(found.end(), end), False) if long else None


def _line_end(text: str, start: int, most: int) -> int:
    """Where the line that `start` stands in ends, or `most` characters of it."""
    line = text.find("\n", start, start + most)
    return line if line >= 0 else min(len(text), start + most)


def _ends_with_paragraph(text: str, mark: str, at: int, paragraphs: int) -> bool:
    """Whether an open quotation stops at the line end `at`."""
    rest = text[at : at + _REACH].lstrip()
    if not rest or paragraphs >= _MOST_PARAGRAPHS:
        return True
    if text[at : at + 2] != "\n\n" and rest[0].islower():
        return False  # a line broken to fit a page
    following = _NEXT_MARK.search(text, at, at + _FAR)
    if following is None or not text[at : following.start()].strip():
        return True
    before = text[following.start() - 1]
    after = text[following.end() : following.end() + 1]
    closes = following[0] in _CLOSERS[mark] and not before.isspace() and not after.isalnum()
    return not closes


def _open_quotation(opened: re.Match[str], end: int) -> Quotation:
    end = max(end, opened.end())
    return Quotation(opened.start(), end, Span.of(opened.end(), end), False)
