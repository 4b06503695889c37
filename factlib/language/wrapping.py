"""Which line breaks are soft: made to fit a page, inside of a paragraph that goes on.

A break is soft where the next line goes on in lower case, or behind a comma, a hyphen or a word that needs another
("of", "the"), or where the line is full, so that the next word had no room: this tells wrapped prose from headlines,
bylines and lists, whose lines end before the page does. Blank lines, rows of tables, items of lists, indented lines
and datelines begin anew.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from factlib.language.data import word_list
from factlib.language.lemmas import singular
from factlib.language.lexicon import FINITE, PREFIXES, is_known, possible_tags

_WIDEST = 132  # columns of a page; what is longer is a paragraph in one line
_NARROWEST = 20
_OUTLIERS = 20  # one in so many lines may be longer than the page
_LIST = 3  # lines
_TEXTS_KEPT = 16
_LONGEST_WORD = 40  # characters of a word that is split
_TITLE = 3  # words
_SHORT = 3  # letters of what a headline may not capitalise, or of what is rather a syllable than a word

# a literal first: found fast; some more than there are
_CANDIDATE = re.compile(r"\n(?<=[^\n]\n)[ \t]*(?=\S)")
_ROW = re.compile(r"\S(?:\t| {3,}|[ ]*\|[ ]*)\S")
_ITEM = re.compile(r"[ \t]*(?:[-*•·–—▪◦‣●■►]|\(?(?:[0-9]{1,2}|[a-z])[.)])[ \t]")
_OPENING = re.compile(
    r"\s*(?: (?:By|BY)\ [A-Z] | [A-Z][A-Z.'’]+(?:\ [A-Z.'’]+){0,3} (?: , | \ \( ) .{0,60}? (?: \ [-–—_]{1,2}\s | [–—] ) )",
    re.VERBOSE,
)
_STOPS = (".", "!", "?", "…")
_CLOSING = "\"”’'»)]"
_MARKS_BEFORE = " \t\"“”'‘’«»([-–—"
_HYPHEN = re.compile(r"[^\W_]([-‐‑])\Z")
_DASH = re.compile(r"[^\s\-–—](?:--|[–—])\Z")
_DASH_FIRST = re.compile(r"(?:--|[–—])(?=\w)")
_BROKEN_WORD = re.compile(r"(?<![\w-])([^\W\d_]+)[-‐‑]\s*\n\s*([^\W\d_A-Z]+)(?![\w-])")
_LAST_WORD = re.compile(r"([^\W\d_]+)[-‐‑]?\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_SUSPENDED = frozenset(("and", "or", "to", "nor", "but", "through"))  # "short-⏎and long-term"
_LEADING = frozenset(("DT", "IN", "TO", "CC", "PRP$", "MD", "WDT"))
_MEANING = frozenset(("NN", "NNS", "NNP", "VB", "VBD", "VBP", "VBG", "VBN", "VBZ"))
_SENTENCE = re.compile(r"[^\n]*?[^\s.][.!?][\"”’]*(?=\s|\Z)")
_FIGURE = re.compile(r"\s*(?:&|[$€£¥]? ?[0-9])")
_QUOTES = "\"“”'‘’«»)]"
_MARKS_BETWEEN = frozenset(",-–—‐‑&")
_DETERMINING = frozenset(("DT", "PRP$", "CC", "PDT"))
_OPENERS = frozenset(("PRP", "DT", "PRP$", "EX", "WRB", "WP", "CC"))
_BEFORE_NAME = word_list("before_names.txt")


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
        return self.text.rstrip(_CLOSING).endswith(_STOPS)

    @property
    def starts_lower(self) -> bool:
        return self.text.lstrip(_MARKS_BEFORE)[:1].islower()

    @property
    def starts_sentence(self) -> bool:
        """Whether it starts with a capital that no name has: "It", "The"."""
        found = _FIRST_WORD.match(self.text.lstrip(_MARKS_BEFORE))
        if found is None or not found[0].istitle():
            return False
        return not _OPENERS.isdisjoint(possible_tags(found[0].lower()))

    @property
    def is_fragment(self) -> bool:
        """Whether it ends a sentence that cannot start in it: it has no verb, or starts with "&" or a figure."""
        found = _SENTENCE.match(self.text)
        if found is None:
            return False
        tags = map(possible_tags, _FIRST_WORD.findall(found[0]))
        return _FIGURE.match(found[0]) is not None or all(map(FINITE.isdisjoint, tags))


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


def soft_breaks(text: str, whole: Collection[str] = ()) -> list[tuple[int, int, str]]:
    r"""The soft line breaks of `text`, in order: start, end, and what is read in place of these characters.

    Args:
        text: The text.
        whole: Words that have no hyphen, whatever else is known of them; see `broken_words`.

    >>> soft_breaks("It sold F-\n16 jets for $77\n million.\nBy Ann Lee")
    [(10, 11, ''), (26, 28, ' ')]
    """
    if "\n" not in text or _CANDIDATE.search(text) is None:
        return []
    paragraphs = list(_paragraphs(text))
    width = _page_width(line for lines in paragraphs for line in lines)
    blocks = [_block(lines) for lines in paragraphs if len(lines) > 1]
    pairs = [(*pair, block) for block in blocks for pair in pairwise(block.lines)]
    wrapped = any(following.starts_lower and _is_full(line, following, width) for line, following, _ in pairs)
    soft = [pair for pair in pairs if _is_soft(*pair, width, wrapped)]
    return [_replacement(text, line, following, whole) for line, following, _ in soft]


@lru_cache(maxsize=_TEXTS_KEPT)  # asked for each claim about a text
def broken_words(text: str) -> frozenset[str]:
    r"""The words that lines end in the middle of, without a hyphen, which may have one or not.

    >>> sorted(broken_words("patrol ves-\nsels, London-\nbased"))
    ['Londonbased', 'vessels']
    """
    return frozenset(found[1] + found[2] for found in _BROKEN_WORD.finditer(text))


def _paragraphs(text: str) -> Iterator[list[_Line]]:
    """The lines between two blank ones, that are not blank."""
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
    goes_on = lines[-1].ends_sentence or any(line.starts_lower for line in lines[1:])
    return _Block(lines, len(lines) >= _LIST and not goes_on, sum(line.is_item for line in lines))


def _page_width(lines: Iterable[_Line]) -> int:
    """The columns of the page, which are those of its longest lines; 0 if the text is not broken to fit a page."""
    lengths = sorted(len(line.text) for line in lines if " " in line.text.strip())  # no long word alone
    width = lengths[-1 - len(lengths) // _OUTLIERS] if lengths else 0
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
    if following.starts_lower or _needs_more(line):
        return line.text[-1] not in ":;" or full
    if following.is_fragment and not _ends_clause(line):
        return True
    begins = following.starts_sentence and not line.ends_sentence
    if not full or (begins and line.is_title):
        return False
    if wrapped:
        return True
    return block.lines[-1].ends_sentence and not (block.is_list or line.is_title or begins)


def _ends_clause(line: _Line) -> bool:
    return line.ends_sentence or line.text[-1] in ":;"


def _needs_more(line: _Line) -> bool:
    """Whether the line ends with a mark or a word that something must follow: a hyphen, "&", "of", "the", "Gen."."""
    if line.text.rstrip(_QUOTES)[-1:] in _MARKS_BETWEEN:
        return True
    if line.text.rsplit(maxsplit=1)[-1].removesuffix(".") in _BEFORE_NAME:
        return True
    last = _LAST_WORD.search(line.text, line.text.rfind(" ") + 1)
    if last is None:
        return False
    tags = possible_tags(last[1].lower())
    if last[1].islower():
        return not tags.isdisjoint(_LEADING) and tags.isdisjoint(_MEANING)
    return tags <= _DETERMINING


def _replacement(text: str, line: _Line, following: _Line, whole: Collection[str]) -> tuple[int, int, str]:
    """The characters of the break, and what is read in their place."""
    start, end = line.end, following.start + following.indent
    if _HYPHEN.search(line.text):
        if following.text.split(maxsplit=1)[0].rstrip(",.;:") in _SUSPENDED:
            return start, end, " "
        word = _BROKEN_WORD.search(text, max(start - _LONGEST_WORD, line.start), end + _LONGEST_WORD)
        split = word is not None and (word[1] + word[2] in whole or _is_split(text, word))
        return (start - 1 if split else start), end, ""
    dashed = _DASH.search(line.text) or _DASH_FIRST.match(text, end)
    return start, end, "" if dashed else " "


def _is_split(text: str, word: re.Match[str]) -> bool:
    """Whether the hyphen only shows that the word goes on: "ves-⏎sels", but not "London-⏎based"."""
    first_known = is_known(word[1]) or word[1].lower() in PREFIXES
    if first_known and _is_word(word[2]):
        return False
    whole = word[1] + word[2]
    if _is_word(whole) or re.search(rf"\b{whole}\b", text) is not None:
        return True
    syllable = len(word[1]) <= _SHORT and word[1].islower() and not first_known
    return syllable and not (_is_word(word[2]) or word[2].endswith(("ed", "ing")))


def _is_word(word: str) -> bool:
    return is_known(word) or is_known(singular(word.lower()))
