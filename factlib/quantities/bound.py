"""How the words around a number limit it: "at least", "nearly", "up to", "or more", "20-ish"."""

import re

from factlib.characters import any_of
from factlib.quantities.interval import Bound
from factlib.quantities.tables import table

_DATA = table("bounds")
_BEFORE: dict[tuple[str, ...], Bound] = {
    tuple(re.findall(r"[^\W\d_]+|[<>=~≈∼≤≥]+|[^\s\w]", phrase)): bound
    for bound, phrases in _DATA["before"].items()
    for phrase in phrases
}
_LAST = frozenset(words[-1] for words in _BEFORE)
_LONGEST = max(map(len, _BEFORE))
_SPAN_OF_TIME = frozenset(_DATA["a span of time"])
_BEFORE_ARTICLE = frozenset(tuple(phrase.split()) for phrase in _DATA["before an article"])
_ADDED = [phrase.split() for phrase in _DATA["between a bound and its number"]]
_LAST_ADDED = frozenset(words[-1] for words in _ADDED)
_MOVES_UP = frozenset(_DATA["verbs that go with up to"])
_BEFORE_DURATION = frozenset(_DATA["before a measured span of time"])
_VERBS_WITH_OVER = frozenset(_DATA["verbs that go with over"])

_AFTER: list[tuple[str, Bound]] = [
    (phrase, bound) for bound, phrases in _DATA["after"].items() for phrase in phrases
]
_AFTER_PATTERN = re.compile(
    r" ?\+(?![0-9])(?! [0-9])|ish\b|[ -](?:"
    + any_of(phrase for phrase, _ in _AFTER)
    + r")(?![^\W_])(?! (?:than|to |\$|zero|one|two|three|four|five|ten|[0-9]))"
)
_MEANS = dict(_AFTER)
_STARTS = frozenset(" -+i")
_FIRST_LETTERS = frozenset(phrase[:2] for phrase, _ in _AFTER)


def bound_before(words: list[str], over_time: bool) -> tuple[Bound, int] | None:
    """The bound that the words before a number end with, and how many of them it takes.

    Args:
        words: The words before, nearest last, in lower case.
        over_time: Whether the number is a stretch of time, where "over" is as often "in the course of".
    """
    last = words[-1] if words else ""
    leader = words[-2] if len(words) > 1 else ""
    if between := _between(words, last, leader):
        found = bound_before(words[:-between], over_time)
        return None if found is None else (found[0], found[1] + between)
    if last not in _LAST:
        return None
    for count in range(min(_LONGEST, len(words)), 0, -1):
        bound = _BEFORE.get(tuple(words[-count:]))
        if bound is None:
            continue
        if (leader, last) == ("up", "to") and len(words) > 2 and words[-3] in _MOVES_UP:
            return None  # "edged up to 10 percent"
        if count == 1 and over_time and last in _SPAN_OF_TIME and leader not in _BEFORE_DURATION:
            return None  # in the course of it; but "for over two years", "took over an hour"
        if count == 1 and not over_time and last == "over" and leader in _VERBS_WITH_OVER:
            return None  # "handed over two boats"
        return bound, count
    return None


def _between(words: list[str], last: str, leader: str) -> int:
    """How many words stand between a bound and its number: "more than a 5 % rise", "up to an additional 30"."""
    if last == "a" and not _BEFORE_ARTICLE.isdisjoint(((leader,), tuple(words[-3:-1]))):
        return 1
    added = _ADDED if last in _LAST_ADDED else ()
    return next((len(each) for each in added if words[-len(each) :] == each), 0)


_SESSION = re.compile(rf" (?:[a-z]+ )?(?:{any_of(_DATA['sessions'])})\b")


def is_session(text: str, end: int) -> bool:
    """Whether what is counted behind a number takes time: "over three sessions"."""
    return _SESSION.match(text, end) is not None


def bound_after(text: str, end: int) -> tuple[Bound, int] | None:
    """The bound that follows at `end`, and where its words end."""
    after = text[end : end + 3]
    other_word = after[:1] == " " and after[1:] not in _FIRST_LETTERS and after[1:2] != "+"
    if other_word or after[:1] not in _STARTS:
        return None
    found = _AFTER_PATTERN.match(text, end)
    if found is None:
        return None
    written = found.group()
    if written.lstrip() == "+":
        return "at_least", found.end()
    return _MEANS[written.lstrip(" -")], found.end()
