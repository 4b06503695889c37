"""The data files of this package, read once, on first use."""

import json
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["currencies", "lines", "table"]


@cache
def table(name: str) -> Any:
    """The content of `data/{name}.json`."""
    return json.loads((Path(__file__).parent / "data" / f"{name}.json").read_text(encoding="utf-8"))


@cache
def lines(name: str) -> list[str]:
    """The lines of `data/{name}`, without comments."""
    text = (Path(__file__).parent / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def currencies() -> frozenset[str]:
    """All codes of ISO 4217 that CLDR knows, those of former currencies too."""
    return frozenset(table("currencies"))
