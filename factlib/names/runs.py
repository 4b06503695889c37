"""Runs of capitalised words: where proper names may stand.

One regular expression over the whole text, without a reading: cheap enough for every article. A run may hold
titles, an owner and a name together ("Azerbaijan's Minister of Defense Industry Madat Guliyev");
`factlib.names.mentions` takes it apart. Left alone: headlines in Title Case, where capitals tell nothing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlib.names.tables import words

__all__ = ["Word", "opens_sentence", "runs", "words_of"]

_ABBREVIATED = "|".join(
    re.escape(word)
    for word in sorted(words("honorifics.tsv") | words("organisations.txt"), key=len, reverse=True)
    if word.endswith(".")
)
_FIRST = r"[^a-zß-öø-ÿ\W\d_]"
_CAPITAL = rf"""
    (?: (?:{_ABBREVIATED}|Jr\.|Sr\.|St\.) (?!\w)
      | (?:[A-Z]\.)++ (?: [A-Z] (?!\w) )?
      | {_FIRST}[\w&]*+ (?: [-’'.] (?![sS]\b) \w[\w&]*+ )*+ (?: ['’]s\b | (?<=s)['’](?=[ ]) )? )
"""
_INNER = r"(?: of | de | da | di | del | della | der | den | van | von | al | el | bin | ibn | bint | la | le | du | dos | ul | & | for | and | the )"
# Where a run starts: found far faster by itself than with the run behind it.
_START = re.compile(rf"{_FIRST}(?<![\w@#/.’'-].)", re.DOTALL)
_RUN = re.compile(
    rf"{_CAPITAL} (?: (?:[ \u00a0] {_INNER} ){{0,2}} (?: [ \u00a0] | (?<=\.) ) {_CAPITAL} ){{0,11}}",
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


class Word(NamedTuple):
    """A word of a run, without the mark of possession; its place counts from the start of the run."""

    text: str
    start: int
    end: int
    owner: bool  # a possessive stands behind it


def runs(text: str) -> Iterator[tuple[str, int]]:
    """Yield the runs of `text`, in order, each with where it starts."""
    end, line_end, headline = 0, -1, False
    while (capital := _START.search(text, end)) and (found := _RUN.match(text, capital.start())):
        start, end = found.span()
        if start >= line_end:
            line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
            line_end = len(text) if line_end < 0 else line_end
            headline = line_end - line_start <= _LONGEST_HEADLINE and _is_headline(text[line_start:line_end])
        if not headline:
            yield found[0], start


def opens_sentence(text: str, start: int) -> bool:
    """Whether a sentence of `text` starts at `start`, so that a capital there tells nothing."""
    return _SENTENCE_START.search(text, max(0, start - _LOOK_BACK), start) is not None


def _is_headline(line: str) -> bool:
    if line.rstrip()[-1:] in {".", ",", ":", "”", '"'}:
        return False
    tokens = [word for word in line.split() if word[0].isalpha() and word.lower() not in _SHORT]
    capitals = sum(word[0].isupper() for word in tokens)
    return len(tokens) >= _HEADLINE and capitals >= _TITLE_CASE * len(tokens)


def words_of(run: str) -> list[Word]:
    """The words of a run, without those at its start that are no part of a name ("But the")."""
    found: list[Word] = []
    for match in _WORD.finditer(run):
        word, end = match[0], match.end()
        owner = word.endswith(("'s", "’s"))
        if owner:
            word, end = word[:-2], end - 2
        elif word.endswith(("s'", "s’")):
            word, end, owner = word[:-1], end - 1, True
        if found or not (word in words("function_words.txt") or word.islower()):
            found.append(Word(word, match.start(), end, owner))
    return found
