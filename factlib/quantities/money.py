"""What currency a name or a sign of money means: "Australian dollars", "Rs 5 crore", bare "pesos".

A name is an adjective or a country and a noun that currencies share ("Kenya shillings"); both come from CLDR and
`data/new_currencies.tsv`, with other forms from `data/money.json`. A noun or a sign that several currencies share, bare,
is the one whose country the text around names, else its usual one. Signs are in `data/signs.tsv`, each with its source.
"""

import re
from collections import Counter, defaultdict
from functools import cache
from typing import NamedTuple

from factlib.quantities.tables import currencies, rows, table

_DATA = table("money")
_DEFAULT: dict[str, str | None] = _DATA["default"]
_NO_BARE_NAMES = frozenset(_DATA["no bare names"])
_FORMS: dict[str, list[str]] = _DATA["nouns"]
_AROUND = 1500  # characters, so that a long text is read in linear time
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
    for sign, codes, place, form, _source in rows("signs.tsv"):
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
    return _nouns().get(noun) or _nouns().get(noun.removesuffix("s"), ())


@cache
def money_names() -> dict[str, str | None]:
    """Every name of a currency in lower case, the singular or what serves as one -> its code, None for "dollar".

    A bare noun that several currencies share has the usual one, or "" where none is usual.
    """
    names: dict[str, str | None] = {}
    for noun, codes in _nouns().items():
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
    pattern, owners = _countries(codes)
    named = [
        owners[found.group().lower()]
        for found in pattern.finditer(text, max(0, start - _AROUND), start + _AROUND // 2)
    ]
    if not named:
        return usual
    before = [
        owners[found.group().lower()] for found in pattern.finditer(text, max(0, start - _AROUND), start)
    ]
    counted = Counter(named)
    most = max(counted.values())
    return next(
        (code for code in reversed(before) if counted[code] == most), max(counted, key=counted.__getitem__)
    )


def rupees(text: str, start: int) -> str | None:
    """The currency of a sum in crores or lakhs that names none: that of the country which the text around names."""
    return currency_of(text, start, tuple(_DATA["in crores"]), None)


@cache
def _countries(codes: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of the countries of `codes` and their adjectives, and whose currency each is; the first goes first."""
    owners: dict[str, str] = {}
    for code in codes:
        for word in _adjectives()[code]:
            owners.setdefault(word, code)
    written = sorted((_capitals(word) for word in owners), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, written))})(?!\w)"), owners


def _capitals(words: str) -> str:
    return " ".join(word if word in ("and", "of", "the") else word.capitalize() for word in words.split(" "))
