"""What a line of a page looks like on its own: a date, a byline, furniture, a heading of comments, prose.

The words are in `layout.toml`; what a line means in its place is `factlib.sources.parts`'s to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from factlib.datafiles import Folder
from factlib.document import Model
from factlib.sources.dateline import match_dateline

Kind = Literal["date", "byline", "furniture", "end_marker", "comments", "heading", "prose"]

_LONGEST_DATE_LINE = 90
_LONGEST_FURNITURE = 200
_LONGEST_BYLINE = 80
_LONGEST_HEADING_WORDS = 25
_FEWEST_PROSE_WORDS = 6

_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_NUMERIC_DATE = re.compile(r"\b(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})\b")
_YEAR_OR_DAY = re.compile(r"\b\d{1,2}\b|\b[12]\d{3}\b")
_YEAR = re.compile(r"\b[12]\d{3}\b")
_SEPARATOR = re.compile(r"\s*[|·•/]\s*|\s+[-–—]\s+|(?<!\d)(?<!\dst)(?<!\dnd)(?<!\drd)(?<!\dth),\s+")
_CLOCK = re.compile(r"\b\d{1,2}[:.] ?\d{2}\b")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z|[.!?…,][\"'”’»)\]]+\Z")
_NAME_WORD = re.compile(r"[A-Z][^\W\d_]*(?:[’'-][^\W\d_]+)*\.?|de|da|van|von|bin|al|el|der|di")
_COUNTER = re.compile(r"[\d.,]{1,12}(?:[ ]?[kKmM])?(?:\s+(?P<noun>[a-z ]{1,20}))?")
_COMMENT_COUNT = re.compile(
    r"(?:\d{1,6}\s+(?P<noun>[a-z]+)(?:\s+(?:on|to)\b.*)?|(?P<heading>[a-z' ]+?)\s*[:(]?\s*\(?\d{1,6}\)?)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank, without the space around it.

    Attributes:
        start: Offset of its first character in the text.
        end: One past its last.
        text: The characters.
    """

    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        """The text in lower case, without closing punctuation."""
        return self.text.lower().rstrip(" :.»>…|-–—!")

    @property
    def kind(self) -> Kind:
        """What the line looks like by itself."""
        if len(self.text) > _LONGEST_FURNITURE:
            return "prose"
        known = words()
        lower = self.lower
        if _is_comment_heading(lower, known):
            return "comments"
        if _is_date(self.text, known) or _is_dated_byline(self.text, known) or _is_dateline(self.text):
            return "date"
        if lower in known.end_markers:
            return "end_marker"
        if _is_furniture(self.text, lower, known):
            return "furniture"
        if self.text.lower().startswith(known.byline_openings) and len(self.text) <= _LONGEST_BYLINE:
            return "heading" if _SENTENCE_END.search(self.text) else "byline"
        return "prose" if self.is_prose else "heading"

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph: some words and a full stop, or very many words."""
        count = self.text.count(" ") + 1
        if count > _LONGEST_HEADING_WORDS:
            return True
        return count >= _FEWEST_PROSE_WORDS and _SENTENCE_END.search(self.text) is not None

    @property
    def has_clock(self) -> bool:
        """Whether a time of day stands in it."""
        return _CLOCK.search(self.text) is not None

    @property
    def has_digit(self) -> bool:
        """Whether a digit stands in it."""
        return _DIGIT.search(self.text) is not None

    @property
    def tokens(self) -> set[str]:
        """Its words in lower case."""
        return _tokens(self.text)


class Words(Model):
    """The words of `layout.toml`, ready to look up."""

    months: frozenset[str]
    date_words: frozenset[str]
    published_words: frozenset[str]
    updated_words: frozenset[str]
    furniture: frozenset[str]
    counters: frozenset[str]
    furniture_openings: tuple[str, ...]
    furniture_anywhere: tuple[str, ...]
    end_markers: frozenset[str]
    comment_headings: frozenset[str]
    comment_counts: frozenset[str]
    byline_openings: tuple[str, ...]
    byline_words: frozenset[str]
    publisher_nouns: tuple[str, ...]
    publisher_adjectives: tuple[str, ...]
    writer_nouns: tuple[str, ...]


@cache
def words() -> Words:
    """The data file, read once."""
    return Words.model_validate(Folder("sources").toml("layout.toml"))


def lines_of(text: str) -> Iterator[Line]:
    """The lines of `text` that are not blank, in order."""
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            left = start + len(raw) - len(raw.lstrip())
            yield Line(left, left + len(stripped), stripped)
        start += len(raw) + 1


def _tokens(text: str) -> set[str]:
    return {token.lower() for token in _TOKEN.findall(text)}


def tells_change(text: str) -> bool:
    """Whether the words before a date, or around it, say that something was changed then, and not that it was published."""
    tokens = _tokens(text)
    return not tokens.isdisjoint(words().updated_words) and tokens.isdisjoint(words().published_words)


def stated_day(text: str) -> date | None:
    """The first whole day in a short line that is not the day of a change; None where its digits are ambiguous.

    >>> stated_day("Updated 9 May 2024, first published 3 May 2024"), stated_day("5/6/2024")
    (datetime.date(2024, 5, 3), None)
    """
    from factlib.dates import parse_dates  # heavy: loads when there is a line to read

    before = 0
    for first, other in zip(parse_dates(text), parse_dates(text, day_first=True), strict=False):
        changed = tells_change(text[before : first.span.start])
        before = first.span.end
        if first.precision == "day" and not changed:
            return first.start if first.start == other.start else None
    return None


def is_name(text: str) -> bool:
    """Whether it looks like a person's name and nothing else: two to four capitalised words.

    >>> is_name("Damir Nazarov"), is_name("Arms sales rise")
    (True, False)
    """
    parts = text.split()
    return 2 <= len(parts) <= 4 and all(_NAME_WORD.fullmatch(part) for part in parts)


def _is_date(text: str, known: Words) -> bool:
    if len(text) > _LONGEST_DATE_LINE or not _DIGIT.search(text):
        return False
    tokens = {token for token in _tokens(text) if not token.isdigit()}
    has_month = not tokens.isdisjoint(known.months)
    if not (_NUMERIC_DATE.search(text) or (has_month and _YEAR_OR_DAY.search(text))):
        return False
    return tokens <= known.months | known.date_words | known.published_words | known.updated_words


def _is_dated_byline(text: str, known: Words) -> bool:
    """Whether it is a full date beside a name: "Ann Lee | 14 June 2023", "Lima, 14 June 2023"."""
    if len(text) > _LONGEST_DATE_LINE or not _YEAR.search(text):
        return False
    parts = [part for part in _SEPARATOR.split(text) if part.strip()]
    dates = [part for part in parts if _is_date(part, known) and _YEAR.search(part)]
    names = [token for part in parts if part not in dates for token in part.split()]
    named = (token.lower() in known.byline_words or _NAME_WORD.fullmatch(token) for token in names)
    return bool(dates and len(parts) > 1) and all(named)


def _is_dateline(text: str) -> bool:
    opening = match_dateline(text)
    return opening is not None and opening.end() == len(text)


def _is_furniture(text: str, lower: str, known: Words) -> bool:
    if lower in known.furniture or not any(character.isalnum() for character in text):
        return True
    anywhere = any(phrase in lower for phrase in known.furniture_anywhere)
    if anywhere or lower.startswith(known.furniture_openings):
        return True
    counter = _COUNTER.fullmatch(lower)
    return counter is not None and (counter["noun"] is None or counter["noun"] in known.counters)


def _is_comment_heading(lower: str, known: Words) -> bool:
    if lower in known.comment_headings:
        return True
    count = _COMMENT_COUNT.fullmatch(lower) if _DIGIT.search(lower) else None
    if count is None:
        return False
    return count["noun"] in known.comment_counts or count["heading"] in known.comment_headings
