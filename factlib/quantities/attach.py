"""What is attached to a number: a minus or brackets, a currency before it, a unit behind it, a scale behind brackets.

Accountants write what is below zero in brackets: "$(4.1) million", "($4.1) million", "(4.1)%". Behind a word that
says so itself ("a loss of ($4.1) million") it is read without the minus. In "€3.8 ($4.1) billion" the scale belongs
to both.
"""

import re
from decimal import Decimal

from factlib.characters import Before, any_of
from factlib.quantities.adding import Numeral, plain
from factlib.quantities.currency import SIGNS, Sign, currency_before, rupees
from factlib.quantities.found import Found, word_behind
from factlib.quantities.noun import counted
from factlib.quantities.numeral import SCALES, read_numeral, scale_at, tells_length
from factlib.quantities.tables import table
from factlib.quantities.unit import Unit, rate_behind, read_unit, unit_named
from factlib.quantities.whose import is_no_money, says_whose, settled, whose_dollar

_HOTTEST = 500  # degrees, where "C" or "F" stands without "°"
_MINUS_WORDS = ("minus", "negative")
_MINUS_ENDS = frozenset([*_MINUS_WORDS, "-"])
_SCALE = re.compile(r"(?:hundred|thousand|million|billion|trillion)\b", re.I)
_OF = re.compile(r" (?:of )?(?:an? |the )?(?:US |U\.S\. )?")


def take_sign(text: str, found: Found, sign: Sign | None) -> None:
    """Take in the currency before the number, and a minus."""
    start = found.start
    if sign is not None and _is_sum(text, found, sign):
        found.kind, found.unit, found.sign_before = "money", sign.code, True
        found.start = start = sign.start
        if sign.factor != 1 and found.numeral.scale == 1:
            found.times(sign.factor)
        if sign.code in _OWN_SCALES:
            _take_own_scale(text, found, _OWN_SCALES[sign.code])
    elif text[max(start - 2, 0) : start] in ("a ", "A ") and _SCALE.match(text, start):
        found.start = start = start - 2
        found.take_words(1)
    elif lost := _LOST_SIGN.search(text, max(start - _LONGEST_LOST, 0), start):
        found.start = start = lost.start(1)
        found.take_words(1)
    before = text[start - 1 : start]
    digits = found.numeral.start
    if found.sign_before and text[digits - 1] in "-−–" and text[digits - 2] in SIGNS:
        found.low = found.low.copy_negate()  # "$-4.1 million"
    elif before and before in "-−–" and (start == 1 or text[start - 2] in " (\n["):
        found.start, found.low = start - 1, found.low.copy_negate()
        if found.before == before:
            found.take_words(1)
    elif found.before in _MINUS_ENDS and _takes_minus(text, found):
        found.low = found.low.copy_negate()


_LONGEST_LOST = 20  # characters of a word and the mark behind it
_LOST_SIGN = re.compile(
    r"\b(?:of|than|worth|to|about|from|at|for|over|nearly|around|by|least|most|and|approximately)\s(\?) ?$"
)
"""A mark in the place of a sign that an encoding lost: "more than ? 5,800 crore"."""

_OWN_SCALES: dict[str | None, dict[str, int]] = table("money")["scales of a currency"]
_SCALE_OF_ITS_OWN = re.compile(r"[0-9] ?([^\W\d_]+)(?![^\W_])")


def _take_own_scale(text: str, found: Found, scales: dict[str, int]) -> None:
    """Take in a scale that is written so beside one currency only: "R$ 3 mi" is three million, "R$ 5 mil" 5,000."""
    digits = found.numeral.start
    while text[digits : digits + 1] and text[digits] in "0123456789.,\u00a0":
        digits += 1
    written = _SCALE_OF_ITS_OWN.match(text, digits - 1)
    scale = scales.get(written[1]) if written else None
    if written is None or scale is None:
        return
    found.low = plain(found.low / found.numeral.scale)
    found.take_scale(scale)
    found.end = written.end()
    found.numeral = found.numeral._replace(end=found.end)


def _is_sum(text: str, found: Found, sign: Sign) -> bool:
    """Whether the number may be a sum of the currency before it."""
    form = found.numeral.form
    if sign.letter and text[found.start - 1].isspace():
        return form in _SUMS  # "R 15 million"
    if sign.letter and sign.letter not in _OFTEN and found.numeral.letter in _CAPITAL_SCALES:
        return False  # "Q9M", a model
    return sign.sure or form != "digits" or (_is_code_alone(text, found, sign))


_OFTEN = frozenset("RPN")  # of rand, peso, naira
_CAPITAL_SCALES = frozenset("MKBT")
_CAPITALS_AFTER = re.compile(r" ?[A-Z]{2}")


def _is_code_alone(text: str, found: Found, sign: Sign) -> bool:
    """Whether a code that is a word too ("TRY 500", "TOP 500") stands among small letters, with nothing counted behind."""
    if sign.code is None or not text.startswith(sign.code, sign.start) or not text[found.start - 1].isspace():
        return False
    shouted = text[max(0, sign.start - 3) : sign.start].strip().isupper()
    end = found.numeral.end
    return not shouted and not _CAPITALS_AFTER.match(text, end) and counted(text, end) is None


def _takes_minus(text: str, found: Found) -> bool:
    """Take in a "minus" before the number; "plus or minus" tells both ways."""
    words = found.words
    if words[-2:] == ["or", "minus"] or not (words[-1] in _MINUS_WORDS or words[-2:] == ["minus", "-"]):
        return False
    return found.take_in(text, 1 if found.before in _MINUS_WORDS else 2)


def take_unit(text: str, found: Found) -> None:
    """Take in the unit behind the number (and behind its bound, "10+ years"), and its rate."""
    if found.kind == "multiple":
        return
    unit = read_unit(text, found.end) or _unit_apart(text, found)
    if found.sign_before:
        _take_rate(text, found, unit)
        return
    if unit is not None:
        unit = settled(text, found, unit)
    if unit is None or _is_misread(text, found, unit) or is_no_money(text, found, unit):
        if unit is None and found.numeral.form in _SUMS:
            _take_name_before(text, found)
            _take_rupees(text, found)
            _take_name_behind_in(text, found)
        return
    found.kind, found.unit, found.per, found.end = unit.kind, unit.name, unit.per, unit.end
    found.factor, found.unit_after = unit.factor, True
    if unit.kind == "count":
        found.noun = "point" if unit.name == "point" and unit.per is None else ""  # an abbreviation
    if found.per is None and (more := _AND_PART.match(text, found.end)):
        found.low += _PARTS[more[1]]  # "two years and a half"
        found.end = more.end()
    if unit.kind == "money":
        more_money(text, found)
    if found.per is None and found.kind == "money":
        found.per = _rate_behind_exchange(text, found.end)


_OF_UNITS = frozenset({"vague", "fraction"})
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_AND_PART = re.compile(
    r" and a (half|quarter)(?= (?:ago|later|earlier|before|after|more|old|in|of work)\b|[.,;:!?)]|$)"
)
_UNIT_INSIDE = re.compile(r"(?:an? )?(?P<unit>[a-z]+) and a [a-z]+")  # "a year and a half"
_SUMS = frozenset({"scaled", "grouped"})


def _take_name_before(text: str, found: Found) -> None:
    """Take in the name of a currency before a large number: "Rupees 500 crore", "worth naira 5 billion"."""
    name = unit_named(found.before)
    if name is None or name.kind != "money" or name.factor != 1 or name.name == "":
        return
    start = found.start - len(found.before) - 1
    if text[start : found.start - 1].lower() == found.before and counted(text, found.end) is None:
        found.kind, found.unit, found.sign_before, found.start = "money", name.name, True, start
        found.take_words(1)


_CRORES = re.compile(r"(?:crore|lakh|lac)s?\Z|[0-9] ?[Cc]r\Z", re.I)
_TOLD_OF_SUM = frozenset(table("money")["told of a sum"])


def _take_rupees(text: str, found: Found) -> None:
    """Make money of crores or lakhs without a currency, where the words beside them tell of a sum and nothing is counted."""
    if not found.is_bare or _CRORES.search(text, found.numeral.start, found.end) is None:
        return
    told = text[: found.start].rstrip(" ").endswith("?")  # what is left of "₹" in many a text
    told = told or not _TOLD_OF_SUM.isdisjoint([*found.words, word_behind(text, found.end)])
    if told and counted(text, found.end, sum_like=True) is None and (code := rupees(text, found.start)):
        found.kind, found.unit, found.unit_after = "money", code, True


_IN_MONEY = re.compile(r" in (?=[A-Za-z])")


def _take_name_behind_in(text: str, found: Found) -> None:
    """Take in the currency of "30 million in Australian dollars"."""
    link = _IN_MONEY.match(text, found.end) if found.is_bare else None
    unit = read_unit(text, link.end() - 1) if link is not None else None
    if unit is None or unit.kind != "money" or unit.factor != 1:
        return
    unit = settled(text, found, unit)
    if not is_no_money(text, found, unit):
        found.kind, found.unit, found.unit_after, found.end = "money", unit.name, True, unit.end


def _take_rate(text: str, found: Found, unit: Unit | None) -> None:
    """Behind money whose currency stands before it: whose it is ("$5 million Canadian"), or a rate alone."""
    if unit is not None and unit.kind == "money" and unit.factor == 1 and says_whose(text, found, unit):
        found.unit = unit.name or found.unit
        found.per, found.end = unit.per, unit.end
        return
    if found.unit is None and (whose := whose_dollar(text, found)):
        found.unit, found.end = whose
    if rate := rate_behind(text, found.end):
        found.per, found.end = rate
    else:
        found.per = _rate_behind_exchange(text, found.end)


_EXCHANGE = re.compile(r" \([^()\n]{0,8}[$€£¥][0-9][^()\n]{0,16}\)(?= (?:an?|per) )")


def _rate_behind_exchange(text: str, end: int) -> str | None:
    """The rate behind what a sum is in another currency: "9 billion shekels ($2.4 billion) a year"."""
    exchange = _EXCHANGE.match(text, end)
    rate = rate_behind(text, exchange.end()) if exchange else None
    return rate[0] if rate else None


_LETTERS_OF_MODELS = frozenset("ABJKN")
_NAMED = Before(24, r"(?<![\w-])[A-Z][\w-]* ")  # "the Sea King 42B", "a BrahMos 2K", "Rule 144A"
_SHARPNESS = frozenset(table("units")["lines of a picture"])
_PICTURE_NEXT = re.compile(rf"[ -](?:{any_of(table('units')['pictures'])})(?![^\W_])", re.I)


def _is_misread(text: str, found: Found, unit: Unit) -> bool:
    """Whether a letter is no unit here: "2021 C.P.I.", "777F", "1970s", "Channel 5s"."""
    if unit.end - found.numeral.end > 2:
        return False
    last = text[unit.end - 1]
    if (last == "p" and found.low in _SHARPNESS) or (last == "K" and _PICTURE_NEXT.match(text, unit.end)):
        return True  # "1080p", "a 4K screen"
    if last in "CF" and text[unit.end - 2] not in "°º":
        return found.low > _HOTTEST or text.startswith(".", unit.end)
    if last in _LETTERS_OF_MODELS and found.numeral.form == "digits":
        return _NAMED(text, found.start) is not None
    return last == "s" and unit.name == "second" and found.numeral.form == "digits"


def _unit_apart(text: str, found: Found) -> Unit | None:
    """The unit that does not stand right behind the number, or is a letter that is mostly a scale."""
    unit = _unit_of(text, found.numeral) if found.numeral.form in _OF_UNITS else None
    if unit is None and text[found.end + 1 : found.end + 2] in _INITIALS:
        unit = _unit_behind_more(text, found.end)
    return _metres(text, found) if unit is None and text.startswith("M", found.numeral.end) else unit


def _unit_of(text: str, numeral: Numeral) -> Unit | None:
    """The unit of "tens of millions of dollars", "half an hour", "1/16 of a pint"."""
    if numeral.form == "fraction" and (point := _OF_A_POINT.match(text, numeral.end)):
        return Unit("count", "point", end=point.end())
    if inside := _UNIT_INSIDE.match(text, numeral.start, numeral.end):
        unit = read_unit(text, inside.start("unit") - 1)
        return unit and unit.ending(numeral.end)
    link = _OF.match(text, numeral.end)
    return read_unit(text, link.end() - 1) if link else None


def _metres(text: str, found: Found) -> Unit | None:
    """The metres of "a wingspan of 10.9M"."""
    end = found.numeral.end
    if text[end + 1 : end + 2].isalnum() or not tells_length(text, found.start):
        return None
    return Unit("measure", "metre", end=end + 1)


_OF_A_POINT = re.compile(r" (?:of )?a point(?![\w-])(?! of)")
_MORE = re.compile(rf" (?:{any_of(table('units')['before a unit'])})(?= [a-z])")
_INITIALS = frozenset(word[0] for word in table("units")["before a unit"])


def _unit_behind_more(text: str, end: int) -> Unit | None:
    """The unit behind "more" and its like: "two more years", "millions more dollars", "20 additional tonnes"."""
    more = _MORE.match(text, end)
    unit = read_unit(text, more.end()) if more is not None else None
    return None if unit is None or unit.kind == "multiple" else unit


_LOSSES = frozenset(table("money")["below zero"])
_ASIDE = re.compile(r" ?(?:\([^()\n]{1,24}\)|\[sic\])")
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
    elif ("(" in after or "[" in after) and (aside := _ASIDE.match(text, end)):
        if _says_again(aside.group(), found):
            found.end = aside.end()  # "twelve (12) ships"
            found.numeral = found.numeral._replace(end=found.end)
            return
        scale = scale_at(text, aside.end()) if found.numeral.scale == 1 else None
        if scale is not None:
            found.take_scale(scale[0])
            if not any(map(str.isdigit, aside.group())):
                found.end = scale[1]  # "$4.5 (US) billion"


def _says_again(aside: str, found: Found) -> bool:
    """Whether figures in brackets are those of the number in words before them."""
    figures = aside.strip(" ()").replace(",", "")
    plain_figures = figures.isascii() and figures.isdecimal()
    return plain_figures and found.numeral.form == "words" and found.low == int(figures)


def _take_plus(text: str, found: Found, end: int) -> None:
    """Take in a scale behind the bound: "$150+ billion", "200-plus million"."""
    if scale := scale_at(text, end):
        found.take_scale(scale[0])
        found.bound, found.end = "at_least", scale[1]


def _take_around(text: str, found: Found, done: int) -> None:
    start, end = found.start - 1, found.end + 1
    scale = scale_at(text, end) if found.numeral.scale == 1 else None
    if not found.sign_before and (sign := _currency_before(text, found, start, done)):
        found.kind, found.unit, found.sign_before, start = "money", sign.code, True, sign.start
    elif scale is None and not _PERCENT.match(text, end):
        return
    if scale is not None:
        found.take_scale(scale[0])
        end = scale[1]
    found.start, found.end = start, end
    if not _is_exchange(text, start, done) and _LOSSES.isdisjoint(_told(found.words)):
        found.low = found.low.copy_negate()


def _currency_before(text: str, found: Found, start: int, done: int) -> Sign | None:
    """The currency before brackets; none where its code may be a name, and what it brackets a year: "NPR (2018)"."""
    sign = currency_before(text, start, done)
    plain = sign is not None and text[start - 1].isspace() and found.numeral.form == "digits"
    return None if plain and scale_at(text, found.end + 1) is None else sign


def _is_exchange(text: str, start: int, done: int) -> bool:
    """Whether the brackets stand right behind an amount, which they give in other money."""
    return 0 < done <= start and not text[done:start].strip()


def _told(words: list[str]) -> list[str]:
    """The words before the brackets, without those in brackets of their own: "income (loss) of"."""
    near = words[-_REACH:]
    return near[: near.index("(")] if "(" in near[:-1] else near


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
