"""The unit that follows a number: money, percent, or a measure, and its rate ("per barrel", "a day", "/h").

Names of units are matched whatever their case, in the singular or plural; symbols only as they are written.
The tables are those of quantulum3 and CLDR (see `compile`), with what `data/units.tsv` and `data/money.json` add by
hand. A word that is no unit here may still be a counted noun: that is for `noun` to say.

Units put together with signs ("kg·m²", "m/s^2") are rare in news, and loading quantulum3, which reads them, takes a
second: it is loaded when the first one is met, and sees only that unit.
"""

import re
import warnings
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, NamedTuple

from factlib.characters import any_of
from factlib.language import singular
from factlib.quantities.currency import money_names, signs
from factlib.quantities.tables import currencies, rows, table


class Unit(NamedTuple):
    """What a number is so much of.

    Attributes:
        kind: "money", "percent", "measure" or "count".
        name: The unit of the quantity; None for the currency that "$" stands for.
        per: The rate's denominator, else None.
        factor: What the number is multiplied by ("bcm": 10**9); 0.01 for cents.
        end: Where the words of the unit end; 0 in the tables.
    """

    kind: str
    name: str | None
    per: str | None = None
    factor: Decimal = Decimal(1)
    end: int = 0

    def ending(self, end: int) -> "Unit":
        """The unit, whose words end at `end`."""
        return Unit(self.kind, self.name, self.per, self.factor, end)


COMPOUND = re.compile(
    r"[A-Za-zµμΩ°]{1,4}(?:/[A-Za-zµμΩ°]{1,4})?(?:[·⋅*][A-Za-zµμΩ°]{1,4}[²³]?|[²³]/[A-Za-zµμΩ°]{1,4}|\^-?[1-4])"
    r"(?:[·⋅*/][A-Za-zµμΩ°]{1,4}[²³]?)?(?![\w·⋅*^/²³])"
)
"""A unit whose parts are multiplied, or raised by "^"."""

_NO_UNITS = frozenset({"dimensionless", "currency"})


def read_compound(found: re.Match[str]) -> Unit | None:
    """The unit that quantulum3 makes of the signs in `found`, or None."""
    name = _read(found.group())
    if name is None:
        return None
    unit, per, denominator = name.partition(" per ")
    return Unit("measure", unit, denominator if per else None, end=found.end())


@lru_cache(maxsize=1000)
def _read(written: str) -> str | None:
    """The name of the unit if quantulum3 makes one of all of `written`."""
    found = _parser().parse(f"1 {written}")
    if len(found) != 1 or found[0].surface != f"1 {written}" or found[0].unit.entity.name in _NO_UNITS:
        return None
    return str(found[0].unit.name)


@cache
def _parser() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that its classifier is not installed: it is not needed
        from quantulum3 import parser
    return parser


_HUNDREDTH = Decimal("0.01")
_AS_WRITTEN = str.maketrans({"&": "and", ".": "", "'": "", "’": "", "ʻ": ""})
_HAND = table("units")
_MONEY = table("money")
_COLUMNS = "forms, matched: name | symbol, kind: measure | count | money | multiple | percent, unit, per, factor: number"
_CLOSE_ONLY = frozenset(_HAND["close only"])
_RATE_NOUNS = frozenset(_HAND["rate nouns"])
_BELOW = _HAND["below a slash"]
_BEFORE_OF = _HAND["before of"]
_NUMERIC_POWERS = {"2": "square ", "3": "cubic ", "²": "square ", "³": "cubic "}


def _plurals(name: str) -> list[str]:
    """The name itself, and the name with each of its words in the plural."""
    words = name.split(" ")
    forms = [name]
    for place, word in enumerate(words):
        if word not in ("per", "of"):
            forms.append(" ".join([*words[:place], _plural(word), *words[place + 1 :]]))
    return forms


def _plural(word: str) -> str:
    if word in ("foot", "pound-foot"):
        return word.replace("foot", "feet")
    if word.endswith(("ch", "sh", "x", "s")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _split(kind: str, name: str) -> Unit:
    unit, per, denominator = name.partition(" per ")
    return Unit(kind, unit, denominator) if per and unit not in ("part", "dot") else Unit(kind, name)


@cache
def _names() -> dict[str, Unit]:
    """Every name in lower case, singular and plural -> what it means."""
    names: dict[str, Unit] = {}
    for name, called in table("measures")["names"].items():
        names.update(dict.fromkeys(_plurals(name), _split("measure", called)))
    for name, unit in _hand_made("name"):
        names.update(dict.fromkeys(_plurals(name), unit))
    for name, code in money_names().items():
        names.update(dict.fromkeys(_plurals(name), Unit("money", code)))
        if name.endswith(" dollar"):
            for cent in ("cent", "ct"):
                written = _plurals(name.removesuffix("dollar") + cent)
                names.update(dict.fromkeys(written, Unit("money", code, None, _HUNDREDTH)))
    for name, (code, parts) in _MONEY["subunits"].items():
        names.update(dict.fromkeys(_plurals(name), Unit("money", code, None, 1 / Decimal(parts))))
    return names


def unit_named(name: str) -> Unit | None:
    """What a unit's name means by itself ("square miles", "Turkish lira"), or None.

    >>> unit_named("square miles").name
    'square mile'
    """
    return _names().get(name.lower())


def _hand_made(match: str) -> Iterator[tuple[str, Unit]]:
    """The forms of `units.tsv` that are matched as a "name" or as a "symbol", with their units."""
    for forms, matched, kind, name, per, factor in rows("units.tsv", _COLUMNS):
        if matched == match:
            unit = _split(kind, name) if name != "-" else Unit(kind, None)
            unit = unit._replace(per=unit.per if per == "-" else per, factor=Decimal(factor))
            yield from ((form, unit) for form in forms.split("; "))


@cache
def _symbols() -> dict[str, Unit]:
    """Every symbol -> what it means; case counts."""
    symbols = {symbol: _split("measure", unit) for symbol, unit in table("measures")["symbols"].items()}
    symbols.update(_hand_made("symbol"))
    symbols.update((s, Unit("money", next(iter(m.codes), None))) for s, m in signs().items() if m.after)
    symbols.update((code, Unit("money", code)) for code in currencies())
    for symbol, (code, parts) in _MONEY["subunit symbols"].items():
        symbols[symbol] = Unit("money", code, None, 1 / Decimal(parts))
    symbols["%"] = symbols["％"] = Unit("percent", "percent")
    symbols["‰"] = Unit("measure", "per mille")
    return symbols


@cache
def _first_words() -> dict[str, int]:
    """First word of a name or symbol, in lower case -> the most words that such a name has."""
    longest: dict[str, int] = {}
    for name in [*_names(), *(symbol.lower() for symbol in _symbols())]:
        words = name.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


_LETTER = "[^\\W\\d_²³¹⁰⁴-⁹⁻]"
_WORD = re.compile(rf"{_LETTER}+")
_ONE_WORD = rf"{_LETTER}+(?:['’]{_LETTER}+|\.)?"
_WORDS = re.compile(rf"(?:(?:[A-Z]\.){{2,3}}|{_ONE_WORD})(?:[ -](?:& )?{_ONE_WORD}){{0,4}}")
_COMPOUNDING = frozenset("/·⋅*²³^°")  # behind or, of a degree, in the first part of a compound unit
_PARTS = re.compile(r"[A-Za-zµμΩ°]+")  # of a compound unit
_DOTTED = re.compile(r"(?:[A-Za-z]\.){2,4}")
_MONEY_SIGNS = "".join(sign for sign, meaning in signs().items() if meaning.after and len(sign) == 1)
_SIGN = re.compile(rf"[%％‰]|[°º] ?(?:[CFK]|Ra?)(?![^\W_])|[°º℃℉¢″′Ω{re.escape(_MONEY_SIGNS)}]|\"|”")
_LETTERED = sorted(
    sign for sign, meaning in signs().items() if meaning.after and len(sign) > 1 and sign[-1] == "$"
)
_LETTERED_SIGN = re.compile(rf"(?:{any_of(_LETTERED)})(?! ?[0-9])")
_GAPS = " -\u00a0\u2009\u202f"
_APOSTROPHES = frozenset("'’")


_CLASS = re.compile(r"-class\b")


def read_unit(text: str, end: int) -> Unit | None:
    """The unit that follows a number which ends at `end`, or None; its rate is read too."""
    close = text[end : end + 1]
    if not close:
        return None
    start = end
    if close in _GAPS:
        start += 1
        if text[start : start + 1] == " ":
            start += 1
        if not text[start : start + 1]:
            return None
    word = _WORD.match(text, start)
    behind = text[word.end() : word.end() + 1] if word is not None else text[start]
    if behind in _COMPOUNDING:
        compound = COMPOUND.match(text, start)
        if compound is not None and _is_of_symbols(compound.group()):
            return read_compound(compound)
    unit = _signed(text, start, start > end) if word is None else _named(text, word, behind, start > end)
    if unit is not None and unit.kind == "money" and _CLASS.match(text, unit.end):
        return None  # "eight Yuan-class submarines"
    if unit is None or unit.per is not None:
        return unit
    rate = rate_behind(text, unit.end)
    return unit if rate is None else unit._replace(per=rate[0], end=rate[1])


def _is_of_symbols(compound: str) -> bool:
    """Whether all parts of a compound unit are symbols: "kg·m²", but not "d*lrs"."""
    return all(part in _symbols() for part in _PARTS.findall(compound))


def _signed(text: str, start: int, apart: bool) -> Unit | None:
    found = _SIGN.match(text, start)
    if found is None:
        return None
    sign = found.group()
    if sign == '"' or sign == "”":
        return _inch(text, start)
    if sign == "$" and text[start + 1 : start + 3].strip()[:1].isdigit():
        return None
    if apart and sign in "€£¥₹$" and text[found.end() : found.end() + 1].isdigit():
        return None
    if sign in "%％" and (point := _POINT.match(text, found.end())):
        return Unit("measure", "percentage point", end=point.end())
    unit = _symbols()[sign.replace(" ", "") if "°" not in sign else sign]
    return unit.ending(found.end())


_POINT = re.compile(r"[- ]p(?:oin)?ts?\b")
_AFTER_INCH = re.compile(rf"[ -](?:{any_of(_HAND['inch after quote'])})\b", re.I)


def _inch(text: str, start: int) -> Unit | None:
    return Unit("measure", "inch", end=start + 1) if _AFTER_INCH.match(text, start + 1) else None


_SLASHED = re.compile(r"[A-Za-z]{1,5}/[A-Za-z]{1,3}(?![\w/])")
_OF = re.compile(r" of(?= [a-z])")
_SECOND_OF = re.compile(rf"[ -](?:{any_of(_HAND['after second'])})\b")


def _named(text: str, found: re.Match[str], behind: str, apart: bool) -> Unit | None:
    """The unit that starts with the word `found`, and the character `behind` it."""
    word, (start, end) = found.group(), found.span()
    if behind == "$" and word.isupper():
        sign = _LETTERED_SIGN.match(text, start)
        return _symbols()[sign.group()].ending(sign.end()) if sign else None  # "2 bn US$"
    if word == "second" and _SECOND_OF.match(text, end):
        return None  # "six second hand planes"
    if behind == "/" and (slashed := _SLASHED.match(text, start)):
        unit = _symbols().get(slashed.group())
        if unit is not None:
            return unit.ending(slashed.end())
    if word in _BEFORE_OF and _OF.match(text, end):
        return Unit("measure", _BEFORE_OF[word], end=end)
    if behind == "." and len(word) == 1:
        if dotted := _dotted(text, start):
            return dotted
        if word == "p" and text[end + 1 : end + 2].isalpha():
            return None  # "5 p.m."
    lower = word.lower()
    most = _first_words().get(lower, 0)
    if behind in _APOSTROPHES or (not most and "ʻ" in word):
        return _long_name(text, start, max(most, 1), apart)  # "pa'anga"
    if not most:
        return _dotted(text, start) if behind == "." else None
    if most > 1 or behind == ".":
        unit = _long_name(text, start, most, apart)
        return unit or _dotted(text, start)
    unit = _look_up(word, lower, apart and behind != "/")
    return None if unit is None else _powered(text, word, unit, end)


def _long_name(text: str, start: int, most: int, apart: bool) -> Unit | None:
    ahead = _WORDS.match(text, start)
    if ahead is None:
        return None
    words = ahead.group().replace("-", " ").split(" ")
    for count in range(min(most, len(words)), 0, -1):
        written = " ".join(words[:count]).removesuffix("'s").removesuffix("’s")
        end = start + len(written)
        bare = written.translate(_AS_WRITTEN)
        unit = _look_up(bare, bare.lower(), apart)
        if unit is not None:
            if written.endswith("."):
                end -= 1
            return _powered(text, bare, unit, end)
    return None


def _look_up(written: str, lower: str, apart: bool) -> Unit | None:
    unit = _symbols().get(written)
    if (
        unit is not None
        and not (apart and written in _CLOSE_ONLY)
        and (
            unit.kind != "money" or len(written) != 1 or not apart or written == "p" or not written.isascii()
        )
    ):
        return unit
    named = _names().get(lower) if len(lower) > 1 else None
    return None if named is not None and named.kind == "multiple" and written.isupper() else named


def _dotted(text: str, start: int) -> Unit | None:
    """Read "m.p.h.", "p.c."."""
    found = _DOTTED.match(text, start)
    if found is None:
        return None
    bare = found.group().replace(".", "")
    unit = _look_up(bare, bare.lower(), True)
    return None if unit is None else unit.ending(found.end())


_RAISED = re.compile(r"<sup>([23])</sup>")
_COMPOUND = re.compile(rf"/({_LETTER}+)([23²³]?)(?![\w/^])")


def _powered(text: str, written: str, unit: Unit, end: int) -> Unit | None:
    """Take in a power ("m2", "km²") and a rate in symbols ("/h", "/cm2"); refuse what is glued to more."""
    after = text[end : end + 1]
    if after in _NUMERIC_POWERS and after and unit.kind == "measure" and len(written) <= 3:
        unit = unit._replace(name=_NUMERIC_POWERS[after] + (unit.name or ""))
        end += 1
        after = text[end : end + 1]
    elif after == "<" and unit.kind == "measure" and (power := _RAISED.match(text, end)):
        unit = unit._replace(name=_NUMERIC_POWERS[power[1]] + (unit.name or ""))
        end = power.end()
    if after == "/" and (found := _COMPOUND.match(text, end)):
        below = _below(found[1])
        if below is not None and unit.per is None:
            return unit._replace(per=_NUMERIC_POWERS.get(found[2], "") + below, end=found.end())
    if after.isdigit() or after == "_" or (after == "-" and text[end + 1 : end + 2].isdigit()):
        return None  # "22 F-16 jets"
    return unit.ending(end)


def _below(word: str) -> str | None:
    """The unit that a word below a slash means: "MWh", "d" for a day."""
    if word in _BELOW:
        return str(_BELOW[word])
    unit = _symbols().get(word) or _names().get(word.lower())
    return unit.name if unit is not None and unit.kind in ("measure", "count") else None


_RATE = re.compile(
    r"(?: of [a-z]+(?: [a-z]+)?)?(?:[ -](?:per|an?|each|every)[ -]|[ -]?/ ?)(?:one )?(?P<sort>(?:square|cubic|sq\.?|troy|metric|short|long) |(?:(?:kilo|mega|giga|tera)watt|passenger|seat|tonne|ton)[ -](?=hour|kilomet|mile))?(?:[a-z]+ (?=shares?\b))?(?P<noun>[^\W\d_]+)(?![^\W_])"
    r"| per capita",
    re.I,
)
_BEFORE_RATE = frozenset(" -/")
_INITIALS = frozenset("pPaAeEoO/")  # of "per", "an", "each", "of"
_COMPARES = re.compile(r" (?:earlier|ago|later|before|old|after)\b", re.I)
_SORTS = {"sq": "square", "sq.": "square"}


def _sorted(sort: str | None, name: str) -> str:
    """A unit with the word before it that says of which sort it is: "square metre", "troy ounce", "megawatt hour"."""
    if sort is None:
        return name
    word = sort.strip(" -").lower()
    if word == "metric":
        return "tonne" if name in ("ton", "tonne") else name
    return f"{_SORTS.get(word, word)} {name}"


def rate_behind(text: str, end: int) -> tuple[str, int] | None:
    """The denominator of the rate that follows at `end`, and where its words end: "a share", "per barrel", "an hour"."""
    after = text[end : end + 2]
    if after[:1] not in _BEFORE_RATE or (after[0] != "/" and after[1:] not in _INITIALS):
        return None
    found = _RATE.match(text, end)
    if found is None:
        return None
    if found["noun"] is None:
        return "capita", found.end()
    noun = found["noun"]
    per_word = found.group().lstrip(" -")[:3].lower() == "per"
    below = _below(noun)
    name = below or singular(noun.lower())
    if name == "annum":
        name = "year"
    slashed = found.group().startswith("/") and (below is not None or name in _RATE_NOUNS)
    if not slashed and (noun == "in" or not (per_word or name in _RATE_NOUNS)):
        return None  # "700 MW each in"
    if _COMPARES.match(text, found.end()):
        return None
    return _sorted(found["sort"], name), found.end()
