"""Facts: deals, factories, export figures and statements, each with the characters it came from."""

from factlib.facts.deal import Deal, DealKind, DealStage, Item
from factlib.facts.export_figure import ExportFigure
from factlib.facts.fact import SCHEMA_VERSION, Fact
from factlib.facts.factory import Factory, FactoryKind, FactoryStatus
from factlib.facts.kinds import FACT_TYPES, AnyFact, json_schema, parse_fact
from factlib.facts.provenance import Provenance, Relocation
from factlib.facts.statement import Statement

__all__ = [
    "FACT_TYPES",
    "SCHEMA_VERSION",
    "AnyFact",
    "Deal",
    "DealKind",
    "DealStage",
    "ExportFigure",
    "Fact",
    "Factory",
    "FactoryKind",
    "FactoryStatus",
    "Item",
    "Provenance",
    "Relocation",
    "Statement",
    "json_schema",
    "parse_fact",
]
