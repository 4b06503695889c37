"""What all facts share: a type, an identity, evidence, and whether they are asserted."""

import hashlib
import json
from collections.abc import Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, get_args, get_origin

from pydantic import (
    GetJsonSchemaHandler,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    computed_field,
    model_validator,
)
from pydantic_core import CoreSchema

from factlib.document import Model
from factlib.errors import ArgumentError
from factlib.facts.fields import FactField, fields_of
from factlib.facts.provenance import Provenance
from factlib.facts.wording import headline, html_table
from factlib.hooks import hook

if TYPE_CHECKING:
    from factlib.validate import Finding


SCHEMA_VERSION = 1  # of dumped facts; raised when a dump of an older factlib no longer reads
_NOT_SLOTS = {"schema_version", "provenance", "id"}
# what a claim cites, what is said of a fact, and what it is called
_RESERVED = {"evidence", "findings", "id"}
_CITED = "the words of the document that say so, copied character for character"
_EVIDENCE = {"type": "string", "description": _CITED}
_WRITING = {"text", "span"}  # of a quantity or a date: how it was written, not what it is
_canonical = json.JSONEncoder(  # made once: `json.dumps` with options makes one for each call
    sort_keys=True, ensure_ascii=False, check_circular=False, separators=(",", ":")
).encode


FACT_TYPES: dict[str, "type[Fact]"] = {}
"""Every type of fact by the name that is its `type`; a class is here as soon as it is defined."""


class Fact(Model):
    """The base of all types of fact: those of factlib, and your own.

    A subclass with a `type` of its own is a type of fact, and no more is needed: it is read, validated, stored,
    compared and shown by what its fields hold (see `factlib.facts.fields`).

    >>> from factlib import Count, Party
    >>> class Recall(Fact):
    ...     type: Literal["recall"] = "recall"
    ...     maker: Party
    ...     product: str
    ...     units: Count | None = None
    >>> Recall(maker="Alder Marine", product="life vests", units="at least 900 vests").units.value
    Decimal('900')

    Slots accept what people and language models write: "Norway" for a party, "at least $38 million" for an
    amount, "June 2021" for a period. In place of `provenance`, `evidence` may hold a quote; it is anchored
    in the document given as `model_validate(data, context={"document": document})`, and every slot is then
    checked against the words around it. What the document does not bear out is an error at its field, with the code
    of the finding; with `context={"document": document, "on_fail": "flag"}` the fact is kept and has the `findings`.

    Attributes:
        identified_by: The fields that tell whether two facts are about the same thing; by default the parties,
            places, goods and words. A class may name its own.
        may_conflict: The fields in which two facts about the same thing contradict each other if they differ; by
            default the amounts, numbers, periods and choices, and parties and places that are no list.
        type: Which kind of fact it is.
        schema_version: The version of the dumped form.
        provenance: The evidence; None for a fact that was built by hand.
        denied: The source says that it is not so.
        hypothetical: The source says that it could be or would be so.
        id: A hash of type, slots, document and span: the same for the same fact read twice; it does not depend
            on the method that read it, the URL or the time.

    Raises:
        ArgumentError: A subclass has no `type: Literal["name"] = "name"`, its type is that of another class, or it
            names a field that it does not have.
        pydantic.ValidationError: A slot cannot be read, `id` is not that of the fact, or the evidence given does
            not bear out a slot.
    """

    identified_by: ClassVar[tuple[str, ...]] = ()
    may_conflict: ClassVar[tuple[str, ...]] = ()

    if TYPE_CHECKING:
        type: Any  # a str, which a type checker would not let a subclass narrow to a literal
    else:
        type: str
    schema_version: int = SCHEMA_VERSION
    provenance: Provenance | None = None
    denied: bool = False
    hypothetical: bool = False

    @computed_field  # type: ignore[prop-decorator]
    @cached_property
    def id(self) -> str:
        """A hash of type, slots, document id and span."""
        source = self.provenance
        place = source and [source.document, source.span.start, source.span.end]
        slots = self.model_dump(mode="json", exclude=_no_meaning(type(self)), exclude_none=True)
        canonical = _canonical([slots, place]).encode("utf-8", "surrogatepass")
        return "fact:" + hashlib.sha256(canonical).hexdigest()[:32]

    @cached_property
    def findings(self) -> "tuple[Finding, ...]":
        """What validation had to say when the fact was read with a document; empty without one."""
        return ()

    def __hash__(self) -> int:
        return hash(self.id)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, changed as `update` says; its `id` is that of the copy."""
        copy = super().model_copy(update=update, deep=deep)
        copy.__dict__.pop("id", None)
        return copy

    def __str__(self) -> str:
        return headline(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self})"

    def _repr_html_(self) -> str:
        """The fact as a table, for notebooks."""
        return html_table(self)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Refuse fields with names that mean something else, before pydantic sees them."""
        super().__init_subclass__(**kwargs)
        if reserved := _RESERVED & vars(cls).get("__annotations__", {}).keys():
            raise ArgumentError(
                cls.__name__, min(reserved), f"a name other than {', '.join(sorted(_RESERVED))}"
            )

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Register the class as a type of fact; one that inherits its type, as clients make some, is no other."""
        super().__pydantic_init_subclass__(**kwargs)
        if "type" in vars(cls).get("__annotations__", {}) or cls.__base__ is Fact:
            _register(cls)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """As what is dumped; for input, as what people and models write: words for slots, a quote as evidence."""
        schema = handler(core_schema)
        if handler.mode == "validation":
            inner = handler.resolve_ref_schema(schema)
            named = inner["properties"].items()
            slots = {name: _or_words(slot) for name, slot in named if name not in _NOT_SLOTS}
            inner["properties"] = {**slots, "evidence": _EVIDENCE}
        return schema

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, data: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Self:
        if not isinstance(data, dict):
            return handler(data)  # type: ignore[no-any-return]
        given = dict(data)
        for field in _taken_otherwise(cls):
            if field.name in given:
                given[field.name] = field.taken(given[field.name])
        identity, version = given.pop("id", None), given.get("schema_version", SCHEMA_VERSION)
        if version != SCHEMA_VERSION:
            raise ArgumentError("schema_version", version, str(SCHEMA_VERSION))
        context = info.context or {}
        fact: Self
        if given.pop("evidence", None) is not None:
            fact = hook("fact_of_claim")(cls, data, handler, context)
        else:
            fact = handler(given)
            if fact.provenance is not None and "document" in context:
                fact = hook("checked_fact")(fact, context)
        if identity is not None and identity != fact.id:
            raise ArgumentError("id", identity, f"{fact.id}, the hash of these slots")
        return fact


def _register(model: type[Fact]) -> None:
    """Keep a type of fact under its name; the same class defined again, as in a notebook, replaces the old one.

    Raises:
        ArgumentError: As for `Fact`.
    """
    field = model.model_fields["type"]
    names = get_args(field.annotation) if get_origin(field.annotation) is Literal else ()
    if len(names) != 1 or not isinstance(names[0], str) or field.default != names[0]:
        expected = 'a field `type: Literal["name"] = "name"` with the name of the type'
        raise ArgumentError(f"{model.__name__}.type", field.annotation, expected)
    known = FACT_TYPES.get(names[0])
    if known is not None and _written_as(known) != _written_as(model):
        expected = f"a type that no other class has ({_written_as(known)} has it)"
        raise ArgumentError(f"{model.__name__}.type", names[0], expected)
    for declared in ("identified_by", "may_conflict"):
        several = getattr(model, declared)
        if isinstance(several, str):
            raise ArgumentError(f"{model.__name__}.{declared}", several, "a tuple of names of fields")
        for name in several:
            if name not in fields_of(model):
                expected = f"one of {', '.join(fields_of(model))}"
                raise ArgumentError(f"{model.__name__}.{declared}", name, expected)
    FACT_TYPES[names[0]] = model


def _written_as(model: type[Fact]) -> str:
    return f"{model.__module__}.{model.__qualname__}"


@cache
def _taken_otherwise(model: type[Fact]) -> tuple[FactField, ...]:
    """The fields that are lists or choices, which may be given otherwise than they are held."""
    return tuple(field for field in fields_of(model).values() if field.several or field.choices)


@cache
def _no_meaning(model: type[Fact]) -> Any:
    """What of a type of fact is not hashed, in the form of `model_dump`: how amounts and dates were written."""
    found: dict[str, Any] = dict.fromkeys(_NOT_SLOTS, True)
    for field in fields_of(model).values():
        if field.holds in ("amount", "period", "item"):
            writing = {"quantity": _WRITING} if field.holds == "item" else _WRITING
            found[field.name] = {"__all__": writing} if field.several else writing
    return found


def _or_words(schema: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of a slot that also takes words, if its value is a model."""
    if schema.get("type") == "array":
        return {**schema, "items": _or_words(schema["items"])}
    if "anyOf" in schema:
        members = schema["anyOf"]
        models = any("$ref" in member or "oneOf" in member for member in members)
        return {**schema, "anyOf": [{"type": "string"}, *members]} if models else schema
    return {"anyOf": [{"type": "string"}, schema]} if "$ref" in schema or "oneOf" in schema else schema
