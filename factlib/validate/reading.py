"""Reading a claim from anywhere: words into typed values; what cannot be read is a finding, never an exception."""

import re
import reprlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from functools import cache, lru_cache
from types import NoneType
from typing import Annotated, Any, get_args

from pydantic import TypeAdapter, ValidationError

from factlib.dates import When, parse_dates
from factlib.document import Model
from factlib.errors import ArgumentError, TextError
from factlib.events.frames import words as listed
from factlib.facts import (
    FACT_TYPES,
    Deal,
    ExportFigure,
    Fact,
    FactField,
    Factory,
    Provenance,
    Statement,
    fields_of,
)
from factlib.quantities import Count, Number, Quantity, parse_quantities
from factlib.quantities.models import as_share
from factlib.validate.claim import Claim
from factlib.validate.comparing import bare_currencies
from factlib.validate.report import Finding
from factlib.validate.words import RATES, head_of

_BESIDE = {"schema_version", "provenance", "id", "evidence", "type"}
_CITED = "document"  # a key that says which source is cited, where it is no field of the type
_LONGEST_AMOUNT = 200  # characters
_VALUES_KEPT = 2_000  # words of claims with the amounts, periods and goods that they are
_BUILT_IN = frozenset({Deal, ExportFigure, Factory, Statement})
_MOST_DIGITS = 60
_MOST_BITS = 2_000  # of an int that is shown in decimal digits
_SHOWN = 80
_ALIKE = 0.75  # of the letters of a field and of what is taken for its misspelling
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]\s*\Z")  # an exchange value: "5.6 trillion won ($4 billion)"
_RATE = re.compile(
    r"(?:\b(?:per|an?|each|every) |/)(?P<time>day|week|month|year)\b|\b(?:each|apiece)\s*\Z", re.IGNORECASE
)
_TIMES = frozenset({"day", "week", "month", "year"})
# what a time is compared with: "February 2030 against February 2029"
_COMPARED = re.compile(r",? (?:against|compared (?:with|to)|versus|vs\.?|relative to) ")
_OF_RUPEES = ("crore", "crores", "lakh", "lakhs")
_MORE = re.compile(r"\bplus\b")  # what comes on top of an amount
_DIGITS, _YEAR = re.compile(r"\d+"), 4


def read_claim(claim: Fact | Mapping[str, Any], anchor: date | None) -> Claim:
    """Take a claim apart.

    Args:
        claim: A fact, or a dict of its fields; null is as good as left out.
        anchor: The day of publication of what it cites, that "yesterday" is told from.

    Raises:
        ArgumentError: It is neither a fact nor a mapping.
    """
    if isinstance(claim, Fact):
        told = claim.model_fields_set - _BESIDE
        values = {name: getattr(claim, name) for name in type(claim).model_fields if name in told}
        quote = claim.provenance.quote if claim.provenance else None
        return Claim(type(claim), _filled(values), quote, claim.provenance, (), {})
    if not isinstance(claim, Mapping):
        raise ArgumentError("claim", claim, "a fact, or a dict of its fields")
    model = FACT_TYPES.get(kind) if isinstance(kind := claim.get("type"), str) else None
    if model is None:
        known = ", ".join(sorted(FACT_TYPES))
        message = f"expected one of {known}, got {_shown(kind)}; a type of your own is known once its class is defined"
        wrong = [Finding.of("invalid", "type", message, expected=_shown(kind))]
        quote, provenance = _read_evidence(claim, wrong)
        return Claim(None, {}, quote, provenance, tuple(wrong), {})
    reader = _Reader(model, anchor)
    reader.read(claim)
    quote, provenance = _read_evidence(claim, reader.findings)
    return Claim(model, _filled(reader.values), quote, provenance, tuple(reader.findings), reader.unread)


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None and value not in ((), [])}


@dataclass
class _Reader:
    """Reads the fields of one claim.

    Attributes:
        model: The type of fact that is claimed.
        anchor: The day of publication.
        values: What has been read.
        unread: What has no value and is compared by its words, by path.
        findings: What cannot be read.
    """

    model: type[Fact]
    anchor: date | None
    values: dict[str, Any] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def read(self, claim: Mapping[str, Any]) -> None:
        """Read every field."""
        fields = fields_of(self.model)
        for name, given in claim.items():
            if given is None or name in _BESIDE or (name == _CITED and name not in fields):
                continue
            if name not in fields:
                if given != []:  # one schema for several types has fields of others, left empty
                    self._say("unknown-field", _shown(name), _no_field(name, fields))
                continue
            try:
                self.values[name] = self._value(fields[name], given)
            except ValidationError as error:
                self.findings += _invalid(name, error)
            except (ValueError, TypeError, OverflowError, ArithmeticError, RecursionError) as error:
                self.findings.append(_unreadable(name, given, str(error)))
        for required in (each.name for each in fields.values() if each.required):
            if claim.get(required) is None:
                self._say("missing-field", required, "a fact of this type needs this field")

    def _say(self, code: str, name: str, message: str) -> None:
        self.findings.append(Finding.of(code, name, message))

    def _value(self, slot: FactField, given: object) -> Any:
        """The value of a field; of a list of amounts or periods, the members that have one."""
        given = slot.taken(given)
        if slot.holds not in ("amount", "period"):
            kept = slot.holds == "item" and _may_be_kept(self.model, given)
            value = (_validated_words if kept else _validated)(self.model, slot.name, given)
        elif slot.several and isinstance(given, tuple | list):
            paths = ((f"{slot.name}.{number}", member) for number, member in enumerate(given))
            members = (self._member(slot, path, member) for path, member in paths)
            value = tuple(member for member in members if member is not None)
        else:
            value = self._member(slot, slot.name, given)
        _refuse_endless(value)
        return value

    def _member(self, slot: FactField, path: str, given: object) -> Any:
        """An amount or a period; None if its words have no value, and are kept as they stand."""
        if not isinstance(given, str) or not any(map(str.isalnum, given)):
            return _typed(self.model, slot, given)
        read = _valued_words if _may_be_kept(self.model, given) else _valued
        value = read(self.model, slot, self.anchor, given)
        if value is None:
            self.unread[path] = given
        return value


def _valued(model: type[Fact], slot: FactField, anchor: date | None, words: str) -> Any:
    """The amount or period that words of a claim are; None if they have no value."""
    if slot.holds == "period":
        return _period(words, anchor)
    return _with_rate(words, _amount(model, slot, words))


def _period(words: str, anchor: date | None) -> When | None:
    try:
        return When.parse(words, anchor=anchor)
    except TextError as error:
        if not any(map(str.isalpha, words)):  # "0000-01-01" is no day
            raise ValueError(error.reason) from error
        main = _COMPARED.split(words, maxsplit=1)[0]
        inside = [one for one in parse_dates(main, anchor=anchor) if _is_full(one)]
        return inside[0].model_copy(update={"text": words}) if len(inside) == 1 else None


def _amount(model: type[Fact], slot: FactField, words: str) -> Any:
    """The amount that the words are, or hold: "some 14 fast ferries for the lake"."""
    try:
        return _typed(model, slot, words)
    except ValidationError as unread:
        found = parse_quantities(words) if len(words) <= _LONGEST_AMOUNT else []
        if not found:
            return None
        if (amount := _main(words, found)) is None:
            return None
        if amount.kind == "count" and (_is_bare_money(amount) or _is_paid_in(amount)):
            return None  # "2 million shillings", of whichever country; "9 million Adler shares"
        try:
            return _fitting(model, slot, amount)
        except ValidationError:
            if amount.text != words.strip() or _is_scaled(amount):
                return None  # "3% of the costs", "0.8 Adler share for each of its own"; "2,000 crore"
            raise unread from None  # which says what was expected


def _fitting(model: type[Fact], slot: FactField, amount: Quantity) -> Quantity:
    """The amount; where the field takes no bare number, a fraction is a share of a hundred: "one third".

    "62,000" for a count stays a number: what is counted, the source tells.
    """
    try:
        return _typed(model, slot, amount)  # type: ignore[no-any-return]
    except ValidationError:
        weighed = amount.kind == "measure"
        if weighed and "GBP" in bare_currencies(amount.text):  # "300,000 pounds" that are paid
            return _typed(model, slot, f"{amount.text} sterling")  # type: ignore[no-any-return]
        if is_bare_count(model, slot.name, amount):
            return amount
        return _typed(model, slot, as_share(amount))  # type: ignore[no-any-return]


def _typed(model: type[Fact], slot: FactField, given: object) -> Any:
    if slot.collection is None:
        return _validated(model, slot.name, given)
    return _validated(model, slot.name, slot.collection([given]))[0]


def _may_be_kept(model: type[Fact], given: object) -> bool:
    """Whether what words mean may be kept for other claims: a few plain words in a field of factlib's own.

    In a type of your own a validator may say something else the next time, or make something that changes.
    """
    members = given if isinstance(given, tuple) else (given,)
    return model in _BUILT_IN and all(
        type(member) is str and len(member) <= _LONGEST_AMOUNT for member in members
    )


def _validated(model: type[Fact], name: str, given: object) -> Any:
    return _adapter(model, name).validate_python(given)


_validated_words = lru_cache(maxsize=_VALUES_KEPT)(_validated)
_valued_words = lru_cache(maxsize=_VALUES_KEPT)(_valued)


def _with_rate(words: str, amount: Any) -> Any:
    """An amount with what only the words beside it say: "21 aircraft per month", "$2 million each", "+2%"."""
    if words.lstrip().startswith("+") and getattr(amount, "trend", "") is None:
        amount = amount.model_copy(update={"trend": "up"})
    if getattr(amount, "per", "") is not None:
        return amount
    said = set(words.lower().replace(",", "").split())
    rates = (time for time, adverbs in RATES.items() if not said.isdisjoint(adverbs))  # "34 tonnes daily"
    found = _RATE.search(words)
    per = (found["time"] or "unit") if found is not None else next(rates, None)
    return amount if per is None else amount.model_copy(update={"per": per})


def _is_scaled(amount: Quantity) -> bool:
    """Whether a bare number is told as sums in rupees are: "2,000 crore"."""
    return isinstance(amount, Number) and amount.text.lower().endswith(_OF_RUPEES)


def _is_bare_money(amount: Quantity) -> bool:
    """Whether an amount is of money, and does not say of which country: "2 million shillings", "3 million Islamic dinars"."""
    noun = (amount.text.split() or [""])[-1]
    return bool(bare_currencies(f"1 {noun}"))


def _is_paid_in(amount: Quantity) -> bool:
    """Whether an amount counts what is paid with in the place of money: shares."""
    return isinstance(amount, Count) and amount.noun is not None and head_of(amount.noun) in listed("stakes")


def _is_full(when: When) -> bool:
    """Whether a date has its year: "production from 1991"."""
    return any(len(number) == _YEAR for number in _DIGITS.findall(when.text))


def is_bare_count(model: type[Fact], name: str, value: object) -> bool:
    """Whether a value is a bare number, in a field that takes counts and no numbers."""
    if not isinstance(value, Number):
        return False
    taken = [each for each in _alternatives(model.model_fields[name].annotation) if isinstance(each, type)]
    return Count in taken and Number not in taken


def _alternatives(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inside in get_args(annotation):
        yield from _alternatives(inside)


def _main(words: str, found: list[Quantity]) -> Quantity | None:
    """The one amount of some words, or the first where the others stand in brackets behind it, or say how long it lasts."""
    outside = _MORE.split(_IN_BRACKETS.sub("", words), maxsplit=1)[0]
    first = [amount for amount in found if amount.span.start < len(outside)]
    lasting = first[1:] and all(amount.kind == "measure" and amount.unit in _TIMES for amount in first[1:])
    return first[0] if len(first) == 1 or (lasting and first[0].kind == "money") else None


def _refuse_endless(value: Any) -> None:
    """Refuse figures whose digits nobody could write down."""
    for member in value if isinstance(value, tuple) else (value,):
        amount = _held(member).get("quantity") or member
        for number in (_held(amount).get("value"), _held(amount).get("upper")):
            if isinstance(number, Decimal) and abs(number.adjusted()) > _MOST_DIGITS:
                raise ValueError(f"expected a figure of at most {_MOST_DIGITS} digits")


def _held(value: object) -> Mapping[str, Any]:
    """The fields of a model; to ask a model by name for one that it has not takes ten times as long."""
    return value.__dict__ if isinstance(value, Model) else {}


@cache
def _adapter(model: type[Fact], name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    annotation: Any = field.annotation
    if field.metadata:
        annotation = Annotated[annotation, *field.metadata]
    if NoneType not in get_args(field.annotation):
        annotation = annotation | None
    return TypeAdapter(annotation)


def _read_evidence(claim: Mapping[str, Any], findings: list[Finding]) -> tuple[str | None, Provenance | None]:
    given = claim.get("provenance")
    if given is not None:
        try:
            provenance = Provenance.model_validate(given)
        except ValidationError as error:
            findings += _invalid("provenance", error)
        else:
            return provenance.quote, provenance
    quote = claim.get("evidence")
    if quote is None or isinstance(quote, str):
        return quote, None
    findings.append(_unreadable("evidence", quote, "expected the words of the document"))
    return None, None


def _invalid(name: str, error: ValidationError) -> list[Finding]:
    return [
        _unreadable(
            ".".join([name, *(str(part) for part in fault["loc"] if isinstance(part, int))]),
            fault.get("input"),
            _reason(fault),
        )
        for fault in error.errors(include_url=False, include_context=False)[:8]
    ]


def _reason(fault: Mapping[str, Any]) -> str:
    """Why a value cannot be read, in words of ours."""
    if fault["type"] == "missing":
        return f"{fault['loc'][-1]!r} is missing"
    if fault["type"] == "extra_forbidden":
        return f"there is no field {fault['loc'][-1]!r}"
    reason: str = fault["msg"].removeprefix("Value error, ")
    return reason.replace("Input should be", "expected", 1).replace("String should have", "expected", 1)


def _unreadable(field: str, given: object, reason: str) -> Finding:
    reason = " ".join(reason.partition("\n")[0].split())[:240]  # the lines behind point into the words
    shown = _shown(given)
    named = shown if shown.strip() else repr(shown)
    return Finding.of("invalid", field, f"{named} cannot be read: {reason}", expected=shown)


class _Brief(reprlib.Repr):
    """Shows a value of whatever depth, and an int of whatever size: Python writes out none of very many digits."""

    def repr_int(self, x: int, level: int) -> str:
        return super().repr_int(x, level) if x.bit_length() <= _MOST_BITS else hex(x)


def _no_field(name: object, fields: Iterable[str]) -> str:
    """What is wrong with a name that no field has, and which field it may mean: "seller"."""
    written = name[:_SHOWN].lower() if isinstance(name, str) else ""
    meant = get_close_matches(written, fields, n=1, cutoff=_ALIKE)
    return "a fact of this type has no such field" + "".join(f"; did you mean {field!r}?" for field in meant)


def _shown(value: object) -> str:
    shown = value if isinstance(value, str) else _Brief().repr(value)
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
