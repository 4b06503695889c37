"""factlib reads news into typed facts that can be checked, and checks facts against the news they cite.

>>> import factlib
>>> [quantity.value for quantity in factlib.parse_quantities("worth at least $77 million")]
[Decimal('77000000')]

Everything loads on first use: importing factlib costs next to nothing.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from factlib.hooks import provide
from factlib.version import __version__

if TYPE_CHECKING:
    from factlib.asking import Asked, ModelError, Refused, ask, ask_async
    from factlib.dates import DateError, When, parse_dates
    from factlib.document import Document, Span
    from factlib.errors import (
        ArgumentError,
        FactlibError,
        MissingExtraError,
        SourceError,
        StoreError,
        TextError,
    )
    from factlib.extract import extract
    from factlib.facts import (
        Deal,
        ExportFigure,
        Fact,
        Factory,
        Item,
        Provenance,
        Statement,
        claim_schema,
        json_schema,
        parse_fact,
    )
    from factlib.names import Party, Place
    from factlib.prose import SentenceReport, TextFinding, TextReport, validate_text
    from factlib.quantities import (
        Count,
        Measure,
        Money,
        Multiple,
        Number,
        Percent,
        Quantity,
        QuantityError,
        parse_quantities,
    )
    from factlib.sources import read
    from factlib.store import FactStore
    from factlib.validate import Finding, Report, validate, validate_all

__all__ = [
    "ArgumentError", "Asked", "Count", "DateError", "Deal", "Document", "ExportFigure", "Fact", "FactStore",
    "FactlibError", "Factory", "Finding", "Item", "Measure", "MissingExtraError", "ModelError", "Money",
    "Multiple", "Number", "Party", "Percent", "Place", "Provenance", "Quantity", "QuantityError", "Refused",
    "Report", "SentenceReport", "SourceError", "Span", "Statement", "StoreError", "TextError", "TextFinding",
    "TextReport", "When", "__version__", "ask", "ask_async", "claim_schema", "extract", "json_schema",
    "parse_dates", "parse_fact", "parse_quantities", "read", "validate", "validate_all", "validate_text",
]  # fmt: skip

_HOMES = {
    "factlib.asking": "Asked ModelError Refused ask ask_async",
    "factlib.errors": "ArgumentError FactlibError MissingExtraError SourceError StoreError TextError",
    "factlib.document": "Document Span",
    "factlib.quantities": "Count Measure Money Multiple Number Percent Quantity QuantityError parse_quantities",
    "factlib.dates": "DateError When parse_dates",
    "factlib.names": "Party Place",
    "factlib.sources": "read",
    "factlib.facts": "Deal ExportFigure Fact Factory Item Provenance Statement claim_schema json_schema parse_fact",
    "factlib.extract": "extract",
    "factlib.validate": "Finding Report validate validate_all",
    "factlib.prose": "SentenceReport TextFinding TextReport validate_text",
    "factlib.store": "FactStore",
}
_HOOKS = {
    "checked_fact": "factlib.validate.in_pydantic",
    "document_of_page": "factlib.sources.html",
    "fact_of_claim": "factlib.validate.in_pydantic",
    "history_of": "factlib.store.history",
    "parse_quantity": "factlib.quantities.scan",
    "read_quantity": "factlib.quantities.scan",
    "read_when": "factlib.dates.parse",
}
provide(_HOOKS)
_PACKAGES = {
    "batch",
    "dates",
    "facts",
    "interop",
    "language",
    "names",
    "quantities",
    "sources",
    "store",
    "testing",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}


class _Package(ModuleType):
    """This package: `factlib.extract` is the function, also after something has imported the package of that name."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (isinstance(value, ModuleType) and name in _HOME_OF):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> object:
    if name in _PACKAGES:
        return import_module(f"factlib.{name}")
    if name not in _HOME_OF:
        raise AttributeError(f"module 'factlib' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
