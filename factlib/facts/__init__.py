"""Facts: deals, factories, export figures, statements and your own types, each with the characters it came from."""

from factlib.events.deal_terms import DealKind, DealStage
from factlib.facts.built_in import Deal, ExportFigure, Factory, FactoryKind, FactoryStatus, Statement
from factlib.facts.fact import FACT_TYPES, SCHEMA_VERSION, Fact
from factlib.facts.fields import FactField, fields_of
from factlib.facts.item import Item
from factlib.facts.kinds import BUILT_IN_TYPES, AnyFact, fact_types, json_schema, parse_fact
from factlib.facts.provenance import Provenance, Relocation
from factlib.facts.schema import claim_schema

__all__ = [
    "BUILT_IN_TYPES", "FACT_TYPES", "SCHEMA_VERSION", "AnyFact", "Deal", "DealKind", "DealStage",
    "ExportFigure", "Fact", "FactField", "Factory", "FactoryKind", "FactoryStatus", "Item", "Provenance",
    "Relocation", "Statement", "claim_schema", "fact_types", "fields_of", "json_schema", "parse_fact",
]  # fmt: skip
