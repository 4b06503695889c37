"""Arrow in, Arrow out: extraction as a function of record batches, free of any engine.

It drops into everything that maps batches: Ray Data, Spark's mapInArrow, DuckDB, Dask, a loop.
"""

from functools import cache
from typing import TYPE_CHECKING, Any

from factlib.batch.limits import Limits
from factlib.batch.records import DOCUMENT_FIELDS, Record, facts_of
from factlib.errors import ArgumentError
from factlib.interop.arrow import FACT_COLUMNS, arrow_row, arrow_schema

if TYPE_CHECKING:
    import pyarrow as pa


DOCUMENT_COLUMNS = ("source", *DOCUMENT_FIELDS)
RESULT_COLUMNS = ("source", "error", *FACT_COLUMNS)


@cache
def result_schema() -> "pa.Schema":
    """The fixed schema of results: `source`, `error`, and the columns of `factlib.interop.to_arrow`.

    A row holds one fact, or in `error` why a document gave none; a document without facts gives no row.
    """
    import pyarrow as pa

    return pa.schema([("source", pa.string()), ("error", pa.string()), *arrow_schema()])


def extract_batch(batch: "pa.RecordBatch", *, limits: Limits | None = None) -> "pa.RecordBatch":
    """The facts of a batch of documents.

    Args:
        batch: A column `text`, and of `DOCUMENT_COLUMNS` any others; `published` is a date or an ISO 8601
            string; `source` names the document in the results, else its row number does.
        limits: What one document may cost.

    Raises:
        ArgumentError: There is no column `text`.

    >>> import pyarrow
    >>> batch = pyarrow.RecordBatch.from_pydict({"text": ["Turkey sold 20 drones to Qatar.", None]})
    >>> facts = extract_batch(batch)
    >>> facts.schema.names[:4], facts.column("error").to_pylist()[-1]
    (['source', 'error', 'id', 'type'], "no text: expected a field 'text', got text")
    """
    import pyarrow as pa

    if not isinstance(batch, pa.RecordBatch) or "text" not in batch.schema.names:
        names = batch.schema.names if isinstance(batch, pa.RecordBatch) else batch
        raise ArgumentError("batch", names, "a pyarrow.RecordBatch with a column 'text'")
    rows: list[dict[str, Any]] = []
    for number, fields in enumerate(batch.to_pylist()):
        rows += result_rows(Record.of_fields(str(fields.get("source") or number), fields), limits or Limits())
    return pa.RecordBatch.from_pylist(rows, schema=result_schema())


def result_rows(record: Record, limits: Limits) -> list[dict[str, Any]]:
    """The rows of one record: its facts, or one row with the error."""
    facts, error = facts_of(record, limits)
    if error is not None:
        return [{"source": record.source, "error": error}]
    return [{"source": record.source, "error": None, **arrow_row(fact)} for fact in facts]
