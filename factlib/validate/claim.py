"""A claim from anywhere, taken apart into typed values; what cannot be read is a finding, never an exception."""

import reprlib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Any, NamedTuple, get_args

from pydantic import TypeAdapter, ValidationError

from factlib.dates import When
from factlib.document import Document
from factlib.errors import ArgumentError, TextError
from factlib.facts import FACT_TYPES, Fact, Provenance, fields_of
from factlib.facts.fields import Holds
from factlib.quantities import parse_quantities
from factlib.validate.report import Finding

__all__ = ["Claim", "read_claim"]

_BESIDE = {"schema_version", "provenance", "id", "evidence", "type"}
_LONGEST_AMOUNT = 200  # characters
_MOST_DIGITS = 60
_SHOWN = 80


class Claim(NamedTuple):
    """What is claimed, and the words it cites.

    Attributes:
        model: The type of fact that is claimed; None if it is none.
        values: The fields that the claim fills, read.
        quote: The words cited; None if there are none.
        provenance: The whole evidence, where the claim has one.
        findings: What could not be read.
    """

    model: type[Fact] | None
    values: Mapping[str, Any]
    quote: str | None
    provenance: Provenance | None
    findings: tuple[Finding, ...]

    @property
    def type(self) -> str | None:
        """The name of its type: "deal", "factory", "export_figure", "statement" or one of your own."""
        return self.model.model_fields["type"].default if self.model is not None else None

    def holding(self, holds: Holds) -> Iterator[tuple[str, Any]]:
        """The values of all fields that hold this sort of thing, with their paths."""
        fields = fields_of(self.model) if self.model is not None else {}
        for name, field in fields.items():
            if field.holds == holds:
                yield from self.listed(name)

    def listed(self, field: str) -> Iterator[tuple[str, Any]]:
        """The values of a field with their paths: one, or the members of a list."""
        value = self.values.get(field)
        if isinstance(value, tuple | list):
            yield from (
                (f"{field}.{number}", member) for number, member in enumerate(value) if member is not None
            )
        elif value is not None:
            yield field, value


def read_claim(claim: Fact | Mapping[str, Any], document: Document | None) -> Claim:
    """Take a claim apart.

    Raises:
        ArgumentError: It is neither a fact nor a mapping.
    """
    if isinstance(claim, Fact):
        values = {name: getattr(claim, name) for name in claim.model_fields_set - _BESIDE}
        quote = claim.provenance.quote if claim.provenance else None
        return Claim(type(claim), _filled(values), quote, claim.provenance, ())
    if not isinstance(claim, Mapping):
        raise ArgumentError("claim", claim, "a fact, or a dict of its fields")
    model = FACT_TYPES.get(kind) if isinstance(kind := claim.get("type"), str) else None
    if model is None:
        known = ", ".join(sorted(FACT_TYPES))
        wrong = Finding.of(
            "invalid", "type", f"expected one of {known}, got {_shown(kind)}", expected=_shown(kind)
        )
        return Claim(None, {}, None, None, (wrong,))
    findings: list[Finding] = []
    values = dict(_read_fields(model, claim, document, findings))
    quote, provenance = _read_evidence(claim, findings)
    return Claim(model, _filled(values), quote, provenance, tuple(findings))


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None and value != ()}


def _read_fields(
    model: type[Fact], claim: Mapping[str, Any], document: Document | None, findings: list[Finding]
) -> Iterator[tuple[str, Any]]:
    for name, given in claim.items():
        if name in _BESIDE:
            continue
        if name == "document" and name not in model.model_fields:
            continue  # which source is cited
        if name not in model.model_fields:
            findings.append(
                Finding.of("unknown-field", str(name)[:_SHOWN], "a fact of this type has no such field")
            )
            continue
        try:
            value = _read_value(model, name, given, document)
            _refuse_endless(value)
            yield name, value
        except ValidationError as error:
            findings += _invalid(name, error)
        except (ValueError, TypeError, OverflowError, ArithmeticError, RecursionError) as error:
            findings.append(_unreadable(name, given, str(error)))
    for name, field in model.model_fields.items():
        if field.is_required() and claim.get(name) is None and name != "type":
            findings.append(Finding.of("missing-field", name, "a fact of this type needs this field"))


def _read_value(model: type[Fact], name: str, given: object, document: Document | None) -> Any:
    given = fields_of(model)[name].collected(given)
    if isinstance(given, str) and fields_of(model)[name].holds == "period":
        try:
            return When.parse(given, anchor=document.published if document else None)
        except TextError as error:
            raise ValueError(error.reason) from error
    try:
        return _adapter(model, name).validate_python(given)
    except ValidationError:
        if (amounts := _amounts_within(model, name, given)) is None:
            raise
        return amounts


def _refuse_endless(value: Any) -> None:
    """Refuse figures whose digits nobody could write down."""
    for member in value if isinstance(value, tuple) else (value,):
        amount = getattr(member, "quantity", None) or member
        for number in (getattr(amount, "value", None), getattr(amount, "upper", None)):
            if isinstance(number, Decimal) and abs(number.adjusted()) > _MOST_DIGITS:
                raise ValueError(f"expected a figure of at most {_MOST_DIGITS} digits")


def _amounts_within(model: type[Fact], name: str, given: object) -> Any:
    """The one amount that stands in words which are no amount as a whole: "some 14 fast ferries for the lake"."""
    field = fields_of(model)[name]
    if field.holds != "amount":
        return None
    if isinstance(given, tuple | list):
        return tuple(_adapter(model, name).validate_python((_one_amount(words),))[0] for words in given)
    if isinstance(given, str):
        return _adapter(model, name).validate_python(_one_amount(given))
    return None


def _one_amount(words: object) -> Any:
    found = parse_quantities(words) if isinstance(words, str) and len(words) <= _LONGEST_AMOUNT else []
    return found[0] if len(found) == 1 else words


@cache
def _adapter(model: type[Fact], name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    annotation: Any = field.annotation
    if field.metadata:
        from typing import Annotated

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
            fault["msg"].removeprefix("Value error, "),
        )
        for fault in error.errors(include_url=False, include_context=False)[:8]
    ]


def _unreadable(field: str, given: object, reason: str) -> Finding:
    reason = " ".join(reason.split())[:240]
    return Finding.of("invalid", field, f"{_shown(given)} cannot be read: {reason}", expected=_shown(given))


def _shown(value: object) -> str:
    shown = value if isinstance(value, str) else reprlib.repr(value)  # of whatever depth
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
