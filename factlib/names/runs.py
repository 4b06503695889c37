"""Runs of capitalised words: where proper names may stand.

One regular expression over the whole text, without a reading: cheap enough for every article. A run may hold
titles, an owner and a name together ("Azerbaijan's Minister of Defense Industry Madat Guliyev");
`factlib.names.mentions` takes it apart. Left alone: headlines in Title Case, where capitals tell nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factlib.names.tables import words

__all__ = ["Run", "Word", "runs"]

_ABBREVIATED = "|".join(
    re.escape(word)
    for word in sorted(words("honorifics.tsv") | words("organisations.txt"), key=len, reverse=True)
    if word.endswith(".")
)
_CAPITAL = rf"""
    (?: (?:{_ABBREVIATED}|Jr\.|Sr\.|St\.) (?!\w)
      | (?:[A-Z]\.)++ (?: [A-Z] (?!\w) )?
      | [^\W\d_a-zß-öø-ÿ][\w&]*+ (?: [-’'.] (?![sS]\b) \w[\w&]*+ )*+ (?: ['’]s\b | (?<=s)['’](?=[ ]) )? )
"""
_INNER = r"(?: of | de | da | di | del | della | der | den | van | von | al | el | bin | ibn | bint | la | le | du | dos | ul | & | for | and | the )"
_RUN = re.compile(
    rf"(?<![\w@#/.’'-]) {_CAPITAL} (?: (?:[ \u00a0] {_INNER} ){{0,2}} (?: [ \u00a0] | (?<=\.) ) {_CAPITAL} ){{0,11}}",
    re.VERBOSE,
)
_WORD = re.compile(r"[A-Z]\.(?=[A-Z][a-z])|[^\s\u00a0]+")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…][”\"’')\]]*\s+|\n\s*|[“\"‘(]\s*|''|[—–]\s*)$")
_LOOK_BACK = 8
_TITLE_CASE = 0.6  # a line with this share of its words capitalised, and no stop, is a headline
_HEADLINE = 4  # words at least
_LONGEST_HEADLINE = 160
_SHORT = {
    "of",
    "and",
    "the",
    "in",
    "to",
    "a",
    "for",
    "on",
    "with",
    "by",
    "as",
    "at",
    "is",
    "an",
    "or",
    "from",
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run, without the mark of possession."""

    text: str
    start: int
    end: int
    owner: bool  # a possessive stands behind it


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring capitalised words, with "of" and its like between them."""

    words: tuple[Word, ...]
    opens: bool  # the first word starts a sentence, so that its capital tells nothing


def runs(text: str, start: int = 0, end: int | None = None) -> Iterator[Run]:
    """Yield the runs of `text` between `start` and `end`, in order."""
    line_end, headline = -1, False
    for found in _RUN.finditer(text, start, len(text) if end is None else end):
        first, last = found.span()
        if first >= line_end:
            line_start, line_end = text.rfind("\n", 0, first) + 1, text.find("\n", first)
            line_end = len(text) if line_end < 0 else line_end
            headline = line_end - line_start <= _LONGEST_HEADLINE and _is_headline(text[line_start:line_end])
        if headline:
            continue
        opens = bool(_SENTENCE_START.search(text, max(0, first - _LOOK_BACK), first))
        parts = tuple(_words(text, first, last))
        skip = 0
        while skip < len(parts) and (
            parts[skip].text in words("function_words.txt") or parts[skip].text.islower()
        ):
            skip += 1
        if skip < len(parts):
            yield Run(parts[skip:], opens and not skip)


def _is_headline(line: str) -> bool:
    if line.rstrip()[-1:] in {".", ",", ":", "”", '"'}:
        return False
    tokens = [word for word in line.split() if word[0].isalpha() and word.lower() not in _SHORT]
    capitals = sum(word[0].isupper() for word in tokens)
    return len(tokens) >= _HEADLINE and capitals >= _TITLE_CASE * len(tokens)


def _words(text: str, first: int, last: int) -> Iterator[Word]:
    for found in _WORD.finditer(text, first, last):
        start, end = found.span()
        word = found[0]
        owner = False
        if word.endswith(("'s", "’s")):
            word, end, owner = word[:-2], end - 2, True
        elif text[end : end + 1] in {"'", "’"} and word.endswith("s"):
            owner = True
        if word:
            yield Word(word, start, end, owner)
