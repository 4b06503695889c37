"""Files and bytes that become documents, and those that are refused with the place of the fault."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlib import ArgumentError, SourceError, extract, read
from factlib.sources import find_files, from_bytes

DECODED = [  # bytes of a file, the text of its document
    (b"", ""),
    (b"Turkey sold drones.\n", "Turkey sold drones.\n"),
    (b"\xef\xbb\xbfTurkey", "Turkey"),  # a byte order mark is no text
    (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
    (b"\r\n\r\n", "\n\n"),
    ("€1.5bn – “so”".encode(), "€1.5bn – “so”"),
    ("a\u2028b\x0bc".encode(), "a\u2028b\x0bc"),  # no other character is touched
    ("Café sold.\r\n".encode("utf-16"), "Café sold.\n"),
    ("“Café” sold.".encode("utf-16-le"), "“Café” sold."),  # without a mark
    ("“Café” sold.".encode("utf-16-be"), "“Café” sold."),
    (b"a\x00b", "a\x00b"),
    (b"0\x00", "0"),  # UTF-16, however short
]
UNDECODABLE = [  # bytes, the byte at fault and its offset
    (b"Caf\xe9", "byte 0xe9 at offset 3"),
    (b"\xff\xfeT\x00u", "not UTF-16: byte 0x75 at offset 4"),
    ("drones €".encode()[:-1], "byte 0xe2 at offset 7"),
]


@pytest.mark.parametrize(("data", "text"), DECODED)
def test_decodes(tmp_path: Path, data: bytes, text: str) -> None:
    file = tmp_path / "news.txt"
    file.write_bytes(data)
    assert read(file).text == from_bytes(data).text == text


@pytest.mark.parametrize(("data", "fault"), UNDECODABLE)
def test_names_the_byte_that_is_not_utf_8(tmp_path: Path, data: bytes, fault: str) -> None:
    file = tmp_path / "news.txt"
    file.write_bytes(data)
    with pytest.raises(SourceError, match=fault) as caught:
        read(file)
    assert caught.value.source == str(file)
    assert "\ufffd" in read(file, errors="replace").text


def test_names_the_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"absent\.txt: no such file"):
        read(tmp_path / "absent.txt")
    with pytest.raises(SourceError, match="a folder, not a file"):
        read(tmp_path)


@pytest.mark.parametrize("name", ["news.jsonl", "news.parquet"])
def test_a_table_of_documents_is_none(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('{"text": "Norway sold 12 ferries."}\n')
    with pytest.raises(SourceError, match="a table of documents, not one; `factlib run`"):
        read(tmp_path / name)


def test_the_name_of_a_file_is_no_text(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    assert extract(str(file)) == []  # there is no such file
    file.write_text("Norway sold Chile 12 ferries.")
    with pytest.raises(ArgumentError, match=r"or several: factlib\.read opens a file, got '"):
        extract(str(file))


def test_a_text_longer_than_any_name_of_a_file_is_a_text() -> None:
    assert extract(f"{'Nobody sold anything. ' * 20}All of it stands in news.txt") == []


@pytest.mark.parametrize(
    ("path", "options", "message"),
    [
        (7, {}, "path: expected the path of a file"),
        (None, {}, "path: expected the path of a file"),
        ("news.txt", {"errors": "ignore"}, 'errors: expected "strict" or "replace", got \'ignore\''),
    ],
)
def test_names_the_bad_argument(tmp_path: Path, path: object, options: dict[str, str], message: str) -> None:
    if isinstance(path, str):
        file = tmp_path / path
        file.write_text("text")
        path = file
    with pytest.raises(ArgumentError, match=message):
        read(path, **options)  # type: ignore[arg-type]


def test_takes_title_and_day_from_the_page_unless_they_are_given(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text(
        "Plant opens near the capital\n3 May 2023 - 09:15\n\nThe company opened its second plant on Monday.\n"
    )
    document = read(file)
    assert document.title == "Plant opens near the capital"
    assert document.published == date(2023, 5, 3)
    given_day = read(file, published=date(2024, 1, 1), url="https://news.example/1", publisher="The Daily")
    assert given_day.published == date(2024, 1, 1)
    assert (given_day.url, given_day.publisher) == ("https://news.example/1", "The Daily")
    assert given_day.id == document.id


def test_finds_the_files_of_a_folder_by_name(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("z.txt", "a.HTML", "b/c.md", ".git/d.txt", ".hidden.txt", "photo.png"):
        (tmp_path / name).write_text("text")
    found = [path.relative_to(tmp_path).as_posix() for path in find_files(tmp_path)]
    assert found == ["a.HTML", "b/c.md", "z.txt"]
    assert list(find_files(tmp_path / "photo.png")) == [tmp_path / "photo.png"]  # asked for by name
    with pytest.raises(SourceError, match="no such file or folder"):
        list(find_files(tmp_path / "absent"))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    text = from_bytes(data, errors="replace").text
    try:
        assert from_bytes(data).text == text
    except SourceError:
        assert "\ufffd" in text
    assert "\r" not in text
    assert not text.startswith("\ufeff") or data.startswith(b"\xef\xbb\xbf" * 2)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=200))
def test_text_without_carriage_returns_is_kept_as_it_is(text: str) -> None:
    """By empty bytes beside others UTF-16 is told: a text may not have them."""
    plain = text.replace("\r", "\n").removeprefix("\ufeff")
    assert from_bytes(plain.encode("utf-8", "ignore")).text == plain.removeprefix("\ufeff")
