"""Facts in the formats that their users' tools read, and back.

| format | written | read back |
| --- | --- | --- |
| JSON Lines (`.jsonl`) | one fact a line | without loss |
| Parquet (`.parquet`), Arrow | typed columns, and the whole fact as JSON | without loss |
| W3C Web Annotations (`.jsonld`) | one annotation a fact, with its selectors | without loss |
| CSV (`.csv`) | one row a fact, for spreadsheets | no |
| a register of deals (`.csv`) | one row an item | no |
"""

from factlib.interop.annotations import from_annotations, to_annotations
from factlib.interop.arrow import FACT_COLUMNS, from_arrow, to_arrow, to_dataframe
from factlib.interop.files import FORMATS, load_facts, read_facts, write_facts
from factlib.interop.register import REGISTER_COLUMNS, register_rows

__all__ = [
    "FACT_COLUMNS", "FORMATS", "REGISTER_COLUMNS", "from_annotations", "from_arrow", "load_facts",
    "read_facts", "register_rows", "to_annotations", "to_arrow", "to_dataframe", "write_facts",
]  # fmt: skip
