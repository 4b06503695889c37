"""Runs over many documents: every input format, limits, killed runs, and the same bytes in the end."""

import contextlib
import gzip
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlib import ArgumentError, MissingExtraError, SourceError
from factlib.batch import (
    DOCUMENT_COLUMNS,
    RESULT_COLUMNS,
    Limits,
    RunSummary,
    extract_batch,
    make_plan,
    result_schema,
    run,
)
from factlib.batch.inputs import records_of
from factlib.batch.limits import DocumentError, deadline
from factlib.interop import from_arrow

pa = pytest.importorskip("pyarrow", reason="batches need the extra 'arrow'")
pq = pytest.importorskip("pyarrow.parquet")
zstandard = pytest.importorskip("zstandard")

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


def test_what_failed_is_no_fact_of_a_batch() -> None:
    batch = pa.RecordBatch.from_pylist([{"text": SALE}, {"text": None}])
    result = extract_batch(batch)
    assert result.column("fact").null_count == 1
    assert len(from_arrow(pa.Table.from_batches([result]))) == result.num_rows - 1


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"text": None}, "no text"),
        ({"text": "x" * 2_000}, "too large: more than 1,000 bytes"),
        (
            {"text": "x", "published": "yesterday"},
            "published: expected a date such as 2020-09-27, got 'yesterday'",
        ),
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


@pytest.mark.parametrize(
    "published",
    [
        "2021-06-01",
        "2021-06-01T12:30:00Z",
        "2021-06-01 12:30:00+02:00",
        date(2021, 6, 1),
        datetime(2021, 6, 1, 12, 30),
    ],
)
def test_a_time_of_publication_is_a_day(published: object) -> None:
    batch = pa.RecordBatch.from_pylist([{"text": SALE, "published": published}])
    assert {*extract_batch(batch).column("published").to_pylist()} == {date(2021, 6, 1)}


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


LINES = st.lists(
    st.sampled_from(
        [b"", b" ", b"{}", b'{"text": "short"}', b"[1]", b"\xff", b"x" * 70, '{"text": "é🚢"}'.encode()]
    ),
    max_size=12,
)


@settings(deadline=None)
@given(LINES, st.sampled_from([b"\n", b"\r\n"]), st.booleans(), st.integers(1, 90))
def test_slices_cover_every_line_once(lines: list[bytes], end: bytes, ended: bool, shard_bytes: int) -> None:
    limits = Limits(bytes=50)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lines.jsonl"
        path.write_bytes(end.join(lines) + end * ended)
        whole = make_plan([path], shard_bytes=10_000)
        cut = make_plan([path], shard_bytes=shard_bytes)
        read = [
            [record.source for shard in plan for part in shard.slices for record in records_of(part, limits)]
            for plan in (whole, cut)
        ]
    assert read[0] == read[1]
    assert len(read[0]) == sum(bool(line.strip()) for line in lines)


@pytest.mark.parametrize("rows_of_group", [3, 10])
def test_rows_are_cut_and_counted(tmp_path: Path, rows_of_group: int) -> None:
    path = tmp_path / "many.parquet"
    pq.write_table(pa.Table.from_pylist(articles(10)), path, row_group_size=rows_of_group)
    plan = make_plan([path], shard_bytes=sum(part.bytes for part in make_plan([path])) // 4)
    assert 4 <= len(plan) <= 5
    sources = [record.source for shard in plan for record in records_of(shard.slices[0], Limits())]
    assert sources == [f"{path}#{number}" for number in range(10)]


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_packed_lines_are_cut_as_unpacked_ones(tmp_path: Path, packing: str) -> None:
    plain = write_jsonl(tmp_path / "many.jsonl", articles(40))
    pack = gzip.compress if packing == ".gz" else zstandard.ZstdCompressor().compress
    packed = tmp_path / f"many.jsonl{packing}"
    packed.write_bytes(pack(plain.read_bytes()))

    def places(path: Path) -> list[list[str]]:
        shards = make_plan([path], shard_bytes=2_000)
        records = [[record.source for record in records_of(shard.slices[0], Limits())] for shard in shards]
        return [[source.rpartition("#")[2] for source in sources] for sources in records]

    assert len(places(plain)) > 2
    assert places(packed) == places(plain)


def test_an_input_is_cut_so_that_every_worker_has_several(tmp_path: Path) -> None:
    path = tmp_path / "large.jsonl"
    path.write_bytes(b'{"text": "a"}\n' * 300_000)
    assert len(make_plan([path])) >= 16
    assert len(make_plan([write_jsonl(tmp_path / "small.jsonl", articles(3))])) == 1


SHARD_BYTES = 1_500


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_jsonl(tmp_path_factory.mktemp("in") / "many.jsonl", articles(60))


@pytest.fixture(scope="module")
def done(lines: Path, tmp_path_factory: pytest.TempPathFactory) -> RunSummary:
    """A run that nothing disturbed."""
    return run([lines], tmp_path_factory.mktemp("out"), workers=1, shard_bytes=SHARD_BYTES)


def test_a_run_reads_every_line_once(done: RunSummary) -> None:
    assert (done.documents, done.errors, done.resumed) == (60, 0, 0)
    assert len(done.shards) > 4
    ids = table_of(done.folder).column("id").to_pylist()
    assert len(ids) == len({*ids}) == done.facts


def test_two_workers_write_the_same_bytes_as_one(lines: Path, done: RunSummary, tmp_path: Path) -> None:
    two = run([lines], tmp_path / "two", workers=2, shard_bytes=SHARD_BYTES)
    assert contents(done.folder) == contents(two.folder)


def test_a_run_that_is_done_is_not_done_again(lines: Path, done: RunSummary) -> None:
    again = run([lines], done.folder, workers=1, shard_bytes=SHARD_BYTES)
    assert (again.shards, again.resumed) == (done.shards, len(done.shards))


@pytest.mark.parametrize(
    "change", [{"inputs": [__file__]}, {"shard_bytes": 999}, {"limits": Limits(seconds=1)}]
)
def test_another_run_in_the_same_folder_is_refused(
    change: dict[str, object], lines: Path, done: RunSummary, tmp_path: Path
) -> None:
    other = write_jsonl(tmp_path / "other.jsonl", articles(1))
    change = {"inputs": [other]} if "inputs" in change else change
    given = {"inputs": [lines], "shard_bytes": SHARD_BYTES} | change
    with pytest.raises(ArgumentError, match="out: expected an empty folder"):
        run(out=done.folder, workers=1, **given)  # type: ignore[arg-type]


def test_results_among_the_inputs_are_no_inputs(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", articles(1))
    out = tmp_path / "facts"
    out.mkdir()
    (out / "part-00000.parquet").write_bytes(b"")
    assert [part.path for shard in make_plan([tmp_path], out=out) for part in shard.slices] == [
        str(tmp_path / "a.jsonl")
    ]


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({"inputs": ["missing.txt"]}, SourceError, "no such file"),
        ({"inputs": []}, ArgumentError, "inputs: expected files that end in"),
        ({"inputs": "articles"}, ArgumentError, "inputs: expected a list of files"),
        ({"inputs": [], "shard_bytes": 0}, ArgumentError, "shard_bytes: expected a positive number"),
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
    assert make_plan([str(inputs / "*.txt"), inputs])[0].slices[0].path.endswith("a.txt")
    names = [part.path for shard in make_plan([inputs, inputs]) for part in shard.slices]
    assert len(names) == len({*names})


RUN = """
import sys
from factlib.batch import run
run([sys.argv[1]], sys.argv[2], workers=2, shard_bytes=int(sys.argv[3]))
"""


def test_a_killed_run_goes_on_and_ends_with_the_same_bytes(
    lines: Path, done: RunSummary, tmp_path: Path
) -> None:
    """Killed at once, then after some more shards each time; its workers end with it."""
    out = tmp_path / "out"
    for shards in (0, 1, 3):
        command = [sys.executable, "-c", RUN, str(lines), str(out), str(SHARD_BYTES)]
        with subprocess.Popen(command, start_new_session=True) as child:
            wait_until(lambda: (out / "plan.json").exists() and len([*out.glob("part-*")]) >= shards)  # noqa: B023
            child.kill()
            wait_until(lambda: is_gone(child))
    resumed = run([lines], out, workers=1, shard_bytes=SHARD_BYTES)
    assert contents(resumed.folder) == contents(done.folder)
    assert resumed.documents == done.documents
    assert resumed.resumed >= 3


def test_a_run_killed_at_ten_random_moments_loses_nothing(
    lines: Path, done: RunSummary, tmp_path: Path
) -> None:
    """Each time a run of its own, killed between its plan and the moment at which it would have ended."""
    chance = random.Random(10)
    whole = killed_after(lines, tmp_path / "whole", 120)
    for kill in range(10):
        out = tmp_path / str(kill)
        killed_after(lines, out, chance.uniform(0, whole))
        resumed = run([lines], out, workers=1, shard_bytes=SHARD_BYTES)
        assert contents(resumed.folder) == contents(done.folder), f"kill {kill}"


def killed_after(lines: Path, out: Path, seconds: float) -> float:
    """Start a run and kill it `seconds` after it has made its plan; how long it ran from there."""
    command = [sys.executable, "-c", RUN, str(lines), str(out), str(SHARD_BYTES)]
    with subprocess.Popen(command, start_new_session=True) as child:
        wait_until(lambda: (out / "plan.json").exists())
        began = time.monotonic()
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(seconds)
        took = time.monotonic() - began
        child.kill()
        wait_until(lambda: is_gone(child))
    return took


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 120
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def is_gone(child: "subprocess.Popen[bytes]") -> bool:
    """Whether a killed process and all that it has started are gone."""
    child.poll()
    try:
        os.killpg(child.pid, 0)
    except ProcessLookupError:
        return True
    return False


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
    assert not [path.name for path in summary.folder.iterdir() if path.name.startswith(".")]


ONCE = """
import os, pathlib, signal, sys
def main():
    import factlib.batch.records as records
    import factlib.batch.batches as batches
    def facts_of(record, limits):
        mark = pathlib.Path(os.environ["FACTLIB_TEST_MARK"])
        if record.source.endswith("#0") and not mark.exists():
            mark.touch()
            os.kill(os.getppid(), signal.SIGKILL)  # the Ray worker that waits for this process
        return real(record, limits)
    real, batches.facts_of = records.facts_of, facts_of
if any("spawn_main" in word for word in sys.orig_argv):
    main()
"""


@pytest.mark.filterwarnings(
    "ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::ResourceWarning"
)  # Ray's own
def test_ray_writes_the_same_bytes_though_a_worker_is_killed(
    lines: Path, done: RunSummary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ray = pytest.importorskip("ray", reason="needs the extra 'ray'")
    (tmp_path / "sitecustomize.py").write_text(ONCE)
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    monkeypatch.setenv("FACTLIB_TEST_MARK", str(tmp_path / "mark"))
    monkeypatch.chdir(lines.parent)
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        on_ray = run([lines], tmp_path / "ray", engine="ray", shard_bytes=SHARD_BYTES)
    finally:
        ray.shutdown()
    assert (tmp_path / "mark").exists()
    assert contents(done.folder) == contents(on_ray.folder)


def test_a_run_without_pyarrow_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.txt").write_text("Adler sold a frigate to Norland.")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'factlib\[arrow\]'"):
        run([tmp_path / "one.txt"], tmp_path / "out", workers=1)
    assert not (tmp_path / "out").exists()
