"""Numbers, as English news text writes them: "1,234.5", "one and a half million", "35m", "tens of thousands".

A number is read from the point where it starts, as far as it goes, and never in part. Read: figures (see `digits`),
scale words and their abbreviations ("5bn", "5 Mrd. euros", "5 (million)"), fractions with or without a scale, number
words, and mixtures ("5 hundred thousand").
"""

import re
from decimal import Decimal

from factlib.characters import Before, any_of
from factlib.language.lexicon import is_known
from factlib.quantities.adding import Numeral, plain, quotient
from factlib.quantities.currency import money_names
from factlib.quantities.digits import read_digits
from factlib.quantities.fraction import with_fraction
from factlib.quantities.noun import counts_several
from factlib.quantities.tables import currencies, table
from factlib.quantities.wording import read_scaled, read_words

_DATA = table("numerals")
_ABBREVIATED: dict[str, int] = _DATA["abbreviated"]
_VULGAR: dict[str, tuple[int, int]] = {sign: (over, under) for sign, (over, under) in _DATA["vulgar"].items()}
SCALES: dict[str, int] = {**_DATA["scales"], "bn": 10**9, "dozen": 12}

_POWER = re.compile(
    r"""
      (?: e | (?<=\.[0-9])E | (?<=[0-9]{2})E | E(?=[+-]) ) ([+-]?[0-9]{1,2}) (?![\w.])
    | [ ]? [x×*] [ ]? 10 (?: \^? ([-−–+⁻]?[0-9⁰¹²³⁴-⁹]{1,2}) (?!\w) | <sup>([-−–+]?[0-9]{1,2})</sup> )
    """,
    re.VERBOSE,
)
_QUOTE = re.compile(
    r"/([0-9]{2,4})(?![0-9]|[.,/][0-9])|/([0-9]+\.[0-9]{1,4}|[1-9][0-9]{0,2},[0-9]{3}|[0-9]{3,5})(?![0-9/])"
)  # 145.15/20, 24.97/25.00
_RAISED = re.compile(r"\^([+-]{0,2}[0-9]{1,2})(?![\w.])|<sup>([+-]?[0-9]{1,2})</sup>")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---")
_FRACTION = re.compile(r" ?[/⁄] ?([0-9]{1,4})(?:(ths?|rds?|nds?)\b|(?![0-9/⁄]|\.[0-9]))")
_MIXED = re.compile(r"(?:[ -]|  )([0-9]{1,2}) ?[/⁄] ?([0-9]{1,3})(?![0-9/⁄])")
_SCALE_WORD = re.compile(
    rf"""
    (?: [ \u00a0-] | [ ][ ] | [ ]- | -[ ] | (?P<open> [ ]?\( ) )?
    (?P<word> {any_of([*_DATA["scales"], "dozen"])} ) s? (?![^\W_])
    (?(open) \) )
    """,
    re.I | re.VERBOSE,
)
_SCALE_LETTERS = re.compile(
    rf"([ \u00a0-]?)({any_of(_ABBREVIATED)})(?![^\W_]|[²³]|(?<=[ \u00a0][A-Z])-[A-Za-z])"
)
_LETTERS_NEXT = re.compile(r"[ \u00a0-]{0,2}\(?([A-Za-z]+)")
_SCALE_FORMS = frozenset(
    form.lower() for word in [*_DATA["scales"], *_ABBREVIATED, "dozen"] for form in (word, f"{word}s")
)
_MONEY_SIGNS = frozenset("€$£¥")
_DOTTED = frozenset(_DATA["scales written with a stop"])
_SCALE_START = frozenset("htmbqkcldsgjTMBKHCLQDSGJ(")
_SCALE_START_APART = _SCALE_START | {" ", "-"}
_TEN = 10
_SPECIAL = frozenset("/⁄^eE×x*<") | frozenset(_VULGAR)
_SPECIAL_APART = frozenset(" /⁄x×*0123456789") | frozenset(_VULGAR)
_LENGTH_AFTER_M = re.compile(
    rf"[ -](?:{any_of(_DATA['lengths after m'])})\b| ?\(?[0-9.,]+ ?f(?:t|eet)\b| ?[x×]| ?\([WLHwlh]\)"
)


_LENGTH_BEFORE = Before(
    48,
    rf"\b(?:{any_of(_DATA['lengths before m'])})s? (?:(?:of|is|was|are|by|about|around|to|only|just) ){{1,3}}",
)


def read_numeral(text: str, start: int, *, money: bool = False) -> Numeral | None:
    """Read the number that starts at `start`; None if there is none.

    Args:
        text: The whole text.
        start: A place that `points` found.
        money: Whether a currency sign stands before it: "$2 m" is two million, "2 m" are metres.
    """
    first = text[start]
    if first in _VULGAR:
        part = Numeral(quotient(*_VULGAR[first]), start, start + 1, "fraction")
        return _maybe_scaled(text, part, money)
    if "0" <= first <= "9":
        return _read_digits(text, start, money)
    return read_words(text, start)


def _read_digits(text: str, start: int, money: bool) -> Numeral:
    value, end, form = read_digits(text, start, money=money and not text[start - 1].isalpha())
    if value is None:
        return Numeral(Decimal(0), start, end, "none")
    if form == "digits" and text[start - 1] == "." and number_start(text, start) < start:
        value, start, form = value.scaleb(start - end), start - 1, "decimal"
    after = text[end : end + 2]
    if not after:
        return Numeral(value, start, end, form)
    if after[0] in _SPECIAL or (after[0] in " -" and after[1:] in _SPECIAL_APART):
        special = _special_digits(text, start, end, value, money)
        if special is not None:
            return special
    if after in (" a", " i", " o"):  # " and a half", " in ten", " out of ten"
        return with_fraction(text, Numeral(value, start, end, form))
    if after[0] in _SCALE_START or (after[0] in " -\u00a0" and after[1:] and after[1] in _SCALE_START_APART):
        return _scaled(text, start, end, value, form, money)
    return Numeral(value, start, end, form)


def number_start(text: str, start: int) -> int:
    """Where the figures at `start` begin: at the point before them if it makes them decimals (".5 million", "$.50")."""
    joined = start > 1 and (text[start - 2].isalnum() or text[start - 2] in ".)/")
    return start if joined or text[start - 1 : start] != "." else start - 1


def tells_length(text: str, start: int) -> bool:
    """Whether the words before the figures at `start` are of a length: "a wingspan of about"."""
    return _LENGTH_BEFORE(text, start) is not None


def _start_of_figures(text: str, end: int) -> int:
    while end and text[end - 1] in "0123456789.,":
        end -= 1
    return end


def scale_at(text: str, end: int) -> tuple[int, int] | None:
    """The scale that stands at `end`, behind what is no number ("($4.1) million"), and where it ends."""
    found = _SCALE_WORD.match(text, end)
    return (SCALES[found["word"].lower()], found.end()) if found else None


def _special_digits(text: str, start: int, end: int, value: Decimal, money: bool) -> Numeral | None:
    """What digits may go on with, other than a scale: "1/3", "10 1/2", "5½", "2e6", "2 x 10^6", "10^6"."""
    at = end + (text[end] in " -")
    if (sign := text[at : at + 1]) in _VULGAR:
        mixed = Numeral(value + quotient(*_VULGAR[sign]), start, at + 1, "fraction")
        return _maybe_scaled(text, mixed, money)
    if found := _MIXED.match(text, end):
        over, under = int(found[1]), int(found[2])
        if 0 < over < under:
            mixed = Numeral(value + quotient(over, under), start, found.end(), "fraction")
            return _maybe_scaled(text, mixed, money)
    if text[end] == "/" and (quoted := _quoted_price(text, start, end, value)):
        return quoted
    if found := _FRACTION.match(text, end):
        under = int(found[1])
        if (under in _FRACTION_PARTS or found[2]) and 0 < value < under and value == int(value):
            return Numeral(quotient(value, under), start, found.end(), "fraction")
    if found := _POWER.match(text, end):
        exponent = int((found[1] or found[2] or found[3]).translate(_SUPERSCRIPT))
        scaled = plain(value.scaleb(exponent)) if exponent < 30 else value
        return Numeral(scaled, start, found.end(), "scaled")
    if found := _RAISED.match(text, end):
        exponent = int((found[1] or found[2]).replace("--", "").replace("+", ""))
        if value and abs(exponent) < 60 and (found[1] or value == _TEN):  # 10<sup>6</sup>; else of a note
            return Numeral(value**exponent, start, found.end(), "scaled")
    return None


def _quoted_price(text: str, start: int, end: int, bid: Decimal) -> Numeral | None:
    """Bid and asked price, of which the second may be told by its last figures: "1.8205/15", "24.97/25.00"."""
    found = _QUOTE.match(text, end)
    if found is None or text[start - 1 : start].isalpha():
        return None
    decimals = -int(bid.as_tuple().exponent)
    if found[2] or not decimals:
        asked = Decimal((found[2] or found[1]).replace(",", ""))
        if -int(asked.as_tuple().exponent) != decimals or (not decimals and asked > bid * _WIDEST_SPREAD):
            return None  # "Regulation 833/2014"
    elif decimals < _QUOTED_DECIMALS:
        return None
    else:
        written = text[start:end].replace(",", "")
        if len(found[1]) > len(written.partition(".")[2]):
            return None
        asked = Decimal(written[: -len(found[1])] + found[1])
        if asked < bid:
            asked += Decimal(1).scaleb(len(found[1]) - decimals)
            if asked > bid * _WIDEST_SPREAD:
                return None  # "12.25/13"
    if not bid < asked < bid * 2 or (not decimals and bid < _LEAST_WHOLE_PRICE):
        return None
    scale, stop = scale_at(text, found.end()) or (1, found.end())
    if scale > 1:
        return Numeral(plain(bid * scale), start, stop, "scaled", scale, upper=plain(asked * scale))
    return Numeral(bid, start, stop, "decimal", upper=asked)


_LEAST_WHOLE_PRICE = 100
_QUOTED_DECIMALS = 2
_WIDEST_SPREAD = Decimal("1.02")
_FRACTION_PARTS = frozenset([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 128, 1000])


def _maybe_scaled(text: str, numeral: Numeral, money: bool) -> Numeral:
    scaled = _scaled(text, numeral.start, numeral.end, numeral.value, numeral.form, money)
    return numeral if scaled.form == numeral.form else scaled


def _scaled(text: str, start: int, end: int, value: Decimal, form: str, money: bool) -> Numeral:
    """Take in the scale after digits: "1.2 million", "35m", "5 hundred thousand", "4 thousand 3 hundred"."""
    word = _LETTERS_NEXT.match(text, end)
    if word is None or word[1].lower() not in _SCALE_FORMS:
        return Numeral(value, start, end, form)
    if found := _SCALE_WORD.match(text, end):
        return read_scaled(text, start, value, found["word"], _after_stop(text, found["word"], found.end()))
    found = _SCALE_LETTERS.match(text, end)
    if found is None or not _is_scale(text, found, form, money):
        return Numeral(value, start, end, form)
    scale, end = _ABBREVIATED[found[2]], _after_stop(text, found[2], found.end())
    return Numeral(plain(value * scale), start, end, "scaled", scale, found[2])


def _after_stop(text: str, word: str, end: int) -> int:
    """Where a scale ends that may be written with a stop, with which no sentence ends: "5 Mrd. euros"."""
    if text[end : end + 1] != "." or word.lower() not in _DOTTED:
        return end
    if text[end + 1 : end + 2] != " ":
        return end + (text[end + 1 : end + 2] in _MONEY_SIGNS)
    following = text[end + 2 : end + 3]
    goes_on = following.islower() or following in "€$£" or _names_currency(text, end + 2)
    return end + 1 if goes_on else end


def _names_currency(text: str, start: int) -> bool:
    """Whether a currency with a capital is named at `start`: "2.5 Mrd. Euro", "5 Mio. USD"."""
    word = _CAPITALISED.match(text, start)
    if word is None:
        return False
    named = word.group() in currencies() or word.group().lower() in money_names()
    pair = None if named else _TWO_WORDS.match(text, start)  # "5 Mio. Swiss francs"
    return named or (pair is not None and pair.group().lower().removesuffix("s") in money_names())


def _is_scale(text: str, found: re.Match[str], form: str, money: bool) -> bool:
    gap, letters = found[1], found[2]
    if text.startswith("/", found.end()) and not money and (len(letters) == 1 or letters.lower() == "mm"):
        return False  # "5m/s"
    if money:
        return True
    if letters == "MM" and _CONTENTS_NEXT.match(text, found.end()):
        return True  # "3.4 MM barrels"
    if letters in _WITH_MONEY_ONLY or gap == "-":
        return False
    if letters in "mM" and not gap and tells_length(text, _start_of_figures(text, found.start())):
        return False  # "a wingspan of 10.9M"
    if letters == "m":
        return not gap and _LENGTH_AFTER_M.match(text, found.end()) is None
    if letters == "Bn" and gap and form == "digits":
        return counts_several(text, found.end())  # else a battalion: "14 Bn"
    if gap:
        return len(letters) > 1 or (letters in "BM" and _AFTER_SCALE.match(text, found.end()) is not None)
    if letters not in _CAPITALS or form != "digits":
        return True
    return _COUNTED.match(text, found.end()) is not None and not _is_of_a_name(text, found.start())


_TWO_WORDS = re.compile(r"[A-Z][a-z]+ [a-z]+")
_CAPITALISED = re.compile(r"[A-Z][A-Za-z]+")
_CONTENTS_NEXT = re.compile(rf" (?:{any_of(_DATA['contents after MM'])})s?\b")
_CAPITALS = frozenset("TBK")
_NAMED = Before(30, r"(?P<inside>[^.!?:\s] )?(?<![\w-])(?P<name>[A-Z][\w-]*) [0-9]+")
_COUNTED = re.compile(r" [a-z]{3,}")
_AFTER_SCALE = re.compile(r" [a-z]{3,}|[.,;!?]|$")
_WITH_MONEY_ONLY = frozenset(_DATA["abbreviated with money only"])


def _is_of_a_name(text: str, end: int) -> bool:
    """Whether the figures that end at `end` stand behind a name: "the Sea King 42B", "Insat 1B handles calls"."""
    named = _NAMED(text, end)
    return named is not None and (named["inside"] is not None or not is_known(named["name"].lower()))
