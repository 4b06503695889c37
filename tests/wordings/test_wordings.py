"""Frames in every kind of wording, filled with names and goods of every shape: a table with a floor a cell.

Each file beside this one (`factory.toml`) has `fillings`, and `[[sentence]]` tables: a frame, a kind of wording, a text with the
fields of a filling in braces, and the facts that it tells, slots left out being anything. A cell of the table is a frame in
one wording; its figure is the number of fillings in which every slot is right and nothing else is read. `floor` at a
sentence says where a cell may be lower than `FLOOR`, so that a rule that mends one cell and breaks two is seen:

    python -m tests.wordings.test_wordings
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.matching import events_in, wrong_slots

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*.toml"))
FLOOR = 5  # of six fillings
WRAPPED = {
    "said": "Officials said on Monday that {}",
    "dated": "KIEL, June 3 (Newswire) - {}",
    "trailed": "{}, ending months of doubt.",
    "noted": "Meanwhile, {}",
}


class Cell(NamedTuple):
    """One frame in one wording.

    Attributes:
        frame: The frame.
        wording: The kind of wording.
        template: The text.
        facts: The facts in it.
        floor: How many fillings are right at least.
    """

    frame: str
    wording: str
    template: str
    facts: list[dict[str, Any]]
    floor: int


def cells(path: Path) -> list[Cell]:
    """The cells of a file."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]
    return [
        Cell(row["frame"], row["wording"], row["text"], row["facts"], row.get("floor", FLOOR)) for row in rows
    ]


@cache
def fillings(path: Path) -> list[dict[str, str]]:
    """The fillings of a file."""
    found: list[dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))["fillings"]
    return found


def filled(value: Any, filling: Mapping[str, str]) -> Any:
    """A text, or the texts in lists and tables, with the fields of a filling put in."""
    if isinstance(value, str):
        return value.format(**filling)
    if isinstance(value, list):
        return [filled(each, filling) for each in value]
    return {key: filled(each, filling) for key, each in value.items()} if isinstance(value, dict) else value


def sentence(template: str, filling: Mapping[str, str]) -> str:
    """The text of a template, begun with a capital letter unless a name begins it."""
    text = template.format(**filling)
    opens = re.match(r"\{(\w+)\}", template)
    return text if opens and opens[1].isupper() else text[0].upper() + text[1:]


def faults(text: str, wanted: list[dict[str, Any]]) -> list[str]:
    """What is wrong with the facts of a text: one missed, slots of one, one too many."""
    left = events_in(text)
    found = []
    for fact in wanted:
        alike = sorted(
            (each for each in left if each.type == fact["type"]),
            key=lambda each: len(wrong_slots(each, fact)),
        )
        if not alike:
            found.append(f"no {fact['type']}")
            continue
        found += [f"{slot}: {getattr(alike[0], slot, None)}" for slot in wrong_slots(alike[0], fact)]
        left.remove(alike[0])
    return found + [f"too many: {each}" for each in left]


def outcomes(path: Path, cell: Cell) -> Iterator[tuple[str, list[str]]]:
    """Each filled text of a cell, and what is wrong with its facts."""
    for filling in fillings(path):
        text = sentence(cell.template, filling)
        yield text, faults(text, filled(cell.facts, filling))


def _cases() -> list[Any]:
    return [
        pytest.param(path, cell, id=f"{path.stem}: {cell.frame}, {cell.wording}, {cell.template[:40]}")
        for path in FILES
        for cell in cells(path)
    ]


@pytest.mark.parametrize(("path", "cell"), _cases())
def test_a_frame_is_read_in_a_wording(path: Path, cell: Cell) -> None:
    wrong = [(text, found) for text, found in outcomes(path, cell) if found]
    assert len(fillings(path)) - len(wrong) >= cell.floor, "\n".join(
        f"{text}\n    {found}" for text, found in wrong
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("wrapping", WRAPPED)
def test_what_stands_around_it_changes_no_slot(path: Path, wrapping: str) -> None:
    plain = [cell for cell in cells(path) if cell.wording == "active" and cell.facts]
    for number, cell in enumerate(plain):
        filling = fillings(path)[number % len(fillings(path))]
        text = sentence(cell.template, filling)
        bare = text.rstrip(".") if wrapping == "trailed" else text
        inner = bare if wrapping != "noted" or cell.template.startswith("{") else bare[0].lower() + bare[1:]
        wanted = filled(cell.facts, filling)
        if not faults(text, wanted):
            assert not faults(WRAPPED[wrapping].format(inner), wanted), text


def print_table(path: Path) -> None:
    """Print how many fillings of each cell are right, frames down, wordings across."""
    right: dict[tuple[str, str], list[int]] = defaultdict(list)
    for cell in cells(path):
        right[cell.frame, cell.wording] += [not found for _, found in outcomes(path, cell)]
    wordings = list(dict.fromkeys(wording for _, wording in right))
    print(f"{path.stem:18}", *(f"{wording[:9]:>9}" for wording in wordings))
    for frame in dict.fromkeys(frame for frame, _ in right):
        shown = (right.get((frame, wording)) for wording in wordings)
        print(f"{frame:18}", *(f"{f'{sum(row)}/{len(row)}' if row else '':>9}" for row in shown))


if __name__ == "__main__":
    for file in FILES:
        print_table(file)
