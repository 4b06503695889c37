"""Numbers, currencies, bounds, units and dates made wrong."""

import re
from collections.abc import Callable
from functools import cache, wraps
from random import Random
from typing import Any, NamedTuple

from factlib.datafiles import Folder
from factlib.dates.calendar import MONTH_NAMES

Change = tuple[str, dict[str, Any]] | None
"""The field made wrong, and what is put into the claim; None where there is nothing of the kind."""


class Given(NamedTuple):
    """What a mutation is made from.

    Attributes:
        claim: The true claim.
        text: The source; a decoy must not stand in it.
        chance: Where choices come from.
    """

    claim: dict[str, Any]
    text: str
    chance: Random


_AMOUNTS = ("value", "amount", "count", "capacity", "investment", "jobs", "stake")
PERIODS = ("when", "period")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_WORD = re.compile(r"[A-Za-z]+")
_EDTF_MONTH = re.compile(r"\b(\d{4})-(\d\d)(-\d\d)?\b")
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_RATE = re.compile(r" (?:a|an|per|each) [a-z]+\Z")  # "a year", behind what is counted


@cache
def decoys() -> dict[str, Any]:
    """The words that true ones are replaced by."""
    return Folder("testing").toml("decoys.toml")


def _of_amount(change: Callable[[str, Given], str | None]) -> Callable[[Given], Change]:
    """A change of the words of an amount as one of a claim: of its first amount that can be changed so, in its field."""

    @wraps(change)
    def changed(given: Given) -> Change:
        claim = given.claim
        for field in _AMOUNTS:
            if isinstance(claim.get(field), str) and (now := change(claim[field], given)):
                return field, {field: now}
        for field in ("quantities", "items"):
            for number, member in enumerate(claim.get(field) or []):
                is_item = isinstance(member, dict)
                words = member.get("quantity") if is_item else member if field == "quantities" else None
                if isinstance(words, str) and (now := change(words, given)):
                    put = {**member, "quantity": now} if is_item else now
                    return field, {field: [*claim[field][:number], put, *claim[field][number + 1 :]]}
        return None

    return changed


@_of_amount
def digit(words: str, given: Given) -> str | None:
    """Another digit in the number, or another number word."""
    found = _NUMBER.search(words)
    if found is None:
        return _other_word(words, ("numbers", "multiples"), given.chance)
    return other_digit(words, found.start(), given.chance)


def other_digit(words: str, at: int, chance: Random) -> str:
    """The words with another digit in the place of that at an offset."""
    return words[:at] + chance.choice([each for each in "123456789" if each != words[at]]) + words[at + 1 :]


@_of_amount
def scale(words: str, _given: Given) -> str | None:
    """A thousand for a million, a nought more where there is no word for the scale."""
    for scales in (decoys()["scales"], decoys()["short_scales"]):
        for place, name in enumerate(scales):
            pattern = rf"\b{name}\b" if len(name) > 2 else rf"(?<=\d){name}\b"
            if re.search(pattern, words):
                other = scales[place + 1] if place + 1 < len(scales) else scales[place - 1]
                return re.sub(pattern, str(other), words, count=1)
    numbers = list(_NUMBER.finditer(words))
    if len(numbers) != 1 or "." in numbers[0].group():
        return None
    found = numbers[0]
    return words[: found.start()] + f"{int(found.group().replace(',', '')) * 10:,}" + words[found.end() :]


@_of_amount
def currency(words: str, _given: Given) -> str | None:
    """Euros for dollars."""
    for sign, other in decoys()["signs"].items():
        if sign in words:
            return words.replace(sign, str(other), 1)
    for code, other in decoys()["codes"].items():
        if re.search(rf"\b{code}\b", words):
            return re.sub(rf"\b{code}\b", str(other), words, count=1)
    return None


@_of_amount
def bound(words: str, given: Given) -> str | None:
    """A bound turned round or dropped; one added where there is none."""
    for name, other in decoys()["bounds"].items():
        if re.match(rf"{name}\b", words, re.IGNORECASE):
            dropped = given.chance.random() < 1 / 2
            return ("" if dropped else f"{other} ").lstrip() + words[len(name) :].strip()
    return f"at least {words}" if words[:1].isdigit() or words[:1] in "$€£" else None


@_of_amount
def unit(words: str, given: Given) -> str | None:
    """Other things counted, another unit measured in."""
    counted = _RATE.sub("", words)
    last = counted.split()[-1] if len(counted.split()) > 1 else ""
    known = last.lower() in decoys()["not_counted"] or last in decoys()["codes"]
    if not last.isalpha() or known or any(sign in words for sign in "$€£¥₹%"):
        return None
    nouns = decoys()["measures"] if last in decoys()["measures"] else decoys()["nouns"]
    others = [noun for noun in nouns if noun != last and noun not in given.text]
    return counted[: -len(last)] + str(given.chance.choice(others)) + words[len(counted) :]


def year(given: Given) -> Change:
    """Another year."""
    step = given.chance.choice([-3, -2, 2, 3, 4])
    for field in PERIODS:
        if isinstance(words := given.claim.get(field), str) and _YEAR.search(words):
            return field, {field: _YEAR.sub(lambda found: str(int(found.group()) + step), words)}
    return None


def month(given: Given) -> Change:
    """Another month."""
    step = given.chance.choice([1, 2, 5, 7])
    for field in PERIODS:
        words = given.claim.get(field)
        if not isinstance(words, str):
            continue
        if "/" not in words and (found := _EDTF_MONTH.search(words)):
            other = (int(found[2]) - 1 + step) % 12 + 1
            day = "-15" if found[3] else ""
            return field, {field: f"{found[1]}-{other:02}{day}"}
        for place, name in enumerate(MONTH_NAMES):
            if name in words:
                return field, {field: words.replace(name, MONTH_NAMES[(place + step) % 12])}
    return None


def _other_word(words: str, lists: tuple[str, ...], chance: Random) -> str | None:
    for found in _WORD.finditer(words):
        for name in lists:
            if found.group().lower() in decoys()[name]:
                others = [word for word in decoys()[name] if word != found.group().lower()]
                return words[: found.start()] + str(chance.choice(others)) + words[found.end() :]
    return None
