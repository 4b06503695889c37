"""Numbers that are years: "in 2020", "higher than 1986", "the 1986 items", "the first nine months of 2020".

A bare number of four figures is a year unless something is counted behind it; and where something is, it still is one
behind "in" and its like, where the text around names the same year, or writes its amounts of four figures with a comma.
"""

import re

from factlib.characters import Before, any_of
from factlib.language.lexicon import possible_tags
from factlib.quantities.bound import bound_before
from factlib.quantities.found import Found
from factlib.quantities.labels import MONTHS
from factlib.quantities.noun import counted
from factlib.quantities.tables import table
from factlib.quantities.trend import tells_change

YEAR_FIRST, YEAR_LAST = 1900, 2100
"""The years that a number with something counted behind it may be."""

JOINED = re.compile(r"[-–](?:to-)?[0-9]| [-–] [0-9]")
"""What joins a second number to one by a dash, or by two: "5-to-10"."""

OWNERS = frozenset(["its", "their", "his", "her", "our", "my", "your"])
_DEFINITE = [[word] for word in ("the", *OWNERS)]
_DATA = table("idioms")
YEAR_NOUNS: tuple[str, ...] = tuple(_DATA["year nouns"])
"""Plurals that a year stands before rather than their number: "1986 earnings"."""

_MONTH = any_of(_DATA["months"])
_TWO = 2
_YEAR_BEFORE = frozenset(_DATA["before a year"])
_NOT_A_YEAR_BEFORE = frozenset(_DATA["before no year"])
_NUMBER_WORDS = tuple(table("numerals")["units"])
_COUNTED_AHEAD = re.compile(
    rf" (?!(?:and|or|but|to|in|on|at|of|for|by|with|from|when|while|as|that|which|who|before|after|until|{any_of(_NUMBER_WORDS)})\b)"
    rf"(?!(?:[a-z]+ )?(?:{any_of(YEAR_NOUNS)}|is|was|has|does|as|this|us|its|plus|versus|across|towards)\b)(?:[a-z]+ )?(?:[a-z]+s|people|men|women|children|troops|staff)\b"
)


_COUNTING = frozenset(["all", "other", "these", "those", "another", "only", "just", "least"])
_PERSONS_NEXT = re.compile(rf" (?:[a-z]+ )?(?:{any_of(table('recipients')['persons'])})\b")
_GROUPED = re.compile(r",[0-9]{3}(?![0-9,])(?<=[^0-9.,][1-9],[0-9]{3})")  # a literal first: found fast
_AROUND = 1500  # characters, so that a long text is read in linear time


def _counts_things(text: str, end: int) -> bool:
    things = counted(text, end)
    if things is None or not things.plural:
        return False
    # "1986 net includes losses"
    return all(possible_tags(word) != _VERB_FORM for word in things.noun.split())


_VERB_FORM = frozenset({"VBZ"})
_MORE_OR_LESS = frozenset({"more", "less", "fewer", "rather"})
_COMPARATIVES = frozenset({"JJR", "RBR"})
_SHARES = frozenset({"percent", "pct", "%", "cent"})


def _is_compared_with(text: str, found: Found) -> bool:
    """Whether it is the year that something is compared with: "higher than 1986", "a rise of 5 % over 1985"."""
    if found.low < YEAR_FIRST or counted(text, found.numeral.end) is not None or len(found.words) < _TWO:
        return False
    leader, before = found.words[-2:]
    if "RB" in possible_tags(leader) and len(found.words) > _TWO:
        leader = found.words[-3]  # "rise substantially over 1986"
    if before == "than":
        return leader not in _MORE_OR_LESS and not possible_tags(leader).isdisjoint(_COMPARATIVES)
    return before == "over" and (leader.isdecimal() or leader in _SHARES or tells_change(leader))


def _is_bounded_time(text: str, found: Found) -> bool:
    """Whether a bound stands before a year: "until at least 2008", "by about 2030"; not "by about 2030 tonnes"."""
    if found.low < YEAR_FIRST or counted(text, found.numeral.end) is not None:
        return False
    bound = bound_before(found.words, over_time=False)
    return bound is not None and found.words[: -bound[1]][-1:] in _TIME_BEFORE


_TIME_BEFORE = [[word] for word in _DATA["before a bounded year"]]


def _is_a_year_elsewhere(text: str, found: Found, figures: str) -> bool:
    """Whether the text around names the same year or one near: "1986 items include"."""
    if found.low < YEAR_FIRST or figures.endswith("00"):
        return False
    begin, end = max(0, found.start - _AROUND), found.start + _AROUND
    named = (each for each in _YEAR_NAMED.finditer(text, begin, end) if each.start() != found.start)
    near = (each.start() for each in named if abs(int(each.group()) - int(figures)) <= _NEAR_YEARS)
    return any(_YEAR_LED(text, place) for place in near)


_YEAR_NAMED = re.compile(r"(?:19|20)[0-9]{2}(?![0-9,])")
_YEAR_LED = Before(14, rf"\b(?:in|since|during|fiscal|calendar|until|for|year|(?:{_MONTH}),?) ", re.I)
_NEAR_YEARS = 2  # "1987 capital expenditures, up from 280 mln in 1986"
_DAY_BEFORE = Before(18, rf"(?<![^\W_])(?:{_MONTH})\.? [0-9]{{1,2}}(?:st|nd|rd|th)?,? ", re.I)


def _stands_among_grouped(text: str, found: Found) -> bool:
    """Whether the text around writes numbers of four digits with a comma."""
    place = found.numeral.start
    return _GROUPED.search(text, max(0, place - _AROUND), place + _AROUND) is not None


_PLAIN_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?=[.,;:)](?![0-9])|\n)")
_ENDING = frozenset(".,;:)\n")
_YEAR_WORDS = _YEAR_BEFORE - _NOT_A_YEAR_BEFORE
_LONGEST_WORD = 10


def plain_year_end(text: str, start: int) -> int:
    """Where a year ends that needs no second look: one between "in" or its like and a mark; 0 if it is none."""
    if text[start + 4 : start + 5] not in _ENDING:
        return 0
    begin = max(0, start - _LONGEST_WORD)
    if text[text.rfind(" ", begin, start - 1) + 1 : start - 1] not in _YEAR_WORDS:
        return 0
    return start + 4 if _PLAIN_YEAR.match(text, start) else 0


_PLAIN_DAY = re.compile(r"(?:[12][0-9]|3[01]|[1-9])(?=[.;:)](?![0-9])|,(?![0-9]| 000)|\n)")
_MONTH_LED = Before(12, rf"(?<![\w'’])(?:{_MONTH})\.? ", re.I)


def plain_day_end(text: str, start: int) -> int:
    """Where a day of a month ends that needs no second look: one between the month and a mark; 0 if it is none."""
    found = _PLAIN_DAY.match(text, start)
    return found.end() if found is not None and _MONTH_LED(text, start) else 0


def _is_next_year(found: Found) -> bool:
    """Whether two figures go on with a year: "in 1976 or 77"."""
    if found.before != "or" or not found.leader.isdecimal():
        return False
    year = int(found.leader)
    return YEAR_FIRST <= year <= YEAR_LAST and 0 < found.low - year % 100 <= _NEAR_YEARS


def is_year(text: str, found: Found) -> bool:
    """Whether a bare number is a year: four digits, nothing counted, or "in" and the like before it."""
    numeral = found.numeral
    if numeral.form != "digits":
        return False
    if len(numeral_digits := text[numeral.start : numeral.end]) != 4:
        return _is_next_year(found) and counted(text, numeral.end) is None
    if not "1000" <= numeral_digits <= "2100":
        return False
    if JOINED.match(text, numeral.end):
        return False  # not known before the range is
    if _DAY_BEFORE(text, numeral.start):
        return True  # "the July 21, 1987 accounts"
    before = found.before
    if before == "estimated" and found.words[-2:-1] in _DEFINITE:
        before = "the"  # "the estimated 1987 outlays", not "an estimated 2000 people"
    if before == "over" and numeral_digits >= "1900" and not numeral_digits.endswith("00"):
        return not _counts_things(text, numeral.end)  # "the improvement over 1985", "34 % over 1985 volume"
    if before in _NOT_A_YEAR_BEFORE and before != "to":
        return _is_compared_with(text, found) or _is_bounded_time(text, found)
    ahead = _COUNTED_AHEAD.match(text, numeral.end) is not None and _counts_things(text, numeral.end)
    if before in _YEAR_BEFORE:
        return not (
            ahead and before in ("of", "by", "to", "for", "the", "and", "from") and numeral_digits < "1900"
        )
    people = before in _COUNTING or _PERSONS_NEXT.match(text, numeral.end) is not None
    dated = not ahead or (not people and _is_a_year_elsewhere(text, found, numeral_digits))
    if dated and numeral_digits >= "1400":
        return True
    owned = before in OWNERS or before.endswith(("'s", "’s"))  # "its 1986 financial statements"
    among = owned or (not people and _stands_among_grouped(text, found))
    return numeral_digits >= "1900" and among


_YEAR_END = Before(11, rf"(?<![^\W_])(?:{_MONTH})\.? ", re.I)
_LAST_DAY = 31


def is_year_end(text: str, found: Found) -> bool:
    """Whether it is a day or a year before "year", a mark or a currency.

    "the March 31 year end", "the 1986 year", "since 1947″", "its June 1985 Swiss franc bond".
    """
    if found.unit == "inch" and not text[found.end - 1].isalpha():
        return YEAR_FIRST <= found.low <= YEAR_LAST and found.before in _YEAR_BEFORE
    if found.kind == "money" and not found.sign_before and found.before in MONTHS:
        return found.numeral.form == "digits" and YEAR_FIRST <= found.low <= YEAR_LAST
    if found.unit != "year" or found.numeral.form != "digits" or not text.endswith("year", 0, found.end):
        return False
    if len(text[found.numeral.start : found.numeral.end]) == len("1986") and found.low >= YEAR_FIRST:
        return found.low <= YEAR_LAST
    return found.low <= _LAST_DAY and _YEAR_END(text, found.start) is not None


_OF_A_YEAR = re.compile(r" of (?:the )?(?:fiscal |financial )?(?:year|[12][0-9]{3})\b")
_PART_OF_YEAR = frozenset(["first", "last", "final", "opening", "closing", "initial", "past"])


def is_part_of_a_year(text: str, found: Found) -> bool:
    """Whether it is a date: "the first nine months of 2020"; not "of this year", which no text dates by itself."""
    if found.unit not in ("day", "week", "month", "quarter"):
        return False
    return found.before in _PART_OF_YEAR and _OF_A_YEAR.match(text, found.end) is not None
