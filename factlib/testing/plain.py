"""A fact in the words of a claim: strings for parties, amounts and periods, the quote as `evidence`."""

from collections.abc import Mapping
from typing import Any

from factlib.dates import When
from factlib.facts import Fact, Item
from factlib.names import Party, Place

_NO_CLAIM = {"schema_version", "provenance", "id"}


def claim_of(fact: Fact | Mapping[str, Any]) -> dict[str, Any]:
    """A fact as a person or a language model would write it; a dict comes back as a copy.

    >>> from factlib.facts import Deal
    >>> claim_of(Deal(sellers=["Ruritania"], value="at least $77 million", when="May 2021"))
    {'type': 'deal', 'sellers': ['Ruritania'], 'value': 'at least $77 million', 'when': '2021-05'}
    """
    if isinstance(fact, Mapping):
        return {name: list(value) if isinstance(value, list) else value for name, value in fact.items()}
    claim: dict[str, Any] = {"type": fact.type}
    for name in type(fact).model_fields:
        value = getattr(fact, name)
        if name in fact.model_fields_set - _NO_CLAIM - {"type"} and value is not None and value != ():
            claim[name] = _plain(value)
    if fact.provenance is not None:
        claim["evidence"] = fact.provenance.quote
    return claim


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(member) for member in value]
    if isinstance(value, Party | Place):
        return value.name
    if isinstance(value, When):
        return value.edtf
    if isinstance(value, Item):
        return {"name": value.name, "quantity": _plain(value.quantity)} if value.quantity else value.name
    return _amount(value) if hasattr(value, "bound") else value


def _amount(amount: Any) -> str:
    if amount.text:
        return str(amount.text)
    number = f"{amount.value:,f}" if amount.upper is None else f"{amount.value:,f} to {amount.upper:,f}"
    bound = "" if amount.bound == "exact" else amount.bound.replace("_", " ")
    unit = getattr(amount, "noun", "") or amount.unit or ("times" if amount.kind == "multiple" else "")
    return f"{bound} {number} {unit}".strip()
