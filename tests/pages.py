"""The pages that users and developers read, and the blocks in them that have to run."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = [README, *sorted((ROOT / "examples" / "guide").glob("*.md"))]
"""What users read: every block of these runs."""

ADDING = ROOT / "factlib" / "ADDING.md"
ARCHITECTURE = ROOT / "factlib" / "README.md"
"""What developers read."""

_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block of a page.

    Attributes:
        place: Page and line, as a test's name shows it: "examples/guide/dates.md:8".
        kind: The language behind the fence.
        file: The file behind the language, that the block is added to; "" if none is named.
        prints: The block of text that follows at once: what a script prints.
    """

    place: str
    kind: str
    file: str
    source: str
    prints: str = ""


def blocks(kind: str) -> list[Block]:
    """The blocks of one kind of all pages, in their order."""
    return [block for page in PAGES for block in blocks_of(page) if block.kind == kind]


def blocks_of(page: Path) -> list[Block]:
    """The blocks of a page."""
    text = page.read_text(encoding="utf-8")
    found = list(_BLOCK.finditer(text))
    following = [*found[1:], None]
    return [
        Block(
            place=f"{page.relative_to(ROOT).as_posix()}:{text.count(chr(10), 0, block.start()) + 1}",
            kind=block[1],
            file=block[2] or "",
            source=block[3],
            prints=after[3] if after and _is_printed(text, block, after) else "",
        )
        for block, after in zip(found, following, strict=True)
    ]


def _is_printed(text: str, block: re.Match[str], after: re.Match[str]) -> bool:
    return after[1] == "text" and not text[block.end() : after.start()].strip()


def run_python(*arguments: str, folder: Path, packages: Path) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, with the packages of another to import, and wait for it five minutes at most."""
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(packages), "PYTHONIOENCODING": "utf-8"},
        timeout=300,
        check=False,
    )
