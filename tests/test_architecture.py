"""The pages for those who change the house keep their word: what it says to add, added to a copy, does what it shows."""

import shutil
from pathlib import Path

from tests.pages import ADDING, ARCHITECTURE, blocks_of, run_python


def test_what_the_page_adds_is_read(tmp_path: Path) -> None:
    """Each block that names a file is added to it in a copy of the package; there the examples of the page run."""
    package = ARCHITECTURE.parent
    shutil.copytree(package, tmp_path / package.name, ignore=shutil.ignore_patterns("__pycache__"))
    for block in blocks_of(ADDING):
        if block.file:
            with (tmp_path / package.name / block.file).open("a", encoding="utf-8") as data:
                data.write(block.source)
    ran = run_python("-m", "doctest", str(ADDING), folder=tmp_path, packages=tmp_path)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_page_has_every_room() -> None:
    rooms = {path.stem for path in ARCHITECTURE.parent.iterdir() if path.is_dir() or path.suffix == ".py"}
    text = ARCHITECTURE.read_text(encoding="utf-8")
    assert {room for room in rooms if not room.startswith("__") and f"`{room}`" not in text} == set()
