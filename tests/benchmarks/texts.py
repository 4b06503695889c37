"""The texts that benchmarks read: folders of text files, JSON lists, JSON lines, packed or not."""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path


def texts_of(paths: Iterable[Path]) -> list[str]:
    """All texts: of a folder its `*.txt`, of a file the "text" of each object that is not empty."""
    return [text for path in paths for text in _texts(path) if text]


def _texts(path: Path) -> list[str]:
    if path.is_dir():
        return [file.read_text(encoding="utf-8") for file in sorted(path.glob("*.txt"))]
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    lines = content.decode("utf-8")
    entries = json.loads(lines) if path.suffix == ".json" else map(json.loads, lines.splitlines())
    return [entry["text"] for entry in entries]
