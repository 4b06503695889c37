"""A page as its lines, and the two ends of the article among them.

The head is what stands before the first paragraph: title, date line, byline. The tail is what follows the
last one: readers' comments, other articles, what the publisher or the writer says of himself.
"""

import re
from dataclasses import dataclass
from functools import cache

from factlib.sources.lines import Kind, Line, is_name, lines_of, tells_change, words

_LONGEST_TITLE = 200
_HEAD_LINES = 15  # at most so many lines stand before the first paragraph
_LAST_LINES = 4  # so many lines from the end, a publisher or a writer may speak of himself
_MANY_PARAGRAPHS = 4  # as many after a marker of the end, and it was none
_CLOSING_KINDS = ("furniture", "byline", "date", "comments", "end_marker")

_NUMBERED_COMMENTER = re.compile(r"\d{1,5}[.)]\s+\S[^\n]{0,60}?\s(?:says|said|wrote|writes)\s*:")
_COMMENTER = re.compile(r"\S[^\n]{0,60}?\s(?:says|said|wrote|writes)\s*:")
_COMMENT_NUMBER = re.compile(r"\d{1,5}[.)](?:\s*[+-]?\d{1,5})?")
_RATING = re.compile(r"[+-]?\d{1,5}")
_ABOUT = re.compile(r"About (?:[Tt]he )?[A-Z][^\s.?!]*(?: [^\s.?!]+){0,6}:?")


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a text that are not blank, and what each looks like.

    Attributes:
        lines: The lines, in order.
        kinds: What each looks like by itself.
        few_from: From this line on, fewer paragraphs follow than make a marker of the end doubtful.
    """

    lines: tuple[Line, ...]
    kinds: tuple[Kind, ...]
    few_from: int

    @classmethod
    def of(cls, text: str) -> "Page":
        """The page of `text`."""
        lines = tuple(lines_of(text))
        kinds = tuple(line.kind for line in lines)
        paragraphs = [index for index, kind in enumerate(kinds) if kind == "prose"]
        many = len(paragraphs) >= _MANY_PARAGRAPHS
        return cls(lines, kinds, paragraphs[-_MANY_PARAGRAPHS] + 1 if many else 0)

    def first_paragraph(self) -> int | None:
        """The index of the first paragraph; None where no line reads as one."""
        paragraphs = (index for index, kind in enumerate(self.kinds) if kind == "prose")
        first = next(paragraphs, None)
        if first == 0 and self._is_sentence_as_title():
            first = next(paragraphs, first)
        return 0 if first is not None and first > _HEAD_LINES else first

    def title(self, first: int) -> int | None:
        """The index of the title among the lines before `first`; one that stands there twice is sure."""
        headings = [index for index in range(first) if self.kinds[index] in ("heading", "prose")]
        candidates = [index for index in headings if not is_name(self.lines[index].text)]
        if not candidates and "date" not in self.kinds[:first]:
            candidates = headings
        candidates = [index for index in candidates if len(self.lines[index].text) <= _LONGEST_TITLE]
        texts = [self.lines[index].text for index in candidates]
        twice = [index for index in candidates if texts.count(self.lines[index].text) > 1]
        long_enough = [index for index in candidates if self.lines[index].text.count(" ") > 1]
        return next(iter(twice or long_enough or candidates), None)

    def date_line(self, first: int, title: int | None) -> int | None:
        """The index of the line, before `first`, that dates the article.

        A page may also show today's date: a line with a time of day counts for more, and so does one that follows
        the title or that says "published". A line that tells of a change alone ("Updated 3 May 2024") dates nothing.
        """
        known = words()

        def weight(index: int) -> int:
            line = self.lines[index]
            after_title = title is not None and index > title
            return 2 * line.has_clock + after_title + (not line.tokens.isdisjoint(known.published_words))

        dates = (index for index in range(first) if self.kinds[index] == "date")
        figured = (index for index in dates if self.lines[index].has_digit)
        dated = (index for index in figured if not tells_change(self.lines[index].text))
        return max(dated, key=weight, default=None)

    def end(self, first: int) -> int:
        """One past the index of the last line of the article whose first paragraph is at `first`."""
        after = range(first + 1, len(self.lines))
        return self._without_closing_lines(first, next(filter(self._ends_article, after), len(self.lines)))

    def _is_sentence_as_title(self) -> bool:
        first = self.lines[0].text
        furnished = len(self.lines) > 1 and self.kinds[1] in ("date", "byline", "furniture")
        return furnished and len(first) <= _LONGEST_TITLE and not first.endswith(".")

    def _ends_article(self, index: int) -> bool:
        line, kind = self.lines[index], self.kinds[index]
        if kind == "comments":
            return index >= self.few_from or self._comments_follow(index)
        if kind == "end_marker" or (kind == "heading" and _ABOUT.fullmatch(line.text)):
            return index >= self.few_from
        return self._is_comment(index)

    def _is_comment(self, index: int) -> bool:
        text = self.lines[index].text
        if len(text) > _LONGEST_TITLE:
            return False
        if _NUMBERED_COMMENTER.fullmatch(text):
            return True
        following = self.lines[index + 1 : index + 3]
        if _COMMENTER.fullmatch(text):
            return bool(following) and self.kinds[index + 1] == "date"
        if not _COMMENT_NUMBER.fullmatch(text):
            return False
        rest = following[1:] if following and _RATING.fullmatch(following[0].text) else following[:1]
        return any(line.kind == "date" for line in rest)

    def _comments_follow(self, index: int) -> bool:
        return any(self._is_comment(after) for after in range(index + 1, min(index + 6, len(self.lines))))

    def _without_closing_lines(self, first: int, end: int) -> int:
        seen = 0
        while end > first + 1 and seen < _LAST_LINES:
            line, kind = self.lines[end - 1], self.kinds[end - 1]
            if not (kind in _CLOSING_KINDS or is_name(line.text) or _speaks_of_itself(line.text)):
                break
            seen += kind not in _CLOSING_KINDS
            end -= 1
        return end


def _speaks_of_itself(text: str) -> bool:
    """Whether a publisher or a writer says what he is, as they do at the foot of a page."""
    publisher, writer = _self_descriptions()
    return publisher.match(text) is not None or writer.match(text) is not None


@cache
def _self_descriptions() -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = words()
    nouns, writers = "|".join(known.publisher_nouns), "|".join(known.writer_nouns)
    adjectives = "|".join(known.publisher_adjectives)
    publisher = re.compile(
        rf"(?:The\ )?[A-Z][^.\n]{{1,120}}?\ is\ (?:an?|the)\ (?:[\w’'-]{{1,25}},?\ ){{0,4}}?"
        rf"(?:{adjectives})(?:,?\ [\w’'-]{{1,25}}){{0,4}}?\ (?:{nouns})\b",
        re.VERBOSE,
    )
    writer = re.compile(
        rf"[A-Z][\w’'.-]{{1,25}}(?:\ [A-Z][\w’'.-]{{1,25}}){{1,3}}\ is\ (?:[\w’'-]{{1,25}},?\ ){{0,6}}?(?:{writers})\b",
        re.VERBOSE,
    )
    return publisher, writer
