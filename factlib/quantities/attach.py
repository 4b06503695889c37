"""What is attached to a number: a minus, a currency before it, a unit behind it."""

import re

from factlib.quantities.adding import Numeral
from factlib.quantities.compound import Unit
from factlib.quantities.currency import SIGNS, Sign, more_money
from factlib.quantities.found import Found
from factlib.quantities.unit import read_rate, read_unit

__all__ = ["take_sign", "take_unit"]

_HOTTEST = 500  # degrees, where "C" or "F" stands without "°"
_SCALED_POUND = "GBP"
_MINUS_WORDS = ("minus", "negative")
_SCALE = re.compile(r"(?:hundred|thousand|million|billion|trillion)\b", re.I)
_OF = re.compile(r" (?:of )?(?:an? |the )?(?:US |U\.S\. )?")


def take_sign(text: str, found: Found, sign: Sign | None) -> None:
    """Take in the currency before the number, and a minus."""
    start = found.start
    if sign is not None and (sign.sure or found.numeral.form != "digits"):
        found.kind, found.unit, found.sign_before = "money", sign.code, True
        found.start = start = sign.start
    elif text[max(start - 2, 0) : start] in ("a ", "A ") and _SCALE.match(text, start):
        found.start = start = start - 2
        found.words = found.words[:-1]
    before = text[start - 1 : start]
    digits = found.numeral.start
    if found.sign_before and text[digits - 1] in "-−–" and text[digits - 2] in SIGNS:
        found.low = found.low.copy_negate()  # "$-4.1 million"
    elif before and before in "-−–" and (start == 1 or text[start - 2] in " (\n["):
        found.start, found.low = start - 1, found.low.copy_negate()
    elif _has_minus_word(found.words):
        _take_minus(text, found)


def _has_minus_word(words: list[str]) -> bool:
    """Whether "minus" stands before the number; "plus or minus" tells both ways."""
    if not words or words[-2:] == ["or", "minus"]:
        return False
    return words[-1] in _MINUS_WORDS or words[-2:] == ["minus", "-"]


def _take_minus(text: str, found: Found) -> None:
    word = next(word for word in reversed(found.words) if word in _MINUS_WORDS)
    begin = max(0, found.start - len(word) - 3)
    lower = text[begin : found.start].lower()
    place = lower.rfind(word)
    if place >= 0 and len(lower) == found.start - begin:
        found.start, found.low = begin + place, found.low.copy_negate()
        found.words = found.words[: found.words.index(word)]


def take_unit(text: str, found: Found) -> None:
    """Take in the unit behind the number (and behind its bound, "10+ years"), and its rate."""
    if found.kind == "multiple":
        return
    unit = read_unit(text, found.end) or _unit_of(text, found.numeral)
    if found.sign_before:
        _take_rate(text, found, unit)
        return
    if unit is None or _is_misread(text, found, unit):
        return
    if unit.name == "pound" and found.numeral.scale > 1:  # nobody weighs in millions of pounds
        unit = unit._replace(kind="money", name=_SCALED_POUND)
    found.kind, found.unit, found.per, found.end = unit.kind, unit.name, unit.per, unit.end
    found.factor, found.unit_after = unit.factor, True
    if unit.kind == "count":
        found.noun = ""  # an abbreviation
    if unit.kind == "money":
        more_money(text, found)


def _take_rate(text: str, found: Found, unit: Unit | None) -> None:
    """Behind money whose currency stands before it: a code that is more exact, or a rate alone."""
    if unit is not None and unit.kind == "money" and unit.factor == 1:
        found.unit = unit.name or found.unit
        found.per, found.end = unit.per, unit.end
        return
    rate = read_rate(text, Unit("money", None, end=found.end))
    found.per, found.end = rate.per, rate.end


def _is_misread(text: str, found: Found, unit: Unit) -> bool:
    """Whether a letter is no unit here: "2021 C.P.I.", "777F", "1970s", "Channel 5s"."""
    if unit.end - found.numeral.end > 2:
        return False
    last = text[unit.end - 1]
    if last in "CF" and text[unit.end - 2] not in "°º":
        return found.low > _HOTTEST or text.startswith(".", unit.end)
    return last == "s" and unit.name == "second" and found.numeral.form == "digits"


def _unit_of(text: str, numeral: Numeral) -> Unit | None:
    """The unit of "tens of millions of dollars", "half an hour", "1/16 of a pint"."""
    if numeral.form not in ("vague", "fraction"):
        return None
    link = _OF.match(text, numeral.end)
    return read_unit(text, link.end() - 1) if link else None
