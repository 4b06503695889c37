"""Which line breaks are soft: made to fit a page, inside of a paragraph that goes on.

A break is soft where the next line goes on in lower case, or behind a comma, a hyphen or a word that needs another
("of", "the"), or where the line is full, so that the next word had no room: this tells wrapped prose from headlines,
bylines and lists, whose lines end before the page does. Blank lines, rows of tables, items of lists, indented lines
and datelines begin anew.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factlib.language.data import word_list
from factlib.language.lemmas import singular
from factlib.language.lexicon import is_known, possible_tags

__all__ = ["soft_breaks"]

_WIDEST = 132  # columns of a page; what is longer is a paragraph in one line
_NARROWEST = 20
_OUTLIERS = 20  # one in so many lines may be longer than the page
_LIST = 3  # lines
_TITLE = 3  # words
_SHORT = 3  # letters of a word that a headline may not capitalise

_CANDIDATE = re.compile(r"(?<=\S)[ \t]*\n[ \t]*(?=\S)")
_ROW = re.compile(r"\S(?:\t| {3,}|[ ]*\|[ ]*)\S")
_ITEM = re.compile(r"[ \t]*(?:[-*•·–—▪◦‣●■►]|\(?(?:[0-9]{1,2}|[a-z])[.)])[ \t]")
_OPENING = re.compile(
    r"\s*(?: (?:By|BY)\ [A-Z] | [A-Z][A-Z.'’]+(?:\ [A-Z.'’]+){0,3} (?: , | \ \( ) .{0,60}? (?: \ [-–—_]{1,2}\s | [–—] ) )",
    re.VERBOSE,
)
_STOP = re.compile(r"[.!?…][\"”’'»)\]]*\Z")
_MARKS_BEFORE = " \t\"“”'‘’«»(["
_HYPHEN = re.compile(r"[^\W_]([-‐‑])\Z")
_DASH = re.compile(r"[^\s\-–—](?:--|[–—])\Z")
_LAST_WORD = re.compile(r"([^\W\d_]+)[-‐‑]?\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_SUSPENDED = frozenset(("and", "or", "to", "nor", "but", "through"))  # "short-⏎and long-term"
_LEADING = frozenset(("DT", "IN", "TO", "CC", "PRP$", "MD", "WDT"))
_MEANING = frozenset(("NN", "NNS", "NNP", "VB", "VBD", "VBP", "VBG", "VBN", "VBZ"))
_OPENERS = frozenset(("PRP", "DT", "PRP$", "EX", "WRB", "WP", "CC"))
_PREFIXES = frozenset(word_list("prefixes.txt"))


class _Line(NamedTuple):
    """A line that is not blank.

    Attributes:
        start: Where it starts in the text.
        text: Its characters, without the white space behind them.
    """

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())

    @property
    def is_row(self) -> bool:
        """Whether it is the row of a table."""
        return _ROW.search(self.text) is not None

    @property
    def is_item(self) -> bool:
        """Whether it looks like the first line of a list's item."""
        return _ITEM.match(self.text) is not None

    @property
    def is_title(self) -> bool:
        """Whether all its longer words are capitalised, as in a headline."""
        words = [word for word in _FIRST_WORD.findall(self.text) if len(word) > _SHORT]
        return len(words) >= _TITLE and not any(word[0].islower() for word in words)

    @property
    def ends_sentence(self) -> bool:
        return _STOP.search(self.text) is not None

    @property
    def starts_lower(self) -> bool:
        return self.text.lstrip(_MARKS_BEFORE)[:1].islower()

    @property
    def starts_sentence(self) -> bool:
        """Whether it starts with a capital that no name has: "It", "The"."""
        found = _FIRST_WORD.match(self.text.lstrip(_MARKS_BEFORE))
        return (
            found is not None
            and found[0].istitle()
            and not _OPENERS.isdisjoint(possible_tags(found[0].lower()))
        )


class _Block(NamedTuple):
    """Lines without a blank line between them.

    Attributes:
        lines: The lines.
        is_list: Whether no line goes on in another.
        items: How many lines look like items of a list.
    """

    lines: list[_Line]
    is_list: bool
    items: int


def soft_breaks(text: str) -> list[tuple[int, int, str]]:
    r"""The soft line breaks of `text`, in order: start, end, and what is read in place of these characters.

    >>> soft_breaks("It sold F-\n16 jets for $77\n million.\nBy Ann Lee")
    [(10, 11, ''), (27, 29, ' ')]
    """
    if "\n" not in text or _CANDIDATE.search(text) is None:
        return []
    blocks = [_block(lines) for lines in _blocks(text)]
    width = _page_width(blocks)
    wrapped = any(
        following.starts_lower and _is_full(line, following, width)
        for block in blocks
        for line, following in pairwise(block.lines)
    )
    return [
        _replacement(text, line, following)
        for block in blocks
        for line, following in pairwise(block.lines)
        if _is_soft(line, following, block, width, wrapped)
    ]


def _blocks(text: str) -> Iterator[list[_Line]]:
    block: list[_Line] = []
    start = 0
    for raw in text.split("\n"):
        if shown := raw.rstrip():
            block.append(_Line(start, shown))
        elif block:
            yield block
            block = []
        start += len(raw) + 1
    if block:
        yield block


def _block(lines: list[_Line]) -> _Block:
    is_list = (
        len(lines) >= _LIST
        and not lines[-1].ends_sentence
        and not any(line.starts_lower for line in lines[1:])
    )
    return _Block(lines, is_list, sum(line.is_item for line in lines))


def _page_width(blocks: list[_Block]) -> int:
    """The columns of the page, which are those of its longest lines; 0 if the text is not broken to fit a page."""
    lengths = sorted(len(line.text) for block in blocks for line in block.lines)
    width = lengths[-1 - len(lengths) // _OUTLIERS]
    return width if _NARROWEST <= width <= _WIDEST else 0


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Whether the first word of the next line had no room in this one."""
    return 0 < width < len(line.text) + 1 + len(following.text.split(maxsplit=1)[0])


def _is_soft(line: _Line, following: _Line, block: _Block, width: int, wrapped: bool) -> bool:
    """Whether the paragraph goes on from one line to the next."""
    full = _is_full(line, following, width)
    if line.is_row or following.is_row or _OPENING.match(following.text):
        return False
    if following.indent > line.indent + 1 and not line.is_item:
        return False
    if following.is_item and (block.items > 1 or not full or _ends_clause(line)):
        return False
    if following.starts_lower or line.text[-1] in ",-–—" or _needs_more(line):
        return line.text[-1] not in ":;" or full
    if not full or block.is_list or line.is_title:
        return False
    return wrapped or (
        block.lines[-1].ends_sentence and (line.ends_sentence or not following.starts_sentence)
    )


def _ends_clause(line: _Line) -> bool:
    return line.ends_sentence or line.text[-1] in ":;"


def _needs_more(line: _Line) -> bool:
    """Whether the line ends with a hyphen, or with a word that something must follow: "of", "the"."""
    if _HYPHEN.search(line.text) or _DASH.search(line.text):
        return True
    last = _LAST_WORD.search(line.text)
    if last is None or not last[1].islower():
        return False
    tags = possible_tags(last[1])
    return not tags.isdisjoint(_LEADING) and tags.isdisjoint(_MEANING)


def _replacement(text: str, line: _Line, following: _Line) -> tuple[int, int, str]:
    """The characters of the break, and what is read in their place."""
    start, end = line.end, following.start + following.indent
    if _HYPHEN.search(line.text):
        if following.text.split(maxsplit=1)[0].rstrip(",.;:") in _SUSPENDED:
            return start, end, " "
        return (start - 1 if _is_split_word(text, line, following) else start), end, ""
    return start, end, "" if _DASH.search(line.text) else " "


def _is_split_word(text: str, line: _Line, following: _Line) -> bool:
    """Whether the hyphen only shows that the word goes on: "ves-⏎sels", but not "London-⏎based"."""
    first, second = _LAST_WORD.search(line.text), _FIRST_WORD.match(following.text.lstrip())
    if first is None or second is None or not second[0].islower():
        return False
    if (is_known(first[1]) or first[1].lower() in _PREFIXES) and _is_word(second[0]):
        return False
    whole = first[1] + second[0]
    return _is_word(whole) or re.search(rf"\b{whole}\b", text) is not None


def _is_word(word: str) -> bool:
    return is_known(word) or is_known(singular(word.lower()))
