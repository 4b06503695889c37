"""What currency a name or a sign of money means ("Rs 5 crore", bare "pesos"), and the currency before a number ("US$ 5").

A name is an adjective or a country and a noun that currencies share ("Kenya shillings"); both come from CLDR and
`data/new_currencies.tsv`, with other forms from `data/money.json`. A noun or a sign that several currencies share, bare,
is the one whose country the text around names, else its usual one. Signs are in `data/signs.tsv`, each with its source.
A currency behind a number is a unit: `unit` reads it.
"""

import re
from collections import Counter, defaultdict
from functools import cache
from typing import NamedTuple

from factlib.characters import Before, any_of
from factlib.quantities.tables import currencies, rows, table

_DATA = table("money")
_DEFAULT: dict[str, str | None] = _DATA["default"]
_NO_BARE_NAMES = frozenset(_DATA["no bare names"])
_FORMS: dict[str, list[str]] = _DATA["nouns"]
_SIGN_COLUMNS = "sign, currencies, place: before | after | both, number: any | sum, source"
_AROUND = 1500  # characters, so that a long text is read in linear time
_IS_PLACE = Before(20, r"\b(?:in|into|near|across|outside) (?:the )?", re.IGNORECASE)
_IN_CRORES = re.compile(r"[^\d\s]{0,4}\.?\s?\d[\d,.–-]*\s?(?:crore|lakh|lac|cr\b)", re.IGNORECASE)
_AS_WRITTEN = str.maketrans({"-": " ", "&": "and", ".": "", "'": "", "’": "", "ʻ": ""})


class CurrencySign(NamedTuple):
    """A sign or an abbreviation of a currency.

    Attributes:
        codes: The currencies it may mean, the usual one first; none for a bare "$".
        before: Whether it stands before a number.
        after: Whether it stands behind a number.
        sure: Whether any number makes it money; else it takes one with a scale, grouping or cents.
    """

    codes: tuple[str, ...]
    before: bool
    after: bool
    sure: bool


@cache
def signs() -> dict[str, CurrencySign]:
    """Every sign, as it is written, with its meaning."""
    found = {}
    for sign, codes, place, form, _source in rows("signs.tsv", _SIGN_COLUMNS):
        known = () if codes == "-" else tuple(codes.split(" "))
        found[sign] = CurrencySign(known, place != "after", place != "before", form == "any")
    return found


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    """The last word of a currency's name, singular and plural, in every form -> the currencies that have it."""
    found: dict[str, list[str]] = defaultdict(list)
    for code, currency in currencies().items():
        heads = {name.split(" ")[-1] for name in currency.names}
        for noun in sorted(heads | {form for head in heads for form in _FORMS.get(head, ())}):
            found[noun].append(code)
    return {noun: tuple(codes) for noun, codes in found.items()}


@cache
def _adjectives() -> dict[str, tuple[str, ...]]:
    """Currency -> the words that say whose it is, in lower case: "canadian", "canada"."""
    found = {}
    for code, currency in currencies().items():
        told = {name.rpartition(" ")[0] for name in currency.names}
        countries = {name.lower() for name in currency.countries}
        words = told | countries | set(_DATA["adjectives"].get(code, ()))
        found[code] = tuple(sorted({word.translate(_AS_WRITTEN) for word in words if word}))
    return found


@cache
def codes_of(noun: str) -> tuple[str, ...]:
    """The currencies whose names end with `noun` (lower case, singular or plural).

    >>> codes_of("rand"), codes_of("rupee")[:2]
    (('ZAR',), ('INR', 'LKR'))
    """
    forms = (noun, noun.removesuffix("s"))  # one currency may be listed with both, others with the singular
    return tuple(dict.fromkeys(code for form in forms for code in _nouns().get(form, ())))


@cache
def money_names() -> dict[str, str | None]:
    """Every name of a currency in lower case, the singular or what serves as one -> its code, None for "dollar".

    A bare noun that several currencies share has the usual one, or "" where none is usual.
    """
    names: dict[str, str | None] = {}
    for noun in _nouns():
        codes = codes_of(noun)
        written = noun.translate(_AS_WRITTEN)
        known = next((form for form in (noun, noun.removesuffix("s")) if form in _DEFAULT), None)
        if noun not in _NO_BARE_NAMES and noun.removesuffix("s") not in _NO_BARE_NAMES:
            names[written] = _DEFAULT[known] if known else codes[0] if len(codes) == 1 else ""
        for code in codes:
            for adjective in _adjectives()[code]:
                names.setdefault(f"{adjective} {written}", code)
    for code, currency in currencies().items():
        names.update(dict.fromkeys((name.translate(_AS_WRITTEN) for name in currency.names), code))
    names.update(_DATA["names"])
    return names


@cache
def dollar_adjectives() -> dict[str, str]:
    """The words that say whose dollar one is, in lower case -> its currency: "canadian", "cdn", "hong kong"."""
    told = {word: code for code in codes_of("dollar") for word in _adjectives()[code]}
    return {**told, **_DATA["dollar suffixes"]}


def currency_of(text: str, start: int, codes: tuple[str, ...], usual: str | None) -> str | None:
    """Which of `codes` an amount is in: the one whose country the text around names most often, then nearest before.

    A country that only says where something is ("a port in Sri Lanka") counts where no other is named; one where nobody
    counts in crores is none of a sum in crores.

    Args:
        text: The whole text.
        start: Where the amount starts.
        codes: The currencies that its sign or noun may mean.
        usual: The one that it means where the text around names none of their countries.

    >>> currency_of("Kenya will spend 5 billion shillings", 17, ("KES", "UGX"), None)
    'KES'
    """
    if not codes:
        return usual
    if _IN_CRORES.match(text, start):
        codes = tuple(code for code in codes if code in _DATA["in crores"]) or codes
    owners = _owners(codes)
    first, last = max(0, start - _AROUND), start + _AROUND // 2
    around = text[first:last]
    if not any(word in around for word in owners):
        return usual
    told = list(_countries(codes).finditer(text, first, last))
    whose = [found for found in told if not _IS_PLACE(text, found.start())]
    named = [(found.start(), owners[found.group()]) for found in whose or told]
    if not named:
        return usual
    dateline = [code for place, code in named[:1] if not place and text[:4].isupper()]
    counted = Counter([*(code for _, code in named), *dateline])
    commonest, most = counted.most_common(1)[0]
    before = (code for place, code in reversed(named) if place < start)
    return next((code for code in before if counted[code] == most), commonest)


def rupees(text: str, start: int) -> str | None:
    """The currency of a sum in crores or lakhs that names none: that of the country which the text around names."""
    return currency_of(text, start, tuple(_DATA["in crores"]), None)


@cache
def _owners(codes: tuple[str, ...]) -> dict[str, str]:
    """The countries of `codes` and their adjectives, and whose currency each is; the first goes first."""
    owners: dict[str, str] = {}
    for code in codes:
        for word in _adjectives()[code]:
            owners.setdefault(_capitals(word), code)
            owners.setdefault(word.upper(), code)
    return owners


@cache
def _countries(codes: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of these words, of which the longest is meant."""
    return re.compile(rf"(?<!\w)(?:{any_of(_owners(codes))})(?!\w)")


def _capitals(words: str) -> str:
    return " ".join(word if word in ("and", "of", "the") else word.capitalize() for word in words.split(" "))


_LOWER: dict[str, str] = _DATA["lower case"]
_WORDS_TOO = frozenset(_DATA["words too"])
SIGNS = frozenset(sign for sign in signs() if len(sign) == 1 and not sign.isalpha())
"""The signs of currencies that are one character and no letter."""

_BEFORE = {sign: meaning for sign, meaning in signs().items() if meaning.before}
_LENGTHS_BY_LAST = {
    last: sorted({len(sign) for sign in _BEFORE if sign[-1] == last}, reverse=True)
    for last in {sign[-1] for sign in _BEFORE}
}
_ENDS = frozenset(sign[-2:] for sign in _BEFORE)
_LETTERS_BEFORE_DOLLAR = frozenset(
    [sign[-2] for sign in _BEFORE if sign.endswith("$") and len(sign) > 1]
    + [lower[-1] for lower in _LOWER]
    + list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
)
_GAPS = " \u00a0\u202f"
_CODE = 3
_MILLIONS = re.compile(r"(?<![\w$&./'’-])(?:M([A-Z]{3})|([A-Z]{3})m)\Z")  # "MSEK 500", "EURm 5"
_OF_MILLIONS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZm")


class Sign(NamedTuple):
    """A currency before a number.

    Attributes:
        start: Where it starts.
        code: Its ISO 4217 code; None for a bare "$".
        sure: Whether it can be nothing else; "ALL 500" and "R5" need a number that looks like a sum.
        letter: The sign, if it is one letter: then the number must look still more like a sum.
        factor: What it multiplies the number by: a million for "MEUR", "EURm".
    """

    start: int
    code: str | None
    sure: bool
    letter: str = ""
    factor: int = 1


def currency_before(text: str, start: int, limit: int = 0) -> Sign | None:
    """The currency right before a number.

    Args:
        text: The whole text.
        start: Where the number starts.
        limit: Where the amount before it ends: a sign there belongs to that one.

    >>> currency_before("worth RD$5 million", 9)
    Sign(start=6, code='DOP', sure=True, letter='', factor=1)
    """
    end = start
    while end > limit and end > start - 2 and text[end - 1] in _GAPS:
        end -= 1
    if end <= limit:
        return None
    last = text[end - 1]
    may_tell = last in _OF_MILLIONS and text[end - 2 : end - 1].isupper()
    if may_tell and (millions := _MILLIONS.search(text, max(limit, end - _CODE - 2), end)):
        code = millions[1] or millions[2]
        return Sign(millions.start(), code, True, factor=1_000_000) if code in currencies() else None
    if last == "$":
        return _dollar(text, end, limit)
    if last.isupper() and (code := _code(text, end, limit)):
        return code
    if last == "-" and end == start:
        return _code(text, end - 1, limit)
    return _sign(text, end, limit) if text[end - 2 : end] in _ENDS or last in _BEFORE else None


def _sign(text: str, end: int, limit: int) -> Sign | None:
    """A sign that ends at `end`."""
    for length in _LENGTHS_BY_LAST[text[end - 1]]:
        begin = end - length
        meaning = _BEFORE.get(text[begin:end]) if begin >= limit else None
        if meaning is not None and not _goes_on_before(text, begin):
            usual = meaning.codes[0] if meaning.codes else None
            code = currency_of(text, begin, meaning.codes, usual) if len(meaning.codes) > 1 else usual
            letter = text[begin] if length == 1 and text[begin].isalpha() else ""
            return Sign(begin, code, meaning.sure, letter)
    return None


def _goes_on_before(text: str, begin: int) -> bool:
    """Whether a sign that starts with a letter is the end of something longer: "OR" of "FOR 5"."""
    if not begin or not text[begin].isalpha():
        return False
    before = text[begin - 1]
    return before.isalnum() or before in "$&-./'’"


def _code(text: str, end: int, limit: int) -> Sign | None:
    """An ISO 4217 code that ends at `end`."""
    begin = end - _CODE
    code = text[begin:end]
    if begin < limit or code not in currencies() or _goes_on_before(text, begin):
        return None
    return Sign(begin, code, code not in _WORDS_TOO)


def _dollar(text: str, end: int, limit: int) -> Sign | None:
    """A "$" that ends at `end`, with what says which dollar; None where letters before it say an unknown one."""
    place = end - 1
    whose = place - 1 if place and text[place - 1] in _GAPS else place
    if text[whose - 1 : whose] not in _LETTERS_BEFORE_DOLLAR:
        return None if place and text[place - 1].isupper() else Sign(place, None, True)
    for length in _LENGTHS_BY_LAST["$"]:
        begin = whose - length + 1
        written = f"{text[max(begin, 0) : whose]}$"
        if begin < limit or len(written) < length or length == 1 or written not in _BEFORE:
            continue
        if not _goes_on_before(text, begin) and not (written == "A$" and whose < place):  # an article
            codes = _BEFORE[written].codes
            code = currency_of(text, begin, codes, codes[0]) if len(codes) > 1 else codes[0]
            return Sign(begin, code, True)
    if written_out := _code(text, whose, limit):
        return written_out
    for lower, currency in _LOWER.items():
        if text.endswith(lower, limit, whose) and not _goes_on_before(text, whose - len(lower)):
            return Sign(whose - len(lower), currency, True)
    return None if place and text[place - 1].isupper() else Sign(place, None, True)
