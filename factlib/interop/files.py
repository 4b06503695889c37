"""Files of facts: one format a name, written whole or not at all."""

import csv
import io
import json
import os
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factlib.errors import ArgumentError, SourceError
from factlib.facts import Fact, parse_fact
from factlib.facts.kinds import facts_of
from factlib.interop.annotations import from_annotations, to_annotations
from factlib.interop.arrow import from_arrow, to_arrow
from factlib.interop.register import REGISTER_COLUMNS, register_rows
from factlib.interop.rows import columns_of, row
from factlib.sources.files import bytes_of

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # OWASP: CSV injection


@dataclass(frozen=True)
class Format:
    """A file format for facts.

    Attributes:
        suffix: How its files end; the format of a path is told by it.
        dump: Facts to bytes.
        load: Bytes to facts; None where the format is for looking only.
    """

    suffix: str
    dump: Callable[[Iterable[Fact]], bytes]
    load: Callable[[bytes], list[Fact]] | None = None


def write_facts(facts: Iterable[Fact], path: str | os.PathLike[str], format: str | None = None) -> None:  # noqa: A002
    """Write facts to a file; an older file is replaced at once when the new one is whole.

    Args:
        facts: The facts, written in their order.
        path: Where to.
        format: One of `FORMATS`; told by the suffix of `path` if left out.

    Raises:
        ArgumentError: The format is unknown.
        OSError: The file cannot be written.
    """
    target = Path(path)
    content = _format_of(target, format).dump(facts_of(facts))
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def read_facts(path: str | os.PathLike[str], format: str | None = None) -> list[Fact]:  # noqa: A002
    """Read the facts that `write_facts` wrote as JSON Lines, Parquet or Web Annotations.

    Raises:
        ArgumentError: The format is unknown, or is not read back.
        SourceError: The file is missing, or holds something else.
    """
    source = Path(path)
    return load_facts(bytes_of(source), _format_of(source, format), name=str(source))


def load_facts(content: bytes, format: str | Format, *, name: str = "bytes") -> list[Fact]:  # noqa: A002
    """Read facts from the bytes of a file, as `read_facts` does.

    Args:
        content: The bytes.
        format: One of `FORMATS` that is read back.
        name: What errors call the bytes.

    Raises:
        ArgumentError: The format is unknown, or is not read back.
        SourceError: The bytes hold something else.
    """
    known = format if isinstance(format, Format) else _format_of(Path(name), format)
    if known.load is None:
        raise ArgumentError("format", known.suffix, "jsonl, parquet or jsonld, which are read back")
    try:
        return known.load(content)
    except (ValueError, OSError) as error:
        raise SourceError(name, f"no file of facts: {error}") from error


def _format_of(path: Path, name: str | None) -> Format:
    if name is not None:
        if name not in FORMATS:
            raise ArgumentError("format", name, f"one of {', '.join(FORMATS)}")
        return FORMATS[name]
    for known in FORMATS.values():
        if path.suffix.lower() == known.suffix:
            return known
    endings = sorted({known.suffix for known in FORMATS.values()})
    raise ArgumentError("path", str(path), f"a name ending in {', '.join(endings)}")


def _dump_jsonl(facts: Iterable[Fact]) -> bytes:
    return b"".join(fact.model_dump_json(exclude_none=True).encode() + b"\n" for fact in facts)


def _load_jsonl(content: bytes) -> list[Fact]:
    facts = []
    for number, line in enumerate(content.decode("utf-8").split("\n"), start=1):
        if line.strip():
            try:
                facts.append(parse_fact(line))
            except ArgumentError as error:
                raise ValueError(f"line {number}: {error}") from error
    return facts


def _dump_csv(facts: Iterable[Fact]) -> bytes:
    several = list(facts)
    return _csv(columns_of(several), (row(fact) for fact in several))


def _csv(columns: Iterable[str], rows: Iterable[dict[str, Any]]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    columns = list(columns)
    writer.writerow(columns)
    for flat in rows:
        writer.writerow([_cell(flat.get(column)) for column in columns])
    return stream.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> Any:
    """A value as a spreadsheet may hold it: lists joined, a leading formula sign made text by an apostrophe."""
    if isinstance(value, list):
        value = "; ".join(value)
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return "'" + value
    return value


def _dump_parquet(facts: Iterable[Fact]) -> bytes:
    table = to_arrow(facts)
    import pyarrow.parquet

    stream = io.BytesIO()
    pyarrow.parquet.write_table(table, stream, compression="zstd")
    return stream.getvalue()


def _load_parquet(content: bytes) -> list[Fact]:
    import pyarrow.parquet

    return from_arrow(pyarrow.parquet.read_table(io.BytesIO(content)))


def _dump_annotations(facts: Iterable[Fact]) -> bytes:
    return json.dumps(to_annotations(facts), ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


FORMATS: dict[str, Format] = {
    "jsonl": Format(".jsonl", _dump_jsonl, _load_jsonl),
    "csv": Format(".csv", _dump_csv),
    "parquet": Format(".parquet", _dump_parquet, _load_parquet),
    "jsonld": Format(".jsonld", _dump_annotations, lambda content: from_annotations(json.loads(content))),
    "register": Format(".csv", lambda facts: _csv(REGISTER_COLUMNS, register_rows(facts))),
}
