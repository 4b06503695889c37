"""The data files: a file that is not as its reader expects is told with its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factlib.datafiles import Folder
from factlib.errors import SourceError

COLUMNS = "form, matched: name | symbol, factor: number, …other forms"


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("cran\tname\t1", ("cran", "name", "1")),
        ("cran\tsymbol\t1.5e-3\tcrans\therring cran", ("cran", "symbol", "1.5e-3", "crans", "herring cran")),
    ],
)
def test_a_row_that_fits_its_columns_is_read(tmp_path: Path, line: str, row: tuple[str, ...]) -> None:
    (tmp_path / "units.tsv").write_text(f"# the head\n\n{line}\n", encoding="utf-8")
    assert Folder(str(tmp_path)).rows("units.tsv", COLUMNS) == (row,)


@pytest.mark.parametrize("line", ["cran", "cran name 1", "cran\tname", "cran\tnames\t1", "cran\tname\tone"])
def test_a_row_that_does_not_is_told_with_file_and_line(tmp_path: Path, line: str) -> None:
    (tmp_path / "units.tsv").write_text(f"# the head\n\nton\tname\t1\n{line}\n", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        Folder(str(tmp_path)).rows("units.tsv", COLUMNS)
    expected = f"expected {COLUMNS}, with a tab between two; got {line!r}"
    assert str(caught.value) == f"{tmp_path}/units.tsv:4: {expected}"


def test_a_row_has_no_more_columns_than_are_expected(tmp_path: Path) -> None:
    (tmp_path / "units.tsv").write_text("ton\t1\t2\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"units\.tsv:1: expected form, factor"):
        Folder(str(tmp_path)).rows("units.tsv", "form, factor")


@pytest.mark.parametrize(
    ("read", "content", "reason"),
    [
        (lambda folder: folder.toml, b"a = 1\nb = \n", r"no TOML \(.*line 2"),
        (lambda folder: folder.word_classes, b'a = ["b"]', r"a: expected words in one string, got \['b'\]"),
        (lambda folder: folder.json, b'{"a": 1,\n}', r"no JSON \(.*line 2"),
        (lambda folder: folder.lines, b"caf\xe9", r"not UTF-8 \("),
    ],
)
def test_another_file_is_told_by_name(
    tmp_path: Path, read: Callable[[Folder], Callable[[str], object]], content: bytes, reason: str
) -> None:
    (tmp_path / "words").write_bytes(content)
    with pytest.raises(SourceError, match=rf"/words: {reason}"):
        read(Folder(str(tmp_path)))("words")
