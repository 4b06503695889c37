"""The currency before a number ("US$ 5", "EUR5bn", "RM120"), and what follows a sum ("15 dollars 50").

A currency behind a number is a unit: `unit` reads it.
"""

import re
from typing import NamedTuple

from factlib.quantities.found import Found
from factlib.quantities.numeral import SCALES, read_numeral
from factlib.quantities.tables import currencies, table

__all__ = ["SIGNS", "Sign", "currency_before", "more_money"]

_DATA = table("money")
_LOWER: dict[str, str] = _DATA["lower case"]
_WORDS_TOO = frozenset(_DATA["words too"])
SIGNS = frozenset("$€£¥₹₨₩₽₺₴₦₱₫฿₪₡₾₸₼₵₲₭₮₿元円")
"""The signs of currencies that are one character."""

_MARKS = SIGNS | {"."}
_ENDINGS = frozenset("shprcłkčg")  # small letters that a currency before a number can end with: "Rs", "zł"
_REACH = 7


class Sign(NamedTuple):
    """A currency before a number.

    Attributes:
        start: Where it starts.
        code: Its ISO 4217 code; None for a bare "$".
        sure: Whether it can be nothing else; "ALL 500" and "R5" need a number that looks like a sum.
    """

    start: int
    code: str | None
    sure: bool


def _spaced(sign: str) -> str:
    """The pattern of a sign; a space may stand before its "$", but "A $3 billion plant" begins with an article."""
    return re.escape(sign) if sign == "A$" else re.escape(sign).replace(r"\$", r"\s?\$")


def _before() -> re.Pattern[str]:
    glued: list[str] = _DATA["glued only"]
    free = [_spaced(sign) for sign in _DATA["before"] if sign not in glued and sign != "$"]
    return re.compile(
        rf"""
        (?<![A-Za-z$]) (?:
            (?P<free> {"|".join(sorted(free, key=len, reverse=True))} ) [ \u00a0]?
          | (?P<tight> {"|".join(map(re.escape, glued))} )
          | (?P<code> [A-Z]{{3}} ) [ \u00a0-]? \$?
          | (?P<lower> {"|".join(_LOWER)} ) [ ]? \$ [ ]?
        ) \Z
        | (?P<bare> \$ ) [ \u00a0]? \Z
        """,
        re.VERBOSE,
    )


_BEFORE = _before()


def currency_before(text: str, start: int, limit: int = 0) -> Sign | None:
    """The currency right before a number.

    Args:
        text: The whole text.
        start: Where the number starts.
        limit: Where the amount before it ends: a sign there belongs to that one.
    """
    last = text[start - 1] if start else " "
    if last in " \u00a0" and start > 1:
        last = text[start - 2]
    if last not in _MARKS and not (last.isupper() or last in _ENDINGS):
        return None
    found = _BEFORE.search(text, max(limit, start - _REACH), start)
    if found is None:
        return None
    if found["bare"]:
        return Sign(found.start(), None, True)
    if written := found["free"] or found["tight"]:
        code = _DATA["before"][re.sub(r"\s", "", written)]
        return Sign(found.start(), code, not found["tight"])
    code = found["code"] or _LOWER[found["lower"]]
    if code in currencies():
        return Sign(found.start(), code, code not in _WORDS_TOO)
    dollar = text.rfind("$", found.start(), start)
    return Sign(dollar, None, True) if dollar >= 0 else None


_SCALE_AFTER = re.compile(r" (million|billion|trillion|thousand|mln|bn)\b")
_HUNDREDTHS = re.compile(r" (?:and )?([0-9]{2}|[a-z]+(?:[ -][a-z]+)?)(?: cents)?(?= more\b|[.,;!?)]|$)")


def more_money(text: str, found: Found) -> None:
    """Take in a scale behind the currency ("75 USD million") or hundredths ("15 dollars 50")."""
    if scale := _SCALE_AFTER.match(text, found.end):
        found.times(SCALES[scale[1]])
        found.end = scale.end()
        return
    if found.numeral.scale != 1 or found.factor != 1:
        return
    more = _HUNDREDTHS.match(text, found.end)
    if more is None:
        return
    numeral = read_numeral(text, more.start(1))
    if numeral is not None and numeral.end == more.end(1) and numeral.value < 100:
        found.low += numeral.value / 100
        found.end = more.end()
