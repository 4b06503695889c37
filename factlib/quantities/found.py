"""One amount while it is being read, and the words beside it, as its bound and its trend need them."""

import re
from decimal import Decimal

from factlib.language.lexicon import possible_tags
from factlib.quantities.adding import Numeral, plain
from factlib.quantities.interval import Bound, Trend

_ONE = Decimal(1)


class Found:
    """A number with what has been read around it so far; the parser fills it in, step by step.

    Attributes:
        numeral: The number; of a range, with the end of the second.
        words: The words before it, nearest last, in lower case.
        before: The word right before it; "" if there is none.
        start: Where its words start.
        end: Where they end.
        low: The number, before `factor`.
        high: The high end of a range, else None.
        factor: What the unit multiplies it by: 0.01 for cents.
        kind: "number" as long as nothing else is known.
        unit: As in the models; None for a bare "$".
        per: The rate's denominator.
        noun: The counted phrase.
        sign_before: Whether a currency stands before it.
        unit_after: Whether a unit stands after it.
        dashed: Whether it is a range of two numbers.
        listed: Whether its unit is that of the next number of a list.
        loose: Whether a dash joins it to another number; then it must become a range.
    """

    __slots__ = (
        "before", "bound", "dashed", "end", "factor", "high", "kind", "listed", "loose", "low", "noun", "numeral", "per", "sign_before",
        "start", "trend", "unit", "unit_after", "words",
    )  # fmt: skip

    def __init__(self, numeral: Numeral, words: list[str]) -> None:
        self.numeral = numeral
        self.words = words
        self.before = words[-1] if words else ""
        self.start = numeral.start
        self.end = numeral.end
        self.low: Decimal = numeral.value
        self.high: Decimal | None = numeral.upper
        self.factor = _ONE
        self.bound: Bound = "at_least" if numeral.open else "exact"
        self.trend: Trend | None = numeral.trend
        self.kind = "multiple" if numeral.form == "multiple" else "number"
        self.unit: str | None = None
        self.per: str | None = None
        self.noun: str | None = None
        self.sign_before = False
        self.unit_after = False
        self.dashed = False
        self.listed = False
        self.loose = False

    def take_words(self, count: int) -> None:
        """Take in the last words before it."""
        self.words = self.words[:-count]
        self.before = self.words[-1] if self.words else ""

    def take_in(self, text: str, count: int, done: int = 0) -> bool:
        """Move the start over the last `count` words before it, none of them from before `done`; False if it cannot be."""
        begin = max(done, self.start - _LONGEST_LEAD)
        lower = text[begin : self.start].lower()
        place = len(lower)
        if place != self.start - begin:
            return False  # a letter that is two in lower case
        for word in reversed(self.words[-count:]):
            place = lower.rfind(word, 0, place)
            if place < 0:
                return False
        self.start = begin + place
        self.take_words(count)
        return True

    @property
    def leader(self) -> str:
        """The word before that one; "" if there is none."""
        return self.words[-2] if len(self.words) > 1 else ""

    @property
    def is_bare(self) -> bool:
        """Whether neither a currency nor a unit has been read."""
        return not (self.sign_before or self.unit_after)

    def times(self, scale: int) -> None:
        """Multiply the number."""
        if scale != 1:
            self.low = plain(self.low * scale)
            self.high = None if self.high is None else plain(self.high * scale)

    def take_scale(self, scale: int) -> None:
        """Take in a scale word that does not stand right behind the number."""
        self.times(scale)
        self.numeral = self.numeral._replace(scale=scale, form="scaled")

    def take_unit_of(self, other: "Found") -> None:
        """Be so much of what another amount is of: its kind and unit, its rate and the noun that is counted."""
        self.kind, self.unit, self.factor, self.per, self.noun = (
            other.kind, other.unit, other.factor, other.per, other.noun,
        )  # fmt: skip
        self.unit_after = True


_REACH = 48
_LONGEST_LEAD = 60  # characters
_STOPS = frozenset(",.;:)")
# of a word that is not all letters
_TOKEN = re.compile(r"([a-z]++(?![^\s,.])|[^\W\d_]++(?:['’][^\W\d_]++)?|[~≈∼><≥≤]=?|[^\s\w]|\d++)")


def words_before(text: str, end: int) -> list[str]:
    """The last words before `end`, nearest last, in lower case; a mark is a word."""
    begin = max(0, end - _REACH)
    words: list[str] = []
    for word in text[begin:end].lower().split():
        if word.isalpha():
            words.append(word)
        elif word[-1] in _STOPS and word[:-1].isalpha():
            words += (word[:-1], word[-1])
        else:
            words += _TOKEN.findall(word)
    if begin and words and text[begin - 1].isalnum() and text[begin].isalnum():
        del words[0]
    return words


_WORD_BEHIND = re.compile(r" ([a-z]+)(?!\w)")


def word_behind(text: str, end: int) -> str:
    """The word of small letters behind a space at `end`; "" if there is none."""
    found = _WORD_BEHIND.match(text, end)
    return found[1] if found else ""


def tags_behind(text: str, end: int) -> frozenset[str]:
    """What the word of small letters behind a space at `end` can be (Penn Treebank); empty if there is none."""
    word = word_behind(text, end)
    return possible_tags(word) if word else frozenset()
