"""Numbers in words: "one and a half million", "two dozen", "tens of thousands", "three-quarters", "tripled"."""

import re
from decimal import Context, Decimal
from typing import Literal, NamedTuple

from factlib.quantities.tables import table

__all__ = ["Numeral", "plain", "read_scaled", "read_words", "with_denominator"]

_EXACT = Context(prec=60)
_SHARE = Context(prec=28)

_DATA = table("numerals")
_UNITS: dict[str, int] = _DATA["units"]
_TENS: dict[str, int] = _DATA["tens"]
_SCALES: dict[str, int] = _DATA["scales"]
_GROUPS: dict[str, int] = _DATA["groups"]
_VAGUE: dict[str, list[int | None]] = _DATA["vague"]
_MULTIPLES: dict[str, tuple[str, Literal["up", "down"]]] = _DATA["multiples"]
_DENOMINATORS: dict[str, int] = _DATA["denominators"]
_SMALL = {**_UNITS, **_TENS}
_THOUSAND = 1000
_HUNDRED = 100
_TEN = 10


class Numeral(NamedTuple):
    """A number in the text.

    Attributes:
        value: Its value; the low end of a vague number.
        upper: The high end ("thousands": 10,000), else None.
        start: Where it starts.
        end: Where it ends.
        form: "digits" (bare), "grouped" (with thousands marks), "decimal", "words", "scaled" (with a scale
            word), "vague", "fraction", "multiple"; "none" for digits that are no number.
        scale: What the last scale word stands for; 1 without.
        letter: The abbreviation of the scale, as "m", if one was read.
        open: Whether it has no high end although it is vague ("dozens").
        trend: "up" for "doubled", "down" for "halved".
    """

    value: Decimal
    upper: Decimal | None
    start: int
    end: int
    form: str
    scale: int = 1
    letter: str = ""
    open: bool = False
    trend: Literal["up", "down"] | None = None


def plain(value: Decimal) -> Decimal:
    """The same number, a whole one without exponent or decimals: 77000000 for 7.70E+7."""
    return Decimal(int(value)) if value == value.to_integral_value() else value


class _Sum:
    """What the words read so far add up to: `total`, and the `group` below the next scale word."""

    __slots__ = ("group", "in_digits", "last", "scale", "total")

    def __init__(self, group: Decimal | None = None) -> None:
        self.total = Decimal(0)
        self.group = group
        self.scale = 0  # the smallest scale of the total, 0 before any
        self.in_digits = group is not None
        self.last = "digits" if self.in_digits else ""

    @property
    def value(self) -> Decimal:
        return plain(_EXACT.add(self.total, self.group or Decimal(0)))

    def take(self, word: str, linked: bool) -> bool:
        """Add one more word; False, and nothing changed, if it does not go on with the number."""
        if word in _SCALES:
            return not linked and self._take_scale(_SCALES[word])
        if word in _GROUPS:
            return self._take_dozen(_GROUPS[word], linked)
        number = _SMALL.get(word)
        if number is None:
            if not (word.isdecimal() and self.last in ("scale", "hundred")):
                return False
            number = int(word)
        return self._take_small(number, linked)

    def _take_small(self, number: int, linked: bool) -> bool:
        if self.group is None:
            if self.last == "scale" and not 0 < number < self.scale:
                return False
            self.group = Decimal(number)
        elif (self.last == "hundred" and number) or (self.last == "tens" and 0 < number < 10 and not linked):
            self.group += number
        else:
            return False
        self.last = "tens" if number in _TENS.values() else "unit"
        return True

    def _take_scale(self, scale: int) -> bool:
        if scale == _HUNDRED:
            return self._take_hundred()
        if self.group is None:
            if self.last == "scale":  # "three lakh crore"
                self.total = _EXACT.multiply(self.total, Decimal(scale))
            elif self.last:
                return False
            else:
                self.total = Decimal(scale)
        elif self.scale and scale >= self.scale:
            return False
        else:
            self.total = _EXACT.add(self.total, _EXACT.multiply(self.group, Decimal(scale)))
        self.group, self.scale, self.last = None, scale, "scale"
        return True

    def _take_hundred(self) -> bool:
        if self.group is None:
            if self.last:
                return False
            self.group = Decimal(_HUNDRED)
        elif self.group < _HUNDRED and self.last in ("unit", "digits", "tens"):
            self.group *= _HUNDRED
        else:
            return False
        self.last = "hundred"
        return True

    def _take_dozen(self, size: int, linked: bool) -> bool:
        if linked or self.scale or self.last == "dozen":
            return False
        hundreds, rest = divmod(self.group or Decimal(1), _HUNDRED)
        self.group = hundreds * _HUNDRED + rest * size
        self.last = "dozen"
        return True


_WORD = re.compile(r"[A-Za-z]+")
_NEXT = re.compile(r"(,? and |[ -]| - | {2,3}|\u00a0)([A-Za-z]+|[0-9]{1,3}(?![0-9.,%]))")
_AND_FRACTION = re.compile(r" and (?:(a|an|one)[ -](half|third|quarter|fifth|tenth)|(two|three|four|five|six|seven|eight|nine)[ -](halves|thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths))\b")
_ORDINAL = re.compile(r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?=[ .,;:)]|$)")
_POINT = re.compile(rf" point((?:[ -](?:{'|'.join(_UNITS)}|oh))+)\b")
_DENOMINATOR = re.compile(rf"(?:[ -]| - )({'|'.join(sorted(_DENOMINATORS, key=len, reverse=True))})(s?)(?![^\W_-])")
_OF_ALL = re.compile(r" (?:of|the|as|more|less|fewer|its|their|his|her|our)\b|[.,;:)!?]|$")
_NUMBER_WORDS = "|".join(sorted(_SMALL, key=len, reverse=True))
_HUNDREDS = rf"(?:one hundred(?: and)? )?(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_UNITS)}))?|one hundred|{_NUMBER_WORDS}"
_BOUNDED = re.compile(r"(?<![^\W_])(?:than|above|below|over|under|about|around|nearly|almost|least|most) \Z")
_COMPOUND = re.compile(rf"[ -]({'|'.join(_TENS)})[ -](firsts|thirds|fourths|fifths|sixths|sevenths|eighths|ninths)\b")
_OUT_OF = re.compile(
    rf" (?:(?P<of>out of|out of every|in every|over)|in) (?P<under>[0-9]{{1,3}}|{_HUNDREDS})(?![^\W_]|[.,][0-9])"
    r"(?! (?:seconds|minutes|hours|days|weeks|months|years|decades|million|hundred|thousand)\b)(?P<end>[.,;:!?)]|$)?"
)
_SCALE_NEXT = re.compile(rf" {{1,2}}(?:a {{1,2}}|of a )?({'|'.join(sorted([*_SCALES, *_GROUPS], key=len, reverse=True))})\b", re.I)
_OF_SCALE = re.compile(r" (?:of )(hundreds|thousands|millions|billions|trillions)\b")


def read_scaled(text: str, start: int, digits: Decimal, scale: re.Match[str]) -> Numeral:
    """Read on behind the scale word of a number in digits: "4 thousand 3 hundred and 21"."""
    number = _Sum(digits)
    number.take(scale[1].lower(), False)
    return _sum_up(text, start, scale.end(), number)


def read_words(text: str, start: int) -> Numeral | None:
    """Read the number whose words start at `start`."""
    found = _WORD.match(text, start)
    if found is None:
        return None
    word = found.group().lower()
    if word in _MULTIPLES:
        factor, trend = _MULTIPLES[word]
        return Numeral(Decimal(factor), None, start, found.end(), "multiple", trend=trend)
    if word == "scores" and not text.startswith(" of ", found.end()):
        return None
    if year := _SPOKEN_YEAR.match(text, start):
        return Numeral(Decimal(0), None, start, year.end(), "none")
    if word in _VAGUE or word == "tens":
        return _vague(text, start, found.end(), word)
    if word == "a":
        return _after_article(text, start)
    if word in ("half", "quarter"):
        part = _part(text, start, found.end(), Decimal(1) / _DENOMINATORS[word])
        return part if word == "half" or (part and part.form == "scaled") else None
    if fold := _FOLD.match(text, start):
        return Numeral(Decimal(_SMALL[fold[1].lower()]), None, start, fold.end(), "multiple")
    number = _Sum()
    return _sum_up(text, start, found.end(), number) if number.take(word, False) else None


_SPOKEN_YEAR = re.compile(
    rf"(?:eighteen|nineteen|twenty)[ -](?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_UNITS)}))?|(?:oh[ -])?(?:ten|[a-z]+teen))\b", re.I
)
_FOLD = re.compile(rf"({'|'.join(sorted(_SMALL, key=len, reverse=True))})-?fold\b", re.I)
_SCALING = frozenset({"scale", "dozen", "hundred"})


def _sum_up(text: str, start: int, end: int, number: _Sum) -> Numeral:
    """Take in words as long as they go on with the number."""
    while found := _NEXT.match(text, end):
        if "and" in found[1] and _AND_FRACTION.match(text, end):
            break
        small = found[2].isdecimal() or (number.in_digits and found[2].lower() in _SMALL)
        if small and number.last in _SCALING and not _goes_on(text, found):
            break
        if not number.take(_singular(found[2].lower()), "and" in found[1]):
            break
        end = found.end()
    scaled = bool(number.scale) or number.last in _SCALING
    numeral = Numeral(number.value, None, start, end, "scaled" if scaled else "words", number.scale or 1)
    return _with_fraction(text, numeral)


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Whether a number behind a scale word goes on with it: "3 hundred and 21", "4 thousand 3 hundred"."""
    return "and" in found[1] or _SCALE_NEXT.match(text, found.end()) is not None


def _singular(word: str) -> str:
    return {"dozens": "dozen", "dozs": "doz", "lakhs": "lakh", "crores": "crore", "millions": "million"}.get(word, word)


def _with_fraction(text: str, numeral: Numeral) -> Numeral:
    """Take in what may follow: "and a half (million)", "thirds", "point five", "out of ten"."""
    end = numeral.end
    following = text[end : end + 1]
    if following not in (" ", "-"):
        return numeral
    if found := _AND_FRACTION.match(text, end):
        return _and_fraction(text, numeral, found)
    if found := _POINT.match(text, end):
        digits = [_UNITS.get(word, 0) for word in re.split("[ -]", found[1])[1:]]
        tail = Decimal("0." + "".join(map(str, digits)))
        value = numeral._replace(value=numeral.value + tail, end=found.end(), form="decimal")
        return _times_scale(text, value)
    if (found := _COMPOUND.match(text, end)) and numeral.value < _TEN:
        under = _TENS[found[1]] + (1 if found[2] == "firsts" else _DENOMINATORS[found[2][:-1]])
        return numeral._replace(value=_SHARE.divide(numeral.value, Decimal(under)), end=found.end(), form="fraction")
    if found := _DENOMINATOR.match(text, end):
        numeral = _fraction(text, numeral, found)
    if numeral.form != "fraction" and _ORDINAL.match(text, end):
        return numeral._replace(form="none")
    return with_denominator(text, numeral)


def _and_fraction(text: str, numeral: Numeral, found: re.Match[str]) -> Numeral:
    over = 1 if found[1] else _SMALL[found[3]]
    under = _DENOMINATORS[(found[2] or found[4]).rstrip("s") if found[4] != "halves" else "half"]
    share = _SHARE.divide(Decimal(over), Decimal(under))
    scale = numeral.scale
    if scale > 1 and numeral.value % scale == 0:
        below = _SCALE_NEXT.match(text, found.end())
        if below and (smaller := _SCALES.get(below[1].lower(), scale)) < scale:  # "a billion and a half million"
            value = plain(_SHARE.add(numeral.value, share * smaller))
            return numeral._replace(value=value, end=below.end())
        share *= scale  # "one million and a half"
    added = numeral._replace(value=_SHARE.add(numeral.value, share), end=found.end(), form="decimal")
    return _times_scale(text, added)


def _times_scale(text: str, numeral: Numeral) -> Numeral:
    """Take in a scale word after a value: "one and a half million"."""
    if (found := _SCALE_NEXT.match(text, numeral.end)) and numeral.scale == 1:
        word = found[1].lower()
        scale = _SCALES.get(word) or _GROUPS[word]
        value = plain(_EXACT.multiply(numeral.value, Decimal(scale)))
        return numeral._replace(value=value, end=found.end(), form="scaled", scale=scale)
    return numeral._replace(value=plain(numeral.value))


def _fraction(text: str, numeral: Numeral, found: re.Match[str]) -> Numeral:
    over, word = numeral.value, found[1]
    plural = bool(found[2]) or word == "halves"
    if plural != (over != 1):
        return numeral
    value = _SHARE.divide(over, Decimal(_DENOMINATORS[word]))
    share = numeral._replace(value=value, end=found.end(), form="fraction", scale=1)
    if (scaled := _times_scale(text, share)).form == "scaled":
        return scaled
    if word == "quarter" and (over not in (1, 3) or not _OF_ALL.match(text, found.end())):
        bounded = over in (1, 3) and _BOUNDED.search(text, max(0, numeral.start - 9), numeral.start)
        return share if bounded else numeral  # else three months, as often
    if text.startswith("-", found.end()) or (over == 1 and not _OF_ALL.match(text, found.end())):
        return numeral
    return share


def with_denominator(text: str, numeral: Numeral) -> Numeral:
    """Take in "out of three", "in five", and "over three" where nothing follows."""
    found = _OUT_OF.match(text, numeral.end)
    if found is None or numeral.scale != 1 or numeral.form == "fraction":
        return numeral
    written, link = found["under"], found["of"]
    under = Decimal(written) if written.isdecimal() else _whole(written)
    common = numeral.value == 1 or under in (_TEN, _HUNDRED, 5, 20) or (numeral.form == "words" and not written.isdecimal())
    if not 0 < numeral.value < under or (link == "over" and found["end"] is None) or not (link or common):
        return numeral
    share = _SHARE.divide(numeral.value, Decimal(under))
    return numeral._replace(value=share, end=found.end("under"), form="fraction")


def _whole(words: str) -> Decimal:
    number = _Sum()
    for word in re.split("[ -]", words):
        if word != "and":
            number.take(word, False)
    return number.value


def _vague(text: str, start: int, end: int, word: str) -> Numeral | None:
    """"dozens", "thousands of", "tens of thousands", "hundreds of millions"."""
    low, high = (10, 100) if word == "tens" else _VAGUE[word]
    found = _OF_SCALE.match(text, end)
    if found is None:
        if word == "tens" or low is None:
            return None
        upper = None if high is None else Decimal(high)
        return Numeral(Decimal(low), upper, start, end, "vague", open=high is None)
    scale = _VAGUE[found[1]][0]
    if scale is None or low is None:
        return None
    upper = None if high is None else Decimal(high * scale)
    return Numeral(Decimal(low * scale), upper, start, found.end(), "vague", open=high is None)


_ARTICLE = re.compile(rf"[Aa] ({'|'.join(_DATA['after an article'])})(?: (of))?\b")


def _after_article(text: str, start: int) -> Numeral | None:
    """"a couple of", "a dozen", "a third of"."""
    found = _ARTICLE.match(text, start)
    if found is None:
        return None
    word, of = found[1], found[2]
    end = found.end(1)
    if word in ("couple", "pair"):
        return Numeral(Decimal(2), None, start, found.end(), "words") if of and word == "couple" else None
    if word in _GROUPS:
        known = word != "score" or of
        return Numeral(Decimal(_GROUPS[word]), None, start, end, "words") if known else None
    return _part(text, start, end, _SHARE.divide(Decimal(1), Decimal(_DENOMINATORS[word])))


def _part(text: str, start: int, end: int, share: Decimal) -> Numeral | None:
    """"half a million", "a quarter million", "a third of", "half the"."""
    numeral = Numeral(share, None, start, end, "fraction")
    scaled = _times_scale(text, numeral)
    if scaled.form == "scaled":
        return scaled
    shared = _SHARED.match(text, end) or (text[start] in "aA" and len(text) <= end + 1)
    return numeral if shared else None


_SHARED = re.compile(r" (?:of|the|as|more|less|fewer|its|their|his|her|our|all|an?)\b")
