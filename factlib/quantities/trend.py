"""Whether the words tell of a change by the amount: "rose 7 %", "down 9.2%", "a 5 % pay rise"."""

import re
from itertools import pairwise

from factlib.characters import Before, any_of
from factlib.quantities.interval import Trend
from factlib.quantities.tables import table

_DATA = table("trends")
_VERBS: dict[str, Trend] = {word: trend for trend in ("up", "down") for word in _DATA[trend]}
_SECOND = frozenset(verb.split(" ")[1] for verb in _VERBS if " " in verb)
_BETWEEN = frozenset(_DATA["between"])
_LAST = _BETWEEN | {verb.split(" ")[-1] for verb in _VERBS}
_NEED_BY = frozenset(_DATA["need by"])
_AFTER: dict[str, Trend] = {noun: trend for trend, nouns in _DATA["after"].items() for noun in nouns}
_AFTER_PATTERN = re.compile(
    rf"(?: (?!and |or |in |of |to |the |this |that |last |next |since |from )[a-z]+)?[ -]({any_of(_AFTER)})\b"
)
_TELLING = _BETWEEN.union(*(phrase.split(" ") for phrase in _VERBS))
_REACH = 5
_PHRASAL = frozenset(table("idioms")["after up"])


def trend_before(words: list[str], *, by: bool = False) -> Trend | None:
    """The trend of the words before a number (and before its bound), nearest last, in lower case.

    Args:
        words: The words.
        by: Whether the number is such that a verb needs no "by" to tell of a change: "lost 5 %", "added 3 cents".
    """
    if not words or words[-1] not in _LAST:
        return None
    for place in range(len(words) - 1, max(len(words) - _REACH, 0) - 1, -1):
        word = words[place]
        if word in _VERBS:
            if word in _NEED_BY and not by:
                return None
            if word in ("up", "down") and place and words[place - 1] in _PHRASAL:
                return None
            return _VERBS[word]
        if place and word in _SECOND and (trend := _VERBS.get(f"{words[place - 1]} {word}")):
            return trend
        if word not in _BETWEEN:
            return None
        by = by or word == "by"
    return None


_CLAUSE = re.compile(r"(?:[^.,;:!?()\n\"“”]|[.,](?=[0-9]))*\Z")
_ASIDE = re.compile(r"\([^()\n]*\)")
_CHANGES = {
    word: trend for word, trend in _VERBS.items() if word not in ("up", "down", "off", "higher", "lower")
}
_WORD = re.compile(r"[a-z]+")
_LONGEST_CLAUSE = 120


_CHANGE_IN = Before(
    _LONGEST_CLAUSE // 2,
    rf"(?<![^\W_])({any_of(_DATA['nouns'])})s? in (?:[\w'’-]+ ){{1,5}}of (?:[a-z]+ ){{0,2}}",
)


def change_in_noun(text: str, start: int) -> Trend | None:
    """The trend of "a fall in catches of about 7 pct", for an amount that starts at `start`, its bound left out."""
    found = _CHANGE_IN(text, start)
    return None if found is None else _VERBS.get(found[1]) or _AFTER.get(found[1])


def change_in_clause(text: str, start: int) -> Trend | None:
    """The trend of the last word of change in the clause before an amount that starts at `start`.

    Meant for what stands behind an object, with "by" or "from": "raised the price of its cars by 5 %".
    """
    before = _ASIDE.sub("", text[max(0, start - _LONGEST_CLAUSE) : start])
    clause = _CLAUSE.search(before)
    words = _WORD.findall(clause.group().lower()) if clause is not None else []
    pairs = [f"{verb} {particle}" for verb, particle in pairwise(["", *words])]
    told = ([_CHANGES.get(pair), _CHANGES.get(word)] for pair, word in zip(pairs, words, strict=True))
    return next((each for both in reversed(list(told)) for each in both if each), None)


def tells_change(text: str) -> bool:
    """Whether all words are of change, or such as stand between a verb of change and its number: "rose by"."""
    return all(word in _TELLING for word in text.lower().split())


_MOVED = re.compile(
    rf" (?:(?P<moved>up|down)(?= (?:on|at|in|from|after|against|compared|over)\b|[.,;:)]|$)"
    rf"|(?P<than>higher|lower|up|down|more|less|fewer) than (?:{'|'.join(_DATA['a time before'])})\b|(?P<closed>higher|lower)\b)"
)
_CLOSING = frozenset(_DATA["closing"])


def moved_after(text: str, words: list[str], end: int) -> Trend | None:
    """The trend of a share behind which "up", "lower" and the like stand: "closed 2 % higher", "5 % down on May".

    Args:
        text: The whole text.
        words: The words before the share and its bound, nearest last.
        end: Where the share ends.
    """
    found = _MOVED.match(text, end)
    if found is None or (found["closed"] and _CLOSING.isdisjoint(words[-_REACH:])):
        return None
    return (
        "up" if (found["moved"] or found["than"] or found["closed"]) in ("up", "higher", "more") else "down"
    )


def trend_after(text: str, end: int) -> Trend | None:
    """The trend of the noun behind an amount that ends at `end`: "a 5 % rise", "a 3 percent drop"."""
    if text[end : end + 1] not in (" ", "-"):
        return None
    found = _AFTER_PATTERN.match(text, end)
    return _AFTER[found[1]] if found else None
