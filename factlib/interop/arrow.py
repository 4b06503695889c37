"""Facts as Arrow tables, and through them as Parquet files and data frames (extra `arrow`).

The columns are those of `rows`, typed. Figures are decimal128(38, 9); a figure that does not fit exactly is
null there. The column `fact` holds every fact whole, and reading back takes it from there.
"""

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from factlib.errors import ArgumentError, of_extra
from factlib.facts import Fact, parse_fact
from factlib.facts.kinds import facts_of
from factlib.interop.rows import COLUMNS, columns_of, row

if TYPE_CHECKING:
    import pyarrow as pa


FACT_COLUMNS = tuple(COLUMNS)
_PRECISION, _SCALE = 38, 9


def arrow_schema() -> "pa.Schema":
    """The schema of a table of facts of factlib's own types.

    >>> arrow_schema().field("amount_low").type
    Decimal128Type(decimal128(38, 9))
    """
    return _schema(tuple(COLUMNS.items()))


@lru_cache(maxsize=16)
def _schema(columns: tuple[tuple[str, str], ...]) -> "pa.Schema":
    pa = load_pyarrow()
    types = {
        "text": pa.string(),
        "texts": pa.list_(pa.string()),
        "flag": pa.bool_(),
        "figure": pa.decimal128(_PRECISION, _SCALE),
        "day": pa.date32(),
        "offset": pa.int64(),
    }
    return pa.schema([(column, types[sort]) for column, sort in columns])


def to_arrow(facts: Iterable[Fact]) -> "pa.Table":
    """The facts as one table, a row each, in their order.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    several = facts_of(facts)
    schema = _schema(tuple(columns_of(several).items()))
    return load_pyarrow().Table.from_pylist([arrow_row(fact) for fact in several], schema=schema)


def from_arrow(table: "pa.Table") -> list[Fact]:
    """The facts of a table that `to_arrow` made, or of one with its column `fact`; a row without a fact has none.

    Raises:
        ArgumentError: There is no column `fact`.
    """
    if "fact" not in table.column_names:
        raise ArgumentError("table", table.column_names, "a table with a column 'fact'")
    return [parse_fact(text) for text in table.column("fact").to_pylist() if text is not None]


def to_dataframe(facts: Iterable[Fact], library: Literal["pandas", "polars"] = "pandas") -> Any:
    """The facts as a pandas or polars frame; figures stay exact, days stay days.

    Raises:
        ArgumentError: `library` is neither.
        MissingExtraError: pyarrow is not installed.
    """
    table = to_arrow(facts)
    if library == "pandas":
        return table.to_pandas()
    if library == "polars":
        import polars

        return polars.from_arrow(table)
    raise ArgumentError("library", library, "'pandas' or 'polars'")


def arrow_row(fact: Fact) -> dict[str, Any]:
    """The row of a fact, with null for figures that decimal128(38, 9) cannot hold exactly."""
    flat = row(fact)
    for column in ("amount_low", "amount_high"):
        figure = flat[column]
        if figure is not None and not _fits(figure):
            flat[column] = None
    return {column: _storable(value) for column, value in flat.items()}


def _fits(figure: Decimal) -> bool:
    _, digits, exponent = figure.normalize().as_tuple()
    return isinstance(exponent, int) and exponent >= -_SCALE and len(digits) + exponent <= _PRECISION - _SCALE


def _storable(value: Any) -> Any:
    """Text as UTF-8 can hold it: a lone surrogate, which no UTF-8 file contains, becomes U+FFFD."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_storable(member) for member in value]
    return value


def load_pyarrow() -> Any:
    """The package pyarrow, loaded when it is first needed.

    Raises:
        MissingExtraError: It is not installed.
    """
    with of_extra("Arrow, Parquet and data frames", "arrow"):
        import pyarrow
    return pyarrow
