"""The pages that users and developers read, and the blocks in them that have to run."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = [README, *sorted((ROOT / "examples" / "guide").glob("*.md"))]
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block of a page.

    Attributes:
        place: Page and line, as a test's name shows it: "guide/dates.md:8".
        kind: The language behind the fence.
        prints: The block of text that follows at once: what a script prints.
    """

    place: str
    kind: str
    source: str
    prints: str = ""


def blocks(kind: str) -> list[Block]:
    """The blocks of one kind of all pages, in their order."""
    return [block for page in PAGES for block in _blocks_of(page) if block.kind == kind]


def _blocks_of(page: Path) -> list[Block]:
    text = page.read_text(encoding="utf-8")
    found = list(_BLOCK.finditer(text))
    following = [*found[1:], None]
    return [
        Block(
            place=f"{page.parent.name}/{page.name}:{text.count(chr(10), 0, block.start()) + 1}",
            kind=block[1],
            source=block[2],
            prints=after[2]
            if after and after[1] == "text" and not text[block.end() : after.start()].strip()
            else "",
        )
        for block, after in zip(found, following, strict=True)
    ]
