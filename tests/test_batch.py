"""Runs over many documents: every input format, limits, killed runs, and the same bytes in the end."""

import contextlib
import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factlib import ArgumentError, SourceError
from factlib.batch import (
    DOCUMENT_COLUMNS,
    RESULT_COLUMNS,
    Limits,
    extract_batch,
    make_plan,
    result_schema,
    run,
)
from factlib.batch.limits import DocumentError, deadline
from factlib.interop import from_arrow

pa = pytest.importorskip("pyarrow", reason="batches need the extra 'arrow'")
pq = pytest.importorskip("pyarrow.parquet")

SALE = "Norland sold 12 boats to Turkey for $340 million in May 2021, the minister said."


def articles(number: int) -> list[dict[str, str]]:
    return [
        {"text": f"{SALE} It was order number {index}.", "published": "2021-06-01"} for index in range(number)
    ]


def write_jsonl(path: Path, entries: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(entry) + "\n" for entry in entries), encoding="utf-8")
    return path


def table_of(folder: Path) -> "pa.Table":
    return pa.concat_tables(pq.read_table(path) for path in sorted(folder.glob("part-*.parquet")))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_batch_has_the_fixed_schema_and_reads_back() -> None:
    batch = pa.RecordBatch.from_pylist([{"source": "a", "text": SALE}, {"source": "b", "text": "Nothing."}])
    result = extract_batch(batch)
    assert result.schema == result_schema()
    assert tuple(result.schema.names) == RESULT_COLUMNS
    facts = from_arrow(pa.Table.from_batches([result]))
    assert {"statement"} < {fact.type for fact in facts}
    assert set(result.column("source").to_pylist()) == {"a"}


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"text": None}, "no text"),
        ({"text": "x" * 2_000}, "too large: more than 1,000 bytes"),
        ({"text": "x", "published": "yesterday"}, "ValidationError"),
    ],
)
def test_a_bad_document_is_an_error_row(fields: dict[str, str | None], error: str) -> None:
    schema = pa.schema([(name, pa.string()) for name in DOCUMENT_COLUMNS])
    batch = pa.RecordBatch.from_pylist([fields, {"text": SALE}], schema=schema)
    result = extract_batch(batch, limits=Limits(bytes=1_000))
    assert error in result.column("error").to_pylist()[0]
    assert result.column("error").null_count == result.num_rows - 1 > 0


@pytest.mark.parametrize("batch", [None, [], "text"])
def test_what_is_no_batch_is_refused(batch: object) -> None:
    with pytest.raises(ArgumentError, match=r"batch: expected a pyarrow.RecordBatch"):
        extract_batch(batch)  # type: ignore[arg-type]


def test_time_limits_hold() -> None:
    def work_on() -> None:
        began = time.monotonic()
        with deadline(0.05):
            while time.monotonic() - began < 5:
                with contextlib.suppress(Exception):  # as code in between might
                    sum(range(1000))

    with pytest.raises(DocumentError, match="too slow"):
        work_on()


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """One document and more in every format."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(SALE, encoding="utf-8")
    (folder / "b.html").write_text(
        f"<html><body><article><h1>Boats</h1>{f'<p>{SALE}</p>' * 5}</article></body></html>", encoding="utf-8"
    )
    write_jsonl(folder / "c.jsonl", articles(3))
    (folder / "d.jsonl.gz").write_bytes(gzip.compress(json.dumps(articles(1)[0]).encode()))
    pq.write_table(pa.Table.from_pylist(articles(5)), folder / "e.parquet", row_group_size=2)
    zstandard = pytest.importorskip("zstandard", reason="comes with the extra 'arrow'")
    (folder / "f.txt.zst").write_bytes(zstandard.compress(SALE.encode()))
    (folder / "g.txt.gz").write_bytes(gzip.compress(SALE.encode()))
    (folder / "ignored.bin").write_bytes(b"\0")
    return folder


def test_every_format_is_read(inputs: Path, tmp_path: Path) -> None:
    summary = run([inputs], tmp_path / "out", workers=1)
    assert (summary.documents, summary.errors) == (13, 0)
    sources = {Path(source).name for source in table_of(summary.folder).column("source").to_pylist()}
    assert {source.split("#")[0] for source in sources} == {
        "a.txt",
        "b.html",
        "c.jsonl",
        "d.jsonl.gz",
        "e.parquet",
        "f.txt.zst",
        "g.txt.gz",
    }
    manifest = json.loads((summary.folder / "manifest.json").read_text(encoding="utf-8"))
    assert sum(shard["facts"] for shard in manifest["shards"]) == summary.facts > 13


POISON = [
    ("binary.txt", bytes(range(256)) * 10, "not UTF-8"),
    ("broken.txt", SALE.encode() + b"\xff", "not UTF-8"),
    ("long.txt", b"x" * 300_000, "too large"),
    ("bomb.txt.gz", gzip.compress(b"0" * 50_000_000), "too large"),
    ("no.txt.gz", b"no gzip", "gzip"),
    ("deep.html", b"<div>" * 40_000, ""),
    ("line.jsonl", b'{"text": "' + b"x" * 300_000 + b'"}\n', "too large"),
    ("list.jsonl", b"[1]\n", "no JSON object"),
    ("deep.jsonl", b"[" * 100_000 + b"\n", "no JSON"),
    ("no.jsonl", b"\xff\xfe\n", "no JSON"),
]


def test_poison_becomes_error_rows_and_the_rest_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, content, _ in POISON:
        (folder / name).write_bytes(content)
    (folder / "zz.txt").write_text(SALE, encoding="utf-8")
    summary = run([folder], tmp_path / "out", workers=1, limits=Limits(bytes=200_000, seconds=20))
    table = table_of(summary.folder)
    errors = {
        Path(s.split("#")[0]).name: e
        for s, e in zip(*(table.column(c).to_pylist() for c in ("source", "error")), strict=True)
    }
    for name, _, reason in POISON:
        assert reason in (errors[name] or ""), name
        assert errors[name], name
    assert errors["zz.txt"] is None


def test_slices_cover_every_line_once(tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "many.jsonl", articles(50))
    whole = run([path], tmp_path / "whole", workers=1)
    cut = run([path], tmp_path / "cut", workers=1, shard_bytes=777)
    assert len(cut.shards) > 5
    assert cut.documents == whole.documents == 50
    ids = [table_of(done.folder).column("id").to_pylist() for done in (whole, cut)]
    assert ids[0] == ids[1]


def test_two_workers_write_the_same_bytes_as_one(tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "many.jsonl", articles(40))
    one = run([path], tmp_path / "one", workers=1, shard_bytes=1_000)
    two = run([path], tmp_path / "two", workers=2, shard_bytes=1_000)
    assert contents(one.folder) == contents(two.folder)


def test_another_run_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    first, second = (write_jsonl(tmp_path / f"{n}.jsonl", articles(n)) for n in (1, 2))
    run([first], tmp_path / "out", workers=1)
    with pytest.raises(ArgumentError, match="out: expected an empty folder"):
        run([second], tmp_path / "out", workers=1)


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({"inputs": ["missing.txt"]}, SourceError, "no such file"),
        ({"inputs": []}, ArgumentError, "inputs: expected files that end in"),
        ({"inputs": [], "workers": 0}, ArgumentError, "workers: expected a positive number"),
        ({"inputs": [], "engine": "steam"}, ArgumentError, "engine: expected 'local' or 'ray'"),
    ],
)
def test_bad_arguments_are_named(
    given: dict[str, object], error: type[Exception], message: str, tmp_path: Path
) -> None:
    with pytest.raises(error, match=message):
        run(out=tmp_path, **given)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="seconds: expected a positive number"):
        Limits(seconds=0)


def test_a_plan_is_the_same_every_time(inputs: Path) -> None:
    assert make_plan([inputs]) == make_plan([inputs])
    assert make_plan([str(inputs / "*.txt"), inputs]).shards[0].slices[0].path.endswith("a.txt")
    names = [part.path for shard in make_plan([inputs, inputs]).shards for part in shard.slices]
    assert len(names) == len({*names})


RUN = (
    "import sys; from factlib.batch import run; run([sys.argv[1]], sys.argv[2], workers=1, shard_bytes=1500)"
)


@pytest.fixture
def quiet_children() -> Iterator[None]:
    """Leave no worker of a killed run behind."""
    yield
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG) != (0, 0):
            pass


@pytest.mark.usefixtures("quiet_children")
@pytest.mark.parametrize("seconds", [0.4, 1.2, 1.6, 2.0, 2.4])
def test_a_killed_run_goes_on_and_ends_with_the_same_bytes(seconds: float, tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "many.jsonl", articles(200))
    with subprocess.Popen(
        [sys.executable, "-c", RUN, path, tmp_path / "out"], start_new_session=True
    ) as child:
        time.sleep(seconds)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
    resumed = run([path], tmp_path / "out", workers=1, shard_bytes=1500)
    fresh = run([path], tmp_path / "fresh", workers=1, shard_bytes=1500)
    assert contents(resumed.folder) == contents(fresh.folder)
    assert resumed.documents == 200


KILLER = """
import os, pathlib, signal, sys
import factlib.batch.records as records
real = records.facts_of
def facts_of(record, limits):
    if record.source.endswith("killer.txt"):
        os.kill(os.getpid(), signal.SIGKILL)
    return real(record, limits)
import factlib.batch.batches as batches
batches.facts_of = facts_of
"""


def test_a_document_that_kills_its_process_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The workers are told to die on one document by a sitecustomize that only they load."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "usercustomize.py").write_text("")
    (site / "sitecustomize.py").write_text(KILLER)
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.txt", "killer.txt", "z.txt"):
        (folder / name).write_text(SALE, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", f"{site}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    summary = run([folder], tmp_path / "out", workers=1)
    assert (summary.documents, summary.errors) == (3, 1)
    errors = [error for error in table_of(summary.folder).column("error").to_pylist() if error]
    assert errors == ["killed the process that read it"]


def test_ray_writes_the_same_bytes(tmp_path: Path) -> None:
    ray = pytest.importorskip("ray", reason="the extra 'ray' is not installed")
    path = write_jsonl(tmp_path / "many.jsonl", articles(30))
    local = run([path], tmp_path / "local", workers=1, shard_bytes=1_000)
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        on_ray = run([path], tmp_path / "ray", engine="ray", shard_bytes=1_000)
    finally:
        ray.shutdown()
    assert contents(local.folder) == contents(on_ray.folder)
