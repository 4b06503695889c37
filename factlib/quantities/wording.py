"""Numbers in words: "one hundred and five", "two dozen", "tens of thousands", "a couple of", "tripled"."""

import re
from decimal import Decimal

from factlib.characters import Before, any_of
from factlib.quantities.adding import GROUPS, SCALES, SMALL, TENS, UNITS, WORDS, Numeral, Sum
from factlib.quantities.fraction import AND_FRACTION, SCALE_NEXT, part, with_fraction
from factlib.quantities.interval import Trend
from factlib.quantities.noun import counts_several
from factlib.quantities.tables import table

_DATA = table("numerals")
_VAGUE: dict[str, list[int | None]] = _DATA["vague"]
_MULTIPLES: dict[str, tuple[str, Trend]] = _DATA["multiples"]
_TIMES: dict[str, str] = _DATA["times as much"]
_BEFORE_VERB = Before(8, rf"(?<![^\W_])(?:{any_of(_DATA['before a verb'])}) ", re.I)
_MUCH = re.compile(rf" (?:{any_of(_DATA['after times as much'])})\b")
_SERVES_AS = re.compile(
    r" as an? (?!result|consequence|share|percentage|proportion|whole)[a-z]|(?<= also \w{7}) as "
)
_AS_LARGE = re.compile(r" as (?!an?\b)[a-z]+")
# "twice as high"
_MEASURED = Before(8, r"(?<![^\W_])(?:than|nearly|almost|about|around|roughly|least|over) ", re.I)
_BEHIND_FIGURES = Before(2, "[0-9][ -]")
_MILLION = 1_000_000
_SCALING = frozenset({"scale", "dozen", "hundred"})

_WORD = re.compile(r"[A-Za-z]+")
_NEXT = re.compile(r"(,? and |[ -]| - | {2,3}|\u00a0)([A-Za-z]+|[0-9]{1,3}(?![0-9.,%]))")
_UNIT_NEXT = re.compile(rf"[ -](?:{any_of(UNITS)})\b")
_OF_SCALE = re.compile(r" of (hundreds|thousands|millions|billions|trillions|mlns|blns)\b")
_ARTICLE = re.compile(rf"[Aa] ({any_of(_DATA['after an article'])})(?: (of))?\b")
_BEFORE_SCALE = frozenset({"several", "few", "a"})
_CENTURIES = frozenset({"eighteen", "nineteen", "twenty"})
_SEVERAL = re.compile(
    r"(?:several|(?:a )?few)[ -](hundred|thousand|million|billion|trillion|dozen)(?: (thousand|million|billion|trillion))?\b",
    re.I,
)
_FOLD = re.compile(rf"({any_of(SMALL)})-?fold\b", re.I)
_SPOKEN_YEAR = re.compile(
    rf"(?:eighteen|nineteen|twenty)[ -]"
    rf"(?:(?:{any_of(TENS)})(?:[ -](?:{any_of(UNITS)}))?|(?:oh[ -])?(?:ten|[a-z]+teen))\b(?![ -][a-z]+ths\b)",
    re.I,
)


def read_scaled(text: str, start: int, digits: Decimal, scale: str, end: int) -> Numeral:
    """Read on behind the scale word, ending at `end`, of a number in digits: "4 thousand 3 hundred and 21"."""
    number = Sum(digits)
    number.take(scale.lower(), False)
    return _sum_up(text, start, end, number)


def read_words(text: str, start: int) -> Numeral | None:
    """Read the number whose words start at `start`, or None."""
    found = _WORD.match(text, start)
    if found is None:
        return None
    word, end = found.group().lower(), found.end()
    if word in _MULTIPLES:
        if _SERVES_AS.match(text, end):
            return None
        factor, trend = _MULTIPLES[word]
        return Numeral(Decimal(factor), start, end, "multiple", trend=trend)
    if word in _TIMES:
        return _times_as_much(text, start, end, word)
    if word in _VAGUE or word == "tens":
        return _vague(text, start, end, word)
    if word in _BEFORE_SCALE and (several := _SEVERAL.match(text, start)):
        return _several(several)
    if word == "a":
        return _after_article(text, start)
    if word in ("half", "quarter"):
        return part(text, start, end, word)
    if word in _CENTURIES and (year := _SPOKEN_YEAR.match(text, start)):
        return Numeral(Decimal(0), start, year.end(), "none")
    folds = word.endswith("fold") or text.startswith("-", end)
    if folds and (fold := _FOLD.match(text, start)):
        return Numeral(Decimal(SMALL[fold[1].lower()]), start, fold.end(), "multiple")
    if word in SCALES and _BEHIND_FIGURES(text, start) is not None:
        return None  # of a number that cannot be read: "1,2345 million"
    number = Sum()
    return _sum_up(text, start, end, number) if number.take(word, False) else None


def _sum_up(text: str, start: int, end: int, number: Sum) -> Numeral:
    """Take in words as long as they go on with the number."""
    while found := _NEXT.match(text, end):
        word = found[2].lower()
        if not (word in WORDS or word.isdecimal()):
            break
        linked = "and" in found[1]
        if linked and (AND_FRACTION.match(text, end) or _starts_another(text, found.end(), number)):
            break
        bare = word.isdecimal() or (number.in_digits and word in SMALL)
        if bare and number.last in _SCALING and not (linked or SCALE_NEXT.match(text, found.end())):
            break  # "eight million 250 ml bottles"
        if not number.take(word, linked):
            break
        end = found.end()
    scaled = bool(number.scale) or number.last in _SCALING
    form = "scaled" if scaled else "words"
    return with_fraction(text, Numeral(number.value, start, end, form, number.scale or 1))


def _starts_another(text: str, end: int, number: Sum) -> bool:
    """Whether the number word that ends at `end` has a scale as large ("one billion and two [billion]"), or far too small a one.

    "$5 billion and six ferries" is no sum, nor is "5 thousand and six men".
    """
    tens = _UNIT_NEXT.match(text, end)
    scale = SCALE_NEXT.match(text, tens.end() if tens else end)
    if number.last == "scale" and scale is None:
        return number.in_digits or number.scale >= _MILLION
    return bool(number.scale) and scale is not None and SCALES.get(scale[1].lower(), 0) >= number.scale


def _times_as_much(text: str, start: int, end: int, word: str) -> Numeral | None:
    """Read "double the number", "to double its output", "twice as many"; not "double-digit" nor "twice a week"."""
    verb = _BEFORE_VERB(text, start) is not None and word not in ("twice", "thrice")
    compared = _MUCH.match(text, end) or (_AS_LARGE.match(text, end) and _MEASURED(text, start))
    if text[end : end + 1] == "-" or not (verb or compared):
        return None
    trend: Trend = "down" if word == "halve" else "up"
    return Numeral(Decimal(_TIMES[word]), start, end, "multiple", trend=trend if verb else None)


def _vague(text: str, start: int, end: int, word: str) -> Numeral | None:
    """Read "dozens", "thousands of", "tens of thousands", "hundreds of millions"."""
    low, high = (10, 100) if word == "tens" else _VAGUE[word]
    of = _OF_SCALE.match(text, end)
    alone = word == "tens" or (word == "scores" and not text.startswith(" of ", end))
    if low is None or (of is None and alone):
        return None
    scale = (_VAGUE[of[1]][0] or 1) if of else 1
    return _between(low * scale, high and high * scale, start, of.end() if of else end)


def _several(found: re.Match[str]) -> Numeral:
    """Read "several hundred", "a few million", as "hundreds" and "millions"."""
    low, high = _VAGUE[f"{found[1].lower()}s"]
    scale = SCALES[found[2].lower()] if found[2] else 1
    return _between((low or 1) * scale, high and high * scale, *found.span())


def _between(low: int, high: int | None, start: int, end: int) -> Numeral:
    upper = None if high is None else Decimal(high)
    return Numeral(Decimal(low), start, end, "vague", upper=upper, open=high is None)


def _after_article(text: str, start: int) -> Numeral | None:
    """Read "a couple of", "a dozen", "a third of"."""
    found = _ARTICLE.match(text, start)
    if found is None:
        return None
    word, of, end = found[1], found[2], found.end(1)
    if word == "couple" and of and (scale := SCALE_NEXT.match(text, found.end())):
        value = 2 * (SCALES.get(scale[1].lower()) or GROUPS[scale[1].lower()])
        return Numeral(Decimal(value), start, scale.end(), "scaled", value // 2)
    if word == "couple":
        return Numeral(Decimal(2), start, found.end(), "words") if of else None
    if word == "score" and not (text.startswith(" of ", end) and counts_several(text, end + len(" of"))):
        return None  # "a score of 85"
    if word in GROUPS:
        return Numeral(Decimal(GROUPS[word]), start, end, "words")
    return part(text, start, end, word)
