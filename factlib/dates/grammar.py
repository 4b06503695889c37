"""Rules over classes of words, and how a run of words is reduced by them.

A rule is a function with a pattern. The pattern is a regular expression over classes (`MONTH BAR? YEAR`, the
classes of `words.toml` and the kinds that rules give), so that all rules of a level are one regular
expression over a string with one character for each part. The levels are run one after the other; what a
rule matches becomes one part of the rule's kind, which the next level may use. Of the rules of a level the
first that matches wins, so the longer stand first; where its guard refuses it, the next that matches there.

The function says what the parts mean, in a `Context`: it is called when the text is read from left to right,
and returns None (or raises ValueError, OverflowError) where nothing settles the meaning.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple

from factlib.dates.calendar import Stretch
from factlib.dates.tables import toml
from factlib.dates.words import Part, classes


def alternatives(macro: str) -> tuple[str, ...]:
    """The classes that a macro stands for: of "YY" the two of years."""
    return tuple(toml("grammar.toml")["macros"][macro].split("|"))


@dataclass(slots=True)
class Context:
    """What a date may be relative to, at its place in the text.

    Attributes:
        text: The text that the dates stand in.
        anchor: The day of publication.
        tense: The tense at an offset: "past", "future" or "".
        sure: The same, but "" unless the verb of the date's own clause tells it plainly.
        year: The year that the words around a date give it ("October" in "October last year").
        ends: The date that the words after a stretch end it on ("June 30" in "the three months ended June 30").
        last: The last date mentioned.
        compared: The last quarter, or year, whose figures may be compared with "a year earlier".
        compared_at: Where it was last mentioned.
    """

    text: str
    anchor: date | None
    tense: Callable[[int], str] = field(default=lambda _: "")
    sure: Callable[[int], str] = field(default=lambda _: "")
    year: int | None = None
    ends: Stretch | None = None
    last: Stretch | None = None
    compared: Stretch | None = None
    compared_at: int = 0

    @property
    def today(self) -> date:
        """The anchor.

        Raises:
            ValueError: There is none.
        """
        if self.anchor is None:
            raise ValueError("relative to a day that is not known")
        return self.anchor

    def in_one(self, start: int) -> "Context":
        """This context, with one sure tense for all of a stretch: that at its start."""
        return replace(self, sure=lambda _: self.sure(start))

    def within(self, period: Stretch) -> "Context":
        """This context, with the year of a period."""
        return replace(self, year=period.start.year)


class Match:
    """The parts that a rule has matched."""

    __slots__ = ("parts",)

    def __init__(self, parts: list[Part]) -> None:
        self.parts = parts

    def words(self, text: str) -> str:
        """The words matched."""
        return text[self.parts[0].start : self.parts[-1].end]

    @property
    def start(self) -> int:
        """Where the first part starts."""
        return self.parts[0].start

    def all(self, *kinds: str) -> list[Part]:
        """The parts of these classes."""
        return [part for part in self.parts if part.kind in kinds]

    def get(self, *kinds: str) -> Any:
        """The value of the first part of these classes, or None."""
        for part in self.parts:
            if part.kind in kinds:
                return part.value
        return None

    def has(self, *kinds: str) -> bool:
        """Whether there is a part of these classes."""
        return any(part.kind in kinds for part in self.parts)


Meaning = Callable[[Match, Context], Stretch | None]
Guard = Callable[[str, list[Part], int, int], bool]


@dataclass(frozen=True)
class Rule:
    """A pattern over classes, the kind it gives, and what it means; `guard` may refuse it in its surroundings."""

    level: int
    kind: str
    pattern: str
    meaning: Meaning
    guard: Guard | None = None


class Grammar:
    """Rules, compiled.

    Args:
        rules: The rules, in order of precedence within their level.
        anchors: The classes one of which every date has.
    """

    def __init__(self, rules: Iterable[Rule], anchors: Iterable[str]) -> None:
        self._rules = list(rules)
        self._macros: dict[str, str] = toml("grammar.toml")["macros"]
        kinds = dict.fromkeys([*classes(), *(rule.kind for rule in self._rules)])
        self._code = {kind: chr(0x100 + number) for number, kind in enumerate(kinds)}
        self._run = re.compile(f"[^{self._code['OTHER']}]+")
        self._anchor = re.compile(f"[{''.join(self._code[kind] for kind in anchors)}]")
        self._levels = [
            self._compile([rule for rule in self._rules if rule.level == level])
            for level in sorted({rule.level for rule in self._rules})
        ]

    def _compile(self, rules: list[Rule]) -> "_Level":
        patterns = [self._expand(rule.pattern) for rule in rules]
        openers = [_openers(pattern) for pattern in patterns]
        choices: dict[str, _Choice] = {}
        opening = sorted(set().union(*openers))
        for code in opening:
            able = [number for number, found in enumerate(openers) if code in found]
            together = "|".join(f"({patterns[number]})" for number in able)
            each = [(rules[number], re.compile(patterns[number])) for number in able]
            choices[code] = _Choice(re.compile(together), each)
        alone = "".join([code for code in opening if choices[code].pattern.fullmatch(code)])
        followed = f"(?=[^{self._code['OTHER']}])"
        enough = f"(?:(?<=[{alone}])|{followed})" if alone else followed
        return _Level(re.compile(f"[{''.join(opening)}]{enough}"), choices)

    def _expand(self, pattern: str) -> str:
        def one(found: re.Match[str]) -> str:
            name = found[0]
            return f"(?:{self._expand(self._macros[name])})" if name in self._macros else self._code[name]

        return re.sub(r"[A-Z_]{2,}|[A-Z]\b", one, pattern.replace("(", "(?:")).replace(" ", "")

    def runs(self, parts: list[Part]) -> Iterator[list[Part]]:
        """The runs of parts that could hold a date, each with the part before and after it."""
        code = self._code
        codes = "".join([code[part.kind] for part in parts])
        for found in self._run.finditer(codes):
            begin, stop = found.span()
            if self._anchor.search(codes, begin, stop):
                yield parts[max(0, begin - 1) : stop + 1]

    def reduce(self, text: str, parts: list[Part]) -> list[Part]:
        """The parts after all levels."""
        code = self._code
        codes = "".join([code[part.kind] for part in parts])
        for level in self._levels:
            if level.opener.search(codes) is None:
                continue
            reduced: list[Part] = []
            at = 0
            for rule, begin, stop in _matches(level, text, parts, codes):
                reduced += parts[at:begin]
                match = Match(parts[begin:stop])
                reduced.append(
                    Part(rule.kind, (rule.meaning, match), parts[begin].start, parts[stop - 1].end)
                )
                at = stop
            if at:
                parts = reduced + parts[at:]
                codes = "".join([code[part.kind] for part in parts])
        return parts


class _Choice(NamedTuple):
    """The rules of a level that can begin with one class, as one pattern and each by itself."""

    pattern: "re.Pattern[str]"
    each: "list[tuple[Rule, re.Pattern[str]]]"


class _Level(NamedTuple):
    """The rules that are tried together.

    Attributes:
        opener: The classes that they begin with: one that is a date by itself, or has more of a date behind it.
        choices: The rules by that class.
    """

    opener: "re.Pattern[str]"
    choices: "dict[str, _Choice]"


def _matches(level: _Level, text: str, parts: list[Part], codes: str) -> Iterator[tuple[Rule, int, int]]:
    """The rules that match and are not refused, apart and in order, each with its first part and one past its last."""
    at = 0
    for opening in level.opener.finditer(codes):
        begin = opening.start()
        if begin < at:
            continue
        choice = level.choices[codes[begin]]
        found = choice.pattern.match(codes, begin)
        if found is None:
            continue
        for rule, pattern in choice.each[(found.lastindex or 1) - 1 :]:
            match = pattern.match(codes, begin)
            if match and (rule.guard is None or rule.guard(text, parts, begin, match.end())):
                at = match.end()
                yield rule, begin, at
                break


def _openers(pattern: str) -> set[str]:
    """The codes that a match of an expanded pattern can begin with."""
    found: set[str] = set()
    opening = before = True  # whether a match can be empty up to here, and up to the last piece
    groups: list[tuple[bool, bool]] = []  # the same of each open group's start, and of its alternatives
    for sign in re.findall(r"\(\?:|\{0,\d\}|.", f"(?:{pattern})"):
        if sign == "(?:":
            groups.append((opening, False))
        elif sign == "|":
            start, empty = groups.pop()
            groups.append((start, empty or opening))
            opening = start
        elif sign == ")":
            before, empty = groups.pop()
            opening = opening or empty
        elif sign[0] in "?{":
            opening = opening or before
        else:
            if opening:
                found.add(sign)
            before, opening = opening, False
    return found


def resolve(part: Part, at: Context) -> Stretch | None:
    """What a part that a rule has put together means in a context; None where nothing settles it."""
    meaning, match = part.value
    try:
        found: Stretch | None = meaning(match, at)
    except (ValueError, OverflowError):  # 30 February, the year 10000, a relative date without an anchor
        return None
    return found if found is None or found.start <= found.end else None
