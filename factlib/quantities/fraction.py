"""Fractions in words: "and a half", "two thirds", "point five", "one in five", "a quarter million", "half of"."""

import re
from decimal import Decimal

from factlib.characters import Before, any_of
from factlib.quantities.adding import GROUPS, SCALES, SMALL, TENS, UNITS, Numeral, Sum, plain, quotient
from factlib.quantities.tables import table
from factlib.quantities.trend import trend_before

_DATA = table("numerals")
_DENOMINATORS: dict[str, int] = _DATA["denominators"]
_UNDER_TEN = "two|three|four|five|six|seven|eight|nine"
_PARTS = "halves|thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths"
_PARTS_OF_SCALE = rf"(?:third|quarter|fifth|tenth)(?=[ -](?:{any_of(SCALES)}|times|hours?|years?)\b)"  # "three-quarter million"
_TENS = any_of(TENS)
_UNITS = any_of(UNITS)
_LONGEST_FIRST = any_of(d for d in _DENOMINATORS if not d.endswith("s") or d == "halves")
_WHOLE = rf"(?:one hundred(?: and)? )?(?:{_TENS})(?:[ -](?:{_UNITS}))?|one hundred|{any_of(SMALL)}"

AND_FRACTION = re.compile(
    rf" and (?:(?:(?:an?|one)[ -]|(?=half\b(?! (?:of|the|an?)\b)))(?P<part>half|third|quarter|fifth|tenth)|(?P<over>{_UNDER_TEN})[ -](?P<parts>{_PARTS}|{_PARTS_OF_SCALE}))\b"
)
"""The fraction of a mixed number, with its link: " and a half"."""

SCALE_NEXT = re.compile(rf"(?:-| {{1,2}}(?:a {{1,2}}|of a )?)({any_of([*SCALES, *GROUPS])})\b", re.I)
"""A scale word that multiplies what stands before it: " million", "-million", " a dozen"."""

_FOLLOWING = re.compile(r"[ -]+([A-Za-z]+)")
_ORDINALS: list[str] = _DATA["ordinals below ten"]
_PLURALS = [f"{denominator}s" for denominator in _DENOMINATORS]
_LINKS = frozenset(_DATA["links of a fraction"]).union(TENS, _ORDINALS, _DENOMINATORS, _PLURALS)
"""The words that the fraction of a number, or what it is a share of, can start with."""
_POINT = re.compile(rf" point((?:[ -](?:{_UNITS}|oh))+)\b")
_COMPOUND = re.compile(rf"[ -]({_TENS})[ -](firsts|thirds|fourths|fifths|sixths|sevenths|eighths|ninths)\b")
_DENOMINATOR = re.compile(rf"(?:[ -]| - )({_LONGEST_FIRST})(s?)(?![^\W_-])")
_ORDINAL = re.compile(rf"-(?:{any_of(_ORDINALS)})(?=[ .,;:)]|$)")
_OF_ALL = re.compile(r" (?:of|the|as|more|less|fewer|its|their|his|her|our)\b|[.,;:)!?]|$")
_STAKE = re.compile(
    r"[ -](?:stake|interest(?! rate)|share(?! price)|shareholding|holding|ownership|portion)\b"
)
_SHARED = re.compile(r" (?:of|the|as|more|less|fewer|its|their|his|her|our|all|an?)\b")
_CHANGE_NEXT = re.compile(
    r" (?:to|in|from|on|over|since|last|this|year|month|compared|against|during|between|while|after|as|because|thanks"
    r"|amid|at|when|if|unless|before|until|despite)\b|[.,;:)]|$"
)
_OF_BOUND = frozenset({"more", "less", "than", "over", "at", "least", "most"})
_OF_UNIT = Before(
    40,
    r"\b(?:(?:(?P<article>an? )|(?:past|last|next|first) )(?P<one>{0})|[a-z]+ (?:{0})s?) and ".format(
        "year|month|week|day|hour|minute|decade|century|mile|metre|meter"
    ),
)
_LONGEST_CHANGE = 40  # characters of "plunged by slightly more than"
_BOUNDED = Before(9, r"(?<![^\W_])(?:than|above|below|over|under|about|around|nearly|almost|least|most) ")
_OUT_OF = re.compile(
    rf"[ -](?:(?P<of>out of|out of every|in every|over)|in)[ -](?P<under>[0-9]{{1,3}}|{_WHOLE})(?![^\W_]|[.,][0-9])"
    r"(?! (?:seconds|minutes|hours|days|weeks|months|years|decades|million|hundred|thousand)\b)"
    r"(?P<end>[.,;:!?)]|$)?"
)
_ROUND = frozenset({5, 10, 20, 100})  # "three in 10", but not "two in 17"


def with_fraction(text: str, numeral: Numeral) -> Numeral:
    """Take in what may follow a number in words; one that goes on as an ordinal becomes form "none"."""
    end = numeral.end
    following = _FOLLOWING.match(text, end)
    if following is None or following[1].lower() not in _LINKS:
        return numeral
    if found := AND_FRACTION.match(text, end):
        return _and_fraction(text, numeral, found)
    if found := _POINT.match(text, end):
        digits = "".join(str(UNITS.get(word, 0)) for word in re.split("[ -]", found[1])[1:])
        value = numeral.value + Decimal(f"0.{digits}")
        return _times_scale(text, numeral._replace(value=value, end=found.end(), form="decimal"))
    if found := _COMPOUND.match(text, end):
        under = TENS[found[1]] + _DENOMINATORS.get(found[2][:-1], 1)
        return numeral._replace(value=quotient(numeral.value, under), end=found.end(), form="fraction")
    if found := _DENOMINATOR.match(text, end):
        numeral = _fraction(text, numeral, found)
    if numeral.form != "fraction" and _ORDINAL.match(text, end):
        return numeral._replace(form="none")
    return with_denominator(text, numeral)


def _and_fraction(text: str, numeral: Numeral, found: re.Match[str]) -> Numeral:
    """Read "one and a half", "one million and a half", "a billion and three quarters million"."""
    over = SMALL[found["over"]] if found["over"] else 1
    share = quotient(over, _DENOMINATORS[found["part"] or found["parts"]])
    scale = numeral.scale
    if scale > 1 and numeral.value % scale == 0:
        below = SCALE_NEXT.match(text, found.end())
        if below and (smaller := SCALES.get(below[1].lower(), scale)) < scale:
            return numeral._replace(value=plain(numeral.value + share * smaller), end=below.end())
        share *= scale
    return _times_scale(text, numeral._replace(value=numeral.value + share, end=found.end(), form="decimal"))


def _times_scale(text: str, numeral: Numeral) -> Numeral:
    """Take in a scale word after a value: "one and a half million"."""
    found = SCALE_NEXT.match(text, numeral.end) if numeral.scale == 1 else None
    if found is None:
        return numeral._replace(value=plain(numeral.value))
    scale = SCALES.get(found[1].lower()) or GROUPS[found[1].lower()]
    return numeral._replace(value=plain(numeral.value * scale), end=found.end(), form="scaled", scale=scale)


def _fraction(text: str, numeral: Numeral, found: re.Match[str]) -> Numeral:
    """Read "two thirds", "one fifth"; not "two quarters", which are half a year as often, nor "two third-party"."""
    over, word = numeral.value, found[1]
    if over >= _DENOMINATORS[word]:
        return numeral  # "the two halves"
    if (bool(found[2]) or word == "halves") != (over != 1):
        return numeral
    value = quotient(over, _DENOMINATORS[word])
    share = numeral._replace(value=value, end=found.end(), form="fraction", scale=1)
    if (scaled := _times_scale(text, share)).form == "scaled":
        return scaled
    of_all = (_OF_ALL.match(text, found.end()) or _STAKE.match(text, found.end())) is not None
    if word == "quarter" and not (over in (1, 3) and (of_all or _BOUNDED(text, numeral.start))):
        return numeral
    return share if word == "quarter" or over != 1 or of_all else numeral


def with_denominator(text: str, numeral: Numeral) -> Numeral:
    """Take in "out of three", "in five", and "over three" where nothing follows."""
    found = _OUT_OF.match(text, numeral.end)
    if found is None or numeral.scale != 1 or numeral.form == "fraction":
        return numeral
    written, link = found["under"], found["of"]
    under = int(written) if written.isdecimal() else _whole(written)
    in_words = numeral.form == "words" and not written.isdecimal()
    usual = link or in_words or numeral.value == 1 or under in _ROUND
    if not usual or not 0 < numeral.value < under or (link == "over" and found["end"] is None):
        return numeral
    return numeral._replace(value=quotient(numeral.value, under), end=found.end("under"), form="fraction")


def _whole(words: str) -> int:
    number = Sum()
    for word in re.split("[ -]", words):
        if word != "and":
            number.take(word, False)
    return int(number.value)


def part(text: str, start: int, end: int, word: str) -> Numeral | None:
    """A part without a number before it: "half a million", "a quarter million", "a third of", "half the"."""
    numeral = Numeral(quotient(1, _DENOMINATORS[word]), start, end, "fraction")
    scaled = _times_scale(text, numeral)
    if scaled.form == "scaled":
        return scaled
    if not _SHARED.match(text, end) and (unit := _OF_UNIT(text, start)):
        if unit["one"] is None:
            return None  # "two years and a half" is read with its number
        begin = unit.start("article" if unit["article"] else "one")
        return numeral._replace(value=numeral.value + 1, start=begin)  # "a year and a half"
    after_article = text[start] in "aA"
    if word == "quarter" and not after_article:
        return None  # three months
    if after_article and _STAKE.match(text, end):
        return numeral  # "a half interest"
    whole = _SHARED.match(text, end) or (after_article and len(text) <= end + 1)
    return numeral if whole or _is_change(text, start, end) else None


def _is_change(text: str, start: int, end: int) -> bool:
    """Whether the part is that by which something changed: "fell by nearly a half to", "up a fifth from"."""
    if _CHANGE_NEXT.match(text, end) is None:
        return False
    words = text[max(0, start - _LONGEST_CHANGE) : start].lower().split()
    told = [word for word in words if word not in _OF_BOUND]
    by = told[-1:] == ["by"] and any(
        trend_before([word, "by"]) is not None for word in told
    )  # "cut debt by a third"
    return by or trend_before(told) is not None
