"""Records as Arrow tables and data frames (extra `arrow`): a row each, the whole fact as JSON in the last column."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from factlib.errors import of_extra
from factlib.facts.slots import goods, main_amount, parties, period, place
from factlib.store.models import Record
from factlib.store.types import state_of

if TYPE_CHECKING:
    import pyarrow as pa


def to_arrow(records: Iterable[Record]) -> "pa.Table":
    """The records as one table; moments are in UTC, figures exact, as text.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    with of_extra("Arrow tables and data frames", "arrow"):
        import pyarrow as pa
    text, texts, day = pa.string(), pa.list_(pa.string()), pa.date32()
    types = dict.fromkeys(("id", "type", "status", "place", "amount", "amount_upper", "bound", "unit"), text)
    types |= {"parties": texts, "countries": texts, "goods": texts, "held_from": day, "held_until": day}
    types |= {"published": day, "publisher": text, "document": text, "quote": text}
    types |= {"learnt": pa.timestamp("us", tz="UTC"), "retracted": pa.bool_(), "verdict": text, "fact": text}
    return pa.Table.from_pylist([_row(record) for record in records], schema=pa.schema(list(types.items())))


def to_dataframe(records: Iterable[Record]) -> Any:
    """The records as a pandas frame.

    Raises:
        MissingExtraError: pyarrow or pandas is not installed.
    """
    table = to_arrow(records)
    with of_extra("data frames", "arrow"):
        return table.to_pandas()


def _row(record: Record) -> dict[str, Any]:
    fact, provenance = record.fact, record.fact.provenance
    named = [party for _, party in parties(fact)]
    amount, held, where = main_amount(fact), period(fact), place(fact)
    row: dict[str, Any] = {
        "id": fact.id,
        "type": fact.type,
        "status": state_of(fact),
        "place": where.name if where else None,
        "parties": [party.name for party in named],
        "countries": sorted({party.country for party in named if party.country}),
        "goods": list(goods(fact)),
        "held_from": held.start if held else None,
        "held_until": held.end if held else None,
        "learnt": record.learnt,
        "retracted": record.retracted is not None,
        "verdict": record.verdict,
        "fact": fact.model_dump_json(exclude_none=True),
    }
    if amount is not None:
        row |= {"amount": f"{amount.value:f}", "bound": amount.bound, "unit": amount.unit}
        row["amount_upper"] = None if amount.upper is None else f"{amount.upper:f}"
    if provenance is not None:
        row |= {"published": provenance.published, "publisher": provenance.publisher}
        row |= {"document": provenance.document, "quote": provenance.quote}
    return row
