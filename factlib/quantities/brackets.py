"""Brackets around a number, and brackets or a bound between a number and its scale.

Accountants write what is below zero in brackets: "$(4.1) million", "($4.1) million", "(4.1)%". Behind a word that
says so itself ("a loss of ($4.1) million") it is read without the minus. In "€3.8 ($4.1) billion" the scale belongs
to both.
"""

import re

from factlib.quantities.currency import Sign, currency_before
from factlib.quantities.found import Found
from factlib.quantities.numeral import scale_at
from factlib.quantities.tables import table

_LOSSES = frozenset(table("money")["below zero"])
_ASIDE = re.compile(r" ?(?:\([^()\n]{1,24}\)|\[sic\])")
_OPENING = frozenset("([")
_PERCENT = re.compile(r" ?%| per ?cent\b")
_PLUS = re.compile(r"\+|-plus\b")
_REACH = 6  # words from "a loss of" to its figure


def take_brackets(text: str, found: Found, done: int) -> None:
    """Take in brackets around the number, and the scale behind brackets or behind "+".

    Args:
        text: The whole text.
        found: The number, with the currency before it; changed where brackets belong to it.
        done: Where the amount before ends.
    """
    end = found.end
    after = text[end : end + 2]
    if after[:1] == ")" and text[found.start - 1 : found.start] == "(":
        _take_around(text, found, done)
    elif after[:1] in "+-" and (plus := _PLUS.match(text, end)) and found.numeral.scale == 1:
        _take_plus(text, found, plus.end())
    elif after.lstrip(" ")[:1] in _OPENING and (aside := _ASIDE.match(text, end)):
        if _says_again(aside.group(), found):
            found.end = aside.end()  # "twelve (12) ships"
            found.numeral = found.numeral._replace(end=found.end)
            return
        scale = scale_at(text, aside.end()) if found.numeral.scale == 1 else None
        if scale is not None:
            _scale(found, scale[0])
            if not any(map(str.isdigit, aside.group())):
                found.end = scale[1]  # "$4.5 (US) billion"


def _says_again(aside: str, found: Found) -> bool:
    """Whether figures in brackets are those of the number in words before them."""
    figures = aside.strip(" ()").replace(",", "")
    return (
        figures.isascii()
        and figures.isdecimal()
        and found.numeral.form == "words"
        and found.low == int(figures)
    )


def _take_plus(text: str, found: Found, end: int) -> None:
    """Take in a scale behind the bound: "$150+ billion", "200-plus million"."""
    if scale := scale_at(text, end):
        _scale(found, scale[0])
        found.bound, found.end = "at_least", scale[1]


def _take_around(text: str, found: Found, done: int) -> None:
    start, end = found.start - 1, found.end + 1
    scale = scale_at(text, end) if found.numeral.scale == 1 else None
    if not found.sign_before and (sign := _currency_before(text, found, start, done)):
        found.kind, found.unit, found.sign_before, start = "money", sign.code, True, sign.start
    elif scale is None and not _PERCENT.match(text, end):
        return
    if scale is not None:
        _scale(found, scale[0])
        end = scale[1]
    found.start, found.end = start, end
    if not _is_exchange(text, start, done) and _LOSSES.isdisjoint(_told(found.words)):
        found.low = found.low.copy_negate()


def _currency_before(text: str, found: Found, start: int, done: int) -> Sign | None:
    """The currency before brackets; none where its code may be a name, and what it brackets a year: "NPR (2018)"."""
    sign = currency_before(text, start, done)
    plain = sign is not None and text[start - 1].isspace() and found.numeral.form == "digits"
    return None if plain and scale_at(text, found.end + 1) is None else sign


def _scale(found: Found, scale: int) -> None:
    found.times(scale)
    found.numeral = found.numeral._replace(scale=scale, form="scaled")


def _is_exchange(text: str, start: int, done: int) -> bool:
    """Whether the brackets stand right behind an amount, which they give in other money."""
    return 0 < done <= start and not text[done:start].strip()


def _told(words: list[str]) -> list[str]:
    """The words before the brackets, without those in brackets of their own: "income (loss) of"."""
    near = words[-_REACH:]
    return near[: near.index("(")] if "(" in near[:-1] else near
